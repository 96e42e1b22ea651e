//! A session: a game, and the file that remembers it.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use wedge_engine::{Command, Event, Game, commitment};
use wedge_scenario::Pack;

use crate::disk::{Existing, Unborn, clear_beside, lock};
use crate::fault::{ApplyError, Notice, SessionError};
use crate::format::{FORMAT, Header, Line, RULES};
use crate::lines::{read_text, regular};
use crate::replay::{Replay, read_header};
use crate::store::Store;

/// A game with its memory.
#[derive(Debug)]
pub struct Session {
    pack: Arc<Pack>,
    game: Game,
    seed: u64,
    begun_from: Option<String>,
    store: Option<Store>,
}

impl Session {
    /// A session without a file.
    ///
    /// # Errors
    /// A scenario that the rules cannot play.
    pub fn unsaved(pack: Arc<Pack>, seed: u64) -> Result<Self, SessionError> {
        let game = Game::new(Arc::clone(&pack.scenario), seed)?;
        Ok(Self { pack, game, seed, begun_from: None, store: None })
    }

    /// A new session in a new file, locked before anybody else can see it. What exists is never written over, however many
    /// programs begin one of this name at once.
    ///
    /// # Errors
    /// A file that exists or cannot be written, or a scenario that the rules cannot play.
    pub fn create(path: &Path, pack: Arc<Pack>, seed: u64) -> Result<Self, SessionError> {
        let mut session = Self::unsaved(pack, seed)?;
        let header = Header {
            format: FORMAT,
            rules: RULES,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            seed: seed.to_string(),
            saved_as: None,
            begun_from: None,
            rounds: session.pack.preset.clone(),
            commitment: commitment(seed, &session.pack.hash),
            scenario_hash: session.pack.hash.clone(),
            scenario: session.pack.files.as_ref().clone(),
        };
        let opening = Line {
            command: None,
            events: session.game.log().iter().map(|(_, event)| event.clone()).collect(),
            state: session.game.state_hash(),
        };
        let written = Unborn::begin(path, Existing::Kept).and_then(|mut unborn| {
            let text = format!("{}\n{}\n", serde_json::to_string(&header)?, serde_json::to_string(&opening)?);
            unborn.file().write_all(text.as_bytes())?;
            Store::of_new(unborn.place()?, path)
        });
        session.store = Some(written.map_err(|source| unwritten(path, source))?);
        Ok(session)
    }

    /// Goes on with a session: reads its file, replays it, and checks every event and every hash on the way.
    ///
    /// # Errors
    /// A file that cannot be read, is open elsewhere, is damaged, or comes from other rules.
    pub fn resume(path: &Path) -> Result<(Self, Vec<Notice>), SessionError> {
        let io = |source| SessionError::Io { path: path.to_owned(), source };
        regular(path)?;
        let mut file = OpenOptions::new().read(true).write(true).open(path).map_err(io)?;
        locked(&file, path)?;
        clear_beside(path);
        let text = read_text(&mut file, path)?;
        let tidy = text.tidy();
        // Before anything else is read: other rules may have other scenarios and other events.
        if let Some(first) = tidy.lines.first() {
            let Header { rules, saved_as, .. } = read_header(path, first.text)?;
            if rules != RULES {
                return Err(SessionError::OtherRules { path: path.to_owned(), rules });
            }
            if saved_as.is_some() {
                return Err(SessionError::ASave(path.to_owned()));
            }
        }
        let mut replay = Replay::begin(path, &tidy)?;
        while replay.step()?.is_some() {}
        let notices = tidy.torn.map(|line| Notice::TornLine { line }).into_iter().collect();
        let store = Store::behind(file, path, &tidy).map_err(io)?;
        let Replay { pack, game, seed, begun_from, .. } = replay;
        Ok((Self { pack, game, seed, begun_from, store: Some(store) }, notices))
    }

    /// The scenario.
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The game.
    #[must_use]
    pub fn game(&self) -> &Game {
        &self.game
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The name of the save it began from; empty for one without a name, `None` if it began at the beginning.
    #[must_use]
    pub fn begun_from(&self) -> Option<&str> {
        self.begun_from.as_deref()
    }

    /// The file, if there is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.store.as_ref().map(Store::path)
    }

    /// Carries out a command: saved and synced first, then it is so. Either all of it happens, or nothing.
    ///
    /// # Errors
    /// A refusal of the rules, or a disk that does not take it.
    pub fn apply(&mut self, command: &Command) -> Result<Vec<Event>, ApplyError> {
        let mut next = self.game.clone();
        let events = next.apply(command)?;
        if let Some(store) = &mut self.store {
            let line = Line { command: Some(command.clone()), events: events.clone(), state: next.state_hash() };
            let saved = serde_json::to_string(&line).map_err(Into::into).and_then(|text| store.append(&text));
            saved.map_err(|source| ApplyError::Unsaved { path: store.path().to_owned(), source })?;
        }
        self.game = next;
        Ok(events)
    }
}

fn locked(file: &File, path: &Path) -> Result<(), SessionError> {
    match lock(file) {
        Ok(true) => Ok(()),
        Ok(false) => Err(SessionError::InUse(path.to_owned())),
        Err(source) => Err(SessionError::Io { path: path.to_owned(), source }),
    }
}

/// Why a new file is not there.
pub(crate) fn unwritten(path: &Path, source: std::io::Error) -> SessionError {
    match source.kind() {
        std::io::ErrorKind::AlreadyExists => SessionError::Exists(path.to_owned()),
        _ => SessionError::Io { path: path.to_owned(), source },
    }
}
