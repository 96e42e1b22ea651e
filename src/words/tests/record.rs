//! What is told of the record: its days, its figures, and what this game makes up beside it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{Game, Observation, View};
use wedge_testkit::{Pack, random_game, shipped};
use wedge_words::{Momentum, Speech, Teller};

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

/// What is seen of games by lot: at the opening of a few, at the end of many.
fn views(pack: &Arc<Pack>) -> Vec<View> {
    let opened = (0..4).map(|seed| Game::new(Arc::clone(&pack.scenario), seed).unwrap());
    let played = (0..40).map(|seed| random_game(pack, seed, seed, 120).0);
    opened.chain(played).map(|game| game.view()).collect()
}

#[test]
fn days_and_spans_are_said_as_they_are_written() {
    let teller = teller(&shipped("doha-2018"));
    for (date, said) in [
        ("2018-10-24", "24 October 2018"),
        ("2018-11", "November 2018"),
        ("2019-02-25/2019-02-28", "25 to 28 February 2019"),
        ("2019-06-29/2019-07-09", "29 June to 9 July 2019"),
        ("2018-12-30/2019-01-02", "30 December 2018 to 2 January 2019"),
        ("2021-01/2021-04-14", "January to 14 April 2021"),
    ] {
        assert_eq!(teller.recorded_date(date), said);
    }
}

#[test]
fn a_figure_that_nobody_reports_is_not_shown() {
    let pack = shipped("doha-2018");
    let teller = teller(&pack);
    let last = pack.events.iter().position(|event| event.id == "no_more_maps").unwrap();
    let (mut reported, mut estimated, mut over) = (0, 0, 0);
    for view in views(&pack) {
        let happened = |entry: &wedge_engine::LogEntry| match entry.what {
            Observation::Happened(incident) => incident.at() == last,
            _ => false,
        };
        let fell = view.log.iter().any(|entry| matches!(entry.what, Observation::ThirdFell));
        match teller.momentum(&view) {
            Momentum::Reported(..) => {
                assert!(!fell && !view.log.iter().any(happened));
                reported += 1;
            }
            Momentum::Estimated(text) => {
                assert!(!fell && !text.contains('%'), "{text}");
                estimated += 1;
            }
            Momentum::Over => {
                assert!(fell);
                over += 1;
            }
        }
    }
    assert!(reported > 0 && estimated > 0 && over > 0, "{reported}, {estimated}, {over}");
}

#[test]
fn what_the_game_makes_up_about_the_record_says_so() {
    let pack = shipped("doha-2018");
    let teller = teller(&pack);
    let mut made = 0;
    for view in views(&pack) {
        for entry in &view.log {
            let origin = teller.tell(entry).origin;
            match entry.what {
                Observation::AllyStruck(_)
                | Observation::OathMoved { .. }
                | Observation::LeaderDied(_)
                | Observation::Split { .. }
                | Observation::ThirdFell => {
                    assert_eq!(origin.as_deref(), Some("Made by this game"));
                    made += 1;
                }
                Observation::Happened(_) => assert!(origin.unwrap().starts_with("Recorded: ")),
                _ => {}
            }
        }
    }
    assert!(made > 10, "only {made} were met");
    let invented = shipped("first-talks");
    let teller = self::teller(&invented);
    for entry in views(&invented).iter().flat_map(|view| &view.log) {
        let marked = teller.tell(entry).origin.is_some();
        assert_eq!(
            marked,
            matches!(entry.what, Observation::Happened(_)),
            "where all is invented no news needs a mark"
        );
    }
}
