//! Sessions that this program does not play can be read, and a list of sessions is made without playing them.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use wedge_engine::{Command, Observation, Phase};
use wedge_record::{RULES, Said, Session, SessionError, Verdict, begin_from, glance, read_past, save_as, verify};
use wedge_testkit::{random_game, root, shipped};

/// A whole game of format 1 under rules 5, kept as the program of that time wrote it.
fn old() -> PathBuf {
    root().join("src/record/tests/old/first-talks.wedge")
}

/// A copy of it with something else in its text.
fn changed(folder: &Path, from: &str, to: &str) -> PathBuf {
    let text = fs::read_to_string(old()).unwrap();
    assert!(text.contains(from), "{from}");
    let path = folder.join("changed.wedge");
    fs::write(&path, text.replace(from, to)).unwrap();
    path
}

#[test]
fn a_session_of_the_first_form_is_read_as_far_as_an_envoy_saw_it() {
    let before = fs::read(old()).unwrap();
    let past = read_past(&old()).unwrap();
    assert_eq!((past.format, past.scenario.as_str()), (1, "first-talks"));
    assert!(past.damaged.is_none() && past.torn.is_none());
    let unknown: usize = past.steps.iter().map(|step| step.unknown).sum();
    assert_eq!(unknown, 0);
    let moves = past.steps.iter().filter(|step| matches!(step.said, Some(Said::Command(_)))).count();
    assert_eq!(moves, past.steps.len() - 1, "every line but the opening holds a command that is known");
    let seen: Vec<_> = past.steps.iter().flat_map(|step| &step.seen).collect();
    assert!(seen.iter().any(|entry| matches!(entry.what, Observation::Signed(_))));
    assert!(seen.iter().any(|entry| matches!(entry.what, Observation::Answered { .. })));
    assert_eq!(seen.last().unwrap().what, Observation::Ended);
    assert!(seen.is_sorted_by_key(|entry| entry.turn));
    assert_eq!(fs::read(old()).unwrap(), before);

    let checked = verify(&old()).unwrap();
    assert!(matches!(checked.verdict, Verdict::Unverified { .. }) && checked.commands == moves);
    let refused = Session::resume(&old()).unwrap_err();
    assert!(matches!(refused, SessionError::OtherRules { format: 1, .. }), "{refused:?}");
    assert!(refused.to_string().contains("wedge replay --pages"), "{refused}");
    assert_eq!(fs::read(old()).unwrap(), before);
}

#[test]
fn what_an_old_session_names_and_nobody_knows_is_counted_and_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let known = read_past(&old()).unwrap();
    let known: usize = known.steps.iter().map(|step| step.seen.len()).sum();
    for (from, to) in [
        ("{\"Acted\":{\"action\":", "{\"Acted\":{\"action\":25"),
        ("{\"Reported\":{\"desk\":", "{\"Reported\":{\"desk\":20"),
        ("{\"Happened\":{\"incident\":", "{\"Happened\":{\"incident\":9"),
        ("{\"Answered\":{\"offer\":[", "{\"Answered\":{\"offer\":[7,"),
        ("\"readings\":[{\"bloc\":", "\"readings\":[{\"bloc\":9"),
        ("{\"Tabled\":{", "{\"TabledOtherwise\":{"),
    ] {
        let path = changed(folder.path(), from, to);
        let past = read_past(&path).unwrap();
        let seen: usize = past.steps.iter().map(|step| step.seen.len()).sum();
        let unknown: usize = past.steps.iter().map(|step| step.unknown).sum();
        assert!(seen < known, "{from}");
        assert!(unknown > 0 && unknown + seen == known || to.contains("Otherwise"), "{from}: {unknown}");
    }
    // A scenario that this program cannot load: the moves are there all the same.
    let path = changed(folder.path(), "format: 1,", "format: 9,");
    let past = read_past(&path).unwrap();
    assert!(past.pack.is_none() && past.steps.len() > 4);
}

#[test]
fn a_damaged_session_is_read_up_to_its_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let pack = shipped("doha-2018");
    let (_, commands) = random_game(&pack, 2, 2, 20);
    let mut session = Session::create(&path, pack, 2).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
    drop(session);
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(7);
    fs::write(&path, lines.join("\n")).unwrap();
    let past = read_past(&path).unwrap();
    assert_eq!(past.steps.len(), 6);
    assert_eq!(past.damaged.as_ref().map(|(line, _)| *line), Some(8));
}

#[test]
fn a_list_says_where_sessions_stand_without_playing_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let pack = shipped("doha-2018");
    let (_, commands) = random_game(&pack, 5, 5, 30);
    let mut session = Session::create(&path, pack.clone(), 5).unwrap();
    for (moves, command) in commands.iter().enumerate() {
        let seen = glance(&path).unwrap();
        let view = session.game().view();
        assert_eq!((seen.moves, seen.turn, seen.over), (moves, Some(view.turn), false));
        assert_eq!(seen.phase, Some(view.phase), "after {moves} moves");
        assert_eq!(
            (seen.scenario.as_str(), seen.title.as_str(), seen.rules),
            ("doha-2018", pack.title.as_str(), RULES)
        );
        assert!(seen.playable && seen.saved_as.is_none() && seen.begun_from.is_none() && seen.played.is_some());
        session.apply(command).unwrap();
    }
    let seen = glance(&path).unwrap();
    assert_eq!(seen.phase, Some(Phase::Over));
    assert!(seen.over && seen.moves == commands.len() && seen.scenario_hash == pack.hash);
    let save = folder.path().join("a.save");
    save_as(&session, &save, "by night").unwrap();
    assert_eq!(glance(&save).unwrap().saved_as.as_deref(), Some("by night"));
    let branch = folder.path().join("branch.wedge");
    drop(begin_from(&save, &branch).unwrap());
    assert_eq!(glance(&branch).unwrap().begun_from.as_deref(), Some("by night"));

    let seen = glance(&old()).unwrap();
    assert!(!seen.playable && seen.over && seen.turn.is_some_and(|turn| turn > 3), "{seen:?}");
    assert_eq!(seen.title, shipped("first-talks").title);
}

#[test]
fn a_list_finds_a_changed_line_without_playing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let pack = shipped("first-talks");
    let mut session = Session::create(&path, pack, 5).unwrap();
    for _ in 0..3 {
        session.apply(&Command::EndRound).ok();
    }
    drop(session);
    let text = fs::read_to_string(&path).unwrap();
    let last = text.trim_end().rfind('\n').unwrap() + 1;
    let line = text.lines().count();
    fs::write(&path, format!("{}{}", &text[..last], text[last..].replacen("\"turn\":", "\"turn\":1", 1))).unwrap();
    let error = glance(&path).unwrap_err();
    assert!(matches!(error, SessionError::Damaged { line: named, .. } if named == line), "{error:?}");
}

#[test]
fn a_list_refuses_at_once_what_is_no_session() {
    let folder = tempfile::tempdir().unwrap();
    let large = folder.path().join("large.wedge");
    fs::File::create(&large).unwrap().set_len(1 << 30).unwrap();
    let pipe = folder.path().join("pipe.wedge");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let start = Instant::now();
    assert!(matches!(glance(&large), Err(SessionError::TooLarge(_))));
    assert!(matches!(glance(&pipe), Err(SessionError::NotASession { .. })));
    assert!(matches!(glance(folder.path()), Err(SessionError::NotASession { .. })));
    assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
}

#[test]
fn the_time_a_session_takes_to_read_grows_with_its_length_and_not_with_its_square() {
    let folder = tempfile::tempdir().unwrap();
    let pack = shipped("doha-2018");
    let time = |moves: usize| {
        let path = folder.path().join(format!("{moves}.wedge"));
        let mut session = Session::create(&path, pack.clone(), 1).unwrap();
        for number in 0..moves {
            let share = u8::try_from(number % 50).unwrap();
            session.apply(&Command::Believe(vec![share, 50 - share, 50])).unwrap();
        }
        drop(session);
        let start = Instant::now();
        assert_eq!(verify(&path).unwrap().commands, moves);
        start.elapsed()
    };
    let (short, long) = (time(250), time(1_000));
    assert!(long < 9 * short, "four times the moves took {long:?} instead of {short:?}");
}
