//! What is told in a debrief, and by whom.

use wedge_counsel::Review;
use wedge_engine::{Outcome, Truth};

use crate::debrief::paper::Piece;
use crate::teller::Teller;

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
