//! Claims about the ally: what it does without asking, and what is done to it.

use wedge_engine::{Cause, Coefficient as K, Event, Hazard, Observation, Quantity, chance};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 6,
        words: "does not mean that partners have merged",
        holds: |g| {
            // The movement answers the same whether the ally strikes and boasts or not.
            let quiet = g.with(|scenario| {
                for rule in [K::AbroadFloor, K::AbroadStrands, K::Publicity, K::Subcontract] {
                    scenario.rules = scenario.rules.clone().with(rule, 0.0);
                }
            });
            let answers = |ground: &Ground| -> Vec<Vec<String>> {
                ground
                    .games(Kind::Recorded, DIVIDED, 24)
                    .iter()
                    .map(|game| {
                        let kind = |event: &Event| match event {
                            Event::Answered(answer) => Some(std::mem::discriminant(&answer.kind)),
                            _ => None,
                        };
                        game.log().iter().filter_map(|(_, event)| kind(event)).map(|kind| format!("{kind:?}")).collect()
                    })
                    .collect()
            };
            let (noisy, silent) = (answers(g), answers(&quiet));
            let same = noisy.iter().zip(&silent).filter(|(one, other)| one == other).count();
            same * 10 >= noisy.len() * 9 && noisy[0].len() >= 6
        },
    },
    Claim {
        row: 7,
        words: "sometimes ignore one another's counsel",
        holds: |g| {
            let talking = g.state(CHIP);
            let ended = g.idle(CHIP, 1);
            let alone = &ended.truth().expect("an open book").state;
            let (asked, unasked) =
                (chance(g.scenario(), &talking, Hazard::Boast(ALLY)), chance(g.scenario(), alone, Hazard::Boast(ALLY)));
            asked < unasked && asked > 0.0
        },
    },
    Claim {
        row: 8,
        words: "differed on their strategic objectives",
        holds: |g| {
            // Nothing that the movement wants or feels is in the ally's hazards.
            let state = g.state(BOND);
            let moved = [Quantity::Momentum, Quantity::Anger(NETWORK), Quantity::ExitBelief, Quantity::Credibility]
                .into_iter()
                .fold(state.clone(), |state, quantity| state.with(quantity, 0.97));
            [Hazard::Abroad(ALLY), Hazard::Boast(ALLY), Hazard::Subcontract(ALLY)].into_iter().all(|hazard| {
                chance(g.scenario(), &state, hazard) == chance(g.scenario(), &moved, hazard)
                    && chance(g.scenario(), &state, hazard) > 0.0
            })
        },
    },
    Claim {
        row: 9,
        words: "staunchly focused on Afghanistan",
        holds: |g| {
            // No part of the movement gains or loses by an attack abroad as such: fighting on is worth the same right after.
            let (before, after) = around_an_attack(g);
            let nothing = [0; 7];
            [LEADER, OFFICE, COUNCIL, NETWORK, FIELD]
                .into_iter()
                .all(|bloc| (g.margin(&before, bloc, nothing) - g.margin(&after, bloc, nothing)).abs() < 0.01)
        },
    },
    Claim {
        row: 10,
        words: "disregard for how doing so has affected the Taliban",
        holds: |g| {
            // The same whether the movement has everything to lose at the table or nothing.
            let talking = g.state(CHIP);
            let ended = g.idle(CHIP, 1);
            let alone = &ended.truth().expect("an open book").state;
            let like = |state: &wedge_engine::State| {
                g.scenario()
                    .strand_ids()
                    .fold(state.clone(), |state, strand| state.with(Quantity::Strand(strand), 0.5))
                    .with(Quantity::Cadre, 0.6)
            };
            chance(g.scenario(), &like(&talking), Hazard::Abroad(ALLY))
                == chance(g.scenario(), &like(alone), Hazard::Abroad(ALLY))
        },
    },
    Claim {
        row: 17,
        words: "an alternative to the Islamic State that it can promote",
        holds: |g| {
            let games = g.games(Kind::Recorded, DIVIDED, 20);
            let steps = |quantity| -> f64 {
                games.iter().flat_map(|game| moved(game, quantity, |cause| cause == Cause::Ally(ALLY))).sum()
            };
            let boasts = share(&games, |game| happened(game, |event| matches!(event, Event::AllyBoasted { .. })));
            boasts > 0.3
                && steps(Quantity::Strand(RHETORIC)) > 0.0
                && steps(Quantity::Anger(OFFICE)) > steps(Quantity::Anger(NETWORK)) + 0.01
        },
    },
    Claim {
        row: 22,
        words: "frustrated by ... terrorism",
        holds: |g| {
            let (before, after) = around_an_attack(g);
            let lost = |bloc| before.get(Quantity::Bond(bloc, ALLY)) - after.get(Quantity::Bond(bloc, ALLY));
            let share = |bloc| lost(bloc) / before.get(Quantity::Bond(bloc, ALLY)).max(1e-9);
            lost(OFFICE) > 0.0 && share(OFFICE) > 2.0 * share(NETWORK)
        },
    },
    Claim {
        row: 23,
        words: "Washington's responses actually increased ... support",
        holds: |g| {
            // The frustration over an attack, and then a punitive answer: more bound on the whole, and dearer to buy.
            let mut state = g.state(CHIP);
            let bonds = |state: &wedge_engine::State| {
                mean([LEADER, OFFICE, COUNCIL, NETWORK, FIELD].map(|bloc| state.get(Quantity::Bond(bloc, ALLY))))
            };
            let (before, dear) = (bonds(&state), g.mind(&state).value(&package(MAJOR)));
            let back = g.rule(K::StrikeBackfire) * 0.7 * 0.8;
            for bloc in [LEADER, OFFICE, COUNCIL, NETWORK, FIELD] {
                let bond = Quantity::Bond(bloc, ALLY);
                let frustrated =
                    state.get(bond) * (1.0 - g.rule(K::AbroadFrustration) * g.scenario().blocs[bloc.at()].minds);
                state = state.with(bond, frustrated + back * (1.0 - frustrated));
            }
            let struck = strike(g, CHIP, 0.7, 0.2);
            bonds(&state) > before + 0.05
                && bonds(&struck) > before + 0.05
                && g.mind(&struck).value(&package(MAJOR)) < dear - 0.05
        },
    },
    Claim {
        row: 25,
        words: "expertise ... subcontractors",
        holds: |g| {
            let state = g.state(CHIP);
            let a_month = chance(g.scenario(), &state, Hazard::Subcontract(ALLY)) * g.rule(K::CraftMomentum);
            let untrained = state.with(Quantity::Strand(TRAINING), 0.0);
            a_month > 0.0 && a_month < 0.01 && chance(g.scenario(), &untrained, Hazard::Subcontract(ALLY)) == 0.0
        },
    },
    Claim {
        row: 26,
        words: "rarely conducts or claims attacks",
        holds: |g| {
            let games = g.games(Kind::WalkAway, BOND, 12);
            let lent: usize = games
                .iter()
                .map(|game| game.log().iter().filter(|(_, event)| matches!(event, Event::Subcontracted { .. })).count())
                .sum();
            // What an envoy sees of the ally is what it does abroad and what it says, never a part in the fighting.
            let seen = |game: &wedge_engine::Game| {
                let of_ally =
                    |what: &Observation| matches!(what, Observation::AllyStruck(_) | Observation::AllyBoasted(_));
                game.view().log.iter().filter(|entry| of_ally(&entry.what)).count()
            };
            let done = |game: &wedge_engine::Game| {
                let open = |event: &Event| matches!(event, Event::AllyStruck { .. } | Event::AllyBoasted { .. });
                game.log().iter().filter(|(_, event)| open(event)).count()
            };
            lent > 0 && games.iter().all(|game| seen(game) == done(game))
        },
    },
    Claim {
        row: 32,
        words: "anomaly or an indication ... unclear",
        holds: |g| {
            // A precise strike destroys much of a camp and leaves little resentment.
            let (before, after) = (g.state(CHIP), strike(g, CHIP, 0.5, 0.9));
            let bonds = |state: &wedge_engine::State| {
                mean([LEADER, OFFICE, COUNCIL, NETWORK, FIELD].map(|bloc| state.get(Quantity::Bond(bloc, ALLY))))
            };
            after.get(Quantity::Strand(TRAINING)) < 0.8 * before.get(Quantity::Strand(TRAINING))
                && bonds(&after) < bonds(&before) + 0.03
        },
    },
    Claim {
        row: 35,
        words: "selective ... limits its losses",
        holds: |g| {
            // Lending its craft costs the ally nothing that can be seen in the strands.
            g.games(Kind::WalkAway, BOND, 6).iter().all(|game| {
                moved(game, Quantity::Strand(TRAINING), |cause| cause == Cause::Drift(wedge_engine::Drift::Craft))
                    .is_empty()
            }) && g.rule(K::Subcontract) > 0.0
        },
    },
    Claim {
        row: 36,
        words: "left Afghanistan for Syria",
        holds: |g| {
            let state = g.state(CHIP);
            let drained = state.clone().with(Quantity::Cadre, 0.2);
            [Hazard::Abroad(ALLY), Hazard::Subcontract(ALLY)]
                .into_iter()
                .all(|hazard| chance(g.scenario(), &drained, hazard) < chance(g.scenario(), &state, hazard))
        },
    },
    Claim {
        row: 44,
        words: "relatively untroubled by such declarations",
        holds: |g| {
            let signed = g.with(|scenario| scenario.in_force = Some(package(DEAL)));
            let (before, after) = (g.state(CHIP), signed.state(CHIP));
            chance(g.scenario(), &before, Hazard::Abroad(ALLY))
                == chance(signed.scenario(), &after, Hazard::Abroad(ALLY))
                && after.get(Quantity::Strand(SANCTUARY)) == before.get(Quantity::Strand(SANCTUARY))
        },
    },
    Claim {
        row: 45,
        words: "never has felt compelled to consult",
        holds: |g| {
            // Over whole games: as many attacks abroad while talks last as the same strands give without talks.
            let hazard = |engaged: bool| {
                let state =
                    if engaged { g.state(BOND) } else { g.idle(BOND, 2).truth().expect("an open book").state.clone() };
                let state =
                    g.scenario().strand_ids().fold(state, |state, strand| state.with(Quantity::Strand(strand), 0.4));
                chance(g.scenario(), &state.with(Quantity::Cadre, 1.0), Hazard::Abroad(ALLY))
            };
            hazard(true) == hazard(false) && hazard(true) > 0.0
        },
    },
    Claim {
        row: 65,
        words: "the symbolic worth of Afghanistan",
        holds: |g| {
            // A refuge in the country is worth the head of the ally's own presence, and only after a victory.
            let fallen = |kind| {
                let games = g.games(Kind::Historian, kind, 40);
                share(&games, |game| happened(game, |event| matches!(event, Event::Sheltered { .. })))
            };
            let before = g.games(Kind::Historian, BOND, 20).iter().any(|game| {
                let fell = game.log().iter().position(|(_, event)| matches!(event, Event::ThirdFell));
                let sheltered = game.log().iter().position(|(_, event)| matches!(event, Event::Sheltered { .. }));
                sheltered.is_some_and(|at| fell.is_none_or(|fell| at < fell))
            });
            fallen(BOND) > 0.1 && !before
        },
    },
];

/// A state right before and right after the ally strikes abroad in some game, before anybody answers.
fn around_an_attack(g: &Ground) -> (wedge_engine::State, wedge_engine::State) {
    let sure = g.with(|scenario| {
        scenario.incidents.clear();
        scenario.drifts.clear();
        scenario.rules = scenario.rules.clone().with(K::AbroadFloor, 0.2);
        for rule in [K::Publicity, K::Subcontract, K::SplitFloor] {
            scenario.rules = scenario.rules.clone().with(rule, 0.0);
        }
        scenario.talks = (0..20).map(|opens| wedge_engine::Round { opens, effort: 1 }).collect();
    });
    for seed in 0..60 {
        let mut game =
            wedge_engine::Game::of_type(std::sync::Arc::clone(&sure.pack.scenario), seed, CHIP).expect("a game");
        let before = game.truth().expect("an open book").state.clone();
        game.apply(&wedge_engine::Command::EndRound).expect("time passes");
        if game.glance().question.is_some() {
            return (before, game.truth().expect("an open book").state.clone());
        }
    }
    (g.state(CHIP), g.state(CHIP))
}

/// The opening under a hypothesis after a strike of some scale and precision.
fn strike(g: &Ground, kind: wedge_engine::TypeId, scale: f64, precision: f64) -> wedge_engine::State {
    let struck = g.with(|scenario| {
        scenario.rules = scenario.rules.clone().with(K::BondSpread, 0.0);
        scenario.incidents.truncate(1);
        scenario.incidents[0].turn = 0;
        scenario.incidents[0].needs.clear();
        scenario.incidents[0].chance.clear();
        scenario.incidents[0].replies.clear();
        scenario.incidents[0].effects = vec![wedge_engine::Effect::Strike(scale, precision, false)];
    });
    let game = wedge_engine::Game::of_type(std::sync::Arc::clone(&struck.pack.scenario), 1, kind).expect("a game");
    game.truth().expect("an open book").state.clone()
}
