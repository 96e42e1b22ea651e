//! Decision values of many packages at once, side by side: what a search spends its time on.

use std::borrow::Cow;

use super::evaluator::Evaluator;
use super::row::Row;

/// Some combinations of the separable block side by side.
#[derive(Clone, Debug)]
pub(super) struct Lanes<'a> {
    len: usize,
    margins: Cow<'a, [f64]>,
    /// By row, the least margin among them.
    least: Vec<f64>,
    /// By row, the largest.
    most: Vec<f64>,
    linear: Cow<'a, [f64]>,
}

/// A faction that may lose beside a combination of the coupled block.
#[derive(Clone, Copy, Debug)]
struct Loser<'a> {
    /// Its margin without what a separable combination gives it.
    base: f64,
    /// Its weight in the decision value, by the strength at risk.
    weight: f64,
    /// Splinters to be expected of it per unit of loss.
    leaves: f64,
    /// What each separable combination gives it.
    margins: &'a [f64],
}

impl Evaluator<'_> {
    /// Decision values of one coupled combination beside the first `count` of some lanes, to within 1e-9.
    pub(super) fn values_of(&self, coupled_at: usize, lanes: &Lanes<'_>, count: usize, values: &mut Vec<f64>) {
        let linear = self.coupled.linear[coupled_at];
        values.clear();
        values.extend(lanes.linear[..count].iter().map(|separable| linear + separable));
        let (mut blocked, mut waiting) = (Vec::new(), None);
        for (at, row) in self.rows.list.iter().enumerate() {
            let base = self.coupled.margins[at * self.coupled.len + coupled_at] - row.reservation;
            let least = base + lanes.least[at];
            // Where nothing can be lost, nothing is at risk and nothing is blocked.
            if least >= 0.0 {
                continue;
            }
            let margins = &lanes.margins[at * lanes.len..][..count];
            if row.share > 0.0 && row.leaves > 0.0 {
                let loser = Loser { base, weight: self.fracture_weight * row.share, leaves: row.leaves, margins };
                match waiting.take() {
                    Some(one) => self.take_off(values, one, loser),
                    None => waiting = Some(loser),
                }
            }
            if row.can_veto && least < self.veto_at {
                blocked.push((base, at));
            }
        }
        if let Some(one) = waiting {
            self.take_off(values, one, Loser { weight: 0.0, ..one });
        }
        for (base, at) in blocked {
            let margins = &lanes.margins[at * lanes.len..][..count];
            for (value, margin) in values.iter_mut().zip(margins) {
                let capped = value.min(self.veto_cap);
                *value = if base + margin < self.veto_at { capped } else { *value };
            }
        }
    }

    /// Takes off what two losers put at risk, over their common denominator: divisions are what this costs.
    fn take_off(&self, values: &mut [f64], one: Loser<'_>, other: Loser<'_>) {
        let least = self.leave_least;
        let parts = |loser: Loser<'_>, margin: f64| {
            let margin = loser.base + margin;
            // What `min` would give, less its care for what is no number: one instruction for two lanes.
            let expected = loser.leaves * if margin < 0.0 { margin } else { 0.0 };
            (loser.weight * expected, 1.0 - expected * least)
        };
        for ((value, margin), second) in values.iter_mut().zip(one.margins).zip(other.margins) {
            let ((a, under_a), (b, under_b)) = (parts(one, *margin), parts(other, *second));
            *value += (a * under_b + b * under_a) / (under_a * under_b);
        }
    }

    /// What is at risk beside a coupled combination with every one of some lanes, in the units of the decision value.
    pub(super) fn lost_anyway(&self, coupled_at: usize, lanes: &Lanes<'_>) -> f64 {
        let lost = |(at, row): (usize, &Row)| {
            let best = self.coupled.margins[at * self.coupled.len + coupled_at] - row.reservation + lanes.most[at];
            self.fracture_weight * self.at_risk(row, best)
        };
        self.rows.list.iter().enumerate().map(lost).sum()
    }

    /// The margins and linear parts of some separable combinations side by side, in a given order.
    pub(super) fn lanes(&self, order: impl ExactSizeIterator<Item = usize> + Clone) -> Lanes<'_> {
        let len = order.len();
        let mut margins = Vec::with_capacity(self.rows.list.len() * len);
        let mut least = Vec::with_capacity(self.rows.list.len());
        let mut most = Vec::with_capacity(self.rows.list.len());
        for at in 0..self.rows.list.len() {
            let row = &self.separable.margins[at * self.separable.len..][..self.separable.len];
            let from = margins.len();
            margins.extend(order.clone().map(|separable_at| row[separable_at]));
            least.push(smallest(&margins[from..]));
            most.push(largest(&margins[from..]));
        }
        let linear = order.map(|separable_at| self.separable.linear[separable_at]).collect();
        Lanes { len, margins: Cow::Owned(margins), least, most, linear: Cow::Owned(linear) }
    }

    /// All separable combinations side by side, in their own order.
    pub(super) fn every_lane(&self) -> Lanes<'_> {
        let len = self.separable.len;
        let rows = || self.separable.margins.chunks(len);
        let (least, most) = (rows().map(smallest).collect(), rows().map(largest).collect());
        let (margins, linear) = (Cow::Borrowed(&*self.separable.margins), Cow::Borrowed(&*self.separable.linear));
        Lanes { len, margins, least, most, linear }
    }
}

/// The largest of some numbers.
pub(super) fn largest(values: &[f64]) -> f64 {
    in_lanes(values, f64::NEG_INFINITY, |one, other| if other > one { other } else { one })
}

/// The smallest of some numbers.
fn smallest(values: &[f64]) -> f64 {
    in_lanes(values, f64::INFINITY, |one, other| if other < one { other } else { one })
}

/// One of some numbers, picked in lanes: one after the other, each would wait for the one before.
fn in_lanes(values: &[f64], start: f64, pick: impl Fn(f64, f64) -> f64) -> f64 {
    let mut lanes = [start; 8];
    let chunks = values.chunks_exact(lanes.len());
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane = pick(*lane, *value);
        }
    }
    lanes.iter().chain(rest).fold(start, |one, other| pick(one, *other))
}
