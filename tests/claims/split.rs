//! Claims about those who leave, those who follow, and those who stay and spoil.

use wedge_engine::{
    Coefficient as K, CounterpartId, Effect, Evaluator, Event, Game, Hazard, Mind, Quantity, State, Why, chance,
};

use crate::Claim;
use crate::ally::strike;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 98,
        words: "losers leave, feed the rival, and leave the loyal",
        holds: |g| {
            // Splits follow losses (Christia 2012; Findley and Rudloff 2012): a deal sends those who lose by it away
            // and nobody else. Parts leave, not whole factions; some go over to the rival and fight on, and the rest
            // follows more closely.
            let leaves = |ground: &Ground, bloc| {
                chance(ground.scenario(), now(&ground.on_turn(DIVIDED, 1, 1)), Hazard::Split(bloc))
            };
            let sold = g.in_force(MAJOR).with(rule(K::BondSpread, 0.0));
            let bare = g.with(|scenario| scenario.incidents.clear());
            let by_loss = leaves(&sold, NETWORK) > 3.0 * leaves(&bare, NETWORK)
                && leaves(&sold, OFFICE) < 1.5 * leaves(&bare, OFFICE);
            let restless = g.with(rule(K::SplitFloor, 0.1)).with(|scenario| scenario.incidents.clear());
            let mut parts = Vec::new();
            let mut closer = true;
            for (_, event) in (0..6).flat_map(|seed| restless.on_turn(DIVIDED, seed, 12).log().to_vec()) {
                let Event::Split { bloc, share, traces } = event else { continue };
                let step = |quantity| {
                    traces
                        .iter()
                        .filter(|trace| trace.quantity == quantity)
                        .map(|trace| trace.to - trace.from)
                        .sum::<f64>()
                };
                let whole = traces
                    .iter()
                    .find(|trace| trace.quantity == Quantity::Capability(bloc))
                    .map_or(1.0, |trace| trace.from);
                parts.push(share / whole);
                let over = step(Quantity::Gone(bloc));
                closer &= step(Quantity::Loyalty(bloc)) > 0.0
                    && over > 0.0
                    && over < 0.9 * share
                    && step(Quantity::Rival) > 0.0;
            }
            let largest = parts.iter().copied().fold(0.0, f64::max);
            // Those who left fight on.
            let fought = |gone| {
                let ground = g.in_force(DEAL).with(|scenario| {
                    scenario.rules = scenario.rules.clone().with(K::FallPeak, 0.0).with(K::ReturnFlow, 0.0);
                    set(scenario, Quantity::Gone(FIELD), gone);
                });
                at_end(&ground.on_turn(CHIP, 1, 10), Quantity::Violence)
            };
            by_loss
                && parts.len() > 5
                && closer
                && mean(parts) > 0.08
                && largest < 0.4
                && fought(0.2) > 1.05 * fought(0.0)
        },
    },
    Claim {
        row: 99,
        words: "a successor is followed less",
        holds: |g| {
            // The article of the founder's successors; here of whoever comes next. It happens, and seldom within four
            // years.
            let year = g.with(|scenario| {
                scenario.incidents = vec![dated(2, vec![Effect::LeaderDies(CounterpartId(0))])];
            });
            let (before, after) = (year.on_turn(DIVIDED, 1, 1), year.on_turn(DIVIDED, 1, 2));
            let left = |quantity| at_end(&after, quantity) / at_end(&before, quantity);
            let followed = FACTIONS.map(|bloc| left(Quantity::Loyalty(bloc)));
            let games: Vec<Game> = (0..120).map(|seed| g.idle(DIVIDED, seed)).collect();
            let died = share(&games, |game| happened(game, |event| matches!(event, Event::LeaderDied { .. })));
            left(Quantity::Authority(CounterpartId(0))) < 0.9
                && followed.iter().all(|left| (0.7..0.97).contains(left))
                && died > 0.0
                && died < 0.15
        },
    },
    Claim {
        row: 101,
        words: "the spoiler inside hides, the blunt blow provokes",
        holds: |g| {
            // A spoiler within a peace works by stealth (Stedman 1997): those to whom the tie is taboo would keep next
            // to nothing of the promise, as far as nobody looks, and being looked at is what they cannot bear.
            let state = g.state(DIVIDED);
            let mind = g.mind(&state);
            let keeps = |mind: &Evaluator, bloc| -> f64 {
                let account = mind.margin_account(&state, &package(DEAL), bloc);
                -account.items.iter().filter(|item| item.why == Why::Covert(ALLY)).map(|item| item.value).sum::<f64>()
            };
            let obedient = g.with(rule(K::TabooBond, 1.0));
            let willing = Evaluator::new(obedient.scenario(), &state, Mind::True);
            let hides = keeps(&mind, NETWORK) > 0.0 && keeps(&mind, NETWORK) < 0.25 * keeps(&willing, NETWORK);
            let minds = |bloc| g.margin(&state, bloc, DEAL) - g.margin(&state, bloc, JOINT);
            // Coercion hardens whom it hits beside its target (Ginges, Atran, Medin and Shikaki 2007).
            let (blunt, precise) = (strike(g, DIVIDED, 0.7, 0.2), strike(g, DIVIDED, 0.7, 0.9));
            let angry = |state: &State| mean(BLOCS.map(|bloc| state.get(Quantity::Anger(bloc))));
            hides
                && minds(NETWORK) > minds(OFFICE) + 0.03
                && bonds(&blunt) > bonds(&precise) + 0.05
                && bonds(&blunt) > bonds(&state) + 0.05
                && angry(&blunt) > angry(&precise) + 0.2
                && angry(&precise) > 0.0
        },
    },
    Claim {
        row: 107,
        words: "whom a leader fears to lose is who would leave",
        holds: |g| {
            // Cohesion weighs on a leadership as far as a split is likely (Pearlman 2009; Cunningham 2011): the same loss,
            // the same loyalty and the same rival decide what it fears and what happens. A faction can be lost once, so
            // the fear grows more slowly than the loss.
            let state = g.state(DIVIDED);
            let fears = |state: &State, options| -> f64 {
                let account = g.mind(state).decision_account(&package(options));
                account.items.iter().filter(|item| item.why == Why::Fracture(NETWORK)).map(|item| -item.value).sum()
            };
            let leaves = |loyalty: f64, rival: f64| {
                let ground = g.in_force(MAJOR).with(|scenario| {
                    scenario.rules = scenario.rules.clone().with(K::SplitFloor, 0.0);
                    set(scenario, Quantity::Loyalty(NETWORK), loyalty);
                    set(scenario, Quantity::Rival, rival);
                });
                let state = ground.state(DIVIDED);
                let game = ground.game(DIVIDED, 0).standing_at(state.clone());
                (fears(&state, MAJOR), chance(ground.scenario(), now(&game), Hazard::Split(NETWORK)))
            };
            let both = |one: (f64, f64), other: (f64, f64)| one.0 > 1.02 * other.0 && one.1 > 1.02 * other.1;
            let loss = -g.margin(&state, NETWORK, MAJOR);
            let angrier = state.clone().with(Quantity::Anger(NETWORK), 1.0);
            let grown = -g.margin(&angrier, NETWORK, MAJOR) / loss;
            let feared = fears(&angrier, MAJOR) / fears(&state, MAJOR);
            // A leadership that looks no further than tomorrow fears nobody.
            let blind = g.with(rule(K::LeaveTurns, 0.0));
            both(leaves(0.2, 0.15), leaves(0.9, 0.15))
                && both(leaves(0.5, 0.9), leaves(0.5, 0.0))
                && loss > 0.1
                && grown > 1.05
                && feared > 1.0
                && feared < grown
                && blind.mind(&state).value(&package(MAJOR)) > g.mind(&state).value(&package(MAJOR)) + 0.01
        },
    },
];
