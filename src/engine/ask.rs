//! Putting a question to the player.

use crate::event::Event;
use crate::question::{Question, QuestionKind};
use crate::state::State;

/// Puts a question to the player.
pub(crate) fn ask(state: &mut State, kind: QuestionKind, events: &mut Vec<Event>) {
    let question = Question { kind, turn: state.turn };
    state.asked.push(question);
    events.push(Event::Asked(question));
}
