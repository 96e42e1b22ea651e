//! Finding out must matter: whoever knows the other side does better than whoever does not, each hypothesis has an answer of
//! its own that is a poor one under the others, and asking pays for itself.
//!
//! What is known to be reachable stands in `lines/`, a line of play a file. What could be had without any evidence is what the
//! search finds, which is told none of this.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "the figures are printed for the page about the rules")]

mod known;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use known::read;
use wedge_engine::{Outcome, Status, TypeId};
use wedge_study::{
    Among, Asking, Budget, Follower, Found, Hunt, Kind, Line, Policy, listener, play, report_on, ways_of_asking,
};
use wedge_testkit::{Pack, shipped};

/// Games under each hypothesis by which a line is told.
const GAMES: u64 = 200;

/// How somebody asks whose games' ends are counted.
const ASKING: Asking = Asking { sittings: 2, desks_first: true };

fn told(pack: &Arc<Pack>, name: &str, line: Line) -> Found {
    let own = line.clone();
    let means = report_on(pack, &move || -> Box<dyn Policy> { Box::new(Follower::of(own.clone())) }, GAMES).unwrap();
    let found = Found { line, means };
    row(pack, name, &found.means.iter().map(|means| means.score).collect::<Vec<_>>());
    found
}

fn row(pack: &Pack, name: &str, scores: &[f64]) {
    let each: Vec<String> = scores.iter().map(|score| format!("{score:.3}")).collect();
    println!("{name:<28} {:.3}  {}", expected(pack, scores), each.join(" "));
}

fn expected(pack: &Pack, scores: &[f64]) -> f64 {
    pack.scenario.types.iter().zip(scores).map(|(kind, score)| kind.prior * score).sum()
}

fn score(found: &Found, kind: usize) -> f64 {
    found.means[kind].score
}

#[test]
#[ignore = "plays tens of thousands of games"]
fn finding_out_matters() {
    let pack = shipped("doha-2018");
    let prior: Vec<f64> = pack.scenario.types.iter().map(|kind| kind.prior).collect();
    let known = |name: &str| told(&pack, name, read(&pack, name));
    let (chip, divided, bond) = (known("buy-the-break"), known("less-and-sooner"), known("stay-and-look"));
    let (watched, at_once) = (known("less-and-watched"), known("recorded-price"));
    let searched = |name: &str, among: Among, belief: &[f64], starts: &[Line], lines: u32| -> Found {
        let budget = Budget { lines, climbers: 8, games: 6, again: GAMES };
        let hunt = Hunt { pack: &pack, among, belief, budget, starts, asking: None };
        let found = hunt.best(&|| {}).unwrap().swap_remove(0);
        row(&pack, name, &found.means.iter().map(|means| means.score).collect::<Vec<_>>());
        found
    };
    let known_lines: Vec<Line> = [&chip, &divided, &bond, &watched].map(|found| found.line.clone()).to_vec();
    let blind = searched("searched, no evidence", Among::Blind, &prior, &[], 6_000);
    let from_known = searched("searched from those, no evidence", Among::Blind, &prior, &known_lines, 2_000);
    // Whoever knows may climb as well as whoever does not.
    let by_who_knows: Vec<Found> = (0..prior.len())
        .map(|kind| {
            let sure: Vec<f64> = (0..prior.len()).map(|other| f64::from(u8::from(other == kind))).collect();
            searched(&format!("searched from those, knowing {kind}"), Among::Blind, &sure, &known_lines, 2_000)
        })
        .collect();
    let stalling = searched("searched, tabling nothing", Among::Stalling, &prior, &[], 1_000);
    let signing = searched("searched, signing at once", Among::AtOnce, &prior, &[], 1_500);
    let probing = searched("searched, probing by signature", Among::Probing, &prior, &known_lines, 2_000);

    let all = [&chip, &divided, &bond, &watched, &at_once, &blind, &from_known, &stalling, &signing];
    let most = |kind: usize| {
        all.into_iter().chain(&by_who_knows).map(|found| score(found, kind)).fold(f64::NEG_INFINITY, f64::max)
    };
    let knowing: f64 = prior.iter().enumerate().map(|(kind, share)| share * most(kind)).sum();
    let guessing = all.iter().map(|found| found.expected(&prior)).fold(f64::NEG_INFINITY, f64::max);
    // Some that ask first: for one sitting or for several, with all their effort.
    let listeners = ways_of_asking().filter(|asking| asking.desks_first).map(|asking| -> Vec<f64> {
        let means = report_on(&pack, &listener(&pack, &known_lines, asking, GAMES / 4).unwrap(), GAMES).unwrap();
        means.iter().map(|means| means.score).collect()
    });
    let better = |one: &Vec<f64>, other: &Vec<f64>| expected(&pack, one).total_cmp(&expected(&pack, other));
    let heard = listeners.max_by(better).unwrap();
    row(&pack, "asking first", &heard);
    let listening = expected(&pack, &heard);
    println!("knowing {knowing:.3}, without evidence {guessing:.3}, asking first {listening:.3}");

    assert!(knowing - guessing >= 0.10, "knowing is worth {:.3}", knowing - guessing);
    assert!(listening - guessing >= 0.5 * (knowing - guessing), "asking is worth {:.3}", listening - guessing);
    // The best answer to one is a poor one to the others.
    for (own, found) in [&chip, &divided, &bond].into_iter().enumerate() {
        for other in (0..prior.len()).filter(|other| *other != own) {
            let lost = most(other) - score(found, other);
            assert!(lost >= 0.05, "the answer to {own} loses {lost:.3} under {other}");
        }
        assert!(most(own) - score(found, own) < 0.03, "there is a better answer to {own}");
    }
    // A bought break is the answer to a chip alone; under the bond what signs nothing beats whatever pays.
    assert!(score(&chip, 0) > score(&divided, 0) + 0.05 && score(&chip, 0) > score(&bond, 0) + 0.05);
    assert!(score(&bond, 2) > score(&chip, 2) + 0.05 && score(&bond, 2) > score(&divided, 2) + 0.05);
    assert!(score(&divided, 1) > score(&chip, 1) + 0.05 && score(&divided, 1) > score(&bond, 1) + 0.05);
    for (name, found) in
        [("tabling nothing", &stalling), ("signing at once", &signing), ("the recorded price", &at_once)]
    {
        let behind = listening - found.expected(&prior);
        assert!(behind >= 0.05, "{name} is only {behind:.3} behind who listens");
    }
    assert!(listening > probing.expected(&prior), "to probe by signature does better than to ask");
}

/// Makes a policy afresh for a game.
type Makes = Box<dyn Fn() -> Box<dyn Policy>>;

/// How games end, in words that a player sees.
fn ending(outcome: &Outcome) -> &'static str {
    match outcome.status {
        None => "no deal",
        Some(Status::Held) => "held",
        Some(Status::Hollow) => "hollow",
        Some(Status::Suspended | Status::Collapsed) => "broken",
    }
}

/// How many games of a policy end how, by hypothesis.
fn endings(pack: &Arc<Pack>, policy: &dyn Fn() -> Box<dyn Policy>) -> Vec<BTreeMap<&'static str, u32>> {
    let of = |kind: TypeId| {
        let mut counts = BTreeMap::new();
        for seed in 0..GAMES {
            let game = play(pack, policy().as_mut(), seed, Some(kind)).unwrap();
            *counts.entry(ending(&game.into_outcome().unwrap())).or_default() += 1;
        }
        counts
    };
    pack.scenario.type_ids().map(of).collect()
}

/// The chi-square statistic of endings against hypotheses, and how many endings there are.
fn chi_square(counts: &[BTreeMap<&'static str, u32>]) -> (f64, usize) {
    let kinds: BTreeSet<&str> = counts.iter().flat_map(BTreeMap::keys).copied().collect();
    let of = |row: &BTreeMap<&str, u32>, ending: &str| f64::from(row.get(ending).copied().unwrap_or(0));
    let all: f64 = counts.iter().flat_map(BTreeMap::values).map(|count| f64::from(*count)).sum();
    let mut sum = 0.0;
    for ending in &kinds {
        let column: f64 = counts.iter().map(|row| of(row, ending)).sum();
        for row in counts {
            let total: f64 = row.values().map(|count| f64::from(*count)).sum();
            let expected = column * total / all;
            sum += (of(row, ending) - expected).powi(2) / expected;
        }
    }
    (sum, kinds.len())
}

#[test]
#[ignore = "plays thousands of games"]
fn games_end_otherwise_under_each_hypothesis() {
    // The chi-square that one in a hundred tables of pure chance exceeds, with three hypotheses and 2, 3 or 4 endings.
    const BEYOND_CHANCE: [f64; 3] = [9.21, 13.28, 16.81];
    let pack = shipped("doha-2018");
    let names = ["buy-the-break", "less-and-watched", "stay-and-look", "less-and-sooner"];
    let lines: Vec<Line> = names.iter().map(|name| read(&pack, name)).collect();
    let line = |name: &str| -> Makes {
        let line = read(&pack, name);
        Box::new(move || Box::new(Follower::of(line.clone())))
    };
    let listens = listener(&pack, &lines, ASKING, GAMES / 4).unwrap();
    let library = |kind: Kind| -> Makes {
        let pack = Arc::clone(&pack);
        Box::new(move || kind.policy(&pack, 0))
    };
    let policies: [(&str, Makes); 5] = [
        ("asking first", Box::new(listens)),
        ("buy-the-break", line("buy-the-break")),
        ("less-and-watched", line("less-and-watched")),
        ("less-and-sooner", line("less-and-sooner")),
        ("screen-then-act", library(Kind::ScreenThenAct)),
    ];
    for (name, policy) in &policies {
        let counts = endings(&pack, policy.as_ref());
        let (chi, kinds) = chi_square(&counts);
        println!("{name}: chi-square {chi:.1} with {kinds} endings");
        for (kind, row) in pack.types.iter().zip(&counts) {
            println!("    {:<10} {row:?}", kind.id);
        }
        assert!(kinds > 1 && chi > BEYOND_CHANCE[kinds - 2], "{name}: {chi:.1}");
        if *name == "asking first" {
            let share =
                |kind: usize, ending: &str| f64::from(counts[kind].get(ending).copied().unwrap_or(0)) / GAMES as f64;
            assert!(share(0, "held") > 0.4 && share(1, "held") > 0.4, "held");
            assert!(share(2, "no deal") > 0.4, "no deal");
        }
    }
}

#[test]
fn nothing_like_the_recorded_deal_is_signed_before_the_third_sitting() {
    let pack = shipped("doha-2018");
    let line = read(&pack, "recorded-price");
    let third = pack.scenario.talks[2].opens;
    let mut signed = 0;
    for kind in pack.scenario.type_ids() {
        for seed in 0..30 {
            let game = play(&pack, &mut Follower::of(line.clone()), seed, Some(TypeId(kind.0))).unwrap();
            if let Some((turn, _)) = game.view().signed {
                signed += 1;
                assert!(turn >= third, "seed {seed}: {turn}");
            }
        }
    }
    assert!(signed > 45, "{signed}");
}
