//! What is told of the record: its days, its figures, and what this game makes up beside it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{Game, LogEntry, Observation, Question, QuestionKind, View};
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
        let happened = |entry: &LogEntry| match entry.what {
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

#[test]
fn the_events_of_a_turn_are_told_by_their_days_and_nothing_else_moves() {
    let pack = shipped("doha-2018");
    let teller = teller(&pack);
    let day = |entry: &LogEntry| match entry.what {
        Observation::Happened(incident) => {
            let date = pack.events[incident.at()].date.clone().unwrap_or_default();
            Some(date.split('/').next().filter(|first| first.len() == 10).map(str::to_owned))
        }
        _ => None,
    };
    let aside = |entry: &LogEntry| {
        matches!(entry.what, Observation::Happened(_) | Observation::Administration(_))
            || matches!(entry.what, Observation::Asked(question) if matches!(question.kind, QuestionKind::Incident(_)))
    };
    let mut moved = 0;
    for view in views(&pack) {
        let told = teller.by_day(&view.log);
        moved += usize::from(told.iter().zip(&view.log).any(|(told, seen)| *told != seen));
        assert_eq!(told.len(), view.log.len());
        assert!(view.log.iter().all(|entry| told.contains(&entry)));
        assert!(told.iter().zip(&view.log).all(|(told, seen)| told.turn == seen.turn));
        let rest = |entry: &&LogEntry| !aside(entry);
        assert!(told.iter().copied().filter(rest).eq(view.log.iter().filter(rest)), "something else moved");
        let events: Vec<_> = told.iter().filter_map(|entry| day(entry).map(|day| (entry.turn, day))).collect();
        for two in events.windows(2).filter(|two| two[0].0 == two[1].0) {
            // What has no day comes last.
            assert!(
                two[1].1.is_none() || two[0].1.as_ref().is_some_and(|first| Some(first) <= two[1].1.as_ref()),
                "{two:?}"
            );
        }
        for (at, entry) in told.iter().enumerate() {
            let Observation::Asked(Question { kind: QuestionKind::Incident(id), .. }) = entry.what else { continue };
            let before = told[..at].iter().rev().find(|entry| matches!(entry.what, Observation::Happened(_)));
            assert_eq!(before.unwrap().what, Observation::Happened(id), "a question has lost its event");
        }
    }
    assert!(moved > 10, "{moved}");
}
