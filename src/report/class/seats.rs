//! Who sits where, and who writes.

use maud::html;
use wedge_words::Teller;

use super::frame::{Top, team_sheet};

/// A seat of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its word in a form.
    pub word: String,
    /// Its name.
    pub name: String,
    /// What whoever sits on it does.
    pub note: String,
    /// How to read what comes to it, if anything does.
    pub how: Option<String>,
    /// Whether somebody sits there: this device, another one, nobody.
    pub sits: Sits,
}

/// Who sits on a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sits {
    /// Nobody.
    Nobody,
    /// This device.
    Here,
    /// Another device.
    Another,
}

/// The page of seats.
#[must_use]
pub fn seats_page(teller: &Teller, top: &Top, places: &[Place]) -> String {
    let title = teller.say("class-seats", &[]);
    let body = html! {
        section {
            h1 { (title) }
            p.note { (teller.say("class-seats-note", &[])) }
            @if top.clock.is_some() { p.said role="status" { (teller.say("class-seats-open", &[])) " " a href="/team" { (teller.say("class-seats-go", &[])) } } }
            ul.moves {
                @for place in places {
                    li {
                        strong { (place.name) } " "
                        span.price { (match place.sits {
                            Sits::Nobody => teller.say("class-seat-free", &[]),
                            Sits::Here => teller.say("class-seat-here", &[]),
                            Sits::Another => teller.say("class-seat-taken", &[]),
                        }) }
                        p.note { (place.note) }
                        @if let Some(how) = &place.how { details { summary { (teller.say("class-desk-how", &[])) span.unseen { ": " (place.name) } } p.note { (how) } } }
                        form method="post" action="/team/seats" {
                            input type="hidden" name="seat" value=(place.word);
                            @match place.sits {
                                Sits::Here => {
                                    input type="hidden" name="leave" value="yes";
                                    button type="submit" { (teller.say("class-seat-leave", &[])) span.unseen { ": " (place.name) } }
                                },
                                Sits::Nobody => {
                                    button.main type="submit" { (teller.say("class-seat-take", &[])) span.unseen { ": " (place.name) } }
                                },
                                Sits::Another => {
                                    button type="submit" { (teller.say("class-seat-take-over", &[])) span.unseen { ": " (place.name) } }
                                },
                            }
                        }
                    }
                }
            }
        }
    };
    team_sheet(teller, top, &title, "/team/seats", &body)
}
