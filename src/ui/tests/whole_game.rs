//! Whole games played through the screens: by what stands on the controls, and by the keyboard alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use stand::{choose, harness, press, stand, stand_of, undertake, unfold};
use wedge_engine::Phase;
use wedge_ui::{Over, Screen, Settings};

#[test]
fn a_whole_game_is_played_by_what_stands_on_the_controls() {
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    undertake(&mut harness, &stand);
    press(&mut harness, "Take your seat");
    assert!(stand.borrow().view.undertaking.is_some());
    for option in ["Troops: All out in fourteen months", "Verification: A standing channel in Doha"] {
        choose(&mut harness, option);
    }
    press(&mut harness, "Undo");
    press(&mut harness, "Redo");
    press(&mut harness, "Table this draft");
    assert_eq!(stand.borrow().state.screen, Screen::Answer);
    press(&mut harness, "Back to the table");
    press(&mut harness, "Desks");
    harness.get_by_label_contains("Ask for a report: The Afghanistan desk").click_accesskit();
    harness.run();
    assert!(stand.borrow().view.desks.iter().any(|desk| !desk.reports.is_empty()));
    press(&mut harness, "Belief");
    press(&mut harness, "State this belief");
    assert_eq!(stand.borrow().view.beliefs.len(), 1);
    press(&mut harness, "End the talks");
    press(&mut harness, "Yes, end them");
    assert_eq!(stand.borrow().state.screen, Screen::After);
    for _ in 0..40 {
        let (phase, asked) = {
            let stand = stand.borrow();
            (stand.view.phase, stand.view.question.as_ref().map(|question| stand.teller.question(question)))
        };
        match (phase, asked) {
            (Phase::Over, _) => break,
            (_, Some(asked)) => press(&mut harness, &asked.replies[0].label),
            (_, None) => press(&mut harness, "Let time pass"),
        }
    }
    assert_eq!(stand.borrow().state.screen, Screen::Debrief);
    harness.get_by_label("What you set out to do, and what came of it");
    harness.get_by_label("Back to the title");
}

#[test]
fn a_ready_move_is_taken_altered_and_tabled() {
    let stand = stand(3);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    undertake(&mut harness, &stand);
    press(&mut harness, "Take your seat");
    // Nothing was asked yet: each desk proposes to be asked first.
    let desk = stand.borrow().teller.pack.desks[0].name.clone();
    press(&mut harness, &format!("Do it: {desk}"));
    assert_eq!(stand.borrow().view.desks[0].reports.len(), 1);
    press(&mut harness, "This sitting");
    press(&mut harness, &format!("Put into your draft: {desk}"));
    choose(&mut harness, "Verification: A standing channel in Doha");
    press(&mut harness, "Table this draft");
    let tabled = stand.borrow().view.table.offer.clone().unwrap();
    let verify = stand.borrow().teller.pack.scenario.issue_with(wedge_engine::Role::Verification).unwrap();
    assert_eq!(tabled.option(verify), 1, "the player's own change counts");
    assert!(tabled.0.iter().filter(|option| **option > 0).count() > 2, "the desk's draft was taken");
}

fn focus_by_tab(harness: &mut Harness<'_>, label: &str) {
    for _ in 0..90 {
        harness.key_press(egui::Key::Tab);
        harness.run();
        if harness.get_by_label(label).accesskit_node().is_focused() {
            return;
        }
    }
    panic!("Tab does not reach {label}");
}

#[test]
fn a_whole_game_is_played_by_the_keyboard_alone() {
    use egui::{Key, Modifiers};
    let stand = stand(11);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    let key = |harness: &mut Harness<'_>, key: Key| {
        harness.key_press(key);
        harness.run();
    };
    let command = |harness: &mut Harness<'_>, key: Key| {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run();
    };
    let mandate = stand.borrow().teller.pack.mandate.clone();
    for aim in mandate.aims.iter().take(2) {
        focus_by_tab(&mut harness, &aim.text);
        key(&mut harness, Key::Space);
    }
    focus_by_tab(&mut harness, &mandate.red_lines[0].text);
    key(&mut harness, Key::Space);
    command(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Table);
    // What lies over a screen comes and goes by keys, and nothing under it is lost.
    for (open, over) in
        [(Key::F1, Over::Keys), (Key::F2, Over::Glossary), (Key::F3, Over::Talks), (Key::F5, Over::Presenter)]
    {
        key(&mut harness, open);
        assert_eq!(stand.borrow().state.over, [over]);
        key(&mut harness, Key::Escape);
        assert!(stand.borrow().state.over.is_empty(), "{over:?} stays open");
    }
    key(&mut harness, Key::Escape);
    assert_eq!(stand.borrow().state.over, [Over::Menu]);
    key(&mut harness, Key::Enter);
    assert!(stand.borrow().state.over.is_empty(), "the menu's first button leads back");
    // Unfold the first clause of the draft, walk to its first option that differs from no deal, and take it.
    focus_by_tab(&mut harness, "1. Troops: No withdrawal agreed");
    key(&mut harness, Key::Space);
    focus_by_tab(&mut harness, "Troops: Reduce over two years, if conditions are met");
    key(&mut harness, Key::Space);
    command(&mut harness, Key::Z);
    command(&mut harness, Key::Y);
    command(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Answer);
    command(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Table);
    // Whatever comes and goes with a choice, the keyboard stays with the control it was on.
    let options = [
        "Troops: Down to 8,600 in five months",
        "Troops: All out in six months",
        "Verification: A standing channel in Doha",
        "Troops: Reduce over two years, if conditions are met",
    ];
    for option in options {
        unfold(&mut harness, option);
        harness.get_by_role_and_label(Role::RadioButton, option).focus();
        harness.run();
        key(&mut harness, Key::Space);
        let node = harness.get_by_role_and_label(Role::RadioButton, option);
        assert!(node.accesskit_node().is_focused(), "the focus left {option}");
    }
    for _ in 0..80 {
        let (screen, asked) = {
            let stand = stand.borrow();
            (stand.state.screen, stand.view.question.is_some())
        };
        match (screen, asked) {
            (Screen::Debrief, _) => break,
            (_, true) => key(&mut harness, Key::Enter),
            // What is left of the effort is asked about, and closed with all the same.
            (Screen::Table, _) => {
                command(&mut harness, Key::E);
                command(&mut harness, Key::Enter);
            }
            _ => command(&mut harness, Key::Enter),
        }
    }
    assert_eq!(stand.borrow().state.screen, Screen::Debrief);
}

#[test]
fn a_question_takes_the_keyboard_from_what_lies_behind_it() {
    use egui::{Key, Modifiers};
    let stand = stand_of("first-talks", 3, Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    stand.borrow_mut().state.screen = Screen::Table;
    harness.run();
    let mut asked = None;
    for _ in 0..6 {
        harness.get_by_role_and_label(Role::Button, "Menu").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        harness.run();
        let stand = stand.borrow();
        if let Some(question) = &stand.view.question {
            asked = Some(stand.teller.question(question).replies[0].label.clone());
            break;
        }
    }
    let first = asked.expect("the game asks something");
    assert!(harness.get_by_label(&first).accesskit_node().is_focused(), "the first reply has the keyboard");
    // The menu lies over the question, and gives the keyboard back to it.
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label(&first).is_none(), "one paper at a time");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.get_by_label(&first).accesskit_node().is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert!(stand.borrow().view.question.is_none());
}

#[test]
fn what_is_only_read_is_scrolled_by_keys() {
    use egui::Key;
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    let top = |harness: &Harness<'_>| harness.get_by_label("Your mandate").rect().top();
    let before = top(&harness);
    harness.key_press(Key::PageDown);
    harness.run();
    assert!(top(&harness) < before - 300.0, "a page down scrolls the briefing");
    harness.key_press(Key::Home);
    harness.run();
    assert!((top(&harness) - before).abs() < 1.0, "and Home leads back");
}
