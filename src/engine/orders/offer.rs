//! Tabling a package and accepting theirs: the answer across the table, and what follows from it.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::table::posture::answer;
use crate::value::{Evaluator, Mind};
use crate::vocabulary::{Answer, AnswerKind, Cause, Coefficient, Event, Package, Quantity, Refusal, Trace};

/// Smallest step between two offers that is answered in kind (margin units).
const STEP: f64 = 0.01;

pub(crate) fn offer(scenario: &Scenario, state: &mut State, package: &Package) -> Result<Vec<Event>, Refusal> {
    legal::offering(scenario, state, package)?;
    state.clock.effort -= legal::PRICE;
    let step = state.table.offer.as_ref().map(|last| {
        let gained = |party| {
            let posture = Evaluator::of(scenario, state, Mind::Reputed, party);
            posture.value(package) - posture.value(last)
        };
        scenario.counterpart_ids().map(gained).fold(f64::INFINITY, f64::min)
    });
    let mut traces = Vec::new();
    state.table.reciprocity = match step {
        Some(step) if step > STEP => scenario.rule(Coefficient::Reciprocity),
        Some(step) if step < -STEP => scenario.rule(Coefficient::Retraction),
        _ => 1.0,
    };
    if step.is_some_and(|step| step < -STEP) {
        for bloc in scenario.bloc_ids() {
            let by = scenario.rule(Coefficient::RetractionAnger);
            traces.push(state.add(Quantity::Anger(bloc), Cause::Retraction, by));
        }
    }
    let answer = answer(scenario, state, package, None);
    let mut events = vec![Event::Tabled { package: package.clone(), traces }];
    state.table.offer = Some(package.clone());
    state.table.offered = state.clock.turn;
    state.table.agreed = None;
    hear(scenario, state, answer, &mut events);
    Ok(events)
}

/// An answer across the table, and what follows from it.
fn hear(scenario: &Scenario, state: &mut State, answer: Answer, events: &mut Vec<Event>) {
    let (package, kind, by) = (answer.offer.clone(), answer.kind.clone(), answer.by);
    events.push(Event::Answered(answer));
    match kind {
        AnswerKind::Agreed => settle(state, package, events),
        AnswerKind::Counter(counter) | AnswerKind::Restated(counter) => {
            state.table.positions[by.at()] = Some(counter.clone());
            state.table.counter = Some(counter);
            state.table.counter_by = by;
        }
        AnswerKind::WalkOut { until } => {
            state.table.counter = None;
            state.table.stalled_until = until;
            state.clock.effort = 0;
            events.push(Event::Moved { traces: loses_face(scenario, state, Cause::WalkOut) });
        }
    }
}

fn settle(state: &mut State, package: Package, events: &mut Vec<Event>) {
    state.table.settled = true;
    state.table.counter = None;
    state.table.positions.fill(Some(package.clone()));
    state.table.agreed = Some(package.clone());
    events.push(Event::Agreed { package });
}

pub(crate) fn accept(scenario: &Scenario, state: &mut State) -> Result<Vec<Event>, Refusal> {
    let counter = legal::accepting(state)?.clone();
    // Whose counter it is has agreed to it; others, if there are any, have not been asked yet.
    let others = scenario.counterparts.len() > 1;
    let answer = others.then(|| answer(scenario, state, &counter, Some(state.table.counter_by)));
    state.table.offer = Some(counter.clone());
    let mut events = Vec::new();
    match answer {
        Some(answer) => hear(scenario, state, answer, &mut events),
        None => settle(state, counter, &mut events),
    }
    Ok(events)
}

/// A sitting that was broken off, or an agreement that was not carried home, costs both sides something.
pub(crate) fn loses_face(scenario: &Scenario, state: &mut State, cause: Cause) -> Vec<Trace> {
    vec![
        state.add(Quantity::Credibility, cause, -scenario.rule(Coefficient::BalkCredibility)),
        state.add(Quantity::Trust, cause, -scenario.rule(Coefficient::BalkTrust)),
    ]
}
