//! What the player may order, and what an order does.
//!
//! An order that is refused has changed nothing: each asks [`legal`] first, and nothing after that can fail. Deliberately
//! absent: the log and the views, which a game keeps; and what time does by itself, which stands in `time`.

mod act;
mod consult;
pub(crate) mod draw;
pub(crate) mod legal;
mod lever;
mod offer;
mod reply;
pub(crate) mod round;
pub(crate) mod sign;
mod statement;
mod vote;

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Command, Event, Refusal};

/// Carries out one order: either everything it does, or nothing and the reason. `at_close` is the state when the talks
/// closed, which the outcome is held against if this order ends the game.
pub(crate) fn carry_out(
    scenario: &Scenario,
    state: &mut State,
    at_close: Option<&State>,
    command: &Command,
) -> Result<Vec<Event>, Refusal> {
    legal::at_all(state, command)?;
    match command {
        Command::Undertake(undertaking) => statement::undertake(scenario, state, undertaking),
        Command::Offer(package) => offer::offer(scenario, state, package),
        Command::Accept => offer::accept(scenario, state),
        Command::Sign => sign::sign(scenario, state),
        Command::Task(desk) => consult::task(scenario, state, *desk),
        Command::Sound(bloc) => consult::sound(scenario, state, *bloc),
        Command::Act(action) => act::act(scenario, state, *action),
        Command::Answer(reply) => reply::reply(scenario, state, *reply),
        Command::Believe(shares) => statement::believe(scenario, state, shares),
        Command::Forecast(stated) => statement::forecast(scenario, state, stated),
        Command::Set(setting) => lever::set(scenario, state, *setting),
        Command::BreakOff => round::break_off(state),
        Command::EndRound => Ok(round::end(scenario, state, at_close)),
    }
}
