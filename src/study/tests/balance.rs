//! The balance report: the same on any number of threads, whole for scenarios that lack a part, and every remark of it provoked by
//! a small change to a scenario that does not have it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "what is remarked on is told")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use wedge_scenario::{Files, load};
use wedge_study::{Balance, BalanceBudget, Ending, MARKS, RemarkKind, balance, balance_steps};
use wedge_testkit::{Pack, fixture, root, shipped};

use RemarkKind as K;

const SMALL: BalanceBudget = BalanceBudget { games: 12, lines: 24 };

fn report(pack: &Arc<Pack>) -> Balance {
    balance(pack, SMALL, 2, &|| {}).unwrap()
}

/// A copy of a shipped scenario in which texts, each of which stands exactly once in its file, are replaced.
fn changed(name: &str, changes: &[(&str, &str, &str)]) -> Arc<Pack> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("balance").join(name);
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(root().join("scenarios/first-talks")).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    for (file, old, new) in changes {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{file}: not exactly once: {old}");
        fs::write(path, text.replace(old, new)).unwrap();
    }
    let loaded = load(Files::read(&folder).unwrap());
    Arc::new(loaded.pack.unwrap_or_else(|| panic!("{name} does not load: {:#?}", loaded.findings)))
}

fn remarks(report: &Balance) -> BTreeSet<(K, String)> {
    report.remarks.iter().map(|remark| (remark.kind, remark.about.clone())).collect()
}

/// A change: its name, the texts, what is remarked on then and not before, and what was before and is not then.
type Case<'a> = (&'a str, Vec<(&'a str, &'a str, &'a str)>, Vec<(K, &'a str)>, Vec<(K, &'a str)>);

fn cases() -> Vec<Case<'static>> {
    vec![
        (
            "ends",
            vec![
                ("scenario.ron", "met: Least(Security, 0.60)", "met: Least(Security, 1.0)"),
                ("scenario.ron", "met: Least(Word, 0.60)", "met: Least(QuietAtHome, 0.001)"),
                ("scenario.ron", "crossed: Below(QuietAbroad, 1.0)", "crossed: Below(QuietAbroad, 0.02)"),
                (
                    "scenario.ron",
                    r#"crossed: Signed(issue: "watch", options: ["none"])"#,
                    "crossed: Below(QuietAtHome, 1.0)",
                ),
                (
                    "scenario.ron",
                    "    reported_momentum: 0.45,\n",
                    r#"    reported_momentum: 0.45,
    forecasts: [
        (id: "peace", text: "The Company is gone", comes: Least(Security, 1.0)),
        (id: "fights", text: "Somebody fights somewhere", comes: Below(QuietAtHome, 1.0)),
    ],
"#,
                ),
                ("events.ron", r#"chance: {"chip": 0.2, "bond": 0.7}"#, r#"chance: {"chip": 0.0, "bond": 0.0}"#),
                (
                    "events.ron",
                    "effects: [Anger(Faction(\"drovers\"), 0.12), Shift(Support, 0.03)],\n            ),",
                    r#"effects: [Anger(Faction("drovers"), 0.12), Shift(Support, 0.03)],
            ),
            (
                id: "hang_him",
                label: "Hang him",
                note: "Nobody forgets it.",
                needs: [Signed],
                effects: [Shift(Credibility, -0.5)],
            ),"#,
                ),
                (
                    "actions.ron",
                    "effects: [Shift(Support, 0.08)]",
                    "effects: [Shift(Support, -0.6), Shift(Credibility, -0.6), Shift(Patience, -0.6)]",
                ),
            ],
            vec![
                (K::AimNeverReached, "reach"),
                (K::AimAlwaysReached, "believed"),
                (K::RedLineNeverCrossed, "raid"),
                (K::RedLineAlwaysCrossed, "blind"),
                (K::ForecastNeverComes, "peace"),
                (K::ForecastAlwaysComes, "fights"),
                (K::EventNeverHappens, "grain_shared"),
                (K::ReplyNeverOpen, "hang_him"),
                (K::ActionInNoGoodLine, "speak_at_fair"),
            ],
            vec![],
        ),
        (
            "alike",
            vec![
                ("scenario.ron", "will: 0.10", "will: 0.85"),
                (
                    "scenario.ron",
                    r#"bonds: {"headwoman": 0.72, "elders": 0.55, "drovers": 0.90}"#,
                    r#"reserve: 0.60, bonds: {"headwoman": 0.10, "elders": 0.10, "drovers": 0.30}"#,
                ),
                ("events.ron", r#"chance: {"chip": 0.2, "bond": 0.7}"#, r#"chance: {"chip": 0.5, "bond": 0.5}"#),
                ("events.ron", r#"chance: {"chip": 0.7, "bond": 0.2}"#, r#"chance: {"chip": 0.5, "bond": 0.5}"#),
            ],
            vec![(K::TypesNotToldApart, "chip, bond"), (K::KnowingIsWorthLittle, ""), (K::OneLineDominates, "")],
            vec![
                (K::EndingNotUnderType, "held"),
                (K::BestLineEndsBadly, "bond"),
                (K::FirstAnswerGivesAway, "chip, bond"),
            ],
        ),
        (
            "deaf",
            vec![
                ("scenario.ron", "(id: DeskErrorSpread, value: 0.08", "(id: DeskErrorSpread, value: 0.5"),
                ("scenario.ron", "(id: ReportNoise, value: 0.12", "(id: ReportNoise, value: 0.5"),
            ],
            vec![(K::AskingIsWorthLittle, "")],
            vec![
                (K::FirstSittingGivesAway, "chip, bond"),
                (K::DeskGivesAway, "scouts"),
                (K::OneSourceDecides, "scouts"),
            ],
        ),
        (
            "never-enough",
            vec![("parties.ron", "threshold: 0.55", "threshold: 1.0")],
            vec![(K::HomePassesNothing, ""), (K::ZoneEmpty, "chip"), (K::EndingNeverReached, "held")],
            vec![],
        ),
        (
            "anything-goes",
            vec![
                ("parties.ron", "threshold: 0.55", "threshold: 0.0"),
                ("parties.ron", r#"least_rung: "pledge""#, r#"least_rung: "none""#),
            ],
            vec![(K::HomePassesEverything, "")],
            vec![],
        ),
        (
            "no-need-to",
            vec![
                ("scenario.ron", "(quantity: ExitBelief, value: 0.15", "(quantity: ExitBelief, value: 1.0"),
                ("scenario.ron", "(quantity: Momentum, value: 0.45", "(quantity: Momentum, value: 1.0"),
                ("parties.ron", "hawk: 0.2,\n        war_cost: 0.10", "hawk: 1.0,\n        war_cost: 0.0"),
                ("parties.ron", "hawk: 0.1,\n        war_cost: 0.14", "hawk: 1.0,\n        war_cost: 0.0"),
                ("parties.ron", "hawk: 0.4,\n        war_cost: 0.06", "hawk: 1.0,\n        war_cost: 0.0"),
            ],
            vec![(K::LeadershipSignsNothing, "chip")],
            vec![],
        ),
        (
            "weighed",
            vec![(
                "scenario.ron",
                "    reported_momentum: 0.45,\n",
                "    reported_momentum: 0.45,\n    outcome: [(part: Security, weight: 1.0, basis: [Judgement])],\n",
            )],
            vec![],
            vec![(K::PartNeverMoves, "ThirdStands")],
        ),
        (
            "nothing-counts",
            vec![(
                "scenario.ron",
                "    reported_momentum: 0.45,\n",
                "    reported_momentum: 0.45,\n    outcome: [(part: ThirdStands, weight: 1.0, basis: [Judgement])],\n",
            )],
            vec![
                (K::TablingNothingPays, ""),
                (K::SigningAtOncePays, ""),
                (K::ProbingPays, ""),
                (K::OneLineDominates, ""),
            ],
            vec![(K::OptionInNoGoodLine, "company=pledge")],
        ),
    ]
}

#[test]
fn each_remark_is_provoked_by_a_small_change_and_absent_without_it() {
    let plain = report(&shipped("first-talks"));
    let before = remarks(&plain);
    println!("first-talks: {before:#?}");
    let of_third = plain.remarks.iter().find(|remark| remark.about == "ThirdStands").expect("there is no third party");
    let why = "the scenario has no third party and no `outcome` of its own, so that `ThirdStands` weighs 0.10";
    assert!(of_third.says.starts_with(why), "{}", of_third.says);
    // What those across the table would all sign is another fixture's.
    let mediator = remarks(&report(&fixture("mediator")));
    let signs = |found: &BTreeSet<(K, String)>| found.iter().any(|(kind, _)| *kind == K::LeadershipSignsEverything);
    assert!(signs(&mediator) && !signs(&before), "{mediator:#?}");
    // A search of a line a climber falls behind the policies.
    let short = remarks(&balance(&shipped("first-talks"), BalanceBudget { lines: 4, ..SMALL }, 2, &|| {}).unwrap());
    let falls = |found: &BTreeSet<(K, String)>| found.iter().any(|(kind, _)| *kind == K::SearchFallsShort);
    assert!(falls(&short) && !falls(&before), "{short:#?}");
    let mut met: BTreeSet<K> = [K::LeadershipSignsEverything, K::SearchFallsShort].into();
    let mut wrong = Vec::new();
    for (name, changes, come, gone) in cases() {
        let after = remarks(&report(&changed(name, &changes)));
        println!("{name}: {:?}", after.difference(&before).collect::<Vec<_>>());
        println!("{name}, no longer: {:?}", before.difference(&after).collect::<Vec<_>>());
        let come = come.into_iter().map(|remark| (remark, &after, &before));
        for ((kind, about), there, not) in come.chain(gone.into_iter().map(|remark| (remark, &before, &after))) {
            let remark = (kind, about.to_owned());
            if !there.contains(&remark) || not.contains(&remark) {
                wrong.push(format!("{name}: {kind:?} {about}"));
            }
            met.insert(kind);
        }
    }
    assert!(wrong.is_empty(), "neither come nor gone as they should: {wrong:#?}");
    assert_eq!(met, K::ALL.into_iter().collect(), "not every remark is provoked");
}

#[test]
fn the_same_report_on_any_number_of_threads_and_the_steps_it_says() {
    let pack = shipped("first-talks");
    let ticks = AtomicU64::new(0);
    let tick = || {
        ticks.fetch_add(1, Ordering::Relaxed);
    };
    let budget = BalanceBudget { games: 5, lines: 12 };
    let one = balance(&pack, budget, 1, &tick).unwrap();
    assert_eq!(one, balance(&pack, budget, 3, &|| {}).unwrap());
    let (ticks, steps) = (ticks.into_inner(), balance_steps(&pack, budget));
    assert!(ticks.abs_diff(steps) * 10 <= steps, "{ticks} steps of {steps}");
}

#[test]
fn scenarios_without_a_part_are_reported_on_too() {
    let budget = BalanceBudget { games: 2, lines: 8 };
    for name in ["mediator", "no-ladder", "no-leader", "prototype", "three-signatories", "two-allies", "weeks"] {
        let pack = fixture(name);
        let report = balance(&pack, budget, 2, &|| {}).unwrap();
        assert!(report.fine.len() + report.remarks.len() > 5, "{name}: {report:#?}");
        for by in &report.endings {
            for (games, counts) in by.games.iter().zip(&by.endings) {
                // Each game ends in one way, and its third party in one of two.
                assert_eq!(counts[..5].iter().sum::<u64>(), *games, "{name}: {by:?}");
                assert_eq!(counts[5..].iter().sum::<u64>(), *games, "{name}: {by:?}");
            }
        }
        let ids: BTreeSet<&str> = report.remarks.iter().map(|remark| remark.about.as_str()).collect();
        let third = [Ending::Fell, Ending::Stands].map(Ending::name);
        let spoken = |words: &[&str]| words.iter().any(|word| ids.contains(word));
        assert!(pack.scenario.third.is_some() || !spoken(&third), "{name}: {ids:?}");
        assert!(pack.scenario.in_force.is_none() || !spoken(&[Ending::NoDeal.name()]), "{name}: {ids:?}");
        for remark in &report.remarks {
            assert!(remark.figures.iter().all(|figure| figure.value.is_finite()), "{name}: {remark:?}");
            assert!(!remark.says.ends_with('.') && !remark.says.contains('{'), "{name}: {remark:?}");
        }
    }
}

#[test]
fn the_guide_for_authors_lists_every_remark_and_every_mark() {
    let guide = fs::read_to_string(root().join("docs/scenarios.md")).unwrap();
    for kind in K::ALL {
        assert!(guide.contains(&format!("`{}`", kind.name())), "docs/scenarios.md lacks `{}`", kind.name());
    }
    for mark in MARKS {
        let row = format!("| {} | {:.2} |", mark.word, mark.value);
        assert!(guide.contains(&row), "docs/scenarios.md lacks the row `{row}`");
    }
}
