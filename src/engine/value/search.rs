//! Exact searches over every package: the best one, the nearest one that is good enough, the largest product of gains.
//!
//! None looks at a package that a bound rules out: under the rule of authority a decision value never exceeds the sum of
//! two short tables, since losses and vetoes only take away. Under the other rules every package is looked at.

use super::evaluator::Evaluator;
use super::lanes::largest;
use super::tables::Block;
use crate::scenario::Scenario;
use crate::vocabulary::{IssueId, Package};

/// Slack of a bound, for the rounding of sums.
const SLACK: f64 = 1e-9;

/// A package that a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How far it is from the package that was looked for, in issues from end to end.
    pub distance: f64,
    /// Its decision value.
    pub value: f64,
    /// The package.
    pub package: Package,
}

/// The best package there is, and what was learned on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The package with the largest decision value.
    pub package: Package,
    /// That value.
    pub value: f64,
    /// By combination of the coupled block, a value that none of its packages exceeds.
    most: Vec<f64>,
}

/// A combination inside the limits of a search.
#[derive(Clone, Copy)]
struct Spot {
    at: usize,
    distance: f64,
}

impl Evaluator<'_> {
    /// The package with the largest decision value, and that value.
    #[must_use]
    pub fn best(&self) -> (Package, f64) {
        let Survey { package, value, .. } = self.survey();
        (package, value)
    }

    /// Finds the best package and keeps what it learned for a search for the nearest good one.
    #[must_use]
    pub fn survey(&self) -> Survey {
        let (coupled, separable) = (&self.coupled, &self.separable);
        let most_separable = separable.linear.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let side_by_side = self.bounded().then(|| self.every_lane());
        let mut bounds: Vec<f64> = match &side_by_side {
            Some(lanes) => coupled
                .linear
                .iter()
                .enumerate()
                .map(|(coupled_at, linear)| linear + most_separable - self.lost_anyway(coupled_at, lanes) + SLACK)
                .collect(),
            None => vec![f64::INFINITY; coupled.len],
        };
        let mut order: Vec<usize> = (0..coupled.len).collect();
        order.sort_by(|one, other| bounds[*other].total_cmp(&bounds[*one]));
        let mut values = Vec::new();
        let mut best = (f64::NEG_INFINITY, 0, 0);
        for coupled_at in order {
            if bounds[coupled_at] < best.0 {
                break;
            }
            if let Some(side_by_side) = &side_by_side {
                self.values_of(coupled_at, side_by_side, separable.len, &mut values);
                // Only the largest of them can be the best; it is looked at exactly, with all that come as close to it.
                let most = largest(&values);
                bounds[coupled_at] = most + SLACK;
                if most + SLACK < best.0 {
                    continue;
                }
                for (separable_at, value) in values.iter().enumerate().filter(|(_, value)| **value + SLACK >= most) {
                    let exact = self.value_at(coupled_at, separable_at);
                    if exact > best.0 && *value + SLACK >= best.0 {
                        best = (exact, coupled_at, separable_at);
                    }
                }
            } else {
                for separable_at in 0..separable.len {
                    let value = self.value_at(coupled_at, separable_at);
                    if value > best.0 {
                        best = (value, coupled_at, separable_at);
                    }
                }
            }
        }
        Survey { package: self.package_at(best.1, best.2), value: best.0, most: bounds }
    }

    fn package_at(&self, coupled_at: usize, separable_at: usize) -> Package {
        let mut package = Package::status_quo(self.rows.scenario.issues.len());
        self.coupled.write(coupled_at, &mut package);
        self.separable.write(separable_at, &mut package);
        package
    }

    /// The combinations of a block that lie, issue by issue, between two packages, or all; nearest first.
    fn spots(&self, block: &Block, to: &Package, between: Option<&Package>) -> Vec<Spot> {
        let whole = whole(self.rows.scenario);
        let far = |issue: IssueId, option: usize| steps(self.rows.scenario, whole, issue, option, to.option(issue));
        let inside = |issue: IssueId, option: usize| {
            let Some(from) = between else { return true };
            let (a, b) = (from.option(issue), to.option(issue));
            (a.min(b)..=a.max(b)).contains(&option)
        };
        let mut spots = vec![Spot { at: 0, distance: 0.0 }];
        for (issue, count) in block.issues.iter().zip(&block.counts) {
            let options: Vec<(usize, f64)> = (0..*count)
                .filter(|option| inside(*issue, *option))
                .map(|option| (option, far(*issue, option)))
                .collect();
            let mut longer = Vec::with_capacity(spots.len() * options.len());
            for spot in &spots {
                longer.extend(
                    options
                        .iter()
                        .map(|(option, far)| Spot { at: spot.at * count + option, distance: spot.distance + far }),
                );
            }
            spots = longer;
        }
        spots.sort_by(|one, other| one.distance.total_cmp(&other.distance));
        spots
    }

    /// The package nearest to another one with at least some decision value, and of equally near ones the one with the
    /// largest; only among those that lie between two packages, if a second one is given, and no farther than `reach`.
    #[must_use]
    pub fn nearest(&self, to: &Package, between: Option<&Package>, at_least: f64, reach: f64) -> Option<Found> {
        self.nearest_of(to, between, at_least, reach, None)
    }

    /// The same with what a survey of the same state has learned.
    #[must_use]
    pub fn nearest_of(
        &self,
        to: &Package,
        between: Option<&Package>,
        at_least: f64,
        reach: f64,
        survey: Option<&Survey>,
    ) -> Option<Found> {
        let whole = whole(self.rows.scenario);
        // In units, with room for the rounding of what was given as a share.
        let reach = reach * whole + SLACK;
        let coupled_spots = self.spots(&self.coupled, to, between);
        let separable_spots = self.spots(&self.separable, to, between);
        let most_separable =
            separable_spots.iter().map(|spot| self.separable.linear[spot.at]).fold(f64::NEG_INFINITY, f64::max);
        let mut best: Option<(f64, f64, usize, usize)> = None;
        let side_by_side = self.bounded().then(|| self.lanes(separable_spots.iter().map(|spot| spot.at)));
        let mut values = Vec::new();
        for coupled in &coupled_spots {
            let limit = best.map_or(reach, |(far, ..)| far);
            if coupled.distance > limit {
                break;
            }
            let known = survey.map_or(f64::INFINITY, |survey| survey.most[coupled.at]);
            if known < at_least
                || (self.bounded() && self.coupled.linear[coupled.at] + most_separable + SLACK < at_least)
            {
                continue;
            }
            // Separable combinations stand nearest first: only so many of them are near enough beside this one.
            let count = separable_spots.partition_point(|spot| coupled.distance + spot.distance <= limit);
            if let Some(side_by_side) = &side_by_side {
                self.values_of(coupled.at, side_by_side, count, &mut values);
            }
            for (position, separable) in separable_spots[..count].iter().enumerate() {
                let far = coupled.distance + separable.distance;
                let (nearest, most) = best.map_or((reach, f64::NEG_INFINITY), |(far, value, ..)| (far, value));
                if far > nearest {
                    break;
                }
                let needed = if far == nearest { at_least.max(most) } else { at_least };
                if self.bounded() && values[position] + SLACK < needed {
                    continue;
                }
                let value = self.value_at(coupled.at, separable.at);
                if value >= at_least && (best.is_none() || far < nearest || value > most) {
                    best = Some((far, value, coupled.at, separable.at));
                }
            }
        }
        best.map(|(far, value, coupled_at, separable_at)| Found {
            distance: far / whole,
            value,
            package: self.package_at(coupled_at, separable_at),
        })
    }

    /// The largest product of a gain that adds up over issues, less a constant, and of the decision value, over all
    /// packages on which both are above 0; 0 if there is none. `known` is a product that is reached, to begin with.
    #[must_use]
    pub fn best_product(&self, gain: impl Fn(IssueId, usize) -> f64, less: f64, known: f64) -> f64 {
        let (of_coupled, of_separable) = (self.coupled.sums(&gain), self.separable.sums(&gain));
        let most_gain = of_separable.iter().copied().fold(f64::NEG_INFINITY, f64::max) - less;
        let most_separable = self.separable.linear.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut best = known.max(0.0);
        for (coupled_at, gained_coupled) in of_coupled.iter().enumerate() {
            let linear = self.coupled.linear[coupled_at];
            if self.bounded()
                && (gained_coupled + most_gain).max(0.0) * (linear + most_separable + SLACK).max(0.0) <= best
            {
                continue;
            }
            for (separable_at, gained) in of_separable.iter().enumerate() {
                let home = gained_coupled + gained - less;
                let most =
                    if self.bounded() { linear + self.separable.linear[separable_at] + SLACK } else { f64::INFINITY };
                if home <= 0.0 || home * most <= best {
                    continue;
                }
                best = best.max(home * self.value_at(coupled_at, separable_at));
            }
        }
        best
    }
}

impl Evaluator<'_> {
    /// The largest sum of a gain that adds up over issues, over all packages that none of several counterparts values less
    /// than a given one.
    #[must_use]
    pub(crate) fn best_gain(minds: &[Self], package: &Package, gain: impl Fn(IssueId, usize) -> f64) -> f64 {
        let Some(first) = minds.first() else { return 0.0 };
        let (of_coupled, of_separable) = (first.coupled.sums(&gain), first.separable.sums(&gain));
        let least: Vec<f64> = minds.iter().map(|mind| mind.value(package)).collect();
        let (coupled_at, separable_at) = (first.coupled.index(package), first.separable.index(package));
        let mut best = of_coupled[coupled_at] + of_separable[separable_at];
        let most_gain = of_separable.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (coupled_at, gained_coupled) in of_coupled.iter().enumerate() {
            if gained_coupled + most_gain <= best {
                continue;
            }
            for (separable_at, gained) in of_separable.iter().enumerate() {
                let sum = gained_coupled + gained;
                let bearable = |(mind, least): (&Self, &f64)| {
                    let most = mind.coupled.linear[coupled_at] + mind.separable.linear[separable_at] + SLACK;
                    (!mind.bounded() || most >= *least) && mind.value_at(coupled_at, separable_at) >= *least
                };
                if sum > best && minds.iter().zip(&least).all(bearable) {
                    best = sum;
                }
            }
        }
        best
    }
}

/// The number of units in a whole issue from one end to the other: such that a step on any issue is so many units, and
/// distances that are equal are equal to the last bit, however they are summed.
fn whole(scenario: &Scenario) -> f64 {
    let divisor = |mut one: usize, mut other: usize| {
        while other > 0 {
            (one, other) = (other, one % other);
        }
        one
    };
    let steps = scenario.issues.iter().map(|issue| issue.options.len() - 1);
    steps.fold(1, |units, steps| units / divisor(units, steps) * steps) as f64
}

/// Units between two options of an issue.
fn steps(scenario: &Scenario, whole: f64, issue: IssueId, one: usize, other: usize) -> f64 {
    one.abs_diff(other) as f64 * (whole / (scenario.issues[issue.at()].options.len() - 1) as f64)
}

/// How far two packages are apart, each issue counted as a whole from one end of its options to the other.
pub(crate) fn distance(scenario: &Scenario, one: &Package, other: &Package) -> f64 {
    let whole = whole(scenario);
    let apart = |issue: IssueId| steps(scenario, whole, issue, one.option(issue), other.option(issue));
    scenario.issue_ids().map(apart).sum::<f64>() / whole
}
