//! The desks' quarrel in words: short, with its reasons, and silent where they agree.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::{Hindsight, quarrel};
use wedge_engine::{Command, DeskId, Game, Phase};
use wedge_testkit::{Player, game_with_aims, shipped, shipped_ids, words};
use wedge_words::{Page, Piece, Speech, Teller, debrief};

/// Most words of it.
const MOST: usize = 40;

#[test]
fn it_is_told_in_forty_words() {
    let mut told = 0;
    for id in shipped_ids() {
        let pack = shipped(&id);
        let teller = Teller::new(Arc::clone(&pack), Arc::new(Speech::english().unwrap()));
        for seed in 0..12 {
            let mut game = Game::new(pack.scenario.clone(), seed).unwrap();
            let mut player = Player::new(&pack, seed);
            for _ in 0..80 {
                let view = game.view();
                let said = quarrel(&pack.scenario, &view).map(|quarrel| teller.quarrel(&quarrel));
                let mut page = Page::new(&teller, 2_000);
                page.desks(&view);
                let page = page.finish();
                match said {
                    Some(said) => {
                        assert!(words(&said) <= MOST, "{} words: {said}", words(&said));
                        assert!(page.contains(&said), "{said}");
                        told += 1;
                    }
                    None => assert!(!page.contains(": yes (") && !page.contains(": no ("), "{page}"),
                }
                let _refused = game.apply(&player.next(&game)).is_err();
                if game.view().phase == Phase::Over {
                    break;
                }
            }
        }
    }
    assert!(told > 100, "{told}");
}

#[test]
fn it_names_whom_each_hears_and_what_it_has_reported() {
    let pack = shipped("doha-2018");
    let teller = Teller::new(Arc::clone(&pack), Arc::new(Speech::english().unwrap()));
    let mut game = Game::new(pack.scenario.clone(), 3).unwrap();
    let said = |game: &Game| quarrel(&pack.scenario, &game.view()).map(|quarrel| teller.quarrel(&quarrel));
    assert_eq!(
        said(&game).unwrap(),
        "Are they ready to cut the tie? The Afghanistan desk: yes (expects 82 %, not asked yet). Hears mostly the readier: \
         Doha. The counter-terrorism desk: no (expects 30 %, not asked yet). Hears mostly the more bound: Haqqani."
    );
    game.apply(&Command::Task(DeskId(1))).unwrap();
    let report = game.view().desks[1].reports[0].estimate;
    if let Some(said) = said(&game) {
        assert!(said.contains(&format!("no ({:.0} % ready, one report)", report * 100.0)), "{said}");
    }
}

#[test]
fn the_debrief_holds_what_each_desk_said_against_what_came() {
    let pack = shipped("doha-2018");
    let teller = Teller::new(Arc::clone(&pack), Arc::new(Speech::english().unwrap()));
    let (mut tables, mut quarrels, mut right, mut wrong) = (0, 0, 0, 0);
    for seed in 0..16 {
        let game = game_with_aims(&pack, seed);
        let review = wedge_counsel::Review::of(&game, 1).unwrap();
        let hindsight: &Hindsight = &review.hindsight;
        let told = debrief(&teller, &game.truth().unwrap(), game.outcome().unwrap(), Some(&review));
        let truth = told.section("truth").unwrap();
        let fold = truth.folds.iter().find(|fold| fold.title == "What the desks had heard").unwrap();
        let table =
            fold.pieces.iter().find_map(|piece| if let Piece::Table(table) = piece { Some(table) } else { None });
        assert_eq!(table.map_or(0, |table| table.rows.len()), hindsight.held.len());
        for (row, held) in table.iter().flat_map(|table| &table.rows).zip(&hindsight.held) {
            assert_eq!(row.len(), 6);
            assert_eq!((&row[1], &row[2]), (&held.reports.to_string(), &format!("{:.0}", held.said * 100.0)));
            let so = held.fits.contains(&game.outcome().unwrap().kind);
            let decides = held.fits.len() < pack.types.len();
            assert_eq!(row[5].contains("(right)"), so && decides, "{row:?}");
            right += usize::from(so && decides);
            wrong += usize::from(!so);
            tables += 1;
        }
        let disagreed =
            fold.pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains("disagreed")));
        assert_eq!(disagreed, hindsight.quarrel.is_some());
        quarrels += usize::from(disagreed);
    }
    assert!(tables > 10 && quarrels > 2 && right > 2 && wrong > 0, "{tables} {quarrels} {right} {wrong}");
}
