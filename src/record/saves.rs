//! Saves under a name: copies of a session as it was. A save is never gone on with itself; from it a new session begins,
//! marked as such.

use std::path::Path;

use crate::disk::{Existing, write_whole};
use crate::fault::SessionError;
use crate::format::{Chain, Header};
use crate::header::read_head;
use crate::lines::{Tidy, open_and_read};
use crate::replay::Replay;
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
    replay.play_out()?;
    copy(save, &tidy, path, |header| {
        header.begun_from = header.saved_as.take().or_else(|| Some(String::new()));
    })?;
    Session::resume(path).map(|(session, _)| session)
}

/// Writes the lines of a session into a new file, under another header.
fn copy(from: &Path, tidy: &Tidy<'_>, to: &Path, change: impl FnOnce(&mut Header)) -> Result<(), SessionError> {
    let (mut header, mut old) = read_head(from, tidy)?.ours(from)?;
    change(&mut header);
    let (mut text, mut new) = Chain::start().line(&header).map_err(|error| unwritten(to, error.into()))?;
    text.push('\n');
    for line in tidy.lines.iter().skip(1) {
        let Some((body, behind)) = old.body(line.text) else {
            let why = "it was changed, or a line before it is missing".to_owned();
            return Err(SessionError::Damaged { path: from.to_owned(), line: line.number, why });
        };
        old = behind;
        let (linked, behind) = new.relink(&body);
        new = behind;
        text.push_str(&linked);
        text.push('\n');
    }
    write_whole(to, text.as_bytes(), Existing::Kept).map_err(|source| unwritten(to, source))
}
