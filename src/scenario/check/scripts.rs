//! W308: writing that the typefaces of the window do not hold.

use std::collections::BTreeMap;

use crate::check::typefaces::HELD;
use crate::reading::{Findings, NAMES, texts};

/// Scripts by the ranges of their letters.
const SCRIPTS: [(&str, u32, u32); 47] = [
    ("Greek", 0x370, 0x3ff),
    ("Cyrillic", 0x400, 0x52f),
    ("Armenian", 0x530, 0x58f),
    ("Hebrew", 0x590, 0x5ff),
    ("Arabic", 0x600, 0x6ff),
    ("Syriac", 0x700, 0x74f),
    ("Arabic", 0x750, 0x77f),
    ("Thaana", 0x780, 0x7bf),
    ("N'Ko", 0x7c0, 0x7ff),
    ("Arabic", 0x860, 0x8ff),
    ("Devanagari", 0x900, 0x97f),
    ("Bengali", 0x980, 0x9ff),
    ("Gurmukhi", 0xa00, 0xa7f),
    ("Gujarati", 0xa80, 0xaff),
    ("Odia", 0xb00, 0xb7f),
    ("Tamil", 0xb80, 0xbff),
    ("Telugu", 0xc00, 0xc7f),
    ("Kannada", 0xc80, 0xcff),
    ("Malayalam", 0xd00, 0xd7f),
    ("Sinhala", 0xd80, 0xdff),
    ("Thai", 0xe00, 0xe7f),
    ("Lao", 0xe80, 0xeff),
    ("Tibetan", 0xf00, 0xfff),
    ("Burmese", 0x1000, 0x109f),
    ("Georgian", 0x10a0, 0x10ff),
    ("Korean", 0x1100, 0x11ff),
    ("Ethiopic", 0x1200, 0x139f),
    ("Cherokee", 0x13a0, 0x13ff),
    ("Khmer", 0x1780, 0x17ff),
    ("Mongolian", 0x1800, 0x18af),
    ("Georgian", 0x1c90, 0x1cbf),
    ("Greek", 0x1f00, 0x1fff),
    ("Chinese or Japanese", 0x2e80, 0x2fff),
    ("Chinese or Japanese", 0x3000, 0x303f),
    ("Japanese", 0x3040, 0x30ff),
    ("Chinese or Japanese", 0x3100, 0x312f),
    ("Korean", 0x3130, 0x318f),
    ("Chinese or Japanese", 0x3190, 0x9fff),
    ("Ethiopic", 0xab00, 0xab2f),
    ("Korean", 0xac00, 0xd7ff),
    ("Chinese or Japanese", 0xf900, 0xfaff),
    ("Hebrew", 0xfb1d, 0xfb4f),
    ("Arabic", 0xfb50, 0xfdff),
    ("Arabic", 0xfe70, 0xfeff),
    ("Chinese or Japanese", 0xff00, 0xffef),
    ("emoji", 0x1f000, 0x1faff),
    ("Chinese or Japanese", 0x20000, 0x3ffff),
];

pub(super) fn check(findings: &mut Findings<'_>) {
    NAMES.into_iter().for_each(|file| writing(file, findings));
}

/// Looks at the writing of one file.
pub(crate) fn writing(file: &str, findings: &mut Findings<'_>) {
    let text = findings.text(file);
    // Most files need not be cut into texts to be seen to hold nothing else.
    if text.chars().all(is_held) {
        return;
    }
    // By script, the first of its characters, and how many there are.
    let mut lacking: BTreeMap<&str, (usize, char, usize)> = BTreeMap::new();
    for span in texts(file, text) {
        let written = text[span.clone()].char_indices().filter(|(_, c)| !is_held(*c));
        for (at, c) in written {
            lacking.entry(script(c)).or_insert((span.start + at, c, 0)).2 += 1;
        }
    }
    for (script, (at, first, count)) in lacking {
        let what = if script.is_empty() { "these characters".to_owned() } else { format!("{script} characters") };
        let code = u32::from(first);
        let message = format!(
            "the typefaces of the window do not hold {what}: here `{first}` (U+{code:04X}), {count} in this file"
        );
        let help = "they are shown only where the system has a typeface for them";
        findings.warning_at("W308", file, at..at + first.len_utf8(), message, Some(help.to_owned()));
    }
}

fn script(c: char) -> &'static str {
    let code = u32::from(c);
    SCRIPTS.iter().find(|(_, from, to)| (*from..=*to).contains(&code)).map_or("", |(name, ..)| name)
}

/// True for what the typefaces hold, and for what is not drawn.
fn is_held(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let code = u32::from(c);
    let at = HELD.partition_point(|(_, last)| *last < code);
    HELD.get(at).is_some_and(|(first, _)| *first <= code)
        || c.is_whitespace()
        || c.is_control()
        || crate::reading::is_unseen(c)
}

#[cfg(test)]
mod tests {
    use skrifa::{FontRef, MetadataProvider};

    use super::*;

    /// The test writes the table as it would have to be; `check/typefaces.rs` holds it.
    #[test]
    fn what_is_held_is_what_the_fonts_hold() {
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts");
        let mut held = std::collections::BTreeSet::new();
        for entry in std::fs::read_dir(fonts).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if name.starts_with("Source") && path.extension().is_some_and(|ending| ending == "ttf") {
                let bytes = std::fs::read(&path).unwrap();
                let font = FontRef::new(&bytes).unwrap();
                held.extend(font.charmap().mappings().map(|(code, _)| code));
            }
        }
        held.retain(|code| !(0xe000..=0xf8ff).contains(code));
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in held {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        assert_eq!(ranges, HELD);
    }

    #[test]
    fn scripts_are_called_by_their_names() {
        let named = |text: &str| text.chars().filter(|c| !is_held(*c)).map(script).next();
        assert_eq!(named("Łódź, Đà Nẵng, Москва, Ἀθῆναι — “naïve” œuvre 50 €"), None);
        assert_eq!(named("پښتو"), Some("Arabic"));
        assert_eq!(named("שלום"), Some("Hebrew"));
        assert_eq!(named("谈判"), Some("Chinese or Japanese"));
        assert_eq!(named("वार्ता"), Some("Devanagari"));
        assert_eq!(named("협상"), Some("Korean"));
        assert_eq!(named("🤝"), Some("emoji"));
    }
}
