//! `parties.ron`: those across the table, behind it and at home.

use serde::Deserialize;
use wedge_engine::{DecisionRule, Impatience, Oath};

use crate::raw::look::LookText;
use crate::raw::number::{Finite, Fraction, Table};
use crate::raw::record::Basis;

/// A record of `parties.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum PartyText {
    /// A party across the table; without any such record there is one, named in `names`.
    Counterpart(CounterpartText),
    /// A party behind a counterpart; without any such record there is one, named in `names`.
    Ally(AllyText),
    /// The leader of a counterpart.
    Leader(FactionText),
    /// A faction of the counterpart.
    Faction(FactionText),
    /// A strand of the tie to the ally.
    Strand(StrandText),
    /// A desk.
    Desk(DeskText),
    /// A constituency at home.
    Constituency(ConstituencyText),
    /// What home as a whole demands.
    Home(HomeText),
    /// The third party.
    Third(ThirdText),
}

/// A party across the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterpartText {
    /// Its id.
    pub id: String,
    /// Its name in sentences.
    pub name: String,
    /// How it decides; by authority, if nothing is said.
    #[serde(default = "by_authority")]
    pub rule: DecisionRule,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

fn by_authority() -> DecisionRule {
    DecisionRule::Authority
}

/// A party behind a counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllyText {
    /// Its id.
    pub id: String,
    /// Its name in sentences.
    pub name: String,
    /// Its head, by role.
    pub leader: String,
    /// How its oath stands at the opening.
    #[serde(default = "no_oath")]
    pub oath: Oath,
    /// False for what does nothing of its own accord.
    #[serde(default = "it_acts")]
    pub acts: bool,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

fn it_acts() -> bool {
    true
}

fn no_oath() -> Oath {
    Oath::None
}

/// What a faction is to a further ally.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithText {
    /// The bond it is reputed to have.
    pub reputed_bond: Fraction,
    /// Share of that ally's people it hosts.
    pub host: Fraction,
}

/// A leader or faction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactionText {
    /// Its id.
    pub id: String,
    /// Its name in sentences, by public role. A verb in the singular follows it: `the fishers' guild`, not `the fishers`.
    pub name: String,
    /// A shorter name for places with little room.
    pub short: String,
    /// Who they are, in two or three sentences.
    pub note: String,
    /// How the one who speaks for it is drawn; a plain look, if nothing is said.
    #[serde(default)]
    pub look: Option<LookText>,
    /// The counterpart it is part of, if not the first one.
    #[serde(default)]
    pub counterpart: Option<String>,
    /// Share of that counterpart's strength.
    pub capability: Fraction,
    /// Loyalty to the leader.
    pub loyalty: Fraction,
    /// How far it gains from the war going well.
    pub hawk: Fraction,
    /// What fighting on costs it.
    pub war_cost: Fraction,
    /// Share of the ally's people it hosts.
    pub host: Fraction,
    /// Weight of each issue.
    pub weights: Table<Fraction>,
    /// The bond it is reputed to have.
    pub reputed_bond: Fraction,
    /// How much it needs each strand.
    #[serde(default)]
    pub needs: Table<Fraction>,
    /// How much it minds what the tie costs.
    pub minds: Fraction,
    /// How much it owes the ally for the past.
    #[serde(default)]
    pub owes: Fraction,
    /// True if its head is the leader's deputy and would follow him.
    #[serde(default)]
    pub heir: bool,
    /// What it is to further allies, by their ids.
    #[serde(default)]
    pub with: Table<WithText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A strand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrandText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub note: String,
    /// The ally it ties to, if not the first one.
    #[serde(default)]
    pub ally: Option<String>,
    /// True if it can be kept up out of sight.
    pub covert: bool,
    /// True if it is an oath.
    #[serde(default)]
    pub oath: bool,
    /// How much of the ally's craft reaches the fighting through it.
    #[serde(default)]
    pub craft: Fraction,
    /// Its size at the opening.
    pub start: Fraction,
    /// Growth a turn.
    #[serde(default)]
    pub growth: Fraction,
    /// Share of the ally's reach abroad.
    #[serde(default)]
    pub reach: Fraction,
    /// The least compliance can bring it to.
    #[serde(default)]
    pub floor: Fraction,
    /// What a full, precise strike takes off.
    #[serde(default)]
    pub strike: Fraction,
    /// What resentment adds.
    #[serde(default)]
    pub resentment: Fraction,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A desk.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whom it can hear and how, in a sentence or two.
    pub note: String,
    /// How often it hears each faction.
    pub access: Table<Fraction>,
    /// Mean of its persistent error, with its sign.
    pub habit: Finite,
    /// Effort it takes while all forces are there.
    pub effort: u32,
    /// Effort that it takes more once none are left.
    #[serde(default)]
    pub dearer: u32,
    /// By how much more its single reports stray once none are left, as a standard deviation.
    #[serde(default)]
    pub noisier: Fraction,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A constituency.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConstituencyText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it minds.
    pub note: String,
    /// Its share of the say.
    pub say: Fraction,
    /// Weight of each issue.
    pub weights: Table<Fraction>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// What home demands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeText {
    /// Always `home`.
    pub id: String,
    /// The index a package must reach.
    pub threshold: Fraction,
    /// The lowest rung that can be ratified, by the option's id; absent where there is no ladder.
    #[serde(default)]
    pub least_rung: Option<String>,
    /// What it does when its patience is at an end.
    #[serde(default)]
    pub impatience: Impatience,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// The third party.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThirdText {
    /// Its id.
    pub id: String,
    /// Who they are.
    pub note: String,
    /// True if it holds the prisoners a package frees.
    pub holds_prisoners: bool,
    /// What it rests on.
    pub basis: Vec<Basis>,
}
