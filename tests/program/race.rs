//! Programs that begin on one name at once, and programs that are killed while they begin: nothing that was shown is lost.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Stdio};

use wedge_record::{Session, verify};
use wedge_testkit::Dice;

use crate::run::wedge;

/// Rounds of the race.
const ROUNDS: usize = 500;

/// A program that begins a session under a name.
fn begin(path: &Path, seed: u64) -> Child {
    wedge()
        .args(["text", "first-talks", "--seed", &seed.to_string(), "--session"])
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn of_programs_that_begin_on_one_new_name_one_plays_and_nothing_is_lost() {
    let temp = tempfile::tempdir().unwrap();
    let (mut lost, mut beaten) = (Vec::new(), 0);
    for round in 0..ROUNDS {
        let path = temp.path().join(format!("{round}.wedge"));
        let programs = 2 + round % 3;
        let seeds: Vec<u64> = (0..programs as u64).map(|number| 1 + 10 * round as u64 + number).collect();
        let mut children: Vec<Child> = seeds.iter().map(|seed| begin(&path, *seed)).collect();
        for child in &mut children {
            // One that has been refused reads nothing any more.
            child.stdin.take().unwrap().write_all(b"end\nquit\n").ok();
        }
        let mut played = Vec::new();
        for (child, seed) in children.into_iter().zip(&seeds) {
            let done = child.wait_with_output().unwrap();
            let err = String::from_utf8(done.stderr).unwrap();
            if done.status.success() {
                assert!(String::from_utf8(done.stdout).unwrap().contains("The session is saved"), "{err}");
                played.push(*seed);
            } else {
                beaten += 1;
                assert!(done.stdout.is_empty(), "a game was shown that is not kept");
                assert!(err.contains("exists already") || err.contains("of its own"), "{err}");
            }
        }
        let kept = verify(&path).map(|checked| checked.commands);
        let owner = Session::resume(&path).map(|(session, _)| session.seed());
        if played.len() != 1 || !matches!(kept, Ok(1)) || !owner.as_ref().is_ok_and(|seed| *seed == played[0]) {
            lost.push(format!("round {round}: played by {played:?}, kept {kept:?}, of {owner:?}"));
        }
    }
    assert!(lost.is_empty(), "{} of {ROUNDS} rounds lost a session:\n{}", lost.len(), lost.join("\n"));
    assert!(beaten >= ROUNDS, "only {beaten} programs were beaten to the name; they did not race");
    let left = fs::read_dir(temp.path()).unwrap().count();
    assert_eq!(left, ROUNDS, "passing names are left");
}

#[test]
fn a_program_killed_while_it_begins_leaves_a_whole_session_or_none_and_nothing_beside_it() {
    let temp = tempfile::tempdir().unwrap();
    let mut dice = Dice::new(1);
    let (mut whole, mut none) = (0, 0);
    for round in 0..40_u64 {
        let path = temp.path().join(format!("{round}.wedge"));
        let mut child = begin(&path, round);
        // Some die before the file is there, some while it is written, some after.
        if round % 2 == 0 {
            std::thread::sleep(std::time::Duration::from_micros(dice.below(60_000) as u64));
        } else {
            let begun = |path: &Path| {
                path.exists()
                    || fs::read_dir(temp.path())
                        .unwrap()
                        .any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with(".wedge-"))
            };
            while !begun(&path) {
                std::thread::yield_now();
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        if path.exists() {
            whole += 1;
            assert_eq!(verify(&path).unwrap().commands, 0);
        } else {
            none += 1;
        }
    }
    assert!(whole + none == 40 && none > 0, "{whole} whole, {none} none: no kill came early");
    // The next program clears away what they left.
    let mut last = begin(&temp.path().join("last.wedge"), 9);
    last.stdin.take().unwrap().write_all(b"quit\n").unwrap();
    let mut out = String::new();
    last.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(last.wait().unwrap().success());
    let names = fs::read_dir(temp.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}
