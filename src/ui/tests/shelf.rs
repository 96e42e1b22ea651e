//! What there is to play and to go on with: the library and the archive.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use stand::{Shared, at_the_table, harness, key, press, stand, stand_of, to_the_end};
use wedge_ui::{Intent, Over, Screen, Settings};

/// The archive, laid over the table of a game of Doha.
fn archive() -> (Shared, Harness<'static>) {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    stand.borrow_mut().state.open(Over::Archive);
    harness.run();
    (stand, harness)
}

#[test]
fn two_scenarios_of_one_title_are_told_apart() {
    let stand = stand(7);
    {
        let stand = &mut *stand.borrow_mut();
        stand.seated = false;
        stand.state.screen = Screen::Library;
        let mut copy = stand.shelf.books[0].clone();
        copy.folder = "/home/somebody/copy".to_owned();
        stand.shelf.books.insert(1, copy);
    }
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    harness.get_by_label_contains("/home/somebody/copy");
    harness.get_by_label_contains("Inside the program: doha-2018");
}

#[test]
fn every_page_of_the_archive_is_reached() {
    let (stand, mut harness) = archive();
    assert!(harness.query_by_label("Older ones").is_none(), "all there are stand on this page");
    let listed = |from: usize, all: usize, harness: &mut Harness<'_>| {
        let mut stand = stand.borrow_mut();
        stand.shelf.kept.from = from;
        stand.shelf.kept.all = all;
        stand.shelf.kept.most = 2;
        drop(stand);
        harness.run();
    };
    listed(0, 5, &mut harness);
    harness.get_by_label("1 to 2 of 5, those played last first.");
    press(&mut harness, "Newer ones");
    assert!(!stand.borrow().asked.contains(&Intent::ListArchive(0)), "there are none");
    press(&mut harness, "Older ones");
    assert!(stand.borrow().asked.contains(&Intent::ListArchive(2)));
    listed(3, 5, &mut harness);
    harness.get_by_label("4 to 5 of 5, those played last first.");
    press(&mut harness, "Older ones");
    press(&mut harness, "Newer ones");
    let stand = stand.borrow();
    let asked = stand.asked.iter().filter(|intent| matches!(intent, Intent::ListArchive(_)));
    assert_eq!(asked.collect::<Vec<_>>(), [&Intent::ListArchive(2), &Intent::ListArchive(1)]);
}

#[test]
fn the_archive_renames_and_asks_before_it_deletes() {
    let (stand, mut harness) = archive();
    harness.get_by_label("Delete: doha-2018-8.wedge").click_accesskit();
    harness.run();
    assert!(!stand.borrow().asked.iter().any(|intent| matches!(intent, Intent::DeleteEntry(_))), "it is only asked");
    harness.get_by_label("Delete it for good?");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(stand.borrow().state.over, [Over::Archive], "the archive stays open");
    harness.get_by_label("Delete: doha-2018-8.wedge").click_accesskit();
    harness.run();
    press(&mut harness, "Yes, delete it");
    assert!(stand.borrow().asked.contains(&Intent::DeleteEntry(1)));
    harness.get_by_label("Read it: doha-2018-8.wedge").click_accesskit();
    harness.run();
    assert!(stand.borrow().asked.contains(&Intent::ReadEntry(1)));
    stand.borrow_mut().state.read("March 2019\n\n> offer troops=14m");
    harness.run();
    harness.get_by_label("> offer troops=14m");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Rename: doha-2018-8.wedge").click_accesskit();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "New name").type_text("winter");
    harness.run();
    press(&mut harness, "Rename");
    assert!(stand.borrow().asked.contains(&Intent::RenameEntry(1, "winter".to_owned())));
}

#[test]
fn a_game_that_is_over_is_looked_at_and_not_gone_on_with() {
    let (stand, mut harness) = archive();
    let end = stand_of("first-talks", 3, Settings::default());
    to_the_end(&mut end.borrow_mut());
    {
        let (stand, end) = (&mut *stand.borrow_mut(), end.borrow());
        let entry = &mut stand.shelf.kept.entries[1];
        entry.title.clone_from(&end.teller.pack.title);
        entry.over = true;
        entry.trouble = None;
        entry.readable = false;
    }
    harness.run();
    assert!(harness.query_by_label_contains("Go on with it").is_none(), "a game that is over does not go on");
    harness.get_by_label_contains("Look at the debrief").click_accesskit();
    harness.run();
    assert!(stand.borrow().asked.contains(&Intent::OpenEntry(1)));
    // Opened as the window does, it stands on its debrief.
    {
        let (stand, end) = (&mut *stand.borrow_mut(), &mut *end.borrow_mut());
        std::mem::swap(&mut stand.session, &mut end.session);
        stand.teller = end.teller.clone();
        stand.refresh();
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
    }
    harness.run();
    assert_eq!(stand.borrow().state.screen, Screen::Debrief);
    harness.get_by_label("What was true");
}
