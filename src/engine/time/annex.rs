//! What was kept out of the published text, and may come out.

use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient as K, Drift, Event, Luck, Quantity, Stream};

/// The annex of a deal in force comes out by chance: home asks what else it was not told, and the ranks across the table read
/// what they were spared.
pub(crate) fn leak(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let chance = chance(scenario, state, Hazard::Leak);
    if chance == 0.0 || !Luck::at(state.nature.seed, Stream::Annex, state.clock.turn, 0).happens(chance) {
        return;
    }
    let Some(deal) = &mut state.after.deal else { return };
    deal.annex = false;
    let spared: f64 = scenario
        .issues
        .iter()
        .zip(&deal.package.0)
        .map(|(issue, option)| issue.options[usize::from(*option)].cohesion)
        .sum();
    let cause = Cause::Drift(Drift::Annex);
    let mut traces = vec![state.add(Quantity::Support, cause, -scenario.rule(K::AnnexSupport))];
    let anger = scenario.rule(K::AnnexAnger) * scenario.rule(K::AnnexSpares) * spared;
    for bloc in scenario.bloc_ids() {
        traces.push(state.add(Quantity::Anger(bloc), cause, anger));
    }
    events.push(Event::AnnexLeaked { traces });
}
