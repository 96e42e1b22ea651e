//! Killing the program loses nothing that was shown.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use wedge_engine::{Command, Game};
use wedge_record::{Notice, Said, Session, read_past, verify};
use wedge_scenario::format_command;
use wedge_testkit::{Dice, Player, shipped};

use crate::run::{ran, wedge};

const SEED: u64 = 20;

/// A long game as commands and as the lines that give them, all of them legal.
fn game() -> Vec<(Command, String)> {
    let pack = shipped("doha-2018");
    let mut game = Game::new(Arc::clone(&pack.scenario), SEED).unwrap();
    let mut player = Player::new(&pack, 3);
    let mut dice = Dice::new(4);
    let mut moves = Vec::new();
    for _ in 0..4000 {
        let command = player.next(&game);
        // A player with patience, so that there is something to kill.
        if command == Command::BreakOff || (command == Command::EndRound && dice.percent(96)) {
            continue;
        }
        let asked = game.view().question.map(|question| question.question.kind);
        if game.apply(&command).is_ok() {
            let line = format_command(&pack, &command, asked);
            moves.push((command, line));
        }
    }
    moves
}

/// The program at work.
struct Running {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Running {
    /// Begins or goes on with a session and waits until it has shown where it stands.
    fn start(path: &Path) -> Self {
        let mut command = wedge();
        command.arg("text");
        if !path.exists() {
            command.args(["doha-2018", "--seed", &SEED.to_string()]);
        }
        let mut child = command
            .arg("--session")
            .arg(path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut running = Self { child, input, output };
        running.read_help();
        running
    }

    fn send(&mut self, line: &str) {
        self.input.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// Reads until the help has been shown to its end; what came before it.
    fn read_help(&mut self) -> String {
        let mut before = String::new();
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the program ended: {before}");
            // The last line of the help.
            if line.starts_with("For example: ") {
                return before;
            }
            before += &line;
        }
    }

    /// Sends a move and reads its whole page. The help behind it says where the page ends.
    fn play(&mut self, line: &str) -> String {
        self.send(line);
        self.send("help");
        self.read_help()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        assert_eq!(status.code(), None, "it ended before it was killed");
    }
}

/// The commands in a session's file, the torn line aside.
fn kept(path: &Path) -> Vec<Command> {
    let past = read_past(path).unwrap();
    assert_eq!(past.damaged, None);
    past.steps
        .into_iter()
        .skip(1)
        .map(|step| match step.said {
            Some(Said::Command(command)) => command,
            said => panic!("{said:?}"),
        })
        .collect()
}

/// Returns as soon as a file is longer than it was.
fn wait_for_growth(path: &Path, length: u64) {
    let begun = Instant::now();
    while fs::metadata(path).unwrap().len() <= length {
        assert!(begun.elapsed() < Duration::from_mins(1), "nothing was written");
        std::thread::yield_now();
    }
}

/// How a run is killed.
#[derive(Clone, Copy, Debug)]
enum When {
    /// After the page was read to its end.
    Read,
    /// Right after the move was sent.
    Sent,
    /// The moment the file had grown, with nothing read.
    Saved,
    /// When the first byte of the page had come.
    FirstByte,
    /// After several moves were sent at once, none of them read, the moment the file had grown by one at least.
    Several(usize),
}

#[test]
fn a_killed_session_holds_every_move_that_was_shown_and_goes_on() {
    let moves = game();
    assert!(moves.len() > 60, "the game has only {} moves", moves.len());
    let temp = tempfile::tempdir().unwrap();
    let path: PathBuf = temp.path().join("game.wedge");
    let mut dice = Dice::new(9);
    let (mut at, mut kills, mut unseen) = (0, 0, 0);
    while at + 4 < moves.len() {
        let mut running = Running::start(&path);
        for _ in 0..dice.below(4) {
            if at + 4 >= moves.len() {
                break;
            }
            let page = running.play(&moves[at].1);
            assert!(!page.is_empty(), "nothing was said to `{}`", moves[at].1);
            at += 1;
        }
        let when = match kills % 5 {
            0 => When::Sent,
            1 => When::Read,
            2 => When::FirstByte,
            3 => When::Saved,
            _ => When::Several(1 + dice.below(3)),
        };
        let (mut shown, mut most) = (at, at + 1);
        let length = fs::metadata(&path).unwrap().len();
        match when {
            When::Read => most = at,
            When::Sent => running.send(&moves[at].1),
            When::Saved => {
                running.send(&moves[at].1);
                wait_for_growth(&path, length);
            }
            When::FirstByte => {
                running.send(&moves[at].1);
                let mut first = [0];
                running.output.read_exact(&mut first).unwrap();
                shown = at + 1;
            }
            When::Several(count) => {
                for (_, line) in &moves[at..at + count] {
                    running.send(line);
                }
                wait_for_growth(&path, length);
                most = at + count;
            }
        }
        running.kill();
        kills += 1;

        let commands = kept(&path);
        assert!(commands.len() >= shown, "{when:?}: {shown} moves were shown and {} are kept", commands.len());
        assert!(commands.len() <= most, "{when:?}: {most} moves were made at most and {} are kept", commands.len());
        assert!(commands.iter().eq(moves[..commands.len()].iter().map(|(command, _)| command)), "{when:?}");
        let verified = verify(&path).unwrap();
        assert_eq!(verified.commands, commands.len());
        let replayed = ran(wedge().arg("replay").arg(&path));
        assert_eq!(replayed.status, 0, "{}", replayed.err);
        let count = if commands.len() == 1 { "1 move".to_owned() } else { format!("{} moves", commands.len()) };
        assert!(replayed.out.contains(&format!("verified, {count},")), "{}", replayed.out);
        unseen += commands.len() - shown;
        at = commands.len();
    }
    assert!(kills >= 20, "only {kills} kills");
    assert!(unseen > 0, "no kill came between the disk and the page");

    // To the end, with nothing lost on the way.
    let mut running = Running::start(&path);
    for (_, line) in &moves[at..] {
        running.play(line);
    }
    running.send("quit");
    let mut rest = String::new();
    running.output.read_to_string(&mut rest).unwrap();
    assert!(running.child.wait().unwrap().success());
    let whole = temp.path().join("whole.wedge");
    let mut session = Session::create(&whole, shipped("doha-2018"), SEED).unwrap();
    for (command, _) in &moves {
        session.apply(command).unwrap();
    }
    drop(session);
    assert_eq!(fs::read(&path).unwrap(), fs::read(&whole).unwrap());
    eprintln!("{kills} kills over {} moves; {unseen} moves were kept that had not been seen", moves.len());
}

#[test]
fn a_torn_line_is_told_on_going_on() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let moves = game();
    let mut session = Session::create(&path, shipped("doha-2018"), SEED).unwrap();
    for (command, _) in &moves[..3] {
        session.apply(command).unwrap();
    }
    drop(session);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 7]).unwrap();

    let replayed = ran(wedge().arg("replay").arg(&path));
    assert_eq!(replayed.status, 0);
    assert!(replayed.err.contains("line 5 is cut off"), "{}", replayed.err);
    assert!(replayed.out.contains("verified, 2 moves"), "{}", replayed.out);
    assert_eq!(verify(&path).unwrap().notices, [Notice::TornLine { line: 5 }]);

    let resumed = ran(wedge().arg("text").arg("--session").arg(&path).stdin(Stdio::null()));
    assert_eq!(resumed.status, 0);
    assert!(resumed.err.contains("cut off and does not count"), "{}", resumed.err);
    assert_eq!(kept(&path).len(), 2);
    let again = ran(wedge().arg("text").arg("--session").arg(&path).stdin(Stdio::null()));
    assert_eq!(again.err, "", "it is told once");
}

#[test]
fn a_session_that_is_open_cannot_be_opened_again() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let running = Running::start(&path);
    let second = ran(wedge().arg("text").arg("--session").arg(&path).stdin(Stdio::null()));
    assert_eq!(second.status, 3);
    assert_eq!(second.out, "");
    assert!(second.err.contains("is open in another program"), "{}", second.err);
    running.kill();
    let third = ran(wedge().arg("text").arg("--session").arg(&path).stdin(Stdio::null()));
    assert_eq!(third.status, 0, "the lock dies with the program: {}", third.err);
}

#[test]
fn a_damaged_session_is_named_with_its_line_and_left_as_it_is() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let moves = game();
    let mut session = Session::create(&path, shipped("doha-2018"), SEED).unwrap();
    for (command, _) in &moves[..5] {
        session.apply(command).unwrap();
    }
    drop(session);
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(3);
    let damaged = lines.join("\n") + "\n";
    fs::write(&path, &damaged).unwrap();
    for args in [&["replay"][..], &["text", "--session"]] {
        let refused = ran(wedge().args(args).arg(&path).stdin(Stdio::null()));
        assert_eq!(refused.status, 1, "{args:?}");
        assert_eq!(refused.out, "", "{args:?}");
        assert!(refused.err.contains("line 4: "), "{args:?}: {}", refused.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
    }
}

#[test]
fn a_session_takes_no_second_scenario_or_seed() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    Running::start(&path).kill();
    let before = fs::read(&path).unwrap();
    for extra in [&["doha-2018"][..], &["--seed", "4"]] {
        let refused = ran(wedge().arg("text").args(extra).arg("--session").arg(&path).stdin(Stdio::null()));
        assert_eq!(refused.status, 2);
        assert!(refused.err.contains("a seed of its own"), "{}", refused.err);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}
