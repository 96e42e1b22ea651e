//! Every term of an account points at the line of the scenario it comes from.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wedge_engine::{BlocId, Event, Why};
use wedge_testkit::{random_game, shipped};

#[test]
fn every_term_of_random_games_has_its_line() {
    let pack = shipped("doha-2018");
    for seed in 0..60 {
        let (game, _) = random_game(&pack, seed, seed, 60);
        for (_, event) in game.log() {
            match event {
                Event::Answered(answer) => {
                    for shift in &answer.shifts {
                        for item in &shift.items {
                            assert!(pack.place_of_term(Some(shift.bloc), item.why).is_some(), "{item:?}");
                        }
                    }
                }
                Event::Ended { outcome } => {
                    let accounts = [&outcome.security_account, &outcome.paper_account, &outcome.realised_account];
                    for item in accounts.into_iter().flat_map(|account| &account.items) {
                        assert!(pack.place_of_term(None, item.why).is_some(), "{item:?}");
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn a_line_is_that_of_the_record() {
    let pack = shipped("doha-2018");
    let place = pack.place_of_term(Some(BlocId(1)), Why::WarCost).unwrap();
    let text = pack.files.text(place.file).unwrap();
    let from: String = text.lines().skip(place.line - 1).take(3).collect();
    assert!(from.contains(&pack.factions[1].id), "{place:?}: {from}");
}
