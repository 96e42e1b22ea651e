//! `wedge check --deep`: the balance report by the real program.

use std::fs;

use serde_json::Value;

use crate::run::{ran, root, wedge};

/// So little that it takes seconds.
const LITTLE: [&str; 5] = ["--deep", "--games", "4", "--lines", "8"];

fn little(scenarios: &[&str]) -> std::process::Command {
    let mut command = wedge();
    command.arg("check").args(scenarios).args(LITTLE);
    command
}

#[test]
fn the_report_stands_below_the_findings_and_the_same_on_any_number_of_threads() {
    let one = ran(little(&["first-talks"]).args(["--jobs", "1"]));
    assert_eq!((one.status, one.err.as_str()), (0, ""), "{}", one.err);
    assert_eq!(one, ran(little(&["first-talks"]).args(["--jobs", "2"])));
    let found = |words: &str| one.out.find(words).unwrap_or_else(|| panic!("`{words}` is missing:\n{}", one.out));
    let order = ["; findings: 0\n", "first-talks: the balance report", "Endings,", "without evidence", "Marks\n"];
    assert!(order.windows(2).all(|pair| found(pair[0]) < found(pair[1])), "{}", one.out);
    // A part that the scenario does not have cannot move; and each policy has its row of endings.
    found("part-never-moves: ");
    found("`ThirdStands`");
    found("screen-then-act");
    found("about as good (0.02)");
    assert!(one.out.lines().all(|line| line.chars().count() <= 120), "{}", one.out);
}

#[test]
fn several_scenarios_are_reported_on_as_objects_and_none_that_has_an_error() {
    let temp = tempfile::tempdir().unwrap();
    let broken = temp.path().join("broken");
    fs::create_dir(&broken).unwrap();
    for entry in fs::read_dir(root().join("tests/fixtures/mediator")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), broken.join(entry.file_name())).unwrap();
    }
    fs::write(broken.join("issues.ron"), "[").unwrap();
    let mediator = root().join("tests/fixtures/mediator");
    let weeks = root().join("tests/fixtures/weeks");
    let paths = [&mediator, &broken, &weeks].map(|path| path.to_str().unwrap().to_owned());
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let run = ran(little(&paths).args(["--format", "json"]));
    assert_eq!(run.status, 1, "{}", run.err);
    let lines: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (findings, reports): (Vec<&Value>, Vec<&Value>) = lines.iter().partition(|line| line["balance"].is_null());
    assert!(findings.iter().any(|finding| finding["severity"] == "error"), "{}", run.out);
    let of: Vec<&str> = reports.iter().map(|report| report["scenario"].as_str().unwrap()).collect();
    assert_eq!(of, ["mediator", "weeks"]);
    for report in reports {
        let balance = &report["balance"];
        assert_eq!(balance["budget"], serde_json::json!({ "games": 4, "lines": 8 }));
        for remark in balance["remarks"].as_array().unwrap() {
            assert!(
                remark["kind"].is_string() && remark["about"].is_string() && remark["says"].is_string(),
                "{remark}"
            );
            assert!(remark["figures"].as_array().unwrap().iter().all(|figure| figure["value"].is_number()), "{remark}");
        }
        assert!(!balance["endings"].as_array().unwrap().is_empty() && !report["marks"].as_array().unwrap().is_empty());
    }
}

#[test]
fn what_is_played_is_asked_for_with_the_report_alone() {
    let run = ran(wedge().args(["check", "first-talks", "--games", "4"]));
    assert!(run.status == 2 && run.err.contains("--deep"), "{} {}", run.status, run.err);
}
