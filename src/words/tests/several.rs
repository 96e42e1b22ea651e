//! What is said where there are several counterparts or several allies: each is spoken of by its name.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_counsel::Hindsight;
use wedge_engine::Package;
use wedge_testkit::{Pack, fixture, random_game, shipped};
use wedge_words::{Debrief, Speech, Teller, debrief};

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

/// The debriefs of games by lot.
fn debriefs(pack: &Arc<Pack>) -> Vec<Debrief> {
    let told = (0..20).filter_map(|seed| {
        let game = random_game(pack, seed, seed, 80).0;
        let (truth, outcome) = (game.truth()?, game.view().outcome?);
        Some(debrief(&teller(pack), &truth, &outcome, &Hindsight::of(&truth)))
    });
    let told: Vec<Debrief> = told.collect();
    assert!(told.len() >= 5, "only {} games came to an end", told.len());
    told
}

#[test]
fn a_bond_to_each_ally_is_told() {
    let told = debriefs(&fixture("two-allies"));
    let rooms: Vec<&String> = told.iter().flat_map(|one| &one.room).collect();
    assert!(!rooms.is_empty());
    for line in rooms {
        assert!(line.contains("bond to the guest") && line.contains("bond to the smugglers"), "{line}");
    }
}

#[test]
fn what_each_counterpart_could_have_agreed_to_is_told() {
    for one in debriefs(&fixture("three-signatories")) {
        let said = |words: &str| one.why.iter().filter(|line| line.contains(words)).count();
        assert_eq!(said("would have left no leadership worse off"), 1);
        assert_eq!(said("left the leadership of the movement no worse off"), 1, "{:#?}", one.why);
        assert_eq!(said("left the leadership of the valley council no worse off"), 1, "{:#?}", one.why);
    }
}

#[test]
fn one_counterpart_and_one_ally_are_spoken_of_as_the_only_ones() {
    for one in debriefs(&shipped("first-talks")) {
        assert!(one.why.last().unwrap().contains("would have left the leadership no worse off"), "{:#?}", one.why);
        assert!(one.room.iter().all(|line| line.contains("; bond ") && !line.contains("bond to")), "{:#?}", one.room);
    }
}

#[test]
fn what_is_watched_is_said_of_each_ally_for_itself() {
    let pack = fixture("two-allies");
    let rests = teller(&pack).rests_on(&Package(vec![0, 1, 2, 1, 0]));
    let of = |issue: &str| rests.iter().find(|line| line.contains(issue)).unwrap();
    assert!(of("“Ally”").contains("a breach would show"), "{rests:#?}");
    assert!(of("“Other ally”").contains("a breach would hardly show"), "{rests:#?}");
}
