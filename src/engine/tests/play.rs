//! What holds in every game, whoever plays it and however badly.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::unwrap_in_result,
    clippy::panic_in_result_fn,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::Value;
use wedge_engine::{
    AnswerKind, Command, Evaluator, Event, Game, Mind, Package, Phase, Quantity, Refusal, Role, Scenario, State,
    TypeId, View,
};
use wedge_testkit::{Player, cases, fixture, packages, play_out, random_game, shipped};

/// Moves by lot in a game before it is played out.
const MOVES: usize = 60;

fn new_game(scenario: &Arc<Scenario>, seed: u64) -> Game {
    Game::new(Arc::clone(scenario), seed).unwrap()
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn quantities_stay_in_their_range_at_every_step(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let all = Quantity::all(pack.scenario.shape());
        let mut game = new_game(&pack.scenario, seed).open_book();
        let mut player = Player::new(&pack, moves);
        for _ in 0..MOVES {
            let _refused = game.apply(&player.next(&game)).is_err();
            let truth = game.truth().unwrap();
            for quantity in &all {
                let (low, high) = quantity.range();
                let value = truth.state.get(*quantity);
                prop_assert!((low..=high).contains(&value), "{:?} is {}", quantity, value);
            }
        }
        for (_, event) in game.log() {
            for trace in event.traces() {
                let (low, high) = trace.quantity.range();
                prop_assert!((low..=high).contains(&trace.to), "{:?}", trace);
            }
        }
    }

    #[test]
    fn what_moved_patience_sums_to_how_far_it_moved(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let mut game = new_game(&pack.scenario, seed);
        let mut player = Player::new(&pack, moves);
        let opening = pack.scenario.opening.iter().find(|(quantity, _)| *quantity == Quantity::Patience).unwrap().1;
        let begun = game.view().patience;
        for _ in 0..MOVES {
            let _refused = game.apply(&player.next(&game)).is_err();
            let rounds = game.log().iter().filter(|(_, event)| matches!(event, Event::RoundOpened { .. })).count();
            // In the first round all is shown; in the second, what came since the first one opened.
            let since = match rounds {
                1 => opening,
                2 => begun,
                _ => break,
            };
            let view = game.view();
            let sum: f64 = view.patience_moves.iter().map(|(_, by)| by).sum();
            prop_assert!((view.patience - since - sum).abs() < 1e-9, "{:?}", view.patience_moves);
        }
    }

    #[test]
    fn a_refused_command_changes_nothing_and_an_accepted_one_only_adds_to_the_log(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let mut game = new_game(&pack.scenario, seed);
        let mut player = Player::new(&pack, moves);
        for _ in 0..MOVES {
            let command = player.next(&game);
            let (hash, log, view) = (game.state_hash(), game.log().to_vec(), game.view());
            match game.apply(&command) {
                Err(_) => {
                    prop_assert_eq!(game.state_hash(), hash);
                    prop_assert_eq!(game.log(), &log[..]);
                    prop_assert_eq!(game.view(), view);
                }
                Ok(events) => {
                    prop_assert_ne!(game.state_hash(), hash, "{:?} did nothing", command);
                    prop_assert_eq!(&game.log()[..log.len()], &log[..]);
                    let added: Vec<Event> = game.log()[log.len()..].iter().map(|(_, event)| event.clone()).collect();
                    prop_assert_eq!(added, events);
                }
            }
        }
    }

    #[test]
    fn the_same_seed_and_commands_give_the_same_events_and_states(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let (game, commands) = random_game(&pack, seed, moves, MOVES);
        let mut again = new_game(&pack.scenario, seed);
        let mut hashes = Vec::new();
        for command in &commands {
            again.apply(command).unwrap();
            hashes.push(again.state_hash());
        }
        prop_assert_eq!(again.log(), game.log());
        prop_assert_eq!(again.state_hash(), game.state_hash());
        let mut third = new_game(&pack.scenario, seed);
        for (command, hash) in commands.iter().zip(&hashes) {
            third.apply(command).unwrap();
            prop_assert_eq!(&third.state_hash(), hash);
        }
        let other = new_game(&pack.scenario, seed.wrapping_add(1));
        prop_assert_ne!(other.state_hash(), new_game(&pack.scenario, seed).state_hash());
    }

    #[test]
    fn a_game_ends_on_its_last_turn_and_then_takes_no_order(seed: u64, moves: u64, most in 0_usize..=MOVES) {
        let pack = shipped("doha-2018");
        let (mut game, commands) = random_game(&pack, seed, moves, most);
        let view = game.view();
        prop_assert_eq!(view.phase, Phase::Over);
        let last = view.last_turn;
        prop_assert_eq!(view.turn, last);
        prop_assert!(last <= pack.scenario.calendar.last);
        let closed = view.signed.as_ref().map(|(turn, _)| *turn).or_else(|| {
            let ended = |(_, event): &&(u32, Event)| matches!(event, Event::TalksEnded { .. });
            game.log().iter().find(ended).map(|(turn, _)| *turn)
        });
        prop_assert_eq!(closed.zip(pack.scenario.calendar.after).map(|(closed, after)| closed + after), Some(last));
        prop_assert!(view.outcome.is_some());
        let ends = commands.iter().filter(|command| **command == Command::EndRound).count();
        prop_assert!(ends <= last as usize + 1, "{} rounds were ended in {} turns", ends, last);
        let questions = game.log().iter().filter(|(_, event)| matches!(event, Event::Asked(_))).count();
        let answers = commands.iter().filter(|command| matches!(command, Command::Answer(_))).count();
        prop_assert_eq!(questions, answers);
        for command in &commands {
            prop_assert_eq!(game.apply(command), Err(Refusal::Over));
        }
    }

    #[test]
    fn rounds_and_effort_are_those_of_the_scenario(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let scenario = &pack.scenario;
        let mut game = new_game(scenario, seed);
        let mut player = Player::new(&pack, moves);
        let mut left = scenario.talks[0].effort;
        let mut phase = Phase::Talks;
        for _ in 0..MOVES {
            let view = game.view();
            prop_assert_eq!(view.effort, left);
            prop_assert!(view.phase == Phase::Over || view.round <= view.rounds, "round {}", view.round);
            prop_assert!(view.phase >= phase, "{:?} came back", view.phase);
            phase = view.phase;
            let command = player.next(&game);
            let price = match &command {
                Command::Offer(_) | Command::Sound(_) => 1,
                Command::Task(desk) => scenario.desks.get(desk.at()).map_or(0, |desk| desk.effort),
                Command::Act(action) => game.price(*action),
                _ => 0,
            };
            let outcome = game.apply(&command);
            if let Err(Refusal::Effort { needed, left: had }) = &outcome {
                prop_assert_eq!((*needed, *had), (price, left));
                prop_assert!(price > left);
            }
            let Ok(events) = outcome else { continue };
            prop_assert!(price <= left, "{:?} was paid with {} effort", command, left);
            left -= price;
            if command == Command::EndRound {
                left = 0;
            }
            for event in &events {
                match event {
                    Event::RoundOpened { number, effort } => {
                        let rounds = match game.view().phase {
                            Phase::Talks => &scenario.talks,
                            _ => &scenario.implementation,
                        };
                        let index = *number as usize - 1;
                        prop_assert!(index < rounds.len(), "round {} of {}", number, rounds.len());
                        prop_assert_eq!(rounds[index].effort, *effort);
                        left = *effort;
                    }
                    Event::Balked { .. } | Event::Signed { .. } | Event::TalksEnded { .. } => left = 0,
                    Event::Answered(answer) if matches!(answer.kind, AnswerKind::WalkOut { .. }) => left = 0,
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn the_truth_stays_shut_until_the_game_is_over(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let mut game = new_game(&pack.scenario, seed);
        let mut player = Player::new(&pack, moves);
        for _ in 0..MOVES {
            if game.view().phase == Phase::Over {
                break;
            }
            prop_assert!(game.truth().is_none());
            let view = game.view();
            prop_assert!(view.outcome.is_none());
            assert_no_hidden_field(&serde_json::to_value(&view).unwrap(), "view");
            let _refused = game.apply(&player.next(&game)).is_err();
        }
        play_out(&mut game);
        prop_assert!(game.truth().is_some());
        prop_assert!(game.view().outcome.is_some());
    }
}

/// Names under which events and states hold what no envoy can know.
const HIDDEN: &[&str] = &[
    "horizon",
    "aspiration",
    "bond",
    "bonds",
    "will",
    "compliance",
    "heard",
    "value",
    "margin",
    "traces",
    "falsified",
];

/// `kind` is hidden where it is the number of a hypothesis; the kinds of answers and questions are words.
fn assert_no_hidden_field(value: &Value, place: &str) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                assert!(!HIDDEN.contains(&name.as_str()), "{place}.{name} is shown");
                assert!(name != "kind" || !field.is_number(), "{place}.{name} is shown");
                assert!(!name.contains("bond") || name == "believed_bond", "{place}.{name} is shown");
                assert_no_hidden_field(field, &format!("{place}.{name}"));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| assert_no_hidden_field(item, place)),
        _ => {}
    }
}

#[test]
fn the_names_that_must_not_be_shown_are_those_that_events_use() {
    fn names(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, field)| {
                found.push(name.clone());
                names(field, found);
            }),
            Value::Array(items) => items.iter().for_each(|item| names(item, found)),
            _ => {}
        }
    }
    let pack = shipped("doha-2018");
    let mut found = Vec::new();
    for seed in 0..12 {
        let (game, _) = random_game(&pack, seed, seed, MOVES);
        names(&serde_json::to_value(game.log()).unwrap(), &mut found);
    }
    for name in ["kind", "horizon", "aspiration", "compliance", "heard", "value", "margin", "traces", "falsified"] {
        assert!(found.iter().any(|one| one == name), "no event has a field `{name}`; is it called otherwise now?");
    }
}

/// Every number with a fraction in a view, by its place.
fn fractions(value: &Value, place: &str, found: &mut BTreeMap<String, u64>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| fractions(field, &format!("{place}.{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| fractions(item, &format!("{place}.{index}"), found));
        }
        Value::Number(number) if number.is_f64() => {
            found.insert(place.to_owned(), number.as_f64().unwrap().to_bits());
        }
        _ => {}
    }
}

/// What is shown as a number because it is home's own or everybody's.
const SHOWN: [Quantity; 8] = [
    Quantity::Patience,
    Quantity::Support,
    Quantity::Trust,
    Quantity::Presence,
    Quantity::Relief,
    Quantity::Releases,
    Quantity::Violence,
    Quantity::Momentum,
];

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_number_shown_moves_with_what_is_hidden(seed: u64, moves: u64, most in 0_usize..MOVES, by in 0.001_f64..0.5) {
        let pack = shipped("doha-2018");
        let mut game = new_game(&pack.scenario, seed).open_book();
        let mut player = Player::new(&pack, moves);
        for _ in 0..most {
            let _refused = game.apply(&player.next(&game)).is_err();
        }
        prop_assume!(game.view().phase != Phase::Over);
        let shown = |game: &Game| {
            let mut found = BTreeMap::new();
            fractions(&serde_json::to_value(game.view()).unwrap(), "view", &mut found);
            found
        };
        let before = shown(&game);
        prop_assert!(before.len() > 10, "{:?}", before);
        let state = game.truth().unwrap().state.clone();
        for quantity in Quantity::all(pack.scenario.shape()) {
            if SHOWN.contains(&quantity) {
                continue;
            }
            for moved in [state.get(quantity) + by, state.get(quantity) - by] {
                let (low, high) = quantity.range();
                let elsewhere = state.clone().with(quantity, moved.clamp(low, high));
                prop_assert_eq!(&shown(&game.clone().standing_at(elsewhere)), &before, "{:?} shows", quantity);
            }
        }
        for kind in pack.scenario.type_ids() {
            let elsewhere = state.clone().as_type(&pack.scenario, kind);
            prop_assert_eq!(&shown(&game.clone().standing_at(elsewhere)), &before, "the type shows");
        }
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_trace_folds_to_its_end_and_begins_where_the_last_one_ended(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let (game, _) = random_game(&pack, seed, moves, MOVES);
        let mut at: BTreeMap<Quantity, f64> = BTreeMap::new();
        for (turn, event) in game.log() {
            for trace in event.traces() {
                prop_assert_eq!(trace.folded().to_bits(), trace.to.to_bits(), "turn {}: {:?}", turn, trace);
                let before = at.insert(trace.quantity, trace.to).unwrap_or(0.0);
                prop_assert_eq!(trace.from.to_bits(), before.to_bits(), "turn {}: {:?}", turn, trace);
            }
        }
        // Nothing moved without a trace.
        let truth = game.truth().unwrap();
        for quantity in Quantity::all(pack.scenario.shape()) {
            let traced = at.get(&quantity).copied().unwrap_or(0.0);
            prop_assert_eq!(truth.state.get(quantity).to_bits(), traced.to_bits(), "{:?}", quantity);
        }
    }

    #[test]
    fn margins_and_outcomes_are_told_term_by_term(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let (game, _) = random_game(&pack, seed, moves, MOVES);
        for (_, event) in game.log() {
            match event {
                Event::Answered(answer) => {
                    prop_assert_eq!(answer.shifts.len(), pack.scenario.blocs.len());
                    for shift in &answer.shifts {
                        prop_assert_eq!(shift.folded().to_bits(), shift.to.to_bits(), "{:?}", shift);
                    }
                }
                Event::Ended { outcome } => {
                    prop_assert_eq!(outcome.security_account.total().to_bits(), outcome.security.to_bits());
                    prop_assert_eq!(outcome.paper_account.total().to_bits(), outcome.paper.to_bits());
                    prop_assert_eq!(outcome.realised_account.total().to_bits(), outcome.realised.to_bits());
                    // One ally: what is kept about it is what is kept.
                    let ladder = pack.scenario.issue_with(Role::Ladder).unwrap();
                    let promised = |package: &Package| {
                        pack.scenario.issues[ladder.at()].options[package.option(ladder)].covert > 0.0
                    };
                    if outcome.package.as_ref().is_some_and(promised) {
                        let kept = outcome.compliance_accounts[0].total();
                        prop_assert_eq!(kept.to_bits(), outcome.compliance.to_bits());
                        prop_assert!((0.0..=1.0).contains(&kept), "{}", kept);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The same scenario with equal priors and its hypotheses in another order: with the same seed nature draws another
/// one, and nothing else differs.
fn turned(scenario: &Scenario, by: usize) -> Arc<Scenario> {
    let mut turned = scenario.clone();
    let share = 1.0 / scenario.types.len() as f64;
    turned.types.iter_mut().for_each(|kind| kind.prior = share);
    turned.types.rotate_left(by);
    for incident in &mut turned.incidents {
        if !incident.chance.is_empty() {
            incident.chance.rotate_left(by);
        }
    }
    Arc::new(turned)
}

fn answer_to(game: &mut Game, package: &Package) -> Value {
    while let Some(question) = game.view().question {
        game.apply(&Command::Answer(question.replies[0])).unwrap();
    }
    game.apply(&Command::Offer(package.clone())).unwrap();
    let view = game.view();
    serde_json::to_value((&view.log, &view.table, view.blocs.iter().map(|bloc| &bloc.reading).collect::<Vec<_>>()))
        .unwrap()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_first_answer_is_the_same_whatever_nature_drew(
        seed: u64,
        package in packages(&shipped("doha-2018").scenario),
        second in packages(&shipped("doha-2018").scenario),
    ) {
        let pack = shipped("doha-2018");
        let mut drawn = Vec::new();
        let mut answers = Vec::new();
        for by in 0..pack.scenario.types.len() {
            let mut game = new_game(&turned(&pack.scenario, by), seed).open_book();
            let kind = game.truth().unwrap().state.kind();
            drawn.push(game.scenario().types[kind.at()].id.clone());
            let first = answer_to(&mut game, &package);
            let then = if second == package || game.view().table.agreed.is_some() {
                Value::Null
            } else {
                answer_to(&mut game, &second)
            };
            answers.push((first, then));
        }
        drawn.sort();
        drawn.dedup();
        prop_assert_eq!(drawn.len(), pack.scenario.types.len(), "every hypothesis is drawn once");
        prop_assert_eq!(&answers[0], &answers[1]);
        prop_assert_eq!(&answers[0], &answers[2]);
    }

    #[test]
    fn posture_is_blind_to_the_type_and_the_truth_is_not(seed: u64, moves: u64) {
        let pack = shipped("doha-2018");
        let (game, _) = random_game(&pack, seed, moves, MOVES);
        let state = game.truth().unwrap().state.clone();
        let values = |state: &State, mind| Evaluator::new(&pack.scenario, state, mind).sweep().values().to_vec();
        let states: Vec<State> =
            pack.scenario.type_ids().map(|kind| state.clone().as_type(&pack.scenario, kind)).collect();
        let reputed: Vec<Vec<f64>> = states.iter().map(|state| values(state, Mind::Reputed)).collect();
        prop_assert!(reputed.windows(2).all(|pair| pair[0] == pair[1]));
        let truly: Vec<Vec<f64>> = states.iter().map(|state| values(state, Mind::True)).collect();
        prop_assert!(truly.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

#[test]
fn random_games_reach_every_corner_of_the_rules() {
    let pack = shipped("doha-2018");
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let mut kinds = vec![0_u32; pack.scenario.types.len()];
    for seed in 0..120 {
        let (game, _) = random_game(&pack, seed, seed ^ 0xabcd, MOVES);
        kinds[game.truth().unwrap().state.kind().at()] += 1;
        for (_, event) in game.log() {
            let name = match event {
                Event::Signed { .. } => "signed",
                Event::Balked { .. } => "balked",
                Event::Agreed { .. } => "agreed",
                Event::TalksEnded { by_player: true } => "broken off",
                Event::TalksEnded { by_player: false } => "out of time",
                Event::OrderedOut => "ordered out",
                Event::Split { .. } => "split",
                Event::ThirdFell => "fell",
                Event::AllyStruck { .. } => "ally struck",
                Event::CounterpartSuspended => "suspended",
                Event::Answered(answer) => match answer.kind {
                    AnswerKind::Agreed => "answer agreed",
                    AnswerKind::Counter(_) => "answer counter",
                    AnswerKind::Restated(_) => "answer restated",
                    AnswerKind::WalkOut { .. } => "answer walk-out",
                },
                _ => continue,
            };
            *seen.entry(name).or_default() += 1;
        }
    }
    assert!(kinds.iter().all(|count| *count >= 15), "{kinds:?}");
    for name in [
        "signed",
        "balked",
        "agreed",
        "broken off",
        "out of time",
        "split",
        "fell",
        "ally struck",
        "suspended",
        "answer agreed",
        "answer counter",
        "answer restated",
    ] {
        assert!(seen.get(name).is_some_and(|count| *count >= 2), "`{name}` is hardly ever played: {seen:?}");
    }
}

#[test]
fn the_fixture_can_be_played_to_its_end() {
    let pack = fixture("prototype");
    for seed in 0..20 {
        let (game, _) = random_game(&pack, seed, seed, MOVES);
        assert_eq!(game.view().phase, Phase::Over);
    }
}

#[test]
fn a_view_of_a_finished_game_tells_the_type() {
    let pack = shipped("doha-2018");
    let (game, _) = random_game(&pack, 5, 5, MOVES);
    let view: View = game.view();
    let told: TypeId = view.outcome.unwrap().kind;
    assert_eq!(told, game.truth().unwrap().state.kind());
}
