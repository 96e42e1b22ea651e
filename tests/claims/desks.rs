//! Claims about what Washington's own people make of it.

use std::sync::Arc;

use wedge_engine::{
    BlocId, Coefficient as K, Command, DeskId, Event, Game, IncidentId, Leaning, Luck, Package, Quantity, Stream,
    TypeId,
};

use crate::Claim;
use crate::ground::*;

/// What a desk reports on the average about a movement of a hypothesis, as its access and habit have it.
fn report(g: &Ground, desk: &str, kind: TypeId) -> f64 {
    let spec = g.scenario().desks.iter().find(|one| one.id == desk).expect("a desk");
    let state = g.state(kind);
    let total: f64 = spec.access.iter().sum();
    let heard: f64 = g
        .scenario()
        .bloc_ids()
        .map(|bloc| spec.access[bloc.at()] * (1.0 - state.get(Quantity::Bond(bloc, ALLY))))
        .sum();
    heard / total + spec.habit
}

/// What a faction says of a package, from 0 (against) to 4 (for), and what it would say if it spoke the truth.
fn sounded(game: &mut Game, bloc: BlocId, tabled: &Package) -> Option<(f64, f64)> {
    game.apply(&Command::Offer(tabled.clone())).ok()?;
    let events = game.apply(&Command::Sound(bloc)).ok()?;
    events.into_iter().find_map(|event| match event {
        Event::Sounded { leaning, margin, .. } => {
            Some((f64::from(leaning as u8), f64::from(Leaning::of(margin) as u8)))
        }
        _ => None,
    })
}

/// How far the movement would cut the tie in truth, if it signed: what it keeps of the covert part at first.
fn ready(g: &Ground, kind: TypeId) -> f64 {
    let signed = g.in_force(DEAL).with(rule(K::BondSpread, 0.0));
    kept(&signed.on_turn(kind, 1, 1))
}

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 5,
        words: "mutual expectations about consultation and cooperation",
        holds: |g| {
            // That the two confer comes to light in most games, more surely where the bond is strong.
            let met = g.scenario().incidents.iter().position(|one| one.id == "contacts_reported");
            let met = IncidentId::from_index(met.expect("the meetings"));
            let told = |kind| {
                let games: Vec<Game> = (0..60).map(|seed| g.on_turn(kind, seed, 8)).collect();
                share(&games, |game| {
                    happened(game, |event| matches!(event, Event::Happened { incident, .. } if *incident == met))
                })
            };
            told(BOND) > told(CHIP) + 0.15 && told(CHIP) > 0.2
        },
    },
    Claim {
        row: 29,
        words: "at least 44 percent ... vastly understate",
        holds: |g| {
            let state = g.state(CHIP);
            g.scenario().reported_momentum < state.get(Quantity::Momentum) - 0.1
        },
    },
    Claim {
        row: 49,
        words: "more optimistic ... than ... counter-terrorism",
        holds: |g| {
            TYPES.iter().all(|kind| report(g, "hands", *kind) > report(g, "ct", *kind) + 0.15)
            // The difference is in whom they hear: with the same access only their habits are left.
            && {
                let alike = g.with(|scenario| scenario.desks.iter_mut().for_each(|desk| desk.access.fill(0.2)));
                TYPES.iter().all(|kind| report(&alike, "hands", *kind) - report(&alike, "ct", *kind) < 0.12)
            }
        },
    },
    Claim {
        row: 50,
        words: "history is with the latter",
        holds: |g| {
            // At the shipped prior the pessimists err clearly less, over the errors that stay with each: by more than the
            // habits of the desks make up between them.
            let err = |desk: &str| -> f64 {
                TYPES
                    .iter()
                    .map(|kind| {
                        let off = report(g, desk, *kind) - ready(g, *kind);
                        let missed = mean((0..400).map(|at| {
                            let error = g.rule(K::DeskErrorSpread) * Luck::at(at, Stream::DeskError, 9, 0).normal();
                            (off + error).abs()
                        }));
                        g.scenario().types[kind.at()].prior * missed
                    })
                    .sum()
            };
            err("ct") < err("hands") - 0.15
        },
    },
    Claim {
        row: 51,
        words: "likely the same individuals who would like to break ties",
        holds: |g| {
            // Among factions, who gains least by war is least bound, under every hypothesis; and over all of them the
            // two go together.
            let factions = [OFFICE, COUNCIL, NETWORK, FIELD];
            let hawk = |bloc: &BlocId| g.scenario().blocs[bloc.at()].hawk;
            let dove = *factions.iter().min_by(|one, other| hawk(one).total_cmp(&hawk(other))).expect("a faction");
            TYPES.iter().all(|kind| {
                let state = g.state(*kind);
                let bond = |bloc: &BlocId| state.get(Quantity::Bond(*bloc, ALLY));
                let (hawks, bonds) = (mean(factions.iter().map(hawk)), mean(factions.iter().map(bond)));
                let together: f64 = factions.iter().map(|bloc| (hawk(bloc) - hawks) * (bond(bloc) - bonds)).sum();
                factions.iter().all(|bloc| bond(&dove) <= bond(bloc)) && together > 0.0
            })
        },
    },
    Claim {
        row: 52,
        words: "would probably also reject renouncing",
        holds: |g| {
            // Those who gain most by the war going on lose most by a break.
            TYPES.iter().all(|kind| {
                let state = g.state(*kind);
                let dove = g.margin(&state, OFFICE, RENOUNCE);
                [NETWORK, FIELD].into_iter().all(|bloc| g.margin(&state, bloc, RENOUNCE) < dove)
            })
        },
    },
    Claim {
        row: 86,
        words: "one report says little, and errors stay",
        holds: |g| {
            // Forecasts discriminate in the mass and err singly (Mandel and Barnes 2014), and an adviser's leaning
            // comes back in everything he says (Kydd 2003). With every bond alike, what a desk reports is its error and
            // nothing else.
            let alike = g.monthly().with(|scenario| {
                scenario.types.iter_mut().for_each(|kind| kind.bonds[ALLY.at()].fill(0.5));
                scenario.rules = scenario.rules.clone().with(K::BondSpread, 0.0);
            });
            let desk = DeskId(0);
            let asked = |game: &mut Game| {
                let events = game.apply(&Command::Task(desk)).expect("a desk that can be tasked");
                let report =
                    |event: &Event| if let Event::Reported { estimate, .. } = event { Some(*estimate) } else { None };
                events.iter().find_map(report).expect("a report")
            };
            let (first, second): (Vec<f64>, Vec<f64>) = (0..200)
                .map(|seed| {
                    let mut game = alike.game(CHIP, seed);
                    let first = asked(&mut game);
                    wait(&mut game, 1);
                    (first, asked(&mut game))
                })
                .unzip();
            let (one, other) = (mean(first.iter().copied()), mean(second.iter().copied()));
            let together = mean(first.iter().zip(&second).map(|(a, b)| (a - one) * (b - other)));
            let alike = together / (spread(&first) * spread(&second));
            (0.15..0.35).contains(&spread(&first)) && (0.1..0.5).contains(&alike)
        },
    },
    Claim {
        row: 87,
        words: "types overlap",
        holds: |g| {
            // A hypothesis names a kind of movement, not a movement (Harsanyi 1967): within one the bonds differ from
            // game to game, and some leader who could not deliver is less bound than some who could.
            let drawn = |kind, bloc| -> Vec<f64> {
                (0..150).map(|seed| now(&g.game(kind, seed)).get(Quantity::Bond(bloc, ALLY))).collect()
            };
            let most = |bonds: Vec<f64>| bonds.into_iter().fold(0.0, f64::max);
            let least = |bonds: Vec<f64>| bonds.into_iter().fold(1.0, f64::min);
            (0.05..0.2).contains(&spread(&drawn(CHIP, NETWORK)))
                && least(drawn(DIVIDED, LEADER)) < most(drawn(CHIP, LEADER)) - 0.05
        },
    },
    Claim {
        row: 88,
        words: "those who gain by talks talk it up",
        holds: |g| {
            // Cheap talk leans as far as interests differ (Crawford and Sobel 1982; Calvert 1985): beside what it
            // really has from the package, the office says more for it than the commanders do.
            let steady = g.easy_table().with(rule(K::BondSpread, 0.0));
            let lean = |kind, bloc, tabled: &Package| -> (Vec<f64>, Vec<f64>) {
                (0..40).filter_map(|seed| sounded(&mut steady.game(kind, seed), bloc, tabled)).unzip()
            };
            // Packages that would be agreed to and leave both near their indifference, where words can go either way.
            let state = steady.state(CHIP);
            let (mind, near) = (steady.mind(&state), |margin: f64| margin.abs() < 0.15);
            let sweep = mind.sweep();
            let middling: Vec<Package> = (0..sweep.values().len())
                .filter(|at| sweep.values()[*at] >= 0.02)
                .map(|at| sweep.package(at))
                .filter(|package| near(mind.margin(package, OFFICE)) && near(mind.margin(package, FIELD)))
                .collect();
            let over = |bloc| {
                let some = middling.iter().step_by((middling.len() / 6).max(1)).take(6);
                mean(some.map(|package| {
                    let (said, meant) = lean(CHIP, bloc, package);
                    mean(said) - mean(meant)
                }))
            };
            // What hides behind a bond hardly comes through, and how somebody puts things differs from man to man.
            let (sells, keeps) = (lean(CHIP, NETWORK, &package(MAJOR)), lean(BOND, NETWORK, &package(MAJOR)));
            let apart = |one: &[f64], other: &[f64]| mean(one.iter().copied()) - mean(other.iter().copied());
            let (said, hidden) = (apart(&sells.0, &keeps.0), apart(&sells.1, &keeps.1));
            over(OFFICE) > over(FIELD) + 0.2
                && said > 0.0
                && said < 0.7 * hidden
                && spread(&lean(CHIP, COUNCIL, &package(DEAL)).0) > 0.1
        },
    },
    Claim {
        row: 111,
        words: "a break was the least likely reading",
        holds: |g| {
            // The article holds a break for difficult, perhaps impossible: of three readings the one in which the tie is
            // simply for sale is drawn least, and the one in which it is not for sale most.
            let drawn: Vec<TypeId> = (0..500)
                .map(|seed| {
                    let game = Game::new(Arc::clone(&g.pack.scenario), seed).expect("a game").open_book();
                    now(&game).kind()
                })
                .collect();
            let share = |kind| mean(drawn.iter().map(|one| f64::from(u8::from(*one == kind))));
            share(BOND) > share(CHIP) + 0.08 && share(DIVIDED) > share(CHIP) + 0.03 && share(CHIP) > 0.1
        },
    },
];
