//! The state of one game: everything that can change.
//!
//! Deliberately absent: any rule. What moves a state stands in `orders` and `time`; a quantity moves through [`State::change`]
//! alone, which leaves its trace.

mod deal;
mod groups;
mod hash;

use crate::scenario::Scenario;
use crate::vocabulary::{
    ActionId, AllyId, BlocId, Cause, CounterpartId, FlagId, IncidentId, Oath, Phase, Quantity, Question, Shape, Step,
    Term, Trace, TypeId,
};

pub use deal::Deal;
pub(crate) use groups::Sitting;
use groups::{After, AtHome, Clock, Nature, Said, Table, Tally, Ties};

/// Everything that can change in a game. Only an order does ([`Game::apply`](crate::Game::apply)).
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(crate) nature: Nature,
    pub(crate) clock: Clock,
    values: Vec<f64>,
    shape: Shape,
    pub(crate) table: Table,
    /// Questions that wait for an answer, the first one first.
    pub(crate) asked: Vec<Question>,
    pub(crate) sitting: Sitting,
    pub(crate) actions_taken: Vec<ActionId>,
    pub(crate) incidents_happened: Vec<IncidentId>,
    pub(crate) flags: Vec<FlagId>,
    /// Reports received so far.
    pub(crate) reports: u32,
    pub(crate) said: Said,
    pub(crate) home: AtHome,
    pub(crate) after: After,
    pub(crate) ties: Ties,
    /// The turn on which the third party fell.
    pub(crate) fell: Option<u32>,
    pub(crate) tally: Tally,
}

impl State {
    pub(crate) fn new(scenario: &Scenario, seed: u64, desks: u64) -> Self {
        let shape = scenario.shape();
        Self {
            nature: Nature::undrawn(scenario, seed, desks),
            clock: Clock::default(),
            values: vec![0.0; Quantity::all(shape).len()],
            shape,
            table: Table::bare(scenario),
            asked: Vec::new(),
            sitting: Sitting::default(),
            actions_taken: Vec::new(),
            incidents_happened: Vec::new(),
            flags: Vec::new(),
            reports: 0,
            said: Said::default(),
            home: AtHome::default(),
            after: After::unsigned(scenario),
            ties: Ties::at_the_opening(scenario),
            fell: None,
            tally: Tally::default(),
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
        self.clock.turn
    }

    /// The phase.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.clock.phase
    }

    /// The hidden type that nature drew.
    #[must_use]
    pub fn kind(&self) -> TypeId {
        self.nature.kind
    }

    /// The last turn as things stand: the game is over when it has passed.
    pub(crate) fn last_turn(&self, scenario: &Scenario) -> u32 {
        let closed = self.closed().zip(scenario.calendar.after);
        closed.map_or(scenario.calendar.last, |(closed, after)| (closed + after).min(scenario.calendar.last))
    }

    /// The turn on which the talks ended, with a signature or without, from which what follows is counted.
    pub(crate) fn closed(&self) -> Option<u32> {
        self.after.deal.as_ref().map(|deal| deal.signed).or(self.home.talks_ended)
    }

    /// How the oath of an ally stands.
    #[must_use]
    pub fn oath(&self, ally: AllyId) -> Oath {
        self.ties.oaths.get(ally.at()).copied().unwrap_or(Oath::None)
    }

    /// The turn the counterpart's patience runs to; hidden.
    #[must_use]
    pub fn horizon(&self) -> u32 {
        self.nature.horizon
    }

    /// What a counterpart's leader aspires to when he ratifies now: what he drew, less as his horizon comes near.
    #[must_use]
    pub fn private_aspiration(&self, party: CounterpartId) -> f64 {
        let way = (f64::from(self.clock.turn) / f64::from(self.nature.horizon)).min(1.0);
        self.nature.private_aspiration.get(party.at()).copied().unwrap_or(0.0) * (1.0 - way)
    }

    /// The deal in force or once in force.
    #[must_use]
    pub fn deal(&self) -> Option<&Deal> {
        self.after.deal.as_ref()
    }

    /// The deal, while anything of it is left.
    pub(crate) fn in_force(&self) -> Option<&Deal> {
        self.after.deal.as_ref().filter(|deal| deal.in_force())
    }

    /// True while talks are on or a deal is in force: the time in which counsel is given to an ally.
    pub(crate) fn engaged(&self) -> bool {
        self.clock.phase == Phase::Talks || self.in_force().is_some()
    }

    /// The same state with one quantity set; for studies and tests that ask what a decision would be elsewhere.
    #[must_use]
    pub fn with(mut self, quantity: Quantity, value: f64) -> Self {
        if let Some(slot) = quantity.slot(self.shape) {
            self.values[slot] = value;
        }
        self
    }

    /// The same state with the counterpart performing or not, if there is a deal; for whoever follows a game by what is told of it.
    #[must_use]
    pub fn with_suspended(mut self, suspended: bool) -> Self {
        if let Some(deal) = &mut self.after.deal {
            deal.suspended = suspended;
        }
        self
    }

    /// Supposes another hidden type and other bonds, 0 to 1, by ally and then by bloc; for whoever weighs many such cases of one state.
    pub fn suppose(&mut self, kind: TypeId, bonds: &[Vec<f64>]) {
        self.nature.kind = kind;
        for (ally, bonds) in bonds.iter().enumerate() {
            for (bloc, bond) in bonds.iter().enumerate() {
                let quantity = Quantity::Bond(BlocId::from_index(bloc), AllyId::from_index(ally));
                if let Some(slot) = quantity.slot(self.shape) {
                    self.values[slot] = *bond;
                }
            }
        }
    }

    /// The same state under another hidden type, with that type's mean bonds; for studies and tests.
    #[must_use]
    pub fn as_type(mut self, scenario: &Scenario, kind: TypeId) -> Self {
        self.nature.kind = kind;
        for ally in scenario.ally_ids() {
            for bloc in scenario.bloc_ids() {
                let mean = scenario.types[kind.at()].bonds[ally.at()][bloc.at()];
                self = self.with(Quantity::Bond(bloc, ally), mean);
            }
        }
        self
    }
}
