//! A disk that takes no more: the move is not made, what was made is kept, and the session goes on later.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use wedge_record::verify;
use wedge_testkit::shipped;

use crate::run::{WEDGE, isolated, ran, wedge};

/// The program in a shell that lets no file grow beyond so many kibibytes and turns the signal into an error.
fn limited(kibibytes: u64) -> Command {
    let mut shell = isolated("bash");
    shell.args(["-c", &format!("trap '' XFSZ; ulimit -f {kibibytes}; exec \"$0\" \"$@\""), WEDGE]);
    shell
}

/// Moves that the rules take, whatever nature drew, and that write a line each.
const MOVES: [&str; 12] = [
    "believe chip=25 divided=35 bond=40",
    "task hands",
    "believe chip=24 divided=36 bond=40",
    "task ct",
    "believe chip=23 divided=37 bond=40",
    "task un",
    "believe chip=22 divided=38 bond=40",
    "act emirate_name",
    "believe chip=21 divided=39 bond=40",
    "end",
    "answer deny",
    "believe chip=20 divided=40 bond=40",
];

fn converse(mut command: Command, lines: &[&str]) -> crate::run::Ran {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("bash is there");
    let mut input = child.stdin.take().unwrap();
    let text: String = lines.iter().flat_map(|line| [*line, "\n"]).collect();
    let sent = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    match sent.join().unwrap() {
        // A program that ends at once leaves its input unread.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        sent => sent.unwrap(),
    }
    crate::run::Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Size of a session's file after each of some moves.
fn sizes(folder: &Path, moves: &[&str]) -> Vec<u64> {
    let whole = folder.join("whole.wedge");
    if whole.exists() {
        fs::remove_file(&whole).unwrap();
    }
    let mut text = wedge();
    text.args(["text", "doha-2018", "--seed", "5", "--session"]).arg(&whole);
    let ran = converse(text, moves);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let saved = fs::read_to_string(&whole).unwrap();
    let ends: Vec<u64> = saved.match_indices('\n').map(|(at, _)| at as u64 + 1).collect();
    assert_eq!(ends.len(), moves.len() + 2, "a header, the opening and a line a move");
    ends[1..].to_vec()
}

#[test]
fn a_move_that_cannot_be_saved_is_not_made_and_nothing_that_was_made_is_lost() {
    let temp = tempfile::tempdir().unwrap();
    let sizes = sizes(temp.path(), &MOVES);
    let mut failed = 0;
    // Every limit from the opening to the end: the write fails at another byte of another move each time.
    for limit in sizes[0].div_ceil(1024)..=sizes[MOVES.len()].div_ceil(1024) {
        let path = temp.path().join(format!("{limit}.wedge"));
        // How many moves find room; the first that does not is refused, and so may be later ones.
        let room = sizes.iter().filter(|size| **size <= limit * 1024).count() - 1;
        let mut text = limited(limit);
        text.args(["text", "doha-2018", "--seed", "5", "--session"]).arg(&path);
        let ran = converse(text, &MOVES[..(room + 1).min(MOVES.len())]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        if room < MOVES.len() {
            failed += 1;
            assert!(ran.err.contains("could not be saved") && ran.err.contains("was not made"), "{}", ran.err);
            assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        } else {
            assert_eq!(ran.err, "");
        }
        assert_eq!(fs::metadata(&path).unwrap().len(), sizes[room], "the file ends with the last move that was made");
        let verified = verify(&path).unwrap();
        assert_eq!(verified.commands, room);
        assert!(verified.notices.is_empty(), "nothing half written is left");

        // With room again it goes on, and comes to the same game.
        let mut text = wedge();
        text.arg("text").arg("--session").arg(&path);
        let ran = converse(text, &MOVES[room..]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert_eq!(fs::read(&path).unwrap(), fs::read(temp.path().join("whole.wedge")).unwrap());
    }
    assert!(failed >= 3, "only {failed} limits were reached; the moves write too little");
}

#[test]
fn after_a_move_that_could_not_be_saved_the_game_at_the_table_is_as_before() {
    let temp = tempfile::tempdir().unwrap();
    // One byte of the line of `end` is not to fit. Beliefs before it move the line until a limit lies inside it.
    let end = MOVES.iter().position(|line| *line == "end").unwrap();
    let (mut lines, limit) = (0..12)
        .find_map(|beliefs| {
            let mut lines = MOVES[..end].to_vec();
            lines.extend(vec!["believe chip=10 divided=50 bond=40"; beliefs]);
            let sizes = sizes(temp.path(), &[lines.as_slice(), &["end"]].concat());
            let (before, after) = (sizes[lines.len()], sizes[lines.len() + 1]);
            let limit = (after - 1) / 1024;
            (limit * 1024 >= before).then_some((lines, limit))
        })
        .expect("a limit lies inside the line of `end`");
    let path = temp.path().join("short.wedge");
    let mut text = limited(limit);
    text.args(["text", "doha-2018", "--seed", "5", "--session"]).arg(&path);
    lines.extend(["home", "end", "home"]);
    let ran = converse(text, &lines);
    assert!(ran.err.contains("was not made"), "{}", ran.err);
    let pages: Vec<&str> = ran.out.split("Sitting ").collect();
    assert!(ran.out.contains("Sitting 1 of"), "{}", ran.out);
    assert!(!ran.out.contains("Sitting 2 of"), "the sitting went on without its move: {}", pages.len());
    let last = verify(&path).unwrap().game.unwrap().1;
    assert_eq!(last.view().round, 1);
}

#[test]
fn a_file_of_moves_stops_at_the_move_that_could_not_be_saved() {
    let temp = tempfile::tempdir().unwrap();
    let sizes = sizes(temp.path(), &MOVES);
    let moves = temp.path().join("moves");
    fs::write(&moves, MOVES.join("\n")).unwrap();
    let limit = sizes[4].div_ceil(1024);
    let path = temp.path().join("short.wedge");
    let mut text = limited(limit);
    text.args(["text", "doha-2018", "--seed", "5", "--session"]).arg(&path).arg("--moves").arg(&moves);
    let stopped = ran(&mut text);
    assert_eq!(stopped.status, 3);
    assert!(stopped.err.contains("could not be saved"), "{}", stopped.err);
    let kept = verify(&path).unwrap().commands;
    assert_eq!(stopped.out.matches("\n> ").count(), kept + 1, "the last move that is echoed is the one that failed");
}

#[test]
fn a_session_that_cannot_be_begun_leaves_no_file() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let mut text = limited(10);
    text.args(["text", "doha-2018", "--seed", "5", "--session"]).arg(&path);
    let ran = converse(text, &MOVES);
    assert_eq!(ran.status, 3);
    assert_eq!(ran.out, "", "nothing is shown that is not kept");
    assert!(ran.err.contains("cannot use the session file"), "{}", ran.err);
    assert!(!path.exists());
}

#[test]
fn the_moves_of_these_tests_are_moves() {
    // So that a scenario that renames a desk fails here and not in the middle of a full disk.
    let pack = shipped("doha-2018");
    let standing = wedge_engine::Package::status_quo(pack.scenario.issues.len());
    for line in MOVES {
        wedge_scenario::parse_line(&pack, line, &standing).unwrap();
    }
    let temp = tempfile::tempdir().unwrap();
    sizes(temp.path(), &MOVES);
    assert_eq!(verify(&temp.path().join("whole.wedge")).unwrap().commands, MOVES.len());
}
