//! Many games by one policy, the same luck for every policy, on as many cores as there are.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{Command, Fault, Game, Measure, Outcome, Phase, Status, TypeId, seed_of_study};
use wedge_scenario::{Pack, format_package};

use crate::policy::{Policy, Seat};
use crate::table::{self, Cell};

/// Refusals in a row after which a policy is passed over and time goes on.
const PATIENCE: u32 = 3;

/// One game that was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its seed.
    pub seed: u64,
    /// How it came out.
    pub outcome: Outcome,
}

/// Why games could not be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SimulateError {
    /// The scenario.
    #[error(transparent)]
    Scenario(#[from] Fault),
    /// The threads.
    #[error("no threads to play on: {0}")]
    Threads(String),
    /// The table of the games could not be written, which is a fault of the program.
    #[error("the table of the games cannot be written: {0}")]
    Table(String),
    /// The game did not end, which is a fault of the rules.
    #[error("the game with seed {0} did not end")]
    Endless(u64),
}

/// Plays one game to its end.
///
/// # Errors
/// A scenario that the rules cannot play, or a game that does not end.
pub fn play(pack: &Pack, policy: &mut dyn Policy, seed: u64, kind: Option<TypeId>) -> Result<Game, SimulateError> {
    play_watched(pack, policy, seed, kind, &mut |_, _| {})
}

/// Plays one game to its end and shows every order to `watch` before it is carried out.
///
/// # Errors
/// A scenario that the rules cannot play, or a game that does not end.
pub fn play_watched(
    pack: &Pack,
    policy: &mut dyn Policy,
    seed: u64,
    kind: Option<TypeId>,
    watch: &mut dyn FnMut(&Game, &Command),
) -> Result<Game, SimulateError> {
    let scenario = Arc::clone(&pack.scenario);
    let number = seed_of_study(seed);
    let mut game = match kind {
        Some(kind) => Game::of_type(scenario, number, kind)?,
        None => Game::new(scenario, number)?,
    };
    let bound = 64 * (pack.scenario.calendar.last + 2);
    let mut refused = 0;
    for _ in 0..bound {
        let glance = game.glance();
        if glance.phase == Phase::Over {
            return Ok(game);
        }
        let command = if refused >= PATIENCE {
            match &glance.question {
                Some(question) => Command::Answer(question.replies[0]),
                None => Command::EndRound,
            }
        } else {
            policy.next(&Seat { pack, game: &game, glance: &glance })
        };
        watch(&game, &command);
        refused = if game.carry_out(&command).is_ok() { 0 } else { refused + 1 };
    }
    Err(SimulateError::Endless(seed))
}

/// Plays `games` games, one a seed from `first` on, by a policy made anew for each. The rows stand in the order of their
/// seeds whatever the number of threads; `tick` is called after each game.
///
/// # Errors
/// A scenario that the rules cannot play, or no threads.
pub fn simulate(
    pack: &Pack,
    policy: &(dyn Fn(u64) -> Box<dyn Policy> + Sync),
    games: u64,
    first: u64,
    kind: Option<TypeId>,
    jobs: usize,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Row>, SimulateError> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|error| SimulateError::Threads(error.to_string()))?;
    pool.install(|| {
        (first..first + games)
            .into_par_iter()
            .map(|seed| {
                let game = play(pack, policy(seed).as_mut(), seed, kind)?;
                tick();
                game.into_outcome().map(|outcome| Row { seed, outcome }).ok_or(SimulateError::Endless(seed))
            })
            .collect()
    })
}

/// Rows of every policy as comma-separated values, with a head line.
///
/// # Errors
/// A table that cannot be written, which is a fault of the program.
pub fn csv(pack: &Pack, played: &[(&str, Vec<Row>)]) -> Result<String, SimulateError> {
    let measures: Vec<String> =
        Measure::ALL.iter().map(|measure| format!("part_{}", format!("{measure:?}").to_lowercase())).collect();
    let head: Vec<Cell<'_>> = HEAD.iter().copied().chain(measures.iter().map(String::as_str)).map(Cell::Text).collect();
    let packages: Vec<Vec<String>> = played
        .iter()
        .map(|(_, rows)| {
            let package = |row: &Row| row.outcome.package.as_ref().map(|package| format_package(pack, package));
            rows.iter().map(|row| package(row).unwrap_or_else(|| "none".to_owned())).collect()
        })
        .collect();
    let rows = played.iter().zip(&packages).flat_map(|((policy, rows), packages)| {
        rows.iter().zip(packages).map(|(row, package)| cells(pack, policy, row, package))
    });
    table::write(&head, rows).map_err(|error| SimulateError::Table(error.to_string()))
}

/// The head of the table, before a column for each measure.
const HEAD: [&str; 23] = [
    "policy",
    "seed",
    "type",
    "signed",
    "package",
    "status",
    "security",
    "paper",
    "realised",
    "efficiency",
    "durability",
    "presence",
    "attacks_abroad",
    "attacks_home",
    "fell",
    "violence",
    "mean_violence",
    "compliance",
    "unclaimed",
    "exposure",
    "credibility",
    "brier",
    "prior_brier",
];

fn cells<'a>(pack: &'a Pack, policy: &'a str, row: &Row, package: &'a str) -> Vec<Cell<'a>> {
    let outcome = &row.outcome;
    let turn = |turn: Option<u32>| turn.map_or(Cell::Empty, |turn| Cell::Whole(u64::from(turn)));
    let status = match outcome.status {
        None => Cell::Empty,
        Some(Status::Held) => Cell::Text("held"),
        Some(Status::Hollow) => Cell::Text("hollow"),
        Some(Status::Suspended) => Cell::Text("suspended"),
        Some(Status::Collapsed) => Cell::Text("collapsed"),
    };
    let first = [
        Cell::Text(policy),
        Cell::Whole(row.seed),
        Cell::Text(&pack.types[outcome.kind.at()].id),
        turn(outcome.signed),
        Cell::Text(package),
        status,
        Cell::Number(outcome.security),
        Cell::Number(outcome.paper),
        Cell::Number(outcome.realised),
        Cell::Number(outcome.efficiency),
        Cell::Number(outcome.durability),
        Cell::Number(outcome.presence),
        Cell::Whole(u64::from(outcome.attacks_abroad)),
        Cell::Whole(u64::from(outcome.attacks_home)),
        turn(outcome.fell),
        Cell::Number(outcome.violence),
        Cell::Number(outcome.mean_violence),
        Cell::Number(outcome.compliance),
        Cell::Number(outcome.unclaimed),
        Cell::Number(outcome.exposure),
        Cell::Number(outcome.credibility),
        outcome.brier.map_or(Cell::Empty, Cell::Number),
        Cell::Number(outcome.prior_brier),
    ];
    first.into_iter().chain(Measure::ALL.iter().map(|measure| Cell::Number(outcome.measure(*measure)))).collect()
}
