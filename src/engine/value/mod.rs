//! What a package is worth: to each part of a counterpart over fighting on, and to its leadership.
//!
//! Margin of a bloc: weighted value (what somebody else performs later is discounted by credibility), less what the
//! ladders cost a bonded faction in public, out of sight and by exposure, less what it gives up with the tie, less its
//! reservation value, less its anger. Decision value under the rule of authority: the leader's own margin by his
//! authority, the consensus of the factions by the rest, less the risk of losing those who would leave, less what the
//! rank and file must swallow; a strong faction that loses too much can veto.
//!
//! Everything here reads a state and changes none. Deliberately absent: luck, time, and what anybody does about a value;
//! whether a leader signs or asks for a change is decided in `table`.

mod authority;
mod decision;
mod evaluator;
mod lanes;
mod margins;
mod row;
mod search;
mod sweep;
mod tables;

pub(crate) use authority::{held_by_leader, may_split, split_per_loss};
pub use decision::Parts;
pub use evaluator::Evaluator;
pub(crate) use margins::{hidden, margin_of, shifts};
pub use row::{Mind, interest};
pub(crate) use search::distance;
pub use search::{Found, Survey};
pub use sweep::Sweep;
