//! What a search has to say of a scenario.

use std::sync::Arc;

use wedge_engine::TypeId;
use wedge_scenario::Pack;

use crate::judge::Means;
use crate::policy::Policy;
use crate::search::climb::{Budget, Found, best_lines, report_on};
use crate::search::informed::{Informed, Repertoire};
use crate::search::vary::Among;
use crate::simulate::SimulateError;

/// Sittings for which a listener may ask before it tables anything.
const ASKS: u32 = 5;

/// One that asks the desks first and plays the line that does best against what they make likely.
#[derive(Clone, Debug)]
pub struct Listener {
    /// Sittings in which it only asks.
    pub asks: u32,
    /// Whether in those it spends all its effort on asking.
    pub desks_first: bool,
    /// What it comes to, by hypothesis.
    pub means: Vec<Means>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The probability of each hypothesis.
    pub prior: Vec<f64>,
    /// The best line under the prior that takes nothing as a sign.
    pub blind: Found,
    /// By hypothesis, the best line for whoever knows it.
    pub knowing: Vec<Found>,
    /// The best that goes on to another draft when a leader balks, no desk asked.
    pub probing: Found,
    /// The best that tables nothing and stays at the table.
    pub stalling: Found,
    /// The best that puts something to signature in the first sitting.
    pub at_once: Found,
    /// By hypothesis, the best that signs nothing.
    pub unsigned: Vec<Found>,
    /// The best listener.
    pub listener: Listener,
}

impl Report {
    /// What is expected under the prior of a thing that comes to so much under each hypothesis.
    #[must_use]
    pub fn expected(&self, means: &[Means]) -> f64 {
        means.iter().zip(&self.prior).map(|(means, share)| share * means.score).sum()
    }

    /// What is expected by whoever knows the hypothesis and plays the best line for it.
    #[must_use]
    pub fn informed(&self) -> f64 {
        let own = self.knowing.iter().enumerate().map(|(kind, found)| found.means[kind].score);
        own.zip(&self.prior).map(|(score, share)| share * score).sum()
    }

    /// What knowing is worth over the best line that takes nothing as a sign.
    #[must_use]
    pub fn worth_of_knowing(&self) -> f64 {
        self.informed() - self.expected(&self.blind.means)
    }

    /// What asking first is worth over it, the effort paid.
    #[must_use]
    pub fn worth_of_asking(&self) -> f64 {
        self.expected(&self.listener.means) - self.expected(&self.blind.means)
    }
}

/// Searches a scenario: for each thing that a [`Report`] names, as many lines as the budget gives. The same budget finds the
/// same lines on any number of threads; `tick` is called after each line.
///
/// # Errors
/// A scenario that the rules cannot play, or no threads.
pub fn search(
    pack: &Arc<Pack>,
    budget: Budget,
    jobs: usize,
    tick: &(dyn Fn() + Sync),
) -> Result<Report, SimulateError> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|error| SimulateError::Threads(error.to_string()))?;
    pool.install(|| searched(pack, budget, tick))
}

/// How many searches a report takes: four by the prior and two for each hypothesis.
#[must_use]
pub fn searches(kinds: usize) -> u32 {
    4 + 2 * u32::try_from(kinds).unwrap_or(0)
}

fn searched(pack: &Arc<Pack>, budget: Budget, tick: &(dyn Fn() + Sync)) -> Result<Report, SimulateError> {
    let prior: Vec<f64> = pack.scenario.types.iter().map(|kind| kind.prior).collect();
    let best = |among: Among, belief: &[f64]| best_lines(pack, among, belief, budget, tick);
    let sure =
        |kind: TypeId| -> Vec<f64> { (0..prior.len()).map(|other| f64::from(u8::from(other == kind.at()))).collect() };
    let mut found = best(Among::Blind, &prior)?;
    for kind in pack.scenario.type_ids() {
        found.extend(best(Among::Blind, &sure(kind))?);
    }
    let (probing, stalling, at_once) = {
        let first = |among: Among| -> Result<Found, SimulateError> { Ok(best(among, &prior)?.swap_remove(0)) };
        (first(Among::Probing)?, first(Among::Stalling)?, first(Among::AtOnce)?)
    };
    let mut unsigned = Vec::new();
    for kind in pack.scenario.type_ids() {
        unsigned.push(best(Among::Unsigned, &sure(kind))?.swap_remove(0));
    }
    found.extend(unsigned.iter().chain([&stalling, &at_once]).cloned());
    // The best for one thing may have been found in a search for another.
    let by = |belief: &[f64]| -> Option<Found> {
        found.iter().max_by(|one, other| one.expected(belief).total_cmp(&other.expected(belief))).cloned()
    };
    let nothing = || SimulateError::Threads("nothing was searched".to_owned());
    let blind = by(&prior).ok_or_else(nothing)?;
    let knowing = pack.scenario.type_ids().filter_map(|kind| by(&sure(kind))).collect();
    let repertoire = Arc::new(Repertoire::of(pack, &found));
    let mut listener: Option<(f64, Listener)> = None;
    for (asks, desks_first) in (1..=ASKS).flat_map(|asks| [(asks, true), (asks, false)]) {
        let policy = {
            let repertoire = Arc::clone(&repertoire);
            move || -> Box<dyn Policy> { Box::new(Informed::asking(Arc::clone(&repertoire), asks, desks_first)) }
        };
        let means = report_on(pack, &policy, budget.again)?;
        let expected: f64 = means.iter().zip(&prior).map(|(means, share)| share * means.score).sum();
        if listener.as_ref().is_none_or(|(best, _)| expected > *best) {
            listener = Some((expected, Listener { asks, desks_first, means }));
        }
    }
    let (_, listener) = listener.ok_or_else(nothing)?;
    Ok(Report { prior, blind, knowing, probing, stalling, at_once, unsigned, listener })
}
