//! The picture of the room: what was seen leaves its trace in it, and every trace has its words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod stand;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wedge_counsel::ByTheRecord;
use wedge_engine::{BlocReading, Command, IssueId, LogEntry, Observation, Package, Phase, Pull, Role, View};
use wedge_record::ApplyError;
use wedge_ui::{
    Air, Figure, Gaze, Heard, LEANS, Look, Outside, Season, Seat, Settings, Spot, Spots, StageModel, Theme, name_cards,
    stage_model,
};

fn model(stand: &stand::Stand, view: &View) -> StageModel {
    let palette = Theme::shipped().unwrap().palette(Look::Light).stage();
    stage_model(&stand.teller, view, palette, false)
}

/// Plays the recorded line, as far as this draw lets it come, and on to the end; after each order `look` gets the view and what
/// the order brought about.
fn play(scenario: &str, seed: u64, mut look: impl FnMut(&stand::Stand, &View, &[Observation])) {
    let shared = stand::stand_of(scenario, seed, Settings::default());
    let mut stand = shared.borrow_mut();
    let mut record = ByTheRecord::new(stand.session.pack());
    let mut seen = 0;
    for _ in 0..400 {
        let command = record.next(&stand.session.game().glance());
        match stand.session.apply(&command) {
            Ok(_) | Err(ApplyError::Refused(_)) => {}
            Err(error) => panic!("{command:?}: {error}"),
        }
        let view = stand.session.game().view();
        let new: Vec<Observation> = view.log[seen..].iter().map(|entry| entry.what.clone()).collect();
        seen = view.log.len();
        look(&stand, &view, &new);
        if view.outcome.is_some() {
            return;
        }
    }
    panic!("the game does not end");
}

#[test]
fn what_an_order_brought_about_leaves_its_trace_in_the_room() {
    let mut kinds = BTreeSet::new();
    for seed in 1..=24 {
        play("doha-2018", seed, |stand, view, new| {
            let model = model(stand, view);
            let scenario = &stand.teller.pack.scenario;
            assert_eq!(model.room.signed, view.signed.is_some());
            assert_eq!(model.room.fallen, view.fell.is_some());
            if view.phase != Phase::Talks {
                let still = |figure: &Figure| figure.lean <= 0.0 && matches!(figure.gaze, Gaze::Ahead | Gaze::Away);
                assert!(model.figures.iter().all(still), "they still answer a draft of long ago");
            }
            for what in new {
                match what {
                    Observation::Signed(_) => assert!(model.room.signed),
                    Observation::HomeAttacked | Observation::AllyStruck(_) => assert!(model.room.alarm),
                    Observation::BreachSeen(_) => assert!(model.room.alarm && model.room.bared),
                    Observation::AllyBoasted(_) => assert!(model.room.bared),
                    Observation::ThirdFell => assert!(model.room.fallen && model.room.grave),
                    Observation::LeaderDied(party) => {
                        let leader = scenario.counterparts[party.at()].leader.unwrap().at();
                        assert_eq!(model.figures[leader].seat, Seat::Draped);
                        assert!(model.room.grave);
                    }
                    Observation::Split { bloc, .. } => assert_eq!(model.figures[bloc.at()].gaze, Gaze::Away),
                    Observation::TalksEnded { .. } => {
                        assert!(model.figures.iter().all(|figure| figure.seat != Seat::Taken));
                    }
                    _ => continue,
                }
                let name = format!("{what:?}");
                kinds.insert(name.split(['(', ' ']).next().unwrap().to_owned());
            }
        });
    }
    for kind in ["Signed", "HomeAttacked", "BreachSeen", "AllyBoasted", "Split"] {
        assert!(kinds.contains(kind), "{kind} was never seen; {kinds:?} was");
    }
}

#[test]
fn what_happened_is_gone_from_the_room_a_round_later() {
    let mut went = 0;
    for seed in 1..=8 {
        // Whether there was an attack between the last two rounds, and since.
        let (mut before, mut since) = (false, false);
        play("doha-2018", seed, |stand, view, new| {
            since |= new.iter().any(|what| {
                matches!(what, Observation::HomeAttacked | Observation::AllyStruck(_) | Observation::BreachSeen(_))
            });
            if new.iter().any(|what| matches!(what, Observation::RoundOpened { .. })) {
                if before && !since {
                    assert!(!model(stand, view).room.alarm, "turn {}", view.turn);
                    went += 1;
                }
                (before, since) = (since, false);
            }
        });
    }
    assert!(went > 0, "no attack was followed by a quiet round");
}

/// A view of the first day in which everybody has answered so: stance and move of each in turn.
fn answered(answers: &[(i8, i8)]) -> (stand::Shared, View) {
    let shared = stand::stand(1);
    let mut view = shared.borrow().view.clone();
    let ladder = shared.borrow().teller.pack.scenario.issue_with(Role::Ladder).unwrap();
    for (bloc, (stance, moved)) in view.blocs.iter_mut().zip(answers) {
        let pulls = vec![Pull { issue: ladder, strength: -2 }];
        bloc.reading = Some(BlocReading { bloc: bloc.bloc, stance: *stance, moved: Some(*moved), pulls });
        bloc.believed_bond = 0.2;
    }
    (shared, view)
}

#[test]
fn who_breaks_ranks_turns_to_the_leader_and_he_to_the_one_furthest_off() {
    let (shared, view) = answered(&[(2, 1), (1, 0), (-1, 0), (-2, -1), (0, 0)]);
    let stand = shared.borrow();
    let gazes: Vec<Gaze> = model(&stand, &view).figures.iter().map(|figure| figure.gaze).collect();
    let leader = Gaze::Figure(0);
    assert_eq!(gazes, [Gaze::Figure(3), Gaze::Ahead, leader, leader, Gaze::Ahead]);
}

#[test]
fn who_is_thought_bound_looks_round_where_the_draft_touches_the_tie() {
    let (shared, mut view) = answered(&[(-1, 0), (-1, 0), (-1, 0), (-1, 0), (-1, 0)]);
    view.blocs[3].believed_bond = 0.8;
    let stand = shared.borrow();
    let gaze = |view: &View, at: usize| model(&stand, view).figures[at].gaze;
    assert_eq!((gaze(&view, 3), gaze(&view, 1)), (Gaze::Ally, Gaze::Ahead));
    view.blocs[3].reading.as_mut().unwrap().pulls.clear();
    assert_eq!(gaze(&view, 3), Gaze::Ahead);
}

#[test]
fn leaning_follows_stance_move_and_anger() {
    let (shared, mut view) = answered(&[(2, 1), (0, 0), (-2, -1), (2, 1), (0, 0)]);
    view.blocs[3].anger = 3;
    let stand = shared.borrow();
    let leans: Vec<f32> = model(&stand, &view).figures.iter().map(|figure: &Figure| figure.lean).collect();
    assert!(leans[0] >= LEANS && leans[2] <= -LEANS && leans[3] < LEANS && leans[1].abs() < LEANS, "{leans:?}");
    assert!(leans.iter().all(|lean| (-1.0..=1.0).contains(lean)));
}

#[test]
fn the_window_shows_the_month() {
    use Season::{Autumn, Spring, Summer, Winter};

    let shared = stand::stand(1);
    let stand = shared.borrow();
    let mut view = stand.view.clone();
    let seasons: Vec<Season> = (0..12)
        .map(|turn| {
            view.turn = turn;
            model(&stand, &view).room.season
        })
        .collect();
    // The game of Doha opens in October.
    assert_eq!(
        seasons,
        [Autumn, Autumn, Winter, Winter, Winter, Spring, Spring, Spring, Summer, Summer, Summer, Autumn]
    );
    for month in 1..=12 {
        let turn = (month + 2) % 12;
        assert_eq!(stand.teller.month(turn), month, "{}", stand.teller.date(turn));
    }
}

/// Every label over a stage that shows a view.
fn labels(shared: &stand::Shared, view: View) -> Vec<String> {
    cards(shared, view, [1280.0, 256.0]).into_iter().map(|(label, _)| label).collect()
}

/// The same of a stage of a size, with where each stands.
fn cards(shared: &stand::Shared, view: View, size: [f32; 2]) -> Vec<(String, egui::Rect)> {
    let stand = Rc::clone(shared);
    let view = RefCell::new(view);
    let mut dressed = false;
    let wide = size[0] / 1280.0;
    let mut harness = Harness::builder().with_size(size).build_ui(move |ui| {
        let stand = stand.borrow();
        if stand.dresses(ui, &mut dressed) {
            return;
        }
        let view = view.borrow();
        let figures = (0..view.blocs.len()).map(|id| Spot {
            id,
            label: [wide * (326.0 + 157.0 * id as f32), size[1] - 40.0],
            width: wide * 140.0,
            bounds: [0.0; 4],
        });
        let spots = Spots { figures: figures.collect(), ally: Some([wide * 718.0, 30.0]) };
        name_cards(ui, &stand.state, &stand.teller, &view, &spots);
    });
    harness.run();
    let found = harness.query_all_by_role(egui::accesskit::Role::Label);
    found
        .filter_map(|node| {
            let one = node.accesskit_node();
            one.label().or(one.value()).map(|label| (label, node.rect()))
        })
        .collect()
}

#[test]
fn every_posture_and_every_moment_has_its_words() {
    let (shared, mut view) = answered(&[(2, 1), (1, 1), (-2, -1), (-1, 0), (-1, 0)]);
    view.blocs[4].anger = 3;
    let all = labels(&shared, view.clone()).join("\n");
    for words in ["Leans in.", "Leans back, arms folded.", "Turns to the movement's leader."] {
        assert!(all.contains(words), "{words} is missing in\n{all}");
    }
    // A game that was broken off: the room is empty, and the slip says why.
    let mut stand = shared.borrow_mut();
    stand.does(&Command::EndRound);
    while stand.view.question.is_some() {
        let reply = stand.view.question.as_ref().unwrap().replies[0];
        stand.does(&Command::Answer(reply));
    }
    stand.does(&Command::BreakOff);
    let view = stand.view.clone();
    let ended = view.log.iter().rev().find(|entry| matches!(entry.what, Observation::TalksEnded { .. })).unwrap();
    let said = stand.teller.tell(ended).title;
    drop(stand);
    let all = labels(&shared, view).join("\n");
    assert!(all.contains("Not in the room.") && all.contains(&said), "{said} is missing in\n{all}");
}

#[test]
fn every_sound_follows_something_that_was_seen() {
    let mut kinds = BTreeSet::new();
    for seed in 1..=24 {
        // Whether it was signed, whether somebody was out, what lay on the table; and how much had been seen.
        let (mut was, mut seen) = ((false, false, None), 0);
        play("doha-2018", seed, |stand, view, _| {
            let air = Air::of(&stand.teller, view);
            let room = model(stand, view).room;
            if view.outcome.is_some() {
                assert_eq!(air, None, "a game that is over is silent");
            } else if air != Some(Air::Hush) {
                assert_eq!(air, Some(Air::Outside(room.outside, room.season)), "the window shows something else");
            } else {
                assert!(room.grave, "nothing is seen that would silence the room");
            }
            // What is heard is seen as well, in the same moment; and nobody leaves or signs without a sound.
            let now = model(stand, view);
            let heard = Heard::of(&view.log[seen..]);
            let left = now.figures.iter().any(|figure| figure.seat == Seat::Left);
            let away = now.figures.iter().any(|figure| figure.gaze == Gaze::Away);
            let hears = |sound| heard.contains(&sound);
            assert_eq!(hears(Heard::Pen), now.room.signed && !was.0, "{heard:?}");
            assert!(hears(Heard::Door) || !left || was.1, "somebody left and no door was heard");
            assert!(!hears(Heard::Door) || left || view.phase != Phase::Talks, "a door was heard and all are there");
            assert!(!hears(Heard::Chair) || hears(Heard::Door) || away, "a chair was heard and nobody turned away");
            assert!(!hears(Heard::Thud) || now.room.alarm, "an attack was heard and none was seen");
            assert!(hears(Heard::Paper) || view.table.offer.is_none() || view.table.offer == was.2);
            (was, seen) = ((now.room.signed, left, view.table.offer.clone()), view.log.len());
            kinds.extend(heard);
        });
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), Heard::ALL, "not every sound was heard in these games");
}

#[test]
fn the_room_is_silent_for_a_sitting_after_a_death_or_a_fall() {
    let mut silent = 0;
    for seed in 1..=24 {
        play("doha-2018", seed, |stand, view, new| {
            let died = new.iter().any(|what| matches!(what, Observation::LeaderDied(_) | Observation::ThirdFell));
            if died && view.outcome.is_none() {
                assert_eq!(Air::of(&stand.teller, view), Some(Air::Hush));
                silent += 1;
            }
        });
    }
    assert!(silent > 0, "nobody died and nothing fell in these games");
}

#[test]
fn what_is_hidden_changes_no_sound() {
    // What is told and drawn, and the sounds and captions that came with it, over games of every hypothesis.
    let mut known: BTreeMap<String, (String, BTreeSet<u8>)> = BTreeMap::new();
    for seed in 1..=24 {
        let shared = stand::stand(seed);
        let opened = shared.borrow().session.game().clone().open_book();
        let kind = u8::try_from(opened.truth().unwrap().state.kind().at()).unwrap();
        play("doha-2018", seed, |stand, view, new| {
            let entries = &view.log[view.log.len() - new.len()..];
            // What the slip on the stage says is of the last two rounds at most.
            let opened = |entry: &&LogEntry| matches!(entry.what, Observation::RoundOpened { .. });
            let since = view.log.iter().rev().filter(opened).nth(1).map_or(0, |entry| entry.turn);
            let fresh = view.log.iter().filter(|entry| entry.turn >= since);
            let told: Vec<String> = fresh.map(|entry| stand.teller.tell(entry).title).collect();
            let over = view.outcome.is_some();
            let seen = format!("{told:?} {} {:?} {over}", entries.len(), model(stand, view).room);
            let sounds = format!("{:?} {:?}", Heard::of(entries), Air::of(&stand.teller, view));
            let (same, kinds) = known.entry(seen.clone()).or_insert_with(|| (sounds.clone(), BTreeSet::new()));
            assert_eq!(*same, sounds, "the same was seen, and something else was heard: {seen}");
            kinds.insert(kind);
        });
    }
    let shared = known.values().filter(|(_, kinds)| kinds.len() > 1).count();
    assert!(shared > 20, "only {shared} moments were seen under more than one hypothesis");
}

#[test]
fn captions_say_what_is_heard_once_they_are_asked_for_and_nothing_twice() {
    let shared = stand::stand(7);
    let mut stand = shared.borrow_mut();
    let package = Package::status_quo(stand.teller.pack.scenario.issues.len()).with(IssueId::from_index(0), 2);
    let command = Command::Offer(package);
    let seen = stand.view.log.len();
    stand.does(&command);
    let (teller, view) = (stand.teller.clone(), stand.view.clone());
    stand.state.turn_to(&teller, &command, &view, seen);
    assert_eq!(stand.state.heard(), [Heard::Paper]);
    drop(stand);
    let heard = "Heard: Paper is laid on the table. Surf, far off; now and then a gull.";
    let without = labels(&shared, view.clone());
    assert!(!without.iter().any(|label| label.starts_with("Heard:")), "{without:?}");
    shared.borrow_mut().state.settings.captions = true;
    let with = labels(&shared, view.clone());
    assert_eq!(with.iter().filter(|label| *label == heard).count(), 1, "{with:?}");
    assert_eq!(with.len(), without.len() + 1);
    // A session that is opened again says what is heard now, and not what was heard when it was left.
    shared.borrow_mut().state.take_up(&teller, &view);
    let with = labels(&shared, view);
    assert!(with.contains(&"Heard: Surf, far off; now and then a gull.".to_owned()), "{with:?}");
}

#[test]
fn what_is_heard_covers_nobody() {
    let shared = stand::stand(7);
    shared.borrow_mut().state.settings.captions = true;
    let view = shared.borrow().view.clone();
    for size in [[1280.0, 216.0], [1920.0, 340.0], [640.0, 220.0], [900.0, 170.0]] {
        let cards = cards(&shared, view.clone(), size);
        let (_, heard) = cards.iter().find(|(label, _)| label.starts_with("Heard:")).unwrap();
        let stage = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(size[0], size[1]));
        assert!(stage.contains_rect(*heard), "{size:?}: {heard:?}");
        for (label, card) in cards.iter().filter(|(label, _)| !label.starts_with("Heard:")) {
            assert!(!heard.intersects(*card), "{size:?}: {heard:?} covers `{label}` at {card:?}");
        }
    }
}

#[test]
fn every_sound_has_a_caption_of_its_own() {
    let speech = wedge_words::Speech::english().unwrap();
    let seasons = [Season::Winter, Season::Spring, Season::Summer, Season::Autumn];
    let places = [Outside::Hills, Outside::City, Outside::Shore];
    let airs = places.iter().flat_map(|place| seasons.map(|season| Air::Outside(*place, season)));
    let airs: BTreeSet<String> = airs.chain([Air::Hush]).map(|air| air.caption(&speech)).collect();
    let moments: BTreeSet<String> = Heard::ALL.iter().map(|heard| heard.caption(&speech)).collect();
    assert_eq!((airs.len(), moments.len()), (9, Heard::ALL.len()), "{airs:?} {moments:?}");
    assert!(airs.is_disjoint(&moments));
}
