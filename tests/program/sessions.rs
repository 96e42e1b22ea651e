//! Sessions after they were played: opened again, listed, counted, read as pages.

use std::fs;
use std::path::{Path, PathBuf};

use wedge_testkit::root;

use crate::run::{ran, wedge};
use crate::terminal::converse;

/// A finished game of its transcript.
fn finished(folder: &Path) -> PathBuf {
    let case = root().join("tests/transcripts/first-talks-kept");
    let args = fs::read_to_string(case.join("args")).unwrap();
    let path = folder.join("finished.wedge");
    let mut text = wedge();
    text.current_dir(&case).arg("text").args(args.split_whitespace()).arg("--session").arg(&path);
    ran(text.args(["--moves", "moves"]));
    path
}

/// A game that is on.
fn open(folder: &Path) -> PathBuf {
    let path = folder.join("open.wedge");
    let ran =
        converse(wedge().args(["text", "doha-2018", "--seed", "4", "--session"]).arg(&path), b"end\nanswer deny\n");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    path
}

/// A game of an older form.
fn old() -> PathBuf {
    root().join("src/record/tests/old/first-talks.wedge")
}

fn damaged(folder: &Path) -> PathBuf {
    let path = folder.join("damaged.wedge");
    let text = fs::read_to_string(finished(folder)).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(3);
    fs::write(&path, lines.join("\n")).unwrap();
    path
}

#[test]
fn a_finished_session_opened_again_shows_its_debrief() {
    let temp = tempfile::tempdir().unwrap();
    let path = finished(temp.path());
    let before = fs::read(&path).unwrap();
    let again = converse(wedge().arg("text").arg("--session").arg(&path), b"debrief\nend\nlog\nquit\n");
    assert_eq!((again.status, again.err.as_str()), (0, ""));
    assert_eq!(again.out.matches("\nDebrief\n").count(), 2, "once on opening, once when asked: {}", again.out);
    assert!(again.out.contains("The game is over. To look at it: debrief"), "{}", again.out);
    assert!(!again.out.contains("For example: offer"), "{}", again.out);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_finished_session_that_may_only_be_read_shows_its_debrief_and_one_that_is_on_says_what_to_do() {
    let temp = tempfile::tempdir().unwrap();
    let (over, on) = (finished(temp.path()), open(temp.path()));
    let writable = converse(wedge().arg("text").arg("--session").arg(&over), b"quit\n");
    for path in [&over, &on] {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions).unwrap();
    }
    let again = converse(wedge().arg("text").arg("--session").arg(&over), b"quit\n");
    assert_eq!((again.status, again.err.as_str()), (0, ""));
    let page = |out: &str| out.rsplit_once("\n\n").map(|(page, _)| page.to_owned());
    assert_eq!(page(&again.out), page(&writable.out));
    assert!(again.out.contains("\nDebrief\n"), "{}", again.out);
    let refused = converse(wedge().arg("text").arg("--session").arg(&on), b"end\n");
    assert_eq!((refused.status, refused.out.as_str()), (3, ""));
    assert!(refused.err.contains("make it writable, or go on with a copy of it"), "{}", refused.err);
}

#[test]
fn what_a_mailer_put_behind_a_session_is_told_and_kept_beside_it() {
    let temp = tempfile::tempdir().unwrap();
    let path = open(temp.path());
    let footer = "\n-- \nSent from a \u{1b}[2Jtelephone\n";
    fs::write(&path, fs::read_to_string(&path).unwrap().trim_end().to_owned() + footer).unwrap();
    let found = ran(wedge().arg("replay").arg(&path));
    assert_eq!(found.status, 0, "{}", found.err);
    assert!(found.err.contains("behind the last move, stands what is no part of the session: `-- "), "{}", found.err);
    let played = converse(wedge().arg("text").arg("--session").arg(&path), b"believe chip=25 divided=35 bond=40\n");
    assert_eq!(played.status, 0);
    assert!(
        played.err.contains("something that is no part of the session: “-- Sent") && !played.err.contains('\u{1b}'),
        "{}",
        played.err
    );
    assert_eq!(fs::read_to_string(temp.path().join("open.wedge.rest")).unwrap(), footer);
    let found = ran(wedge().arg("replay").arg(&path));
    assert_eq!((found.status, found.err.as_str()), (0, ""));
    assert!(found.out.contains("verified, 3 moves"), "{}", found.out);
}

#[test]
fn a_folder_that_is_not_there_is_named_and_not_made() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("gmaes/class/a.wedge");
    let ran = converse(wedge().args(["text", "first-talks", "--session"]).arg(&path), b"");
    assert_eq!((ran.status, ran.out.as_str()), (3, ""));
    let missing = temp.path().join("gmaes");
    assert!(ran.err.contains(&format!("there is no folder `{}`;", missing.display())), "{}", ran.err);
    assert!(!missing.exists());
}

#[test]
fn verified_damaged_and_unverified_have_an_exit_status_each() {
    let temp = tempfile::tempdir().unwrap();
    let (whole, broken) = (finished(temp.path()), damaged(temp.path()));
    for (files, status) in [
        (vec![&whole], 0),
        (vec![&broken], 1),
        (vec![&old()], 4),
        (vec![&whole, &whole], 0),
        (vec![&whole, &old()], 4),
        (vec![&whole, &old(), &broken], 1),
    ] {
        let ran = ran(wedge().arg("replay").args(&files));
        assert_eq!(ran.status, status, "{files:?}: {}{}", ran.out, ran.err);
    }
    let resumed = ran(wedge().arg("text").arg("--session").arg(old()));
    assert_eq!((resumed.status, resumed.out.as_str()), (4, ""));
    assert!(resumed.err.contains("wedge replay --pages"), "{}", resumed.err);
    let help = ran(wedge().args(["replay", "--help"])).out;
    assert!(help.contains("Exit status: 0") && help.contains("4 none differs"), "{help}");
}

#[test]
fn several_sessions_stand_in_a_table_and_in_rows() {
    let temp = tempfile::tempdir().unwrap();
    let named = temp.path().join("=SUM(1,2).wedge");
    fs::copy(finished(temp.path()), &named).unwrap();
    let files = [finished(temp.path()), open(temp.path()), old(), damaged(temp.path())];
    let table = ran(wedge().arg("replay").args(&files));
    assert_eq!(table.status, 1);
    let lines: Vec<&str> = table.out.lines().collect();
    assert_eq!(lines.len(), 5, "{}", table.out);
    for (line, words) in lines.iter().zip([
        &["file", "scenario", "moves", "state", "verdict"][..],
        &["first-talks", "over", "verified"],
        &["doha-2018", "talks", "verified"],
        &["first-talks", "unverified"],
        &["failed"],
    ]) {
        assert!(words.iter().all(|word| line.contains(word)), "{line}: {words:?}");
    }
    assert!(table.err.contains("line 4: "), "{}", table.err);

    let out = temp.path().join("rows.csv");
    let told =
        ran(wedge().current_dir(temp.path()).arg("replay").args(&files).arg("=SUM(1,2).wedge").arg("--csv").arg(&out));
    assert_eq!(told.out.lines().count(), 6, "{}", told.out);
    let text = fs::read_to_string(&out).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|one| one == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let (over, on) = (&rows[0], &rows[1]);
    assert_eq!((&over[at("state")], &on[at("state")]), ("over", "talks"));
    assert!(!over[at("type")].is_empty() && over[at("security")].parse::<f64>().is_ok());
    for hidden in ["type", "security", "realised", "efficiency", "durability", "brier"] {
        assert_eq!(&on[at(hidden)], "", "{hidden} of a game that is on");
    }
    assert_eq!(&rows[4][at("file")], "'=SUM(1,2).wedge", "no spreadsheet takes it for a formula");

    let nowhere = ran(wedge().arg("replay").args(&files).args(["--csv", "/nowhere/rows.csv"]));
    assert_eq!((nowhere.status, nowhere.out.as_str()), (3, ""));
    assert!(nowhere.err.contains("/nowhere/rows.csv") && nowhere.err.lines().count() == 1, "{}", nowhere.err);
}

#[test]
fn a_session_is_read_as_pages_whatever_its_rules() {
    let temp = tempfile::tempdir().unwrap();
    let whole = ran(wedge().arg("replay").arg("--pages").arg(finished(temp.path())));
    assert_eq!((whole.status, whole.err.as_str()), (0, ""));
    assert!(whole.out.contains("verified") && whole.out.contains("\nDebrief\n"), "{}", whole.out);
    assert!(whole.out.contains("\n> offer ") && whole.out.contains("\n> sign"), "{}", whole.out);

    let pages = ran(wedge().arg("replay").arg("--pages").arg(old()));
    assert_eq!(pages.status, 4);
    let (first, rest) = pages.out.split_once('\n').unwrap();
    assert!(first.contains("unverified"), "{first}");
    assert!(rest.contains("\n> offer ") && rest.contains("\n> sign") && !rest.contains("Debrief"), "{rest}");
    // The same game was played then and now: what was seen is told alike.
    let news = |text: &str| text.lines().filter(|line| line.starts_with('[')).map(str::to_owned).collect::<Vec<_>>();
    assert!(news(&pages.out).len() > 4, "{}", pages.out);

    // Of a game that is on, no more than was seen; of a damaged one, what stands before the damage.
    let on = ran(wedge().arg("replay").arg("--pages").arg(open(temp.path())));
    assert!(on.status == 0 && !on.out.contains("Debrief") && on.out.contains("\n> end"), "{}", on.out);
    let broken = ran(wedge().arg("replay").arg("--pages").arg(damaged(temp.path())));
    assert_eq!(broken.status, 1);
    assert!(broken.out.contains("Line 4 is damaged") && broken.out.contains("\n> "), "{}", broken.out);
}

#[test]
fn no_seed_is_said_while_a_game_is_on() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("game.wedge");
    let seed = "918273645546372819";
    let said =
        converse(wedge().args(["text", "doha-2018", "--seed", seed, "--session"]).arg(&path), b"end\nlog\nhelp\n");
    assert_eq!(said.status, 0);
    assert!(!said.out.contains(seed));
    let kept = fs::read_to_string(&path).unwrap();
    let number: u64 = seed.parse().unwrap();
    for hidden in [seed.to_owned(), format!("{number:x}"), "\"Drawn\"".to_owned(), "\"heard\"".to_owned()] {
        assert!(!kept.contains(&hidden), "{hidden}");
    }
    let replayed = ran(wedge().arg("replay").arg("--pages").arg(&path));
    assert!(!replayed.out.contains(seed));
}

#[test]
fn no_result_takes_the_place_of_a_session_or_of_a_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let session = at("one.wedge");
    let moves = at("moves");
    fs::write(&moves, "end\n").unwrap();
    let args = ["text", "first-talks", "--seed", "3", "--moves"];
    let played = ran(wedge().args(args).arg(&moves).arg("--session").arg(&session));
    assert_eq!(played.status, 0, "{}", played.err);
    fs::copy(&session, at("renamed.csv")).unwrap();
    fs::copy(&session, at("two.wedge")).unwrap();
    fs::write(at("scenario.ron"), "(format: 1)").unwrap();
    for name in ["two.wedge", "renamed.csv", "scenario.ron"] {
        let before = fs::read(at(name)).unwrap();
        let table = ran(wedge().arg("replay").arg(&session).arg("--csv").arg(at(name)));
        assert_eq!(table.status, 3, "{name}: {}", table.out);
        assert!(table.err.contains("no result may replace"), "{name}: {}", table.err);
        let rows = ran(wedge().args(["simulate", "first-talks", "--games", "1", "--csv"]).arg(at(name)));
        assert_eq!(rows.status, 3, "{name}: {}", rows.out);
        assert_eq!(fs::read(at(name)).unwrap(), before, "{name}");
    }
    fs::write(at("old.csv"), "an older table").unwrap();
    let table = ran(wedge().arg("replay").arg(&session).arg("--csv").arg(at("old.csv")));
    assert_eq!(table.status, 0, "{}", table.err);
}
