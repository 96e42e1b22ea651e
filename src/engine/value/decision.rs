//! What a package is worth to a leadership: its own margin, the consensus, whom it would lose, who can veto.

use super::evaluator::Evaluator;
use super::row::Row;
use crate::vocabulary::{Account, BlocId, DecisionRule, Package, Why, grid};

/// What the decision value of one package is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Margin of each part of the counterpart, in the scenario's order.
    pub margins: Vec<f64>,
    /// Capability-weighted mean margin.
    pub consensus: f64,
    /// Strength at risk of leaving.
    pub fracture: f64,
    /// What the rank and file must swallow.
    pub cohesion: f64,
    /// The faction that blocks it, if one does.
    pub vetoed: Option<BlocId>,
    /// The decision value.
    pub value: f64,
}

impl Evaluator<'_> {
    /// The decision value of one package and what it is made of.
    #[must_use]
    pub fn parts(&self, package: &Package) -> Parts {
        let (coupled_at, separable_at) = self.at(package);
        let margins: Vec<f64> =
            (0..self.rows.list.len()).map(|row| self.margin_at(row, coupled_at, separable_at)).collect();
        let weighted: f64 = self.rows.list.iter().zip(&margins).map(|(row, margin)| row.capability * margin).sum();
        Parts {
            consensus: if self.rows.capability_sum > 0.0 { weighted / self.rows.capability_sum } else { 0.0 },
            fracture: self.rows.list.iter().zip(&margins).map(|(row, margin)| self.at_risk(row, *margin)).sum(),
            cohesion: self.coupled.cohesion[coupled_at] + self.separable.cohesion[separable_at],
            vetoed: self.blocker(coupled_at, separable_at),
            value: self.value_at(coupled_at, separable_at),
            margins,
        }
    }

    /// Strength at risk of leaving with a faction that has this margin: its share, by the chance that a splinter comes
    /// before the leadership's time is up, where each may come in any turn.
    pub(super) fn at_risk(&self, row: &Row, margin: f64) -> f64 {
        if margin >= 0.0 {
            return 0.0;
        }
        let expected = row.leaves * -margin;
        row.share * (expected / (1.0 + expected * self.leave_least))
    }

    fn blocker(&self, coupled_at: usize, separable_at: usize) -> Option<BlocId> {
        self.rows
            .list
            .iter()
            .enumerate()
            .find(|(at, row)| row.can_veto && self.margin_at(*at, coupled_at, separable_at) < self.veto_at)
            .map(|(_, row)| row.bloc)
    }

    /// The decision value of one package.
    #[must_use]
    pub fn value(&self, package: &Package) -> f64 {
        let (coupled_at, separable_at) = self.at(package);
        self.value_at(coupled_at, separable_at)
    }

    /// The decision value at a pair of combinations: the fold of [`Evaluator::decision_account`], without its list.
    pub(super) fn value_at(&self, coupled_at: usize, separable_at: usize) -> f64 {
        let swallowed =
            grid(self.cohesion_weight * (self.coupled.cohesion[coupled_at] + self.separable.cohesion[separable_at]));
        match self.rule {
            DecisionRule::Authority => {
                let mut value = -swallowed;
                let mut vetoed = false;
                for (at, row) in self.rows.list.iter().enumerate() {
                    let margin = self.margin_at(at, coupled_at, separable_at);
                    if row.leads {
                        value += grid(self.rows.authority * margin);
                    }
                    value += grid((row.weight - if row.leads { self.rows.authority } else { 0.0 }) * margin);
                    if margin < 0.0 {
                        value -= grid(self.fracture_weight * self.at_risk(row, margin));
                        vetoed |= row.can_veto && margin < self.veto_at;
                    }
                }
                if vetoed { value.min(self.veto_cap) } else { value }
            }
            DecisionRule::Majority | DecisionRule::Unanimity => self.decisive(coupled_at, separable_at).1 - swallowed,
        }
    }

    /// The bloc whose margin decides where factions are counted, and that margin.
    fn decisive(&self, coupled_at: usize, separable_at: usize) -> (BlocId, f64) {
        let mut margins: Vec<(f64, BlocId, f64)> = self
            .rows
            .list
            .iter()
            .enumerate()
            .filter(|(_, row)| row.capability > 0.0)
            .map(|(at, row)| (self.margin_at(at, coupled_at, separable_at), row.bloc, row.capability))
            .collect();
        margins.sort_by(|one, other| other.0.total_cmp(&one.0));
        let needed = if self.rule == DecisionRule::Unanimity { f64::INFINITY } else { 0.5 * self.rows.capability_sum };
        let mut behind = 0.0;
        for (margin, bloc, capability) in &margins {
            behind += capability;
            if behind > needed {
                return (*bloc, *margin);
            }
        }
        margins
            .last()
            .map_or((self.rows.list[0].bloc, self.margin_at(0, coupled_at, separable_at)), |(margin, bloc, _)| {
                (*bloc, *margin)
            })
    }

    /// The decision value of one package, term by term.
    #[must_use]
    pub fn decision_account(&self, package: &Package) -> Account {
        let (coupled_at, separable_at) = self.at(package);
        let mut account = Account::default();
        match self.rule {
            DecisionRule::Authority => {
                for (at, row) in self.rows.list.iter().enumerate() {
                    let margin = self.margin_at(at, coupled_at, separable_at);
                    if row.leads {
                        account.put(Why::Leader(row.bloc), self.rows.authority * margin);
                    }
                    let share = row.weight - if row.leads { self.rows.authority } else { 0.0 };
                    account.put(Why::Consensus(row.bloc), share * margin);
                    account.put(Why::Fracture(row.bloc), -(self.fracture_weight * self.at_risk(row, margin)));
                }
            }
            DecisionRule::Majority | DecisionRule::Unanimity => {
                let (bloc, margin) = self.decisive(coupled_at, separable_at);
                account.put(Why::Decisive(bloc), margin);
            }
        }
        account.put(
            Why::Cohesion,
            -grid(self.cohesion_weight * (self.coupled.cohesion[coupled_at] + self.separable.cohesion[separable_at])),
        );
        if self.rule == DecisionRule::Authority
            && let Some(bloc) = self.blocker(coupled_at, separable_at)
            && account.total() > self.veto_cap
        {
            account.put(Why::Veto(bloc), self.veto_cap - account.total());
        }
        account
    }
}
