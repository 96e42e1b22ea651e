//! Somebody with nothing but a keyboard, at the pages of a team, on a screen 320 pixels wide.

use serde_json::{Value, json};
use wedge_engine::{Command, Package};
use wedge_scenario::{Line, parse_line};
use wedge_testkit::shipped;

use crate::driver::{Browser, DOWN, ENTER, HOME, SPACE, TAB};
use crate::looks::{Looks, screen};

/// Most stops of a page that are gone through.
const STOPS: usize = 400;
/// How often a statement is tried.
const STATED: usize = 3;

/// Drafts that are tabled at a sitting at most.
const DRAFTS: usize = 3;

/// Where a clause is to be set to what they want, if that is another thing.
pub const THEIRS: &str = "(wants => wants ? [...one.options].findIndex(own => wants.textContent.includes(own.text)) : null)\
                      (one.closest('label').querySelector('.theirs'))";

/// Somebody with nothing but a keyboard.
pub struct Typist {
    pub browser: Browser,
    base: String,
    /// True at a page that is one file: it runs its own script, and goes on without being loaded again.
    alone: bool,
}

impl Typist {
    /// At pages that are served, without script.
    pub fn start(base: String) -> Self {
        let browser = Browser::start();
        screen(&browser, 320);
        let typist = Self { browser, base, alone: false };
        typist.scripts(false);
        typist
    }

    /// At a page that is one file.
    pub fn alone(file: &str) -> Self {
        let browser = Browser::start();
        screen(&browser, 320);
        let typist = Self { browser, base: format!("{file}#"), alone: true };
        typist.go("/");
        typist.waits_for("document.body.dataset.shown");
        typist
    }

    /// Waits until something is so.
    pub fn waits_for(&self, what: &str) {
        for _ in 0..1_200 {
            if self.browser.run(&format!("return Boolean({what});"), &[]).is_ok_and(|now| now == true) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let page = self.browser.run("return document.body.innerText", &[]);
        panic!("it never comes about that {what}: {page:?}");
    }

    /// Whether pages run scripts. They do only while a page is looked at, and no page is loaded then.
    fn scripts(&self, run: bool) {
        if self.alone {
            return;
        }
        self.browser.tell("Emulation.setScriptExecutionDisabled", &json!({ "value": !run }));
    }

    pub fn look(&self, looks: &mut Looks, name: &'static str) {
        self.scripts(true);
        looks.at(&self.browser, name);
        self.scripts(false);
        screen(&self.browser, 320);
    }

    pub fn go(&self, path: &str) {
        self.browser.go(&format!("{}{path}", self.base)).unwrap();
    }

    pub fn is(&self, what: &str) -> bool {
        self.browser.run(&format!("return Boolean({what});"), &[]).unwrap() == true
    }

    pub fn has(&self, css: &str) -> bool {
        !self.browser.all(css).unwrap().is_empty()
    }

    pub fn keys(&self, keys: &str) {
        self.browser.type_keys(keys).unwrap();
    }

    /// Goes on by Tab until the focus is on what a selector means.
    pub fn tab_to(&self, css: &str) {
        for _ in 0..STOPS {
            self.keys(&TAB.to_string());
            if self.is(&format!("document.activeElement.matches({css:?})")) {
                let seen = "const at = document.activeElement.getBoundingClientRect(); \
                            return at.width > 0 && at.top < innerHeight && at.bottom > 0;";
                assert_eq!(self.browser.run(seen, &[]).unwrap(), true, "{css} has the focus and cannot be seen");
                return;
            }
        }
        panic!("no way leads to {css} by Tab at {}", self.browser.run("return location.href", &[]).unwrap());
    }

    /// Goes to a button or a link and presses it; the page that follows.
    pub fn enter(&self, css: &str) {
        self.tab_to(css);
        let before =
            self.browser.run("return performance.timeOrigin + (document.body.dataset.shown || '')", &[]).unwrap();
        self.keys(&ENTER.to_string());
        for _ in 0..200 {
            // While a page comes, no script can be run.
            let now =
                self.browser.run("return document.readyState === 'complete' ? performance.timeOrigin + (document.body.dataset.shown || '') : null", &[]);
            if now.is_ok_and(|now| !now.is_null() && now != before) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        panic!("nothing came of {css}");
    }

    /// Sets the select that has the focus to the option of this place, as arrow keys do.
    fn choose(&self, option: u64) {
        self.keys(&HOME.to_string());
        for _ in 0..option {
            self.keys(&DOWN.to_string());
        }
        let now = self.browser.run("return document.activeElement.selectedIndex", &[]).unwrap();
        assert_eq!(now, option, "arrow keys do not choose");
    }

    /// Selects, in the order of the page: of what a selector finds, each to the place that a script gives for it.
    fn choose_all(&self, css: &str, place: &str) {
        let script =
            format!("return [...document.querySelectorAll({css:?})].map((one, at, all) => [one.name, {place}]);");
        let wanted = self.browser.run(&script, &[]).unwrap();
        for one in wanted.as_array().unwrap() {
            let name = one[0].as_str().unwrap();
            if let Some(option) = one[1].as_u64() {
                self.tab_to(&format!("select[name={name:?}]"));
                self.choose(option);
            }
        }
    }

    /// States what a form asks for, each select at the place that a script gives for it. A busy browser may take a key late, and
    /// what was refused is stated again, as anybody would.
    fn state(&self, form: &str, place: &str) {
        for _ in 0..STATED {
            self.choose_all(&format!("{form} select"), place);
            self.enter(&format!("{form} button"));
            if !self.has(form) {
                return;
            }
        }
        panic!("{form} is not stated");
    }

    /// One sitting, pressed through.
    pub fn sit(&self, looks: &mut Looks, draft: &str, accepts: bool) {
        self.go("/team");
        while self.has("button[value^='answer ']") {
            self.look(looks, "question");
            self.enter("button[value^='answer ']");
        }
        if self.has("form[action='/team/aims']") {
            self.look(looks, "aims");
            self.tab_to("input[name=aim]");
            self.keys(&SPACE.to_string());
            self.keys(&format!("{TAB}{SPACE}"));
            self.tab_to("input[name=line]");
            self.keys(&SPACE.to_string());
            self.enter("form[action='/team/aims'] button");
            assert!(!self.has("form[action='/team/aims']"), "the aims are not settled");
        }
        if self.has("section > form[action='/team/belief']") {
            self.look(looks, "belief");
            // All on the first hypothesis.
            self.state("section > form[action='/team/belief']", "at ? 0 : 20");
        }
        if self.has("form[action='/team/forecast']") {
            self.look(looks, "forecasts");
            self.state("form[action='/team/forecast']", "at ? null : 14");
        }
        if self.has("form[action='/team/say']") {
            self.look(looks, "last reason");
            self.tab_to("form[action='/team/say'] input[name=text]");
            self.keys("what they did");
            self.enter("form[action='/team/say'] button");
        }
        self.look(
            looks,
            if self.has(".moves") && self.has("select[name^='issue.']") { "sitting" } else { "stock-taking" },
        );
        for _ in 0..DRAFTS {
            let open = |order: &str| format!("form[action='/team/sure'] button[value={order}]:not([disabled])");
            if !looks.seen.contains("accepting") && self.has(&open("accept")) {
                self.enter(&open("accept"));
                self.look(looks, "accepting");
                self.enter("main a[href='/team']");
            }
            if accepts && self.has(&open("accept")) {
                self.enter(&open("accept"));
                self.enter("button.main");
            }
            if self.has(&open("sign")) {
                self.enter(&open("sign"));
                self.look(looks, "signing");
                if self.has("input[name=reason]") {
                    self.tab_to("input[name=reason]");
                    self.keys("nobody watched");
                }
                self.enter("button.main");
            }
            // What is agreed is not put in question.
            if self.has("button[value=sign]") || !self.has("button[value=offer]:not([disabled])") {
                break;
            }
            self.choose_all("select[name^='issue.']", draft);
            if self.has("#why") {
                self.tab_to("#why");
                self.keys("to hear them");
            }
            self.enter("button[value=offer]");
            if self.has("table.folds") {
                self.look(looks, "answer");
            }
        }
        if self.has("button[value^='task ']:not([disabled])") {
            self.enter("button[value^='task ']:not([disabled])");
        }
        // Something that is folded away is unfolded.
        if self.has("details button[value^='act ']:not([disabled])") {
            self.tab_to("details:has(button[value^='act ']) summary");
            self.keys(&ENTER.to_string());
            self.enter("button[value^='act ']:not([disabled])");
        }
        if self.has("form[action='/team/ready'] button[value=yes]") {
            self.enter("form[action='/team/ready'] button");
        }
    }
}

/// The draft that was signed in the record: for each issue the place of its option, as an object of a script.
pub fn recorded() -> String {
    let pack = shipped("doha-2018");
    let nothing = Package::status_quo(pack.issues.len());
    let mut drafts =
        pack.steps.iter().flat_map(|step| &step.moves).filter_map(|line| match parse_line(&pack, line, &nothing) {
            Ok(Line::Command(Command::Offer(package))) => Some(package),
            _ => None,
        });
    let last = drafts.next().unwrap();
    let places = pack.scenario.issue_ids().map(|issue| (pack.issues[issue.at()].id.clone(), json!(last.option(issue))));
    places.collect::<Value>().to_string()
}
