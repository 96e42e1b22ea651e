//! What a screen sees of the game, and what it may ask for.

use wedge_counsel::Advice;
use wedge_engine::{Command, HomeVerdict, Package, Pull, View};
use wedge_words::{Debrief, Teller};

use crate::settings::Settings;

/// What the player wants. Screens say it; somebody else does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Open a scenario of the shelf with a seed.
    Open {
        /// Its position on the shelf.
        book: usize,
        /// The seed; a fresh one if none.
        seed: Option<u64>,
        /// The preset of rounds, by its id; the scenario's own if none.
        preset: Option<String>,
    },
    /// Go on with the last session.
    Continue,
    /// Leave the session and show the title.
    CloseSession,
    /// A move.
    Command(Command),
    /// Keep the session as it is now under a name.
    SaveAs(String),
    /// Look what sessions and saves there are, on the page on which that of a number stands, from 0 for the newest.
    ListArchive(usize),
    /// Open an entry of the archive: a session goes on, a save begins a new session from there.
    OpenEntry(usize),
    /// Give an entry of the archive another name.
    RenameEntry(usize, String),
    /// Read an entry of the archive that cannot be played on.
    ReadEntry(usize),
    /// Delete an entry of the archive; it has been asked.
    DeleteEntry(usize),
    /// Settings have changed.
    Settings(Settings),
    /// Leave the program.
    Quit,
}

/// The game as the screens see it.
pub struct Scene<'a> {
    /// Words.
    pub teller: &'a Teller,
    /// The view.
    pub view: &'a View,
    /// What home would say to a package.
    pub home: &'a dyn Fn(&Package) -> Option<HomeVerdict>,
    /// How every clause of a package pulls on each faction, by what everybody knows.
    pub pulls: &'a dyn Fn(&Package) -> Vec<Vec<Pull>>,
    /// The ready moves of the desks.
    pub advice: &'a [Advice],
    /// The debrief, once the game is over.
    pub debrief: Option<&'a Debrief>,
    /// Where the session is kept.
    pub saved_in: Option<&'a str>,
    /// True if it began from a save.
    pub reloaded: bool,
}
