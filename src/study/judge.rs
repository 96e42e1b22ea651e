//! Policies compared by the parts of their outcomes: means, dominance, and the mandate's weighted sum for analysis.

use wedge_engine::{Measure, Outcome, Scenario};

use crate::simulate::Row;

/// The means of the parts of an outcome over many games, in the order of the scenario's list of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Means {
    /// The parts with their means.
    pub parts: Vec<(Measure, f64)>,
    /// The weighted sum of the means.
    pub score: f64,
    /// The standard error of that sum.
    pub error: f64,
}

/// The weighted sum of one outcome's parts: for analysis, never shown to a player.
#[must_use]
pub fn score(scenario: &Scenario, outcome: &Outcome) -> f64 {
    scenario.outcome.iter().map(|(measure, weight)| weight * outcome.measure(*measure)).sum()
}

/// The means over rows.
#[must_use]
pub fn means(scenario: &Scenario, rows: &[Row]) -> Means {
    let games = rows.len().max(1) as f64;
    let parts = scenario
        .outcome
        .iter()
        .map(|(measure, _)| (*measure, rows.iter().map(|row| row.outcome.measure(*measure)).sum::<f64>() / games))
        .collect();
    let scores: Vec<f64> = rows.iter().map(|row| score(scenario, &row.outcome)).collect();
    let mean = scores.iter().sum::<f64>() / games;
    let spread = scores.iter().map(|score| (score - mean) * (score - mean)).sum::<f64>() / (games - 1.0).max(1.0);
    Means { parts, score: mean, error: (spread / games).sqrt() }
}

/// True if another policy is at least as good in every part and better in one by more than `margin`.
#[must_use]
pub fn dominated(one: &Means, other: &Means, margin: f64) -> bool {
    let pairs = || one.parts.iter().zip(&other.parts).map(|((_, own), (_, theirs))| theirs - own);
    pairs().all(|gain| gain >= -margin) && pairs().any(|gain| gain > margin)
}
