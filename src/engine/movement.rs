//! What happens inside a counterpart: parts of factions leave for a rival and come back, leaders die and are followed.

use crate::change::{Cause, Drift, Quantity, Step, Term, Trace};
use crate::event::Event;
use crate::hazard::{Hazard, chance};
use crate::ids::CounterpartId;
use crate::luck::{Luck, Stream};
use crate::rules::Coefficient as K;
use crate::scenario::{Oath, Scenario};
use crate::state::State;
use crate::tie;

/// Smallest share of a faction that leaves in one splinter.
const SPLIT_LEAST: f64 = 0.05;
/// Capability below which a faction splits no more.
const WHOLE: f64 = 0.02;
/// Turns without talks after a leader's death.
const MOURNING: u32 = 1;

/// Some of those who left for the rival come back where its pull wanes.
pub(crate) fn come_back(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let cause = Cause::Drift(Drift::Return);
    for bloc in scenario.bloc_ids() {
        let gone = state.get(Quantity::Gone(bloc));
        let back = scenario.rule(K::ReturnFlow) * (1.0 - state.get(Quantity::Rival)) * gone;
        if back > 0.0 {
            traces.push(state.add(Quantity::Gone(bloc), cause, -back));
            traces.push(state.add(Quantity::Capability(bloc), cause, back));
            traces.push(state.add(Quantity::Rival, cause, -back));
        }
    }
}

/// Parts of factions leave: by what they lose under a deal in force, by their loyalty, by a rival's pull.
pub(crate) fn split(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for bloc in scenario.bloc_ids() {
        let capability = state.get(Quantity::Capability(bloc));
        if capability <= WHOLE || scenario.leads(bloc) {
            continue;
        }
        let mut luck = Luck::at(state.seed, Stream::Splinter, state.turn, u32::from(bloc.0));
        if !luck.happens(chance(scenario, state, Hazard::Split(bloc))) {
            continue;
        }
        let part = luck.between(SPLIT_LEAST, scenario.rule(K::SplitShare).max(SPLIT_LEAST));
        let share = part * capability;
        let over = scenario.rule(K::RivalShare) * share;
        let cause = Cause::Drift(Drift::Splinter);
        let traces = vec![
            state.add(Quantity::Capability(bloc), cause, -share),
            state.add(Quantity::Gone(bloc), cause, over),
            state.add(Quantity::Rival, cause, over),
            // Those least loyal are the ones who leave.
            state.add(Quantity::Loyalty(bloc), cause, scenario.rule(K::SplitLoyalty) * part),
        ];
        events.push(Event::Split { bloc, share, traces });
    }
}

/// Leaders die.
pub(crate) fn leaders(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    for party in scenario.counterpart_ids() {
        let mut luck = Luck::at(state.seed, Stream::Succession, state.turn, u32::from(party.0));
        if scenario.counterparts[party.at()].leader.is_some() && luck.happens(scenario.rule(K::LeaderDeath)) {
            succeed(scenario, state, party, traces, events);
        }
    }
}

/// A leader dies and another one takes his place: with less authority and less loyalty, a bond of his own, and an oath that
/// has to be sworn anew. A deputy brings the bond of the faction he heads.
pub(crate) fn succeed(
    scenario: &Scenario,
    state: &mut State,
    party: CounterpartId,
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    let Some(leader) = scenario.counterparts[party.at()].leader else { return };
    let cause = Cause::Succession(party);
    let times = |share: f64| vec![Term { cause, step: Step::Times(share) }];
    traces.push(state.change(Quantity::Authority(party), times(scenario.rule(K::SuccessorAuthority))));
    for bloc in scenario.blocs_of(party).filter(|bloc| *bloc != leader) {
        traces.push(state.change(Quantity::Loyalty(bloc), times(scenario.rule(K::SuccessorLoyalty))));
    }
    state.successions[party.at()] += 1;
    let index = 1_000 * state.successions[party.at()] + u32::from(party.0);
    let mut luck = Luck::at(state.seed, Stream::Succession, state.turn, index);
    let deputy = scenario.blocs_of(party).find(|bloc| scenario.blocs[bloc.at()].heir);
    for ally in scenario.ally_ids() {
        let bond = Quantity::Bond(leader, ally);
        let mean = match deputy {
            Some(deputy) => state.get(Quantity::Bond(deputy, ally)),
            None => scenario.types[state.kind.at()].bonds[ally.at()][leader.at()],
        };
        let own = (mean + scenario.rule(K::BondSpread) * luck.normal()).clamp(0.0, 1.0);
        traces.push(state.add(bond, cause, own - state.get(bond)));
        if !matches!(state.oath(ally), Oath::None | Oath::Repudiated) && tie::bound(scenario, ally) == party {
            tie::turn_to(state, ally, Oath::Offered, events);
        }
    }
    traces.push(state.change(Quantity::Anger(leader), times(0.0)));
    let aspiration = luck.between(0.0, scenario.rule(K::PrivateAspiration));
    state.private_aspiration[party.at()] = aspiration;
    state.stalled_until = state.stalled_until.max(state.turn + MOURNING);
    events.push(Event::LeaderDied { party, aspiration });
}
