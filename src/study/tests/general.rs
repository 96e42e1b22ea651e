//! Other shapes than the shipped one: no ladder, no leader, two allies, three signatories, a mediator, weeks for turns.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use proptest::prelude::*;
use wedge_engine::{
    AllyId, AnswerKind, Command, CounterpartId, Course, Effect, Evaluator, Event, Game, Incident, Mind, Oath,
    Observation, Pace, Package, Phase, Quantity, Refusal, Setting, Status, TypeId,
};
use wedge_study::{Kind, play};
use wedge_testkit::{Pack, cases, fixture, play_out, play_until, random_game, shipped, time_goes_on};

const SHAPES: [&str; 6] = ["no-ladder", "no-leader", "two-allies", "three-signatories", "mediator", "weeks"];

fn game(pack: &Arc<Pack>, seed: u64) -> Game {
    Game::new(Arc::clone(&pack.scenario), seed).unwrap().open_book()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn every_shape_is_played_to_its_end_with_traces_that_fold(seed: u64, moves: u64, which in 0..SHAPES.len()) {
        let pack = fixture(SHAPES[which]);
        let (game, commands) = random_game(&pack, seed, moves, 40);
        prop_assert_eq!(game.view().phase, Phase::Over);
        for (_, event) in game.log() {
            for trace in event.traces() {
                prop_assert_eq!(trace.folded().to_bits(), trace.to.to_bits(), "{:?}", trace);
            }
        }
        let mut again = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
        for command in &commands {
            again.apply(command).unwrap();
        }
        prop_assert_eq!(again.state_hash(), game.state_hash());
    }
}

#[test]
fn every_policy_plays_every_shape() {
    for shape in SHAPES {
        let pack = fixture(shape);
        for policy in Kind::ALL {
            for seed in 0..4 {
                let game = play(&pack, policy.policy(&pack, seed).as_mut(), seed, None);
                assert_eq!(game.unwrap().view().phase, Phase::Over, "{shape}, {}", policy.name());
            }
        }
    }
}

#[test]
fn without_a_ladder_nothing_is_owed_out_of_sight() {
    let pack = fixture("no-ladder");
    let deal = Package(vec![2, 2, 1]);
    let mut signed = 0;
    for seed in 0..20 {
        let mut game = game(&pack, seed);
        game.apply(&Command::Offer(deal.clone())).unwrap();
        if game.apply(&Command::Sign).is_ok() && game.view().signed.is_some() {
            signed += 1;
            play_out(&mut game);
            assert!(!game.log().iter().any(|(_, event)| matches!(event, Event::StatusChanged { to: Status::Hollow })));
            assert_eq!(game.view().outcome.unwrap().security, 0.0);
        }
    }
    assert!(signed > 0, "no deal was signed");
}

#[test]
fn equals_decide_by_what_most_of_their_strength_gains() {
    let pack = fixture("no-leader");
    let game = game(&pack, 3);
    let state = game.truth().unwrap().state.clone();
    let mind = Evaluator::new(&pack.scenario, &state, Mind::True);
    let sweep = mind.sweep();
    for index in 0..sweep.values().len() {
        let package = sweep.package(index);
        let parts = mind.parts(&package);
        let gains = |least: f64| -> f64 {
            pack.scenario
                .bloc_ids()
                .zip(&parts.margins)
                .filter(|(_, margin)| **margin >= least)
                .map(|(bloc, _)| state.get(Quantity::Capability(bloc)))
                .sum()
        };
        // More than half gains what decides, and no more than half gains more.
        let decides = parts.value + pack.scenario.rule(wedge_engine::Coefficient::CohesionWeight) * parts.cohesion;
        assert!(gains(decides - 1e-9) > 0.5, "{package:?}: {parts:?}");
        assert!(gains(decides + 1e-9) <= 0.5, "{package:?}: {parts:?}");
    }
    assert_eq!(mind.best().1, sweep.values().iter().copied().fold(f64::NEG_INFINITY, f64::max));
}

#[test]
fn each_ally_has_its_own_bonds_oath_and_ladder() {
    let pack = fixture("two-allies");
    let game = game(&pack, 5);
    let state = game.truth().unwrap().state;
    let (guest, smugglers) = (AllyId(0), AllyId(1));
    assert_eq!(state.oath(guest), Oath::Accepted);
    assert_eq!(state.oath(smugglers), Oath::None);
    let hills = pack.scenario.bloc_ids().nth(2).unwrap();
    assert_ne!(state.get(Quantity::Bond(hills, guest)), state.get(Quantity::Bond(hills, smugglers)));
    // A rung on one ladder costs by the bond to that ally alone.
    let freed = state.clone().with(Quantity::Bond(hills, smugglers), 0.0);
    let margin = |state: &wedge_engine::State, package: [u8; 5]| {
        Evaluator::new(&pack.scenario, state, Mind::True).margin(&Package(package.to_vec()), hills)
    };
    assert_eq!(margin(state, [0, 2, 0, 0, 0]), margin(&freed, [0, 2, 0, 0, 0]));
    assert!(margin(state, [0, 0, 0, 2, 0]) < margin(&freed, [0, 0, 0, 2, 0]));
}

#[test]
fn a_hidden_fact_is_drawn_by_type_and_shown_to_nobody() {
    let pack = fixture("two-allies");
    let mut by_type = [[0_u32; 2]; 2];
    for seed in 0..200 {
        let mut game = game(&pack, seed);
        let kind = game.truth().unwrap().state.kind().at();
        let shown = format!("{:?}", game.view());
        assert!(!shown.contains("flag") && !shown.contains("Flag"));
        let mut found = false;
        while game.view().turn < 9 {
            game.apply(&time_goes_on(&game)).unwrap();
            found = game.view().log.iter().any(|entry| {
                matches!(&entry.what, Observation::Happened(incident) if pack.events[incident.at()].id == "dug_up")
            });
        }
        by_type[kind][usize::from(found)] += 1;
    }
    let share = |counts: [u32; 2]| f64::from(counts[1]) / f64::from(counts[0] + counts[1]);
    assert!((share(by_type[0]) - 0.2).abs() < 0.12 && (share(by_type[1]) - 0.7).abs() < 0.12, "{by_type:?}");
}

#[test]
fn all_who_sit_at_the_table_must_agree_and_ratify() {
    let pack = fixture("three-signatories");
    let scenario = &pack.scenario;
    let (mut both, mut spoke) = (0, [0, 0]);
    let all: Vec<Package> = {
        let opening = game(&pack, 1);
        let state = opening.truth().unwrap().state.clone();
        let sweep = Evaluator::new(scenario, &state, Mind::True).sweep();
        (0..sweep.values().len()).map(|index| sweep.package(index)).collect()
    };
    for package in &all {
        let mut game = game(&pack, 1);
        let state = game.truth().unwrap().state.clone();
        let values: Vec<f64> = scenario
            .counterpart_ids()
            .map(|party| Evaluator::of(scenario, &state, Mind::Reputed, party).value(package))
            .collect();
        let events = game.apply(&Command::Offer(package.clone())).unwrap();
        let answer = events.iter().find_map(|event| match event {
            Event::Answered(answer) => Some(answer),
            _ => None,
        });
        let answer = answer.unwrap();
        spoke[answer.by.at()] += 1;
        assert_eq!(answer.kind == AnswerKind::Agreed, values.iter().all(|value| *value >= answer.aspiration));
        if answer.kind == AnswerKind::Agreed {
            match game.apply(&Command::Sign) {
                Ok(events) => {
                    let refused = scenario.counterpart_ids().find(|party| {
                        Evaluator::of(scenario, &state, Mind::True, *party).value(package)
                            < state.private_aspiration(*party)
                    });
                    match &events[0] {
                        Event::Balked { by, .. } => assert_eq!(refused, Some(*by)),
                        Event::Signed { values, .. } => {
                            assert!(refused.is_none());
                            assert_eq!(values.len(), 2);
                            both += 1;
                        }
                        other => panic!("{other:?}"),
                    }
                }
                Err(refusal) => assert_eq!(refusal, Refusal::HomeRefuses),
            }
        }
    }
    assert!(both > 0 && spoke.iter().all(|count| *count > 0), "{both} signed, spoke {spoke:?}");
}

#[test]
fn a_counter_that_one_made_is_put_to_the_others_before_it_is_agreed() {
    let pack = fixture("three-signatories");
    let scenario = &pack.scenario;
    let all: Vec<Package> = {
        let state = game(&pack, 1).truth().unwrap().state.clone();
        let sweep = Evaluator::new(scenario, &state, Mind::True).sweep();
        (0..sweep.values().len()).map(|index| sweep.package(index)).collect()
    };
    let (mut agreed, mut refused) = (0, 0);
    for package in &all {
        let mut game = game(&pack, 1);
        let events = game.apply(&Command::Offer(package.clone())).unwrap();
        let Some(Event::Answered(first)) = events.iter().find(|event| matches!(event, Event::Answered(_))) else {
            panic!("an offer without an answer");
        };
        let (author, counter) = match &first.kind {
            AnswerKind::Counter(counter) | AnswerKind::Restated(counter) => (first.by, counter.clone()),
            AnswerKind::Agreed | AnswerKind::WalkOut { .. } => continue,
        };
        let state = game.truth().unwrap().state.clone();
        let others = scenario.counterpart_ids().filter(|party| *party != author);
        let values: Vec<f64> =
            others.map(|party| Evaluator::of(scenario, &state, Mind::Reputed, party).value(&counter)).collect();
        let events = game.apply(&Command::Accept).unwrap();
        let Event::Answered(second) = &events[0] else { panic!("the others were not asked") };
        assert_ne!(second.by, author, "whoever made it has agreed to it");
        let all_content = values.iter().all(|value| *value >= second.aspiration);
        assert_eq!(second.kind == AnswerKind::Agreed, all_content);
        if all_content {
            agreed += 1;
            assert_eq!(game.view().table.agreed, Some(counter));
        } else {
            refused += 1;
            assert_eq!(game.view().table.agreed, None);
        }
    }
    assert!(agreed > 0 && refused > 0, "{agreed} agreed, {refused} refused");
}

#[test]
fn forecasts_are_held_against_what_came_about() {
    let pack = shipped("doha-2018");
    let mut game = Game::of_type(Arc::clone(&pack.scenario), 3, TypeId(0)).unwrap();
    for wrong in [vec![], vec![(99, 50)], vec![(0, 101)], vec![(1, 50), (1, 60)]] {
        assert_eq!(game.apply(&Command::Forecast(wrong)), Err(Refusal::BadForecast));
    }
    // Said again on the same turn, the last counts.
    game.apply(&Command::Forecast(vec![(0, 100), (3, 20)])).unwrap();
    game.apply(&Command::Forecast(vec![(0, 0)])).unwrap();
    assert_eq!(game.view().forecasts, vec![(0, 3, 20), (0, 0, 0)]);
    game.apply(&Command::BreakOff).unwrap();
    until(&mut game, u32::MAX);
    let outcome = game.into_outcome().unwrap();
    // Nothing was signed, so nothing was kept; whether the third party fell, the seed decides.
    let fell = f64::from(u8::from(outcome.fell.is_some()));
    let wanted = 0.5 * (0.2_f64 * 0.2 + fell);
    assert!((outcome.forecast_brier.unwrap() - wanted).abs() < 1e-12, "{:?}", outcome.forecast_brier);
}

#[test]
fn a_last_sitting_that_is_broken_off_is_put_off_and_not_lost() {
    // The leader dies as the last round opens: the table is empty for a turn, and then he who follows him sits there.
    let pack = shipped("doha-2018");
    let mut scenario = pack.scenario.as_ref().clone();
    scenario.talks.truncate(2);
    let opens = scenario.talks[1].opens;
    let effects = vec![Effect::LeaderDies(CounterpartId(0))];
    scenario.incidents = vec![Incident { id: "death".into(), turn: opens, effects, ..Incident::default() }];
    let mut game = Game::of_type(Arc::new(scenario), 1, TypeId(0)).unwrap();
    game.apply(&Command::EndRound).unwrap();
    let offer = Command::Offer(Package(vec![3, 2, 1, 2, 1, 1, 1]));
    assert!(matches!(game.apply(&offer), Err(Refusal::Stalled(_))));
    let effort = game.view().effort;
    game.apply(&Command::EndRound).unwrap();
    let view = game.view();
    assert_eq!((view.phase, view.effort), (Phase::Talks, effort), "the sitting waited");
    game.apply(&offer).unwrap();
    game.apply(&Command::EndRound).unwrap();
    assert_ne!(game.view().phase, Phase::Talks, "and was the last");
}

#[test]
fn a_mediator_binds_nobody_but_those_at_the_table() {
    let pack = fixture("mediator");
    let mut signed = 0;
    for seed in 0..20 {
        let mut game = game(&pack, seed);
        let package = Package(vec![2, 1, 1]);
        assert!(game.home_verdict(&package).unwrap().ratifies);
        game.apply(&Command::Offer(package)).unwrap();
        if game.view().table.agreed.is_some() {
            game.apply(&Command::Sign).unwrap();
            signed += u32::from(game.view().signed.is_some());
        }
        for (_, event) in game.log() {
            if let Event::Signed { values, .. } = event {
                assert!(values.iter().all(|value| *value >= 0.0));
            }
        }
    }
    assert!(signed > 0);
    // What one side owes the other is discounted by the one who receives it, not by the one who gives.
    let game = game(&pack, 1);
    let state = game.truth().unwrap().state.clone().with(Quantity::Credibility, 0.0);
    let interest = |bloc: usize, issue: usize| {
        let bloc = pack.scenario.bloc_ids().nth(bloc).unwrap();
        let issue = pack.scenario.issue_ids().nth(issue).unwrap();
        wedge_engine::interest(&pack.scenario, &state, bloc, issue, 1)
    };
    assert!(interest(0, 0) != 0.0 && interest(0, 1) == 0.0);
    assert!(interest(2, 1) != 0.0 && interest(2, 0) == 0.0);
}

#[test]
fn a_game_can_begin_with_a_deal_in_force() {
    let pack = fixture("weeks");
    let game = game(&pack, 1);
    let view = game.view();
    assert_eq!(view.phase, Phase::Implementation);
    assert_eq!(view.signed, Some((0, Package(vec![1, 1, 1, 1]))));
    assert_eq!(view.status, Some(Status::Held));
    assert!(!view.ledger.is_empty());
    assert_eq!(game.clone().apply(&Command::BreakOff), Err(Refusal::WrongPhase));
}

/// Lets time go on until a turn has come.
fn until(game: &mut Game, turn: u32) {
    play_until(game, |game| game.glance().turn >= turn);
}

#[test]
fn a_successor_begins_with_less_authority_and_a_bond_of_his_own() {
    let pack = fixture("weeks");
    let leader = pack.scenario.counterparts[0].leader.unwrap();
    let mut bonds = 0;
    for seed in 0..10 {
        let mut game = game(&pack, seed);
        let of = |game: &Game, quantity| game.truth().unwrap().state.get(quantity);
        let (authority, bond) = (Quantity::Authority(CounterpartId(0)), Quantity::Bond(leader, AllyId(0)));
        let (before, bound) = (of(&game, authority), of(&game, bond));
        until(&mut game, 8);
        assert!(game.view().log.iter().any(|entry| matches!(entry.what, Observation::LeaderDied(_))));
        assert!((of(&game, authority) - before * 0.75).abs() < 1e-12);
        bonds += u32::from(of(&game, bond) != bound);
    }
    assert!(bonds > 0, "no successor differed from his predecessor");
}

#[test]
fn a_new_administration_keeps_the_deal_or_asks_for_time_or_stops() {
    let pack = fixture("weeks");
    let mut courses = [0, 0, 0];
    for seed in 0..40 {
        let mut game = game(&pack, seed);
        until(&mut game, 10);
        let presence = game.view().presence;
        let course = game.view().log.iter().find_map(|entry| match entry.what {
            Observation::Administration(course) => Some(course),
            _ => None,
        });
        courses[course.unwrap() as usize] += 1;
        let settings = game.view().settings.clone();
        until(&mut game, 12);
        match course.unwrap() {
            Course::Keep => {}
            Course::Delay => assert_eq!(game.view().presence, presence, "seed {seed}"),
            Course::Stop => {
                assert!(settings.contains(&Setting::Pace(Pace::Pause)) && settings.contains(&Setting::Relief(false)));
            }
        }
    }
    assert!(courses.iter().all(|count| *count > 3), "{courses:?}");
}
