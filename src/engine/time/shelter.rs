//! An ally's leader under a counterpart's roof: he takes shelter unseen, and may be found.

use super::ask::ask;
use super::breach::found;
use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::vocabulary::{Coefficient as K, Event, Luck, QuestionKind, Role, Stream, Trace};

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
            let promised = |deal: &Deal| deal.in_force() && !deal.suspended && scenario.promises(&deal.package, ally);
            if let Some(ladder) = scenario.issue_about(Role::Ladder, ally)
                && state.after.deal.as_ref().is_some_and(promised)
            {
                found(scenario, state, ladder, traces);
            }
            ask(state, QuestionKind::Found(ally), events);
        }
    }
}
