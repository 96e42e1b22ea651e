//! The death of leaders, and those who follow them.

use super::{hosting, oath};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Cause, Coefficient as K, CounterpartId, Event, Luck, Oath, Quantity, Step, Stream, Term, Trace,
};

/// Leaders die.
pub(crate) fn leaders(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    for party in scenario.counterpart_ids() {
        let mut luck = Luck::at(state.nature.seed, Stream::Succession, state.clock.turn, u32::from(party.0));
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
    state.ties.successions[party.at()] += 1;
    let index = 1_000 * state.ties.successions[party.at()] + u32::from(party.0);
    let mut luck = Luck::at(state.nature.seed, Stream::Succession, state.clock.turn, index);
    let deputy = scenario.blocs_of(party).find(|bloc| scenario.blocs[bloc.at()].heir);
    for ally in scenario.ally_ids() {
        let bond = Quantity::Bond(leader, ally);
        let mean = match deputy {
            Some(deputy) => state.get(Quantity::Bond(deputy, ally)),
            None => scenario.types[state.nature.kind.at()].bonds[ally.at()][leader.at()],
        };
        let own = (mean + scenario.rule(K::BondSpread) * luck.normal()).clamp(0.0, 1.0);
        traces.push(state.add(bond, cause, own - state.get(bond)));
        if !matches!(state.oath(ally), Oath::None | Oath::Repudiated) && hosting::bound(scenario, ally) == party {
            oath::turn_to(state, ally, Oath::Offered, events);
        }
    }
    traces.push(state.change(Quantity::Anger(leader), times(0.0)));
    let aspiration = luck.between(0.0, scenario.rule(K::PrivateAspiration));
    state.nature.private_aspiration[party.at()] = aspiration;
    let back = state.clock.turn + scenario.count(K::MourningTurns);
    state.table.stalled_until = state.table.stalled_until.max(back);
    events.push(Event::LeaderDied { party, aspiration });
}
