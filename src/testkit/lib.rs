//! Random games, packages and fixtures for the tests of every crate; never part of the program.

#![allow(clippy::expect_used, clippy::panic, reason = "only tests use this crate, and a panic is how they fail")]
#![allow(clippy::print_stdout, reason = "what a test counted is told")]

mod longest;
mod player;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed};
use wedge_engine::{Package, Scenario};
use wedge_scenario::{Files, load};

pub use wedge_scenario::Pack;

pub use longest::{Longest, words};
pub use player::{Dice, Player, game_with_aims, play_out, play_until, random_game, time_goes_on};

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A scenario that the program carries.
///
/// # Panics
/// If there is none with this id, or if it does not load.
#[must_use]
pub fn shipped(id: &str) -> Arc<Pack> {
    loaded(Files::find(id, &[]).expect("the program carries this scenario"))
}

/// The ids of all scenarios that the program carries.
#[must_use]
pub fn shipped_ids() -> Vec<String> {
    Files::shipped().into_iter().map(|files| files.id).collect()
}

/// A scenario from `tests/fixtures/`.
///
/// # Panics
/// If it is not there, or if it does not load.
#[must_use]
pub fn fixture(name: &str) -> Arc<Pack> {
    loaded(Files::read(&root().join("tests/fixtures").join(name)).expect("the fixture can be read"))
}

fn loaded(files: Files) -> Arc<Pack> {
    let id = files.id.clone();
    let loaded = load(files);
    match loaded.pack {
        Some(pack) => Arc::new(pack),
        None => panic!("`{id}` does not load: {:#?}", loaded.findings),
    }
}

/// Settings for a property: so many cases, the same ones on every run, and no file left behind. Set
/// `PROPTEST_RNG_SEED` to try others.
#[must_use]
pub fn cases(count: u32) -> Config {
    let rng_seed = match Config::default().rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_180_911),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    Config { cases: count, failure_persistence: None, rng_seed, ..Config::default() }
}

/// Any package that a scenario admits.
///
/// # Panics
/// If an issue has more options than the rules can play.
pub fn packages(scenario: &Scenario) -> impl Strategy<Value = Package> + use<> {
    let options: Vec<_> = scenario
        .issues
        .iter()
        .map(|issue| 0..u8::try_from(issue.options.len()).expect("an issue has at most 64 options"))
        .collect();
    options.prop_map(Package)
}
