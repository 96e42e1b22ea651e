//! How long it takes to find the best that could be had.
//!
//! `cargo bench -p wedge-study frontier`

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a benchmark without its scenario has nothing to measure")]

use divan::{Bencher, black_box};
use wedge_engine::{State, TypeId};
use wedge_scenario::{Files, Pack, load};
use wedge_study::{Domain, Hypothesis, pareto, read, standing};

const SIX_ISSUES: &str = include_str!("../tests/domains/six-issues.json");

fn main() {
    divan::main();
}

fn shipped() -> (Pack, State) {
    let files = Files::shipped().into_iter().next().expect("a shipped scenario");
    let pack = load(files).pack.expect("a scenario without errors");
    let state = standing(&pack, 0, 1).expect("talks");
    (pack, state)
}

/// Everything about one hypothesis: the worths of all 38,400 packages to two parties, the frontier, the bargaining points, the
/// zone, the price of each rung.
#[divan::bench]
fn frontier_of_a_scenario(bencher: Bencher) {
    let (pack, state) = shipped();
    let kind = Hypothesis::Type(TypeId::from_index(0));
    bencher.bench_local(|| read(&pack.scenario, black_box(&state), kind.clone()));
}

/// The frontier alone, of 38,400 packages and two parties.
#[divan::bench]
fn frontier_of_two(bencher: Bencher) {
    let (pack, state) = shipped();
    let worths = read(&pack.scenario, &state, Hypothesis::Type(TypeId::from_index(0))).worths;
    assert_eq!((worths.parties.len(), worths.parties[0].len()), (2, 38_400));
    bencher.bench_local(|| pareto(black_box(&worths.parties)));
}

/// Everything about a domain of 15,625 outcomes and three parties: utilities, frontier, bargaining point, zone.
#[divan::bench]
fn frontier_of_a_domain(bencher: Bencher) {
    let domain = Domain::read(SIX_ISSUES).expect("a domain");
    bencher.bench_local(|| black_box(&domain).settle());
}

/// The frontier alone, of 15,625 outcomes and three parties.
#[divan::bench]
fn frontier_of_three(bencher: Bencher) {
    let utilities = Domain::read(SIX_ISSUES).expect("a domain").settle().utilities;
    bencher.bench_local(|| pareto(black_box(&utilities)));
}
