//! The parts of a scenario: issues and options, those across the table and behind them, hypotheses, desks, home.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{AllyId, BlocId, CounterpartId, DecisionRule, FlagId, Oath, Performer, Role, Turn};

/// When the scenario takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Year of turn 0.
    pub year: i32,
    /// Month of turn 0, from 1 to 12.
    pub month: u32,
    /// Length of a turn.
    pub turn: Turn,
    /// The last turn; the game is over when it has passed.
    pub last: u32,
    /// If given, the game is over so many turns after the talks ended, with a signature or without, and at the latest when the
    /// last turn has passed.
    pub after: Option<u32>,
}

/// One sitting of the player: it opens on a turn and lasts until the next one opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The turn it opens on (talks), or the turns after signing (implementation).
    pub opens: u32,
    /// Effort the player has in it.
    pub effort: u32,
}

/// One setting of an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The id in the scenario files.
    pub id: String,
    /// Worth to the home side, 0 to 1.
    pub home: f64,
    /// Worth to each counterpart, 0 to 1, before each faction's weight.
    pub worth: Vec<f64>,
    /// What the counterpart's rank and file must swallow, 0 to 1.
    pub cohesion: f64,
    /// Meaning by [`Role`].
    pub level: f64,
    /// Meaning by [`Role`].
    pub turns: u32,
    /// Ladder: how public the break is, 0 to 1.
    pub public: f64,
    /// Ladder: how much of the tie must be given up out of sight, 0 to 1.
    pub covert: f64,
    /// Verification: how surely a breach would show, 0 to 1.
    pub exposure: f64,
    /// Presence: how hard the ally can be pressed without any promise, 0 to 1, in the home side's values.
    pub pressure: f64,
    /// Verification: true if a breach that was seen entitles home to stop what it owes and to take relief back. Presence:
    /// true if it entitles home to stop its withdrawal.
    pub snap_back: bool,
    /// True if it lies beyond the instructions of the delegation across the table: what is agreed on it goes to the
    /// leadership first.
    pub refer: bool,
}

/// A matter on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// The id in the scenario files.
    pub id: String,
    /// What it means to the rules.
    pub role: Role,
    /// Who carries it out.
    pub performer: Performer,
    /// Ladder and verification: the ally it is about.
    pub ally: AllyId,
    /// Its options; the first changes nothing.
    pub options: Vec<Choice>,
}

/// A party across the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// The id in the scenario files.
    pub id: String,
    /// The one who answers for it, if anybody does.
    pub leader: Option<BlocId>,
    /// How it decides.
    pub rule: DecisionRule,
}

/// A party behind a counterpart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ally {
    /// The id in the scenario files.
    pub id: String,
    /// How its oath stands when the game opens.
    pub oath: Oath,
    /// False for what does nothing of its own accord, such as arms or camps: it strikes nobody, says nothing, lends nothing, and
    /// nobody has to take it in.
    pub acts: bool,
}

/// Something hidden beside the type, drawn at the start; conditions read it as a flag.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The id in the scenario files.
    pub id: String,
    /// The flag that says it is so.
    pub flag: FlagId,
    /// Chance that it is so, by type.
    pub chance: Vec<f64>,
}

/// A leader or a faction of a counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bloc {
    /// The id in the scenario files.
    pub id: String,
    /// The counterpart it is part of.
    pub counterpart: CounterpartId,
    /// Share of that counterpart's strength, 0 to 1; 0 for a leader without a following of his own.
    pub capability: f64,
    /// How far it gains from the war going well, 0 to 1.
    pub hawk: f64,
    /// What fighting on costs it (margin units).
    pub war_cost: f64,
    /// Share of each ally's people it hosts, 0 to 1.
    pub host: Vec<f64>,
    /// Weight of each issue, in the scenario's order.
    pub weights: Vec<f64>,
    /// The bond to each ally it is reputed to have, 0 to 1: the same whatever nature drew.
    pub reputed_bond: Vec<f64>,
    /// How much it needs each strand, 0 to 1, in the scenario's order.
    pub needs: Vec<f64>,
    /// How much it minds what the tie costs, 0 to 1.
    pub minds: f64,
    /// How much it owes the ally for the past, 0 to 1: counted whatever the ally is good for today.
    pub owes: f64,
    /// True if its head is the leader's deputy and would follow him.
    pub heir: bool,
}

/// A hypothesis about the counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeSpec {
    /// The id in the scenario files.
    pub id: String,
    /// Probability that nature draws it.
    pub prior: f64,
    /// Share of the covert part that a leadership of this type means to keep, 0 to 1.
    pub will: f64,
    /// Share of that which it holds back as long as no costly rung was agreed: a chip is kept for a large price, 0 to 1.
    pub reserve: f64,
    /// Mean bond of each bloc to each ally, 0 to 1: by ally, then by bloc.
    pub bonds: Vec<Vec<f64>>,
}

/// A component of the tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// The id in the scenario files.
    pub id: String,
    /// The ally it ties to.
    pub ally: AllyId,
    /// True if it can be kept up out of sight.
    pub covert: bool,
    /// True if it is an oath, whose weight follows from how it stands and from both leaders' standing.
    pub oath: bool,
    /// How much of the ally's craft reaches the fighting through it, 0 to 1.
    pub craft: f64,
    /// How much it grows a turn by itself.
    pub growth: f64,
    /// How much of the ally's reach abroad rests on it, 0 to 1 (the shares sum to at most 1).
    pub reach: f64,
    /// The least that compliance can bring it to, 0 to 1.
    pub floor: f64,
    /// What a strike of full scale and precision takes off it, as a share.
    pub strike: f64,
    /// What resentment at an imprecise strike adds to it, as a share of that resentment.
    pub resentment: f64,
}

/// A source of reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The id in the scenario files.
    pub id: String,
    /// How often it hears each bloc (weights, in the scenario's order).
    pub access: Vec<f64>,
    /// Mean of its persistent error.
    pub habit: f64,
    /// Effort it takes to task it while all forces are there.
    pub effort: u32,
    /// Effort that it takes more once none are left; while some are, the share that have left, whole efforts alone.
    pub dearer: u32,
    /// By how much more its single reports stray once none are left, as a standard deviation, 0 to 1; while some are, the share
    /// that have left.
    pub noisier: f64,
}

/// A part of home that must ratify.
#[derive(Clone, Debug, PartialEq)]
pub struct Constituency {
    /// The id in the scenario files.
    pub id: String,
    /// Its share of the say, 0 to 1.
    pub say: f64,
    /// Weight of each issue, in the scenario's order.
    pub weights: Vec<f64>,
}

/// What home does when its patience is at an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Impatience {
    /// It orders its forces out, whatever the other side does.
    #[default]
    OrdersOut,
    /// It breaks off the talks; forces stay where they are.
    BreaksOff,
}

/// The home side.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// What it does when its patience is at an end.
    pub impatience: Impatience,
    /// Those who must ratify.
    pub constituencies: Vec<Constituency>,
    /// The index a package must reach.
    pub threshold: f64,
    /// By ally, the lowest rung of the ladder about it that can be ratified at all.
    pub least_rungs: Vec<u8>,
    /// Weight of each issue in the mandate, in the scenario's order; for analysis.
    pub weights: Vec<f64>,
}

/// Whoever else a package needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThirdParty {
    /// True if it holds the prisoners that a package frees.
    pub holds_prisoners: bool,
}

impl TypeSpec {
    /// Share of the covert part of a rung that a leadership of this type means to keep, 0 to 1.
    #[must_use]
    pub fn means_to_keep(&self, costly: bool) -> f64 {
        if costly { self.will } else { self.will * (1.0 - self.reserve) }
    }
}
