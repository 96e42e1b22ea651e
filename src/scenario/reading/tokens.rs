//! A file cut into brackets, commas, colons, texts and words, each with the line it stands on.

use std::ops::Range;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    /// A text in quotes; `false` if it is never closed.
    Text(bool),
    /// A word or a number.
    Word,
    /// A character that nothing begins with.
    Odd(char),
    /// A comment that is never closed.
    Comment,
}

/// A piece of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) token: Token,
    pub(super) span: Range<usize>,
    /// The line it begins on, from 0.
    pub(super) line: usize,
    /// How far that line is indented.
    pub(super) indent: usize,
    /// True if nothing but white space and comments stands before it on its line.
    pub(super) first: bool,
}

/// The bracket that closes another.
pub(super) fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// What players may read of a file: the texts of a list or record, all of a briefing.
pub(crate) fn texts(file: &str, text: &str) -> Vec<Range<usize>> {
    if std::path::Path::new(file).extension().is_none_or(|ending| ending != "ron") {
        return std::iter::once(0..text.len()).collect();
    }
    let pieces = tokens(text).into_iter();
    pieces.filter(|piece| matches!(piece.token, Token::Text(_))).map(|piece| piece.span).collect()
}

/// Where the commas of a text stand.
pub(crate) struct Commas(Vec<Piece>);

impl Commas {
    /// Those of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(tokens(text))
    }

    /// The comma that follows a byte with nothing but white space and comments between; `None` if none does.
    pub(crate) fn behind(&self, byte: usize) -> Option<Range<usize>> {
        let next = self.0.get(self.0.partition_point(|piece| piece.span.start < byte))?;
        (next.token == Token::Comma).then(|| next.span.clone())
    }
}

/// Where the comments of a text stand, those of a line without its end.
pub(crate) fn comments(text: &str) -> Vec<Range<usize>> {
    cut(text).comments
}

/// Cuts a text up.
pub(super) fn tokens(text: &str) -> Vec<Piece> {
    cut(text).pieces
}

fn cut(text: &str) -> Lexer<'_> {
    let (pieces, comments) = (Vec::new(), Vec::new());
    let mut lexer = Lexer { text, at: 0, line: 0, line_start: 0, last_line: None, indent: 0, pieces, comments };
    lexer.attributes();
    while lexer.skip() {
        lexer.piece();
    }
    lexer
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    /// The line of the piece before.
    last_line: Option<usize>,
    /// How far the line of the last piece that was first on one is indented.
    indent: usize,
    pieces: Vec<Piece>,
    comments: Vec<Range<usize>>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Steps over so many bytes and counts the lines in them.
    fn advance(&mut self, bytes: usize) {
        let over = &self.text.as_bytes()[self.at..self.at + bytes];
        for (index, byte) in over.iter().enumerate() {
            if *byte == b'\n' {
                self.line += 1;
                self.line_start = self.at + index + 1;
            }
        }
        self.at += bytes;
    }

    /// Lines such as `#![enable(implicit_some)]`.
    fn attributes(&mut self) {
        self.skip();
        while self.rest().starts_with("#!") {
            let Some(end) = self.rest().find(']') else { return };
            self.advance(end + 1);
            self.skip();
        }
    }

    /// White space and comments; false at the end.
    fn skip(&mut self) -> bool {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches(is_blank);
            self.advance(rest.len() - trimmed.len());
            let start = self.at;
            if trimmed.starts_with("//") {
                self.advance(trimmed.find('\n').unwrap_or(trimmed.len()));
                self.comments.push(start..start + self.text[start..self.at].trim_end().len());
            } else if trimmed.starts_with("/*") {
                match comment(trimmed) {
                    Some(length) => {
                        self.advance(length);
                        self.comments.push(start..self.at);
                    }
                    None => {
                        self.push(Token::Comment, start, 2);
                        self.at = self.text.len();
                    }
                }
            } else {
                return !trimmed.is_empty();
            }
        }
    }

    fn push(&mut self, token: Token, start: usize, length: usize) {
        let first = self.last_line != Some(self.line);
        if first {
            let before = &self.text[self.line_start..start];
            self.indent = before.chars().take_while(|c| c.is_whitespace()).count();
        }
        let indent = self.indent;
        let line = self.line;
        self.pieces.push(Piece { token, span: start..start + length, line, indent, first });
        self.advance(length);
        self.last_line = Some(self.line);
    }

    fn piece(&mut self) {
        let (rest, start) = (self.rest(), self.at);
        let Some(c) = rest.chars().next() else { return };
        let (token, length) = match c {
            '(' | '[' | '{' => (Token::Open(c), 1),
            ')' | ']' | '}' => (Token::Close(c), 1),
            ',' => (Token::Comma, 1),
            ':' => (Token::Colon, 1),
            '"' => text(rest),
            'r' if rest.starts_with("r\"") || rest.starts_with("r#") => raw_text(rest),
            c if is_word(c) => (Token::Word, rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())),
            c => (Token::Odd(c), c.len_utf8()),
        };
        self.push(token, start, length);
    }
}

/// How long a block comment is; they nest.
fn comment(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

fn text(rest: &str) -> (Token, usize) {
    let mut escaped = false;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return (Token::Text(true), index + 1),
            _ => {}
        }
    }
    (Token::Text(false), rest.len())
}

fn raw_text(rest: &str) -> (Token, usize) {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    if !rest[1 + hashes..].starts_with('"') {
        return (Token::Word, 1);
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let body = 2 + hashes;
    match rest[body..].find(&close) {
        Some(end) => (Token::Text(true), body + end + close.len()),
        None => (Token::Text(false), rest.len()),
    }
}

/// The blanks of the notation; others, such as those that keep words together, are none.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_comments_hide_what_is_in_them() {
        use Token::{Close, Colon, Comma, Open, Text, Word};
        let text = "// (\n(a: \"( // [ \\\" \", /* ( /* nested */ */ b: r#\"}\"]\"#)";
        let found: Vec<Token> = tokens(text).into_iter().map(|piece| piece.token).collect();
        assert_eq!(found, [Open('('), Word, Colon, Text(true), Comma, Word, Colon, Text(true), Close(')')]);
    }

    #[test]
    fn lines_and_indents_are_counted() {
        let pieces = tokens("[\n    /* a\n b */ (x)\n]");
        let of = |at: usize| (pieces[at].line, pieces[at].first);
        assert_eq!((of(0), of(1), of(2), of(4)), ((0, true), (2, true), (2, false), (3, true)));
        assert_eq!(tokens("[\n   x y").iter().map(|piece| piece.indent).collect::<Vec<_>>(), [0, 3, 3]);
    }
}
