//! What the allies do of their own accord, on a random stream of their own: they do not ask, and do not wait.

use super::ask::ask;
use super::breach::after_attack;
use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Cause, Coefficient as K, Drift, Event, Luck, Phase, Quantity, QuestionKind, Step, Stream, Term, Trace,
};

/// Draws of an ally in a turn, so that each has an address of its own.
const DRAWS: u32 = 3;

/// A turn of all allies.
pub(crate) fn act(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    for ally in scenario.ally_ids() {
        let draw = |state: &State, which: u32, hazard: Hazard| {
            Luck::at(state.nature.seed, Stream::Ally, state.clock.turn, u32::from(ally.0) * DRAWS + which)
                .happens(chance(scenario, state, hazard))
        };
        let cause = Cause::Ally(ally);
        if draw(state, 0, Hazard::Abroad(ally)) {
            if state.clock.phase == Phase::Implementation {
                state.tally.attacks_abroad += 1;
            }
            traces.push(state.add(Quantity::Support, cause, -scenario.rule(K::AbroadSupport)));
            let trust = state.get(Quantity::Trust);
            let judged = after_attack(trust, scenario.rule(K::BelievedControl)) - trust;
            traces.push(state.add(Quantity::Trust, cause, judged));
            let shaken = vec![Term { cause, step: Step::Times(1.0 - scenario.rule(K::TieTrustShock)) }];
            traces.push(state.change(Quantity::TieTrust, shaken));
            // Those who pay for it elsewhere are the first to ask what the guest is good for.
            for bloc in scenario.bloc_ids() {
                let lost = scenario.rule(K::AbroadFrustration) * scenario.blocs[bloc.at()].minds;
                let frustrated = vec![Term { cause, step: Step::Times(1.0 - lost) }];
                traces.push(state.change(Quantity::Bond(bloc, ally), frustrated));
            }
            events.push(Event::AllyStruck { ally });
            ask(state, QuestionKind::AllyAttack(ally), events);
        }
        if draw(state, 1, Hazard::Boast(ally)) {
            for strand in scenario.strand_ids() {
                let spec = &scenario.strands[strand.at()];
                if spec.ally == ally && !spec.covert && !spec.oath {
                    let quantity = Quantity::Strand(strand);
                    let by = scenario.rule(K::PublicityStrand) * (1.0 - state.get(quantity));
                    traces.push(state.add(quantity, cause, by));
                }
            }
            for bloc in scenario.bloc_ids() {
                let by = scenario.rule(K::PublicityAnger) * scenario.blocs[bloc.at()].minds;
                traces.push(state.add(Quantity::Anger(bloc), cause, by));
            }
            events.push(Event::AllyBoasted { ally });
        }
        if draw(state, 2, Hazard::Subcontract(ally)) {
            let craft = Cause::Drift(Drift::Craft);
            traces.push(state.add(Quantity::Momentum, craft, scenario.rule(K::CraftMomentum)));
            events.push(Event::Subcontracted { ally });
        }
    }
}
