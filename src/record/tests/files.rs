//! Files that are written whole, and session files that mailers, editors and learning platforms have handled.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Barrier;

use wedge_engine::Command;
use wedge_record::disk::{Existing, Output, Unborn, under_a_free_name, write_whole};
use wedge_record::{Notice, Session, SessionError, Verdict, save_as, verify};
use wedge_testkit::{random_game, shipped};

/// What stands in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}

/// A session of a few moves; the commands of a game that goes on behind them.
fn begun(path: &Path) -> Vec<Command> {
    let pack = shipped("first-talks");
    let long = |moves: &u64| random_game(&pack, 3, *moves, 30).1.len() > 8;
    let moves = (0..1_000).find(long).expect("some game is not over at once");
    let (_, commands) = random_game(&pack, 3, moves, 30);
    let mut session = Session::create(path, pack, 3).unwrap();
    for command in &commands[..4] {
        session.apply(command).unwrap();
    }
    commands
}

/// What may become of a text file on its way: its name, and how it is done.
type Handling = (&'static str, fn(&str) -> String);

const HANDLED: [Handling; 12] = [
    ("as it was", str::to_owned),
    ("a byte order mark", |text| format!("\u{feff}{text}")),
    ("the ends of line of another system", |text| text.replace('\n', "\r\n")),
    ("the ends of line of an old system", |text| text.replace('\n', "\r")),
    ("the last end of line lost", |text| text.trim_end().to_owned()),
    ("the last end of line lost and a space put there", |text| format!("{} ", text.trim_end())),
    ("a blank line at the end", |text| format!("{text}\n")),
    ("blank lines at the end, of another system", |text| format!("{}\r\n\r\n  \r\n", text.replace('\n', "\r\n"))),
    ("blank lines between", |text| text.replace('\n', "\n\n")),
    ("blank lines before", |text| format!("\n\n{text}")),
    ("spaces at the ends of lines", |text| text.replace('\n', "  \t\n")),
    ("all of it", |text| format!("\u{feff}\r\n{}\r\n \r\n\t", text.trim_end().replace('\n', " \r\n\r\n"))),
];

#[test]
fn what_mailers_and_editors_do_leaves_a_session_whole() {
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first.wedge");
    let commands = begun(&first);
    let text = fs::read_to_string(&first).unwrap();
    for (number, (what, handle)) in HANDLED.into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.wedge"));
        fs::write(&path, handle(&text)).unwrap();
        let found = fs::read(&path).unwrap();
        let checked = verify(&path).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(
            (checked.verdict, checked.commands, checked.notices.as_slice()),
            (Verdict::Same, 4, &[][..]),
            "{what}"
        );
        assert_eq!(fs::read(&path).unwrap(), found, "{what}: a check changes nothing");

        // Gone on with, twice, and every move is there.
        for (count, command) in commands.iter().enumerate().skip(4).take(2) {
            let (mut session, notices) = Session::resume(&path).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert!(notices.is_empty(), "{what}: {notices:?}");
            session.apply(command).unwrap();
            let save = folder.path().join(format!("{number}-{count}.save"));
            save_as(&session, &save, "a name").unwrap();
            assert_eq!(verify(&save).unwrap().commands, count + 1, "{what}");
            drop(session);
            let checked = verify(&path).unwrap_or_else(|error| panic!("{what}, gone on with: {error}"));
            assert_eq!((checked.verdict, checked.commands), (Verdict::Same, count + 1), "{what}");
            assert!(checked.notices.is_empty(), "{what}");
        }
    }
}

#[test]
fn a_line_with_its_end_that_cannot_be_read_is_damage_and_no_torn_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    begun(&path);
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{}\n", &whole[..whole.len() - 9])).unwrap();
    let before = fs::read(&path).unwrap();
    for error in [verify(&path).unwrap_err(), Session::resume(&path).unwrap_err()] {
        assert!(matches!(error, SessionError::Damaged { line: 6, .. }), "{error:?}");
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn zeros_that_a_power_cut_left_behind_are_dropped_with_a_notice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let commands = begun(&path);
    let whole = fs::read(&path).unwrap();
    for (torn, kept) in [(whole.as_slice(), 4), (&whole[..whole.len() - 20], 3)] {
        fs::write(&path, [torn, &[0; 700]].concat()).unwrap();
        assert_eq!(verify(&path).unwrap().commands, kept);
        let (mut session, notices) = Session::resume(&path).unwrap();
        assert!(matches!(notices[..], [Notice::TornLine { .. }]), "{notices:?}");
        session.apply(&commands[kept]).unwrap();
        drop(session);
        assert!(!fs::read(&path).unwrap().contains(&0));
        assert_eq!(verify(&path).unwrap().commands, kept + 1);
    }
}

#[test]
fn a_file_in_another_encoding_is_named_and_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    begun(&path);
    let text = fs::read_to_string(&path).unwrap();
    for mark in ["\u{feff}", ""] {
        for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            let wide: Vec<u8> = format!("{mark}{text}").encode_utf16().flat_map(bytes).collect();
            fs::write(&path, &wide).unwrap();
            let error = Session::resume(&path).unwrap_err().to_string();
            assert!(
                error.contains("UTF-16") && error.contains("left as it is") && !error.contains("remove"),
                "{error}"
            );
            assert_eq!(fs::read(&path).unwrap(), wide);
        }
    }
}

/// What may stand behind the last line, how it begins for people, and whether it is kept.
const TAILS: [(&[u8], &str); 9] = [
    (b"\x1a", ""),
    (b"\n\x1a", ""),
    (b"\r\n\x1a\x1a\r\n", ""),
    ("\n\u{a0}\u{a0}\n".as_bytes(), ""),
    ("\n\u{3000}\n\n\u{a0}".as_bytes(), ""),
    (b"\n-- \nA class, room 4\n", "-- A class, room 4"),
    (b"\n\n_____\nlist mailing list\nhttps://example.org/{list}/\n", "_____"),
    (b"\nSent from my telephone", "Sent from my telephone"),
    (b"\nGesendet f\xfcr Sie\n", "Gesendet f\u{fffd}r Sie"),
];

#[test]
fn what_stands_behind_the_last_line_is_told_and_kept_beside_once_a_move_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first.wedge");
    let commands = begun(&first);
    let bare = fs::read(&first).unwrap();
    let bare = bare.strip_suffix(b"\n").unwrap();
    for (number, (tail, begins)) in TAILS.into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.wedge"));
        let whole = [bare, tail].concat();
        fs::write(&path, &whole).unwrap();
        let told = |notices: &[Notice]| match notices {
            [Notice::Behind { line, text }] => assert!(*line >= 6 && text.starts_with(begins), "{number}: {text:?}"),
            other => panic!("{number}: {other:?}"),
        };
        let checked = verify(&path).unwrap_or_else(|error| panic!("{number}: {error}"));
        assert_eq!((checked.verdict, checked.commands), (Verdict::Same, 4), "{number}");
        told(&checked.notices);
        let (mut session, notices) = Session::resume(&path).unwrap();
        told(&notices);
        assert_eq!(fs::read(&path).unwrap(), whole, "{number}: nothing is cut before a move is added");
        session.apply(&commands[4]).unwrap();
        drop(session);
        let checked = verify(&path).unwrap();
        assert_eq!((checked.commands, checked.notices.len()), (5, 0), "{number}");
        let after = fs::read(&path).unwrap();
        assert!(after.starts_with(&[bare, b"\n{"].concat()), "{number}");
        let rest = folder.path().join(format!("{number}.wedge.rest"));
        assert_eq!(fs::read(&rest).ok(), (!begins.is_empty()).then(|| tail.to_vec()), "{number}");
    }
}

#[test]
fn what_was_a_line_of_a_session_is_never_taken_for_a_footer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    begun(&path);
    let whole = fs::read_to_string(&path).unwrap();
    let last = whole.trim_end().rfind('\n').unwrap() + 1;
    for changed in [
        format!("{}[{}", &whole[..last], &whole[last + 1..]),
        format!("{}]\n", whole.trim_end().strip_suffix('}').unwrap()),
        format!("{}> {}", &whole[..last], &whole[last..]),
        format!("{whole}-- \n{}", &whole[last..]),
    ] {
        fs::write(&path, &changed).unwrap();
        assert!(matches!(verify(&path), Err(SessionError::Damaged { .. })), "{}", &changed[last..]);
    }
}

#[test]
fn a_session_that_may_only_be_read_is_shown_once_it_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let read_only = |path: &Path| {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions).unwrap();
    };
    let on = folder.path().join("on.wedge");
    begun(&on);
    read_only(&on);
    let error = Session::resume(&on).unwrap_err();
    assert!(matches!(error, SessionError::ReadOnly(_)), "{error:?}");
    assert!(error.to_string().contains("make it writable, or go on with a copy"), "{error}");
    let over = folder.path().join("over.wedge");
    let pack = shipped("first-talks");
    let mut session = Session::create(&over, pack, 3).unwrap();
    for _ in 0..200 {
        let view = session.game().view();
        let asked = view.question.as_ref().and_then(|asked| asked.replies.first().copied());
        let command = asked.map_or(Command::EndRound, Command::Answer);
        if session.apply(&command).is_err() && session.apply(&Command::BreakOff).is_err() {
            break;
        }
    }
    assert!(session.game().truth().is_some(), "the game is over");
    drop(session);
    read_only(&over);
    let before = fs::read(&over).unwrap();
    let (mut session, notices) = Session::resume(&over).unwrap();
    assert_eq!((session.path(), notices.len()), (None, 0));
    assert!(session.game().truth().is_some());
    assert!(session.apply(&Command::EndRound).is_err());
    assert_eq!(fs::read(&over).unwrap(), before);
}

#[test]
fn no_folder_is_made_for_a_slip_of_the_pen() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("gmaes");
    let error = Session::create(&missing.join("class/a.wedge"), shipped("first-talks"), 1).unwrap_err();
    assert!(matches!(&error, SessionError::NoFolder(named) if *named == missing), "{error:?}");
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe.wedge");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    assert!(matches!(verify(&path), Err(SessionError::NotASession { .. })));
    assert!(matches!(Session::resume(&path), Err(SessionError::NotASession { .. })));
    assert!(matches!(Session::create(&path, shipped("first-talks"), 1), Err(SessionError::Exists(_))));
}

#[test]
fn a_file_is_replaced_whole_or_kept_and_leaves_no_other_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep").join("settings.ron");
    let nowhere = write_whole(&path, b"one", Existing::Kept).unwrap_err();
    assert_eq!(nowhere.kind(), ErrorKind::NotFound);
    fs::create_dir(path.parent().unwrap()).unwrap();
    write_whole(&path, b"one", Existing::Kept).unwrap();
    let taken = write_whole(&path, b"two", Existing::Kept).unwrap_err();
    assert_eq!((taken.kind(), fs::read(&path).unwrap().as_slice()), (ErrorKind::AlreadyExists, &b"one"[..]));
    write_whole(&path, b"three", Existing::Replaced).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"three");
    assert_eq!(names(path.parent().unwrap()), ["settings.ron"]);
    // One that is never placed leaves nothing, and what was there stays.
    let mut unborn = Unborn::begin(&path, Existing::Replaced).unwrap();
    unborn.file().write_all(b"fo").unwrap();
    assert_eq!(names(path.parent().unwrap()).len(), 2);
    drop(unborn);
    assert_eq!(names(path.parent().unwrap()), ["settings.ron"]);
    assert_eq!(fs::read(&path).unwrap(), b"three");
}

#[cfg(unix)]
#[test]
fn what_a_link_points_at_is_replaced_and_a_device_is_written_straight() {
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real"), folder.path().join("link"));
    fs::write(&real, "old").unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    write_whole(&link, b"new", Existing::Replaced).unwrap();
    assert_eq!(fs::read(&real).unwrap(), b"new");
    assert!(link.symlink_metadata().unwrap().is_symlink());
    write_whole(Path::new("/dev/null"), b"gone", Existing::Replaced).unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    // A link that leads nowhere is a name that is taken, and so is one that leads to itself.
    for (name, to) in [("nowhere", "not there"), ("circle", "circle")] {
        let link = folder.path().join(name);
        std::os::unix::fs::symlink(folder.path().join(to), &link).unwrap();
        assert!(matches!(Session::create(&link, shipped("first-talks"), 1), Err(SessionError::DeadLink(_))));
        assert!(link.symlink_metadata().unwrap().is_symlink());
    }
}

#[test]
fn results_that_cannot_be_written_are_told_before_the_work() {
    let folder = tempfile::tempdir().unwrap();
    for bad in [folder.path().to_owned(), folder.path().join("nowhere").join("rows.csv")] {
        assert!(Output::open(&bad).is_err(), "{}", bad.display());
        assert!(!folder.path().join("nowhere").exists());
    }
    let path = folder.path().join("rows.csv");
    fs::write(&path, "the last ones, and they were longer").unwrap();
    let output = Output::open(&path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"the last ones, and they were longer");
    output.write(b"rows").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"rows");
    assert_eq!(names(folder.path()), ["rows.csv"]);
}

#[test]
fn what_killed_programs_left_is_cleared_away_and_what_is_being_written_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join(".wedge-left0behind.new");
    let held = folder.path().join(".wedge-held0still.new");
    let other = folder.path().join("notes.new");
    for path in [&left, &held, &other] {
        fs::write(path, "half a fi").unwrap();
    }
    let holder = File::open(&held).unwrap();
    holder.lock().unwrap();
    let path = folder.path().join("game.wedge");
    begun(&path);
    assert!(!left.exists() && held.exists() && other.exists(), "{:?}", names(folder.path()));
    drop(holder);
    drop(Session::resume(&path).unwrap());
    assert_eq!(names(folder.path()), ["game.wedge", "notes.new"]);
}

#[test]
fn of_many_that_write_one_name_one_wins_and_its_file_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..60 {
        let path = folder.path().join(format!("{round}.txt"));
        let start = Barrier::new(6);
        let won: Vec<String> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..6)
                .map(|writer| {
                    let (path, start) = (&path, &start);
                    scope.spawn(move || {
                        let text = format!("writer {writer} ").repeat(2_000);
                        start.wait();
                        match write_whole(path, text.as_bytes(), Existing::Kept) {
                            Ok(()) => Some(text),
                            Err(error) if error.kind() == ErrorKind::AlreadyExists => None,
                            Err(error) => panic!("{error}"),
                        }
                    })
                })
                .collect();
            writers.into_iter().filter_map(|writer| writer.join().unwrap()).collect()
        });
        assert_eq!(won.len(), 1, "round {round}");
        assert_eq!(fs::read_to_string(&path).unwrap(), won[0]);
    }
    assert_eq!(names(folder.path()).len(), 60, "passing names are left");
}

#[test]
fn of_many_that_begin_one_session_one_plays_it_and_all_find_a_free_name() {
    let folder = tempfile::tempdir().unwrap();
    let pack = shipped("first-talks");
    for round in 0..10 {
        let stem = format!("game{round}");
        let start = Barrier::new(5);
        std::thread::scope(|scope| {
            let players: Vec<_> = (0..5)
                .map(|seed| {
                    let (pack, start, folder, stem) = (&pack, &start, folder.path(), &stem);
                    scope.spawn(move || {
                        start.wait();
                        let taken = |error: &SessionError| matches!(error, SessionError::Exists(_));
                        let make = |path: &Path| Session::create(path, pack.clone(), seed);
                        let mut session = under_a_free_name(folder, stem, "wedge", taken, make).unwrap();
                        session.apply(&Command::EndRound).unwrap();
                        (session.path().unwrap().to_owned(), seed)
                    })
                })
                .collect();
            let mut played: Vec<_> = players.into_iter().map(|player| player.join().unwrap()).collect();
            for (path, seed) in &played {
                let (session, notices) = Session::resume(path).unwrap();
                assert_eq!((session.seed(), notices.len()), (*seed, 0));
                assert_eq!(verify(path).unwrap().commands, 1);
            }
            played.sort();
            played.dedup_by(|one, other| one.0 == other.0);
            assert_eq!(played.len(), 5, "two sessions have one file");
        });
    }
}
