//! The debrief of a class: its figures are those of the games, and it keeps the truth until the envelope is opened.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::Review;
use wedge_engine::{Event, Game, Status};
use wedge_testkit::{random_game, shipped};
use wedge_words::{Opened, Piece, Section, Speech, Table, TeamTold, Teller, class_debrief};

/// Other lucks of each game.
const LUCKS: u32 = 8;

fn table(section: &Section) -> &Table {
    let tables = section.pieces.iter().find_map(|piece| match piece {
        Piece::Table(table) => Some(table),
        Piece::Picture(picture) => Some(&picture.table),
        _ => None,
    });
    tables.unwrap_or_else(|| panic!("there is no table in {}", section.id))
}

fn row<'a>(table: &'a Table, name: &str) -> &'a [String] {
    &table.rows.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("there is no row {name}"))[1..]
}

#[test]
fn every_figure_is_that_of_the_games_and_no_step_before_the_envelope_tells_what_is_in_it() {
    let pack = shipped("first-talks");
    let games: Vec<Game> = (0..6).map(|seed| random_game(&pack, seed, 40 + seed, 200).0).collect();
    let reviews: Vec<Review> = games.iter().map(|game| Review::of(game, LUCKS).unwrap()).collect();
    let names = ["A", "B", "C", "D", "E", "F"];
    let teams: Vec<TeamTold<'_>> = games
        .iter()
        .zip(&reviews)
        .zip(names)
        .map(|((game, review), name)| TeamTold {
            name,
            truth: game.truth().unwrap(),
            outcome: game.outcome().unwrap(),
            review,
        })
        .collect();
    let teller = Teller::new(Arc::clone(&pack), Arc::new(Speech::english().unwrap()));
    let words = ["one".to_owned(), "two".to_owned()];
    let opened = Opened { words: &words, nonce: "00ff" };
    let steps = class_debrief(&teller, &teams, &opened);
    let step = |id: &str| steps.iter().find(|step| step.id == id).unwrap();
    assert_eq!(steps.len(), 11);
    let signed = teams.iter().filter(|team| team.outcome.signed.is_some()).count();
    assert!(signed > 0, "no game of these was signed, so nothing is compared");
    // What was signed, clause by clause.
    let deals = table(step("deals"));
    assert_eq!(deals.head[1..], names);
    for issue in pack.scenario.issue_ids() {
        let cells = row(deals, &wedge_words::capital(teller.issue(issue)));
        for (team, cell) in teams.iter().zip(cells) {
            match &team.outcome.package {
                Some(package) => assert_eq!(cell, teller.option(issue, package.option(issue))),
                None => assert_eq!(cell, "\u{2013}"),
            }
        }
    }
    // Who asked whom.
    let asked = table(step("asked"));
    for desk in pack.scenario.desk_ids() {
        let cells = row(asked, &wedge_words::capital(teller.desk(desk)));
        for (team, cell) in teams.iter().zip(cells) {
            let reports = |event: &Event| matches!(event, Event::Reported { desk: of, .. } if *of == desk);
            let count = team.truth.log.iter().filter(|(_, event)| reports(event)).count();
            assert_eq!(cell, &count.to_string());
        }
    }
    // The arms: how many of them, and the mean of those that signed.
    let arms = table(step("arms"));
    for kind in pack.scenario.type_ids() {
        let of: Vec<_> = teams.iter().filter(|team| team.outcome.kind == kind).collect();
        let Some(row) = arms.rows.iter().find(|row| row[0] == pack.types[kind.at()].name) else {
            assert!(of.is_empty());
            continue;
        };
        let kept: Vec<f64> =
            of.iter().filter(|team| team.outcome.signed.is_some()).map(|team| team.outcome.compliance).collect();
        assert_eq!(row[1..3], [of.len().to_string(), kept.len().to_string()]);
        if !kept.is_empty() {
            let mean = 100.0 * kept.iter().sum::<f64>() / kept.len() as f64;
            assert!((row[3].parse::<f64>().unwrap() - mean).abs() <= 0.5 + 1e-9, "{} is not {mean}", row[3]);
        }
    }
    // Luck or choice: counted once more.
    let luck = table(step("luck"));
    let held = row(luck, &teller.say("debrief-luck-held", &[]));
    for (team, cell) in teams.iter().zip(held) {
        let games = &team.review.as_it_was(team.outcome.kind).unwrap().games;
        let count = games.iter().filter(|game| game.outcome.status == Some(Status::Held)).count();
        assert_eq!(cell, &count.to_string());
    }
    // Up to the envelope nothing differs where the same games were of another type: nothing of it is told.
    let mut others: Vec<wedge_engine::Outcome> = teams.iter().map(|team| team.outcome.clone()).collect();
    for outcome in &mut others {
        outcome.kind = wedge_engine::TypeId::from_index((outcome.kind.at() + 1) % pack.types.len());
        outcome.compliance = 1.0 - outcome.compliance;
    }
    let changed: Vec<TeamTold<'_>> =
        teams.iter().zip(&others).map(|(team, outcome)| TeamTold { outcome, ..*team }).collect();
    let otherwise = class_debrief(&teller, &changed, &opened);
    assert_eq!(steps[..3], otherwise[..3]);
    assert_ne!(steps[3], otherwise[3]);
}
