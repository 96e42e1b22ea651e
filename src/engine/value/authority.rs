//! How far a leader holds his counterpart, and how free its parts are to leave it.

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{BlocId, Coefficient as K, CounterpartId, Quantity};

/// Chance a turn of a splinter per unit of a bloc's loss.
pub(crate) fn split_per_loss(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    scenario.rule(K::SplitLoss) * may_split(scenario, state, bloc)
}

/// The authority of a counterpart's leader over it, 0 to 1; 0 where it has none.
pub(super) fn authority(scenario: &Scenario, state: &State, party: CounterpartId) -> f64 {
    let led = scenario.counterparts[party.at()].leader.is_some();
    if led { state.get(Quantity::Authority(party)) } else { 0.0 }
}

/// How far a bloc does as its leader says: his authority by its loyalty, 0 to 1.
pub(crate) fn held_by_leader(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    authority(scenario, state, scenario.blocs[bloc.at()].counterpart) * state.get(Quantity::Loyalty(bloc))
}

/// How far a bloc is free to split: what its leader's authority and its loyalty leave, and a rival draws out.
pub(crate) fn may_split(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    (1.0 - held_by_leader(scenario, state, bloc)) * (1.0 + scenario.rule(K::RivalPull) * state.get(Quantity::Rival))
}
