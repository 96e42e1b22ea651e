//! A game looked back upon: the same orders lead to the same end, and another choice to another one.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::{Course, Instead, Review, TURNING_POINTS};
use wedge_engine::{Command, Game, Phase};
use wedge_testkit::{fixture, play_out, random_game, shipped};

#[test]
fn the_same_orders_under_the_same_luck_lead_to_the_same_end() {
    let packs = [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies"), fixture("three-signatories")];
    let mut over = 0;
    for pack in &packs {
        for seed in 0..25 {
            let (game, moves) = random_game(pack, seed, seed, 60);
            let Some(course) = Course::of(&game) else { panic!("the game is over") };
            // Nothing is left out but what was taken back at once, and nothing comes in another order.
            let mut left = course.steps.iter().map(|step| &step.order).peekable();
            for order in &moves {
                let there = left.next_if_eq(&order).is_some();
                assert!(
                    there || matches!(order, Command::Believe(_) | Command::Forecast(_) | Command::Set(_)),
                    "{order:?}"
                );
            }
            assert!(left.next().is_none());
            let outcome = game.outcome().unwrap();
            let again = course.under(seed, outcome.kind).unwrap();
            assert_eq!(again.outcome, *outcome, "{} {seed}", pack.scenario.id);
            assert_eq!(again.passed_over, 0, "{} {seed}", pack.scenario.id);
            over += 1;
        }
    }
    assert_eq!(over, 100);
}

#[test]
fn however_often_somebody_changes_his_mind_there_is_no_more_to_look_back_on() {
    let pack = shipped("doha-2018");
    let play = |times: u8| {
        let mut game = Game::new(Arc::clone(&pack.scenario), 3).unwrap();
        for time in 0..times {
            game.apply(&Command::Believe(vec![time % 100, 100 - time % 100, 0])).unwrap();
            game.apply(&Command::Forecast(vec![(0, time % 100)])).unwrap();
        }
        game.apply(&Command::BreakOff).unwrap();
        play_out(&mut game);
        game
    };
    let (once, often) = (play(1), play(250));
    let steps = |game: &Game| Course::of(game).unwrap().steps.len();
    assert_eq!(steps(&once), steps(&often));
    let course = Course::of(&often).unwrap();
    assert_eq!(course.end.outcome(), often.outcome());
}

#[test]
fn a_game_that_is_on_is_not_looked_back_upon() {
    let game = Game::new(Arc::clone(&shipped("first-talks").scenario), 1).unwrap();
    assert!(game.view().phase != Phase::Over);
    assert!(Course::of(&game).is_none() && Review::of(&game, 1).is_none());
    assert!(Course::of(&game.open_book()).is_none());
}

#[test]
fn a_turning_point_is_what_comes_of_playing_it_otherwise() {
    let pack = shipped("doha-2018");
    let (mut told, mut answered, mut better) = (0, 0, 0);
    for seed in 0..10 {
        let (game, moves) = random_game(&pack, seed, seed, 60);
        let review = Review::of(&game, 0).unwrap();
        assert!(review.turning.len() <= TURNING_POINTS);
        assert!(review.turning.is_sorted_by_key(|one| one.turn));
        for one in &review.turning {
            told += 1;
            better += u32::from(one.better > 0.0);
            assert!(one.apart >= one.better.abs());
            assert_ne!(one.then.outcome, *game.outcome().unwrap());
            // An answer is played apart here, by hand: up to it as it was, then the other one.
            let Instead::Answer(kind, given, other) = one.instead else { continue };
            let mut by_hand = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
            for order in &moves {
                let asked = by_hand.glance().question.map(|question| question.question.kind);
                if *order == Command::Answer(given) && asked == Some(kind) && by_hand.glance().turn == one.turn {
                    break;
                }
                by_hand.apply(order).unwrap();
            }
            assert_eq!(by_hand.glance().turn, one.turn);
            assert!(by_hand.apply(&Command::Answer(other)).is_ok());
            answered += 1;
        }
    }
    assert!(told > 15 && answered > 2 && better > 5, "{told} told, {answered} answers, {better} better");
}

#[test]
fn the_observer_begins_with_the_prior_and_learns_from_what_was_seen() {
    let pack = shipped("doha-2018");
    let prior: Vec<f64> = pack.scenario.types.iter().map(|kind| kind.prior).collect();
    let (mut learned, mut right, mut stayed) = (0, 0.0, 0.0);
    for seed in 0..24 {
        let (game, _) = random_game(&pack, seed, seed, 80);
        let review = Review::of(&game, 0).unwrap();
        let kind = game.outcome().unwrap().kind.at();
        assert_eq!(review.learned[0].shares, prior);
        assert!(review.learned.is_sorted_by_key(|one| one.turn));
        for one in &review.learned {
            assert!((one.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
        learned += review.learned.len() - 1;
        right += review.learned.last().unwrap().shares[kind];
        stayed += prior[kind];
    }
    assert!(learned > 24, "{learned}");
    assert!(right > stayed + 1.0, "what was seen told nothing: {right} beside {stayed}");
}

#[test]
fn other_lucks_keep_the_orders_and_the_tie() {
    let pack = shipped("doha-2018");
    let (game, _) = random_game(&pack, 3, 3, 60);
    let review = Review::of(&game, 8).unwrap();
    let kind = game.outcome().unwrap().kind;
    assert_eq!(review.lucks.len(), pack.scenario.types.len());
    let own = review.as_it_was(kind).unwrap();
    assert_eq!(own.games.len(), 8);
    assert!(own.games.iter().all(|game| game.outcome.kind == kind));
    assert!(own.games.windows(2).any(|pair| pair[0] != pair[1]), "one luck is like another");
    assert_eq!(own.count(|_| true), 8);
    assert_eq!(review, Review::of(&game, 8).unwrap());
}
