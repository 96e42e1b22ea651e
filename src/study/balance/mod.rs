//! The balance report: whether what a scenario offers can be had, whether it can be found out, and what its payoffs reward.
//!
//! Many games are played by every policy, by the lines that a search finds and by lines drawn by lot; then each action and each
//! option is put into the best lines, and an observer is asked what the evidence tells. The marks by which something counts as
//! off stand in one list. It is for an author, who may have meant what it remarks on.

mod aims;
mod ending;
mod endings;
mod evidence;
mod idle;
mod marks;
mod plays;
mod remark;
mod worth;
mod zones;

use std::sync::Arc;

use serde::Serialize;
use wedge_scenario::Pack;

use idle::Best;
use plays::{Player, Plays, Tally};
use remark::Said;

use crate::policy::{Kind, Policy};
use crate::search::{Budget, Follower, Line, Lot, Report, in_reach, search, searches};
use crate::simulate::SimulateError;
use crate::stats::Mean;

pub use ending::{Ending, EndingsBy};
pub use marks::{MARKS, Mark};
pub use remark::{Figure, Fine, Remark, RemarkKind};
pub use worth::Worth;

/// Climbers among whom the lines of a search are shared, and games by each line under each hypothesis.
const CLIMBERS: u32 = 4;
const TRIED: u64 = 6;
/// The seeds of the games in which endings are counted lie apart from those of the search.
const COUNTED: u64 = 300_000;
/// Lines drawn by lot for each game that a policy plays under a hypothesis, one game each: they go where nobody means to go.
const BY_LOT: u64 = 8;
/// Games in which the evidence is looked at for each that a policy plays: shares of them are held against marks.
const OBSERVED: u64 = 2;

/// How much is played for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BalanceBudget {
    /// Games by each policy and each line that was found, under each hypothesis.
    pub games: u64,
    /// Lines tried in each of the searches.
    pub lines: u32,
}

impl Default for BalanceBudget {
    fn default() -> Self {
        Self { games: 60, lines: 2_000 }
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Balance {
    /// How much was played for it.
    pub budget: BalanceBudget,
    /// The ids of the hypotheses.
    pub types: Vec<String>,
    /// Games in which it was counted what came about.
    pub games: u64,
    /// What is off, in the order of [`RemarkKind::ALL`].
    pub remarks: Vec<Remark>,
    /// What was looked at and is as it should be.
    pub fine: Vec<Fine>,
    /// How the games of each policy, of each line that was found and of the lines by lot ended.
    pub endings: Vec<EndingsBy>,
    /// What the lines that were found come to, and asking first.
    pub worths: Vec<Worth>,
    /// What knowing the hypothesis is worth over the best line without evidence, in the weighted sum.
    pub knowing: f64,
    /// What asking the desks first is worth over it.
    pub asking: f64,
}

/// How often a report of a budget ticks, about: lines of the search, games and things that are tried.
#[must_use]
pub fn balance_steps(pack: &Pack, budget: BalanceBudget) -> u64 {
    let kinds = pack.scenario.types.len() as u64;
    let found = 4 + 2 * kinds;
    let counted = (policies(pack).count() as u64 + found + BY_LOT) * budget.games * kinds;
    let observed = if kinds > 1 { OBSERVED * budget.games * kinds } else { 0 };
    u64::from(budget.lines) * u64::from(searches(pack.scenario.types.len())) + counted + observed + idle::count(pack)
}

/// The balance report of a scenario. The same budget gives the same report on any number of threads; `tick` is called
/// [`balance_steps`] times, about.
///
/// # Errors
/// A scenario that the rules cannot play, or no threads.
pub fn balance(
    pack: &Arc<Pack>,
    budget: BalanceBudget,
    jobs: usize,
    tick: &(dyn Fn() + Sync),
) -> Result<Balance, SimulateError> {
    let searched = Budget { lines: budget.lines, climbers: CLIMBERS, games: TRIED, again: budget.games.max(4) };
    let report = search(pack, searched, jobs, tick)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|error| SimulateError::Threads(error.to_string()))?;
    pool.install(|| looked_at(pack, budget, &report, tick))
}

/// The lines that were found, by name: first the best under each hypothesis.
fn found(pack: &Pack, report: &Report) -> Vec<(String, Line)> {
    let types = || pack.types.iter();
    let under = |what: &str, id: &str| format!("{what} {id}");
    let mut all: Vec<(String, Line)> =
        types().zip(&report.knowing).map(|(kind, found)| (under("best under", &kind.id), found.line.clone())).collect();
    all.extend(
        [
            ("without evidence", &report.blind),
            ("probing by signature", &report.probing),
            ("tabling nothing", &report.stalling),
            ("signing at once", &report.at_once),
        ]
        .map(|(name, found)| (name.to_owned(), found.line.clone())),
    );
    all.extend(
        types().zip(&report.unsigned).map(|(kind, found)| (under("unsigned under", &kind.id), found.line.clone())),
    );
    all
}

/// The policies that play: all of them, but that of the record only where there is one.
fn policies(pack: &Pack) -> impl Iterator<Item = Kind> + use<> {
    let recorded = !pack.steps.is_empty();
    Kind::ALL.into_iter().filter(move |kind| recorded || *kind != Kind::Recorded)
}

/// Everybody who plays: the lines that were found, the policies, and lines by lot.
fn players(pack: &Arc<Pack>, budget: BalanceBudget, report: &Report) -> Vec<Player> {
    let line = |(name, line): (String, Line)| Player {
        name,
        line: true,
        makes: Box::new(move |_| -> Box<dyn Policy> { Box::new(Follower::of(line.clone())) }),
        games: budget.games,
    };
    let policy = |kind: Kind| {
        let pack = Arc::clone(pack);
        Player {
            name: kind.name().to_owned(),
            line: false,
            makes: Box::new(move |seed| kind.policy(&pack, seed)),
            games: budget.games,
        }
    };
    let (own, reachable) = (Arc::clone(pack), in_reach(&pack.scenario));
    let by_lot = Player {
        name: "lines by lot".to_owned(),
        line: true,
        makes: Box::new(move |seed| {
            // A climber of its own for each game, from the far end of them.
            let drawn = u32::try_from(seed % u64::from(u32::MAX)).unwrap_or(0);
            let mut line = Lot::new(&own.scenario, (u32::MAX / 2).wrapping_add(drawn)).line(&own.scenario, &reachable);
            // Few that leave come to anything, and few by lot insist on what costs the other side most.
            if seed % 2 == 1 {
                line.leaves = None;
            }
            if seed % 4 == 3 {
                line.insist(&own.scenario);
            }
            Box::new(Follower::of(line))
        }),
        games: BY_LOT * budget.games,
    };
    let lines = found(pack, report).into_iter().map(line);
    lines.chain(policies(pack).map(policy)).chain([by_lot]).collect()
}

fn looked_at(
    pack: &Arc<Pack>,
    budget: BalanceBudget,
    report: &Report,
    tick: &(dyn Fn() + Sync),
) -> Result<Balance, SimulateError> {
    let scenario = &pack.scenario;
    let players = players(pack, budget, report);
    let plays = plays::all(pack, &players, COUNTED, tick)?;
    let best: Vec<Best> = scenario
        .type_ids()
        .zip(&report.knowing)
        .map(|(kind, found)| Best::told(pack, kind, &found.line, budget.games))
        .collect::<Result<_, _>>()?;
    let mut said = Said::default();
    let idle = idle::look(pack, &best, &mut said, tick)?;
    let all = plays.iter().map(|plays| &plays.tally).fold(idle.tally, Tally::and);
    aims::look(pack, &all, &mut said);
    endings::look(pack, &all, &mut said);
    evidence::look(pack, OBSERVED * budget.games, &mut said, tick)?;
    let best: Vec<&Tally> = plays.iter().take(scenario.types.len()).map(|plays| &plays.tally).collect();
    worth::look(pack, report, &best, &mut said);
    let policies: Vec<(&str, &[Mean])> = players
        .iter()
        .zip(&plays)
        .filter(|(player, _)| !player.line)
        .map(|(player, plays)| (player.name.as_str(), plays.scores.as_slice()))
        .collect();
    worth::search(pack, report, &policies, &idle.better, &mut said);
    worth::parts(pack, &all, &mut said);
    zones::look(pack, &mut said)?;
    let Said { mut remarks, fine } = said;
    remarks.sort_by_key(|remark| remark.kind);
    let endings = players
        .iter()
        .zip(&plays)
        .map(|(player, Plays { tally, .. })| EndingsBy {
            who: player.name.clone(),
            line: player.line,
            games: tally.games.clone(),
            endings: tally.endings.clone(),
        })
        .collect();
    Ok(Balance {
        budget,
        types: pack.types.iter().map(|kind| kind.id.clone()).collect(),
        games: all.all(),
        remarks,
        fine,
        endings,
        worths: worth::worths(pack, report),
        knowing: report.worth_of_knowing(),
        asking: report.worth_of_asking(),
    })
}
