//! What bringing a scenario over changes, and why it may not go.

use crate::grids::EditError;
use crate::reading::Retired;

/// One change, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The file.
    pub file: &'static str,
    /// The line, from 1, as the file was before.
    pub line: usize,
    /// What is changed there.
    pub what: Migrate,
}

/// What is changed at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Migrate {
    /// The number of the format.
    Format {
        /// What it was.
        from: u32,
        /// What it is.
        to: u32,
    },
    /// A coefficient that the rules no longer have. Its record stays as a comment: what takes its place is measured in
    /// other units, and only the author knows what was meant.
    Retired {
        /// Which.
        which: Retired,
        /// Its value, as it is written.
        value: String,
    },
    /// An opening value that has its place in another record now. Its record stays as a comment.
    Opening {
        /// Of what, as it is written.
        quantity: String,
        /// How much, as it is written.
        value: String,
        /// What became of it.
        became: Became,
    },
    /// The loyalty of a faction, which was an opening value.
    Loyalty {
        /// The faction's id.
        faction: String,
        /// What its record said and no game used.
        was: String,
        /// What it says now.
        value: String,
    },
}

/// What became of an opening value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Its other place says the same.
    Same,
    /// It is written in its other place, which said something else that no game used.
    Written,
    /// A record above said it of the same faction, and that one was taken.
    Twice,
    /// Its other place is not there, or cannot be found: it has to be written by hand.
    Nowhere,
    /// No game ever used it: what its other place says was used, and still is.
    Unused,
}

/// A scenario in the present form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The format that it had.
    pub from: u32,
    /// The files that are changed, each with its new text, in the order in which they are to be written: the number of the
    /// format changes last. None, if the scenario has the present format.
    pub texts: Vec<(&'static str, String)>,
    /// What was changed, in the order of the lines of each file.
    pub steps: Vec<Step>,
}

/// Why a scenario is not brought over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MigrateError {
    /// The file cannot be taken apart.
    #[error("`scenario.ron` cannot be taken apart; mend its brackets and quotes first")]
    Broken,
    /// It does not say which format it has.
    #[error(
        "`scenario.ron` does not say its format; write `format: 1,` behind its opening bracket if it is an old one"
    )]
    Unsaid,
    /// Its format is no number that a format has.
    #[error("line {line} of `scenario.ron`: `{said}` is no format; formats are numbered from 1")]
    NoFormat {
        /// Where it says so.
        line: usize,
        /// What it says.
        said: String,
    },
    /// A number cannot be written where it belongs.
    #[error("`parties.ron`: {0}")]
    Number(#[from] EditError),
    /// It is of a later format.
    #[error(
        "line {line} of `scenario.ron`: this is format {said}, and this program knows formats up to {known}; use a newer version of the program"
    )]
    Newer {
        /// Where it says so.
        line: usize,
        /// What it says.
        said: u32,
        /// The latest format that this program knows.
        known: u32,
    },
}
