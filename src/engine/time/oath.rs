//! The oath of an ally to a leader: what it weighs, and what becomes of it.

use super::hosting::bound;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{AllyId, Coefficient as K, Event, Luck, Oath, Quantity, Stream};

/// How much less likely an oath is accepted while talks or a deal are on.
const DISCREET: f64 = 0.25;

/// How much less likely an oath once passed over is accepted after all.
const LATE: f64 = 0.5;

/// How much less likely an acceptance is taken back when nobody is talked with.
const UNWATCHED: f64 = 0.2;

/// What an oath weighs as it stands, as a share of one accepted in public.
pub(crate) fn weight(oath: Oath) -> f64 {
    match oath {
        Oath::None | Oath::Repudiated => 0.0,
        Oath::Offered => 0.3,
        Oath::Removed => 0.45,
        Oath::Unacknowledged => 0.6,
        Oath::Accepted => 1.0,
    }
}

/// How much an oath weighs now beside its weight at the opening: how it stands, times the standing of both leaders.
pub(crate) fn oath_share(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    let host = Quantity::Authority(bound(scenario, ally));
    let standing = |host: f64, pledger: f64| 0.5 * host + 0.5 * pledger;
    let then = weight(scenario.allies[ally.at()].oath)
        * standing(scenario.opening(host), scenario.opening(Quantity::AllyPrestige));
    let now = weight(state.oath(ally)) * standing(state.get(host), state.get(Quantity::AllyPrestige));
    if then > 0.0 { now / then } else { now }
}

/// What becomes of the oaths by themselves. Acceptance needs authority and is put off while others watch; it is taken
/// back under their eyes where authority is short.
pub(crate) fn oaths(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for ally in scenario.ally_ids() {
        let authority = state.get(Quantity::Authority(bound(scenario, ally)));
        let watched = state.engaged();
        let drawn = Luck::at(state.nature.seed, Stream::Oath, state.clock.turn, u32::from(ally.0)).uniform();
        let accept = scenario.rule(K::OathAccept) * authority * if watched { DISCREET } else { 1.0 };
        let remove = scenario.rule(K::OathRemove) * (1.0 - authority) * if watched { 1.0 } else { UNWATCHED };
        let to = match state.oath(ally) {
            Oath::Offered if drawn < accept => Oath::Accepted,
            Oath::Offered if drawn < accept + scenario.rule(K::OathSilence) => Oath::Unacknowledged,
            Oath::Unacknowledged if drawn < accept * LATE => Oath::Accepted,
            Oath::Accepted if drawn < remove => Oath::Removed,
            same => same,
        };
        turn_to(state, ally, to, events);
    }
}

/// An oath comes to stand so.
pub(crate) fn turn_to(state: &mut State, ally: AllyId, to: Oath, events: &mut Vec<Event>) {
    if state.ties.oaths[ally.at()] != to {
        state.ties.oaths[ally.at()] = to;
        events.push(Event::OathMoved { ally, to });
    }
}
