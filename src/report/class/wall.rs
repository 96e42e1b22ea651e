//! The wall: what a projector shows to everybody. Before the games are over it knows nothing that all teams do not.

use maud::{PreEscaped, html};
use wedge_words::{Arg, Teller, Told};

use super::debrief::{Leaf, on_wall};
use super::frame::{Live, clock, sheet};
use super::story::{Under, news};

/// News that the instructor brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Its headline.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The date of the sitting in which it was brought in, where that is not the present one.
    pub date: Option<String>,
}

/// What stands on the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    /// The title of the exercise.
    pub exercise: String,
    /// The address at which teams join, and its picture as SVG.
    pub address: String,
    /// The address as a picture that a phone reads: SVG.
    pub qr: String,
    /// The words of the envelope.
    pub words: String,
    /// The sitting that is open, if one is.
    pub sitting: Option<u32>,
    /// The turn of the sitting.
    pub turn: Option<u32>,
    /// Milliseconds left, and whether the clock runs.
    pub clock: Option<(i64, bool)>,
    /// How many teams are done, and how many there are.
    pub ready: (usize, usize),
    /// Teams with somebody at their table.
    pub here: Vec<String>,
    /// News that all teams had.
    pub news: Vec<Told>,
    /// News that the instructor brought in and that is still new.
    pub injects: Vec<Brought>,
    /// The step of the debrief.
    pub leaf: Option<Leaf>,
    /// How it is told of changes.
    pub live: Live,
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Lines of news that fit on a projector of 16 to 9, and letters of a line; nobody scrolls there.
const LINES: usize = 30;
const LETTERS: usize = 60;

fn lines(text: &str) -> usize {
    text.chars().count().div_ceil(LETTERS)
}

/// The first of the news, as many as fit below what the instructor brought in, and how many are left out.
fn as_many_as_fit<'a>(news: &'a [Told], injects: &[Brought]) -> (&'a [Told], usize) {
    // What the instructor brought in stands over both columns.
    let over: usize = injects.iter().map(|one| 2 * (2 + lines(&one.text).div_ceil(2))).sum();
    let mut room = LINES.saturating_sub(over);
    let mut turn = None;
    let mut fit = 0;
    for told in news {
        let date = if turn == Some(told.turn) { 0 } else { 2 };
        let own = lines(&told.title) + told.body.iter().chain(&told.origin).map(|text| lines(text)).sum::<usize>();
        if fit > 0 && own + date > room {
            break;
        }
        (room, turn, fit) = (room.saturating_sub(own + date), Some(told.turn), fit + 1);
    }
    (&news[..fit], news.len() - fit)
}

/// The wall.
#[must_use]
pub fn wall_page(teller: &Teller, wall: &Wall) -> String {
    let title = teller.say("wall-title", &[]);
    let (ready, all) = wall.ready;
    let (shown, earlier) = as_many_as_fit(&wall.news, &wall.injects);
    let body = html! {
        div.wall {
            header {
                h1 { (wall.exercise) }
                @if let Some(sitting) = wall.sitting {
                    p.when {
                        (teller.say("wall-sitting", &[("number", Arg::Count(sitting))]))
                        @if let Some(turn) = wall.turn { " \u{b7} " strong { (teller.date(turn)) } }
                    }
                    p.when { (teller.say("wall-ready", &[("count", Arg::Count(number(ready))), ("all", Arg::Count(number(all)))])) }
                    @if let Some((left, runs)) = wall.clock { p { (clock(teller, left, runs, &teller.say("class-clock-up", &[]))) } }
                }
            }
            main {
                @if let Some(leaf) = &wall.leaf { (on_wall(teller, leaf)) } @else if wall.sitting.is_some() {
                    @for one in &wall.injects {
                        aside.inject { h2 { (one.title) @if let Some(date) = &one.date { " \u{b7} " (date) } } p { (one.text) } }
                    }
                    @if !shown.is_empty() {
                        section {
                            h2 { (teller.say("wall-shared", &[])) }
                            div.columns { (news(teller, shown, Under::Head(wall.turn))) }
                            @if earlier > 0 { p.note { (teller.say("wall-earlier", &[("count", Arg::Count(number(earlier)))])) } }
                        }
                    }
                } @else {
                    section.two {
                        div.qr { (PreEscaped(&wall.qr)) }
                        div {
                            h2 { (teller.say("wall-join", &[])) }
                            p.lead { strong { (wall.address) } }
                            p { (teller.say("wall-here", &[("count", Arg::Count(number(wall.here.len()))), ("all", Arg::Count(number(all)))])) }
                            @if !wall.here.is_empty() { p.note { (wall.here.join(", ")) } }
                        }
                    }
                    section {
                        h2 { (teller.say("wall-sealed", &[])) }
                        p.lead.words { (wall.words) }
                        p.note { (teller.say("wall-sealed-note", &[])) }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), &format!("{title}: {}", wall.exercise), Some(&wall.live), &body)
}
