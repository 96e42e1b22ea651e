//! Pages for whoever plays alone in a browser: where a game begins, its file, and how it came out.

use std::borrow::Cow;

use maud::{Markup, html};
use wedge_words::{Arg, Debrief, Teller};

use super::frame::{Said, Top, said_of, sheet, team_sheet};
use crate::debrief::{About, sections_of};

/// A game that is kept beside the one that is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other<'a> {
    /// That of whoever plays here.
    Own,
    /// That of a team, from the file of its instructor.
    Team {
        /// The team.
        team: Cow<'a, str>,
        /// The title of its exercise.
        exercise: Cow<'a, str>,
    },
    /// One that could not be read.
    Unread,
}

/// What stands where a game begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begins<'a> {
    /// The game that is on: its scenario, and its date.
    pub on: Option<(String, String)>,
    /// The preset of rounds that is proposed, by its id; none for the scenario's own.
    pub rounds: Option<&'a str>,
    /// What else is kept: its place, as whoever keeps it calls it, and what it is.
    pub others: Vec<(&'a str, Other<'a>)>,
    /// What came of the last press.
    pub said: Option<Said>,
}

/// The page on which a game begins, or is gone on with.
#[must_use]
pub fn begin_page(teller: &Teller, begins: &Begins<'_>) -> String {
    let pack = &teller.pack;
    let body = html! {
        header { p.above { (pack.subtitle) } h1 { (pack.title) } }
        main {
            (said_of(begins.said.as_ref()))
            section {
                p.lead { (pack.summary) }
                p.note { (pack.content_note) }
            }
            @if let Some((title, date)) = &begins.on {
                section {
                    h2 { (teller.say("solo-on", &[])) }
                    p { (title) ", " (date) }
                    p.doors { a href="/team" { (teller.say("solo-go-on", &[])) } }
                }
            }
            section {
                h2 { (teller.say("solo-new", &[])) }
                form method="post" action="/begin" {
                    (rounds_of(teller, begins.rounds))
                    p { button.main[begins.on.is_none()] type="submit" { (teller.say("solo-begin", &[])) } }
                }
            }
            (opener(teller))
            @if !begins.others.is_empty() { (others_of(teller, &begins.others)) }
            section { p.note { (teller.say("solo-stays", &[])) } }
        }
    };
    sheet(teller.speech(), &pack.title, None, &body)
}

/// What something that is kept is called.
fn kept_as(teller: &Teller, other: &Other<'_>) -> String {
    match other {
        Other::Own => teller.say("solo-others-own", &[]),
        Other::Team { team, exercise } => {
            teller.say("solo-others-team", &[("team", Arg::Text(team)), ("exercise", Arg::Text(exercise))])
        }
        Other::Unread => teller.say("solo-others-unread", &[]),
    }
}

/// What else is kept, each with what can be done with it.
fn others_of(teller: &Teller, others: &[(&str, Other<'_>)]) -> Markup {
    html! {
        section {
            h2 { (teller.say("solo-others", &[])) }
            @for (place, other) in others {
                h3 { (kept_as(teller, other)) }
                form method="post" action="/take" {
                    input type="hidden" name="place" value=(place);
                    button type="submit" { (teller.say("solo-go-on", &[])) }
                }
                p.doors {
                    a href=(address_of(place)) download { (teller.say("solo-others-save", &[])) }
                }
                form method="post" action="/forget" {
                    input type="hidden" name="place" value=(place);
                    button type="submit" { (teller.say("solo-others-forget", &[])) }
                    p.note { (teller.say("solo-forget-note", &[])) }
                }
            }
        }
    }
}

/// Where what is kept in a place is had as a file.
fn address_of(place: &str) -> String {
    let byte =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    format!("/kept.wedge?place={}", place.bytes().map(byte).collect::<String>())
}

/// The choice of rounds, where there is one.
fn rounds_of(teller: &Teller, chosen: Option<&str>) -> Markup {
    let presets = &teller.pack.presets;
    html! {
        @if !presets.is_empty() {
            fieldset {
                legend { (teller.say("solo-rounds", &[])) }
                label {
                    input type="radio" name="rounds" value="own" checked[chosen.is_none()];
                    (teller.say("solo-rounds-own", &[]))
                }
                @for preset in presets {
                    label {
                        input type="radio" name="rounds" value=(preset.id) checked[chosen == Some(preset.id.as_str())];
                        (teller.say("solo-rounds-for", &[("name", Arg::Text(&preset.name)), ("note", Arg::Text(&preset.note))]))
                    }
                }
            }
        }
    }
}

/// Where a session that lies in a file is opened; the script of the page reads the file.
fn opener(teller: &Teller) -> Markup {
    html! {
        section {
            h2 { (teller.say("solo-open", &[])) }
            p { label for="session" { (teller.say("solo-open-note", &[])) } }
            p { input type="file" id="session" accept=".wedge,.jsonl,.txt,application/octet-stream" data-opens="yes"; }
        }
    }
}

/// The page that asks before a game that is not over is given up for another. `back`: where it stands and can be saved.
#[must_use]
pub fn begin_sure_page(teller: &Teller, rounds: &str, back: &str) -> String {
    let title = teller.say("solo-sure-begin", &[]);
    let body = html! {
        header { h1 { (title) } }
        main {
            section {
                p { (teller.say("solo-sure-begin-text", &[])) }
                form method="post" action="/begin" {
                    input type="hidden" name="rounds" value=(rounds);
                    input type="hidden" name="sure" value="yes";
                    div.row-of {
                        button.main type="submit" { (teller.say("solo-begin", &[])) }
                        a href=(back) { (teller.say("class-not-yet", &[])) }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), &title, None, &body)
}

/// The page that asks before a game in which orders were given is given up for that of a file. `back`: where it stands and can be
/// saved.
#[must_use]
pub fn open_sure_page(teller: &Teller, back: &str) -> String {
    let title = teller.say("solo-sure-open", &[]);
    let body = html! {
        header { h1 { (title) } }
        main {
            section {
                p { (teller.say("solo-sure-open-text", &[])) }
                form method="post" action="/open" {
                    div.row-of {
                        button.main type="submit" { (teller.say("solo-sure-open-do", &[])) }
                        a href=(back) { (teller.say("class-not-yet", &[])) }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), &title, None, &body)
}

/// The page of the game as a file. `of_class`: it is a team's file, which goes back to its instructor.
#[must_use]
pub fn own_file_page(teller: &Teller, top: &Top, of_class: bool) -> String {
    let title = teller.say("solo-nav-game", &[]);
    let body = html! {
        section {
            h1 { (title) }
            p { (teller.say("solo-save-note", &[])) }
            @if of_class { p.lead { (teller.say("solo-save-class", &[])) } }
            p.doors { a href="/team/session.wedge" download { (teller.say("solo-save", &[])) } }
        }
        section {
            h2 { (teller.say("solo-leave", &[])) }
            p { (teller.say("solo-leave-note", &[])) }
            p.doors { a href="/" { (teller.say("solo-to-start", &[])) } }
            form method="post" action="/forget" {
                button type="submit" { (teller.say("solo-forget", &[])) }
                p.note { (teller.say("solo-forget-note", &[])) }
            }
        }
    };
    team_sheet(teller, top, &title, "/team/game", &body)
}

/// The page of a game that is over. `waits`: there is more to come.
#[must_use]
pub fn over_page(teller: &Teller, top: &Top, about: &About, debrief: &Debrief, waits: bool) -> String {
    let title = teller.say("debrief-title", &[]);
    let body = html! {
        section {
            h1 { (title) }
            @if waits { p.said role="status" { (teller.say("solo-looking-back", &[])) } }
        }
        (sections_of(teller, debrief))
        section { p.note { (about.foot) } }
    };
    team_sheet(teller, top, &title, "/team", &body)
}
