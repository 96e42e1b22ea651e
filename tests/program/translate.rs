//! `wedge translate`, and a game in another language: the same game, read in other words.

use std::fs;
use std::path::Path;

use crate::run::{Ran, ran, root, wedge};

const CASE: &str = "tests/transcripts/first-talks-german";

/// Plays the orders of a German transcript, kept in a file.
fn played(session: &Path, more: &[&str]) -> Ran {
    let moves = root().join(CASE).join("moves");
    let mut command = wedge();
    command.args(["text", "first-talks", "--seed", "5"]).args(more).arg("--moves").arg(moves);
    ran(command.arg("--session").arg(session))
}

#[test]
fn the_same_orders_give_the_same_session_in_every_language() {
    let temp = tempfile::tempdir().unwrap();
    let (english, german) = (temp.path().join("english.wedge"), temp.path().join("german.wedge"));
    let (said, gesagt) = (played(&english, &[]), played(&german, &["--language", "de"]));
    assert_eq!((said.status, gesagt.status), (0, 0), "{}{}", said.err, gesagt.err);
    assert!(said.out.contains("Make the road safe") && gesagt.out.contains("Machen Sie die Stra\u{df}e sicher"));
    assert_ne!(said.out, gesagt.out);
    assert_eq!(fs::read(&english).unwrap(), fs::read(&german).unwrap(), "the language is in no session");
    let verified = ran(wedge().arg("replay").args([&english, &german]));
    assert_eq!((verified.status, verified.err.as_str()), (0, ""), "{}", verified.out);

    // Either is read in either language.
    for (language, wanted, other) in
        [(None, "The Grey Company", "Graue Schar"), (Some("de"), "Graue Schar", "Grey Company")]
    {
        let flags = language.map_or_else(Vec::new, |tag| vec!["--language", tag]);
        let page = ran(wedge().args(["debrief", "--out", "-"]).arg(&german).args(&flags));
        assert_eq!(page.status, 0, "{}", page.err);
        assert!(page.out.contains(wanted) && !page.out.contains(other), "{language:?}");
        let nothing = temp.path().join("nothing");
        fs::write(&nothing, "").unwrap();
        let again = ran(wedge().args(["text", "--session"]).arg(&english).args(&flags).arg("--moves").arg(&nothing));
        assert_eq!(again.status, 0, "{}", again.err);
        assert!(
            again.out.contains(if language.is_some() { "Erste Gespr\u{e4}che" } else { "First talks" }),
            "{}",
            again.out
        );
    }
}

#[test]
fn handouts_are_written_in_the_language_of_the_class() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("pages");
    let run = ran(wedge().args(["handouts", "first-talks", "--language", "de", "--out"]).arg(&out));
    assert_eq!(run.status, 0, "{}", run.err);
    let texts: Vec<String> =
        fs::read_dir(&out).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(texts.iter().any(|text| text.contains("Die Sp\u{e4}her am Pass")));
    let english = texts.iter().find(|text| text.contains("Grey Company") || text.contains("the valley"));
    assert!(english.is_none(), "{english:?}");
}

#[test]
fn a_language_that_a_scenario_does_not_have_is_a_wrong_command_line() {
    let temp = tempfile::tempdir().unwrap();
    let session = temp.path().join("none.wedge");
    let fixture = root().join("tests/fixtures/prototype");
    for (scenario, tag, wanted) in [
        ("first-talks", "fr", "is not translated into `fr`; there are de"),
        (fixture.to_str().unwrap(), "de", "has no translations; leave --language out"),
        ("first-talks", "German!", "name it by its tag"),
    ] {
        let run = ran(wedge().args(["text", scenario, "--language", tag, "--session"]).arg(&session));
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains(wanted), "{}", run.err);
        assert!(!session.exists());
    }
}

#[test]
fn a_translation_is_begun_filled_in_and_brought_up_to_date() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("my-talks");
    assert_eq!(ran(wedge().args(["new", "--plain"]).arg(&folder)).status, 0);
    let translate = |more: &[&str]| {
        let run = ran(wedge().arg("translate").arg(&folder).args(["--language", "de"]).args(more));
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
        run.out
    };
    let first = translate(&[]);
    assert!(first.contains("were not in it before") && first.contains("briefing.de.md"), "{first}");
    let path = folder.join("texts/de.ron");
    let made = fs::read_to_string(&path).unwrap();
    fs::write(&path, made.replacen("text: \"\"", "text: \"Der Leuchtturm\"", 1)).unwrap();

    let scenario = folder.join("scenario.ron");
    let text = fs::read_to_string(&scenario).unwrap();
    let at = text.find("    title: \"").unwrap() + "    title: \"".len();
    fs::write(&scenario, format!("{}Of {}", &text[..at], &text[at..])).unwrap();
    let second = translate(&[]);
    assert!(second.contains("The original of one has changed; it is marked by `was`: title."), "{second}");
    let marked = fs::read_to_string(&path).unwrap();
    let old = folder.join("texts/de.ron.old");
    assert!(second.contains("de.ron.old") && fs::read_to_string(&old).unwrap().contains("Der Leuchtturm"), "{second}");
    let third = translate(&[]);
    assert!(!third.contains(".old") && !folder.join("texts/de.ron-2.old").exists(), "nothing has changed: {third}");
    assert!(marked.contains("was: \"") && marked.contains("text: \"Der Leuchtturm\""), "{marked}");
    let checked = ran(wedge().arg("check").arg(&folder));
    assert_eq!(checked.status, 0, "{}", checked.err);
    for code in ["W320", "W322", "W324"] {
        assert!((checked.out.clone() + &checked.err).contains(code), "{code}: {}{}", checked.out, checked.err);
    }
    let empty = temp.path().join("empty");
    fs::write(&empty, "").unwrap();
    let played = ran(wedge().arg("text").arg(&folder).args(["--seed", "1", "--language", "de", "--moves"]).arg(&empty));
    assert!(played.status == 0 && played.out.contains("Der Leuchtturm"), "{}", played.err);

    // What is broken is told and left as it is.
    fs::write(&path, marked.replacen("key: \"title\",", "key: \"title\"", 1)).unwrap();
    let broken = fs::read_to_string(&path).unwrap();
    let refused = ran(wedge().arg("translate").arg(&folder).args(["--language", "de"]));
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("texts/de.ron") && refused.err.contains("W001"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
}

/// A letter of Windows-1252 that is none of UTF-8.
fn in_windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect()
}

#[test]
fn a_translation_in_another_encoding_is_told_and_left_as_it_is() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("m");
    assert_eq!(ran(wedge().arg("new").arg(&folder).args(["--from", "first-talks"])).status, 0);
    let both = ["texts/de.ron", "texts/briefing.de.md"].map(|name| folder.join(name));
    for path in &both {
        fs::write(path, in_windows_1252(&fs::read_to_string(path).unwrap())).unwrap();
    }
    let before = both.each_ref().map(|path| fs::read(path).unwrap());
    let refused = ran(wedge().arg("translate").arg(&folder).args(["--language", "de"]));
    assert_eq!((refused.status, refused.out.as_str()), (1, ""), "{}", refused.err);
    for wanted in ["m/texts/de.ron:", "m/texts/briefing.de.md:", "error[W005]", "Windows-1252"] {
        assert!(refused.err.contains(wanted), "{wanted}: {}", refused.err);
    }
    assert_eq!(both.each_ref().map(|path| fs::read(path).unwrap()), before);
}
