//! `actions.ron` and `events.ron`: what can be done, what happens, on which conditions and to what effect.

use serde::Deserialize;
use wedge_engine::{Oath, Origin, Phase, Status, TableMove};

use crate::raw::number::{Finite, Fraction, Table};
use crate::raw::record::Basis;

/// A quantity, its faction or strand by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum QuantityText {
    /// See [`wedge_engine::Quantity`].
    Momentum,
    /// See [`wedge_engine::Quantity`].
    ExitBelief,
    /// See [`wedge_engine::Quantity`].
    Credibility,
    /// See [`wedge_engine::Quantity`].
    Authority,
    /// See [`wedge_engine::Quantity`].
    Patience,
    /// See [`wedge_engine::Quantity`].
    Support,
    /// See [`wedge_engine::Quantity`].
    Cooperation,
    /// See [`wedge_engine::Quantity`].
    Morale,
    /// See [`wedge_engine::Quantity`].
    Rival,
    /// See [`wedge_engine::Quantity`].
    Trust,
    /// See [`wedge_engine::Quantity`].
    Presence,
    /// See [`wedge_engine::Quantity`].
    Relief,
    /// See [`wedge_engine::Quantity`].
    Releases,
    /// See [`wedge_engine::Quantity`].
    Violence,
    /// See [`wedge_engine::Quantity`].
    TieTrust,
    /// See [`wedge_engine::Quantity`].
    AllyPrestige,
    /// See [`wedge_engine::Quantity`].
    Coercion,
    /// See [`wedge_engine::Quantity`].
    Cadre,
    /// The authority of a further counterpart's leader.
    AuthorityOf(String),
    /// A faction's anger.
    Anger(String),
    /// A faction's loyalty.
    Loyalty(String),
    /// A faction's bond to the first ally.
    Bond(String),
    /// A faction's bond to a further ally.
    BondTo(String, String),
    /// A strand of the tie.
    Strand(String),
}

/// Which faction an effect is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum TargetText {
    /// All of them.
    Everyone,
    /// One, by id.
    Faction(String),
}

/// What an action, event or reply does.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EffectText {
    /// Adds to a quantity.
    Shift(QuantityText, Finite),
    /// Adds to anger.
    Anger(TargetText, Finite),
    /// A strike on the ally.
    Strike {
        /// Its scale.
        scale: Fraction,
        /// Its precision.
        precision: Fraction,
        /// Whether the ally's leader died.
        #[serde(default)]
        leader_killed: bool,
    },
    /// Sets a flag.
    Set(String),
    /// Voids what is agreed in principle.
    Void,
    /// No talks for so many turns.
    Stall(u32),
    /// A public threat.
    Threaten,
    /// The first ally's oath comes to stand so.
    Oath(Oath),
    /// A further ally's oath comes to stand so.
    OathOf(String, Oath),
    /// The first counterpart's leader dies.
    LeaderDies,
    /// A further counterpart's leader dies.
    LeaderOfDies(String),
    /// The dates of the deal in force move by so many turns, by agreement.
    PutOff(u32),
    /// A third party that has fallen stands again.
    Restore,
    /// What the other side signed on an issue is seen to be broken.
    Breach(String),
    /// A new administration at home, with the weights of what it may do with the deal.
    Administration {
        /// It keeps the deal and its dates.
        keep: Fraction,
        /// It asks for time.
        delay: Fraction,
        /// It stops performing.
        stop: Fraction,
    },
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum ConditionText {
    /// Every one.
    All(Vec<ConditionText>),
    /// At least one.
    Any(Vec<ConditionText>),
    /// Not this.
    Not(Box<ConditionText>),
    /// In this phase.
    During(Phase),
    /// A package is signed.
    Signed,
    /// A package is signed and its deal has not collapsed.
    InForce,
    /// A package is signed and its deal stands so.
    Deal(Status),
    /// Home is behind with what it owes under a deal in force.
    Late,
    /// A package is agreed in principle and not signed.
    Agreed,
    /// The third party has fallen.
    Fallen,
    /// The flag is set.
    Flag(String),
    /// The event has happened.
    Happened(String),
    /// A quantity is at least so much.
    AtLeast(QuantityText, Finite),
    /// A quantity is at most so much.
    AtMost(QuantityText, Finite),
    /// The signed package has at least this option on this issue.
    Term(String, String),
    /// A lever stands so.
    Stands(wedge_engine::Setting),
}

/// A record of `actions.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionText {
    /// Its id.
    pub id: String,
    /// Its name, an infinitive without `to`.
    pub name: String,
    /// What it is and what it costs, in two sentences at most.
    pub note: String,
    /// What is seen to come of it.
    pub result: String,
    /// Effort.
    pub effort: u32,
    /// Effort that it takes more each time it was taken before.
    #[serde(default)]
    pub dearer: u32,
    /// True if it can be done once.
    #[serde(default)]
    pub once: bool,
    /// When it can be done.
    #[serde(default)]
    pub needs: Vec<ConditionText>,
    /// What it does at the table.
    #[serde(default)]
    pub table: TableMove,
    /// What else it does.
    #[serde(default)]
    pub effects: Vec<EffectText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A reply to an event.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyText {
    /// Its id.
    pub id: String,
    /// What the player does, a few words.
    pub label: String,
    /// What that means.
    pub note: String,
    /// When it can be chosen.
    #[serde(default)]
    pub needs: Vec<ConditionText>,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<EffectText>,
}

/// How the chance of an event hangs on a quantity that the player is shown in full.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwayText {
    /// The quantity.
    pub on: QuantityText,
    /// Its value at which the chance is the one in the table.
    pub at: Finite,
    /// What a whole unit more adds to the chance.
    pub by: Finite,
}

/// A figure that is reported in public as long as somebody counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Figure {
    /// How the war goes.
    Momentum,
    /// How much is fought.
    Violence,
}

/// A record of `events.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventText {
    /// Its id.
    pub id: String,
    /// Its turn.
    pub turn: u32,
    /// From where that is counted.
    #[serde(default)]
    pub from: Origin,
    /// The recorded date, as `2018-10-24`, `2018-11` or a span; absent for an event that is not recorded.
    #[serde(default)]
    pub date: Option<String>,
    /// Its headline.
    pub title: String,
    /// What happened, in one to three sentences.
    pub text: String,
    /// Why it matters at the table, in a sentence: the author's remark. May be empty.
    pub matters: String,
    /// Figures that nobody reports from here on.
    #[serde(default)]
    pub unreported: Vec<Figure>,
    /// What must hold for it to happen.
    #[serde(default)]
    pub needs: Vec<ConditionText>,
    /// Chance by type; absent if certain.
    #[serde(default)]
    pub chance: Option<Table<Fraction>>,
    /// What moves that chance.
    #[serde(default)]
    pub sway: Option<SwayText>,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<EffectText>,
    /// How it can be answered.
    #[serde(default)]
    pub replies: Vec<ReplyText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}
