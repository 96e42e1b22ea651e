//! What is kept as it is seen is what the whole log gives, and keeping it costs the same however much there is.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use wedge_engine::{
    BlocId, BlocReading, Cause, Command, DeskId, Event, Game, Leaning, LogEntry, Observation, Outcome, Phase, Quantity,
    Refusal, Report, View,
};
use wedge_testkit::{Dice, Player, cases, fixture, shipped};

/// Moves by lot in a game before it is played out.
const MOVES: usize = 60;

/// What a view shows of the past.
#[derive(Debug, PartialEq)]
struct Past {
    log: Vec<LogEntry>,
    readings: Vec<Option<BlocReading>>,
    said: Vec<Option<(u32, Leaning)>>,
    reports: Vec<Vec<Report>>,
    patience_moves: Vec<(Cause, f64)>,
    outcome: Option<Outcome>,
}

impl From<View> for Past {
    fn from(view: View) -> Self {
        Self {
            log: view.log.to_vec(),
            said: view.blocs.iter().map(|bloc| bloc.said).collect(),
            readings: view.blocs.into_iter().map(|bloc| bloc.reading).collect(),
            reports: view.desks.into_iter().map(|desk| desk.reports).collect(),
            patience_moves: view.patience_moves,
            outcome: view.outcome,
        }
    }
}

/// The same from the whole log of events, each thing looked for by going through all of it.
fn from_the_whole_log(game: &Game) -> Past {
    let events = game.log();
    let mut phase = Phase::Talks;
    let seen = events.iter().filter_map(|(turn, event)| {
        if matches!(event, Event::Signed { .. } | Event::TalksEnded { .. }) {
            phase = Phase::Implementation;
        }
        Observation::of(event, phase).map(|what| LogEntry { turn: *turn, what })
    });
    let log: Vec<LogEntry> = seen.collect();
    let last = log.iter().rev().find_map(|entry| match &entry.what {
        Observation::Answered { readings, .. } => Some(readings),
        _ => None,
    });
    let reading = |bloc: BlocId| last.and_then(|all| all.iter().find(|one| one.bloc == bloc)).cloned();
    let said = |bloc: BlocId| {
        log.iter().rev().find_map(|entry| match &entry.what {
            Observation::Sounded { bloc: who, leaning, .. } if *who == bloc => Some((entry.turn, *leaning)),
            _ => None,
        })
    };
    let reports = |desk: DeskId| {
        let of_it = log.iter().filter_map(|entry| match entry.what {
            Observation::Reported { desk: who, estimate, strays } if who == desk => {
                Some(Report { turn: entry.turn, estimate, strays })
            }
            _ => None,
        });
        of_it.collect()
    };
    let scenario = game.scenario();
    Past {
        readings: scenario.bloc_ids().map(reading).collect(),
        said: scenario.bloc_ids().map(said).collect(),
        reports: scenario.desk_ids().map(reports).collect(),
        patience_moves: patience_moves(events),
        outcome: events.iter().rev().find_map(|(_, event)| match event {
            Event::Ended { outcome } => Some(outcome.clone()),
            _ => None,
        }),
        log,
    }
}

fn patience_moves(events: &[(u32, Event)]) -> Vec<(Cause, f64)> {
    let opened = |(_, event): &(u32, Event)| matches!(event, Event::RoundOpened { .. });
    let start = events.iter().enumerate().rev().filter(|(_, entry)| opened(entry)).nth(1).map_or(0, |(at, _)| at);
    let mut moves: Vec<(Cause, f64)> = Vec::new();
    let traces = events[start..].iter().flat_map(|(_, event)| event.traces());
    for trace in traces.filter(|trace| trace.quantity == Quantity::Patience) {
        let mut value = trace.from;
        for term in &trace.terms {
            let before = value;
            value = term.step.applied(value);
            match moves.iter_mut().find(|(cause, _)| *cause == term.cause) {
                Some((_, by)) => *by += value - before,
                None => moves.push((term.cause, value - before)),
            }
        }
    }
    moves.retain(|(cause, _)| *cause != Cause::Opening);
    moves
}

/// Gives an order in one of the two ways there are, by lot; whoever has to keep it first is told what then is so.
fn order(game: &mut Game, command: &Command, dice: &mut Dice) -> Result<(), TestCaseError> {
    let before = game.seen().len();
    if dice.percent(50) {
        let _refused = game.apply(command).is_err();
        return Ok(());
    }
    // One that is not kept did not happen.
    let state = game.state_hash();
    let unkept = game.apply_once_kept(command, |_| Err(Refusal::Over));
    prop_assert!(unkept.is_err());
    prop_assert_eq!((game.seen().len(), game.state_hash()), (before, state));
    let mut told = None;
    let done = game.apply_once_kept(command, |coming| -> Result<(), Refusal> {
        let state = coming.state_hash();
        told = Some((coming.turn, coming.seen, state));
        Ok(())
    });
    prop_assert_eq!(done.is_ok(), told.is_some());
    if let Some((turn, seen, state)) = told {
        prop_assert_eq!(turn, game.log().last().unwrap().0);
        prop_assert_eq!(seen.as_slice(), &game.seen()[before..]);
        prop_assert_eq!(state, game.state_hash());
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_was_kept_as_it_was_seen_is_what_the_whole_log_gives(seed: u64, moves: u64, which in 0..6_usize) {
        let pack = match which {
            0 => fixture("three-signatories"),
            1 => fixture("two-allies"),
            2 => fixture("weeks"),
            3 => shipped("first-talks"),
            _ => shipped("doha-2018"),
        };
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
        let (mut player, mut dice) = (Player::new(&pack, moves), Dice::new(moves ^ 1));
        let mut held: Vec<(View, Past)> = Vec::new();
        for number in 0.. {
            let view = game.view();
            prop_assert_eq!(game.seen(), &*view.log);
            prop_assert_eq!(game.outcome(), view.outcome.as_ref());
            let kept = Past::from(view.clone());
            prop_assert_eq!(&kept, &from_the_whole_log(&game));
            if dice.percent(10) {
                let written = serde_json::to_string(&view).unwrap();
                prop_assert_eq!(&serde_json::from_str::<View>(&written).unwrap(), &view);
                held.push((view.clone(), kept));
            }
            let command = match view.question {
                _ if view.phase == Phase::Over => break,
                _ if number < MOVES => player.next(&game),
                Some(question) => Command::Answer(question.replies[0]),
                None => Command::EndRound,
            };
            order(&mut game, &command, &mut dice)?;
        }
        // A view that somebody holds stays what it was.
        for (view, then) in held {
            prop_assert_eq!(Past::from(view), then);
        }
    }
}

/// By count of copies, not by a clock: a list that grows in its place is moved when its room is doubled, and one that is
/// copied at every move lies elsewhere after every move.
#[test]
fn ten_thousand_moves_copy_what_was_seen_only_to_make_room() {
    let pack = shipped("doha-2018");
    let mut game = Game::new(Arc::clone(&pack.scenario), 1).unwrap();
    let moves = 10_000;
    let (mut seen, mut log, mut before) = (0, 0, (game.seen().as_ptr(), game.log().as_ptr()));
    for number in 0..moves {
        let command = match number % 2 {
            0 => Command::Believe(vec![30, 30, 40]),
            _ => Command::Forecast(vec![(0, 50)]),
        };
        game.apply_once_kept(&command, |coming| -> Result<(), Refusal> {
            assert_eq!(coming.seen.len(), 1, "a move is told what came of it alone");
            Ok(())
        })
        .unwrap();
        let view = game.view();
        assert_eq!(view.log.as_ptr(), game.seen().as_ptr(), "a view shares what it shows");
        let now = (game.seen().as_ptr(), game.log().as_ptr());
        seen += usize::from(now.0 != before.0);
        log += usize::from(now.1 != before.1);
        before = now;
    }
    let doublings = usize::BITS.saturating_sub(usize::leading_zeros(game.log().len())) as usize;
    assert!(seen <= doublings && log <= doublings, "{seen} and {log} copies in {moves} moves");
    let turns: BTreeSet<u32> = game.seen().iter().map(|entry| entry.turn).collect();
    assert_eq!((game.seen().len() >= moves, turns.len()), (true, 1));
}
