//! Where findings are gathered, and what is known not to have been read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::reading::characters::{is_unseen, printable};
use crate::reading::diagnostic::{Diagnostic, Lines, Severity, did_you_mean};
use crate::reading::files::Files;
use crate::reading::tree::Node;

/// A record with the place it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    /// The record.
    pub value: T,
    /// Its file.
    pub file: &'static str,
    /// Its tree.
    pub node: Node,
}

/// Where findings are gathered.
#[derive(Debug)]
pub struct Findings<'a> {
    pub(super) files: &'a Files,
    found: Vec<Diagnostic>,
    /// How many of them are errors.
    errors: usize,
    unread: BTreeMap<&'static str, Unread>,
    lines: BTreeMap<String, Lines>,
    /// By file, where its notation is wrong, in order.
    pub(super) flawed: BTreeMap<&'static str, Vec<usize>>,
    /// By file, where keys stand for the second time.
    pub(super) doubled: BTreeMap<&'static str, BTreeSet<usize>>,
    compared: usize,
}

/// Names that are compared with a wrong one in one scenario before no more are proposed. Who has more wrong names than
/// this allows for has not misspelt them one by one.
const MOST_COMPARED: usize = 300_000;

/// Most findings of a scenario; a file that has more is not one.
const MOST_FOUND: usize = 100_000;

/// What could not be read of a file. What others say about it is not to be called wrong: mending the one error mends that
/// as well.
#[derive(Debug, Default)]
struct Unread {
    whole: bool,
    ids: BTreeSet<String>,
}

impl<'a> Findings<'a> {
    /// An empty collection about some files.
    #[must_use]
    pub fn new(files: &'a Files) -> Self {
        Self {
            files,
            found: Vec::new(),
            errors: 0,
            unread: BTreeMap::new(),
            lines: BTreeMap::new(),
            flawed: BTreeMap::new(),
            doubled: BTreeMap::new(),
            compared: 0,
        }
    }

    /// Everything found, by file and place.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by(|a, b| (&a.file, a.line, a.span.start, a.code).cmp(&(&b.file, b.line, b.span.start, b.code)));
        self.found
    }

    /// True if nothing found so far keeps the scenario from being played.
    #[must_use]
    pub fn clean(&self) -> bool {
        self.errors == 0
    }

    /// True if a record with this id may stand in the file, in a part that could not be read.
    #[must_use]
    pub fn may_hold(&self, file: &str, id: &str) -> bool {
        self.unread.get(file).is_some_and(|unread| unread.whole || unread.ids.contains(id))
    }

    /// True if nothing in these files was left unread, so that what is missing from them is missing indeed.
    #[must_use]
    pub fn whole(&self, files: &[&str]) -> bool {
        !files.iter().any(|file| self.unread.contains_key(file))
    }

    /// Notes that a file could not be read.
    pub(super) fn unread_file(&mut self, file: &'static str) {
        self.unread.entry(file).or_default().whole = true;
    }

    /// Notes that a record could not be read.
    pub(super) fn unread_record(&mut self, file: &'static str, id: String) {
        self.unread.entry(file).or_default().ids.insert(id);
    }

    pub(super) fn push(
        &mut self,
        severity: Severity,
        code: &'static str,
        file: &str,
        span: Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        let text = self.files.text(file).unwrap_or("");
        let lines = self.lines.entry(file.to_owned()).or_insert_with(|| Lines::of(text));
        let (line, column) = lines.position(text, span.start);
        self.push_at(severity, code, file, span, (line, column), message, help);
    }

    /// A finding about a place that is known by its line and column.
    #[allow(clippy::too_many_arguments, reason = "a finding has so many parts")]
    pub(super) fn push_at(
        &mut self,
        severity: Severity,
        code: &'static str,
        file: &str,
        span: Range<usize>,
        (line, column): (usize, usize),
        message: String,
        help: Option<String>,
    ) {
        // An error is never lost for all the warnings before it.
        if self.is_full() && (severity == Severity::Warning || !self.clean()) {
            return;
        }
        self.errors += usize::from(severity == Severity::Error);
        // Whoever points at one character by its first byte means all of it.
        let end = self.files.text(file).map_or(span.end, |text| text.ceil_char_boundary(span.end));
        let span = span.start..end;
        let (message, help) = (shown(message), help.map(shown));
        self.found.push(Diagnostic { code, severity, file: file.to_owned(), span, line, column, message, help });
    }

    /// True if there are so many that more would tell nobody anything.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= MOST_FOUND
    }

    /// How many there are so far, to forget those that come behind.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    pub(super) fn forget_behind(&mut self, count: usize) {
        self.found.truncate(count);
        self.errors = self.found.iter().filter(|one| one.severity == Severity::Error).count();
    }

    /// An error about a whole file.
    pub fn error_in_file(&mut self, code: &'static str, file: &str, message: String, help: Option<String>) {
        self.push(Severity::Error, code, file, 0..0, message, help);
    }

    /// A warning about a place in a file.
    pub fn warning_at(
        &mut self,
        code: &'static str,
        file: &str,
        span: Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        self.push(Severity::Warning, code, file, span, message, help);
    }

    /// An error about a field of a record.
    pub fn error<T>(
        &mut self,
        code: &'static str,
        at: &Located<T>,
        path: &[&str],
        message: String,
        help: Option<String>,
    ) {
        self.push(Severity::Error, code, at.file, at.node.find(path).span.clone(), message, help);
    }

    /// An error about a place in a file.
    pub fn error_at(
        &mut self,
        code: &'static str,
        file: &str,
        place: Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        self.push(Severity::Error, code, file, place, message, help);
    }

    /// Where a text stands within a field of a record; the field, if it is not found.
    #[must_use]
    pub fn place_about<T>(&self, at: &Located<T>, path: &[&str], wanted: &str) -> Range<usize> {
        self.place_where(at, path, &|text| text.trim_matches('"') == wanted)
    }

    /// Where the first text, word or number of a kind stands within a field of a record; the field, if there is none.
    #[must_use]
    pub fn place_where<T>(&self, at: &Located<T>, path: &[&str], wanted: &dyn Fn(&str) -> bool) -> Range<usize> {
        let text = self.text(at.file);
        let field = at.node.find(path);
        field.scalar(&|span: &Range<usize>| wanted(&text[span.clone()])).unwrap_or(&field.span).clone()
    }

    /// A warning about a field of a record.
    pub fn warning<T>(
        &mut self,
        code: &'static str,
        at: &Located<T>,
        path: &[&str],
        message: String,
        help: Option<String>,
    ) {
        self.push(Severity::Warning, code, at.file, at.node.find(path).span.clone(), message, help);
    }

    /// The text of a file; nothing if there is none.
    #[must_use]
    pub fn text(&self, file: &str) -> &'a str {
        self.files.text(file).unwrap_or("")
    }

    /// The closest of the known names, or some of them.
    pub fn propose<'n>(&mut self, wrong: &str, known: impl ExactSizeIterator<Item = &'n str> + Clone) -> String {
        match self.close(wrong, known.clone()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => known_are(known),
        }
    }

    /// The closest of the words that are allowed, or all of them.
    pub(super) fn propose_word(&mut self, wrong: &str, allowed: &[&'static str]) -> String {
        match self.close(wrong, allowed.iter().copied()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => {
                let all: Vec<String> = allowed.iter().map(|name| format!("`{name}`")).collect();
                format!("expected one of {}", all.join(", "))
            }
        }
    }

    /// The closest of the known names, as long as few enough have been looked at.
    pub fn close<'n>(&mut self, wrong: &str, known: impl ExactSizeIterator<Item = &'n str>) -> Option<&'n str> {
        self.compared += known.len();
        if self.compared > MOST_COMPARED { None } else { did_you_mean(wrong, known) }
    }
}

/// A text as it can be shown, without copying one that can be shown as it is.
fn shown(text: String) -> String {
    if text.contains(is_unseen) { printable(&text) } else { text }
}

/// Names that are listed before the rest is only counted.
const MOST_LISTED: usize = 24;

fn known_are<'n>(known: impl ExactSizeIterator<Item = &'n str>) -> String {
    let all = known.len();
    if all == 0 {
        return "there are none".to_owned();
    }
    let listed: Vec<String> = known.take(MOST_LISTED).map(|one| format!("`{one}`")).collect();
    let rest = if all > MOST_LISTED { format!(" and {} others", all - MOST_LISTED) } else { String::new() };
    format!("known are {}{rest}", listed.join(", "))
}
