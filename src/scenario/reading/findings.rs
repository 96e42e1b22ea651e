//! From text to raw records: every record on its own, every error found, each where it stands.

use std::ops::Range;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::reading::diagnostic::{Diagnostic, Severity, did_you_mean, position};
use crate::reading::files::Files;
use crate::reading::source_map::{Flaw, FlawKind, Kind, Node, scan};

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
    files: &'a Files,
    found: Vec<Diagnostic>,
    unread: Vec<Unread>,
}

/// Something that could not be read. What others say about it is not to be called wrong: mending this one error mends
/// that as well.
#[derive(Debug)]
struct Unread {
    file: &'static str,
    /// The id of the record; none if it is the whole file.
    id: Option<String>,
}

impl<'a> Findings<'a> {
    /// An empty collection about some files.
    #[must_use]
    pub fn new(files: &'a Files) -> Self {
        Self { files, found: Vec::new(), unread: Vec::new() }
    }

    /// Everything found, by file and place.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (&a.file, a.span.start, a.code).cmp(&(&b.file, b.span.start, b.code)));
        self.found
    }

    /// True if nothing found so far keeps the scenario from being played.
    #[must_use]
    pub fn clean(&self) -> bool {
        self.found.iter().all(|one| one.severity != Severity::Error)
    }

    /// True if a record with this id may stand in the file, in a part that could not be read.
    #[must_use]
    pub fn may_hold(&self, file: &str, id: &str) -> bool {
        self.unread.iter().any(|unread| unread.file == file && unread.id.as_ref().is_none_or(|unread| unread == id))
    }

    /// True if nothing in these files was left unread, so that what is missing from them is missing indeed.
    #[must_use]
    pub fn whole(&self, files: &[&str]) -> bool {
        !self.unread.iter().any(|unread| files.contains(&unread.file))
    }

    fn push(
        &mut self,
        severity: Severity,
        code: &'static str,
        file: &str,
        span: Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        let (line, column) = position(self.files.text(file).unwrap_or(""), span.start);
        self.found.push(Diagnostic { code, severity, file: file.to_owned(), span, line, column, message, help });
    }

    /// An error about a whole file.
    pub fn error_in_file(&mut self, code: &'static str, file: &str, message: String, help: Option<String>) {
        self.push(Severity::Error, code, file, 0..0, message, help);
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

    fn flaw(&mut self, file: &str, flaw: Flaw) {
        let (code, message, help) = match flaw.kind {
            FlawKind::Unclosed(what) => ("W001", format!("this {what} is never closed"), None),
            FlawKind::Unexpected(c) => ("W001", format!("unexpected `{c}`"), None),
            FlawKind::Empty => ("W001", "the file holds nothing".to_owned(), None),
            FlawKind::Duplicate(key) => {
                ("W002", format!("`{key}` stands twice here"), Some("keep one of them".to_owned()))
            }
            FlawKind::Trailing => ("W001", "text behind the end of the file's one value".to_owned(), None),
        };
        self.push(Severity::Error, code, file, flaw.span, message, help);
    }

    /// The text of a file; nothing if there is none.
    #[must_use]
    pub fn text(&self, file: &str) -> &'a str {
        self.files.text(file).unwrap_or("")
    }

    /// Reads the records of a file that was read without an error before, to place findings in it.
    pub fn again<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<Located<T>> {
        let before = self.found.len();
        let records = self.records(file);
        self.found.truncate(before);
        records
    }

    fn scan(&mut self, file: &'static str) -> Option<Node> {
        let text = self.files.text(file)?;
        let (node, flaws) = scan(text);
        if flaws.iter().any(|flaw| !matches!(flaw.kind, FlawKind::Duplicate(_))) {
            self.unread.push(Unread { file, id: None });
        }
        for flaw in flaws {
            self.flaw(file, flaw);
        }
        node
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'static str, node: &Node) -> Option<Located<T>> {
        let text = self.files.text(file)?;
        let slice = &text[node.span.clone()];
        match options().from_str::<T>(slice) {
            Ok(value) => Some(Located { value, file, node: node.clone() }),
            Err(error) => {
                self.ron_error(file, node, slice, &error);
                let id = text[node.find(&["id"]).span.clone()].trim_matches('"').to_owned();
                self.unread.push(Unread { file, id: Some(id) });
                None
            }
        }
    }

    fn ron_error(&mut self, file: &str, node: &Node, slice: &str, error: &ron::error::SpannedError) {
        let start = node.span.start + byte_of(slice, error.span.start.line, error.span.start.col);
        let end = node.span.start + byte_of(slice, error.span.end.line, error.span.end.col);
        let whole = node.span.start..node.span.start + 1;
        let here = start..end.max(start + 1);
        let (code, span, message, help) = match &error.code {
            ron::Error::MissingStructField { field, .. } => {
                ("W011", whole, format!("the field `{field}` is missing in this record"), None)
            }
            ron::Error::NoSuchStructField { expected, found, .. } => {
                ("W012", here, format!("there is no field `{found}`"), Some(propose(found, expected)))
            }
            ron::Error::NoSuchEnumVariant { expected, found, .. } => {
                ("W013", here, format!("`{found}` is none of the words allowed here"), Some(propose(found, expected)))
            }
            // Duplicate keys, of tables too, are already found by the scanner, with both places in view.
            ron::Error::DuplicateStructField { .. } => return,
            ron::Error::Message(message) => ("W014", offending(node, &here), message.clone(), None),
            other => {
                let text = other.to_string();
                let mut letters = text.chars();
                let message = letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect();
                ("W010", here, message, None)
            }
        };
        self.push(Severity::Error, code, file, span, message, help);
    }

    /// Reads a file that is a list of records.
    pub fn records<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<Located<T>> {
        if self.files.text(file).is_none() {
            self.error_in_file("W003", file, format!("the file `{file}` is missing"), None);
            self.unread.push(Unread { file, id: None });
            return Vec::new();
        }
        let Some(node) = self.scan(file) else { return Vec::new() };
        self.items(file, &node)
    }

    fn items<T: DeserializeOwned>(&mut self, file: &'static str, node: &Node) -> Vec<Located<T>> {
        match &node.kind {
            Kind::List(items) => items.iter().filter_map(|item| self.parse(file, item)).collect(),
            _ => {
                let message = "expected a list of records, `[ (...), (...) ]`".to_owned();
                self.unread.push(Unread { file, id: None });
                self.push(Severity::Error, "W010", file, node.span.start..node.span.start + 1, message, None);
                Vec::new()
            }
        }
    }

    /// Reads a file that is one struct, field by field.
    pub fn fields(&mut self, file: &'static str) -> Option<Fields> {
        if self.files.text(file).is_none() {
            self.error_in_file("W003", file, format!("the file `{file}` is missing"), None);
            return None;
        }
        let node = self.scan(file)?;
        if !matches!(node.kind, Kind::Struct(_)) {
            let message = "expected one record, `( field: value, ... )`".to_owned();
            self.push(Severity::Error, "W010", file, node.span.start..node.span.start + 1, message, None);
            return None;
        }
        Some(Fields { file, node, asked: Vec::new() })
    }
}

/// The fields of a one-struct file, taken one by one.
#[derive(Debug)]
pub struct Fields {
    file: &'static str,
    node: Node,
    asked: Vec<&'static str>,
}

impl Fields {
    fn find(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let Kind::Struct(fields) = &self.node.kind else { return None };
        fields.iter().find(|field| field.key == name).map(|field| field.value.clone())
    }

    fn node(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Option<Node> {
        let found = self.find(name);
        if found.is_none() {
            let span = self.node.span.start..self.node.span.start + 1;
            let message = format!("the field `{name}` is missing");
            findings.push(Severity::Error, "W011", self.file, span, message, None);
        }
        found
    }

    /// One field as a whole.
    pub fn one<T: DeserializeOwned>(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Option<Located<T>> {
        let node = self.node(findings, name)?;
        findings.parse(self.file, &node)
    }

    /// One field that is a list of records.
    pub fn list<T: DeserializeOwned>(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Vec<Located<T>> {
        match self.node(findings, name) {
            Some(node) => findings.items(self.file, &node),
            None => Vec::new(),
        }
    }

    /// One field as a whole, if it is there.
    pub fn optional<T: DeserializeOwned>(
        &mut self,
        findings: &mut Findings<'_>,
        name: &'static str,
    ) -> Option<Located<T>> {
        let node = self.find(name)?;
        findings.parse(self.file, &node)
    }

    /// One field that is a list of records, if it is there.
    pub fn optional_list<T: DeserializeOwned>(
        &mut self,
        findings: &mut Findings<'_>,
        name: &'static str,
    ) -> Vec<Located<T>> {
        self.find(name).map_or_else(Vec::new, |node| findings.items(self.file, &node))
    }

    /// Complains about fields that nobody asked for.
    pub fn finish(self, findings: &mut Findings<'_>) {
        let Kind::Struct(fields) = &self.node.kind else { return };
        for field in fields.iter().filter(|field| !self.asked.contains(&field.key.as_str())) {
            let message = format!("there is no field `{}`", field.key);
            let help = Some(propose(&field.key, &self.asked));
            findings.push(Severity::Error, "W012", self.file, field.key_span.clone(), message, help);
        }
    }
}

fn propose(wrong: &str, known: &[&str]) -> String {
    match did_you_mean(wrong, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => {
            format!("expected one of {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
        }
    }
}

/// The one place where the dialect is set.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    let into: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    (start + into).min(text.len())
}

/// A value refused by its type is reported once it has been read, up to its end; this finds the scalar it was.
fn offending(node: &Node, here: &Range<usize>) -> Range<usize> {
    fn last_scalar_before(node: &Node, at: usize, best: &mut Option<Range<usize>>) {
        match &node.kind {
            Kind::Scalar => {
                if node.span.start <= at && best.as_ref().is_none_or(|found| found.start < node.span.start) {
                    *best = Some(node.span.clone());
                }
            }
            Kind::List(items) | Kind::Tuple(items) => items.iter().for_each(|item| last_scalar_before(item, at, best)),
            Kind::Struct(fields) | Kind::Map(fields) => {
                fields.iter().for_each(|field| last_scalar_before(&field.value, at, best));
            }
        }
    }
    let mut best = None;
    let at = here.end.min(node.span.end).saturating_sub(1);
    last_scalar_before(node, at, &mut best);
    best.unwrap_or_else(|| here.clone())
}
