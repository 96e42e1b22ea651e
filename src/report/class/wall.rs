//! The wall: what a projector shows to everybody. Before the games are over it knows nothing that all teams do not.

use maud::{PreEscaped, html};
use wedge_words::{Arg, Teller, Told};

use super::debrief::{Leaf, wall_step};
use super::frame::{Live, clock, sheet};
use super::story::{Under, news};

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
    /// The date of the sitting, where all teams have the same.
    pub date: Option<String>,
    /// Milliseconds left, and whether the clock runs.
    pub clock: Option<(i64, bool)>,
    /// How many teams are done, and how many there are.
    pub ready: (usize, usize),
    /// Teams with somebody at their table.
    pub here: Vec<String>,
    /// News that all teams had.
    pub news: Vec<Told>,
    /// News that the instructor brought in.
    pub injects: Vec<(String, String)>,
    /// The step of the debrief.
    pub leaf: Option<Leaf>,
    /// How it is told of changes.
    pub live: Live,
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The wall.
#[must_use]
pub fn wall_page(teller: &Teller, wall: &Wall) -> String {
    let title = teller.say("wall-title", &[]);
    let (ready, all) = wall.ready;
    let body = html! {
        div.wall {
            header { h1 { (wall.exercise) } @if let Some(date) = &wall.date { p.lead { (date) } } }
            main {
                @if let Some(leaf) = &wall.leaf { (wall_step(teller, leaf)) } @else if let Some(sitting) = wall.sitting {
                    section.two {
                        div {
                            h2 { (teller.say("wall-sitting", &[("number", Arg::Count(sitting))])) }
                            @if let Some((left, runs)) = wall.clock { p { (clock(teller, left, runs)) } }
                        }
                        p.lead { (teller.say("wall-ready", &[("count", Arg::Count(number(ready))), ("all", Arg::Count(number(all)))])) }
                    }
                    @for (title, text) in &wall.injects { aside.inject { h2 { (title) } p { (text) } } }
                    @if !wall.news.is_empty() { section { h2 { (teller.say("wall-shared", &[])) } (news(teller, &wall.news, Under::Part)) } }
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
