//! All of it in one state, under a hypothesis or a belief.

use wedge_engine::{Package, Scenario, State};

use super::bargain::nash;
use super::curve::{RungPrice, curve};
use super::hypothesis::Hypothesis;
use super::packages::{Worths, package_at, worth_as_kept};
use super::pareto::pareto;

/// What could be had in a state, under one hypothesis or a belief. Packages are named by their positions in `worths`.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What was taken for true.
    pub under: Hypothesis,
    /// What every package is worth.
    pub worths: Worths,
    /// The frontier between home and the leaderships, the best for home first.
    pub frontier: Vec<usize>,
    /// The Nash bargaining point of all packages.
    pub nash: Option<usize>,
    /// The same of those in the zone.
    pub nash_in_zone: Option<usize>,
    /// How many packages no leadership would be worse off with.
    pub bearable: usize,
    /// How many of those home would ratify: the zone of agreement.
    pub zone: usize,
    /// What each rung of each ladder costs.
    pub rungs: Vec<RungPrice>,
}

/// Reads a state of the talks.
#[must_use]
pub fn read(scenario: &Scenario, state: &State, under: Hypothesis) -> Reading {
    let worths = Worths::of(scenario, state, &under);
    let packages = 0..worths.ratified.len();
    let zone: Vec<usize> = packages.clone().filter(|at| worths.in_the_zone(*at)).collect();
    Reading {
        frontier: pareto(&worths.parties),
        nash: nash(&worths.parties, &worths.walk_away, packages.clone()),
        nash_in_zone: nash(&worths.parties, &worths.walk_away, zone.iter().copied()),
        bearable: packages.filter(|at| worths.bearable(*at)).count(),
        zone: zone.len(),
        rungs: curve(scenario, &worths),
        under,
        worths,
    }
}

impl Reading {
    /// The package at a position.
    #[must_use]
    pub fn package(&self, scenario: &Scenario, at: usize) -> Package {
        package_at(scenario, at)
    }

    /// What home would have of a package, 0 to 1, if its covert part were kept as far as the leadership means to; under a belief,
    /// on average.
    #[must_use]
    pub fn as_kept(&self, scenario: &Scenario, at: usize) -> f64 {
        let package = package_at(scenario, at);
        let shares = self.under.shares(scenario);
        shares.into_iter().map(|(kind, share)| share * worth_as_kept(scenario, kind, &package)).sum()
    }
}
