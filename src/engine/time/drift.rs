//! What time alone does: a scenario's drifts, patience worn by support, anger and coercion that fade, strands that grow.

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient, Drift, Quantity, Step, Term, Trace};

pub(crate) fn drift(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let phase = state.clock.phase;
    for rule in scenario.drifts.iter().filter(|rule| rule.during == phase) {
        traces.push(state.add(rule.quantity, Cause::Drift(Drift::Time), rule.by));
    }
    let borne = scenario.rule(Coefficient::SupportPatience) * (state.get(Quantity::Support) - 0.5);
    if borne != 0.0 {
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Support), borne));
    }
    for bloc in scenario.bloc_ids() {
        fade(state, Quantity::Anger(bloc), scenario.rule(Coefficient::AngerDecay), traces);
    }
    fade(state, Quantity::Coercion, scenario.rule(Coefficient::CoercionDecay), traces);
    for strand in scenario.strand_ids() {
        // What grows, grows in a war that is fought together.
        let growth = if state.fell.is_none() { scenario.strands[strand.at()].growth } else { 0.0 };
        if growth != 0.0 {
            traces.push(state.add(Quantity::Strand(strand), Cause::Drift(Drift::Time), growth));
        }
    }
}

fn fade(state: &mut State, quantity: Quantity, share: f64, traces: &mut Vec<Trace>) {
    if state.get(quantity) > 0.0 {
        let fades = vec![Term { cause: Cause::Drift(Drift::Fading), step: Step::Times(1.0 - share) }];
        traces.push(state.change(quantity, fades));
    }
}
