//! A scenario of four times the size takes about four times as long, whether it is right or wrong.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking and says what it measured")]

use std::time::{Duration, Instant};

use wedge_scenario::{Files, load};

/// What four times the size may take at most, on a machine that is busy with other things as well; what grows by the square
/// takes sixteen times as long.
const MOST: f64 = 10.0;

fn first_talks() -> Files {
    Files::shipped().into_iter().find(|files| files.id == "first-talks").unwrap()
}

fn with(file: &str, records: impl Iterator<Item = String>) -> Files {
    let mut files = first_talks();
    files.files.insert(file.to_owned(), format!("[\n{}]", records.collect::<String>()));
    files
}

/// The shortest of five loads, and how many findings there were.
fn taken(files: &Files) -> (Duration, usize) {
    let once = |_| {
        let begun = Instant::now();
        let findings = load(files.clone()).findings.len();
        (begun.elapsed(), findings)
    };
    (0..5).map(once).min().unwrap()
}

/// A machine that does much else at the time may slow one of the two; so it is measured again before it counts.
fn grows_evenly(what: &str, few: usize, made: impl Fn(usize) -> Files) {
    let (fewer, more) = (made(few), made(few * 4));
    let mut least = f64::INFINITY;
    for _ in 0..4 {
        let (short, _) = taken(&fewer);
        let (long, findings) = taken(&more);
        let times = long.as_secs_f64() / short.as_secs_f64();
        println!("{what}: {} in {long:?}, {times:.1} times as long as a quarter, {findings} findings", few * 4);
        least = least.min(times);
        if least < MOST {
            return;
        }
    }
    assert!(least < MOST, "{what}: {least:.1}");
}

#[test]
fn events() {
    grows_evenly("events in a chain", 2_500, |count| {
        let one = |at: usize| {
            let needs = at
                .checked_sub(1)
                .map_or_else(String::new, |before| format!("Happened(\"e{before}\"), Flag(\"f{before}\")"));
            let turn = at * 12 / count;
            format!(
                "    (id: \"e{at}\", turn: {turn}, title: \"t\", text: \"t\", matters: \"\", needs: [{needs}], effects: [Set(\"f{at}\")], basis: [Judgement]),\n"
            )
        };
        with("events.ron", (0..count).map(one))
    });
}

#[test]
fn ids_that_lead_nowhere() {
    grows_evenly("events that need what is not there", 1_500, |count| {
        let one = |at: usize| {
            format!(
                "    (id: \"e{at}\", turn: 1, title: \"t\", text: \"t\", matters: \"\", needs: [Happened(\"x{at}\"), Happened(\"y\")], basis: [Source(\"z{at}\")]),\n"
            )
        };
        with("events.ron", (0..count).map(one))
    });
}

#[test]
fn faulty_records() {
    grows_evenly("records with a misspelt field", 4_000, |count| {
        with("events.ron", (0..count).map(|at| format!("    (id: \"e{at}\", turn: 1, titel: \"t\"),\n")))
    });
    grows_evenly("records with a key that stands twice", 4_000, |count| {
        with("events.ron", (0..count).map(|at| format!("    (id: \"e{at}\", turn: 1, turn: 2),\n")))
    });
    grows_evenly("records on one line", 4_000, |count| {
        with("events.ron", (0..count).map(|at| format!("(id: \"e{at}\", turn: 0,5), ")))
    });
}

#[test]
fn factions() {
    grows_evenly("factions", 60, |count| {
        let one = |at: usize| {
            format!(
                "    Leader((id: \"b{at}\", name: \"n\", short: \"s\", note: \"\", counterpart: \"c{at}\", capability: 1.0, loyalty: 1.0, hawk: 0.5, war_cost: 0.1, host: 0.1, weights: {{\"x{at}\": 1.0}}, reputed_bond: 0.1, minds: 0.1, basis: [Judgement])),\n"
            )
        };
        with("parties.ron", (0..count).map(one))
    });
}
