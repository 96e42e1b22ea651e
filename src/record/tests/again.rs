//! The orders of a session in a changed form of its scenario.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::sync::Arc;

use wedge_engine::{Command, Package, Phase, Refusal};
use wedge_record::{Again, Session, Why};
use wedge_scenario::{Files, Line, Pack, format_command, load, parse_line};
use wedge_testkit::{root, shipped, time_goes_on};

/// The short scenario with a text changed wherever it stands in its files.
fn changed(texts: &[(&str, &str)]) -> Arc<Pack> {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("first-talks");
    fs::create_dir(&folder).unwrap();
    let mut found = 0;
    for entry in fs::read_dir(root().join("scenarios/first-talks")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let mut text = fs::read_to_string(&path).unwrap();
        for (old, new) in texts {
            found += text.matches(old).count();
            text = text.replace(old, new);
        }
        fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
    }
    assert!(found >= texts.len(), "{texts:?} stands nowhere");
    let loaded = load(Files::read(&folder).unwrap());
    Arc::new(loaded.pack.unwrap_or_else(|| panic!("{:?}", loaded.findings)))
}

/// A session of the short scenario with these moves.
fn played(moves: &[&str]) -> Session {
    let pack = shipped("first-talks");
    let nothing = Package::status_quo(pack.issues.len());
    let mut session = Session::unsaved(Arc::clone(&pack), 3).unwrap();
    for text in moves {
        let Ok(Line::Command(command)) = parse_line(&pack, text, &nothing) else { panic!("{text}") };
        session.apply(&command).unwrap();
    }
    session
}

const MOVES: [&str; 2] = ["task clerks", "offer soldiers=half company=pledge market=fairs"];

#[test]
fn what_still_holds_is_the_same_orders() {
    let session = played(&MOVES);
    let pack = changed(&[("(id: ExposureCost, value: 0.40", "(id: ExposureCost, value: 0.41")]);
    assert_ne!(pack.hash, session.pack().hash);
    let Again::Holds(orders) = session.again(&pack) else { panic!("{:?}", session.again(&pack)) };
    assert_eq!(orders.len(), 2);
    // What it gives is a session like any other, by the changed scenario.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("again.wedge");
    let mut next = Session::create(&path, Arc::clone(&pack), session.seed()).unwrap();
    orders.iter().for_each(|order| drop(next.apply(order).unwrap()));
    drop(next);
    let verified = wedge_record::verify(&path).unwrap();
    assert_eq!((verified.verdict, verified.commands), (wedge_record::Verdict::Same, 2));
}

#[test]
fn orders_are_read_by_the_ids_of_what_they_name() {
    let session = played(&MOVES[..1]);
    // The two desks change their places.
    let pack = changed(&[("clerks", "no-desk"), ("scouts", "clerks"), ("no-desk", "scouts")]);
    let Again::Holds(orders) = session.again(&pack) else { panic!("{:?}", session.again(&pack)) };
    assert_eq!(format_command(&pack, &orders[0], None), "task clerks");
    assert_ne!(format_command(session.pack(), &orders[0], None), "task clerks");
}

#[test]
fn the_first_order_that_no_longer_holds_is_named_with_why() {
    let session = played(&MOVES);
    let offer = |order: &Command| matches!(order, Command::Offer(_));
    let gone = session.again(&changed(&[("id: \"fairs\"", "id: \"markets\"")]));
    assert!(matches!(&gone, Again::Departs(one) if offer(&one.order) && matches!(one.why, Why::Unread(_))), "{gone:?}");
    let dear = session.again(&changed(&[("(opens: 0, effort: 3)", "(opens: 0, effort: 1)")]));
    let refused = |why: &Why| matches!(why, Why::Refused(Refusal::Effort { .. }));
    assert!(matches!(&dear, Again::Departs(one) if offer(&one.order) && refused(&one.why)), "{dear:?}");
}

#[test]
fn a_game_that_is_over_stays_as_it_is() {
    let mut session = played(&[]);
    while session.game().glance().phase != Phase::Over {
        let order = time_goes_on(session.game());
        session.apply(&order).unwrap();
    }
    assert_eq!(session.again(&shipped("first-talks")), Again::Closed);
}
