//! What can be read from the faces across the table: how each faction takes an offer, by what everybody knows.

use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, interest};
use crate::vocabulary::{BlocId, BlocReading, Package, Pull};

pub(crate) fn readings(
    scenario: &Scenario,
    state: &State,
    postures: &[Evaluator<'_>],
    offer: &Package,
) -> Vec<BlocReading> {
    scenario
        .bloc_ids()
        .map(|bloc| {
            let posture = &postures[scenario.blocs[bloc.at()].counterpart.at()];
            let margin = posture.margin(offer, bloc);
            let before = state.table.offer.as_ref().map(|last| posture.margin(last, bloc));
            BlocReading {
                bloc,
                stance: grade(margin, [0.03, 0.15, f64::INFINITY]),
                moved: before.map(|before| grade(margin - before, [0.01, 0.08, f64::INFINITY])),
                pulls: pulls(scenario, state, bloc, offer),
            }
        })
        .collect()
}

/// How every clause of a package pulls on a bloc by what everybody knows of its interests, the strongest first.
pub(crate) fn pulls(scenario: &Scenario, state: &State, bloc: BlocId, package: &Package) -> Vec<Pull> {
    let strength = |issue, option| grade(interest(scenario, state, bloc, issue, option), [0.01, 0.05, 0.12]);
    let mut pulls: Vec<Pull> = scenario
        .issue_ids()
        .map(|issue| Pull { issue, strength: strength(issue, package.option(issue)) })
        .filter(|pull| pull.strength != 0)
        .collect();
    pulls.sort_by_key(|pull| -pull.strength.abs());
    pulls
}

/// A size as a signed grade: how many of the thresholds it reaches.
pub(crate) fn grade(value: f64, thresholds: [f64; 3]) -> i8 {
    // Weights are written with a few decimals; what stands on a threshold reaches it, whatever the last bit says.
    let reached = thresholds.iter().filter(|least| value.abs() + 1e-9 >= **least).count();
    let size = i8::try_from(reached).unwrap_or(3);
    if value < 0.0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_count_thresholds_with_their_sign() {
        assert_eq!(grade(0.0, [0.01, 0.05, 0.12]), 0);
        assert_eq!(grade(0.05, [0.01, 0.05, 0.12]), 2);
        assert_eq!(grade(-1.0, [0.01, 0.05, 0.12]), -3);
        assert_eq!(grade(-1.0, [0.03, 0.15, f64::INFINITY]), -2);
    }
}
