//! Taking one of the scenario's actions: its effects, and what it does at the table.

use super::{legal, offer};
use crate::scenario::Scenario;
use crate::state::State;
use crate::table::mediation;
use crate::time::effects;
use crate::vocabulary::{ActionId, Cause, Event, Refusal, TableMove};

pub(crate) fn act(scenario: &Scenario, state: &mut State, action: ActionId) -> Result<Vec<Event>, Refusal> {
    let spec = legal::acting(scenario, state, action)?;
    state.clock.effort -= legal::price(scenario, state, action);
    state.actions_taken.push(action);
    state.sitting.actions_this_round.push(action);
    let mut after = Vec::new();
    let traces = effects::apply(scenario, state, Cause::Action(action), &spec.effects, &mut after);
    let mut events = vec![Event::Acted { action, traces }];
    match spec.table {
        TableMove::Nothing => {}
        TableMove::Initial => initial(scenario, state, &mut events),
        TableMove::Text => mediate(scenario, state, &mut events),
        TableMove::Annex => state.table.annex = true,
        TableMove::Carry => state.table.carried = true,
        TableMove::Ambiguity => state.table.ambiguous = true,
    }
    events.append(&mut after);
    Ok(events)
}

/// Both put their initials to what they say alike: nothing is agreed until all is, but of this the leadership hears now.
fn initial(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let clauses = legal::common(scenario, state);
    for (issue, option) in &clauses {
        offer::refer(scenario, state, *issue, *option);
    }
    state.table.initialled.extend(&clauses);
    events.push(Event::Initialled { clauses });
}

/// A text from somebody in between. One that they would take stands as their counter-offer, and is taken by accepting it.
fn mediate(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let found = mediation::text(scenario, state);
    if let Some(text) = found.as_ref().filter(|text| text.taken) {
        state.table.agreed = None;
        state.table.counter = Some(text.package.clone());
        state.table.counter_by = text.by;
        state.table.positions.fill(Some(text.package.clone()));
    }
    let taken = found.as_ref().is_some_and(|text| text.taken);
    events.push(Event::Mediated { package: found.map(|text| text.package), taken });
}
