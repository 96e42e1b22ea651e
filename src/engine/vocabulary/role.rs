//! What the things of a scenario are to the rules: roles of issues, who performs, how is decided, how an oath stands.

use serde::{Deserialize, Serialize};

use super::ids::CounterpartId;

/// How long one turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
}

/// What an issue means to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Only valued, nothing else.
    Plain,
    /// The home side's forces: `Choice::level` is the share left, `Choice::turns` how long the way there takes.
    Presence,
    /// The ladder about the ally: `Choice::public` and `Choice::covert` are the parts of a rung.
    Ladder,
    /// Verification of the ladder: `Choice::exposure`.
    Verification,
    /// Prisoners the third party frees: `Choice::level` is the share.
    Releases,
    /// How far the third party is part of it: `Choice::level`.
    Inclusion,
    /// Restraint in the fighting: `Choice::level` is how quiet it should be, `Choice::turns` for how long (0: for good).
    Restraint,
    /// Relief the home side gives: `Choice::level` is the share, `Choice::turns` until due.
    Relief,
}

/// Who carries an issue out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Performer {
    /// The player's side, later. Whoever has not to do it himself discounts the promise by the player's credibility.
    Home,
    /// A counterpart.
    Counterpart(CounterpartId),
}

/// How a counterpart comes to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionRule {
    /// A leader by his authority, the factions by the rest of it; without a leader, the factions alone.
    Authority,
    /// What factions with more than half of its strength gain at least.
    Majority,
    /// What the one that gains least gains.
    Unanimity,
}

/// What an action does at the table beside its effects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableMove {
    /// Nothing.
    #[default]
    Nothing,
    /// The clauses on which both drafts say the same are initialled: they go to the leadership across the table now, and to
    /// change one of them is to go back on it.
    Initial,
    /// Somebody in between lays a text of his own on the table.
    Text,
    /// What is hard for the ranks across the table goes into an annex that is not published.
    Annex,
    /// Somebody in between carries the next draft of the sitting: what is said of it was not said in the open.
    Carry,
    /// What is hard to agree on is worded so that each side can read it in its own way.
    Ambiguity,
}

/// How an oath of the ally to a counterpart's leader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Oath {
    /// None was sworn.
    None,
    /// Sworn, not yet answered.
    Offered,
    /// Sworn, and passed over in silence.
    Unacknowledged,
    /// Accepted in public.
    Accepted,
    /// Accepted, and the acceptance taken back.
    Removed,
    /// Renounced in public.
    Repudiated,
}

/// A phase of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Bargaining.
    Talks,
    /// After a signature, or after talks have ended without one.
    Implementation,
    /// The record is closed and the truth open.
    Over,
}
