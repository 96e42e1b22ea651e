//! Standard input as it comes: bytes that are no text, lines that are too long, moves as people type them, paths of any kind.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use wedge_record::verify;

use crate::run::{Ran, ran, wedge};

/// Says something to the program and hears it to its end.
pub fn converse(command: &mut Command, said: &[u8]) -> Ran {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let said = said.to_vec();
    let sent = std::thread::spawn(move || input.write_all(&said));
    let output = child.wait_with_output().unwrap();
    match sent.join().unwrap() {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        sent => sent.unwrap(),
    }
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn begun(path: &Path) -> Command {
    let mut command = wedge();
    command.args(["text", "first-talks", "--seed", "3", "--session"]).arg(path);
    command
}

#[test]
fn bytes_that_are_no_text_are_refused_as_a_move_and_play_goes_on() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let ran = converse(&mut begun(&path), b"\xff\xfe\n\xc3(\noffer \xe4=b\nend\0\nquit\n");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.matches("not UTF-8 text").count(), 3, "{}", ran.out);
    assert_eq!(verify(&path).unwrap().commands, 1, "`end` with a sign that cannot be seen is `end`");
}

#[test]
fn thousands_of_moves_in_one_sitting_are_all_taken_in_and_told_alike() {
    let moves = 8_000;
    let mut talks = wedge();
    talks.args(["text", "doha-2018", "--seed", "3"]);
    let ran = converse(&mut talks, "believe chip=30 divided=30 bond=40\n".repeat(moves).as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let told: Vec<&str> = ran.out.split("You state what you believe").skip(1).collect();
    assert_eq!(told.len(), moves);
    // What is said of a move is of that move alone; behind the last one stands the farewell.
    assert!(told[..moves - 1].iter().all(|one| *one == told[0]), "{:?}", told[0]);
    let belief = told[0].split_inclusive("%.\n").next().unwrap();
    assert!(told[moves - 1].starts_with(belief), "{:?}", told[moves - 1]);
}

#[test]
fn a_line_without_an_end_is_refused_at_once_and_play_goes_on() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let mut said = vec![b'x'; 40 << 20];
    said.extend(b"\noffer ");
    said.extend("soldiers=half ".repeat(100_000).bytes());
    said.extend(b"\nend\n");
    let start = std::time::Instant::now();
    let ran = converse(&mut begun(&path), &said);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.matches("longer than any move").count(), 2, "{}", ran.out);
    assert_eq!(verify(&path).unwrap().commands, 1);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

#[test]
fn nothing_that_a_terminal_would_obey_is_said_back() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let ran = converse(&mut begun(&path), "\u{1b}[2Jfinish\noffer \u{1b}]0;x\u{7}=\u{202e}y\nquit\n".as_bytes());
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("no move"), "{}", ran.out);
    assert!(!ran.out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{:?}", ran.out);
}

#[test]
fn words_to_look_at_are_taken_in_any_letters_and_near_ones_are_proposed() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let ran = converse(&mut begun(&path), b"HELP\nBriefing.\ndebreif\ndebrief\nQUIT\nend\n");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.matches("For example: ").count(), 2, "{}", ran.out);
    assert!(ran.out.contains("Did you mean debrief?"), "{}", ran.out);
    assert!(ran.out.contains("The debrief opens when the game is over."), "{}", ran.out);
    assert_eq!(verify(&path).unwrap().commands, 0);
}

#[test]
fn a_file_of_moves_is_read_as_editors_write_it_and_stops_at_the_line_that_is_refused() {
    let temp = tempfile::tempdir().unwrap();
    let moves = temp.path().join("moves");
    for (number, text) in [&b"\xef\xbb\xbfend\r\n\r\n# M\xfcller\r\nEnd\r\n"[..], b"end\rend\r", b"end\nend # \xff"]
        .into_iter()
        .enumerate()
    {
        fs::write(&moves, text).unwrap();
        let path = temp.path().join(format!("{number}.wedge"));
        let played = ran(begun(&path).arg("--moves").arg(&moves));
        assert_eq!((played.status, played.err.as_str()), (0, ""), "{number}");
        assert_eq!(verify(&path).unwrap().commands, 2, "{number}");
    }
    let path = temp.path().join("a b.wedge");
    fs::write(&moves, b"end\n\nend \xe4\nend\n").unwrap();
    let stopped = ran(begun(&path).arg("--moves").arg(&moves));
    assert_eq!(stopped.status, 1);
    assert!(stopped.err.contains("moves:3: ") && stopped.err.contains("not UTF-8 text"), "{}", stopped.err);
    assert!(stopped.err.contains("kept before it: 1 move;"), "{}", stopped.err);
    assert!(stopped.err.contains("wedge text --session '") && stopped.err.contains("/a b.wedge'"), "{}", stopped.err);
    assert_eq!(verify(&path).unwrap().commands, 1);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("end".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(&moves, wide).unwrap();
    let path = temp.path().join("none.wedge");
    let refused = ran(begun(&path).arg("--moves").arg(&moves));
    assert_eq!(refused.status, 3);
    assert!(refused.err.contains("UTF-16"), "{}", refused.err);
    assert!(!path.exists(), "a session was begun for moves that cannot be read");
}

#[cfg(unix)]
#[test]
fn paths_of_any_kind_are_taken_and_said_as_a_shell_takes_them() {
    use std::os::unix::ffi::OsStrExt;

    let temp = tempfile::tempdir().unwrap();
    for name in
        [&b"a b.wedge"[..], b"it's.wedge", b"-x.wedge", b"\xff\xe4.wedge", "谈判.wedge".as_bytes(), b"a\nb.wedge"]
    {
        let path = temp.path().join(std::ffi::OsStr::from_bytes(name));
        let ran = converse(&mut begun(&path), b"end\nquit\n");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        // What is said goes into a shell as it is and comes back to the same file.
        let hint = ran.out.split("Continue with: wedge ").nth(1).unwrap();
        let script = format!("\"$WEDGE\" {hint}");
        let mut shell = crate::run::isolated("bash");
        let again = converse(shell.arg("-c").arg(script).env("WEDGE", crate::run::WEDGE), b"end\nquit\n");
        assert_eq!((again.status, again.err.as_str()), (0, ""), "{hint}");
        assert_eq!(verify(&path).unwrap().commands, 2, "{hint}");
    }
    // A scenario may lie anywhere too.
    let folder = temp.path().join(std::ffi::OsStr::from_bytes(b"\xfftalks"));
    std::os::unix::fs::symlink(crate::run::root().join("scenarios/first-talks"), &folder).unwrap();
    let ran = converse(wedge().arg("text").arg(&folder), b"quit\n");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let checked = crate::run::ran(wedge().arg("check").arg(&folder).arg("first-talks"));
    assert_eq!((checked.status, checked.err.as_str()), (0, ""));
    assert_eq!(checked.out.lines().count(), 2, "{}", checked.out);
    let policy = ["--policy", "hardliner", "--games", "2"];
    let [by_path, by_id] = [folder.as_os_str(), std::ffi::OsStr::new("first-talks")]
        .map(|wanted| crate::run::ran(wedge().arg("simulate").arg(wanted).args(policy)).status);
    assert_eq!((by_path, by_id), (0, 0));
    // So it may in a folder of scenarios.
    let library = crate::run::ran(wedge().arg("check").arg("--data").arg(temp.path()));
    assert_eq!((library.status, library.err.as_str()), (0, ""));
    let shipped = fs::read_dir(crate::run::root().join("scenarios")).unwrap().count();
    assert_eq!(library.out.lines().count(), shipped + 1, "{}", library.out);
    // The first talks have no record; that is found out only once they have been read.
    let history = crate::run::ran(wedge().arg("history").arg(&folder));
    assert!(
        history.status == 1 && history.err.contains("has no record to replay: history.ron has no step. Add one"),
        "{}",
        history.err
    );
}

/// Calls that name a path with signs in it that a terminal obeys, in every place that takes one.
#[cfg(unix)]
#[test]
fn no_path_is_said_so_that_a_terminal_would_obey_it() {
    let temp = tempfile::tempdir().unwrap();
    let wild = temp.path().join("a\u{1b}[2J\u{202e}b");
    let (folder, file) = (wild.join("talks"), temp.path().join("c\u{1b}[2Jd.wedge"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(&file, "no session").unwrap();
    let broken = temp.path().join("e\u{1b}[2Jf");
    fs::create_dir(&broken).unwrap();
    fs::write(broken.join("scenario.ron"), "(").unwrap();
    let out = wild.join("nowhere/x.csv");
    let text = |args: &[&str]| {
        let mut command = wedge();
        command.args(args);
        command
    };
    let mut calls: Vec<Command> = Vec::new();
    for verb in ["check", "text", "history", "simulate"] {
        for wanted in [&folder, &broken, &file, &wild.join("nowhere/at/all")] {
            let mut call = text(&[verb]);
            call.arg(wanted);
            calls.push(call);
        }
    }
    for (args, path) in [
        (&["check", "--format", "json"][..], &folder),
        (&["text", "first-talks", "--session"], &wild.join("nowhere/a.wedge")),
        (&["text", "first-talks", "--session"], &file),
        (&["text", "--session"], &file),
        (&["text", "first-talks", "--moves"], &wild.join("nowhere")),
        (&["text", "first-talks", "--moves"], &file),
        (&["replay"], &file),
        (&["replay"], &wild),
        (&["replay", "--pages"], &file),
        (&["simulate", "first-talks", "--games", "1", "--csv"], &out),
        (&["simulate", "first-talks", "--games", "1", "--csv"], &file),
        (&["check", "--data"], &file),
    ] {
        let mut call = text(args);
        call.arg(path);
        calls.push(call);
    }
    for mut call in calls {
        let ran = converse(&mut call, b"");
        assert_ne!(ran.status, 0, "{call:?}");
        let obeyed = |said: &str| said.contains(['\u{1b}', '\u{202e}', '\u{7}']);
        assert!(!obeyed(&ran.out) && !obeyed(&ran.err), "{call:?}: {:?} {:?}", ran.out, ran.err);
        assert!(ran.err.contains("\\u{1b}") || ran.out.contains("\\u{1b}"), "{call:?}: {:?}", ran.err);
    }
}

#[test]
fn a_file_of_moves_is_said_back_without_what_a_terminal_would_obey() {
    let folder = tempfile::tempdir().unwrap();
    let moves = folder.path().join("moves");
    fs::write(&moves, format!("\u{1b}[31mjump {}\n", "x".repeat(5_000))).unwrap();
    let run = ran(wedge().args(["text", "first-talks", "--seed", "3", "--moves"]).arg(&moves));
    assert_eq!(run.status, 1, "{}", run.err);
    assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'), "{}", run.err);
    assert!(run.err.len() < 2_000, "{} bytes are said back", run.err.len());
}

#[test]
fn a_folder_of_data_that_is_nowhere_is_a_wrong_command_line() {
    let run = ran(wedge().args(["--data", "/nowhere/at/all", "check"]));
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("there is no folder `/nowhere/at/all`"), "{}", run.err);
}

#[test]
fn help_tells_all_moves_or_one() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let all = "undertake offer accept sign task sound act answer believe forecast pace relief third break-off end";
    let said = all.split(' ').map(|verb| format!("help {verb}")).collect::<Vec<_>>().join("\n");
    let ran = converse(&mut begun(&path), said.as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for verb in all.split(' ') {
        assert!(ran.out.contains(&format!("\nWrite: {verb}")), "{verb}: {}", ran.out);
    }
    let said = |line: &str| converse(wedge().args(["text", "--session"]).arg(&path), line.as_bytes()).out;
    for (short, long) in [("?\n", "help\n"), ("? Offer\n", "help offer\n"), ("HELP break off.\n", "help break-off\n")] {
        assert_eq!(said(short), said(long), "{short}");
    }
    assert!(said("help people\n").contains("To look at something"));
    assert_eq!(verify(&path).unwrap().commands, 0);
}

/// A device that takes nothing tells so with the first page, and one for complaints that takes none ends nothing.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told_at_once_and_has_its_status() {
    let full = || Stdio::from(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let moves = temp.path().join("moves");
    fs::write(&moves, "end\nend\n").unwrap();
    let mut game = begun(&path);
    game.arg("--moves").arg(&moves);
    for (number, args) in
        ["--help", "--version", "check", "help text", "simulate --games 1", "replay --help"].into_iter().enumerate()
    {
        let ended = wedge().args(args.split(' ')).stdout(full()).output().unwrap();
        assert_eq!(ended.status.code(), Some(3), "{number}: {args}");
        assert!(String::from_utf8(ended.stderr).unwrap().contains("cannot write"), "{args}");
    }
    let ended = game.stdout(full()).output().unwrap();
    assert_eq!(ended.status.code(), Some(3));
    assert_eq!(verify(&path).unwrap().commands, 0, "no move is made that nobody is shown");
    for (args, status) in [("check nowhere", 2), ("text nowhere", 2), ("replay nowhere", 1), ("nothing", 2)] {
        let ended = wedge().args(args.split(' ')).stderr(full()).output().unwrap();
        assert_eq!(ended.status.code(), Some(status), "{args}");
    }
}

#[test]
fn a_file_of_moves_that_does_not_answer_is_told_the_question_and_its_answers() {
    let temp = tempfile::tempdir().unwrap();
    let moves = temp.path().join("line.txt");
    fs::write(&moves, "end\n".repeat(12)).unwrap();
    let ran = ran(wedge().args(["text", "first-talks", "--seed", "1", "--moves"]).arg(&moves));
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("Something needs your answer first. The question is `"), "{}", ran.err);
    assert!(ran.err.contains("Write one of these before line 3: `answer "), "{}", ran.err);
}
