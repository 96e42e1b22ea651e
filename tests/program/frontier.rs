//! `wedge frontier`: what it prints, what it writes, and how it fails.

use std::fs;

use crate::run::{ran, root, wedge};

const DOMAIN: &str = "src/study/tests/domains/six-issues.json";

#[test]
fn every_hypothesis_and_the_belief_nature_draws_by_are_shown() {
    let run = ran(wedge().args(["frontier", "doha-2018"]));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.err);
    for heading in ["chip: A chip", "divided: ", "bond: ", "belief: chip 25 %, divided 35 %, bond 40 %"] {
        assert!(run.out.lines().any(|line| line.starts_with(heading)), "no `{heading}`:\n{}", run.out);
    }
    assert!(run.out.contains("Doha, October 2018: 38400 packages"), "{}", run.out);
    assert_eq!(run.out.matches("Nash bargaining point").count(), 4);
    assert!(run.out.lines().all(|line| line.chars().count() <= 100), "{}", run.out);
    // A public break has a price where the tie is for sale, and none where it is a bond.
    let of = |id: &str| {
        let one = ran(wedge().args(["frontier", "doha-2018", "--type", id]));
        assert!(run.out.contains(one.out.split_once("\n\n").unwrap().1), "{}", one.out);
        one.out.lines().find(|line| line.trim().starts_with("renounce ")).unwrap().to_owned()
    };
    assert!(!of("chip").contains("none"), "{}", of("chip"));
    assert!(of("bond").ends_with("none     none"), "{}", of("bond"));
}

#[test]
fn a_belief_and_a_month_are_taken_as_the_terminal_takes_them() {
    let sure = ran(wedge().args(["frontier", "doha-2018", "--belief", "chip=100%"]));
    assert_eq!(sure.status, 0, "{}", sure.err);
    let kind = ran(wedge().args(["frontier", "doha-2018", "--type", "chip"]));
    let counts = |out: &str| out.lines().filter(|line| line.contains("packages")).skip(1).map(str::to_owned).collect();
    let (sure_counts, kind_counts): (Vec<String>, Vec<String>) = (counts(&sure.out), counts(&kind.out));
    assert_eq!(sure_counts, kind_counts);
    let later = ran(wedge().args(["frontier", "doha-2018", "--type", "chip", "--month", "9"]));
    assert_eq!(later.status, 0, "{}", later.err);
    assert!(later.out.contains(" 2019: 38400 packages"), "{}", later.out);
    assert_ne!(later.out, kind.out);
    let again = ran(wedge().args(["frontier", "doha-2018", "--type", "chip", "--month", "9"]));
    assert_eq!(later.out, again.out);
}

#[test]
fn rows_go_to_a_file_or_take_the_place_of_the_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.csv");
    let both = ran(wedge().args(["frontier", "first-talks", "--csv"]).arg(&path));
    assert_eq!(both.status, 0, "{}", both.err);
    assert!(both.out.contains("Nash bargaining point"));
    let rows = fs::read_to_string(&path).unwrap();
    let only = ran(wedge().args(["frontier", "first-talks", "--csv", "-"]));
    assert_eq!(only.out, rows);
    let mut reader = csv::Reader::from_reader(rows.as_bytes());
    let head = reader.headers().unwrap().clone();
    assert!(head.iter().take(5).eq(["month", "type", "set", "home", "home_as_kept"]), "{head:?}");
    let sets: Vec<String> = reader.records().map(|row| row.unwrap()[2].to_owned()).collect();
    for set in ["frontier", "nash", "rung_asked"] {
        assert!(sets.iter().any(|one| one == set), "no row of {set}");
    }
    let nowhere = ran(wedge().args(["frontier", "first-talks", "--csv", "/nowhere/rows.csv"]));
    assert_eq!((nowhere.status, nowhere.out.as_str()), (3, ""));
    assert!(nowhere.err.contains("cannot write `/nowhere/rows.csv`"), "{}", nowhere.err);
}

#[test]
fn a_domain_of_others_is_read_too() {
    let path = root().join(DOMAIN);
    let run = ran(wedge().arg("frontier").arg(&path));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.err);
    let count = |words: &str| {
        let line = run.out.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("no `{words}`"));
        line.split_whitespace().last().unwrap().to_owned()
    };
    assert!(run.out.starts_with("15625 outcomes of 6 issues between us, taliban, kabul\n"), "{}", run.out);
    assert_eq!((count("outcomes on the frontier"), count("of the frontier,")), ("588".to_owned(), "395".to_owned()));
    let rows = ran(wedge().arg("frontier").arg(&path).args(["--csv", "-"]));
    assert_eq!(rows.out.lines().filter(|line| line.starts_with("frontier,yes,")).count(), 395);
    assert_eq!(rows.out.lines().filter(|line| line.starts_with("frontier,no,")).count(), 588 - 395);
}

#[test]
fn what_cannot_be_shown_is_said() {
    let domain = root().join(DOMAIN).to_string_lossy().into_owned();
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.json");
    fs::write(&broken, "{\"issues\": [], \"parties\": 3}").unwrap();
    let broken = broken.to_string_lossy().into_owned();
    for (args, status, told) in [
        (vec!["doha-2018", "--type", "chop"], 2, "there is no hypothesis `chop`; there are chip, divided, bond"),
        (vec!["doha-2018", "--belief", "chip=25"], 2, "--belief: "),
        (vec!["doha-2018", "--belief", "chop=100"], 2, "--belief: "),
        (vec!["doha-2018", "--type", "chip", "--belief", "chip=100"], 2, "cannot be used with"),
        (vec!["doha-2018", "--month", "400"], 2, "nobody sits at the table any more 400 turns after the opening"),
        (vec!["dohu-2018"], 2, "there is no scenario `dohu-2018`"),
        (vec![domain.as_str(), "--month", "3"], 2, "are about a scenario"),
        (vec!["/nowhere/domain.json"], 3, "cannot read `/nowhere/domain.json`"),
        (vec![broken.as_str()], 1, "broken.json` is no bargaining domain: invalid type"),
    ] {
        let run = ran(wedge().arg("frontier").args(&args));
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{args:?}: {}", run.err);
        assert!(run.err.contains(told), "{args:?}: {}", run.err);
    }
}
