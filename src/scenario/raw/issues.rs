//! `issues.ron`: the matters on the table and their options.

use serde::Deserialize;
use wedge_engine::Role;

use crate::raw::number::{Fraction, Table};
use crate::raw::record::Basis;

/// An option of an issue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionText {
    /// Its id.
    pub id: String,
    /// A few words for lists.
    pub label: String,
    /// The clause as it would stand in the agreement; empty where nothing is agreed.
    #[serde(default)]
    pub clause: String,
    /// Worth to the home side.
    pub home: Fraction,
    /// Worth to the first counterpart.
    pub counterpart: Fraction,
    /// Worth to further counterparts, by their ids.
    #[serde(default)]
    pub others: Table<Fraction>,
    /// What its rank and file must swallow.
    #[serde(default)]
    pub cohesion: Fraction,
    /// Meaning by the issue's role.
    #[serde(default)]
    pub level: Fraction,
    /// Meaning by the issue's role.
    #[serde(default)]
    pub turns: u32,
    /// Ladder: the public part.
    #[serde(default)]
    pub public: Fraction,
    /// Ladder: the covert part.
    #[serde(default)]
    pub covert: Fraction,
    /// Verification: exposure.
    #[serde(default)]
    pub exposure: Fraction,
    /// Presence: pressure on the ally without any promise.
    #[serde(default)]
    pub pressure: Fraction,
    /// Verification: whether a breach that was seen entitles home to stop what it owes.
    #[serde(default)]
    pub snap_back: bool,
    /// Whether it lies beyond the instructions of the delegation across the table.
    #[serde(default)]
    pub refer: bool,
}

/// Who carries an issue out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum PerformerText {
    /// The player's side.
    Home,
    /// The first counterpart.
    Counterpart,
    /// A further counterpart, by its id.
    Other(String),
}

/// A record of `issues.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueText {
    /// Its id.
    pub id: String,
    /// Its heading in the draft.
    pub name: String,
    /// What is at stake, in a sentence or two.
    pub note: String,
    /// What it means to the rules.
    pub role: Role,
    /// Who carries it out.
    pub performer: PerformerText,
    /// Ladder and verification: the ally it is about, if not the first one.
    #[serde(default)]
    pub ally: Option<String>,
    /// Its options, the first being no change.
    pub options: Vec<OptionText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}
