//! How many lines of play the search tries in a minute.
//!
//! `cargo bench -p wedge-study --bench search`

#![allow(clippy::expect_used, reason = "a benchmark without its scenario has nothing to measure")]

use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use wedge_scenario::{Files, Pack, load};
use wedge_study::{Among, Budget, Hunt};

/// Lines in one search.
const LINES: u32 = 1_600;

fn main() {
    divan::main();
}

/// The scenario by its own rounds, or by those of a class.
fn pack(rounds: &str) -> Arc<Pack> {
    let files = Files::find("doha-2018", &[]).expect("a shipped scenario");
    let pack = load(files).pack.expect("a scenario without errors");
    Arc::new(pack.with_preset(rounds).unwrap_or(pack))
}

/// A search without evidence on as many threads as there are cores; a divided item is a line that was tried.
#[divan::bench(args = ["own", "class"], sample_count = 3, sample_size = 1)]
fn lines(bencher: Bencher, rounds: &str) {
    let pack = pack(rounds);
    let belief: Vec<f64> = pack.scenario.types.iter().map(|kind| kind.prior).collect();
    let budget = Budget { lines: LINES, again: 1, ..Budget::default() };
    let hunt = Hunt { pack: &pack, among: Among::Blind, belief: &belief, budget, starts: &[], asking: None };
    bencher.counter(ItemsCount::new(LINES)).bench_local(|| hunt.best(&|| {}));
}
