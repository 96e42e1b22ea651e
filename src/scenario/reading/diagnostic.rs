//! What is wrong with a scenario, said so that its author knows where and what to do.

use std::fmt;
use std::ops::Range;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario can be played; something in it looks wrong.
    Warning,
    /// The scenario cannot be played.
    Error,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable code, such as `W101`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file, relative to the scenario's folder.
    pub file: String,
    /// Where in it, in bytes; empty at 0 if the finding is about the file as a whole.
    pub span: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do, where that can be said.
    pub help: Option<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{}:{}:{}: {severity}[{}]: {}", self.file, self.line, self.column, self.code, self.message)?;
        match &self.help {
            Some(help) => write!(f, " ({help})"),
            None => Ok(()),
        }
    }
}

/// Line and column, both from 1, of a byte in a text.
#[must_use]
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let byte = (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let before = &text[..byte];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

/// Where the lines of a text begin, so that many places in it are found without counting from its beginning each time.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// The place asked for last: line, byte and column.
    last: (usize, usize, usize),
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let behind = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(behind).collect(), last: (0, 0, 1) }
    }

    /// The line, from 1, on which a byte of the text stands.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// Line and column, both from 1, of a byte of the text.
    pub(super) fn position(&mut self, text: &str, byte: usize) -> (usize, usize) {
        let byte = (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let line = self.line(byte);
        let (last_line, last_byte, last_column) = self.last;
        let (from, before) =
            if line == last_line && last_byte <= byte { (last_byte, last_column) } else { (self.starts[line - 1], 1) };
        let column = before + text[from..byte].chars().count();
        self.last = (line, byte, column);
        (line, column)
    }
}

/// The closest of the known names, if one is close enough to have been meant.
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter(|name| wrong.len().abs_diff(name.len()) <= 1 + name.len() / 4)
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        assert_eq!(position("ab\nçd", 5), (2, 2));
        assert_eq!(position("", 9), (1, 1));
        let text = "ab\nçde\n";
        let mut lines = Lines::of(text);
        for byte in [5, 6, 0, 7, 8, 3] {
            assert_eq!(lines.position(text, byte), position(text, byte), "{byte}");
            assert_eq!(lines.line(byte), position(text, byte).0, "{byte}");
        }
    }

    #[test]
    fn only_what_is_close_is_proposed() {
        assert_eq!(did_you_mean("troop", ["ally", "troops"]), Some("troops"));
        assert_eq!(did_you_mean("border", ["ally", "troops"]), None);
    }
}
