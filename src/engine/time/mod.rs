//! What a turn does: [`turn::pass`] is the one list of it, in order.
//!
//! Each mechanism changes a state and tells what moved. Deliberately absent: the player. Nothing here asks what was
//! ordered, only how things stand.

pub(crate) mod ally;
pub(crate) mod annex;
pub(crate) mod ask;
mod breach;
pub(crate) mod compliance;
pub(crate) mod drift;
pub(crate) mod effects;
pub(crate) mod fighting;
mod follow;
pub(crate) mod hazard;
pub(crate) mod hosting;
pub(crate) mod incidents;
pub(crate) mod movement;
pub(crate) mod oath;
pub(crate) mod obligations;
pub(crate) mod patience;
pub(crate) mod performance;
pub(crate) mod rising;
pub(crate) mod shelter;
pub(crate) mod succession;
pub(crate) mod tie;
pub(crate) mod trust;
pub(crate) mod turn;
mod wording;
