//! Orders that are asked about once more before they are given.

use maud::html;
use wedge_words::Teller;

use super::frame::{Top, held_sheet};

/// An order that is asked about once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sure {
    /// What is asked.
    pub title: String,
    /// What follows from it, line by line.
    pub lines: Vec<String>,
    /// The order, as a move is written.
    pub order: String,
    /// The number of the table it is given on.
    pub on: usize,
    /// What the button says.
    pub yes: String,
    /// Whether a line of reason is asked for first, and how.
    pub reason: Option<String>,
}

/// The page that asks once more.
#[must_use]
pub fn sure_page(teller: &Teller, top: &Top, sure: &Sure) -> String {
    let body = html! {
        section {
            h1 { (sure.title) }
            ul { @for line in &sure.lines { li { (line) } } }
            form method="post" action="/team/order" {
                input type="hidden" name="on" value=(sure.on);
                input type="hidden" name="order" value=(sure.order);
                @if let Some(asked) = &sure.reason {
                    label for="reason" { (asked) }
                    input type="text" id="reason" name="reason" maxlength="400" required autocomplete="off";
                }
                div.row-of {
                    button.main type="submit" { (sure.yes) }
                    a href="/team" { (teller.say("class-not-yet", &[])) }
                }
            }
        }
    };
    held_sheet(teller, top, &sure.title, "/team", None, &body)
}
