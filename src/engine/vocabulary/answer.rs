//! What is said across the table: answers to a package, balks, reports and leanings.

use serde::{Deserialize, Serialize};

use super::account::Shift;
use super::ids::{BlocId, CounterpartId, IssueId, Package};

/// What the counterpart did with an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerKind {
    /// It agrees in principle.
    Agreed,
    /// It moves to another package.
    Counter(Package),
    /// It does not move from where it stands.
    Restated(Package),
    /// It leaves the sitting and is back on a turn.
    WalkOut {
        /// That turn.
        until: u32,
    },
}

/// How one issue pulls on a faction, from its known interest alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// The issue.
    pub issue: IssueId,
    /// From -3 (strongly against) to 3 (strongly for), compared with no deal.
    pub strength: i8,
}

/// What a faction let be seen of its reaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocReading {
    /// The faction.
    pub bloc: BlocId,
    /// How it stands to the offer in public, from -2 (against) to 2 (for).
    pub stance: i8,
    /// How it moved since the last offer, from -2 (away) to 2 (nearer); `None` if there was none before.
    pub moved: Option<i8>,
    /// The pull of every issue on which the offer changes something, strongest first.
    pub pulls: Vec<Pull>,
}

/// An answer and what could be seen of the reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What it was an answer to.
    pub offer: Package,
    /// Who gave it: of several counterparts, the one that is least content.
    pub by: CounterpartId,
    /// The answer.
    pub kind: AnswerKind,
    /// The posture's value of the offer (margin units).
    pub value: f64,
    /// What it aspired to (margin units).
    pub aspiration: f64,
    /// The reactions.
    pub readings: Vec<BlocReading>,
    /// How every margin in posture moved from the last offer, or from no deal at all, to this one.
    pub shifts: Vec<Shift>,
}

/// What a leader does who does not ratify what was agreed in principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Balk {
    /// He needs time.
    Delay,
    /// He asks for a change: this package he would put his name to.
    Change(Package),
    /// He leaves the table.
    Walk,
}

/// One estimate of a desk.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// When.
    pub turn: u32,
    /// Readiness to cut the tie as the desk puts it, 0 to 1, in steps of a twentieth.
    pub estimate: f64,
    /// By how much more it strays than while all forces were there, as a standard deviation, 0 to 1.
    #[serde(default, skip_serializing_if = "nothing")]
    pub strays: f64,
}

/// True of what need not be written down.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
pub(crate) fn nothing(value: &f64) -> bool {
    *value == 0.0
}

/// What a faction lets be understood about a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Leaning {
    /// They would never live with it.
    Against,
    /// They do not like it.
    Doubtful,
    /// They could go either way.
    Torn,
    /// They could live with it.
    Open,
    /// They want it.
    For,
}

impl Leaning {
    /// All of them, from the most averse.
    const ALL: [Self; 5] = [Self::Against, Self::Doubtful, Self::Torn, Self::Open, Self::For];

    /// How a margin is put when somebody speaks of it.
    #[must_use]
    pub fn of(said: f64) -> Self {
        Self::ALL.into_iter().find(|leaning| said < leaning.range().1).unwrap_or(Self::For)
    }

    /// The margins that are put so: from the first on, and below the second.
    #[must_use]
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Against => (f64::NEG_INFINITY, -0.20),
            Self::Doubtful => (-0.20, -0.05),
            Self::Torn => (-0.05, 0.05),
            Self::Open => (0.05, 0.20),
            Self::For => (0.20, f64::INFINITY),
        }
    }
}

/// What lies beyond a delegation's instructions, so that nothing can be signed before its leadership has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// The issues, in the order of the scenario.
    pub issues: Vec<IssueId>,
    /// The turn of the sitting by which it has answered; none if that is not before the talks end.
    pub until: Option<u32>,
}
