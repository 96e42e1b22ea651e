//! Letting time pass to the next sitting, and ending the talks.

use super::legal;
use crate::outcome::outcome;
use crate::scenario::Scenario;
use crate::state::{Sitting, State};
use crate::time::patience::end_talks;
use crate::time::turn;
use crate::vocabulary::{Cause, Coefficient, Event, Phase, Quantity, Refusal};

pub(crate) fn break_off(state: &mut State) -> Result<Vec<Event>, Refusal> {
    legal::breaking_off(state)?;
    let mut events = Vec::new();
    state.table.threatened = false;
    end_talks(state, true, &mut events);
    Ok(events)
}

/// Time passes until a round opens, something needs an answer, or the game is over.
pub(crate) fn end(scenario: &Scenario, state: &mut State, at_close: Option<&State>) -> Vec<Event> {
    let mut events = Vec::new();
    if state.table.threatened {
        empty_threat(scenario, state, &mut events);
    }
    // The last sitting of all is put off, not lost, while the delegation is away: what effort is left waits with it.
    let away = state.clock.phase == Phase::Talks
        && next(scenario, state).is_none()
        && state.clock.turn < state.table.stalled_until;
    if !away {
        state.clock.effort = 0;
    }
    loop {
        if state.clock.turn >= state.last_turn(scenario) {
            state.clock.phase = Phase::Over;
            events.push(Event::Ended { outcome: outcome(scenario, state, at_close) });
            break;
        }
        turn::pass(scenario, state, &mut events);
        let opened = open_due(scenario, state, &mut events);
        let back = away && state.clock.turn >= state.table.stalled_until;
        let last = state.clock.phase == Phase::Talks && next(scenario, state).is_none();
        if last && !away && !opened && state.asked.is_empty() {
            end_talks(state, false, &mut events);
            break;
        }
        if opened || back || !state.asked.is_empty() || state.home.talks_ended == Some(state.clock.turn) {
            break;
        }
    }
    events
}

/// A public threat that was followed by neither a signature nor an end of talks by the end of the round.
fn empty_threat(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.table.threatened = false;
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
    let index = state.clock.round as usize;
    match state.clock.phase {
        Phase::Talks => scenario.talks.get(index).map(|round| (round.opens, round.effort)),
        Phase::Implementation => {
            let round = scenario.implementation.get(index)?;
            let opens = state.closed().unwrap_or(0) + round.opens;
            (opens < state.last_turn(scenario)).then_some((opens, round.effort))
        }
        Phase::Over => None,
    }
}

/// The effort that the round now open began with; 0 before the first of a phase.
pub(crate) fn effort(scenario: &Scenario, state: &State) -> u32 {
    let rounds = match state.clock.phase {
        Phase::Talks => &scenario.talks,
        Phase::Implementation => &scenario.implementation,
        Phase::Over => return 0,
    };
    let index = (state.clock.round as usize).checked_sub(1);
    index.and_then(|index| rounds.get(index)).map_or(0, |round| round.effort)
}

/// Opens every round that is due; true if one was.
pub(crate) fn open_due(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) -> bool {
    let mut opened = false;
    while let Some((opens, effort)) = next(scenario, state) {
        if opens > state.clock.turn {
            break;
        }
        state.clock.round += 1;
        state.clock.effort = effort;
        state.sitting = Sitting::default();
        state.table.carried = false;
        opened = true;
    }
    if opened {
        events.push(Event::RoundOpened { number: state.clock.round, effort: state.clock.effort });
    }
    opened
}
