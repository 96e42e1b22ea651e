//! Where a search begins: the packages that could be agreed and ratified.

use std::sync::Arc;

use wedge_engine::{Evaluator, Game, Mind, Package, Quantity, Scenario, TypeId};

/// How far home may come to be believed in talks: packages that posture would refuse even then are asked for in vain.
const BELIEVED: f64 = 0.85;

/// The packages that home would ratify as the game opens and that posture would not refuse, if home were believed.
pub(crate) fn in_reach(scenario: &Arc<Scenario>) -> Vec<Package> {
    let Ok(game) = Game::of_type(Arc::clone(scenario), 0, TypeId(0)) else { return Vec::new() };
    let Some(truth) = game.truth() else { return Vec::new() };
    let believed = truth.state.clone().with(Quantity::Credibility, BELIEVED);
    let sweeps: Vec<_> = scenario
        .counterpart_ids()
        .map(|party| Evaluator::of(scenario, &believed, Mind::Reputed, party).sweep())
        .collect();
    let Some(first) = sweeps.first() else { return Vec::new() };
    (0..first.values().len())
        .filter(|index| sweeps.iter().all(|sweep| sweep.values()[*index] >= 0.0))
        .map(|index| first.package(index))
        .filter(|package| game.home_verdict(package).is_some_and(|verdict| verdict.ratifies))
        .collect()
}
