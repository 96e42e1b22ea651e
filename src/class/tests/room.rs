//! A class as its log folds.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use proptest::prelude::*;
use wedge_class::{Device, Entry, Exercise, ExerciseError, Kept, Moment, Room, STEPS, Seat, Stage, TEMPLATE};
use wedge_engine::DeskId;
use wedge_testkit::{cases, shipped};

fn device(name: &str) -> Device {
    Device(name.to_owned())
}

fn room(entries: &[(u64, Entry)]) -> Room {
    let mut room = Room::new(Exercise::read(TEMPLATE).unwrap());
    for (at, entry) in entries {
        room.take(&Kept { at: *at, entry: entry.clone() });
    }
    room
}

fn joined(team: usize, name: &str) -> (u64, Entry) {
    (0, Entry::Joined { team, device: device(name) })
}

fn took(team: usize, seat: Seat, name: &str) -> (u64, Entry) {
    (0, Entry::Took { team, seat, device: device(name) })
}

#[test]
fn the_template_works_unchanged_with_the_scenario_it_names() {
    let exercise = Exercise::read(TEMPLATE).unwrap();
    let pack = shipped(&exercise.scenario);
    let pack = pack.with_preset(exercise.rounds.as_ref().unwrap()).unwrap();
    exercise.fits(&pack).unwrap();
    let arms: Vec<_> = (0..exercise.teams.len()).map(|team| exercise.arm(&pack, team).unwrap().at()).collect();
    assert_eq!(arms, [0, 2, 0, 2, 0, 2]);
    // Sittings behind the last number take as long as that one.
    assert_eq!((exercise.minutes_of(1), exercise.minutes_of(99)), (5, 3));
}

#[test]
fn what_is_wrong_with_an_exercise_is_named_all_at_once_and_where_it_stands() {
    let line_of = |text: &str| match Exercise::read(text) {
        Err(ExerciseError::Form { line, .. }) => line,
        other => panic!("{other:?}"),
    };
    let broken = TEMPLATE.replace("luck: Shared", "lukc: Shared");
    assert_eq!(line_of(&broken), TEMPLATE.lines().position(|line| line.contains("luck: Shared,")).unwrap() + 1);
    let wrong =
        TEMPLATE.replace("format: 1", "format: 7").replace("\"Birch\"", "\"Amber\"").replace("[5, 4,", "[0, 4,");
    let Err(ExerciseError::Content(faults)) = Exercise::read(&wrong) else { panic!("it was read") };
    assert_eq!(faults.len(), 3, "{faults:?}");
    let pack = shipped("doha-2018");
    let other = TEMPLATE.replace("\"chip\"", "\"chop\"").replace("beliefs: [1,", "beliefs: [0,");
    let Err(ExerciseError::Content(faults)) = Exercise::read(&other).unwrap().fits(&pack) else { panic!("it fits") };
    assert!(faults[0].contains("did you mean `chip`"), "{faults:?}");
    assert!(faults[1].starts_with("beliefs:"), "{faults:?}");
}

#[test]
fn the_clock_runs_stands_still_and_is_given_more() {
    let at = |entries: &[(u64, Entry)], now: u64| room(entries).clock.left(now);
    let mut entries = vec![(1_000, Entry::Opened)];
    assert_eq!(at(&entries, 61_000), 240_000);
    entries.push((61_000, Entry::Paused { left: 240_000 }));
    assert_eq!(at(&entries, 900_000), 240_000);
    entries.push((900_000, Entry::Resumed));
    assert_eq!(at(&entries, 910_000), 230_000);
    // The time has long been over: a minute more is a minute.
    entries.push((2_000_000, Entry::More { minutes: 1 }));
    assert_eq!(at(&entries, 2_000_000), 60_000);
    assert_eq!(at(&entries, 2_061_000), -1_000);
    entries.push((2_070_000, Entry::Closed { by_clock: vec![2] }));
    let room = room(&entries);
    assert_eq!((room.stage, room.clock.left(2_070_000)), (Stage::Sitting(2), 240_000));
    assert_eq!(room.teams[2].by_clock, [1]);
}

#[test]
fn a_device_sits_where_it_sat_last_and_in_one_team() {
    let desk = Seat::Desk(DeskId::from_index(1));
    let room = room(&[
        joined(0, "phone"),
        joined(0, "laptop"),
        took(0, Seat::Chair, "phone"),
        took(0, desk, "laptop"),
        // Not of this team: nothing happens.
        took(1, Seat::Chair, "phone"),
    ]);
    assert_eq!(room.teams[0].pen, Some(device("phone")));
    assert!(room.teams[1].seats.is_empty());
    // The desk is heard where somebody sits for it, and in the chair where nobody does.
    assert!(room.teams[0].hears(&device("laptop"), desk) && !room.teams[0].hears(&device("phone"), desk));
    let other = Seat::Desk(DeskId::from_index(0));
    assert!(room.teams[0].hears(&device("phone"), other) && !room.teams[0].hears(&device("laptop"), other));
    let mut room = room;
    room.take(&Kept { at: 0, entry: Entry::Joined { team: 1, device: device("phone") } });
    assert_eq!(room.teams[0].seats_of(&device("phone")).count(), 0);
    assert_eq!(room.teams[0].pen, None);
    assert_eq!(room.teams[1].pen, Some(device("phone")));
    // With the chair empty everybody hears a desk that nobody sits for.
    assert!(room.teams[0].hears(&device("laptop"), other));
}

#[test]
fn a_line_of_reason_is_one_line_however_it_was_written() {
    let text = format!("<b>why</b>\n\u{7} {}", "x".repeat(10_000));
    let entries = [(0, Entry::Opened), (1, Entry::Said { team: 0, moment: Moment::FirstDraft, text })];
    let said = room(&entries).teams[0].said.clone();
    assert_eq!((said[0].0, said[0].1), (1, Moment::FirstDraft));
    assert!(said[0].2.starts_with("<b>why</b> x") && said[0].2.chars().count() == 400);
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let team = 0..9_usize;
    let name = prop::sample::select(vec!["one", "two", "three"]).prop_map(device);
    let seat = prop::sample::select(vec![Seat::Chair, Seat::Home, Seat::Desk(DeskId::from_index(0))]);
    prop_oneof![
        (team.clone(), name.clone()).prop_map(|(team, device)| Entry::Joined { team, device }),
        (team.clone(), seat.clone(), name.clone()).prop_map(|(team, seat, device)| Entry::Took { team, seat, device }),
        (team.clone(), seat).prop_map(|(team, seat)| Entry::Left { team, seat }),
        (team.clone(), name).prop_map(|(team, device)| Entry::Pen { team, device }),
        (team, any::<bool>()).prop_map(|(team, ready)| Entry::Ready { team, ready }),
        Just(Entry::Opened),
        (0..u64::MAX).prop_map(|left| Entry::Paused { left }),
        Just(Entry::Resumed),
        (0..u32::MAX).prop_map(|minutes| Entry::More { minutes }),
        prop::collection::vec(0..9_usize, 0..3).prop_map(|by_clock| Entry::Closed { by_clock }),
        (0..3_usize).prop_map(|inject| Entry::Fired { inject }),
        Just(Entry::Ended),
        (0..9_usize).prop_map(|assumption| Entry::Attacked { assumption }),
        (0..99_usize).prop_map(|step| Entry::Step { step }),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    /// Whatever is in the log, and in whatever order: whoever sits somewhere is of that team, the pen is held by one of the team,
    /// the debrief never turns back into a sitting, and an entry comes back from its text.
    #[test]
    fn any_log_folds(entries in prop::collection::vec((0..u64::MAX, any_entry()), 0..60)) {
        let mut room = Room::new(Exercise::read(TEMPLATE).unwrap());
        let mut over = false;
        for (at, entry) in entries {
            let kept = Kept { at, entry };
            let text = serde_json::to_string(&kept).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Kept>(&text).unwrap(), &kept);
            room.take(&kept);
            for (at, team) in room.teams.iter().enumerate() {
                for device in team.seats.values().chain(&team.pen) {
                    prop_assert_eq!(room.devices.get(device), Some(&at));
                }
            }
            // What could be chosen only with the truth open is not chosen before.
            prop_assert!(room.attacked.is_none() || matches!(room.stage, Stage::Debrief(_)));
            let debrief = matches!(room.stage, Stage::Debrief(step) if step < STEPS);
            prop_assert!(debrief || !over);
            over = debrief;
        }
    }
}
