//! Sessions on disk: what is saved comes back, and what is damaged is named and left as it is.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::unwrap_in_result,
    clippy::panic_in_result_fn,
    reason = "a test fails by panicking"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;
use wedge_engine::{Command, Game, Refusal};
use wedge_record::{ApplyError, FORMAT, Notice, RULES, Session, SessionError, Verdict, begin_from, save_as, verify};
use wedge_testkit::{cases, random_game, shipped};

/// Moves by lot before the game is played out.
const MOVES: usize = 40;

#[test]
fn a_session_by_a_preset_of_rounds_is_gone_on_with_by_the_same_rounds() {
    let pack = std::sync::Arc::new(shipped("doha-2018").with_preset("class").unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, std::sync::Arc::clone(&pack), 7).unwrap();
    // The third round of these is not that of the scenario's own.
    while session.game().glance().round < 3 {
        let asked = session.game().glance().question;
        let next = asked.map_or(Command::EndRound, |question| Command::Answer(question.replies[0]));
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

struct Saved {
    folder: TempDir,
    path: PathBuf,
    game: Game,
    commands: Vec<Command>,
}

/// A whole random game in a file that is closed again.
fn saved(seed: u64, moves: u64) -> Saved {
    let pack = shipped("doha-2018");
    let (game, commands) = random_game(&pack, seed, moves, MOVES);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, pack, seed).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
    Saved { folder, path, game, commands }
}

/// The file's lines, read as JSON, without the hashes at their ends.
fn lines(path: &Path) -> Vec<Value> {
    let line = |line: &str| {
        let mut value: Value = serde_json::from_str(line).unwrap();
        value.as_object_mut().unwrap().remove("chain").unwrap();
        value
    };
    fs::read_to_string(path).unwrap().lines().map(line).collect()
}

/// Writes lines with the hashes at their ends made anew, as a forger would.
fn write_lines(path: &Path, lines: &[Value]) {
    let mut text = String::new();
    let mut chain = blake3::hash(b"wedge session 2");
    for line in lines {
        let body = line.to_string();
        let open = body.strip_suffix('}').unwrap();
        chain = blake3::hash(&[chain.as_bytes(), open.as_bytes()].concat());
        writeln!(text, "{open},\"chain\":\"{}\"}}", chain.to_hex()).unwrap();
    }
    fs::write(path, text).unwrap();
}

/// Both ways of opening refuse the file, in the same way, and neither changes a byte of it.
fn refused(path: &Path) -> SessionError {
    let before = fs::read(path).unwrap();
    let checked = verify(path).expect_err("a damaged file is not verified");
    let error = Session::resume(path).expect_err("a damaged file is not gone on with");
    assert_eq!(fs::read(path).unwrap(), before, "the file was changed");
    assert_eq!(checked.to_string(), error.to_string());
    error
}

fn damaged_line(path: &Path) -> usize {
    match refused(path) {
        SessionError::Damaged { line, path: named, .. } => {
            assert_eq!(named, path);
            line
        }
        other => panic!("{other:?} is not about a damaged line"),
    }
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

    #[test]
    fn damage_in_any_line_names_that_line(seed: u64, moves: u64, at: prop::sample::Index, how in 0..7) {
        let Saved { folder: _folder, path, game, .. } = saved(seed, moves);
        let mut all = lines(&path);
        let count = all.len();
        // Any line behind the header; not the last one where what follows is what shows the damage.
        let index = 1 + at.index(count - 2);
        match how {
            0 => {
                all[index]["state"] = json!("0".repeat(64));
            }
            1 => {
                all[index]["seen"].as_array_mut().unwrap().push(json!({ "turn": 0, "what": "OrderedOut" }));
            }
            2 => {
                all.remove(index);
            }
            3 => {
                all[index] = json!({ "command": "Sign" });
            }
            4 => {
                let other = if all[index]["command"] == json!("EndRound") { "BreakOff" } else { "EndRound" };
                all[index]["command"] = json!(other);
            }
            5 => {
                let mut text = fs::read_to_string(&path).unwrap();
                let start = text.match_indices('\n').nth(index - 1).unwrap().0 + 1;
                text.replace_range(start..=start, "");
                fs::write(&path, text).unwrap();
                prop_assert_eq!(damaged_line(&path), index + 1);
                return Ok(());
            }
            _ => {
                let mut bytes = fs::read(&path).unwrap();
                let start = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(index - 1).unwrap().0 + 1;
                bytes[start + 3] = 0xff;
                fs::write(&path, bytes).unwrap();
                prop_assert_eq!(damaged_line(&path), index + 1);
                return Ok(());
            }
        }
        write_lines(&path, &all);
        prop_assert_eq!(damaged_line(&path), index + 1, "damage {} in line {} of {}", how, index + 1, count);
        prop_assert!(game.log().len() > count);
    }
}

#[test]
fn no_bit_of_a_session_changes_unnoticed() {
    let pack = shipped("first-talks");
    let (_, commands) = random_game(&pack, 4, 4, MOVES);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, pack, 4).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
    drop(session);
    let whole = fs::read(&path).unwrap();
    let header = whole.iter().position(|byte| *byte == b'\n').unwrap();
    // All around the ends of the lines, where forms begin and end, and anywhere else by lot.
    let mut places: Vec<usize> =
        (0..120).chain(header - 160..header + 160).chain(whole.len() - 160..whole.len()).collect();
    let mut dice = wedge_testkit::Dice::new(8);
    places.extend((0..400).map(|_| dice.below(whole.len())));
    places.extend((0..100).map(|_| header + dice.below(whole.len() - header)));
    for at in places {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            fs::write(&path, &bytes).unwrap();
            // An end of line that has become an end of text leaves the session whole, and is told.
            let unnoticed = verify(&path).is_ok_and(|found| found.notices.is_empty());
            assert!(!unnoticed, "bit {bit} of byte {at} of {} changed and nobody noticed", whole.len());
        }
    }
}

#[test]
fn what_is_hidden_while_a_game_is_on_does_not_stand_in_its_file() {
    for seed in 0..6 {
        let pack = shipped("doha-2018");
        let (_, commands) = random_game(&pack, seed, seed, MOVES);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("game.wedge");
        let mut session = Session::create(&path, pack, seed).unwrap();
        for command in &commands[..commands.len() / 2] {
            session.apply(command).unwrap();
        }
        let all = lines(&path);
        let text = all[0].to_string();
        assert!(!text.contains("\"seed\"") && all[0]["sealed_seed"] != json!(seed.to_string()), "{text}");
        // Behind the header there is what was ordered, what was seen, and a hash.
        let seen: Vec<Value> = all[1..].iter().flat_map(|line| line["seen"].as_array().unwrap().clone()).collect();
        assert_eq!(Value::Array(seen), serde_json::to_value(session.game().view().log).unwrap());
        for line in &all[1..] {
            let names: Vec<&String> = line.as_object().unwrap().keys().collect();
            assert_eq!(names, ["command", "seen", "state", "turn"]);
        }
    }
}

#[test]
fn a_changed_seed_is_found() {
    let Saved { folder: _folder, path, .. } = saved(5, 5);
    let Saved { folder: _other, path: other, .. } = saved(6, 5);
    let mut all = lines(&path);
    for sealed in [json!("five"), lines(&other)[0]["sealed_seed"].clone()] {
        all[0]["sealed_seed"] = sealed;
        write_lines(&path, &all);
        let SessionError::Damaged { line: 1, why, .. } = refused(&path) else { panic!("not about the first line") };
        assert!(why.contains("seed"), "{why}");
    }
    // With its commitment forged as well, what happened gives it away.
    all[0] = lines(&other)[0].clone();
    write_lines(&path, &all);
    assert_eq!(damaged_line(&path), 2);
}

#[test]
fn a_changed_scenario_is_found() {
    let Saved { folder, path, .. } = saved(6, 6);
    let mut all = lines(&path);
    let text = all[0]["scenario"]["files"]["scenario.ron"].as_str().unwrap();
    let changed = text.replace("(quantity: ExitBelief, value: 0.25", "(quantity: ExitBelief, value: 0.26");
    assert_ne!(text, changed);
    all[0]["scenario"]["files"]["scenario.ron"] = json!(changed);
    write_lines(&path, &all);
    let SessionError::Damaged { line: 1, why, .. } = refused(&path) else { panic!("not about the first line") };
    assert!(why.contains("scenario"), "{why}");

    // With its hash forged, the commitment gives it away; with the header of a game of that scenario, what happened does.
    let files: wedge_scenario::Files = serde_json::from_value(all[0]["scenario"].clone()).unwrap();
    all[0]["scenario_hash"] = json!(files.hash());
    write_lines(&path, &all);
    assert_eq!(damaged_line(&path), 1);
    let forged = folder.path().join("forged.wedge");
    let pack = std::sync::Arc::new(wedge_scenario::load(files).pack.unwrap());
    drop(Session::create(&forged, pack, 6).unwrap());
    all[0] = lines(&forged)[0].clone();
    write_lines(&path, &all);
    assert_eq!(damaged_line(&path), 2);
}

#[test]
fn a_scenario_that_does_not_load_is_named() {
    let Saved { folder: _folder, path, .. } = saved(6, 6);
    let mut all = lines(&path);
    let text = all[0]["scenario"]["files"]["scenario.ron"].as_str().unwrap();
    all[0]["scenario"]["files"]["scenario.ron"] = json!(text.replace("format: 1,", "format: 2,"));
    let files: wedge_scenario::Files = serde_json::from_value(all[0]["scenario"].clone()).unwrap();
    all[0]["scenario_hash"] = json!(files.hash());
    write_lines(&path, &all);
    let SessionError::Scenario { why, .. } = refused(&path) else { panic!("not about the scenario") };
    assert!(why.contains("this is format 2"), "{why}");
}

#[test]
fn a_session_of_a_newer_format_says_so() {
    let Saved { folder: _folder, path, .. } = saved(7, 7);
    let mut all = lines(&path);
    all[0]["format"] = json!(FORMAT + 1);
    all[0]["engine"] = json!("9.9.9");
    all[0]["something_new"] = json!(true);
    write_lines(&path, &all);
    let error = refused(&path);
    assert!(matches!(error, SessionError::Newer { format, .. } if format == FORMAT + 1), "{error:?}");
    assert!(error.to_string().contains("9.9.9"), "{error}");
}

#[test]
fn a_session_of_other_rules_can_be_read_and_not_gone_on_with() {
    let Saved { folder: _folder, path, commands, .. } = saved(8, 8);
    let mut all = lines(&path);
    all[0]["rules"] = json!(RULES + 1);
    write_lines(&path, &all);
    let before = fs::read(&path).unwrap();
    let error = Session::resume(&path).unwrap_err();
    assert!(matches!(error, SessionError::OtherRules { rules, .. } if rules == RULES + 1), "{error:?}");
    let verified = verify(&path).unwrap();
    assert_eq!(verified.verdict, Verdict::Unverified { rules: RULES + 1 });
    assert_eq!(verified.commands, commands.len());
    assert!(verified.game.is_none());
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn other_rules_may_have_other_events_and_other_scenarios() {
    let Saved { folder: _folder, path, commands, .. } = saved(8, 8);
    let mut all = lines(&path);
    all[0]["rules"] = json!(RULES + 1);
    // A scenario with a coefficient that these rules do not know, and an event that they do not know.
    let text = all[0]["scenario"]["files"]["scenario.ron"].as_str().unwrap();
    let changed = text.replace("(id: PublicCost,", "(id: CostOfOtherRules,");
    assert_ne!(text, changed);
    all[0]["scenario"]["files"]["scenario.ron"] = json!(changed);
    let files: wedge_scenario::Files = serde_json::from_value(all[0]["scenario"].clone()).unwrap();
    all[0]["scenario_hash"] = json!(files.hash());
    all[3]["seen"] = json!([{ "turn": 1, "what": { "SeenUnderOtherRules": { "turn": 1 } } }]);
    all[3]["command"] = json!({ "CommandOfOtherRules": 4 });
    write_lines(&path, &all);
    let error = Session::resume(&path).unwrap_err();
    assert!(matches!(error, SessionError::OtherRules { .. }), "{error:?}");
    let verified = verify(&path).unwrap();
    assert_eq!(verified.verdict, Verdict::Unverified { rules: RULES + 1 });
    assert_eq!(verified.commands, commands.len());
}

#[test]
fn what_is_no_session_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("empty", ""),
        ("words", "Dear diary,\ntoday we met.\n"),
        ("one-word", "hello"),
        ("other-json", "{\"name\":\"x\",\"version\":3}\n{}\n"),
        ("a-list", "[1,2,3]\n"),
        ("header-alone", "{\"format\":1}\n"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let error = refused(&path);
        assert!(matches!(error, SessionError::NotASession { .. }), "{name}: {error:?}");
        assert!(error.to_string().contains(name), "{error}");
    }
}

#[test]
fn a_header_without_an_opening_is_no_session() {
    let Saved { folder: _folder, path, .. } = saved(9, 9);
    let all = lines(&path);
    write_lines(&path, &all[..1]);
    assert!(matches!(refused(&path), SessionError::NotASession { .. }));
}

#[test]
fn a_file_cut_in_its_header_or_its_opening_is_left_as_it_is() {
    let Saved { folder: _folder, path, .. } = saved(9, 9);
    let whole = fs::read(&path).unwrap();
    let header = whole.iter().position(|byte| *byte == b'\n').unwrap();
    for end in [1, 100, header / 2, header - 1, header, header + 1, header + 20] {
        fs::write(&path, &whole[..end]).unwrap();
        assert!(matches!(refused(&path), SessionError::NotASession { .. }), "cut at {end}");
    }
}

#[test]
fn a_directory_and_a_missing_file_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("missing")] {
        let error = verify(&path).unwrap_err();
        assert!(matches!(error, SessionError::Io { .. } | SessionError::NotASession { .. }), "{error:?}");
        let error = Session::resume(&path).unwrap_err();
        assert!(matches!(error, SessionError::Io { .. } | SessionError::NotASession { .. }), "{error:?}");
        assert!(error.to_string().contains(&path.display().to_string()));
    }
    assert!(!folder.path().join("missing").exists());
}

#[test]
fn a_file_larger_than_any_session_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    fs::File::create(&path).unwrap().set_len((256 << 20) + 1).unwrap();
    assert!(matches!(Session::resume(&path), Err(SessionError::TooLarge(_))));
    assert!(matches!(verify(&path), Err(SessionError::TooLarge(_))));
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
