//! Hand-outs as pages to be printed: one file each, on paper of a given size, readable on a screen as well.

use maud::{Markup, html};
use wedge_words::handouts::{Handout, Layout, Part, Piece};
use wedge_words::{Arg, Span, Teller};

use crate::debrief::table_of;
use crate::page::styled;

/// The style of what is printed.
const STYLE: &str = include_str!("handouts.css");

/// The paper that is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The size of its letters: what fills a page of the one fits on the lower page of the other.
    fn points(self) -> f64 {
        match self {
            Self::A4 => 10.0,
            Self::Letter => 9.5,
        }
    }

    /// The name by which it is asked for, and which a style sheet has for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }
}

/// A hand-out as a page that is one file. `version` is that of the program that made it.
#[must_use]
pub fn handout_page(teller: &Teller, paper: Paper, version: &str, handout: &Handout) -> String {
    let pack = &teller.pack;
    let args =
        [("title", Arg::Text(&pack.title)), ("name", Arg::Text(&handout.title)), ("version", Arg::Text(version))];
    let foot = teller.say("handout-foot", &args);
    let layout = match handout.layout {
        Layout::Text => "text",
        Layout::Small => "small",
        Layout::Form => "form",
        Layout::Cards => "cards",
    };
    let body = html! {
        div class=(layout) {
            header {
                p.above { (pack.title) ": " (pack.subtitle) }
                h1 { (handout.title) }
                p.note { (handout.note) }
            }
            main {
                @for (at, part) in handout.parts.iter().enumerate() { (part_of(at, part)) }
            }
            footer { p { (foot) } }
        }
    };
    let (name, points) = (paper.name(), paper.points());
    let style = format!("@page {{ size: {name}; }}\n:root {{ --points: {points}pt; }}\n{STYLE}");
    styled(teller.speech(), &format!("{}: {}", pack.title, handout.title), &style, &body)
}

fn part_of(at: usize, part: &Part) -> Markup {
    let heading = format!("part-{}", at + 1);
    html! {
        section aria-labelledby=(heading) {
            h2 id=(heading) { (part.title) }
            @for piece in &part.pieces { (piece_of(piece)) }
        }
    }
}

fn piece_of(piece: &Piece) -> Markup {
    match piece {
        Piece::Text(spans) => html! { p { (written(spans)) } },
        Piece::Note(text) => html! { p.note { (text) } },
        Piece::Items(items) => html! { ul { @for item in items { li { (written(item)) } } } },
        Piece::Steps(steps) => html! { ol { @for step in steps { li { (step) } } } },
        Piece::Table(table) => table_of(table),
        Piece::Scale { label, rows, numbers } => html! {
            div.wide role="region" tabindex="0" aria-label=(label) {
                table.scale {
                    caption { (label) }
                    tbody {
                        @for row in rows { tr { th scope="row" { (row) } @for number in numbers { td { (number) } } } }
                    }
                }
            }
        },
        Piece::Boxes { label, options } => html! {
            div.boxes {
                p.label { (label) }
                ul { @for option in options { li { span.box aria-hidden="true" {} (option) } } }
            }
        },
        Piece::Room { label, lines } => html! {
            div.room {
                p.label { (label) @if *lines == 0 { span.line aria-hidden="true" {} } }
                @for _ in 0..*lines { div.line aria-hidden="true" {} }
            }
        },
        Piece::Values(values) => html! {
            dl.values { @for (name, value) in values { div { dt { (name) } dd { (value) } } } }
        },
    }
}

fn written(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @if span.strong { strong { (span.text) } } @else if span.stressed { em { (span.text) } } @else { (span.text) }
        }
    }
}
