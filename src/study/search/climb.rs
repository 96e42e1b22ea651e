//! Climbing: many lines by lot, and from the best of them step by step to better ones, under the same luck for all.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{Package, TypeId};
use wedge_scenario::Pack;

use crate::judge::{Means, means, score};
use crate::policy::Policy;
use crate::search::found::Found;
use crate::search::informed::{Asking, Informed, Repertoire};
use crate::search::line::{Follower, Line};
use crate::search::reach::in_reach;
use crate::search::vary::{Among, Lot};
use crate::simulate::{Row, SimulateError, play};

/// One line in so many of a climber's is drawn by lot, to begin from the best of them: what is far behind after its first games
/// is spared the rest, so that many can be tried.
const BEGUN: u32 = 3;
/// Steps without gain after which a climber begins anew.
const WEARY: u32 = 240;
/// By how much a line may fall behind in the first part of its games before the rest are spared.
const BEHIND: f64 = 0.03;
/// The seeds by which lines are compared, by which the best are chosen, and by which they are reported, lie apart.
const CHOOSING: u64 = 100_000;
const REPORTING: u64 = 200_000;

/// How many of the climbed lines are chosen from, and how many of those are reported on.
const KEPT: usize = 6;
const TOLD: usize = 3;

/// How much a search may play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Lines tried.
    pub lines: u32,
    /// Climbers among whom they are shared.
    pub climbers: u32,
    /// Games by each line under each hypothesis.
    pub games: u64,
    /// Games by those that are chosen from, and by the one that is reported.
    pub again: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { lines: 4_000, climbers: 8, games: 6, again: 200 }
    }
}

/// What is looked for, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Hunt<'a> {
    /// Where.
    pub pack: &'a Arc<Pack>,
    /// Among which lines.
    pub among: Among,
    /// By which belief over the hypotheses they are told.
    pub belief: &'a [f64],
    /// How much is played.
    pub budget: Budget,
    /// Lines that are known, each the beginning of some climber; none if all begin by lot.
    pub starts: &'a [Line],
    /// How the desks are asked while a line is played, if they are.
    pub asking: Option<Asking>,
}

/// Plays the games of a policy under one hypothesis.
fn rows(
    pack: &Pack,
    policy: &dyn Fn() -> Box<dyn Policy>,
    kind: TypeId,
    first: u64,
    games: u64,
) -> Result<Vec<Row>, SimulateError> {
    (first..first + games)
        .map(|seed| {
            let game = play(pack, policy().as_mut(), seed, Some(kind))?;
            game.into_outcome().map(|outcome| Row { seed, outcome }).ok_or(SimulateError::Endless(seed))
        })
        .collect()
}

/// What a policy comes to under each hypothesis, in games that had no part in any search.
///
/// # Errors
/// A scenario that the rules cannot play.
pub fn report_on(
    pack: &Pack,
    policy: &(dyn Fn() -> Box<dyn Policy> + Sync),
    games: u64,
) -> Result<Vec<Means>, SimulateError> {
    judged(pack, policy, REPORTING, games)
}

/// The same in games apart from those by which a line is reported: for choosing.
pub(crate) fn rehearsed(
    pack: &Pack,
    policy: &(dyn Fn() -> Box<dyn Policy> + Sync),
    games: u64,
) -> Result<Vec<Means>, SimulateError> {
    judged(pack, policy, CHOOSING, games)
}

fn judged(
    pack: &Pack,
    policy: &(dyn Fn() -> Box<dyn Policy> + Sync),
    first: u64,
    games: u64,
) -> Result<Vec<Means>, SimulateError> {
    let kinds: Vec<TypeId> = pack.scenario.type_ids().collect();
    kinds
        .into_par_iter()
        .map(|kind| Ok(means(&pack.scenario, &rows(pack, &|| policy(), kind, first, games)?)))
        .collect()
}

/// Who plays a line.
fn player(pack: &Arc<Pack>, line: &Line, asking: Option<Asking>) -> Box<dyn Policy> {
    match asking {
        Some(asking) => Box::new(Informed::asking(Arc::new(Repertoire::alone(pack, line, line)), asking)),
        None => Box::new(Follower::of(line.clone())),
    }
}

/// A climber's judgement of a line: the weighted sum over the games, or `None` once it is too far behind.
fn weighed(hunt: &Hunt<'_>, line: &Line, beside: Option<&[f64]>) -> Result<Option<Vec<f64>>, SimulateError> {
    let (pack, belief, games) = (hunt.pack, hunt.belief, hunt.budget.games);
    let mut sums = Vec::new();
    let (mut own, mut other) = (0.0, 0.0);
    for seed in 1..=games {
        let mut sum = 0.0;
        for kind in pack.scenario.type_ids() {
            let share = belief[kind.at()];
            if share > 0.0 {
                let game = play(pack, player(pack, line, hunt.asking).as_mut(), seed, Some(kind))?;
                let outcome = game.into_outcome().ok_or(SimulateError::Endless(seed))?;
                sum += share * score(&pack.scenario, &outcome);
            }
        }
        own += sum;
        other += beside.map_or(f64::NEG_INFINITY, |sums| {
            sums[usize::try_from(seed).map_or(sums.len(), |at| at.min(sums.len())) - 1]
        });
        sums.push(sum);
        if beside.is_some() && own < other - BEHIND * seed as f64 {
            return Ok(None);
        }
    }
    Ok(Some(sums))
}

fn mean(sums: &[f64]) -> f64 {
    sums.iter().sum::<f64>() / sums.len() as f64
}

/// One climber's way: the best line it came to in each of its climbs.
fn climb(
    hunt: &Hunt<'_>,
    climber: u32,
    reachable: &[Package],
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<(Line, f64)>, SimulateError> {
    let Hunt { among, budget, starts, .. } = *hunt;
    let scenario = &hunt.pack.scenario;
    let mut lot = Lot::new(scenario, climber);
    // To leave is easy to find and hard to better step by step, so every other climber stays at the table; and since a costly
    // rung is agreed to only after much else was done, some hold out for one.
    let stays = starts.is_empty() && climber % 2 == 1 && !matches!(among, Among::Unsigned);
    let insists = starts.is_empty() && climber % 4 == 3 && !matches!(among, Among::Unsigned | Among::Stalling);
    let held = |mut line: Line| {
        line.leaves = line.leaves.filter(|_| !stays);
        if insists {
            line.insist(scenario);
        }
        among.held(line)
    };
    let lines = budget.lines / budget.climbers.max(1);
    let (mut tried, mut tops) = (0, Vec::new());
    while tried < lines {
        let mut best: Option<(Line, Vec<f64>)> = None;
        // Its first climb begins from a line that is known, if there are any.
        let known = starts.get(climber as usize % starts.len().max(1)).filter(|_| tops.is_empty());
        let begun = if known.is_some() { 1 } else { (lines / BEGUN).clamp(1, 400) };
        for _ in 0..begun {
            let line = held(known.cloned().unwrap_or_else(|| lot.line(scenario, reachable)));
            let sums = weighed(hunt, &line, best.as_ref().map(|(_, sums)| sums.as_slice()))?;
            tick();
            tried += 1;
            if let Some(sums) = sums
                && best.as_ref().is_none_or(|(_, before)| mean(&sums) > mean(before))
            {
                best = Some((line, sums));
            }
        }
        let Some((mut line, mut sums)) = best else { break };
        let mut idle = 0;
        while tried < lines && idle < WEARY {
            let next = held(lot.varied(scenario, &line, reachable));
            tried += 1;
            idle += 1;
            tick();
            if next == line {
                continue;
            }
            if let Some(other) = weighed(hunt, &next, Some(&sums))?
                && mean(&other) >= mean(&sums)
            {
                idle = if mean(&other) > mean(&sums) { 0 } else { idle };
                (line, sums) = (next, other);
            }
        }
        let reached = mean(&sums);
        tops.push((line, reached));
    }
    Ok(tops)
}

impl Hunt<'_> {
    /// The best lines, the best first. The same budget finds the same lines on any number of threads; `tick` is called after
    /// each line.
    ///
    /// # Errors
    /// A scenario that the rules cannot play.
    pub fn best(&self, tick: &(dyn Fn() + Sync)) -> Result<Vec<Found>, SimulateError> {
        let reachable = in_reach(&self.pack.scenario);
        let climbed: Vec<Vec<(Line, f64)>> = (0..self.budget.climbers.max(1))
            .into_par_iter()
            .map(|climber| climb(self, climber, &reachable, tick))
            .collect::<Result<_, _>>()?;
        let mut tops: Vec<(Line, f64)> = climbed.into_iter().flatten().collect();
        tops.sort_by(|one, other| other.1.total_cmp(&one.1));
        tops.dedup_by(|one, other| one.0 == other.0);
        tops.truncate(KEPT);
        // Chosen by games of their own, and reported by others again: the best of many is partly the luckiest of many.
        let told = |line: Line, first: u64, games: u64| -> Result<Found, SimulateError> {
            let means = judged(self.pack, &|| player(self.pack, &line, self.asking), first, games)?;
            Ok(Found { line, means })
        };
        let chosen: Result<Vec<Found>, _> =
            tops.into_iter().map(|(line, _)| told(line, CHOOSING, self.budget.again / 2)).collect();
        let mut chosen = chosen?;
        chosen.sort_by(|one, other| other.expected(self.belief).total_cmp(&one.expected(self.belief)));
        chosen.truncate(TOLD);
        chosen.into_iter().map(|found| told(found.line, REPORTING, self.budget.again)).collect()
    }
}
