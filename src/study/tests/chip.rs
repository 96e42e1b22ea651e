//! Finding out must matter: whoever knows the other side does better than whoever does not, each hypothesis has an answer of
//! its own that is a poor one under the others, and asking pays for itself.
//!
//! What is known to be reachable stands in `lines/`, a line of play a file: `errand ACTION FIRST LAST` (in which sittings),
//! `ask SITTING PACKAGE`, `settle SITTING`, `leave SITTING`, `reply EVENT REPLY`, `then ACTION ...` (after the talks). What could
//! be had without any evidence is what the search finds, which is told none of this.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "the figures are printed for the page about the rules")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use wedge_engine::{ActionId, Command, Outcome, Pace, Package, Reply, Status, ThirdStance, TypeId};
use wedge_scenario::{Line as Move, parse_line};
use wedge_study::{
    Afterwards, Among, Budget, Errand, Follower, Found, Informed, Kind, Line, Policy, Repertoire, Replies, best_lines,
    play, report_on,
};
use wedge_testkit::{Pack, root, shipped};

/// Games under each hypothesis by which a line is told.
const GAMES: u64 = 200;

/// Sittings in which a listener only asks, and the most that are tried.
const ASKS: u32 = 2;
const MOST_ASKS: u32 = 3;

fn read(pack: &Pack, name: &str) -> Line {
    let text = std::fs::read_to_string(root().join("src/study/tests/lines").join(name)).unwrap();
    let scenario = &pack.scenario;
    let action = |id: &str| ActionId::from_index(pack.actions.iter().position(|one| one.id == id).unwrap());
    let mut line = Line {
        asks: Vec::new(),
        yields: false,
        settles: None,
        leaves: None,
        errands: Vec::new(),
        replies: Replies {
            breach: Reply::Protest,
            attack: Reply::Protest,
            found: Reply::Strike,
            incidents: vec![0; scenario.incidents.len()],
        },
        after: Afterwards {
            pace: Pace::Agreed,
            relief: true,
            third: ThirdStance::Spare,
            since: 1,
            errands: Vec::new(),
        },
    };
    let nothing = Package::status_quo(scenario.issues.len());
    for row in text.lines().filter(|row| !row.starts_with('#')) {
        let words: Vec<&str> = row.split_whitespace().collect();
        match words.as_slice() {
            ["errand", id, first, last] => {
                let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
                line.errands.push(Errand { action: action(id), first, last });
            }
            ["ask", sitting, ..] => {
                let offer = format!("offer {}", words[2..].join(" "));
                let Move::Command(Command::Offer(package)) = parse_line(pack, &offer, &nothing).unwrap() else {
                    panic!("{name}: {row}")
                };
                line.asks.push((sitting.parse().unwrap(), package));
            }
            ["settle", sitting] => line.settles = Some(sitting.parse().unwrap()),
            ["leave", sitting] => line.leaves = Some(sitting.parse().unwrap()),
            ["reply", event, reply] => {
                let at = scenario.incidents.iter().position(|one| one.id == *event).unwrap();
                let index = scenario.incidents[at].replies.iter().position(|one| one.id == *reply).unwrap();
                line.replies.incidents[at] = u8::try_from(index).unwrap();
            }
            ["then", ..] => line.after.errands = words[1..].iter().map(|id| action(id)).collect(),
            _ => panic!("{name}: {row}"),
        }
    }
    line
}

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
    let (chip, divided, bond) = (known("buy-the-break"), known("less-and-watched"), known("stay-and-look"));
    let (sooner, at_once) = (known("less-and-sooner"), known("recorded-price"));
    let searched = |name: &str, among: Among, lines: u32| -> Found {
        let budget = Budget { lines, climbers: 8, games: 6, again: GAMES };
        let found = best_lines(&pack, among, &prior, budget, &|| {}).unwrap().swap_remove(0);
        row(&pack, name, &found.means.iter().map(|means| means.score).collect::<Vec<_>>());
        found
    };
    let blind = searched("searched, no evidence", Among::Blind, 6_000);
    let stalling = searched("searched, tabling nothing", Among::Stalling, 1_000);
    let signing = searched("searched, signing at once", Among::AtOnce, 1_500);
    let probing = searched("searched, probing by signature", Among::Probing, 2_000);

    let all = [&chip, &divided, &bond, &sooner, &at_once, &blind, &stalling, &signing];
    let most = |kind: usize| all.iter().map(|found| score(found, kind)).fold(f64::NEG_INFINITY, f64::max);
    let knowing: f64 = prior.iter().enumerate().map(|(kind, share)| share * most(kind)).sum();
    let guessing = all.iter().map(|found| found.expected(&prior)).fold(f64::NEG_INFINITY, f64::max);
    let repertoire = Arc::new(Repertoire::of(&pack, &[chip.clone(), divided.clone(), bond.clone(), sooner.clone()]));
    // Some that ask first: for one sitting or for several, with all their effort or with what their errands leave over.
    let listeners =
        (1..=MOST_ASKS).flat_map(|asks| [(asks, true), (asks, false)]).map(|(asks, desks_first)| -> Vec<f64> {
            let means = report_on(&pack, &asking(&repertoire, asks, desks_first), GAMES).unwrap();
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

/// One that asks in the first sittings and plays what does best against what it hears.
fn asking(repertoire: &Arc<Repertoire>, asks: u32, desks_first: bool) -> impl Fn() -> Box<dyn Policy> + Sync + use<> {
    let repertoire = Arc::clone(repertoire);
    move || Box::new(Informed::asking(Arc::clone(&repertoire), asks, desks_first))
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
    let found: Vec<Found> = names.iter().map(|name| told(&pack, name, read(&pack, name))).collect();
    let repertoire = Arc::new(Repertoire::of(&pack, &found));
    let line = |name: &str| -> Makes {
        let line = read(&pack, name);
        Box::new(move || Box::new(Follower::of(line.clone())))
    };
    let listens = asking(&repertoire, ASKS, true);
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
