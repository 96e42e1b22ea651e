//! How far beliefs and forecasts lay from the truth (Brier 1950).

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Outcome, TypeId};

/// How far forecasts lay from what came about: each is held against its test, once that can be told.
pub(crate) fn forecast_brier(scenario: &Scenario, state: &State, outcome: &Outcome) -> Option<f64> {
    let errors: Vec<f64> = state
        .said
        .forecasts
        .iter()
        .map(|(_, which, percent)| {
            let came = f64::from(u8::from(outcome.passes(&scenario.forecasts[usize::from(*which)])));
            let error = f64::from(*percent) / 100.0 - came;
            error * error
        })
        .collect();
    (!errors.is_empty()).then(|| errors.iter().sum::<f64>() / errors.len() as f64)
}

pub(crate) fn brier(shares: impl Iterator<Item = f64>, kind: TypeId) -> f64 {
    shares
        .enumerate()
        .map(|(index, share)| {
            let truth = if index == kind.at() { 1.0 } else { 0.0 };
            (share - truth) * (share - truth)
        })
        .sum()
}

pub(crate) fn mean_brier(state: &State) -> Option<f64> {
    if state.said.beliefs.is_empty() {
        return None;
    }
    let total: f64 = state
        .said
        .beliefs
        .iter()
        .map(|(_, shares)| brier(shares.iter().map(|share| f64::from(*share) / 100.0), state.nature.kind))
        .sum();
    Some(total / state.said.beliefs.len() as f64)
}
