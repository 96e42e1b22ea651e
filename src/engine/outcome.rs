//! How a game came out: a vector, never one number.

use serde::{Deserialize, Serialize};

use crate::change::Quantity;
use crate::deal::Status;
use crate::ids::{Package, TypeId};
use crate::margin::{Evaluator, Mind, paper_worth, realised_worth};
use crate::scenario::Scenario;
use crate::state::State;

/// What staying without a deal costs the home side, in the mandate's values.
const COST_OF_STAYING: f64 = 0.05;

/// The parts of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// What nature had drawn.
    pub kind: TypeId,
    /// When a package was signed.
    pub signed: Option<u32>,
    /// Which.
    pub package: Option<Package>,
    /// How it stood at the end.
    pub status: Option<Status>,
    /// Share of the ally's reach that is gone, 0 to 1, compared with the opening; below 0 if it grew.
    pub security: f64,
    /// Attacks abroad by the ally since the talks ended.
    pub attacks_abroad: u32,
    /// Attacks on home forces since the talks ended.
    pub attacks_home: u32,
    /// Worth of the deal on paper in the mandate's weights, 0 to 1; without a deal, of things as they were.
    pub paper: f64,
    /// The same with what the counterpart kept in fact.
    pub realised: f64,
    /// Share of the largest product of both sides' gains that the deal reached, 0 to 1.
    pub efficiency: f64,
    /// Turns for which the deal held, as a share of those since it was signed.
    pub durability: f64,
    /// Presence kept up over the game, as a share of keeping all of it to the end.
    pub presence: f64,
    /// When the third party fell.
    pub fell: Option<u32>,
    /// Violence at the end (the scenario's unit).
    pub violence: f64,
    /// Share of its covert obligation that the counterpart kept at the end.
    pub compliance: f64,
    /// Mean Brier score of the stated beliefs, 0 (sure and right) to 2 (sure and wrong); `None` if none was stated.
    pub brier: Option<f64>,
    /// The Brier score of the prior, to compare.
    pub prior_brier: f64,
}

pub(crate) fn outcome(scenario: &Scenario, state: &State, at_close: Option<&State>) -> Outcome {
    let reach = |value: &dyn Fn(Quantity) -> f64| -> f64 {
        scenario.strand_ids().map(|strand| scenario.strands[strand.at()].reach * value(Quantity::Strand(strand))).sum()
    };
    let opened = reach(&|quantity| opening(scenario, quantity));
    let now = reach(&|quantity| state.get(quantity));
    let nothing = Package::status_quo(scenario.issues.len());
    let package = state.deal.as_ref().map(|deal| deal.package.clone());
    let on = package.as_ref().unwrap_or(&nothing);
    let compliance = state.deal.as_ref().map_or(0.0, |deal| deal.compliance);
    let since = state.deal.as_ref().map_or(0, |deal| state.turn.saturating_sub(deal.signed));
    Outcome {
        kind: state.kind,
        signed: state.deal.as_ref().map(|deal| deal.signed),
        status: state.deal.as_ref().map(|deal| deal.status),
        security: if opened > 0.0 { 1.0 - now / opened } else { 0.0 },
        attacks_abroad: state.attacks_abroad,
        attacks_home: state.attacks_home,
        paper: paper_worth(scenario, &scenario.home.weights, on),
        realised: realised_worth(scenario, on, compliance, state.get(Quantity::Presence)),
        efficiency: at_close.filter(|_| state.deal.is_some()).map_or(0.0, |signing| efficiency(scenario, signing, on)),
        durability: state
            .deal
            .as_ref()
            .filter(|_| since > 0)
            .map_or(0.0, |deal| f64::from(deal.held) / f64::from(since)),
        presence: state.presence_turns / f64::from(scenario.calendar.last.max(1)),
        fell: state.fell,
        violence: state.get(Quantity::Violence),
        compliance,
        brier: mean_brier(state),
        prior_brier: brier(scenario.types.iter().map(|spec| spec.prior), state.kind),
        package,
    }
}

/// A quantity's opening value.
pub(crate) fn opening(scenario: &Scenario, quantity: Quantity) -> f64 {
    scenario.opening.iter().find(|(named, _)| *named == quantity).map_or(0.0, |(_, value)| *value)
}

fn efficiency(scenario: &Scenario, signing: &State, package: &Package) -> f64 {
    let nothing = Package::status_quo(scenario.issues.len());
    let walk_away = realised_worth(scenario, &nothing, 0.0, 1.0) - COST_OF_STAYING;
    let truth = Evaluator::new(scenario, signing, Mind::True);
    let product = |package: &Package, value: f64| {
        let home = paper_worth(scenario, &scenario.home.weights, package) - walk_away;
        if home > 0.0 && value > 0.0 { home * value } else { 0.0 }
    };
    let sweep = truth.sweep();
    let best = sweep
        .values()
        .iter()
        .enumerate()
        .map(|(index, value)| if *value > 0.0 { product(&sweep.package(index), *value) } else { 0.0 })
        .fold(0.0_f64, f64::max);
    if best > 0.0 { product(package, truth.value(package)) / best } else { 0.0 }
}

fn brier(shares: impl Iterator<Item = f64>, kind: TypeId) -> f64 {
    shares
        .enumerate()
        .map(|(index, share)| {
            let truth = if index == kind.at() { 1.0 } else { 0.0 };
            (share - truth) * (share - truth)
        })
        .sum()
}

fn mean_brier(state: &State) -> Option<f64> {
    if state.beliefs.is_empty() {
        return None;
    }
    let total: f64 = state
        .beliefs
        .iter()
        .map(|(_, shares)| brier(shares.iter().map(|share| f64::from(*share) / 100.0), state.kind))
        .sum();
    Some(total / state.beliefs.len() as f64)
}
