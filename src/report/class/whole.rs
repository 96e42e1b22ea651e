//! The debrief of a class as one file: every step of the wall, one below the other, to be kept, read anywhere and printed.

use maud::html;
use wedge_words::{Section, Teller};

use super::debrief::{Leaf, wall_step};
use crate::page::page;

/// What stands on the page of a class beside the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// The title of the exercise; the scenario's where none is known.
    pub title: String,
    /// Lines under the heading.
    pub notes: Vec<String>,
    /// What students wrote, by team; empty where nothing was, or where it is left out.
    pub said: Vec<(String, Vec<String>)>,
    /// The last line: what made the page, and of what.
    pub foot: String,
}

/// The debrief of a class as a page that is one file.
#[must_use]
pub fn class_page(teller: &Teller, whole: &Whole, steps: Vec<Section>) -> String {
    let heading = teller.say("class-page-title", &[]);
    let body = html! {
        header {
            p.above { (whole.title) }
            h1 { (heading) }
            @for note in &whole.notes { p.note { (note) } }
        }
        main {
            @for (step, section) in steps.into_iter().enumerate() { (wall_step(teller, &Leaf { step, section })) }
            @if !whole.said.is_empty() {
                section {
                    h2 { (teller.say("class-page-said", &[])) }
                    @for (team, lines) in &whole.said {
                        h3 { (team) }
                        ul { @for line in lines { li { (line) } } }
                    }
                }
            }
        }
        footer { p { (whole.foot) } }
    };
    page(teller.speech(), &format!("{}: {heading}", whole.title), &body)
}
