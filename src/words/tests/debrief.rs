//! The debrief: its order, its length, and that nothing that was told before it was shortened is lost.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::Review;
use wedge_engine::{Event, Game};
use wedge_scenario::raw::Basis;
use wedge_testkit::{Pack, fixture, game_with_aims as game, shipped};
use wedge_words::{Debrief, Drawn, Page, Piece, Speech, Teller, debrief};

/// Most words before anything is unfolded.
const BUDGET: usize = 600;

/// Words, and numbers among them.
fn words(texts: &[&str]) -> usize {
    let counts = |word: &&str| word.chars().any(char::is_alphanumeric);
    texts.iter().map(|text| text.split_whitespace().filter(counts).count()).sum()
}

fn told(pack: &Arc<Pack>, game: &Game, lucks: Option<u32>) -> Debrief {
    let teller = Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()));
    let review = lucks.and_then(|lucks| Review::of(game, lucks));
    debrief(&teller, &game.truth().unwrap(), game.outcome().unwrap(), review.as_ref())
}

#[test]
fn a_debrief_is_read_in_six_hundred_words() {
    let (mut longest, mut sum, mut games) = (0, 0, 0);
    for (pack, count) in [(shipped("doha-2018"), 60), (shipped("first-talks"), 20)] {
        for seed in 0..count {
            let debrief = told(&pack, &game(&pack, seed), Some(12));
            let length = words(&debrief.unfolded());
            assert!(length <= BUDGET, "{} {seed}: {length} words\n{:#?}", pack.scenario.id, debrief.unfolded());
            (longest, sum, games) = (longest.max(length), sum + length, games + 1);
        }
    }
    assert!(longest > 300, "nothing was counted: {longest}");
}

#[test]
fn it_teaches_in_order_and_the_truth_comes_after_the_beliefs() {
    let pack = shipped("doha-2018");
    for seed in 0..4 {
        let game = game(&pack, seed);
        let debrief = told(&pack, &game, Some(3));
        let ids: Vec<&str> = debrief.sections.iter().map(|section| section.id).collect();
        assert_eq!(ids, ["aims", "beliefs", "truth", "choices", "luck", "absent", "argument", "question"]);
        let name = &pack.types[game.outcome().unwrap().kind.at()];
        let before = debrief.sections[..2].iter().flat_map(|section| &section.pieces);
        assert!(before.clone().count() >= 2);
        assert!(before.map(|piece| format!("{piece:?}")).all(|text| !text.contains(&name.statement)));
        assert_eq!(debrief.sections[7].pieces.len(), 1, "one question");
    }
}

#[test]
fn what_is_folded_holds_every_account() {
    let pack = shipped("doha-2018");
    let teller = Teller::new(Arc::clone(&pack), Arc::new(Speech::english().unwrap()));
    for seed in 0..4 {
        let game = game(&pack, seed);
        let debrief = told(&pack, &game, Some(3));
        let folds: Vec<&str> =
            debrief.sections.iter().flat_map(|one| &one.folds).map(|fold| fold.title.as_str()).collect();
        for title in ["Every result", "Why they did what they did", "What the desks had heard", "For the instructor"] {
            assert!(folds.contains(&title), "{seed}: no {title} in {folds:?}");
        }
        let (mut short, mut whole) = (Page::new(&teller, 80), Page::new(&teller, 80));
        short.debrief(&debrief);
        whole.whole_debrief(&debrief);
        let (short, whole) = (short.finish(), whole.finish());
        assert!(whole.len() > 2 * short.len());
        // An address is longer than a line and stands on two.
        let unbroken: String = whole.split_whitespace().collect();
        for item in debrief.all() {
            let word = item.split_whitespace().next_back().unwrap_or_default();
            assert!(unbroken.contains(word), "{seed}: `{item}` is lost");
        }
    }
}

#[test]
fn what_else_was_hidden_is_told_as_it_was() {
    let pack = fixture("two-allies");
    let statement = &pack.facts[0].statement;
    // The one event that needs the hidden fact, and nothing else, shows what was so.
    let shows = pack.events.iter().position(|event| event.id == "dug_up").unwrap();
    let mut seen = [0, 0];
    for seed in 0..16 {
        let game = game(&pack, seed);
        let so = game.log().iter().find_map(|(_, event)| match event {
            Event::Happened { incident, .. } if incident.at() == shows => Some(true),
            Event::DidNotHappen { incident, falsified: true, .. } if incident.at() == shows => Some(false),
            _ => None,
        });
        let debrief = told(&pack, &game, None);
        let texts = debrief.section("truth").unwrap().pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) if text.contains(statement) => Some(text),
            _ => None,
        });
        let texts: Vec<&String> = texts.collect();
        assert_eq!(texts.len(), 1, "{seed}");
        let Some(so) = so else { continue };
        assert_eq!(texts[0].contains("Hidden, and true:"), so, "{seed}: {}", texts[0]);
        seen[usize::from(so)] += 1;
    }
    assert!(seen.iter().all(|count| *count > 1), "{seen:?}");
}

#[test]
fn every_picture_has_its_numbers() {
    let mut pictures = 0;
    for pack in [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies")] {
        for seed in 0..4 {
            let debrief = told(&pack, &game(&pack, seed), Some(3));
            for piece in debrief.sections.iter().flat_map(|section| &section.pieces) {
                let Piece::Picture(picture) = piece else { continue };
                pictures += 1;
                let table = &picture.table;
                assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row.len() == table.head.len()));
                match &picture.drawn {
                    Drawn::Lines { panels, last, .. } => {
                        assert_eq!(panels.len(), pack.types.len());
                        let points = panels.iter().flat_map(|panel| &panel.series).flat_map(|one| &one.points);
                        assert!(points.clone().all(|(turn, share)| turn <= last && (0.0..=1.0).contains(share)));
                    }
                    Drawn::Bars { bars, .. } => {
                        assert_eq!(bars.len(), table.rows.len());
                        assert!(bars.iter().all(|bar| 0.0 <= bar.part && bar.part <= bar.whole && bar.whole <= 1.0));
                    }
                }
            }
        }
    }
    assert!(pictures > 24, "{pictures}");
}

#[test]
fn before_it_is_counted_the_rest_is_there() {
    let pack = shipped("doha-2018");
    let game = game(&pack, 1);
    let (early, late) = (told(&pack, &game, None), told(&pack, &game, Some(3)));
    assert_eq!(early.section("aims"), late.section("aims"));
    assert_eq!(early.section("argument"), late.section("argument"));
    assert!(early.unfolded().iter().any(|text| text.contains("Other games are being played")));
    assert!(!late.unfolded().iter().any(|text| text.contains("Other games are being played")));
}

#[test]
fn the_argument_stands_beside_this_game_where_there_is_one() {
    let pack = shipped("doha-2018");
    let argument = pack.argument.as_ref().unwrap();
    let game = game(&pack, 5);
    let debrief = told(&pack, &game, None);
    let section = debrief.section("argument").unwrap();
    let table = section.pieces.iter().find_map(|piece| match piece {
        Piece::Table(table) => Some(table),
        _ => None,
    });
    let table = table.unwrap();
    assert_eq!(table.rows.len(), argument.record.len());
    for (row, record) in table.rows.iter().zip(&argument.record) {
        assert_eq!(row[1], wedge_words::capital(&record.text));
        assert!(row.iter().all(|cell| !cell.is_empty()));
    }
    let spoken = format!("{:?}", section.folds[0].pieces);
    assert!(argument.spoke.0.iter().all(|(_, text)| spoken.contains(text.as_str())));
    // Every step of the record says what it rests on, and the works that are cited stand below, each once.
    let [Piece::Items(steps), Piece::Note(_), Piece::Items(sources)] = section.folds[1].pieces.as_slice() else {
        panic!("{:?}", section.folds[1].pieces);
    };
    assert_eq!(steps.len(), pack.steps.len());
    let mut cited = std::collections::BTreeSet::new();
    for (said, step) in steps.iter().zip(&pack.steps) {
        for one in &step.basis {
            let Basis::Source(id) = one else { continue };
            assert!(said.contains(id.as_str()), "{}: {id}", step.id);
            cited.insert(id.as_str());
        }
    }
    assert_eq!(sources.len(), cited.len());
    assert!(cited.iter().all(|id| sources.iter().filter(|line| line.starts_with(&format!("[{id}] "))).count() == 1));
    // The record of a scenario without one, or without a record, is not made up.
    let invented = shipped("first-talks");
    assert!(told(&invented, &self::game(&invented, 5), None).section("argument").is_none());
}

#[test]
fn what_the_picture_says_of_the_observer_is_what_the_list_says() {
    let pack = shipped("doha-2018");
    for seed in 0..4 {
        let debrief = told(&pack, &game(&pack, seed), Some(1));
        let section = debrief.section("beliefs").unwrap();
        let Some(Piece::Picture(picture)) = section.pieces.last() else { panic!("no picture") };
        let last = picture.table.rows.last().unwrap();
        let Some(Piece::Items(lines)) = section.folds[0].pieces.last() else { panic!("no list") };
        let Some(said) = lines.iter().rev().find(|line| line.contains("the observer")) else { continue };
        let Drawn::Lines { panels, .. } = &picture.drawn else { panic!("no lines") };
        let each = panels[0].series.len();
        for (at, kind) in pack.types.iter().enumerate() {
            let drawn = &last[1 + at * each + (each - 1)];
            assert!(said.contains(&format!("{} {drawn} %", kind.name)), "{said} beside {last:?}");
        }
    }
}
