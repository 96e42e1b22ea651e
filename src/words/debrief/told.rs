//! What is told in a debrief, and by whom: of one game, and of those of a class.

use wedge_counsel::Review;
use wedge_engine::{Outcome, Truth};

use crate::debrief::paper::Piece;
use crate::teller::Teller;

/// A mark where there is nothing to say.
pub(super) const NONE: &str = "\u{2013}";

/// A team whose game is over.
#[derive(Clone, Copy, Debug)]
pub struct TeamTold<'a> {
    /// Its name.
    pub name: &'a str,
    /// All of its game.
    pub truth: Truth<'a>,
    /// How it came out.
    pub outcome: &'a Outcome,
    /// The game looked back upon.
    pub review: &'a Review,
}

/// What is told, and by whom.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) teller: &'a Teller,
    pub(super) truth: &'a Truth<'a>,
    pub(super) outcome: &'a Outcome,
    /// What was counted in looking back, once it is.
    pub(super) review: Option<&'a Review>,
}

impl Told<'_> {
    /// What stands where something is still being counted.
    pub(super) fn counting(&self) -> Piece {
        Piece::Note(self.teller.say("debrief-counting", &[]))
    }
}
