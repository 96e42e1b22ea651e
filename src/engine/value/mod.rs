//! What a package is worth: to each part of a counterpart over fighting on, and to its leadership.
//!
//! Everything here reads a state and changes none. Deliberately absent: luck, time, and what anybody does about a value;
//! whether a leader signs or asks for a change is decided in `table`.

mod evaluator;
mod search;

pub use evaluator::{Evaluator, Mind, Parts, Sweep};
pub(crate) use evaluator::{held_by_leader, hidden, margin_of, may_split, shifts, split_per_loss};
pub(crate) use search::distance;
pub use search::{Found, Survey};
