//! Claims about what binds movement and ally.

use wedge_engine::{AnswerKind, Coefficient as K, CounterpartId, Event, Oath, Package, Quantity};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 4,
        words: "endured for over 20 years",
        holds: |g| {
            let years = g.twenty_years();
            TYPES.iter().all(|kind| at_end(&years.idle(*kind, 1), Quantity::Strand(KIN)) >= start(g, KIN))
        },
    },
    Claim {
        row: 11,
        words: "expel U.S. forces",
        holds: |g| {
            let there = g.state(CHIP);
            let gone = there.clone().with(Quantity::Presence, 0.0);
            // What is given up with the tie shrinks with the shared enemy; the tie itself does not end.
            let gives = |state| -> f64 { alone(g).tie(state, NETWORK) };
            let total = mean([SANCTUARY, TRAINING, KIN].map(|strand| gone.get(Quantity::Strand(strand))));
            gives(&there) < gives(&gone) && gives(&gone) < 0.0 && total > 0.3
        },
    },
    Claim {
        row: 12,
        words: "mutual rival in the Islamic State",
        holds: |g| {
            let state = g.state(CHIP);
            let rivalled = state.clone().with(Quantity::Rival, 0.8);
            alone(g).tie(&rivalled, NETWORK) < alone(g).tie(&state, NETWORK) - 0.001
        },
    },
    Claim {
        row: 13,
        words: "do not fully capture what binds",
        holds: |g| {
            let needless = g.with(|scenario| scenario.blocs.iter_mut().for_each(|bloc| bloc.needs.fill(0.0)));
            needless.value(BOND, MAJOR) < -0.3 && start(&needless, KIN) > 0.4
        },
    },
    Claim {
        row: 14,
        words: "Bin Laden had pledged bayat",
        holds: |g| {
            // Offered to a leader whom all follow, an oath is accepted; to one who is watched and weak, seldom.
            let offered = |authority: f64| {
                let ground = g.with(|scenario| {
                    scenario.allies[0].oath = Oath::Offered;
                    set(scenario, Quantity::Authority(CounterpartId(0)), authority);
                });
                let games: Vec<_> = (0..40).map(|seed| ground.idle(BOND, seed)).collect();
                share(&games, |game| {
                    happened(game, |event| matches!(event, Event::OathMoved { to: Oath::Accepted, .. }))
                })
            };
            let (followed, weak) = (offered(0.95), offered(0.2));
            followed > weak + 0.1 && followed > 0.3
        },
    },
    Claim {
        row: 15,
        words: "an organization supporting a state",
        holds: |g| {
            // A break costs the network of 1998 much more than that of 2018.
            let then = alone(&g.year_1998());
            let (before, now) = (then.tie(&then.state(CHIP), FIELD), alone(g).tie(&g.state(CHIP), FIELD));
            before < -0.01 && now > before / 2.0
        },
    },
    Claim {
        row: 16,
        words: "Al-Qaeda gains more",
        holds: |g| {
            let state = g.state(CHIP);
            let reach: f64 = g
                .scenario()
                .strand_ids()
                .map(|strand| g.scenario().strands[strand.at()].reach * state.get(Quantity::Strand(strand)))
                .sum();
            reach
                > 4.0
                    * [OFFICE, COUNCIL, NETWORK, FIELD]
                        .map(|bloc| -alone(g).tie(&state, bloc))
                        .into_iter()
                        .fold(0.0, f64::max)
        },
    },
    Claim {
        row: 27,
        words: "the Taliban almost does not need us",
        holds: |g| {
            let (state, ground) = (g.state(CHIP), alone(g));
            [OFFICE, COUNCIL, NETWORK, FIELD].into_iter().all(|bloc| (-0.02..=0.0).contains(&ground.tie(&state, bloc)))
        },
    },
    Claim {
        row: 30,
        words: "no longer the case ... not pivotal",
        holds: |g| {
            let state = g.state(CHIP);
            let without = state.clone().with(Quantity::Strand(MONEY), 0.0);
            let then = g.year_1998();
            let missed = |ground: &Ground, state: &wedge_engine::State, bare: &wedge_engine::State| {
                (ground.tie(state, FIELD) - ground.tie(bare, FIELD)).abs()
            };
            let before = then.state(CHIP);
            let before_bare = before.clone().with(Quantity::Strand(MONEY), 0.0);
            missed(g, &state, &without) < 0.001 && missed(&then, &before, &before_bare) > 0.005
        },
    },
    Claim {
        row: 37,
        words: "touting the amir backfired",
        holds: |g| {
            let year = g.year_2015();
            let games: Vec<_> = (0..10).map(|seed| year.idle(BOND, seed)).collect();
            games.iter().all(|game| {
                // At once authority falls and the oath lapses; the tie goes on.
                happened(game, |event| matches!(event, Event::LeaderDied { .. }))
                    && moved(game, Quantity::Authority(CounterpartId(0)), |_| true).iter().any(|by| *by < -0.1)
                    && happened(game, |event| matches!(event, Event::OathMoved { to: Oath::Offered, .. }))
                    && at_end(game, Quantity::Strand(KIN)) > 0.4
            })
        },
    },
    Claim {
        row: 39,
        words: "the alliance persisted",
        holds: |g| {
            // Both founders dead: half of the personal part goes, the strand does not.
            let year = g.with(|scenario| {
                set(scenario, Quantity::Authority(CounterpartId(0)), 0.75);
                scenario.incidents.truncate(2);
                scenario.incidents[0].turn = 1;
                scenario.incidents[0].chance.clear();
                scenario.incidents[0].needs.clear();
                scenario.incidents[0].effects = vec![wedge_engine::Effect::Strike(0.2, 0.95, true)];
                scenario.incidents[0].replies.clear();
                scenario.incidents[1].turn = 2;
                scenario.incidents[1].chance.clear();
                scenario.incidents[1].needs.clear();
                scenario.incidents[1].effects = vec![wedge_engine::Effect::LeaderDies(CounterpartId(0))];
                scenario.incidents[1].replies.clear();
            });
            let game = year.idle(BOND, 3);
            let lost = moved(&game, Quantity::Strand(KIN), |cause| matches!(cause, wedge_engine::Cause::Incident(_)));
            lost.iter().any(|by| *by < -0.03) && at_end(&game, Quantity::Strand(KIN)) > 0.4
        },
    },
    Claim {
        row: 40,
        words: "does not enjoy the same standing",
        holds: |g| {
            let oath = |prestige: f64| {
                // The pledger loses or gains standing after the opening.
                let ground = g.with(|scenario| {
                    scenario.incidents.truncate(1);
                    scenario.incidents[0].turn = 1;
                    scenario.incidents[0].chance.clear();
                    scenario.incidents[0].needs.clear();
                    scenario.incidents[0].replies.clear();
                    let by = prestige - opening(scenario, Quantity::AllyPrestige);
                    scenario.incidents[0].effects = vec![wedge_engine::Effect::Shift(Quantity::AllyPrestige, by)];
                    scenario.rules = scenario.rules.clone().with(K::OathAccept, 0.0);
                });
                at_end(&ground.idle(BOND, 5), Quantity::Strand(OATH))
            };
            oath(0.95) > oath(0.1) + 0.1
        },
    },
    Claim {
        row: 42,
        words: "only to subsequently remove",
        holds: |g| {
            let removed = |authority: f64| {
                let year = g.with(|scenario| {
                    scenario.allies[0].oath = Oath::Accepted;
                    set(scenario, Quantity::Authority(CounterpartId(0)), authority);
                });
                let games = year.games(Kind::Hardliner, BOND, 40);
                share(&games, |game| {
                    happened(game, |event| matches!(event, Event::OathMoved { to: Oath::Removed, .. }))
                })
            };
            let weak = removed(0.45);
            weak > 0.3 && weak > removed(0.98) + 0.2
        },
    },
    Claim {
        row: 46,
        words: "uneven and contradictory",
        holds: |g| {
            let games = g.games(Kind::Recorded, DIVIDED, 30);
            share(&games, |game| {
                let steps = moved(game, Quantity::Strand(RHETORIC), |_| true);
                steps.iter().any(|by| *by > 0.005) && steps.iter().any(|by| *by < -0.005)
            }) > 0.5
        },
    },
    Claim {
        row: 47,
        words: "other alliances resilient",
        holds: |g| {
            // Full compliance with expulsion, verified without end, leaves what others shelter.
            let kept = g.with(|scenario| {
                scenario.in_force = Some(Package(vec![0, 5, 3, 0, 0, 0, 0]));
                scenario.types.iter_mut().for_each(|kind| kind.will = 1.0);
                scenario.incidents.clear();
                scenario.rules = scenario.rules.clone().with(K::TabooBond, 1.0);
            });
            let left = at_end(&kept.idle(CHIP, 2), Quantity::Strand(SANCTUARY));
            (0.149..0.3).contains(&left)
        },
    },
    Claim {
        row: 61,
        words: "war and coercion did not break the tie",
        holds: |g| {
            let war = g.twenty_years().with(|scenario| {
                // A strike a year, half of them ill aimed.
                scenario.incidents = (1..20)
                    .map(|year| wedge_engine::Incident {
                        id: format!("strike_{year}"),
                        turn: year * 12,
                        needs: Vec::new(),
                        chance: Vec::new(),
                        effects: vec![wedge_engine::Effect::Strike(0.3, if year % 2 == 0 { 0.9 } else { 0.3 }, false)],
                        replies: Vec::new(),
                    })
                    .collect();
            });
            let game = war.idle(DIVIDED, 4);
            at_end(&game, Quantity::Strand(KIN)) >= start(g, KIN)
                && at_end(&game, Quantity::Strand(SANCTUARY)) >= 0.6 * start(g, SANCTUARY)
                && at_end(&game, Quantity::Bond(LEADER, ALLY)) > 0.3
        },
    },
    Claim {
        row: 62,
        words: "the tie's own costs to the movement",
        holds: |g| {
            // Isolated and at war, those who mind gain by a break; relieved, less.
            let state = g.state(CHIP);
            let costs = g.with(|scenario| scenario.blocs.iter_mut().for_each(|bloc| bloc.owes = 0.0));
            let relieved = state.clone().with(Quantity::Relief, 1.0);
            let peace = state.clone().with(Quantity::Presence, 0.0);
            costs.tie(&state, OFFICE) > 0.005
                && costs.tie(&relieved, OFFICE) < costs.tie(&state, OFFICE)
                && costs.tie(&peace, OFFICE) < costs.tie(&state, OFFICE)
                && costs.tie(&state, OFFICE) > costs.tie(&state, NETWORK)
        },
    },
    Claim {
        row: 63,
        words: "debt and loyalty after 2001",
        holds: |g| {
            // What is owed counts when nothing is needed and nothing minded.
            let bare = g.with(|scenario| {
                scenario.blocs.iter_mut().for_each(|bloc| {
                    bloc.needs.fill(0.0);
                    bloc.minds = 0.0;
                });
            });
            let free = bare.with(|scenario| scenario.blocs.iter_mut().for_each(|bloc| bloc.owes = 0.0));
            bare.tie(&bare.state(CHIP), NETWORK) < free.tie(&free.state(CHIP), NETWORK) - 0.003
        },
    },
    Claim {
        row: 64,
        words: "outside patrons beyond money",
        holds: |g| {
            // What fighting on is worth does not rest on the ally: without any strand the reservation value is the same.
            let state = g.state(CHIP);
            let bare = g
                .scenario()
                .strand_ids()
                .fold(state.clone(), |state, strand| state.with(Quantity::Strand(strand), 0.0));
            let nothing = [0; 7];
            [LEADER, COUNCIL, NETWORK, FIELD]
                .into_iter()
                .all(|bloc| g.margin(&state, bloc, nothing) == g.margin(&bare, bloc, nothing))
        },
    },
    Claim {
        row: 67,
        words: "agreeing to direct talks is itself a concession",
        holds: |g| {
            // Before anything is offered, talking has raised the standing of those across the table.
            let mut game =
                wedge_engine::Game::of_type(std::sync::Arc::clone(&g.pack.scenario), 3, CHIP).expect("a game");
            let mut left = 10;
            while game.glance().turn < 4 && left > 0 {
                left -= 1;
                let command = match game.glance().question {
                    Some(question) => wedge_engine::Command::Answer(question.replies[0]),
                    None => wedge_engine::Command::EndRound,
                };
                game.apply(&command).expect("time passes");
            }
            let authority = Quantity::Authority(CounterpartId(0));
            at_end(&game, authority) > opening(g.scenario(), authority) + 0.03
                && !happened(
                    &game,
                    |event| matches!(event, Event::Answered(answer) if answer.kind == AnswerKind::Agreed),
                )
        },
    },
];

/// The ground with what the tie gives alone: nobody minds it and nothing is owed.
fn alone(g: &Ground) -> Ground {
    g.with(|scenario| {
        scenario.blocs.iter_mut().for_each(|bloc| {
            bloc.minds = 0.0;
            bloc.owes = 0.0;
        });
    })
}

fn opening(scenario: &wedge_engine::Scenario, quantity: Quantity) -> f64 {
    scenario.opening.iter().find(|(named, _)| *named == quantity).map_or(0.0, |(_, value)| *value)
}

fn start(g: &Ground, strand: wedge_engine::StrandId) -> f64 {
    opening(g.scenario(), Quantity::Strand(strand))
}
