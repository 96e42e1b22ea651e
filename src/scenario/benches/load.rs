//! How long it takes to load a scenario: each that is shipped, a very large one, and one that is wrong all over.
//!
//! `cargo bench -p wedge-scenario`

#![allow(clippy::expect_used, reason = "a benchmark without its scenario has nothing to measure")]

use divan::{Bencher, black_box};
use wedge_scenario::{Files, load};

fn main() {
    divan::main();
}

/// The ids of the shipped scenarios.
fn ids() -> Vec<String> {
    Files::shipped().into_iter().map(|files| files.id).collect()
}

/// The smallest shipped scenario, which what a benchmark puts into it outweighs.
fn smallest() -> Files {
    let size = |files: &Files| files.texts().map(|(_, text)| text.len()).sum::<usize>();
    Files::shipped().into_iter().min_by_key(size).expect("a shipped scenario")
}

#[divan::bench(args = ids())]
fn a_shipped_scenario(bencher: Bencher, id: &str) {
    let files = Files::shipped().into_iter().find(|files| files.id == id).expect("a shipped scenario");
    bencher.bench_local(|| load(black_box(files.clone())));
}

/// One event after another, each resting on the one before it.
#[divan::bench(args = [1_000, 20_000], sample_count = 10)]
fn events(bencher: Bencher, count: usize) {
    let mut files = smallest();
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
    let mut files = smallest();
    let one = |at: usize| format!("(id: \"e{at}\", turn: 1, titel: \"t\"),\n");
    files.files.insert("events.ron".to_owned(), format!("[\n{}]", (0..count).map(one).collect::<String>()));
    bencher.bench_local(|| load(black_box(files.clone())));
}
