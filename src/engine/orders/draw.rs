//! What nature draws before the first move: the type, its bonds, hidden facts, the counterpart's horizon and aspirations.

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient, Event, Luck, Quantity, Step, Stream, Term, Trace, TypeId};

/// Nature draws, or draws everything but a type that is given.
pub(crate) fn draw(scenario: &Scenario, state: &mut State, given: Option<TypeId>) -> Event {
    let mut nature = Luck::at(state.nature.seed, Stream::Nature, 0, 0);
    let drawn = drawn_type(scenario, nature.uniform());
    state.nature.kind = given.unwrap_or(drawn);
    let mut traces: Vec<Trace> = Vec::new();
    for (quantity, value) in &scenario.opening {
        traces.push(state.add(*quantity, Cause::Opening, *value));
    }
    for bloc in scenario.bloc_ids() {
        traces.push(state.add(Quantity::Capability(bloc), Cause::Opening, scenario.blocs[bloc.at()].capability));
        let mut nature = Luck::at(state.nature.seed, Stream::Nature, 0, 1 + u32::from(bloc.0));
        for ally in scenario.ally_ids() {
            let mean = scenario.types[state.nature.kind.at()].bonds[ally.at()][bloc.at()];
            let spread = scenario.rule(Coefficient::BondSpread) * nature.normal();
            let terms = vec![
                Term { cause: Cause::Opening, step: Step::Add(mean) },
                Term { cause: Cause::Nature, step: Step::Add(spread) },
            ];
            traces.push(state.change(Quantity::Bond(bloc, ally), terms));
        }
    }
    for index in 0..scenario.facts.len() {
        if fact(scenario, state, index) {
            state.flags.push(scenario.facts[index].flag);
        }
    }
    let mut temper = Luck::at(state.nature.seed, Stream::Temper, 0, 0);
    let (shortest, longest) = scenario.horizon;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two u32")]
    let horizon = temper.between(f64::from(shortest), f64::from(longest) + 1.0) as u32;
    state.nature.horizon = horizon.min(longest);
    let most = scenario.rule(Coefficient::PrivateAspiration);
    state.nature.private_aspiration = scenario.counterpart_ids().map(|_| temper.between(0.0, most)).collect();
    let aspirations = state.nature.private_aspiration.clone();
    Event::Drawn { kind: state.nature.kind, horizon: state.nature.horizon, aspirations, traces }
}

/// Whether a hidden fact, by its place among the scenario's, is so in the world that nature drew.
pub(crate) fn fact(scenario: &Scenario, state: &State, index: usize) -> bool {
    let mut luck = Luck::at(state.nature.seed, Stream::Nature, 1, u32::try_from(index).unwrap_or(u32::MAX));
    luck.happens(scenario.facts[index].chance[state.nature.kind.at()])
}

/// The type at a point of the prior's cumulated shares, 0 to 1.
fn drawn_type(scenario: &Scenario, at: f64) -> TypeId {
    let mut left = at * scenario.types.iter().map(|spec| spec.prior).sum::<f64>();
    for kind in scenario.type_ids() {
        left -= scenario.types[kind.at()].prior;
        if left < 0.0 {
            return kind;
        }
    }
    TypeId::from_index(scenario.types.len() - 1)
}
