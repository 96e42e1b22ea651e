//! What a scenario sets is what is played: prices, turns lost and waited, and the strikes that the game offers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{
    AllyId, AnswerKind, Balk, BlocId, Cause, Coefficient, Command, CounterpartId, Effect, Evaluator, Event, Game,
    Incident, Mind, Oath, Pace, Package, Quantity, Question, QuestionKind, Refusal, Reply, Scenario, Setting, Status,
    TypeId,
};
use wedge_testkit::{fixture, play_out, play_until, shipped};

/// A scenario with coefficients of its own.
fn set(scenario: &Scenario, values: &[(Coefficient, f64)]) -> Scenario {
    let mut set = scenario.clone();
    for (name, value) in values {
        let (low, high) = name.range();
        assert!((low..=high).contains(value), "{name:?} is never {value}");
        set.rules = set.rules.with(*name, *value);
    }
    set
}

fn game(scenario: Scenario, seed: u64) -> Game {
    Game::of_type(Arc::new(scenario), seed, TypeId(0)).unwrap().open_book()
}

fn doha(values: &[(Coefficient, f64)], seed: u64) -> Game {
    game(set(&shipped("doha-2018").scenario, values), seed)
}

/// A dated event of the first turn, which asks nothing.
fn on_turn_one(scenario: &mut Scenario, effects: Vec<Effect>) {
    scenario.incidents = vec![Incident { id: "event".into(), turn: 1, effects, ..Incident::default() }];
}

const DRAFT: [u8; 7] = [3, 2, 1, 2, 1, 1, 1];

#[test]
fn a_draft_and_a_sounding_take_the_effort_that_is_set() {
    let mut game = doha(&[(Coefficient::OfferEffort, 2.9), (Coefficient::SoundingEffort, 0.0)], 1);
    let effort = game.glance().effort;
    let draft = Command::Offer(Package(DRAFT.to_vec()));
    game.apply(&draft).unwrap();
    assert_eq!(game.glance().effort, effort - 2, "parts of an effort do not count");
    game.apply(&Command::Sound(BlocId(0))).unwrap();
    assert_eq!(game.glance().effort, effort - 2);

    let mut game = doha(&[(Coefficient::OfferEffort, 50.0), (Coefficient::SoundingEffort, 3.0)], 1);
    let short = Refusal::Effort { needed: 50, left: effort };
    assert_eq!(game.apply(&draft), Err(short.clone()));
    assert_eq!(game.view().may_offer, Err(short));
    let mut game = doha(&[(Coefficient::SoundingEffort, 3.0)], 1);
    game.apply(&draft).unwrap();
    let left = game.glance().effort;
    game.apply(&Command::Sound(BlocId(0))).unwrap();
    assert_eq!(game.glance().effort, left - 3);
    let short = Refusal::Effort { needed: 3, left: left - 3 };
    assert_eq!(game.apply(&Command::Sound(BlocId(1))), Err(short));
}

#[test]
fn each_balk_and_a_walk_out_cost_the_turns_that_are_set() {
    let turns = [
        (Coefficient::BalkChangeTurns, 5.0),
        (Coefficient::BalkDelayTurns, 6.0),
        (Coefficient::BalkWalkTurns, 7.0),
        (Coefficient::WalkOutTurns, 8.0),
    ];
    let mut met = [0, 0, 0];
    for (shortfall, seed) in (0..12).flat_map(|seed| [(0.05, seed), (2.0, seed)]) {
        let rules = [(Coefficient::WalkOutShortfall, shortfall), (Coefficient::PrivateAspiration, 0.5)];
        let mut scenario = set(&set(&fixture("three-signatories").scenario, &turns), &rules);
        // Home would sign anything.
        scenario.home.threshold = -10.0;
        scenario.home.least_rungs.fill(0);
        let begun = Game::new(Arc::new(scenario.clone()), seed).unwrap().open_book();
        let sweep = Evaluator::new(&scenario, begun.truth().unwrap().state, Mind::Reputed).sweep();
        for index in 0..sweep.values().len() {
            let mut game = begun.clone();
            game.apply(&Command::Offer(sweep.package(index))).unwrap();
            let Ok(events) = game.apply(&Command::Sign) else { continue };
            let Event::Balked { balk, turns, .. } = &events[0] else { continue };
            let (at, wanted) = match balk {
                Balk::Change(_) => (0, 5),
                Balk::Delay => (1, 6),
                Balk::Walk => (2, 7),
            };
            met[at] += 1;
            assert_eq!((*turns, game.view().table.stalled_until), (wanted, Some(wanted)));
        }
    }
    assert!(met.iter().all(|times| *times > 0), "{met:?}");

    let mut game = doha(&turns, 1);
    let leader = game.scenario().counterparts[0].leader.unwrap();
    let angry = game.truth().unwrap().state.clone().with(Quantity::Anger(leader), 1.0);
    game = game.standing_at(angry);
    let events = game.apply(&Command::Offer(Package(DRAFT.to_vec()))).unwrap();
    let walks =
        |event: &Event| matches!(event, Event::Answered(answer) if answer.kind == AnswerKind::WalkOut { until: 8 });
    assert!(events.iter().any(walks), "{events:?}");
    assert_eq!(game.view().table.stalled_until, Some(8));
}

#[test]
fn talks_rest_after_a_leaders_death_for_the_turns_that_are_set() {
    for turns in [0, 3] {
        let rules = [(Coefficient::MourningTurns, f64::from(turns))];
        let mut scenario = set(&shipped("doha-2018").scenario, &rules);
        on_turn_one(&mut scenario, vec![Effect::LeaderDies(CounterpartId(0))]);
        scenario.talks[1].opens = 1;
        let mut game = game(scenario, 1);
        game.apply(&Command::EndRound).unwrap();
        assert_eq!(game.glance().turn, 1);
        assert_eq!(game.view().table.stalled_until, (turns > 0).then_some(1 + turns));
    }
}

#[test]
fn without_a_deal_forces_leave_in_the_turns_that_are_set() {
    for turns in [4.0, 30.0] {
        let mut game = doha(&[(Coefficient::FastTurns, turns)], 1);
        game.apply(&Command::BreakOff).unwrap();
        play_until(&mut game, |game| game.may(&Command::Set(Setting::Pace(Pace::Fast))).is_ok());
        game.apply(&Command::Set(Setting::Pace(Pace::Fast))).unwrap();
        let logged = game.log().len();
        game.apply(&Command::EndRound).unwrap();
        let steps = game.log()[logged..].iter().flat_map(|(_, event)| event.traces());
        let left: Vec<f64> =
            steps.filter(|trace| trace.quantity == Quantity::Presence).map(|trace| trace.from - trace.to).collect();
        assert!(!left.is_empty() && (left[0] - 1.0 / turns).abs() < 1e-12, "{left:?}");
    }
}

/// A deal in force from the first turn, with one hypothesis to be.
fn in_force(values: &[(Coefficient, f64)], kind: TypeId, seed: u64) -> Game {
    let mut scenario = set(&fixture("weeks").scenario, values);
    scenario.incidents.clear();
    Game::of_type(Arc::new(scenario), seed, kind).unwrap().open_book()
}

#[test]
fn a_deal_that_nobody_performs_collapses_after_the_turns_that_are_set() {
    let when = |turns: u32| {
        let mut game =
            in_force(&[(Coefficient::CollapseTurns, f64::from(turns)), (Coefficient::Grace, 2.0)], TypeId(0), 1);
        let pause = Command::Set(Setting::Pace(Pace::Pause));
        game.apply(&pause).unwrap();
        game.apply(&Command::Set(Setting::Relief(false))).unwrap();
        play_out(&mut game);
        let status = |wanted: Status| {
            let turned = |event: &Event| matches!(event, Event::StatusChanged { to } if *to == wanted);
            game.log().iter().find(|(_, event)| turned(event)).map(|(turn, _)| *turn)
        };
        (status(Status::Suspended).unwrap(), status(Status::Collapsed).unwrap())
    };
    let ((stops, soon), (same, late)) = (when(6), when(13));
    assert_eq!((stops, late), (same, soon + 7));
}

#[test]
fn between_two_questions_about_breaches_the_turns_pass_that_are_set() {
    let asked = |pause: f64| {
        let watched = [
            (Coefficient::BreachPause, pause),
            (Coefficient::Detection, 1.0),
            (Coefficient::LyingLow, 0.0),
            (Coefficient::ComplianceFloor, 0.0),
        ];
        let mut game = in_force(&watched, TypeId(1), 1);
        play_out(&mut game);
        let breach = |event: &Event| matches!(event, Event::Asked(Question { kind: QuestionKind::Breach(_), .. }));
        let turns: Vec<u32> = game.log().iter().filter(|(_, event)| breach(event)).map(|(turn, _)| *turn).collect();
        turns
    };
    let (often, seldom) = (asked(0.0), asked(9.0));
    assert!(often.windows(2).any(|pair| pair[1] < pair[0] + 9), "{often:?}");
    assert!(seldom.len() > 1 && seldom.windows(2).all(|pair| pair[1] >= pair[0] + 9), "{seldom:?}");
}

#[test]
fn an_oath_on_offer_is_passed_over_as_often_as_is_set() {
    for (chance, wanted) in [(0.0, Oath::Offered), (1.0, Oath::Unacknowledged)] {
        let rules = [(Coefficient::OathSilence, chance), (Coefficient::OathAccept, 0.0)];
        let mut scenario = set(&shipped("doha-2018").scenario, &rules);
        on_turn_one(&mut scenario, Vec::new());
        scenario.allies[0].oath = Oath::Offered;
        let mut game = game(scenario, 1);
        game.apply(&Command::EndRound).unwrap();
        assert_eq!(game.truth().unwrap().state.oath(AllyId(0)), wanted);
    }
}

#[test]
fn the_strikes_of_the_games_own_questions_are_as_they_are_set() {
    let values = [
        (Coefficient::StrikeScale, 0.5),
        (Coefficient::StrikePrecision, 0.75),
        (Coefficient::HardStrikeScale, 0.25),
        (Coefficient::HardStrikePrecision, 0.5),
        (Coefficient::AbroadFloor, 0.2),
    ];
    let scenario = set(&shipped("doha-2018").scenario, &values);
    for (reply, scale, precision) in [(Reply::Strike, 0.5, 0.75), (Reply::StrikeHard, 0.25, 0.5)] {
        let asked = |game: &Game| {
            let kind = game.glance().question.map(|asked| asked.question.kind);
            matches!(kind, Some(QuestionKind::AllyAttack(_)))
        };
        let found = (0..20).find_map(|seed| {
            let mut game = game(scenario.clone(), seed);
            play_until(&mut game, asked);
            asked(&game).then_some(game)
        });
        let mut game = found.unwrap();
        let events = game.apply(&Command::Answer(reply)).unwrap();
        let by = |wanted: Quantity| {
            let moved = events.iter().flat_map(Event::traces).find(|trace| trace.quantity == wanted).unwrap();
            assert!(moved.terms.iter().all(|term| matches!(term.cause, Cause::Question(_, same) if same == reply)));
            (moved.from, moved.to)
        };
        let rule = |name| scenario.rule(name);
        let (from, to) = by(Quantity::Momentum);
        let wanted = (from - rule(Coefficient::StrikeMomentum) * scale * precision).max(0.0);
        assert!((to - wanted).abs() < 1e-12, "{reply:?}: {from} to {to}");
        let (from, to) = by(Quantity::Coercion);
        let wanted = from + rule(Coefficient::CoercionStrike) * scale * (1.0 - from);
        assert!((to - wanted).abs() < 1e-12, "{reply:?}: {from} to {to}");
    }
}
