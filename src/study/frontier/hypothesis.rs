//! What is taken for true of what is hidden: one hypothesis, or each by its share.

use wedge_engine::{Scenario, TypeId};

/// What is taken for true of what is hidden.
#[derive(Clone, Debug, PartialEq)]
pub enum Hypothesis {
    /// One hypothesis.
    Type(TypeId),
    /// Each of them by its share, which sum to 1, in the scenario's order. What a leadership makes of a package is then what it
    /// makes of it on average.
    Belief(Vec<f64>),
}

impl Hypothesis {
    /// The belief that nature itself draws by.
    #[must_use]
    pub fn prior(scenario: &Scenario) -> Self {
        Self::Belief(scenario.types.iter().map(|kind| kind.prior).collect())
    }

    /// The hypotheses that are held possible, each with its share.
    pub(super) fn shares(&self, scenario: &Scenario) -> Vec<(TypeId, f64)> {
        match self {
            Self::Type(kind) => vec![(*kind, 1.0)],
            Self::Belief(shares) => {
                scenario.type_ids().zip(shares.iter().copied()).filter(|(_, share)| *share > 0.0).collect()
            }
        }
    }
}
