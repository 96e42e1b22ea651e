//! The player's sessions and saves, as files in one folder: listed, gone on with, renamed, deleted.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use wedge_engine::Phase;
use wedge_record::{Glance, Notice, Session, SessionError, begin_from, glance, read_past, save_as};
use wedge_scenario::{Files, Pack, load, printable_path};
use wedge_ui::{Entry, Last, Listed};
use wedge_words::{Arg, Speech, Teller};

use crate::commands::common::Failure;
use crate::commands::places::sessions;
use crate::commands::replay::told;

/// Sessions and saves on one page of the list.
const LISTED: usize = 40;
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
    /// Scenarios of sessions by their hash, for the dates in them; `None` for one that does not load.
    packs: BTreeMap<String, Option<Arc<Pack>>>,
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
    pub fn begin(pack: Arc<Pack>, seed: u64, speech: &Arc<Speech>) -> Result<(Session, Option<String>), Failure> {
        let Some(folder) = sessions() else {
            return Ok((Session::unsaved(pack, seed)?, Some(speech.say("archive-no-folder", &[]))));
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
    pub fn last(&mut self, speech: &Arc<Speech>) -> (Option<(PathBuf, Last)>, Vec<String>) {
        self.last_of(files(&[SESSION]), speech)
    }

    fn last_of(
        &mut self,
        found: Vec<(SystemTime, PathBuf)>,
        speech: &Arc<Speech>,
    ) -> (Option<(PathBuf, Last)>, Vec<String>) {
        let mut damaged = Vec::new();
        for (time, path) in found {
            let seen = match glance(&path) {
                Ok(seen) if seen.over || !seen.playable => continue,
                Ok(seen) => seen,
                Err(_) => {
                    damaged.push(printable_path(&path));
                    continue;
                }
            };
            let Some(pack) = self.pack(seen.scenario_hash, seen.files) else {
                damaged.push(printable_path(&path));
                continue;
            };
            let teller = Teller::new(pack, Arc::clone(speech));
            let (title, date) = (teller.pack.title.clone(), teller.date(seen.turn.unwrap_or(0)));
            return (Some((path, Last { title, date, when: when(time, speech) })), damaged);
        }
        (None, damaged)
    }

    /// The scenario of a session, loaded once; `None` if it does not load.
    fn pack(&mut self, hash: String, files: Files) -> Option<Arc<Pack>> {
        self.packs.entry(hash).or_insert_with(|| load(files).pack.map(Arc::new)).clone()
    }

    /// Lists sessions and saves, the one that was written last first: a page of them, the one on which that of a number
    /// stands, from 0.
    pub fn list(&mut self, from: usize, speech: &Arc<Speech>) -> Listed {
        self.page(files(&[SESSION, SAVE]), from, speech)
    }

    fn page(&mut self, found: Vec<(SystemTime, PathBuf)>, from: usize, speech: &Arc<Speech>) -> Listed {
        let all = found.len();
        // What was deleted may have been the last of its page.
        let from = from.min(all.saturating_sub(1)) / LISTED * LISTED;
        let page: Vec<(SystemTime, PathBuf)> = found.into_iter().skip(from).take(LISTED).collect();
        let entries = page.iter().map(|(time, path)| self.entry(path, *time, speech)).collect();
        self.listed = page.into_iter().map(|(_, path)| path).collect();
        Listed { entries, from, all, most: LISTED }
    }

    /// A file of the archive as a glance at it tells; one that cannot be gone on with says why.
    fn entry(&mut self, path: &Path, time: SystemTime, speech: &Arc<Speech>) -> Entry {
        let broken = |trouble: String, readable: bool| Entry {
            title: path.file_name().map_or_else(String::new, |name| printable_path(Path::new(name))),
            name: None,
            stands: String::new(),
            when: when(time, speech),
            over: false,
            file: printable_path(path),
            reloaded: false,
            trouble: Some(trouble),
            readable,
        };
        let seen = match glance(path) {
            Ok(seen) => seen,
            Err(SessionError::TooLarge(_)) => return broken(speech.say("archive-too-large", &[]), false),
            Err(error) => return broken(error.to_string(), false),
        };
        if !seen.playable {
            return broken(speech.say("archive-other-rules", &[("rules", Arg::Count(seen.rules))]), true);
        }
        let Glance { title, files, scenario_hash, moves, turn, phase, over, saved_as, begun_from, .. } = seen;
        let Some(pack) = self.pack(scenario_hash, files) else {
            return broken(speech.say("archive-no-scenario", &[]), false);
        };
        let date = Teller::new(pack, Arc::clone(speech)).date(turn.unwrap_or(0));
        let moves = u32::try_from(moves).unwrap_or(u32::MAX);
        let key = match phase {
            Some(Phase::Over) => "archive-over",
            Some(Phase::Implementation) => "archive-after",
            Some(Phase::Talks) | None => "archive-talks",
        };
        Entry {
            title,
            name: saved_as,
            stands: speech.say(key, &[("date", Arg::Text(&date)), ("moves", Arg::Count(moves))]),
            when: when(time, speech),
            over,
            file: printable_path(path),
            reloaded: begun_from.is_some(),
            trouble: None,
            readable: false,
        }
    }

    fn path(&self, entry: usize) -> Result<&Path, Trouble> {
        self.listed.get(entry).map(PathBuf::as_path).ok_or(Trouble::Gone)
    }

    /// Opens an entry: a session goes on, from a save a new one begins.
    pub fn open(&self, entry: usize, speech: &Arc<Speech>) -> Result<(Session, Vec<Notice>), String> {
        let path = self.path(entry).map_err(|trouble| in_words(&trouble, speech))?;
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
        give_name(&old, &new, |old, new| std::fs::hard_link(old, new))?;
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
    pub fn save(session: &Session, name: &str, speech: &Arc<Speech>) -> Result<(), String> {
        let folder = sessions().ok_or_else(|| speech.say("archive-nowhere", &[]))?;
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

/// Gives a file another name that nobody has. A second name is made before the first goes: a link is refused where the name
/// is taken, and a rename would replace. Where the file system knows no links the name is taken first, by an empty file.
fn give_name(old: &Path, new: &Path, link: impl Fn(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
    match link(old, new) {
        Ok(()) => return std::fs::remove_file(old),
        Err(error) if matches!(error.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound) => {
            return Err(error);
        }
        Err(_) => {}
    }
    drop(OpenOptions::new().write(true).create_new(true).open(new)?);
    std::fs::rename(old, new).inspect_err(|_| {
        std::fs::remove_file(new).ok();
    })
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
        // A file system without locks: only the guard is missing.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn free_name(folder: &Path, name: &str, end: &str) -> PathBuf {
    let first = folder.join(format!("{name}.{end}"));
    let others = (2..).map(|number| folder.join(format!("{name}-{number}.{end}")));
    std::iter::once(first.clone()).chain(others).find(|path| path.symlink_metadata().is_err()).unwrap_or(first)
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

#[cfg(test)]
mod tests {
    use wedge_engine::Command;

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
        let mut archive = Archive { listed: vec![path("a.wedge"), path("b.wedge")], ..Archive::default() };
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

    #[test]
    fn without_links_a_name_is_given_all_the_same_and_never_taken_from_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["a", "b"] {
            std::fs::write(path(name), name).expect("a file");
        }
        let no_links = |_: &Path, _: &Path| Err(io::Error::from(io::ErrorKind::PermissionDenied));
        let taken = give_name(&path("a"), &path("b"), no_links).expect_err("the name is taken");
        assert_eq!(taken.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(path("b")).expect("the other"), "b");
        give_name(&path("a"), &path("c"), no_links).expect("a free name");
        assert_eq!(std::fs::read_to_string(path("c")).expect("the file"), "a");
        assert!(!path("a").exists());
        let gone = give_name(&path("a"), &path("d"), no_links).expect_err("there is no such file");
        assert_eq!(gone.kind(), io::ErrorKind::NotFound);
        assert!(!path("d").exists(), "an empty file was left behind");
    }

    fn scenario() -> Arc<Pack> {
        let files = Files::shipped().into_iter().find(|files| files.id == "first-talks").expect("a scenario");
        Arc::new(load(files).pack.expect("it loads"))
    }

    #[test]
    fn the_game_to_go_on_with_is_the_newest_that_is_not_over_and_damaged_ones_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(format!("{name}.wedge"));
        let speech = Arc::new(Speech::english().expect("messages"));
        let pack = scenario();
        let begin = |name: &str, rounds: usize| {
            let mut session = Session::create(&path(name), Arc::clone(&pack), 3).expect("a session");
            for _ in 0..rounds {
                let asked = session.game().glance().question;
                let command = asked.map_or(Command::EndRound, |question| Command::Answer(question.replies[0]));
                if session.game().glance().phase != Phase::Over {
                    session.apply(&command).expect("a move");
                }
            }
            session.game().glance()
        };
        let turn = begin("on", 2).turn;
        assert_eq!(begin("over", 200).phase, Phase::Over);
        let whole = std::fs::read_to_string(path("on")).expect("a session");
        std::fs::write(path("changed"), whole.replacen("\"turn\":", "\"turn\": ", 1)).expect("a file");
        let found = |names: &[&str]| names.iter().map(|name| (SystemTime::UNIX_EPOCH, path(name))).collect::<Vec<_>>();
        let mut archive = Archive::default();
        let (last, damaged) = archive.last_of(found(&["over", "changed", "on", "gone"]), &speech);
        let (which, told) = last.expect("a game to go on with");
        let date = Teller::new(Arc::clone(&pack), Arc::clone(&speech)).date(turn);
        assert_eq!((which, &told.title, told.date), (path("on"), &pack.title, date));
        assert_eq!(damaged, [printable_path(&path("changed"))]);
        assert_eq!(archive.last_of(found(&["over"]), &speech), (None, Vec::new()));
        // From the list it is opened where it ended.
        let entries = archive.page(found(&["over", "on"]), 0, &speech).entries;
        assert_eq!(entries.iter().map(|entry| entry.over).collect::<Vec<_>>(), [true, false]);
        let (opened, notices) = archive.open(0, &speech).expect("a session that is over is opened");
        assert_eq!((opened.game().glance().phase, notices.len()), (Phase::Over, 0));
    }

    #[test]
    fn every_session_is_on_some_page_of_the_list() {
        let folder = tempfile::tempdir().expect("a folder");
        let speech = Arc::new(Speech::english().expect("messages"));
        let pack = scenario();
        let first = folder.path().join("0.wedge");
        let mut session = Session::create(&first, Arc::clone(&pack), 3).expect("a session");
        session.apply(&Command::EndRound).expect("a move");
        let date = Teller::new(pack, Arc::clone(&speech)).date(session.game().view().turn);
        drop(session);
        let count = 2 * LISTED + 5;
        for number in 1..count {
            std::fs::copy(&first, folder.path().join(format!("{number}.wedge"))).expect("a copy");
        }
        std::fs::write(folder.path().join("3.wedge"), "no session").expect("a file");
        let found = || -> Vec<(SystemTime, PathBuf)> {
            let one = |number| (SystemTime::UNIX_EPOCH, folder.path().join(format!("{number}.wedge")));
            (0..count).map(one).collect()
        };
        let mut archive = Archive::default();
        let mut seen = Vec::new();
        for from in [0, LISTED, 2 * LISTED] {
            let Listed { entries, from: at, all, most } = archive.page(found(), from, &speech);
            assert_eq!((at, all, most, entries.len()), (from, count, LISTED, LISTED.min(count - from)));
            assert!(archive.rename(entries.len() - 1, &format!("renamed {from}")).is_ok());
            seen.extend(entries);
        }
        let files: Vec<String> = found().iter().map(|(_, path)| printable_path(path)).collect();
        assert_eq!(seen.iter().map(|entry| entry.file.clone()).collect::<Vec<_>>(), files);
        assert!(seen[3].trouble.is_some() && seen[4].trouble.is_none());
        assert!(seen[4].stands.contains(&date), "{}", seen[4].stands);
        assert_eq!(archive.packs.len(), 1, "one scenario is loaded once");
        // Behind the last page there is the last page.
        assert_eq!(archive.page(found(), 10 * LISTED, &speech).from, 2 * LISTED);
        assert_eq!(archive.page(Vec::new(), 3, &speech), Listed { entries: Vec::new(), from: 0, all: 0, most: LISTED });
    }
}
