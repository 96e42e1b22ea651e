//! The game in one page, played from a disk by the keyboard alone.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use serde_json::json;
use wedge_engine::Command as Move;
use wedge_record::{Dealt, OpenedText, Verdict, Written, verify};
use wedge_scenario::{Pack, format_command};
use wedge_solo::{Began, Solo};
use wedge_testkit::{Player, shipped, time_goes_on};

use crate::looks::Looks;
use crate::typist::{THEIRS, Typist, recorded};

/// Most sittings of a game.
const SITTINGS: u32 = 30;

/// The page of a scenario, written by a program that has the browser's part.
fn written(folder: &Path, args: &[&str]) -> String {
    let program = env!("CARGO_BIN_EXE_wedge");
    let file = folder.join("page.html");
    let done = Command::new(program).arg("page").args(args).arg("--out").arg(&file).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let size = fs::metadata(&file).unwrap().len();
    eprintln!("the page has {size} bytes");
    assert!(size <= 4_000_000, "the page has {size} bytes");
    format!("file://{}", file.display())
}

/// What the browser kept.
fn kept(typist: &Typist, scenario: &str) -> String {
    let script = format!("return localStorage.getItem('wedge:{scenario}')");
    typist.browser.run(&script, &[]).unwrap().as_str().unwrap().to_owned()
}

/// Ends the sitting by the keyboard.
fn close(typist: &Typist) {
    if typist.has("form[action='/team/sure'] button[value=close]") {
        typist.enter("form[action='/team/sure'] button[value=close]");
        typist.enter("button.main");
    } else {
        typist.enter("form[action='/team/order'] button[value=close]");
    }
}

#[test]
#[ignore = "needs a browser and a program with the browser's part: packaging/prove-page"]
fn a_game_in_one_page_by_keys_alone() {
    let temp = tempfile::tempdir().unwrap();
    let address = written(temp.path(), &["doha-2018", "--rounds", "class"]);
    let (mut looks, recorded) = (Looks::new(), recorded());
    let typist = Typist::alone(&address);
    typist.browser.tell("Network.enable", &json!({}));
    typist.look(&mut looks, "start");
    typist.enter("form[action='/begin'] button");
    let mut over = false;
    for sitting in 1..SITTINGS {
        let draft = if sitting < 3 { THEIRS.to_owned() } else { format!("({recorded})[one.name.slice(6)]") };
        typist.sit(&mut looks, &draft, sitting > 4);
        over = !typist.has("button[value=close]");
        if over {
            break;
        }
        // A reload in mid-game shows the same table.
        let before = typist.browser.run("return document.querySelector('main').innerText", &[]).unwrap();
        typist.browser.reload().unwrap();
        typist.waits_for("document.body.dataset.shown");
        assert_eq!(typist.browser.run("return document.querySelector('main').innerText", &[]).unwrap(), before);
        for (path, name) in [("/team/story", "story"), ("/team/brief", "brief"), ("/team/game", "file")] {
            typist.enter(&format!("nav a[href='{path}']"));
            typist.look(&mut looks, name);
            typist.enter("nav a[href='/team']");
        }
        close(&typist);
    }
    assert!(over, "the game does not end within {SITTINGS} sittings");
    // What takes long has come to stand there.
    typist.waits_for("document.querySelector('main p.said') === null");
    typist.look(&mut looks, "debrief");
    // The page asked nobody for anything but itself.
    let asked = "return performance.getEntriesByType('resource').map(one => one.name)";
    assert_eq!(typist.browser.run(asked, &[]).unwrap(), json!([]));
    assert!(looks.faults.is_empty(), "{}", looks.faults.join("\n"));

    // Its session verifies, and the same orders in the terminal give the same bytes.
    let session = kept(&typist, "doha-2018");
    let file = temp.path().join("page.wedge");
    fs::write(&file, &session).unwrap();
    let verified = verify(&file).unwrap();
    assert_eq!(verified.verdict, Verdict::Same);
    let (pack, played) = verified.game.unwrap();
    let number = played.truth().unwrap().number;
    let orders = Written::opened(&file, session.clone()).unwrap().game.commands().to_vec();
    let (mut game, _) = Written::dealt(Arc::clone(&pack), Dealt::drawn(number)).unwrap();
    let mut lines = String::new();
    for order in &orders {
        let asked = game.game().view().question.map(|question| question.question.kind);
        lines += &(format_command(&pack, order, asked) + "\n");
        game = game.next(order).unwrap().0;
    }
    let moves = temp.path().join("moves");
    fs::write(&moves, lines).unwrap();
    let other = temp.path().join("terminal.wedge");
    let mut terminal = Command::new(env!("CARGO_BIN_EXE_wedge"));
    terminal.args(["text", "doha-2018", "--rounds", "class", "--seed", &number.to_string(), "--session"]);
    assert!(terminal.arg(&other).arg("--moves").arg(&moves).output().unwrap().status.success());
    assert_eq!(fs::read_to_string(&other).unwrap(), session, "the terminal writes other lines for the same orders");
}

/// Games that are compared.
const GAMES: u64 = 200;
/// Presses of a game at most.
const PRESSES: usize = 4_000;

/// A game by lot on this machine: its seed, each form with its address, and the session that came of it.
fn by_lot(pack: &Arc<Pack>, seed: u64) -> (Vec<[String; 2]>, String) {
    let mut solo = Solo::new(pack.files.as_ref().clone(), None, None).unwrap();
    let mut presses = vec![["/begin".to_owned(), "rounds=own&sure=yes".to_owned()]];
    solo.give(&presses[0][0], &presses[0][1], Began { seed });
    let OpenedText { mut game, .. } = Written::opened(Path::new("by lot"), solo.kept("").unwrap().0).unwrap();
    let mut player = Player::new(pack, seed);
    while presses.len() < PRESSES && game.game().outcome().is_none() {
        // Most by lot, and time goes on whatever they are.
        let on = presses.len() % 4 == 0;
        let command = if on { time_goes_on(game.game()) } else { player.next(game.game()) };
        let asked = game.game().view().question.map(|question| question.question.kind);
        let order = if command == Move::EndRound { "close".to_owned() } else { format_command(pack, &command, asked) };
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("on", game.lines().to_string()), ("order", order)])
            .finish();
        solo.give("/team/order", &form, Began { seed });
        presses.push(["/team/order".to_owned(), form]);
        for line in solo.kept("").unwrap().0.lines().skip(game.lines()) {
            game.follow(line).unwrap();
        }
    }
    (presses, solo.kept("").unwrap().0)
}

#[test]
#[ignore = "needs a browser and a program with the browser's part: packaging/prove-page"]
fn the_same_presses_give_the_same_bytes_in_a_browser() {
    let temp = tempfile::tempdir().unwrap();
    let typist = Typist::alone(&written(temp.path(), &["first-talks"]));
    let script = "
        const [files, seed, presses] = arguments;
        const game = new wasm_bindgen.Game(files, undefined);
        for (const [address, form] of presses) { game.give(address, form, BigInt(seed)); }
        return game.session_at('');";
    let mut orders = 0;
    for seed in 0..GAMES {
        let pack = shipped(if seed % 4 == 0 { "doha-2018" } else { "first-talks" });
        let (presses, session) = by_lot(&pack, seed);
        let files = serde_json::to_string(pack.files.as_ref()).unwrap();
        let there = typist.browser.run(script, &[json!(files), json!(seed), json!(presses)]).unwrap();
        assert_eq!(there.as_str(), Some(session.as_str()), "game {seed} is another one in the browser");
        orders += session.lines().count() - 2;
    }
    eprintln!("{GAMES} games, {orders} orders, no difference");
}
