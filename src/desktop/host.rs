//! What whoever opens the window gives it: where to start, and somebody who knows the scenarios and sessions there are.

use std::path::PathBuf;
use std::sync::Arc;

use wedge_record::{Notice, Session};
use wedge_ui::{Listed, Route, Settings, Shelf, Tab};
use wedge_words::Speech;

use crate::shot::ShotRequest;

/// Who knows where scenarios and sessions lie.
pub trait Host: Send + Sync + 'static {
    /// What there is to play.
    fn shelf(&mut self, speech: &Arc<Speech>) -> Shelf;

    /// Opens a scenario of the shelf as a new session.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn open(
        &mut self,
        book: usize,
        seed: Option<u64>,
        preset: Option<&str>,
        speech: &Arc<Speech>,
    ) -> Result<Opened, String>;

    /// Goes on with the last session.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn resume(&mut self, speech: &Arc<Speech>) -> Result<(Session, Vec<Notice>), String>;

    /// What sessions and saves there are, newest first, each with what is wrong with it: the page on which that of a number
    /// stands.
    fn archive(&mut self, from: usize, speech: &Arc<Speech>) -> Listed;

    /// Opens an entry of the archive as it was last listed: a session goes on, from a save a new one begins.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn open_entry(&mut self, entry: usize, speech: &Arc<Speech>) -> Result<(Session, Vec<Notice>), String>;

    /// Gives an entry of the archive, as it was last listed, another name.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn rename_entry(&mut self, entry: usize, name: &str, speech: &Arc<Speech>) -> Result<(), String>;

    /// An entry of the archive, as it was last listed, as text to be read.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn read_entry(&self, entry: usize, speech: &Arc<Speech>) -> Result<String, String>;

    /// Deletes an entry of the archive, as it was last listed.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn delete_entry(&mut self, entry: usize, speech: &Arc<Speech>) -> Result<(), String>;

    /// Keeps a session as it is under a name.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn save_as(&mut self, session: &Session, name: &str, speech: &Arc<Speech>) -> Result<(), String>;

    /// Keeps the settings.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn keep(&mut self, settings: &Settings, speech: &Arc<Speech>) -> Result<(), String>;

    /// Looks from now on whether the files of scenarios change; `wake` is called when they have.
    fn watch(&mut self, wake: Box<dyn Fn() + Send>);

    /// What came of changed files since it was last asked, once for each change. `open`: the session that is open.
    fn changed(&mut self, open: Option<&Session>, speech: &Arc<Speech>) -> Option<Changed>;

    /// The sentences of the language that is set, and the language in which the texts of scenarios are to be.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn speech(&self, settings: &Settings) -> Result<Arc<Speech>, String>;
}

/// A new session.
pub struct Opened {
    /// The session.
    pub session: Session,
    /// What was noticed on the way.
    pub notices: Vec<Notice>,
    /// What the player should be told at once: that it cannot be kept, say.
    pub said: Option<String>,
}

/// What came of changed files.
pub struct Changed {
    /// What there is to play now.
    pub shelf: Shelf,
    /// The session that goes on in place of the open one: the same orders by the changed scenario.
    pub session: Option<Session>,
    /// What the player should be told.
    pub said: Option<Said>,
}

/// Something that the player is told.
pub enum Said {
    /// That something went well.
    Well(String),
    /// That something did not.
    Badly(String),
}

/// Where the window starts.
pub enum Start {
    /// At the title.
    Title,
    /// At the library.
    Library,
    /// In a session.
    Session(Box<Session>, Vec<Notice>),
    /// Somewhere, in a session if one is needed; for pictures.
    Route(Option<Box<Session>>, Route, Option<Tab>),
}

/// How to play.
pub struct Play {
    /// Where to start.
    pub start: Start,
    /// The settings.
    pub settings: Settings,
    /// What the player should be told at once: settings that could not be read, say.
    pub message: Option<String>,
    /// Take one picture, so many pixels wide and high, and leave.
    pub shot: Option<(ShotRequest, (u32, u32))>,
    /// Sentences.
    pub speech: Arc<Speech>,
    /// Folders with typefaces, before those of the system, for scripts that the program's own lack.
    pub typefaces: Vec<PathBuf>,
}
