//! What everything rests on: sources, and the recorded line.

use serde::Deserialize;

/// What a statement or number rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Basis {
    /// An entry of `sources.ron`, by its id.
    Source(String),
    /// The author's judgement.
    Judgement,
    /// Reported from memory and not yet checked; shown as unverified.
    Unverified,
}

/// How an offer of the record was met in fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Met {
    /// Agreed in principle.
    Agreed,
    /// Not agreed; other terms were asked for.
    Counter,
    /// The other side left the sitting.
    WalkOut,
}

/// A record of `history.ron`: one step of the recorded line, replayable.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// Its id.
    pub id: String,
    /// The recorded date.
    pub date: String,
    /// What was done, in a sentence.
    pub text: String,
    /// The moves, in the terminal's language.
    pub moves: Vec<String>,
    /// What the other side answered in fact, in a sentence; empty where nothing was asked.
    #[serde(default)]
    pub answer: String,
    /// The same in one word, where something was tabled.
    #[serde(default)]
    pub answered: Option<Met>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A record of `sources.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceText {
    /// Its id.
    pub id: String,
    /// Where it can be read, and which original it carries.
    pub reference: String,
    /// What was read of it and how far it can be trusted.
    #[serde(default)]
    pub note: String,
}
