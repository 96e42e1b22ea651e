//! A search over lines of play that need no evidence: what nothing learned of the other side could better, what knowing the
//! other side is worth beside it, and what asking is worth.
//!
//! It is told nothing of what a scenario is meant to reward. It begins from lines by lot and climbs, under the same luck for
//! all lines; what it found is chosen by games of its own and reported by others again.

mod climb;
mod found;
mod informed;
mod line;
mod put;
mod reach;
mod report;
mod vary;

pub use climb::{Budget, Hunt, report_on};
pub use found::Found;
pub use informed::{Asking, Informed, Repertoire};
pub use line::{Afterwards, Errand, Follower, Line, Replies};
pub use put::{Put, with_action, with_option};
pub(crate) use reach::in_reach;
pub use report::{Listener, Report, listener, search, searches, ways_of_asking};
pub use vary::Among;
pub(crate) use vary::Lot;
