//! The decision value of every package there is.

use super::evaluator::Evaluator;
use super::tables::Block;
use crate::vocabulary::Package;

/// The decision value of every package.
#[derive(Clone, Debug)]
pub struct Sweep {
    issues: usize,
    coupled: Block,
    separable: Block,
    values: Vec<f64>,
}

impl Sweep {
    /// The values, each within 1e-9 of what [`Evaluator::value`] gives.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The package at a position.
    #[must_use]
    pub fn package(&self, index: usize) -> Package {
        let width = self.separable.len;
        let mut package = Package::status_quo(self.issues);
        self.coupled.write(index / width, &mut package);
        self.separable.write(index % width, &mut package);
        package
    }
}

impl Evaluator<'_> {
    /// The decision value of every package there is, in the order of [`Sweep::package`].
    #[must_use]
    pub fn sweep(&self) -> Sweep {
        let width = self.separable.len;
        let mut values = Vec::with_capacity(self.coupled.len * width);
        if !self.bounded() {
            for coupled_at in 0..self.coupled.len {
                values.extend((0..width).map(|separable_at| self.value_at(coupled_at, separable_at)));
            }
            return Sweep {
                issues: self.rows.scenario.issues.len(),
                coupled: self.coupled.clone(),
                separable: self.separable.clone(),
                values,
            };
        }
        let lanes = self.every_lane();
        let mut row = Vec::with_capacity(width);
        for coupled_at in 0..self.coupled.len {
            self.values_of(coupled_at, &lanes, width, &mut row);
            values.extend_from_slice(&row);
        }
        Sweep {
            issues: self.rows.scenario.issues.len(),
            coupled: self.coupled.clone(),
            separable: self.separable.clone(),
            values,
        }
    }
}
