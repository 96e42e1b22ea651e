//! One window at a time for whoever begins with a double click: a second start says that the first one runs.
//!
//! Windows that are told on the command line what to play stand beside each other, as they always could.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::commands::places::data;

/// A window is open already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenAlready;

/// Notes that a window opens, by a lock that goes with the program however it ends; what is returned holds it. Where nothing can be
/// noted nothing is, and the window opens.
pub fn first() -> Result<Option<File>, OpenAlready> {
    data().map_or(Ok(None), |folder| noted_at(&folder.join("window.lock")))
}

fn noted_at(path: &Path) -> Result<Option<File>, OpenAlready> {
    let opened = path.parent().and_then(|folder| {
        std::fs::create_dir_all(folder).ok()?;
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).ok()
    });
    let Some(file) = opened else { return Ok(None) };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(OpenAlready),
        // A file system without locks: only the guard is missing.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_window_is_told_of_the_first_and_opens_once_that_has_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("data").join("window.lock");
        let first = noted_at(&path).expect("nobody has a window");
        assert!(first.is_some());
        assert_eq!(noted_at(&path).err(), Some(OpenAlready));
        drop(first);
        assert!(noted_at(&path).is_ok());
    }

    #[test]
    fn where_nothing_can_be_noted_every_window_opens() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        let path = file.path().join("no folder").join("window.lock");
        assert!(matches!(noted_at(&path), Ok(None)));
        assert!(matches!(noted_at(&path), Ok(None)));
    }
}
