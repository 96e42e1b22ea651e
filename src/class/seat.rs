//! Seats of a team, and the devices that take them.

use serde::{Deserialize, Serialize};
use wedge_engine::DeskId;
use wedge_scenario::Pack;

/// A device, by a word that says nothing of it: a hash of what its one cookie holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Device(pub String);

/// A seat at a team's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Seat {
    /// Whoever leads the talks.
    Chair,
    /// Whoever hears a desk.
    Desk(DeskId),
    /// Whoever keeps an eye on home.
    Home,
    /// Whoever writes down why.
    Recorder,
}

impl Seat {
    /// The seats of a team in a scenario, in the order in which they are filled.
    #[must_use]
    pub fn all(pack: &Pack) -> Vec<Self> {
        let desks = pack.scenario.desk_ids().map(Self::Desk);
        std::iter::once(Self::Chair).chain(desks).chain([Self::Home, Self::Recorder]).collect()
    }

    /// A word for it in an address or a form.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Chair => "chair".to_owned(),
            Self::Desk(desk) => format!("desk-{}", desk.at()),
            Self::Home => "home".to_owned(),
            Self::Recorder => "recorder".to_owned(),
        }
    }

    /// The seat of a word; none if the scenario has none of that word.
    #[must_use]
    pub fn of_word(pack: &Pack, word: &str) -> Option<Self> {
        Self::all(pack).into_iter().find(|seat| seat.word() == word)
    }
}
