//! A class over a network, against the real server: no order is lost or doubled, whatever devices, networks and machines do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod place;

use std::fs;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use place::{Place, buttons, exercise, in_folder, on, open};
use wedge_engine::Command;
use wedge_hub::{HubError, KeptClass};
use wedge_record::{Session, Verdict, verify};
use wedge_testkit::Dice;

/// Largest page, in bytes.
const LARGEST: usize = 60_000;

/// Plays a class to its end, the teams pressing what can be pressed by lot. Between any two sittings `between` may do anything
/// to the server. The server that is there at the end, and every session as a file.
fn played(
    folder: &std::path::Path,
    exercise: &str,
    teams: usize,
    between: impl Fn(Place, u32) -> Place,
) -> (Place, Vec<String>) {
    let mut place = Place::at(&in_folder(folder), exercise);
    let mut dice = Dice::new(5);
    let mut devices: Vec<_> = (0..teams).map(|team| place.joined(team)).collect();
    let board = place.device();
    assert_eq!(board.post("/board", &[("act", "open")]).0, 303);
    for sitting in 1.. {
        for device in &devices {
            for _ in 0..7 {
                let page = device.table();
                assert!(page.len() < LARGEST, "{} bytes", page.len());
                let mut open = buttons(&page);
                open.retain(|order| order != "break-off");
                if open.is_empty() {
                    break;
                }
                let order = open.swap_remove(dice.below(open.len()));
                let number = on(&page);
                let mut fields = vec![("on".to_owned(), number), ("order".to_owned(), order.clone())];
                if order == "offer" {
                    let issues = page.split("name=\"issue.").skip(1);
                    for issue in issues {
                        let (name, rest) = issue.split_once('"').unwrap();
                        let (select, _) = rest.split_once("</select>").unwrap();
                        let options: Vec<&str> =
                            select.split("value=\"").skip(1).map(|option| option.split_once('"').unwrap().0).collect();
                        fields.push((format!("issue.{name}"), options[dice.below(options.len())].to_owned()));
                    }
                }
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                // What had a button can be ordered, unless it is the draft that was answered already.
                let (status, text) = device.post("/team/order", &fields);
                assert!(status == 303 || order == "offer", "{order}: {status}\n{text}");
                if dice.percent(30) {
                    // The same press again.
                    assert!(matches!(device.post("/team/order", &fields).0, 303 | 409));
                }
            }
        }
        let now = sitting.to_string();
        let board = place.device();
        for path in ["/wall", "/board"] {
            let (status, page) = board.get(path);
            assert!(status == 200 && page.len() < LARGEST, "{path}: {status}, {} bytes", page.len());
        }
        assert_eq!(board.post("/board", &[("act", "close"), ("sitting", &now)]).0, 303);
        // The same press again closes nothing.
        assert_eq!(board.post("/board", &[("act", "close"), ("sitting", &now)]).0, 200);
        if board.get("/board").1.contains("class.csv") {
            break;
        }
        place = between(place, sitting);
        // Codes are those of before, and a device that lost its cookie comes back by them.
        devices = (0..teams)
            .map(|team| {
                let device = place.joined(team);
                assert_eq!(device.post("/team/pen", &[]).0, 303);
                device
            })
            .collect();
    }
    let board = place.device();
    let files = (0..teams).map(|team| {
        let (status, text) = board.get(&format!("/board/team/{team}/session.wedge"));
        assert_eq!(status, 200);
        text
    });
    let files = files.collect();
    (place, files)
}

#[test]
fn each_file_is_the_one_that_the_same_orders_give_and_a_machine_that_dies_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let exercise = exercise(3, "luck: Own");
    let again = |place: Place, sitting: u32| {
        let codes = place.codes.clone();
        let dies = sitting.is_multiple_of(2);
        if dies {
            place.die();
        } else {
            place.end();
        }
        let place = Place::at(&in_folder(folder.path()), &exercise);
        assert_eq!(place.codes, codes);
        // Where it was ended, its clock stands still; where it died, it was back before its pause could be told from a delay.
        assert!(dies || place.device().get("/board").1.contains("value=\"resume\""));
        place
    };
    let (place, files) = played(folder.path(), &exercise, 3, again);
    for (team, text) in files.iter().enumerate() {
        let path = folder.path().join(format!("{team}.wedge"));
        fs::write(&path, text).unwrap();
        let verified = verify(&path).unwrap();
        assert_eq!(verified.verdict, Verdict::Same);
        let (pack, game) = verified.game.unwrap();
        let truth = game.truth().unwrap();
        // Types were drawn: the file is what anybody gets who gives the same orders with the same number.
        let own = folder.path().join(format!("own-{team}.wedge"));
        let mut session = Session::create(&own, Arc::clone(&pack), truth.number).unwrap();
        for command in truth.orders {
            session.apply(command).unwrap();
        }
        drop(session);
        assert_eq!(&fs::read_to_string(&own).unwrap(), text);
        assert!(truth.orders.iter().any(|order| !matches!(order, Command::EndRound | Command::Answer(_))));
    }
    // The debrief, step by step, on the wall and on the board; and the page of each team.
    let board = place.device();
    for step in 0..wedge_class::STEPS {
        assert_eq!(board.post("/board", &[("act", "step"), ("step", &step.to_string())]).0, 303);
        let (status, page) = board.get("/wall");
        assert!(status == 200 && page.contains(&format!("<h2>{}. ", step + 1)), "step {step}");
    }
    assert_eq!(board.get("/board/class.csv").0, 200);
    let (status, envelope) = board.get("/board/envelope.txt");
    assert_eq!(status, 200);
    let words = wedge_class::Envelope::parse(&envelope).unwrap().words().join(" ");
    assert!(board.post("/board", &[("act", "step"), ("step", "3")]).0 == 303);
    assert!(board.get("/wall").1.contains(&words), "the words of before are not those of what lies in it");
    assert!(place.joined(1).table().contains("Team 1"));
    place.end();
}

#[test]
fn what_was_seen_alike_is_shown_alike_whatever_the_tie_is() {
    let folder = tempfile::tempdir().unwrap();
    let kinds: Vec<String> =
        wedge_testkit::shipped("first-talks").types.iter().map(|kind| format!("\"{}\"", kind.id)).collect();
    let exercise = exercise(kinds.len(), &format!("arms: [{}], luck: Shared", kinds.join(", ")));
    let place = Place::at(&in_folder(folder.path()), &exercise);
    let devices: Vec<_> = (0..kinds.len()).map(|team| place.joined(team)).collect();
    assert_eq!(place.device().post("/board", &[("act", "open")]).0, 303);
    let pages = |path: &str| -> Vec<String> {
        let page = |(team, device): (usize, &place::Device)| {
            let (status, page) = device.get(path);
            assert_eq!(status, 200);
            // Time passes between two pages, and a team has its own name.
            let page = page.replace(&format!("Team {team}"), "Team");
            let (before, rest) = page.split_once("data-left=\"").unwrap_or((&page, ""));
            let rest = rest.split_once("</span>").map_or(rest, |(_, rest)| rest);
            let before = before.split_once("aria-label=\"Time left").map_or(before, |(before, _)| before);
            let whole = format!("{before}{rest}");
            let (before, rest) = whole.split_once("data-version=\"").unwrap();
            format!("{before}{}", rest.split_once('"').unwrap().1)
        };
        devices.iter().enumerate().map(page).collect()
    };
    let alike = |when: &str| {
        for path in ["/team", "/team/story", "/team/brief", "/team/seats", "/team/sure?order=break-off"] {
            let pages = pages(path);
            assert!(pages.windows(2).all(|pair| pair[0] == pair[1]), "{path} tells the tie {when}");
        }
    };
    alike("at the opening");
    // What is ordered here brings no report and no ratification: answers and faces give no type away.
    for order in ["offer issue", "believe"] {
        for device in &devices {
            let page = device.table();
            let number = on(&page);
            let done = if order == "believe" {
                let pack = wedge_testkit::shipped("first-talks");
                let mut shares: Vec<(String, &str)> =
                    pack.types.iter().map(|kind| (format!("share.{}", kind.id), "0")).collect();
                shares[0].1 = "100";
                let fields = shares.iter().map(|(name, share)| (name.as_str(), *share));
                let fields: Vec<_> = fields.chain([("on", number.as_str())]).collect();
                device.post("/team/belief", &fields).0
            } else {
                let issue = page.split_once("name=\"issue.").unwrap().1;
                let (name, rest) = issue.split_once('"').unwrap();
                let option = rest.split("value=\"").nth(2).unwrap().split_once('"').unwrap().0;
                let name = format!("issue.{name}");
                device.post("/team/order", &[("on", &number), ("order", "offer"), (&name, option)]).0
            };
            assert_eq!(done, 303);
        }
        alike(order);
    }
    let wall = place.device().get("/wall").1;
    assert!(!kinds.iter().any(|kind| wall.contains(kind.as_str())));
    place.end();
}

#[test]
fn wall_and_board_are_alike_whatever_the_tie_of_all_teams_is() {
    let pack = wedge_testkit::shipped("first-talks");
    // For each hypothesis a class in which all teams have it, with all that wall and board showed in the same hour.
    let hours = pack.types.iter().map(|kind| {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::at(
            &in_folder(folder.path()),
            &exercise(2, &format!("arms: [\"{}\"], luck: Shared, beliefs: [1], reasons: true", kind.id)),
        );
        let mut shown = Vec::new();
        let mut look = |when: &str| {
            for path in [
                "/wall",
                "/board",
                "/board/cards",
                "/board/sure?act=close&sitting=1",
                "/board/class.csv",
                "/board/envelope.txt",
                "/board/team/0",
            ] {
                let (status, page) = place.device().get(path);
                shown.push((format!("{path} {when}: {status}"), without_lots(&page, &place)));
            }
        };
        look("at the door");
        let devices = [place.joined(0), place.joined(1)];
        look("with teams");
        assert_eq!(place.device().post("/board", &[("act", "open")]).0, 303);
        look("at the opening");
        for (team, device) in devices.iter().enumerate() {
            let number = on(&device.table());
            let mut shares: Vec<(String, &str)> =
                pack.types.iter().map(|kind| (format!("share.{}", kind.id), "0")).collect();
            shares[team].1 = "100";
            let fields = shares.iter().map(|(name, share)| (name.as_str(), *share));
            let fields: Vec<_> = fields.chain([("on", number.as_str())]).collect();
            assert_eq!(device.post("/team/belief", &fields).0, 303);
            let page = device.table();
            let issue = page.split_once("name=\"issue.").unwrap().1;
            let (name, rest) = issue.split_once('"').unwrap();
            let option = rest.split("value=\"").nth(2).unwrap().split_once('"').unwrap().0;
            let name = format!("issue.{name}");
            let fields = [("on", &*on(&page)), ("order", "offer"), (&name, option), ("reason", "to hear them")];
            assert_eq!(device.post("/team/order", &fields).0, 303);
            assert_eq!(device.post("/team/ready", &[("ready", "yes")]).0, 303);
            look("after orders");
        }
        // A minute more and less is no one's to tell.
        assert_eq!(place.device().post("/board", &[("act", "pause")]).0, 303);
        look("while the clock stands");
        place.end();
        shown
    });
    let hours: Vec<_> = hours.collect();
    assert!(hours.len() > 1);
    for hour in &hours[1..] {
        for (one, other) in hours[0].iter().zip(hour) {
            assert_eq!(one.0, other.0);
            assert_eq!(one.1, other.1, "{} tells the tie", one.0);
        }
    }
}

/// A page without what is drawn by lot for each class, and without the time.
fn without_lots(page: &str, place: &Place) -> String {
    let mut page = page.replace(&place.base, "BASE").replace(&place.key, "KEY");
    for code in &place.codes {
        page = page.replace(code.as_str(), "CODE");
    }
    // From each mark to what ends it: the clock, the picture of the address, the words of the envelope.
    for (from, to) in [("aria-label=\"Time left", "</span>"), ("<svg", "</svg>"), ("<p class=\"lead words\">", "</p>")]
    {
        while let Some((before, rest)) = page.split_once(from) {
            let (_, after) = rest.split_once(to).unwrap();
            page = format!("{before}{after}");
        }
    }
    page
}

#[test]
fn of_many_presses_at_once_each_table_takes_one() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(&in_folder(folder.path()), &exercise(1, ""));
    let device = place.joined(0);
    place.device().post("/board", &[("act", "open")]);
    for round in 0..4 {
        let page = device.table();
        let number = on(&page);
        let orders: Vec<String> =
            buttons(&page).into_iter().filter(|order| order.starts_with("act ")).take(2).collect();
        if orders.len() < 2 {
            assert_ne!(round, 0, "there are no two things to be done");
            break;
        }
        let presses: Vec<_> = (0..12)
            .map(|at| {
                let (device, number, order) = (device.clone(), number.clone(), orders[at % 2].clone());
                thread::spawn(move || (at % 2, device.post("/team/order", &[("on", &number), ("order", &order)]).0))
            })
            .collect();
        let answers: Vec<(usize, u16)> = presses.into_iter().map(|press| press.join().unwrap()).collect();
        // One of the two was first; all of its kind are shown its result, and the others how things stand.
        let done = |which: usize| answers.iter().filter(|(of, status)| *of == which && *status == 303).count();
        assert_eq!((done(0).max(done(1)), done(0).min(done(1))), (6, 0), "{answers:?}");
        let next: usize = on(&device.table()).parse().unwrap();
        assert_eq!(next, number.parse::<usize>().unwrap() + 1);
    }
    place.end();
}

#[test]
fn two_hubs_on_one_database_are_one_class() {
    let folder = tempfile::tempdir().unwrap();
    two_hubs(&in_folder(folder.path()));
}

/// The same on `PostgreSQL`, whose address stands in `WEDGE_TEST_POSTGRES`; its database is empty.
#[test]
#[ignore = "needs a server of PostgreSQL"]
fn two_hubs_on_one_postgresql_are_one_class() {
    two_hubs(&std::env::var("WEDGE_TEST_POSTGRES").unwrap());
    one_hub_tells_what_the_other_one_did();
}

/// In the class of before: whoever waits at one hub is told at once of what was ordered through the other one.
fn one_hub_tells_what_the_other_one_did() {
    let address = std::env::var("WEDGE_TEST_POSTGRES").unwrap();
    let (one, other) = (Place::at(&address, &exercise(2, "")), Place::at(&address, &exercise(2, "")));
    let (here, there) = (one.joined(1), other.joined(1));
    for press in 0..6 {
        let told = there.told("team");
        let first = told.recv_timeout(Duration::from_secs(5)).unwrap();
        // So long that whoever looks only now and then has just looked, or is about to, as it comes.
        thread::sleep(Duration::from_millis(700 + 311 * press));
        let began = Instant::now();
        let ready = if press % 2 == 0 { "yes" } else { "no" };
        assert_eq!(here.post("/team/ready", &[("ready", ready)]).0, 303);
        // Within half a second.
        let next = told.recv_timeout(Duration::from_millis(500)).unwrap();
        assert_ne!(first, next);
        assert!(began.elapsed() < Duration::from_millis(500));
    }
    one.end();
    other.end();
}

fn two_hubs(address: &str) {
    let exercise = exercise(2, "");
    let (one, other) = (Place::at(address, &exercise), Place::at(address, &exercise));
    assert_eq!(one.codes, other.codes);
    let here = one.joined(0);
    let there = other.joined(0);
    assert_eq!(other.device().post("/board", &[("act", "open")]).0, 303);
    let page = here.table();
    let order = buttons(&page).into_iter().find(|order| order.starts_with("act ")).unwrap();
    assert_eq!(here.post("/team/order", &[("on", &on(&page)), ("order", &order)]).0, 303);
    // The other hub knows of it, and takes no order for the table of before.
    assert_eq!(there.post("/team/pen", &[]).0, 303);
    let (status, text) = there.post("/team/order", &[("on", &on(&page)), ("order", "task nobody")]);
    assert_eq!(status, 409, "{text}");
    assert_eq!(on(&there.table()), "3");
    // Entries of both at once are all kept.
    let presses: Vec<_> = (0..20)
        .map(|at| {
            let device = if at % 2 == 0 { one.device() } else { other.device() };
            thread::spawn(move || device.post("/board", &[("act", "note"), ("note", &format!("note {at}"))]).0)
        })
        .collect();
    assert!(presses.into_iter().all(|press| press.join().unwrap() == 303));
    let board = one.device().get("/board").1;
    assert!((0..20).all(|at| board.contains(&format!("<li>note {at}</li>"))));
    one.end();
    other.end();
}

#[test]
fn nobody_comes_to_another_teams_page() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(&in_folder(folder.path()), &exercise(2, ""));
    let stranger = place.device();
    for path in ["/team", "/team/story", "/team/brief", "/team/seats", "/team/sure?order=sign"] {
        assert_eq!(stranger.get(path).0, 303, "{path}");
    }
    let mut dice = Dice::new(9);
    let mut word = |length: usize| -> String {
        (0..length).map(|_| char::from(b"abcdefghij0123456789/.%-_=&"[dice.below(27)])).collect()
    };
    for _ in 0..2_000 {
        let path = format!("/{}", word(12));
        let (status, page) = stranger.get(&path);
        assert!(status == 404 || status == 400, "{path}: {status}");
        assert!(!page.contains("Team 0") && !page.contains("Team 1"), "{path}");
    }
    // A proxy on this machine is not this machine; before the end nothing of a team can be had at all.
    let proxied = |path: &str| stranger.get_with(path, &[("x-forwarded-for", "10.0.0.9")]).0;
    for path in ["/board", "/board/cards", "/board/class.csv", "/board/team/0", "/board/team/0/session.wedge"] {
        assert_eq!(proxied(path), 403, "{path}");
    }
    for path in
        ["/board/class.csv", "/board/team/0", "/board/team/0/session.wedge", "/board/team/9", "/board/envelope.txt"]
    {
        assert_eq!(stranger.get(path).0, 404, "{path}");
    }
    let (status, cards) = stranger.get("/board/cards");
    assert!(status == 200 && place.codes.iter().all(|code| cards.contains(code.as_str())));
    assert_eq!(stranger.post("/board/key", &[("key", "ABCDEF")]).0, 403);
    assert_eq!(stranger.post("/board/key", &[("key", &place.key.to_lowercase())]).0, 303);
    assert_eq!(proxied("/board"), 200);
    // A form from another page does nothing; neither does a name bent to this address.
    assert_eq!(stranger.post_from("http://evil.example", "/join", &[("code", &place.codes[0])]).0, 403);
    assert_eq!(stranger.get_with("/", &[("host", "evil.example")]).0, 403);
    assert_eq!(stranger.get("/team").0, 303);
    place.end();
}

#[test]
fn whatever_is_typed_is_text() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(&in_folder(folder.path()), &exercise(1, "reasons: true"));
    let device = place.joined(0);
    let board = place.device();
    board.post("/board", &[("act", "open")]);
    let hostile = format!("<script>alert(1)</script>\"'&\u{202e}{}", "x".repeat(10_000));
    assert_eq!(board.post("/board", &[("act", "note"), ("note", &hostile)]).0, 303);
    let page = board.get("/board").1;
    assert!(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)"));
    let number = on(&device.table());
    for order in ["", "offer", "end", "<b>", "answer x", "believe a=1", "task ../../etc/passwd", &hostile[..9_000]] {
        let (status, page) = device.post("/team/order", &[("on", &number), ("order", order)]);
        assert!(matches!(status, 303 | 404 | 409), "{order}: {status}");
        assert!(!page.contains("<script>alert") && !page.contains("<b>"));
    }
    for seat in ["chair", "<b>", "desk-99", ""] {
        assert!(matches!(device.post("/team/seats", &[("seat", seat)]).0, 303 | 404));
    }
    // A form larger than any of ours is not read.
    assert_eq!(device.post("/team/order", &[("on", &number), ("order", &"y".repeat(100_000))]).0, 413);
    place.end();
}

#[test]
fn another_class_in_the_same_place_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let address = in_folder(folder.path());
    Place::at(&address, &exercise(2, "")).end();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let other = exercise(3, "").replace("A class", "Another");
    match runtime.block_on(open(&address, &other)) {
        Err(HubError::Another(title)) => assert_eq!(title, "A class"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(
        runtime.block_on(open("sqlite:///nowhere/at/all/class.sqlite", &exercise(1, ""))),
        Err(HubError::Store(_))
    ));
}

#[test]
fn the_model_is_attacked_before_their_eyes_and_desks_may_have_a_luck_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let address = in_folder(folder.path());
    let exercise = exercise(2, "luck: SharedButDesks, rounds: \"class\"").replace("first-talks", "doha-2018");
    let place = Place::at(&address, &exercise);
    let board = place.device();
    let attack = |device: &place::Device, at: &str| device.post("/board", &[("act", "attack"), ("assumption", at)]).0;
    // Not before the games are over.
    assert_eq!(attack(&board, "0"), 200);
    assert_eq!(board.post("/board", &[("act", "open")]).0, 303);
    assert_eq!(attack(&board, "0"), 200);
    assert_eq!(board.post("/board", &[("act", "end"), ("sitting", "1")]).0, 303);
    let assumptions = wedge_testkit::shipped("doha-2018").assumptions.clone();
    assert!(!assumptions.is_empty());
    assert!(!board.get("/board").1.contains("name=\"assumption\""), "a rival is offered at another step");
    let step = wedge_class::ATTACK.to_string();
    assert_eq!(board.post("/board", &[("act", "step"), ("step", &step)]).0, 303);
    let open = board.get("/wall").1;
    for (at, one) in assumptions.iter().enumerate() {
        assert!(open.contains(&one.name) && !open.contains(&one.claim));
        assert!(board.get("/board").1.contains(&format!("name=\"assumption\" value=\"{at}\"")));
    }
    assert_eq!(attack(&board, &assumptions.len().to_string()), 200);
    for (at, one) in assumptions.iter().enumerate() {
        assert_eq!(attack(&board, &at.to_string()), 303);
        let wall = board.get("/wall").1;
        let text = |text: &str| wall.contains(&text.replace('\'', "&#39;")) || wall.contains(text);
        // What the same orders come to by it, team by team, or that they come to the same.
        let told = wall.contains("Team 1") || wall.contains("Same orders, same luck. Unchanged:");
        assert!(text(&one.claim) && text(&one.instead) && told, "{}", one.id);
    }
    // What is shown is in the log of the class: another machine goes on with it, and whoever reads it later has all that was chosen.
    place.end();
    let kept = tokio::runtime::Runtime::new().unwrap().block_on(KeptClass::read(&address)).unwrap();
    assert_eq!(kept.attacked, (0..assumptions.len()).collect::<Vec<_>>());
    let place = Place::at(&address, &exercise);
    let board = place.device();
    assert!(board.get("/wall").1.contains(&assumptions.last().unwrap().claim));
    // One luck, and desks that err each in their own way: so it is sealed, and so each file says.
    let (status, envelope) = board.get("/board/envelope.txt");
    assert!(status == 200 && envelope.matches(", desks ").count() == 2, "{envelope}");
    let lucks: Vec<(u64, Option<u64>)> = (0..2)
        .map(|team| {
            let (status, text) = board.get(&format!("/board/team/{team}/session.wedge"));
            assert_eq!(status, 200);
            let path = folder.path().join(format!("{team}.wedge"));
            fs::write(&path, text).unwrap();
            let verified = verify(&path).unwrap();
            assert_eq!(verified.verdict, Verdict::Same);
            let (_, game) = verified.game.unwrap();
            let truth = game.truth().unwrap();
            (truth.number, truth.desks)
        })
        .collect();
    assert!(lucks[0].0 == lucks[1].0 && lucks[0].1 != lucks[1].1 && lucks[0].1.is_some(), "{lucks:?}");
    place.end();
}

#[test]
fn who_leaves_the_talks_early_is_asked_what_the_others_are_and_an_over_game_asks_nothing() {
    // Luck may put a question before a belief, or end a team's talks early; in the class that is founded here it does neither.
    // The first team's second sitting is its first behind the talks, its third one its last.
    assert_eq!(asked_by_a_class(), ([vec![2, 3], vec![2, 5, 6]], [vec![3], vec![6]]));
}

/// In which sittings each of two teams is asked for its belief, and for what moved it last, if the first ends its talks at once.
fn asked_by_a_class() -> ([Vec<u32>; 2], [Vec<u32>; 2]) {
    let folder = tempfile::tempdir().unwrap();
    // Four sittings of talks and two behind them.
    let exercise = exercise(2, "beliefs: [2, 5, 6], reasons: true");
    let place = Place::at(&in_folder(folder.path()), &exercise);
    let board = place.device();
    let teams = [0, 1].map(|team| place.joined(team));
    assert_eq!(board.post("/board", &[("act", "open")]).0, 303);
    let kinds: Vec<String> =
        wedge_testkit::shipped("first-talks").types.iter().map(|kind| format!("share.{}", kind.id)).collect();
    // The first is sure of one thing, and of nothing else.
    let belief = |device: &place::Device, percent: &str| {
        let number = on(&device.table());
        let mut fields = vec![("on", number.as_str())];
        fields.extend(kinds.iter().enumerate().map(|(at, kind)| (kind.as_str(), if at == 0 { percent } else { "0" })));
        device.post("/team/belief", &fields)
    };
    let mut asked = [Vec::new(), Vec::new()];
    let mut reasons = [Vec::new(), Vec::new()];
    for sitting in 1.. {
        for (team, device) in teams.iter().enumerate() {
            let page = device.table();
            if page.contains("action=\"/team/say\"") {
                reasons[team].push(sitting);
                assert_eq!(device.post("/team/say", &[("moment", "last-belief"), ("text", "they said so")]).0, 303);
            }
            if page.contains("What do you believe now?") {
                asked[team].push(sitting);
                // What does not sum to 100 is refused, and stands there as it was filled in.
                let (status, refused) = belief(device, "65");
                assert!(status == 409 && refused.contains("<option value=\"65\" selected"), "{status}: {refused}");
                assert!(!page.contains("<option value=\"65\" selected"));
                assert_eq!(belief(device, "100").0, 303);
                assert!(!device.table().contains("What do you believe now?"), "it is asked again");
            }
        }
        if sitting == 1 {
            let number = on(&teams[0].table());
            assert_eq!(teams[0].post("/team/order", &[("on", &number), ("order", "break-off")]).0, 303);
        }
        assert_eq!(board.post("/board", &[("act", "close"), ("sitting", &sitting.to_string())]).0, 303);
        if board.get("/board").1.contains("class.csv") {
            break;
        }
    }
    place.end();
    (asked, reasons)
}

#[test]
fn news_brought_in_stands_on_wall_and_phones_for_two_sittings_and_the_board_shows_what_will_be_sent() {
    let folder = tempfile::tempdir().unwrap();
    let address = in_folder(folder.path());
    let exercise = exercise(2, "injects: [(title: \"A leak\", text: \"Half of the force comes home.\")]");
    let place = Place::at(&address, &exercise);
    let board = place.device();
    let says = |device: &place::Device, page: &str| device.get(page).1.contains("Half of the force comes home.");
    let shown = |place: &Place| {
        let phone = place.joined(0);
        let [wall, table] = [says(&phone, "/wall"), says(&phone, "/team")];
        assert_eq!(wall, table, "the wall and the phone do not show the same");
        wall
    };
    assert!(board.get("/board").1.contains("Half of the force comes home."));
    assert_eq!(board.post("/board", &[("act", "open")]).0, 303);
    assert!(!shown(&place));
    assert_eq!(board.post("/board", &[("act", "fire"), ("inject", "0")]).0, 303);
    assert!(shown(&place));
    assert_eq!(board.post("/board", &[("act", "close"), ("sitting", "1")]).0, 303);
    assert!(shown(&place));
    // Whoever takes the class up from its database knows in which sitting it was.
    place.end();
    let place = Place::at(&address, &exercise);
    assert!(shown(&place));
    assert_eq!(place.device().post("/board", &[("act", "close"), ("sitting", "2")]).0, 303);
    assert!(!shown(&place));
    // What happened so far has it still, for whoever comes late.
    assert!(says(&place.joined(1), "/team/story"));
    place.end();
}

#[test]
fn what_a_close_takes_by_surprise_is_named_before_and_told_after() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(&in_folder(folder.path()), &exercise(3, ""));
    let (team, other, board) = (place.joined(0), place.joined(1), place.device());
    assert_eq!(board.post("/board", &[("act", "open")]).0, 303);
    other.post("/team/ready", &[("ready", "yes")]);
    let page = team.table();
    let issues = page.split("name=\"issue.").skip(1).map(|rest| {
        let (name, options) = rest.split_once("</select>").unwrap().0.split_once('"').unwrap();
        (format!("issue.{name}"), options.rsplit("value=\"").next().unwrap().split_once('"').unwrap().0.to_owned())
    });
    let typed: Vec<(String, String)> = issues.collect();
    assert!(typed.len() > 1, "{page}");
    let mut draft = vec![("on".to_owned(), on(&page)), ("order".to_owned(), "offer".to_owned())];
    draft.extend(typed.iter().cloned());
    let draft: Vec<(&str, &str)> = draft.iter().map(|(name, value)| (&**name, &**value)).collect();

    let (_, asked) = board.get("/board/sure?act=close&sitting=1");
    for named in ["Not done: Team 0.", "Never joined: Team 2."] {
        assert!(asked.contains(named), "{named}\n{asked}");
    }
    assert_eq!(board.post("/board", &[("act", "close"), ("sitting", "1")]).0, 303);

    // The draft comes too late, is told why, and stands there as it was filled in.
    let (status, late) = team.post("/team/order", &draft);
    assert_eq!(status, 409);
    assert!(late.contains("The sitting was closed before this arrived"), "{late}");
    assert!(late.contains("What you had filled in is still there."), "{late}");
    for (name, value) in &typed {
        let (_, select) = late.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}\n{late}"));
        let (select, _) = select.split_once("</select>").unwrap();
        assert!(select.contains(&format!("value=\"{value}\" selected")), "{name}={value}: {select}");
    }

    // What is answered for a team is told as that.
    let told =
        |device: &place::Device| device.get("/team/story").1.contains("The reply that was given then was not yours");
    let mut sitting = 2;
    while !team.table().contains("value=\"answer ") {
        assert!(!told(&team), "nothing was asked yet");
        let open = sitting.to_string();
        assert_eq!(board.post("/board", &[("act", "close"), ("sitting", &open)]).0, 303, "nothing was ever asked");
        sitting += 1;
    }
    let open = sitting.to_string();
    assert!(
        board.get(&format!("/board/sure?act=close&sitting={open}")).1.contains("With a question to answer: Team 0")
    );
    assert_eq!(board.post("/board", &[("act", "close"), ("sitting", &open)]).0, 303);
    assert!(told(&team) && team.table().contains("A reply was given for you"));
    place.end();
}
