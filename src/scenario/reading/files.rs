//! Where scenarios come from: folders, the copies inside the program, or a session file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

/// The scenarios that the program carries.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../scenarios");

/// The files a scenario consists of.
pub const NAMES: [&str; 8] = [
    "scenario.ron",
    "issues.ron",
    "parties.ron",
    "actions.ron",
    "events.ron",
    "history.ron",
    "sources.ron",
    "briefing.md",
];

/// Largest size of one file; beyond it something is wrong, and the file is not read.
const LARGEST_BYTES: u64 = 4 << 20;

/// The text of a scenario's files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// The id: the folder's name.
    pub id: String,
    /// Text by file name.
    pub files: BTreeMap<String, String>,
}

/// Why a scenario's files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// There is no such scenario.
    #[error("there is no scenario `{wanted}`; known are {}", .known.join(", "))]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A path that leads nowhere.
    #[error("there is no folder `{}`", .0.display())]
    Missing(PathBuf),
    /// Something that is no regular file: a device, a pipe, a folder.
    #[error("`{}` is not a regular file and was not read", .0.display())]
    NotAFile(PathBuf),
    /// A folder that holds no scenario.
    #[error("`{}` holds no scenario: it has no file `scenario.ron`", .0.display())]
    NotAScenario(PathBuf),
    /// A file that is too large.
    #[error("`{}` is larger than 4 MiB and was not read", .0.display())]
    TooLarge(PathBuf),
    /// A file that is not UTF-8.
    #[error("`{}` is not UTF-8 text", .0.display())]
    NotText(PathBuf),
    /// A file that cannot be read.
    #[error("cannot read `{}`: {source}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Files {
    /// Every file by its name, with its text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(String::as_str)
    }

    /// BLAKE3 over names and texts, in hexadecimal.
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

    /// Reads a scenario's folder.
    ///
    /// # Errors
    /// A folder without a scenario, or a file that cannot be read.
    pub fn read(folder: &Path) -> Result<Self, FilesError> {
        if !folder.exists() {
            return Err(FilesError::Missing(folder.to_owned()));
        }
        if !folder.join(NAMES[0]).exists() {
            return Err(FilesError::NotAScenario(folder.to_owned()));
        }
        let mut files = BTreeMap::new();
        for name in NAMES {
            let path = folder.join(name);
            let io = |source| FilesError::Io { path: path.clone(), source };
            let known = match std::fs::metadata(&path) {
                Ok(known) => known,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) => return Err(io(error)),
            };
            if !known.is_file() {
                return Err(FilesError::NotAFile(path));
            }
            if known.len() > LARGEST_BYTES {
                return Err(FilesError::TooLarge(path));
            }
            let bytes = std::fs::read(&path).map_err(io)?;
            let text = String::from_utf8(bytes).map_err(|_| FilesError::NotText(path.clone()))?;
            files.insert(name.to_owned(), text);
        }
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let id = real.file_name().map_or_else(|| "scenario".to_owned(), |name| name.to_string_lossy().into_owned());
        Ok(Self { id, files })
    }

    /// The scenarios inside the program.
    #[must_use]
    pub fn shipped() -> Vec<Self> {
        SHIPPED
            .dirs()
            .filter_map(|folder| {
                let id = folder.path().file_name()?.to_string_lossy().into_owned();
                let files: BTreeMap<String, String> = folder
                    .files()
                    .filter_map(|file| {
                        let name = file.path().file_name()?.to_string_lossy().into_owned();
                        let text = file.contents_utf8()?.to_owned();
                        NAMES.contains(&name.as_str()).then_some((name, text))
                    })
                    .collect();
                files.contains_key(NAMES[0]).then_some(Self { id, files })
            })
            .collect()
    }

    /// Finds a scenario by path or by id: a path first, then each of the given folders, then what the program carries.
    ///
    /// # Errors
    /// A scenario that is nowhere, or one that cannot be read.
    pub fn find(wanted: &str, folders: &[PathBuf]) -> Result<Self, FilesError> {
        let path = Path::new(wanted);
        if path.is_dir() || wanted.contains(std::path::MAIN_SEPARATOR) {
            return Self::read(path);
        }
        for folder in folders {
            let inside = folder.join(wanted);
            if inside.join(NAMES[0]).is_file() {
                return Self::read(&inside);
            }
        }
        let shipped = Self::shipped();
        let mut known: Vec<String> = shipped.iter().map(|files| files.id.clone()).collect();
        match shipped.into_iter().find(|files| files.id == wanted) {
            Some(files) => Ok(files),
            None => {
                known.extend(in_folders(folders));
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
            for id in in_folders(std::slice::from_ref(folder)) {
                if !seen.contains(&id) {
                    all.push(Self::read(&folder.join(&id)));
                    seen.push(id);
                }
            }
        }
        all.extend(Self::shipped().into_iter().filter(|files| !seen.contains(&files.id)).map(Ok));
        all
    }
}

fn in_folders(folders: &[PathBuf]) -> Vec<String> {
    let mut ids: Vec<String> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join(NAMES[0]).is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    ids.sort();
    ids
}
