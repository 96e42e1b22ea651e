//! `scenario.ron`: what the rest stands in.

use serde::Deserialize;
use wedge_engine::{Coefficient, Measure, Phase, Turn};

use crate::raw::effects::{ConditionText, QuantityText};
use crate::raw::number::{Finite, Fraction, Table};
use crate::raw::record::Basis;

/// The form in which scenario files are written now; it is raised when a field or a word is renamed or taken away, and then
/// `migrate` learns to change what was written before.
pub const FORMAT: u32 = 2;

/// How the parties are called in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// The player's office.
    pub player: String,
    /// The player's side.
    pub home: String,
    /// The movement across the table.
    pub counterpart: String,
    /// The party behind it.
    pub ally: String,
    /// The head of that party, by role.
    pub ally_leader: String,
    /// The third party, if there is one.
    #[serde(default)]
    pub third: Option<String>,
    /// The rival movement.
    pub rival: String,
    /// What the violence figure counts, such as `attacks a quarter`.
    pub violence: String,
    /// What the presence figure counts, such as `troops`.
    pub presence: String,
    /// How many of those there are at the opening.
    pub presence_full: u32,
    /// What the fighting is called, as a heading.
    #[serde(default)]
    pub conflict: Option<String>,
    /// What the public figure of momentum is a share of, such as `of the road under toll`.
    #[serde(default)]
    pub momentum: Option<String>,
    /// What is asked about, where it is not called `the tie`, such as `the arms`.
    #[serde(default)]
    pub tie: Option<String>,
    /// What they may be ready to do, where it is not called `cut the tie`, such as `give up the arms`.
    #[serde(default)]
    pub cut: Option<String>,
}

/// What is seen from a window, as far as it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Outside {
    /// Hills in their season.
    #[default]
    Hills,
    /// The roofs of a city; snow lies on them in winter.
    City,
    /// The sea and its shore, where no snow falls.
    Shore,
}

/// What is seen from the windows of a game's two rooms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideText {
    /// From the room of the talks.
    #[serde(default)]
    pub talks: Outside,
    /// From the room after them.
    #[serde(default)]
    pub after: Outside,
}

/// When it takes place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarText {
    /// Year of turn 0.
    pub year: i32,
    /// Month of turn 0, 1 to 12.
    pub month: u32,
    /// Length of a turn.
    pub turn: Turn,
    /// Turn on which the game ends at the latest.
    pub last: u32,
    /// Turns that follow the talks, if that is to be the same for all.
    #[serde(default)]
    pub after: Option<u32>,
}

/// What the player is sent to do.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// The instruction, in three lines at most.
    pub lines: Vec<String>,
    /// Weight of each issue in it, for analysis.
    pub weights: Table<Fraction>,
    /// What the player may aim at; two are chosen at the start.
    #[serde(default)]
    pub aims: Vec<AimText>,
    /// What the player may undertake never to let happen; one is chosen at the start.
    #[serde(default)]
    pub red_lines: Vec<RedLineText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// Something to aim at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimText {
    /// Its id.
    pub id: String,
    /// What is wanted, in a short line.
    pub text: String,
    /// When it was reached.
    pub met: TestText,
}

/// Something never to let happen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLineText {
    /// Its id.
    pub id: String,
    /// What must not happen, in a short line.
    pub text: String,
    /// When it was crossed.
    pub crossed: TestText,
}

/// What an aim or a red line is held against when the game is over.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum TestText {
    /// A part of the outcome is at least so much.
    Least(Measure, Fraction),
    /// A part of the outcome is below so much.
    Below(Measure, Fraction),
    /// A package was signed with one of these options on this issue.
    Signed {
        /// The issue.
        issue: String,
        /// Its options.
        options: Vec<String>,
    },
    /// A deal was signed and is kept at the end, seen or unseen, and held for at least so much of the time.
    Kept(Fraction),
    /// These conditions hold when the game ends.
    Ends(Vec<ConditionText>),
}

/// When a hint of a guided game comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Cue {
    /// From the beginning.
    Opening,
    /// The player has gone from the briefing to the table.
    Seated,
    /// A round of the talks has opened.
    Round(u32),
    /// A package was tabled.
    Tabled,
    /// A counter-offer came.
    Countered,
    /// Something was agreed in principle.
    Agreed,
    /// A leadership did not ratify.
    Balked,
    /// A desk reported.
    Reported,
    /// A belief was stated.
    Believed,
    /// A package was signed.
    Signed,
    /// The talks ended without a deal.
    Ended,
    /// Something waits for an answer.
    Asked,
    /// A round after the talks has opened.
    After(u32),
    /// The game is over.
    Over,
}

/// A hint of a guided game. Of all hints whose cue has come about, the last one of the list is shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintText {
    /// Its cue.
    pub when: Cue,
    /// What to look at or to try, in a few short sentences.
    pub text: String,
}

/// A hypothesis about the tie.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeText {
    /// Its id.
    pub id: String,
    /// A word or two.
    pub name: String,
    /// The hypothesis in a sentence.
    pub statement: String,
    /// Why somebody would hold it.
    pub case: String,
    /// Probability that nature draws it.
    pub prior: Fraction,
    /// Share of the covert part that such a leadership means to keep.
    pub will: Fraction,
    /// Share of that which it holds back while no costly rung is agreed.
    #[serde(default)]
    pub reserve: Fraction,
    /// Mean bond of each faction to the first ally.
    pub bonds: Table<Fraction>,
    /// The same to further allies, by ally.
    #[serde(default)]
    pub bonds_to: Table<Table<Fraction>>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// An opening value.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningText {
    /// Of what.
    pub quantity: QuantityText,
    /// How much.
    pub value: Finite,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A steady drift.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriftText {
    /// Of what.
    pub quantity: QuantityText,
    /// By how much a turn.
    pub by: Finite,
    /// In which phase.
    pub during: Phase,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A coefficient's value.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoefficientText {
    /// Which.
    pub id: Coefficient,
    /// How much.
    pub value: Finite,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundText {
    /// The turn it opens on (talks), or the turns since the signature (implementation).
    pub opens: u32,
    /// Effort in it.
    pub effort: u32,
}

/// Something that the player may forecast.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForecastText {
    /// Its id.
    pub id: String,
    /// What may come about, as a sentence in the future.
    pub text: String,
    /// When it has.
    pub comes: TestText,
}

/// Another grouping of the turns into rounds, for those who have less time or more.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresetText {
    /// Its id.
    pub id: String,
    /// Whom it is for, as words that follow "for".
    pub name: String,
    /// What it leaves out.
    pub note: String,
    /// Rounds of the talks, as in the scenario's own list.
    pub talks: Vec<RoundText>,
    /// Rounds of implementation, as in the scenario's own list.
    pub implementation: Vec<RoundText>,
}

/// Something hidden beside the type.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactText {
    /// Its id, which conditions read as a flag.
    pub id: String,
    /// What is so, in a sentence.
    pub statement: String,
    /// Chance that it is so, by hypothesis.
    pub chance: Table<Fraction>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A part by which outcomes are judged in analysis.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeText {
    /// Which.
    pub part: Measure,
    /// Its weight.
    pub weight: Fraction,
    /// What it rests on.
    pub basis: Vec<Basis>,
}
