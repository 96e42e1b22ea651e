//! The door: where a team's code is typed, and pages that say only why there is no other.

use maud::{Markup, html};
use wedge_words::{Speech, Teller};

use super::frame::sheet;

/// The page on which a code is typed. `wrong`: the code before was none.
#[must_use]
pub fn code_page(teller: &Teller, exercise: &str, wrong: bool) -> String {
    let title = teller.say("class-join", &[]);
    let body = html! {
        header { p.above { (exercise) } h1 { (title) } }
        main {
            section {
                @if wrong { p.said.refused role="alert" { (teller.say("class-code-wrong", &[])) } }
                form method="post" action="/join" {
                    label for="code" { (teller.say("class-code", &[])) }
                    input.code type="text" id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="24";
                    p { button.main type="submit" { (teller.say("class-join-do", &[])) } }
                }
                p.note { (teller.say("class-code-note", &[])) }
            }
        }
    };
    sheet(teller.speech(), &title, None, &body)
}

/// A page that says one thing, and where to go from it.
#[must_use]
pub fn notice_page(speech: &Speech, title: &str, text: &str, back: Option<(&str, &str)>) -> String {
    let body: Markup = html! {
        header { h1 { (title) } }
        main {
            section {
                p { (text) }
                @if let Some((address, name)) = back { p.doors { a href=(address) { (name) } } }
            }
        }
    };
    sheet(speech, title, None, &body)
}

/// The page on which the instructor's key is typed. `wrong`: the key before was not it.
#[must_use]
pub fn key_page(teller: &Teller, wrong: bool) -> String {
    let title = teller.say("class-forbidden", &[]);
    let body = html! {
        header { h1 { (title) } }
        main {
            section {
                @if wrong { p.said.refused role="alert" { (teller.say("class-key-wrong", &[])) } }
                p { (teller.say("class-forbidden-text", &[])) }
                form method="post" action="/board/key" {
                    label for="key" { (teller.say("class-key", &[])) }
                    input.code type="text" id="key" name="key" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="48";
                    p { button.main type="submit" { (teller.say("class-key-do", &[])) } }
                }
            }
        }
    };
    sheet(teller.speech(), &title, None, &body)
}

/// A page that asks the instructor once more.
#[must_use]
pub fn ask_page(teller: &Teller, title: &str, text: &str, yes: &str, fields: &[(&str, &str)]) -> String {
    let body = html! {
        header { h1 { (title) } }
        main {
            section {
                p { (text) }
                form method="post" action="/board" {
                    @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                    div.row-of {
                        button.main type="submit" { (yes) }
                        a href="/board" { (teller.say("class-not-yet", &[])) }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), title, None, &body)
}
