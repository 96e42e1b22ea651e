//! What is owed, by whom, and how it stands.

use serde::{Deserialize, Serialize};

use super::ids::{CounterpartId, IssueId};

/// Who owes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The home side.
    Home,
    /// A counterpart.
    Counterpart(CounterpartId),
    /// The third party.
    Third,
}

/// How an obligation stands, as far as the home side can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Performance {
    /// Not due yet, nothing amiss.
    Pending,
    /// Done, or being done on time.
    Kept,
    /// Late.
    Overdue,
    /// Seen to be broken.
    Broken,
    /// Cannot be seen from here.
    Unknown,
}

/// What a package makes someone do.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Obligation {
    /// On which issue.
    pub issue: IssueId,
    /// The option that was signed on it.
    pub option: usize,
    /// Who owes it.
    pub by: Side,
    /// The turn it is due.
    pub due: u32,
    /// How it stands.
    pub stands: Performance,
    /// How surely a breach of it would show, 0 to 1.
    pub shows: f64,
}

/// The status of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Both sides do what is due, as far as it can be seen.
    Held,
    /// In force on paper; a breach has been seen.
    Hollow,
    /// One side has suspended its performance.
    Suspended,
    /// Nothing is left of it.
    Collapsed,
}

/// What a new administration at home does with the deal it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Course {
    /// It keeps the deal and its dates.
    Keep,
    /// It asks for time.
    Delay,
    /// It stops performing.
    Stop,
}
