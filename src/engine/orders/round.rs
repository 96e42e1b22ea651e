//! Letting time pass to the next sitting, and ending the talks.

use super::legal;
use crate::outcome::outcome;
use crate::scenario::Scenario;
use crate::state::State;
use crate::time::patience::end_talks;
use crate::time::turn;
use crate::vocabulary::{Cause, Coefficient, Event, Phase, Quantity, Refusal};

pub(crate) fn break_off(state: &mut State) -> Result<Vec<Event>, Refusal> {
    legal::breaking_off(state)?;
    let mut events = Vec::new();
    state.threatened = false;
    end_talks(state, true, &mut events);
    Ok(events)
}

/// Time passes until a round opens, something needs an answer, or the game is over.
pub(crate) fn end(scenario: &Scenario, state: &mut State, at_close: Option<&State>) -> Vec<Event> {
    let mut events = Vec::new();
    if state.threatened {
        empty_threat(scenario, state, &mut events);
    }
    // The last sitting of all is put off, not lost, while the delegation is away: what effort is left waits with it.
    let away = state.phase == Phase::Talks && next(scenario, state).is_none() && state.turn < state.stalled_until;
    if !away {
        state.effort = 0;
    }
    loop {
        if state.turn >= scenario.calendar.last {
            state.phase = Phase::Over;
            events.push(Event::Ended { outcome: outcome(scenario, state, at_close) });
            break;
        }
        turn::pass(scenario, state, &mut events);
        let opened = open_due(scenario, state, &mut events);
        let back = away && state.turn >= state.stalled_until;
        let last = state.phase == Phase::Talks && next(scenario, state).is_none();
        if last && !away && !opened && state.asked.is_empty() {
            end_talks(state, false, &mut events);
            break;
        }
        if opened || back || !state.asked.is_empty() || state.talks_ended == Some(state.turn) {
            break;
        }
    }
    events
}

/// A public threat that was followed by neither a signature nor an end of talks by the end of the round.
fn empty_threat(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.threatened = false;
    let by = -scenario.rule(Coefficient::AudienceCost);
    let mut traces = vec![
        state.add(Quantity::Support, Cause::EmptyThreat, by),
        state.add(Quantity::Credibility, Cause::EmptyThreat, by),
    ];
    for bloc in scenario.bloc_ids() {
        traces.push(state.add(Quantity::Anger(bloc), Cause::EmptyThreat, -by));
    }
    events.push(Event::Moved { traces });
}

/// The turn on which the next round opens, and the effort in it.
pub(crate) fn next(scenario: &Scenario, state: &State) -> Option<(u32, u32)> {
    let index = state.round as usize;
    match state.phase {
        Phase::Talks => scenario.talks.get(index).map(|round| (round.opens, round.effort)),
        Phase::Implementation => {
            let from = state.deal.as_ref().map(|deal| deal.signed).or(state.talks_ended).unwrap_or(0);
            let round = scenario.implementation.get(index)?;
            let opens = from + round.opens;
            (opens < scenario.calendar.last).then_some((opens, round.effort))
        }
        Phase::Over => None,
    }
}

/// Opens every round that is due; true if one was.
pub(crate) fn open_due(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) -> bool {
    let mut opened = false;
    while let Some((opens, effort)) = next(scenario, state) {
        if opens > state.turn {
            break;
        }
        state.round += 1;
        state.effort = effort;
        state.desks_tasked.clear();
        state.blocs_sounded.clear();
        state.actions_this_round.clear();
        opened = true;
    }
    if opened {
        events.push(Event::RoundOpened { number: state.round, effort: state.effort });
    }
    opened
}
