//! The author's bench in a real browser: every page looked at, a number changed in its table and found in the file, a file changed
//! and found on the page.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;
use wedge_testkit::root;

use crate::driver::{Browser, Element};
use crate::looks::Looks;

/// How long a page may take to say what it is to say. A file is looked at every four tenths of a second; a report takes its time.
const FOLLOWS: Duration = Duration::from_mins(4);

/// The program, serving a folder.
struct Bench {
    child: Child,
    address: String,
}

impl Bench {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_wedge"))
            .args(["bench", "--port", "0"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().rsplit(' ').next().unwrap().trim_end_matches('/').to_owned();
        Self { child, address }
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        // One that has ended cannot be killed.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Waits until a page says something.
fn says(browser: &Browser, text: &str) {
    let until = Instant::now() + FOLLOWS;
    loop {
        // While a page is loaded anew there is nothing to ask.
        let page = browser.run("return document.body.innerText", &[]).ok();
        if page.as_ref().and_then(|page| page.as_str()).is_some_and(|page| page.contains(text)) {
            return;
        }
        assert!(Instant::now() < until, "the page never says {text:?}: {page:?}");
        sleep(Duration::from_millis(100));
    }
}

/// Types into a field what is to stand there in place of what does.
fn type_over(browser: &Browser, field: &Element, text: &str) {
    browser.run("arguments[0].value = ''", &[field.value()]).unwrap();
    browser.fill(field, text).unwrap();
}

#[test]
#[ignore = "needs a browser: tests/with-browsers.sh"]
fn a_scenario_is_worked_on_in_a_browser() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("first-talks");
    fs::create_dir(&folder).unwrap();
    for file in fs::read_dir(root().join("scenarios/first-talks")).unwrap() {
        let file = file.unwrap();
        if file.path().is_file() {
            fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
    }
    let bench = Bench::start(&folder);
    let (browser, mut looks) = (Browser::start(), Looks::new());
    let go = |path: &str| browser.go(&format!("{}{path}", bench.address)).unwrap();
    for (path, name) in [
        ("/", "findings, none"),
        ("/values", "values"),
        ("/values/factions", "a table"),
        ("/package?turn=3&o1=2&account=1", "a package"),
        ("/prices?turn=3", "prices"),
        ("/line", "the recorded line"),
    ] {
        go(path);
        looks.at(&browser, name);
    }

    // A number is changed in its table: it alone is another one in the file.
    let parties = folder.join("parties.ron");
    let before = fs::read_to_string(&parties).unwrap();
    go("/values/factions");
    let field = &browser.all("input[name$='/hawk']").unwrap()[1];
    let was = browser.run("return arguments[0].value", &[field.value()]).unwrap().as_str().unwrap().to_owned();
    type_over(&browser, field, "0,43");
    browser.press(&browser.all("button.main").unwrap()[0]).unwrap();
    says(&browser, "One number is changed in parties.ron.");
    looks.at(&browser, "a table that was written");
    let after = fs::read_to_string(&parties).unwrap();
    let other: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(was, is)| was != is).collect();
    assert_eq!((other.len(), before.lines().count()), (1, after.lines().count()));
    assert_eq!(other[0].0.replace(&format!("hawk: {was}"), "hawk: 0.43"), other[0].1);

    // It is taken back.
    browser.press(&browser.all("form[action='/undo'] button").unwrap()[0]).unwrap();
    says(&browser, "The last change is taken back.");
    assert_eq!(fs::read_to_string(&parties).unwrap(), before);

    // What is no number is refused, and stays where it was typed.
    let field = &browser.all("input[name$='/hawk']").unwrap()[1];
    type_over(&browser, field, "much");
    browser.press(&browser.all("button.main").unwrap()[0]).unwrap();
    says(&browser, "Nothing was written: `much` is not a number from 0 to 1.");
    looks.at(&browser, "a table that was refused");
    let typed = browser.run("return document.querySelectorAll(\"input[name$='/hawk']\")[1].value", &[]).unwrap();
    assert_eq!(typed, json!("much"));

    // The report is made while other pages are looked at, and its page follows.
    go("/balance");
    looks.at(&browser, "balance, not made");
    browser.press(&browser.all("main button.main").unwrap()[0]).unwrap();
    says(&browser, "In the making");
    go("/prices");
    go("/balance");
    says(&browser, "Knowing the hypothesis is worth");
    looks.at(&browser, "balance");

    // The page follows the files by itself: a slip, and its mending.
    go("/");
    says(&browser, "Nothing was found.");
    fs::write(&parties, before.replacen("id: \"", "id: ", 1)).unwrap();
    says(&browser, "parties.ron:");
    says(&browser, "1 error");
    looks.at(&browser, "findings");
    // The other pages show what could be played last.
    go("/prices");
    says(&browser, "This page shows the scenario as it was before.");
    fs::write(&parties, &before).unwrap();
    says(&browser, "0 errors");
    go("/nothing");
    looks.at(&browser, "nothing here");
    assert!(looks.faults.is_empty(), "{}", looks.faults.join("\n"));
}
