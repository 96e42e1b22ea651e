//! The tie between counterpart and ally: what its strands come to, and the trust in it.

use super::hosting::hosts;
use super::oath::oath_share;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{AllyId, Cause, Coefficient as K, Drift, Quantity, Step, Term, Trace};

/// How far those who would house an ally can open their doors to it, 0 to 1: as far as they are bonded once nobody can stop
/// them, and before that as far as the forces that press it have left and nothing is kept of a promise.
fn opened(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    let bonded = hosts(scenario, state, ally);
    if state.fell.is_some() {
        return bonded;
    }
    let stood = scenario.opening(Quantity::Presence);
    if stood <= 0.0 {
        return 0.0;
    }
    let left = (1.0 - state.get(Quantity::Presence) / stood).clamp(0.0, 1.0);
    let promised = state.in_force().filter(|deal| !deal.suspended && scenario.promises(&deal.package, ally));
    let kept = promised.map_or(0.0, |deal| deal.compliance[ally.at()]);
    scenario.rule(K::FreedByLeaving) * left * bonded * (1.0 - kept)
}

/// Strands move to what compliance, publicity and the oath leave of them; trust in the tie moves with shared war and with
/// what is kept of a promise to cut it.
pub(crate) fn settle(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let mut cut_most = 0.0_f64;
    for strand in scenario.strand_ids() {
        let spec = &scenario.strands[strand.at()];
        let quantity = Quantity::Strand(strand);
        let base = scenario.opening(quantity);
        let deal = state.after.deal.as_ref().filter(|deal| !deal.suspended);
        let cut = deal.map_or(0.0, |deal| {
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
            let open = if spec.covert { opened(scenario, state, spec.ally) } else { 0.0 };
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
