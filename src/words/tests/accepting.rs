//! What is said before a counter-offer is accepted is what comes of it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{Command, Game, Refusal};
use wedge_testkit::{Player, shipped};
use wedge_words::{Speech, Teller};

/// Games by lot that are played.
const GAMES: u64 = 40;
/// Moves of each at most.
const MOVES: usize = 120;

#[test]
fn what_goes_to_their_leadership_is_said_before_it_is_accepted() {
    let (mut in_time, mut in_vain, mut at_once) = (0, 0, 0);
    let own = shipped("doha-2018");
    // With few sittings more comes too late.
    let class = Arc::new(own.with_preset("class").unwrap());
    for (pack, seed) in [own, class].iter().flat_map(|pack| (0..GAMES).map(move |seed| (pack, seed))) {
        let teller = Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()));
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
        let mut player = Player::new(pack, seed);
        for _ in 0..MOVES {
            if game.may(&Command::Accept).is_ok() {
                let before = game.view();
                let mut then = game.clone();
                then.apply(&Command::Accept).unwrap();
                let after = then.view();
                let waits = before.table.counter_waits.clone();
                let issues = waits.as_ref().map_or_else(Vec::new, |waits| waits.issues.clone());
                let mut referred = after.table.referred.clone();
                referred.sort_unstable();
                assert_eq!(issues, referred, "game {seed}");
                assert_eq!(teller.accept_then(&before).len(), 1 + usize::from(waits.is_some()));
                if let (Some(waits), Err(Refusal::WithLeadership(until))) = (&waits, &after.may_sign) {
                    assert_eq!(waits.until, *until, "game {seed}");
                }
                match waits {
                    None => at_once += 1,
                    Some(waits) if waits.until.is_some() => in_time += 1,
                    Some(_) => in_vain += 1,
                }
            }
            let order = player.next(&game);
            game.apply(&order).ok();
        }
    }
    assert!(in_time > 0 && in_vain > 0 && at_once > 0, "{in_time}, {in_vain}, {at_once}");
}
