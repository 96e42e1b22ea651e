//! Why an order is refused.

use serde::{Deserialize, Serialize};

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
    /// A leadership has not answered yet what lay beyond its delegation's instructions: the turn of the sitting in which it
    /// will have, if there is one.
    #[error("their leadership has not answered yet")]
    WithLeadership(Option<u32>),
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
    /// Both drafts say the same of nothing that is not initialled yet.
    #[error("no clause stands in both drafts that is not initialled yet")]
    NothingToInitial,
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
