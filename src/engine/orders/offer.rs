//! Tabling a package and accepting theirs: the answer across the table, and what follows from it.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::table::posture::{answer, postures};
use crate::time::hosting::bound;
use crate::vocabulary::{
    Answer, AnswerKind, Cause, Coefficient, Event, IssueId, Package, Quantity, Refusal, Role, Trace,
};

/// Smallest step between two offers that is answered in kind (margin units).
const STEP: f64 = 0.01;

pub(crate) fn offer(scenario: &Scenario, state: &mut State, package: &Package) -> Result<Vec<Event>, Refusal> {
    legal::offering(scenario, state, package)?;
    state.clock.effort -= scenario.count(Coefficient::OfferEffort);
    // What was carried by somebody in between was not said in the open, and can be unsaid.
    let open = !std::mem::take(&mut state.table.carried);
    let before = postures(scenario, state);
    let step = state.table.offer.as_ref().map(|last| {
        let gained = before.iter().map(|posture| posture.value(package) - posture.value(last));
        gained.fold(f64::INFINITY, f64::min)
    });
    let mut traces = Vec::new();
    state.table.reciprocity = match step {
        Some(step) if step > STEP => scenario.rule(Coefficient::Reciprocity),
        Some(step) if step < -STEP => scenario.rule(Coefficient::Retraction),
        _ => 1.0,
    };
    if open && step.is_some_and(|step| step < -STEP) {
        for bloc in scenario.bloc_ids() {
            let by = scenario.rule(Coefficient::RetractionAnger);
            traces.push(state.add(Quantity::Anger(bloc), Cause::Retraction, by));
        }
    }
    let mut moved = !traces.is_empty();
    let mut events = vec![Event::Tabled { package: package.clone(), traces }];
    moved |= reopen(scenario, state, package, &mut events);
    // Postures stand as they stood unless the draft itself has moved something.
    let postures = if moved { postures(scenario, state) } else { before };
    let answer = answer(scenario, state, &postures, package, None);
    state.table.offer = Some(package.clone());
    state.table.offered = state.clock.turn;
    state.table.agreed = None;
    hear(scenario, state, answer, open, &mut events);
    Ok(events)
}

/// An answer across the table, and what follows from it: more where it was given in the open.
fn hear(scenario: &Scenario, state: &mut State, answer: Answer, open: bool, events: &mut Vec<Event>) {
    let (package, kind, by) = (answer.offer.clone(), answer.kind.clone(), answer.by);
    events.push(Event::Answered(answer));
    match kind {
        AnswerKind::Agreed => settle(scenario, state, package, events),
        AnswerKind::Counter(counter) | AnswerKind::Restated(counter) => {
            if open {
                refused(scenario, state, &package, Some(&counter), events);
            }
            state.table.positions[by.at()] = Some(counter.clone());
            state.table.counter = Some(counter);
            state.table.counter_by = by;
        }
        AnswerKind::WalkOut { until } => {
            if open {
                refused(scenario, state, &package, None, events);
            }
            state.table.counter = None;
            state.table.stalled_until = until;
            state.clock.effort = 0;
            events.push(Event::Moved { traces: loses_face(scenario, state, Cause::WalkOut) });
        }
    }
}

fn settle(scenario: &Scenario, state: &mut State, package: Package, events: &mut Vec<Event>) {
    for issue in scenario.issue_ids() {
        refer(scenario, state, issue, package.0[issue.at()]);
    }
    // What all agree to otherwise nobody goes back on.
    state.table.initialled.retain(|(issue, option)| package.0[issue.at()] == *option);
    state.table.settled = true;
    state.table.counter = None;
    state.table.positions.fill(Some(package.clone()));
    state.table.agreed = Some(package.clone());
    events.push(Event::Agreed { package });
}

/// Sends a clause to the leadership across the table, if it lies beyond its delegation's instructions and was not sent before.
pub(super) fn refer(scenario: &Scenario, state: &mut State, issue: IssueId, option: u8) {
    let beyond = scenario.issues[issue.at()].options[usize::from(option)].refer;
    let sent = state.table.referred.iter().any(|(one, other, _)| (*one, *other) == (issue, option));
    if beyond && !sent {
        state.table.referred.push((issue, option, state.clock.round));
    }
}

/// A draft that says otherwise what was initialled goes back on it: home is believed less, and they take it ill. True if it did.
fn reopen(scenario: &Scenario, state: &mut State, package: &Package, events: &mut Vec<Event>) -> bool {
    let gone = |clause: &(IssueId, u8)| package.0[clause.0.at()] != clause.1;
    let clauses: Vec<(IssueId, u8)> = state.table.initialled.iter().copied().filter(gone).collect();
    if clauses.is_empty() {
        return false;
    }
    state.table.initialled.retain(|clause| !gone(clause));
    let times = clauses.len() as f64;
    let lost = -scenario.rule(Coefficient::Reopening) * times;
    let mut traces = vec![state.add(Quantity::Credibility, Cause::Retraction, lost)];
    for bloc in scenario.bloc_ids() {
        let by = scenario.rule(Coefficient::RetractionAnger) * times;
        traces.push(state.add(Quantity::Anger(bloc), Cause::Retraction, by));
    }
    events.push(Event::Reopened { clauses, traces });
    true
}

pub(crate) fn accept(scenario: &Scenario, state: &mut State) -> Result<Vec<Event>, Refusal> {
    let counter = legal::accepting(state)?.clone();
    // Whose counter it is has agreed to it; others, if there are any, have not been asked yet.
    let others = scenario.counterparts.len() > 1;
    let answer =
        others.then(|| answer(scenario, state, &postures(scenario, state), &counter, Some(state.table.counter_by)));
    state.table.offer = Some(counter.clone());
    let mut events = Vec::new();
    match answer {
        Some(answer) => hear(scenario, state, answer, true, &mut events),
        None => settle(scenario, state, counter, &mut events),
    }
    Ok(events)
}

/// A costly rung was demanded and `instead` offered, or nothing: what it does to be asked in the open for what one refuses,
/// and to have asked in vain.
pub(crate) fn refused(
    scenario: &Scenario,
    state: &mut State,
    demanded: &Package,
    instead: Option<&Package>,
    events: &mut Vec<Event>,
) {
    let mut traces = Vec::new();
    for ally in scenario.ally_ids() {
        let Some(ladder) = scenario.issue_about(Role::Ladder, ally) else { continue };
        let costly = |package: &Package| scenario.costly(package.option(ladder));
        if !costly(demanded) || instead.is_some_and(costly) {
            continue;
        }
        let cause = Cause::Demand(ally);
        traces.push(state.add(
            Quantity::Authority(bound(scenario, ally)),
            cause,
            -scenario.rule(Coefficient::DemandAuthority),
        ));
        traces.push(state.add(Quantity::Support, cause, -scenario.rule(Coefficient::DemandSupport)));
        traces.push(state.add(Quantity::Patience, cause, -scenario.rule(Coefficient::DemandPatience)));
        for bloc in scenario.bloc_ids() {
            let bond = Quantity::Bond(bloc, ally);
            let hardens = scenario.rule(Coefficient::DemandBond) * scenario.blocs[bloc.at()].host[ally.at()];
            traces.push(state.add(bond, cause, hardens * (1.0 - state.get(bond))));
        }
    }
    traces.retain(|trace| trace.from != trace.to);
    if !traces.is_empty() {
        events.push(Event::Moved { traces });
    }
}

/// A sitting that was broken off, or an agreement that was not carried home, costs both sides something.
pub(crate) fn loses_face(scenario: &Scenario, state: &mut State, cause: Cause) -> Vec<Trace> {
    vec![
        state.add(Quantity::Credibility, cause, -scenario.rule(Coefficient::BalkCredibility)),
        state.add(Quantity::Trust, cause, -scenario.rule(Coefficient::BalkTrust)),
    ]
}
