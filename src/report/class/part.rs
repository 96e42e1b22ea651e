//! Where a team stands, and what every part of its page uses.

use maud::{Markup, html};
use wedge_engine::{DeskId, Refusal, View};
use wedge_words::{Arg, Matrix, Teller, Told};

/// Where a team stands, as one of its devices may see it.
#[derive(Clone, Debug)]
pub struct At<'a> {
    /// What its envoy could know.
    pub view: &'a View,
    /// The number of the table, which every order carries.
    pub on: usize,
    /// The seats that it sits on, by their names.
    pub seats: Vec<String>,
    /// True if this device holds the pen.
    pub pen: bool,
    /// True while a sitting is open.
    pub open: bool,
    /// True if what is asked keeps it from the sitting that is open.
    pub between: bool,
    /// What it must not overlook of what came of its last orders.
    pub marked: Vec<String>,
    /// How its sitting ends.
    pub ends: Ends,
    /// What is new since this sitting opened, as far as this device hears it.
    pub news: Vec<Told>,
    /// Clauses against factions, once something was tabled.
    pub matrix: Option<Matrix>,
    /// What sets the factions apart.
    pub apart: Vec<String>,
    /// The desks whose reports come to this device.
    pub hears: Vec<DeskId>,
    /// What is asked of the team beside its orders.
    pub asks: Asks,
    /// The fields of a form that was refused, by their names: they stand there again as they were filled in.
    pub filled: &'a [(String, String)],
}

/// How a sitting ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// For all teams together, by their instructor.
    WithAll {
        /// True if the team said that it is done.
        ready: bool,
    },
    /// When whoever plays ends it.
    Itself,
}

/// What is asked of a team at a sitting beside its orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// What it believes.
    pub belief: bool,
    /// What it forecasts.
    pub forecasts: bool,
    /// A line of reason, asked for in so many words, under a word for the moment.
    pub reason: Option<(&'static str, String)>,
    /// A line of reason that goes with the draft.
    pub with_draft: Option<String>,
}

/// What every part of the page uses.
pub(super) struct Page<'a> {
    pub(super) teller: &'a Teller,
    pub(super) at: &'a At<'a>,
    pub(super) view: &'a View,
}

impl Page<'_> {
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.teller.say(key, args)
    }

    /// What a field held when its form was refused; none if none was, or it was not that form's.
    pub(super) fn filled(&self, name: &str) -> Option<&str> {
        self.at.filled.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// True for the box of this value if it was ticked in a form that was refused.
    pub(super) fn ticked(&self, name: &str, value: &str) -> bool {
        self.at.filled.iter().any(|(known, own)| known == name && own == value)
    }

    /// A button that gives one order.
    pub(super) fn order(&self, order: &str, label: &str, may: &Result<(), Refusal>, main: bool) -> Markup {
        let off = may.is_err() || !self.at.pen;
        html! {
            form method="post" action="/team/order" {
                input type="hidden" name="on" value=(self.at.on);
                button.main[main] type="submit" name="order" value=(order) disabled[off] { (label) }
            }
        }
    }

    /// A button that leads to the page on which an order is asked about once more.
    pub(super) fn asked_first(&self, order: &str, label: &str, off: bool) -> Markup {
        html! {
            form method="get" action="/team/sure" {
                button type="submit" name="order" value=(order) disabled[off || !self.at.pen] { (label) }
            }
        }
    }

    pub(super) fn why_not(&self, may: &Result<(), Refusal>) -> Markup {
        html! { @if let Err(refusal) = may { p.note { (self.teller.refusal(refusal)) } } }
    }
}
