//! The war that goes on beside a deal: violence, the third party, attacks on home forces.

use super::compliance::leverage;
use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Cause, Coefficient as K, Drift, Event, Luck, Quantity, Role, Step, Stream, Term, ThirdStance, Trace, term,
};

pub(crate) fn fight(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let base = scenario.opening(Quantity::Violence);
    if state.fell.is_some() {
        let rests = base * scenario.rule(K::FallenViolence);
        let by = scenario.rule(K::ViolenceSpeed) * (rests - state.get(Quantity::Violence));
        traces.push(state.change(Quantity::Violence, term(by, Drift::Violence)));
        return;
    }
    let gone: f64 = scenario.bloc_ids().map(|bloc| state.get(Quantity::Gone(bloc))).sum();
    // No promise enforces itself: restraint toward the third party lasts as far as home could still answer its end.
    let performs = state.in_force().filter(|deal| !deal.suspended);
    let due = performs.map_or(0.0, |deal| deal.restraint_due(scenario, state.clock.turn));
    let restraint = due * leverage(scenario, state);
    let rests = base
        * (1.0
            + scenario.rule(K::ViolencePresence) * (1.0 - state.get(Quantity::Presence))
            + scenario.rule(K::ViolenceReleases) * state.get(Quantity::Releases)
            + scenario.rule(K::SpoilerViolence) * gone)
        * (1.0 - scenario.rule(K::ViolenceRestraint) * restraint);
    let by = scenario.rule(K::ViolenceSpeed) * (rests - state.get(Quantity::Violence));
    traces.push(state.change(Quantity::Violence, term(by, Drift::Violence)));
    // Without a third party there is nobody whom the war could go against while home stands by.
    if base > 0.0 && scenario.third.is_some() {
        let gain = scenario.rule(K::MomentumViolence) * state.get(Quantity::Violence) / base
            + scenario.rule(K::MomentumMorale) * (0.5 - state.get(Quantity::Morale)).max(0.0);
        traces.push(state.change(Quantity::Momentum, term(gain, Drift::Violence)));
    }
}

pub(crate) fn third_party(
    scenario: &Scenario,
    state: &mut State,
    before: (f64, f64),
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    if scenario.third.is_none() || state.fell.is_some() {
        return;
    }
    let base = scenario.opening(Quantity::Violence);
    let left = before.0 - state.get(Quantity::Presence);
    let freed = state.get(Quantity::Releases) - before.1;
    let mut terms = vec![
        Term { cause: Cause::Drift(Drift::Withdrawal), step: Step::Add(-scenario.rule(K::MoralePresence) * left) },
        Term { cause: Cause::Drift(Drift::Releases), step: Step::Add(-scenario.rule(K::MoraleReleases) * freed) },
    ];
    if base > 0.0 {
        let above = (state.get(Quantity::Violence) / base - 1.0).max(0.0);
        terms.push(Term {
            cause: Cause::Drift(Drift::Violence),
            step: Step::Add(-scenario.rule(K::MoraleViolence) * above),
        });
    }
    if let Some(included) = state.in_force().and_then(|deal| scenario.term(&deal.package, Role::Inclusion)) {
        let by = scenario.rule(K::MoraleInclusion) * included.level;
        terms.push(Term { cause: Cause::Drift(Drift::Inclusion), step: Step::Add(by) });
    }
    if state.after.levers.third == ThirdStance::Press {
        let by = -scenario.rule(K::PressMorale);
        terms.push(Term { cause: Cause::Drift(Drift::Morale), step: Step::Add(by) });
    }
    traces.push(state.change(Quantity::Morale, terms));

    if Luck::at(state.nature.seed, Stream::Third, state.clock.turn, 0).happens(chance(scenario, state, Hazard::Fall)) {
        state.fell = Some(state.clock.turn);
        events.push(Event::ThirdFell);
    }
}

pub(crate) fn attacks(
    scenario: &Scenario,
    state: &mut State,
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) -> bool {
    let hazard = chance(scenario, state, Hazard::HomeAttack);
    let attacked = Luck::at(state.nature.seed, Stream::Attacks, state.clock.turn, 0).happens(hazard);
    if attacked {
        state.tally.attacks_home += 1;
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Violence), -scenario.rule(K::AttackPatience)));
        events.push(Event::HomeAttacked);
    }
    attacked
}
