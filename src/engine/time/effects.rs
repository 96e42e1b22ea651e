//! What effects do, and when conditions hold: the words in which a scenario speaks to a state.

use super::{breach, oath, rising, succession};
use crate::scenario::{Condition, Effect, Scenario, Target};
use crate::state::State;
use crate::vocabulary::{
    AllyId, Cause, Coefficient, Course, Event, Luck, Pace, Quantity, Setting, Step, Stream, Term, Trace,
};

/// Whether a condition holds.
pub(crate) fn holds(state: &State, condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| holds(state, part)),
        Condition::Any(parts) => parts.iter().any(|part| holds(state, part)),
        Condition::Not(part) => !holds(state, part),
        Condition::During(phase) => state.clock.phase == *phase,
        Condition::Signed => state.after.deal.is_some(),
        Condition::InForce => state.in_force().is_some(),
        Condition::Deal(status) => state.after.deal.as_ref().is_some_and(|deal| deal.status == *status),
        Condition::Late => state.in_force().is_some_and(|deal| deal.overdue > 0),
        Condition::Agreed => state.table.agreed.is_some(),
        Condition::Fallen => state.fell.is_some(),
        Condition::Flag(flag) => state.flags.contains(flag),
        Condition::Happened(incident) => state.incidents_happened.contains(incident),
        Condition::AtLeast(quantity, value) => state.get(*quantity) >= *value,
        Condition::AtMost(quantity, value) => state.get(*quantity) <= *value,
        Condition::Term(issue, option) => {
            state.after.deal.as_ref().is_some_and(|deal| deal.package.0[issue.at()] >= *option)
        }
        Condition::Stands(_, setting) => match setting {
            Setting::Pace(pace) => state.after.levers.pace == *pace,
            Setting::Relief(relief) => state.after.levers.relief == *relief,
            Setting::Third(third) => state.after.levers.third == *third,
        },
    }
}

/// Carries effects out and returns what moved; what else is to be told goes to `after`.
pub(crate) fn apply(
    scenario: &Scenario,
    state: &mut State,
    cause: Cause,
    effects: &[Effect],
    after: &mut Vec<Event>,
) -> Vec<Trace> {
    let mut traces = Vec::new();
    for effect in effects {
        match effect {
            Effect::Shift(quantity, by) => traces.push(state.add(*quantity, cause, *by)),
            Effect::Anger(Target::Everyone, by) => {
                for bloc in scenario.bloc_ids() {
                    traces.push(state.add(Quantity::Anger(bloc), cause, *by));
                }
            }
            Effect::Anger(Target::Bloc(bloc), by) => traces.push(state.add(Quantity::Anger(*bloc), cause, *by)),
            Effect::Strike(scale, precision, leader_killed) => {
                traces.extend(strike(scenario, state, cause, None, (*scale, *precision), *leader_killed));
            }
            Effect::Set(flag) => {
                if !state.flags.contains(flag) {
                    state.flags.push(*flag);
                }
            }
            Effect::Void => state.table.clear(),
            Effect::Stall(turns) => state.table.stalled_until = state.table.stalled_until.max(state.clock.turn + turns),
            Effect::Threaten => {
                state.table.threatened = true;
                state.table.threats += 1;
            }
            Effect::Oath(ally, to) => oath::turn_to(state, *ally, *to, after),
            Effect::LeaderDies(party) => succession::succeed(scenario, state, *party, &mut traces, after),
            Effect::PutOff(turns) => put_off(state, *turns, after),
            Effect::Restore => rising::stand_again(state, after),
            Effect::Breach(issue) => breach::shown(scenario, state, *issue, &mut traces, after),
            Effect::Administration(weights) => {
                let course = administration(scenario, state, weights, cause, &mut traces);
                after.push(Event::Administration { course });
            }
        }
    }
    traces
}

/// The dates of a deal in force move, because both sides moved them: nobody is late by it.
fn put_off(state: &mut State, turns: u32, after: &mut Vec<Event>) {
    if let Some(deal) = state.after.deal.as_mut().filter(|deal| deal.in_force()) {
        deal.put_off += turns;
        after.push(Event::PutOff { turns });
    }
}

/// What a new administration at home does with the deal it finds. Dates that it moves were signed: it is believed less, as
/// if it were late by as much; but since the new dates are near, nobody stops performing over it.
pub(crate) fn administration(
    scenario: &Scenario,
    state: &mut State,
    weights: &[f64; 3],
    cause: Cause,
    traces: &mut Vec<Trace>,
) -> Course {
    let drawn = Luck::at(state.nature.seed, Stream::Home, state.clock.turn, 0).pick(weights);
    match drawn {
        0 => Course::Keep,
        1 => {
            let turns = scenario.count(Coefficient::AdministrationDelay);
            if let Some(deal) = &mut state.after.deal {
                deal.put_off += turns;
                let kept = 1.0 - scenario.rule(Coefficient::CredibilityLoss);
                let late = vec![Term { cause, step: Step::Times(libm::pow(kept, f64::from(turns))) }];
                traces.push(state.change(Quantity::Credibility, late));
            }
            Course::Delay
        }
        _ => {
            state.after.levers.pace = Pace::Pause;
            state.after.levers.relief = false;
            Course::Stop
        }
    }
}

/// A strike on one ally, or on all: what it destroys grows with its precision, the resentment it leaves with its lack.
pub(crate) fn strike(
    scenario: &Scenario,
    state: &mut State,
    cause: Cause,
    ally: Option<AllyId>,
    (scale, precision): (f64, f64),
    leader_killed: bool,
) -> Vec<Trace> {
    let struck = |one: AllyId| ally.is_none_or(|ally| ally == one);
    let mut traces = Vec::new();
    let resentment = scenario.rule(Coefficient::StrikeBackfire) * scale * (1.0 - precision);
    for strand in scenario.strand_ids().filter(|strand| struck(scenario.strands[strand.at()].ally)) {
        let spec = &scenario.strands[strand.at()];
        let quantity = Quantity::Strand(strand);
        let mut terms = Vec::new();
        if spec.strike > 0.0 {
            terms.push(Term { cause, step: Step::Times(1.0 - spec.strike * scale * precision) });
        }
        if spec.resentment > 0.0 {
            let room = 1.0 - state.get(quantity);
            terms.push(Term { cause, step: Step::Add(spec.resentment * resentment * room) });
        }
        if leader_killed && spec.resentment > 0.0 {
            terms.push(Term { cause, step: Step::Times(PATRON_SHARE_LEFT) });
        }
        if !terms.is_empty() {
            traces.push(state.change(quantity, terms));
        }
    }
    for bloc in scenario.bloc_ids() {
        for ally in scenario.ally_ids().filter(|ally| struck(*ally)) {
            let bond = Quantity::Bond(bloc, ally);
            let room = 1.0 - state.get(bond);
            traces.push(state.add(bond, cause, resentment * room));
        }
        let anger = scale * (scenario.rule(Coefficient::StrikeAnger) - precision);
        traces.push(state.add(Quantity::Anger(bloc), cause, anger));
    }
    let momentum = scenario.rule(Coefficient::StrikeMomentum) * scale * precision;
    if momentum != 0.0 {
        traces.push(state.add(Quantity::Momentum, cause, -momentum));
    }
    let coercion = scenario.rule(Coefficient::CoercionStrike) * scale * (1.0 - state.get(Quantity::Coercion));
    if coercion != 0.0 {
        traces.push(state.add(Quantity::Coercion, cause, coercion));
    }
    traces
}

/// What is left of the personal part of a strand when the ally's leader dies: a bond once put down to two men outlived
/// both.
const PATRON_SHARE_LEFT: f64 = 0.85;
