//! The named groups of a state: what belongs together, and what is cleared together.

use super::deal::{Deal, Levers};
use crate::scenario::Scenario;
use crate::vocabulary::{
    ActionId, BlocId, CounterpartId, DeskId, IssueId, Oath, Pace, Package, Phase, ThirdStance, TypeId, Undertaking,
};

/// What nature drew. Hidden.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Nature {
    pub(crate) seed: u64,
    /// The seed of the desks' errors and noise: that of the game, where they have none of their own.
    pub(crate) desks: u64,
    pub(crate) kind: TypeId,
    /// The turn that the counterpart's patience runs to.
    pub(crate) horizon: u32,
    /// By counterpart: what its leader aspires to when he ratifies, before his horizon takes from it.
    pub(crate) private_aspiration: Vec<f64>,
}

/// Where the game stands, and what the player may still do in this round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clock {
    pub(crate) phase: Phase,
    pub(crate) turn: u32,
    /// Rounds opened in this phase.
    pub(crate) round: u32,
    /// Effort left in this round.
    pub(crate) effort: u32,
}

impl Clock {
    /// The talks are over, with a signature or without: rounds are counted anew, and no effort is left until one opens.
    pub(crate) fn leave_talks(&mut self) {
        self.phase = Phase::Implementation;
        self.round = 0;
        self.effort = 0;
    }
}

/// What lies on the table, and how those at it stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub(crate) offer: Option<Package>,
    /// The turn it was tabled.
    pub(crate) offered: u32,
    pub(crate) counter: Option<Package>,
    /// Whose counter it is.
    pub(crate) counter_by: CounterpartId,
    pub(crate) agreed: Option<Package>,
    /// By counterpart, where it stands: its last counter, or what it last agreed to.
    pub(crate) positions: Vec<Option<Package>>,
    /// What went to a leadership since it lay beyond its delegation's instructions: issue, option, and the sitting in which
    /// it was first agreed in principle.
    pub(crate) referred: Vec<(IssueId, u8, u32)>,
    /// Clauses that were initialled: issue and option.
    pub(crate) initialled: Vec<(IssueId, u8)>,
    /// Texts that home voted down, each as often as it did.
    pub(crate) voted_down: Vec<Package>,
    /// True once there is to be an annex that is not published.
    pub(crate) annex: bool,
    /// True once the text is to be one that each side can read in its own way.
    pub(crate) ambiguous: bool,
    /// True while somebody in between is to carry the next draft of this sitting.
    pub(crate) carried: bool,
    /// True once something was agreed in principle: from then on posture holds out for its aspiration only.
    pub(crate) settled: bool,
    /// Factor on aspiration from the last step of the other side.
    pub(crate) reciprocity: f64,
    /// The turn until which the other side does not meet.
    pub(crate) stalled_until: u32,
    /// True while a public threat stands.
    pub(crate) threatened: bool,
    /// Threats made in public so far.
    pub(crate) threats: u32,
}

impl Table {
    /// A signature: what was agreed is a deal now, no counter-offer stands beside it, and a threat is made good. What was
    /// tabled last stays on record.
    pub(crate) fn signed(&mut self) {
        self.agreed = None;
        self.counter = None;
        self.threatened = false;
    }

    /// Nothing is left on it: the talks ended without a signature, or what lay there was voided. A threat still stands.
    pub(crate) fn clear(&mut self) {
        self.agreed = None;
        self.counter = None;
        self.offer = None;
        self.initialled.clear();
    }
}

/// What was done in this round, so that it is not done twice. A new round begins with none of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sitting {
    pub(crate) desks_tasked: Vec<DeskId>,
    pub(crate) blocs_sounded: Vec<BlocId>,
    pub(crate) actions_this_round: Vec<ActionId>,
}

/// What the player said for the record.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// Beliefs with their turns, in percent by type.
    pub(crate) beliefs: Vec<(u32, Vec<u8>)>,
    /// Forecasts with their turns: which, and percent.
    pub(crate) forecasts: Vec<(u32, u8, u8)>,
    /// What was chosen at the opening.
    pub(crate) undertaking: Option<Undertaking>,
}

/// What home announced, ordered and ended: the turns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AtHome {
    /// The turn on which an order to leave comes, if it is announced.
    pub(crate) notice: Option<u32>,
    pub(crate) ordered_out: Option<u32>,
    /// The turn on which the talks ended without a signature.
    pub(crate) talks_ended: Option<u32>,
}

/// What comes after the talks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct After {
    pub(crate) deal: Option<Deal>,
    pub(crate) levers: Levers,
    /// By ally: the turn a breach about it was last asked about.
    pub(crate) breach_asked: Vec<Option<u32>>,
}

/// The ties between counterparts and allies, beside their strands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ties {
    /// By ally: true while its leader lives under a counterpart's roof.
    pub(crate) sheltered: Vec<bool>,
    /// By ally: true once he was found there.
    pub(crate) found: Vec<bool>,
    /// By ally: how its oath stands.
    pub(crate) oaths: Vec<Oath>,
    /// By counterpart: leaders who have died so far.
    pub(crate) successions: Vec<u32>,
}

/// Counts and sums over the turns so far, for the outcome.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// Attacks on home forces since the talks ended.
    pub(crate) attacks_home: u32,
    /// Attacks abroad since the talks ended.
    pub(crate) attacks_abroad: u32,
    /// Presence summed over all turns.
    pub(crate) presence_turns: f64,
    /// Violence summed over all turns.
    pub(crate) violence_turns: f64,
    /// Attacks on home forces to be expected over all turns.
    pub(crate) exposure: f64,
}

impl Nature {
    /// Before anything is drawn.
    pub(super) fn undrawn(scenario: &Scenario, seed: u64, desks: u64) -> Self {
        let private_aspiration = vec![0.0; scenario.counterparts.len()];
        Self { seed, desks, kind: TypeId(0), horizon: scenario.horizon.0, private_aspiration }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self { phase: Phase::Talks, turn: 0, round: 0, effort: 0 }
    }
}

impl Table {
    /// Before anything was tabled.
    pub(super) fn bare(scenario: &Scenario) -> Self {
        Self {
            offer: None,
            offered: 0,
            counter: None,
            counter_by: CounterpartId(0),
            agreed: None,
            positions: vec![None; scenario.counterparts.len()],
            referred: Vec::new(),
            initialled: Vec::new(),
            voted_down: Vec::new(),
            annex: false,
            ambiguous: false,
            carried: false,
            settled: false,
            reciprocity: 1.0,
            stalled_until: 0,
            threatened: false,
            threats: 0,
        }
    }
}

impl After {
    /// Before anything was signed.
    pub(super) fn unsigned(scenario: &Scenario) -> Self {
        let levers = Levers { pace: Pace::Agreed, relief: true, third: ThirdStance::Spare };
        Self { deal: None, levers, breach_asked: vec![None; scenario.allies.len()] }
    }
}

impl Ties {
    /// As the scenario opens.
    pub(super) fn at_the_opening(scenario: &Scenario) -> Self {
        let allies = scenario.allies.len();
        Self {
            sheltered: vec![false; allies],
            found: vec![false; allies],
            oaths: scenario.allies.iter().map(|ally| ally.oath).collect(),
            successions: vec![0; scenario.counterparts.len()],
        }
    }
}
