//! The ledger and the story: a dated event never tells of something undone that the ledger calls kept.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it counted"
)]

use wedge_engine::{Event, Game, Quantity, Role};
use wedge_scenario::Recorded;
use wedge_study::{Kind, Plan, play};
use wedge_testkit::{Pack, shipped};

/// The event that tells of prisoners who are still held.
const STILL_HELD: &str = "kabul_refuses";

/// Whether that event came in a game; panics where the ledger of that day calls the prisoners freed.
fn told(pack: &Pack, game: &Game) -> bool {
    let mut came = false;
    let truth = game.truth().unwrap();
    let issue = truth.scenario.issue_with(Role::Releases).unwrap();
    let (mut freed, mut promised) = (0.0, None);
    for (turn, event) in truth.log {
        if let Event::Happened { incident, .. } = event
            && pack.events[incident.at()].id == STILL_HELD
        {
            let level: f64 = promised.expect("nobody is to be freed before something is signed");
            assert!(freed < level, "on turn {turn}: {freed} of {level} are free");
            came = true;
        }
        if let Event::Signed { package, .. } = event {
            promised = Some(truth.scenario.issues[issue.at()].options[package.option(issue)].level);
        }
        let mut moved = event.traces().iter().filter(|trace| trace.quantity == Quantity::Releases);
        freed = moved.next_back().map_or(freed, |trace| trace.to);
    }
    came
}

#[test]
fn no_event_tells_of_prisoners_held_whom_the_ledger_calls_free() {
    let pack = shipped("doha-2018");
    let mut came = 0;
    for policy in Kind::ALL {
        for seed in 0..12 {
            let game = play(&pack, policy.policy(&pack, seed).as_mut(), seed, None).unwrap();
            came += u32::from(told(&pack, &game));
        }
    }
    println!("it came in {came} games");
    assert!(came > 12, "{came}");
}

#[test]
fn on_the_recorded_path_the_prisoners_are_held_as_in_the_record() {
    let pack = shipped("doha-2018");
    let (mut signed, mut came) = (0, 0);
    for seed in 0..60 {
        let game = play(&pack, Kind::Recorded.policy(&pack, seed).as_mut(), seed, None).unwrap();
        signed += u32::from(game.view().signed.is_some());
        came += u32::from(told(&pack, &game));
    }
    assert!(signed > 30, "{signed}");
    assert_eq!(came, signed);
}

#[test]
fn a_deal_signed_early_has_freed_them_before_the_day() {
    let pack = shipped("doha-2018");
    let plan = Plan::asking(Recorded::of(&pack).deal().unwrap());
    let mut early = 0;
    for seed in 0..60 {
        let game = play(&pack, &mut plan.clone(), seed, None).unwrap();
        if game.view().signed.is_some_and(|(turn, _)| turn < 11) {
            early += 1;
            assert!(!told(&pack, &game), "seed {seed}");
        }
    }
    println!("{early} signed early");
    assert!(early > 5, "{early}");
}
