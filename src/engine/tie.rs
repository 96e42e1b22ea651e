//! The tie between counterpart and ally: what its strands come to, the trust in it, and the oath.

use crate::aftermath::engaged;
use crate::change::{Cause, Drift, Quantity, Step, Term, Trace};
use crate::event::Event;
use crate::ids::{AllyId, CounterpartId};
use crate::luck::{Luck, Stream};
use crate::outcome::opening;
use crate::rules::Coefficient as K;
use crate::scenario::{Oath, Performer, Role, Scenario};
use crate::state::State;

/// Chance a turn that an oath on offer is passed over in silence.
const SILENCE: f64 = 0.1;
/// How much less likely an oath is accepted while talks or a deal are on.
const DISCREET: f64 = 0.25;
/// How much less likely an oath once passed over is accepted after all.
const LATE: f64 = 0.5;
/// How much less likely an acceptance is taken back when nobody is talked with.
const UNWATCHED: f64 = 0.2;

/// What an oath weighs as it stands, as a share of one accepted in public.
fn weight(oath: Oath) -> f64 {
    match oath {
        Oath::None | Oath::Repudiated => 0.0,
        Oath::Offered => 0.3,
        Oath::Removed => 0.45,
        Oath::Unacknowledged => 0.6,
        Oath::Accepted => 1.0,
    }
}

/// The counterpart that a ladder about an ally binds.
pub(crate) fn bound(scenario: &Scenario, ally: AllyId) -> CounterpartId {
    match scenario.issue_about(Role::Ladder, ally).map(|issue| scenario.issues[issue.at()].performer) {
        Some(Performer::Counterpart(party)) => party,
        _ => CounterpartId(0),
    }
}

/// How much an oath weighs now beside its weight at the opening: how it stands, times the standing of both leaders.
fn oath_share(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    let host = Quantity::Authority(bound(scenario, ally));
    let standing = |host: f64, pledger: f64| 0.5 * host + 0.5 * pledger;
    let then = weight(scenario.allies[ally.at()].oath)
        * standing(opening(scenario, host), opening(scenario, Quantity::AllyPrestige));
    let now = weight(state.oath(ally)) * standing(state.get(host), state.get(Quantity::AllyPrestige));
    if then > 0.0 { now / then } else { now }
}

/// How far those who would house an ally are bonded to it, 0 to 1: what they do once nobody can stop them.
pub(crate) fn hosts(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    scenario
        .bloc_ids()
        .map(|bloc| scenario.blocs[bloc.at()].host[ally.at()] * state.get(Quantity::Bond(bloc, ally)))
        .sum::<f64>()
        .min(1.0)
}

/// Strands move to what compliance, publicity and the oath leave of them; trust in the tie moves with shared war and with
/// what is kept of a promise to cut it.
pub(crate) fn settle(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let deal = state.deal.clone().filter(|deal| !deal.suspended);
    let mut cut_most = 0.0_f64;
    for strand in scenario.strand_ids() {
        let spec = &scenario.strands[strand.at()];
        let quantity = Quantity::Strand(strand);
        let base = opening(scenario, quantity);
        let cut = deal.as_ref().map_or(0.0, |deal| {
            let rung = scenario.rung(&deal.package, spec.ally);
            rung.map_or(
                0.0,
                |rung| if spec.covert { rung.covert * deal.compliance[spec.ally.at()] } else { rung.public },
            )
        });
        if spec.covert {
            cut_most = cut_most.max(cut);
        }
        let rests = if spec.growth > 0.0 {
            // What grew in a war fought together no promise takes back out of sight.
            state.get(quantity)
        } else {
            let open = if spec.covert && state.fell.is_some() { hosts(scenario, state, spec.ally) } else { 0.0 };
            let after = 1.0 + (scenario.rule(K::StrandAfterFall) - 1.0) * open;
            let sworn = if spec.oath { oath_share(scenario, state, spec.ally) } else { 1.0 };
            ((1.0 - cut) * base * after * sworn).min(1.0)
        };
        let by = scenario.rule(K::StrandSpeed) * (rests.max(spec.floor.min(base)) - state.get(quantity));
        if by != 0.0 {
            let moves = Term { cause: Cause::Drift(Drift::Compliance), step: Step::Add(by) };
            traces.push(state.change(quantity, vec![moves]));
        }
    }
    let trust = state.get(Quantity::TieTrust);
    let war = scenario.rule(K::TieTrustGain) * state.get(Quantity::Presence) * (1.0 - trust);
    let mut terms = vec![Term { cause: Cause::Drift(Drift::SharedWar), step: Step::Add(war) }];
    if cut_most > 0.0 {
        let step = Step::Times(1.0 - scenario.rule(K::TieTrustCut) * cut_most);
        terms.push(Term { cause: Cause::Drift(Drift::Compliance), step });
    }
    if war != 0.0 || cut_most > 0.0 {
        traces.push(state.change(Quantity::TieTrust, terms));
    }
}

/// What becomes of the oaths by themselves. Acceptance needs authority and is put off while others watch; it is taken
/// back under their eyes where authority is short.
pub(crate) fn oaths(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for ally in scenario.ally_ids() {
        let authority = state.get(Quantity::Authority(bound(scenario, ally)));
        let watched = engaged(state);
        let drawn = Luck::at(state.seed, Stream::Oath, state.turn, u32::from(ally.0)).uniform();
        let accept = scenario.rule(K::OathAccept) * authority * if watched { DISCREET } else { 1.0 };
        let remove = scenario.rule(K::OathRemove) * (1.0 - authority) * if watched { 1.0 } else { UNWATCHED };
        let to = match state.oath(ally) {
            Oath::Offered if drawn < accept => Oath::Accepted,
            Oath::Offered if drawn < accept + SILENCE => Oath::Unacknowledged,
            Oath::Unacknowledged if drawn < accept * LATE => Oath::Accepted,
            Oath::Accepted if drawn < remove => Oath::Removed,
            same => same,
        };
        turn_to(state, ally, to, events);
    }
}

/// An oath comes to stand so.
pub(crate) fn turn_to(state: &mut State, ally: AllyId, to: Oath, events: &mut Vec<Event>) {
    if state.oaths[ally.at()] != to {
        state.oaths[ally.at()] = to;
        events.push(Event::OathMoved { ally, to });
    }
}
