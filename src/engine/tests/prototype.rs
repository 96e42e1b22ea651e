//! The decision values agree with the numerical prototype of the model, and the fast sweep with the plain evaluation.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use wedge_engine::{Coefficient, CounterpartId, Evaluator, Game, Mind, Package, Quantity, Scenario, State, TypeId};
use wedge_testkit::{Dice, Pack, cases, fixture, random_game, shipped};

/// The state in which a fresh game stands.
fn opening(pack: &Pack, seed: u64) -> State {
    let game = Game::new(Arc::clone(&pack.scenario), seed).unwrap().open_book();
    game.truth().unwrap().state.clone()
}

/// A state with every quantity drawn anew from its range.
fn shaken(scenario: &Scenario, state: State, seed: u64) -> State {
    let mut dice = Dice::new(seed);
    Quantity::all(scenario.shape()).into_iter().fold(state, |state, quantity| {
        let (low, high) = quantity.range();
        let share = dice.below(1_000_001) as f64 / 1_000_000.0;
        state.with(quantity, low + (high - low) * share)
    })
}

/// The same scenario with every coefficient drawn anew from its range.
fn shaken_rules(scenario: &Scenario, seed: u64) -> Scenario {
    let mut dice = Dice::new(seed);
    let mut shaken = scenario.clone();
    for name in Coefficient::ALL {
        let (low, high) = name.range();
        let share = dice.below(1_000_001) as f64 / 1_000_000.0;
        shaken.rules = shaken.rules.with(*name, low + (high - low) * share);
    }
    shaken
}

#[test]
fn four_packages_have_the_prototypes_decision_values_under_each_hypothesis() {
    let packages = [
        ("the signed deal", [3, 2, 1, 2, 1, 2, 1]),
        ("renunciation at the historical price", [3, 3, 1, 2, 1, 2, 1]),
        ("renunciation at the highest price", [4, 3, 1, 3, 1, 2, 3]),
        ("the deal with joint verification", [3, 2, 2, 2, 1, 2, 1]),
    ];
    let expected = [
        (
            "chip",
            [0.146_333_500_000_000_03, -0.019_600_467_499_999_9, 0.064_194_487_500_000_05, 0.109_502_302_500_000_05],
        ),
        ("divided", [0.136_553_340_000_000_02, -0.240_107_073_499_999_88, -0.185_744_461, 0.048_324_541_000_000_09]),
        ("bond", [0.109_988_748_000_000_1, -0.682_982_076_5, -0.712_462_339_000_000_1, -0.082_454_065_999_999_92]),
    ];
    let pack = fixture("prototype");
    let state = opening(&pack, 1);
    for (kind, (id, values)) in expected.into_iter().enumerate() {
        assert_eq!(pack.types[kind].id, id);
        let state = state.clone().as_type(&pack.scenario, TypeId::from_index(kind));
        let truth = Evaluator::new(&pack.scenario, &state, Mind::True);
        for ((name, options), expected) in packages.iter().zip(values) {
            let value = truth.value(&Package(options.to_vec()));
            assert!((value - expected).abs() < 1e-6, "{id}, {name}: {value} and not {expected}");
        }
    }
}

#[test]
fn the_whole_space_of_packages_has_the_prototypes_best_worst_and_sum() {
    // Largest, smallest and sum of the decision values of all 38,400 packages, as the prototype gives them.
    let expected = [
        ("chip", 0.270_23, -1.463_933_315_909_090_8, -13_485.947_883_274_317),
        ("divided", 0.270_23, -1.993_986_005_909_091, -21_350.140_448_006_365),
        ("bond", 0.270_23, -3.150_785_975_909_091_3, -37_430.629_004_258_91),
    ];
    let pack = fixture("prototype");
    let state = opening(&pack, 1);
    for (kind, (id, best, worst, sum)) in expected.into_iter().enumerate() {
        let state = state.clone().as_type(&pack.scenario, TypeId::from_index(kind));
        let sweep = Evaluator::new(&pack.scenario, &state, Mind::True).sweep();
        let least = sweep.values().iter().copied().fold(f64::INFINITY, f64::min);
        let total: f64 = sweep.values().iter().sum();
        let (package, most) = Evaluator::new(&pack.scenario, &state, Mind::True).best();
        assert!((most - best).abs() < 1e-6, "{id}: best {most}");
        assert_eq!(package, Package(vec![4, 0, 0, 3, 0, 0, 3]), "{id}");
        assert!((least - worst).abs() < 1e-6, "{id}: worst {least}");
        assert!((total - sum).abs() < 1e-3, "{id}: sum {total}");
    }
}

#[test]
fn the_fixture_opens_as_the_prototype_does() {
    let pack = fixture("prototype");
    let state = opening(&pack, 7);
    for (quantity, value) in [
        (Quantity::Authority(CounterpartId(0)), 0.60),
        (Quantity::Credibility, 0.55),
        (Quantity::ExitBelief, 0.25),
        (Quantity::Momentum, 0.62),
    ] {
        assert!((state.get(quantity) - value).abs() < 1e-15, "{quantity:?}");
    }
    for (bloc, loyalty) in pack.scenario.bloc_ids().zip([1.0, 0.85, 0.75, 0.55, 0.60]) {
        assert!((state.get(Quantity::Loyalty(bloc)) - loyalty).abs() < 1e-15, "{bloc:?}");
        assert!(state.get(Quantity::Anger(bloc)) == 0.0);
    }
}

#[test]
fn the_sweep_lists_every_package_once() {
    let pack = shipped("doha-2018");
    let state = opening(&pack, 3);
    let sweep = Evaluator::new(&pack.scenario, &state, Mind::True).sweep();
    assert_eq!(sweep.values().len(), 38_400);
    assert_eq!(pack.scenario.packages(), 38_400);
    let listed: BTreeSet<Package> = (0..sweep.values().len()).map(|index| sweep.package(index)).collect();
    assert_eq!(listed.len(), 38_400);
    assert!(listed.iter().all(|package| pack.scenario.admits(package)));
}

#[test]
fn a_veto_holds_a_package_down_in_the_sweep_as_in_the_plain_evaluation() {
    let pack = shipped("doha-2018");
    let state = opening(&pack, 3);
    let mut scenario = pack.scenario.as_ref().clone();
    // An odd number, so that no margin stands on the line to the last bit, where the order of summing would decide.
    scenario.rules = scenario.rules.with(Coefficient::Fracture, 0.0).with(Coefficient::VetoLoss, 0.123_456_789);
    let evaluator = Evaluator::new(&scenario, &state, Mind::True);
    let sweep = evaluator.sweep();
    let cap = scenario.rule(Coefficient::VetoCap);
    let mut held = 0;
    for (index, value) in sweep.values().iter().enumerate() {
        let parts = evaluator.parts(&sweep.package(index));
        assert!(parts.vetoed.is_none() || parts.value <= cap + 1e-12);
        assert!((value - parts.value).abs() < 1e-10, "{:?}: {value} and {parts:?}", sweep.package(index));
        held += u32::from(parts.vetoed.is_some() && (parts.value - cap).abs() < 1e-12);
    }
    assert!(held > 100, "the veto decided {held} packages; this test needs more");
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_value_of_a_sweep_is_that_of_its_package(seed: u64, shake: u64, reputed: bool, played: bool, rules: bool) {
        let pack = shipped("doha-2018");
        let state = if played {
            let (game, _) = random_game(&pack, seed, shake, 12);
            game.truth().unwrap().state.clone()
        } else {
            opening(&pack, seed)
        };
        let state = shaken(&pack.scenario, state, shake);
        let scenario = if rules { shaken_rules(&pack.scenario, seed) } else { pack.scenario.as_ref().clone() };
        let mind = if reputed { Mind::Reputed } else { Mind::True };
        let evaluator = Evaluator::new(&scenario, &state, mind);
        let sweep = evaluator.sweep();
        for (index, value) in sweep.values().iter().enumerate() {
            let plain = evaluator.value(&sweep.package(index));
            prop_assert!((value - plain).abs() < 1e-10, "{:?}: {value} and {plain}", sweep.package(index));
        }
    }

    #[test]
    fn the_searches_find_what_looking_at_every_package_finds(seed: u64, shake: u64, rules: bool, strict in -0.3_f64..0.3) {
        let pack = shipped("doha-2018");
        let state = shaken(&pack.scenario, opening(&pack, seed), shake);
        let scenario = if rules { shaken_rules(&pack.scenario, seed) } else { pack.scenario.as_ref().clone() };
        let evaluator = Evaluator::new(&scenario, &state, Mind::True);
        let sweep = evaluator.sweep();
        let all: Vec<(Package, f64)> = (0..sweep.values().len())
            .map(|index| {
                let package = sweep.package(index);
                let value = evaluator.value(&package);
                (package, value)
            })
            .collect();
        let most = all.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
        prop_assert_eq!(evaluator.best().1, most);

        let mut dice = Dice::new(shake);
        let mut any = || all[dice.below(all.len())].0.clone();
        let (to, from) = (any(), any());
        let at_least = most - strict.abs();
        let apart = |package: &Package| -> f64 {
            let steps = |(issue, (one, other)): (&wedge_engine::Issue, (&u8, &u8))| {
                f64::from(one.abs_diff(*other)) / (issue.options.len() - 1) as f64
            };
            scenario.issues.iter().zip(package.0.iter().zip(&to.0)).map(steps).sum()
        };
        let inside = |package: &Package| {
            package.0.iter().zip(from.0.iter().zip(&to.0)).all(|(own, (a, b))| (a.min(b)..=a.max(b)).contains(&own))
        };
        for (between, reach) in [(None, 1.0), (None, 99.0), (Some(&from), 99.0)] {
            let nearest = all
                .iter()
                .filter(|(package, value)| *value >= at_least && (between.is_none() || inside(package)))
                .map(|(package, value)| (apart(package), *value))
                .filter(|(far, _)| *far <= reach + 1e-9)
                .min_by(|one, other| {
                    // Distances are sums of fractions; what differs by less than a billionth is equally far.
                    let far = if (one.0 - other.0).abs() < 1e-9 { 0.0 } else { one.0 - other.0 };
                    far.total_cmp(&0.0).then(other.1.total_cmp(&one.1))
                });
            let survey = evaluator.survey();
            let surveyed = evaluator.nearest_of(&to, between, at_least, reach, Some(&survey));
            prop_assert_eq!(evaluator.nearest(&to, between, at_least, reach), surveyed.clone());
            let found = surveyed.map(|found| (found.distance, found.value));
            match (found, nearest) {
                (None, None) => {}
                (Some(found), Some(nearest)) => {
                    prop_assert!((found.0 - nearest.0).abs() < 1e-9, "{:?} and {:?}", found, nearest);
                    prop_assert_eq!(found.1, nearest.1);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn accounts_fold_to_margins_and_decision_values_bit_for_bit(seed: u64, shake: u64, rules: bool, at: usize) {
        let pack = shipped("doha-2018");
        let state = shaken(&pack.scenario, opening(&pack, seed), shake);
        let scenario = if rules { shaken_rules(&pack.scenario, seed) } else { pack.scenario.as_ref().clone() };
        for mind in [Mind::True, Mind::Reputed] {
            let evaluator = Evaluator::new(&scenario, &state, mind);
            let package = evaluator.sweep().package(at % scenario.packages());
            prop_assert_eq!(evaluator.decision_account(&package).total(), evaluator.value(&package));
            for bloc in scenario.bloc_ids() {
                let account = evaluator.margin_account(&state, &package, bloc);
                prop_assert_eq!(account.total(), evaluator.margin(&package, bloc), "{:?}", bloc);
            }
        }
    }
}
