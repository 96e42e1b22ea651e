//! Which coefficients enter a term: every one is moved, and no term moves that does not name it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use wedge_engine::{AllyId, BlocId, Coefficient, Evaluator, Game, Mind, Package, Scenario, State, Why};
use wedge_testkit::{Dice, Player, shipped};

/// States that games by lot came to, and packages by lot in each.
const STATES: u64 = 6;
const PACKAGES: usize = 24;

/// The margin of every faction for a package, term by term.
fn terms(scenario: &Scenario, state: &State, mind: Mind, packages: &[Package]) -> Vec<(Why, f64)> {
    let evaluator = Evaluator::new(scenario, state, mind);
    let every = [Why::Anger].into_iter().chain(scenario.ally_ids().flat_map(of_an_ally)).collect::<Vec<_>>();
    packages
        .iter()
        .flat_map(|package| scenario.bloc_ids().map(move |bloc| (package, bloc)))
        .flat_map(|(package, bloc): (&Package, BlocId)| {
            let account = evaluator.margin_account(state, package, bloc);
            let others = account.items.iter().map(|item| item.why).filter(|why| !every.contains(why));
            let all: BTreeSet<Why> = every.iter().copied().chain(others).collect();
            let sum = |why: Why| account.items.iter().filter(|item| item.why == why).map(|item| item.value).sum();
            all.into_iter().map(move |why| (why, sum(why))).collect::<Vec<_>>()
        })
        .collect()
}

fn of_an_ally(ally: AllyId) -> [Why; 6] {
    [Why::Public(ally), Why::Covert(ally), Why::Exposure(ally), Why::Price(ally), Why::Tie(ally), Why::Backfire(ally)]
}

#[test]
fn a_term_of_a_margin_names_every_coefficient_that_enters_it_and_no_other() {
    let pack = shipped("doha-2018");
    let scenario = pack.scenario.as_ref();
    let mut dice = Dice::new(7);
    let mut moved: BTreeSet<(Why, Coefficient)> = BTreeSet::new();
    let mut seen: BTreeSet<Why> = BTreeSet::new();
    for seed in 0..STATES {
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).unwrap().open_book();
        let mut player = Player::new(&pack, seed);
        for _ in 0..10 * seed {
            let _refused = game.apply(&player.next(&game)).is_err();
        }
        let state = game.truth().unwrap().state;
        let lot = |dice: &mut Dice| {
            let options = scenario.issues.iter().map(|issue| dice.below(issue.options.len()));
            Package(options.map(|option| u8::try_from(option).unwrap()).collect())
        };
        let packages: Vec<Package> = (0..PACKAGES).map(|_| lot(&mut dice)).collect();
        for mind in [Mind::True, Mind::Reputed] {
            let before = terms(scenario, state, mind, &packages);
            for name in Coefficient::ALL {
                let (low, high) = name.range();
                for value in [low, high] {
                    let mut other = scenario.clone();
                    other.rules = other.rules.with(*name, value);
                    let after = terms(&other, state, mind, &packages);
                    assert_eq!(before.len(), after.len(), "{name:?} adds or takes away a term");
                    for ((why, from), (same, to)) in before.iter().zip(&after) {
                        assert_eq!(why, same);
                        seen.insert(*why);
                        if from != to {
                            assert!(
                                why.coefficients().contains(name),
                                "{name:?} moves {why:?}, which does not name it"
                            );
                            moved.insert((*why, *name));
                        }
                    }
                }
            }
        }
    }
    for why in seen {
        for name in why.coefficients() {
            assert!(moved.contains(&(why, *name)), "{why:?} names {name:?}, which never moves it");
        }
    }
}
