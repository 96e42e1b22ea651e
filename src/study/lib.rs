//! Studies on top of the rules: programs that play the envoy, what they reach over many seeds, and what could be known.
//!
//! It may not know Bevy, egui, or any file but a scenario's. A policy gets what an envoy gets.

mod history;
mod judge;
mod policy;
mod recorded;
mod search;
mod simulate;
mod stats;
mod table;

pub use history::{Answered, History, Replayed, Surprise, history};
pub use judge::{Means, means, score};
pub use policy::{After, Kind, Plan, Policy, Seat};
pub use recorded::{Recorded, Step};
pub use search::{
    Afterwards, Among, Budget, Errand, Follower, Found, Informed, Line, Listener, Repertoire, Replies, Report,
    best_lines, report_on, search, searches,
};
pub use simulate::{Row, SimulateError, csv, play, play_watched, simulate};
pub use stats::Mean;
