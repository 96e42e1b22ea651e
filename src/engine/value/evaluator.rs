//! One counterpart in one state, through one pair of eyes, with the two tables that every value of a package comes from.

use super::row::{Mind, Rows};
use super::tables::Block;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Account, BlocId, Coefficient as K, CounterpartId, DecisionRule, IssueId, Package, Role, grid};

/// Values packages for one counterpart in one state, through one pair of eyes.
#[derive(Clone, Debug)]
pub struct Evaluator<'a> {
    pub(super) rows: Rows<'a>,
    pub(super) rule: DecisionRule,
    pub(super) coupled: Block,
    pub(super) separable: Block,
    /// One part in the most that the risk of leaving can come to.
    pub(super) leave_least: f64,
    pub(super) fracture_weight: f64,
    pub(super) cohesion_weight: f64,
    pub(super) veto_at: f64,
    pub(super) veto_cap: f64,
}

impl<'a> Evaluator<'a> {
    /// Prepares the tables for the first counterpart in a state.
    #[must_use]
    pub fn new(scenario: &'a Scenario, state: &State, mind: Mind) -> Self {
        Self::of(scenario, state, mind, CounterpartId(0))
    }

    /// Prepares the tables for a counterpart in a state.
    #[must_use]
    pub fn of(scenario: &'a Scenario, state: &State, mind: Mind, party: CounterpartId) -> Self {
        let rows = Rows::of(scenario, state, mind, party);
        let (coupled, separable): (Vec<IssueId>, Vec<IssueId>) = scenario.issue_ids().partition(|issue| {
            matches!(scenario.issues[issue.at()].role, Role::Ladder | Role::Verification | Role::Relief)
        });
        // What stands in an annex is not read out to the ranks.
        let read_out = if state.table.annex { 1.0 - scenario.rule(K::AnnexSpares) } else { 1.0 };
        let cohesion_weight = scenario.rule(K::CohesionWeight) * (1.0 - rows.authority) * read_out;
        Self {
            rule: scenario.counterparts[party.at()].rule,
            coupled: Block::filled(&rows, coupled, cohesion_weight, true),
            separable: Block::filled(&rows, separable, cohesion_weight, false),
            leave_least: 1.0 / scenario.rule(K::LeaveMost),
            fracture_weight: scenario.rule(K::Fracture),
            cohesion_weight,
            veto_at: -scenario.rule(K::VetoLoss) * (rows.authority + 0.4),
            veto_cap: grid(scenario.rule(K::VetoCap)),
            rows,
        }
    }

    /// The margin of one bloc; 0 for a bloc of another counterpart.
    #[must_use]
    pub fn margin(&self, package: &Package, bloc: BlocId) -> f64 {
        let (coupled_at, separable_at) = self.at(package);
        self.rows.find(bloc).map_or(0.0, |(row, _)| self.margin_at(row, coupled_at, separable_at))
    }

    /// Where a package stands in the coupled table and in the separable one.
    pub(super) fn at(&self, package: &Package) -> (usize, usize) {
        (self.coupled.index(package), self.separable.index(package))
    }

    pub(super) fn margin_at(&self, row: usize, coupled_at: usize, separable_at: usize) -> f64 {
        self.coupled.margins[row * self.coupled.len + coupled_at]
            + self.separable.margins[row * self.separable.len + separable_at]
            - self.rows.list[row].reservation
    }

    /// The margin of one bloc, term by term.
    #[must_use]
    pub fn margin_account(&self, state: &State, package: &Package, bloc: BlocId) -> Account {
        self.rows.account(state, package, bloc)
    }

    /// True if the decision value never exceeds the sum of both blocks' linear parts.
    pub(super) fn bounded(&self) -> bool {
        self.rule == DecisionRule::Authority
    }
}
