//! The game in the window: one session, the screens around it, and who opens sessions.

use std::sync::Arc;

use wedge_engine::View;
use wedge_record::{ApplyError, Notice, Session};
use wedge_ui::{Desk, Intent, Look, Scene, Screen, Shelf, Spots, StageModel, Theme, fonts, name_cards, stage_model};
use wedge_words::{Debrief, Speech, Teller, debrief};

use crate::shot::ShotRequest;
use crate::window::{self, WindowError, WindowOptions};

/// Who knows where scenarios and sessions lie.
pub trait Host: Send + Sync + 'static {
    /// What there is to play.
    fn shelf(&self) -> Shelf;

    /// Opens a scenario of the shelf as a new session.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn open(&mut self, book: usize, seed: Option<u64>) -> Result<Session, String>;

    /// Goes on with the last session.
    ///
    /// # Errors
    /// Why not, in words for the player.
    fn resume(&mut self) -> Result<(Session, Vec<Notice>), String>;
}

/// Where the window starts.
pub enum Start {
    /// At the title.
    Title,
    /// At the library.
    Library,
    /// In a session.
    Session(Box<Session>, Vec<Notice>),
    /// In a session, at a screen; for pictures.
    Screen(Box<Session>, Screen),
}

/// How to play.
pub struct Play {
    /// Where to start.
    pub start: Start,
    /// The look.
    pub look: Look,
    /// Size of text, 1.0 to 2.0.
    pub text_size: f32,
    /// Size of the window in pixels.
    pub size: (u32, u32),
    /// Take one picture and leave.
    pub shot: Option<ShotRequest>,
    /// Sentences.
    pub speech: Arc<Speech>,
}

/// Opens the window and plays until it is closed.
///
/// # Errors
/// No display, no graphics driver, a theme that cannot be read, or a picture that could not be taken.
pub fn play(options: Play, host: impl Host) -> Result<(), WindowError> {
    let theme = Theme::shipped().map_err(|error| WindowError::Broken(error.to_string()))?;
    let palette = theme.palette(options.look);
    let [r, g, b, _] = palette.desk.to_srgba_unmultiplied();
    let background = [r, g, b].map(|part| f32::from(part) / 255.0);
    let speech = options.speech;
    let desk = Desk::new(theme, options.look, options.text_size, Arc::clone(&speech));
    let mut shown = Shown {
        shelf: host.shelf(),
        host: Box::new(host),
        speech,
        still: options.shot.is_some(),
        running: None,
        quits: false,
        desk,
    };
    match options.start {
        Start::Title => {}
        Start::Library => shown.desk.screen = Screen::Library,
        Start::Session(session, notices) => shown.take_up(*session, &notices),
        Start::Screen(session, screen) => {
            shown.take_up(*session, &[]);
            shown.desk.screen = screen;
        }
    }
    let options = WindowOptions {
        title: shown.speech.say("app-title", &[]),
        size: options.size,
        resizable: options.shot.is_none(),
        background,
        fonts: fonts(),
        stage: empty_room(&shown.desk),
        shot: options.shot,
    };
    window::run(options, shown)
}

/// The room before anybody has come in.
fn empty_room(desk: &Desk) -> StageModel {
    let palette = desk.theme.palette(desk.look).stage();
    StageModel { figures: Vec::new(), ally: None, cords: Vec::new(), palette, reduced_motion: true }
}

/// A session with what is shown of it, made anew after every move.
struct Running {
    session: Session,
    teller: Teller,
    view: View,
    debrief: Option<Debrief>,
    saved_in: Option<String>,
}

impl Running {
    fn new(session: Session, speech: Arc<Speech>) -> Self {
        let teller = Teller::new(Arc::clone(session.pack()), speech);
        let view = session.game().view();
        let saved_in = session.path().map(|path| path.display().to_string());
        let mut running = Self { session, teller, view, debrief: None, saved_in };
        running.refresh();
        running
    }

    fn refresh(&mut self) {
        self.view = self.session.game().view();
        self.debrief = match (self.session.game().truth(), &self.view.outcome) {
            (Some(truth), Some(outcome)) => Some(debrief(&self.teller, &truth, outcome)),
            _ => None,
        };
    }
}

struct Shown {
    desk: Desk,
    host: Box<dyn Host>,
    shelf: Shelf,
    speech: Arc<Speech>,
    running: Option<Running>,
    still: bool,
    quits: bool,
}

impl Shown {
    fn take_up(&mut self, session: Session, notices: &[Notice]) {
        let running = Running::new(session, Arc::clone(&self.speech));
        self.desk.take_up(&running.teller, &running.view);
        if notices.iter().any(|notice| matches!(notice, Notice::TornLine { .. })) {
            self.desk.message = Some(self.speech.say("save-torn", &[]));
        }
        self.running = Some(running);
    }

    fn carry_out(&mut self, intent: Intent) {
        match intent {
            Intent::Quit => self.quits = true,
            Intent::CloseSession => {
                self.running = None;
                self.desk.screen = Screen::Title;
                self.shelf = self.host.shelf();
            }
            Intent::Open { book, seed } => match self.host.open(book, seed) {
                Ok(session) => self.take_up(session, &[]),
                Err(why) => self.desk.message = Some(why),
            },
            Intent::Continue => match self.host.resume() {
                Ok((session, notices)) => self.take_up(session, &notices),
                Err(why) => self.desk.message = Some(why),
            },
            Intent::Command(command) => {
                let Some(running) = &mut self.running else { return };
                let seen = running.view.log.len();
                match running.session.apply(&command) {
                    Ok(_) => {
                        running.refresh();
                        self.desk.turn_to(&command, &running.view, seen);
                    }
                    Err(ApplyError::Refused(refusal)) => self.desk.message = Some(running.teller.refusal(&refusal)),
                    Err(unsaved) => self.desk.message = Some(unsaved.to_string()),
                }
            }
        }
    }
}

impl window::Screen for Shown {
    fn setup(&mut self, ctx: &egui::Context) {
        self.desk.dress(ctx);
    }

    fn panels(&mut self, root: &mut egui::Ui, stage: &mut StageModel) -> Option<egui::Rect> {
        let mut intents = Vec::new();
        let free = match &self.running {
            Some(running) => {
                let home = |package: &wedge_engine::Package| running.session.game().home_verdict(package);
                let scene = Scene {
                    teller: &running.teller,
                    view: &running.view,
                    home: &home,
                    debrief: running.debrief.as_ref(),
                    saved_in: running.saved_in.as_deref(),
                };
                let palette = self.desk.theme.palette(self.desk.look).stage();
                *stage = stage_model(&running.teller, &running.view, palette, self.still);
                self.desk.show(root, &self.shelf, Some(&scene), &mut intents)
            }
            None => {
                *stage = empty_room(&self.desk);
                self.desk.show(root, &self.shelf, None, &mut intents)
            }
        };
        if !intents.is_empty() {
            // What a move leads to is drawn in a frame of its own.
            root.ctx().request_repaint();
        }
        for intent in intents {
            self.carry_out(intent);
        }
        free
    }

    fn over_stage(&mut self, ui: &mut egui::Ui, spots: &Spots) {
        if let Some(running) = &self.running {
            name_cards(ui, (&self.desk.theme, self.desk.look), &running.teller, &running.view, spots);
        }
    }

    fn text_size(&self) -> f32 {
        self.desk.text_size
    }

    fn done(&self) -> bool {
        self.quits
    }
}
