//! Sessions on disk: what is saved comes back.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::unwrap_in_result,
    clippy::panic_in_result_fn,
    reason = "a test fails by panicking"
)]

mod saved;

use std::fs;

use proptest::prelude::*;
use saved::{MOVES, Saved, damaged_line, lines, refused, saved, write_lines};
use serde_json::json;
use wedge_engine::{Command, Refusal};
use wedge_record::{ApplyError, Notice, Session, SessionError, Verdict, begin_from, save_as, verify};
use wedge_testkit::{cases, random_game, shipped, time_goes_on};

#[test]
fn a_session_by_a_preset_of_rounds_is_gone_on_with_by_the_same_rounds() {
    let pack = std::sync::Arc::new(shipped("doha-2018").with_preset("class").unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, std::sync::Arc::clone(&pack), 7).unwrap();
    // The third round of these is not that of the scenario's own.
    while session.game().glance().round < 3 {
        let next = time_goes_on(session.game());
        session.apply(&next).unwrap();
    }
    let before = session.game().state_hash();
    drop(session);
    let (session, _) = Session::resume(&path).unwrap();
    assert_eq!(session.game().state_hash(), before);
    assert_eq!(session.pack().preset.as_deref(), Some("class"));
    assert_eq!(session.pack().scenario.talks, pack.scenario.talks);
    drop(session);
    // Rounds that the scenario does not have are damage to the first line, and so is leaving them out.
    let mut changed = lines(&path);
    changed[0]["rounds"] = json!("nobody's");
    write_lines(&path, &changed);
    assert_eq!(damaged_line(&path), 1);
    changed[0].as_object_mut().unwrap().remove("rounds");
    write_lines(&path, &changed);
    refused(&path);
}

/// By bytes written: a line holds what came of its move, however many there were before it.
#[test]
fn a_line_is_as_long_after_hundreds_of_moves_as_after_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, shipped("doha-2018"), 7).unwrap();
    let moves = 200;
    for _ in 0..moves {
        session.apply(&Command::Believe(vec![30, 30, 40])).unwrap();
    }
    drop(session);
    let text = fs::read_to_string(&path).unwrap();
    let lengths: Vec<usize> = text.lines().skip(2).map(str::len).collect();
    assert_eq!(lengths, vec![lengths[0]; moves]);
    assert_eq!(verify(&path).unwrap().commands, moves);
}

/// By copies: what was seen and what happened lie where they lay, unless they need more room.
#[test]
fn a_move_in_a_session_copies_nothing_of_the_moves_before_it() {
    let mut session = Session::unsaved(shipped("doha-2018"), 7).unwrap();
    let lies = |session: &Session| (session.game().seen().as_ptr(), session.game().log().as_ptr());
    let (mut before, mut copies) = (lies(&session), 0);
    for _ in 0..4_000 {
        session.apply(&Command::Believe(vec![30, 30, 40])).unwrap();
        let now = lies(&session);
        copies += u32::from(now.0 != before.0) + u32::from(now.1 != before.1);
        before = now;
    }
    assert!(copies <= 2 * 4_000_u32.ilog2(), "{copies} copies");
    assert!(session.game().seen().len() > 4_000);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_session_comes_back_as_it_was_left(seed: u64, moves: u64, cut in 0.0..1.0) {
        let Saved { folder, path, game, commands } = saved(seed, moves);
        let verified = verify(&path).unwrap();
        prop_assert_eq!(verified.verdict, Verdict::Same);
        prop_assert_eq!(verified.commands, commands.len());
        prop_assert!(verified.notices.is_empty());
        let (_, again) = verified.game.unwrap();
        prop_assert_eq!(again.state_hash(), game.state_hash());

        // Left in the middle and gone on with, twice, it is the same game and the same file.
        let part = folder.path().join("part.wedge");
        let pack = shipped("doha-2018");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a small number")]
        let middle = (commands.len() as f64 * cut) as usize;
        let mut session = Session::create(&part, pack, seed).unwrap();
        for command in &commands[..middle] {
            session.apply(command).unwrap();
        }
        drop(session);
        let (mut session, notices) = Session::resume(&part).unwrap();
        prop_assert!(notices.is_empty());
        prop_assert_eq!(session.seed(), seed);
        prop_assert_eq!(session.path(), Some(part.as_path()));
        for command in &commands[middle..] {
            session.apply(command).unwrap();
        }
        prop_assert_eq!(session.game().state_hash(), game.state_hash());
        prop_assert_eq!(session.game().log(), game.log());
        drop(session);
        prop_assert_eq!(fs::read(&part).unwrap(), fs::read(&path).unwrap());
    }

    #[test]
    fn a_torn_last_line_is_dropped_with_a_notice_and_nothing_else_is(seed: u64, moves: u64, cut: prop::sample::Index) {
        let Saved { folder: _folder, path, commands, .. } = saved(seed, moves);
        let whole = fs::read(&path).unwrap();
        let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        // At least one byte of the line is left, and at least one of what it says is missing.
        let end = last + 1 + cut.index(whole.len() - last - 2);
        fs::write(&path, &whole[..end]).unwrap();
        let torn = Notice::TornLine { line: commands.len() + 2 };

        let verified = verify(&path).unwrap();
        prop_assert_eq!(&verified.notices, std::slice::from_ref(&torn));
        prop_assert_eq!(verified.commands, commands.len() - 1);
        prop_assert_eq!(fs::read(&path).unwrap().len(), end, "a check changes nothing");

        let (mut session, notices) = Session::resume(&path).unwrap();
        prop_assert_eq!(notices, [torn]);
        prop_assert_eq!(&fs::read(&path).unwrap()[..], &whole[..last]);
        session.apply(commands.last().unwrap()).unwrap();
        drop(session);
        prop_assert_eq!(fs::read(&path).unwrap(), whole);
    }
}

#[test]
fn a_session_is_open_in_one_place_only() {
    let Saved { folder: _folder, path, commands, .. } = saved(10, 10);
    let (session, _) = Session::resume(&path).unwrap();
    assert!(matches!(Session::resume(&path), Err(SessionError::InUse(_))));
    // It can be checked meanwhile.
    assert_eq!(verify(&path).unwrap().commands, commands.len());
    drop(session);
    let (session, notices) = Session::resume(&path).unwrap();
    assert!(notices.is_empty());
    drop(session);
}

#[test]
fn a_new_session_is_locked_and_does_not_write_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let session = Session::create(&path, shipped("doha-2018"), 1).unwrap();
    assert!(matches!(Session::resume(&path), Err(SessionError::InUse(_))));
    let before = fs::read(&path).unwrap();
    assert!(matches!(Session::create(&path, shipped("doha-2018"), 2), Err(SessionError::Exists(_))));
    drop(session);
    assert!(matches!(Session::create(&path, shipped("doha-2018"), 2), Err(SessionError::Exists(_))));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_refused_command_leaves_game_and_file_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, shipped("doha-2018"), 1).unwrap();
    let (hash, before) = (session.game().state_hash(), fs::read(&path).unwrap());
    let error = session.apply(&Command::Sign).unwrap_err();
    assert!(matches!(error, ApplyError::Refused(Refusal::NothingAgreed)), "{error:?}");
    assert_eq!(session.game().state_hash(), hash);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn every_move_is_in_the_file_before_it_is_told() {
    let pack = shipped("doha-2018");
    let (_, commands) = random_game(&pack, 11, 11, MOVES);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, pack, 11).unwrap();
    for (index, command) in commands.iter().enumerate() {
        session.apply(command).unwrap();
        let verified = verify(&path).unwrap();
        assert_eq!(verified.commands, index + 1);
        assert_eq!(verified.game.unwrap().1.state_hash(), session.game().state_hash());
    }
}

#[test]
fn a_session_without_a_file_plays_the_same_game() {
    let Saved { folder: _folder, commands, game, .. } = saved(12, 12);
    let mut session = Session::unsaved(shipped("doha-2018"), 12).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
    assert_eq!(session.path(), None);
    assert_eq!(session.game().log(), game.log());
}

#[test]
fn the_largest_seed_comes_back_to_the_last_digit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    drop(Session::create(&path, shipped("doha-2018"), u64::MAX).unwrap());
    assert_eq!(Session::resume(&path).unwrap().0.seed(), u64::MAX);
}

#[test]
fn from_a_save_begins_a_session_of_its_own_and_is_marked() {
    let Saved { folder, path, game, commands } = saved(5, 12);
    let (mut session, _) = Session::resume(&path).unwrap();
    let save = folder.path().join("before.save");
    save_as(&session, &save, "before the visit").unwrap();
    assert!(matches!(save_as(&session, &save, "again"), Err(SessionError::Exists(_))), "a save is never overwritten");
    let before = fs::read(&save).unwrap();
    let checked = verify(&save).unwrap();
    assert_eq!((checked.saved_as.as_deref(), checked.commands), (Some("before the visit"), commands.len()));
    assert!(matches!(Session::resume(&save), Err(SessionError::ASave(_))), "a save itself is not gone on with");
    let branch = folder.path().join("branch.wedge");
    let mut begun = begin_from(&save, &branch).unwrap();
    assert_eq!(begun.begun_from(), Some("before the visit"));
    assert_eq!(begun.game().state_hash(), game.state_hash());
    let belief = vec![34; 1].into_iter().chain([33, 33]).collect();
    begun.apply(&Command::Believe(belief)).ok();
    session.apply(&Command::EndRound).ok();
    assert_eq!(fs::read(&save).unwrap(), before, "the save was changed");
    drop(begun);
    let (again, _) = Session::resume(&branch).unwrap();
    assert_eq!(again.begun_from(), Some("before the visit"));
    assert_eq!(verify(&branch).unwrap().begun_from.as_deref(), Some("before the visit"));
    let damaged = folder.path().join("damaged.save");
    fs::write(&damaged, &before[..before.len() / 2]).unwrap();
    let half = begin_from(&damaged, &folder.path().join("other.wedge"));
    assert!(half.is_ok() || !folder.path().join("other.wedge").exists(), "half a session was left behind");
}
