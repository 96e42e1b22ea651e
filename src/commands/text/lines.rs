//! Lines that come in, from standard input or from a file, whatever bytes they hold, and how they are said back.

use std::io::{BufRead, Read, Write};
use std::path::Path;

use wedge_scenario::{LONGEST_MOVE, printable, wide};

use crate::commands::common::Failure;

/// Columns of a page.
pub(super) const WIDTH: usize = 80;

/// Most bytes of a file of moves.
const LONGEST_FILE: u64 = 16 << 20;

/// What came from standard input.
pub(super) enum Heard {
    Line(String),
    NotText,
    TooLong,
    End,
}

/// The next line, whatever bytes it holds; of one that is longer than any move no more is kept than tells so.
pub(super) fn next_line(input: &mut impl BufRead) -> std::io::Result<Heard> {
    let limit = LONGEST_MOVE + 2;
    let mut bytes = Vec::new();
    input.by_ref().take(limit as u64).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(Heard::End);
    }
    if bytes.len() < limit || bytes.ends_with(b"\n") {
        return Ok(String::from_utf8(bytes).map_or(Heard::NotText, Heard::Line));
    }
    loop {
        let waiting = input.fill_buf()?;
        let end = waiting.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(waiting.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() || used == 0 {
            return Ok(Heard::TooLong);
        }
    }
}

/// The lines of a file of moves without their comments; `None` for one that is not UTF-8.
pub fn read_moves(path: &Path) -> Result<Vec<Option<String>>, Failure> {
    let failed = |source| Failure::Read { path: path.to_owned(), source };
    let refused = |why: &str| failed(std::io::Error::new(std::io::ErrorKind::InvalidData, why.to_owned()));
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(LONGEST_FILE + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(refused("it is larger than 16 MiB"));
    }
    if let Some(what) = wide(&bytes) {
        return Err(refused(&format!("it was saved as {what}; save it as UTF-8")));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    // Some editors end lines by a carriage return alone.
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let lines = bytes.split(|byte| *byte == end).map(|line| {
        // A comment may hold anything.
        let line = line.split(|byte| *byte == b'#').next().unwrap_or(line);
        std::str::from_utf8(line).ok().map(|line| line.trim().to_owned())
    });
    Ok(lines.collect())
}

/// Most letters of a line that are said back.
const SAID_BACK: usize = 240;

/// A line of somebody's file as it is said back: nothing in it that a terminal would obey, and no more than can be read.
pub(super) fn said_back(line: &str) -> String {
    let mut letters = line.chars();
    let said = printable(&letters.by_ref().take(SAID_BACK).collect::<String>());
    if letters.next().is_some() { format!("{said} …") } else { said }
}

pub(super) fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| Failure::Output { source })
}
