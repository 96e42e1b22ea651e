//! What they answered, clause by clause, and the draft.

use maud::{Markup, html};
use wedge_engine::{Coefficient, Package};
use wedge_words::{Arg, Cell, Matrix, Teller, capital};

use super::part::Page;

impl Page<'_> {
    pub(super) fn answer(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let Some(matrix) = &self.at.matrix else { return html! {} };
        html! {
            section {
                h2 { (self.say("answer-title", &[])) }
                @for line in &self.at.apart { p { (line) } }
                (table_of(teller, matrix))
                p.note { (self.say("class-answer-legend", &[])) }
                p.note { (self.say("answer-unknown-note", &[])) }
                @if view.table.counter.is_some() {
                    div.row-of { (self.asked_first("accept", &self.say("table-accept", &[]), view.may_accept.is_err())) }
                }
                @if view.table.agreed.is_some() {
                    @if let Some(verdict) = &view.table.home {
                        @let (head, parts) = teller.home(verdict);
                        p { strong { (head) } }
                        details { summary { (self.say("counsel-why", &[])) } ul { @for part in &parts { li { (part) } } } }
                    }
                    div.row-of { (self.asked_first("sign", &self.say("table-sign", &[]), view.may_sign.is_err())) }
                    (self.why_not(&view.may_sign))
                }
            }
        }
    }

    pub(super) fn draft(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let pack = &teller.pack;
        let nothing = Package::status_quo(pack.issues.len());
        let table = &view.table;
        let standing = table.agreed.as_ref().or(table.offer.as_ref()).unwrap_or(&nothing);
        let effort = pack.scenario.count(Coefficient::OfferEffort);
        html! {
            section {
                h2 { (self.say("table-draft", &[])) }
                form method="post" action="/team/order" {
                    input type="hidden" name="on" value=(self.at.on);
                    @for issue in pack.scenario.issue_ids() {
                        @let text = &pack.issues[issue.at()];
                        @let wants = teller.wants(table, issue);
                        label.row {
                            span {
                                (capital(&text.name))
                                @if let Some(option) = wants.filter(|option| *option != standing.option(issue)) {
                                    br; span.theirs { (self.say("class-they-want", &[("option", Arg::Text(teller.option(issue, option)))])) }
                                }
                            }
                            @let name = format!("issue.{}", text.id);
                            select name=(name) disabled[!self.at.pen] {
                                @let refused = self.filled(&name).and_then(|id| text.options.iter().position(|option| option.id == id));
                                @let now = refused.unwrap_or(standing.option(issue));
                                @for (index, option) in text.options.iter().enumerate() {
                                    option value=(option.id) selected[index == now] { (option.label) }
                                }
                            }
                        }
                    }
                    @if let Some(asked) = self.at.asks.with_draft.as_ref().filter(|_| self.at.pen) {
                        label for="why" { (asked) }
                        input type="text" id="why" name="reason" maxlength="400" autocomplete="off" value=[self.filled("reason")];
                    }
                    p {
                        button.main type="submit" name="order" value="offer" disabled[!self.at.pen || view.may_offer.is_err()] {
                            (self.say("table-offer", &[]))
                        }
                        " " span.price { (self.say("table-offer-note", &[("effort", Arg::Count(effort))])) }
                    }
                    (self.why_not(&view.may_offer))
                }
                div.row-of { (self.asked_first("break-off", &self.say("table-break-off", &[]), view.may_break_off.is_err())) }
            }
        }
    }
}

/// A pull as signs that are read without colour.
fn signs(strength: i8) -> String {
    let sign = if strength > 0 { "+" } else { "\u{2212}" };
    if strength == 0 { "\u{00b7}".to_owned() } else { sign.repeat(usize::from(strength.unsigned_abs())) }
}

fn cell_of(cell: &Cell) -> Markup {
    let moved = match cell.changed {
        1.. => " \u{25b2}",
        0 => "",
        ..=-1 => " \u{25bc}",
    };
    html! { span.pull aria-hidden="true" { (signs(cell.strength)) (moved) } span.unseen { (cell.words) } }
}

/// Clauses against factions, as a table; on a narrow screen each clause folds into lines of its own.
fn table_of(teller: &Teller, matrix: &Matrix) -> Markup {
    let title = teller.say("answer-matrix", &[]);
    let (yours, theirs) = (teller.say("answer-yours", &[]), teller.say("answer-theirs", &[]));
    html! {
        div.wide role="region" tabindex="0" aria-label=(title) {
            // What folds is no table to a browser any more, but for its roles.
            table.folds role="table" {
                caption { (title) }
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { (teller.say("answer-clause", &[])) }
                        th scope="col" role="columnheader" { (yours) }
                        @if matrix.beside { th scope="col" role="columnheader" { (theirs) } }
                        @for column in &matrix.factions { th scope="col" role="columnheader" { (column.name) } }
                    }
                }
                tbody role="rowgroup" {
                    @for row in &matrix.clauses {
                        @let still = row.theirs.is_none() && row.cells.iter().all(|cell| cell.strength == 0 && cell.changed == 0);
                        tr.still[still] role="row" {
                            th scope="row" role="rowheader" { (capital(&row.name)) }
                            td.yours role="cell" data-of=(yours) { (row.yours) }
                            @if matrix.beside { td role="cell" data-of=(theirs) { (row.theirs.as_deref().unwrap_or("=")) } }
                            @for (cell, column) in row.cells.iter().zip(&matrix.factions) {
                                td.mind.none[cell.strength == 0 && cell.changed == 0] role="cell" data-of=(column.name) { (cell_of(cell)) }
                            }
                        }
                    }
                    tr role="row" {
                        th scope="row" role="rowheader" { (teller.say("answer-overall", &[])) }
                        td role="cell" {}
                        @if matrix.beside { td role="cell" {} }
                        @for column in &matrix.factions { td role="cell" data-of=(column.name) { (column.words) } }
                    }
                }
            }
        }
    }
}
