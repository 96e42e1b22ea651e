//! What is printed for a class, in words: briefs, cards, slips, ballots, the guide and what belongs to it.
//!
//! Everything about the case comes from its scenario; what is the same for all stands in the messages. Nothing here is hidden in
//! play: a hand-out says no more than the brief does.

mod answer;
mod assumptions;
mod ballots;
mod brief;
mod cards;
mod guide;
mod ladder;
mod rubric;
mod sheet;
mod slips;

pub use sheet::{Handout, Layout, Part, Piece};

use crate::teller::Teller;

/// Every hand-out of a scenario, in the order in which they are used.
#[must_use]
pub fn handouts(teller: &Teller) -> Vec<Handout> {
    vec![
        brief::short(teller),
        brief::full(teller),
        answer::answer(teller),
        cards::cards(teller),
        slips::slips(teller),
        ballots::ballots(teller),
        guide::guide(teller),
        ladder::ladder(teller),
        rubric::rubric(teller),
        assumptions::assumptions(teller),
        cards::keys(teller),
    ]
}
