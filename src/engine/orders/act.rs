//! Taking one of the scenario's actions.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::time::effects;
use crate::vocabulary::{ActionId, Cause, Event, Refusal};

pub(crate) fn act(scenario: &Scenario, state: &mut State, action: ActionId) -> Result<Vec<Event>, Refusal> {
    let spec = legal::acting(scenario, state, action)?;
    state.clock.effort -= legal::price(scenario, state, action);
    state.actions_taken.push(action);
    state.sitting.actions_this_round.push(action);
    let mut after = Vec::new();
    let traces = effects::apply(scenario, state, Cause::Action(action), &spec.effects, &mut after);
    let mut events = vec![Event::Acted { action, traces }];
    events.append(&mut after);
    Ok(events)
}
