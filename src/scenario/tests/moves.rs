//! Moves as people type them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use wedge_engine::Package;
use wedge_scenario::{LONGEST_MOVE, Line, MoveError, Pack, parse_line, usage};
use wedge_testkit::shipped;

fn read(pack: &Pack, line: &str) -> Result<Line, MoveError> {
    parse_line(pack, line, &Package::status_quo(pack.scenario.issues.len()))
}

#[test]
fn a_move_is_read_as_it_was_meant() {
    let (talks, doha) = (shipped("first-talks"), shipped("doha-2018"));
    for (pack, typed, meant) in [
        (&talks, "Offer soldiers=half", "offer soldiers=half"),
        (&talks, "OFFER Soldiers=HALF", "offer soldiers=half"),
        (&talks, "offer soldiers = half", "offer soldiers=half"),
        (&talks, "offer soldiers= half", "offer soldiers=half"),
        (&talks, "offer\u{a0}soldiers\u{a0}=\u{202f}half", "offer soldiers=half"),
        (&talks, "offer soldiers=half,watch=riders", "offer soldiers=half watch=riders"),
        (&talks, "offer soldiers = half ; watch = riders.", "offer soldiers=half watch=riders"),
        (&talks, "offer soldiers:half", "offer soldiers=half"),
        (&talks, "offer soldiers: half, watch : riders", "offer soldiers=half watch=riders"),
        (&talks, "Offer: soldiers\u{ff1a}half", "offer soldiers=half"),
        (&talks, "offer \u{201c}soldiers\u{201d}=half", "offer soldiers=half"),
        (&talks, "offer soldiers\u{ff1d}half\u{200b}", "offer soldiers=half"),
        (&talks, "break\u{2013}off", "break-off"),
        (&talks, "Break off", "break-off"),
        (&talks, "break\u{2212}off", "break-off"),
        (&talks, "break_off", "break-off"),
        (&talks, "> offer soldiers=half", "offer soldiers=half"),
        (&talks, "/offer soldiers=half", "offer soldiers=half"),
        (&talks, "\u{feff}end", "end"),
        (&talks, "End.", "end"),
        (&talks, "answer Suspend\u{2011}deal", "answer suspend-deal"),
        (&doha, "believe chip=25% divided=35 % bond=40%", "believe chip=25 divided=35 bond=40"),
        (&doha, "Believe chip = 25, divided = 35, bond = 40", "believe chip=25 divided=35 bond=40"),
        (&doha, "believe chip:25, divided:35, bond:40", "believe chip=25 divided=35 bond=40"),
        (&doha, "Task CT", "task ct"),
        (&doha, "task: ct", "task ct"),
    ] {
        let expected = read(pack, meant).unwrap();
        assert_eq!(read(pack, typed).unwrap_or_else(|error| panic!("`{typed}`: {error}")), expected, "`{typed}`");
    }
}

#[test]
fn a_near_word_is_proposed() {
    let pack = shipped("first-talks");
    for (typed, near) in
        [("ofer soldiers=half", "offer"), ("breakof", "break-off"), ("acept", "accept"), ("believ", "believe")]
    {
        let error = read(&pack, typed).unwrap_err().to_string();
        assert!(error.contains(&format!("did you mean `{near}`?")), "`{typed}`: {error}");
    }
    let error = read(&pack, "xyzzy").unwrap_err().to_string();
    assert!(!error.contains("did you mean"), "{error}");
    let error = read(&pack, "offer Soldier=half").unwrap_err().to_string();
    assert!(error.contains("did you mean `soldiers`?"), "{error}");
}

#[test]
fn what_is_named_twice_is_refused_however_it_is_written() {
    let pack = shipped("first-talks");
    for typed in ["offer soldiers=half soldiers=half", "offer soldiers=half, Soldiers = half"] {
        assert!(matches!(read(&pack, typed), Err(MoveError::Twice(_))), "`{typed}`");
    }
}

#[test]
fn a_line_longer_than_any_move_is_refused_at_once() {
    let pack = shipped("first-talks");
    let long = format!("offer {}", "soldiers=half ".repeat(100_000));
    assert_eq!(read(&pack, &long), Err(MoveError::TooLong(long.len())));
    let most = format!("end{}", " ".repeat(LONGEST_MOVE - 3));
    assert!(read(&pack, &most).is_ok());
}

#[test]
fn what_is_said_back_holds_no_signs_that_a_terminal_obeys() {
    let pack = shipped("first-talks");
    for typed in ["\u{1b}[31mfoo", "offer \u{1b}[2J=x", "offer soldiers=\u{7}\u{202e}", "task \u{9b}1m"] {
        let error = read(&pack, typed).unwrap_err().to_string();
        assert!(!error.chars().any(|c| c.is_control() || c == '\u{202e}'), "{error:?}");
    }
}

#[test]
fn every_move_tells_how_it_is_written() {
    let pack = shipped("doha-2018");
    for verb in
        ["undertake", "offer", "task", "sound", "act", "answer", "believe", "forecast", "pace", "relief", "third"]
    {
        let written = usage(verb).unwrap();
        assert_eq!(read(&pack, verb), Err(MoveError::Usage(written)), "{verb} alone says how it is written");
        assert!(written.starts_with(verb) && written.len() > verb.len(), "{written}");
    }
    for verb in ["accept", "sign", "break-off", "end"] {
        assert_eq!(read(&pack, &format!("{verb} now")), Err(MoveError::Usage(usage(verb).unwrap())));
    }
    assert_eq!(usage("help"), None);
}
