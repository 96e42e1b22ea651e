//! `wedge new`: what it makes is whole and can be played, and it writes over nothing.

use std::fs;
use std::path::Path;

use wedge_scenario::{Files, NAMES};

use crate::run::{Ran, ran, root, wedge};

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut names: Vec<String> = entries
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn new(folder: &Path, args: &[&str]) -> Ran {
    ran(wedge().arg("new").arg(folder).args(args))
}

#[test]
fn the_small_scenario_checks_without_a_warning_and_plays_to_its_end() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("my-reef");
    let made = new(&folder, &[]);
    assert_eq!((made.status, made.err.as_str()), (0, ""), "{}", made.err);
    assert!(made.out.starts_with("Written: 9 files in "), "{}", made.out);
    assert!(made.out.contains("; findings: 0.\n"), "{}", made.out);
    let mut all = NAMES.to_vec();
    all.sort_unstable();
    assert_eq!(names(&folder), all, "every kind of file is shown, the optional one too");

    let checked = ran(wedge().args(["check", "--deny-warnings"]).arg(&folder));
    assert_eq!((checked.status, checked.err.as_str()), (0, ""));
    assert!(checked.out.starts_with("my-reef: 4 issues, "), "{}", checked.out);

    // An editor is told of the files, unless nobody wants that.
    for name in ["tasks.json", "extensions/wedge-scenario/package.json", "extensions/wedge-scenario/reference.json"] {
        assert!(folder.join(".vscode").join(name).is_file(), "{name}");
    }
    let plain = temp.path().join("plain");
    assert_eq!(new(&plain, &["--plain"]).status, 0);
    assert!(!plain.join(".vscode").exists());

    // What it says to do next works as it is written.
    let next: Vec<&str> = made.out.lines().filter_map(|line| line.trim_start().strip_prefix("wedge ")).collect();
    assert!(next.iter().any(|line| line.starts_with("check ")) && next.iter().any(|line| line.starts_with("text ")));
    assert!(next.iter().any(|line| line.starts_with("bench ")));
    // What opens a window or waits for a browser does not end by itself.
    for command in next.iter().filter(|line| !line.starts_with("play ") && !line.starts_with("bench ")) {
        let words: Vec<&str> = command.split("  ").next().unwrap().split(' ').collect();
        let done = ran(wedge().args(&words).stdin(std::process::Stdio::null()));
        assert_eq!((words.len(), done.status), (2, 0), "{command}: {}", done.err);
    }

    let moves = temp.path().join("moves");
    let deal = "offer boats=gone lamps=no_lights watch=keepers fair=open";
    let time_goes_on = "end\n".repeat(3);
    fs::write(&moves, format!("undertake reach kept never blind\ntask pilots\n{deal}\nsign\n{time_goes_on}")).unwrap();
    let played = ran(wedge().arg("text").arg(&folder).args(["--seed", "3", "--moves"]).arg(&moves));
    assert_eq!(played.status, 0, "{}", played.err);
    for part in ["Signed. Both sides have ratified.", "What was true"] {
        assert!(played.out.contains(part), "{part} is missing:\n{}", played.out);
    }
}

#[test]
fn in_the_small_scenario_asking_tells_a_chip_from_a_bond() {
    let template = root().join("src/scenario/template");
    let signed = |policy: &str, kind: &str| {
        let args = ["--games", "40", "--policy", policy, "--type", kind, "--csv", "-"];
        let played = ran(wedge().arg("simulate").arg(&template).args(args));
        assert_eq!(played.status, 0, "{policy}: {}", played.err);
        let mut rows = csv::Reader::from_reader(played.out.as_bytes());
        let at = rows.headers().unwrap().iter().position(|name| name == "signed").expect("a column says when");
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 40, "{policy} does not play every game to its end");
        rows.iter().filter(|row| !row[at].is_empty()).count()
    };
    assert!(signed("screen-then-act", "chip") > 30);
    assert!(signed("screen-then-act", "bond") < 10);
    // Moves by lot end too, and who asks nobody cannot tell them apart.
    let by_lot = signed("random", "chip").abs_diff(signed("random", "bond"));
    assert!(by_lot < 10, "{by_lot}");
}

#[test]
fn a_copy_is_the_same_but_for_its_id() {
    let temp = tempfile::tempdir().unwrap();
    for files in Files::shipped() {
        let folder = temp.path().join(format!("my-{}", files.id));
        let made = new(&folder, &["--from", &files.id]);
        assert_eq!((made.status, made.err.as_str()), (0, ""), "{}", made.err);
        let copy = Files::read(&folder).unwrap();
        assert_eq!((copy.id, &copy.files), (format!("my-{}", files.id), &files.files));
        assert_eq!(copy.translations, files.translations);
        let checked = ran(wedge().args(["check", "--deny-warnings"]).arg(&folder));
        assert_eq!(checked.status, 0, "{}", checked.err);
    }
    // By a path too, and from a folder given with --data.
    let fixture = root().join("tests/fixtures/weeks");
    assert_eq!(new(&temp.path().join("one"), &["--from", fixture.to_str().unwrap()]).status, 0);
    let fixtures = root().join("tests/fixtures");
    let by_id = new(&temp.path().join("other"), &["--from", "weeks", "--data", fixtures.to_str().unwrap()]);
    assert_eq!(by_id.status, 0, "{}", by_id.err);
    let read = |name: &str| Files::read(&temp.path().join(name)).unwrap().files;
    assert_eq!(read("one"), read("other"));
}

#[test]
fn among_ones_own_it_is_found_by_its_id() {
    let temp = tempfile::tempdir().unwrap();
    let at_home = || {
        let mut command = wedge();
        command.env("HOME", temp.path()).env("XDG_DATA_HOME", temp.path().join("data"));
        command
    };
    let made = ran(at_home().args(["new", "my-reef", "--mine"]));
    assert_eq!(made.status, 0, "{}", made.err);
    assert!(made.out.contains("wedge check my-reef"), "{}", made.out);
    let checked = ran(at_home().args(["check", "my-reef", "--deny-warnings"]));
    assert_eq!(checked.status, 0, "{}", checked.err);
    let again = ran(at_home().args(["new", "my-reef", "--mine"]));
    assert_eq!(again.status, 3, "{}", again.err);
    let path = ran(at_home().args(["new", "here/my-reef", "--mine"]));
    assert_eq!(path.status, 2, "{}", path.err);
    assert!(path.err.contains("give its name alone"), "{}", path.err);
}

#[test]
fn nothing_is_written_over() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("mine");
    fs::create_dir(&folder).unwrap();
    assert_eq!(new(&folder, &[]).status, 0, "an empty folder is taken");
    fs::write(folder.join("scenario.ron"), "mine").unwrap();
    for args in [&[][..], &["--from", "first-talks"]] {
        let again = new(&folder, args);
        assert_eq!((again.status, again.out.as_str()), (3, ""));
        assert!(again.err.contains("there already and not empty; choose another name"), "{}", again.err);
    }
    assert_eq!(fs::read_to_string(folder.join("scenario.ron")).unwrap(), "mine");
    let file = temp.path().join("a-file");
    fs::write(&file, "mine").unwrap();
    let onto = new(&file, &[]);
    assert_eq!(onto.status, 3);
    assert!(onto.err.contains("a file has that name already"), "{}", onto.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn what_cannot_be_made_says_why() {
    let temp = tempfile::tempdir().unwrap();
    let odd = new(&temp.path().join("My talks"), &[]);
    assert_eq!(odd.status, 2);
    assert!(odd.err.contains("` ` (U+0020) is none of the letters"), "{}", odd.err);
    assert!(odd.err.contains("; `my-talks` would do"), "{}", odd.err);
    let unknown = new(&temp.path().join("mine"), &["--from", "doha"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains("there is no scenario `doha`; known are "), "{}", unknown.err);
    assert!(!temp.path().join("mine").exists(), "a folder is made for nothing");
    // Half a scenario is not copied.
    let broken = temp.path().join("broken");
    assert_eq!(new(&broken, &[]).status, 0);
    fs::write(broken.join("events.ron"), [b'[', 0xff, b']']).unwrap();
    let half = new(&temp.path().join("copy"), &["--from", broken.to_str().unwrap()]);
    assert_eq!(half.status, 1, "{}", half.err);
    assert!(half.err.contains("W005") && !temp.path().join("copy").exists(), "{}", half.err);
}
