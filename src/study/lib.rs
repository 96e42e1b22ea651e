//! Studies on top of the rules: programs that play the envoy, what they reach over many seeds, and what could be known.
//!
//! It may not know Bevy, egui, or any file but a scenario's. A policy gets what an envoy gets.

mod balance;
mod frontier;
mod history;
mod judge;
mod policy;
mod search;
mod simulate;
mod stats;
mod table;

pub use balance::{
    Balance, BalanceBudget, Ending, EndingsBy, Figure, Fine, MARKS, Mark, Remark, RemarkKind, Worth, balance,
    balance_steps,
};
pub use frontier::{
    Domain, DomainError, DomainIssue, DomainParty, Given, Hypothesis, NoSitting, Reading, RungPrice, Settled, Worths,
    domain_rows, nash, pareto, read, rows, standing,
};
pub use history::{Answered, History, Replayed, Surprise, history};
pub use judge::{Means, means, score};
pub use policy::{After, Kind, Plan, Policy, Seat};
pub use search::{
    Afterwards, Among, Asking, Budget, Errand, Follower, Found, Hunt, Informed, Line, Listener, Put, Repertoire,
    Replies, Report, listener, report_on, search, searches, ways_of_asking, with_action, with_option,
};
pub use simulate::{Row, SimulateError, csv, play, play_watched, simulate};
pub use stats::Mean;
