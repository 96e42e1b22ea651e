//! A turn after the talks: who performs, what is seen of it, and what comes of it.
//!
//! Compliance is measured against what was signed. Hazards are smooth in their causes.

use super::compliance::comply;
use super::fighting::{attacks, fight, third_party};
use super::follow::follows;
use super::rising::rise;
use super::shelter::shelter;
use super::trust::watch;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Cause, Coefficient as K, Drift, Event, Pace, Quantity, Role, Status, Step, Term, ThirdStance, Trace, term,
};

/// Compliance from which a deal counts as kept.
pub(crate) const KEPT: f64 = 0.6;

pub(crate) fn pass(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let before = (state.get(Quantity::Presence), state.get(Quantity::Releases));
    withdraw(scenario, state, traces);
    give_relief(scenario, state, traces, events);
    release(scenario, state, traces);
    answer_overdue(scenario, state, traces, events);
    comply(scenario, state);
    fight(scenario, state, traces);
    third_party(scenario, state, before, traces, events);
    rise(scenario, state, events);
    let attacked = attacks(scenario, state, traces, events);
    watch(scenario, state, attacked, traces, events);
    shelter(scenario, state, traces, events);
    standing(scenario, state, events);
}

fn withdraw(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let presence = state.get(Quantity::Presence);
    let target = if state.home.ordered_out.is_some() {
        (presence - 1.0 / scenario.rule(K::ExitTurns)).max(0.0)
    } else {
        match (state.after.levers.pace, state.in_force()) {
            (Pace::Pause, _) | (Pace::Agreed, None) => presence,
            (Pace::Fast, None) => (presence - 1.0 / scenario.rule(K::FastTurns)).max(0.0),
            (pace, Some(deal)) => {
                let choice = scenario.term(&deal.package, Role::Presence);
                let (level, turns) = choice.map_or((1.0, 1), |choice| (choice.level, choice.turns.max(1)));
                // Transport has an end: who is behind the schedule catches up at twice its pace and no faster.
                let soonest = (presence - 2.0 * (1.0 - level) / f64::from(turns)).max(level);
                let agreed = deal.scheduled_presence(scenario, state.clock.turn);
                presence.min(if pace == Pace::Agreed { soonest.max(agreed) } else { soonest })
            }
        }
    };
    if target < presence {
        traces.push(state.change(Quantity::Presence, term(target - presence, Drift::Withdrawal)));
    }
}

fn give_relief(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let Some(deal) = state.in_force() else { return };
    let due = deal.relief_due(scenario, state.clock.turn);
    let given = state.get(Quantity::Relief);
    let snaps_back = deal.snaps_back(scenario, state.clock.turn);
    let by = if state.after.levers.relief {
        let owed = (due - given).max(0.0);
        if owed > 0.0 && follows(scenario, state, events) { owed } else { 0.0 }
    } else if snaps_back {
        // Only where it was agreed is relief taken back.
        -given
    } else {
        0.0
    };
    if by != 0.0 {
        traces.push(state.change(Quantity::Relief, term(by, Drift::Relief)));
    }
}

fn release(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>) {
    let Some(deal) = state.in_force() else { return };
    let owed = deal.releases_owed(scenario);
    let freed = state.get(Quantity::Releases);
    if freed >= owed {
        return;
    }
    let by_third = scenario.third.is_some_and(|third| third.holds_prisoners) && state.fell.is_none();
    let willing = if by_third { state.get(Quantity::Cooperation) } else { 1.0 };
    let press = by_third && state.after.levers.third == ThirdStance::Press;
    let pressed = if press { scenario.rule(K::PressSpeed) } else { 1.0 };
    let step = (scenario.rule(K::ReleaseSpeed) * owed * willing * pressed).min(owed - freed);
    traces.push(state.change(Quantity::Releases, term(step, Drift::Releases)));
}

fn answer_overdue(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let Some(deal) = state.in_force() else { return };
    let turn = state.clock.turn;
    let late = deal.home_is_overdue(scenario, state);
    let may_stop = deal.home_may_stay(scenario, turn)
        && (!deal.relief_is_overdue(scenario, state) || deal.snaps_back(scenario, turn));
    let Some(deal) = &mut state.after.deal else { return };
    if late && !deal.suspended && may_stop {
        // Stopping was agreed for this case: nothing is late, and what is owed is owed so much later.
        deal.put_off += 1;
        deal.overdue = 0;
    } else if late {
        deal.overdue += 1;
        if f64::from(deal.overdue) > scenario.rule(K::Grace) && !deal.suspended {
            deal.suspended = true;
            events.push(Event::CounterpartSuspended);
        }
        let lost = Step::Times(1.0 - scenario.rule(K::CredibilityLoss));
        traces
            .push(state.change(Quantity::Credibility, vec![Term { cause: Cause::Drift(Drift::Overdue), step: lost }]));
    } else {
        deal.overdue = 0;
        if deal.suspended {
            deal.suspended = false;
            events.push(Event::CounterpartResumed);
        }
        let gained = scenario.rule(K::CredibilityGain) * (1.0 - state.get(Quantity::Credibility));
        traces.push(state.change(Quantity::Credibility, term(gained, Drift::Performance)));
    }
}

fn standing(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let turn = state.clock.turn;
    let Some(deal) = &mut state.after.deal else { return };
    let late = f64::from(deal.overdue) > scenario.rule(K::Grace);
    let seen_broken = deal.breaches_that_weigh(scenario, turn).next().is_some();
    let now = if deal.status == Status::Collapsed || (deal.suspended && deal.overdue > scenario.count(K::CollapseTurns))
    {
        Status::Collapsed
    } else if deal.suspended || late {
        Status::Suspended
    } else if seen_broken {
        Status::Hollow
    } else {
        Status::Held
    };
    if !late && !deal.suspended && deal.kept(scenario) >= KEPT {
        deal.held += 1;
    }
    if now != deal.status {
        deal.status = now;
        events.push(Event::StatusChanged { to: now });
    }
}
