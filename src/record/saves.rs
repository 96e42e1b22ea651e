//! Saves under a name: copies of a session as it was. A save is never gone on with itself; from it a new session begins,
//! marked as such.

use std::path::Path;

use crate::disk::{Existing, write_whole};
use crate::fault::SessionError;
use crate::format::{Header, RULES};
use crate::lines::{Tidy, open_and_read};
use crate::replay::{Replay, read_header};
use crate::session::{Session, unwritten};

/// Keeps a session as it is now in a new file, under a name.
///
/// # Errors
/// A session without a file, or a file that exists or cannot be written.
pub fn save_as(session: &Session, path: &Path, name: &str) -> Result<(), SessionError> {
    let own = session.path().ok_or(SessionError::Unkept)?;
    copy(own, &open_and_read(own)?.tidy(), path, |header| {
        header.saved_as = Some(name.to_owned());
    })
}

/// Begins a new session from a save, in a file of its own.
///
/// # Errors
/// A save that cannot be read or does not verify, or a file that exists or cannot be written.
pub fn begin_from(save: &Path, path: &Path) -> Result<Session, SessionError> {
    let text = open_and_read(save)?;
    let tidy = text.tidy();
    let mut replay = Replay::begin(save, &tidy)?;
    while replay.step()?.is_some() {}
    copy(save, &tidy, path, |header| {
        header.begun_from = header.saved_as.take().or_else(|| Some(String::new()));
    })?;
    Session::resume(path).map(|(session, _)| session)
}

/// Writes the lines of a session into a new file, under another header.
fn copy(from: &Path, tidy: &Tidy<'_>, to: &Path, change: impl FnOnce(&mut Header)) -> Result<(), SessionError> {
    let mut lines = tidy.lines.iter();
    let first = lines.next().map_or("", |line| line.text);
    let mut header = read_header(from, first)?;
    if header.rules != RULES {
        return Err(SessionError::OtherRules { path: from.to_owned(), rules: header.rules });
    }
    change(&mut header);
    let mut text = serde_json::to_string(&header).map_err(|error| unwritten(to, error.into()))?;
    text.push('\n');
    for line in lines {
        text.push_str(line.text);
        text.push('\n');
    }
    write_whole(to, text.as_bytes(), Existing::Kept).map_err(|source| unwritten(to, source))
}
