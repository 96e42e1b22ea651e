//! The part of a view by which a program decides on its next move.

use super::parts::QuestionView;
use super::shown::graded;
use crate::orders::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Package, Phase, Quantity, Status};

/// The part of a `View` by which a program decides on its next move: nothing that is not in the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The turn.
    pub turn: u32,
    /// The phase.
    pub phase: Phase,
    /// The number of the round in this phase.
    pub round: u32,
    /// Effort left.
    pub effort: u32,
    /// What the player tabled last.
    pub offer: Option<Package>,
    /// The counter-offer to it.
    pub counter: Option<Package>,
    /// What is agreed in principle.
    pub agreed: Option<Package>,
    /// True while the other side does not meet.
    pub stalled: bool,
    /// What waits for an answer.
    pub question: Option<QuestionView>,
    /// The turn of the signature.
    pub signed: Option<u32>,
    /// How the deal stands.
    pub status: Option<Status>,
    /// How the player's side is believed across the table, 0 (not at all) to 4.
    pub credibility: u8,
}

impl Glance {
    pub(crate) fn of(scenario: &Scenario, state: &State) -> Self {
        Self {
            turn: state.clock.turn,
            phase: state.clock.phase,
            round: state.clock.round,
            effort: state.clock.effort,
            offer: state.table.offer.clone(),
            counter: state.table.counter.clone(),
            agreed: state.table.agreed.clone(),
            stalled: state.clock.phase == Phase::Talks && state.clock.turn < state.table.stalled_until,
            question: state.asked.first().map(|question| QuestionView {
                question: *question,
                replies: legal::replies(scenario, state, *question),
            }),
            signed: state.after.deal.as_ref().map(|deal| deal.signed),
            status: state.after.deal.as_ref().map(|deal| deal.status),
            credibility: graded(state, Quantity::Credibility),
        }
    }
}
