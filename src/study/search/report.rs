//! What a search has to say of a scenario.

use std::sync::Arc;

use wedge_engine::TypeId;
use wedge_scenario::Pack;

use crate::judge::Means;
use crate::policy::Policy;
use crate::search::climb::{Budget, Hunt, rehearsed, report_on};
use crate::search::found::Found;
use crate::search::informed::{Asking, Informed, Repertoire};
use crate::search::line::Line;
use crate::search::vary::Among;
use crate::simulate::SimulateError;

/// Sittings for which a listener may ask before it tables anything.
const ASKS: u32 = 3;

/// One that asks the desks first and plays the line that does best against what they make likely.
#[derive(Clone, Debug)]
pub struct Listener {
    /// How it asks.
    pub asking: Asking,
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

/// How many searches a report takes: five by the prior and three for each hypothesis.
#[must_use]
pub fn searches(kinds: usize) -> u32 {
    5 + 3 * u32::try_from(kinds).unwrap_or(0)
}

/// The ways of asking first that are tried.
pub fn ways_of_asking() -> impl Iterator<Item = Asking> {
    (1..=ASKS).flat_map(|sittings| [true, false].map(|desks_first| Asking { sittings, desks_first }))
}

/// One that asks first, and plays of some lines the one that does best against what it heard; meanwhile it does what one of
/// them does beside its drafts, whichever of them that is worth most under the prior. What each line comes to is told by games
/// in which it is played by somebody who asks so.
///
/// # Errors
/// A scenario that the rules cannot play, or no lines.
pub fn listener(
    pack: &Arc<Pack>,
    lines: &[Line],
    asking: Asking,
    games: u64,
) -> Result<impl Fn() -> Box<dyn Policy> + Sync + use<>, SimulateError> {
    let makes = |repertoire: Arc<Repertoire>| {
        move || -> Box<dyn Policy> { Box::new(Informed::asking(Arc::clone(&repertoire), asking)) }
    };
    let mut best: Option<(f64, Arc<Repertoire>)> = None;
    for meanwhile in lines {
        let told = |line: &Line| -> Result<Found, SimulateError> {
            let policy = makes(Arc::new(Repertoire::alone(pack, meanwhile, line)));
            Ok(Found { line: line.clone(), means: rehearsed(pack, &policy, games)? })
        };
        let found = lines.iter().map(told).collect::<Result<Vec<Found>, _>>()?;
        let repertoire = Arc::new(Repertoire::of(pack, meanwhile, &found));
        let means = rehearsed(pack, &makes(Arc::clone(&repertoire)), games)?;
        let expected: f64 = pack.scenario.types.iter().zip(&means).map(|(kind, means)| kind.prior * means.score).sum();
        if best.as_ref().is_none_or(|(before, _)| expected > *before) {
            best = Some((expected, repertoire));
        }
    }
    best.map(|(_, repertoire)| makes(repertoire)).ok_or_else(nothing)
}

fn nothing() -> SimulateError {
    SimulateError::Threads("nothing was searched".to_owned())
}

fn searched(pack: &Arc<Pack>, budget: Budget, tick: &(dyn Fn() + Sync)) -> Result<Report, SimulateError> {
    let prior: Vec<f64> = pack.scenario.types.iter().map(|kind| kind.prior).collect();
    let hunt = |among: Among, belief: &[f64], starts: &[Line], asking: Option<Asking>| {
        Hunt { pack, among, belief, budget, starts, asking }.best(tick)
    };
    let sure =
        |kind: TypeId| -> Vec<f64> { (0..prior.len()).map(|other| f64::from(u8::from(other == kind.at()))).collect() };
    let mut found = hunt(Among::Blind, &prior, &[], None)?;
    for kind in pack.scenario.type_ids() {
        found.extend(hunt(Among::Blind, &sure(kind), &[], None)?);
    }
    let first = |among: Among, starts: &[Line]| -> Result<Found, SimulateError> {
        Ok(hunt(among, &prior, starts, None)?.swap_remove(0))
    };
    let (stalling, at_once) = (first(Among::Stalling, &[])?, first(Among::AtOnce, &[])?);
    let mut unsigned = Vec::new();
    for kind in pack.scenario.type_ids() {
        unsigned.push(hunt(Among::Unsigned, &sure(kind), &[], None)?.swap_remove(0));
    }
    found.extend(unsigned.iter().chain([&stalling, &at_once]).cloned());
    // What is good against one hypothesis is where one that is told by all of them may begin; by lot it would hardly be come upon.
    let begun: Vec<Line> = found.iter().map(|found| found.line.clone()).collect();
    found.extend(hunt(Among::Blind, &prior, &begun, None)?);
    let probing = first(Among::Probing, &begun)?;
    // The best for one thing may have been found in a search for another.
    let by = |belief: &[f64]| -> Option<Found> {
        found.iter().max_by(|one, other| one.expected(belief).total_cmp(&other.expected(belief))).cloned()
    };
    let blind = by(&prior).ok_or_else(nothing)?;
    let knowing: Vec<Found> = pack.scenario.type_ids().filter_map(|kind| by(&sure(kind))).collect();
    let mut lines: Vec<Line> = knowing.iter().chain([&blind]).map(|found| found.line.clone()).collect();
    let heard = |lines: &[Line], asking: Asking| -> Result<Listener, SimulateError> {
        let means = report_on(pack, &listener(pack, lines, asking, budget.again / 4)?, budget.again)?;
        Ok(Listener { asking, means })
    };
    let expected = |listener: &Listener| -> f64 {
        listener.means.iter().zip(&prior).map(|(means, share)| share * means.score).sum()
    };
    let best = |listeners: Vec<Listener>| {
        listeners.into_iter().max_by(|one, other| expected(one).total_cmp(&expected(other))).ok_or_else(nothing)
    };
    let plain = best(ways_of_asking().map(|asking| heard(&lines, asking)).collect::<Result<_, _>>()?)?;
    // Asking takes effort that the best lines have a use for; who asks needs lines that spare it.
    for kind in pack.scenario.type_ids() {
        let own = [knowing[kind.at()].line.clone()];
        lines.push(hunt(Among::Blind, &sure(kind), &own, Some(plain.asking))?.swap_remove(0).line);
    }
    let spared = heard(&lines, plain.asking)?;
    let listener = best(vec![plain, spared])?;
    Ok(Report { prior, blind, knowing, probing, stalling, at_once, unsigned, listener })
}
