//! A third party that has fallen, and may stand again.

use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Event, Luck, Stream};

/// A third party that fell before this turn stands again by chance: the likelier, the less of the strain is left that it fell under.
pub(crate) fn rise(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let lies = state.fell.is_some_and(|fell| fell < state.clock.turn);
    let chance = chance(scenario, state, Hazard::Rise);
    if lies && chance > 0.0 && Luck::at(state.nature.seed, Stream::Third, state.clock.turn, 1).happens(chance) {
        stand_again(state, events);
    }
}

/// It stands again, and can fall again; where it stands, nothing is changed.
pub(crate) fn stand_again(state: &mut State, events: &mut Vec<Event>) {
    if state.fell.take().is_some() {
        events.push(Event::ThirdRose);
    }
}
