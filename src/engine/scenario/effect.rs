//! What can happen in a scenario: conditions, effects, and the actions, events and drifts that have them.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{
    AllyId, BlocId, CounterpartId, FlagId, IncidentId, IssueId, Lever, Oath, Phase, Quantity, Setting, Status,
    TableMove, TypeId,
};

/// Which bloc an effect is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Every bloc.
    Everyone,
    /// One of them.
    Bloc(BlocId),
}

/// What an action, an incident or a reply does.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Adds to a quantity.
    Shift(Quantity, f64),
    /// Adds to the anger of one bloc or all.
    Anger(Target, f64),
    /// A strike on the ally: scale and precision, both 0 to 1, and whether its leader died.
    Strike(f64, f64, bool),
    /// Sets a flag.
    Set(FlagId),
    /// Voids the agreement in principle and whatever stands on the table.
    Void,
    /// No talks for so many turns.
    Stall(u32),
    /// A public threat that must be carried out.
    Threaten,
    /// An oath comes to stand so.
    Oath(AllyId, Oath),
    /// A counterpart's leader dies.
    LeaderDies(CounterpartId),
    /// The dates of the deal in force move by so many turns, by agreement: nobody is believed less for it.
    PutOff(u32),
    /// A third party that has fallen stands again.
    Restore,
    /// What those across the table signed on an issue is seen to be broken.
    Breach(IssueId),
    /// A new administration at home keeps the deal, asks for time, or stops performing: weights of the three.
    Administration([f64; 3]),
}

/// A condition on the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Every one of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// Not this one.
    Not(Box<Condition>),
    /// The game is in this phase.
    During(Phase),
    /// A package has been signed.
    Signed,
    /// A package has been signed and its deal has not collapsed.
    InForce,
    /// A package has been signed and its deal stands so.
    Deal(Status),
    /// Home is behind with what it owes under a deal in force.
    Late,
    /// A package is agreed in principle and not yet signed.
    Agreed,
    /// The third party has fallen.
    Fallen,
    /// The flag is set.
    Flag(FlagId),
    /// The incident has happened.
    Happened(IncidentId),
    /// A quantity is at least so much.
    AtLeast(Quantity, f64),
    /// A quantity is at most so much.
    AtMost(Quantity, f64),
    /// The signed package has at least this option on this issue.
    Term(IssueId, u8),
    /// A lever of the implementation stands on this setting (by its index).
    Stands(Lever, Setting),
}

/// Something the player may do beside tabling packages.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The id in the scenario files.
    pub id: String,
    /// Effort it takes the first time.
    pub effort: u32,
    /// Effort that it takes more each time it was taken before.
    pub dearer: u32,
    /// True if it can be done only once a game.
    pub once: bool,
    /// When it can be done.
    pub needs: Vec<Condition>,
    /// What it does at the table.
    pub table: TableMove,
    /// What else it does.
    pub effects: Vec<Effect>,
}

/// One way to answer an incident.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioReply {
    /// The id in the scenario files.
    pub id: String,
    /// When it can be chosen.
    pub needs: Vec<Condition>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// From where the turn of an event is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// From the opening: the event has a date.
    #[default]
    Opening,
    /// From the signature: without one it never comes.
    Signature,
    /// From the end of the talks, with a signature or without.
    TalksEnd,
}

/// How the chance of an event hangs on a quantity that everybody sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// The quantity.
    pub on: Quantity,
    /// Its value at which the chance is the one that is written.
    pub at: f64,
    /// What a whole unit more adds to the chance.
    pub by: f64,
}

/// A dated event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incident {
    /// The id in the scenario files.
    pub id: String,
    /// Its turn.
    pub turn: u32,
    /// From where that is counted.
    pub from: Origin,
    /// What must hold for it to happen.
    pub needs: Vec<Condition>,
    /// Chance by type; empty if certain.
    pub chance: Vec<f64>,
    /// What moves that chance.
    pub sway: Option<Sway>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// How it can be answered; empty if it asks for nothing.
    pub replies: Vec<ScenarioReply>,
}

/// A steady drift of a quantity, turn by turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DriftRule {
    /// What drifts.
    pub quantity: Quantity,
    /// By how much a turn.
    pub by: f64,
    /// In which phase.
    pub during: Phase,
}

impl Incident {
    /// The chance that it happens under a type when what sways it stands at a value: 1 for one that is certain.
    #[must_use]
    pub fn chance_under(&self, kind: TypeId, stands: Option<f64>) -> f64 {
        let written = self.chance.get(kind.at()).copied().unwrap_or(1.0);
        match (self.sway, stands) {
            (Some(sway), Some(stands)) => (written + sway.by * (stands - sway.at)).clamp(0.0, 1.0),
            _ => written,
        }
    }
}
