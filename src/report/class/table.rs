//! A team's table: what is asked, what is new, what they answered, the draft, and what else can be done.

use maud::{Markup, html};
use wedge_engine::{ActionView, Coefficient, DeskId, Package, Phase, Refusal, View};
use wedge_scenario::raw::Figure;
use wedge_words::{Arg, Cell, Matrix, Momentum, Teller, Told, capital};

use super::frame::{Top, team_sheet};
use super::story::news;

/// Where a team stands, as one of its devices may see it.
#[derive(Clone, Debug)]
pub struct At<'a> {
    /// What its envoy could know.
    pub view: &'a View,
    /// The number of the table, which every order carries.
    pub on: usize,
    /// True if this device holds the pen.
    pub pen: bool,
    /// True while a sitting is open.
    pub open: bool,
    /// True if the team said that it is done.
    pub ready: bool,
    /// What is new since this sitting opened, as far as this device hears it.
    pub news: Vec<Told>,
    /// Clauses against factions, once something was tabled.
    pub matrix: Option<Matrix>,
    /// What sets the factions apart.
    pub apart: Vec<String>,
    /// The desks whose reports come to this device.
    pub hears: Vec<DeskId>,
    /// What is asked of the team beside its orders.
    pub asks: Asks,
}

/// What is asked of a team at a sitting beside its orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// What it believes.
    pub belief: bool,
    /// What it forecasts.
    pub forecasts: bool,
    /// A line of reason, asked for in so many words, under a word for the moment.
    pub reason: Option<(&'static str, String)>,
    /// A line of reason that goes with the draft.
    pub with_draft: Option<String>,
}

/// Step of a stated belief, in percent.
const STEP: u8 = 5;

/// The page of a team.
#[must_use]
pub fn team_page(teller: &Teller, top: &Top, at: &At<'_>) -> String {
    let view = at.view;
    let title = teller.date(view.turn);
    let page = Page { teller, at, view };
    let body = html! {
        @if !at.open && view.phase != Phase::Over {
            section { h1 { (title) } p.lead { (teller.say("class-wait", &[])) } (page.news()) }
        } @else if view.phase == Phase::Over {
            section { h1 { (title) } p.lead { (teller.say("class-over", &[])) } (page.news()) }
            (page.beliefs())
        } @else {
            section { (page.head(&title)) }
            @if view.question.is_some() { (page.question()) } @else {
                @if view.can_undertake.is_ok() { (page.aims()) }
                section { h2 { (teller.say("class-news", &[])) } (page.news()) }
                @if view.phase == Phase::Talks { (page.answer()) (page.draft()) } @else { (page.ledger()) }
                (page.reason())
                (page.desks())
                (page.actions())
                (page.beliefs())
                (page.done())
            }
        }
    };
    team_sheet(teller, top, &title, "/team", &body)
}

/// What every part of the page uses.
struct Page<'a> {
    teller: &'a Teller,
    at: &'a At<'a>,
    view: &'a View,
}

impl Page<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.teller.say(key, args)
    }

    /// A button that gives one order.
    fn order(&self, order: &str, label: &str, may: &Result<(), Refusal>, main: bool) -> Markup {
        let off = may.is_err() || !self.at.pen;
        html! {
            form method="post" action="/team/order" {
                input type="hidden" name="on" value=(self.at.on);
                button.main[main] type="submit" name="order" value=(order) disabled[off] { (label) }
            }
        }
    }

    /// A button that leads to the page on which an order is asked about once more.
    fn asked_first(&self, order: &str, label: &str, off: bool) -> Markup {
        html! {
            form method="get" action="/team/sure" {
                button type="submit" name="order" value=(order) disabled[off || !self.at.pen] { (label) }
            }
        }
    }

    fn why_not(&self, may: &Result<(), Refusal>) -> Markup {
        html! { @if let Err(refusal) = may { p.note { (self.teller.refusal(refusal)) } } }
    }

    fn head(&self, title: &str) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let round = match view.phase {
            Phase::Talks => {
                self.say("table-round", &[("round", Arg::Count(view.round)), ("rounds", Arg::Count(view.rounds))])
            }
            _ if view.signed.is_some() => self.say("after-title", &[]),
            _ => self.say("after-title-none", &[]),
        };
        let share = |value: f64| teller.share(value);
        let mut meters = vec![
            (self.say("table-effort-short", &[]), view.effort.to_string()),
            (self.say("home-patience", &[]), share(view.patience)),
            (self.say("home-support", &[]), share(view.support)),
            (self.say("home-trust", &[]), share(view.trust)),
            (self.say("home-credibility", &[]), teller.grade(view.credibility)),
        ];
        if let Momentum::Reported(text, _) | Momentum::Estimated(text) = teller.momentum(view) {
            meters.push((teller.conflict(), text));
        }
        if teller.reported(view, Figure::Violence) {
            let violence = format!("{} {}", teller.count(view.violence), teller.pack.names.violence);
            meters.push((self.say("war-violence", &[]), violence));
        }
        let presence = view.presence * f64::from(teller.pack.names.presence_full);
        meters.push((
            self.say("war-presence", &[]),
            format!("{} {}", teller.count(presence), teller.pack.names.presence),
        ));
        let mut marks: Vec<String> = Vec::new();
        if let Some(turn) = view.table.stalled_until {
            marks.push(self.say("table-stalled", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        if view.table.threatened {
            marks.push(self.say("table-threat", &[]));
        }
        marks.extend(teller.referred(view));
        marks.extend(teller.put_down(view));
        if let Some(turn) = view.notice {
            marks.push(self.say("table-notice", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        if let Some(status) = view.status {
            meters.push((self.say("after-status", &[]), teller.status(status)));
        }
        html! {
            h1 { (title) }
            p { (round) }
            ul.meters { @for (name, value) in &meters { li { (name) ": " strong { (value) } } } }
            @for mark in &marks { p.bad { (mark) } }
            @if !self.at.pen {
                form.row-of method="post" action="/team/pen" {
                    button type="submit" { (self.say("class-pen-take", &[])) }
                    span.note { (self.say("class-pen-elsewhere", &[])) }
                }
            }
        }
    }

    fn news(&self) -> Markup {
        html! {
            @if self.at.news.is_empty() { p.note { (self.say("table-quiet", &[])) } } @else { (news(self.teller, &self.at.news)) }
        }
    }

    fn question(&self) -> Markup {
        let Some(question) = &self.view.question else { return html! {} };
        let asked = self.teller.question(question);
        html! {
            section {
                h2 { (asked.title) }
                p { (asked.text) }
                @if let Some(origin) = &asked.origin { p.note { (origin) } }
                ul.moves {
                    @for reply in &asked.replies {
                        li { (self.order(&format!("answer {}", reply.id), &reply.label, &Ok(()), true)) p.note { (reply.note) } }
                    }
                }
            }
        }
    }

    fn aims(&self) -> Markup {
        let mandate = &self.teller.pack.mandate;
        html! {
            section {
                h2 { (self.say("class-aims", &[])) }
                form method="post" action="/team/aims" {
                    input type="hidden" name="on" value=(self.at.on);
                    fieldset {
                        legend { (self.say("class-aims-two", &[])) }
                        @for aim in &mandate.aims {
                            label { input type="checkbox" name="aim" value=(aim.id); (aim.text) }
                        }
                    }
                    fieldset {
                        legend { (self.say("class-red-line", &[])) }
                        @for line in &mandate.red_lines {
                            label { input type="radio" name="line" value=(line.id) required; (line.text) }
                        }
                    }
                    button.main type="submit" disabled[!self.at.pen] { (self.say("class-aims-do", &[])) }
                }
            }
        }
    }

    fn answer(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let Some(matrix) = &self.at.matrix else { return html! {} };
        html! {
            section {
                h2 { (self.say("answer-title", &[])) }
                @for line in &self.at.apart { p { (line) } }
                (table_of(teller, matrix))
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

    fn draft(&self) -> Markup {
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
                            select name=(format!("issue.{}", text.id)) {
                                @for (index, option) in text.options.iter().enumerate() {
                                    option value=(option.id) selected[index == standing.option(issue)] { (option.label) }
                                }
                            }
                        }
                    }
                    @if let Some(asked) = &self.at.asks.with_draft {
                        label for="why" { (asked) }
                        input type="text" id="why" name="reason" maxlength="400" autocomplete="off";
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

    fn ledger(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let signed = view.signed.is_some();
        html! {
            section {
                h2 { (self.say("after-ledger", &[])) }
                @if view.ledger.is_empty() { p { (self.say("after-ledger-none", &[])) } }
                ul { @for obligation in &view.ledger { li { (teller.obligation(obligation)) } } }
                @let seen = teller.signs(view);
                @if !seen.is_empty() { h3 { (self.say("tie-seen", &[])) } ul { @for line in &seen { li { (line) } } } }
                @for lever in &view.levers {
                    h3 { (teller.lever(lever.lever)) }
                    div.row-of {
                        @for (setting, may) in &lever.settings {
                            @let label = teller.setting(*setting, signed);
                            @if view.settings.contains(setting) { strong { (label) } } @else {
                                (self.order(&wedge_scenario::format_command(&teller.pack, &wedge_engine::Command::Set(*setting), None), &label, may, false))
                            }
                        }
                    }
                }
            }
        }
    }

    /// A line of reason that goes with no order.
    fn reason(&self) -> Markup {
        let Some((moment, asked)) = &self.at.asks.reason else { return html! {} };
        html! {
            section {
                form method="post" action="/team/say" {
                    input type="hidden" name="moment" value=(moment);
                    label for="reason" { (asked) }
                    input type="text" id="reason" name="text" maxlength="400" required autocomplete="off";
                    p { button type="submit" { (self.say("class-reason-do", &[])) } }
                }
            }
        }
    }

    fn desks(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        html! {
            section {
                h2 { (self.say("table-desks", &[])) }
                ul.moves {
                    @for desk in &view.desks {
                        @let text = &teller.pack.desks[desk.desk.at()];
                        @let effort = teller.pack.scenario.desks[desk.desk.at()].effort;
                        li {
                            strong { (capital(&text.name)) } " " span.price { (self.say("table-cost", &[("effort", Arg::Count(effort))])) }
                            details { summary { (self.say("class-desk-how", &[])) span.unseen { ": " (text.name) } } p.note { (teller.desk_expects(desk.desk)) } }
                            @if self.at.hears.contains(&desk.desk) {
                                @if desk.reports.is_empty() { p { (self.say("table-no-reports", &[])) } }
                                ul { @for report in &desk.reports { li { (teller.report(desk.desk, report)) } } }
                            } @else {
                                p { (self.say("class-report-elsewhere", &[("count", Arg::Count(u32::try_from(desk.reports.len()).unwrap_or(u32::MAX)))])) }
                            }
                            (self.order(&format!("task {}", text.id), &self.say("table-task", &[("name", Arg::Text(&text.name))]), &desk.can_task, false))
                            (self.why_not(&desk.can_task))
                        }
                    }
                }
            }
        }
    }

    fn actions(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let may = |one: &&ActionView| one.can_act.is_ok();
        let open: Vec<&ActionView> = view.actions.iter().filter(may).collect();
        let shut: Vec<&ActionView> = view.actions.iter().filter(|one| !may(one)).collect();
        html! {
            section {
                h2 { (self.say("table-actions", &[])) }
                @if view.phase == Phase::Talks {
                    div.row-of {
                        @for bloc in &view.blocs {
                            @let text = &teller.pack.factions[bloc.bloc.at()];
                            (self.order(&format!("sound {}", text.id), &self.say("table-sound", &[("name", Arg::Text(&text.short))]), &bloc.can_sound, false))
                        }
                    }
                }
                details {
                    summary { (self.say("class-actions", &[("count", Arg::Count(u32::try_from(open.len()).unwrap_or(u32::MAX)))])) }
                    ul.moves {
                        @for one in open {
                            @let text = &teller.pack.actions[one.action.at()];
                            li {
                                (self.order(&format!("act {}", text.id), &text.name, &one.can_act, false))
                                span.price { (self.say("table-cost", &[("effort", Arg::Count(one.effort))])) }
                                p.note { (text.note) }
                            }
                        }
                    }
                }
                @if !shut.is_empty() {
                    details {
                        summary { (self.say("class-not-now", &[])) }
                        ul.moves {
                            @for one in shut {
                                @let text = &teller.pack.actions[one.action.at()];
                                li {
                                    strong { (text.name) }
                                    (self.why_not(&one.can_act))
                                    @if matches!(one.can_act, Err(Refusal::NotNow)) {
                                        @if let Some(needs) = teller.needs(one.action) { p.note { (needs) } }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn beliefs(&self) -> Markup {
        let (teller, view, pack) = (self.teller, self.view, &self.teller.pack);
        let last = view.beliefs.last().map(|(_, shares)| shares);
        let asks = &self.at.asks;
        let form = html! {
            form method="post" action="/team/belief" {
                input type="hidden" name="on" value=(self.at.on);
                @for (at, kind) in pack.types.iter().enumerate() {
                    label.row {
                        span { (kind.name) }
                        select name=(format!("share.{}", kind.id)) {
                            @let now = last.map_or(0, |shares| shares[at]);
                            @for percent in (0..=100).step_by(usize::from(STEP)) {
                                option value=(percent) selected[percent == now] { (percent) " %" }
                            }
                        }
                    }
                }
                p { button type="submit" disabled[!self.at.pen] { (self.say("table-belief-state", &[])) } }
            }
        };
        html! {
            @if asks.belief {
                section { h2 { (self.say("class-belief-asked", &[])) } p.note { (self.say("table-belief-note", &[])) } (form) }
            } @else if view.phase != Phase::Over {
                section {
                    details {
                        summary { (self.say("table-belief", &[])) @if let Some(shares) = last { ": " (teller.belief(shares)) } }
                        (form)
                    }
                }
            }
            @if asks.forecasts {
                section {
                    h2 { (self.say("forecast-title", &[])) }
                    form method="post" action="/team/forecast" {
                        input type="hidden" name="on" value=(self.at.on);
                        @for forecast in &pack.forecasts {
                            label.row {
                                span { (forecast.text) }
                                select name=(format!("share.{}", forecast.id)) {
                                    @for percent in (0_u8..=100).step_by(usize::from(STEP)) {
                                        option value=(percent) selected[percent == 50] { (percent) " %" }
                                    }
                                }
                            }
                        }
                        p { button type="submit" disabled[!self.at.pen] { (self.say("class-forecast-do", &[])) } }
                    }
                }
            }
        }
    }

    fn done(&self) -> Markup {
        let (ready, label) = if self.at.ready {
            ("no", self.say("class-not-ready", &[]))
        } else {
            ("yes", self.say("class-ready", &[]))
        };
        html! {
            section {
                p.note { (self.say("class-ready-note", &[])) }
                form method="post" action="/team/ready" { button type="submit" name="ready" value=(ready) { (label) } }
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

/// Clauses against factions, as a table.
fn table_of(teller: &Teller, matrix: &Matrix) -> Markup {
    let title = teller.say("answer-matrix", &[]);
    html! {
        div.wide role="region" tabindex="0" aria-label=(title) {
            table {
                caption { (title) }
                thead {
                    tr {
                        th scope="col" { (teller.say("answer-clause", &[])) }
                        th scope="col" { (teller.say("answer-yours", &[])) }
                        @if matrix.beside { th scope="col" { (teller.say("answer-theirs", &[])) } }
                        @for column in &matrix.factions { th scope="col" { (column.name) } }
                    }
                }
                tbody {
                    @for row in &matrix.clauses {
                        tr {
                            th scope="row" { (capital(&row.name)) }
                            td { (row.yours) }
                            @if matrix.beside { td { (row.theirs.as_deref().unwrap_or("=")) } }
                            @for cell in &row.cells { td { (cell_of(cell)) } }
                        }
                    }
                    tr {
                        th scope="row" { (teller.say("answer-overall", &[])) }
                        td {}
                        @if matrix.beside { td {} }
                        @for column in &matrix.factions { td { (column.words) } }
                    }
                }
            }
        }
    }
}
