//! A whole game of a team by the keyboard alone, without script, on a screen 320 pixels wide; and every page looked at.

use serde_json::{Value, json};
use wedge_engine::{Command, Package};
use wedge_scenario::{Line, parse_line};
use wedge_testkit::shipped;

use crate::driver::{Browser, DOWN, ENTER, HOME, SPACE, TAB};
use crate::host::{Host, exercise};
use crate::looks::{Looks, screen};

/// Most stops of a page that are gone through.
const STOPS: usize = 400;
/// How often a statement is tried.
const STATED: usize = 3;

/// Drafts that are tabled at a sitting at most.
const DRAFTS: usize = 3;

/// Pages that must be seen, whatever is drawn by lot.
const NEEDED: [&str; 11] = [
    "aims",
    "belief",
    "forecasts",
    "sitting",
    "answer",
    "accepting",
    "signing, nothing agreed",
    "question",
    "stock-taking",
    "last reason",
    "end",
];

/// Where a clause is to be set to what they want, if that is another thing.
const THEIRS: &str = "(wants => wants ? [...one.options].findIndex(own => wants.textContent.includes(own.text)) : null)\
                      (one.closest('label').querySelector('.theirs'))";

/// Somebody with nothing but a keyboard.
struct Typist {
    browser: Browser,
    base: String,
}

impl Typist {
    fn start(base: String) -> Self {
        let browser = Browser::start();
        screen(&browser, 320);
        let typist = Self { browser, base };
        typist.scripts(false);
        typist
    }

    /// Whether pages run scripts. They do only while a page is looked at, and no page is loaded then.
    fn scripts(&self, run: bool) {
        self.browser.tell("Emulation.setScriptExecutionDisabled", &json!({ "value": !run }));
    }

    fn look(&self, looks: &mut Looks, name: &'static str) {
        self.scripts(true);
        looks.at(&self.browser, name);
        self.scripts(false);
        screen(&self.browser, 320);
    }

    fn go(&self, path: &str) {
        self.browser.go(&format!("{}{path}", self.base)).unwrap();
    }

    fn is(&self, what: &str) -> bool {
        self.browser.run(&format!("return Boolean({what});"), &[]).unwrap() == true
    }

    fn has(&self, css: &str) -> bool {
        !self.browser.all(css).unwrap().is_empty()
    }

    fn keys(&self, keys: &str) {
        self.browser.type_keys(keys).unwrap();
    }

    /// Goes on by Tab until the focus is on what a selector means.
    fn tab_to(&self, css: &str) {
        for _ in 0..STOPS {
            self.keys(&TAB.to_string());
            if self.is(&format!("document.activeElement.matches({css:?})")) {
                let seen = "const at = document.activeElement.getBoundingClientRect(); \
                            return at.width > 0 && at.top < innerHeight && at.bottom > 0;";
                assert_eq!(self.browser.run(seen, &[]).unwrap(), true, "{css} has the focus and cannot be seen");
                return;
            }
        }
        panic!("no way leads to {css} by Tab at {}", self.browser.run("return location.pathname", &[]).unwrap());
    }

    /// Goes to a button or a link and presses it; the page that follows.
    fn enter(&self, css: &str) {
        self.tab_to(css);
        let before = self.browser.run("return performance.timeOrigin", &[]).unwrap();
        self.keys(&ENTER.to_string());
        for _ in 0..200 {
            // While a page comes, no script can be run.
            let now =
                self.browser.run("return document.readyState === 'complete' ? performance.timeOrigin : null", &[]);
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
    fn sit(&self, looks: &mut Looks, draft: &str, accepts: bool) {
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
                self.tab_to("input[name=reason]");
                self.keys("nobody watched");
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
fn recorded() -> String {
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

/// A form of the board, sent by its machine.
fn told(host: &Host, fields: &[(&str, &str)]) {
    let address = format!("http://127.0.0.1:{}/board", host.port);
    let answer = ureq::post(address).send_form(fields.iter().copied()).unwrap();
    assert!(answer.status().is_success() || answer.status().is_redirection());
}

#[test]
#[ignore = "needs browsers: tests/with-browsers.sh"]
fn a_game_by_keys_alone_and_no_barrier_on_any_page() {
    let (mut looks, recorded) = (Looks::new(), recorded());
    // What a class comes to is drawn by lot: where one did not come to some page, the next one may.
    for from in [1, 6, 1] {
        hold(&mut looks, &recorded, from);
        if NEEDED.iter().all(|needed| looks.seen.contains(needed)) {
            break;
        }
    }
    eprintln!("looked at: {}", looks.seen.iter().copied().collect::<Vec<_>>().join(", "));
    assert!(looks.faults.is_empty(), "{}", looks.faults.join("\n"));
    for needed in NEEDED {
        assert!(looks.seen.contains(needed), "no page of {needed} was seen");
    }
}

/// Holds a class whose first team has nothing but a keyboard. From a sitting on it tables what was signed in the record.
fn hold(looks: &mut Looks, recorded: &str, from: u32) {
    let folder = tempfile::tempdir().unwrap();
    let file = exercise(
        folder.path(),
        &[("[\"Amber\", \"Birch\", \"Cedar\", \"Dune\", \"Elm\", \"Flint\"]", "[\"Amber\", \"Birch\"]")],
    );
    let host = Host::start(&file);
    let base = format!("http://127.0.0.1:{}", host.port);
    let team = Typist::start(base.clone());
    let screens = Typist::start(base);
    let at = |looks: &mut Looks, path: &str, name| {
        screens.go(path);
        screens.look(looks, name);
    };
    at(looks, "/wall", "wall before");
    at(looks, "/board", "board before");
    at(looks, "/board/cards", "cards");
    at(looks, "/nowhere", "nothing there");
    team.go("/");
    team.look(looks, "join");
    team.tab_to("#code");
    team.keys("nobody");
    team.enter("button.main");
    team.look(looks, "a wrong code");
    team.tab_to("#code");
    team.keys(&host.codes[0]);
    team.enter("button.main");
    team.look(looks, "seats");
    for seat in ["chair", "desk-0", "desk-1", "home", "recorder"] {
        team.enter(&format!("form:has(input[value={seat}]) button"));
    }
    team.enter("nav a[href='/team']");
    team.look(looks, "wait");
    told(&host, &[("act", "open")]);
    told(&host, &[("act", "fire"), ("inject", "0")]);
    for sitting in 1.. {
        let draft = if sitting < from { THEIRS.to_owned() } else { format!("({recorded})[one.name.slice(6)]") };
        team.sit(looks, &draft, sitting > 4);
        at(looks, "/wall", "wall");
        at(looks, "/board", "board");
        at(looks, &format!("/board/sure?act=close&sitting={sitting}"), "closing");
        for (path, name) in [("/team/story", "story"), ("/team/brief", "brief")] {
            team.go(path);
            team.look(looks, name);
        }
        // Whether anything is agreed or not, what is asked before a signature is asked here.
        team.go("/team/sure?order=sign");
        team.look(looks, "signing, nothing agreed");
        told(&host, &[("act", "close"), ("sitting", &sitting.to_string())]);
        screens.go("/board");
        if screens.has("a[href='/board/class.csv']") {
            break;
        }
    }
    team.go("/team");
    team.look(looks, "end");
    let steps = [
        "step 1", "step 2", "step 3", "step 4", "step 5", "step 6", "step 7", "step 8", "step 9", "step 10", "step 11",
    ];
    assert_eq!(steps.len(), wedge_class::STEPS);
    for (step, name) in steps.into_iter().enumerate() {
        told(&host, &[("act", "step"), ("step", &step.to_string())]);
        at(looks, "/wall", name);
    }
    at(looks, "/board", "board behind");
    at(looks, "/board/team/0", "a team's debrief");
    team.go("/team");
    team.look(looks, "own debrief");
    // Somebody else's machine.
    screens.browser.tell("Network.enable", &json!({}));
    screens.browser.tell("Network.setExtraHTTPHeaders", &json!({ "headers": { "x-forwarded-for": "10.0.0.9" } }));
    at(looks, "/board", "the key");
    host.kill();
}
