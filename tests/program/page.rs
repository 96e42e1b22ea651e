//! `wedge page` in a program that was built without the browser's part; with it, `packaging/prove-page` plays what it writes.

use crate::run::{ran, wedge};

#[test]
fn a_program_without_the_browsers_part_says_so_and_writes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("page.html");
    let done = ran(wedge().args(["page", "first-talks", "--out"]).arg(&out));
    assert_eq!((done.status, done.out.as_str()), (3, ""));
    assert!(done.err.contains("docs/releases.md"), "{}", done.err);
    assert!(!out.exists());
}
