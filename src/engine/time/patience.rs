//! Patience at home: an end is announced, withdrawn, or carried out.

use crate::scenario::{Impatience, Scenario};
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient, Drift, Event, Phase, Quantity};

/// How far patience must recover above the mark before an announced end is withdrawn.
const NOTICE_RELIEF: f64 = 0.03;

/// Announces, withdraws or carries out the end of patience at home.
pub(crate) fn patience(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let nothing_to_end = match scenario.home.impatience {
        Impatience::OrdersOut => {
            let bound_by_deal = state.in_force().is_some_and(|deal| !deal.presence_is_overdue(scenario, state));
            state.home.ordered_out.is_some() || bound_by_deal || state.get(Quantity::Presence) <= 0.0
        }
        Impatience::BreaksOff => state.clock.phase != Phase::Talks,
    };
    if state.clock.phase == Phase::Over || nothing_to_end {
        if state.home.notice.take().is_some() && state.home.ordered_out.is_none() {
            events.push(Event::NoticeWithdrawn);
        }
        return;
    }
    let patience = state.get(Quantity::Patience);
    let mark = scenario.rule(Coefficient::PatienceNotice);
    match state.home.notice {
        None if patience <= mark => {
            let turn = state.clock.turn + scenario.count(Coefficient::NoticeTurns);
            state.home.notice = Some(turn);
            events.push(Event::Notice { turn });
        }
        Some(_) if patience > mark + NOTICE_RELIEF => {
            state.home.notice = None;
            events.push(Event::NoticeWithdrawn);
        }
        Some(turn) if state.clock.turn >= turn => {
            state.home.notice = None;
            match scenario.home.impatience {
                Impatience::OrdersOut => order_out(scenario, state, events),
                Impatience::BreaksOff => end_talks(state, false, events),
            }
        }
        _ => {}
    }
}

/// Home orders its forces out, whatever the other side does.
pub(crate) fn order_out(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.home.ordered_out = Some(state.clock.turn);
    events.push(Event::OrderedOut);
    let cause = Cause::Drift(Drift::ExitOrder);
    let traces = vec![
        state.add(Quantity::ExitBelief, cause, 1.0),
        state.add(Quantity::Morale, cause, -scenario.rule(Coefficient::MoraleUnconditional)),
    ];
    events.push(Event::Moved { traces });
    if state.clock.phase == Phase::Talks {
        end_talks(state, false, events);
    }
}

/// The talks are over without a signature.
pub(crate) fn end_talks(state: &mut State, by_player: bool, events: &mut Vec<Event>) {
    state.clock.leave_talks();
    state.table.clear();
    state.home.talks_ended = Some(state.clock.turn);
    events.push(Event::TalksEnded { by_player });
}
