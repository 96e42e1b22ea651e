//! The player's sessions and saves, as files in one folder: listed, gone on with, renamed, deleted.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use wedge_engine::Phase;
use wedge_record::{Notice, Session, SessionError, Verdict, Verified, begin_from, glance, read_past, save_as, verify};
use wedge_scenario::{Pack, printable_path};
use wedge_ui::{Entry, Last};
use wedge_words::{Arg, Speech, Teller};

use crate::commands::common::{Failure, sessions};
use crate::commands::replay::told;

/// Most sessions and saves that are listed, the newest of them.
const LISTED: usize = 40;
/// Most bytes of a session: beyond it something is wrong, and the file is not read.
const LARGEST: u64 = 32 << 20;
/// How often a name is tried that another program may take in between.
const TRIES: usize = 50;

/// How the name of a session's file ends.
const SESSION: &str = "wedge";
/// How the name of a save's file ends.
const SAVE: &str = "save";

/// The sessions and saves as they were last listed.
#[derive(Debug, Default)]
pub struct Archive {
    listed: Vec<PathBuf>,
}

/// Why an entry was not changed.
#[derive(Debug)]
pub enum Trouble {
    /// It is not there any more.
    Gone,
    /// It is open somewhere.
    Open,
    /// The name is taken.
    Taken,
    /// The name holds no letter and no digit.
    Nameless,
    /// The system would not.
    System(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Gone,
            io::ErrorKind::AlreadyExists => Self::Taken,
            _ => Self::System(error),
        }
    }
}

/// The trouble, for the player.
pub fn in_words(trouble: &Trouble, speech: &Arc<Speech>) -> String {
    match trouble {
        Trouble::Gone => speech.say("archive-gone", &[]),
        Trouble::Open => speech.say("archive-elsewhere", &[]),
        Trouble::Taken => speech.say("archive-taken", &[]),
        Trouble::Nameless => speech.say("archive-bad-name", &[]),
        Trouble::System(error) => error.to_string(),
    }
}

impl Archive {
    /// A new session in the user's folder, under a name that is free. Where nothing can be kept it is played without, and
    /// the second part says why.
    pub fn begin(pack: Arc<Pack>, seed: u64) -> Result<(Session, Option<String>), Failure> {
        let Some(folder) = sessions() else {
            return Ok((
                Session::unsaved(pack, seed)?,
                Some("this system names no folder for a user's data".to_owned()),
            ));
        };
        if let Err(error) = std::fs::create_dir_all(&folder) {
            return Ok((Session::unsaved(pack, seed)?, Some(format!("{}: {error}", printable_path(&folder)))));
        }
        // The seed stays out of the name: it would stand on the screen while the game is on.
        let name = format!("{}-{}", pack.scenario.id, day(SystemTime::now()));
        let mut tries = 0;
        loop {
            match Session::create(&free_name(&folder, &name, SESSION), Arc::clone(&pack), seed) {
                Ok(session) => return Ok((session, None)),
                // Another program was quicker.
                Err(SessionError::Exists(_)) if tries < TRIES => tries += 1,
                Err(SessionError::Io { source, .. }) => {
                    return Ok((Session::unsaved(pack, seed)?, Some(format!("{}: {source}", printable_path(&folder)))));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The session to go on with: of those that can be read and are not over, the one that was written last. Newer ones that
    /// cannot be read are named.
    pub fn last(speech: &Arc<Speech>) -> (Option<(PathBuf, Last)>, Vec<String>) {
        let mut damaged = Vec::new();
        for (time, path) in files(&[SESSION]) {
            // Those that are over are told by their last line, without being played.
            if glance(&path).is_ok_and(|seen| seen.over) {
                continue;
            }
            let Ok(looked) = look(&path) else {
                damaged.push(printable_path(&path));
                continue;
            };
            let Some((pack, game)) = looked.game else { continue };
            let view = game.view();
            if view.phase == Phase::Over {
                continue;
            }
            let title = pack.title.clone();
            let date = Teller::new(pack, Arc::clone(speech)).date(view.turn);
            return (Some((path, Last { title, date, when: when(time, speech) })), damaged);
        }
        (None, damaged)
    }

    /// Lists sessions and saves, the one that was written last first.
    pub fn list(&mut self, speech: &Arc<Speech>) -> Vec<Entry> {
        let mut found = files(&[SESSION, SAVE]);
        found.truncate(LISTED);
        let entries = found.iter().map(|(time, path)| entry(path, *time, speech)).collect();
        self.listed = found.into_iter().map(|(_, path)| path).collect();
        entries
    }

    fn path(&self, entry: usize) -> Result<&Path, Trouble> {
        self.listed.get(entry).map(PathBuf::as_path).ok_or(Trouble::Gone)
    }

    /// Opens an entry: a session goes on, from a save a new one begins.
    pub fn open(&self, entry: usize) -> Result<(Session, Vec<Notice>), String> {
        let path = self.path(entry).map_err(|_| "There is no such session.".to_owned())?;
        if path.extension().is_none_or(|extension| extension != SAVE) {
            return Session::resume(path).map_err(|error| error.to_string());
        }
        let name = path.file_stem().map_or_else(|| "session".to_owned(), |stem| stem.to_string_lossy().into_owned());
        let begun = begin_from(path, &free_name(&folder_of(path), &name, SESSION));
        begun.map(|session| (session, Vec::new())).map_err(|error| error.to_string())
    }

    /// An entry as text to be read, whatever rules it was played under.
    pub fn read(&self, entry: usize, speech: &Arc<Speech>) -> Result<String, String> {
        let path = self.path(entry).map_err(|trouble| in_words(&trouble, speech))?;
        let past = read_past(path).map_err(|error| error.to_string())?;
        let pack = past.pack.as_ref().ok_or_else(|| speech.say("reading-none", &[]))?;
        Ok(told(&past, &Teller::new(Arc::clone(pack), Arc::clone(speech))))
    }

    /// Gives a session's file another name; never one that is taken.
    pub fn rename(&mut self, entry: usize, name: &str) -> Result<(), Trouble> {
        let old = self.path(entry)?.to_owned();
        let end = old.extension().map_or_else(String::new, |end| format!(".{}", end.to_string_lossy()));
        let new = old.with_file_name(format!("{}{end}", file_name(name).ok_or(Trouble::Nameless)?));
        let held = hold(&old)?;
        // A second name is made before the first goes: a link is refused where the name is taken, a rename would replace.
        std::fs::hard_link(&old, &new)?;
        std::fs::remove_file(&old)?;
        drop(held);
        sync_folder(&folder_of(&new))?;
        self.listed[entry] = new;
        Ok(())
    }

    /// Deletes an entry's file.
    pub fn delete(&mut self, entry: usize) -> Result<(), Trouble> {
        let path = self.path(entry)?.to_owned();
        let held = hold(&path)?;
        std::fs::remove_file(&path)?;
        drop(held);
        self.listed.remove(entry);
        sync_folder(&folder_of(&path))?;
        Ok(())
    }

    /// Keeps a session as it is under a name.
    pub fn save(session: &Session, name: &str) -> Result<(), String> {
        let folder = sessions().ok_or_else(|| "This system names no folder for a user's data.".to_owned())?;
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", printable_path(&folder)))?;
        let stem = file_name(name).unwrap_or_else(|| session.pack().scenario.id.clone());
        let mut tries = 0;
        loop {
            match save_as(session, &free_name(&folder, &stem, SAVE), name) {
                Err(SessionError::Exists(_)) if tries < TRIES => tries += 1,
                done => return done.map_err(|error| error.to_string()),
            }
        }
    }
}

/// A name that a file can have everywhere: letters and digits of any script, with single strokes between them.
fn file_name(name: &str) -> Option<String> {
    let parts = name.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join("-");
    (!joined.is_empty()).then_some(joined)
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Holds a file's lock, as a session that is open does.
fn hold(path: &Path) -> Result<File, Trouble> {
    let file = File::open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Trouble::Open),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn free_name(folder: &Path, name: &str, end: &str) -> PathBuf {
    let first = folder.join(format!("{name}.{end}"));
    let others = (2..).map(|number| folder.join(format!("{name}-{number}.{end}")));
    std::iter::once(first.clone()).chain(others).find(|path| !path.exists()).unwrap_or(first)
}

/// Files of a kind in the user's folder, the one that was written last first. A time that is still to come is no time.
fn files(ends: &[&str]) -> Vec<(SystemTime, PathBuf)> {
    let Some(entries) = sessions().and_then(|folder| std::fs::read_dir(folder).ok()) else { return Vec::new() };
    let now = SystemTime::now();
    let mut found: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| ends.iter().any(|end| path.extension().is_some_and(|extension| extension == *end)))
        .filter_map(|path| {
            let known = std::fs::metadata(&path).ok()?;
            let time = known.modified().ok().filter(|time| *time <= now).unwrap_or(SystemTime::UNIX_EPOCH);
            known.is_file().then_some((time, path))
        })
        .collect();
    found.sort();
    found.reverse();
    found
}

/// Plays a file again, if it is no larger than any session.
fn look(path: &Path) -> Result<Verified, Option<SessionError>> {
    if std::fs::metadata(path).is_ok_and(|known| known.len() > LARGEST) {
        return Err(None);
    }
    verify(path).map_err(Some)
}

/// A day as a file's name can hold it; sorted by name, days stand in their order.
fn day(time: SystemTime) -> String {
    Timestamp::try_from(time)
        .map_or_else(|_| String::new(), |time| time.to_zoned(TimeZone::system()).date().to_string())
}

/// When a file was written, in words; empty if the file does not say.
fn when(time: SystemTime, speech: &Arc<Speech>) -> String {
    if time == SystemTime::UNIX_EPOCH {
        return String::new();
    }
    let Ok(moment) = Timestamp::try_from(time).map(|time| time.to_zoned(TimeZone::system())) else {
        return String::new();
    };
    let clock = format!("{:02}:{:02}", moment.hour(), moment.minute());
    speech.say("archive-when", &[("date", Arg::Text(&moment.date().to_string())), ("time", Arg::Text(&clock))])
}

/// A file of the archive, played again to see how far it has come; one that cannot be says why.
fn entry(path: &Path, time: SystemTime, speech: &Arc<Speech>) -> Entry {
    let broken = |trouble: String, readable: bool| Entry {
        title: path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        name: None,
        stands: String::new(),
        when: when(time, speech),
        over: false,
        file: printable_path(path),
        reloaded: false,
        trouble: Some(trouble),
        readable,
    };
    let looked = match look(path) {
        Ok(looked) => looked,
        Err(None) => return broken(speech.say("archive-too-large", &[]), false),
        Err(Some(error)) => return broken(error.to_string(), false),
    };
    let Some((pack, game)) = looked.game else {
        let rules = match looked.verdict {
            Verdict::Unverified { rules } => rules,
            Verdict::Same => 0,
        };
        return broken(speech.say("archive-other-rules", &[("rules", Arg::Count(rules))]), true);
    };
    let title = pack.title.clone();
    let view = game.view();
    let date = Teller::new(pack, Arc::clone(speech)).date(view.turn);
    let moves = u32::try_from(looked.commands).unwrap_or(u32::MAX);
    let key = match view.phase {
        Phase::Talks => "archive-talks",
        Phase::Implementation => "archive-after",
        Phase::Over => "archive-over",
    };
    Entry {
        title,
        name: looked.saved_as,
        stands: speech.say(key, &[("date", Arg::Text(&date)), ("moves", Arg::Count(moves))]),
        when: when(time, speech),
        over: view.phase == Phase::Over,
        file: printable_path(path),
        reloaded: looked.begun_from.is_some(),
        trouble: None,
        readable: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_hold_nothing_that_a_system_minds() {
        assert_eq!(file_name("before the visit"), Some("before-the-visit".to_owned()));
        assert_eq!(file_name("../../etc/passwd"), Some("etc-passwd".to_owned()));
        assert_eq!(file_name("谈判 / Переговоры"), Some("谈判-Переговоры".to_owned()));
        assert_eq!(file_name(" .. / "), None);
    }

    #[test]
    fn a_session_that_is_open_is_not_renamed_or_deleted_and_no_name_is_taken_twice() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["a.wedge", "b.wedge"] {
            std::fs::write(path(name), name).expect("a file");
        }
        let mut archive = Archive { listed: vec![path("a.wedge"), path("b.wedge")] };
        let held = hold(&path("a.wedge")).expect("the lock");
        assert!(matches!(archive.rename(0, "c"), Err(Trouble::Open)));
        assert!(matches!(archive.delete(0), Err(Trouble::Open)));
        drop(held);
        assert!(matches!(archive.rename(0, "b"), Err(Trouble::Taken)));
        assert_eq!(std::fs::read_to_string(path("b.wedge")).expect("the other file"), "b.wedge");
        assert!(archive.rename(0, "c d").is_ok());
        assert_eq!(std::fs::read_to_string(path("c-d.wedge")).expect("the renamed file"), "a.wedge");
        assert!(!path("a.wedge").exists());
        assert!(archive.delete(0).is_ok());
        assert!(!path("c-d.wedge").exists());
        assert!(matches!(archive.delete(7), Err(Trouble::Gone)));
    }
}
