//! The frontier against brute force, the rules and another program's answer; bargaining points, the zone and prices counted
//! again by the plainest way there is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use proptest::prelude::*;
use wedge_counsel::zopa;
use wedge_engine::{Evaluator, Mind, Package, Quantity, Scenario, State, worth_if_kept, worth_of_staying};
use wedge_study::{Domain, Hypothesis, NoSitting, Reading, domain_rows, nash, pareto, read, rows, standing};
use wedge_testkit::{Pack, cases, fixture, shipped};

const SIX_ISSUES: &str = include_str!("domains/six-issues.json");

/// The outcomes that no other one beats, each held against every other.
fn brute(worths: &[Vec<f64>]) -> Vec<usize> {
    let beats = |one: usize, other: usize| {
        worths.iter().all(|column| column[one] >= column[other])
            && worths.iter().any(|column| column[one] > column[other])
    };
    let all = 0..worths[0].len();
    all.clone().filter(|at| !all.clone().any(|one| beats(one, *at))).collect()
}

fn sorted(mut positions: Vec<usize>) -> Vec<usize> {
    positions.sort_unstable();
    positions
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_frontier_is_what_every_pair_says(
        // Few values, so that ties and doubles are many.
        points in (1_usize..=5).prop_flat_map(|parties| {
            prop::collection::vec(prop::collection::vec(-6_i32..6, parties), 1..120)
        }),
    ) {
        let parties = points[0].len();
        let worths: Vec<Vec<f64>> =
            (0..parties).map(|party| points.iter().map(|point| f64::from(point[party]) / 3.0).collect()).collect();
        let found = pareto(&worths);
        let first = &worths[0];
        prop_assert!(found.windows(2).all(|pair| first[pair[0]] >= first[pair[1]]), "the best for the first come first");
        prop_assert_eq!(sorted(found), brute(&worths));
    }

    #[test]
    fn the_frontier_of_scattered_points_too(
        points in prop::collection::vec((0.0_f64..1.0, 0.0_f64..1.0, 0.0_f64..1.0), 1..300),
    ) {
        let worths = [
            points.iter().map(|point| point.0).collect::<Vec<_>>(),
            points.iter().map(|point| point.1).collect(),
            points.iter().map(|point| point.2).collect(),
        ];
        prop_assert_eq!(sorted(pareto(&worths)), brute(&worths));
        prop_assert_eq!(sorted(pareto(&worths[..2])), brute(&worths[..2]));
    }
}

#[test]
fn the_domain_has_the_frontier_that_another_program_finds() {
    let domain = Domain::read(SIX_ISSUES).unwrap();
    assert_eq!((domain.outcomes(), domain.parties.len()), (15_625, 3));
    let settled = domain.settle();
    // NegMAS 0.16 finds as many, since it looks only at what leaves nobody below what it has without an agreement.
    assert_eq!((settled.frontier.len(), settled.within_reach.len()), (588, 395));
    assert!(settled.within_reach.iter().all(|at| settled.frontier.contains(at)));
    let column = |column: &Vec<f64>| column.iter().map(|u| (u * 1e9).round()).collect();
    assert_eq!(sorted(settled.frontier.clone()), brute(&settled.utilities.iter().map(column).collect::<Vec<_>>()));
    // An agreement that its negotiators reach, with the utilities that it gives them.
    let reached = [2, 2, 1, 4, 0, 3];
    let at = reached.iter().fold(0, |at, value| at * 5 + value);
    assert_eq!(domain.outcome(at), reached);
    let utilities: Vec<f64> = settled.utilities.iter().map(|column| column[at]).collect();
    for (found, given) in utilities.iter().zip([0.545_152_247, 0.538_758_535, 0.639_811_955]) {
        assert!((found - given).abs() < 1e-9, "{found} for {given}");
    }
    let reserved = [0.30, 0.35, 0.25];
    let product = |at: usize| -> f64 {
        settled.utilities.iter().zip(reserved).map(|(column, least)| (column[at] - least).max(0.0)).product()
    };
    let best = settled.nash.unwrap();
    assert!((0..15_625).all(|at| product(at) <= product(best)) && settled.frontier.contains(&best));
    let zone = (0..15_625).filter(|at| settled.utilities.iter().zip(reserved).all(|(column, r)| column[*at] >= r));
    assert_eq!(settled.zone, zone.count());
    let table = domain_rows(&domain, &settled).unwrap();
    assert_eq!(table.lines().count(), 1 + 588 + 1);
    assert!(
        table.starts_with("set,in_zone,troops,al_qaeda,prisoners,talks,ceasefire,sanctions,us,taliban,kabul\n"),
        "{table}"
    );
}

#[test]
fn a_domain_that_does_not_fit_together_is_refused_in_words() {
    let two = |extra: &str| {
        let party = |name: &str| format!(r#"{{"name": "{name}", "weights": [1.0], "values": [[0.0, 1.0]]}}"#);
        let text = format!(
            r#"{{"issues": [{{"name": "price", "n": 2}}], "parties": [{}, {}], "n_steps": 3}}"#,
            party("one"),
            party("other")
        );
        let (from, to) = extra.split_once(" -> ").unwrap_or(("\u{0}", ""));
        Domain::read(&text.replacen(from, to, 1)).map_err(|error| error.to_string())
    };
    assert_eq!(two("").unwrap().settle().frontier, [1]);
    for (change, told) in [
        (r#""n": 2 -> "n": 0"#, "an issue has no values"),
        (r#""n": 2 -> "n": 3"#, "party `one` has 2 values for the 3 of issue `price`"),
        (r#""n": 2 -> "n": 99999999999"#, "more than 20000000 outcomes"),
        ("[1.0] -> [1.0, 2.0]", "party `one` has 2 weights for 1 issues"),
        ("[[0.0, 1.0]] -> []", "party `one` has 0 tables of values for 1 issues"),
        ("[1.0] -> [1e9]", "none may be beyond"),
        ("[1.0] -> [1e400]", "number out of range"),
        (r#""price", -> "price""#, "line 1"),
        (r#""issues" -> "matters""#, "missing field `issues`"),
    ] {
        let error = two(change).unwrap_err();
        assert!(error.contains(told), "{change}: {error}");
    }
    assert!(Domain::read(r#"{"issues": [], "parties": []}"#).unwrap_err().to_string().contains("two parties"));
}

fn opening(pack: &Pack) -> State {
    standing(pack, 0, 1).unwrap()
}

fn every(scenario: &Scenario) -> impl Iterator<Item = Package> + '_ {
    (0..scenario.packages()).map(|mut at| {
        let mut package = Package::status_quo(scenario.issues.len());
        for (option, issue) in package.0.iter_mut().zip(&scenario.issues).rev() {
            *option = u8::try_from(at % issue.options.len()).unwrap();
            at /= issue.options.len();
        }
        package
    })
}

fn packs() -> [Arc<Pack>; 4] {
    [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies"), fixture("three-signatories")]
}

#[test]
fn worths_are_those_of_the_rules() {
    for pack in packs() {
        let scenario = &pack.scenario;
        let state = opening(&pack);
        for kind in scenario.type_ids() {
            let reading = read(scenario, &state, Hypothesis::Type(kind));
            let there = state.clone().as_type(scenario, kind);
            let minds: Vec<Evaluator<'_>> =
                scenario.counterpart_ids().map(|party| Evaluator::of(scenario, &there, Mind::True, party)).collect();
            let all_kept = vec![1.0; scenario.allies.len()];
            for (at, package) in every(scenario).enumerate().step_by(7) {
                assert_eq!(reading.package(scenario, at), package);
                let paper = worth_if_kept(scenario, &package, &all_kept);
                assert!((reading.worths.parties[0][at] - paper).abs() < 1e-9, "{package:?}");
                for (mind, column) in minds.iter().zip(&reading.worths.parties[1..]) {
                    assert!((column[at] - mind.value(&package)).abs() < 1e-9, "{package:?}");
                }
            }
            // The zone is the one that the debrief counts.
            let zone = zopa(scenario, &there);
            assert_eq!((reading.bearable, reading.zone), (zone.leaderships, zone.ratified), "{}", scenario.id);
        }
    }
}

#[test]
fn the_bargaining_point_is_the_one_that_an_outcome_is_held_against() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let state = opening(&pack);
    for kind in scenario.type_ids() {
        let reading = read(scenario, &state, Hypothesis::Type(kind));
        let there = state.clone().as_type(scenario, kind);
        let mind = Evaluator::new(scenario, &there, Mind::True);
        let paper = |issue: wedge_engine::IssueId, option: usize| {
            scenario.home.weights[issue.at()] * scenario.issues[issue.at()].options[option].home
        };
        let most = mind.best_product(paper, worth_of_staying(scenario), 0.0);
        let at = reading.nash.unwrap();
        let [home, leadership] = reading.worths.parties.as_slice() else { panic!("two parties") };
        let reached = (home[at] - reading.worths.walk_away[0]) * leadership[at];
        assert!((reached - most).abs() < 1e-9, "{reached} for {most}");
        assert!(reading.frontier.contains(&at));
        let inside = reading.nash_in_zone.unwrap();
        assert!(reading.worths.in_the_zone(inside));
        let zone: Vec<usize> = (0..home.len()).filter(|at| reading.worths.in_the_zone(*at)).collect();
        assert_eq!(nash(&reading.worths.parties, &reading.worths.walk_away, zone), Some(inside));
    }
}

#[test]
fn the_frontier_of_every_package_is_what_every_pair_says() {
    // All pairs of 38,400 are too many for a test that is run often; those of the smaller scenarios are not.
    for pack in &packs()[1..] {
        let scenario = &pack.scenario;
        let reading = read(scenario, &opening(pack), Hypothesis::prior(scenario));
        let exact: Vec<Vec<f64>> =
            reading.worths.parties.iter().map(|column| column.iter().map(|w| (w * 1e9).round()).collect()).collect();
        assert_eq!(sorted(reading.frontier.clone()), brute(&exact), "{}", scenario.id);
    }
}

#[test]
fn what_is_kept_is_worth_less_the_less_a_leadership_means_to_keep() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let state = opening(&pack);
    let of = |id: &str| {
        let kind = pack.types.iter().position(|kind| kind.id == id).unwrap();
        read(scenario, &state, Hypothesis::Type(wedge_engine::TypeId::from_index(kind)))
    };
    let (chip, bond) = (of("chip"), of("bond"));
    let broken = |at: usize| scenario.costly(chip.package(scenario, at).option(wedge_engine::IssueId::from_index(1)));
    let costly: Vec<usize> = (0..scenario.packages()).filter(|at| broken(*at)).collect();
    assert!(costly.len() > 1_000);
    assert!(costly.iter().all(|at| chip.as_kept(scenario, *at) > bond.as_kept(scenario, *at) + 0.01));
    assert!(costly.iter().all(|at| chip.worths.parties[0][*at] > chip.as_kept(scenario, *at)));
}

#[test]
fn a_belief_lies_between_its_hypotheses() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let state = opening(&pack);
    let certain: Vec<Reading> =
        scenario.type_ids().map(|kind| read(scenario, &state, Hypothesis::Type(kind))).collect();
    for (at, kind) in scenario.type_ids().enumerate() {
        let mut shares = vec![0.0; scenario.types.len()];
        shares[kind.at()] = 1.0;
        let sure = read(scenario, &state, Hypothesis::Belief(shares));
        assert_eq!((&sure.frontier, sure.nash, sure.zone), (&certain[at].frontier, certain[at].nash, certain[at].zone));
    }
    let Hypothesis::Belief(shares) = Hypothesis::prior(scenario) else { panic!("a belief") };
    let prior = read(scenario, &state, Hypothesis::prior(scenario));
    for at in (0..scenario.packages()).step_by(11) {
        let mean: f64 = certain.iter().zip(&shares).map(|(one, share)| share * one.worths.parties[1][at]).sum();
        assert!((prior.worths.parties[1][at] - mean).abs() < 1e-12);
        let bear: f64 = certain.iter().zip(&shares).filter(|(one, _)| one.worths.bearable(at)).map(|(_, s)| s).sum();
        assert!((prior.worths.chance[at] - bear).abs() < 1e-12);
    }
}

#[test]
fn a_rung_costs_what_the_cheapest_package_with_it_gives_up() {
    for pack in [shipped("doha-2018"), fixture("two-allies")] {
        let scenario = &pack.scenario;
        let reading = read(scenario, &opening(&pack), Hypothesis::Type(wedge_engine::TypeId::from_index(0)));
        let paper = |rung: &wedge_study::RungPrice| {
            scenario.home.weights[rung.ladder.at()] * scenario.issues[rung.ladder.at()].options[rung.option].home
        };
        let best = |rung: &wedge_study::RungPrice, home_too: bool| {
            let with = every(scenario).enumerate().filter(|(at, package)| {
                package.option(rung.ladder) == rung.option
                    && reading.worths.bearable(*at)
                    && (!home_too || reading.worths.ratified[*at])
            });
            let rest = with.map(|(at, _)| reading.worths.parties[0][at] - paper(rung));
            rest.fold(None, |most: Option<f64>, rest| Some(most.map_or(rest, |most| most.max(rest))))
        };
        assert!(!reading.rungs.is_empty());
        for rung in &reading.rungs {
            let nothing = reading.rungs.iter().find(|one| one.ladder == rung.ladder && one.option == 0).unwrap();
            let free = best(nothing, false).unwrap();
            for (given, home_too) in [(&rung.asked, false), (&rung.agreed, true)] {
                let least = best(rung, home_too).map(|rest| free - rest);
                assert_eq!(given.is_some(), least.is_some());
                let Some((given, least)) = given.as_ref().zip(least) else { continue };
                assert!((given.price - least).abs() < 1e-12, "{given:?} for {least}");
                assert_eq!(given.package.option(rung.ladder), rung.option);
                assert_eq!(reading.package(scenario, given.at), given.package);
            }
        }
    }
}

#[test]
fn a_month_is_the_sitting_it_falls_in_and_none_lies_beyond_the_talks() {
    let pack = shipped("doha-2018");
    let opening = standing(&pack, 0, 1).unwrap();
    assert_eq!(opening.turn(), 0);
    let opens: Vec<u32> = pack.scenario.talks.iter().map(|round| round.opens).collect();
    for turn in 0..16 {
        let sitting = standing(&pack, turn, 1).unwrap().turn();
        assert_eq!(Some(sitting), opens.iter().copied().filter(|opens| *opens <= turn).max());
    }
    let later = standing(&pack, 8, 1).unwrap();
    assert!(later.get(Quantity::Patience) < opening.get(Quantity::Patience));
    assert_eq!(later, standing(&pack, 8, 1).unwrap());
    let over = standing(&pack, 10_000, 1).unwrap_err();
    assert!(matches!(over, NoSitting::Over { wanted: 10_000, .. }), "{over}");
    assert!(over.to_string().contains("nobody sits at the table any more 10000 turns after the opening"), "{over}");
}

#[test]
fn the_rows_hold_frontier_points_and_prices() {
    let pack = shipped("first-talks");
    let scenario = &pack.scenario;
    let state = opening(&pack);
    let readings: Vec<Reading> =
        scenario.type_ids().map(|kind| read(scenario, &state, Hypothesis::Type(kind))).collect();
    let table = rows(&pack, 0, &readings).unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().unwrap().clone();
    let issues = pack.issues.iter().map(|issue| issue.id.as_str());
    assert!(head.iter().rev().take(pack.issues.len()).eq(issues.rev()), "{head:?}");
    let all: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for (kind, reading) in pack.types.iter().zip(&readings) {
        let of = |set: &str| all.iter().filter(|row| row[1] == kind.id && &row[2] == set).count();
        assert_eq!(of("frontier"), reading.frontier.len());
        assert_eq!(of("nash"), usize::from(reading.nash.is_some()));
        assert_eq!(of("rung_asked"), reading.rungs.iter().filter(|rung| rung.asked.is_some()).count());
    }
}
