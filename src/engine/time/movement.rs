//! What happens inside a counterpart: parts of factions leave for a rival and come back.

use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient as K, Drift, Event, Luck, Quantity, Stream, Trace};

/// Smallest share of a faction that leaves in one splinter.
const SPLIT_LEAST: f64 = 0.05;

/// Capability below which a faction splits no more.
const WHOLE: f64 = 0.02;

/// Some of those who left for the rival come back where its pull wanes.
pub(crate) fn come_back(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let cause = Cause::Drift(Drift::Return);
    for bloc in scenario.bloc_ids() {
        let gone = state.get(Quantity::Gone(bloc));
        let back = scenario.rule(K::ReturnFlow) * (1.0 - state.get(Quantity::Rival)) * gone;
        if back > 0.0 {
            traces.push(state.add(Quantity::Gone(bloc), cause, -back));
            traces.push(state.add(Quantity::Capability(bloc), cause, back));
            traces.push(state.add(Quantity::Rival, cause, -back));
        }
    }
}

/// Parts of factions leave: by what they lose under a deal in force, by their loyalty, by a rival's pull.
pub(crate) fn split(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for bloc in scenario.bloc_ids() {
        let capability = state.get(Quantity::Capability(bloc));
        if capability <= WHOLE || scenario.leads(bloc) {
            continue;
        }
        let mut luck = Luck::at(state.nature.seed, Stream::Splinter, state.clock.turn, u32::from(bloc.0));
        if !luck.happens(chance(scenario, state, Hazard::Split(bloc))) {
            continue;
        }
        let part = luck.between(SPLIT_LEAST, scenario.rule(K::SplitShare).max(SPLIT_LEAST));
        let share = part * capability;
        let over = scenario.rule(K::RivalShare) * share;
        let cause = Cause::Drift(Drift::Splinter);
        let traces = vec![
            state.add(Quantity::Capability(bloc), cause, -share),
            state.add(Quantity::Gone(bloc), cause, over),
            state.add(Quantity::Rival, cause, over),
            // Those least loyal are the ones who leave.
            state.add(Quantity::Loyalty(bloc), cause, scenario.rule(K::SplitLoyalty) * part),
        ];
        events.push(Event::Split { bloc, share, traces });
    }
}
