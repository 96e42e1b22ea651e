//! A file of translations made, or brought up to date: what is new in the scenario is added, what has changed is marked, and what is
//! translated stays, and so do comments.

use std::collections::{BTreeMap, BTreeSet};

use crate::pack::Pack;
use crate::reading::{Diagnostic, Findings, Located, Severity, TranslationFile, scan};
use crate::translate::comments::Comments;
use crate::translate::entry::{Entry, mark};
use crate::translate::read::{Parsed, files_of, parsed, renamed, unread};
use crate::translate::sheet::Sheet;

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
    /// The keys that stand in the file more than once; what stands behind the first is kept as it is.
    pub twice: Vec<String>,
    /// The comments that went with what was left out.
    pub comments: Vec<String>,
    /// How many are still to be translated.
    pub untranslated: usize,
    /// How many are to be looked through because their original has changed, now or earlier.
    pub stale: usize,
}

/// Makes the translation of a scenario into a language, or brings the one that it has up to date. With `prune` what the scenario no
/// longer has is left out.
///
/// # Errors
/// What is wrong with a file that is there, if it cannot be read or its notation is wrong: it is not written over before that is
/// mended.
pub fn brought_up_to_date(pack: &Pack, tag: &str, prune: bool) -> Result<Brought, Vec<Diagnostic>> {
    let (path, briefing_path) = (TranslationFile::Texts(tag).path(), TranslationFile::Briefing(tag).path());
    let mut unread = unread(&pack.files);
    unread.retain(|one| one.file == path || one.file == briefing_path);
    if !unread.is_empty() {
        return Err(unread.into_iter().map(|one| Diagnostic { severity: Severity::Error, ..one }).collect());
    }
    let mut brought = Brought { path, briefing_path, ..Brought::default() };
    let there = pack.files.text(&brought.path);
    let before = match there {
        None => Parsed { name: None, briefing_of: None, entries: Vec::new() },
        Some(_) => {
            let files = files_of(&pack.files, tag);
            let mut findings = Findings::new(&files);
            match parsed(&mut findings).filter(|_| findings.clean()) {
                Some(parsed) => parsed,
                None => return Err(renamed(findings.finish(), tag)),
            }
        }
    };
    let text = there.unwrap_or_default();
    let root = scan(text).0;
    let comments = root.as_ref().map_or_else(Comments::default, |root| Comments::of(text, root));
    let briefing_of = brought.briefing(pack, before.briefing_of.as_ref());
    let name = before.name.as_ref().map_or("", |at| at.value.as_str());
    let mut sheet = match &root {
        Some(root) => Sheet::again(text, root, &comments, name, &briefing_of),
        None => Sheet::new(HEAD, &comments, name, &briefing_of),
    };
    let mut at_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, one) in before.entries.iter().enumerate() {
        at_key.entry(one.value.key.as_str()).or_default().push(at);
    }
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for (key, original) in pack.texts() {
        brought.all += 1;
        let known = at_key.get(key.as_str()).map_or(&[][..], Vec::as_slice);
        used.extend(known);
        let mut known = known.iter().map(|at| &before.entries[*at]);
        let first = known.next();
        let entry = brought.next(key, original, first.map(|at| &at.value));
        sheet.entry(&entry, first.map(|at| &at.node));
        let more = known.inspect(|at| sheet.entry(&at.value, Some(&at.node))).count();
        if more > 0 {
            brought.twice.push(entry.key);
        }
    }
    for (_, at) in before.entries.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
        let about = comments.all(&at.node);
        if at.value.text.trim().is_empty() && about.is_empty() {
            continue;
        }
        brought.gone.push(at.value.key.clone());
        if prune {
            brought.comments.extend(about.into_iter().map(str::to_owned));
        } else {
            sheet.entry(&at.value, Some(&at.node));
        }
    }
    brought.texts = sheet.finish();
    Ok(brought)
}

impl Brought {
    /// Puts the briefing beside the texts where nobody has translated it yet; which form of it the translation is of.
    fn briefing(&mut self, pack: &Pack, of: Option<&Located<String>>) -> String {
        let translated = pack.files.text(&self.briefing_path);
        let untouched = |at: &Located<String>| translated.is_none_or(|text| mark(text) == at.value);
        if let Some(at) = of.filter(|at| !untouched(at)) {
            return at.value.clone();
        }
        // One that somebody began without the other file is kept.
        if translated.is_none() || of.is_some() {
            self.briefing = Some(pack.briefing.clone());
        }
        mark(&pack.briefing)
    }

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
