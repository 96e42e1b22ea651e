//! Where things stand in a month in which nobody has tabled anything yet.

use std::sync::Arc;

use wedge_counsel::mild_reply;
use wedge_engine::{Command, Game, Phase, State, seed_of_study};
use wedge_scenario::Pack;

use crate::simulate::SimulateError;

/// Why there is no table to bargain at in a month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSitting {
    /// A scenario that the rules cannot play, or a game that does not end.
    #[error(transparent)]
    Game(#[from] SimulateError),
    /// The talks are over by then.
    #[error("nobody sits at the table any more {} after the opening; the last sitting opens {} after it", turns(*.wanted), turns(*.last))]
    Over {
        /// The turn that was asked for.
        wanted: u32,
        /// The turn on which the last sitting opens.
        last: u32,
    },
    /// It has no table: a package is in force from the start.
    #[error("the scenario has no talks: it opens with a package in force")]
    NoTalks,
}

fn turns(count: u32) -> String {
    if count == 1 { "1 turn".to_owned() } else { format!("{count} turns") }
}

/// The state in the sitting of the talks in which a turn falls, with the luck of a seed, where the player has only let time pass
/// and answered mildly what was asked.
///
/// # Errors
/// A scenario that the rules cannot play, or talks that are over by then.
pub fn standing(pack: &Pack, turn: u32, seed: u64) -> Result<State, NoSitting> {
    let game = Game::new(Arc::clone(&pack.scenario), seed_of_study(seed)).map_err(SimulateError::from)?;
    let mut game = game.open_book();
    let mut sitting = None;
    // A round passes at least one turn, and what is asked in it is asked once.
    for _ in 0..64 * (pack.scenario.calendar.last + 2) {
        let glance = game.glance();
        let Some(truth) = game.truth() else { break };
        let here = truth.state;
        if glance.phase != Phase::Talks || here.turn() > turn {
            break;
        }
        let order = match &glance.question {
            Some(question) => Command::Answer(mild_reply(&pack.scenario, question)),
            // Between two sittings something may have asked for an answer, and nobody sits at the table.
            None => {
                if pack.scenario.talks.iter().any(|round| round.opens == here.turn()) {
                    sitting = Some(here.clone());
                }
                Command::EndRound
            }
        };
        if game.apply(&order).is_err() {
            break;
        }
    }
    let sitting = sitting.ok_or(NoSitting::NoTalks)?;
    let over = game.glance().phase != Phase::Talks && game.truth().is_some_and(|truth| truth.state.turn() <= turn);
    if over { Err(NoSitting::Over { wanted: turn, last: sitting.turn() }) } else { Ok(sitting) }
}
