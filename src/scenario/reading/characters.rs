//! Characters that cannot be seen, or that move the cursor of a terminal.

use std::ops::Range;
use std::path::Path;

/// True for a character that has no business in a name: a control character, or one that takes no room.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// True for a character that takes no room or turns the direction of a line.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// A text as it can be shown: what cannot be seen is written by its code point, and one line stays one line.
#[must_use]
pub fn printable(text: &str) -> String {
    if !text.contains(is_unseen) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_unseen(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

/// A path as it can be shown to people; a shell would not take it so.
#[must_use]
pub fn printable_path(path: &Path) -> String {
    printable(&path.display().to_string())
}

/// A file's text as it can be shown, every byte where it was: what cannot be seen is covered.
#[must_use]
pub fn covered(text: &str) -> String {
    let cover = |c: char| match c {
        '\n' | '\r' | '\t' => c.to_string(),
        c if is_unseen(c) => match c.len_utf8() {
            3 => "\u{fffd}".to_owned(),
            length => "?".repeat(length),
        },
        c => c.to_string(),
    };
    if text.contains(is_unseen) { text.chars().map(cover).collect() } else { text.to_owned() }
}

/// A character of a file that is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unseen {
    pub(super) span: Range<usize>,
    pub(super) char: char,
}

/// The control characters and the invisible ones of a file, as they stand or as an escape writes them; those that some
/// scripts need between letters are passed over, and so is the mark at the beginning of a file.
pub(super) fn unseen(text: &str) -> Vec<Unseen> {
    let mut found = Vec::new();
    // Most characters are letters of ASCII, and told at a glance.
    if text.contains(|c: char| !(' '..='~').contains(&c) && c != '\n' && is_unseen(c) && !is_text(c)) {
        for (at, char) in text.char_indices() {
            if is_unseen(char) && !is_text(char) && !(at == 0 && char == '\u{feff}') {
                found.push(Unseen { span: at..at + char.len_utf8(), char });
            }
        }
    }
    for (at, _) in text.match_indices("\\u{") {
        let Some((digits, _)) = text[at + 3..].split_once('}') else { continue };
        let escaped = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        if let Some(char) = escaped.filter(|c| is_unseen(*c) && !is_text(*c)) {
            found.push(Unseen { span: at..at + digits.len() + 4, char });
        }
    }
    found
}

/// Line ends and tabs, and the joiners of Persian and Indian scripts.
fn is_text(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_written_by_its_code_point() {
        assert_eq!(printable("a\u{1b}[2J\u{200b}b"), "a\\u{1b}[2J\\u{200b}b");
        assert_eq!(covered("a\u{1b}\u{200b}\n"), "a?\u{fffd}\n");
    }

    #[test]
    fn escapes_are_read_and_joiners_passed_over() {
        let found = |text: &str| unseen(text).iter().map(|one| (one.span.start, one.char)).collect::<Vec<_>>();
        assert_eq!(found("\u{feff}a \"\\u{1b}[2J\" \u{202e}"), [(17, '\u{202e}'), (6, '\u{1b}')]);
        assert_eq!(found("می\u{200c}خواهم\tx\r\n"), []);
    }
}
