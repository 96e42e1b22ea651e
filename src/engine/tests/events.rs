//! What a scenario may say of its events, and of the end: from where a turn is counted, what a chance hangs on, when a reply is
//! open, what holds when the game ends; and a home and an ally of another kind.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{
    AllyId, Command, Condition, Event, FlagId, Game, Hazard, Impatience, Incident, IncidentId, Origin, Package, Phase,
    Quantity, QuestionKind, Refusal, Reply, Round, Scenario, ScenarioReply, Sway, Test, TypeId, chance,
};
use wedge_testkit::{play_out, play_until, shipped};

/// The shipped scenario with a sitting on every turn and no dated events but these.
fn with(incidents: Vec<Incident>) -> Scenario {
    let mut scenario = shipped("doha-2018").scenario.as_ref().clone();
    scenario.incidents = incidents;
    scenario.talks = (0..=scenario.talks.last().unwrap().opens).map(|opens| Round { opens, effort: 9 }).collect();
    scenario.implementation = (1..scenario.calendar.last).map(|opens| Round { opens, effort: 9 }).collect();
    scenario
}

fn game(scenario: Scenario, kind: u16, seed: u64) -> Game {
    Game::of_type(Arc::new(scenario), seed, TypeId(kind)).unwrap().open_book()
}

/// The turns on which an event came.
fn came(game: &Game, which: usize) -> Vec<u32> {
    let log = game.truth().unwrap().log;
    let happened = |event: &Event| matches!(event, Event::Happened { incident, .. } if incident.at() == which);
    log.iter().filter(|(_, event)| happened(event)).map(|(turn, _)| *turn).collect()
}

fn after(from: Origin, turn: u32) -> Incident {
    Incident { id: format!("{from:?}_{turn}"), turn, from, ..Incident::default() }
}

#[test]
fn a_turn_may_be_counted_from_the_signature_or_from_the_end_of_the_talks() {
    let events = || vec![after(Origin::Signature, 3), after(Origin::TalksEnd, 2), after(Origin::Opening, 4)];
    // Talks that end on turn 5 without a deal: nothing is counted from a signature that never was.
    let mut unsigned = game(with(events()), 0, 1);
    play_until(&mut unsigned, |game| game.glance().turn == 5);
    unsigned.apply(&Command::BreakOff).unwrap();
    play_out(&mut unsigned);
    assert_eq!([0, 1, 2].map(|which| came(&unsigned, which)), [vec![], vec![7], vec![4]]);
    // A deal that is in force as the game opens was signed then.
    let mut signed = with(events());
    signed.in_force = Some(Package(vec![3, 2, 1, 2, 1, 2, 1]));
    let mut signed = game(signed, 0, 1);
    play_out(&mut signed);
    assert_eq!([0, 1, 2].map(|which| came(&signed, which)), [vec![3], vec![2], vec![4]]);
}

#[test]
fn a_chance_may_hang_on_what_everybody_sees() {
    let swayed = |support: f64| {
        let sway = Some(Sway { on: Quantity::Support, at: 0.5, by: 1.5 });
        let mut scenario = with(vec![Incident { turn: 1, chance: vec![0.4; 3], sway, ..Incident::default() }]);
        scenario.drifts.clear();
        for (quantity, value) in &mut scenario.opening {
            if *quantity == Quantity::Support {
                *value = support;
            }
        }
        scenario
    };
    let often = |support: f64| {
        (0..400).filter(move |seed| {
            let mut game = game(swayed(support), 0, *seed);
            play_until(&mut game, |game| game.glance().turn == 1);
            !came(&game, 0).is_empty()
        })
    };
    // By the rule: 0.1, 0.4 and 0.7.
    for (support, chance) in [(0.3, 0.1), (0.5, 0.4), (0.7, 0.7)] {
        let share = often(support).count() as f64 / 400.0;
        assert!((share - chance).abs() < 0.06, "support {support}: {share} for {chance}");
        let event = &swayed(support).incidents[0];
        assert!((event.chance_under(TypeId(0), Some(support)) - chance).abs() < 1e-12);
    }
    // It is held to what a chance can be.
    let event = &swayed(0.5).incidents[0];
    assert_eq!([0.0, 1.0].map(|support| event.chance_under(TypeId(1), Some(support))), [0.0, 1.0]);
    // What an event says of itself is what it stood at.
    let mut game = game(swayed(0.7), 0, 3);
    play_until(&mut game, |game| game.glance().turn == 1);
    let stands = game.truth().unwrap().log.iter().find_map(|(_, event)| match event {
        Event::Happened { stands, .. } | Event::DidNotHappen { stands, .. } => Some(*stands),
        _ => None,
    });
    assert!(stands.flatten().is_some_and(|stands| (stands - 0.7).abs() < 1e-9), "{stands:?}");
}

#[test]
fn a_reply_with_conditions_is_open_only_while_they_hold() {
    let reply = |id: &str, needs: Vec<Condition>| ScenarioReply { id: id.into(), needs, effects: Vec::new() };
    let asked = |turn: u32, effects| Incident {
        turn,
        effects,
        replies: vec![
            reply("never", vec![Condition::Fallen]),
            reply("told", vec![Condition::Flag(FlagId(0))]),
            reply("silent", Vec::new()),
        ],
        ..Incident::default()
    };
    let mut scenario = with(vec![asked(1, Vec::new()), asked(2, vec![wedge_engine::Effect::Set(FlagId(0))])]);
    scenario.flags = 1;
    let mut game = game(scenario, 0, 1);
    let open = |game: &Game| game.glance().question.map(|question| question.replies).unwrap_or_default();
    play_until(&mut game, |game| !open(game).is_empty());
    assert_eq!(open(&game), [Reply::Listed(2)]);
    assert_eq!(game.apply(&Command::Answer(Reply::Listed(1))), Err(Refusal::NoSuchReply));
    game.apply(&Command::Answer(Reply::Listed(2))).unwrap();
    play_until(&mut game, |game| !open(game).is_empty());
    // What the event itself sets counts.
    assert_eq!(open(&game), [Reply::Listed(1), Reply::Listed(2)]);
    assert_eq!(game.view().question.unwrap().replies, open(&game));
    game.apply(&Command::Answer(Reply::Listed(1))).unwrap();

    let mut shut = with(vec![asked(1, Vec::new())]);
    shut.flags = 1;
    shut.incidents[0].replies.truncate(2);
    let fault = shut.verify().unwrap_err();
    assert!(fault.to_string().contains("can always be given"), "{fault}");
}

#[test]
fn what_an_aim_asks_of_the_end_is_asked_at_the_end() {
    let mut scenario = with(vec![Incident { turn: 2, ..Incident::default() }]);
    scenario.ends = vec![
        vec![Condition::Happened(IncidentId(0)), Condition::Not(Box::new(Condition::Signed))],
        vec![Condition::AtLeast(Quantity::Support, 0.99)],
    ];
    scenario.aims = vec![Test::Ends(0), Test::Ends(1)];
    let mut game = game(scenario.clone(), 0, 1);
    assert!(game.outcome().is_none(), "not before it is over");
    play_out(&mut game);
    let outcome = game.outcome().unwrap();
    assert_eq!(scenario.aims.iter().map(|aim| outcome.passes(aim)).collect::<Vec<_>>(), [true, false]);
    scenario.aims.push(Test::Ends(2));
    assert!(scenario.verify().unwrap_err().to_string().contains("an end that there is not"));
}

#[test]
fn a_home_whose_patience_ends_may_break_off_and_leave_its_forces_where_they_are() {
    let impatient = |impatience: Impatience| {
        let mut scenario = with(Vec::new());
        scenario.home.impatience = impatience;
        for (quantity, value) in &mut scenario.opening {
            if *quantity == Quantity::Patience {
                *value = 0.16;
            }
        }
        let mut game = game(scenario, 0, 1);
        play_until(&mut game, |game| game.glance().phase != Phase::Talks);
        let view = game.view();
        (game.glance().turn, view.ordered_out, view.presence)
    };
    let (orders, out, _) = impatient(Impatience::OrdersOut);
    let (breaks, stayed, presence) = impatient(Impatience::BreaksOff);
    assert_eq!((orders, out.is_some()), (breaks, true), "the same warning, the same turn");
    assert_eq!((stayed, presence), (None, 1.0));
    // After that it tires of nothing more.
    let mut scenario = with(Vec::new());
    scenario.home.impatience = Impatience::BreaksOff;
    let mut game = game(scenario, 0, 2);
    play_out(&mut game);
    assert!(!game.truth().unwrap().log.iter().any(|(_, event)| matches!(event, Event::OrderedOut)));
}

#[test]
fn an_ally_that_is_no_actor_does_nothing_of_its_own_accord() {
    let mut scenario = with(Vec::new());
    let own = [
        Hazard::Abroad(AllyId(0)),
        Hazard::Boast(AllyId(0)),
        Hazard::Subcontract(AllyId(0)),
        Hazard::Shelter(AllyId(0)),
    ];
    let chances = |scenario: &Scenario| {
        let mut begun = game(scenario.clone(), 2, 1);
        begun.apply(&Command::EndRound).unwrap();
        let state = begun.truth().unwrap().state.clone();
        own.map(|hazard| chance(scenario, &state, hazard) > 0.0)
    };
    assert_eq!(chances(&scenario), [true; 4]);
    scenario.allies[0].acts = false;
    assert_eq!(chances(&scenario), [false; 4]);
    for seed in 0..6 {
        let mut game = game(scenario.clone(), 2, seed);
        play_out(&mut game);
        let acts = |event: &Event| match event {
            Event::AllyStruck { .. } | Event::AllyBoasted { .. } | Event::Subcontracted { .. } => true,
            Event::Asked(question) => {
                matches!(question.kind, QuestionKind::AllyAttack(_) | QuestionKind::Found(_))
            }
            _ => false,
        };
        assert!(!game.truth().unwrap().log.iter().any(|(_, event)| acts(event)), "seed {seed}");
    }
}
