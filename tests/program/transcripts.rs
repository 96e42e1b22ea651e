//! `tests/transcripts/NAME/`: `args` and `moves` of a game, `expected`, all that is said, and `status`, how it ends.
//!
//! `expected` and `status` are rewritten by `WEDGE_BLESS=1`. `says`, which is not, holds lines that must be in what is
//! said, whatever else changes: what the case is about. `never` holds lines that must not.

use std::fs;
use std::path::Path;

use crate::run::{Ran, all_of, cases, compare, ran, root, wedge};

fn play(case: &Path) -> Ran {
    let args = fs::read_to_string(case.join("args")).unwrap();
    ran(wedge().current_dir(case).arg("text").args(args.split_whitespace()).args(["--moves", "moves"]))
}

fn check(case: &Path) -> Result<(), String> {
    let name = case.display();
    let first = play(case);
    let second = play(case);
    if first != second {
        return Err(format!("{name}: two runs differ"));
    }
    for torn in ["{$", "{ $", "NaN", "[told-", "[table-", "[answer-", "[debrief-", "[refusal-"] {
        if first.out.contains(torn) || first.err.contains(torn) {
            return Err(format!("{name}: `{torn}` is said, a sentence that was not filled in"));
        }
    }
    let long = first.out.lines().filter(|line| !line.starts_with("> ")).find(|line| line.chars().count() > 80);
    if let Some(line) = long {
        return Err(format!("{name}: a line is longer than a page is wide: {line}"));
    }
    let said = format!("{}\n{}", first.out, first.err).split_whitespace().collect::<Vec<_>>().join(" ");
    for (file, wanted) in [("says", true), ("never", false)] {
        let listed = fs::read_to_string(case.join(file)).unwrap_or_default();
        if let Some(line) = listed.lines().find(|line| said.contains(line) != wanted) {
            return Err(format!("{name}: `{line}` is{} said", if wanted { " not" } else { "" }));
        }
    }
    let errors = if first.err.is_empty() { String::new() } else { format!("--- standard error\n{}", first.err) };
    compare(&case.join("expected"), &(first.out + &errors))?;
    compare(&case.join("status"), &format!("{}\n", first.status))
}

#[test]
fn every_transcript_is_what_it_was_twice() {
    let failures: Vec<String> =
        cases(&root().join("tests/transcripts")).iter().filter_map(|case| check(case).err()).collect();
    all_of(&failures);
}

#[test]
fn another_seed_gives_another_game() {
    let case = root().join("tests/transcripts/doha-recorded");
    let with = |seed: &str| {
        ran(wedge().current_dir(&case).args(["text", "doha-2018", "--seed", seed, "--moves", "moves"])).out
    };
    assert_ne!(with("4"), with("5"));
}

#[test]
fn a_scenario_by_its_path_plays_as_the_one_inside_the_program() {
    let case = root().join("tests/transcripts/doha-recorded");
    let with =
        |scenario: &str| ran(wedge().current_dir(&case).args(["text", scenario, "--seed", "4", "--moves", "moves"]));
    let path = root().join("scenarios/doha-2018");
    assert_eq!(with("doha-2018"), with(path.to_str().unwrap()));
    let data = root();
    let by_data = ran(wedge().current_dir(&case).arg("--data").arg(&data).args([
        "text",
        "doha-2018",
        "--seed",
        "4",
        "--moves",
        "moves",
    ]));
    assert_eq!(with("doha-2018"), by_data);
}

#[test]
fn what_a_file_of_moves_gives_a_conversation_gives_too() {
    use std::io::Write;
    use std::process::Stdio;

    let case = root().join("tests/transcripts/doha-recorded");
    let scripted = play(&case);
    let mut child = wedge()
        .args(["text", "doha-2018", "--seed", "4"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let moves = fs::read_to_string(case.join("moves")).unwrap();
    let mut input = child.stdin.take().unwrap();
    let sent = std::thread::spawn(move || input.write_all(moves.as_bytes()));
    let output = child.wait_with_output().unwrap();
    sent.join().unwrap().unwrap();
    assert!(output.status.success());
    // The same pages, without the echo of the moves; the conversation has its help before them and its farewell after.
    let told = String::from_utf8(output.stdout).unwrap();
    let mut rest = told.as_str();
    for page in scripted.out.split("\n> ").skip(1).map(|part| part.split_once('\n').unwrap().1.trim()) {
        let at = rest.find(page).unwrap_or_else(|| panic!("this page is missing or out of order:\n{page}"));
        rest = &rest[at + page.len()..];
    }
}

#[test]
fn a_scenario_that_does_not_exist_is_a_wrong_command_line() {
    let gone = ran(wedge().args(["text", "doha-2081"]));
    assert_eq!(gone.status, 2);
    assert_eq!(gone.out, "");
    assert!(gone.err.contains("there is no scenario `doha-2081`"), "{}", gone.err);
    assert!(gone.err.contains("doha-2018"), "it names those there are: {}", gone.err);
}

#[test]
fn a_file_of_moves_that_cannot_be_read_is_named() {
    let gone = ran(wedge().args(["text", "doha-2018", "--seed", "1", "--moves", "/nowhere/moves"]));
    assert_eq!(gone.status, 3);
    assert!(gone.err.contains("cannot read `/nowhere/moves`"), "{}", gone.err);
}

#[test]
fn help_names_every_subcommand_and_each_has_help_of_its_own() {
    let help = ran(wedge().arg("--help"));
    assert_eq!(help.status, 0);
    for name in ["text", "check", "replay", "history", "simulate"] {
        assert!(help.out.contains(&format!("\n  {name} ")), "{name} is missing:\n{}", help.out);
        let own = ran(wedge().args([name, "--help"]));
        assert_eq!(own.status, 0);
        assert!(own.out.contains("Usage: wedge "), "{}", own.out);
    }
}
