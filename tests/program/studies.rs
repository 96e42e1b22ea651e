//! `wedge simulate` and `wedge history`: what they print, what they write, and how they fail.

use std::fs;

use crate::run::{ran, root, wedge};

fn csv(args: &[&str]) -> String {
    let run = ran(wedge().args(["simulate", "doha-2018", "--csv", "-"]).args(args));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.err);
    run.out
}

#[test]
fn a_row_a_game_the_same_on_any_number_of_threads() {
    let one = csv(&["--games", "12", "--policy", "recorded", "--seed", "5", "--jobs", "1"]);
    let two = csv(&["--games", "12", "--policy", "recorded", "--seed", "5", "--jobs", "2"]);
    assert_eq!(one, two);
    let lines: Vec<&str> = one.lines().collect();
    assert_eq!(lines.len(), 13);
    let columns: Vec<&str> = lines[0].split(',').collect();
    for wanted in ["policy", "seed", "type", "signed", "package", "status", "security", "realised", "part_word"] {
        assert!(columns.contains(&wanted), "no column `{wanted}`: {}", lines[0]);
    }
    for (index, line) in lines.iter().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), columns.len(), "{line}");
        assert_eq!(cells[1], (5 + index).to_string());
    }
}

#[test]
fn a_rival_value_gives_other_games_under_the_same_luck_and_an_unknown_one_is_named() {
    let args = ["--games", "12", "--policy", "recorded", "--seed", "5"];
    let by = |rival: &[&str]| csv(&[args.as_slice(), rival].concat());
    let (own, rival) = (by(&[]), by(&["--rival", "regrowth"]));
    assert_ne!(own, rival);
    // What was drawn is the same: each game has its type.
    let types = |table: &str| -> Vec<String> {
        table.lines().map(|line| line.split(',').nth(2).unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(types(&own), types(&rival));
    let run = ran(wedge().args(["simulate", "doha-2018", "--games", "2", "--rival", "growth"]));
    assert!(run.status == 2 && run.err.contains("regrowth"), "{} {}", run.status, run.err);
    let run = ran(wedge().args(["simulate", "first-talks", "--games", "2", "--rival", "growth"]));
    assert!(run.status == 2 && run.err.contains("none"), "{} {}", run.status, run.err);
}

#[test]
fn every_policy_plays_and_stands_in_the_table() {
    let run = ran(wedge().args(["simulate", "doha-2018", "--games", "6", "--type", "divided"]));
    assert_eq!(run.status, 0, "{}", run.err);
    for name in [
        "recorded",
        "conceder",
        "hardliner",
        "tit-for-tat",
        "anchor",
        "historian",
        "inspector",
        "verify-or-stay",
        "sign-and-stay",
        "walk-away",
        "credibility-first",
        "screen-then-act",
        "random",
    ] {
        let rows: Vec<&str> = run.out.lines().filter(|line| line.split_whitespace().next() == Some(name)).collect();
        assert_eq!(rows.len(), 1, "{name}:\n{}", run.out);
        assert!(rows[0].contains(" divided "), "{}", rows[0]);
    }
    assert!(run.out.contains("for\ncomparison alone"), "{}", run.out);
}

#[test]
fn a_file_of_rows_holds_what_standard_output_would() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.csv");
    let args = ["simulate", "doha-2018", "--games", "3", "--policy", "random", "--csv"];
    let run = ran(wedge().args(args).arg(&path));
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), csv(&["--games", "3", "--policy", "random"]));
    // What stands in a file is put in its place, not over its beginning.
    fs::write(&path, "x".repeat(100_000)).unwrap();
    ran(wedge().args(args).arg(&path));
    assert_eq!(fs::read_to_string(&path).unwrap(), csv(&["--games", "3", "--policy", "random"]));
}

#[test]
fn a_path_that_cannot_be_written_is_told_before_the_work() {
    // More games than could be played before the test gives up.
    let args = ["simulate", "doha-2018", "--games", "10000000", "--csv", "/nowhere/rows.csv"];
    let gone = ran(wedge().args(args));
    assert_eq!((gone.status, gone.out.as_str()), (3, ""));
    assert!(gone.err.contains("cannot write `/nowhere/rows.csv`"), "{}", gone.err);
}

#[test]
fn wrong_words_are_named_with_those_there_are() {
    for (args, wanted) in [
        (["--policy", "wizard"], ["there is no policy `wizard`", "historian"]),
        (["--rounds", "klass"], ["no rounds `klass`", "class"]),
        (["--type", "chop"], ["there is no hypothesis `chop`", "divided"]),
        (["--games", "0"], ["--games", "0"]),
    ] {
        let run = ran(wedge().args(["simulate", "doha-2018"]).args(args));
        assert_eq!(run.status, 2, "{}", run.err);
        assert!(wanted.iter().all(|words| run.err.contains(words)), "{}", run.err);
        assert_eq!(run.out, "");
    }
}

#[test]
fn the_record_is_told_beside_what_the_rules_answer() {
    let run = ran(wedge().args(["history", "doha-2018", "--games", "20"]));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.err);
    for wanted in
        ["fitted", "as recorded: counter", "as recorded: agreed", "Surprise", "repeats", "third party fell", "horizon"]
    {
        assert!(run.out.contains(wanted), "`{wanted}` is missing:\n{}", run.out);
    }
    for word in ["validat", "proves", "predict"] {
        assert!(!run.out.to_lowercase().contains(word), "`{word}` is said:\n{}", run.out);
    }
    assert!(run.out.lines().all(|line| line.chars().count() <= 120), "{}", run.out);
    let again = ran(wedge().args(["history", "doha-2018", "--games", "20", "--jobs", "1"]));
    assert_eq!(run.out, again.out);
}

#[test]
fn a_scenario_without_a_record_says_so() {
    let path = root().join("tests/fixtures/mediator");
    let run = ran(wedge().arg("history").arg(path));
    assert_eq!(run.status, 1);
    assert!(run.err.contains("has no record to replay"), "{}", run.err);
}
