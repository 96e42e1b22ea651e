//! How long the leadership takes to look at every package, and a game to be answered.
//!
//! `cargo bench -p wedge-study`

#![allow(clippy::expect_used, reason = "a benchmark without its scenario has nothing to measure")]

use std::sync::Arc;

use divan::{Bencher, black_box};
use wedge_engine::{Command, Evaluator, Game, Mind, Package};
use wedge_scenario::{Files, Pack, load};

fn main() {
    divan::main();
}

fn shipped() -> Pack {
    let files = Files::shipped().into_iter().next().expect("a shipped scenario");
    load(files).pack.expect("a scenario without errors")
}

/// The leadership's value of all 38,400 packages, tables and all, and the best of them.
#[divan::bench]
fn every_package(bencher: Bencher) {
    let pack = shipped();
    let game = Game::new(Arc::clone(&pack.scenario), 7).expect("a game").open_book();
    let state = game.truth().expect("an open book").state.clone();
    bencher.bench_local(|| {
        let sweep = Evaluator::new(&pack.scenario, black_box(&state), Mind::True).sweep();
        black_box(sweep.best())
    });
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
