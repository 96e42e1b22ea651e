//! A breach that was seen: what home makes of it, and that it is asked about if it has not been asked of late.

use super::ask::ask;
use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::vocabulary::{Cause, Coefficient as K, Event, IssueId, Quantity, QuestionKind, Trace};

/// Trust after an attack or a breach by people whom a leadership may or may not control.
pub(super) fn after_attack(trust: f64, control: f64) -> f64 {
    let rest = 1.0 - trust * control;
    if rest > 0.0 { trust * (1.0 - control) / rest } else { 0.0 }
}

/// What home was promised on an issue has come to light as broken; the player is asked what to say, once in a while.
pub(super) fn answer_for(scenario: &Scenario, state: &mut State, issue: IssueId, events: &mut Vec<Event>) {
    let turn = state.clock.turn;
    let after = &mut state.after;
    let asked = match (scenario.ladder_about(issue), &mut after.deal) {
        (Some(ally), _) => &mut after.breach_asked[ally.at()],
        (None, Some(deal)) => &mut deal.promises[issue.at()].asked,
        (None, None) => return,
    };
    if asked.is_none_or(|asked| turn >= asked + scenario.count(K::BreachPause)) {
        *asked = Some(turn);
        ask(state, QuestionKind::Breach(issue), events);
    }
}

/// A breach came to light otherwise than by watching: it is noted, and home judges by it.
pub(super) fn found(scenario: &Scenario, state: &mut State, issue: IssueId, traces: &mut Vec<Trace>) {
    let turn = state.clock.turn;
    if let Some(deal) = &mut state.after.deal {
        deal.note_breach(scenario, issue, turn);
    }
    let trust = state.get(Quantity::Trust);
    let judged = after_attack(trust, scenario.rule(K::BelievedControl));
    traces.push(state.add(Quantity::Trust, Cause::Breach, judged - trust));
}

/// Something shows that the other side does not do what it signed on an issue, as surely as if it had been watched. Nothing comes of
/// it where nothing was signed there, where it lies with home, or while they have stopped performing anyway.
pub(super) fn shown(
    scenario: &Scenario,
    state: &mut State,
    issue: IssueId,
    traces: &mut Vec<Trace>,
    after: &mut Vec<Event>,
) {
    let owed = |deal: &Deal| deal.in_force() && !deal.suspended && deal.binds_them(scenario, issue);
    if !state.after.deal.as_ref().is_some_and(owed) {
        return;
    }
    found(scenario, state, issue, traces);
    after.push(Event::BreachShown { issue });
    answer_for(scenario, state, issue, after);
}
