//! A file of translations made, or brought up to date: what is new in the scenario is added, what has changed is marked, and what is
//! translated stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::pack::Pack;
use crate::reading::{Diagnostic, Findings, Located, TranslationFile};
use crate::translate::entry::{Entry, mark};
use crate::translate::read::{Parsed, files_of, parsed, renamed};

/// What stands at the head of a file that is made.
const HEAD: &str = "\
// The texts of the scenario in another language: beside each `of`, the original, write `text`, the translation. A text that is
// still \"\" is shown as it was written. Do not change `key` and `of`.
//
// `was` stands where the original has changed since it was translated: make `text` say what `of` says now, and take the line out.
// \\n is the end of a line. Numbers stay in digits where they are. The briefing is translated in a file of its own, beside this one.
";

/// A translation as it is to be written, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The path of its texts in the scenario's folder.
    pub path: String,
    /// Them.
    pub texts: String,
    /// The path of its briefing.
    pub briefing_path: String,
    /// The briefing to be written: the original, where nothing has been translated yet.
    pub briefing: Option<String>,
    /// How many texts there are to translate.
    pub all: usize,
    /// How many of them were not in the file.
    pub new: usize,
    /// The keys whose original has changed since the file was last brought up to date.
    pub changed: Vec<String>,
    /// The keys that the scenario no longer has; their translations stand at the end of the file.
    pub gone: Vec<String>,
    /// How many are still to be translated.
    pub untranslated: usize,
    /// How many are to be looked through because their original has changed, now or earlier.
    pub stale: usize,
}

/// Makes the translation of a scenario into a language, or brings the one that it has up to date. With `prune` what the scenario no
/// longer has is left out.
///
/// # Errors
/// What is wrong with the notation of a file that is there: it is not written over before that is mended.
pub fn brought_up_to_date(pack: &Pack, tag: &str, prune: bool) -> Result<Brought, Vec<Diagnostic>> {
    let files = files_of(&pack.files, tag);
    let (path, briefing_path) = (TranslationFile::Texts(tag).path(), TranslationFile::Briefing(tag).path());
    let mut brought = Brought { path, briefing_path, ..Brought::default() };
    let there = pack.files.text(&brought.path);
    let before = match there {
        None => Parsed { name: None, briefing_of: None, entries: Vec::new() },
        Some(_) => {
            let mut findings = Findings::new(&files);
            match parsed(&mut findings).filter(|_| findings.clean()) {
                Some(parsed) => parsed,
                None => return Err(renamed(findings.finish(), tag)),
            }
        }
    };
    let text = there.unwrap_or_default();
    let head: String = text.split_inclusive('\n').take_while(|line| !line.starts_with('(')).collect();
    let now = mark(&pack.briefing);
    let translated = pack.files.text(&brought.briefing_path);
    let untouched = |at: &Located<String>| translated.is_none_or(|text| mark(text) == at.value);
    let briefing_of = match before.briefing_of.as_ref().filter(|at| !untouched(at)) {
        Some(at) => at.value.clone(),
        None => {
            // One that somebody began without the other file is kept.
            if translated.is_none() || before.briefing_of.is_some() {
                brought.briefing = Some(pack.briefing.clone());
            }
            now
        }
    };
    let mut out = if there.is_some() { head } else { HEAD.to_owned() };
    let name = before.name.as_ref().map_or("", |at| at.value.as_str());
    // Writing into a string cannot fail.
    write!(out, "(\n    name: {},\n    briefing_of: {},\n    texts: [\n", quoted(name), quoted(&briefing_of)).ok();
    let mut at_key = BTreeMap::new();
    for (at, one) in before.entries.iter().enumerate() {
        at_key.entry(one.value.key.as_str()).or_insert(at);
    }
    let mut used = BTreeSet::new();
    for (key, original) in pack.texts() {
        brought.all += 1;
        let known = at_key.get(key.as_str()).copied();
        used.extend(known);
        let known = known.map(|at| &before.entries[at]);
        let entry = brought.next(key, original, known.map(|at| &at.value));
        write_entry(&entry, known.map_or("", |at| comments_above(text, at.node.span.start)), &mut out);
    }
    let left = before.entries.iter().enumerate().filter(|(at, _)| !used.contains(at));
    for (_, at) in left.filter(|(_, at)| !at.value.text.trim().is_empty()) {
        brought.gone.push(at.value.key.clone());
        if !prune {
            write_entry(&at.value, comments_above(text, at.node.span.start), &mut out);
        }
    }
    out.push_str("    ],\n)\n");
    brought.texts = out;
    Ok(brought)
}

impl Brought {
    /// The record of a text as it is now.
    fn next(&mut self, key: String, original: String, known: Option<&Entry>) -> Entry {
        let Some(known) = known else {
            self.new += 1;
            self.untranslated += 1;
            return Entry { key, was: None, of: original, text: String::new() };
        };
        let text = known.text.clone();
        if text.trim().is_empty() {
            self.untranslated += 1;
            return Entry { key, was: None, of: original, text };
        }
        if known.of != original {
            self.changed.push(key.clone());
        }
        let was = known.was.clone().or_else(|| (known.of != original).then(|| known.of.clone()));
        // An original that has come back is the one that was translated.
        let was = was.filter(|was| *was != original);
        self.stale += usize::from(was.is_some());
        Entry { key, was, of: original, text }
    }
}

fn write_entry(entry: &Entry, comments: &str, out: &mut String) {
    let Entry { key, was, of, text } = entry;
    out.push_str(comments);
    out.push_str("        (\n");
    for (field, value) in [("key", Some(key)), ("was", was.as_ref()), ("of", Some(of)), ("text", Some(text))] {
        if let Some(value) = value {
            // Writing into a string cannot fail.
            writeln!(out, "            {field}: {},", quoted(value)).ok();
        }
    }
    out.push_str("        ),\n");
}

/// The lines of comment that stand right above a place.
fn comments_above(text: &str, place: usize) -> &str {
    let line_of = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = line_of(place);
    let mut start = end;
    while start > 0 {
        let before = line_of(start - 1);
        if !text[before..start].trim_start().starts_with("//") {
            break;
        }
        start = before;
    }
    &text[start..end]
}

/// A text as it stands in a file.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out + "\""
}
