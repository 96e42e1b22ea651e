//! The parts of a view: the table, factions, desks, questions and levers as an envoy sees them.

use serde::{Deserialize, Serialize};

use crate::table::home::HomeVerdict;
use crate::vocabulary::{
    ActionId, BlocId, BlocReading, DeskId, IssueId, Leaning, Lever, Package, Question, Refusal, Reply, Report, Setting,
    Waits,
};

/// What lies on the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableView {
    /// The package the player tabled last.
    pub offer: Option<Package>,
    /// The counter-offer to it.
    pub counter: Option<Package>,
    /// What of the counter-offer would wait for their leadership, were it accepted now; none if nothing would.
    #[serde(default)]
    pub counter_waits: Option<Waits>,
    /// What is agreed in principle.
    pub agreed: Option<Package>,
    /// The issues of what is agreed on which the leadership across the table has not answered its delegation yet.
    pub referred: Vec<IssueId>,
    /// Clauses that were initialled: issue and option.
    #[serde(default)]
    pub initialled: Vec<(IssueId, u8)>,
    /// True once there is to be an annex that is not published.
    #[serde(default)]
    pub annex: bool,
    /// True once the text is to be one that each side can read in its own way.
    #[serde(default)]
    pub ambiguous: bool,
    /// True while somebody in between stands ready to carry the next draft.
    #[serde(default)]
    pub carried: bool,
    /// What home says to what is agreed in principle.
    pub home: Option<HomeVerdict>,
    /// The turn until which the other side does not meet, if it does not.
    pub stalled_until: Option<u32>,
    /// True while a public threat stands.
    pub threatened: bool,
}

/// What can be seen of a part of the counterpart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlocView {
    /// Which.
    pub bloc: BlocId,
    /// Its anger as it shows, 0 (none) to 3 (great).
    pub anger: u8,
    /// Its reaction to the last offer.
    pub reading: Option<BlocReading>,
    /// What it last let be understood, and when.
    pub said: Option<(u32, Leaning)>,
    /// True if it can be sounded out now.
    pub can_sound: Result<(), Refusal>,
    /// Its bond as the player's stated belief has it, 0 to 1: the mean over the hypotheses.
    pub believed_bond: f64,
}

/// What a desk has sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskView {
    /// Which.
    pub desk: DeskId,
    /// Its reports so far.
    pub reports: Vec<Report>,
    /// The effort it takes now.
    pub effort: u32,
    /// By how much more a report of now would stray than while all forces were there, as a standard deviation, 0 to 1.
    #[serde(default, skip_serializing_if = "crate::vocabulary::nothing")]
    pub strays: f64,
    /// Whether it can be tasked now.
    pub can_task: Result<(), Refusal>,
}

/// What the player can do beside tabling packages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionView {
    /// Which.
    pub action: ActionId,
    /// The effort it takes now.
    pub effort: u32,
    /// Whether it can be taken now.
    pub can_act: Result<(), Refusal>,
}

/// What waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// The answers it admits.
    pub replies: Vec<Reply>,
}

/// A lever that can be moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverView {
    /// Which.
    pub lever: Lever,
    /// Its settings, and why not where not.
    pub settings: Vec<(Setting, Result<(), Refusal>)>,
}
