//! The desks' quarrel: it follows from what anybody can read and from what was seen, and from nothing else.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use wedge_counsel::{About, Hindsight, Lean, quarrel};
use wedge_engine::{Command, DeskId, Event, Game, Package, Phase, Role, Scenario, TypeId, View};
use wedge_testkit::{Player, fixture, random_game, shipped};

/// Moves of a random game.
const MOVES: usize = 60;

/// The same view of a game, as it would be if desks had reported so.
fn heard(scenario: &Scenario, mut view: View, reports: &[(u8, f64)]) -> View {
    let mut game = Game::new(std::sync::Arc::new(scenario.clone()), 1).unwrap();
    game.apply(&Command::Task(DeskId(0))).unwrap();
    let pattern = game.view().desks[0].reports[0];
    view.desks.iter_mut().for_each(|desk| desk.reports.clear());
    for (desk, estimate) in reports {
        let mut report = pattern;
        report.estimate = *estimate;
        view.desks[usize::from(*desk)].reports.push(report);
    }
    view
}

fn with_rung(scenario: &Scenario, rung: u8) -> Package {
    Package::status_quo(scenario.issues.len()).with(scenario.issue_with(Role::Ladder).unwrap(), rung)
}

#[test]
fn it_is_the_same_under_every_hypothesis_when_the_same_was_seen() {
    for pack in [shipped("doha-2018"), shipped("first-talks")] {
        let scenario = &pack.scenario;
        let (mut compared, mut quarrels) = (0, 0);
        for seed in 0..6 {
            // Whatever was seen in a game under one hypothesis is put beside what hides under another.
            let games: Vec<Game> = scenario
                .type_ids()
                .map(|kind| {
                    let mut game = Game::of_type(scenario.clone(), seed, kind).unwrap();
                    let mut player = Player::new(&pack, seed);
                    for _ in 0..MOVES {
                        let command = player.next(&game);
                        let _refused = game.apply(&command).is_err();
                        if game.view().phase == Phase::Over {
                            break;
                        }
                    }
                    game
                })
                .collect();
            for game in &games {
                let seen = game.view();
                let said = quarrel(scenario, &seen);
                for other in &games {
                    // Another truth behind the table, and all that the quarrel may know as it was seen here.
                    let mut view = other.view();
                    view.desks.clone_from(&seen.desks);
                    view.table.clone_from(&seen.table);
                    view.signed.clone_from(&seen.signed);
                    assert_eq!(quarrel(scenario, &view), said, "{} {seed}", scenario.id);
                    compared += 1;
                }
                quarrels += usize::from(said.is_some());
            }
            let opened: Vec<_> = scenario
                .type_ids()
                .map(|kind: TypeId| quarrel(scenario, &Game::of_type(scenario.clone(), seed, kind).unwrap().view()))
                .collect();
            assert!(opened[0].is_some() && opened.windows(2).all(|pair| pair[0] == pair[1]), "{opened:?}");
        }
        assert!(compared > 20 && quarrels > 2, "{}: {compared} compared, {quarrels} quarrels", scenario.id);
    }
}

#[test]
fn whom_a_desk_hears_is_its_reason() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let view = Game::new(scenario.clone(), 1).unwrap().view();
    let told = quarrel(scenario, &view).unwrap();
    assert_eq!((told.about, told.yes.reports, told.no.reports), (About::Tie, 0, 0));
    for (voice, lean, most) in [(told.yes, Lean::Ready, "doha"), (told.no, Lean::Bound, "haqqani")] {
        assert_eq!(voice.lean, lean);
        assert_eq!(scenario.blocs[voice.hears.unwrap().at()].id, most);
    }
    // One that hears everybody alike leans no way.
    let mut even = scenario.as_ref().clone();
    even.desks[0].access.fill(0.2);
    even.desks[0].habit = 0.0;
    even.desks.truncate(1);
    let mut one = view.clone();
    one.desks.truncate(1);
    assert_eq!(quarrel(&even, &one), None, "a desk does not quarrel with itself");
    even.desks.push(scenario.desks[1].clone());
    one.desks.push(view.desks[1].clone());
    assert_eq!(quarrel(&even, &one).unwrap().yes.lean, Lean::Even);
}

#[test]
fn what_they_report_settles_it_or_feeds_it() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let view = Game::new(scenario.clone(), 1).unwrap().view();
    let alike = heard(scenario, view.clone(), &[(0, 0.7), (1, 0.65), (2, 0.75)]);
    assert_eq!(quarrel(scenario, &alike), None, "where they agree nothing is said");
    let apart = heard(scenario, view, &[(0, 0.3), (0, 0.2), (1, 0.9), (2, 0.6)]);
    let told = quarrel(scenario, &apart).unwrap();
    assert_eq!((told.yes.desk, told.yes.says, told.yes.reports), (DeskId(1), 0.9, 1));
    assert_eq!((told.no.desk, told.no.says, told.no.reports), (DeskId(0), 0.25, 2));
}

#[test]
fn it_is_about_what_the_draft_asks() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let ladder = scenario.issue_with(Role::Ladder).unwrap();
    let mut view = Game::new(scenario.clone(), 1).unwrap().view();
    let mut told = Vec::new();
    for rung in 0..u8::try_from(scenario.issues[ladder.at()].options.len()).unwrap() {
        view.table.offer = Some(with_rung(scenario, rung));
        told.push(quarrel(scenario, &view));
        let asks = scenario.issues[ladder.at()].options[usize::from(rung)].covert;
        if let Some(told) = told.last().unwrap().filter(|told| told.about == About::Draft) {
            assert_eq!(told.takes, asks);
            assert!(told.yes.says >= asks && told.no.says < asks);
        }
    }
    // Nothing asked; a little, which both think would be done; a break, over which they quarrel; all, which neither believes in.
    assert_eq!(told[0].unwrap().about, About::Tie);
    assert_eq!(told[1], None);
    assert_eq!(told[3].unwrap().about, About::Draft);
    assert_eq!(*told.last().unwrap(), None);
    // What is agreed comes before what was tabled, and what was signed before both.
    view.table.agreed = Some(with_rung(scenario, 1));
    assert_eq!(quarrel(scenario, &view), None);
    view.signed = Some((3, with_rung(scenario, 3)));
    assert_eq!(quarrel(scenario, &view).unwrap().about, About::Signed);
    view.signed = Some((3, with_rung(scenario, 0)));
    assert_eq!(quarrel(scenario, &view), None, "nothing was promised");
}

#[test]
fn a_scenario_without_a_second_desk_has_no_quarrel() {
    for name in ["no-ladder", "no-leader", "two-allies", "three-signatories", "mediator", "weeks"] {
        let pack = fixture(name);
        for seed in 0..4 {
            assert_eq!(quarrel(&pack.scenario, &random_game(&pack, seed, seed, 60).0.view()), None, "{name}");
        }
    }
}

#[test]
fn what_each_desk_said_is_held_against_what_came() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let (mut desks, mut quarrels, mut right) = (0, 0, 0);
    for seed in 0..30 {
        let game = random_game(&pack, seed, seed, 160).0;
        let Some(truth) = game.truth() else { continue };
        let hindsight = Hindsight::of(&truth);
        for held in &hindsight.held {
            let reports: Vec<f64> = truth
                .log
                .iter()
                .filter_map(|(_, event)| match event {
                    Event::Reported { desk, estimate, .. } if *desk == held.desk => Some(*estimate),
                    _ => None,
                })
                .collect();
            assert_eq!(held.reports, reports.len());
            assert!((held.said - reports.iter().sum::<f64>() / reports.len() as f64).abs() < 1e-12);
            assert!((0.0..=1.0).contains(&held.heard) && (0.0..=1.0).contains(&held.all) && !held.fits.is_empty());
            desks += 1;
            right += usize::from(held.fits.contains(&game.outcome().unwrap().kind));
        }
        // What is said at the end is what would have been said on the last day.
        let signed = |view: &View| view.signed.is_some();
        let mut view = game.view();
        if !signed(&view) {
            view.table.agreed = None;
            view.table.offer = tabled(&game);
        }
        assert_eq!(hindsight.quarrel, quarrel(scenario, &view), "{seed}");
        quarrels += usize::from(hindsight.quarrel.is_some());
    }
    assert!(desks > 20 && quarrels > 3, "{desks} desks, {quarrels} quarrels");
    assert!(2 * right > desks, "reports fit what was so in {right} of {desks}");
}

/// The draft that was tabled last.
fn tabled(game: &Game) -> Option<Package> {
    game.log().iter().rev().find_map(|(_, event)| match event {
        Event::Tabled { package, .. } => Some(package.clone()),
        _ => None,
    })
}
