//! The scenarios the program carries, and the fixtures, load without a finding.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wedge_scenario::{Files, load};

fn without_findings(files: Files) {
    let id = files.id.clone();
    let loaded = load(files);
    let found: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{id}:\n{}", found.join("\n"));
    assert!(loaded.pack.is_some());
}

#[test]
fn shipped_scenarios_have_no_findings() {
    let shipped = Files::shipped();
    assert!(!shipped.is_empty());
    shipped.into_iter().for_each(without_findings);
}

#[test]
fn fixtures_have_no_findings() {
    let folders = std::fs::read_dir(wedge_testkit::root().join("tests/fixtures")).unwrap();
    let fixtures: Vec<_> = folders.map(|entry| Files::read(&entry.unwrap().path()).unwrap()).collect();
    assert!(fixtures.len() > 5);
    fixtures.into_iter().for_each(without_findings);
}

#[test]
fn the_scenario_to_begin_with_has_no_findings() {
    without_findings(Files::template());
}
