//! What can be wrong with the notation of a file.

use std::ops::Range;

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
    /// A comment that is not closed.
    OpenComment,
    /// A text that is never closed.
    OpenText(QuoteLook),
    /// A text that runs over the end of its line and ends, on another line, where no text can end.
    RunOn {
        /// The line it ends on, from 1.
        ends: usize,
        /// What its first line looks like.
        look: QuoteLook,
    },
    /// A quote within a text, or one that a text lacks.
    Quote,
    /// A bracket that was opened elsewhere and should have been closed here.
    LeftOpen {
        /// The bracket.
        open: char,
        /// The line it opens on, from 1.
        line: usize,
    },
    /// A bracket that is opened twice.
    OpenedTwice(char),
    /// A closing bracket that closes nothing, or another one than was opened.
    Unexpected(char),
    /// A closing bracket on a later line closes nothing: here it should have been opened.
    Unopened {
        /// The closing bracket.
        close: char,
        /// Its line, from 1.
        line: usize,
    },
    /// Brackets within brackets beyond all measure.
    TooDeep,
    /// The file holds nothing.
    Empty,
    /// A key that stands twice.
    Duplicate(String),
    /// Text behind the end of the value.
    Trailing,
    /// A list without its opening bracket.
    NoList,
    /// A record without its opening bracket, in a file that is one.
    NoRecord,
    /// A comma that separates nothing.
    ExtraComma,
    /// Two values side by side.
    MissingComma,
    /// A field or key without a colon behind it.
    MissingColon(String),
    /// A colon where none can stand.
    Colon,
    /// A field or key without a value.
    MissingValue(String),
    /// A number that was written with a decimal comma.
    DecimalComma(String),
    /// A number with blanks or strokes in it; the number that was meant.
    NumberApart(String),
    /// A page of the web, or a file of a word processor, under the name of a scenario's file: what it is.
    OtherFile(&'static str),
    /// Among fields, a value without the name of a field.
    Nameless,
    /// A field in a list: the record has no opening bracket.
    FieldInList(String),
    /// A record in curly brackets.
    CurlyRecord,
    /// A table in round brackets.
    RoundTable,
    /// A character that nothing begins with.
    Odd(char),
}

/// What the first line of a text that runs on looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteLook {
    /// A word stands right before it: its opening quote is missing.
    Unopened,
    /// It holds a typographic quote, which closes nothing.
    Curly(char),
    /// It holds a backslash before a quote.
    Escaped,
    /// Nothing of the kind: its closing quote is missing.
    Plain,
}

impl FlawKind {
    /// True if nothing behind it can be trusted, so that the file counts as not read.
    pub(super) fn breaks_file(&self) -> bool {
        matches!(
            self,
            Self::OpenComment
                | Self::OpenText(_)
                | Self::RunOn { .. }
                | Self::LeftOpen { .. }
                | Self::OpenedTwice(_)
                | Self::Unexpected(_)
                | Self::Unopened { .. }
                | Self::TooDeep
                | Self::Empty
                | Self::Trailing
                | Self::NoList
                | Self::NoRecord
                | Self::OtherFile(_)
        )
    }
}

/// True for a quote of a word processor, which means nothing here.
pub(super) fn is_curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '’' | '‚' | '″' | '′' | '＂' | '「' | '」')
}
