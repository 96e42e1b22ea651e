//! The passing of a turn: everything that happens in it, in this one order.

use super::hazard::{Hazard, chance};
use super::incidents::incidents;
use super::patience::patience;
use super::{ally, movement, oath, performance, succession, tie};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient, Drift, Event, Phase, Quantity, Step, Term};

/// One turn passes.
pub(crate) fn pass(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.clock.turn += 1;
    let mut traces = Vec::new();
    let phase = state.clock.phase;
    for rule in scenario.drifts.iter().filter(|rule| rule.during == phase) {
        traces.push(state.add(rule.quantity, Cause::Drift(Drift::Time), rule.by));
    }
    let borne = scenario.rule(Coefficient::SupportPatience) * (state.get(Quantity::Support) - 0.5);
    if borne != 0.0 {
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Support), borne));
    }
    for bloc in scenario.bloc_ids() {
        let left = 1.0 - scenario.rule(Coefficient::AngerDecay);
        if state.get(Quantity::Anger(bloc)) > 0.0 {
            let fades = vec![Term { cause: Cause::Drift(Drift::Fading), step: Step::Times(left) }];
            traces.push(state.change(Quantity::Anger(bloc), fades));
        }
    }
    if state.get(Quantity::Coercion) > 0.0 {
        let left = 1.0 - scenario.rule(Coefficient::CoercionDecay);
        let fades = vec![Term { cause: Cause::Drift(Drift::Fading), step: Step::Times(left) }];
        traces.push(state.change(Quantity::Coercion, fades));
    }
    for strand in scenario.strand_ids() {
        // What grows, grows in a war that is fought together.
        let growth = if state.fell.is_none() { scenario.strands[strand.at()].growth } else { 0.0 };
        if growth != 0.0 {
            traces.push(state.add(Quantity::Strand(strand), Cause::Drift(Drift::Time), growth));
        }
    }
    state.tally.presence_turns += state.get(Quantity::Presence);
    state.tally.violence_turns += state.get(Quantity::Violence);
    state.tally.exposure += chance(scenario, state, Hazard::HomeAttack);
    let at = events.len();
    if state.clock.phase == Phase::Implementation {
        performance::pass(scenario, state, &mut traces, events);
    }
    tie::settle(scenario, state, &mut traces);
    oath::oaths(scenario, state, events);
    ally::act(scenario, state, &mut traces, events);
    movement::come_back(scenario, state, &mut traces);
    succession::leaders(scenario, state, &mut traces, events);
    events.insert(at, Event::TurnPassed { turn: state.clock.turn, traces });
    movement::split(scenario, state, events);
    patience(scenario, state, events);
    incidents(scenario, state, events);
}
