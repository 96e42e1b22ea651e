//! A game behind the screens, as the window keeps it, for the tests of this folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, reason = "helpers of tests")]

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wedge_counsel::{Advice, Review, advice};
use wedge_engine::{Command, Package, View};
use wedge_record::Session;
use wedge_scenario::{Files, load};
use wedge_ui::{Book, Entry, Intent, Last, Listed, Preset, Scene, Settings, Shelf, Theme, UiState, fonts};
use wedge_words::{Debrief, Speech, Teller, debrief};

/// Other lucks that are counted: a few, since the pictures are of the words and not of the counts.
const LUCKS: u32 = 20;

/// A desk with a session on it.
pub struct Stand {
    pub state: UiState,
    pub session: Session,
    pub teller: Teller,
    pub view: View,
    pub advice: Vec<Advice>,
    pub debrief: Option<Debrief>,
    pub shelf: Shelf,
    /// Intents that are no moves, as they came.
    pub asked: Vec<Intent>,
    /// False to show the screens that need no session.
    pub seated: bool,
}

pub type Shared = Rc<RefCell<Stand>>;

impl Stand {
    pub fn refresh(&mut self) {
        let game = self.session.game();
        self.view = game.view();
        let home = |package: &Package| game.home_verdict(package);
        self.advice = advice(&self.teller.pack.scenario, &self.view, &home);
        if let (Some(truth), Some(outcome)) = (game.truth(), &self.view.outcome) {
            self.debrief = Some(debrief(&self.teller, &truth, outcome, Review::of(game, LUCKS).as_ref()));
        }
    }

    /// True in the first frame, in which egui is dressed: fonts are there from the next one on.
    pub fn dresses(&self, ui: &egui::Ui, dressed: &mut bool) -> bool {
        if *dressed {
            return false;
        }
        ui.ctx().set_fonts(fonts());
        self.state.dress(ui.ctx());
        ui.ctx().request_repaint();
        *dressed = true;
        true
    }

    /// Makes a move without a screen.
    pub fn does(&mut self, command: &Command) {
        self.session.apply(command).unwrap_or_else(|error| panic!("{command:?}: {error}"));
        self.refresh();
    }
}

/// A stand with a fresh game of a shipped scenario.
pub fn stand_of(id: &str, seed: u64, settings: Settings) -> Shared {
    let files = Files::shipped().into_iter().find(|files| files.id == id).expect("the shipped scenario");
    let pack = Arc::new(load(files).pack.expect("a scenario without errors"));
    let speech = Arc::new(Speech::named(&settings.language).expect("the messages"));
    let theme = Theme::shipped().expect("the theme");
    let session = Session::unsaved(Arc::clone(&pack), seed).expect("a session");
    let teller = Teller::new(Arc::clone(&pack), Arc::clone(&speech));
    let view = session.game().view();
    let mut state = UiState::new(theme, settings, speech);
    state.take_up(&teller, &view);
    let shelf = Shelf {
        books: vec![
            Book {
                id: pack.scenario.id.clone(),
                title: pack.title.clone(),
                folder: String::new(),
                subtitle: pack.subtitle.clone(),
                summary: pack.summary.clone(),
                content_note: pack.content_note.clone(),
                guided: false,
                presets: pack.presets.iter().map(Preset::from).collect(),
                errors: Vec::new(),
            },
            Book {
                id: "broken".to_owned(),
                title: "broken".to_owned(),
                folder: "broken".to_owned(),
                subtitle: String::new(),
                summary: String::new(),
                content_note: String::new(),
                guided: false,
                presets: Vec::new(),
                errors: vec!["broken/scenario.ron:3:1: error[W011]".to_owned()],
            },
        ],
        last: Some(Last { title: pack.title.clone(), date: teller.date(3), when: String::new() }),
        damaged: Vec::new(),
        kept: Listed {
            entries: vec![
                Entry {
                    title: pack.title.clone(),
                    name: Some("Doha".to_owned()),
                    stands: String::new(),
                    when: String::new(),
                    over: false,
                    file: "doha-2018-7.save".to_owned(),
                    reloaded: false,
                    trouble: None,
                    readable: false,
                },
                Entry {
                    title: "doha-2018-8.wedge".to_owned(),
                    name: None,
                    stands: String::new(),
                    when: String::new(),
                    over: false,
                    file: "doha-2018-8.wedge".to_owned(),
                    reloaded: true,
                    trouble: Some("doha-2018-8.wedge".to_owned()),
                    readable: true,
                },
            ],
            from: 0,
            all: 2,
            most: 40,
        },
        texts: vec![("de".to_owned(), "Deutsch".to_owned())],
        languages: Speech::LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect(),
    };
    let mut stand = Stand {
        state,
        session,
        teller,
        view,
        advice: Vec::new(),
        debrief: None,
        shelf,
        asked: Vec::new(),
        seated: true,
    };
    stand.refresh();
    Rc::new(RefCell::new(stand))
}

/// The same of the Doha scenario with the usual settings.
pub fn stand(seed: u64) -> Shared {
    stand_of("doha-2018", seed, Settings::default())
}

pub fn harness(stand: &Shared, size: [f32; 2]) -> Harness<'static> {
    harness_of(stand, size, 0.25)
}

/// A harness in which every frame takes so many seconds.
pub fn harness_of(stand: &Shared, size: [f32; 2], frame: f32) -> Harness<'static> {
    harness_at(stand, size, frame, 1.0)
}

/// A harness on a display that has so many pixels to a point.
pub fn harness_at(stand: &Shared, size: [f32; 2], frame: f32, scale: f32) -> Harness<'static> {
    let shared = Rc::clone(stand);
    let mut dressed = false;
    let builder = Harness::builder().with_size(size).with_pixels_per_point(scale);
    builder.with_max_steps(120).with_step_dt(frame).build_ui(move |ui| {
        let stand = &mut *shared.borrow_mut();
        if stand.dresses(ui, &mut dressed) {
            return;
        }
        let mut intents = Vec::new();
        {
            let game = stand.session.game();
            let home = |package: &Package| game.home_verdict(package);
            let pulls = |package: &Package| game.pulls(package);
            let scene = Scene {
                teller: &stand.teller,
                view: &stand.view,
                home: &home,
                pulls: &pulls,
                advice: &stand.advice,
                debrief: stand.debrief.as_ref(),
                saved_in: None,
                reloaded: false,
            };
            stand.state.show(ui, &stand.shelf, stand.seated.then_some(&scene), &mut intents);
        }
        for intent in intents {
            match intent {
                Intent::Command(command) => {
                    let seen = stand.view.log.len();
                    match stand.session.apply(&command) {
                        Ok(_) => {
                            stand.refresh();
                            stand.state.turn_to(&stand.teller, &command, &stand.view, seen);
                        }
                        Err(error) => stand.state.message = Some(error.to_string()),
                    }
                }
                Intent::Settings(settings) => {
                    stand.state.settings = settings.clone();
                    stand.state.dress(ui.ctx());
                    stand.asked.push(Intent::Settings(settings));
                }
                other => stand.asked.push(other),
            }
            ui.ctx().request_repaint();
        }
    })
}

/// A game of Doha at the table, its window so large.
pub fn at_the_table(seed: u64, size: [f32; 2]) -> (Shared, Harness<'static>) {
    let stand = stand(seed);
    let mut harness = harness(&stand, size);
    harness.run();
    stand.borrow_mut().state.screen = wedge_ui::Screen::Table;
    harness.run();
    (stand, harness)
}

/// Presses a control as a screen reader does: wherever it has been scrolled to.
pub fn press(harness: &mut Harness<'_>, label: &str) {
    harness.get_by_label(label).click_accesskit();
    harness.run();
}

/// Unfolds the clause of an option of the draft ("Issue: option"), if it is folded.
pub fn unfold(harness: &mut Harness<'_>, option: &str) {
    let issue = option.split(": ").next().expect("an issue's name");
    let of_clause = |label: &str| {
        label
            .split_once(". ")
            .is_some_and(|(number, rest)| number.parse::<usize>().is_ok() && rest.starts_with(&format!("{issue}: ")))
    };
    let line = harness.query_by(|node| node.label().is_some_and(|label| of_clause(&label))).expect("the clause's line");
    if line.accesskit_node().data().is_expanded() != Some(true) {
        line.click_accesskit();
        harness.run();
    }
}

/// Chooses an option of the draft.
pub fn choose(harness: &mut Harness<'_>, option: &str) {
    unfold(harness, option);
    harness.get_by_role_and_label(egui::accesskit::Role::RadioButton, option).click_accesskit();
    harness.run();
}

/// Presses a key and lets it go.
pub fn key(harness: &mut Harness<'_>, modifiers: egui::Modifiers, key: egui::Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Chooses the first two aims and the first red line of the briefing.
pub fn undertake(harness: &mut Harness<'_>, stand: &Shared) {
    let mandate = stand.borrow().teller.pack.mandate.clone();
    let aims = mandate.aims.iter().take(2).map(|aim| aim.text.clone());
    let lines = mandate.red_lines.iter().take(1).map(|line| line.text.clone());
    for label in aims.chain(lines) {
        press(harness, &label);
    }
}

/// Plays the game to the end: whatever is asked gets its first reply.
pub fn to_the_end(stand: &mut Stand) {
    for _ in 0..200 {
        if stand.view.outcome.is_some() {
            return;
        }
        let command = match &stand.view.question {
            Some(question) => Command::Answer(question.replies[0]),
            None => Command::EndRound,
        };
        stand.does(&command);
    }
    panic!("the game does not end");
}
