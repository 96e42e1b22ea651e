//! Short tables that hold every margin of every package exactly.
//!
//! Interactions lie inside one block of issues, the coupled one (ladders, verifications, relief); the issues of the separable
//! one add up. So a margin is an entry of the one table and an entry of the other.

use super::row::{Row, Rows};
use crate::vocabulary::{AllyId, IssueId, Package, Role};

/// A set of issues with the margins of every combination of their options.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) issues: Vec<IssueId>,
    /// Options of each issue.
    pub(super) counts: Vec<usize>,
    pub(super) len: usize,
    /// By row, then by combination.
    pub(super) margins: Vec<f64>,
    /// What the combination adds to the decision value if nobody loses.
    pub(super) linear: Vec<f64>,
    pub(super) cohesion: Vec<f64>,
}

impl Block {
    /// The table of some issues. Where they are coupled, what rungs cost and what is taken off at all is in it.
    pub(super) fn filled(rows: &Rows<'_>, issues: Vec<IssueId>, cohesion_weight: f64, coupled: bool) -> Self {
        let scenario = rows.scenario;
        let counts: Vec<usize> = issues.iter().map(|issue| scenario.issues[issue.at()].options.len()).collect();
        let len = counts.iter().product();
        let mut block = Self { issues, counts, len, margins: Vec::new(), linear: Vec::new(), cohesion: Vec::new() };
        let mut margins = Vec::with_capacity(rows.list.len() * len);
        let ladders = if coupled { block.ladders(rows) } else { Vec::new() };
        for row in &rows.list {
            let from = margins.len();
            margins.extend(block.sums(|issue, option| rows.worth(row, issue, option)));
            ladders.iter().for_each(|ladder| ladder.take_off(rows, row, &mut margins[from..]));
        }
        let cohesion = block.sums(|issue, option| scenario.issues[issue.at()].options[option].cohesion);
        let paid: f64 = if coupled { rows.list.iter().map(|of| of.weight * of.reservation).sum() } else { 0.0 };
        block.linear = cohesion.iter().map(|cohesion| -paid - cohesion_weight * cohesion).collect();
        for (row, of) in rows.list.iter().enumerate() {
            let gained = &margins[row * len..][..len];
            block.linear.iter_mut().zip(gained).for_each(|(linear, gained)| *linear += of.weight * gained);
        }
        block.margins = margins;
        block.cohesion = cohesion;
        block
    }

    /// The combination that a package takes.
    pub(super) fn index(&self, package: &Package) -> usize {
        self.issues.iter().zip(&self.counts).fold(0, |index, (issue, count)| index * count + package.option(*issue))
    }

    /// Writes a combination into a package.
    pub(super) fn write(&self, mut index: usize, package: &mut Package) {
        for (issue, count) in self.issues.iter().zip(&self.counts).rev() {
            package.0[issue.at()] = u8::try_from(index % count).unwrap_or(u8::MAX);
            index /= count;
        }
    }

    /// For every combination, the sum of a number for each of its options.
    pub(super) fn sums(&self, of: impl Fn(IssueId, usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0];
        for (issue, count) in self.issues.iter().zip(&self.counts) {
            let values: Vec<f64> = (0..*count).map(|option| of(*issue, option)).collect();
            let mut longer = Vec::with_capacity(sums.len() * count);
            for sum in &sums {
                longer.extend(values.iter().map(|value| sum + value));
            }
            sums = longer;
        }
        sums
    }

    /// The option on one of its issues in a combination.
    fn option(&self, position: usize, index: usize) -> usize {
        let behind: usize = self.counts[position + 1..].iter().product();
        index / behind % self.counts[position]
    }

    /// The ladder of every ally that has one.
    fn ladders(&self, rows: &Rows<'_>) -> Vec<Ladder> {
        let at = |role: Role, ally: AllyId| {
            self.issues.iter().position(|issue| {
                let spec = &rows.scenario.issues[issue.at()];
                spec.role == role && (role == Role::Relief || spec.ally == ally)
            })
        };
        let of = |ally: AllyId| {
            let ladder = at(Role::Ladder, ally)?;
            let (verification, relief) = (at(Role::Verification, ally), at(Role::Relief, ally));
            let count = |position: Option<usize>| position.map_or(1, |position| self.counts[position]);
            let (levels, reliefs) = (count(verification), count(relief));
            let spot = |index: usize| {
                let chosen = |position: Option<usize>| position.map_or(0, |position| self.option(position, index));
                let rung = self.option(ladder, index);
                (rung * levels + chosen(verification), rung * reliefs + chosen(relief))
            };
            let spots = (0..self.len).map(spot).collect();
            Some(Ladder { ally, rungs: self.counts[ladder], levels, reliefs, spots })
        };
        rows.scenario.ally_ids().filter_map(of).collect()
    }
}

/// The ladder about an ally in a table, with the verification and the relief on which its cost depends.
struct Ladder {
    ally: AllyId,
    rungs: usize,
    /// Options of the verification; one where there is none.
    levels: usize,
    /// Options of the relief; one where there is none.
    reliefs: usize,
    /// By combination: where its rung stands with its level, and where with its relief.
    spots: Vec<(usize, usize)>,
}

impl Ladder {
    /// Takes off what every rung costs a bloc.
    fn take_off(&self, rows: &Rows<'_>, row: &Row, margins: &mut [f64]) {
        let Self { ally, rungs, levels, reliefs, .. } = *self;
        let costs: Vec<f64> = (0..rungs)
            .flat_map(|rung| {
                (0..levels).map(move |level| rows.ladder(row, ally, rung, level).iter().map(|(_, cost)| cost).sum())
            })
            .collect();
        let backfires: Vec<f64> =
            (0..rungs).flat_map(|rung| (0..reliefs).map(move |paid| rows.backfire(row, ally, rung, paid))).collect();
        for (margin, (cost, backfire)) in margins.iter_mut().zip(&self.spots) {
            *margin -= costs[*cost] + backfires[*backfire];
        }
    }
}
