//! What a player can order.

use serde::{Deserialize, Serialize};

use super::ids::{ActionId, BlocId, DeskId, Package};
use super::lever::Setting;
use super::question::Reply;

/// How many aims the player chooses.
pub const AIMS: usize = 2;

/// What the player undertakes at the opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undertaking {
    /// The aims, by their position in the scenario's list.
    pub aims: Vec<u8>,
    /// The red line, by its position in the scenario's list.
    pub red_line: u8,
}

/// One order of the player.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Choose aims and a red line; only at the opening, and once.
    Undertake(Undertaking),
    /// Table a package.
    Offer(Package),
    /// Accept the counter-offer as agreed in principle.
    Accept,
    /// Put what is agreed in principle to both sides' ratification.
    Sign,
    /// Task a desk.
    Task(DeskId),
    /// Sound out a faction on what stands on the table.
    Sound(BlocId),
    /// Take an action.
    Act(ActionId),
    /// Answer a dated event by the index of a reply, or a question of the game.
    Answer(Reply),
    /// State a belief over the hidden types, in percent, summing to 100.
    Believe(Vec<u8>),
    /// Forecast how likely things are to come about, each by its index in the scenario's list, in percent.
    Forecast(Vec<(u8, u8)>),
    /// Set a lever.
    Set(Setting),
    /// End the talks without a deal.
    BreakOff,
    /// Let time pass to the next round, or to whatever needs an answer first.
    EndRound,
}
