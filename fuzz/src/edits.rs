//! Edits that bytes ask for: a text in pieces, some of them put elsewhere, doubled, left out or replaced by others. What comes
//! of it is still mostly a scenario or a session, so that what is wrong with it is wrong behind the parser too.

/// Most edits of one input.
const MOST: usize = 24;

/// Pieces that texts like ours may hold and these do not.
const WORDS: [&str; 40] = [
    "-1",
    "0",
    "0.0",
    "-0.0",
    "1",
    "1.0",
    "0.5",
    "64",
    "65",
    "255",
    "256",
    "4294967295",
    "4294967296",
    "1e308",
    "-1e308",
    "1e-320",
    "inf",
    "NaN",
    "true",
    "false",
    "null",
    "\"\"",
    "\"a\"",
    "\"\\u{0}\"",
    "\"\u{202e}\"",
    "\"\u{1f600}\"",
    "[]",
    "{}",
    "()",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "None",
    "Some(1)",
    "/*",
];

/// The bytes of an input, taken from the front; zeros behind their end.
#[derive(Debug)]
pub struct Asked<'a>(&'a [u8]);

impl<'a> Asked<'a> {
    /// The bytes to be taken.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte.
    pub fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    /// A number below a bound, which is at most 16 bits wide; 0 if there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let number = (self.byte() << 8) | self.byte();
        if bound == 0 { 0 } else { number % bound }
    }

    /// So many of the next bytes, or as many as there are, as text.
    fn text(&mut self, most: usize) -> String {
        let (text, rest) = self.0.split_at(most.min(self.0.len()));
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

/// Cuts a text into words, numbers, texts in quotes, blanks and single signs.
#[must_use]
pub fn pieces(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
        let run = |fits: &dyn Fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let length = match first {
            '"' => quoted(rest),
            c if word(c) => run(&word),
            c if c.is_whitespace() => run(&char::is_whitespace),
            c => c.len_utf8(),
        };
        let (piece, behind) = rest.split_at(length);
        all.push(piece.to_owned());
        rest = behind;
    }
    all
}

/// How long the text in quotes is that a text begins with.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Makes the edits that are asked for in texts that were cut into pieces.
pub fn edit(texts: &mut [Vec<String>], asked: &mut Asked<'_>) {
    for _ in 0..MOST {
        if asked.0.is_empty() || texts.is_empty() {
            return;
        }
        let (kind, file) = (asked.byte() % 6, asked.byte() % texts.len());
        let at = asked.below(texts[file].len());
        match kind {
            // Another piece in its place.
            0 => {
                let from = asked.byte() % texts.len();
                let other = asked.below(texts[from].len());
                let piece = texts[from].get(other).cloned().unwrap_or_default();
                if let Some(place) = texts[file].get_mut(at) {
                    *place = piece;
                }
            }
            // Some pieces less.
            1 => {
                let until = (at + asked.byte()).min(texts[file].len());
                texts[file].drain(at..until);
            }
            // Bytes of the input itself.
            2 => {
                let many = asked.byte() % 48;
                let text = asked.text(many);
                texts[file].insert(at, text);
            }
            // A word from the list.
            3 => {
                let word = WORDS[asked.byte() % WORDS.len()];
                if let Some(place) = texts[file].get_mut(at) {
                    word.clone_into(place);
                }
            }
            // Some pieces once more, elsewhere.
            4 => {
                let from = asked.byte() % texts.len();
                let begin = asked.below(texts[from].len());
                let end = (begin + asked.byte()).min(texts[from].len());
                let copy = texts[from][begin..end].to_vec();
                texts[file].splice(at..at, copy);
            }
            // A part of a piece.
            _ => {
                if let Some(place) = texts[file].get_mut(at) {
                    let keep = asked.byte() % (place.chars().count() + 1);
                    *place = place.chars().take(keep).collect();
                }
            }
        }
    }
}
