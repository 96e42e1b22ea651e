//! From text to raw records: every record on its own, every error found, each where it stands.

use std::ops::Range;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::reading::characters::unseen;
use crate::reading::diagnostic::Severity;
use crate::reading::file::FileFault;
use crate::reading::findings::{Findings, Located};
use crate::reading::flaw::{Flaw, FlawKind};
use crate::reading::retired::Retired;
use crate::reading::source_map::scan;
use crate::reading::tree::{Field, Node, Notation};
use crate::reading::wording::{self, value_at};

impl Findings<'_> {
    fn flaw(&mut self, file: &str, flaw: &Flaw) {
        let said = wording::flaw(&flaw.kind);
        self.push(Severity::Error, said.code, file, flaw.span.clone(), said.message, said.help);
    }

    /// Reads the records of a file that was read without an error before, to place findings in it.
    pub fn again<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<Located<T>> {
        let before = self.count();
        let records = self.records(file);
        self.forget_behind(before);
        records
    }

    /// True if a file is there and is text; if not, that is found.
    pub fn is_there(&mut self, file: &'static str) -> bool {
        let Some(text) = self.files.text(file) else {
            self.unread_file(file);
            match self.files.faults.get(file) {
                Some(fault) => self.fault(file, fault),
                None => self.error_in_file("W003", file, format!("the file `{file}` is missing"), None),
            }
            return false;
        };
        for one in unseen(text) {
            if self.is_full() {
                break;
            }
            let code = u32::from(one.char);
            if one.char.is_control() {
                let message = format!("a control character, U+{code:04X}, stands here");
                self.push(Severity::Error, "W006", file, one.span, message, Some("take it out".to_owned()));
            } else {
                let message = format!("a character that cannot be seen, U+{code:04X}, stands here");
                self.push(Severity::Warning, "W307", file, one.span, message, Some("take it out".to_owned()));
            }
        }
        true
    }

    fn fault(&mut self, file: &'static str, fault: &FileFault) {
        let code = if matches!(fault, FileFault::Missing { .. }) { "W003" } else { "W005" };
        let help = fault.help();
        self.push_at(Severity::Error, code, file, 0..0, fault.place(), format!("`{file}` {fault}"), help);
    }

    fn scan(&mut self, file: &'static str) -> Option<Node> {
        let (node, flaws) = scan(self.files.text(file)?);
        if flaws.iter().any(|flaw| flaw.kind.breaks_file()) || node.is_none() {
            self.unread_file(file);
        }
        for flaw in &flaws {
            if self.is_full() {
                break;
            }
            self.flaw(file, flaw);
        }
        // A record with such a flaw has its finding already, and `ron` would only say it again in other words.
        let notation = flaws.iter().filter(|flaw| !matches!(flaw.kind, FlawKind::Duplicate(_)));
        let mut starts: Vec<usize> = notation.map(|flaw| flaw.span.start).collect();
        starts.sort_unstable();
        self.flawed.insert(file, starts);
        let doubled = flaws.iter().filter(|flaw| matches!(flaw.kind, FlawKind::Duplicate(_)));
        self.doubled.insert(file, doubled.map(|flaw| flaw.span.start).collect());
        node
    }

    fn is_flawed(&self, file: &str, span: &Range<usize>) -> bool {
        self.flawed.get(file).is_some_and(|flaws| {
            let first = flaws.partition_point(|flaw| *flaw < span.start);
            flaws.get(first).is_some_and(|flaw| *flaw < span.end)
        })
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'static str, node: Node) -> Option<Located<T>> {
        let text = self.files.text(file)?;
        let slice = &text[node.span.clone()];
        if !self.is_flawed(file, &node.span) {
            match options().from_str::<T>(slice) {
                Ok(value) => return Some(Located { value, file, node }),
                Err(error) => self.ron_error::<T>(file, &node, slice, &error),
            }
        }
        let id = text[node.find(&["id"]).span.clone()].trim_matches('"').to_owned();
        self.unread_record(file, id);
        None
    }

    fn ron_error<T: DeserializeOwned>(
        &mut self,
        file: &str,
        node: &Node,
        slice: &str,
        error: &ron::error::SpannedError,
    ) {
        let start = node.span.start + byte_of(slice, error.span.start.line, error.span.start.col);
        let end = node.span.start + byte_of(slice, error.span.end.line, error.span.end.col);
        let here = start..end.max(start + 1);
        let text = self.text(file);
        let (code, span, message, help) = match &error.code {
            ron::Error::MissingStructField { field, .. } => {
                let span = place_of_missing::<T>(node, slice, start, field);
                ("W011", span, format!("the field `{field}` is missing in this record"), None)
            }
            ron::Error::NoSuchStructField { expected, found, .. } => {
                ("W012", here, format!("there is no field `{found}`"), Some(self.propose_for(found, expected)))
            }
            ron::Error::NoSuchEnumVariant { expected, found, .. } => (
                "W013",
                here,
                format!("`{found}` is none of the words allowed here"),
                Some(self.propose_for(found, expected)),
            ),
            ron::Error::DuplicateStructField { .. } => {
                // Keys that stand twice, of tables too, are already found by the scanner, where the second one stands.
                let found = self.doubled.get(file).is_some_and(|all| all.range(node.span.clone()).next().is_some());
                if found {
                    return;
                }
                ("W002", here, "a key stands twice here".to_owned(), Some("keep one of them".to_owned()))
            }
            ron::Error::Message(message) => ("W014", offending(node, &here), message.clone(), None),
            other => {
                let span = value_at(node, start).unwrap_or(here);
                let said = match decimal_comma(text, &span) {
                    Some(number) => wording::flaw(&FlawKind::DecimalComma(number)),
                    None => wording::wrong_value(other, &text[span.clone()]),
                };
                (said.code, span, said.message, said.help)
            }
        };
        self.push(Severity::Error, code, file, span, message, help);
    }

    /// What may have been meant by a word, and by which of its letters it only looks like it.
    fn propose_for(&mut self, wrong: &str, allowed: &[&'static str]) -> String {
        if Retired::named(wrong).is_some() {
            return "older forms of the files had it; `wedge migrate DIR` on this folder takes it out, and says what became of it"
                .to_owned();
        }
        let proposed = self.propose_word(wrong, allowed);
        wording::lookalike(wrong).map_or_else(|| proposed.clone(), |strange| format!("{proposed} {strange}"))
    }

    /// The records of a file that may be left out.
    pub fn optional_records<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<Located<T>> {
        let left_out = self.files.text(file).is_none() && !self.files.faults.contains_key(file);
        if left_out { Vec::new() } else { self.records(file) }
    }

    /// Reads a file that is a list of records.
    pub fn records<T: DeserializeOwned>(&mut self, file: &'static str) -> Vec<Located<T>> {
        if !self.is_there(file) {
            return Vec::new();
        }
        let Some(node) = self.scan(file) else { return Vec::new() };
        self.items(file, node)
    }

    fn items<T: DeserializeOwned>(&mut self, file: &'static str, node: Node) -> Vec<Located<T>> {
        match node.kind {
            Notation::List(items) => {
                let mut records = Vec::new();
                for item in items {
                    if self.is_full() {
                        self.unread_file(file);
                        break;
                    }
                    records.extend(self.parse(file, item));
                }
                records
            }
            _ => {
                self.unread_file(file);
                if !self.is_flawed(file, &node.span) {
                    let message = "expected a list of records, `[ (...), (...) ]`".to_owned();
                    self.push(Severity::Error, "W010", file, node.span.start..node.span.start + 1, message, None);
                }
                Vec::new()
            }
        }
    }

    /// Reads a file that is one struct, field by field.
    pub fn fields(&mut self, file: &'static str) -> Option<Fields> {
        if !self.is_there(file) {
            return None;
        }
        let node = self.scan(file)?;
        if !matches!(node.kind, Notation::Struct(_)) {
            self.unread_file(file);
            if !self.is_flawed(file, &node.span) {
                let message = "expected one record, `( field: value, ... )`".to_owned();
                self.push(Severity::Error, "W010", file, node.span.start..node.span.start + 1, message, None);
            }
            return None;
        }
        Some(Fields { file, node, asked: Vec::new() })
    }
}

/// The fields of a one-struct file, taken one by one. What was taken leaves its place behind.
#[derive(Debug)]
pub struct Fields {
    file: &'static str,
    node: Node,
    asked: Vec<&'static str>,
}

impl Fields {
    fn take(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let Notation::Struct(fields) = &mut self.node.kind else { return None };
        let value = &mut fields.iter_mut().find(|field| field.key == name)?.value;
        let kind = std::mem::replace(&mut value.kind, Notation::Scalar);
        Some(Node { span: value.span.clone(), kind })
    }

    /// Where a field stands; where the record begins, if it is not there.
    pub fn place(&self, name: &str) -> Range<usize> {
        let fields = self.node.fields();
        let begin = self.node.span.start..self.node.span.start + 1;
        fields.iter().find(|field| field.key == name).map_or(begin, |field| field.key_span.clone())
    }

    fn node(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Option<Node> {
        let before = self.asked.last().copied();
        let found = self.take(name);
        if found.is_none() && !self.may_be_flawed(findings, name) {
            // The fields are asked for in the order in which they are usually written.
            let fields = self.node.fields();
            let place = before.and_then(|before| fields.iter().find(|field| field.key == before));
            let span = place.map_or(self.node.span.start..self.node.span.start + 1, |field| end_of(&field.value));
            findings.push(Severity::Error, "W011", self.file, span, format!("the field `{name}` is missing"), None);
        }
        found
    }

    /// True if a flaw was found that may be the field that is missing.
    fn may_be_flawed(&self, findings: &Findings<'_>, name: &str) -> bool {
        let text = findings.text(self.file);
        findings.flawed.get(self.file).into_iter().flatten().any(|flaw| {
            let outside = !self.node.fields().iter().any(|field| field.value.span.contains(flaw));
            outside && text[*flaw..].starts_with(name)
        })
    }

    /// One field as a whole.
    pub fn one<T: DeserializeOwned>(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Option<Located<T>> {
        let node = self.node(findings, name)?;
        findings.parse(self.file, node)
    }

    /// One field that is a list of records.
    pub fn list<T: DeserializeOwned>(&mut self, findings: &mut Findings<'_>, name: &'static str) -> Vec<Located<T>> {
        match self.node(findings, name) {
            Some(node) => findings.items(self.file, node),
            None => Vec::new(),
        }
    }

    /// One field as a whole, if it is there.
    pub fn optional<T: DeserializeOwned>(
        &mut self,
        findings: &mut Findings<'_>,
        name: &'static str,
    ) -> Option<Located<T>> {
        let node = self.take(name)?;
        findings.parse(self.file, node)
    }

    /// One field that is a list of records, if it is there.
    pub fn optional_list<T: DeserializeOwned>(
        &mut self,
        findings: &mut Findings<'_>,
        name: &'static str,
    ) -> Vec<Located<T>> {
        self.take(name).map_or_else(Vec::new, |node| findings.items(self.file, node))
    }

    /// Complains about fields that nobody asked for.
    pub fn finish(self, findings: &mut Findings<'_>) {
        let Notation::Struct(fields) = &self.node.kind else { return };
        for field in fields.iter().filter(|field| !self.asked.contains(&field.key.as_str())) {
            let message = format!("there is no field `{}`", field.key);
            let help = findings.propose_for(&field.key, &self.asked);
            findings.push(Severity::Error, "W012", self.file, field.key_span.clone(), message, Some(help));
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

fn end_of(node: &Node) -> Range<usize> {
    node.span.end - 1..node.span.end
}

/// Where a field that is missing would stand: behind the field that comes before it in the order of the format.
///
/// `ron` tells that order when it meets a field that no record has.
fn place_of_missing<T: DeserializeOwned>(node: &Node, slice: &str, noticed: usize, name: &str) -> Range<usize> {
    let record = innermost(node, noticed);
    let begin = record.span.start..record.span.start + 1;
    let Some(first) = record.fields().first() else { return begin };
    let (before, behind) = slice.split_at(first.key_span.start - node.span.start);
    let probed = options().from_str::<T>(&format!("{before}no_such_field: 0, {behind}"));
    let Err(ron::error::SpannedError { code: ron::Error::NoSuchStructField { expected: order, .. }, .. }) = probed
    else {
        return begin;
    };
    let stands = |key: &&str| -> Option<&Field> { record.fields().iter().find(|field| field.key == **key) };
    let before = order.iter().take_while(|key| **key != name);
    before.filter_map(stands).last().map_or(begin, |field| end_of(&field.value))
}

/// The innermost record whose end stands right before a byte, where `ron` noticed what it lacks.
fn innermost(node: &Node, byte: usize) -> &Node {
    let within = |child: &&Node| {
        child.span.start < byte && byte <= child.span.end + 1 && !matches!(child.kind, Notation::Scalar)
    };
    let child = match &node.kind {
        Notation::List(items) | Notation::Tuple(items) => items.iter().find(within),
        Notation::Struct(fields) | Notation::Map(fields) => fields.iter().map(|field| &field.value).find(within),
        Notation::Scalar => None,
    };
    match child {
        Some(child) if child.span.end < node.span.end || matches!(node.kind, Notation::Tuple(_)) => {
            innermost(child, byte)
        }
        _ => node,
    }
}

/// A value refused by its type is reported once it has been read, up to its end; this finds the scalar it was.
fn offending(node: &Node, here: &Range<usize>) -> Range<usize> {
    fn last_scalar_before(node: &Node, at: usize, best: &mut Option<Range<usize>>) {
        match &node.kind {
            Notation::Scalar => {
                if node.span.start <= at && best.as_ref().is_none_or(|found| found.start < node.span.start) {
                    *best = Some(node.span.clone());
                }
            }
            Notation::List(items) | Notation::Tuple(items) => {
                items.iter().for_each(|item| last_scalar_before(item, at, best));
            }
            Notation::Struct(fields) | Notation::Map(fields) => {
                fields.iter().for_each(|field| last_scalar_before(&field.value, at, best));
            }
        }
    }
    let mut best = None;
    let at = here.end.min(node.span.end).saturating_sub(1);
    last_scalar_before(node, at, &mut best);
    best.unwrap_or_else(|| here.clone())
}

/// The number that was meant where a comma between digits made two of it, at a value or right beside it.
fn decimal_comma(text: &str, span: &Range<usize>) -> Option<String> {
    let number = |c: char| c.is_ascii_digit() || c == ',' || c == '-';
    let before = text[..span.start]
        .rfind(|c| !number(c))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let after = text[span.end..].find(|c| !number(c)).map_or(text.len(), |at| span.end + at);
    let (whole, part) = text[before..after].trim_end_matches(',').split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(whole.trim_start_matches('-')) && digits(part)).then(|| format!("{whole}.{part}"))
}
