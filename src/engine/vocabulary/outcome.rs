//! How a game came out: a vector, never one number; and what its parts are held against.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::ids::{IssueId, Package, TypeId};
use super::obligation::Status;

/// A part of an outcome by which policies are judged in analysis: from 0 (worst) to 1 (best), never shown as a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// How much of the ally's reach is gone: 1 if all, one half if it is as it was, 0 if it doubled.
    Security,
    /// One part in (1 + attacks abroad since the talks ended).
    QuietAbroad,
    /// One part in (1 + a quarter of the attacks on home forces to be expected over the whole game).
    QuietAtHome,
    /// Worth of the deal with what was kept of it, or of things as they were.
    Realised,
    /// Share of the largest product of gains.
    Efficiency,
    /// Share of the time since the signature in which the deal held; nought without one.
    Durability,
    /// How much of the presence was saved.
    Saved,
    /// Whether the third party still stands.
    ThirdStands,
    /// How far home is still believed.
    Word,
    /// One less half the Brier score of the stated beliefs, or of the prior if none was stated.
    Judgement,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Security,
        Self::QuietAbroad,
        Self::QuietAtHome,
        Self::Realised,
        Self::Efficiency,
        Self::Durability,
        Self::Saved,
        Self::ThirdStands,
        Self::Word,
        Self::Judgement,
    ];
}

/// What an aim or a red line is held against once the game is over.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// A part of the outcome is at least so much, 0 to 1.
    Least(Measure, f64),
    /// A part of the outcome is below so much, 0 to 1.
    Below(Measure, f64),
    /// A package was signed with one of these options on an issue.
    Signed(IssueId, Vec<u8>),
    /// A deal was signed and is kept at the end, seen or unseen, and held for at least so much of the time, 0 to 1.
    Kept(f64),
    /// Conditions of the scenario hold when the game ends, by their number among them.
    Ends(usize),
}

impl Test {
    /// Whether a package meets it by its text alone: no package meets what waits for an outcome.
    pub(crate) fn met_by(&self, package: &Package) -> bool {
        match self {
            Self::Signed(issue, options) => options.iter().any(|option| usize::from(*option) == package.option(*issue)),
            Self::Least(..) | Self::Below(..) | Self::Kept(_) | Self::Ends(_) => false,
        }
    }
}

/// The parts of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// What nature had drawn.
    pub kind: TypeId,
    /// When a package was signed.
    pub signed: Option<u32>,
    /// Which.
    pub package: Option<Package>,
    /// How it stood at the end in truth: hollow, if less of a covert part was kept than counts as kept, seen or not.
    pub status: Option<Status>,
    /// Share of the ally's reach that is gone, 0 to 1, compared with the opening; below 0 if it grew.
    pub security: f64,
    /// Attacks abroad by the ally since the talks ended.
    pub attacks_abroad: u32,
    /// Attacks on home forces since the talks ended.
    pub attacks_home: u32,
    /// Worth of the deal on paper in the mandate's weights, 0 to 1; without a deal, of things as they were.
    pub paper: f64,
    /// The same with what the counterpart kept in fact.
    pub realised: f64,
    /// Share of the largest product of both sides' gains that the deal reached, 0 to 1.
    pub efficiency: f64,
    /// Worth on paper that home left on the table: what another package, no worse for any leadership, would have added at
    /// the signature. 0 on the Pareto frontier, and without a deal.
    pub unclaimed: f64,
    /// Turns for which the deal held, as a share of those since it was signed.
    pub durability: f64,
    /// Presence kept up over the game, as a share of keeping all of it to the end.
    pub presence: f64,
    /// When the third party fell.
    pub fell: Option<u32>,
    /// Violence at the end (the scenario's unit).
    pub violence: f64,
    /// Violence in the mean of all turns (the scenario's unit): what the game cost those who were not asked.
    pub mean_violence: f64,
    /// Share of its covert obligation that the counterpart kept at the end.
    pub compliance: f64,
    /// Mean Brier score of the stated beliefs, 0 (sure and right) to 2 (sure and wrong); `None` if none was stated.
    pub brier: Option<f64>,
    /// The Brier score of the prior, to compare.
    pub prior_brier: f64,
    /// Mean Brier score of the forecasts of events, 0 (sure and right) to 1 (sure and wrong); `None` if none was made.
    pub forecast_brier: Option<f64>,
    /// Attacks on home forces to be expected over the whole game, talks and all.
    pub exposure: f64,
    /// How far home was believed across the table at the end, 0 to 1.
    pub credibility: f64,
    /// Whether what tests of the outcome ask of the end is so, by their number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<bool>,
    /// What security is made of, term by term.
    pub security_account: Account,
    /// What the worth on paper is made of.
    pub paper_account: Account,
    /// What the worth with what was kept is made of.
    pub realised_account: Account,
    /// By ally, what the share that was kept of the covert part about it was made of at the end; empty without a deal, and
    /// while nothing is performed.
    pub compliance_accounts: Vec<Account>,
}

impl Outcome {
    /// Whether a test holds.
    #[must_use]
    pub fn passes(&self, test: &Test) -> bool {
        match test {
            Test::Least(measure, least) => self.measure(*measure) >= *least,
            Test::Below(measure, least) => self.measure(*measure) < *least,
            Test::Kept(least) => self.status == Some(Status::Held) && self.durability >= *least,
            Test::Ends(which) => self.ends.get(*which).copied().unwrap_or(false),
            Test::Signed(..) => self.package.as_ref().is_some_and(|package| test.met_by(package)),
        }
    }

    /// One part, from 0 (worst) to 1 (best).
    #[must_use]
    pub fn measure(&self, measure: Measure) -> f64 {
        match measure {
            Measure::Security => (0.5 + 0.5 * self.security).clamp(0.0, 1.0),
            Measure::QuietAbroad => 1.0 / (1.0 + f64::from(self.attacks_abroad)),
            Measure::QuietAtHome => 1.0 / (1.0 + 0.25 * self.exposure),
            Measure::Realised => self.realised,
            Measure::Efficiency => self.efficiency,
            Measure::Durability => self.durability,
            Measure::Saved => 1.0 - self.presence,
            Measure::ThirdStands => f64::from(u8::from(self.fell.is_none())),
            Measure::Word => self.credibility,
            Measure::Judgement => 1.0 - 0.5 * self.brier.unwrap_or(self.prior_brier),
        }
    }
}
