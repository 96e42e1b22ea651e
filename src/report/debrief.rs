//! The debrief of one game as a page: its sections in order, what is folded behind each, the numbers behind every picture.

use maud::{Markup, html};
use wedge_words::{Debrief, Fact, Fold, Picture, Piece, Section, Table, Teller};

use crate::page::page;
use crate::picture::drawn;

/// What a page says of the game it is about, beside the debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Lines under the heading: the rounds it was played by, the save it began from.
    pub notes: Vec<String>,
    /// The last line: what made the page, and of what.
    pub foot: String,
}

/// The debrief as a page that is one file.
#[must_use]
pub fn debrief_page(teller: &Teller, about: &About, debrief: &Debrief) -> String {
    let heading = teller.say("debrief-title", &[]);
    let body = html! {
        header {
            p.above { (teller.pack.title) }
            h1 { (heading) }
            @for note in &about.notes { p.note { (note) } }
        }
        main {
            (sections_of(teller, debrief))
        }
        footer { p { (about.foot) } }
    };
    page(teller.speech(), &format!("{}: {heading}", teller.pack.title), &body)
}

/// All sections of a debrief, in order.
pub(crate) fn sections_of(teller: &Teller, debrief: &Debrief) -> Markup {
    html! { @for section in &debrief.sections { (section_of(teller, section)) } }
}

fn section_of(teller: &Teller, section: &Section) -> Markup {
    let heading = format!("{}-heading", section.id);
    html! {
        section id=(section.id) aria-labelledby=(heading) {
            h2 id=(heading) { (section.title) }
            @for piece in &section.pieces { (piece_of(teller, piece)) }
            @for fold in &section.folds { (fold_of(teller, fold)) }
        }
    }
}

fn fold_of(teller: &Teller, fold: &Fold) -> Markup {
    html! {
        details {
            summary { (fold.title) }
            @for piece in &fold.pieces { (piece_of(teller, piece)) }
        }
    }
}

pub(crate) fn piece_of(teller: &Teller, piece: &Piece) -> Markup {
    match piece {
        Piece::Lead(text) => html! { p.lead { (text) } },
        Piece::Text(text) => html! { p { (text) } },
        Piece::Note(text) => html! { p.note { (text) } },
        Piece::Items(items) => html! { ul { @for item in items { li { (item) } } } },
        Piece::Facts(facts) => html! { dl { @for fact in facts { (fact_of(fact)) } } },
        Piece::Table(table) => table_of(table),
        Piece::Picture(picture) => picture_of(teller, picture),
    }
}

fn fact_of(fact: &Fact) -> Markup {
    html! {
        div {
            dt { (fact.label) }
            dd {
                strong { (fact.value) }
                @if let Some(note) = &fact.note { " " span.note { (note) } }
            }
        }
    }
}

fn picture_of(teller: &Teller, picture: &Picture) -> Markup {
    let numbers = teller.say("chart-table", &[]);
    html! {
        figure {
            (seen_of(teller, picture))
            details {
                summary { (numbers) span.unseen { ": " (picture.title) } }
                (table_of(&picture.table))
            }
        }
    }
}

/// A picture without its numbers: what is seen of it where nothing can be unfolded.
pub(crate) fn seen_of(teller: &Teller, picture: &Picture) -> Markup {
    html! {
        figcaption { (picture.title) }
        (drawn(teller, &picture.drawn))
    }
}

/// A table. Where it is wider than the page it is moved by itself, by the keyboard as well.
pub(crate) fn table_of(table: &Table) -> Markup {
    html! {
        div.wide role="region" tabindex="0" aria-label=(table.title) {
            table {
                caption { (table.title) }
                thead { tr { @for head in &table.head { th scope="col" { (head) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 && !cell.is_empty() { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
