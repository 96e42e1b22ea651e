//! The ready moves of the desks: each can be made, and none knows more than its desk.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use wedge_counsel::{Ground, Use, advice};
use wedge_engine::{ActionId, Command, Effect, Game, Package, Phase, Quantity, Scenario, TypeId};
use wedge_testkit::{Player, fixture, shipped, shipped_ids};

/// Moves of a random game.
const MOVES: usize = 60;

fn advised(game: &Game) -> Vec<wedge_counsel::Advice> {
    let home = |package: &Package| game.home_verdict(package);
    advice(game.scenario(), &game.view(), &home)
}

#[test]
fn every_ready_move_can_be_made() {
    let mut seen = [false; 5];
    let fixtures = ["no-ladder", "no-leader", "two-allies", "three-signatories", "mediator", "weeks"];
    let packs = shipped_ids().into_iter().map(|id| shipped(&id)).chain(fixtures.map(fixture));
    for pack in packs {
        for seed in 0..12 {
            let mut game = Game::new(pack.scenario.clone(), seed).unwrap();
            let mut player = Player::new(&pack, seed);
            for _ in 0..MOVES {
                for one in advised(&game) {
                    let mut other = game.clone();
                    let done = other.apply(&one.command);
                    assert!(done.is_ok(), "{} {seed}: {one:?}: {done:?}", pack.scenario.id);
                    seen[0] |= matches!(one.command, Command::Offer(_));
                    seen[1] |= matches!(one.ground, Ground::Sign(_));
                    seen[2] |= matches!(one.ground, Ground::Hold(_) | Ground::Perform(_));
                    seen[3] |= matches!(one.ground, Ground::NotAsked);
                    if let (Ground::Act(used, estimate), Command::Act(action)) = (&one.ground, &one.command) {
                        assert_eq!(game.view().phase, Phase::Implementation);
                        assert!(serves(&pack.scenario, *action, *used), "{one:?}");
                        // Whoever doubts looks first for what is sheltered, whoever trusts first strengthens.
                        let first =
                            if *estimate < 0.4 { Some(Use::Press) } else { (*estimate >= 0.6).then_some(Use::Hold) };
                        let open = game.view().actions.into_iter().filter(|one| one.can_act.is_ok());
                        let could = |used: Use| open.clone().any(|one| serves(&pack.scenario, one.action, used));
                        assert!(first.is_none_or(|first| first == *used || !could(first)), "{one:?}");
                        seen[4] = true;
                    }
                }
                let command = player.next(&game);
                // Some of its moves are against the rules: they are refused, and the game goes on.
                let _refused = game.apply(&command).is_err();
                if game.view().phase == Phase::Over {
                    break;
                }
            }
        }
    }
    assert_eq!(seen, [true; 5], "drafts, signatures, levers, questions to desks and actions were all advised");
}

/// Whether an action moves something, and on the whole the right way, for a use: never where what it would help is full already.
fn serves(scenario: &Scenario, action: ActionId, used: Use) -> bool {
    let moved: f64 = scenario.actions[action.at()]
        .effects
        .iter()
        .map(|effect| match (used, effect) {
            (Use::Press, Effect::Shift(Quantity::Cadre | Quantity::Strand(_), by)) => -by,
            (Use::Third, Effect::Shift(Quantity::Cooperation | Quantity::Morale, by)) => by.max(0.0),
            (Use::Hold, Effect::Shift(Quantity::Authority(_) | Quantity::Loyalty(_), by)) => *by,
            (Use::Hold, Effect::Shift(Quantity::Credibility, by)) => by.max(0.0),
            (Use::Hold, Effect::Anger(_, by) | Effect::Shift(Quantity::Bond(..), by)) => (-by).max(0.0),
            _ => 0.0,
        })
        .sum();
    moved > 0.0
}

#[test]
fn no_ready_move_tells_the_type_apart() {
    let pack = shipped("doha-2018");
    let kinds: Vec<TypeId> = pack.scenario.type_ids().collect();
    for seed in 0..20 {
        let opened: Vec<_> =
            kinds.iter().map(|kind| advised(&Game::of_type(pack.scenario.clone(), seed, *kind).unwrap())).collect();
        assert!(opened.windows(2).all(|pair| pair[0] == pair[1]), "seed {seed}");
    }
}
