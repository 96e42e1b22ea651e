//! Whole games played through the screens: by what stands on the controls, and by the keyboard alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wedge_engine::{Package, Phase, View};
use wedge_record::Session;
use wedge_scenario::{Files, load};
use wedge_ui::{Desk, Intent, Look, Scene, Screen, Shelf, Tab, Theme, fonts};
use wedge_words::{Debrief, Speech, Teller, debrief};

/// A game behind the screens, as the window keeps it.
struct Stand {
    desk: Desk,
    session: Session,
    teller: Teller,
    view: View,
    debrief: Option<Debrief>,
}

type Shared = Rc<RefCell<Stand>>;

fn stand(seed: u64) -> Shared {
    let files = Files::shipped().into_iter().find(|files| files.id == "doha-2018").expect("the shipped scenario");
    let pack = Arc::new(load(files).pack.expect("a scenario without errors"));
    let speech = Arc::new(Speech::english().expect("the messages"));
    let theme = Theme::shipped().expect("the theme");
    let session = Session::unsaved(Arc::clone(&pack), seed).expect("a session");
    let teller = Teller::new(pack, Arc::clone(&speech));
    let view = session.game().view();
    let mut desk = Desk::new(theme, Look::Light, 1.0, speech);
    desk.take_up(&teller, &view);
    Rc::new(RefCell::new(Stand { desk, session, teller, view, debrief: None }))
}

fn harness(stand: &Shared, size: [f32; 2]) -> Harness<'static> {
    let shared = Rc::clone(stand);
    let mut dressed = false;
    Harness::builder().with_size(size).with_max_steps(40).build_ui(move |ui| {
        let stand = &mut *shared.borrow_mut();
        if !dressed {
            // Fonts are there from the next frame on.
            ui.ctx().set_fonts(fonts());
            stand.desk.dress(ui.ctx());
            dressed = true;
            ui.ctx().request_repaint();
            return;
        }
        let mut intents = Vec::new();
        {
            let game = stand.session.game();
            let home = |package: &Package| game.home_verdict(package);
            let scene = Scene {
                teller: &stand.teller,
                view: &stand.view,
                home: &home,
                debrief: stand.debrief.as_ref(),
                saved_in: None,
            };
            stand.desk.show(ui, &Shelf::default(), Some(&scene), &mut intents);
        }
        for intent in intents {
            if let Intent::Command(command) = intent {
                let seen = stand.view.log.len();
                match stand.session.apply(&command) {
                    Ok(_) => {
                        stand.view = stand.session.game().view();
                        if let (Some(truth), Some(outcome)) = (stand.session.game().truth(), &stand.view.outcome) {
                            stand.debrief = Some(debrief(&stand.teller, &truth, outcome));
                        }
                        stand.desk.turn_to(&command, &stand.view, seen);
                    }
                    Err(error) => stand.desk.message = Some(error.to_string()),
                }
                ui.ctx().request_repaint();
            }
        }
    })
}

/// Presses a control as a screen reader does: wherever it has been scrolled to.
fn press(harness: &mut Harness<'_>, label: &str) {
    harness.get_by_label(label).click_accesskit();
    harness.run();
}

#[test]
fn a_whole_game_is_played_by_what_stands_on_the_controls() {
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    press(&mut harness, "Take your seat");
    for option in ["Troops: All out in fourteen months", "Verification: A standing channel in Doha"] {
        harness.get_by_role_and_label(Role::RadioButton, option).click();
        harness.run();
    }
    press(&mut harness, "Table this draft");
    assert_eq!(stand.borrow().desk.screen, Screen::Answer);
    press(&mut harness, "Back to the table");
    press(&mut harness, "Desks");
    harness.get_by_label_contains("Task: The Afghanistan desk").click();
    harness.run();
    assert!(stand.borrow().view.desks.iter().any(|desk| !desk.reports.is_empty()));
    press(&mut harness, "Belief");
    press(&mut harness, "State this belief");
    assert_eq!(stand.borrow().view.beliefs.len(), 1);
    press(&mut harness, "End the talks");
    press(&mut harness, "Yes, end them");
    assert_eq!(stand.borrow().desk.screen, Screen::After);
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
    assert_eq!(stand.borrow().desk.screen, Screen::Debrief);
    harness.get_by_label("Back to the title");
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
    // The button that the briefing waits for has the keyboard.
    key(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().desk.screen, Screen::Table);
    // Walk to the first option of the draft that differs from no deal, and take it.
    let wanted = "Troops: Reduce over two years, if conditions are met";
    for _ in 0..60 {
        key(&mut harness, Key::Tab);
        let node = harness.get_by_role_and_label(Role::RadioButton, wanted);
        if node.accesskit_node().is_focused() {
            break;
        }
    }
    key(&mut harness, Key::Space);
    command(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().desk.screen, Screen::Answer);
    command(&mut harness, Key::Enter);
    assert_eq!(stand.borrow().desk.screen, Screen::Table);
    // Whatever comes and goes with a choice, the keyboard stays with the control it was on.
    let options = [
        "Troops: Down to 8,600 in five months",
        "Troops: All out in six months",
        "Verification: A standing channel in Doha",
        "Troops: Reduce over two years, if conditions are met",
    ];
    for option in options {
        harness.get_by_role_and_label(Role::RadioButton, option).focus();
        harness.run();
        key(&mut harness, Key::Space);
        let node = harness.get_by_role_and_label(Role::RadioButton, option);
        assert!(node.accesskit_node().is_focused(), "the focus left {option}");
    }
    for _ in 0..80 {
        let (screen, asked) = {
            let stand = stand.borrow();
            (stand.desk.screen, stand.view.question.is_some())
        };
        match (screen, asked) {
            (Screen::Debrief, _) => break,
            (_, true) => key(&mut harness, Key::Enter),
            (Screen::Table, _) => command(&mut harness, Key::E),
            _ => command(&mut harness, Key::Enter),
        }
    }
    assert_eq!(stand.borrow().desk.screen, Screen::Debrief);
}

#[test]
fn every_control_has_a_name_a_screen_reader_can_say() {
    for (size, text) in [([1280.0, 800.0], "wide"), ([640.0, 400.0], "text at 200 %")] {
        let stand = stand(7);
        let mut harness = harness(&stand, size);
        harness.run();
        let mut walked = 0;
        for screen in [Screen::Briefing, Screen::Table, Screen::Answer, Screen::Signing, Screen::After] {
            stand.borrow_mut().desk.screen = screen;
            stand.borrow_mut().desk.tab = Tab::Draft;
            harness.run();
            for role in [Role::Button, Role::RadioButton, Role::Slider, Role::TextInput] {
                for node in harness.query_all_by_role(role) {
                    let node = node.accesskit_node();
                    let name = node.label().or_else(|| node.value()).unwrap_or_default();
                    assert!(!name.trim().is_empty(), "{text}, {screen:?}: a {role:?} without a name");
                    walked += 1;
                }
            }
        }
        assert!(walked > 40, "{text}: only {walked} controls were seen");
    }
}
