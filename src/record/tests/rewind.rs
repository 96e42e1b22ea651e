//! A session made again: the same orders give the same bytes, another order in the fifth month leaves the lines before it alone, and
//! desks with a luck of their own come out of the file as they went in.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use wedge_engine::{Command, TypeId};
use wedge_record::{Dealt, Verdict, Written, verify};
use wedge_testkit::{Pack, Player, cases, fixture, random_game, shipped};

/// Moves by lot in a game before it is played out.
const MOVES: usize = 60;

/// The turn from which an order is changed: months are counted from 1, turns from 0.
const FIFTH: u32 = 4;

/// The lines of a session by these orders, those that the rules refuse passed over; and the turn on which each was written.
fn lines(pack: &Arc<Pack>, seed: u64, orders: &[Command]) -> Vec<(u32, String)> {
    let (mut written, opening) = Written::begin(Arc::clone(pack), seed, None).unwrap();
    let mut lines: Vec<(u32, String)> = opening.into_iter().map(|line| (0, line)).collect();
    for order in orders {
        let turn = written.game().glance().turn;
        if let Ok((next, line)) = written.next(order) {
            lines.push((turn, line));
            written = next;
        }
    }
    lines
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_same_orders_give_the_same_bytes_and_a_change_in_the_fifth_month_leaves_the_lines_before_it_alone(
        seed: u64,
        moves: u64,
        which in 0..3_usize,
    ) {
        let pack = [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies")][which].clone();
        let (_, mut orders) = random_game(&pack, seed, moves, MOVES);
        let first = lines(&pack, seed, &orders);
        prop_assert_eq!(&first, &lines(&pack, seed, &orders));
        let texts: Vec<String> = first.iter().map(|(_, line)| line.clone()).collect();
        let again = Written::read(Path::new("again"), &texts).unwrap();
        prop_assert_eq!(again.commands(), orders.as_slice());
        // The first order of that month, and another one in its place.
        let before = first.iter().take_while(|(turn, _)| *turn < FIFTH).count();
        prop_assume!(before < first.len());
        let at = before - 2;
        let standing = Written::read(Path::new("before"), &texts[..before]).unwrap();
        let mut player = Player::new(&pack, moves ^ 1);
        let other = (0..80).map(|_| player.next(standing.game())).find(|order| {
            *order != orders[at] && standing.next(order).is_ok()
        });
        prop_assume!(other.is_some());
        orders[at] = other.unwrap();
        let changed = lines(&pack, seed, &orders);
        prop_assert_eq!(&changed[..before], &first[..before]);
        prop_assert_ne!(&changed[before], &first[before]);
    }
}

#[test]
fn desks_with_a_luck_of_their_own_are_played_again_from_the_file_and_cannot_be_read_off() {
    let folder = tempfile::tempdir().unwrap();
    let pack = shipped("doha-2018");
    let tasks: Vec<Command> = pack.scenario.desk_ids().map(Command::Task).collect();
    let mut said = Vec::new();
    for desks in [None, Some(5), Some(6)] {
        let (mut written, opening) =
            Written::dealt(Arc::clone(&pack), Dealt { kind: Some(TypeId(1)), desks, ..Dealt::drawn(11) }).unwrap();
        let mut lines = opening.to_vec();
        assert_eq!(lines[0].contains("sealed_desks"), desks.is_some());
        assert!(!lines[0].contains("\"desks\""));
        for order in &tasks {
            let (next, line) = written.next(order).unwrap();
            lines.push(line);
            written = next;
        }
        said.push(written.game().seen().to_vec());
        let path = folder.path().join(format!("{desks:?}.wedge"));
        std::fs::write(&path, lines.join("\n") + "\n").unwrap();
        let verified = verify(&path).unwrap();
        assert_eq!(verified.verdict, Verdict::Same);
        let (_, game) = verified.game.unwrap();
        assert_eq!(game.state_hash(), written.game().state_hash());
        assert_eq!(game.open_book().truth().unwrap().desks, desks);
    }
    assert!(said[0] != said[1] && said[1] != said[2], "three lucks of the desks say the same");
}
