//! A file with some of its numbers changed where they stand.

use std::collections::BTreeMap;
use std::ops::Range;

use super::grid::Holds;
use crate::reading::{Node, Notation, scan};

/// One number that is to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it is: see `Cell::path`.
    pub path: String,
    /// What may stand there.
    pub holds: Holds,
    /// What is to stand there, as it was typed.
    pub value: String,
}

/// Why a change cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// What was typed is no such number.
    #[error("`{value}` is not {wanted}")]
    Value {
        /// What was typed.
        value: String,
        /// What is wanted there.
        wanted: &'static str,
    },
    /// What was typed may be meant in two ways.
    #[error("`{value}` may be one of two numbers; write `{whole}`, or with a decimal point `{point}`")]
    Comma {
        /// What was typed.
        value: String,
        /// It with a comma between thousands.
        whole: String,
        /// It with a decimal comma.
        point: String,
    },
    /// Two numbers are to stand at one place.
    #[error("two different numbers are to stand at `{0}`")]
    Twice(String),
    /// The file cannot be taken apart: a bracket or a quote is missing.
    #[error("the file cannot be taken apart; mend its brackets and quotes first")]
    Broken,
    /// There is no such place in the file, and nothing to put it beside.
    #[error("the file has no place for `{0}`; write it there by hand once")]
    NoPlace(String),
}

/// The text of a file with all of these changes, and nothing else, made in it. What is left out is written behind the last
/// field of its record; a change that is asked for twice is made once.
///
/// # Errors
/// The first change that cannot be made; nothing is changed then.
pub fn edited(text: &str, changes: &[Change]) -> Result<String, EditError> {
    let root = scan(text).0.ok_or(EditError::Broken)?;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for change in changes {
        let value = number(change)?;
        match seen.insert(&change.path, value.clone()) {
            Some(before) if before == value => continue,
            Some(_) => return Err(EditError::Twice(change.path.clone())),
            None => {}
        }
        edits.push(edit(text, &root, &change.path, value).ok_or_else(|| EditError::NoPlace(change.path.clone()))?);
    }
    Ok(applied(text, edits))
}

/// A text with pieces of it replaced. No two of them overlap; of two at one place the first stands before the second.
pub(crate) fn applied(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    // From the end, so that no place moves before its turn.
    edits.sort_by_key(|(span, _)| span.start);
    let mut new = text.to_owned();
    for (span, value) in edits.into_iter().rev() {
        new.replace_range(span, &value);
    }
    new
}

/// Where a number stands, or the place behind the last field of its record, and what is to be written there.
fn edit(text: &str, root: &Node, path: &str, value: String) -> Option<(Range<usize>, String)> {
    let keys: Vec<&str> = path.split('/').collect();
    if let Some(node) = root.reach(&keys) {
        return (node.kind == Notation::Scalar).then(|| (node.span.clone(), value));
    }
    let (last, record) = keys.split_last()?;
    let node = root.reach(record)?;
    // A party stands in two pairs of brackets.
    let node = match &node.kind {
        Notation::Tuple(items) if items.len() == 1 => &items[0],
        _ => node,
    };
    let (fields, key) = match &node.kind {
        Notation::Struct(fields) => (fields, (*last).to_owned()),
        Notation::Map(fields) => (fields, format!("\"{last}\"")),
        _ => return None,
    };
    let behind = fields.last()?.value.span.clone();
    // Fields that stand one a line get a line of their own, as far in as the one before.
    let key_span = fields.last()?.key_span.clone();
    let line = text[..key_span.start].rfind('\n').map_or(0, |at| at + 1);
    let indent = &text[line..key_span.start];
    let alone = indent.chars().all(char::is_whitespace) && fields.len() > 1;
    let between = if alone { format!(",\n{indent}") } else { ", ".to_owned() };
    Some((behind.end..behind.end, format!("{between}{key}: {value}")))
}

/// The number as it is to be written. A decimal comma, as spreadsheets of many countries write it, is a decimal point.
fn number(change: &Change) -> Result<String, EditError> {
    let wrong = |wanted| EditError::Value { value: change.value.clone(), wanted };
    let typed = change.value.trim().replace('\u{2212}', "-");
    if let Some((whole, part)) = thousands(&typed).filter(|_| change.holds == Holds::Number) {
        let (value, whole, point) = (change.value.clone(), format!("{whole}{part}"), format!("{whole}.{part}"));
        return Err(EditError::Comma { value, whole, point });
    }
    let typed = if typed.contains('.') { typed } else { typed.replacen(',', ".", 1) };
    let plain = typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    match change.holds {
        Holds::Count => match typed.parse::<u32>() {
            Ok(count) => Ok(count.to_string()),
            Err(_) => Err(wrong("a whole number from 0")),
        },
        Holds::Fraction | Holds::Number => {
            let wanted = if change.holds == Holds::Fraction { "a number from 0 to 1" } else { "a number" };
            let value: f64 = typed.parse().ok().filter(|_| plain).ok_or_else(|| wrong(wanted))?;
            if !value.is_finite() || (change.holds == Holds::Fraction && !(0.0..=1.0).contains(&value)) {
                return Err(wrong(wanted));
            }
            Ok(written(&typed))
        }
    }
}

/// The parts of a number whose comma may stand between thousands as well as for a decimal point.
fn thousands(typed: &str) -> Option<(&str, &str)> {
    let (whole, part) = typed.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = whole.strip_prefix('-').unwrap_or(whole);
    (digits(bare) && !bare.starts_with('0') && part.len() == 3 && digits(part)).then_some((whole, part))
}

/// As an author would write it: with a digit on either side of the point.
fn written(typed: &str) -> String {
    let (sign, digits) = typed.strip_prefix('-').map_or(("", typed), |digits| ("-", digits));
    match digits.split_once('.') {
        None => format!("{sign}{digits}.0"),
        Some((whole, part)) => {
            let whole = if whole.is_empty() { "0" } else { whole };
            let part = if part.is_empty() { "0" } else { part };
            format!("{sign}{whole}.{part}")
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    const TEXT: &str = "// worths\n[\n    (\n        id: \"a\", // kept\n        home: 0.2,\n        weights: {\"x\": 0.5, \"y\": 0.5},\n    ),\n    Faction((id: \"f\", host: 1)),\n]\n";

    fn change(path: &str, holds: Holds, value: &str) -> Change {
        Change { path: path.to_owned(), holds, value: value.to_owned() }
    }

    #[test]
    fn a_number_is_changed_where_it_stands_and_nothing_else() {
        let changes = [
            change("0/home", Holds::Fraction, " 0,35 "),
            change("0/weights/y", Holds::Fraction, ".25"),
            change("1/host", Holds::Fraction, "0"),
        ];
        let new = edited(TEXT, &changes).unwrap();
        assert_eq!(
            new,
            TEXT.replace("home: 0.2", "home: 0.35")
                .replace("\"y\": 0.5", "\"y\": 0.25")
                .replace("host: 1", "host: 0.0")
        );
        assert_eq!(edited(TEXT, &[]).unwrap(), TEXT);
    }

    #[test]
    fn what_is_left_out_is_written_behind_the_last_field() {
        let changes = [
            change("0/cohesion", Holds::Fraction, "0.1"),
            change("0/weights/z", Holds::Fraction, "0"),
            change("1/owes", Holds::Fraction, "1"),
        ];
        let new = edited(TEXT, &changes).unwrap();
        let wanted = TEXT
            .replace("\"y\": 0.5},", "\"y\": 0.5, \"z\": 0.0},\n        cohesion: 0.1,")
            .replace("host: 1))", "host: 1, owes: 1.0))");
        assert_eq!(new, wanted);
    }

    #[test]
    fn two_numbers_at_one_place_are_refused_and_one_is_written_once() {
        let home = |value: &str| change("0/home", Holds::Fraction, value);
        let refused = edited(TEXT, &[home("0.755"), home("0.7")]);
        assert_eq!(refused, Err(EditError::Twice("0/home".to_owned())));
        let new = edited(TEXT, &[home("0.755"), home(" 0,755")]).unwrap();
        assert_eq!(new, TEXT.replace("home: 0.2", "home: 0.755"));
        let further = change("0/weights/z", Holds::Fraction, "0");
        let new = edited(TEXT, &[further.clone(), further]).unwrap();
        assert_eq!(new, TEXT.replace("\"y\": 0.5}", "\"y\": 0.5, \"z\": 0.0}"));
    }

    #[test]
    fn what_is_no_number_is_refused_and_changes_nothing() {
        for (holds, value) in [
            (Holds::Fraction, "1.5"),
            (Holds::Fraction, "-0.1"),
            (Holds::Fraction, "a"),
            (Holds::Fraction, ""),
            (Holds::Fraction, "0.1), host: (1"),
            (Holds::Fraction, "NaN"),
            (Holds::Number, "1e5"),
            (Holds::Number, "inf"),
            (Holds::Number, "1,000.5"),
            (Holds::Count, "1.5"),
            (Holds::Count, "-1"),
        ] {
            let refused = edited(TEXT, &[change("0/home", holds, value)]);
            assert!(matches!(refused, Err(EditError::Value { .. })), "{value}: {refused:?}");
        }
        for (typed, whole) in [("1,000", "1000"), ("\u{2212}12,500", "-12500")] {
            let Err(EditError::Comma { whole: said, .. }) = edited(TEXT, &[change("0/home", Holds::Number, typed)])
            else {
                panic!("{typed} was taken");
            };
            assert_eq!(said, whole);
        }
        for (typed, written) in [("0,125", "0.125"), ("1,25", "1.25"), ("1.000", "1.000")] {
            let new = edited(TEXT, &[change("0/home", Holds::Number, typed)]).unwrap();
            assert_eq!(new, TEXT.replace("home: 0.2", &format!("home: {written}")));
        }
        assert_eq!(edited(TEXT, &[change("7/home", Holds::Number, "1")]), Err(EditError::NoPlace("7/home".into())));
        assert_eq!(edited(TEXT, &[change("0/id/x", Holds::Number, "1")]), Err(EditError::NoPlace("0/id/x".into())));
        assert_eq!(edited("[(", &[change("0/home", Holds::Number, "1")]), Err(EditError::Broken));
    }
}
