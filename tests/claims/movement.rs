//! Claims about the movement: who decides in it, who might leave it, and what that allows.

use wedge_engine::{Cause, Coefficient as K, CounterpartId, Evaluator, Event, Hazard, Mind, Quantity, Role, chance};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

const AUTHORITY: Quantity = Quantity::Authority(CounterpartId(0));

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 1,
        words: "refused to hand over Osama bin Laden",
        holds: |g| {
            let (ground, state) = g.year_2001(0.92);
            let mind = ground.mind(&state);
            let oust = package(OUST);
            let factions = FACTIONS.into_iter().all(|bloc| mind.margin(&oust, bloc) > 0.0);
            let (free, unbound) = g.year_2001(0.25);
            factions
                && mind.margin(&oust, LEADER) < 0.0
                && mind.value(&oust) < 0.0
                && free.mind(&unbound).value(&oust) > 0.0
        },
    },
    Claim {
        row: 21,
        words: "some urging Mullah Omar to oust the group",
        holds: |g| {
            let (ground, state) = g.year_2001(0.92);
            let parts = ground.mind(&state).parts(&package(OUST));
            parts.consensus > 0.05 && parts.value < 0.0
        },
    },
    Claim {
        row: 24,
        words: "led to ... the downfall",
        holds: |g| {
            // Against an invasion a break would have been worth it to all but one; without that threat, to nobody.
            let (ground, state) = g.year_2001(0.92);
            let peace = g.mind(&state).parts(&package(OUST)).consensus;
            ground.mind(&state).parts(&package(OUST)).consensus > 0.0 && peace < 0.0
        },
    },
    Claim {
        row: 33,
        words: "long been close ... protection",
        holds: |g| {
            let state = g.state(DIVIDED);
            let houses = |bloc: wedge_engine::BlocId| {
                g.scenario().blocs[bloc.at()].host[0] * state.get(Quantity::Bond(bloc, ALLY))
            };
            houses(NETWORK) > houses(LEADER) + houses(OFFICE) + houses(COUNCIL) + houses(FIELD)
        },
    },
    Claim {
        row: 34,
        words: "number two spot ... 2015",
        holds: |g| {
            // The more the network weighs, the dearer a break.
            let weighing = |share: f64| {
                let ground = g.with(|scenario| {
                    let rest = (1.0 - share) / 0.75;
                    for (bloc, own) in [(OFFICE, 0.15), (COUNCIL, 0.30), (FIELD, 0.30)] {
                        scenario.blocs[bloc.at()].capability = own * rest;
                    }
                    scenario.blocs[NETWORK.at()].capability = share;
                });
                ground.value(DIVIDED, MAJOR)
            };
            // And its head is the heir: should he succeed, a leader who would sell is followed by one who would not.
            let successor = {
                let year = g.year_2015();
                let bonds = (0..12).map(|seed| at_end(&year.idle(DIVIDED, seed), Quantity::Bond(LEADER, ALLY)));
                mean(bonds)
            };
            let heir_matters = successor > g.state(DIVIDED).get(Quantity::Bond(LEADER, ALLY)) + 0.2;
            weighing(0.25) < weighing(0.15) - 0.01 && heir_matters
        },
    },
    Claim {
        row: 41,
        words: "legitimacy shortfalls",
        holds: |g| {
            let at = |authority: f64| g.mind(&g.state(DIVIDED).with(AUTHORITY, authority)).value(&package(MAJOR));
            at(0.9) > at(0.6) + 0.01 && at(0.6) > at(0.4)
        },
    },
    Claim {
        row: 53,
        words: "difficult, perhaps impossible, balance",
        holds: |g| {
            // No public break can be had from a movement whose leader would sell some and whose strong part would not
            // follow, at any price there is; from one that follows, some can.
            let ladder = g.scenario().issue_with(Role::Ladder).expect("a ladder");
            let breaks = |kind| {
                let state = g.state(kind);
                let (mind, sweep) = (g.mind(&state), g.mind(&state).sweep());
                let public: Vec<usize> =
                    (0..sweep.values().len()).filter(|at| sweep.package(*at).option(ladder) >= 3).collect();
                let sold = public.iter().filter(|at| sweep.values()[**at] >= 0.0).count();
                let wanted = public.iter().any(|at| mind.margin(&sweep.package(*at), LEADER) > 0.0);
                (sold, wanted)
            };
            breaks(DIVIDED) == (0, true) && breaks(CHIP).0 > 0
        },
    },
    Claim {
        row: 54,
        words: "vigilant to avoid fragmentation",
        holds: |g| {
            // A ceasefire and a seat for the other government are refused, and not for what they are worth alone.
            let truce = [3, 2, 1, 2, 1, 4, 1];
            let seat = [3, 2, 1, 2, 3, 2, 1];
            let loyal = g.with(|scenario| {
                scenario.rules = scenario.rules.clone().with(K::CohesionWeight, 0.0).with(K::Fracture, 0.0);
            });
            let refused = [truce, seat].into_iter().all(|options| {
                g.value(CHIP, options) < 0.0 && loyal.value(CHIP, options) > g.value(CHIP, options) + 0.03
            });
            // And a word alone, in the talks of March 2019, angered those who fight.
            let game = g.on_turn(CHIP, 1, 6);
            let angered = |bloc| {
                let by_word = |cause| matches!(cause, Cause::Incident(_));
                moved(&game, Quantity::Anger(bloc), by_word).iter().sum::<f64>()
            };
            refused && [NETWORK, FIELD].into_iter().all(|bloc| angered(bloc) > angered(OFFICE) + 0.01)
        },
    },
    Claim {
        row: 55,
        words: "remarkable unity to date",
        holds: |g| {
            // Over the first two and a half years some leave, seldom many.
            let left: Vec<f64> = g
                .games(Kind::Recorded, DIVIDED, 150)
                .iter()
                .map(|game| {
                    game.log()
                        .iter()
                        .filter(|(turn, _)| *turn <= 30)
                        .map(|(_, event)| if let Event::Split { share, .. } = event { *share } else { 0.0 })
                        .sum()
                })
                .collect();
            let many = left.iter().filter(|share| **share > 0.10).count();
            (0.003..0.012).contains(&mean(left.iter().copied())) && many * 10 < left.len()
        },
    },
    Claim {
        row: 56,
        words: "do not enjoy the same levels of loyalty and deference",
        holds: |g| {
            // Under a leader whom all follow the same losses put less at risk.
            let (now, then) = (g.state(BOND), g.state(BOND).with(AUTHORITY, 0.95));
            let risk = |state: &wedge_engine::State| g.mind(state).parts(&package(MAJOR)).fracture;
            let splits = |state: &wedge_engine::State| chance(g.scenario(), state, Hazard::Split(NETWORK));
            risk(&then) < 0.8 * risk(&now) && splits(&then) < splits(&now)
        },
    },
    Claim {
        row: 31,
        words: "no indications that the Taliban has needed",
        holds: |g| {
            // The rival's pull takes the same course whether the ally trains anybody or not, and what the ally is good
            // for hangs on the rival for next to nothing.
            let untrained = g.with(|scenario| set(scenario, Quantity::Strand(TRAINING), 0.0));
            let pull = |ground: &Ground| mean((0..10).map(|seed| at_end(&ground.idle(DIVIDED, seed), Quantity::Rival)));
            let needed = |bloc| {
                let at = |rival| alone(g).tie(&g.state(DIVIDED).with(Quantity::Rival, rival), bloc);
                (at(1.0) - at(0.0)).abs()
            };
            (pull(g) - pull(&untrained)).abs() < 0.005 && FACTIONS.into_iter().all(|bloc| needed(bloc) < 0.005)
        },
    },
    Claim {
        row: 69,
        words: "fragmentation does not always make a deal harder",
        holds: |g| {
            // Findley and Rudloff 2012: once the bound part is gone, the rest is easier to agree with.
            let state = g.state(DIVIDED);
            let gone = state.clone().with(Quantity::Capability(NETWORK), 0.0);
            g.mind(&gone).value(&package(MAJOR)) > g.mind(&state).value(&package(MAJOR)) + 0.05
        },
    },
    Claim {
        row: 70,
        words: "leaders of the affiliate rejoined the Taliban",
        holds: |g| {
            // In April 2016, says the research note. Those who left for the rival come back where its pull wanes.
            let left = g.with(|scenario| {
                scenario.incidents.clear();
                scenario.rules = scenario.rules.clone().with(K::SplitFloor, 0.0);
                set(scenario, Quantity::Gone(FIELD), 0.05);
                set(scenario, Quantity::Rival, 0.15);
            });
            let game = left.idle(CHIP, 1);
            at_end(&game, Quantity::Gone(FIELD)) < 0.04
                && at_end(&game, Quantity::Capability(FIELD)) > left.scenario().blocs[FIELD.at()].capability + 0.01
        },
    },
    Claim {
        row: 71,
        words: "a movement whose strong part can say no",
        holds: |g| {
            // Cunningham 2006: a faction with enough strength blocks what leader and mean would take.
            let state = g.state(DIVIDED).with(AUTHORITY, 0.1).with(Quantity::Credibility, 0.9);
            let free = g.with(|scenario| {
                scenario.rules = scenario.rules.clone().with(K::VetoCapability, 1.0);
            });
            let blocked = |ground: &Ground| {
                let mind = Evaluator::new(ground.scenario(), &state, Mind::True);
                mind.sweep().values().iter().filter(|value| **value >= 0.0).count()
            };
            blocked(g) < blocked(&free)
        },
    },
];
