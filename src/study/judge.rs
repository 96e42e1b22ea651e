//! Policies compared by the parts of their outcomes: means, and the mandate's weighted sum for analysis.

use wedge_engine::{Measure, Outcome, Scenario};

use crate::simulate::Row;
use crate::stats::Mean;

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
    let of =
        |value: &dyn Fn(&Outcome) -> f64| Mean::of(&rows.iter().map(|row| value(&row.outcome)).collect::<Vec<f64>>());
    let part = |measure: Measure| (measure, of(&|outcome| outcome.measure(measure)).mean);
    let sum = of(&|outcome| score(scenario, outcome));
    Means {
        parts: scenario.outcome.iter().map(|(measure, _)| part(*measure)).collect(),
        score: sum.mean,
        error: sum.error,
    }
}
