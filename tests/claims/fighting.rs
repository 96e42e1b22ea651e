//! Claims about the war that goes on: between the movement and the third party, and home on its way out.

use wedge_engine::{Cause, Coefficient as K, Command, Drift, Event, Game, Phase, Quantity, Setting, ThirdStance};

use crate::Claim;
use crate::ally::strike;
use crate::ground::*;

/// A deal in force under which the third party holds out, to see what moves when nothing ends.
fn lasting(g: &Ground, options: [u8; 7]) -> Ground {
    g.in_force(options).with(rule(K::FallPeak, 0.0)).monthly()
}

/// What a quantity gained or lost for one cause alone.
fn by_cause(game: &Game, quantity: Quantity, drift: Drift) -> f64 {
    game.log()
        .iter()
        .flat_map(|(_, event)| event.traces())
        .filter(|trace| trace.quantity == quantity)
        .map(|trace| {
            let mut value = trace.from;
            let mut gained = 0.0;
            for term in &trace.terms {
                let before = value;
                value = term.step.applied(value);
                if term.cause == Cause::Drift(drift) {
                    gained += value - before;
                }
            }
            gained
        })
        .sum()
}

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 94,
        words: "fighting returns as troops and prisoners go",
        holds: |g| {
            // The reports of the Special Inspector General for Afghanistan Reconstruction on 2020 and 2021: the more of
            // the troops had left and of the prisoners come home, the more attacks there were, by and by rather than at
            // once, and each cost the government's forces heart and brought the movement ground. A reduction that is
            // kept keeps it down.
            let attacks = |options, turn| at_end(&lasting(g, options).on_turn(CHIP, 1, turn), Quantity::Violence);
            let base = attacks([0, 2, 1, 0, 1, 0, 0], 14);
            let (troops, prisoners, both) = (
                attacks([3, 2, 1, 0, 1, 0, 0], 14),
                attacks([0, 2, 1, 2, 1, 0, 0], 14),
                attacks([3, 2, 1, 2, 1, 0, 0], 14),
            );
            let reduced = attacks([0, 2, 1, 0, 1, 3, 0], 14);
            let (soon, opened) = (attacks([0, 2, 1, 2, 1, 0, 0], 3), opening(g.scenario(), Quantity::Violence));
            let war = lasting(g, [3, 2, 1, 2, 1, 0, 0]).on_turn(CHIP, 1, 24);
            let by_fighting = |quantity| by_cause(&war, quantity, Drift::Violence);
            troops > 1.2 * base
                && prisoners > 1.05 * base
                && both > troops
                && reduced < 0.85 * base
                && soon - opened < 0.5 * (prisoners - opened)
                && by_fighting(Quantity::Morale) < -0.01
                && by_fighting(Quantity::Momentum) > 0.01
        },
    },
    Claim {
        row: 95,
        words: "a third party left out or pressed loses heart",
        holds: |g| {
            // SIGAR again: what was agreed over the government's head, and the pressure to free its prisoners, took its
            // forces' heart. To be at the table is worth something to it; pressure gets the prisoners out sooner.
            let after = |options, pressed: bool| {
                let mut game = lasting(g, options).game(CHIP, 1);
                if pressed {
                    game.apply(&Command::Set(Setting::Third(ThirdStance::Press))).expect("a lever that moves");
                }
                wait(&mut game, 3);
                let soon = at_end(&game, Quantity::Releases);
                wait(&mut game, 10);
                (at_end(&game, Quantity::Morale), soon, by_cause(&game, Quantity::Morale, Drift::Releases))
            };
            let (spared, pressed, included) =
                (after(DEAL, false), after(DEAL, true), after([3, 2, 1, 2, 3, 2, 1], false));
            pressed.0 < spared.0 - 0.01
                && included.0 > spared.0 + 0.01
                && pressed.1 > 1.3 * spared.1
                && spared.1 > 0.05
                && spared.2 < -0.01
        },
    },
    Claim {
        row: 96,
        words: "an ordered exit spends what it leaves",
        holds: |g| {
            // An exit whatever the other side does (SIGAR 2022) gives away what could have been sold (Fearon 1995). It
            // is announced, it takes its months, and from its day on the movement has no more reason to pay for it.
            let tired = g.monthly().with(|scenario| {
                scenario.incidents.clear();
                scenario.rules = scenario.rules.clone().with(K::FallPeak, 0.0);
                set(scenario, Quantity::Patience, 0.16);
            });
            let game = tired.on_turn(CHIP, 1, 20);
            let announced = turns(&game, |event| matches!(event, Event::Notice { .. }));
            let ordered = turns(&game, |event| matches!(event, Event::OrderedOut));
            let (Some(announced), Some(ordered)) = (announced.first().copied(), ordered.first().copied()) else {
                return false;
            };
            let (before, after) = (tired.on_turn(CHIP, 1, ordered - 1), tired.on_turn(CHIP, 1, ordered));
            let pays = |game: &Game| tired.mind(now(game)).value(&package(DEAL));
            let gone = (ordered..=20)
                .find(|turn| at_end(&tired.on_turn(CHIP, 1, *turn), Quantity::Presence) <= 0.0)
                .map_or(0, |turn| turn - ordered);
            (2..4).contains(&(ordered - announced))
                && (4..13).contains(&gone)
                && now(&after).phase() == Phase::Implementation
                && at_end(&after, Quantity::Morale) < at_end(&before, Quantity::Morale) - 0.05
                && pays(&after) < pays(&before) - 0.1
        },
    },
    Claim {
        row: 105,
        words: "a blow that hits its mark takes ground as well",
        holds: |g| {
            // Strikes on leaders set a movement back for a while (Johnston 2012; Price 2012), if they find whom they seek;
            // what falls beside the mark takes hardly any ground, whatever else it does.
            let after = |scale, precision| {
                let momentum = |scale| strike(g, CHIP, scale, precision).get(Quantity::Momentum);
                momentum(0.0) - momentum(scale)
            };
            let (aimed, blunt, small) = (after(0.7, 0.9), after(0.7, 0.2), after(0.2, 0.9));
            aimed > 0.01 && aimed < 0.1 && blunt < 0.4 * aimed && small < 0.5 * aimed
        },
    },
    Claim {
        row: 106,
        words: "coercion makes the tie dear, and wears off",
        holds: |g| {
            // The tie's own costs: strikes, lists and arrests make whoever minds it readier to see it go, and nobody
            // else; left alone they wear off over years. But the same strikes bind those they miss, so that a blunt one
            // leaves a break dearer than it was.
            let state = strike(g, CHIP, 0.0, 0.2);
            let harder = |bloc| {
                let coerced = state.clone().with(Quantity::Coercion, 1.0);
                g.tie(&coerced, bloc) - g.tie(&state.clone().with(Quantity::Coercion, 0.0), bloc)
            };
            let careless = g.with(|scenario| scenario.blocs.iter_mut().for_each(|bloc| bloc.minds = 0.0));
            let unmoved = {
                let coerced = state.clone().with(Quantity::Coercion, 1.0);
                careless.tie(&coerced, OFFICE) - careless.tie(&state, OFFICE)
            };
            let struck = strike(g, CHIP, 0.7, 0.2);
            let raised = struck.get(Quantity::Coercion) - state.get(Quantity::Coercion);
            let dearer = g.mind(&state).value(&package(RENOUNCE)) - g.mind(&struck).value(&package(RENOUNCE));
            let quiet = g.patient().with(|scenario| scenario.incidents.clear());
            let left = |turn| at_end(&quiet.on_turn(CHIP, 1, turn), Quantity::Coercion);
            harder(OFFICE) > 0.001
                && harder(OFFICE) > harder(NETWORK)
                && unmoved == 0.0
                && raised > 0.02
                && dearer > 0.05
                && left(0) > 0.2
                && left(24) < 0.8 * left(0)
                && left(24) > 0.3 * left(0)
        },
    },
];
