//! The state of one game: everything that can change.
//!
//! Deliberately absent: any rule. What moves a state stands in `orders` and `time`; a quantity moves through [`State::change`]
//! alone, which leaves its trace.

mod deal;
mod hash;

use crate::scenario::Scenario;
use crate::vocabulary::{
    ActionId, AllyId, BlocId, Cause, CounterpartId, DeskId, FlagId, IncidentId, Oath, Pace, Package, Phase, Quantity,
    Question, Shape, Step, Term, ThirdStance, Trace, TypeId, Undertaking,
};

pub use deal::{Deal, Levers};

/// Everything that can change in a game. Only [`Game::apply`](crate::Game::apply) changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(crate) seed: u64,
    pub(crate) kind: TypeId,
    pub(crate) horizon: u32,
    /// By counterpart: what its leader aspires to when he ratifies, before his horizon takes from it.
    pub(crate) private_aspiration: Vec<f64>,
    pub(crate) phase: Phase,
    pub(crate) turn: u32,
    /// Rounds opened in this phase.
    pub(crate) round: u32,
    /// Effort left in this round.
    pub(crate) effort: u32,
    pub(crate) values: Vec<f64>,
    pub(crate) shape: Shape,
    pub(crate) offer: Option<Package>,
    /// The turn it was tabled.
    pub(crate) offered: u32,
    pub(crate) counter: Option<Package>,
    /// Whose counter it is.
    pub(crate) counter_by: CounterpartId,
    pub(crate) agreed: Option<Package>,
    /// By counterpart, where it stands: its last counter, or what it last agreed to.
    pub(crate) positions: Vec<Option<Package>>,
    /// True once something was agreed in principle: from then on posture holds out for its aspiration only.
    pub(crate) settled: bool,
    /// Factor on aspiration from the last step of the other side.
    pub(crate) reciprocity: f64,
    pub(crate) stalled_until: u32,
    pub(crate) threatened: bool,
    /// Threats made in public so far.
    pub(crate) threats: u32,
    pub(crate) asked: Vec<Question>,
    pub(crate) desks_tasked: Vec<DeskId>,
    pub(crate) blocs_sounded: Vec<BlocId>,
    pub(crate) actions_taken: Vec<ActionId>,
    /// Those of them that were taken in this round.
    pub(crate) actions_this_round: Vec<ActionId>,
    pub(crate) incidents_happened: Vec<IncidentId>,
    pub(crate) flags: Vec<FlagId>,
    pub(crate) reports: u32,
    pub(crate) beliefs: Vec<(u32, Vec<u8>)>,
    /// Forecasts with their turns: which, and percent.
    pub(crate) forecasts: Vec<(u32, u8, u8)>,
    /// What the player chose at the opening.
    pub(crate) undertaking: Option<Undertaking>,
    pub(crate) notice: Option<u32>,
    pub(crate) ordered_out: Option<u32>,
    pub(crate) talks_ended: Option<u32>,
    /// By ally: the turn a breach about it was last asked about.
    pub(crate) breach_asked: Vec<Option<u32>>,
    pub(crate) deal: Option<Deal>,
    pub(crate) levers: Levers,
    /// By ally: true while its leader lives under a counterpart's roof.
    pub(crate) sheltered: Vec<bool>,
    /// By ally: true once he was found there.
    pub(crate) found: Vec<bool>,
    /// By ally: how its oath stands.
    pub(crate) oaths: Vec<Oath>,
    /// By counterpart: leaders who have died so far.
    pub(crate) successions: Vec<u32>,
    pub(crate) fell: Option<u32>,
    pub(crate) attacks_home: u32,
    pub(crate) attacks_abroad: u32,
    pub(crate) presence_turns: f64,
    /// Violence summed over all turns so far.
    pub(crate) violence_turns: f64,
    /// Attacks on home forces to be expected over all turns so far.
    pub(crate) exposure: f64,
}

impl State {
    pub(crate) fn new(scenario: &Scenario, seed: u64) -> Self {
        let shape = scenario.shape();
        Self {
            seed,
            kind: TypeId(0),
            horizon: scenario.horizon.0,
            private_aspiration: vec![0.0; shape.counterparts],
            phase: Phase::Talks,
            turn: 0,
            round: 0,
            effort: 0,
            values: vec![0.0; Quantity::all(shape).len()],
            shape,
            offer: None,
            offered: 0,
            counter: None,
            counter_by: CounterpartId(0),
            agreed: None,
            positions: vec![None; shape.counterparts],
            settled: false,
            reciprocity: 1.0,
            stalled_until: 0,
            threatened: false,
            threats: 0,
            asked: Vec::new(),
            desks_tasked: Vec::new(),
            blocs_sounded: Vec::new(),
            actions_taken: Vec::new(),
            actions_this_round: Vec::new(),
            incidents_happened: Vec::new(),
            flags: Vec::new(),
            reports: 0,
            beliefs: Vec::new(),
            forecasts: Vec::new(),
            undertaking: None,
            notice: None,
            ordered_out: None,
            talks_ended: None,
            breach_asked: vec![None; shape.allies],
            deal: None,
            levers: Levers { pace: Pace::Agreed, relief: true, third: ThirdStance::Spare },
            sheltered: vec![false; shape.allies],
            found: vec![false; shape.allies],
            oaths: scenario.allies.iter().map(|ally| ally.oath).collect(),
            successions: vec![0; shape.counterparts],
            fell: None,
            attacks_home: 0,
            attacks_abroad: 0,
            presence_turns: 0.0,
            violence_turns: 0.0,
            exposure: 0.0,
        }
    }

    /// The value of a quantity; 0 for one of a bloc or strand that does not exist.
    #[must_use]
    pub fn get(&self, quantity: Quantity) -> f64 {
        quantity.slot(self.shape).map_or(0.0, |slot| self.values[slot])
    }

    /// Moves a quantity by the given steps and says how.
    pub(crate) fn change(&mut self, quantity: Quantity, terms: Vec<Term>) -> Trace {
        let trace = Trace::of(quantity, self.get(quantity), terms);
        if let Some(slot) = quantity.slot(self.shape) {
            self.values[slot] = trace.to;
        }
        trace
    }

    /// Moves a quantity by one added term.
    pub(crate) fn add(&mut self, quantity: Quantity, cause: Cause, by: f64) -> Trace {
        self.change(quantity, vec![Term { cause, step: Step::Add(by) }])
    }

    /// The turn.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// The phase.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The hidden type that nature drew.
    #[must_use]
    pub fn kind(&self) -> TypeId {
        self.kind
    }

    /// How the oath of an ally stands.
    #[must_use]
    pub fn oath(&self, ally: AllyId) -> Oath {
        self.oaths.get(ally.at()).copied().unwrap_or(Oath::None)
    }

    /// The turn the counterpart's patience runs to; hidden.
    #[must_use]
    pub fn horizon(&self) -> u32 {
        self.horizon
    }

    /// What a counterpart's leader aspires to when he ratifies now: what he drew, less as his horizon comes near.
    #[must_use]
    pub fn private_aspiration(&self, party: CounterpartId) -> f64 {
        let way = (f64::from(self.turn) / f64::from(self.horizon)).min(1.0);
        self.private_aspiration.get(party.at()).copied().unwrap_or(0.0) * (1.0 - way)
    }

    /// The deal in force or once in force.
    #[must_use]
    pub fn deal(&self) -> Option<&Deal> {
        self.deal.as_ref()
    }

    /// True while talks are on or a deal is in force: the time in which counsel is given to an ally.
    pub(crate) fn engaged(&self) -> bool {
        self.phase == Phase::Talks || self.deal.as_ref().is_some_and(Deal::in_force)
    }

    /// The same state with one quantity set; for studies and tests that ask what a decision would be elsewhere.
    #[must_use]
    pub fn with(mut self, quantity: Quantity, value: f64) -> Self {
        if let Some(slot) = quantity.slot(self.shape) {
            self.values[slot] = value;
        }
        self
    }

    /// The same state under another hidden type, with that type's mean bonds; for studies and tests.
    #[must_use]
    pub fn as_type(mut self, scenario: &Scenario, kind: TypeId) -> Self {
        self.kind = kind;
        for ally in scenario.ally_ids() {
            for bloc in scenario.bloc_ids() {
                let mean = scenario.types[kind.at()].bonds[ally.at()][bloc.at()];
                self = self.with(Quantity::Bond(bloc, ally), mean);
            }
        }
        self
    }
}
