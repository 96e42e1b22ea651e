//! The argument that a scenario rests on: what was written, and what happened in fact, for after the game.

use serde::Deserialize;

use crate::raw::number::Table;
use crate::raw::record::Basis;

/// A work whose argument a scenario follows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArgumentText {
    /// Who wrote it.
    pub author: String,
    /// Its title.
    pub title: String,
    /// Where and when it appeared.
    pub published: String,
    /// What a reader should know of the author to judge the source; empty if nothing.
    #[serde(default)]
    pub about: String,
    /// What it holds, in two sentences.
    pub thesis: String,
    /// What spoke for each hypothesis, in a sentence each.
    pub spoke: Table<String>,
    /// The larger failure or pattern that it sees its case as a part of, in a sentence.
    pub larger: String,
    /// What happened in fact, to stand beside what came of the game.
    #[serde(default)]
    pub record: Vec<RecordText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// One thing that happened in fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordText {
    /// What of the game it stands beside.
    pub beside: Beside,
    /// What happened, in a few words.
    pub text: String,
}

/// What of a game the record can be held beside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Beside {
    /// When a package was signed.
    Signed,
    /// What was signed on an issue, by its id.
    Clause(String),
    /// How much of the covert part was kept.
    Kept,
    /// What became of the ally's reach.
    Reach,
    /// How much of the presence was left at the end.
    Presence,
    /// Whether the ally struck abroad.
    Abroad,
    /// Whether the third party still stood.
    Third,
}
