//! What moves there are, what a line holds, and why one is no move.

use wedge_engine::Command;

/// Every move by its verb, as it is written.
const MOVES: [(&str, &str); 15] = [
    ("undertake", "undertake AIM AIM never RED-LINE"),
    ("offer", "offer ISSUE=OPTION [ISSUE=OPTION ...]"),
    ("accept", "accept"),
    ("sign", "sign"),
    ("task", "task DESK"),
    ("sound", "sound FACTION"),
    ("act", "act ACTION"),
    ("answer", "answer REPLY"),
    ("believe", "believe HYPOTHESIS=PERCENT [HYPOTHESIS=PERCENT ...], summing to 100"),
    ("forecast", "forecast FORECAST=PERCENT [FORECAST=PERCENT ...]"),
    ("pace", "pace agreed|pause|fast"),
    ("relief", "relief give|hold"),
    ("third", "third press|spare"),
    ("break-off", "break-off"),
    ("end", "end"),
];

/// Every verb.
pub(super) fn verbs() -> impl Iterator<Item = &'static str> + Clone {
    MOVES.into_iter().map(|(verb, _)| verb)
}

/// How a move is written, by its verb; `None` if there is no such move.
#[must_use]
pub fn usage(verb: &str) -> Option<&'static str> {
    MOVES.iter().find(|(known, _)| *known == verb).map(|(_, usage)| *usage)
}

/// Why a move with words too many or too few is none.
pub(super) fn written_otherwise(verb: &str) -> MoveError {
    MoveError::Usage(usage(verb).unwrap_or_default())
}

/// Most bytes of a move; a line beyond it is not read.
pub const LONGEST_MOVE: usize = 16 << 10;

/// What a line holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing, or a comment.
    Empty,
    /// A move.
    Command(Command),
    /// An answer to a dated event by the id of the reply: it depends on what is being asked.
    Answer(String),
}

/// Why a line is no move.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// An unknown verb.
    #[error("`{word}` is no move{}; moves are {}", meant(.close.as_deref()), verbs().collect::<Vec<_>>().join(", "))]
    Verb {
        /// The word.
        word: String,
        /// A close one.
        close: Option<String>,
    },
    /// A line that no move is as long as.
    #[error("this line has {0} bytes; a move has at most {LONGEST_MOVE}")]
    TooLong(usize),
    /// Words too many or too few.
    #[error("write `{0}`")]
    Usage(&'static str),
    /// An id that leads nowhere.
    #[error("there is no {what} `{id}`{}; {}", meant(.close.as_deref()), known_are(.known))]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// The id.
        id: String,
        /// A close one.
        close: Option<String>,
        /// What there is.
        known: Vec<String>,
    },
    /// A percentage that is none.
    #[error("`{0}` is no percentage; write a whole number from 0 to 100")]
    Percent(String),
    /// Something that is named twice.
    #[error("`{0}` is named twice in one move")]
    Twice(String),
}

fn meant(close: Option<&str>) -> String {
    close.map_or_else(String::new, |name| format!(" (did you mean `{name}`?)"))
}

/// Ids that are listed before the rest is only counted.
const MOST_LISTED: usize = 48;

fn known_are(known: &[String]) -> String {
    match known.len() {
        0 => "there are none".to_owned(),
        all if all <= MOST_LISTED => format!("known are {}", known.join(", ")),
        all => format!("known are {} and {} others", known[..MOST_LISTED].join(", "), all - MOST_LISTED),
    }
}
