//! How long the leadership takes to look at every package, and a game to be answered.
//!
//! `cargo bench -p wedge-study`

#![allow(clippy::expect_used, reason = "a benchmark without its scenario has nothing to measure")]

use std::sync::Arc;

use divan::{Bencher, black_box};
use wedge_engine::{Command, Evaluator, Game, Mind, Package, State};
use wedge_scenario::{Files, Pack, load};

fn main() {
    divan::main();
}

fn shipped() -> Pack {
    let files = Files::shipped().into_iter().next().expect("a shipped scenario");
    load(files).pack.expect("a scenario without errors")
}

fn state(pack: &Pack) -> State {
    let game = Game::new(Arc::clone(&pack.scenario), 7).expect("a game").open_book();
    game.truth().expect("an open book").state.clone()
}

/// The tables from which every package can be valued.
#[divan::bench]
fn tables(bencher: Bencher) {
    let pack = shipped();
    let state = state(&pack);
    bencher.bench_local(|| Evaluator::new(&pack.scenario, black_box(&state), Mind::True));
}

/// The leadership's value of all 38,400 packages, tables and all: the full pass that the searches avoid.
#[divan::bench]
fn every_package(bencher: Bencher) {
    let pack = shipped();
    let state = state(&pack);
    bencher.bench_local(|| Evaluator::new(&pack.scenario, black_box(&state), Mind::True).sweep());
}

/// The best of all packages and the nearest good one on the way to an offer: the typical counter.
#[divan::bench]
fn counter_typical(bencher: Bencher) {
    let pack = shipped();
    let state = state(&pack);
    let offer = Package(vec![1, 4, 2, 0, 3, 4, 0]);
    bencher.bench_local(|| {
        let posture = Evaluator::new(&pack.scenario, black_box(&state), Mind::Reputed);
        let (ideal, best) = posture.best();
        let reach = 99.0;
        black_box(posture.nearest(&offer, Some(&ideal), 0.5 * best, reach))
    });
}

/// The same where nothing on the way is good enough and every package lies on it: from one corner to the other.
#[divan::bench]
fn counter_worst(bencher: Bencher) {
    let pack = shipped();
    let state = state(&pack);
    let (near, far) = corners(&pack);
    bencher.bench_local(|| {
        let posture = Evaluator::new(&pack.scenario, black_box(&state), Mind::Reputed);
        let (_, best) = posture.best();
        black_box(posture.nearest(&far, Some(&near), best + 1e-6, 99.0))
    });
}

/// The same where the only package good enough is the best of all.
#[divan::bench]
fn counter_only_the_best(bencher: Bencher) {
    let pack = shipped();
    let state = state(&pack);
    let (near, far) = corners(&pack);
    bencher.bench_local(|| {
        let posture = Evaluator::new(&pack.scenario, black_box(&state), Mind::Reputed);
        let (_, best) = posture.best();
        black_box(posture.nearest(&far, Some(&near), best, 99.0))
    });
}

fn corners(pack: &Pack) -> (Package, Package) {
    let near = Package::status_quo(pack.scenario.issues.len());
    let last = |count: usize| u8::try_from(count - 1).expect("an issue has at most 64 options");
    let far = Package(pack.scenario.issues.iter().map(|issue| last(issue.options.len())).collect());
    (near, far)
}

/// A whole answer to an offer: posture over all packages, the counter-offer, the readings, the events.
#[divan::bench]
fn answer_to_an_offer(bencher: Bencher) {
    let pack = shipped();
    let game = Game::new(Arc::clone(&pack.scenario), 7).expect("a game");
    let offer = Command::Offer(Package(vec![1, 4, 2, 0, 3, 4, 0]));
    bencher.with_inputs(|| game.clone()).bench_local_values(|mut game| game.apply(black_box(&offer)));
}

/// Reading, checking and compiling the scenario.
#[divan::bench]
fn load_the_scenario(bencher: Bencher) {
    let files = Files::shipped().into_iter().next().expect("a shipped scenario");
    bencher.with_inputs(|| files.clone()).bench_local_values(|files| black_box(load(files)));
}
