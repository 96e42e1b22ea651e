//! Claims about the ally: what it does without asking, and what is done to it.

use wedge_engine::{
    Cause, Coefficient as K, Command, Effect, Event, Game, Hazard, Observation, Quantity, Reply, State, TypeId, chance,
};
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
            let alone = g.idle(CHIP, 1);
            let (asked, unasked) = (
                chance(g.scenario(), &g.state(CHIP), Hazard::Boast(ALLY)),
                chance(g.scenario(), now(&alone), Hazard::Boast(ALLY)),
            );
            // Counsel is heeded at times, and ignored more often than not.
            asked < unasked && asked > 0.5 * unasked
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
            // No part of the movement gains by an attack abroad: fighting on is worth the same right after, nobody is
            // drawn nearer to the ally, and less would be lost with a tie in which there is less trust.
            around_an_attack(g).is_some_and(|(before, game)| {
                let after = now(&game);
                let bond = |state: &State, bloc| state.get(Quantity::Bond(bloc, ALLY));
                BLOCS.into_iter().all(|bloc| {
                    g.margin(&before, bloc, [0; 7]) == g.margin(after, bloc, [0; 7])
                        && bond(after, bloc) <= bond(&before, bloc)
                }) && g.tie(after, NETWORK) > g.tie(&before, NETWORK)
            })
        },
    },
    Claim {
        row: 10,
        words: "disregard for how doing so has affected the Taliban",
        holds: |g| {
            // With the same luck it strikes in the same months, whether the movement has much to lose at a table or has
            // left it.
            let struck = |event: &Event| matches!(event, Event::AllyStruck { .. });
            let (talking, alone): (Vec<_>, Vec<_>) =
                both_ways(g, DIVIDED).map(|(talking, alone)| (turns(&talking, struck), turns(&alone, struck))).unzip();
            talking == alone && talking.iter().any(|turns| !turns.is_empty())
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
            around_an_attack(g).is_some_and(|(before, game)| {
                let bond = |state: &State, bloc| state.get(Quantity::Bond(bloc, ALLY));
                let lost = |bloc| 1.0 - bond(now(&game), bloc) / bond(&before, bloc).max(1e-9);
                lost(OFFICE) > 0.0 && lost(OFFICE) > 2.0 * lost(NETWORK)
            })
        },
    },
    Claim {
        row: 23,
        words: "Washington's responses actually increased ... support",
        holds: |g| {
            // The frustration over an attack, and then a punitive answer: more bound on the whole, and dearer to buy.
            around_an_attack(g).is_some_and(|(before, mut game)| {
                let frustrated = bonds(now(&game));
                let struck = game.apply(&Command::Answer(Reply::StrikeHard)).is_ok();
                let after = now(&game);
                struck
                    && frustrated < bonds(&before)
                    && bonds(after) > bonds(&before) + 0.05
                    && g.mind(after).value(&package(MAJOR)) < g.mind(&before).value(&package(MAJOR)) - 0.05
            })
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
            let seen = |game: &Game| {
                let of_ally =
                    |what: &Observation| matches!(what, Observation::AllyStruck(_) | Observation::AllyBoasted(_));
                game.view().log.iter().filter(|entry| of_ally(&entry.what)).count()
            };
            let done = |game: &Game| {
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
            let destroyed = after.get(Quantity::Strand(TRAINING)) < 0.8 * before.get(Quantity::Strand(TRAINING));
            // That such a place is found speaks for a bond, and not loudly: the research note puts it at 1.3 to 1.
            let ratios: Vec<f64> = g
                .scenario()
                .incidents
                .iter()
                .filter(|one| one.effects.iter().any(|effect| matches!(effect, Effect::Strike(..))))
                .filter(|one| !one.chance.is_empty())
                .map(|one| one.chance[BOND.at()] / one.chance[CHIP.at()])
                .collect();
            destroyed
                && bonds(&after) < bonds(&before) + 0.03
                && !ratios.is_empty()
                && ratios.iter().all(|ratio| *ratio > 1.0 && *ratio <= 2.0)
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
            // A year after a pledge about the soil the ally can strike abroad about as well as without any deal;
            // expulsion by those who mean it would have hurt.
            let able = |ground: &Ground, kind| {
                mean((0..6).map(|seed| {
                    let game = ground.on_turn(kind, seed, 12);
                    chance(ground.scenario(), now(&game), Hazard::Abroad(ALLY))
                }))
            };
            let bare = g.with(|scenario| scenario.incidents.clear());
            let left = |options, kind| able(&g.in_force(options), kind) / able(&bare, kind);
            TYPES.iter().all(|kind| left([0, 1, 1, 0, 0, 0, 0], *kind) > 0.93)
                && left([0, 5, 1, 0, 0, 0, 0], CHIP) < 0.75
        },
    },
    Claim {
        row: 45,
        words: "never has felt compelled to consult",
        holds: |g| {
            // Counsel given while talks last keeps it quiet in the country at times. Abroad it changes no month's
            // chance.
            let boasted = |event: &Event| matches!(event, Event::AllyBoasted { .. });
            let (mut quieter, mut same) = (false, true);
            for (talking, alone) in both_ways(g, BOND) {
                quieter |= turns(&talking, boasted).len() < turns(&alone, boasted).len();
                let abroad = |game| chance(g.scenario(), now(game), Hazard::Abroad(ALLY));
                same &= abroad(&talking) == abroad(&alone) && abroad(&alone) > 0.0;
            }
            quieter && same
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

/// Games to the end of the talks, with the same luck, in which nothing is said at the table and in which nobody sits
/// there. Dated events and what others might do are left out, but not what the ally does.
fn both_ways(g: &Ground, kind: TypeId) -> impl Iterator<Item = (Game, Game)> {
    let quiet = g.monthly().with(|scenario| {
        scenario.incidents.clear();
        set(scenario, Quantity::Patience, 1.0);
    });
    (0..30).map(move |seed| {
        let (mut talking, mut alone) = (quiet.game(kind, seed), quiet.game(kind, seed));
        alone.apply(&Command::BreakOff).expect("talks that can be broken off");
        wait(&mut talking, 24);
        wait(&mut alone, 24);
        (talking, alone)
    })
}

/// The state right before the ally strikes abroad in some game, and the game right after it, before anybody answers.
pub fn around_an_attack(g: &Ground) -> Option<(State, Game)> {
    let sure = g.monthly().with(|scenario| {
        scenario.incidents.clear();
        scenario.drifts.clear();
        scenario.rules = scenario.rules.clone().with(K::AbroadFloor, 0.2);
        for rule in [K::Publicity, K::Subcontract, K::SplitFloor] {
            scenario.rules = scenario.rules.clone().with(rule, 0.0);
        }
    });
    (0..60).find_map(|seed| {
        let mut game = sure.game(CHIP, seed);
        let before = now(&game).clone();
        game.apply(&Command::EndRound).expect("time passes");
        happened(&game, |event| matches!(event, Event::AllyStruck { .. })).then_some((before, game))
    })
}

/// The opening under a hypothesis after a strike of some scale and precision.
pub fn strike(g: &Ground, kind: TypeId, scale: f64, precision: f64) -> State {
    let struck = g.with(|scenario| {
        scenario.rules = scenario.rules.clone().with(K::BondSpread, 0.0);
        scenario.incidents = vec![dated(0, vec![Effect::Strike(scale, precision, false)])];
    });
    now(&struck.game(kind, 1)).clone()
}
