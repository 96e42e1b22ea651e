//! The recorded line under the rules. These answers were fitted: that they come is held here, and is no evidence.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it measured"
)]

use wedge_engine::{LogEntry, Observation, Role, TypeId};
use wedge_scenario::Recorded;
use wedge_scenario::raw::Met;
use wedge_study::{Kind, history, play, simulate};
use wedge_testkit::shipped;

#[test]
fn the_recorded_offers_are_met_as_recorded_in_most_games_under_each_hypothesis() {
    let pack = shipped("doha-2018");
    let recorded = Recorded::of(&pack);
    let mets: Vec<Option<Met>> = recorded.offers().map(|(step, _)| pack.steps[step].answered).collect();
    let expected = [Met::Counter, Met::Counter, Met::Counter, Met::Agreed, Met::Counter, Met::Agreed];
    assert_eq!(mets, expected.map(Some));
    let played = history(&pack, 400, 1, 2, &|| {}).unwrap();
    let (shortest, longest) = pack.scenario.horizon;
    assert_eq!((shortest, longest), (17, 46));
    for (kind, games) in pack.types.iter().zip(&played.games) {
        let share = games.iter().filter(|game| game.as_recorded).count() as f64 / games.len() as f64;
        println!("{}: {share:.3} of {} games", kind.id, games.len());
        assert!(share >= 0.70, "{}: {share}", kind.id);
        for low in (shortest..=longest).step_by(6) {
            let of: Vec<_> = games.iter().filter(|game| (low..low + 6).contains(&game.horizon)).collect();
            let as_recorded = of.iter().filter(|game| game.as_recorded).count();
            println!("    horizon {low} to {}: {as_recorded} of {}", low + 5, of.len());
        }
    }
    // A public break is never signed at the recorded price: no game of the record signs anything above the pledge.
    let ladder = pack.scenario.issue_with(Role::Ladder).unwrap();
    for game in played.games.iter().flatten() {
        if let Some(package) = &game.outcome.package {
            assert_eq!(package.option(ladder), 2);
        }
    }
}

#[test]
fn a_public_break_is_not_ratified_at_the_recorded_price() {
    let pack = shipped("doha-2018");
    let ladder = pack.scenario.issue_with(Role::Ladder).unwrap();
    let break_at_that_price = Recorded::of(&pack).deal_with(ladder, 3).unwrap();
    let plan = wedge_study::Plan::asking(break_at_that_price.clone());
    for kind in pack.scenario.type_ids() {
        let maker = |_| Box::new(plan.clone()) as Box<dyn wedge_study::Policy>;
        for row in simulate(&pack, &maker, 100, 1, Some(kind), 2, &|| {}).unwrap() {
            assert_ne!(row.outcome.package.as_ref(), Some(&break_at_that_price), "seed {}", row.seed);
        }
        // It was asked for in earnest: tabled in every game that is looked at.
        for seed in 1..=100 {
            let game = play(&pack, maker(seed).as_mut(), seed, Some(kind)).unwrap();
            let tabled = |entry: &LogEntry| entry.what == Observation::Tabled(break_at_that_price.clone());
            assert!(game.view().log.iter().any(tabled), "seed {seed}");
        }
    }
}

/// The stated judgement: on the recorded path the third party falls likely, not certainly; and the fall answers smoothly to
/// how many troops stay.
#[test]
fn the_fall_of_the_third_party_is_likely_and_not_certain() {
    let pack = shipped("doha-2018");
    let mut all = Vec::new();
    for kind in pack.scenario.type_ids() {
        let maker = |seed| Kind::Recorded.policy(&pack, seed);
        let rows = simulate(&pack, &maker, 300, 1, Some(kind), 2, &|| {}).unwrap();
        all.extend(rows.into_iter().filter(|row| row.outcome.signed.is_some()));
    }
    let share = all.iter().filter(|row| row.outcome.fell.is_some()).count() as f64 / all.len() as f64;
    println!("fell in {share:.3} of {} games that signed", all.len());
    assert!((0.6..=0.8).contains(&share), "{share}");
}

#[test]
fn results_do_not_depend_on_the_number_of_threads() {
    let pack = shipped("doha-2018");
    for policy in [Kind::Recorded, Kind::Random, Kind::ScreenThenAct] {
        let maker = |seed| policy.policy(&pack, seed);
        let rows = |jobs: usize, kind: Option<TypeId>| {
            let rows = simulate(&pack, &maker, 40, 9, kind, jobs, &|| {}).unwrap();
            wedge_study::csv(&pack, &[(policy.name(), rows)]).unwrap()
        };
        assert_eq!(rows(1, None), rows(2, None));
        assert_eq!(rows(1, Some(TypeId(2))), rows(3, Some(TypeId(2))));
    }
}
