//! A small scanner that finds where things stand in a RON file.
//!
//! It cuts a file into records with their byte spans, so that each is parsed by `ron` on its own and every broken one
//! yields its error; it finds what is wrong with brackets, quotes, commas and colons, keys that stand twice and text
//! behind the end; and it finds the span of a field by its path, for errors of meaning. It does not judge values: that is
//! `ron`'s business.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::flaw::{Flaw, FlawKind};
use crate::reading::layout::{self, DEEPEST};
use crate::reading::tokens::{Piece, Token, closing, tokens};
use crate::reading::tree::{Field, Node, Notation};

/// Scans a file. The flaws are all that were found, at most one of the notation for a record; the tree is missing if one
/// of them breaks the file.
#[must_use]
pub fn scan(text: &str) -> (Option<Node>, Vec<Flaw>) {
    let pieces = tokens(text);
    if pieces.is_empty() {
        return (None, vec![Flaw { span: 0..0, kind: FlawKind::Empty }]);
    }
    if let Some(what) = other_file(text) {
        return (None, vec![Flaw { span: pieces[0].span.clone(), kind: FlawKind::OtherFile(what) }]);
    }
    let broken = layout::run_on(text, &pieces).or_else(|| layout::brackets(&pieces));
    // Nothing behind what breaks the file can be trusted.
    let until =
        broken.as_ref().map_or(pieces.len(), |flaw| pieces.partition_point(|one| one.span.start < flaw.span.start));
    let mut scanner =
        Scanner { text, pieces: &pieces[..until], at: 0, flaws: Vec::new(), duplicates: Vec::new(), depth: 0 };
    let node = scanner.file();
    let Scanner { flaws, duplicates, .. } = scanner;
    let mut flaws = first_of_each_record(flaws, node.as_ref());
    if let Some(broken) = broken {
        // What stands before it may be what it follows from.
        let cause = |flaw: &Flaw| {
            matches!(
                flaw.kind,
                FlawKind::FieldInList(_)
                    | FlawKind::Nameless
                    | FlawKind::Quote
                    | FlawKind::Odd(_)
                    | FlawKind::NoList
                    | FlawKind::NoRecord
            )
        };
        if !flaws.iter().any(cause) {
            flaws.push(broken);
        }
        flaws.extend(duplicates);
        return (None, flaws);
    }
    let node = node.filter(|_| !flaws.iter().any(|flaw| flaw.kind.breaks_file()));
    flaws.extend(duplicates);
    (node, flaws)
}

/// What begins as no file of the notation does, though it was saved under such a name.
fn other_file(text: &str) -> Option<&'static str> {
    const BEGINS: [(&str, &str); 6] = [
        ("<!doctype", "a page of the web"),
        ("<html", "a page of the web"),
        ("<!--", "a page of the web"),
        ("<?xml", "an XML file"),
        ("{\\rtf", "a file of a word processor"),
        ("%pdf-", "a PDF file"),
    ];
    let text = text.trim_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    BEGINS.iter().find(|(with, _)| begins(with)).map(|(_, what)| *what)
}

/// Where one thing is wrong with a record, more is found behind it that only follows from it.
fn first_of_each_record(flaws: Vec<Flaw>, node: Option<&Node>) -> Vec<Flaw> {
    let records: Vec<&Range<usize>> = match node.map(|node| &node.kind) {
        Some(Notation::List(items)) => items.iter().map(|item| &item.span).collect(),
        Some(Notation::Struct(fields)) => fields
            .iter()
            .flat_map(|field| match &field.value.kind {
                Notation::List(items) if items.len() > 1 => items.iter().map(|item| &item.span).collect(),
                _ => vec![&field.value.span],
            })
            .collect(),
        _ => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    let mut kept = flaws;
    kept.sort_by_key(|flaw| flaw.span.start);
    kept.retain(|flaw| {
        let record = records.partition_point(|record| record.end <= flaw.span.start);
        let inside = records.get(record).is_some_and(|record| record.start <= flaw.span.start);
        seen.insert((record, inside))
    });
    kept
}

struct Scanner<'a> {
    text: &'a str,
    pieces: &'a [Piece],
    at: usize,
    flaws: Vec<Flaw>,
    duplicates: Vec<Flaw>,
    depth: usize,
}

impl<'a> Scanner<'a> {
    fn token(&self) -> Option<Token> {
        self.pieces.get(self.at).map(|piece| piece.token)
    }

    fn slice(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &self.text[piece.span.clone()])
    }

    fn flaw(&mut self, at: usize, kind: FlawKind) {
        let end = self.text.len();
        let span = self.pieces.get(at).map_or(end..end, |piece| piece.span.clone());
        self.flaws.push(Flaw { span, kind });
    }

    fn file(&mut self) -> Option<Node> {
        let Some(node) = self.value() else {
            match self.token() {
                Some(Token::Close(closing)) => self.flaw(self.at, FlawKind::Unexpected(closing)),
                Some(Token::Comma) => self.flaw(self.at, FlawKind::ExtraComma),
                Some(Token::Colon) => self.flaw(self.at, FlawKind::Colon),
                _ => {}
            }
            return None;
        };
        match self.token() {
            None => {}
            Some(Token::Close(closing)) => self.flaw(self.at, FlawKind::Unexpected(closing)),
            Some(Token::Comma) => self.flaw(0, FlawKind::NoList),
            Some(Token::Colon) => self.flaw(0, FlawKind::NoRecord),
            Some(_) => self.flaw(self.at, FlawKind::Trailing),
        }
        Some(node)
    }

    /// One value; `None` where none stands, and what stands there is left.
    fn value(&mut self) -> Option<Node> {
        let start = self.at;
        let piece = self.pieces.get(start)?;
        match piece.token {
            Token::Open(open) => return self.bracket(start, open),
            Token::Word if matches!(self.pieces.get(start + 1).map(|next| next.token), Some(Token::Open('('))) => {
                self.at += 1;
                return self.bracket(start, '(');
            }
            Token::Text(_) | Token::Word => self.at += 1,
            Token::Odd(c) => {
                self.flaw(start, FlawKind::Odd(c));
                self.at += 1;
            }
            Token::Close(_) | Token::Comma | Token::Colon | Token::Comment => return None,
        }
        Some(Node { span: piece.span.clone(), kind: Notation::Scalar })
    }

    /// A bracketed value; `start` is where its name, if any, stands.
    fn bracket(&mut self, start: usize, open: char) -> Option<Node> {
        let opened = self.at;
        if self.depth >= DEEPEST {
            self.flaw(opened, FlawKind::TooDeep);
            self.at = self.pieces.len();
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let mut inside =
            Inside { open, items: Vec::new(), nameless: Vec::new(), fields: Vec::new(), keys: BTreeSet::new() };
        let end = loop {
            match self.token() {
                None => break self.text.len(),
                Some(Token::Close(close)) if close == closing(open) => {
                    self.at += 1;
                    break self.pieces[self.at - 1].span.end;
                }
                // One that does not fit: the brackets have been counted, and this is known.
                Some(Token::Close(_)) => break self.pieces[self.at].span.start,
                Some(Token::Comma) => {
                    self.flaw(self.at, FlawKind::ExtraComma);
                    self.at += 1;
                }
                Some(Token::Colon) => {
                    self.flaw(self.at, FlawKind::Colon);
                    self.at += 1;
                }
                Some(_) => {
                    self.item(&mut inside)?;
                    self.separator();
                }
            }
        };
        self.depth -= 1;
        if !inside.fields.is_empty() && open != '[' {
            for at in inside.nameless {
                let decimal = self.decimal_comma(at);
                self.flaw(at, decimal.map_or(FlawKind::Nameless, FlawKind::DecimalComma));
            }
        }
        let kind = match (open, inside.fields.is_empty()) {
            ('{', _) => Notation::Map(inside.fields),
            ('(', false) => Notation::Struct(inside.fields),
            ('(', true) => Notation::Tuple(inside.items),
            _ => Notation::List(inside.items),
        };
        Some(Node { span: self.pieces[start].span.start..end, kind })
    }

    /// One item of a bracket, with its key if it has one.
    fn item(&mut self, inside: &mut Inside<'a>) -> Option<()> {
        let begins = self.at;
        let flaws = self.flaws.len();
        let item = self.value()?;
        let colon = self.at;
        if let Some(Token::Odd(c @ ('=' | '：' | '＝'))) = self.token()
            && inside.open != '['
        {
            self.flaw(colon, FlawKind::Odd(c));
        } else if self.token() != Some(Token::Colon) {
            if self.lacks_colon(begins, inside.open, &item) {
                let key = self.slice(begins).to_owned();
                self.flaws.truncate(flaws);
                self.flaw(begins, FlawKind::MissingColon(key));
                if self.at == begins + 1 {
                    self.value();
                }
            } else {
                inside.nameless.push(begins);
                inside.items.push(item);
            }
            return Some(());
        }
        self.at += 1;
        let text: &'a str = self.text;
        let key = text[item.span.clone()].trim_matches('"');
        let quoted = self.pieces[begins].token == Token::Text(true);
        match inside.open {
            '[' => self.flaw(begins, FlawKind::FieldInList(key.to_owned())),
            '{' if !quoted => self.flaw(begins, FlawKind::CurlyRecord),
            '(' if quoted => self.flaw(begins, FlawKind::RoundTable),
            _ => {}
        }
        let Some(value) = self.value() else {
            // What breaks the file stands right behind.
            if self.token().is_some() {
                self.flaw(colon, FlawKind::MissingValue(key.to_owned()));
            }
            return Some(());
        };
        if !inside.keys.insert(key) {
            self.duplicates.push(Flaw { span: item.span.clone(), kind: FlawKind::Duplicate(key.to_owned()) });
        }
        inside.fields.push(Field { key: key.to_owned(), key_span: item.span, value });
        Some(())
    }

    /// True if what stands without a colon is a key that has lost it: a value follows, or it is bracketed and has the
    /// small letter of a field.
    fn lacks_colon(&self, begins: usize, open: char, item: &Node) -> bool {
        let keyed = match open {
            '(' => {
                self.pieces[begins].token == Token::Word && self.slice(begins).starts_with(|c: char| c.is_lowercase())
            }
            '{' => self.pieces[begins].token == Token::Text(true),
            _ => false,
        };
        if !keyed {
            return false;
        }
        let Some(next) = self.pieces.get(self.at) else { return false };
        let bracketed = !matches!(item.kind, Notation::Scalar);
        let here = self.pieces[self.at - 1].line == next.line;
        bracketed || (here && matches!(next.token, Token::Text(_) | Token::Word | Token::Open(_)))
    }

    /// What has to stand between one item and the next.
    fn separator(&mut self) {
        let Some(next) = self.pieces.get(self.at) else { return };
        match next.token {
            Token::Comma => self.at += 1,
            Token::Close(_) | Token::Comment => {}
            Token::Odd(_) => {
                // Else it falls to the next round, which names it.
                if let Some(number) = self.thousands_by_strokes() {
                    self.flaw(self.at - 1, FlawKind::NumberApart(number));
                }
            }
            Token::Colon => {
                self.flaw(self.at, FlawKind::Colon);
                self.at += 1;
            }
            Token::Text(_) | Token::Word | Token::Open(_) => {
                let before = &self.pieces[self.at - 1];
                let joined = before.line == next.line;
                let text = |token| matches!(token, Token::Text(_));
                let words = |token| matches!(token, Token::Word | Token::Text(_));
                // A key begins here.
                let keyed = self.pieces.get(self.at + 1).is_some_and(|piece| piece.token == Token::Colon);
                // Words beside a text, or words alone: a text that has lost a quote, or has one within it.
                let apart = text(before.token) && text(next.token) && before.span.end < next.span.start;
                let quote = joined && !keyed && !apart && words(before.token) && words(next.token) && !self.numbers();
                if let Some(number) = self.number_apart().filter(|_| joined && !keyed) {
                    self.flaw(self.at - 1, FlawKind::NumberApart(number));
                } else if quote {
                    self.flaw(self.at, FlawKind::Quote);
                } else {
                    let span = before.span.end - 1..before.span.end;
                    self.flaws.push(Flaw { span, kind: FlawKind::MissingComma });
                }
            }
        }
    }

    /// The number that was meant where blanks stand behind its sign, beside its point or between its thousands, and two
    /// were read.
    fn number_apart(&self) -> Option<String> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (before, next) = (self.slice(self.at.checked_sub(1)?), self.slice(self.at));
        let (whole, part) = next.split_once('.').unwrap_or((next, ""));
        let bare = before.trim_start_matches(['-', '+']);
        let sign = matches!(before, "-" | "+") && digits(whole) && (part.is_empty() || digits(part));
        let before_point = digits(bare) && whole.is_empty() && digits(part);
        let behind_point =
            bare.split_once('.').is_some_and(|(whole, part)| digits(whole) && (part.is_empty() || digits(part)));
        let three = |text: &str| text.len() == 3 && digits(text);
        let thousands = digits(bare)
            && bare.len() <= 3
            && !bare.starts_with('0')
            && three(whole)
            && (part.is_empty() || digits(part));
        if !(sign || before_point || thousands || (behind_point && digits(next))) {
            return None;
        }
        let mut number = format!("{}{next}", before.trim_start_matches('+'));
        if thousands {
            // More of them may follow.
            number.extend((self.at + 1..).map_while(|at| Some(self.slice(at)).filter(|text| three(text))));
        }
        Some(number)
    }

    /// True if two numbers stand side by side.
    fn numbers(&self) -> bool {
        let number = |at: usize| self.slice(at).parse::<f64>().is_ok();
        self.at > 0 && number(self.at - 1) && number(self.at)
    }

    /// The number that was meant where apostrophes stand between its thousands.
    fn thousands_by_strokes(&self) -> Option<String> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let before = self.at.checked_sub(1)?;
        let mut number = self.slice(before).to_owned();
        let mut at = self.at;
        while matches!(self.pieces.get(at)?.token, Token::Odd('\'' | '’' | '`' | '´')) {
            let (stroke, group) = (self.pieces.get(at)?, self.pieces.get(at + 1)?);
            let joined = self.pieces[at - 1].span.end == stroke.span.start && stroke.span.end == group.span.start;
            let text = self.slice(at + 1);
            if !joined || text.len() != 3 || !digits(text) {
                return None;
            }
            number.push_str(text);
            at += 2;
        }
        (at > self.at && digits(self.slice(before).trim_start_matches(['-', '+']))).then_some(number)
    }

    /// The number with a point that was meant where one with a comma was taken for two.
    fn decimal_comma(&self, at: usize) -> Option<String> {
        let [whole, comma, part] = self.pieces.get(at.checked_sub(2)?..=at)? else { return None };
        let digits = |piece: &Piece| self.text[piece.span.clone()].bytes().all(|byte| byte.is_ascii_digit());
        let number = self.text[whole.span.clone()].trim_start_matches(['-', '+']);
        let joined = whole.span.end == comma.span.start && comma.span.end == part.span.start;
        let numbers = whole.token == Token::Word && number.bytes().all(|byte| byte.is_ascii_digit()) && digits(part);
        (joined && comma.token == Token::Comma && part.token == Token::Word && numbers)
            .then(|| format!("{}.{}", self.slice(at - 2), self.slice(at)))
    }
}

/// What stands in a bracket.
struct Inside<'a> {
    open: char,
    items: Vec<Node>,
    /// Where the items without a key begin.
    nameless: Vec<usize>,
    fields: Vec<Field>,
    keys: BTreeSet<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::flaw::QuoteLook;

    fn tree(text: &str) -> Node {
        let (node, flaws) = scan(text);
        assert_eq!(flaws, vec![], "{text}");
        node.expect("a tree")
    }

    #[test]
    fn finds_a_field_by_its_path() {
        let text = "// a comment\n[(id: \"a\", bonds: {\"x\": 0.5, \"y\": 1}), Faction(id: \"b\", list: [1, Foo(2)])]";
        let node = tree(text);
        assert_eq!(&text[node.find(&["0", "bonds", "y"]).span.clone()], "1");
        assert_eq!(&text[node.find(&["1", "list", "1"]).span.clone()], "Foo(2)");
        assert_eq!(&text[node.find(&["1", "nothing"]).span.clone()], "Faction(id: \"b\", list: [1, Foo(2)])");
    }

    #[test]
    fn strings_hide_brackets_and_comments() {
        let text = "(a: \"( // [ \\\" \", b: r#\"}\"]\"#, /* ( /* nested */ */ d: -1.5e-3)";
        let node = tree(text);
        assert_eq!(&text[node.find(&["d"]).span.clone()], "-1.5e-3");
    }

    #[test]
    fn flaws_are_named_where_they_stand() {
        let flaw = |text: &str| scan(text).1.into_iter().next().map(|flaw| (flaw.span.start, flaw.kind));
        let left = |open: char| FlawKind::LeftOpen { open, line: 1 };
        assert_eq!(flaw("(a: 1, a: 2)"), Some((7, FlawKind::Duplicate("a".into()))));
        assert_eq!(flaw("{\"a\": 1, \"a\": 2}"), Some((9, FlawKind::Duplicate("a".into()))));
        assert_eq!(flaw("[1, 2] x"), Some((7, FlawKind::Trailing)));
        assert_eq!(flaw("[1, 2"), Some((4, left('['))));
        assert_eq!(flaw("[1, 2]]"), Some((6, FlawKind::Unexpected(']'))));
        assert_eq!(flaw("(a: [1)"), Some((6, left('['))));
        assert_eq!(flaw("[\"abc]"), Some((1, FlawKind::OpenText(QuoteLook::Plain))));
        assert_eq!(flaw("  // nothing\n"), Some((0, FlawKind::Empty)));
        assert_eq!(flaw("(a: 1)\n, (a: 2)]"), Some((0, FlawKind::NoList)));
        assert_eq!(flaw("a: 1)"), Some((0, FlawKind::NoRecord)));
        assert_eq!(flaw("["), Some((0, left('['))));
        assert_eq!(flaw("[["), Some((1, FlawKind::OpenedTwice('['))));
        assert_eq!(flaw("]"), Some((0, FlawKind::Unexpected(']'))));
        assert_eq!(flaw(":"), Some((0, FlawKind::Colon)));
        assert_eq!(flaw(", []"), Some((0, FlawKind::ExtraComma)));
        for (page, what) in
            [("\n<!DOCTYPE html>\n<html>", "a page of the web"), ("{\\rtf1\\ansi}", "a file of a word processor")]
        {
            assert!(matches!(flaw(page), Some((_, FlawKind::OtherFile(is))) if is == what), "{page}");
        }
        assert_eq!(flaw(&format!("{}{}", "[".repeat(99), "]".repeat(99))), Some((64, FlawKind::TooDeep)));
    }

    #[test]
    fn what_is_wrong_inside_a_record_is_named_once() {
        let flaws = |text: &str| scan(text).1.into_iter().map(|flaw| flaw.kind).collect::<Vec<_>>();
        assert_eq!(
            flaws("[(a: 0,45, b: 1), (a: 1 b: 2)]"),
            [FlawKind::DecimalComma("0.45".into()), FlawKind::MissingComma]
        );
        for (apart, number) in [
            ("0 .4", "0.4"),
            ("0. 4", "0.4"),
            ("0.3 4", "0.34"),
            ("- 0.4", "-0.4"),
            ("-3 000", "-3000"),
            ("3 000 000", "3000000"),
            ("13'000", "13000"),
            ("1’300’000", "1300000"),
        ] {
            let found = flaws(&format!("[(a: {apart}, b: 1), (a: [{apart}, 2])]"));
            assert_eq!(found, vec![FlawKind::NumberApart(number.into()); 2], "{apart}");
        }
        assert_eq!(flaws("[(a: [1 2])]"), [FlawKind::MissingComma], "two numbers may be two");
        assert_eq!(flaws("[(a \"x\", b: 1)]"), [FlawKind::MissingColon("a".into())]);
        assert_eq!(flaws("(a: 1, guide [1, 2])"), [FlawKind::MissingColon("guide".into())]);
        assert_eq!(flaws("(a: 1, \"stray\")"), [FlawKind::Nameless]);
        assert_eq!(flaws("(a: 1,, b: 2)"), [FlawKind::ExtraComma]);
        assert_eq!(flaws("(a: , b: 2)"), [FlawKind::MissingValue("a".into())]);
        assert_eq!(flaws("[(a: \"he said \"go\" now\", b: 2)]"), [FlawKind::Quote]);
        assert_eq!(flaws("[(a: “x”, b: 2)]"), [FlawKind::Odd('“')]);
        assert_eq!(flaws("[{a: 1}]"), [FlawKind::CurlyRecord]);
        assert_eq!(flaws("[a: 1]"), [FlawKind::FieldInList("a".into())]);
        assert_eq!(flaws("[(a: (\"x\": 1))]"), [FlawKind::RoundTable]);
    }
}
