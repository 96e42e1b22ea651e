//! Where scenarios come from: folders, the copies inside the program, or a session file.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

use crate::reading::characters::{printable, printable_path as shown};
use crate::reading::diagnostic::did_you_mean;
use crate::reading::file::{FileFault, read};
use crate::reading::languages;

/// The scenarios that the program carries.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../scenarios");
/// The small one that an author begins with.
static TEMPLATE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/template");

/// The files a scenario consists of; the last of them may be left out.
pub const NAMES: [&str; 9] = [
    "scenario.ron",
    "issues.ron",
    "parties.ron",
    "actions.ron",
    "events.ron",
    "history.ron",
    "sources.ron",
    "briefing.md",
    "assumptions.ron",
];

/// Names in a folder that are looked at for one that is near.
const MOST_LOOKED_AT: usize = 1_000;

/// The text of a scenario's files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// The id: the folder's name.
    pub id: String,
    /// Text by file name.
    pub files: BTreeMap<String, String>,
    /// The files of its translations, each by its path in the folder. They decide nothing in a game, and are not in the [hash](Self::hash).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, String>,
    /// Files that could not be read, by name; a session holds none, since no game can be begun with one.
    #[serde(skip)]
    pub faults: BTreeMap<String, FileFault>,
}

/// Why a scenario's files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// There is no such scenario.
    #[error("there is no scenario `{}`; known are {}", printable(.wanted), .known.join(", "))]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A path that leads nowhere.
    #[error("there is no folder `{}`", shown(.0))]
    Missing(PathBuf),
    /// A link that leads nowhere, or round in a circle.
    #[error("`{}` is a link that leads nowhere", shown(.0))]
    DeadLink(PathBuf),
    /// A folder that holds no scenario.
    #[error("`{}` holds no scenario: it has no file `scenario.ron`", shown(.0))]
    NotAScenario(PathBuf),
    /// A file that is none of a scenario's.
    #[error("`{}` is a file; name the folder of a scenario, which holds a file `scenario.ron`", shown(.0))]
    NotAFolder(PathBuf),
}

impl Files {
    /// Every file that decides a game by its name, with its text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Every file by its path in the folder, those of translations too.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().chain(&self.translations).map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).or_else(|| self.translations.get(name)).map(String::as_str)
    }

    /// BLAKE3 over names and texts, in hexadecimal. Translations are left out: whoever plays in another language, or mends a word of
    /// one, plays the same scenario.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (name, text) in &self.files {
            for part in [name.as_bytes(), text.as_bytes()] {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part);
            }
        }
        hasher.finalize().to_hex().to_string()
    }

    /// BLAKE3 over all that was read, in hexadecimal: over what decides a game, translations, and what could not be read and why. It
    /// is another whenever any of it is.
    #[must_use]
    pub fn state(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (name, text) in self.all() {
            digest(&mut hasher, "text", name, text);
        }
        for (name, fault) in &self.faults {
            digest(&mut hasher, "fault", name, &format!("{fault:?}"));
        }
        hasher.finalize().to_hex().to_string()
    }

    /// Reads a scenario's folder. One of its files stands for the folder.
    ///
    /// # Errors
    /// A path that leads nowhere, or a folder without a scenario. A file that cannot be read is kept as a fault.
    pub fn read(path: &Path) -> Result<Self, FilesError> {
        if !path.exists() {
            let link = path.ancestors().find(|part| part.is_symlink() && !part.exists());
            return Err(match link {
                Some(link) => FilesError::DeadLink(link.to_owned()),
                None => FilesError::Missing(path.to_owned()),
            });
        }
        if path.is_file() && !path.file_name().is_some_and(|name| NAMES.iter().any(|one| name == *one)) {
            return Err(FilesError::NotAFolder(path.to_owned()));
        }
        let folder = folder_of(path);
        if !holds_scenario(folder) {
            return Err(FilesError::NotAScenario(folder.to_owned()));
        }
        let (mut files, mut faults) = (BTreeMap::new(), BTreeMap::new());
        for name in NAMES {
            match read(&folder.join(name)) {
                Ok(Some(text)) => {
                    files.insert(name.to_owned(), text);
                }
                Ok(None) => {
                    if let Some(near) = near(folder, name) {
                        faults.insert(name.to_owned(), FileFault::Missing { near });
                    }
                }
                Err(fault) => {
                    faults.insert(name.to_owned(), fault);
                }
            }
        }
        let translations = languages::read(folder, &mut faults);
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let id = real.file_name().map_or_else(|| "scenario".to_owned(), id_of);
        Ok(Self { id, files, translations, faults })
    }

    /// The scenarios inside the program.
    #[must_use]
    pub fn shipped() -> Vec<Self> {
        SHIPPED.dirs().filter_map(Self::inside).collect()
    }

    /// The small, commented scenario that an author begins with. It is none of those to choose from.
    #[must_use]
    pub fn template() -> Self {
        let (files, translations) = (texts_in(&TEMPLATE), languages::inside(&TEMPLATE));
        Self { id: "template".to_owned(), files, translations, faults: BTreeMap::new() }
    }

    /// A folder inside the program, if it holds a scenario.
    fn inside(folder: &Dir<'_>) -> Option<Self> {
        let id = folder.path().file_name()?.to_string_lossy().into_owned();
        let (files, translations) = (texts_in(folder), languages::inside(folder));
        files.contains_key(NAMES[0]).then_some(Self { id, files, translations, faults: BTreeMap::new() })
    }

    /// Finds a scenario by path or by id: a path first, then each of the given folders, then what the program carries.
    ///
    /// # Errors
    /// A scenario that is nowhere, or a folder that holds none.
    pub fn find(wanted: &(impl AsRef<OsStr> + ?Sized), folders: &[PathBuf]) -> Result<Self, FilesError> {
        let path = Path::new(wanted.as_ref());
        // What is no UTF-8 can only be a path.
        let Some(wanted) = path.to_str() else { return Self::read(path) };
        if path.is_dir() || wanted.contains(std::path::MAIN_SEPARATOR) || (NAMES.contains(&wanted) && path.is_file()) {
            return Self::read(path);
        }
        for folder in folders {
            let inside = folder.join(wanted);
            if holds_scenario(&inside) {
                return Self::read(&inside);
            }
        }
        let shipped = Self::shipped();
        let mut known: Vec<String> = shipped.iter().map(|files| files.id.clone()).collect();
        match shipped.into_iter().find(|files| files.id == wanted) {
            Some(files) => Ok(files),
            None if path.is_symlink() => Self::read(path),
            None => {
                known.extend(in_folders(folders).iter().map(|name| id_of(name)));
                known.sort();
                known.dedup();
                Err(FilesError::Unknown { wanted: wanted.to_owned(), known })
            }
        }
    }

    /// Every scenario there is to choose from: those in the folders first, each id once.
    #[must_use]
    pub fn library(folders: &[PathBuf]) -> Vec<Result<Self, FilesError>> {
        let mut all: Vec<Result<Self, FilesError>> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        for folder in folders {
            for name in in_folders(std::slice::from_ref(folder)) {
                let named = id_of(&name);
                if seen.contains(&named) {
                    continue;
                }
                let files = Self::read(&folder.join(&name));
                // A link has another name than what it leads to, which may stand beside it.
                let twice = files.as_ref().is_ok_and(|files| all.iter().flatten().any(|one| one.id == files.id));
                if !twice {
                    all.push(files);
                }
                seen.push(named);
            }
        }
        all.extend(Self::shipped().into_iter().filter(|files| !seen.contains(&files.id)).map(Ok));
        all
    }
}

/// Adds parts to a hash, each with its length, so that none runs over into the next.
fn digest(hasher: &mut blake3::Hasher, kind: &str, name: &str, text: &str) {
    for part in [kind, name, text] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
}

/// The files of a scenario in a folder inside the program.
fn texts_in(folder: &Dir<'_>) -> BTreeMap<String, String> {
    let texts = folder.files().filter_map(|file| {
        let name = file.path().file_name()?.to_string_lossy().into_owned();
        let text = file.contents_utf8()?.to_owned();
        NAMES.contains(&name.as_str()).then_some((name, text))
    });
    texts.collect()
}

/// The folder of a scenario that is named by its path, or by that of one of its files.
#[must_use]
pub fn folder_of(named: &Path) -> &Path {
    if !named.is_file() {
        return named;
    }
    named.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// True for a folder with the file that makes a scenario, or one that was meant for it. A link that leads nowhere is there
/// too: what is wrong with it is found with the rest.
fn holds_scenario(folder: &Path) -> bool {
    match folder.join(NAMES[0]).symlink_metadata() {
        Ok(_) => true,
        // What may not be looked at is not passed over for another of the same name: it is found to be unreadable.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => true,
        Err(_) => folder.is_dir() && near(folder, NAMES[0]).is_some(),
    }
}

/// A file of the folder whose name is the wanted one but for capitals, an ending that the system hides, or a letter.
fn near(folder: &Path, wanted: &str) -> Option<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .take(MOST_LOOKED_AT)
        .filter(|entry| entry.file_type().is_ok_and(|kind| !kind.is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !NAMES.contains(&name.as_str()))
        .collect();
    names.sort();
    let stem = |name: &str| name.to_lowercase().split('.').next().unwrap_or_default().trim().to_owned();
    let same = names.iter().find(|name| stem(name) == stem(wanted));
    same.cloned().or_else(|| did_you_mean(wanted, names.iter().map(String::as_str)).map(str::to_owned))
}

/// The id of a scenario whose folder has this name.
fn id_of(name: &OsStr) -> String {
    printable(&name.to_string_lossy())
}

fn in_folders(folders: &[PathBuf]) -> Vec<OsString> {
    let mut names: Vec<OsString> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| holds_scenario(&entry.path()))
        .map(|entry| entry.file_name())
        .collect();
    names.sort();
    names
}
