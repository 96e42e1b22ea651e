//! `tests/check/NAME/`: a `patch` that breaks a copy of the prototype fixture, and `expected`, what `wedge check` finds.
//!
//! A patch is a list of blocks. `file NAME` says which file what follows is about; `replace`, the text that stands
//! there exactly once, `with`, the text in its place, and `end`; or `append`, a text, and `end`; or `delete`; or
//! `empty`. Each word stands on a line of its own, and a text has no line end behind its last line. `flags` gives
//! arguments for the program.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{Ran, all_of, cases, compare, ran, root, wedge};

/// The lines up to the one that ends a block.
fn block<'a>(lines: &mut impl Iterator<Item = &'a str>, end: &str) -> String {
    let text: Vec<&str> = lines.take_while(|line| *line != end).collect();
    text.join("\n")
}

/// A copy of the fixture, changed by a patch; its flags.
fn patched(folder: &Path, patch: &str) -> Vec<String> {
    fs::create_dir_all(folder).unwrap();
    for entry in fs::read_dir(root().join("tests/fixtures/prototype")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    let mut flags = Vec::new();
    let mut file = None;
    let mut lines = patch.lines();
    while let Some(line) = lines.next() {
        let path = || -> &PathBuf { file.as_ref().expect("a patch says first which file it is about") };
        match line.split_once(' ').unwrap_or((line, "")) {
            ("", "") | ("#", _) => {}
            ("flags", words) => flags.extend(words.split(' ').map(str::to_owned)),
            ("file", name) => file = Some(folder.join(name)),
            ("replace", "") => {
                let (old, new) = (block(&mut lines, "with"), block(&mut lines, "end"));
                let text = fs::read_to_string(path()).unwrap();
                assert_eq!(text.matches(&old).count(), 1, "{}: not exactly once:\n{old}", path().display());
                fs::write(path(), text.replace(&old, &new)).unwrap();
            }
            ("append", "") => {
                // A file that may be left out is made.
                let text = fs::read_to_string(path()).unwrap_or_default();
                fs::create_dir_all(path().parent().unwrap()).unwrap();
                fs::write(path(), text + &block(&mut lines, "end")).unwrap();
            }
            ("delete", "") => fs::remove_file(path()).unwrap(),
            ("empty", "") => fs::write(path(), "").unwrap(),
            other => panic!("a patch has no word {other:?}"),
        }
    }
    flags
}

fn findings(ran: &Ran) -> String {
    let mut told = String::new();
    for line in ran.out.lines() {
        let finding: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        let place = format!("{}:{}:{}", text("file"), finding["line"], finding["column"]);
        let help = finding["help"].as_str().map_or_else(String::new, |help| format!(" ({help})"));
        writeln!(told, "{} {place} {}: {}{help}", text("code"), text("severity"), text("message")).unwrap();
    }
    told
}

fn check(case: &Path) -> Result<(), String> {
    let patch = fs::read_to_string(case.join("patch")).unwrap();
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    let flags = patched(&folder, &patch);
    let ran = ran(wedge().arg("check").arg(&folder).args(["--format", "json"]).args(&flags));
    compare(&case.join("expected"), &format!("{}exit {}\n{}", findings(&ran), ran.status, ran.err))
}

#[test]
fn every_broken_scenario_is_found_where_it_is_broken() {
    let failures: Vec<String> =
        cases(&root().join("tests/check")).iter().filter_map(|case| check(case).err()).collect();
    all_of(&failures);
}

#[test]
fn every_broken_scenario_is_refused_by_the_game_too() {
    let mut failures = Vec::new();
    for case in cases(&root().join("tests/check")) {
        let patch = fs::read_to_string(case.join("patch")).unwrap();
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("prototype");
        patched(&folder, &patch);
        let checked = ran(wedge().arg("check").arg(&folder).args(["--format", "json"]));
        let moves = temp.path().join("moves");
        fs::write(&moves, "").unwrap();
        let played = ran(wedge().arg("text").arg(&folder).args(["--seed", "1", "--moves"]).arg(&moves));
        // What cannot be played says so; what has warnings only is played.
        if (checked.status == 0) != (played.status == 0) || (played.status != 0 && !played.out.is_empty()) {
            failures.push(format!("{}: check {}, play {}", case.display(), checked.status, played.status));
        }
    }
    all_of(&failures);
}

#[test]
fn the_fixture_has_no_findings() {
    let ran = ran(wedge().arg("check").arg(root().join("tests/fixtures/prototype")).arg("--deny-warnings"));
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("prototype: 7 issues, 38400 packages, 5 leaders and factions, "), "{}", ran.out);
    assert!(ran.out.ends_with("; findings: 0\n"), "{}", ran.out);
}

#[test]
fn without_a_name_every_scenario_inside_the_program_is_checked() {
    let ran = ran(wedge().args(["check", "--deny-warnings"]));
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let shipped = fs::read_dir(root().join("scenarios")).unwrap().count();
    assert_eq!(ran.out.lines().count(), shipped, "{}", ran.out);
}

#[test]
fn for_people_a_finding_shows_the_line_with_a_caret() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, &fs::read_to_string(root().join("tests/check/unknown-field/patch")).unwrap());
    let ran = ran(wedge().arg("check").arg(&folder));
    assert_eq!(ran.status, 1);
    assert_eq!(ran.out, "", "a scenario with an error is not summed up");
    let expected = fs::read_to_string(root().join("tests/check/unknown-field/expected")).unwrap();
    let place = expected.split(' ').nth(1).unwrap();
    assert!(ran.err.contains(&format!("prototype/{place}")), "{place} is missing:\n{}", ran.err);
    assert!(ran.err.contains("W012"), "{}", ran.err);
    assert!(ran.err.contains("did you mean `performer`?"), "{}", ran.err);
    let shown: Vec<&str> = ran.err.lines().collect();
    let at = shown.iter().position(|line| line.contains("preformer: Home")).expect("the line itself is shown");
    let column = shown[at].chars().collect::<String>().find("preformer").unwrap();
    let caret = shown[at + 1].chars().nth(shown[at][..column].chars().count()).unwrap();
    assert!(matches!(caret, '^' | '─' | '┬' | '·'), "no mark under the word:\n{}", ran.err);
    assert!(ran.err.ends_with("wedge: 1 error and 0 warnings\n"), "{}", ran.err);
}

#[test]
fn a_folder_without_a_scenario_says_so() {
    let temp = tempfile::tempdir().unwrap();
    let ran = ran(wedge().arg("check").arg(temp.path()));
    assert_eq!(ran.status, 3);
    assert!(ran.err.contains("holds no scenario"), "{}", ran.err);
}

#[test]
fn what_cannot_be_read_is_a_finding_and_ends_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| {
        let folder = temp.path().join("scenarios").join(name);
        patched(&folder, "");
        folder
    });
    fs::write(one.join("issues.ron"), [b'[', b'\n', 0xff, b']']).unwrap();
    fs::remove_file(one.join("events.ron")).unwrap();
    fs::create_dir(one.join("events.ron")).unwrap();
    patched(&other, &fs::read_to_string(root().join("tests/check/unknown-field/patch")).unwrap());
    let nowhere = temp.path().join("nowhere");
    let json = ran(wedge().arg("check").args([&one, &nowhere, &other]).args(["--format", "json"]));
    assert_eq!(json.status, 3, "a path that leads nowhere is a fault of the command: {}", json.err);
    let found = findings(&json);
    for part in
        ["W005 issues.ron:2:1 error: `issues.ron` is not UTF-8", "W005 events.ron:1:1 error", "W003 :1:1", "W012 "]
    {
        assert!(found.contains(part), "{part} is missing:\n{found}");
    }
    let library = ran(wedge().arg("check").arg("--data").arg(temp.path()));
    assert_eq!(library.status, 1, "{}", library.err);
    assert!(library.err.contains("one/issues.ron:2:1: error[W005]") && library.err.contains("W012"), "{}", library.err);
    assert!(library.out.contains("findings: 0"), "the shipped ones are looked at too: {}", library.out);
}

#[test]
fn a_file_of_nearly_the_right_name_is_pointed_at() {
    for (name, near) in
        [("events.ron", "Events.ron"), ("events.ron", "events.ron.txt"), ("scenario.ron", "scenario.ron.txt")]
    {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("prototype");
        patched(&folder, "");
        fs::rename(folder.join(name), folder.join(near)).unwrap();
        let ran = ran(wedge().arg("check").arg(&folder).args(["--format", "json"]));
        let found = findings(&ran);
        assert!(
            found.contains(&format!("W003 {name}:1:1 error: `{name}` is missing (there is a file `{near}`")),
            "{found}"
        );
        assert_eq!(ran.status, 1);
    }
}

#[test]
fn a_line_without_end_is_not_drawn() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, "");
    fs::write(folder.join("sources.ron"), format!("[{}", ",".repeat(200_000))).unwrap();
    let ran = ran(wedge().arg("check").arg(&folder));
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("prototype/sources.ron:1:2: error[W001]") && ran.err.len() < 20_000, "{}", ran.err.len());
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_those_in_a_circle_are_called_so() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, "");
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, temp.path().join(at)).unwrap();
    link("prototype", "linked");
    link("../prototype", "prototype/inside");
    link(".", "here");
    link("circle", "circle");
    let check = |path: &str| ran(wedge().current_dir(temp.path()).args(["check", path]));
    for path in ["linked", "prototype/inside/inside", "here/here/prototype"] {
        let ran = check(path);
        assert_eq!((ran.status, ran.out.contains("findings: 0")), (0, true), "{path}: {}{}", ran.out, ran.err);
    }
    for path in ["circle", "./circle", "circle/prototype", "here/circle/scenario.ron"] {
        let ran = check(path);
        assert_eq!(ran.status, 3, "{path}: {}", ran.err);
        assert!(ran.err.contains("circle` is a link that leads nowhere"), "{path}: {}", ran.err);
    }
    // In a folder of scenarios what has two names is there once, and a circle hides nothing.
    let all = ran(wedge().current_dir(temp.path()).args(["--data", "here", "check"]));
    assert_eq!((all.status, all.out.matches("prototype: ").count()), (0, 1), "{}{}", all.out, all.err);
    // A file of a scenario that is a link to itself is a finding, and the rest is looked at.
    fs::remove_file(folder.join("events.ron")).unwrap();
    link("events.ron", "prototype/events.ron");
    let found = findings(&ran(wedge().arg("check").arg(&folder).args(["--format", "json"])));
    assert!(found.contains("W005 events.ron:1:1 error: `events.ron` cannot be read"), "{found}");
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_not_waited_for() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, "");
    fs::remove_file(folder.join("events.ron")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.join("events.ron")).unwrap();
    fs::write(folder.join("sources.ron"), vec![b' '; (4 << 20) + 1]).unwrap();
    fs::remove_file(folder.join("actions.ron")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.join("actions.ron")).unwrap();
    fs::remove_file(folder.join("history.ron")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.join("history.ron")).arg(temp.path().join("x")).status();
    let fifo = made.is_ok_and(|status| status.success());
    let found = findings(&ran(wedge().arg("check").arg(&folder).args(["--format", "json"])));
    assert!(found.contains("W005 events.ron:1:1 error: `events.ron` is not a regular file"), "{found}");
    assert!(found.contains("W005 sources.ron:1:1 error: `sources.ron` is larger than 4 MiB"), "{found}");
    assert!(found.contains("W005 actions.ron:1:1 error: `actions.ron` cannot be read"), "{found}");
    assert!(!fifo || found.contains("W005 history.ron:1:1 error"), "{found}");
}

#[test]
fn nothing_that_moves_the_cursor_reaches_the_terminal() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, "");
    let text = fs::read_to_string(folder.join("issues.ron")).unwrap();
    let text = text.replacen("id: \"troops\"", "id: \"tr\\u{1b}[2Joops\", note2: \"\u{1b}[2J\u{202e}\"", 1);
    fs::write(folder.join("issues.ron"), text).unwrap();
    for format in ["human", "json"] {
        let ran = ran(wedge().arg("check").arg(&folder).args(["--format", format]));
        assert_eq!(ran.status, 1);
        assert!(!(ran.out + &ran.err).contains(['\u{1b}', '\u{202e}']));
    }
}

#[test]
fn lines_that_end_with_a_carriage_return_alone_are_lines() {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(root().join("scenarios/first-talks")).unwrap() {
        let file = file.unwrap().path();
        if file.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap().replace('\n', "\r");
        fs::write(folder.path().join(file.file_name().unwrap()), text).unwrap();
    }
    let run = ran(wedge().arg("check").arg(folder.path()));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn a_file_of_a_scenario_stands_for_its_folder() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("prototype");
    patched(&folder, "");
    let by_folder = ran(wedge().arg("check").arg(&folder));
    assert_eq!(ran(wedge().arg("check").arg(folder.join("scenario.ron"))), by_folder);
    assert_eq!(ran(wedge().current_dir(&folder).args(["check", "events.ron"])), by_folder);
    fs::write(folder.join("notes.txt"), "").unwrap();
    let other = ran(wedge().arg("check").arg(folder.join("notes.txt")));
    assert_eq!(other.status, 3);
    assert!(other.err.contains("is a file; name the folder of a scenario"), "{}", other.err);
}
