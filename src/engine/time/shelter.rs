//! An ally's leader under a counterpart's roof: he takes shelter unseen, and may be found.

use super::ask::ask;
use super::hazard::{Hazard, chance};
use super::trust::after_attack;
use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::vocabulary::{Cause, Coefficient as K, Event, Luck, Quantity, QuestionKind, Stream, Trace};

pub(crate) fn shelter(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    for ally in scenario.ally_ids() {
        if state.fell.is_none() || state.ties.found[ally.at()] {
            continue;
        }
        let mut luck = Luck::at(state.nature.seed, Stream::Shelter, state.clock.turn, u32::from(ally.0));
        if !state.ties.sheltered[ally.at()] {
            if luck.happens(chance(scenario, state, Hazard::Shelter(ally))) {
                state.ties.sheltered[ally.at()] = true;
                events.push(Event::Sheltered { ally });
            }
        } else if luck.happens(scenario.rule(K::Found)) {
            state.ties.found[ally.at()] = true;
            let turn = state.clock.turn;
            let promised =
                |deal: &&mut Deal| deal.in_force() && !deal.suspended && scenario.promises(&deal.package, ally);
            if let Some(deal) = state.after.deal.as_mut().filter(promised) {
                deal.note_breach(ally, turn);
                let trust = state.get(Quantity::Trust);
                let after = after_attack(trust, scenario.rule(K::BelievedControl));
                traces.push(state.add(Quantity::Trust, Cause::Breach, after - trust));
            }
            ask(state, QuestionKind::Found(ally), events);
        }
    }
}
