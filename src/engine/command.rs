//! What a player can order, and why an order may be refused.

use serde::{Deserialize, Serialize};

use crate::event::Reply;
use crate::ids::{ActionId, BlocId, DeskId, Package};

/// How fast the home side leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pace {
    /// As the package says; without a package, stay.
    Agreed,
    /// Not one soldier less than now.
    Pause,
    /// Twice as fast.
    Fast,
}

/// How the third party is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThirdStance {
    /// Pressed to do its part, at the price of its morale.
    Press,
    /// Left to its own pace.
    Spare,
}

/// Something the player can set during implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lever {
    /// The pace of withdrawal.
    Pace,
    /// Relief: given as agreed, or held.
    Relief,
    /// The third party: pressed or spared.
    Third,
}

/// A lever's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Setting {
    /// Of [`Lever::Pace`].
    Pace(Pace),
    /// Of [`Lever::Relief`]: true gives it as agreed, false holds it.
    Relief(bool),
    /// Of [`Lever::Third`].
    Third(ThirdStance),
}

impl Setting {
    /// The lever it belongs to.
    #[must_use]
    pub fn lever(self) -> Lever {
        match self {
            Self::Pace(_) => Lever::Pace,
            Self::Relief(_) => Lever::Relief,
            Self::Third(_) => Lever::Third,
        }
    }

    /// Every setting of every lever.
    pub const ALL: [Self; 7] = [
        Self::Pace(Pace::Agreed),
        Self::Pace(Pace::Pause),
        Self::Pace(Pace::Fast),
        Self::Relief(true),
        Self::Relief(false),
        Self::Third(ThirdStance::Press),
        Self::Third(ThirdStance::Spare),
    ];
}

/// How many aims the player chooses.
pub const AIMS: usize = 2;

/// What the player undertakes at the opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undertaking {
    /// The aims, by their position in the scenario's list.
    pub aims: Vec<u8>,
    /// The red line, by its position in the scenario's list.
    pub red_line: u8,
}

/// One order of the player.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Choose aims and a red line; only at the opening, and once.
    Undertake(Undertaking),
    /// Table a package.
    Offer(Package),
    /// Accept the counter-offer as agreed in principle.
    Accept,
    /// Put what is agreed in principle to both sides' ratification.
    Sign,
    /// Task a desk.
    Task(DeskId),
    /// Sound out a faction on what stands on the table.
    Sound(BlocId),
    /// Take an action.
    Act(ActionId),
    /// Answer a dated event by the index of a reply, or a question of the game.
    Answer(Reply),
    /// State a belief over the hidden types, in percent, summing to 100.
    Believe(Vec<u8>),
    /// Forecast how likely things are to come about, each by its index in the scenario's list, in percent.
    Forecast(Vec<(u8, u8)>),
    /// Set a lever.
    Set(Setting),
    /// End the talks without a deal.
    BreakOff,
    /// Let time pass to the next round, or to whatever needs an answer first.
    EndRound,
}

/// Why an order was refused. Quotes only what the player can see.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// The game is over.
    #[error("the game is over")]
    Over,
    /// An event or a question is waiting for an answer.
    #[error("something is waiting for an answer first")]
    AnswerFirst,
    /// Nothing is waiting for an answer.
    #[error("nothing is waiting for an answer")]
    NothingAsked,
    /// That is not one of the answers.
    #[error("that is not one of the answers")]
    NoSuchReply,
    /// Only possible in the other phase.
    #[error("not possible in this phase")]
    WrongPhase,
    /// Talks are broken off until a turn.
    #[error("the other side does not meet before turn {0}")]
    Stalled(u32),
    /// Not enough effort is left.
    #[error("this takes {needed} effort and {left} is left")]
    Effort {
        /// What it takes.
        needed: u32,
        /// What is left.
        left: u32,
    },
    /// A package that names no option for some issue.
    #[error("the package does not fit the issues on the table")]
    BadPackage,
    /// The same package was tabled last.
    #[error("this is what was tabled last")]
    SamePackage,
    /// No counter-offer stands on the table.
    #[error("no counter-offer stands on the table")]
    NoCounter,
    /// Nothing is agreed in principle.
    #[error("nothing is agreed in principle")]
    NothingAgreed,
    /// Home does not ratify what is agreed.
    #[error("home would not ratify this")]
    HomeRefuses,
    /// No such record in this scenario.
    #[error("the scenario has no such thing")]
    Unknown,
    /// The desk was tasked, or the faction sounded out, in this round already.
    #[error("that was done in this round already")]
    AlreadyDone,
    /// The action can be taken once and was.
    #[error("that can be done only once")]
    OnlyOnce,
    /// What the action needs does not hold.
    #[error("the conditions for that do not hold")]
    NotNow,
    /// Nothing lies on the table to sound a faction out about.
    #[error("nothing lies on the table yet")]
    NothingTabled,
    /// Aims and a red line are chosen at the opening.
    #[error("that is chosen before the first draft is tabled")]
    TooLate,
    /// Beliefs that do not name each type or do not sum to 100.
    #[error("a belief names a percentage for each hypothesis, and they sum to 100")]
    BadBelief,
    /// Forecasts of what the scenario does not ask for, of nothing, of a thing twice, or beyond 100 percent.
    #[error("a forecast names something that the scenario asks about, once, and 0 to 100 percent")]
    BadForecast,
    /// Aims and a red line that do not fit the scenario.
    #[error("choose two different aims and one red line")]
    BadUndertaking,
    /// The lever has nothing to move.
    #[error("there is nothing for this lever to move")]
    NoLever,
    /// The lever stands there already.
    #[error("it stands there already")]
    NoChange,
}
