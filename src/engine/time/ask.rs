//! Putting a question to the player.

use crate::state::State;
use crate::vocabulary::{Event, Question, QuestionKind};

/// Puts a question to the player.
pub(crate) fn ask(state: &mut State, kind: QuestionKind, events: &mut Vec<Event>) {
    let question = Question { kind, turn: state.clock.turn };
    state.asked.push(question);
    events.push(Event::Asked(question));
}
