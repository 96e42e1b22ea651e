//! Many games by one policy, the same luck for every policy, on as many cores as there are.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{Command, Fault, Game, Measure, Outcome, Phase, Status, TypeId};
use wedge_scenario::{Pack, format_package};

use crate::policy::{Policy, Seat};

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
    let mut game = match kind {
        Some(kind) => Game::of_type(scenario, seed, kind)?,
        None => Game::new(scenario, seed)?,
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
        refused = if game.apply(&command).is_ok() { 0 } else { refused + 1 };
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

/// Rows as comma-separated values, with a head line.
#[must_use]
pub fn csv(pack: &Pack, policy: &str, rows: &[Row]) -> String {
    let mut text = String::from(
        "policy,seed,type,months,package,status,security,paper,realised,efficiency,durability,presence,attacks_abroad,\
         attacks_home,fell,violence,mean_violence,compliance,unclaimed,exposure,credibility,brier,prior_brier",
    );
    for measure in Measure::ALL {
        text.push_str(",part_");
        text.push_str(&format!("{measure:?}").to_lowercase());
    }
    text.push('\n');
    let turn = |turn: Option<u32>| turn.map_or_else(String::new, |turn| turn.to_string());
    for row in rows {
        let outcome = &row.outcome;
        let status = match outcome.status {
            None => "",
            Some(Status::Held) => "held",
            Some(Status::Hollow) => "hollow",
            Some(Status::Suspended) => "suspended",
            Some(Status::Collapsed) => "collapsed",
        };
        let package =
            outcome.package.as_ref().map_or_else(|| "none".to_owned(), |package| format_package(pack, package));
        let mut cells = vec![
            policy.to_owned(),
            row.seed.to_string(),
            pack.types[outcome.kind.at()].id.clone(),
            turn(outcome.signed),
            package,
            status.to_owned(),
        ];
        let numbers = [
            outcome.security,
            outcome.paper,
            outcome.realised,
            outcome.efficiency,
            outcome.durability,
            outcome.presence,
        ];
        cells.extend(numbers.iter().map(|number| format!("{number:.6}")));
        cells.extend([outcome.attacks_abroad.to_string(), outcome.attacks_home.to_string(), turn(outcome.fell)]);
        let rest = [
            outcome.violence,
            outcome.mean_violence,
            outcome.compliance,
            outcome.unclaimed,
            outcome.exposure,
            outcome.credibility,
        ];
        cells.extend(rest.iter().map(|number| format!("{number:.6}")));
        cells.push(outcome.brier.map_or_else(String::new, |score| format!("{score:.6}")));
        cells.push(format!("{:.6}", outcome.prior_brier));
        cells.extend(Measure::ALL.iter().map(|measure| format!("{:.6}", outcome.measure(*measure))));
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}
