//! Claims about what Washington's own people make of it.

use wedge_engine::{Coefficient as K, Luck, Quantity, Stream};

use crate::Claim;
use crate::ground::*;

/// What a desk reports on the average about a movement of a hypothesis, as its access and habit have it.
fn report(g: &Ground, desk: &str, kind: wedge_engine::TypeId) -> f64 {
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

/// How far the movement would cut the tie in truth, if it signed: what it keeps of the covert part at first.
fn ready(g: &Ground, kind: wedge_engine::TypeId) -> f64 {
    let signed = g.with(|scenario| {
        scenario.in_force = Some(package(DEAL));
        scenario.incidents.clear();
        scenario.rules = scenario.rules.clone().with(K::BondSpread, 0.0);
    });
    let mut game = wedge_engine::Game::of_type(std::sync::Arc::clone(&signed.pack.scenario), 1, kind).expect("a game");
    game.apply(&wedge_engine::Command::EndRound).expect("time passes");
    game.truth().expect("an open book").state.deal().map_or(0.0, |deal| deal.compliance[0])
}

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 5,
        words: "mutual expectations about consultation and cooperation",
        holds: |g| {
            // That the two confer is seen in most years, more surely where the bond is strong.
            let chances = |kind: wedge_engine::TypeId| {
                let told: Vec<f64> =
                    g.scenario().incidents.iter().filter_map(|one| one.chance.get(kind.at()).copied()).collect();
                mean(told)
            };
            chances(BOND) > chances(CHIP) + 0.2 && chances(CHIP) > 0.3
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
            // At the shipped prior the pessimists err less, over the errors that stay with each.
            let err = |desk: &str| -> f64 {
                TYPES
                    .iter()
                    .map(|kind| {
                        let missed = mean((0..400).map(|at| {
                            let error = g.rule(K::DeskErrorSpread) * Luck::at(at, Stream::DeskError, 9, 0).normal();
                            (report(g, desk, *kind) + error - ready(g, *kind)).abs()
                        }));
                        g.scenario().types[kind.at()].prior * missed
                    })
                    .sum()
            };
            err("ct") < err("hands")
        },
    },
    Claim {
        row: 51,
        words: "likely the same individuals who would like to break ties",
        holds: |g| {
            // Among factions, who gains least by war is least bound, under every hypothesis; and over all of them the two go
            // together.
            let factions = [OFFICE, COUNCIL, NETWORK, FIELD];
            let hawk = |bloc: &wedge_engine::BlocId| g.scenario().blocs[bloc.at()].hawk;
            let dove = *factions.iter().min_by(|one, other| hawk(one).total_cmp(&hawk(other))).expect("a faction");
            TYPES.iter().all(|kind| {
                let state = g.state(*kind);
                let bond = |bloc: &wedge_engine::BlocId| state.get(Quantity::Bond(*bloc, ALLY));
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
];
