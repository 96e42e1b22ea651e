//! Sessions on disk: what is damaged is named and left as it is.

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
use serde_json::{Value, json};
use wedge_record::{FORMAT, RULES, Session, SessionError, Verdict, verify};
use wedge_testkit::{cases, random_game, shipped};

proptest! {
    #![proptest_config(cases(24))]

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
    all[0]["scenario"]["files"]["scenario.ron"] = json!(text.replace("format: 2,", "format: 3,"));
    let files: wedge_scenario::Files = serde_json::from_value(all[0]["scenario"].clone()).unwrap();
    all[0]["scenario_hash"] = json!(files.hash());
    write_lines(&path, &all);
    let SessionError::Scenario { why, .. } = refused(&path) else { panic!("not about the scenario") };
    assert!(why.contains("this is format 3"), "{why}");
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
