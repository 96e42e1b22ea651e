//! Claims about what comes after a signature, or without one.

use wedge_engine::{Coefficient as K, Event, Hazard, Measure, Outcome, Quantity, Status, chance};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

fn outcomes(g: &Ground, policy: Kind, kind: wedge_engine::TypeId, seeds: u64) -> Vec<Outcome> {
    g.games(policy, kind, seeds).into_iter().filter_map(wedge_engine::Game::into_outcome).collect()
}

fn signed(g: &Ground) -> Ground {
    g.with(|scenario| {
        scenario.in_force = Some(package(DEAL));
        scenario.incidents.clear();
    })
}

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 2,
        words: "strategic objective ... has often been unclear",
        holds: |g| {
            // The same games, judged by other aims, rank otherwise.
            let (sign, stay) = (outcomes(g, Kind::Historian, BOND, 16), outcomes(g, Kind::WalkAway, BOND, 16));
            let by = |games: &[Outcome], measure| mean(games.iter().map(|one| one.measure(measure)));
            by(&sign, Measure::QuietAtHome) > by(&stay, Measure::QuietAtHome) + 0.05
                && by(&sign, Measure::ThirdStands) < by(&stay, Measure::ThirdStands) - 0.05
        },
    },
    Claim {
        row: 3,
        words: "would remain a safe haven",
        holds: |g| {
            // Where the third party has fallen for some time, the shelter is larger than it was.
            let games = g.games(Kind::Historian, BOND, 40);
            let opened = g.state(BOND).get(Quantity::Strand(SANCTUARY));
            let long_fallen: Vec<f64> = games
                .iter()
                .filter(|game| game.log().iter().any(|(turn, event)| matches!(event, Event::ThirdFell) && *turn < 38))
                .map(|game| at_end(game, Quantity::Strand(SANCTUARY)))
                .collect();
            let standing: Vec<f64> = games
                .iter()
                .filter(|game| !happened(game, |event| matches!(event, Event::ThirdFell)))
                .map(|game| at_end(game, Quantity::Strand(SANCTUARY)))
                .collect();
            long_fallen.len() > 5
                && mean(long_fallen.iter().copied()) > opened + 0.02
                && mean(long_fallen) > mean(standing)
        },
    },
    Claim {
        row: 18,
        words: "willingness to provide such sanctuary is uncertain",
        holds: |g| {
            let fallen = |kind| {
                let game = g.games(Kind::Historian, kind, 1).remove(0);
                let ended = game.truth().expect("an open book").state.clone().as_type(g.scenario(), kind);
                let state =
                    g.scenario().strand_ids().fold(ended, |state, strand| state.with(Quantity::Strand(strand), 0.5));
                chance(g.scenario(), &state, Hazard::Shelter(ALLY))
            };
            fallen(BOND) > fallen(DIVIDED) && fallen(DIVIDED) > fallen(CHIP)
        },
    },
    Claim {
        row: 28,
        words: "local grievances and the Afghan government's lack of legitimacy",
        holds: |g| {
            // The war's course follows the government's morale, hardly the ally.
            let lasting = g.with(rule(K::FallPeak, 0.0)).with(|scenario| {
                scenario.in_force = Some(package(DEAL));
                scenario.incidents.clear();
            });
            let course = |ground: &Ground| {
                let some_way = |seed| {
                    let mut game = game_of(ground, seed, CHIP);
                    (0..3).for_each(|_| pass(&mut game));
                    at_end(&game, Quantity::Momentum)
                };
                mean((0..6).map(some_way))
            };
            let bare = lasting.with(|scenario| {
                [SANCTUARY, TRAINING, MONEY]
                    .into_iter()
                    .for_each(|strand| set(scenario, Quantity::Strand(strand), 0.0));
            });
            let shaken = lasting.with(|scenario| set(scenario, Quantity::Morale, 0.1));
            let (base, without, weak) = (course(&lasting), course(&bare), course(&shaken));
            (base - without).abs() < 0.02 && weak > base + 0.02
        },
    },
    Claim {
        row: 60,
        words: "not an anomaly ... larger failure",
        holds: |g| {
            // No way of playing leaves a bonded movement without its tie.
            let policies = [Kind::Historian, Kind::Inspector, Kind::WalkAway, Kind::CredibilityFirst, Kind::Hardliner];
            let games: Vec<_> = policies.into_iter().flat_map(|policy| g.games(policy, BOND, 6)).collect();
            let tie = |game: &wedge_engine::Game| {
                mean([SANCTUARY, TRAINING, KIN].map(|strand| at_end(game, Quantity::Strand(strand))))
            };
            share(&games, |game| tie(game) < 0.3) <= 0.1
        },
    },
    Claim {
        row: 76,
        words: "unwilling or unable",
        holds: |g| {
            // The same deal is kept by the willing, half kept by the divided, and not by the bonded.
            let kept = |kind| mean(outcomes(&signed(g), Kind::Historian, kind, 8).iter().map(|one| one.compliance));
            kept(CHIP) > kept(DIVIDED) + 0.03 && kept(DIVIDED) > kept(BOND) + 0.05
        },
    },
    Claim {
        row: 77,
        words: "leverage given away makes a promise hollow",
        holds: |g| {
            // The commitment problem (Fearon 1995; Powell 2006): what is kept falls as the troops leave.
            let ground = signed(g);
            let mut game =
                wedge_engine::Game::of_type(std::sync::Arc::clone(&ground.pack.scenario), 3, CHIP).expect("a game");
            let kept = |game: &wedge_engine::Game| {
                game.truth().expect("an open book").state.deal().map_or(0.0, |deal| deal.compliance[0])
            };
            game.apply(&wedge_engine::Command::EndRound).expect("time passes");
            let early = kept(&game);
            let late = mean(outcomes(&ground, Kind::Historian, CHIP, 6).iter().map(|one| one.compliance));
            early > late + 0.1
        },
    },
    Claim {
        row: 78,
        words: "being watched makes those who can comply comply",
        holds: |g| {
            let with = |level: u8| {
                let ground = g.with(|scenario| {
                    let mut deal = package(DEAL);
                    deal.0[2] = level;
                    // The watchers stay as long as the troops do.
                    deal.0[0] = 0;
                    scenario.in_force = Some(deal);
                    scenario.incidents.clear();
                });
                mean(outcomes(&ground, Kind::Historian, CHIP, 6).iter().map(|one| one.compliance))
            };
            with(3) > with(0) + 0.05
        },
    },
    Claim {
        row: 79,
        words: "a home that does not perform is answered",
        holds: |g| {
            // Sign and stay: the other side stops performing, and the attacks come back.
            let (stay, leave) = (outcomes(g, Kind::SignAndStay, CHIP, 16), outcomes(g, Kind::Historian, CHIP, 16));
            let attacks = |games: &[Outcome]| mean(games.iter().map(|one| f64::from(one.attacks_home)));
            let broken = |one: &Outcome| matches!(one.status, Some(Status::Suspended | Status::Collapsed));
            mean(stay.iter().map(|one| f64::from(u8::from(broken(one))))) > 0.8
                && attacks(&stay) > attacks(&leave) + 2.0
        },
    },
    Claim {
        row: 80,
        words: "troops leave, morale goes, the war is lost",
        holds: |g| {
            // The deal as the single most important factor in the collapse (SIGAR 2022).
            let fell = |games: &[Outcome]| mean(games.iter().map(|one| f64::from(u8::from(one.fell.is_some()))));
            let (leave, stay) =
                (outcomes(g, Kind::Historian, DIVIDED, 30), outcomes(g, Kind::SignAndStay, DIVIDED, 30));
            fell(&leave) > fell(&stay) + 0.2 && fell(&leave) < 0.97
        },
    },
    Claim {
        row: 81,
        words: "attacks are the more telling the more control is believed in",
        holds: |g| {
            // Kydd and Walter 2002: after an attack, trust falls further where the leadership is thought to be in control.
            let fallen = |control: f64| {
                let ground = g.with(rule(K::BelievedControl, control * sign_of(g.rule(K::BelievedControl))));
                let trust = |game: &wedge_engine::Game| {
                    let of = |cause| cause == wedge_engine::Cause::Ally(ALLY);
                    moved(game, Quantity::Trust, of).first().copied()
                };
                mean((0..40).filter_map(|seed| trust(&ground.idle(CHIP, seed))))
            };
            fallen(0.8) < fallen(0.2) - 0.02 && fallen(0.2) < 0.0
        },
    },
];

fn sign_of(value: f64) -> f64 {
    if value < 0.0 {
        -1.0
    } else if value > 0.0 {
        1.0
    } else {
        0.0
    }
}

fn game_of(g: &Ground, seed: u64, kind: wedge_engine::TypeId) -> wedge_engine::Game {
    wedge_engine::Game::of_type(std::sync::Arc::clone(&g.pack.scenario), seed, kind).expect("a game")
}

/// Time passes to the next sitting, whatever is asked on the way.
fn pass(game: &mut wedge_engine::Game) {
    let mut left = 20;
    game.apply(&wedge_engine::Command::EndRound).expect("time passes");
    while let Some(question) = game.glance().question.filter(|_| left > 0) {
        left -= 1;
        game.apply(&wedge_engine::Command::Answer(question.replies[0])).expect("an answer that was offered");
    }
}
