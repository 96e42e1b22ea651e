//! The folder as it was read last: looked at again and again, and loaded anew when something in it has changed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::sync::watch;
use wedge_record::disk::{Existing, write_whole};
use wedge_scenario::{Change, Diagnostic, Files, Pack, Severity, edited, load};

/// What is in the folder.
#[derive(Clone, Debug, Default)]
pub struct Now {
    /// A word that differs when a file does, one of a translation too.
    pub version: String,
    /// A word that differs when a file does that decides a game.
    pub rules: String,
    /// The files; none if the folder cannot be read.
    pub files: Option<Arc<Files>>,
    /// Why it cannot be read.
    pub unread: Option<String>,
    /// What was found, errors first.
    pub findings: Vec<Diagnostic>,
    /// The scenario as it can be played; if it has errors now, as it could be last.
    pub pack: Option<Arc<Pack>>,
    /// True if the scenario is one of before: what is in the folder now has errors.
    pub stale: bool,
}

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is in the file; how many numbers are other ones now.
    Written(usize),
    /// Nothing was to be changed.
    Same,
    /// The folder has changed since the page was loaded.
    Changed,
    /// It cannot be made, and why.
    Refused(String),
}

/// A scenario's folder.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    now: RwLock<Arc<Now>>,
    told: watch::Sender<()>,
    /// Held while it is looked at, so that no older look is kept over a newer one.
    looking: Mutex<()>,
    /// The file that was changed here last, as it was before, and as it was left.
    before: Mutex<Option<Before>>,
}

#[derive(Clone, Debug)]
struct Before {
    file: &'static str,
    was: String,
    left: String,
}

impl Folder {
    /// Reads a folder.
    #[must_use]
    pub fn open(path: &Path) -> Self {
        let folder = Self {
            path: path.to_owned(),
            now: RwLock::default(),
            told: watch::Sender::new(()),
            looking: Mutex::new(()),
            before: Mutex::new(None),
        };
        folder.look();
        folder
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it, as it was read last.
    #[must_use]
    pub fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells that there is something new to show, though no file has changed.
    pub(crate) fn tell(&self) {
        self.told.send_replace(());
    }

    /// Tells of every change from here on.
    pub(crate) fn changes(&self) -> watch::Receiver<()> {
        self.told.subscribe()
    }

    /// Looks at the folder and loads it anew if it has changed.
    pub fn look(&self) {
        let _held = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.now();
        let now = match Files::read(&self.path) {
            Ok(files) if files.state() == before.version => return,
            Ok(files) => {
                let (version, rules, files) = (files.state(), files.hash(), Arc::new(files));
                let loaded = load(files.as_ref().clone());
                let mut findings = loaded.findings;
                findings.sort_by_key(|finding| finding.severity == Severity::Warning);
                let stale = loaded.pack.is_none();
                let pack = loaded.pack.map(Arc::new).or_else(|| before.pack.clone());
                Now { version, rules, files: Some(files), unread: None, findings, pack, stale }
            }
            Err(error) => {
                let why = error.to_string();
                if before.unread.as_ref() == Some(&why) {
                    return;
                }
                Now { unread: Some(why), pack: before.pack.clone(), stale: true, ..Now::default() }
            }
        };
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(now);
        self.told.send_replace(());
    }

    /// Changes numbers of a file where they stand, if the folder is still as it was when the page with them was loaded.
    pub fn change(&self, file: &'static str, version: &str, changes: &[Change]) -> Kept {
        self.look();
        let now = self.now();
        if now.version != version {
            return Kept::Changed;
        }
        let Some(was) = now.files.as_ref().and_then(|files| files.text(file)) else { return Kept::Changed };
        let left = match edited(was, changes) {
            Ok(left) if left == was => return Kept::Same,
            Ok(left) => left,
            Err(error) => return Kept::Refused(error.to_string()),
        };
        if let Err(error) = write_whole(&self.path.join(file), left.as_bytes(), Existing::Replaced) {
            return Kept::Refused(error.to_string());
        }
        let before = Before { file, was: was.to_owned(), left };
        *self.before.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
        self.look();
        Kept::Written(changes.len())
    }

    /// True if the last change that was made here can be taken back: the file is still as it was left.
    #[must_use]
    pub fn may_undo(&self) -> bool {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let now = self.now();
        before.is_some_and(|before| {
            now.files.as_ref().and_then(|files| files.text(before.file)) == Some(before.left.as_str())
        })
    }

    /// Takes the last change back, if nothing has changed since.
    pub fn undo(&self) -> Kept {
        self.look();
        if !self.may_undo() {
            return Kept::Changed;
        }
        let Some(before) = self.before.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return Kept::Changed;
        };
        if let Err(error) = write_whole(&self.path.join(before.file), before.was.as_bytes(), Existing::Replaced) {
            return Kept::Refused(error.to_string());
        }
        self.look();
        Kept::Written(1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::fs;

    use wedge_scenario::{Holds, grids};

    use super::*;

    fn folder(temp: &Path) -> Folder {
        let files = Files::shipped().into_iter().find(|files| files.id == "first-talks").unwrap();
        for (name, text) in files.all() {
            fs::create_dir_all(temp.join(name).parent().unwrap()).unwrap();
            fs::write(temp.join(name), text).unwrap();
        }
        Folder::open(temp)
    }

    #[test]
    fn a_translation_that_is_saved_is_seen_and_leaves_the_rules_as_they_are() {
        let temp = tempfile::tempdir().unwrap();
        let folder = folder(temp.path());
        let first = folder.now();
        let path = temp.path().join("texts/de.ron");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("text: \"", "text: \"7 ", 1)).unwrap();
        folder.look();
        let second = folder.now();
        assert!(second.version != first.version && second.rules == first.rules);
        assert!(second.findings.iter().any(|one| one.code == "W323"), "{:#?}", second.findings);
        // What cannot be read is seen too.
        fs::write(&path, b"\xe4").unwrap();
        folder.look();
        let third = folder.now();
        assert!(third.version != second.version && third.findings.iter().any(|one| one.code == "W005"));
        folder.look();
        assert!(Arc::ptr_eq(&third, &folder.now()), "nothing has changed since");
    }

    #[test]
    fn a_faction_that_was_copied_breaks_no_file() {
        let temp = tempfile::tempdir().unwrap();
        let folder = folder(temp.path());
        let path = temp.path().join("parties.ron");
        let text = fs::read_to_string(&path).unwrap();
        let at = text.find("    Faction((").unwrap();
        let end = at + text[at..].find("\n    )),\n").unwrap() + "\n    )),\n".len();
        let twice = format!("{}{}{}", &text[..end], &text[at..end], &text[end..]);
        fs::write(&path, &twice).unwrap();
        folder.look();
        let now = folder.now();
        let files = now.files.as_ref().unwrap();
        let desks = grids(files).into_iter().find(|grid| grid.id == "desks").unwrap();
        let mut paths: Vec<&str> =
            desks.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.path.as_str()).collect();
        paths.sort_unstable();
        let all = paths.len();
        paths.dedup();
        assert_eq!(paths.len(), all, "no two cells are of one place");
        let path = desks.rows[0].cells[0].path.clone();
        let changes =
            ["0.755", "0"].map(|value| Change { path: path.clone(), holds: Holds::Fraction, value: value.into() });
        assert!(matches!(folder.change("parties.ron", &now.version, &changes), Kept::Refused(_)));
        assert_eq!(fs::read_to_string(temp.path().join("parties.ron")).unwrap(), twice);
        assert_eq!(folder.change("parties.ron", &now.version, &changes[..1]), Kept::Written(1));
    }
}
