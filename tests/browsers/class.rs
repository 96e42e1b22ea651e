//! A whole class in thirty-two browsers on a bad network, with a program that is killed ten times: no order is lost or doubled.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command as Program, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use wedge_engine::{Command, Game, Package};
use wedge_record::verify;
use wedge_scenario::{Line as Move, format_command, parse_line, reply_by_id};
use wedge_testkit::{Dice, Pack};

use crate::driver::Browser;
use crate::host::{Host, WEDGE, exercise};
use crate::line::Line;
use crate::phone::{Phone, Press};

/// Teams, and browsers of each.
const TEAMS: usize = 8;
const OF_TEAM: usize = 4;

/// Presses of a team at a sitting.
const PRESSES: usize = 3;

/// How often the program is killed, and after how many presses of all teams each time.
const KILLS: usize = 10;
const BETWEEN: usize = 16;

/// The scenario of the exercise, and how its months are grouped.
const SCENARIO: &str = "doha-2018";
const ROUNDS: &str = "class";

/// What the browsers of a team pressed, and what they were shown to be stored.
#[derive(Debug, Default)]
struct Book {
    /// Every press, by its table; whether it arrived is known to nobody.
    tried: BTreeMap<usize, Vec<String>>,
    /// Those of which a browser was shown that they are stored.
    told: Vec<Press>,
}

/// What happened, counted.
#[derive(Debug, Default)]
struct Counts {
    presses: AtomicUsize,
    lost_cookies: AtomicUsize,
    reloads: AtomicUsize,
    backs: AtomicUsize,
    pens: AtomicUsize,
}

fn count(what: &AtomicUsize) {
    what.fetch_add(1, Ordering::Relaxed);
}

/// A team, its browsers, and what they did.
struct Team {
    phones: Vec<Phone>,
    /// Which of them holds the pen.
    pen: usize,
    book: Mutex<Book>,
    dice: Dice,
    written: usize,
}

impl Team {
    /// Starts the browsers of a team and sits them down: the chair, one with both desks, the one for home, the recorder.
    fn gather(at: usize, base: &str, code: &str) -> Self {
        let seats = [vec![0], vec![1, 2], vec![3], vec![4]];
        let phones: Vec<Phone> = seats
            .into_iter()
            .map(|seats| Phone { browser: Browser::start(), base: base.to_owned(), code: code.to_owned(), seats })
            .collect();
        phones.iter().for_each(Phone::sit_down);
        phones[0].take_pen();
        let dice = Dice::new(100 + at as u64);
        Self { phones, pen: 0, book: Mutex::default(), dice, written: 0 }
    }

    /// Plays a sitting: presses by lot, and all that befalls a device.
    fn sit(&mut self, name: usize, counts: &Counts) {
        for _ in 0..PRESSES {
            if self.dice.percent(12) {
                self.pen = self.dice.below(OF_TEAM);
                self.phones[self.pen].take_pen();
                count(&counts.pens);
            }
            let phone = &self.phones[self.pen];
            if self.dice.percent(10) {
                // Another device by now: it types its code, sits down and takes the pen again.
                phone.browser.forget();
                phone.sit_down();
                phone.take_pen();
                count(&counts.lost_cookies);
            }
            phone.at("/team");
            if self.dice.percent(12) {
                phone.browser.reload().ok();
                count(&counts.reloads);
            }
            if self.dice.percent(12) {
                phone.at("/team/story");
                phone.browser.back().ok();
                count(&counts.backs);
            }
            self.written += 1;
            let reason = format!("reason {} of team {name}", self.written);
            let mut open = phone.choices(&mut self.dice, &reason);
            open.retain(|one| one.order != "break-off");
            if open.is_empty() {
                continue;
            }
            // What is seldom open is pressed when it is.
            let seldom = ["sign", "accept", "undertake", "believe", "forecast", "answer"];
            let rare = |order: &str| seldom.iter().any(|word| order.starts_with(word));
            let rarely: Vec<usize> = (0..open.len()).filter(|at| rare(&open[*at].order)).collect();
            let chosen = match rarely.len() {
                many @ 1.. if self.dice.percent(50) => rarely[self.dice.below(many)],
                _ => self.dice.below(open.len()),
            };
            let book = &self.book;
            let tried = |on: usize, order: &str| {
                count(&counts.presses);
                book.lock().unwrap().tried.entry(on).or_default().push(order.to_owned());
            };
            let told = phone.give(&open[chosen], &mut self.dice, &reason, tried);
            self.book.lock().unwrap().told.extend(told);
        }
        let phone = &self.phones[self.dice.below(OF_TEAM)];
        phone.at("/team");
        phone.press_first("form[action='/team/ready'] button");
    }
}

/// The number of the sitting that the board shows; none behind the last one.
fn sitting(board: &Phone) -> Option<u32> {
    board.at("/board");
    let script = "
        const over = document.querySelector('a[href=\"/board/class.csv\"]');
        const open = document.querySelector('input[name=sitting]');
        return over ? -1 : open ? Number(open.value) : 0;";
    let told = board.browser.run(script, &[]).ok()?.as_i64()?;
    u32::try_from(told).ok()
}

/// The text of a file that the board offers, over a line that cuts nothing.
fn fetched(port: u16, path: &str) -> String {
    ureq::get(format!("http://127.0.0.1:{port}{path}")).call().unwrap().body_mut().read_to_string().unwrap()
}

/// The commands of a team's file against what its browsers pressed and were told.
fn held(name: usize, pack: &Arc<Pack>, commands: &[Command], number: u64, book: &Book) {
    let mut game = Game::new(Arc::clone(&pack.scenario), number).unwrap();
    let nothing = Package::status_quo(pack.issues.len());
    // What a press would have been at a table.
    let meant = |game: &Game, order: &str| {
        let view = game.view();
        let standing = view.table.offer.clone().unwrap_or_else(|| nothing.clone());
        match parse_line(pack, order, &standing).unwrap() {
            Move::Command(command) => command,
            Move::Answer(id) => {
                let asked = view.question.as_ref().map(|question| question.question.kind);
                reply_by_id(pack, &id, asked).map(Command::Answer).expect("what was pressed could be answered")
            }
            Move::Empty => panic!("nothing was pressed"),
        }
    };
    for (at, command) in commands.iter().enumerate() {
        let on = at + 2;
        let told: Vec<_> = book.told.iter().filter(|press| press.on == on).collect();
        for press in &told {
            assert_eq!(meant(&game, &press.order), *command, "team {name} was told of another order at table {on}");
        }
        let tried = book.tried.get(&on).map_or(&[][..], Vec::as_slice);
        // Time and what the clock answers are the instructor's; everything else was pressed, on this very table.
        let by_clock = matches!(command, Command::EndRound | Command::Answer(_));
        let pressed = tried.iter().any(|order| !order.starts_with("answer") && meant(&game, order) == *command);
        let answered = matches!(command, Command::Answer(_)) && tried.iter().any(|order| order.starts_with("answer"));
        assert!(by_clock || pressed || answered, "team {name}: nobody pressed {command:?} on table {on}: {tried:?}");
        game.apply(command).unwrap();
    }
    // What a browser was told to be stored is there.
    let last = commands.len() + 1;
    assert!(book.told.iter().all(|press| (2..=last).contains(&press.on)), "team {name} was told of what is not there");
}

/// The same orders in `wedge text`: its session file.
fn in_text(folder: &Path, name: usize, pack: &Pack, commands: &[Command], number: u64) -> String {
    let mut game = Game::new(Arc::clone(&pack.scenario), number).unwrap();
    let mut moves = String::new();
    for command in commands {
        let asked = game.view().question.map(|question| question.question.kind);
        moves += &format!("{}\n", format_command(pack, command, asked));
        game.apply(command).unwrap();
    }
    let (file, own) = (folder.join(format!("moves-{name}")), folder.join(format!("own-{name}.wedge")));
    fs::write(&file, moves).unwrap();
    let status = Program::new(WEDGE)
        .args(["text", SCENARIO, "--rounds", ROUNDS, "--seed", &number.to_string(), "--moves"])
        .arg(&file)
        .arg("--session")
        .arg(&own)
        .env("HOME", folder)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    fs::read_to_string(own).unwrap()
}

#[test]
#[ignore = "needs browsers: tests/with-browsers.sh"]
fn thirty_two_browsers_lose_and_double_nothing() {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let teams = "[\"Amber\", \"Birch\", \"Cedar\", \"Dune\", \"Elm\", \"Flint\", \"Gorse\", \"Heath\"]";
    let file = exercise(
        folder.path(),
        &[
            ("[\"Amber\", \"Birch\", \"Cedar\", \"Dune\", \"Elm\", \"Flint\"]", teams),
            // As nature draws them, so that `wedge text` plays the same games by their numbers alone.
            ("    arms: [\"chip\", \"bond\"],\n", ""),
            ("luck: Shared", "luck: Own"),
        ],
    );
    let line = Line::lay(10);
    let host = Host::start(&file);
    line.leads_to(host.port);
    let codes = host.codes.clone();
    assert_eq!(codes.len(), TEAMS);
    let host = Mutex::new(Some(host));
    let counts = Counts::default();
    let kills = AtomicUsize::new(0);
    let over = AtomicBool::new(false);
    // The teams, and the instructor.
    let together = Barrier::new(TEAMS + 1);
    let books = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for (at, code) in codes.iter().enumerate() {
            let (line, counts, over, together, books) = (&line, &counts, &over, &together, &books);
            scope.spawn(move || {
                let mut team = Team::gather(at, &line.base, code);
                together.wait();
                loop {
                    together.wait();
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    team.sit(at, counts);
                    eprintln!("  team {at} done {} s", began.elapsed().as_secs());
                    together.wait();
                }
                // The envelope is open: every device shows its own debrief.
                for phone in &team.phones {
                    debrief_is_there(phone);
                }
                books.lock().unwrap().push((at, team.book.into_inner().unwrap()));
            });
        }
        // Whoever pulls the plug.
        scope.spawn(|| {
            for kill in 1..=KILLS {
                while counts.presses.load(Ordering::Relaxed) < kill * BETWEEN {
                    if over.load(Ordering::Relaxed) {
                        return;
                    }
                    thread::sleep(Duration::from_millis(2));
                }
                let mut held = host.lock().unwrap();
                held.take().unwrap().kill();
                let again = Host::start(&file);
                assert_eq!(again.codes, codes);
                line.leads_to(again.port);
                *held = Some(again);
                kills.store(kill, Ordering::Relaxed);
                eprintln!("kill {kill} after {} s", began.elapsed().as_secs());
            }
        });
        let phone = |browser| Phone { browser, base: line.base.clone(), code: String::new(), seats: Vec::new() };
        let (board, wall) = (phone(Browser::start()), phone(Browser::start()));
        wall.at("/wall");
        together.wait();
        eprintln!("{} browsers sit there after {} s", TEAMS * OF_TEAM, began.elapsed().as_secs());
        while sitting(&board) == Some(0) {
            board.press_first("button[value=open]");
        }
        while let Some(now) = sitting(&board) {
            together.wait();
            together.wait();
            wall.at("/wall");
            while sitting(&board) == Some(now) {
                board.at("/board");
                board.press_first("form[action='/board/sure'] button");
                board.press_first("button.main");
            }
            eprintln!("sitting {now} closed after {} s", began.elapsed().as_secs());
        }
        for step in 1..wedge_class::STEPS {
            let shows = format!("return document.querySelector('h2').textContent.startsWith('{}. ')", step + 1);
            let stands = || {
                wall.at("/wall");
                wall.browser.run(&shows, &[]).is_ok_and(|told| told == true)
            };
            while !stands() {
                board.at("/board");
                board.press_first(&format!("form:has(input[name=step][value='{step}']) button"));
            }
        }
        over.store(true, Ordering::Relaxed);
        together.wait();
    });
    let host = host.into_inner().unwrap().unwrap();
    let rows = fetched(host.port, "/board/class.csv");
    let (mut told, mut orders, mut reasons) = (0, 0, 0);
    for (name, book) in books.into_inner().unwrap() {
        let text = fetched(host.port, &format!("/board/team/{name}/session.wedge"));
        let path = folder.path().join(format!("{name}.wedge"));
        fs::write(&path, &text).unwrap();
        let (pack, game) = verify(&path).unwrap().game.unwrap();
        let truth = game.truth().unwrap();
        held(name, &pack, truth.orders, truth.number, &book);
        assert_eq!(in_text(folder.path(), name, &pack, truth.orders, truth.number), text, "team {name}");
        // A line of reason goes with its order: where that is stored, it is stored.
        for reason in book.told.iter().filter_map(|press| press.reason.as_ref()) {
            assert!(rows.contains(reason.as_str()), "{reason} is lost");
            reasons += 1;
        }
        told += book.told.len();
        orders += truth.orders.iter().filter(|order| **order != Command::EndRound).count();
    }
    host.kill();
    let (requests, before, after) = line.counts();
    eprintln!(
        "{} s: {requests} requests, {before} cut before and {after} after they arrived, {} kills; {orders} orders, {told} shown \
         to be stored, {reasons} with a reason; {counts:?}",
        began.elapsed().as_secs(),
        kills.load(Ordering::Relaxed),
    );
    assert_eq!(kills.load(Ordering::Relaxed), KILLS, "the class ended before its program was killed so often");
    assert!(told >= 60 && before > 100 && after > 100, "too little happened for this to say much");
}

/// Loads a team's page until its debrief comes.
fn debrief_is_there(phone: &Phone) {
    for _ in 0..40 {
        phone.browser.go(&format!("{}/team", phone.base)).ok();
        // A page to be kept: it has no line to the server.
        let told = phone.browser.run(
            "return document.querySelectorAll('section').length > 4 && !document.body.hasAttribute('data-page')",
            &[],
        );
        if told.is_ok_and(|told| told == true) {
            return;
        }
        // A device that lost its cookie a moment ago.
        if phone.state().is_ok_and(|state| state.ours && state.path == "/") {
            phone.at("/team/story");
        }
        thread::sleep(Duration::from_millis(150));
    }
    panic!("the debrief does not come");
}
