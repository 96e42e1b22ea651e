//! What lies in the folder of a class: an exercise, an envelope, the sessions of teams.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_class::{Envelope, Exercise};
use wedge_engine::Game;
use wedge_record::{OfClass, Packs, SessionError, Verdict, Verified, printable_path, verify_beside};
use wedge_report::class::Reason;
use wedge_scenario::Pack;

use crate::commands::common::Failure;
use crate::commands::exercise::{ENVELOPE, SESSION, TEAMS, text_of};
use crate::commands::parallel::in_parallel;

/// Largest envelope that is read, in bytes.
const LARGEST: u64 = 64 << 10;

/// The session of a team that can be reported.
#[derive(Debug)]
pub struct Played {
    /// Where it lies, as it is said.
    pub shown: String,
    /// The team's name.
    pub team: String,
    /// True if a class knows the name: it is not that of the file alone.
    pub named: bool,
    /// What its header says of its class.
    pub of_class: Option<OfClass>,
    /// True if it began from a save.
    pub from_save: bool,
    /// The scenario.
    pub pack: Arc<Pack>,
    /// The game, which is over.
    pub game: Game,
    /// How many orders it holds.
    pub orders: usize,
    /// What the team wrote.
    pub said: Vec<Reason>,
    /// For how many sittings the clock answered, where that is known.
    pub by_clock: Option<usize>,
}

/// A class in a folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// The title of the exercise, where there is one.
    pub title: Option<String>,
    /// Names of its teams, in order.
    pub names: Vec<String>,
    /// The envelope.
    pub envelope: Option<Envelope>,
    /// The words that were shown before the class.
    pub words: Vec<String>,
    /// Assumptions that the class attacked, each by its place among those of the scenario.
    pub attacked: Vec<usize>,
    /// When the games ended, as RFC 3339 has it, where that is known.
    pub ended: Option<String>,
    /// The sessions that are reported, in the order of the exercise, then of their names.
    pub played: Vec<Played>,
    /// What is not reported, and why.
    pub left_out: Vec<String>,
    /// How many sessions there were.
    pub total: usize,
}

/// What became of one file.
pub enum Read {
    /// It can be reported.
    Played(Box<Played>),
    /// A game that nobody has played on: what was handed out. Where it lies, and whose it is.
    Unplayed(String, Option<OfClass>),
    /// It cannot be reported, and why; whose it is, where that can be told.
    Not(String, Option<String>),
}

/// The class in a folder: the files of its teams, beside them or in the folder `teams`, and what belongs to them.
pub fn read(folder: &Path) -> Result<Folder, Failure> {
    let mut class = Folder::default();
    let mut sessions = Vec::new();
    for path in inside(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let end = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if end == SESSION {
            sessions.push(path);
        } else if end == "ron" {
            class.take_exercise(&path);
        } else if name == ENVELOPE {
            class.take_envelope(&path);
        }
    }
    if folder.join(TEAMS).is_dir() {
        let more = inside(&folder.join(TEAMS))?.into_iter();
        sessions.extend(more.filter(|path| path.extension().is_some_and(|end| end == SESSION)));
    }
    let packs = Packs::default();
    let read = in_parallel(&sessions, |path| {
        let verified = verify_beside(path, &packs);
        read_session(&shown(folder, path), &verified, path)
    });
    class.total = read.len();
    class.take_all(read);
    Ok(class)
}

/// The files of a folder by their names.
fn inside(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let fails = |source| Failure::Read { path: folder.to_owned(), source };
    let entries = std::fs::read_dir(folder).map_err(fails)?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(fails)?.path();
        // What a program that was killed left behind under a passing name is nobody's session.
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if path.is_file() && !hidden {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file by its name in the folder of the class.
fn shown(folder: &Path, path: &Path) -> String {
    printable_path(path.strip_prefix(folder).unwrap_or(path))
}

/// What became of a session, by what checking it found.
pub fn read_session(shown: &str, verified: &Result<Verified, SessionError>, path: &Path) -> Read {
    let found = match verified {
        Ok(found) => found,
        Err(SessionError::Damaged { line, why, .. }) => {
            return Read::Not(format!("`{shown}`, line {line}: {why}"), None);
        }
        Err(SessionError::NotASession { why, .. }) => {
            return Read::Not(format!("`{shown}`: it is no session file: {why}"), None);
        }
        // Any other names the file itself.
        Err(error) => return Read::Not(error.to_string(), None),
    };
    let not = |why: &str| Read::Not(format!("`{shown}`: {why}"), found.of_class.as_ref().map(|own| own.team.clone()));
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if let Verdict::Unverified { rules } = found.verdict {
        return not(&format!("it was played under other rules ({rules}), and how it ended cannot be worked out"));
    }
    if found.saved_as.is_some() {
        return not("it is a save and no game that was played to its end");
    }
    let Some((pack, game)) = found.game.clone() else { return not("it could not be played again") };
    if game.outcome().is_none() {
        if found.commands == 0 {
            return Read::Unplayed(shown.to_owned(), found.of_class.clone());
        }
        return not("its game is not over");
    }
    let team = found.of_class.as_ref().map_or(stem, |own| own.team.clone());
    let (named, from_save) = (found.of_class.is_some(), found.begun_from.is_some());
    Read::Played(Box::new(Played {
        shown: shown.to_owned(),
        team,
        named,
        of_class: found.of_class.clone(),
        from_save,
        pack,
        game,
        orders: found.commands,
        said: Vec::new(),
        by_clock: None,
    }))
}

impl Folder {
    pub(super) fn leave_out(&mut self, path: &str, why: &str) {
        self.left_out.push(format!("`{path}`: {why}"));
    }

    fn take_exercise(&mut self, path: &Path) {
        let name = printable_path(Path::new(path.file_name().unwrap_or_default()));
        if self.title.is_some() {
            return self.leave_out(&name, "another exercise lies in this folder; keep the one that was played");
        }
        match text_of(path).map(|text| Exercise::parse(&text)) {
            Ok(Ok(exercise)) => {
                self.title = Some(exercise.title);
                self.names = exercise.teams;
            }
            Ok(Err(error)) => self.leave_out(&name, &format!("it is no exercise: {error}")),
            Err(error) => self.left_out.push(error.to_string()),
        }
    }

    fn take_envelope(&mut self, path: &Path) {
        let small = std::fs::metadata(path).is_ok_and(|known| known.len() <= LARGEST);
        let text = std::fs::read_to_string(path).ok().filter(|_| small);
        let envelope = text.as_deref().and_then(Envelope::parse).filter(|envelope| envelope.sealed().is_ok());
        match envelope {
            Some(envelope) => {
                self.words = envelope.words().to_vec();
                self.envelope = Some(envelope);
            }
            None => self.leave_out(ENVELOPE, "it is no opened envelope"),
        }
    }
}
