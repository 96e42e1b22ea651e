//! What a careless hand, a keyboard alone and a small window must not lose: games, the focus, the place on a page.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use stand::{Shared, at_the_table, choose, harness, key, press, stand, stand_of, undertake, unfold};
use wedge_engine::{Command, DeskId, IssueId, Package, Refusal};
use wedge_ui::{Intent, Over, Screen, Settings, Tab};

/// A game of Doha at the table after a first offer that they answered with a counter-offer.
fn countered() -> (Shared, Harness<'static>) {
    let (stand, harness) = at_the_table(7, [1280.0, 800.0]);
    {
        let stand = &mut *stand.borrow_mut();
        let nothing = Package::status_quo(stand.teller.pack.scenario.issues.len());
        let first = nothing.with(IssueId::from_index(0), 2).with(IssueId::from_index(1), 3);
        stand.does(&Command::Offer(first));
        assert!(stand.view.table.counter.is_some(), "they answer with a counter-offer");
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
    }
    (stand, harness)
}

#[test]
fn the_whole_draft_is_in_sight_with_their_offer_beside_it() {
    let (stand, mut harness) = countered();
    harness.run();
    let foot = harness.get_by_label("Table this draft").rect().top();
    for (number, issue) in stand.borrow().teller.pack.issues.iter().enumerate() {
        let line = harness.get_by_label_contains(&format!("{}. {}: ", number + 1, issue.name)).rect();
        assert!(line.top() > 0.0 && line.bottom() < foot, "`{}` is out of sight at {line:?}", issue.name);
    }
}

#[test]
fn where_the_stage_has_no_room_above_it_has_a_tab_of_its_own() {
    let (stand, mut harness) = at_the_table(7, [640.0, 400.0]);
    assert!(harness.query_by_label("Undo").is_none(), "what only changes the draft stands under the draft");
    press(&mut harness, "The room");
    assert_eq!(stand.borrow().state.tab, Tab::Room);
    let tabs = harness.get_by_label("The room").rect().bottom();
    let foot = harness.get_by_label("Table this draft").rect().top();
    assert!(foot - tabs > 170.0, "the stage has {} points", foot - tabs);
    press(&mut harness, "Draft agreement");
    harness.get_by_label("Undo");
    // In a larger window it stands above again, and the first tab is open instead.
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    stand.borrow_mut().state.tab = Tab::Room;
    harness.run();
    assert!(harness.query_by_label("The room").is_none());
    harness.get_by_label("What is new");
    press(&mut harness, "Desks");
    assert_eq!(stand.borrow().state.tab, Tab::Desks);
}

/// Presses and lets go at a spot, and lets a few frames pass, a tenth of a second in all.
fn click_at(harness: &mut Harness<'_>, pos: Pos2) {
    let button =
        |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    harness.input_mut().events.push(Event::PointerMoved(pos));
    harness.input_mut().events.push(button(true));
    harness.step();
    harness.input_mut().events.push(button(false));
    harness.step();
    harness.run_steps(3);
}

/// The harness of a stand in which a frame takes a fiftieth of a second, as on a quick machine.
fn quick(stand: &Shared) -> Harness<'static> {
    stand::harness_of(stand, [1280.0, 800.0], 0.02)
}

#[test]
fn twelve_fast_clicks_give_no_game_away() {
    let stand = stand(7);
    stand.borrow_mut().state.screen = Screen::Table;
    let mut harness = quick(&stand);
    harness.run();
    choose(&mut harness, "Troops: All out in fourteen months");
    harness.run_steps(60);
    let spot = harness.get_by_label("Table this draft").rect().center();
    for _ in 0..12 {
        click_at(&mut harness, spot);
    }
    harness.run_steps(60);
    {
        let stand = stand.borrow();
        assert!(stand.view.table.offer.is_some(), "the first click counts");
        assert!(stand.view.table.agreed.is_none(), "nothing was accepted");
        assert_eq!(stand.state.screen, Screen::Answer, "the answer is still there to be read");
    }
    // After a rest one click leads on; and the next burst still gives nothing away.
    for _ in 0..12 {
        click_at(&mut harness, spot);
    }
    harness.run_steps(60);
    for _ in 0..12 {
        click_at(&mut harness, spot);
    }
    let stand = stand.borrow();
    assert!(stand.view.table.agreed.is_none() && stand.view.signed.is_none());
}

#[test]
fn a_burst_of_clicks_closes_one_round() {
    let stand = stand_of("first-talks", 3, Settings { ask_unspent: false, ..Settings::default() });
    stand.borrow_mut().state.screen = Screen::Table;
    let mut harness = quick(&stand);
    harness.run();
    harness.run_steps(60);
    let spot = harness.get_by_label("Close the sitting").rect().center();
    let before = stand.borrow().view.round;
    for _ in 0..8 {
        click_at(&mut harness, spot);
    }
    assert!(stand.borrow().view.round <= before + 1);
    assert!(stand.borrow().view.turn > 0, "the first click counts");
}

#[test]
fn accepting_their_offer_asks_once_and_says_what_follows() {
    let (stand, mut harness) = countered();
    harness.run();
    press(&mut harness, "Accept their counter-offer");
    assert!(stand.borrow().view.table.agreed.is_none(), "it is only asked");
    harness.get_by_label_contains("It is then agreed in principle");
    assert!(harness.get_by_label("No, go back").accesskit_node().is_focused(), "what undoes nothing has the keyboard");
    // Escape closes the question and nothing else.
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("No, go back").is_none());
    assert!(stand.borrow().state.over.is_empty(), "the menu stays shut");
    press(&mut harness, "Accept their counter-offer");
    press(&mut harness, "Yes, accept it");
    assert!(stand.borrow().view.table.agreed.is_some());
}

#[test]
fn ending_the_talks_asks_and_escape_closes_that_question_only() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    harness.get_by_label("End the talks").focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("End the talks for good?");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("End the talks for good?").is_none());
    assert!(stand.borrow().state.over.is_empty());
    assert!(harness.get_by_label("End the talks").accesskit_node().is_focused(), "the keyboard is where it was");
}

#[test]
fn an_empty_draft_is_not_tabled_unasked() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    press(&mut harness, "Table this draft");
    assert!(stand.borrow().view.table.offer.is_none());
    press(&mut harness, "No, go back");
    assert!(stand.borrow().view.table.offer.is_none());
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    press(&mut harness, "Yes, table it");
    assert!(stand.borrow().view.table.offer.is_some());
}

#[test]
fn effort_unspent_is_asked_about_until_it_is_told_not_to() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    let before = stand.borrow().view.turn;
    press(&mut harness, "Close the sitting");
    assert_eq!(stand.borrow().view.turn, before);
    press(&mut harness, "Do not ask this again");
    assert!(matches!(stand.borrow().asked.last(), Some(Intent::Settings(settings)) if !settings.ask_unspent));
    press(&mut harness, "Yes, close it");
    assert!(stand.borrow().view.turn > before);
    let before = stand.borrow().view.turn;
    if stand.borrow().view.question.is_none() {
        press(&mut harness, "Close the sitting");
        assert!(stand.borrow().view.turn > before, "it is not asked again");
    }
}

#[test]
fn a_key_that_is_held_down_counts_once() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    stand.borrow_mut().state.settings.ask_unspent = false;
    let held =
        |pressed| Event::Key { key: Key::E, physical_key: None, pressed, repeat: false, modifiers: Modifiers::COMMAND };
    for _ in 0..6 {
        harness.input_mut().events.push(held(true));
        harness.step();
    }
    harness.input_mut().events.push(held(false));
    harness.run();
    let stand = stand.borrow();
    let closed =
        stand.view.log.iter().filter(|entry| matches!(entry.what, wedge_engine::Observation::RoundOpened { .. }));
    assert!(closed.count() <= 2, "one round was closed");
    assert!(stand.view.turn > 0);
}

#[test]
fn shortcuts_do_not_reach_what_lies_behind_a_paper() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    choose(&mut harness, "Troops: All out in fourteen months");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(stand.borrow().state.over, [Over::Menu]);
    for chord in [Key::Enter, Key::E, Key::Z, Key::Num2] {
        key(&mut harness, Modifiers::COMMAND, chord);
    }
    assert!(stand.borrow().view.table.offer.is_none() && stand.borrow().view.turn == 0);
    key(&mut harness, Modifiers::NONE, Key::Escape);
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(stand.borrow().state.screen, Screen::Answer, "without the menu they do");
}

#[test]
fn every_page_opens_at_its_top() {
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 500.0]);
    harness.run();
    let top = |harness: &Harness<'_>, label: &str| harness.get_by_label(label).rect().top();
    // The answer, twice: the second does not begin where the first was left.
    stand.borrow_mut().state.screen = Screen::Table;
    harness.run();
    let mut tops = Vec::new();
    for option in ["Troops: All out in fourteen months", "Troops: All out in six months"] {
        choose(&mut harness, option);
        press(&mut harness, "Table this draft");
        assert_eq!(stand.borrow().state.screen, Screen::Answer);
        harness.run_steps(8);
        let head = |harness: &Harness<'_>| {
            let heads =
                ["They answer with a counter-offer.", "They agree in principle.", "They stand where they stood."];
            let found = heads.iter().find_map(|head| harness.query_all_by_label(head).next());
            found.expect("the head of the answer").rect().top()
        };
        tops.push(head(&harness));
        for _ in 0..3 {
            key(&mut harness, Modifiers::NONE, Key::PageDown);
        }
        assert!(head(&harness) < tops[0], "it scrolls");
        press(&mut harness, "Back to the table");
    }
    assert!((tops[0] - tops[1]).abs() < 1.0, "{tops:?}");
    // What lies over the screen as well, and the screen under it stays where it was.
    key(&mut harness, Modifiers::NONE, Key::F2);
    let before = top(&harness, "Glossary and search");
    key(&mut harness, Modifiers::NONE, Key::End);
    assert!(top(&harness, "Glossary and search") < before);
    key(&mut harness, Modifiers::NONE, Key::F2);
    key(&mut harness, Modifiers::NONE, Key::F2);
    assert!((top(&harness, "Glossary and search") - before).abs() < 1.0);
}

#[test]
fn choosing_an_option_moves_nothing_that_lies_below_it() {
    let (stand, mut harness) = countered();
    harness.run();
    let scenario = std::sync::Arc::clone(&stand.borrow().teller.pack);
    // The lines of the draft, by what stands before the option in them, and the options of the clause that is unfolded.
    let spots = |harness: &Harness<'_>| -> Vec<(String, i32)> {
        let lines =
            harness.query_all_by(|node| node.data().is_expanded().is_some() || node.role() == Role::RadioButton);
        #[expect(clippy::cast_possible_truncation, reason = "whole points are enough")]
        let spot = |node: egui_kittest::Node<'_>| {
            let label = node.accesskit_node().label().unwrap_or_default();
            let head = if node.accesskit_node().role() == Role::RadioButton {
                label.as_str()
            } else {
                label.split(": ").next().unwrap_or("")
            };
            (head.to_owned(), node.rect().top().round() as i32)
        };
        lines.map(spot).collect()
    };
    let mut chosen = 0;
    for issue in &scenario.issues {
        unfold(&mut harness, &format!("{}: ", issue.name));
        let before = spots(&harness);
        assert!(before.len() >= scenario.issues.len() + issue.options.len(), "{before:?}");
        for option in &issue.options {
            let label = format!("{}: {}", issue.name, option.label);
            choose(&mut harness, &label);
            chosen += 1;
            let moved: Vec<_> = before.iter().zip(spots(&harness)).filter(|(one, other)| *one != other).collect();
            assert!(moved.is_empty(), "choosing {label} moved {moved:?}");
        }
    }
    assert!(chosen > 15);
}

#[test]
fn a_hint_does_not_tell_the_answer_before_it_is_seen() {
    let shared = stand_of("first-talks", 3, Settings::default());
    {
        let stand = &mut *shared.borrow_mut();
        stand.state.screen = Screen::Table;
    }
    let mut harness = stand::harness_of(&shared, [1280.0, 900.0], 0.02);
    harness.run();
    let draft = Package(vec![2, 2, 2, 2, 2]);
    {
        let stand = &mut *shared.borrow_mut();
        let seen = stand.view.log.len();
        let command = Command::Offer(draft);
        stand.does(&command);
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.turn_to(&teller, &command, &view, seen);
    }
    let hint = {
        let stand = shared.borrow();
        stand.teller.hint(&stand.view, true).expect("a hint").to_owned()
    };
    harness.step();
    harness.step();
    assert_eq!(shared.borrow().state.screen, Screen::Answer);
    assert!(harness.query_by_label(&hint).is_none(), "the hint waits");
    harness.run_steps(60);
    assert!(harness.query_by_label(&hint).is_some(), "and comes with the answer");
}

#[test]
fn what_was_chosen_can_be_read_on_the_briefing() {
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    undertake(&mut harness, &stand);
    press(&mut harness, "Take your seat");
    stand.borrow_mut().state.screen = Screen::Briefing;
    harness.run();
    let mandate = stand.borrow().teller.pack.mandate.clone();
    for aim in mandate.aims.iter().take(2) {
        let node = harness.get_by_label(&aim.text);
        assert!(!node.accesskit_node().is_disabled(), "`{}` is greyed", aim.text);
    }
    for aim in mandate.aims.iter().skip(2) {
        assert!(harness.query_by_label(&aim.text).is_none(), "what was not chosen is not among what was");
    }
}

#[test]
fn a_draft_may_be_tabled_again_on_another_day() {
    let (stand, mut harness) = countered();
    harness.run();
    assert!(harness.get_by_label("Table this draft").accesskit_node().is_disabled(), "not twice in one sitting");
    {
        let stand = &mut *stand.borrow_mut();
        let sitting = stand.view.round;
        while stand.view.round == sitting {
            stand.does(&match stand.view.question.clone() {
                Some(question) => Command::Answer(question.replies[0]),
                None => Command::EndRound,
            });
        }
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
    }
    harness.run();
    let open = !harness.get_by_label("Table this draft").accesskit_node().is_disabled();
    let draft = stand.borrow().view.table.offer.clone().unwrap();
    let (view, may) = {
        let stand = &mut *stand.borrow_mut();
        let view = stand.view.clone();
        (view, stand.session.apply(&Command::Offer(draft)).is_ok())
    };
    assert!(view.table.counter.is_some(), "their counter-offer still stands");
    assert_eq!(open, may, "the screen forbids what the rules forbid, and no more");
    assert!(may);
}

/// The description of a control, for a screen reader.
fn described(harness: &Harness<'_>, label: &str) -> String {
    harness.get_by_label(label).accesskit_node().data().description().unwrap_or_default().to_owned()
}

#[test]
fn a_signature_that_home_would_refuse_does_not_look_as_if_it_would_work() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    {
        let stand = &mut *stand.borrow_mut();
        // All they want for nothing in return: they agree, home does not.
        let scenario = stand.teller.pack.scenario.clone();
        let nothing = Package::status_quo(scenario.issues.len());
        let all = nothing.with(IssueId::from_index(0), 4).with(IssueId::from_index(6), 2);
        stand.does(&Command::Offer(all));
        assert_eq!(stand.view.may_sign, Err(Refusal::HomeRefuses), "{:?}", stand.view.table);
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
    }
    stand.borrow_mut().state.screen = Screen::Table;
    harness.run();
    assert!(harness.query_by_label("Sign what is agreed").is_none(), "it looks as if it could be signed");
    let why = described(&harness, "Sign: Washington would refuse");
    assert!(why.contains("would not ratify"), "{why}");
    press(&mut harness, "Sign: Washington would refuse");
    assert_eq!(stand.borrow().state.screen, Screen::Signing);
    assert!(harness.get_by_label("Sign it").accesskit_node().is_disabled());
    assert!(described(&harness, "Sign it").contains("would not ratify"));
}

#[test]
fn what_effort_a_sitting_had_is_said_beside_what_is_left() {
    let (stand, mut harness) = at_the_table(7, [1280.0, 800.0]);
    let had = stand.borrow().view.effort;
    assert_eq!(described(&harness, &format!("Effort: {had}")), format!("{had} of {had} left in this sitting"));
    stand.borrow_mut().does(&Command::Task(DeskId(0)));
    harness.run();
    let left = stand.borrow().view.effort;
    assert!(left < had);
    assert_eq!(described(&harness, &format!("Effort: {left}")), format!("{left} of {had} left in this sitting"));
}

#[test]
fn every_letter_of_the_interface_and_the_shipped_scenarios_has_a_shape_in_our_typefaces() {
    use skrifa::MetadataProvider;
    let fonts = wedge_ui::fonts();
    let speech = include_str!("../../../assets/text/en.ftl");
    let shipped: Vec<wedge_scenario::Files> = wedge_scenario::Files::shipped();
    let shipped: String = shipped.iter().flat_map(wedge_scenario::Files::texts).map(|(_, text)| text).collect();
    let own = "\u{2190}\u{2191}\u{2192}\u{2193}\u{2013}\u{2022}\u{2026}\u{201c}\u{201d}\u{3c4}";
    let letters: std::collections::BTreeSet<char> =
        speech.chars().chain(shipped.chars()).chain(own.chars()).filter(|letter| !letter.is_control()).collect();
    assert!(letters.len() > 80);
    for (family, chain) in &fonts.families {
        let faces: Vec<_> = chain
            .iter()
            .map(|name| skrifa::FontRef::from_index(&fonts.font_data[name].font, 0).expect("a typeface"))
            .collect();
        let missing: Vec<char> = letters
            .iter()
            .filter(|letter| !faces.iter().any(|face| face.charmap().map(**letter).is_some()))
            .copied()
            .collect();
        assert!(missing.is_empty(), "{family} lacks {missing:?}");
    }
}
