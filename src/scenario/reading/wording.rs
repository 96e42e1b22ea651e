//! What is wrong with the notation, in the words of someone who writes a scenario.

use std::ops::Range;

use crate::reading::flaw::{FlawKind, QuoteLook, is_curly};
use crate::reading::tokens::closing;
use crate::reading::tree::Node;

/// A finding in words.
pub(super) struct Said {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

fn said(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Said {
    let help = help.into();
    Said { code, message: message.into(), help: Some(help).filter(|help| !help.is_empty()) }
}

const STRAIGHT: &str =
    "texts and ids stand in straight double quotes, `\"like this\"`; a quote within a text is written `\\\"`";

/// What a flaw means.
pub(super) fn flaw(kind: &FlawKind) -> Said {
    let look_help = |look: &QuoteLook| match look {
        QuoteLook::Unopened => "its opening quote is missing on this line".to_owned(),
        QuoteLook::Curly(curly) => format!("`{curly}` closes nothing; write `\"`"),
        QuoteLook::Escaped => {
            "a `\\` before a quote keeps it from closing; its closing quote is missing on this line".to_owned()
        }
        QuoteLook::Plain => "a quote is missing on this line, or one too many".to_owned(),
    };
    match kind {
        FlawKind::OpenComment => said("W001", "this comment is never closed", "write `*/` where it ends"),
        FlawKind::OpenText(look) => said("W001", "this text is never closed", look_help(look)),
        FlawKind::RunOn { ends, look } => {
            let message = format!("this text runs on to line {ends} and ends there in the middle of something else");
            said("W001", message, look_help(look))
        }
        FlawKind::Quote => said("W001", "a quote is missing here, or one too many", STRAIGHT),
        FlawKind::LeftOpen { open, line } => {
            let close = closing(*open);
            said(
                "W001",
                format!("here a `{close}` is missing"),
                format!("the bracket `{open}` of line {line} is not closed"),
            )
        }
        FlawKind::OpenedTwice(open) => said(
            "W001",
            format!("this `{open}` is one too many, or is not closed"),
            "a record has one pair of brackets; those of parties, such as `Faction((...))`, have two".to_owned(),
        ),
        FlawKind::Unexpected(close) => {
            said("W001", format!("this `{close}` closes nothing"), "take it out, or open its bracket before")
        }
        FlawKind::Unopened { close, line } => {
            let open = match close {
                ')' => '(',
                ']' => '[',
                _ => '{',
            };
            said(
                "W001",
                format!("here a `{open}` is missing"),
                format!("the bracket `{close}` of line {line} closes nothing"),
            )
        }
        FlawKind::TooDeep => said("W001", "brackets within brackets too deep to be meant", ""),
        FlawKind::Empty => said("W001", "the file holds nothing", ""),
        FlawKind::Duplicate(key) => said("W002", format!("`{key}` stands twice here"), "keep one of them"),
        FlawKind::Trailing => said(
            "W001",
            "text behind the end of the file's one value",
            "take it out, or put it inside the last bracket",
        ),
        FlawKind::NoList => said(
            "W001",
            "here the `[` is missing that opens the file's list",
            "a file of records is a list, `[ (...), (...) ]`",
        ),
        FlawKind::NoRecord => said(
            "W001",
            "here the `(` is missing that opens the file's record",
            "the file is one record, `( field: value, ... )`",
        ),
        FlawKind::ExtraComma => {
            said("W001", "a comma that separates nothing", "take it out, or write what is missing before it")
        }
        FlawKind::MissingComma => said("W001", "a comma is missing behind this", ""),
        FlawKind::MissingColon(key) => {
            said("W001", format!("a colon is missing behind {}", shown_key(key)), "write `field: value`")
        }
        FlawKind::Colon => {
            said("W001", "a colon where none can stand", "write `field: value`, with a comma behind the value")
        }
        FlawKind::MissingValue(key) => {
            said("W001", format!("`{key}` has no value"), "write one behind the colon, or take the field out")
        }
        FlawKind::DecimalComma(number) => match number.split_once('.') {
            // Three digits behind it: thousands, perhaps.
            Some((whole, part)) if part.len() == 3 && whole.trim_start_matches('-') != "0" => said(
                "W001",
                "a comma within a number",
                format!("write `{whole}{part}`, or with a decimal point `{number}`"),
            ),
            _ => said("W001", "a decimal comma", format!("write a point: `{number}`")),
        },
        FlawKind::NumberApart(number) => said(
            "W001",
            "a blank or a stroke within a number",
            format!("write `{number}`; if these are two values, put a comma between them"),
        ),
        FlawKind::OtherFile(what) => said(
            "W001",
            format!("this is {what}, saved under the name of a file of the scenario"),
            "save the file itself: of a page that shows it, take what is called raw or download; of a word processor, plain text",
        ),
        FlawKind::Nameless => said(
            "W001",
            "a value without the name of a field",
            "write `field: value`; if it was part of the value before, mend the comma before it",
        ),
        FlawKind::FieldInList(key) => said(
            "W001",
            format!(
                "the field `{key}` stands in a list: the `(` that opens its record is missing before it, or it was closed too early"
            ),
            "a list of records is `[ (...), (...) ]`",
        ),
        FlawKind::CurlyRecord => said(
            "W001",
            "a record in curly brackets",
            "write it in round ones, `( field: value, ... )`; curly ones are for tables, `{\"id\": 0.5}`",
        ),
        FlawKind::RoundTable => said(
            "W001",
            "a table in round brackets",
            "write it in curly ones, `{\"id\": 0.5, ...}`; in a record, the names of fields have no quotes",
        ),
        FlawKind::Odd(c) => odd(*c),
    }
}

/// A key as it is shown: one in quotes brings its own.
fn shown_key(key: &str) -> String {
    if key.starts_with('"') { key.to_owned() } else { format!("`{key}`") }
}

fn odd(c: char) -> Said {
    let code = u32::from(c);
    match c {
        c if is_curly(c) => {
            said("W001", format!("a typographic quote, `{c}` (U+{code:04X}), outside a text"), STRAIGHT)
        }
        '\'' | '`' | '´' => said("W001", format!("`{c}` is no quote of this notation"), STRAIGHT),
        '–' | '—' | '−' | '‐' | '‑' | '‒' | '―' | '－' => said(
            "W001",
            format!("`{c}` (U+{code:04X}) is a dash and no minus sign"),
            "write the minus sign of the keyboard, `-`",
        ),
        '，' | '、' | '،' | '؛' | '；' => {
            said("W001", format!("`{c}` (U+{code:04X}) is no comma of this notation"), "write `,`")
        }
        ';' => said("W001", "`;` separates nothing here", "write `,`"),
        '：' | '＝' | '=' => {
            said("W001", format!("`{c}` (U+{code:04X}) stands where a colon belongs"), "write `field: value`")
        }
        '%' => said("W001", "`%` means nothing here", "a share is written as a fraction, `0.25`"),
        '#' => said("W001", "`#` means nothing here", "a comment begins with `//`"),
        '/' | '*' => said(
            "W001",
            format!("`{c}` means nothing here"),
            "a comment is `// to the end of the line` or `/* between these */`; a fraction is written `0.5`",
        ),
        '<' | '>' => said(
            "W001",
            format!("`{c}` means nothing here"),
            "lines such as `<<<<<<<` are left by a tool that joins two versions of a file; keep one of them",
        ),
        c if c.is_whitespace() => {
            said("W001", format!("a blank of another kind, U+{code:04X}, stands here"), "write a plain blank")
        }
        c if c.is_control() || !c.is_ascii() => said(
            "W001",
            format!("`{c}` (U+{code:04X}) stands outside a text and means nothing here"),
            "take it out, or write the plain character that was meant",
        ),
        c => said("W001", format!("`{c}` means nothing here"), "take it out, or put it inside the quotes of a text"),
    }
}

/// What was expected where `ron` found something else. `wrong` is the value as it stands.
pub(super) fn wrong_value(error: &ron::Error, wrong: &str) -> Said {
    use ron::Error as E;
    let number = number_help(wrong);
    let shown = shorten(wrong);
    let expects = |what: &str, help: &str| said("W010", format!("expected {what}, found `{shown}`"), help);
    if let Some(strange) = lookalike(wrong).filter(|_| !wrong.starts_with('"')) {
        return said("W010", format!("`{shown}` cannot be read here"), strange);
    }
    match error {
        E::ExpectedInteger | E::InvalidIntegerDigit { .. } | E::IntegerOutOfBounds | E::UnderscoreAtBeginning => {
            let help = match wrong {
                wrong if matches!(error, E::IntegerOutOfBounds) && !wrong.starts_with('-') => {
                    format!("it is too large; a whole number is at most {}", u32::MAX)
                }
                _ if number.is_some() => number.unwrap_or_default(),
                wrong if wrong.starts_with('-') => "it cannot be below 0".to_owned(),
                wrong if wrong.parse::<f64>().is_ok() => whole_help(wrong),
                _ => "such as `3`, without quotes".to_owned(),
            };
            expects("a whole number from 0 on", &help)
        }
        E::ExpectedFloat | E::FloatUnderscore => expects(
            "a number",
            &number.unwrap_or_else(|| "such as `0.25`, without quotes, with a decimal point".to_owned()),
        ),
        E::ExpectedBoolean => expects("`true` or `false`", "in small letters, without quotes"),
        E::ExpectedString | E::ExpectedStringEnd | E::ExpectedByteString => expects("a text", STRAIGHT),
        E::InvalidEscape(_) => said(
            "W010",
            "a `\\` that means nothing",
            "within a text write `\\\\` for a backslash, `\\\"` for a quote, `\\n` for a new line",
        ),
        E::ExpectedArray | E::ExpectedArrayEnd => expects("a list", "a list stands in square brackets, `[ ... ]`"),
        E::ExpectedMap | E::ExpectedMapEnd => {
            expects("a table", "a table stands in curly brackets, `{\"id\": 0.5, ...}`")
        }
        E::ExpectedMapColon => expects("a colon", "write `field: value`"),
        E::ExpectedStructLike
        | E::ExpectedNamedStructLike(_)
        | E::ExpectedStructLikeEnd
        | E::ExpectedDifferentStructName { .. } => {
            expects("a record", "a record stands in round brackets, `( field: value, ... )`")
        }
        E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) => {
            let word = wrong.trim_matches('"');
            let help = match number {
                Some(number) => number,
                None if wrong.starts_with('"') => format!("a word of the format has no quotes: `{word}`"),
                None => "words of the format begin with a letter and have no quotes".to_owned(),
            };
            expects("a word of the format or the name of a field", &help)
        }
        E::ExpectedDifferentLength { .. } => {
            said("W010", format!("too many or too few values in `{shown}`"), number.unwrap_or_default())
        }
        E::InvalidValueForType { expected, .. } => expects(expected, &number.unwrap_or_default()),
        E::ExpectedComma | E::TrailingCharacters if wrong.contains('.') && wrong.parse::<f64>().is_ok() => {
            expects("a whole number", &whole_help(wrong))
        }
        E::ExpectedComma | E::TrailingCharacters => said(
            "W010",
            format!("`{shown}` cannot be read here"),
            number.unwrap_or_else(|| "a comma is missing before it or behind it, or it has a part too many".to_owned()),
        ),
        E::ExpectedOption | E::ExpectedOptionEnd => {
            said("W010", format!("`{shown}` cannot be read here"), "leave the field out if it has no value")
        }
        _ => said(
            "W010",
            format!("`{shown}` cannot be read here"),
            number.unwrap_or_else(|| "compare with a record that works".to_owned()),
        ),
    }
}

/// The first letter or digit of a word that only looks like one that can be typed plainly.
pub(super) fn lookalike(word: &str) -> Option<String> {
    let c = word.lines().next()?.chars().find(|c| !c.is_ascii())?;
    let number = word.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '+' | '.'));
    if matches!(c, '²' | '³' | '¹' | '⁰'..='₉' | '¼'..='¾' | '⅐'..='⅞') && number {
        let code = u32::from(c);
        return Some(format!(
            "`{c}` (U+{code:04X}) is no part of a number; write it out in plain digits, such as `0.25`"
        ));
    }
    Some(format!("`{c}` in it is U+{:04X} and no plain letter or digit", u32::from(c)))
}

fn whole_help(wrong: &str) -> String {
    let (whole, part) = wrong.split_once('.').unwrap_or((wrong, ""));
    if wrong.contains(['e', 'E']) {
        return match wrong.parse::<f64>() {
            Ok(value) if value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value) => {
                format!("write it out: `{value:.0}`")
            }
            _ => "write it out, in digits alone".to_owned(),
        };
    }
    // Three digits behind it: thousands, perhaps.
    if part.len() == 3 && whole != "0" && whole.parse::<u64>().is_ok() && part.bytes().all(|b| b.is_ascii_digit()) {
        let other = if part == "000" { format!(", or `{whole}`") } else { String::new() };
        return format!("write `{whole}{part}`{other}, without a decimal point");
    }
    if part.bytes().all(|digit| digit == b'0') && whole.parse::<u64>().is_ok() {
        format!("write `{whole}`, without a decimal point")
    } else {
        "without a decimal point".to_owned()
    }
}

/// What is wrong with a word that looks like a number.
fn number_help(wrong: &str) -> Option<String> {
    let looks = wrong.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    if looks && wrong.parse::<f64>().is_err() {
        let help = if wrong.matches('.').count() > 1 {
            "a number has one decimal point and nothing between its digits".to_owned()
        } else {
            "a number is written with digits alone, such as `0.25` or `-0.05`".to_owned()
        };
        return Some(help);
    }
    None
}

/// Enough of a value to be known by.
fn shorten(wrong: &str) -> String {
    let line = wrong.lines().next().unwrap_or("");
    let short: String = line.chars().take(40).collect();
    if short.len() < wrong.len() { format!("{short}...") } else { short }
}

/// The value that stands at a byte: the scalar there, or the next one.
pub(super) fn value_at(node: &Node, byte: usize) -> Option<Range<usize>> {
    node.scalar(&|span| span.end > byte).cloned()
}
