//! A game whose lines are kept elsewhere: the same lines as in a file, and a type that was given and not drawn.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use wedge_engine::{Command, Refusal, TypeId};
use wedge_record::{NextError, Session, SessionError, Verdict, Written, verify};
use wedge_testkit::{random_game, shipped, time_goes_on};

/// The orders of a random game.
fn orders(seed: u64) -> Vec<Command> {
    random_game(&shipped("first-talks"), seed, 90 + seed, 60).1
}

#[test]
fn its_lines_are_those_of_a_session_file_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    for seed in 0..6 {
        let pack = shipped("first-talks");
        let path = folder.path().join(format!("{seed}.wedge"));
        let mut session = Session::create(&path, pack.clone(), seed).unwrap();
        let (mut written, opening) = Written::begin(pack, seed, None).unwrap();
        let mut lines = opening.to_vec();
        let mut follower = written.clone();
        for command in orders(seed) {
            session.apply(&command).unwrap();
            let (next, line) = written.next(&command).unwrap();
            follower.follow(&line).unwrap();
            assert_eq!(follower.game().state_hash(), next.game().state_hash());
            lines.push(line);
            written = next;
        }
        drop(session);
        assert_eq!(fs::read_to_string(&path).unwrap(), format!("{}\n", lines.join("\n")));
        let read = Written::read(&path, &lines).unwrap();
        assert_eq!((read.lines(), read.commands()), (lines.len(), written.commands()));
        // A line that is not the next one changes nothing.
        let before = follower.game().state_hash();
        assert!(matches!(follower.follow(&lines[2]), Err(SessionError::Damaged { .. })));
        assert_eq!((follower.game().state_hash(), follower.lines()), (before, lines.len()));
    }
}

#[test]
fn what_is_refused_leaves_no_line() {
    let (written, _) = Written::begin(shipped("first-talks"), 1, None).unwrap();
    assert!(matches!(written.next(&Command::Sign), Err(NextError::Refused(Refusal::NothingAgreed))));
    assert_eq!(written.lines(), 2);
}

/// The header says under a cover which type was given, and whoever verifies the file plays that one.
#[test]
fn a_type_that_was_given_is_played_again_and_cannot_be_read_off() {
    let folder = tempfile::tempdir().unwrap();
    let pack = shipped("doha-2018");
    let mut lengths = Vec::new();
    for kind in pack.scenario.type_ids() {
        let (mut written, opening) = Written::begin(pack.clone(), 11, Some(kind)).unwrap();
        let mut lines = opening.to_vec();
        while written.game().outcome().is_none() {
            let (next, line) = written.next(&time_goes_on(written.game())).unwrap();
            lines.push(line);
            written = next;
        }
        assert_eq!(written.game().truth().unwrap().state.kind(), kind);
        let path = folder.path().join(format!("{}.wedge", kind.at()));
        fs::write(&path, lines.join("\n") + "\n").unwrap();
        let verified = verify(&path).unwrap();
        assert_eq!(verified.verdict, Verdict::Same);
        assert_eq!(verified.game.unwrap().1.truth().unwrap().state.kind(), kind);
        lengths.push(lines[0].len());
        assert!(!lines[0].contains("\"kind\""));
    }
    assert!(lengths.iter().all(|length| *length == lengths[0]), "headers of {lengths:?} bytes");
    // What every game sees before anything was done is the same under each.
    let seen = |kind| Written::begin(pack.clone(), 11, Some(kind)).unwrap().0.game().seen().to_vec();
    assert!(pack.scenario.type_ids().all(|kind| seen(kind) == seen(TypeId::from_index(0))));
    assert!(Written::begin(pack, 11, Some(TypeId::from_index(9))).is_err());
    assert!(Written::read(Path::new("nothing"), &[]).is_err());
}
