//! Patience at home: an end is announced, withdrawn, or carried out.

use super::obligations::LEEWAY;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Cause, Coefficient, Drift, Event, Phase, Quantity};

/// How far patience must recover above the mark before an announced end is withdrawn.
const NOTICE_RELIEF: f64 = 0.03;

/// Announces, withdraws or carries out the end of patience at home.
pub(crate) fn patience(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let bound_by_deal =
        state.deal.as_ref().filter(|deal| deal.in_force()).is_some_and(|deal| {
            state.get(Quantity::Presence) <= deal.scheduled_presence(scenario, state.turn) + LEEWAY
        });
    if state.phase == Phase::Over
        || state.ordered_out.is_some()
        || bound_by_deal
        || state.get(Quantity::Presence) <= 0.0
    {
        if state.notice.take().is_some() && state.ordered_out.is_none() {
            events.push(Event::NoticeWithdrawn);
        }
        return;
    }
    let patience = state.get(Quantity::Patience);
    let mark = scenario.rule(Coefficient::PatienceNotice);
    match state.notice {
        None if patience <= mark => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 12 by its range")]
            let turn = state.turn + scenario.rule(Coefficient::NoticeTurns) as u32;
            state.notice = Some(turn);
            events.push(Event::Notice { turn });
        }
        Some(_) if patience > mark + NOTICE_RELIEF => {
            state.notice = None;
            events.push(Event::NoticeWithdrawn);
        }
        Some(turn) if state.turn >= turn => {
            state.notice = None;
            order_out(scenario, state, events);
        }
        _ => {}
    }
}

/// Home orders its forces out, whatever the other side does.
pub(crate) fn order_out(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.ordered_out = Some(state.turn);
    events.push(Event::OrderedOut);
    let cause = Cause::Drift(Drift::ExitOrder);
    let traces = vec![
        state.add(Quantity::ExitBelief, cause, 1.0),
        state.add(Quantity::Morale, cause, -scenario.rule(Coefficient::MoraleUnconditional)),
    ];
    events.push(Event::Moved { traces });
    if state.phase == Phase::Talks {
        end_talks(state, false, events);
    }
}

/// The talks are over without a signature.
pub(crate) fn end_talks(state: &mut State, by_player: bool, events: &mut Vec<Event>) {
    state.phase = Phase::Implementation;
    state.talks_ended = Some(state.turn);
    state.round = 0;
    state.effort = 0;
    state.offer = None;
    state.counter = None;
    state.agreed = None;
    events.push(Event::TalksEnded { by_player });
}
