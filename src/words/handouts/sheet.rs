//! What a hand-out is made of, whoever prints it.

use crate::debrief::Table;
use crate::markdown::Span;

/// A hand-out in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// A word for it that never changes: the name of its file.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What stands under the heading: what it is, for whom.
    pub note: String,
    /// How it is laid out.
    pub layout: Layout,
    /// What it has, in order.
    pub parts: Vec<Part>,
}

/// How a hand-out is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// To be read from end to end.
    Text,
    /// Text that has to be small to stand on its page.
    Small,
    /// To be filled in.
    Form,
    /// To be cut up: each part is a piece of its own.
    Cards,
}

/// A part of a hand-out.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A piece of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A paragraph.
    Text(Vec<Span>),
    /// A remark in small letters.
    Note(String),
    /// A list.
    Items(Vec<Vec<Span>>),
    /// A list whose order counts.
    Steps(Vec<String>),
    /// A table.
    Table(Table),
    /// The same numbers in a row for each of some things, one of which is to be circled.
    Scale {
        /// What is to be done.
        label: String,
        /// What each row is about.
        rows: Vec<String>,
        /// The numbers.
        numbers: Vec<String>,
    },
    /// Boxes of which some are to be ticked.
    Boxes {
        /// What they are about.
        label: String,
        /// What each stands for.
        options: Vec<String>,
    },
    /// Room to write in.
    Room {
        /// What is to be written.
        label: String,
        /// Lines; 0 for a word or two beside the label.
        lines: usize,
    },
    /// Names and values, close together.
    Values(Vec<(String, String)>),
}

impl Piece {
    /// A paragraph in one manner.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(vec![span(text)])
    }

    /// A list of lines in one manner each.
    pub(super) fn items(items: impl IntoIterator<Item = String>) -> Self {
        Self::Items(items.into_iter().map(|item| vec![span(item)]).collect())
    }
}

/// A run of plain text.
fn span(text: impl Into<String>) -> Span {
    Span { text: text.into(), stressed: false, strong: false }
}
