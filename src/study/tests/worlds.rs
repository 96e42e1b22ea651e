//! Every scenario that the program carries plays to its end, in its own rounds and in those of a class, by players that know nothing
//! and by players that listen.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::Phase;
use wedge_study::{Kind, play};
use wedge_testkit::{random_game, shipped, shipped_ids};

#[test]
fn every_world_is_played_to_its_end() {
    for id in shipped_ids() {
        let pack = shipped(&id);
        let presets = pack.presets.iter().filter_map(|preset| pack.with_preset(&preset.id)).map(Arc::new);
        for pack in std::iter::once(Arc::clone(&pack)).chain(presets) {
            for policy in Kind::ALL {
                for (seed, kind) in pack.scenario.type_ids().enumerate() {
                    let seed = seed as u64;
                    let game = play(&pack, policy.policy(&pack, seed).as_mut(), seed, Some(kind));
                    let game = game.expect("a game that ends");
                    assert_eq!(game.glance().phase, Phase::Over, "{id}, {}", policy.name());
                    assert!(game.outcome().is_some(), "{id}, {}", policy.name());
                }
            }
            for seed in 0..8 {
                assert!(random_game(&pack, seed, seed, 120).0.outcome().is_some(), "{id}, seed {seed}");
            }
        }
    }
}
