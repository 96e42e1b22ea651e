//! The search: the same lines on any number of threads, and nothing called best that something else found beats.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wedge_study::{Budget, Report, search};
use wedge_testkit::{fixture, shipped};

const SMALL: Budget = Budget { lines: 24, climbers: 2, games: 2, again: 12 };

fn found(id: &str, jobs: usize) -> Report {
    search(&shipped(id), SMALL, jobs, &|| {}).unwrap()
}

#[test]
fn the_same_lines_are_found_on_any_number_of_threads() {
    let (one, two) = (found("first-talks", 1), found("first-talks", 2));
    assert_eq!(one.blind.line, two.blind.line);
    let lines = |report: &Report| report.knowing.iter().map(|found| found.line.clone()).collect::<Vec<_>>();
    assert_eq!(lines(&one), lines(&two));
    assert_eq!(one.listener.means, two.listener.means);
}

#[test]
fn knowing_is_never_worth_less_than_nothing_and_each_kind_of_line_is_what_it_is_called() {
    let report = found("first-talks", 2);
    assert!(report.worth_of_knowing() >= 0.0, "{}", report.worth_of_knowing());
    assert!(report.probing.line.yields && !report.blind.line.yields);
    assert!(report.stalling.line.asks.is_empty() && report.stalling.line.leaves.is_none());
    assert!(report.at_once.line.asks.iter().all(|(sitting, _)| *sitting == 1));
    assert!(report.unsigned.iter().all(|found| found.line.asks.is_empty() && found.line.settles.is_none()));
    for (kind, best) in report.knowing.iter().enumerate() {
        assert!(best.means[kind].score >= report.blind.means[kind].score, "hypothesis {kind}");
    }
}

#[test]
fn scenarios_without_a_part_are_searched_too() {
    for name in ["mediator", "no-ladder", "no-leader", "prototype", "three-signatories", "two-allies", "weeks"] {
        let report = search(&fixture(name), Budget { lines: 8, ..SMALL }, 2, &|| {}).unwrap();
        assert_eq!(report.knowing.len(), report.prior.len(), "{name}");
    }
}
