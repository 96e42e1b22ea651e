//! Saves under a name: copies of a session as it was. A save is never gone on with itself; from it a new session begins,
//! marked as such.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::format::{Header, RULES};
use crate::session::{Replay, Session, SessionError, read_header, read_text, split_torn};

/// Keeps a session as it is now in a new file, under a name.
///
/// # Errors
/// A session without a file, or a file that exists or cannot be written.
pub fn save_as(session: &Session, path: &Path, name: &str) -> Result<(), SessionError> {
    let own = session.path().ok_or(SessionError::Unkept)?;
    let text = text_of(own)?;
    copy(own, &text, path, |header| {
        header.saved_as = Some(name.to_owned());
    })
}

/// Begins a new session from a save, in a file of its own.
///
/// # Errors
/// A save that cannot be read or does not verify, or a file that exists or cannot be written.
pub fn begin_from(save: &Path, path: &Path) -> Result<Session, SessionError> {
    let text = text_of(save)?;
    let (whole, _) = split_torn(&text);
    let mut replay = Replay::begin(save, whole)?;
    while replay.step()?.is_some() {}
    copy(save, whole, path, |header| {
        header.begun_from = header.saved_as.take().or_else(|| Some(String::new()));
    })?;
    Session::resume(path).map(|(session, _)| session)
}

fn text_of(path: &Path) -> Result<String, SessionError> {
    let mut file = File::open(path).map_err(|source| SessionError::Io { path: path.to_owned(), source })?;
    read_text(&mut file, path)
}

/// Writes the lines of a session into a new file, under another header.
fn copy(from: &Path, text: &str, to: &Path, change: impl FnOnce(&mut Header)) -> Result<(), SessionError> {
    let io = |source| SessionError::Io { path: to.to_owned(), source };
    let (whole, _) = split_torn(text);
    let (first, rest) = whole.split_once('\n').unwrap_or((whole, ""));
    let mut header = read_header(from, first)?;
    if header.rules != RULES {
        return Err(SessionError::OtherRules { path: from.to_owned(), rules: header.rules });
    }
    change(&mut header);
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(io)?;
    }
    if to.exists() {
        return Err(SessionError::Exists(to.to_owned()));
    }
    // Under another name until it is whole.
    let unborn = crate::session::beside(to);
    let written = OpenOptions::new().write(true).create(true).truncate(true).open(&unborn).and_then(|mut file| {
        let mut line = serde_json::to_vec(&header)?;
        line.push(b'\n');
        file.write_all(&line)?;
        file.write_all(rest.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&unborn, to)
    });
    written.map_err(|source| match std::fs::remove_file(&unborn) {
        Ok(()) => io(source),
        Err(second) => io(std::io::Error::new(source.kind(), format!("{source} (and then: {second})"))),
    })
}
