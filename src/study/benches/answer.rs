//! How long the leadership takes to look at every package, and a game to be answered.
//!
//! `cargo bench -p wedge-study`

#![allow(
    clippy::expect_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a benchmark without its scenario has nothing to measure; options are few"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use wedge_engine::{Command, Evaluator, Found, Game, Luck, Mind, Package, Quantity, State, Stream};
use wedge_scenario::{Files, Pack, load};
use wedge_study::{Kind, play, simulate};

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
        let survey = posture.survey();
        black_box(posture.nearest_of(&offer, Some(&survey.package), 0.5 * survey.value, 99.0, Some(&survey)))
    });
}

/// The slowest counter among thousands: states from the opening to anywhere, offers and positions by lot, and as much asked
/// for as leaves some packages.
#[divan::bench]
fn counter_worst_found(bencher: Bencher) {
    let pack = shipped();
    let opening = state(&pack);
    let quantities = Quantity::all(pack.scenario.shape());
    let mut worst: Option<(Duration, State, Option<Package>, Package, f64)> = None;
    for index in 0..4_000 {
        let mut luck = Luck::at(index, Stream::Nature, 77, 0);
        // From the opening itself to anywhere.
        let strength = luck.uniform();
        let shaken = quantities.iter().fold(opening.clone(), |state, quantity| {
            let (low, high) = quantity.range();
            let (from, to) = (state.get(*quantity), luck.between(low, high));
            state.with(*quantity, from + strength * (to - from))
        });
        let mut any = || {
            let mut option = |count: usize| u8::try_from((luck.uniform() * count as f64) as usize).unwrap_or(0);
            Package(pack.scenario.issues.iter().map(|issue| option(issue.options.len())).collect())
        };
        let (from, to) = (any(), any());
        let share = luck.between(-1.0, 1.0);
        let from = (index % 2 == 0).then_some(from);
        // The least of some runs, so that an interruption is not taken for work.
        let run = || {
            let start = Instant::now();
            black_box(counter(&pack, &shaken, from.as_ref(), &to, share));
            start.elapsed()
        };
        let took = (0..7).map(|_| run()).min().unwrap_or_default();
        if worst.as_ref().is_none_or(|(most, ..)| took > *most) {
            worst = Some((took, shaken, from, to, share));
        }
    }
    let (_, state, from, to, share) = worst.expect("a slowest one");
    bencher.bench_local(|| counter(&pack, black_box(&state), from.as_ref(), &to, share));
}

/// A counter-offer: on the way from a package, or from the best of all, at some share of the best value there is.
fn counter(pack: &Pack, state: &State, from: Option<&Package>, to: &Package, share: f64) -> Option<Found> {
    let posture = Evaluator::new(&pack.scenario, state, Mind::Reputed);
    let survey = posture.survey();
    let asked = survey.value - (1.0 - share) * survey.value.abs().max(0.1);
    posture.nearest_of(to, Some(from.unwrap_or(&survey.package)), asked, 99.0, Some(&survey))
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

/// A whole game by the recorded line, from the draw to the outcome.
#[divan::bench]
fn whole_game(bencher: Bencher) {
    let pack = Arc::new(shipped());
    bencher.bench_local(|| play(&pack, Kind::Recorded.policy(&pack, 7).as_mut(), black_box(7), None));
}

/// Two thousand games on one thread and on two.
#[divan::bench(args = [1, 2], sample_count = 10)]
fn two_thousand_games(bencher: Bencher, jobs: usize) {
    let pack = Arc::new(shipped());
    let policy = |seed| Kind::Recorded.policy(&pack, seed);
    bencher.bench_local(|| simulate(&pack, &policy, 2_000, 1, None, jobs, &|| {}));
}
