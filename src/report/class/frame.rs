//! What every page of a class stands in: its head, the line at its top, what was just said.

use std::borrow::Cow;

use maud::{DOCTYPE, Markup, html};
use wedge_words::{Arg, Speech, Teller};

/// The style of all pages, served beside them.
pub const SHEET: &str = concat!(include_str!("../style.css"), include_str!("class.css"));

/// The one script, served beside them. Without it a page is loaded again by hand.
pub const SCRIPT: &str = include_str!("live.js");

/// How a page is told that something has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// Which page it is, for the server.
    pub page: &'static str,
    /// What it shows, as a word that differs when that does.
    pub version: String,
    /// Its address, by which it is loaded again.
    pub here: Cow<'static, str>,
}

/// What came of the last press, over a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It was done.
    Done(String),
    /// It was not, and why.
    Refused(String),
}

/// Where the last link of a team's pages leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To its seats.
    Seats,
    /// To the game as a file: nobody but this device plays.
    Game,
}

/// The line at the top of a page of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top {
    /// The team.
    pub team: String,
    /// The title of the exercise.
    pub exercise: String,
    /// Milliseconds left, and whether the clock runs; none where there is no sitting.
    pub clock: Option<(i64, bool)>,
    /// News that the instructor brought in: headline and text.
    pub injects: Vec<(String, String)>,
    /// What came of the last press.
    pub said: Option<Said>,
    /// Where the last of its links leads.
    pub last: Door,
    /// How it is told of changes.
    pub live: Live,
}

/// A whole page that is served, in the style of all; with `live` it is told of changes.
#[must_use]
pub fn sheet(speech: &Speech, title: &str, live: Option<&Live>, body: &Markup) -> String {
    let (page, version, here) =
        live.map_or(("", "", ""), |live| (live.page, live.version.as_str(), live.here.as_ref()));
    let whole = html! {
        (DOCTYPE)
        html lang=(speech.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href="/style.css";
                @if live.is_some() { script src="/live.js" defer {} }
            }
            body data-page=(page) data-version=(version) data-here=(here) { (body) }
        }
    };
    whole.into_string()
}

/// Minutes and seconds.
pub(crate) fn minutes(left: i64) -> String {
    let seconds = (left.max(0) + 999) / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Where the digits stand in the words that the script keeps true with them.
const DIGITS: &str = "#";

/// The clock in words.
fn time_left(teller: &Teller, digits: &str) -> String {
    teller.say("class-clock", &[("left", Arg::Text(digits))])
}

/// The clock of a page: the words for those who hear it, the digits for those who see it, both kept true by the script. `up`: what
/// stands there once no time is left.
pub(crate) fn clock(teller: &Teller, left: i64, runs: bool, up: &str) -> Markup {
    let shown = minutes(left);
    let paused = teller.say("class-clock-paused", &[]);
    html! {
        span.clock role="timer" aria-label=(time_left(teller, &shown)) data-label=(time_left(teller, DIGITS)) data-left=(left) data-runs=(runs) { (shown) }
        " " span.paused hidden[runs] { (paused) }
        " " span.up role="status" hidden[left > 0] { (up) }
    }
}

/// What came of the last press, over a page.
pub(crate) fn said_of(said: Option<&Said>) -> Markup {
    html! {
        @match said {
            Some(Said::Done(text)) => p.said role="status" { (text) },
            Some(Said::Refused(text)) => p.said.refused role="alert" { (text) },
            None => {},
        }
    }
}

/// A page of a team: its top, what was just said, the news brought in, and what it is about.
pub(crate) fn team_sheet(teller: &Teller, top: &Top, title: &str, here: &'static str, body: &Markup) -> String {
    let live = Live { here: here.into(), ..top.live.clone() };
    held_sheet(teller, top, title, here, Some(&live), body)
}

/// The same; without `live` it stays as it is until whoever reads it goes on.
pub(crate) fn held_sheet(
    teller: &Teller,
    top: &Top,
    title: &str,
    here: &str,
    live: Option<&Live>,
    body: &Markup,
) -> String {
    let links = [
        ("/team", teller.say("class-nav-table", &[])),
        ("/team/story", teller.say("class-nav-story", &[])),
        ("/team/brief", teller.say("class-nav-brief", &[])),
        match top.last {
            Door::Seats => ("/team/seats", teller.say("class-nav-seats", &[])),
            Door::Game => ("/team/game", teller.say("solo-nav-game", &[])),
        },
    ];
    let nav = teller.say("class-nav", &[]);
    let whole = html! {
        header.top {
            p.above { (top.exercise) }
            @if !top.team.is_empty() { p.name { strong { (top.team) } } }
            @if let Some((left, runs)) = top.clock { p.time { (clock(teller, left, runs, &teller.say("class-clock-up", &[]))) } }
            nav aria-label=(nav) {
                @for (address, name) in &links {
                    @if *address == here { a href=(address) aria-current="page" { (name) } } @else { a href=(address) { (name) } }
                }
            }
        }
        main {
            p.changed hidden role="status" { a href=(here) { (teller.say("class-changed", &[])) } }
            (said_of(top.said.as_ref()))
            @for (title, text) in &top.injects {
                aside.inject { h2 { (title) } p { (text) } }
            }
            (body)
        }
    };
    sheet(
        teller.speech(),
        &format!("{title}: {}", if top.team.is_empty() { &top.exercise } else { &top.team }),
        live,
        &whole,
    )
}
