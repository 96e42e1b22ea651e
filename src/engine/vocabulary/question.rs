//! What is put to the player, and what can be answered.

use serde::{Deserialize, Serialize};

use super::ids::{AllyId, IncidentId, IssueId};

/// What the game itself may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// A dated event with replies.
    Incident(IncidentId),
    /// A breach by the counterpart was seen, on this issue.
    Breach(IssueId),
    /// An ally struck abroad.
    AllyAttack(AllyId),
    /// An ally's leader was found in a counterpart's care.
    Found(AllyId),
}

/// A question that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it is about.
    pub kind: QuestionKind,
    /// The turn it was asked.
    pub turn: u32,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reply {
    /// A reply of a dated event, by its index.
    Listed(u8),
    /// Protest, and go on.
    Protest,
    /// Suspend one's own performance.
    Suspend,
    /// Say nothing.
    Silence,
    /// Strike with precision.
    Strike,
    /// Strike hard.
    StrikeHard,
}
