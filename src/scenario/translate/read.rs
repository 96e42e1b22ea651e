//! Files of translations read and held against their originals. What is wrong with one is told, and keeps nobody from playing: what
//! cannot be used stays as it was written.

use std::collections::{BTreeMap, BTreeSet};

use crate::check;
use crate::pack::Pack;
use crate::reading::{
    Diagnostic, FileFault, Files, Findings, Located, Severity, TRANSLATIONS, TranslationFile, printable,
};
use crate::translate::entry::{Entry, mark};
use crate::translate::like::{numbers_differ, unlike};
use crate::translate::translation::Translation;

/// How the two files of a language are called while they are read: a finding's file is one of few, and languages are many.
const TEXTS: &str = "texts.ron";
const BRIEFING: &str = "briefing.md";
/// Keys that are named before the rest is only counted.
const MOST_NAMED: usize = 5;

/// A file of translations as it was read.
#[derive(Debug)]
pub(super) struct Parsed {
    /// The language's name in that language.
    pub name: Option<Located<String>>,
    /// What the briefing was translated from, as [`mark`] says it.
    pub briefing_of: Option<Located<String>>,
    /// The texts.
    pub entries: Vec<Located<Entry>>,
}

/// The files of one language as files of their own.
pub(super) fn files_of(files: &Files, tag: &str) -> Files {
    let text = |kind: TranslationFile<'_>| files.translations.get(&kind.path()).cloned();
    let both = [(TEXTS, text(TranslationFile::Texts(tag))), (BRIEFING, text(TranslationFile::Briefing(tag)))];
    Files {
        id: files.id.clone(),
        files: both.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?))).collect(),
        translations: BTreeMap::new(),
        faults: BTreeMap::new(),
    }
}

/// Reads the texts of one language; `None` if nothing can be made of them.
pub(super) fn parsed(findings: &mut Findings<'_>) -> Option<Parsed> {
    let mut fields = findings.fields(TEXTS)?;
    let name = fields.one(findings, "name");
    let briefing_of = fields.one(findings, "briefing_of");
    let entries = fields.list(findings, "texts");
    fields.finish(findings);
    Some(Parsed { name, briefing_of, entries })
}

/// Findings about the files of one language under the names that these have.
pub(super) fn renamed(found: Vec<Diagnostic>, tag: &str) -> Vec<Diagnostic> {
    let path = |file: &str| match file {
        BRIEFING => TranslationFile::Briefing(tag).path(),
        _ => TranslationFile::Texts(tag).path(),
    };
    found.into_iter().map(|one| Diagnostic { file: path(&one.file), ..one }).collect()
}

/// Reads all translations. The findings are warnings all; those about texts need the scenario that is translated.
pub(crate) fn read(files: &Files, pack: Option<&Pack>) -> (Vec<Translation>, Vec<Diagnostic>) {
    let (mut translations, mut found) = (Vec::new(), unread(files));
    for path in files.translations.keys() {
        let Some(kind) = TranslationFile::of(path) else { continue };
        let tag = kind.tag();
        let texts = TranslationFile::Texts(tag).path();
        if matches!(kind, TranslationFile::Briefing(_)) {
            if !files.translations.contains_key(&texts) && !files.faults.contains_key(&texts) {
                let message = format!("there is no `{texts}` beside it, and so no translation");
                let help = format!("`wedge translate FOLDER --language {tag}` makes it");
                found.push(about_file("W325", path, (1, 1), &message, Some(help)));
            }
            continue;
        }
        let own = files_of(files, tag);
        let mut findings = Findings::new(&own);
        if let Some(parsed) = parsed(&mut findings) {
            let original = pack.map(|pack| Original { texts: pack.texts(), briefing: &pack.briefing });
            if own.text(BRIEFING).is_some() {
                findings.is_there(BRIEFING);
            }
            for file in [TEXTS, BRIEFING] {
                check::writing(file, &mut findings);
            }
            translations.extend(original.map(|original| original.held_against(parsed, tag, &mut findings)));
        }
        let warnings = findings.finish().into_iter().map(|one| Diagnostic { severity: Severity::Warning, ..one });
        found.extend(renamed(warnings.collect(), tag));
    }
    (translations, found)
}

/// What is said of files of translations that could not be read.
pub(super) fn unread(files: &Files) -> Vec<Diagnostic> {
    let faults = files.faults.iter().filter(|(path, _)| path.split('/').next() == Some(TRANSLATIONS));
    let said = faults.map(|(path, fault)| {
        let code = if *fault == FileFault::Misnamed { "W325" } else { "W005" };
        about_file(code, path, fault.place(), &format!("`{path}` {fault}"), fault.help())
    });
    said.collect()
}

fn about_file(
    code: &'static str,
    file: &str,
    (line, column): (usize, usize),
    message: &str,
    help: Option<String>,
) -> Diagnostic {
    let (message, help) = (printable(message), help.map(|help| printable(&help)));
    Diagnostic { code, severity: Severity::Warning, file: file.to_owned(), span: 0..0, line, column, message, help }
}

/// What is translated.
struct Original<'a> {
    texts: Vec<(String, String)>,
    briefing: &'a str,
}

impl Original<'_> {
    fn held_against(&self, parsed: Parsed, tag: &str, findings: &mut Findings<'_>) -> Translation {
        let texts = self.texts_of(&parsed, tag, findings);
        let Parsed { name, briefing_of, .. } = parsed;
        if let Some(at) = name.as_ref().filter(|at| at.value.trim().is_empty()) {
            let help = "write how the language is called in that language; players choose by it".to_owned();
            findings.warning("W324", at, &[], "`name` is empty".to_owned(), Some(help));
        }
        let briefing = self.briefing_of(briefing_of.as_ref(), tag, findings);
        let name = name.map(|at| at.value).filter(|name| !name.trim().is_empty());
        Translation { tag: tag.to_owned(), name: name.unwrap_or_else(|| tag.to_owned()), texts, briefing }
    }

    fn texts_of(&self, parsed: &Parsed, tag: &str, findings: &mut Findings<'_>) -> BTreeMap<String, String> {
        let originals: BTreeMap<&str, &str> =
            self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        let (mut usable, mut seen) = (BTreeMap::new(), BTreeSet::new());
        for at in &parsed.entries {
            let Entry { key, was, of, text } = &at.value;
            let Some(original) = originals.get(key.as_str()) else {
                let near = findings.close(key, originals.keys().copied());
                let help = near.map_or_else(
                    || "take it out, once nothing of it is needed for another text".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                findings.warning("W321", at, &["key"], format!("there is no text `{key}`"), Some(help));
                continue;
            };
            if !seen.insert(key.as_str()) {
                let help = "keep one of them; the first one is used".to_owned();
                findings.warning("W326", at, &["key"], format!("the text `{key}` stands here twice"), Some(help));
                continue;
            }
            if text.trim().is_empty() {
                if !text.is_empty() {
                    let help = "write it; without a translation leave it as \"\"".to_owned();
                    findings.warning("W324", at, &["text"], format!("the translation of `{key}` is blank"), Some(help));
                }
                continue;
            }
            if of != original {
                let message = format!("the original of `{key}` has changed since it was translated");
                let help = format!("`wedge translate FOLDER --language {tag}` puts the new one beside it");
                findings.warning("W322", at, &["of"], message, Some(help));
            } else if was.is_some() {
                let message = format!("the translation of `{key}` was made of an older original");
                let help = "make it say what `of` says, and take the line `was` out".to_owned();
                findings.warning("W322", at, &["was"], message, Some(help));
            }
            if let Some(said) = unlike(original, text) {
                let message = format!("the translation of `{key}` differs: {said}");
                let help = "write numbers in digits where the original does, and as many lines".to_owned();
                findings.warning("W323", at, &["text"], message, Some(help));
            }
            usable.insert(key.clone(), text.clone());
        }
        let missing: Vec<&str> =
            self.texts.iter().map(|(key, _)| key.as_str()).filter(|key| !usable.contains_key(*key)).collect();
        if !missing.is_empty() {
            let named: Vec<String> = missing.iter().take(MOST_NAMED).map(|key| format!("`{key}`")).collect();
            let rest = missing.len().saturating_sub(MOST_NAMED);
            let others = if rest > 0 { format!(" and {rest} others") } else { String::new() };
            let (count, all) = (missing.len(), self.texts.len());
            let message = format!("{count} of {all} texts are not translated: {}{others}", named.join(", "));
            let help = format!(
                "they are shown as they were written; `wedge translate FOLDER --language {tag}` adds what is missing"
            );
            findings.warning_at("W320", TEXTS, 0..0, message, Some(help));
        }
        usable
    }

    fn briefing_of(&self, of: Option<&Located<String>>, tag: &str, findings: &mut Findings<'_>) -> Option<String> {
        let translated = findings.text(BRIEFING);
        if translated.trim().is_empty() || translated == self.briefing {
            let path = TranslationFile::Briefing(tag).path();
            let message = format!("the briefing is not translated: `{path}` is missing, empty or still the original");
            findings.warning_at("W320", TEXTS, 0..0, message, Some("it is shown as it was written".to_owned()));
            return None;
        }
        let now = mark(self.briefing);
        if let Some(at) = of.filter(|at| at.value != now) {
            let message = "the briefing has changed since it was translated".to_owned();
            let help =
                format!("make the translation say what `briefing.md` says, and write `briefing_of: \"{now}\"` then");
            findings.warning("W322", at, &[], message, Some(help));
        }
        let told = parts_differ(self.briefing, translated).or_else(|| numbers_differ(self.briefing, translated));
        if let Some(said) = told {
            let help = "keep the headings of the original, and its numbers in digits".to_owned();
            let message = format!("the translation of the briefing differs: {said}");
            findings.warning_at("W323", BRIEFING, 0..0, message, Some(help));
        }
        Some(translated.to_owned())
    }
}

/// The headings that are more in one than in the other: the first heading of a briefing opens what is short of it, the second all of it.
fn parts_differ(original: &str, translated: &str) -> Option<String> {
    let count = |text: &str, mark: &str| text.lines().filter(|line| line.starts_with(mark)).count();
    ["# ", "## "].into_iter().find_map(|mark| {
        let (theirs, ours) = (count(original, mark), count(translated, mark));
        (theirs != ours).then(|| {
            let mark = mark.trim_end();
            format!("headings with `{mark}` are {theirs} in the original and {ours} in the translation")
        })
    })
}
