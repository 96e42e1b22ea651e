//! A step of the debrief of a class.

use maud::{Markup, html};
use wedge_words::{Section, Teller};

use crate::debrief::piece_of;

/// A step of the debrief, as it stands on a wall: its number, what it is, what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its number, from 0.
    pub step: usize,
    /// What it shows.
    pub section: Section,
}

/// A step as part of a page.
#[must_use]
pub fn wall_step(teller: &Teller, leaf: &Leaf) -> Markup {
    html! {
        section {
            h2 { (leaf.step + 1) ". " (leaf.section.title) }
            @for piece in &leaf.section.pieces { (piece_of(teller, piece)) }
        }
    }
}
