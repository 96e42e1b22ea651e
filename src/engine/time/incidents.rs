//! Dated events: whether they happen on their turn, and what they ask.

use super::ask::ask;
use super::effects::{apply, holds};
use crate::scenario::{Incident, Origin, Scenario};
use crate::state::State;
use crate::vocabulary::{Cause, Event, IncidentId, Luck, QuestionKind, Stream};

/// Dated events of this turn.
pub(crate) fn incidents(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for (index, incident) in scenario.incidents.iter().enumerate() {
        if due(state, incident) != Some(state.clock.turn) {
            continue;
        }
        let id = IncidentId::from_index(index);
        if !incident.needs.iter().all(|condition| holds(state, condition)) {
            events.push(Event::DidNotHappen { incident: id, stands: None, falsified: true });
            continue;
        }
        let stands = incident.sway.map(|sway| state.get(sway.on));
        if !happens(state, id, incident, stands) {
            events.push(Event::DidNotHappen { incident: id, stands, falsified: false });
            continue;
        }
        state.incidents_happened.push(id);
        let mut after = Vec::new();
        let traces = apply(scenario, state, Cause::Incident(id), &incident.effects, &mut after);
        events.push(Event::Happened { incident: id, stands, traces });
        events.append(&mut after);
        if !incident.replies.is_empty() {
            ask(state, QuestionKind::Incident(id), events);
        }
    }
}

/// The turn on which an event comes, if it is known.
pub(crate) fn due(state: &State, incident: &Incident) -> Option<u32> {
    let from = match incident.from {
        Origin::Opening => Some(0),
        Origin::Signature => state.deal().map(|deal| deal.signed),
        Origin::TalksEnd => state.closed(),
    };
    from.map(|from| from.saturating_add(incident.turn))
}

fn happens(state: &State, id: IncidentId, incident: &Incident, stands: Option<f64>) -> bool {
    if incident.chance.is_empty() {
        return true;
    }
    let chance = incident.chance_under(state.nature.kind, stands);
    Luck::at(state.nature.seed, Stream::Incident, 0, u32::from(id.0)).happens(chance)
}
