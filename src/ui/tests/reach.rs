//! What a keyboard alone reaches: everything in a question, and a focus that is always in sight.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use stand::{Shared, at_the_table, choose, harness, key, press, stand};
use wedge_engine::Command;
use wedge_ui::Screen;

/// Plays until something with several replies is asked.
fn asked(size: [f32; 2]) -> (Shared, Harness<'static>, Vec<(String, String)>) {
    let stand = stand(7);
    {
        let stand = &mut *stand.borrow_mut();
        for _ in 0..40 {
            match &stand.view.question {
                Some(question) if question.replies.len() > 1 => break,
                Some(question) => {
                    let reply = question.replies[0];
                    stand.does(&Command::Answer(reply));
                }
                None => stand.does(&Command::EndRound),
            }
        }
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
    }
    let replies = {
        let stand = stand.borrow();
        let question = stand.view.question.as_ref().expect("something is asked");
        let asked = stand.teller.question(question);
        asked.replies.iter().map(|reply| (reply.label.clone(), reply.note.clone())).collect()
    };
    let mut harness = harness(&stand, size);
    harness.run();
    (stand, harness, replies)
}

#[test]
fn everything_in_a_question_can_be_reached_by_keys_at_two_hundred_percent() {
    // Lower than 1280x800 at 200 %, where the question of this game has room enough.
    let (_stand, mut harness, replies) = asked([640.0, 280.0]);
    let (_, last) = replies.last().expect("a reply");
    let inside = |harness: &Harness<'_>| {
        let rect = harness.get_by_label(last).rect();
        rect.top() >= 0.0 && rect.bottom() <= 280.0
    };
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert!(!inside(&harness), "there is something to scroll to");
    for _ in 0..6 {
        key(&mut harness, Modifiers::NONE, Key::PageDown);
    }
    assert!(inside(&harness), "the last note is in sight");
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert!(!inside(&harness));
    key(&mut harness, Modifiers::NONE, Key::End);
    assert!(inside(&harness));
    // By arrows alone: from reply to reply, and on where no reply is left.
    key(&mut harness, Modifiers::NONE, Key::Home);
    for _ in 0..30 {
        key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    assert!(inside(&harness));
    let focused = replies.iter().any(|(label, _)| harness.get_by_label(label).accesskit_node().is_focused());
    assert!(focused, "the focus stays in the question");
}

/// The node that has the keyboard.
fn focused(harness: &Harness<'_>) -> Option<(String, egui::Rect, bool)> {
    let node = harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window).next()?;
    let one = node.accesskit_node();
    Some((one.label().or_else(|| one.value()).unwrap_or_default(), node.rect(), one.is_disabled()))
}

#[test]
fn the_focus_is_always_in_sight_and_on_something_that_can_be_pressed() {
    for size in [[1280.0, 800.0], [640.0, 400.0]] {
        let (_stand, mut harness) = at_the_table(7, size);
        key(&mut harness, Modifiers::NONE, Key::Tab);
        let walk =
            [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowDown, Key::Tab, Key::ArrowLeft, Key::ArrowUp];
        let mut seen = std::collections::BTreeSet::new();
        for step in walk.iter().cycle().take(90) {
            key(&mut harness, Modifiers::NONE, *step);
            let (label, rect, disabled) = focused(&harness).expect("something has the keyboard");
            assert!(!disabled, "`{label}` is greyed");
            let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(size[0], size[1]));
            assert!(screen.expand(1.0).contains_rect(rect), "{size:?}: `{label}` is out of sight at {rect:?}");
            seen.insert(label);
        }
        assert!(seen.len() >= 8, "the walk leads somewhere: {seen:?}");
    }
}

#[test]
fn the_focus_is_not_lost_when_its_control_goes() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    // Redo greys itself.
    choose(&mut harness, "Troops: All out in fourteen months");
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_label("Redo").focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Enter);
    let (label, _, disabled) = focused(&harness).expect("after Redo something has the keyboard");
    assert!(!disabled && label != "Redo", "{label}");
    // So does a desk that was asked.
    press(&mut harness, "Desks");
    harness.get_by_label_contains("Ask for a report: The Afghanistan desk").focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(stand.borrow().view.desks.iter().any(|desk| !desk.reports.is_empty()));
    let (label, _, disabled) = focused(&harness).expect("after asking something has the keyboard");
    assert!(!disabled, "{label}");
    // Back at the table the keyboard is at the open tab, not at a button from which much follows.
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Answer);
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Table);
    let (label, _, disabled) = focused(&harness).expect("back at the table something has the keyboard");
    assert!(!disabled && label == "Desks", "{label}");
    // What lies over the screen gives the keyboard back to where it was.
    harness.get_by_label("Undo").focus();
    harness.get_by_role_and_label(Role::RadioButton, "Troops: All out in fourteen months").focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::F1);
    key(&mut harness, Modifiers::NONE, Key::Escape);
    let (label, ..) = focused(&harness).expect("something has the keyboard");
    assert_eq!(label, "Troops: All out in fourteen months");
}
