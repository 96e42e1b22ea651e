//! The passing of a turn: everything that happens in it, in this one order.

use super::drift::drift;
use super::hazard::{Hazard, chance};
use super::incidents::incidents;
use super::patience::patience;
use super::{ally, annex, movement, oath, performance, succession, tie, wording};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Event, Phase, Quantity};

/// One turn passes.
pub(crate) fn pass(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.clock.turn += 1;
    let mut traces = Vec::new();
    drift(scenario, state, &mut traces);
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
    annex::leak(scenario, state, events);
    wording::quarrel(scenario, state, events);
    movement::split(scenario, state, events);
    patience(scenario, state, events);
    incidents(scenario, state, events);
}
