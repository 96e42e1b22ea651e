//! A session: a game, and the file that remembers it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use wedge_engine::{Command, Event, Fault, Game, Refusal, commitment};
use wedge_scenario::{Pack, load};

use crate::format::{FORMAT, Header, Line, RULES};

/// Largest session file that is read; a game to the end takes a few hundred kilobytes.
const LARGEST_BYTES: u64 = 256 << 20;

/// Why a session cannot be opened or made.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The file cannot be opened, read or written.
    #[error("cannot use the session file `{}`: {source}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is open elsewhere.
    #[error("the session `{}` is open in another program; close it there first", .0.display())]
    InUse(PathBuf),
    /// There is one already.
    #[error("`{}` exists already; to go on with it, open it as a session, or choose another name", .0.display())]
    Exists(PathBuf),
    /// It is larger than any session.
    #[error("`{}` is too large to be a session and was not read", .0.display())]
    TooLarge(PathBuf),
    /// It does not begin as a session does.
    #[error("`{}` is not a session file: {why}; remove it or name another", .path.display())]
    NotASession {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// It comes from a later version.
    #[error("`{}` is a session of format {format}, and this program reads up to format {FORMAT}; use the version that wrote it ({engine}) or a later one", .path.display())]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its format.
        format: u32,
        /// The version that wrote it.
        engine: String,
    },
    /// It was played under other rules.
    #[error("`{}` was played under rules {rules} and this program plays rules {RULES}; it can be read with `wedge replay`, but not gone on with", .path.display())]
    OtherRules {
        /// Which.
        path: PathBuf,
        /// Its rules.
        rules: u32,
    },
    /// A line is damaged.
    #[error("`{}`, line {line}: {why}; the file was left as it is", .path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// The scenario inside it does not load.
    #[error("the scenario inside `{}` does not load: {why}", .path.display())]
    Scenario {
        /// Which.
        path: PathBuf,
        /// The first finding.
        why: String,
    },
    /// It is kept in no file.
    #[error("this session is kept in no file, so it cannot be saved under a name")]
    Unkept,
    /// It is a save, from which a session can begin.
    #[error("`{}` is a save; begin a session from it in the game, under Sessions and saves", .0.display())]
    ASave(PathBuf),
    /// The rules cannot play the scenario.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Why a command had no effect.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The rules refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be saved, so it was not carried out.
    #[error("the move could not be saved to `{}` and was not made: {source}; make room or mend the disk, then try again", .path.display())]
    Unsaved {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Something that the player should be told on resuming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last line was cut off and has been dropped; it had never been shown.
    TornLine {
        /// Which line, from 1.
        line: usize,
    },
}

#[derive(Debug)]
struct Store {
    file: File,
    path: PathBuf,
    /// Length of the part that is known to be good.
    length: u64,
}

impl Store {
    fn append(&mut self, line: &impl Serialize) -> std::io::Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        let written = self.file.write_all(&text).and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.length += text.len() as u64;
                Ok(())
            }
            Err(error) => {
                // Take back what was half written, so that the file stays whole; if that fails too, the torn line is
                // dropped on resuming.
                let back = self.file.set_len(self.length).and_then(|()| self.file.seek(SeekFrom::Start(self.length)));
                Err(match back {
                    Ok(_) => error,
                    Err(second) => std::io::Error::new(error.kind(), format!("{error} (and then: {second})")),
                })
            }
        }
    }
}

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

    /// A new session in a new file.
    ///
    /// # Errors
    /// A file that exists or cannot be written, or a scenario that the rules cannot play.
    pub fn create(path: &Path, pack: Arc<Pack>, seed: u64) -> Result<Self, SessionError> {
        let io = |source| SessionError::Io { path: path.to_owned(), source };
        let mut session = Self::unsaved(pack, seed)?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(io)?;
        }
        if path.exists() {
            return Err(SessionError::Exists(path.to_owned()));
        }
        // Written under another name first: a program killed now leaves no half session where one is looked for.
        let unborn = beside(path);
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&unborn).map_err(io)?;
        lock(&file, path)?;
        let mut store = Store { file, path: path.to_owned(), length: 0 };
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
        let written =
            store.append(&header).and_then(|()| store.append(&opening)).and_then(|()| std::fs::rename(&unborn, path));
        if let Err(source) = written {
            // Nothing was played yet: an empty file would only be in the way.
            drop(store);
            return Err(match std::fs::remove_file(&unborn) {
                Ok(()) => io(source),
                Err(second) => io(std::io::Error::new(source.kind(), format!("{source} (and then: {second})"))),
            });
        }
        session.store = Some(store);
        Ok(session)
    }

    /// Goes on with a session: reads its file, replays it, and checks every event and every hash on the way.
    ///
    /// # Errors
    /// A file that cannot be read, is open elsewhere, is damaged, or comes from other rules.
    pub fn resume(path: &Path) -> Result<(Self, Vec<Notice>), SessionError> {
        let io = |source| SessionError::Io { path: path.to_owned(), source };
        let mut file = OpenOptions::new().read(true).write(true).open(path).map_err(io)?;
        lock(&file, path)?;
        let text = read_text(&mut file, path)?;
        let (whole, torn) = split_torn(&text);
        // Before anything else is read: other rules may have other scenarios and other events.
        if let Some(first) = whole.lines().next() {
            let Header { rules, saved_as, .. } = read_header(path, first)?;
            if rules != RULES {
                return Err(SessionError::OtherRules { path: path.to_owned(), rules });
            }
            if saved_as.is_some() {
                return Err(SessionError::ASave(path.to_owned()));
            }
        }
        let mut replay = Replay::begin(path, whole)?;
        while replay.step()?.is_some() {}
        let mut notices = Vec::new();
        let length = whole.len() as u64;
        if torn {
            file.set_len(length).and_then(|()| file.sync_data()).map_err(io)?;
            notices.push(Notice::TornLine { line: whole.lines().count() + 1 });
        }
        file.seek(SeekFrom::Start(length)).map_err(io)?;
        let store = Store { file, path: path.to_owned(), length };
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
        self.store.as_ref().map(|store| store.path.as_path())
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
            store.append(&line).map_err(|source| ApplyError::Unsaved { path: store.path.clone(), source })?;
        }
        self.game = next;
        Ok(events)
    }
}

/// The name a session has while it is being made.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

fn lock(file: &File, path: &Path) -> Result<(), SessionError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(SessionError::InUse(path.to_owned())),
        // A file system without locks: play on; only the guard against a second program is missing.
        Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(source)) => Err(SessionError::Io { path: path.to_owned(), source }),
    }
}

pub(crate) fn read_text(file: &mut File, path: &Path) -> Result<String, SessionError> {
    let io = |source| SessionError::Io { path: path.to_owned(), source };
    let known = file.metadata().map_err(io)?;
    if !known.is_file() {
        return Err(SessionError::NotASession { path: path.to_owned(), why: "it is no regular file".to_owned() });
    }
    if known.len() > LARGEST_BYTES {
        return Err(SessionError::TooLarge(path.to_owned()));
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(io)?;
    // A line cut inside a character is torn, not damage.
    Ok(match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            if bytes[good..].contains(&b'\n') {
                let line = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
                return Err(SessionError::Damaged { path: path.to_owned(), line, why: "it is not UTF-8 text".into() });
            }
            String::from_utf8_lossy(&bytes[..good]).into_owned()
        }
    })
}

/// Splits off a last line that was never finished.
pub(crate) fn split_torn(text: &str) -> (&str, bool) {
    match text.rfind('\n') {
        Some(end) if end + 1 == text.len() => (text, false),
        Some(end) => (&text[..=end], true),
        None => ("", !text.is_empty()),
    }
}

/// A session file played again, line by line.
pub(crate) struct Replay<'a> {
    path: PathBuf,
    pub(crate) pack: Arc<Pack>,
    pub(crate) game: Game,
    pub(crate) seed: u64,
    pub(crate) saved_as: Option<String>,
    pub(crate) begun_from: Option<String>,
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
}

impl<'a> Replay<'a> {
    pub(crate) fn begin(path: &Path, text: &'a str) -> Result<Self, SessionError> {
        let not = |why: &str| SessionError::NotASession { path: path.to_owned(), why: why.to_owned() };
        let mut lines = text.lines().enumerate();
        let Some((_, first)) = lines.next() else { return Err(not("it is empty")) };
        let header = read_header(path, first)?;
        let seed: u64 = header.seed.parse().map_err(|_| not("its seed is no number"))?;
        if header.scenario.hash() != header.scenario_hash {
            let why = "the scenario inside it is not the one it was made with".to_owned();
            return Err(SessionError::Damaged { path: path.to_owned(), line: 1, why });
        }
        if commitment(seed, &header.scenario_hash) != header.commitment {
            let why = "its seed is not the one it was committed to".to_owned();
            return Err(SessionError::Damaged { path: path.to_owned(), line: 1, why });
        }
        let loaded = load(header.scenario.clone());
        let Some(pack) = loaded.pack else {
            let why = loaded.findings.first().map_or_else(String::new, ToString::to_string);
            return Err(SessionError::Scenario { path: path.to_owned(), why });
        };
        let pack = match &header.rounds {
            Some(id) => pack.with_preset(id).ok_or_else(|| {
                let why = format!("it is played by the rounds `{id}`, which its scenario does not have");
                SessionError::Damaged { path: path.to_owned(), line: 1, why }
            })?,
            None => pack,
        };
        let pack = Arc::new(pack);
        let game = Game::new(Arc::clone(&pack.scenario), seed)?;
        let Header { saved_as, begun_from, .. } = header;
        let mut replay = Self { path: path.to_owned(), pack, game, seed, saved_as, begun_from, lines };
        let Some((index, opening)) = replay.lines.next() else { return Err(not("it ends before the game opens")) };
        let line = replay.read(index, opening)?;
        if line.command.is_some() {
            return Err(replay.damaged(index, "the opening is missing"));
        }
        let events: Vec<Event> = replay.game.log().iter().map(|(_, event)| event.clone()).collect();
        replay.compare(index, &line, &events)?;
        Ok(replay)
    }

    /// Plays the next line; `None` at the end.
    pub(crate) fn step(&mut self) -> Result<Option<Command>, SessionError> {
        let Some((index, text)) = self.lines.next() else { return Ok(None) };
        let line = self.read(index, text)?;
        let Some(command) = line.command.clone() else { return Err(self.damaged(index, "it has no command")) };
        let events = self
            .game
            .apply(&command)
            .map_err(|refusal| self.damaged(index, &format!("the rules refuse this command: {refusal}")))?;
        self.compare(index, &line, &events)?;
        Ok(Some(command))
    }

    fn read(&self, index: usize, text: &str) -> Result<Line, SessionError> {
        serde_json::from_str(text).map_err(|error| self.damaged(index, &format!("it cannot be read: {error}")))
    }

    fn compare(&self, index: usize, line: &Line, events: &[Event]) -> Result<(), SessionError> {
        let turn = self.game.view().turn;
        if line.events != events {
            return Err(self.damaged(index, &format!("what it says happened by turn {turn} is not what happens")));
        }
        if line.state != self.game.state_hash() {
            return Err(self.damaged(index, &format!("its state on turn {turn} is not the one that is reached")));
        }
        Ok(())
    }

    fn damaged(&self, index: usize, why: &str) -> SessionError {
        SessionError::Damaged { path: self.path.clone(), line: index + 1, why: why.to_owned() }
    }
}

pub(crate) fn read_header(path: &Path, text: &str) -> Result<Header, SessionError> {
    /// What every format has.
    #[derive(serde::Deserialize)]
    struct Any {
        format: u32,
        #[serde(default)]
        engine: String,
    }
    let not = |why: String| SessionError::NotASession { path: path.to_owned(), why };
    let any: Any = serde_json::from_str(text).map_err(|_| not("its first line is no header".to_owned()))?;
    if any.format > FORMAT {
        return Err(SessionError::Newer { path: path.to_owned(), format: any.format, engine: any.engine });
    }
    serde_json::from_str(text).map_err(|error| not(format!("its header cannot be read: {error}")))
}
