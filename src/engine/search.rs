//! Exact searches over every package: the best one, the nearest one that is good enough, the largest product of gains.
//!
//! None looks at a package that a bound rules out: under the rule of authority a decision value never exceeds the sum of
//! two short tables, since losses and vetoes only take away. Under the other rules every package is looked at.

use crate::account::grid;
use crate::ids::{IssueId, Package};
use crate::margin::{Block, Evaluator};

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
        let (tied, free) = (&self.tied, &self.free);
        let most_free = free.linear.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut heads: Vec<usize> = (0..tied.len).collect();
        if self.bounded() {
            heads.sort_by(|one, other| tied.linear[*other].total_cmp(&tied.linear[*one]));
        }
        let mut best = (f64::NEG_INFINITY, 0, 0);
        for head in heads {
            if self.bounded() && tied.linear[head] + most_free + SLACK < best.0 {
                break;
            }
            for tail in 0..free.len {
                if self.bounded() && tied.linear[head] + free.linear[tail] + SLACK < best.0 {
                    continue;
                }
                let value = self.value_at(head, tail);
                if value > best.0 {
                    best = (value, head, tail);
                }
            }
        }
        (self.package_at(best.1, best.2), best.0)
    }

    fn package_at(&self, head: usize, tail: usize) -> Package {
        let mut package = Package::status_quo(self.scenario.issues.len());
        self.tied.write(head, &mut package);
        self.free.write(tail, &mut package);
        package
    }

    /// The combinations of a block that lie, issue by issue, between two packages, or all; nearest first.
    fn spots(&self, block: &Block, to: &Package, between: Option<&Package>) -> Vec<Spot> {
        let far = |issue: IssueId, option: usize| steps(self.scenario, issue, option, to.option(issue));
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
        let heads = self.spots(&self.tied, to, between);
        let tails = self.spots(&self.free, to, between);
        let most_free = tails.iter().map(|tail| self.free.linear[tail.at]).fold(f64::NEG_INFINITY, f64::max);
        let mut best: Option<(f64, f64, usize, usize)> = None;
        for head in &heads {
            let limit = best.map_or(reach, |(far, ..)| far);
            if head.distance > limit {
                break;
            }
            let base = self.tied.linear[head.at];
            if self.bounded() && base + most_free + SLACK < at_least {
                continue;
            }
            for tail in &tails {
                let far = head.distance + tail.distance;
                if far > best.map_or(reach, |(far, ..)| far) {
                    break;
                }
                let needed = match best {
                    Some((least, value, ..)) if far == least => at_least.max(value),
                    _ => at_least,
                };
                if self.bounded() && base + self.free.linear[tail.at] + SLACK < needed {
                    continue;
                }
                let value = self.value_at(head.at, tail.at);
                if value >= at_least && best.is_none_or(|(least, most, ..)| far < least || value > most) {
                    best = Some((far, value, head.at, tail.at));
                }
            }
        }
        best.map(|(distance, value, head, tail)| Found { distance, value, package: self.package_at(head, tail) })
    }

    /// The largest product of a gain that adds up over issues, less a constant, and of the decision value, over all
    /// packages on which both are above 0; 0 if there is none. `known` is a product that is reached, to begin with.
    #[must_use]
    pub fn best_product(&self, gain: impl Fn(IssueId, usize) -> f64, less: f64, known: f64) -> f64 {
        let (of_head, of_tail) = (self.tied.sums(&gain), self.free.sums(&gain));
        let most_gain = of_tail.iter().copied().fold(f64::NEG_INFINITY, f64::max) - less;
        let most_free = self.free.linear.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut best = known.max(0.0);
        for (head, gained_head) in of_head.iter().enumerate() {
            let linear = self.tied.linear[head];
            if self.bounded() && (gained_head + most_gain).max(0.0) * (linear + most_free + SLACK).max(0.0) <= best {
                continue;
            }
            for (tail, gained) in of_tail.iter().enumerate() {
                let home = gained_head + gained - less;
                let most = if self.bounded() { linear + self.free.linear[tail] + SLACK } else { f64::INFINITY };
                if home <= 0.0 || home * most <= best {
                    continue;
                }
                best = best.max(home * self.value_at(head, tail));
            }
        }
        best
    }
}

/// Steps between two options of an issue, counted as a whole from one end to the other.
fn steps(scenario: &crate::scenario::Scenario, issue: IssueId, one: usize, other: usize) -> f64 {
    grid(one.abs_diff(other) as f64 / (scenario.issues[issue.at()].options.len() - 1) as f64)
}
