//! Claims about the bargain: what is cheap, what is dear, and to whom.

use wedge_engine::{Coefficient as K, Package, Quantity, Role};

use crate::Claim;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 19,
        words: "poses a hurdle to efforts to find a negotiated settlement",
        holds: |g| {
            let room = |ground: &Ground, state: &wedge_engine::State| {
                ground.mind(state).sweep().values().iter().filter(|value| **value >= 0.0).count()
            };
            TYPES.iter().all(|kind| {
                let state = g.state(*kind);
                let free = g
                    .scenario()
                    .bloc_ids()
                    .fold(state.clone(), |state, bloc| state.with(Quantity::Bond(bloc, ALLY), 0.0));
                room(g, &free) > room(g, &state)
            })
        },
    },
    Claim {
        row: 20,
        words: "international isolation",
        holds: |g| {
            // The tie is what isolates: when the movement ruled, those who live by contacts abroad had more to gain by
            // a break while they were shut out than once they were received.
            let gains =
                |ground: &Ground, relief| ground.tie(&ground.state(CHIP).with(Quantity::Relief, relief), OFFICE);
            let then = g.year_1998();
            let unburdened = then.with(rule(K::BurdenIsolation, 0.0));
            // And of recognition the office wants more than anybody, which is another thing.
            let relief = g.scenario().issue_with(Role::Relief).expect("an issue");
            let most = g.scenario().issues[relief.at()].options.len() - 1;
            let state = g.state(CHIP);
            let wants = |bloc| wedge_engine::interest(g.scenario(), &state, bloc, relief, most);
            gains(&then, 0.0) > gains(&then, 1.0) + 0.005
                && (gains(&unburdened, 0.0) - gains(&unburdened, 1.0)).abs() < 1e-9
                && [LEADER, COUNCIL, NETWORK, FIELD].into_iter().all(|bloc| wants(OFFICE) > 2.0 * wants(bloc))
                && wants(FIELD) > 0.0
        },
    },
    Claim {
        row: 38,
        words: "defied the apparent cost-benefit calculation",
        holds: |g| {
            // To the bonded, pay for the break makes it worse; to the others, better. To a degree the ties run deeper
            // under every hypothesis: a break costs each leader something that no interest explains.
            let deeper = TYPES.iter().all(|kind| {
                let state = g.state(*kind);
                let free = state.clone().with(Quantity::Bond(LEADER, ALLY), 0.0);
                g.margin(&state, LEADER, RENOUNCE) < g.margin(&free, LEADER, RENOUNCE) - 0.01
            });
            deeper
                && g.value(BOND, MAJOR) < g.value(BOND, RENOUNCE)
                && g.value(CHIP, MAJOR) > g.value(CHIP, RENOUNCE) + 0.03
        },
    },
    Claim {
        row: 43,
        words: "will not allow Afghanistan to be used",
        holds: |g| {
            // The pledge is cheap to all and tells little of any.
            let values = TYPES.map(|kind| g.value(kind, DEAL));
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            least > 0.0 && most - least < 0.08
        },
    },
    Claim {
        row: 48,
        words: "hard to imagine the United States being satisfied",
        holds: |g| {
            let state = g.state(CHIP);
            let verdict = |options| state.home_verdict(g.scenario(), &package(options)).expect("a verdict");
            let (pledge, named) = (verdict([3, 1, 1, 2, 1, 2, 1]), verdict(DEAL));
            !pledge.rung_accepted && !pledge.ratifies && named.ratifies
        },
    },
    Claim {
        row: 57,
        words: "will not be a small feat",
        holds: |g| {
            // What makes the break dear is that it reverses what the founder said before all the world: were it no
            // louder than the pledge, it would be sold.
            let quiet = g.with(|scenario| {
                let pledge = choices(scenario, Role::Ladder)[2].public;
                choices(scenario, Role::Ladder)[3].public = pledge;
            });
            g.value(CHIP, RENOUNCE) < 0.0 && quiet.value(CHIP, RENOUNCE) > 0.0
        },
    },
    Claim {
        row: 58,
        words: "bargaining chip ... only for a major concession",
        holds: |g| {
            g.value(CHIP, RENOUNCE) < 0.0
                && g.value(CHIP, MAJOR) > 0.0
                && g.value(DIVIDED, MAJOR) < 0.0
                && g.value(BOND, MAJOR) < 0.0
        },
    },
    Claim {
        row: 59,
        words: "the key question becomes",
        holds: |g| {
            // The more of a break, the less is left for home of everything else.
            let state = g.state(CHIP);
            let sweep = g.mind(&state).sweep();
            let ladder = g.scenario().issue_with(Role::Ladder).expect("a ladder");
            let rungs = g.scenario().issues[ladder.at()].options.len();
            let rest = |package: &Package| -> f64 {
                g.scenario()
                    .issue_ids()
                    .filter(|issue| *issue != ladder)
                    .map(|issue| {
                        g.scenario().home.weights[issue.at()]
                            * g.scenario().issues[issue.at()].options[package.option(issue)].home
                    })
                    .sum()
            };
            let mut left = vec![f64::NEG_INFINITY; rungs];
            for (index, value) in sweep.values().iter().enumerate() {
                if *value >= 0.0 {
                    let package = sweep.package(index);
                    let rung = package.option(ladder);
                    left[rung] = left[rung].max(rest(&package));
                }
            }
            left.windows(2).all(|pair| pair[1] <= pair[0] + 1e-9) && left[3] < left[0] - 0.05
        },
    },
    Claim {
        row: 66,
        words: "cheap pledges encourage Washington's own optimists",
        holds: |g| {
            // A pledge lifts the package at home by far more than it costs a movement to give that means to keep
            // little.
            let state = g.state(BOND);
            let unpledged = [3, 0, 1, 2, 1, 2, 1];
            let index = |options| state.home_verdict(g.scenario(), &package(options)).expect("a verdict").index;
            let gain = index(DEAL) - index(unpledged);
            let cost = g.value(BOND, unpledged) - g.value(BOND, DEAL);
            let keeps = kept(&g.in_force(DEAL).on_turn(BOND, 1, 1));
            gain > 0.05 && gain > 1.7 * cost && cost > 0.0 && keeps < 0.2
        },
    },
    Claim {
        row: 68,
        words: "certainly not about protecting al-Qaeda",
        holds: |g| {
            // Leave the clause out, and the rest of the bargain is as hard as before.
            let without = |options: [u8; 7]| {
                let mut bare = options;
                bare[1] = 0;
                bare
            };
            let opening = [1, 4, 2, 0, 3, 4, 0];
            let eased = g.value(CHIP, without(DEAL)) - g.value(CHIP, DEAL);
            (0.0..0.06).contains(&eased) && g.value(CHIP, without(opening)) < -0.2
        },
    },
    Claim {
        row: 72,
        words: "verification separates those who mean to cheat",
        holds: |g| {
            // Spence 1973 and the research note: joint verification is dearer the more is to be hidden. Of a break that was
            // bought nothing is hidden by who sells it; of a mere pledge whoever keeps a chip in reserve hides something too.
            let joint = [3, 3, 2, 2, 1, 2, 1];
            let costs = TYPES.map(|kind| g.value(kind, RENOUNCE) - g.value(kind, joint));
            let of_a_pledge = TYPES.map(|kind| g.value(kind, DEAL) - g.value(kind, JOINT));
            costs[0] < costs[1]
                && costs[1] < costs[2]
                && costs[2] > 2.0 * costs[0]
                && of_a_pledge[2] > 1.5 * of_a_pledge[1]
        },
    },
    Claim {
        row: 73,
        words: "talk of leaving raises the price",
        holds: |g| {
            // What is expected without an agreement bounds what is given for one (Fearon 1995).
            let at = |belief| g.mind(&g.state(CHIP).with(Quantity::ExitBelief, belief)).value(&package(DEAL));
            at(0.6) < at(0.25) - 0.05
        },
    },
    Claim {
        row: 74,
        words: "promises are worth what the promiser's word is",
        holds: |g| {
            // Reputation in the research note: what home is to do later counts as far as home is believed.
            let at = |word| g.mind(&g.state(CHIP).with(Quantity::Credibility, word)).value(&package(DEAL));
            at(0.8) > at(0.55) + 0.01 && at(0.55) > at(0.3)
        },
    },
    Claim {
        row: 75,
        words: "anger devalues whatever the other side offers",
        holds: |g| {
            // And more to hawks than to doves (Maoz, Ward, Katz and Ross 2002).
            let calm = g.state(CHIP);
            let angry =
                g.scenario().bloc_ids().fold(calm.clone(), |state, bloc| state.with(Quantity::Anger(bloc), 0.5));
            let lost = |bloc| g.margin(&calm, bloc, DEAL) - g.margin(&angry, bloc, DEAL);
            // It passes with the months.
            let stirred = g.with(|scenario| {
                scenario.incidents.clear();
                scenario.rules = scenario.rules.clone().with(K::Publicity, 0.0).with(K::LeaderDeath, 0.0);
                set(scenario, Quantity::Anger(LEADER), 0.5);
            });
            let left = at_end(&stirred.on_turn(CHIP, 1, 4), Quantity::Anger(LEADER));
            lost(OFFICE) > 0.0 && lost(FIELD) > lost(OFFICE) + 0.01 && (0.02..0.4).contains(&left)
        },
    },
];
