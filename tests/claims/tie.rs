//! Claims about what binds movement and ally.

use wedge_engine::{
    Cause, Coefficient as K, Command, CounterpartId, Effect, Event, Hazard, Oath, Quantity, State, StrandId, chance,
};
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
            // Some of what the tie is good for rests on the rival as it is, and more would on a stronger one.
            let at = |rival| alone(g).tie(&g.state(CHIP).with(Quantity::Rival, rival), NETWORK);
            let here = alone(g).tie(&g.state(CHIP), NETWORK);
            at(0.8) < here - 0.001 && here < at(0.0) - 0.0001
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
            before < -0.008 && now > before / 2.0
        },
    },
    Claim {
        row: 16,
        words: "Al-Qaeda gains more",
        holds: |g| {
            // Without the strands the ally would lose most of its reach abroad, though not all of it; without the tie
            // no part of the movement would lose much of what it has from the deal that was signed.
            let state = g.state(CHIP);
            let bare = untied(g, &state);
            let abroad = |state: &State| chance(g.scenario(), state, Hazard::Abroad(ALLY));
            let lost = 1.0 - abroad(&bare) / abroad(&state);
            let hangs = |bloc| -alone(g).tie(&state, bloc) / g.margin(&state, bloc, DEAL).abs();
            (0.0..0.98).contains(&lost) && FACTIONS.into_iter().all(|bloc| lost > 4.0 * hangs(bloc))
        },
    },
    Claim {
        row: 27,
        words: "the Taliban almost does not need us",
        holds: |g| {
            let (state, ground) = (g.state(CHIP), alone(g));
            FACTIONS.into_iter().all(|bloc| (-0.02..=0.0).contains(&ground.tie(&state, bloc)))
        },
    },
    Claim {
        row: 30,
        words: "no longer the case ... not pivotal",
        holds: |g| {
            let state = g.state(CHIP);
            let without = state.clone().with(Quantity::Strand(MONEY), 0.0);
            let then = g.year_1998();
            let missed = |ground: &Ground, state: &State, bare: &State| {
                (ground.tie(state, FIELD) - ground.tie(bare, FIELD)).abs()
            };
            let before = then.state(CHIP);
            let before_bare = before.clone().with(Quantity::Strand(MONEY), 0.0);
            missed(g, &state, &without) < 0.001 && missed(&then, &before, &before_bare) > 0.004
        },
    },
    Claim {
        row: 37,
        words: "initially backfired",
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
                scenario.incidents = vec![
                    dated(1, vec![Effect::Strike(0.2, 0.95, true)]),
                    dated(2, vec![Effect::LeaderDies(CounterpartId(0))]),
                ];
            });
            let game = year.idle(BOND, 3);
            let lost = moved(&game, Quantity::Strand(KIN), |cause| matches!(cause, Cause::Incident(_)));
            lost.iter().any(|by| *by < -0.03) && at_end(&game, Quantity::Strand(KIN)) > 0.4
        },
    },
    Claim {
        row: 40,
        words: "does not enjoy the same standing",
        holds: |g| {
            // The same oath weighs more from one of the founder's standing, and less from one of none.
            let oath = |prestige: f64| {
                // The pledger loses or gains standing after the opening.
                let ground = g.with(|scenario| {
                    let by = prestige - opening(scenario, Quantity::AllyPrestige);
                    scenario.incidents = vec![dated(1, vec![Effect::Shift(Quantity::AllyPrestige, by)])];
                    scenario.rules = scenario.rules.clone().with(K::OathAccept, 0.0);
                });
                at_end(&ground.idle(BOND, 5), Quantity::Strand(OATH))
            };
            let here = oath(opening(g.scenario(), Quantity::AllyPrestige));
            oath(0.95) > here + 0.05 && here > oath(0.1) + 0.05
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
            // Dated events aside: what a signature takes out of the public words, the ally's own praise puts back.
            let games = g.with(|scenario| scenario.incidents.clear()).games(Kind::Historian, BOND, 40);
            let both = share(&games, |game| {
                let steps = |by: Cause| moved(game, Quantity::Strand(RHETORIC), move |cause| cause == by);
                steps(Cause::Ally(ALLY)).iter().any(|by| *by > 0.005)
                    && steps(Cause::Signature).iter().any(|by| *by < -0.005)
            });
            both > 0.3
        },
    },
    Claim {
        row: 47,
        words: "other alliances have also proven resilient",
        holds: |g| {
            // Full compliance with expulsion, verified without end, leaves what others shelter.
            let full = g.in_force([0, 5, 3, 0, 0, 0, 0]).with(|scenario| {
                scenario.types.iter_mut().for_each(|kind| kind.will = 1.0);
                scenario.rules = scenario.rules.clone().with(K::TabooBond, 1.0);
            });
            let left = at_end(&full.idle(CHIP, 2), Quantity::Strand(SANCTUARY));
            (0.149..0.3).contains(&left)
        },
    },
    Claim {
        row: 61,
        words: "war and coercion did not break the tie",
        holds: |g| {
            let war = g.twenty_years().with(|scenario| {
                // A strike a year, half of them ill aimed.
                let aimed = |year| if year % 2 == 0 { 0.9 } else { 0.3 };
                let strike = |year: u32| dated(year * 12, vec![Effect::Strike(0.3, aimed(year), false)]);
                scenario.incidents = (1..20).map(strike).collect();
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
        words: "fighting on does not rest on the ally",
        holds: |g| {
            // Outside patrons give what the ally once gave. Without any strand fighting on is worth the same, and the
            // war takes the same course.
            let state = g.state(CHIP);
            let bare = untied(g, &state);
            let cut = g.with(|scenario| {
                scenario.strand_ids().for_each(|strand| set(scenario, Quantity::Strand(strand), 0.0));
            });
            let war =
                |ground: &Ground| mean((0..10).map(|seed| at_end(&ground.idle(DIVIDED, seed), Quantity::Momentum)));
            BLOCS.into_iter().all(|bloc| g.margin(&state, bloc, [0; 7]) == g.margin(&bare, bloc, [0; 7]))
                && (war(g) - war(&cut)).abs() < 0.01
        },
    },
    Claim {
        row: 67,
        words: "agreeing to direct talks is itself a concession",
        holds: |g| {
            // Before anything is offered, to be talked with has raised the standing of those across the table over what
            // it would be with the same luck and nobody to talk to, each of the times that they were received.
            (0..6).all(|seed| {
                let ground = g.monthly();
                let (mut talking, mut alone) = (ground.game(CHIP, seed), ground.game(CHIP, seed));
                alone.apply(&Command::BreakOff).expect("talks that can be broken off");
                wait(&mut talking, 5);
                wait(&mut alone, 5);
                let standing = |game| at_end(game, Quantity::Authority(CounterpartId(0)));
                standing(&talking) > standing(&alone) + 0.03
            })
        },
    },
];

fn start(g: &Ground, strand: StrandId) -> f64 {
    opening(g.scenario(), Quantity::Strand(strand))
}

/// The same state without any strand.
fn untied(g: &Ground, state: &State) -> State {
    g.scenario().strand_ids().fold(state.clone(), |state, strand| state.with(Quantity::Strand(strand), 0.0))
}
