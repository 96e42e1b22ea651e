//! The numbers of a debrief: for every counterpart and every ally, and as before where there is one of each.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::{Hindsight, exposure, zopa};
use wedge_engine::{AllyId, BlocId, Evaluator, Event, Game, IssueId, Mind, Package, Quantity, Role, Scenario};
use wedge_testkit::{fixture, random_game, shipped};

fn packages(scenario: &Scenario) -> Vec<Package> {
    let nothing = vec![Package::status_quo(scenario.issues.len())];
    scenario.issue_ids().fold(nothing, |all, issue| {
        let options = 0..u8::try_from(scenario.issues[issue.at()].options.len()).unwrap();
        all.iter().flat_map(|package| options.clone().map(|option| package.with(issue, option))).collect()
    })
}

#[test]
fn what_could_have_been_agreed_is_asked_of_every_counterpart() {
    let pack = fixture("three-signatories");
    let scenario = &pack.scenario;
    let mut one_alone_says_more = false;
    for seed in 0..6 {
        let game = Game::new(Arc::clone(scenario), seed).unwrap();
        let opened = game.open_book();
        let state = opened.truth().unwrap().state;
        let zone = zopa(scenario, state);
        let (mut each, mut all, mut ratified) = ([0, 0], 0, 0);
        for package in packages(scenario) {
            let values: Vec<f64> = scenario
                .counterpart_ids()
                .map(|party| Evaluator::of(scenario, state, Mind::True, party).value(&package))
                .collect();
            values.iter().zip(&mut each).for_each(|(value, count)| *count += usize::from(*value >= 0.0));
            if values.iter().all(|value| *value >= 0.0) {
                all += 1;
                ratified += usize::from(state.home_verdict(scenario, &package).unwrap().ratifies);
            }
        }
        assert_eq!(zone.each, each);
        assert_eq!((zone.packages, zone.leaderships, zone.ratified), (scenario.packages(), all, ratified));
        one_alone_says_more |= zone.each[0] > zone.leaderships;
    }
    assert!(one_alone_says_more, "the second counterpart never decides anything here");
}

/// A bond as it stood after some events.
fn bond_before(log: &[(u32, Event)], bloc: BlocId, ally: AllyId) -> f64 {
    let moved = log.iter().rev().flat_map(|(_, event)| event.traces().iter().rev());
    moved.filter(|trace| trace.quantity == Quantity::Bond(bloc, ally)).map(|trace| trace.to).next().unwrap()
}

#[test]
fn every_ally_has_its_ladder_its_bonds_and_its_share_in_a_report() {
    let pack = fixture("two-allies");
    let scenario = &pack.scenario;
    let (mut reports, mut stakes) = (0, 0);
    for seed in 0..40 {
        let game = random_game(&pack, seed, seed, 80).0;
        let Some(truth) = game.truth() else { continue };
        let hindsight = Hindsight::of(&truth);
        let ladders: Vec<_> =
            scenario.ally_ids().map(|ally| scenario.issue_about(Role::Ladder, ally).unwrap()).collect();
        assert_eq!(hindsight.zopa.rungs.iter().map(|rung| rung.issue).collect::<Vec<_>>(), ladders);
        let mut heard = hindsight.heard.iter();
        for (at, (_, event)) in truth.log.iter().enumerate() {
            let Event::Reported { desk, heard: bloc, .. } = event else { continue };
            let one = heard.next().unwrap();
            assert_eq!((one.desk, one.bloc), (*desk, *bloc));
            let bonds: f64 = scenario.ally_ids().map(|ally| bond_before(&truth.log[..at], *bloc, ally)).sum();
            assert!((one.readiness - (1.0 - bonds / 2.0)).abs() < 1e-12);
            reports += 1;
        }
        assert!(heard.next().is_none());
        let state = truth.at_close.unwrap_or(truth.state);
        for stake in hindsight.stakes.iter().flat_map(|stakes| &stakes.of) {
            let bonds: Vec<f64> = scenario.ally_ids().map(|ally| state.get(Quantity::Bond(stake.bloc, ally))).collect();
            assert_eq!(stake.bonds, bonds);
            assert!(bonds[0] != bonds[1], "one ally would do");
            stakes += 1;
        }
    }
    assert!(reports > 10 && stakes > 10, "{reports} reports, {stakes} stakes");
}

#[test]
fn with_one_counterpart_and_one_ally_nothing_is_counted_otherwise() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let ladder = scenario.issue_with(Role::Ladder).unwrap();
    for seed in 0..3 {
        let game = Game::new(Arc::clone(scenario), seed).unwrap().open_book();
        let state = game.truth().unwrap().state;
        let sweep = Evaluator::new(scenario, state, Mind::True).sweep();
        let agreeable: Vec<Package> = sweep
            .values()
            .iter()
            .enumerate()
            .filter(|(_, value)| **value >= 0.0)
            .map(|(index, _)| sweep.package(index))
            .collect();
        let ratified: Vec<&Package> =
            agreeable.iter().filter(|package| state.home_verdict(scenario, package).unwrap().ratifies).collect();
        let zone = zopa(scenario, state);
        assert_eq!((zone.packages, zone.leaderships, zone.ratified), (38_400, agreeable.len(), ratified.len()));
        assert_eq!(zone.each, [agreeable.len()]);
        let best = ratified.iter().map(|package| package.option(ladder)).max();
        assert_eq!(zone.rungs.iter().map(|rung| rung.option).collect::<Vec<_>>(), [best]);
        let worth = |package: &Package| -> f64 {
            let of = |issue: IssueId| {
                scenario.home.weights[issue.at()] * scenario.issues[issue.at()].options[package.option(issue)].home
            };
            scenario.issue_ids().map(of).sum()
        };
        let most = ratified.iter().map(|package| worth(package)).fold(f64::NEG_INFINITY, f64::max);
        assert!(zone.best.as_ref().is_some_and(|best| ratified.contains(&best) && worth(best) == most));
    }
}

#[test]
fn evidence_is_weighed_against_the_least_likely_type() {
    let pack = shipped("doha-2018");
    let mut told = 0;
    for seed in 0..8 {
        let game = random_game(&pack, seed, seed, 80).0;
        let Some(truth) = game.truth() else { continue };
        let hindsight = Hindsight::of(&truth);
        let chance = |event: &&(u32, Event)| match event.1 {
            Event::Happened { incident, .. } | Event::DidNotHappen { incident, falsified: false, .. } => {
                !truth.scenario.incidents[incident.at()].chance.is_empty()
            }
            _ => false,
        };
        assert_eq!(hindsight.evidence.len(), truth.log.iter().filter(chance).count());
        for one in &hindsight.evidence {
            let chances = &truth.scenario.incidents[one.incident.at()].chance;
            let likely = |at: usize| if one.came { chances[at] } else { 1.0 - chances[at] };
            let least = (0..chances.len()).map(likely).fold(f64::INFINITY, f64::min);
            for (at, ratio) in one.ratios.iter().enumerate() {
                assert!(least <= 0.0 && ratio.is_infinite() || (ratio * least - likely(at)).abs() < 1e-12);
            }
            told += 1;
        }
    }
    assert!(told > 8, "{told}");
}

/// What a signing screen promises is what the ledger then says.
#[test]
fn a_breach_shows_as_far_as_the_verification_about_the_same_ally_goes() {
    for name in ["two-allies", "three-signatories", "doha-2018"] {
        let pack = if name == "doha-2018" { shipped(name) } else { fixture(name) };
        let all = packages(&pack.scenario);
        let mut covert = 0;
        for package in all.iter().step_by(all.len() / 150 + 1) {
            let mut scenario = pack.scenario.as_ref().clone();
            scenario.in_force = Some(package.clone());
            let view = Game::new(Arc::new(scenario), 1).unwrap().view();
            for obligation in &view.ledger {
                assert_eq!(obligation.shows, exposure(&pack.scenario, package, obligation.issue), "{name} {package:?}");
                covert += u32::from(obligation.shows < 1.0);
            }
        }
        assert!(covert > 20, "{name}: {covert}");
    }
    // Watching the first ally says nothing of the second.
    let pack = fixture("two-allies");
    let package = Package(vec![0, 1, 2, 1, 0]);
    let ladders = [1, 3].map(IssueId::from_index);
    assert_eq!(exposure(&pack.scenario, &package, ladders[0]), 1.0);
    assert!(exposure(&pack.scenario, &package, ladders[1]) < 0.3);
}
