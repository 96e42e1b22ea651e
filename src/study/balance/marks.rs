//! What counts as little, as far behind, as given away: the marks of the report, each in one place and shown with it.

use serde::Serialize;

/// How far behind the best known line another may be and still be about as good, in the weighted sum of an outcome's parts.
pub(super) const ABOUT: f64 = 0.02;
/// By how much less than listening the ways that need no evidence should come to, in the weighted sum.
pub(super) const WORSE: f64 = 0.05;
/// What knowing the hypothesis should be worth, in the weighted sum.
pub(super) const KNOWING: f64 = 0.05;
/// The share of what knowing is worth that asking first should give.
pub(super) const ASKING: f64 = 0.5;
/// Two hypotheses are hardly told apart by who is right about them in no more than so many of a hundred games.
pub(super) const HARDLY: f64 = 0.60;
/// Two hypotheses are given away by what makes an observer right about them in so many of a hundred games.
pub(super) const GIVEN_AWAY: f64 = 0.90;
/// One source decides if by it alone an observer is right in fewer games by no more than this than by all of them.
pub(super) const DECIDES: f64 = 0.03;
/// A line ends in a way if so many of a hundred of its games do.
pub(super) const MOSTLY: f64 = 0.5;
/// A part of the outcome moves if it differs by so much between two games under the same hypothesis.
pub(super) const MOVES: f64 = 0.02;

/// A mark of the report.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// The word that the report and the guide use for it.
    pub word: &'static str,
    /// Its value: a share, 0 to 1, or a difference of weighted sums.
    pub value: f64,
    /// What it separates.
    pub means: &'static str,
}

/// All marks.
pub const MARKS: [Mark; 9] = [
    Mark {
        word: "about as good",
        value: ABOUT,
        means: "a line at most so far behind the best known, in the weighted sum of the outcome's parts",
    },
    Mark {
        word: "hardly worse",
        value: WORSE,
        means: "less than so far behind asking first, in the weighted sum: tabling nothing and signing at once should lose more",
    },
    Mark {
        word: "worth little",
        value: KNOWING,
        means: "knowing the hypothesis adds less than so much to the weighted sum",
    },
    Mark {
        word: "asking pays",
        value: ASKING,
        means: "asking first gives at least this share of what knowing is worth",
    },
    Mark {
        word: "hardly told apart",
        value: HARDLY,
        means: "who hears every desk and sees every event is right about two hypotheses in no more than this share of games, when half would be luck",
    },
    Mark {
        word: "given away",
        value: GIVEN_AWAY,
        means: "by one sitting, one report or one answer an observer is right about two hypotheses in at least this share of games",
    },
    Mark {
        word: "decides alone",
        value: DECIDES,
        means: "by one source an observer is right in fewer games than by all of them by no more than this share",
    },
    Mark { word: "mostly", value: MOSTLY, means: "in at least this share of the games" },
    Mark {
        word: "moves",
        value: MOVES,
        means: "a part of the outcome differs by at least so much between two games under the same hypothesis",
    },
];
