//! One order changed in the fifth month: what was before stays as it was, and so does every draw that has nothing to do with it.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::Arc;

use wedge_engine::{AllyId, BlocId, Command, DeskId, Event, Game, IncidentId, Quantity};
use wedge_testkit::{Pack, Player, fixture, play_out, random_game, shipped};

/// Moves by lot in a game before it is played out.
const MOVES: usize = 60;

/// The turn from which an order is changed: months are counted from 1, turns from 0.
const FIFTH: u32 = 4;

fn turn(game: &Game) -> u32 {
    game.glance().turn
}

/// A game by lot, and the same one with its first order of the fifth month changed and all later ones given as far as the rules admit
/// them; with the length of the log before that order. None where there is no such order.
fn changed(pack: &Arc<Pack>, seed: u64) -> Option<(Game, Game, usize)> {
    let (game, _) = random_game(pack, seed, seed + 1_000, MOVES);
    let mut other = game.from_the_opening().unwrap();
    let orders: Vec<Command> = game.truth().unwrap().orders.to_vec();
    let at = orders.iter().position(|order| {
        let then = turn(&other) >= FIFTH;
        if !then {
            other.apply(order).unwrap();
        }
        then
    })?;
    let before = other.log().len();
    let mut player = Player::new(pack, seed + 2_000);
    (0..80).find(|_| {
        let order = player.next(&other);
        order != orders[at] && other.apply(&order).is_ok()
    })?;
    for order in &orders[at + 1..] {
        drop(other.apply(order));
    }
    play_out(&mut other);
    Some((game, other, before))
}

/// What a desk said on a turn: whom it heard, what it made of it, and how the one it heard was bound to each ally.
type Said = BTreeMap<(u32, DeskId), (BlocId, f64, Vec<f64>)>;

/// Every report of a game.
fn reports(game: &Game) -> Said {
    let mut said = Said::new();
    let mut again = game.from_the_opening().unwrap();
    for order in game.truth().unwrap().orders {
        let state = again.truth().unwrap().state.clone();
        for event in again.apply(order).unwrap() {
            if let Event::Reported { desk, heard, estimate, .. } = event {
                let allies = 0..again.scenario().allies.len();
                let bonds = allies.map(|ally| state.get(Quantity::Bond(heard, AllyId::from_index(ally)))).collect();
                said.insert((state.turn(), desk), (heard, estimate, bonds));
            }
        }
    }
    said
}

/// Every dated event whose day came with its needs fulfilled: whether it happened.
fn incidents(game: &Game) -> BTreeMap<IncidentId, bool> {
    let of = |(_, event): &(u32, Event)| match event {
        Event::Happened { incident, .. } => Some((*incident, true)),
        Event::DidNotHappen { incident, falsified: false, .. } => Some((*incident, false)),
        _ => None,
    };
    game.log().iter().filter_map(of).collect()
}

#[test]
fn an_order_changed_in_the_fifth_month_leaves_what_was_before_and_unrelated_draws_alone() {
    let (mut games, mut heard, mut alike, mut drawn, mut apart) = (0, 0, 0, 0, 0);
    for pack in [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies")] {
        for seed in 0..60 {
            let Some((game, other, before)) = changed(&pack, seed) else { continue };
            games += 1;
            assert_eq!(game.log()[..before], other.log()[..before], "game {seed}");
            let early = |game: &Game| -> Vec<(u32, Event)> {
                game.log().iter().take_while(|(turn, _)| *turn < FIFTH).cloned().collect()
            };
            assert_eq!(early(&game), early(&other));
            apart += usize::from(game.log() != other.log());
            let (one, two) = (game.truth().unwrap(), other.truth().unwrap());
            assert_eq!(one.state.kind(), two.state.kind());
            assert_eq!(one.state.horizon(), two.state.horizon());
            assert_eq!(one.facts(), two.facts());
            // What a desk hears and how it errs that day hangs on nothing that was ordered.
            let elsewhere = reports(&other);
            for (key, (source, estimate, bonds)) in reports(&game) {
                let Some((other_source, other_estimate, other_bonds)) = elsewhere.get(&key) else { continue };
                heard += 1;
                assert_eq!(source, *other_source);
                if bonds == *other_bonds {
                    alike += 1;
                    assert!((estimate - other_estimate).abs() < f64::EPSILON);
                }
            }
            // Nor does whether an event comes, once its day is there and what it needs is so.
            let elsewhere = incidents(&other);
            for (incident, came) in incidents(&game) {
                if let Some(there) = elsewhere.get(&incident) {
                    drawn += usize::from(!pack.scenario.incidents[incident.at()].chance.is_empty());
                    assert_eq!(came, *there, "{incident:?} in game {seed}");
                }
            }
        }
    }
    assert!(games > 120 && apart > 100, "{games} games, {apart} of them went another way");
    assert!(heard > 100 && alike > 50 && drawn > 100, "{heard} reports, {alike} of them alike, {drawn} events");
}

#[test]
fn another_luck_of_the_desks_changes_what_they_say_and_nothing_else() {
    let (mut said, mut otherwise) = (0, 0);
    for pack in [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies")] {
        for seed in 0..40 {
            let (game, _) = random_game(&pack, seed, seed + 1_000, MOVES);
            let mut other = Game::dealt(Arc::clone(&pack.scenario), seed, None, Some(seed + 7)).unwrap();
            assert_ne!(other.state_hash(), Game::new(Arc::clone(&pack.scenario), seed).unwrap().state_hash());
            for order in game.truth().unwrap().orders {
                other.apply(order).unwrap();
            }
            assert_eq!(game.log().len(), other.log().len());
            for ((turn, own), (other_turn, theirs)) in game.log().iter().zip(other.log()) {
                assert_eq!(turn, other_turn);
                match (own, theirs) {
                    (Event::Reported { desk, .. }, Event::Reported { desk: other, .. }) => {
                        assert_eq!(desk, other);
                        said += 1;
                        otherwise += usize::from(own != theirs);
                    }
                    (own, theirs) => assert_eq!(own, theirs),
                }
            }
            // The same number is no other luck.
            let same = Game::dealt(Arc::clone(&pack.scenario), seed, None, Some(seed)).unwrap();
            assert_eq!(same.state_hash(), Game::new(Arc::clone(&pack.scenario), seed).unwrap().state_hash());
        }
    }
    assert!(said > 80 && otherwise > said / 2, "{otherwise} of {said} reports differ");
}
