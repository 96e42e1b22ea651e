//! Studies on top of the rules: programs that play the envoy, what they reach over many seeds, and what could be known.
//!
//! It may not know Bevy, egui, or any file but a scenario's. A policy gets what an envoy gets.

mod history;
mod judge;
mod observer;
mod policy;
mod recorded;
mod search;
mod simulate;
mod stats;
mod table;

pub use history::{Answered, History, Replayed, Surprise, history};
pub use judge::{Means, dominated, means, score};
pub use observer::{Observer, Sighting};
pub use policy::{After, Buyer, Kind, Listening, Maker, Plan, Policy, Purchases, Seat, blind};
pub use recorded::{Recorded, Step};
pub use search::{Afterwards, Budget, Errand, Found, Line, Listener, Replies, Report, search, searches};
pub use simulate::{Row, SimulateError, csv, play, play_watched, simulate};
pub use stats::Mean;
