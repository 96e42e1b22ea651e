//! `wedge debrief`: a page from a session, and what it says when there is none to be had.

use std::fs;
use std::path::Path;

use crate::run::{ran, root, wedge};
use crate::terminal::converse;

/// A session in a file, from the moves of a transcript.
fn played(name: &str, path: &Path) {
    let case = root().join("tests/transcripts").join(name);
    let args = fs::read_to_string(case.join("args")).unwrap();
    let mut text = wedge();
    text.arg("text").args(args.split_whitespace()).arg("--session").arg(path).arg("--moves").arg(case.join("moves"));
    let done = ran(&mut text);
    assert!(path.exists(), "{}", done.err);
}

#[test]
fn a_session_that_is_over_becomes_a_page_and_rows() {
    let temp = tempfile::tempdir().unwrap();
    let of = |name: &str| temp.path().join(name);
    played("doha-class", &of("a.wedge"));
    let before = fs::read(of("a.wedge")).unwrap();
    let done =
        ran(wedge().arg("debrief").arg(of("a.wedge")).arg("--out").arg(of("a.html")).arg("--csv").arg(of("a.csv")));
    assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
    assert!(
        done.err.contains("written: ") && done.err.contains("a.html") && done.err.contains("a.csv"),
        "{}",
        done.err
    );
    let page = fs::read_to_string(of("a.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"), "{page}");
    for part in
        ["What you set out to do", "A chip. The tie is for sale", "with other luck", "Tricia Bacon", "One question"]
    {
        assert!(page.contains(part), "no `{part}`");
    }
    assert!(fs::read_to_string(of("a.csv")).unwrap().lines().count() > 40);
    assert_eq!(fs::read(of("a.wedge")).unwrap(), before, "the session was touched");
    // The same session, the same page; and on standard output as well.
    let again = ran(wedge().arg("debrief").arg(of("a.wedge")).args(["--out", "-"]));
    assert_eq!((again.status, again.err.as_str()), (0, ""));
    assert!(again.out == page, "the second page differs from the first");
}

#[test]
fn what_is_there_already_is_replaced_only_when_that_is_asked_for_and_a_session_never() {
    let temp = tempfile::tempdir().unwrap();
    let of = |name: &str| temp.path().join(name);
    played("no-deal", &of("a.wedge"));
    fs::write(of("a.html"), "mine").unwrap();
    let kept = ran(wedge().arg("debrief").arg(of("a.wedge")).arg("--out").arg(of("a.html")));
    assert_eq!(kept.status, 3);
    assert!(kept.err.contains("it is there already; name another file, or add --replace"), "{}", kept.err);
    assert_eq!(fs::read_to_string(of("a.html")).unwrap(), "mine");
    let replaced = ran(wedge().arg("debrief").arg(of("a.wedge")).arg("--out").arg(of("a.html")).arg("--replace"));
    assert_eq!(replaced.status, 0, "{}", replaced.err);
    assert!(fs::read_to_string(of("a.html")).unwrap().contains("No deal was signed"));
    let session = fs::read(of("a.wedge")).unwrap();
    let refused = ran(wedge().arg("debrief").arg(of("a.wedge")).arg("--out").arg(of("a.wedge")).arg("--replace"));
    assert_eq!(refused.status, 3);
    assert!(refused.err.contains("which no result may replace"), "{}", refused.err);
    assert_eq!(fs::read(of("a.wedge")).unwrap(), session);
}

#[test]
fn a_session_that_is_on_or_is_none_says_so_and_writes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let of = |name: &str| temp.path().join(name);
    let begun = ran(wedge().args(["text", "first-talks", "--seed", "1"]).arg("--session").arg(of("on.wedge")));
    assert_eq!(begun.status, 0);
    let on = ran(wedge().arg("debrief").arg(of("on.wedge")).arg("--out").arg(of("on.html")));
    assert_eq!(on.status, 1);
    assert!(on.err.contains("is not over") && on.err.contains("go on with: wedge text --session"), "{}", on.err);
    let none = ran(wedge().arg("debrief").arg(of("none.wedge")).arg("--out").arg(of("none.html")));
    assert_eq!(none.status, 3, "{}", none.err);
    fs::write(of("bad.wedge"), "hello\n").unwrap();
    let bad = ran(wedge().arg("debrief").arg(of("bad.wedge")).arg("--out").arg(of("bad.html")));
    assert!(bad.status != 0 && bad.err.starts_with("wedge: "), "{}", bad.err);
    let missing = ran(wedge().arg("debrief").arg(of("on.wedge")));
    assert_eq!(missing.status, 2);
    let pages = fs::read_dir(temp.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "html"));
    assert_eq!(pages.count(), 0, "something was written");
}

#[test]
fn the_terminal_shows_the_short_debrief_and_unfolds_it_when_asked() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("a.wedge");
    played("no-deal", &path);
    let looks = converse(wedge().arg("text").arg("--session").arg(&path), b"debrief\ndebrief all\nquit\n");
    let parts: Vec<&str> = looks.out.split("\nDebrief\n-------\n").collect();
    assert_eq!(parts.len(), 4, "{}", looks.out);
    assert!(
        !parts[2].contains("Why they did what they did") && parts[2].contains("Type “debrief all” for the accounts")
    );
    assert!(parts[3].contains("[Why they did what they did]") && parts[3].contains("[For the instructor]"));
}
