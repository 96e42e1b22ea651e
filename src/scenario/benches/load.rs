//! How long it takes to load a scenario: a shipped one, a very large one, and one that is wrong all over.
//!
//! `cargo bench -p wedge-scenario`

#![allow(clippy::expect_used, reason = "a benchmark without its scenario has nothing to measure")]

use divan::{Bencher, black_box};
use wedge_scenario::{Files, load};

fn main() {
    divan::main();
}

fn shipped(id: &str) -> Files {
    Files::shipped().into_iter().find(|files| files.id == id).expect("a shipped scenario")
}

#[divan::bench(args = ["first-talks", "doha-2018"])]
fn a_shipped_scenario(bencher: Bencher, id: &str) {
    let files = shipped(id);
    bencher.bench_local(|| load(black_box(files.clone())));
}

/// One event after another, each resting on the one before it.
#[divan::bench(args = [1_000, 20_000], sample_count = 10)]
fn events(bencher: Bencher, count: usize) {
    let mut files = shipped("first-talks");
    let one = |at: usize| {
        let needs = at
            .checked_sub(1)
            .map_or_else(String::new, |before| format!("Happened(\"e{before}\"), Not(Flag(\"f{before}\"))"));
        format!(
            "(id: \"e{at}\", turn: {}, title: \"t\", text: \"t\", matters: \"\", needs: [{needs}], effects: [Set(\"f{at}\")], basis: [Judgement]),\n",
            at * 12 / count
        )
    };
    files.files.insert("events.ron".to_owned(), format!("[\n{}]", (0..count).map(one).collect::<String>()));
    bencher.bench_local(|| load(black_box(files.clone())));
}

/// Records that each name something that is not there.
#[divan::bench(args = [1_000, 45_000], sample_count = 5)]
fn faulty_records(bencher: Bencher, count: usize) {
    let mut files = shipped("first-talks");
    let one = |at: usize| format!("(id: \"e{at}\", turn: 1, titel: \"t\"),\n");
    files.files.insert("events.ron".to_owned(), format!("[\n{}]", (0..count).map(one).collect::<String>()));
    bencher.bench_local(|| load(black_box(files.clone())));
}
