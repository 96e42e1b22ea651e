//! What a number is made of, term by term, so that nobody has to take it on faith.
//!
//! Every term is rounded to a grid of 2^-40 (about 1e-12), and so are all sums of terms. On that grid additions are
//! exact: an account folds to its total bit for bit in any order, and the difference of two accounts is an account.

use serde::{Deserialize, Serialize};

use super::coefficient::Coefficient;
use super::ids::{AllyId, BlocId, IssueId, StrandId};

/// Adding and taking away a number whose last bit is 2^-40 leaves the nearest multiple of it. Good below 2,048.
const SHIFT: f64 = 6144.0;

/// The nearest point of the grid.
#[must_use]
pub(crate) fn grid(value: f64) -> f64 {
    (value + SHIFT) - SHIFT
}

/// Why a margin, a decision value or a part of an outcome has a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// The interest in an issue.
    Interest(IssueId),
    /// The public part of a rung.
    Public(AllyId),
    /// The covert part of a rung, as far as it is meant to be kept.
    Covert(AllyId),
    /// The fear of being seen to cheat.
    Exposure(AllyId),
    /// A chip is spent once.
    Price(AllyId),
    /// What is given up, or gained, with the tie.
    Tie(AllyId),
    /// Resentment at being paid for what is not for sale.
    Backfire(AllyId),
    /// Things as they are, given up for the package.
    Now,
    /// The belief that the other side leaves anyway.
    ExitBelief,
    /// How the war goes.
    Momentum,
    /// What fighting on costs.
    WarCost,
    /// Anger.
    Anger,
    /// The leader's own margin, by his authority.
    Leader(BlocId),
    /// A faction's margin in the consensus.
    Consensus(BlocId),
    /// The risk that a faction leaves.
    Fracture(BlocId),
    /// What the rank and file must swallow.
    Cohesion,
    /// A strong faction's veto.
    Veto(BlocId),
    /// What the factions that decide gain at least.
    Decisive(BlocId),
    /// What was there at the opening.
    Opening,
    /// What is left of a strand.
    Strand(StrandId),
    /// What a side did not do.
    Unkept(IssueId),
    /// What is kept of the will, whatever the other side could do.
    Will,
    /// What is held back of it while the costly rungs about an ally have not been bought.
    Reserve(AllyId),
    /// What they read the text about an ally not to ask for, where its wording was left open.
    Reading(AllyId),
    /// What is kept because the other side could still answer.
    Leverage,
    /// What is kept because public words bind where nothing else does.
    Tied(AllyId),
    /// What is kept because a breach would be seen.
    Watched(AllyId),
    /// What a faction withholds that no leader reaches.
    Beyond(BlocId),
}

impl Why {
    /// The coefficients that enter such a term by themselves, the one that it is named for first; those that enter the
    /// margins which a term weighs are not named again. Empty where scenario and state give it alone.
    #[must_use]
    pub fn coefficients(self) -> &'static [Coefficient] {
        use Coefficient as K;
        match self {
            Self::Interest(_)
            | Self::Now
            | Self::ExitBelief
            | Self::Momentum
            | Self::WarCost
            | Self::Leader(_)
            | Self::Consensus(_)
            | Self::Decisive(_)
            | Self::Opening
            | Self::Strand(_)
            | Self::Unkept(_) => &[],
            Self::Public(_) => &[K::PublicCost, K::TabooFactor, K::TabooBond, K::CostlyRung],
            Self::Covert(_) => &[K::CovertCost, K::TabooBond, K::TabooCompliance, K::CostlyRung],
            Self::Exposure(_) => &[K::ExposureCost, K::TabooBond, K::TabooCompliance, K::CostlyRung],
            Self::Price(_) => &[K::ChipPrice, K::CostlyRung],
            Self::Tie(_) => &[
                K::TieGain,
                K::TieDebt,
                K::TieCost,
                K::TabooBond,
                K::TabooCompliance,
                K::CostlyRung,
                K::AffinityEnemy,
                K::AffinityBelief,
                K::AffinityRival,
                K::BurdenIsolation,
                K::BurdenWar,
                K::BurdenCoercion,
            ],
            Self::Backfire(_) => &[K::Backfire, K::BackfireRelief, K::CostlyRung, K::TabooBond],
            Self::Anger => &[K::AngerWeight, K::AngerEven],
            Self::Fracture(_) => &[K::Fracture, K::LeaveTurns, K::LeaveMost, K::SplitLoss, K::RivalPull],
            Self::Cohesion => &[K::CohesionWeight],
            Self::Veto(_) => &[K::VetoLoss, K::VetoCap, K::VetoCapability],
            Self::Will => &[K::ComplianceFloor],
            Self::Reserve(_) => &[K::CostlyRung],
            Self::Reading(_) => &[K::AmbiguityReads],
            Self::Leverage => &[K::LeveragePresence, K::ComplianceFloor],
            Self::Tied(_) => &[K::TiedHands, K::LeveragePresence, K::ComplianceFloor],
            Self::Watched(_) => {
                &[K::ComplianceExposure, K::NationalMeans, K::LeveragePresence, K::ComplianceFloor, K::TiedHands]
            }
            Self::Beyond(_) => &[
                K::TabooBond,
                K::ComplianceExposure,
                K::NationalMeans,
                K::LeveragePresence,
                K::ComplianceFloor,
                K::TiedHands,
            ],
        }
    }
}

/// A term.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Why.
    pub why: Why,
    /// How much, with its sign.
    pub value: f64,
}

/// A number as a list of terms.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The terms; a term of nought is left out.
    pub items: Vec<Item>,
}

impl Account {
    /// Adds a term and returns it as it was taken.
    pub(crate) fn put(&mut self, why: Why, value: f64) -> f64 {
        let value = grid(value);
        if value != 0.0 {
            self.items.push(Item { why, value });
        }
        value
    }

    /// The terms folded.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.items.iter().fold(0.0, |sum, item| sum + item.value)
    }

    /// The terms in which another account differs, as what has to be added to this one.
    #[must_use]
    pub fn toward(&self, other: &Self) -> Vec<Item> {
        let of = |account: &Self, why: Why| -> f64 {
            account.items.iter().filter(|item| item.why == why).map(|item| item.value).sum()
        };
        let mut whys: Vec<Why> = self.items.iter().chain(&other.items).map(|item| item.why).collect();
        whys.sort_unstable();
        whys.dedup();
        whys.into_iter()
            .map(|why| Item { why, value: of(other, why) - of(self, why) })
            .filter(|item| item.value != 0.0)
            .collect()
    }
}

/// How a faction's margin came from one value to another: folding the terms onto `from` gives `to` bit for bit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shift {
    /// Whose margin.
    pub bloc: BlocId,
    /// The value before.
    pub from: f64,
    /// The terms that moved.
    pub items: Vec<Item>,
    /// The value after.
    pub to: f64,
}

impl Shift {
    /// The way from one account to another.
    #[must_use]
    pub(crate) fn between(bloc: BlocId, from: &Account, to: &Account) -> Self {
        Self { bloc, from: from.total(), items: from.toward(to), to: to.total() }
    }

    /// The terms folded again; equal to `to` in every shift this crate makes.
    #[must_use]
    pub fn folded(&self) -> f64 {
        self.items.iter().fold(self.from, |value, item| value + item.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_exact_and_close() {
        for value in [0.1, -0.37, 1.0 / 3.0, 17.25, -1_023.9, 0.0] {
            let on = grid(value);
            assert!((on - value).abs() <= 0.5 / 1_099_511_627_776.0);
            assert_eq!(grid(on), on);
            assert_eq!((on * 1_099_511_627_776.0) % 1.0, 0.0);
        }
    }

    #[test]
    fn the_way_between_two_accounts_folds_exactly() {
        let account = |values: [f64; 3]| {
            let mut account = Account::default();
            for (why, value) in [Why::Now, Why::Momentum, Why::Anger].into_iter().zip(values) {
                account.put(why, value);
            }
            account
        };
        let (one, other) = (account([0.1, 0.2, 0.0]), account([0.3, 0.2, -0.7]));
        let shift = Shift::between(BlocId(0), &one, &other);
        assert_eq!(shift.items.len(), 2, "what did not change is left out");
        assert_eq!(shift.folded().to_bits(), other.total().to_bits());
    }
}
