//! A vote at home whose end is open until it is taken: a house that divides, a people that is asked.

use crate::scenario::Scenario;
use crate::state::State;
use crate::table::home::HomeVerdict;
use crate::vocabulary::{Cause, Coefficient as K, Event, Luck, Package, Quantity, Stream};

/// Home votes on what all leaderships have ratified; true if it passes. What is known beforehand needs no luck.
pub(super) fn passes(state: &State, verdict: &HomeVerdict) -> bool {
    verdict.chance.is_none_or(|chance| Luck::at(state.nature.seed, Stream::Home, state.clock.turn, 1).happens(chance))
}

/// A text was voted down: it lies on the table no longer, home is believed less, and no more is done in this sitting. Those across
/// the table stand where they stood; the text may come back at a later sitting, the worse for it, or another one.
pub(super) fn voted_down(
    scenario: &Scenario,
    state: &mut State,
    package: Package,
    values: Vec<f64>,
    chance: f64,
) -> Event {
    let traces = vec![
        state.add(Quantity::Credibility, Cause::VotedDown, -scenario.rule(K::VoteCredibility)),
        state.add(Quantity::Patience, Cause::VotedDown, -scenario.rule(K::VotePatience)),
    ];
    state.table.stalled_until = state.clock.turn + scenario.count(K::VoteTurns);
    state.clock.effort = 0;
    state.table.agreed = None;
    state.table.counter = None;
    state.table.voted_down.push(package.clone());
    Event::VotedDown { package, values, chance, traces }
}
