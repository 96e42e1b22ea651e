//! Dated events: whether they happen on their turn, and what they ask.

use super::ask::ask;
use super::effects::{apply, holds};
use crate::scenario::{Incident, Scenario};
use crate::state::State;
use crate::vocabulary::{Cause, Event, IncidentId, Luck, QuestionKind, Stream};

/// Dated events of this turn.
pub(crate) fn incidents(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for (index, incident) in scenario.incidents.iter().enumerate() {
        if incident.turn != state.clock.turn {
            continue;
        }
        let id = IncidentId::from_index(index);
        if !incident.needs.iter().all(|condition| holds(state, condition)) {
            events.push(Event::DidNotHappen { incident: id, falsified: true });
            continue;
        }
        if !happens(state, id, incident) {
            events.push(Event::DidNotHappen { incident: id, falsified: false });
            continue;
        }
        state.incidents_happened.push(id);
        let mut after = Vec::new();
        let traces = apply(scenario, state, Cause::Incident(id), &incident.effects, &mut after);
        events.push(Event::Happened { incident: id, traces });
        events.append(&mut after);
        if !incident.replies.is_empty() {
            ask(state, QuestionKind::Incident(id), events);
        }
    }
}

pub(crate) fn happens(state: &State, id: IncidentId, incident: &Incident) -> bool {
    match incident.chance.get(state.nature.kind.at()) {
        None => true,
        Some(chance) => Luck::at(state.nature.seed, Stream::Incident, 0, u32::from(id.0)).happens(*chance),
    }
}
