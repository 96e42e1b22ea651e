//! What is said where there are several counterparts or several allies: each is spoken of by its name.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::Review;
use wedge_engine::Package;
use wedge_testkit::{Pack, fixture, random_game, shipped};
use wedge_words::{Debrief, Piece, Speech, Teller, debrief};

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

/// The debriefs of games by lot.
fn debriefs(pack: &Arc<Pack>) -> Vec<Debrief> {
    let told = (0..20).filter_map(|seed| {
        let game = random_game(pack, seed, seed, 80).0;
        let (truth, outcome) = (game.truth()?, game.view().outcome?);
        Some(debrief(&teller(pack), &truth, &outcome, Review::of(&game, 1).as_ref()))
    });
    let told: Vec<Debrief> = told.collect();
    assert!(told.len() >= 5, "only {} games came to an end", told.len());
    told
}

/// The lines that are folded under a title.
fn folded<'a>(debrief: &'a Debrief, title: &str) -> Vec<&'a String> {
    let folds = debrief.sections.iter().flat_map(|section| &section.folds).filter(|fold| fold.title == title);
    let lines = folds.flat_map(|fold| &fold.pieces).filter_map(|piece| match piece {
        Piece::Items(lines) => Some(lines),
        _ => None,
    });
    lines.flatten().collect()
}

#[test]
fn a_bond_to_each_ally_is_told() {
    let told = debriefs(&fixture("two-allies"));
    let rooms: Vec<&String> = told.iter().flat_map(|one| folded(one, "What each faction wanted")).collect();
    assert!(!rooms.is_empty());
    for line in rooms {
        assert!(line.contains("bond to the guest") && line.contains("bond to the smugglers"), "{line}");
    }
}

#[test]
fn what_each_counterpart_could_have_agreed_to_is_told() {
    for one in debriefs(&fixture("three-signatories")) {
        let could = folded(&one, "What could have been asked");
        let said = |words: &str| could.iter().filter(|line| line.contains(words)).count();
        let all = said("would have left no leadership worse off");
        assert!(all >= 1, "{could:#?}");
        assert_eq!(said("left the leadership of the movement no worse off"), all, "{could:#?}");
        assert_eq!(said("left the leadership of the valley council no worse off"), all, "{could:#?}");
    }
}

#[test]
fn one_counterpart_and_one_ally_are_spoken_of_as_the_only_ones() {
    for one in debriefs(&shipped("first-talks")) {
        let could = folded(&one, "What could have been asked");
        assert!(!could.is_empty());
        // Each sitting is counted; where the best draft is another one than before, it is said.
        let counted = |line: &&&String| line.contains("would have left the leadership no worse off");
        let named = |line: &&&String| line.contains("The best for your mandate, in ");
        assert!(could.iter().filter(counted).count() >= 1, "{could:#?}");
        assert!(could.iter().all(|line| counted(&line) != named(&line)), "{could:#?}");
        let room = folded(&one, "What each faction wanted");
        assert!(room.iter().all(|line| line.contains("; bond ") && !line.contains("bond to")), "{room:#?}");
    }
}

#[test]
fn what_is_watched_is_said_of_each_ally_for_itself() {
    let pack = fixture("two-allies");
    let rests = teller(&pack).rests_on(&Package(vec![0, 1, 2, 1, 0]));
    let of = |issue: &str| rests.iter().find(|line| line.contains(issue)).unwrap();
    assert!(of("“Ally”").contains("breaches show"), "{rests:#?}");
    assert!(of("“Other ally”").contains("breaches seldom show"), "{rests:#?}");
}
