//! What holds the bytes of play from one commit to the next: sessions that must replay, and sums of tables.
//!
//! `tests/pinned/NAME.wedge` is a whole game of a scenario as it was when it was pinned: scenarios may change, the rules
//! by which it was played may not, unless `RULES` in src/record/format.rs rises. `tests/pinned/sums` holds the sum of
//! each scenario's table of games. `WEDGE_BLESS=1 cargo test -p wedge --test program pinned` makes both anew, a session
//! only where `RULES` or the form of the file has risen.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use wedge_record::{FORMAT, RULES, Session};
use wedge_testkit::{fixture, random_game, shipped};

use crate::run::{all_of, compare, ran, root, wedge};

/// The scenarios that are pinned: those that ship, and a fixture for each kind of general rule.
const SHIPPED: [&str; 2] = ["doha-2018", "first-talks"];
const FIXTURES: [&str; 7] =
    ["mediator", "no-ladder", "no-leader", "prototype", "three-signatories", "two-allies", "weeks"];

/// Seed of the game and of the moves, and how many moves are made by lot before it is played out.
const GAME: (u64, u64, usize) = (11, 4, 60);

/// What of a session's first line says under what it was played.
fn played_under(path: &Path) -> Option<(u64, u64)> {
    let text = fs::read_to_string(path).ok()?;
    let header: serde_json::Value = serde_json::from_str(text.lines().next()?).ok()?;
    Some((header["format"].as_u64()?, header["rules"].as_u64()?))
}

fn make(name: &str, path: &Path) {
    let pack = if SHIPPED.contains(&name) { shipped(name) } else { fixture(name) };
    let (seed, moves_seed, moves) = GAME;
    let (_, commands) = random_game(&pack, seed, moves_seed, moves);
    if path.exists() {
        fs::remove_file(path).unwrap();
    }
    let mut session = Session::create(path, pack, seed).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
}

fn check(name: &str) -> Result<(), String> {
    let path = root().join("tests/pinned").join(format!("{name}.wedge"));
    let blesses = std::env::var_os("WEDGE_BLESS").is_some_and(|value| value == "1");
    if blesses && played_under(&path) != Some((u64::from(FORMAT), u64::from(RULES))) {
        make(name, &path);
    }
    let replayed = ran(wedge().arg("replay").arg(&path));
    if replayed.status == 0 && !replayed.out.contains("unverified") {
        return Ok(());
    }
    Err(format!(
        "{name}: the same moves no longer give what they gave. If that is meant, raise RULES in src/record/format.rs (or \
         FORMAT, if only the file's form has changed), then pin anew: WEDGE_BLESS=1 cargo test -p wedge --test program pinned\n\
         {}{}",
        replayed.out, replayed.err
    ))
}

#[test]
fn pinned_sessions_replay_to_the_byte() {
    let failures: Vec<String> = SHIPPED.iter().chain(&FIXTURES).filter_map(|name| check(name).err()).collect();
    all_of(&failures);
}

#[test]
fn pinned_tables_have_their_sums() {
    let mut sums = String::new();
    for name in SHIPPED.iter().chain(&FIXTURES) {
        let scenario = if SHIPPED.contains(name) { name.into() } else { root().join("tests/fixtures").join(name) };
        let run = ran(wedge().arg("simulate").arg(scenario).args(["--games", "12", "--csv", "-"]));
        assert_eq!(run.status, 0, "{}", run.err);
        writeln!(sums, "{name} {}", blake3::hash(run.out.as_bytes()).to_hex()).unwrap();
    }
    compare(&root().join("tests/pinned/sums"), &sums).unwrap();
}
