//! What was worded so that each side could read it in its own way, and is read in two ways.

use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient as K, Drift, Event, Luck, Quantity, Stream};

/// The two sides of a deal in force quarrel by chance over what its text says: home believes them less, and they take it ill.
pub(crate) fn quarrel(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let chance = chance(scenario, state, Hazard::Quarrel);
    if chance == 0.0 || !Luck::at(state.nature.seed, Stream::Ambiguity, state.clock.turn, 0).happens(chance) {
        return;
    }
    let cause = Cause::Drift(Drift::Ambiguity);
    let mut traces = vec![state.add(Quantity::Trust, cause, -scenario.rule(K::AmbiguityTrust))];
    for bloc in scenario.bloc_ids() {
        traces.push(state.add(Quantity::Anger(bloc), cause, scenario.rule(K::AmbiguityAnger)));
    }
    events.push(Event::Quarrelled { traces });
}
