//! `wedge handouts`: the pages it writes, and that it writes over nothing.

use std::fs;
use std::path::Path;

use wedge_testkit::{shipped, shipped_ids};

use crate::run::{ran, root, wedge};

const ANSWER: &str = "how-to-read-an-answer.html";

const PAGES: [&str; 11] = [
    "assumption-sheet.html",
    "ballots.html",
    "brief-in-full.html",
    "brief.html",
    "facilitators-guide.html",
    ANSWER,
    "key-sheet.html",
    "ladder.html",
    "order-slips.html",
    "role-cards.html",
    "rubric.html",
];

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_shipped_scenario_has_a_set_on_either_paper() {
    let temp = tempfile::tempdir().unwrap();
    for scenario in &shipped_ids() {
        // Where nothing is tabled there is no answer to be read.
        let read = if shipped(scenario).scenario.talks.is_empty() { "how-to-read-a-report.html" } else { ANSWER };
        let pages = PAGES.map(|name| if name == ANSWER { read } else { name });
        for paper in ["a4", "letter"] {
            let folder = temp.path().join(scenario).join(paper);
            let done = ran(wedge().args(["handouts", scenario, "--paper", paper, "--out"]).arg(&folder));
            assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
            assert_eq!(done.err.matches("written: ").count(), PAGES.len(), "{}", done.err);
            assert_eq!(names(&folder), pages);
            for name in pages {
                let page = fs::read_to_string(folder.join(name)).unwrap();
                assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"), "{name}");
                assert!(page.contains(&format!("size: {paper};")), "{name}");
            }
        }
    }
    let brief = fs::read_to_string(temp.path().join("doha-2018/a4/brief.html")).unwrap();
    assert!(brief.contains("What nobody can tell you") && brief.contains("A chip he cannot deliver"), "{brief}");
}

#[test]
fn a_set_is_written_whole_or_not_at_all() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("set");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("rubric.html"), "mine").unwrap();
    let kept = ran(wedge().args(["handouts", "first-talks", "--out"]).arg(&folder));
    assert_eq!((kept.status, kept.out.as_str()), (3, ""));
    assert!(kept.err.contains("rubric.html`: it is there already; name another folder"), "{}", kept.err);
    assert_eq!(names(&folder), ["rubric.html"]);
    assert_eq!(fs::read_to_string(folder.join("rubric.html")).unwrap(), "mine");
}

#[test]
fn what_cannot_be_written_is_said() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("file");
    fs::write(&file, "").unwrap();
    let into_file = ran(wedge().args(["handouts", "first-talks", "--out"]).arg(&file));
    assert_eq!(into_file.status, 3, "{}", into_file.err);
    assert!(into_file.err.contains("cannot write"), "{}", into_file.err);
    let out = temp.path().join("out");
    let paper = ran(wedge().args(["handouts", "first-talks", "--paper", "a3", "--out"]).arg(&out));
    assert_eq!(paper.status, 2);
    assert!(paper.err.contains("letter"), "{}", paper.err);
    assert_eq!(ran(wedge().args(["handouts", "first-talks"])).status, 2);
    let broken = ran(wedge().arg("handouts").arg(root().join("tests")).arg("--out").arg(&out));
    assert_ne!(broken.status, 0);
    assert!(!out.exists(), "something was written");
}

#[test]
fn where_nobody_talks_the_hour_and_the_slips_are_those_of_the_sittings_there_are() {
    let temp = tempfile::tempdir().unwrap();
    let pages = |scenario: &str| {
        let folder = temp.path().join(scenario);
        assert_eq!(ran(wedge().args(["handouts", scenario, "--out"]).arg(&folder)).status, 0);
        ["order-slips.html", "facilitators-guide.html"].map(|name| fs::read_to_string(folder.join(name)).unwrap())
    };
    let ([talked, _], [slips, guide]) = (pages("doha-2018"), pages("exit-2020"));
    assert!(talked.contains("Accept their counter-offer") && talked.contains("A sitting of the talks"));
    assert!(!slips.contains("Accept their counter-offer") && !slips.contains("A sitting of the talks"));
    assert!(slips.contains("Ask a desk") && slips.contains("Act"), "{slips}");
    // The first of six sittings begins where the talks would.
    assert!(guide.contains(">9<") && guide.contains(">15<"), "{guide}");
}
