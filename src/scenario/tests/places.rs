//! Every term that moves anything in play points at the line of the scenario it comes from.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wedge_engine::{Cause, Event};
use wedge_testkit::{random_game, shipped};

#[test]
fn every_term_of_random_games_has_its_line() {
    let pack = shipped("doha-2018");
    for seed in 0..60 {
        let (game, _) = random_game(&pack, seed, seed, 60);
        for (_, event) in game.log() {
            for trace in event.traces() {
                for term in trace.terms.iter().filter(|term| term.cause != Cause::Bound) {
                    let place = pack.place_of(trace.quantity, term.cause);
                    // What a scenario leaves unsaid at the opening has no line.
                    let unsaid = term.cause == Cause::Opening && place.is_none() && trace.from == 0.0;
                    assert!(place.is_some() || unsaid, "{:?} by {:?}", trace.quantity, term.cause);
                }
            }
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
    let action = wedge_engine::ActionId(0);
    let place = pack.place_of(wedge_engine::Quantity::Support, Cause::Action(action)).unwrap();
    let text = pack.files.text(place.file).unwrap();
    let from: String = text.lines().skip(place.line - 1).take(3).collect();
    assert!(from.contains(&pack.actions[0].id), "{place:?}: {from}");
}
