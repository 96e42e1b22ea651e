//! Nothing in a scenario is idle: every action and every option stands in a line that is about as good as the best under some
//! hypothesis, and what events ask makes a difference.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "the figures are printed for the page about the rules")]

mod known;

use std::sync::Arc;

use known::read;
use rayon::prelude::*;
use wedge_engine::{ActionId, Event, TypeId};
use wedge_study::{Among, Budget, Follower, Hunt, Line, Put, play, score, with_action, with_option};
use wedge_testkit::{Pack, shipped};

/// Games by which a line is told.
const GAMES: u64 = 60;
/// How far behind the best a line may be and still be about as good.
const ABOUT: f64 = 0.02;

/// What a line comes to under a hypothesis, if in half of its games or more something happens that is looked for.
fn told(pack: &Arc<Pack>, line: &Line, kind: TypeId, seen: impl Fn(&Event) -> bool + Sync) -> Option<f64> {
    let games: Vec<(f64, bool)> = (0..GAMES)
        .into_par_iter()
        .map(|seed| {
            let game = play(pack, &mut Follower::of(line.clone()), seed, Some(kind)).unwrap();
            let saw = game.log().iter().any(|(_, event)| seen(event));
            (score(&pack.scenario, &game.into_outcome().unwrap()), saw)
        })
        .collect();
    let saw = games.iter().filter(|(_, saw)| *saw).count();
    (2 * saw >= games.len()).then(|| games.iter().map(|(score, _)| score).sum::<f64>() / GAMES as f64)
}

/// The best known line under each hypothesis, and what it comes to there.
fn best(pack: &Arc<Pack>) -> Vec<(TypeId, Line, f64)> {
    let lines = ["buy-the-break", "less-and-sooner", "stay-and-look"].map(|name| read(pack, name));
    let told = |(kind, line): (TypeId, Line)| {
        let score = told(pack, &line, kind, |_| true).unwrap();
        (kind, line, score)
    };
    pack.scenario.type_ids().zip(lines).map(told).collect()
}

/// The least that some variation of the best lines falls behind them with something in it.
fn nearest(
    pack: &Arc<Pack>,
    best: &[(TypeId, Line, f64)],
    varied: impl Fn(&Line) -> Vec<(Put, Line)>,
    seen: impl Fn(&Event) -> bool + Sync,
) -> Option<(f64, String)> {
    let mut found: Option<(f64, String)> = None;
    for (kind, line, top) in best {
        for (_, variation) in varied(line) {
            let Some(score) = told(pack, &variation, *kind, &seen) else { continue };
            let behind = top - score;
            if found.as_ref().is_none_or(|(before, _)| behind < *before) {
                found = Some((behind, pack.types[kind.at()].id.clone()));
            }
            if behind < 0.5 * ABOUT {
                return found;
            }
        }
    }
    found
}

/// Stretches of sittings in which an action is tried.
const STRETCHES: [(u32, u32); 5] = [(1, 99), (1, 1), (3, 3), (5, 5), (7, 7)];

#[test]
#[ignore = "plays tens of thousands of games"]
fn every_action_and_every_option_stands_in_a_line_about_as_good_as_the_best() {
    let pack = shipped("doha-2018");
    let (best, mut idle) = (best(&pack), Vec::new());
    for (at, text) in pack.actions.iter().enumerate() {
        let action = ActionId::from_index(at);
        let acted = |event: &Event| matches!(event, Event::Acted { action: one, .. } if *one == action);
        let near = nearest(&pack, &best, |line| with_action(line, action, &STRETCHES), acted);
        println!("{:<22} {near:?}", text.id);
        if near.is_none_or(|(behind, _)| behind > ABOUT) {
            idle.push(text.id.clone());
        }
    }
    for (issue, text) in pack.issues.iter().enumerate() {
        // The first option of an issue is that nothing is said of it.
        for (option, of) in text.options.iter().enumerate().skip(1) {
            let option = u8::try_from(option).unwrap();
            let tabled = |event: &Event| matches!(event, Event::Tabled { package, .. } if package.0[issue] == option);
            let near = nearest(&pack, &best, |line| with_option(line, issue, option), tabled);
            println!("{:<22} {near:?}", format!("{}={}", text.id, of.id));
            if near.is_none_or(|(behind, _)| behind > ABOUT) {
                idle.push(format!("{}={}", text.id, of.id));
            }
        }
    }
    assert!(idle.is_empty(), "in no line about as good as the best: {idle:?}");
}

/// Lines by which a line is repaired that something was taken out of, for each climber, and the games of each.
const REPAIRS: Budget = Budget { lines: 200, climbers: 2, games: 6, again: GAMES };

/// A line without an action.
fn without_action(line: &Line, action: ActionId) -> Line {
    let mut line = line.clone();
    line.errands.retain(|errand| errand.action != action);
    line.after.errands.retain(|other| *other != action);
    line
}

/// A line without an option: what takes its place is the option before it.
fn without_option(line: &Line, issue: usize, option: u8) -> Line {
    let mut line = line.clone();
    for (_, package) in &mut line.asks {
        if package.0[issue] == option {
            package.0[issue] -= 1;
        }
    }
    line
}

/// What taking something out costs the best line that is known, under each hypothesis: what is left is the better of the known
/// lines without it, and of what is climbed to from them among lines that do not have it.
fn costs(pack: &Arc<Pack>, best: &[(TypeId, Line, f64)], without: impl Fn(&Line) -> Line) -> Vec<f64> {
    let known: Vec<Line> = best.iter().map(|(_, line, _)| without(line)).collect();
    let mut costs = Vec::new();
    for (kind, line, top) in best {
        // Whoever never had it has lost nothing.
        if without(line) == *line {
            costs.push(0.0);
            continue;
        }
        let sure: Vec<f64> = pack.scenario.type_ids().map(|one| f64::from(u8::from(one == *kind))).collect();
        let hunt = Hunt { pack, among: Among::Blind, belief: &sure, budget: REPAIRS, starts: &known, asking: None };
        let climbed = hunt.best(&|| {}).unwrap().into_iter().map(|found| without(&found.line));
        let left = known.iter().cloned().chain(climbed).filter_map(|line| told(pack, &line, *kind, |_| true));
        costs.push((top - left.fold(f64::NEG_INFINITY, f64::max)).max(0.0));
    }
    costs
}

#[test]
#[ignore = "plays tens of thousands of games"]
fn what_taking_anything_out_costs_is_told() {
    let pack = shipped("doha-2018");
    let best = best(&pack);
    let (mut noticed, mut all) = (Vec::new(), 0);
    let mut tell = |name: String, costs: Vec<f64>| {
        let each: Vec<String> = costs.iter().map(|cost| format!("{cost:.3}")).collect();
        println!("{name:<30} {}", each.join(" "));
        all += 1;
        if costs.iter().any(|cost| *cost >= ABOUT) {
            noticed.push(name);
        }
    };
    for (at, text) in pack.actions.iter().enumerate() {
        tell(text.id.clone(), costs(&pack, &best, |line| without_action(line, ActionId::from_index(at))));
    }
    for (issue, text) in pack.issues.iter().enumerate() {
        for (option, of) in text.options.iter().enumerate().skip(1) {
            let option = u8::try_from(option).unwrap();
            let costs = costs(&pack, &best, |line| without_option(line, issue, option));
            tell(format!("{}={}", text.id, of.id), costs);
        }
    }
    println!("{} of {all} are noticed: {}", noticed.len(), noticed.join(", "));
    // Most have a near substitute; the page about the rules says so and names those that have none.
    for name in ["seat_network", "keep_hunting"] {
        assert!(noticed.iter().any(|one| one == name), "{name} is not noticed");
    }
}

#[test]
#[ignore = "plays thousands of games"]
fn what_events_ask_makes_a_difference() {
    let pack = shipped("doha-2018");
    let mut without = (*pack).clone();
    let mut scenario = (*without.scenario).clone();
    scenario.incidents.iter_mut().for_each(|incident| incident.replies.clear());
    without.scenario = Arc::new(scenario);
    let without = Arc::new(without);
    let mut most: f64 = 0.0;
    for (kind, line, with) in best(&pack) {
        let none = told(&without, &line, kind, |_| true).unwrap();
        println!("{:<10} {with:.3} with what events ask, {none:.3} without", pack.types[kind.at()].id);
        most = most.max((with - none).abs());
    }
    assert!(most >= 0.02, "{most:.3}");
}
