//! What an event may show of what was signed: it counts like a breach that was watched, and only where there was something to break.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{
    Coefficient, Command, Effect, Event, Game, Incident, IssueId, Package, Performance, Performer, Quantity,
    QuestionKind, Reply, Role, Round, Scenario, Status, TypeId,
};
use wedge_testkit::shipped;

/// A deal that promises nothing out of sight, so that nothing but an event can show a breach.
const OPEN: [u8; 7] = [3, 0, 1, 2, 1, 2, 1];

/// The turn of the event.
const SHOWN: u32 = 4;

fn about(scenario: &Scenario, role: Role) -> IssueId {
    scenario.issue_with(role).unwrap()
}

/// The shipped scenario with a sitting on every turn, a deal in force, and an event that shows breaches on some issues.
fn shows(package: [u8; 7], issues: &[Role], hollow: f64) -> Scenario {
    let mut scenario = shipped("doha-2018").scenario.as_ref().clone();
    let effects = issues.iter().map(|role| Effect::Breach(about(&scenario, *role))).collect();
    scenario.incidents = vec![Incident { id: "out".to_owned(), turn: SHOWN, effects, ..Incident::default() }];
    scenario.in_force = Some(Package(package.to_vec()));
    scenario.implementation = (1..scenario.calendar.last).map(|opens| Round { opens, effort: 9 }).collect();
    for (name, value) in [(Coefficient::HollowTurns, hollow), (Coefficient::AttackUnderDeal, 0.0)] {
        scenario.rules = scenario.rules.clone().with(name, value);
    }
    scenario
}

/// Games of a scenario up to a turn; breaches are passed over in silence.
fn played(scenario: &Scenario, turn: u32) -> Game {
    let mut game = Game::of_type(Arc::new(scenario.clone()), 1, TypeId(0)).unwrap().open_book();
    while game.glance().turn < turn {
        let command = match game.glance().question {
            Some(question) => Command::Answer(*question.replies.last().unwrap_or(&Reply::Silence)),
            None => Command::EndRound,
        };
        game.apply(&command).unwrap();
    }
    game
}

fn status(game: &Game) -> Status {
    game.truth().unwrap().state.deal().unwrap().status
}

fn trust(game: &Game) -> f64 {
    game.truth().unwrap().state.get(Quantity::Trust)
}

fn shown(game: &Game) -> Vec<(u32, IssueId)> {
    let of = |(turn, event): &(u32, Event)| match event {
        Event::BreachShown { issue } => Some((*turn, *issue)),
        _ => None,
    };
    game.truth().unwrap().log.iter().filter_map(of).collect()
}

#[test]
fn what_an_event_shows_counts_like_a_breach_that_was_watched() {
    let scenario = shows(OPEN, &[Role::Restraint], 6.0);
    let restraint = about(&scenario, Role::Restraint);
    let (before, game) = (played(&scenario, SHOWN - 1), played(&scenario, SHOWN));
    assert_eq!(shown(&game), [(SHOWN, restraint)]);
    // Home judges by Bayes' rule, as it does of what it watched.
    let quiet = played(&shows(OPEN, &[], 6.0), SHOWN);
    let control = scenario.rule(Coefficient::BelievedControl);
    let judged = trust(&quiet) * (1.0 - control) / (1.0 - trust(&quiet) * control);
    assert!((trust(&game) - judged).abs() < 1e-12 && judged < trust(&quiet));
    // It is asked about, and the ledger says so.
    let asked = game.glance().question.unwrap().question.kind;
    assert_eq!(asked, QuestionKind::Breach(restraint));
    let stands = game.view().ledger.iter().find(|line| line.issue == restraint).unwrap().stands;
    assert_eq!(stands, Performance::Broken);
    // Hollow for as long as is set, from the next turn on, which is when a deal's standing is looked at.
    assert_eq!(status(&before), Status::Held);
    assert_eq!(status(&played(&scenario, SHOWN + 1)), Status::Hollow);
    assert_eq!(status(&played(&scenario, SHOWN + 5)), Status::Hollow);
    assert_eq!(status(&played(&scenario, SHOWN + 6)), Status::Held);
    assert_ne!(game.truth().unwrap().state.hash(), quiet.truth().unwrap().state.hash());
}

#[test]
fn a_breach_of_the_ladder_is_counted_with_those_about_its_ally() {
    let scenario = shows([3, 2, 1, 2, 1, 2, 1], &[Role::Ladder], 6.0);
    let (game, quiet) = (played(&scenario, SHOWN), played(&shows([3, 2, 1, 2, 1, 2, 1], &[], 6.0), SHOWN));
    let seen = |game: &Game| game.truth().unwrap().state.deal().unwrap().breaches[0];
    assert_eq!(seen(&game), seen(&quiet) + 1);
}

#[test]
fn nothing_comes_of_it_where_there_is_nothing_to_break() {
    let mut without = shows(OPEN, &[Role::Restraint], 6.0);
    // Nothing was signed there.
    without.in_force = Some(Package([3, 0, 1, 2, 1, 0, 1].to_vec()));
    assert!(shown(&played(&without, SHOWN + 1)).is_empty());
    // It lies with home.
    let mut with_home = shows(OPEN, &[Role::Restraint], 6.0);
    let restraint = about(&with_home, Role::Restraint);
    with_home.issues[restraint.at()].performer = Performer::Home;
    assert!(shown(&played(&with_home, SHOWN + 1)).is_empty());
    // Nobody performs any more.
    let performing = shows(OPEN, &[Role::Restraint], 6.0);
    let mut stopped = played(&performing, SHOWN - 1);
    let state = stopped.truth().unwrap().state.clone().with_suspended(true);
    stopped = stopped.standing_at(state);
    stopped.apply(&Command::Set(wedge_engine::Setting::Relief(false))).unwrap();
    stopped.apply(&Command::Set(wedge_engine::Setting::Pace(wedge_engine::Pace::Pause))).unwrap();
    let mut late = stopped;
    late.apply(&Command::EndRound).unwrap();
    assert!(late.truth().unwrap().state.deal().unwrap().suspended == shown(&late).is_empty());
}

#[test]
fn whoever_withdraws_on_conditions_may_stay_after_it() {
    let conditional = |snaps: bool| {
        let mut scenario = shows(OPEN, &[Role::Restraint], 6.0);
        let presence = about(&scenario, Role::Presence);
        scenario.issues[presence.at()].options[3].snap_back = snaps;
        let state = played(&scenario, SHOWN + 1);
        let state = state.truth().unwrap().state.clone();
        state.deal().unwrap().home_may_stay(&scenario, SHOWN + 1)
    };
    assert!(conditional(true) && !conditional(false));
}
