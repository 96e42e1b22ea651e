//! The files of a scenario's translations: how they are called, and those in a folder.

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::Dir;

use crate::reading::file::{FileFault, read as read_file};

/// The folder of the translations, in that of their scenario.
pub const FOLDER: &str = "texts";
/// Names in it that are looked at.
const MOST_LOOKED_AT: usize = 1_000;
/// Longest tag of a language.
const LONGEST_TAG: usize = 35;

/// What a file of a translation is, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// The texts in the language of this tag.
    Texts(&'a str),
    /// The briefing in the language of this tag.
    Briefing(&'a str),
}

impl<'a> Kind<'a> {
    /// Of a path such as `texts/de.ron`; `None` for what is no file of a translation.
    pub(crate) fn of(path: &'a str) -> Option<Self> {
        let name = path.strip_prefix(FOLDER)?.strip_prefix('/')?;
        let texts = name.strip_suffix(".ron").map(Self::Texts);
        let briefing = || name.strip_prefix("briefing.")?.strip_suffix(".md").map(Self::Briefing);
        texts.or_else(briefing).filter(|kind| is_tag(kind.tag()))
    }

    /// The tag of its language.
    pub(crate) fn tag(self) -> &'a str {
        match self {
            Self::Texts(tag) | Self::Briefing(tag) => tag,
        }
    }

    /// Its path in the scenario's folder.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Texts(tag) => format!("{FOLDER}/{tag}.ron"),
            Self::Briefing(tag) => format!("{FOLDER}/briefing.{tag}.md"),
        }
    }
}

/// True for what names a language as BCP 47 does: two or three letters, then parts of one to eight letters and digits, as in `de`,
/// `pt-BR` and `zh-Hant`; at most 35 characters.
#[must_use]
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    text.len() <= LONGEST_TAG
        && (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// True for a name that looks as if it were meant for a translation.
fn misnamed(name: &str) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default();
    end.eq_ignore_ascii_case("ron") || (end.eq_ignore_ascii_case("md") && name.starts_with("briefing"))
}

/// The files of translations in a scenario's folder, by their paths in it. What cannot be read, and what is meant for one and named
/// as none, is noted.
pub(super) fn read(folder: &Path, faults: &mut BTreeMap<String, FileFault>) -> BTreeMap<String, String> {
    let inside = std::fs::read_dir(folder.join(FOLDER)).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> =
        inside.take(MOST_LOOKED_AT).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let mut found = BTreeMap::new();
    for name in names {
        let path = format!("{FOLDER}/{name}");
        match Kind::of(&path) {
            Some(_) => match read_file(&folder.join(FOLDER).join(&name)) {
                Ok(Some(text)) => {
                    found.insert(path, text);
                }
                Ok(None) => {}
                Err(fault) => {
                    faults.insert(path, fault);
                }
            },
            None if misnamed(&name) => {
                faults.insert(path, FileFault::Misnamed);
            }
            None => {}
        }
    }
    found
}

/// The same of a folder inside the program.
pub(super) fn inside(folder: &Dir<'_>) -> BTreeMap<String, String> {
    let texts = folder.dirs().filter(|dir| dir.path().ends_with(FOLDER)).flat_map(Dir::files).filter_map(|file| {
        let path = format!("{FOLDER}/{}", file.path().file_name()?.to_string_lossy());
        Kind::of(&path)?;
        Some((path, file.contents_utf8()?.to_owned()))
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_translation_is_known_by_its_path() {
        assert_eq!(Kind::of("texts/de.ron"), Some(Kind::Texts("de")));
        assert_eq!(Kind::of("texts/briefing.pt-BR.md"), Some(Kind::Briefing("pt-BR")));
        for other in
            ["de.ron", "texts/deutsch.ron", "texts/de.md", "texts/../de.ron", "texts/briefing.md", "texts/d.ron"]
        {
            assert_eq!(Kind::of(other), None, "{other}");
        }
        for kind in [Kind::Texts("de"), Kind::Briefing("zh-Hant")] {
            assert_eq!(Kind::of(&kind.path()), Some(kind));
        }
    }
}
