//! Every screen by its accessibility tree: as a text beside it, without a control that has no name, and without a
//! sentence that does not come from a file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use stand::{Shared, choose, harness, harness_at, press, stand, stand_of, to_the_end};
use wedge_counsel::ByTheRecord;
use wedge_engine::{Command, IssueId, Package, Phase, QuestionKind};
use wedge_record::ApplyError;
use wedge_ui::{Hotkey, Intent, Look, Over, Route, Screen, Settings, Tab};

/// A game that has come as far as a place needs.
fn at(place: Route, settings: &Settings) -> Shared {
    let shared = match place {
        // Not every draw lets the recorded line be signed.
        Route::Screen(screen @ (Screen::After | Screen::Signing)) => (7..60)
            .map(|seed| stand_of("doha-2018", seed, settings.clone()))
            .find(|shared| signed(&mut shared.borrow_mut(), screen == Screen::After))
            .expect("under some draw the recorded line leads to a signature"),
        _ => stand_of("doha-2018", 7, settings.clone()),
    };
    {
        let stand = &mut *shared.borrow_mut();
        let needs_game = !matches!(place, Route::Screen(Screen::Title | Screen::Library));
        stand.seated = needs_game;
        let draft = |choices: &[(usize, u8)]| {
            let nothing = Package::status_quo(stand.teller.pack.scenario.issues.len());
            choices.iter().fold(nothing, |package, (issue, option)| package.with(IssueId::from_index(*issue), *option))
        };
        let first = draft(&[(0, 2), (1, 3), (2, 2)]);
        match place {
            Route::Screen(Screen::Title | Screen::Library | Screen::Briefing | Screen::After | Screen::Signing) => {}
            Route::Screen(Screen::Debrief) => {
                stand.does(&Command::Offer(first));
                stand.does(&Command::Believe(vec![20, 30, 50]));
                to_the_end(stand);
            }
            _ => {
                stand.does(&Command::Offer(first));
                stand.does(&Command::Task(wedge_engine::DeskId::from_index(0)));
                stand.does(&Command::Believe(vec![20, 30, 50]));
            }
        }
        let (teller, view) = (stand.teller.clone(), stand.view.clone());
        stand.state.take_up(&teller, &view);
        match place {
            Route::Screen(screen) => stand.state.screen = screen,
            Route::Over(over) => stand.state.open(over),
        }
    }
    shared
}

/// Plays the recorded line up to an agreement, and signs it if wanted. False if this draw does not let it come so far.
fn signed(stand: &mut stand::Stand, sign: bool) -> bool {
    let mut record = ByTheRecord::new(stand.session.pack());
    loop {
        let glance = stand.session.game().glance();
        if glance.phase != Phase::Talks {
            stand.refresh();
            return glance.signed.is_some();
        }
        let command = record.next(&glance);
        if !sign && command == Command::Sign && glance.agreed.is_some() {
            stand.refresh();
            return true;
        }
        match stand.session.apply(&command) {
            Ok(_) | Err(ApplyError::Refused(_)) => {}
            Err(error) => panic!("{command:?}: {error}"),
        }
    }
}

/// The tree as lines: role, name, value and state, further in for what lies within.
fn tree(harness: &Harness<'_>) -> String {
    fn walk(node: &egui_kittest::Node<'_>, depth: usize, out: &mut String) {
        let one = node.accesskit_node();
        let name = one.label().or_else(|| one.value()).unwrap_or_default();
        let role = one.role();
        let told = !name.is_empty() || !matches!(role, Role::GenericContainer | Role::Unknown | Role::TextRun);
        // A label's text stands in runs of its own below it; to say it once is enough.
        if role == Role::TextRun {
            return;
        }
        if told {
            let mut line = format!("{}{role:?}", "  ".repeat(depth));
            if !name.is_empty() {
                line.push_str(&format!(" {name:?}"));
            }
            if let Some(toggled) = one.toggled() {
                line.push_str(&format!(" {toggled:?}"));
            }
            if one.is_disabled() {
                line.push_str(" disabled");
            }
            out.push_str(&line);
            out.push('\n');
        }
        for child in node.children() {
            walk(&child, depth + usize::from(told), out);
        }
    }
    let mut out = String::new();
    walk(&harness.root(), 0, &mut out);
    out
}

#[test]
fn every_screen_has_the_tree_that_is_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trees");
    let bless = std::env::var_os("WEDGE_BLESS").is_some();
    let mut differ = Vec::new();
    for (name, place) in Route::ALL {
        let stand = at(place, &Settings::default());
        let mut harness = harness(&stand, [1280.0, 800.0]);
        harness.run();
        let now = tree(&harness);
        let path = folder.join(format!("{name}.txt"));
        if bless {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &now).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        if kept != now {
            let line = kept.lines().zip(now.lines()).position(|(one, other)| one != other).unwrap_or(0);
            differ.push(format!(
                "{name}, line {}: {:?} is now {:?}",
                line + 1,
                kept.lines().nth(line),
                now.lines().nth(line)
            ));
        }
    }
    assert!(differ.is_empty(), "WEDGE_BLESS=1 writes what is there now\n{}", differ.join("\n"));
}

/// The controls of a screen by role and name, with where they stand.
fn controls(harness: &Harness<'_>) -> Vec<(Role, String, egui::Rect)> {
    let roles =
        [Role::Button, Role::RadioButton, Role::CheckBox, Role::Slider, Role::TextInput, Role::Tab, Role::Label];
    let of = |role| {
        harness.query_all_by_role(role).map(move |node| {
            let one = node.accesskit_node();
            (role, one.label().or_else(|| one.value()).unwrap_or_default(), node.rect())
        })
    };
    roles.into_iter().flat_map(of).collect()
}

#[test]
fn a_display_of_twice_the_scale_shows_the_same_in_the_same_places() {
    const WIDE: f32 = 1280.0;
    let mut seen = 0;
    for (name, place) in Route::ALL {
        let [plain, fine] = [1.0, 2.0].map(|scale| {
            let stand = at(place, &Settings::default());
            let mut harness = harness_at(&stand, [WIDE, 800.0], 0.25, scale);
            harness.run();
            (tree(&harness), controls(&harness))
        });
        let only = |one: &str, other: &str| -> Vec<String> {
            // A page that just fits at one scale may be a hair too long at the other.
            let told = one.lines().filter(|line| line.trim() != "ScrollBar");
            told.filter(|line| !other.lines().any(|same| same == *line)).map(str::to_owned).collect()
        };
        let (lost, new) = (only(&plain.0, &fine.0), only(&fine.0, &plain.0));
        assert!(lost.is_empty() && new.is_empty(), "{name}: at the scale 2 without {lost:?}, and with {new:?}");
        for ((role, said, one), (.., other)) in plain.1.iter().zip(&fine.1) {
            // Letters and lines fall on other pixels; a line that broke elsewhere would be a whole line higher or lower.
            let apart = (one.width() - other.width()).abs().max((one.height() - other.height()).abs());
            assert!(apart < 6.0, "{name}: {role:?} `{said}` is {one:?} at the scale 1 and {other:?} at the scale 2");
            let clipped = other.left() < -1.0 || other.right() > WIDE + 1.0;
            assert!(!clipped, "{name}: {role:?} `{said}` stands beyond the window at {other:?}");
            seen += 1;
        }
    }
    assert!(seen > 300, "only {seen} were seen");
}

#[test]
fn every_control_has_a_name_a_screen_reader_can_say() {
    for (size, text) in [([1280.0, 800.0], "wide"), ([640.0, 400.0], "text at 200 %")] {
        let mut walked = 0;
        for (name, place) in Route::ALL {
            let stand = at(place, &Settings::default());
            let mut harness = harness(&stand, size);
            for (tab_name, tab) in Tab::ALL.iter().copied().chain([("draft", Tab::Draft)]) {
                if tab != Tab::Round && !matches!(place, Route::Screen(Screen::Table | Screen::After)) {
                    continue;
                }
                stand.borrow_mut().state.tab = tab;
                harness.run();
                let roles = [Role::Button, Role::RadioButton, Role::CheckBox, Role::Slider, Role::TextInput, Role::Tab];
                for role in roles {
                    for node in harness.query_all_by_role(role) {
                        let node = node.accesskit_node();
                        let said = node.label().or_else(|| node.value()).unwrap_or_default();
                        assert!(!said.trim().is_empty(), "{text}, {name}, {tab_name}: a {role:?} without a name");
                        walked += 1;
                    }
                }
            }
        }
        assert!(walked > 300, "{text}: only {walked} controls were seen");
    }
}

/// Words of a label that are neither of the test language nor of the scenario: they stand in the program itself.
fn strangers(label: &str, scenario: &str) -> Vec<String> {
    // Names of keys, languages and parts are the same in every language.
    const KEPT: [&str; 25] = [
        "ctrl", "pageup", "pagedown", "shift", "alt", "tab", "enter", "space", "escape", "english", "test", "language",
        "deutsch", "none", "true", "false", "cmd", "wedge", "doha", "save", "broken", "ron", "error", "esc",
        "scenario",
    ];
    label
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| {
            word.len() > 2 && word.is_ascii() && word.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'])
        })
        .filter(|word| !KEPT.contains(&word.to_lowercase().as_str()) && !scenario.contains(&word.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_sentence_comes_from_a_file() {
    let settings = Settings { language: "en-XA".to_owned(), ..Settings::default() };
    let mut found = Vec::new();
    let mut labels = 0;
    for (name, place) in Route::ALL {
        let stand = at(place, &settings);
        let scenario: String = {
            let stand = stand.borrow();
            let files = &stand.teller.pack.files;
            files.texts().map(|(_, text)| text.to_lowercase()).collect()
        };
        let mut harness = harness(&stand, [1280.0, 800.0]);
        harness.run();
        for line in tree(&harness).lines() {
            let Some((_, rest)) = line.split_once('"') else { continue };
            let label = rest.rsplit_once('"').map_or(rest, |(label, _)| label);
            labels += 1;
            for word in strangers(label, &scenario) {
                found.push(format!("{name}: `{word}` in {}", line.trim()));
            }
        }
    }
    assert!(labels > 500, "only {labels} labels were seen");
    assert!(found.is_empty(), "these words come from no file:\n{}", found.join("\n"));
}

#[test]
fn settings_hold_at_once_and_are_handed_on() {
    let stand = at(Route::Over(Over::Settings), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    press(&mut harness, "Colours: By lamplight");
    press(&mut harness, "Size of text: 150 %");
    press(&mut harness, "Movement on the stage: Reduced: changes are shown at once");
    let stand = stand.borrow();
    let wanted = Settings { look: Look::Dark, text_size: 150, reduced_motion: true, ..Settings::default() };
    assert_eq!(stand.asked.last(), Some(&Intent::Settings(wanted.clone())));
    assert_eq!(stand.state.settings, wanted);
}

#[test]
fn sounds_are_offered_where_the_program_has_them_and_captions_everywhere() {
    let stand = at(Route::Over(Over::Settings), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    assert!(harness.query_by_label_contains("Sounds of the room").is_none());
    harness.get_by_label_contains("built without sounds");
    press(&mut harness, "What is heard in the room, in words on the stage: Shown");
    assert!(stand.borrow().state.settings.captions && !stand.borrow().state.settings.sound);
    stand.borrow_mut().state.sounds = true;
    harness.run();
    assert!(harness.query_by_label_contains("built without sounds").is_none());
    press(&mut harness, "Sounds of the room: On");
    let stand = stand.borrow();
    let wanted = Settings { sound: true, captions: true, ..Settings::default() };
    assert_eq!(stand.asked.last(), Some(&Intent::Settings(wanted)));
}

#[test]
fn a_key_is_given_to_something_else_and_not_to_two_things() {
    let stand = at(Route::Over(Over::Keys), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    press(&mut harness, "Close the sitting, or let time pass: Ctrl+E. Change it");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    harness.run();
    assert!(stand.borrow().state.message.is_some(), "Ctrl+K is taken");
    press(&mut harness, "Close the sitting, or let time pass: Ctrl+E. Change it");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::R);
    harness.run();
    let stand = stand.borrow();
    assert_eq!(stand.state.settings.keys.of(Hotkey::CloseRound).to_string(), "Ctrl+R");
    assert!(matches!(stand.asked.last(), Some(Intent::Settings(_))), "a new key is kept");
}

#[test]
fn search_finds_words_clauses_and_cables() {
    let stand = at(Route::Over(Over::Glossary), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    harness.get_by_role(Role::TextInput).focus();
    harness.run();
    harness.get_by_role(Role::TextInput).type_text("inspection");
    harness.run();
    harness.get_by_label_contains("Found");
    assert!(harness.query_by_label_contains("Verification: ").is_some(), "a clause with the word is found");
}

#[test]
fn a_session_is_saved_under_a_name_and_a_save_opened() {
    let stand = at(Route::Over(Over::Archive), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    harness.get_by_role(Role::TextInput).focus();
    harness.run();
    harness.get_by_role(Role::TextInput).type_text("before the visit");
    harness.run();
    press(&mut harness, "Save");
    harness.get_by_label_contains("Begin from this save").click_accesskit();
    harness.run();
    let stand = stand.borrow();
    assert!(stand.asked.contains(&Intent::SaveAs("before the visit".to_owned())));
    assert!(stand.asked.contains(&Intent::OpenEntry(0)));
}

#[test]
fn what_a_projector_shows_holds_no_secret() {
    let stand = at(Route::Over(Over::Presenter), &Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    let shown = tree(&harness);
    let stand = stand.borrow();
    for desk in &stand.teller.pack.desks {
        assert!(!shown.contains(&desk.name), "the presenter view tells what {} sent", desk.name);
    }
    for kind in &stand.teller.pack.types {
        assert!(!shown.contains(&kind.statement), "the presenter view tells a belief");
    }
}

#[test]
fn what_came_of_a_move_is_announced() {
    let stand = stand(7);
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    stand.borrow_mut().state.screen = Screen::Table;
    harness.run();
    choose(&mut harness, "Troops: All out in fourteen months");
    press(&mut harness, "Table this draft");
    let said = harness.query_all_by(|node| node.live() != egui::accesskit::Live::Off);
    let said: Vec<String> = said.filter_map(|node| node.accesskit_node().value()).collect();
    assert!(said.iter().any(|text| text.contains("You table a draft.")), "{said:?}");
}

#[test]
fn a_guided_game_tells_at_each_step_what_to_look_at() {
    let stand = stand_of("first-talks", 3, Settings::default());
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    let mut told = Vec::new();
    let mut hint = |stand: &Shared| {
        let stand = stand.borrow();
        let now = stand.teller.hint(&stand.view, stand.state.screen != Screen::Briefing).map(str::to_owned);
        told.push(now.expect("a guided game has a hint for every moment"));
    };
    hint(&stand);
    stand::undertake(&mut harness, &stand);
    press(&mut harness, "Take your seat");
    hint(&stand);
    let desk = stand.borrow().teller.pack.desks[0].name.clone();
    press(&mut harness, &format!("Do it: {desk}"));
    hint(&stand);
    press(&mut harness, "This sitting");
    press(&mut harness, &format!("Put into your draft: {desk}"));
    press(&mut harness, "Table this draft");
    hint(&stand);
    let shown = tree(&harness);
    assert!(shown.contains(&told[3]), "the hint stands on the screen");
    told.dedup();
    assert_eq!(told.len(), 4, "each step has a hint of its own: {told:?}");
}

#[test]
fn the_first_breach_recalls_what_was_signed() {
    let found = (0..60).find_map(|seed| {
        let shared = stand_of("first-talks", seed, Settings::default());
        {
            let stand = &mut *shared.borrow_mut();
            stand.does(&Command::Offer(Package(vec![2, 2, 2, 2, 2])));
            if stand.view.table.agreed.is_none() || stand.session.apply(&Command::Sign).is_err() {
                return None;
            }
            stand.refresh();
            for _ in 0..12 {
                let asked = stand.view.question.as_ref().map(|question| (question.question.kind, question.replies[0]));
                let command = match asked {
                    Some((QuestionKind::Breach(_), _)) => break,
                    Some((_, reply)) => Command::Answer(reply),
                    None if stand.view.outcome.is_some() => return None,
                    None => Command::EndRound,
                };
                stand.does(&command);
            }
            let kind = stand.view.question.as_ref()?.question.kind;
            if !matches!(kind, QuestionKind::Breach(_)) {
                return None;
            }
            stand.state.screen = Screen::After;
        }
        Some(shared)
    });
    let stand = found.expect("some game sees a breach");
    let mut harness = harness(&stand, [1280.0, 800.0]);
    harness.run();
    harness.get_by_label_contains("When you signed in");
    // Once where it is recalled, once in the ledger.
    let told = ["breaches show", "breaches seldom show", "breaches sometimes show"]
        .map(|shows| harness.query_all_by_label_contains(shows).count());
    assert_eq!(told.iter().sum::<usize>(), 2);
}
