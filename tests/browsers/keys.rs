//! A whole game of a team by the keyboard alone, without script, on a screen 320 pixels wide; and every page looked at.

use serde_json::json;

use crate::host::{Host, exercise};
use crate::looks::Looks;
use crate::typist::{THEIRS, Typist, recorded};

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
