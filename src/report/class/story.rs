//! What happened so far, and the brief: for whoever comes late, and for whoever wants to read on.

use maud::{Markup, html};
use wedge_words::{Arg, Block, Teller, Told, blocks, plain};

use super::frame::{Top, team_sheet};

/// A piece of news.
pub(crate) fn told_of(told: &Told) -> Markup {
    html! {
        strong { (told.title) }
        @for line in &told.body { p { (line) } }
        @if let Some(origin) = &told.origin { p.note { (origin) } }
    }
}

/// Most words of news that are read at once; where there is more, each is unfolded by whoever wants it.
const AT_ONCE: usize = 160;

fn words(told: &Told) -> usize {
    let texts = told.body.iter().chain(&told.origin).chain([&told.title]);
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// What the dates of news stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// The title of the page.
    Page,
    /// The title of a part of it.
    Part,
    /// The same, where a date stands at the head of the page already and is not said again.
    Head(Option<u32>),
}

impl Under {
    /// A date as the next heading below.
    fn date(self, teller: &Teller, told: &Told) -> Markup {
        let date = teller.date(told.turn);
        html! {
            @match self {
                Self::Page => h2 { (date) },
                Self::Head(Some(turn)) if turn == told.turn => {},
                Self::Part | Self::Head(_) => h3 { (date) },
            }
        }
    }
}

/// News by their headlines, each with the rest folded behind it, if all of it is much; in full else.
pub(crate) fn news_in_short(teller: &Teller, all: &[Told], under: Under) -> Markup {
    if all.iter().map(words).sum::<usize>() <= AT_ONCE {
        return news(teller, all, under);
    }
    html! {
        @for group in all.chunk_by(|one, other| one.turn == other.turn) {
            @if let Some(first) = group.first() { (under.date(teller, first)) }
            @for told in group {
                @if told.body.is_empty() { p { strong { (told.title) } } } @else {
                    details {
                        summary { (told.title) }
                        @for line in &told.body { p { (line) } }
                        @if let Some(origin) = &told.origin { p.note { (origin) } }
                    }
                }
            }
        }
    }
}

/// News under their dates.
pub(crate) fn news(teller: &Teller, all: &[Told], under: Under) -> Markup {
    html! {
        @for group in all.chunk_by(|one, other| one.turn == other.turn) {
            @if let Some(first) = group.first() {
                (under.date(teller, first))
                ul { @for told in group { li { (told_of(told)) } } }
            }
        }
    }
}

/// What happened so far, the latest first: of each stretch between two sittings what was told in it. `by_clock`: the sittings at whose
/// close something was answered for the team.
#[must_use]
pub fn story_page(teller: &Teller, top: &Top, stretches: &[Vec<Told>], by_clock: &[u32]) -> String {
    let title = teller.say("class-nav-story", &[]);
    let body = html! {
        section {
            h1 { (title) }
            @for sitting in by_clock { p.note { (teller.say("class-by-clock", &[("number", Arg::Count(*sitting))])) } }
            @for (at, stretch) in stretches.iter().enumerate().rev() {
                @if at + 1 == stretches.len() { (news(teller, stretch, Under::Page)) } @else {
                    details {
                        summary { (stretch.first().map_or_else(String::new, |told| teller.date(told.turn))) }
                        (news(teller, stretch, Under::Page))
                    }
                }
            }
        }
    };
    team_sheet(teller, top, &title, "/team/story", &body)
}

/// The brief.
#[must_use]
pub fn brief_page(teller: &Teller, top: &Top) -> String {
    let title = teller.say("class-nav-brief", &[]);
    let body = html! {
        section {
            h1 { (title) }
            @if !teller.pack.content_note.is_empty() { p.note { (teller.pack.content_note) } }
            @for block in blocks(&teller.pack.briefing) {
                @match block {
                    Block::Heading(_, spans) => h2 { (plain(&spans)) },
                    Block::Paragraph(spans) => p { (plain(&spans)) },
                    Block::Item(spans) => p { "\u{2022} " (plain(&spans)) },
                }
            }
        }
    };
    team_sheet(teller, top, &title, "/team/brief", &body)
}
