//! The lines of a session file.

use serde::{Deserialize, Serialize};
use wedge_engine::{Command, Event};
use wedge_scenario::Files;

/// Version of the file's form.
pub const FORMAT: u32 = 1;

/// Version of the rules: raised whenever the same commands may give other events.
pub const RULES: u32 = 5;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`FORMAT`] of the program that wrote it.
    pub format: u32,
    /// [`RULES`] of the program that wrote it.
    pub rules: u32,
    /// Version of the program that wrote it.
    pub engine: String,
    /// The seed, in decimal digits: JSON numbers do not hold every 64-bit integer everywhere.
    pub seed: String,
    /// The name it was saved under, if it is a save.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_as: Option<String>,
    /// The name of the save it began from, if it did not begin at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_from: Option<String>,
    /// The preset of rounds that is played, by its id, if it is not the scenario's own grouping.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<String>,
    /// Commitment to the seed.
    pub commitment: String,
    /// Hash of the scenario.
    pub scenario_hash: String,
    /// The scenario itself, so that a debrief opens years later.
    pub scenario: Files,
}

/// Every other line: one command and what came of it. The first of them has no command: it is the opening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The command.
    pub command: Option<Command>,
    /// What came of it.
    pub events: Vec<Event>,
    /// Hash of the state after it.
    pub state: String,
}
