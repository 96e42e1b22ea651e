//! Files that are written whole: never half, and never over what another program wrote.
//!
//! A file is begun under a passing name beside the place it is meant for, locked, written and synced, and only then given
//! its own name in one step; then the folder is synced. A program that is killed on the way leaves the passing name behind,
//! and a later one takes it away once nobody holds its lock. May not know what a session is.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// How a passing name begins.
const BEGINS: &str = ".wedge-";
/// How it ends.
const ENDS: &str = ".new";
/// How often a passing name is tried: another program that clears away may take the first for one that was left behind.
const TRIES: usize = 64;

/// What becomes of a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It is replaced, in one step.
    Replaced,
    /// It is kept, and the new one is not written.
    Kept,
}

/// A file that has no name of its own yet. Dropped before it is placed, it is gone.
#[derive(Debug)]
pub struct Unborn {
    file: NamedTempFile<File>,
    path: PathBuf,
    existing: Existing,
}

/// Where the bytes of [`Output`] go.
#[derive(Debug)]
enum Place {
    Whole(Unborn),
    /// A device or a pipe, which has no other name to be written under.
    Straight(File),
}

/// A file for results, which is opened before the work so that a bad path is told then, and written after it.
#[derive(Debug)]
pub struct Output(Place);

/// The first bytes of a session.
const SESSION_BEGINS: &[u8] = b"{\"format\":";
/// How the names of sessions, saves and files of scenarios end.
const KEPT: [&str; 4] = ["wedge", "save", "ron", "md"];

/// True for a file that somebody played or wrote by hand, by the name it really has or by how it begins.
fn is_kept(path: &Path) -> io::Result<bool> {
    let real = path.canonicalize()?;
    if real.extension().is_some_and(|end| KEPT.iter().any(|kept| end.eq_ignore_ascii_case(kept))) {
        return Ok(true);
    }
    let mut begins = Vec::new();
    File::open(&real)?.take(SESSION_BEGINS.len() as u64 + 3).read_to_end(&mut begins)?;
    Ok(begins.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&begins).starts_with(SESSION_BEGINS))
}

impl Output {
    /// Opens a path for the results of a study, as [`Output::open`] does, and takes no file that somebody played or wrote by
    /// hand: a session, a save, a part of a scenario.
    ///
    /// # Errors
    /// A path that cannot be written, or that holds such a file.
    pub fn for_results(path: &Path) -> io::Result<Self> {
        if std::fs::metadata(path).is_ok_and(|known| known.is_file()) && is_kept(path)? {
            let why = "it holds a session or part of a scenario, which no result may replace; name another file";
            return Err(io::Error::new(ErrorKind::AlreadyExists, why));
        }
        Self::open(path)
    }

    /// Opens a path for results, in a folder that exists; a file that has the name stays as it is until [`Output::write`].
    ///
    /// # Errors
    /// A path that cannot be written.
    pub fn open(path: &Path) -> io::Result<Self> {
        let Ok(known) = std::fs::metadata(path) else {
            // No folder is made for a slip of the pen.
            std::fs::metadata(folder_of(path))?;
            return Ok(Self(Place::Whole(Unborn::begin(path, Existing::Replaced)?)));
        };
        if known.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        // What may not be written may not be replaced either.
        let straight = OpenOptions::new().write(true).open(path)?;
        if !known.is_file() {
            return Ok(Self(Place::Straight(straight)));
        }
        match Unborn::begin(path, Existing::Replaced) {
            Ok(unborn) => Ok(Self(Place::Whole(unborn))),
            // A file that may be written in a folder that may not.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(Self(Place::Straight(straight))),
            Err(error) => Err(error),
        }
    }

    /// Writes everything there is to write.
    ///
    /// # Errors
    /// A disk that does not take it; what had the name is then as it was.
    pub fn write(self, bytes: &[u8]) -> io::Result<()> {
        match self.0 {
            Place::Straight(mut file) => {
                if file.metadata()?.is_file() {
                    file.set_len(0)?;
                }
                file.write_all(bytes).and_then(|()| file.flush())
            }
            Place::Whole(mut unborn) => {
                unborn.file().write_all(bytes)?;
                unborn.place().map(drop)
            }
        }
    }
}

/// Writes a file whole.
///
/// # Errors
/// A path that cannot be written, or, where what exists is to be kept, one that exists ([`ErrorKind::AlreadyExists`]).
pub fn write_whole(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    match existing {
        Existing::Replaced => Output::open(path)?.write(bytes),
        Existing::Kept => {
            let mut unborn = Unborn::begin(path, existing)?;
            unborn.file().write_all(bytes)?;
            unborn.place().map(drop)
        }
    }
}

impl Unborn {
    /// Begins a file that is to have this path. No folder is made for it: it may be a slip of the pen.
    ///
    /// # Errors
    /// A folder that is not there or cannot be written, or a path that exists and is to be kept.
    pub fn begin(path: &Path, existing: Existing) -> io::Result<Self> {
        let path = match existing {
            // What a link points at is replaced, not the link.
            Existing::Replaced => path.canonicalize().unwrap_or_else(|_| path.to_owned()),
            Existing::Kept if path.symlink_metadata().is_ok() => return Err(ErrorKind::AlreadyExists.into()),
            Existing::Kept => path.to_owned(),
        };
        if path.file_name().is_none() {
            return Err(ErrorKind::IsADirectory.into());
        }
        let folder = folder_of(&path);
        clear(folder);
        let mut builder = Builder::new();
        builder.prefix(BEGINS).suffix(ENDS).rand_bytes(12);
        for _ in 0..TRIES {
            let file = builder
                .make_in(folder, |name| OpenOptions::new().read(true).write(true).create_new(true).open(name))?;
            // Locked and still there: nobody takes it away any more.
            if lock(file.as_file())? && file.path().exists() {
                if let Ok(known) = std::fs::metadata(&path) {
                    std::fs::set_permissions(file.path(), known.permissions())?;
                }
                return Ok(Self { file, path, existing });
            }
        }
        Err(io::Error::new(ErrorKind::ResourceBusy, "other programs keep clearing this folder"))
    }

    /// The file, to be written.
    pub fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Syncs the file, gives it its name in one step, and syncs the folder. The lock is kept as long as what is returned.
    ///
    /// # Errors
    /// A disk that does not take it, or a name that another program took meanwhile ([`ErrorKind::AlreadyExists`]).
    pub fn place(self) -> io::Result<File> {
        self.file.as_file().sync_all()?;
        let placed = match self.existing {
            Existing::Replaced => self.file.persist(&self.path),
            Existing::Kept => self.file.persist_noclobber(&self.path),
        };
        let file = placed.map_err(|failed| failed.error)?;
        sync_folder(folder_of(&self.path))?;
        Ok(file)
    }
}

/// The folder that a path lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes down which names a folder holds.
fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and the file system sees to it.
    if cfg!(unix) {
        match File::open(folder)?.sync_all() {
            // A file system that knows nothing of it.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {}
            synced => synced?,
        }
    }
    Ok(())
}

/// Locks a file; false if another program holds it. A file system without locks lets it pass: only the guard is missing.
///
/// # Errors
/// A file that cannot be locked for another reason.
pub(crate) fn lock(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Takes away what killed programs left unfinished in a folder: passing names whose lock nobody holds.
pub(crate) fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name();
        let passing = name.to_str().is_some_and(|name| name.starts_with(BEGINS) && name.ends_with(ENDS));
        // Opening a pipe would wait for whoever writes into it.
        if passing && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // What cannot be taken away now stays for the next time.
            take_away(&entry.path()).ok();
        }
    }
}

/// Removes a file that nobody holds, while holding it: whoever has just begun it then knows that it is gone.
fn take_away(path: &Path) -> io::Result<()> {
    let file = File::open(path)?;
    if file.try_lock().is_ok() { std::fs::remove_file(path) } else { Ok(()) }
}

/// Clears the folder that a path lies in.
pub(crate) fn clear_beside(path: &Path) {
    clear(folder_of(path));
}

/// Makes a file under the first name that is free: `STEM.END`, `STEM-2.END` and so on. Two programs that ask at once get
/// two names.
///
/// # Errors
/// Whatever `make` fails with, other than that the name is taken.
pub fn under_a_free_name<T, E>(
    folder: &Path,
    stem: &str,
    end: &str,
    taken: impl Fn(&E) -> bool,
    mut make: impl FnMut(&Path) -> Result<T, E>,
) -> Result<T, E> {
    let mut number = 1_u64;
    loop {
        let path = match number {
            1 => folder.join(format!("{stem}.{end}")),
            number => folder.join(format!("{stem}-{number}.{end}")),
        };
        number += 1;
        match make(&path) {
            Err(error) if taken(&error) => {}
            made => return made,
        }
    }
}
