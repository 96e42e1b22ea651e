//! The text of a session file as its lines, whatever mailers, editors and learning platforms did to it: a byte order mark,
//! other ends of line, blank lines, spaces at an end, a last end of line that is missing, a footer behind the last line.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::de::IgnoredAny;
use wedge_scenario::{printable, wide};

use crate::fault::{Notice, SessionError};

/// Largest session file that is read; a game to the end takes a few hundred kilobytes.
const LARGEST_BYTES: u64 = 256 << 20;

/// The mark that some editors put before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What some systems end a text with.
const END_OF_TEXT: char = '\u{1a}';

/// Most letters that are said of what stands behind a session.
const SAID: usize = 60;

/// The text of a file.
#[derive(Debug)]
pub(crate) struct Text {
    text: String,
    /// True if bytes behind it were left out: half a character, or what a file system fills a file with.
    cut: bool,
}

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbered<'a> {
    /// Which line of the file, from 1.
    pub number: usize,
    /// What it says.
    pub text: &'a str,
}

/// The lines that count.
#[derive(Debug)]
pub(crate) struct Tidy<'a> {
    /// All of them.
    pub lines: Vec<Numbered<'a>>,
    /// A last line that is cut off, from 1.
    pub torn: Option<usize>,
    /// Bytes of the file up to the end of the last line that counts, without the end of line.
    pub good: u64,
    /// True if nothing but one end of line follows.
    pub closed: bool,
    /// What stands behind the last line that counts and is no part of a session.
    pub behind: Option<Behind>,
}

/// What mailers and editors put behind the last line of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Behind {
    /// Its first line, from 1.
    pub line: usize,
    /// How it begins, as it can be shown; empty if nothing of it can be seen.
    pub text: String,
}

impl Tidy<'_> {
    /// What the player should be told of it.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let torn = self.torn.map(|line| Notice::TornLine { line });
        let behind = self.behind.clone().map(|Behind { line, text }| Notice::Behind { line, text });
        torn.into_iter().chain(behind).collect()
    }
}

/// Opens a session file and reads it.
///
/// # Errors
/// What is no regular file, is too large, or is not text.
pub(crate) fn open_and_read(path: &Path) -> Result<Text, SessionError> {
    read_up_to(path, LARGEST_BYTES)
}

/// Opens a session file of so many bytes at most and reads it.
///
/// # Errors
/// What is no regular file, is too large, or is not text.
pub(crate) fn read_up_to(path: &Path, most: u64) -> Result<Text, SessionError> {
    regular(path, most)?;
    let mut file = File::open(path).map_err(|source| SessionError::Io { path: path.to_owned(), source })?;
    read_file(&mut file, path, most)
}

/// Opens a session file to go on with it; `None` if it may be read alone.
///
/// # Errors
/// What is no regular file, or cannot be opened.
pub(crate) fn open_to_write(path: &Path) -> Result<Option<File>, SessionError> {
    regular(path, LARGEST_BYTES)?;
    // Whoever keeps a file from being written means it for everybody, those too whom the system would let.
    if std::fs::metadata(path).is_ok_and(|known| known.permissions().readonly()) {
        return Ok(None);
    }
    match OpenOptions::new().read(true).write(true).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => Ok(None),
        Err(source) => Err(SessionError::Io { path: path.to_owned(), source }),
    }
}

/// Reads an open session file.
///
/// # Errors
/// One that is too large or not text.
pub(crate) fn read_text(file: &mut File, path: &Path) -> Result<Text, SessionError> {
    read_file(file, path, LARGEST_BYTES)
}

/// Refuses what is no regular file before it is opened: a pipe would keep the program waiting.
fn regular(path: &Path, most: u64) -> Result<(), SessionError> {
    let known = std::fs::metadata(path).map_err(|source| SessionError::Io { path: path.to_owned(), source })?;
    if !known.is_file() {
        return Err(SessionError::NotASession { path: path.to_owned(), why: "it is no regular file".to_owned() });
    }
    if known.len() > most {
        return Err(SessionError::TooLarge(path.to_owned()));
    }
    Ok(())
}

fn read_file(file: &mut File, path: &Path, most: u64) -> Result<Text, SessionError> {
    let mut bytes = Vec::new();
    let io = |source| SessionError::Io { path: path.to_owned(), source };
    file.take(most + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > most {
        return Err(SessionError::TooLarge(path.to_owned()));
    }
    // A power cut can leave zeros behind what was written, and nothing else.
    let filled = bytes.iter().rev().take_while(|byte| **byte == 0).count();
    if filled < bytes.len()
        && let Some(what) = wide(&bytes)
    {
        let why = format!("it was saved as {what}; an editor can save it as UTF-8 again");
        return Err(SessionError::NotASession { path: path.to_owned(), why });
    }
    bytes.truncate(bytes.len() - filled);
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Text { text, cut: filled > 0 }),
        Err(error) => {
            let fault = error.utf8_error();
            let good = fault.valid_up_to();
            let mut bytes = error.into_bytes();
            // A line cut inside a character is torn; what is no line of a session may be in any encoding; anything else is
            // damage.
            if fault.error_len().is_some() {
                let start = bytes[..good].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
                let rest = String::from_utf8_lossy(&bytes[start..]);
                if start > 0 && rest.split(['\n', '\r']).all(|line| !is_of_a_session(line.trim())) {
                    let text = format!("{}{rest}", String::from_utf8_lossy(&bytes[..start]));
                    return Ok(Text { text, cut: filled > 0 });
                }
                let line = bytes[..start].iter().filter(|byte| **byte == b'\n').count() + 1;
                return Err(SessionError::Damaged { path: path.to_owned(), line, why: "it is not UTF-8 text".into() });
            }
            bytes.truncate(good);
            Ok(Text { text: String::from_utf8_lossy(&bytes).into_owned(), cut: true })
        }
    }
}

/// True for a line that is one of a session, or was one before it was changed.
fn is_of_a_session(line: &str) -> bool {
    line.starts_with('{') || line.ends_with('}')
}

/// How a text begins, for people.
fn beginning(text: &str) -> String {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let shown = printable(&bare.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut letters = shown.chars();
    let begins: String = letters.by_ref().take(SAID).collect();
    if letters.next().is_some() { format!("{begins} …") } else { begins }
}

impl Text {
    /// Lines that lie in no file.
    pub(crate) fn of(text: String) -> Self {
        Self { text, cut: false }
    }

    /// Its lines.
    pub(crate) fn tidy(&self) -> Tidy<'_> {
        let text = self.text.as_str();
        let blank = |c: char| c == ' ' || c == '\t';
        let (mut lines, mut ends) = (Vec::new(), Vec::new());
        let (mut start, mut number) = (0, 1);
        while start < text.len() {
            // Editors know three ends of line; none of them stands inside a line of JSON.
            let length = text[start..].find(['\n', '\r']).unwrap_or(text.len() - start);
            let whole = &text[start..start + length];
            let line = whole.trim_end_matches(blank);
            let end = start + line.len();
            let line = if start == 0 { line.trim_start_matches(BYTE_ORDER_MARK) } else { line };
            let line = line.trim_start_matches(blank);
            if !line.is_empty() {
                lines.push(Numbered { number, text: line });
                ends.push(end);
            }
            start += length;
            start += if text[start..].starts_with("\r\n") { 2 } else { 1 };
            number += 1;
        }
        // A text that ends in the middle of what it says; one that only lost its last end of line is whole, and one that
        // has its end of line and cannot be read is damaged.
        let unfinished =
            |line: &Numbered<'_>| serde_json::from_str::<IgnoredAny>(line.text).is_err_and(|error| error.is_eof());
        let mut torn = self.cut.then_some(number);
        if !text.ends_with(['\n', '\r']) && lines.last().is_some_and(unfinished) {
            torn = lines.pop().map(|line| line.number);
            ends.pop();
        }
        let mut behind = None;
        // Whatever else a file is, its first line is held to be its own.
        while lines.len() > 1 && lines.last().is_some_and(|line| !is_of_a_session(line.text)) {
            behind = lines.pop().map(|line| line.number);
            ends.pop();
        }
        let mut good = ends.last().copied().unwrap_or(0);
        // On the last line of a session itself.
        if let Some(last) = lines.last_mut().filter(|line| line.text.ends_with(END_OF_TEXT)) {
            let bare = last.text.trim_end_matches(END_OF_TEXT);
            good -= last.text.len() - bare.len();
            last.text = bare;
            behind = behind.or(Some(last.number));
        }
        let closed = matches!(&text[good..], "\n" | "\r\n") && torn.is_none();
        let behind = behind.map(|line| Behind { line, text: beginning(&text[good..]) });
        Tidy { lines, torn, good: good as u64, closed, behind }
    }
}
