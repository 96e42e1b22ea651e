//! What a scenario may say of a deal, of a fall and of its desks beyond what one game needs: how a deal stands, dates that are moved,
//! a third party that stands again, desks that grow dearer and noisier as forces leave.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{
    Coefficient, Command, Condition, DeskId, Effect, Event, Game, Incident, Pace, Package, Quantity, Reply, Round,
    Scenario, Setting, Status, TypeId,
};
use wedge_testkit::shipped;

const DEAL: [u8; 7] = [3, 2, 1, 2, 1, 2, 1];

/// The shipped scenario with a sitting on every turn, a deal in force, and no dated events but these.
fn in_force(incidents: Vec<Incident>, rules: &[(Coefficient, f64)]) -> Scenario {
    let mut scenario = shipped("doha-2018").scenario.as_ref().clone();
    scenario.incidents = incidents;
    scenario.in_force = Some(Package(DEAL.to_vec()));
    scenario.implementation = (1..scenario.calendar.last).map(|opens| Round { opens, effort: 9 }).collect();
    for (name, value) in rules {
        scenario.rules = scenario.rules.clone().with(*name, *value);
    }
    scenario
}

fn game(scenario: Scenario) -> Game {
    Game::of_type(Arc::new(scenario), 1, TypeId(0)).unwrap().open_book()
}

/// Time passes to a turn; what is asked is passed over in silence, where that can be said.
fn wait(game: &mut Game, turn: u32) {
    while game.glance().turn < turn {
        let command = match game.glance().question {
            Some(question) => Command::Answer(*question.replies.last().unwrap_or(&Reply::Silence)),
            None => Command::EndRound,
        };
        game.apply(&command).unwrap();
    }
}

fn when(game: &Game, is: impl Fn(&Event) -> bool) -> Vec<u32> {
    game.truth().unwrap().log.iter().filter(|(_, event)| is(event)).map(|(turn, _)| *turn).collect()
}

fn opens(scenario: &mut Scenario, quantity: Quantity, value: f64) {
    for (named, opening) in &mut scenario.opening {
        if *named == quantity {
            *opening = value;
        }
    }
}

#[test]
fn a_condition_may_ask_how_a_deal_stands_and_whether_home_is_late() {
    // An event a turn for each thing that can be asked: the turns on which it came are those on which it was so.
    let asks = [
        Condition::Late,
        Condition::Deal(Status::Held),
        Condition::Deal(Status::Suspended),
        Condition::Deal(Status::Collapsed),
    ];
    let asked = |turn: u32| asks.clone().map(|needs| Incident { turn, needs: vec![needs], ..Incident::default() });
    let scenario =
        in_force((1..24).flat_map(asked).collect(), &[(Coefficient::Grace, 3.0), (Coefficient::CollapseTurns, 8.0)]);
    let mut game = game(scenario);
    game.apply(&Command::Set(Setting::Pace(Pace::Pause))).unwrap();
    game.apply(&Command::Set(Setting::Relief(false))).unwrap();
    wait(&mut game, 23);
    let came = |which: usize| {
        when(&game, |event| matches!(event, Event::Happened { incident, .. } if incident.at() % 4 == which))
    };
    let turned = |wanted: Status| when(&game, |event| matches!(event, Event::StatusChanged { to } if *to == wanted))[0];
    let (late, suspended, collapsed) = (came(0)[0], turned(Status::Suspended), turned(Status::Collapsed));
    assert_eq!(suspended, late + 3, "late at first, suspended once it is late beyond grace");
    // What has collapsed is owed nothing any more.
    assert_eq!(came(0), (late..collapsed).collect::<Vec<_>>());
    assert_eq!(came(1), (1..suspended).collect::<Vec<_>>());
    assert_eq!(came(2), (suspended..collapsed).collect::<Vec<_>>());
    assert_eq!(came(3), (collapsed..24).collect::<Vec<_>>());
}

#[test]
fn dates_that_both_sides_move_make_nobody_late_and_cost_no_belief() {
    let moved = |effects: Vec<Effect>| {
        let mut game = game(in_force(vec![Incident { turn: 2, effects, ..Incident::default() }], &[]));
        wait(&mut game, 2);
        let due: Vec<u32> =
            game.view().ledger.iter().filter(|one| one.by == wedge_engine::Side::Home).map(|one| one.due).collect();
        let credibility = game.truth().unwrap().state.get(Quantity::Credibility);
        (due, credibility, when(&game, |event| matches!(event, Event::PutOff { turns: 5 })))
    };
    let (stands, by_then, none) = moved(Vec::new());
    let (put_off, after, told) = moved(vec![Effect::PutOff(5)]);
    assert_eq!(put_off, stands.iter().map(|due| due + 5).collect::<Vec<_>>());
    assert!(!put_off.is_empty() && (by_then - after).abs() < 1e-12);
    assert_eq!((none, told), (vec![], vec![2]));
}

#[test]
fn a_third_party_that_fell_stands_again_once_little_is_left_of_the_strain() {
    let falls = |rise: f64, morale: f64| {
        let rules = [
            (Coefficient::FallPeak, 1.0),
            (Coefficient::FallMiddle, 0.5),
            (Coefficient::FallPresence, 0.0),
            (Coefficient::RisePeak, rise),
        ];
        let back = Incident { turn: 6, effects: vec![Effect::Shift(Quantity::Morale, morale)], ..Incident::default() };
        let mut scenario = in_force(vec![back], &rules);
        scenario.drifts.clear();
        opens(&mut scenario, Quantity::Morale, 0.0);
        opens(&mut scenario, Quantity::Momentum, 0.5);
        let mut game = game(scenario);
        wait(&mut game, 9);
        (
            when(&game, |event| *event == Event::ThirdFell),
            when(&game, |event| *event == Event::ThirdRose),
            game.view().fell,
        )
    };
    let (fell, rose, lies) = falls(1.0, 1.0);
    assert_eq!((fell, rose, lies), (vec![1], vec![7], None));
    // Under the strain that it fell under it stays where it is, and for good where nothing lets it rise.
    assert_eq!(falls(1.0, 0.0), (vec![1], vec![], Some(1)));
    assert_eq!(falls(0.0, 1.0), (vec![1], vec![], Some(1)));
}

#[test]
fn an_event_may_make_it_stand_again_and_it_may_fall_again() {
    let rules = [(Coefficient::FallPeak, 1.0), (Coefficient::FallMiddle, 0.0), (Coefficient::FallPresence, 0.0)];
    let restored = Incident { turn: 4, effects: vec![Effect::Restore, Effect::Restore], ..Incident::default() };
    let mut game = game(in_force(vec![restored], &rules));
    wait(&mut game, 4);
    assert_eq!(game.view().fell, None);
    assert!(game.may(&Command::Set(Setting::Third(wedge_engine::ThirdStance::Press))).is_ok());
    wait(&mut game, 6);
    assert_eq!(when(&game, |event| *event == Event::ThirdFell), [1, 5]);
    assert_eq!(when(&game, |event| *event == Event::ThirdRose), [4], "what stands cannot stand again");
}

#[test]
fn fighting_rests_after_a_fall_where_a_scenario_says() {
    for share in [0.0, 0.4, 1.5] {
        let rules = [
            (Coefficient::FallPeak, 1.0),
            (Coefficient::FallMiddle, 0.0),
            (Coefficient::FallPresence, 0.0),
            (Coefficient::ViolenceSpeed, 0.5),
            (Coefficient::FallenViolence, share),
        ];
        let mut game = game(in_force(Vec::new(), &rules));
        wait(&mut game, 20);
        let state = game.truth().unwrap().state;
        let base = game.scenario().opening(Quantity::Violence);
        assert!((state.get(Quantity::Violence) - share * base).abs() < 0.001 * base, "{share}");
    }
}

#[test]
fn a_desk_may_take_more_effort_as_forces_leave() {
    let mut scenario = in_force(Vec::new(), &[]);
    scenario.desks[0].dearer = 4;
    let effort = scenario.desks[0].effort;
    for (left, more) in [(1.0, 0), (0.8, 0), (0.75, 1), (0.5, 2), (0.0, 4)] {
        let begun = game(scenario.clone());
        let state = begun.truth().unwrap().state.clone().with(Quantity::Presence, left);
        let mut game = begun.standing_at(state);
        wait(&mut game, 0);
        assert_eq!(game.view().desks[0].effort, effort + more, "with {left} of the forces");
        assert_eq!(game.view().desks[1].effort, scenario.desks[1].effort);
    }
    let mut paid = game(scenario.clone());
    wait(&mut paid, 1);
    let state = paid.truth().unwrap().state.clone().with(Quantity::Presence, 0.5);
    let mut paid = paid.standing_at(state);
    let before = paid.glance().effort;
    paid.apply(&Command::Task(DeskId(0))).unwrap();
    assert_eq!(paid.glance().effort, before - effort - 2);
}

#[test]
fn a_desk_may_stray_further_as_forces_leave_and_says_by_how_much() {
    let mut scenario = in_force(Vec::new(), &[(Coefficient::BondSpread, 0.0), (Coefficient::DeskErrorSpread, 0.0)]);
    for kind in &mut scenario.types {
        kind.bonds.iter_mut().for_each(|bonds| bonds.fill(0.5));
    }
    scenario.desks[0].habit = 0.0;
    scenario.desks[0].noisier = 0.1;
    let noise = scenario.rule(Coefficient::ReportNoise);
    // What is reported, and by how much more it is said to stray.
    let reported = |scenario: &Scenario, presence: f64| {
        let mut begun = game(scenario.clone());
        wait(&mut begun, 1);
        let state = begun.truth().unwrap().state.clone().with(Quantity::Presence, presence);
        let mut asked = begun.standing_at(state);
        let shown = asked.view().desks[0].strays;
        let events = asked.apply(&Command::Task(DeskId(0))).unwrap();
        let Some(Event::Reported { estimate, strays, .. }) = events.first() else { panic!("no report") };
        assert!((strays - shown).abs() < 1e-12 && (asked.view().desks[0].reports[0].strays - shown).abs() < 1e-12);
        (*estimate, *strays)
    };
    let (all, none_more) = reported(&scenario, 1.0);
    assert!(none_more == 0.0);
    for left in [0.75, 0.5, 0.0] {
        let (estimate, strays) = reported(&scenario, left);
        assert!((strays - 0.1 * (1.0 - left)).abs() < 1e-12);
        // The same luck strays further by as much; estimates come in steps of a twentieth.
        let expected = 0.5 + (all - 0.5) * (noise + strays) / noise;
        assert!((estimate - expected).abs() < 0.1, "{left}: {estimate}, not {expected}");
    }
    // Where it does not grow noisier, forces count for nothing.
    scenario.desks[0].noisier = 0.0;
    assert_eq!(reported(&scenario, 1.0), reported(&scenario, 0.0));
}
