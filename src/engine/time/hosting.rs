//! Those who would house an ally, and how far they are bonded to it.

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{AllyId, CounterpartId, Performer, Quantity, Role};

/// How far those who would house an ally are bonded to it, 0 to 1: what they do once nobody can stop them.
pub(crate) fn hosts(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    scenario
        .bloc_ids()
        .map(|bloc| scenario.blocs[bloc.at()].host[ally.at()] * state.get(Quantity::Bond(bloc, ally)))
        .sum::<f64>()
        .min(1.0)
}

/// The counterpart that a ladder about an ally binds.
pub(crate) fn bound(scenario: &Scenario, ally: AllyId) -> CounterpartId {
    match scenario.issue_about(Role::Ladder, ally).map(|issue| scenario.issues[issue.at()].performer) {
        Some(Performer::Counterpart(party)) => party,
        _ => CounterpartId(0),
    }
}
