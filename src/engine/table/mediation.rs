//! A text from somebody in between: one package for both sides to take or to leave.

use super::home::home_verdict;
use super::posture::aspiration;
use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, Mind};
use crate::vocabulary::{Coefficient, CounterpartId, Package};

/// A text, and whether those across the table would take it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Text {
    pub(crate) package: Package,
    /// The counterpart that gains least by it.
    pub(crate) by: CounterpartId,
    pub(crate) taken: bool,
}

/// The text of somebody who wants an agreement and knows what everybody knows. Of all packages that lie, issue by issue,
/// between where they stand and what was tabled, that home would ratify and that they would rather have than fight on, the
/// one with the largest product of what both gain: home over what it needs, they over fighting on. `None` if there is none.
pub(crate) fn text(scenario: &Scenario, state: &State) -> Option<Text> {
    let offer = state.table.offer.as_ref()?;
    let postures: Vec<Evaluator<'_>> =
        scenario.counterpart_ids().map(|party| Evaluator::of(scenario, state, Mind::Reputed, party)).collect();
    let stands: Vec<Package> = postures
        .iter()
        .zip(&state.table.positions)
        .map(|(posture, position)| position.clone().unwrap_or_else(|| posture.survey().package))
        .collect();
    let between = |package: &Package| {
        scenario.issue_ids().all(|issue| {
            let (at, ours) = (package.0[issue.at()], offer.0[issue.at()]);
            let low = stands.iter().map(|one| one.0[issue.at()]).fold(ours, u8::min);
            let high = stands.iter().map(|one| one.0[issue.at()]).fold(ours, u8::max);
            (low..=high).contains(&at)
        })
    };
    let sweeps: Vec<_> = postures.iter().map(Evaluator::sweep).collect();
    let first = sweeps.first()?;
    let least = |at: usize| {
        let values = scenario.counterpart_ids().zip(&sweeps).map(|(party, sweep)| (sweep.values()[at], party));
        values.min_by(|one, other| one.0.total_cmp(&other.0))
    };
    let mut best: Option<(f64, f64, CounterpartId, Package)> = None;
    for at in 0..first.values().len() {
        let Some((value, party)) = least(at).filter(|(value, _)| *value > 0.0) else { continue };
        let package = first.package(at);
        if !between(&package) {
            continue;
        }
        let verdict = home_verdict(scenario, state, &package);
        let product = value * (verdict.index - verdict.threshold);
        if verdict.ratifies && best.as_ref().is_none_or(|(before, ..)| product > *before) {
            best = Some((product, value, party, package));
        }
    }
    let needed = scenario.rule(Coefficient::TextEase) * aspiration(scenario, state);
    best.map(|(_, value, by, package)| Text { package, by, taken: value >= needed })
}
