//! A small scanner that finds where things stand in a RON file.
//!
//! It cuts a file into records with their byte spans, so that each is parsed by `ron` on its own and every broken one
//! yields its error; it finds keys that stand twice and text behind the end; and it finds the span of a field by its
//! path, for errors of meaning. It does not judge values: that is `ron`'s business.

use std::ops::Range;

/// A piece of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a piece of a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `Name(key: value, ...)` or `(key: value, ...)`.
    Struct(Vec<Field>),
    /// `[value, ...]`.
    List(Vec<Node>),
    /// `(value, ...)` or `Name(value, ...)`.
    Tuple(Vec<Node>),
    /// `{key: value, ...}`.
    Map(Vec<Field>),
    /// Anything else.
    Scalar,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key, without quotes.
    pub key: String,
    /// Where it stands.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

/// What the scanner found wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where.
    pub span: Range<usize>,
    /// What.
    pub kind: FlawKind,
}

/// A kind of flaw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// A bracket, string or comment that is not closed.
    Unclosed(&'static str),
    /// A closing bracket that closes nothing, or another one than was opened.
    Unexpected(char),
    /// The file ends where a value is expected.
    Empty,
    /// A key that stands twice.
    Duplicate(String),
    /// Text behind the end of the value.
    Trailing,
}

impl Node {
    /// The node under a path of keys; the innermost that exists if the path runs out.
    #[must_use]
    pub fn find(&self, path: &[&str]) -> &Self {
        let Some((first, rest)) = path.split_first() else { return self };
        let next = match &self.kind {
            Kind::Struct(fields) | Kind::Map(fields) => {
                fields.iter().find(|field| field.key == *first).map(|field| &field.value)
            }
            Kind::List(items) | Kind::Tuple(items) => match first.parse::<usize>() {
                Ok(index) => items.get(index),
                // A newtype such as `Faction((id: ..))` or `Faction(id: ..)`: look inside.
                Err(_) => return items.first().map_or(self, |only| only.find(path)),
            },
            Kind::Scalar => None,
        };
        next.map_or(self, |node| node.find(rest))
    }
}

/// Scans a file. The flaws are all that were found; the tree is missing only if nothing could be made of the file.
#[must_use]
pub fn scan(text: &str) -> (Option<Node>, Vec<Flaw>) {
    let mut scanner = Scanner { text, at: 0, flaws: Vec::new(), depth: 0 };
    scanner.skip();
    while scanner.rest().starts_with("#!") {
        // An attribute such as `#![enable(implicit_some)]`.
        match scanner.rest().find(']') {
            Some(end) => scanner.at += end + 1,
            None => break,
        }
        scanner.skip();
    }
    let node = scanner.value();
    scanner.skip();
    if node.is_some() && scanner.flaws.is_empty() && scanner.at < text.len() {
        let kind = match scanner.rest().chars().next() {
            Some(closing @ (')' | ']' | '}')) => FlawKind::Unexpected(closing),
            _ => FlawKind::Trailing,
        };
        scanner.flaws.push(Flaw { span: scanner.at..scanner.at + 1, kind });
    }
    if node.is_none() && scanner.flaws.is_empty() {
        scanner.flaws.push(Flaw { span: 0..0, kind: FlawKind::Empty });
    }
    (node, scanner.flaws)
}

/// Nesting beyond which a file is refused: no record of ours comes near it.
const DEEPEST: usize = 64;

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    flaws: Vec<Flaw>,
    depth: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn flaw(&mut self, span: Range<usize>, kind: FlawKind) {
        self.flaws.push(Flaw { span, kind });
    }

    /// White space and comments.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if let Some(c) = rest.chars().next() {
                self.at += c.len_utf8();
            } else {
                self.flaw(start..start + 2, FlawKind::Unclosed("comment"));
                return;
            }
        }
    }

    fn value(&mut self) -> Option<Node> {
        self.skip();
        let start = self.at;
        match self.peek()? {
            '"' => self.string().then_some(()),
            '\'' => {
                self.at += 1;
                let body = self.rest();
                let closing =
                    body.char_indices().skip(1).find(|(index, c)| *c == '\'' && !body[..*index].ends_with('\\'));
                self.at += closing.map_or(body.len(), |(index, _)| index + 1);
                Some(())
            }
            '[' => return self.bracket(start, '[', ']'),
            '{' => return self.bracket(start, '{', '}'),
            '(' => return self.bracket(start, '(', ')'),
            c @ (')' | ']' | '}') => {
                self.flaw(start..start + 1, FlawKind::Unexpected(c));
                None
            }
            'r' if self.rest().starts_with("r\"") || self.rest().starts_with("r#") => self.raw_string().then_some(()),
            c if is_word(c) => {
                self.word();
                let end = self.at;
                self.skip();
                if self.peek() == Some('(') {
                    return self.bracket(start, '(', ')');
                }
                self.at = end;
                Some(())
            }
            c => {
                // Something no value starts with; step over it and let `ron` complain about the record.
                self.at += c.len_utf8();
                Some(())
            }
        }?;
        Some(Node { span: start..self.at, kind: Kind::Scalar })
    }

    fn word(&mut self) {
        let rest = self.rest();
        self.at += rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    }

    fn string(&mut self) -> bool {
        let start = self.at;
        let mut escaped = false;
        for (index, c) in self.rest().char_indices().skip(1) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    self.at += index + 1;
                    return true;
                }
                _ => {}
            }
        }
        self.at = self.text.len();
        self.flaw(start..start + 1, FlawKind::Unclosed("string"));
        false
    }

    fn raw_string(&mut self) -> bool {
        let start = self.at;
        let hashes = self.rest()[1..].chars().take_while(|c| *c == '#').count();
        let close = format!("\"{}", "#".repeat(hashes));
        let body = start + 2 + hashes;
        match self.text.get(body..).and_then(|rest| rest.find(&close)) {
            Some(end) => {
                self.at = body + end + close.len();
                true
            }
            None => {
                self.at = self.text.len();
                self.flaw(start..start + 1, FlawKind::Unclosed("string"));
                false
            }
        }
    }

    /// A bracketed value; `start` is where its name, if any, begins.
    fn bracket(&mut self, start: usize, open: char, close: char) -> Option<Node> {
        let opened = self.at;
        if self.depth >= DEEPEST {
            self.flaw(opened..opened + 1, FlawKind::Unexpected(open));
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let mut items = Vec::new();
        let mut fields: Vec<Field> = Vec::new();
        loop {
            self.skip();
            match self.peek() {
                None => {
                    self.flaw(opened..opened + 1, FlawKind::Unclosed("bracket"));
                    return None;
                }
                Some(c) if c == close => {
                    self.at += 1;
                    break;
                }
                Some(',') => self.at += 1,
                Some(_) => {
                    let item = self.value()?;
                    self.skip();
                    if open != '[' && self.peek() == Some(':') {
                        self.at += 1;
                        let value = self.value()?;
                        let key = self.text[item.span.clone()].trim_matches('"').to_owned();
                        if fields.iter().any(|field| field.key == key) {
                            self.flaw(item.span.clone(), FlawKind::Duplicate(key.clone()));
                        }
                        fields.push(Field { key, key_span: item.span, value });
                    } else {
                        items.push(item);
                    }
                }
            }
        }
        self.depth -= 1;
        let kind = match (open, fields.is_empty()) {
            ('{', _) => Kind::Map(fields),
            (_, false) => Kind::Struct(fields),
            ('(', true) => Kind::Tuple(items),
            _ => Kind::List(items),
        };
        Some(Node { span: start..self.at, kind })
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let text = "(a: \"( // [ \\\" \", b: r#\"}\"]\"#, c: ')', /* ( /* nested */ */ d: -1.5e-3)";
        let node = tree(text);
        assert_eq!(&text[node.find(&["d"]).span.clone()], "-1.5e-3");
    }

    #[test]
    fn flaws_are_named_where_they_stand() {
        let flaw = |text: &str| scan(text).1.into_iter().next().map(|flaw| (flaw.span.start, flaw.kind));
        assert_eq!(flaw("(a: 1, a: 2)"), Some((7, FlawKind::Duplicate("a".into()))));
        assert_eq!(flaw("{\"a\": 1, \"a\": 2}"), Some((9, FlawKind::Duplicate("a".into()))));
        assert_eq!(flaw("[1, 2] x"), Some((7, FlawKind::Trailing)));
        assert_eq!(flaw("[1, 2"), Some((0, FlawKind::Unclosed("bracket"))));
        assert_eq!(flaw("[1, 2]]"), Some((6, FlawKind::Unexpected(']'))));
        assert_eq!(flaw("(a: [1)"), Some((6, FlawKind::Unexpected(')'))));
        assert_eq!(flaw("[\"abc]"), Some((1, FlawKind::Unclosed("string"))));
        assert_eq!(flaw("  // nothing\n"), Some((0, FlawKind::Empty)));
        assert_eq!(flaw(&"[".repeat(1000)), Some((64, FlawKind::Unexpected('['))));
    }
}
