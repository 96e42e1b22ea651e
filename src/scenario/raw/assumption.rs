//! `assumptions.ron`: what a scenario takes to be so, and what others would say instead.

use serde::Deserialize;
use wedge_engine::Coefficient;

use crate::raw::effects::QuantityText;
use crate::raw::number::Finite;
use crate::raw::record::Basis;

/// A record of `assumptions.ron`: one number that a class may dispute, with a rival value and who would argue for it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssumptionText {
    /// Its id.
    pub id: String,
    /// What it is about, in a few words: it stands on a button.
    pub name: String,
    /// What it stands for, in a sentence that a class understands.
    pub claim: String,
    /// The number behind it.
    pub of: StandsText,
    /// The rival value, in the unit of that number.
    pub rival: Finite,
    /// What the rival value would mean, and who would argue so, in a sentence.
    pub instead: String,
    /// How sure the authors are of theirs.
    pub confidence: Confidence,
    /// What theirs rests on.
    pub basis: Vec<Basis>,
}

/// The number behind an assumption.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum StandsText {
    /// A coefficient of the rules.
    Coefficient(Coefficient),
    /// A value that the scenario opens with.
    Opening(QuantityText),
}

/// How sure somebody is of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// It could as well be the rival.
    Low,
    /// There are reasons for it.
    Medium,
    /// The sources bear it out.
    High,
}
