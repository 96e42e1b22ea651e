//! A session: a game, and the file that remembers it.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use wedge_engine::{Coming, Command, Event, Game, Phase};
use wedge_scenario::Pack;

use crate::disk::{Existing, Unborn, clear_beside, folder_of, lock};
use crate::fault::{ApplyError, Notice, SessionError};
use crate::format::{Chain, Line};
use crate::header::read_head;
use crate::lines::{open_and_read, open_to_write, read_text};
use crate::replay::Replay;
use crate::store::Store;
use crate::written::{Dealt, opening_lines};

/// A game with its memory.
#[derive(Debug)]
pub struct Session {
    pack: Arc<Pack>,
    game: Game,
    seed: u64,
    begun_from: Option<String>,
    file: Option<(Store, Chain)>,
}

impl Session {
    /// A session without a file.
    ///
    /// # Errors
    /// A scenario that the rules cannot play.
    pub fn unsaved(pack: Arc<Pack>, seed: u64) -> Result<Self, SessionError> {
        let game = Game::new(Arc::clone(&pack.scenario), seed)?;
        Ok(Self { pack, game, seed, begun_from: None, file: None })
    }

    /// A new session in a new file, locked before anybody else can see it. What exists is never written over, however many
    /// programs begin one of this name at once.
    ///
    /// # Errors
    /// A file that exists or cannot be written, or a scenario that the rules cannot play.
    pub fn create(path: &Path, pack: Arc<Pack>, seed: u64) -> Result<Self, SessionError> {
        let mut session = Self::unsaved(pack, seed)?;
        let written = Unborn::begin(path, Existing::Kept).and_then(|mut unborn| {
            let ([first, second], chain) = opening_lines(&session.pack, &session.game, Dealt::drawn(seed))?;
            unborn.file().write_all(format!("{first}\n{second}\n").as_bytes())?;
            Ok((Store::of_new(unborn.place()?, path)?, chain))
        });
        session.file = Some(written.map_err(|source| unwritten(path, source))?);
        Ok(session)
    }

    /// Goes on with a session: reads its file, replays it, and checks every event and every hash on the way. One that is
    /// over needs no file that can be written; it is then in no file.
    ///
    /// # Errors
    /// A file that cannot be read, is open elsewhere, is damaged, or comes from other rules; one that may not be written,
    /// of a game that is not over.
    pub fn resume(path: &Path) -> Result<(Self, Vec<Notice>), SessionError> {
        let io = |source| SessionError::Io { path: path.to_owned(), source };
        let mut file = open_to_write(path)?;
        let text = match &mut file {
            Some(file) => {
                locked(file, path)?;
                clear_beside(path);
                read_text(file, path)?
            }
            None => open_and_read(path)?,
        };
        let tidy = text.tidy();
        if read_head(path, &tidy)?.ours(path)?.0.saved_as.is_some() {
            return Err(SessionError::ASave(path.to_owned()));
        }
        let mut replay = Replay::begin(path, &tidy)?;
        replay.play_out()?;
        let notices = tidy.notices();
        let store = file.map(|file| Store::behind(file, path, &tidy)).transpose().map_err(io)?;
        let Replay { pack, game, seed, begun_from, chain, .. } = replay;
        if store.is_none() && game.view().phase != Phase::Over {
            return Err(SessionError::ReadOnly(path.to_owned()));
        }
        Ok((Self { pack, game, seed, begun_from, file: store.map(|store| (store, chain)) }, notices))
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
        self.file.as_ref().map(|(store, _)| store.path())
    }

    /// Carries out a command: saved and synced first, then it is so. Either all of it happens, or nothing.
    ///
    /// # Errors
    /// A refusal of the rules, or a disk that does not take it.
    pub fn apply(&mut self, command: &Command) -> Result<Vec<Event>, ApplyError> {
        let Self { game, file, .. } = self;
        game.apply_once_kept(command, |coming| match file {
            Some((store, chain)) => keep(store, chain, command, coming),
            None => Ok(()),
        })
    }
}

/// Writes down a command and what would come of it.
fn keep(store: &mut Store, chain: &mut Chain, command: &Command, coming: Coming<'_>) -> Result<(), ApplyError> {
    let state = chain.state(coming.state_hash());
    let line = Line { turn: coming.turn, command: Some(command.clone()), seen: coming.seen, state };
    let saved = chain.line(&line).map_err(Into::into).and_then(|(text, behind)| {
        store.append(&text)?;
        *chain = behind;
        Ok(())
    });
    saved.map_err(|source| ApplyError::Unsaved { path: store.path().to_owned(), source })
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
        // The name is taken, and there is nothing that could be opened.
        std::io::ErrorKind::AlreadyExists if path.metadata().is_err() => SessionError::DeadLink(path.to_owned()),
        std::io::ErrorKind::AlreadyExists => SessionError::Exists(path.to_owned()),
        std::io::ErrorKind::NotFound if !folder_of(path).exists() => {
            // Of several that are missing, the first is the one that was misspelt.
            let missing =
                folder_of(path).ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
            SessionError::NoFolder(missing.last().unwrap_or(path).to_owned())
        }
        _ => SessionError::Io { path: path.to_owned(), source },
    }
}
