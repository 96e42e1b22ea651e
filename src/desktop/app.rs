//! The game in the window: one session and the screens around it.

use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use wedge_engine::Package;
use wedge_record::{ApplyError, Notice, Session};
#[cfg(feature = "sound")]
use wedge_ui::Air;
use wedge_ui::{
    Intent, Over, RoomModel, Route, Scene, Screen, Settings, Shelf, Spots, StageModel, Theme, UiState, fonts,
    name_cards, stage_model,
};
use wedge_words::{Arg, Speech, Teller};

use crate::display::OpenGame;
use crate::failure::WindowError;
use crate::host::{Changed, Host, Opened, Play, Said, Start};
use crate::room::Left;
use crate::running::Running;
#[cfg(feature = "sound")]
use crate::sound::Sounds;
use crate::window::{self, Opens, WindowOptions};

/// Opens the window and plays until it is closed.
///
/// # Errors
/// No display, no graphics driver, a theme that cannot be read, or a picture that could not be taken.
pub fn play(options: Play, mut host: impl Host) -> Result<(), WindowError> {
    let theme = Theme::shipped().map_err(|error| WindowError::Broken(error.to_string()))?;
    let palette = theme.palette(options.settings.look);
    let [r, g, b, _] = palette.desk.to_srgba_unmultiplied();
    let background = [r, g, b].map(|part| f32::from(part) / 255.0);
    let speech = options.speech;
    let full_screen = options.settings.full_screen && options.shot.is_none();
    let mut state = UiState::new(theme, options.settings, Arc::clone(&speech));
    state.sounds = cfg!(feature = "sound");
    let mut shown = Playing {
        shelf: host.shelf(&speech),
        host: Box::new(host),
        speech,
        still: options.shot.is_some(),
        running: None,
        quits: false,
        undressed: false,
        open: Arc::default(),
        #[cfg(feature = "sound")]
        sounds: Sounds::default(),
        state,
    };
    match options.start {
        Start::Title => {}
        Start::Library => shown.state.screen = Screen::Library,
        Start::Session(session, notices) => shown.take_up(*session, &notices),
        Start::Route(session, place, tab) => {
            if let Some(session) = session {
                shown.take_up(*session, &[]);
            }
            // A picture is taken once, of the whole.
            if let Some(running) = &mut shown.running {
                running.look_back(true);
            }
            if let Some(tab) = tab {
                shown.state.tab = tab;
            }
            match place {
                Route::Screen(screen) => shown.state.screen = screen,
                Route::Over(over) => {
                    if over == Over::Archive {
                        shown.carry_out(Intent::ListArchive(0));
                    }
                    shown.state.open(over);
                }
            }
        }
    }
    // What a session has to say of itself comes first.
    let said = shown.state.message.take().or(options.message);
    shown.state.message = said;
    let options = WindowOptions {
        title: shown.speech.say("app-title", &[]),
        opens: match &options.shot {
            Some((_, (width, height))) => Opens::Exactly(*width, *height),
            None => {
                Opens::AsLeft(Left { size: shown.state.settings.window, maximised: shown.state.settings.maximised })
            }
        },
        full_screen,
        background,
        fonts: fonts(),
        typefaces: options.typefaces,
        open: Arc::clone(&shown.open),
        stage: empty_room(&shown.state),
        shot: options.shot.map(|(request, _)| request),
    };
    let open = Arc::clone(&shown.open);
    window::run(options, shown).map_err(|why| {
        let session = open.lock().unwrap_or_else(PoisonError::into_inner).take();
        match session {
            Some(session) => WindowError::InGame { why: Box::new(why), session },
            None => why,
        }
    })
}

/// How soon the window is woken once files have changed. egui takes the time of a frame off what is asked for, and what is due at
/// once then is heard from the window's own thread only; so it is more than a frame.
const SOON: Duration = Duration::from_millis(100);

/// How soon it is asked again whether the looking back is done.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The room before anybody has come in.
fn empty_room(state: &UiState) -> StageModel {
    let palette = state.theme.palette(state.settings.look).stage();
    StageModel {
        figures: Vec::new(),
        ally: None,
        cords: Vec::new(),
        room: RoomModel::default(),
        palette,
        reduced_motion: true,
    }
}

struct Playing {
    state: UiState,
    host: Box<dyn Host>,
    shelf: Shelf,
    speech: Arc<Speech>,
    running: Option<Running>,
    still: bool,
    quits: bool,
    /// True once a setting has changed that egui must be told of.
    undressed: bool,
    /// The file of the open session, for when the window ends badly.
    open: OpenGame,
    #[cfg(feature = "sound")]
    sounds: Sounds,
}

/// What should be told of a session that was opened again.
fn noticed(notice: &Notice, speech: &Speech) -> String {
    let Notice::Behind { line, text } = notice else { return speech.say("save-torn", &[]) };
    let line = ("line", Arg::Count(u32::try_from(*line).unwrap_or(u32::MAX)));
    match text.as_str() {
        "" => speech.say("save-behind-unseen", &[line]),
        text => speech.say("save-behind", &[line, ("text", Arg::Text(text))]),
    }
}

impl Playing {
    fn take_up(&mut self, session: Session, notices: &[Notice]) {
        let running = Running::new(session, Arc::clone(&self.speech));
        self.state.take_up(&running.teller, &running.view);
        if let Some(notice) = notices.first() {
            self.state.message = Some(noticed(notice, &self.speech));
        }
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = running.session.path().map(Path::to_owned);
        self.running = Some(running);
    }

    fn carry_out(&mut self, intent: Intent) {
        match intent {
            Intent::Quit => self.quits = true,
            Intent::CloseSession => {
                self.running = None;
                self.open.lock().unwrap_or_else(PoisonError::into_inner).take();
                self.state.screen = Screen::Title;
                self.state.over.clear();
                self.shelf = self.host.shelf(&self.speech);
            }
            Intent::Open { book, seed, preset } => match self.host.open(book, seed, preset.as_deref(), &self.speech) {
                Ok(Opened { session, notices, said }) => {
                    self.take_up(session, &notices);
                    self.state.message = said.or(self.state.message.take());
                }
                Err(why) => self.state.message = Some(why),
            },
            Intent::Continue => match self.host.resume(&self.speech) {
                Ok((session, notices)) => self.take_up(session, &notices),
                Err(why) => self.state.message = Some(why),
            },
            Intent::ListArchive(from) => self.shelf.kept = self.host.archive(from, &self.speech),
            Intent::OpenEntry(entry) => self.open_entry(entry),
            Intent::RenameEntry(entry, name) => {
                let done = self.host.rename_entry(entry, &name, &self.speech);
                let said = self.speech.say("archive-renamed", &[("name", Arg::Text(&name))]);
                self.told(done, said);
            }
            Intent::ReadEntry(entry) => match self.host.read_entry(entry, &self.speech) {
                Ok(text) => self.state.read(&text),
                Err(why) => self.state.message = Some(why),
            },
            Intent::DeleteEntry(entry) => {
                let done = self.host.delete_entry(entry, &self.speech);
                let said = self.speech.say("archive-deleted", &[]);
                self.told(done, said);
            }
            Intent::SaveAs(name) => {
                let Some(running) = &self.running else { return };
                let done = self.host.save_as(&running.session, &name, &self.speech);
                let said = self.speech.say("archive-saved", &[("name", Arg::Text(&name))]);
                self.told(done, said);
            }
            Intent::Settings(settings) => self.settle(&settings),
            Intent::Command(command) => {
                let Some(running) = &mut self.running else { return };
                let seen = running.view.log.len();
                match running.session.apply(&command) {
                    Ok(_) => {
                        running.refresh();
                        self.state.turn_to(&running.teller, &command, &running.view, seen);
                        #[cfg(feature = "sound")]
                        self.sounds.play(self.state.heard());
                    }
                    Err(ApplyError::Refused(refusal)) => self.state.message = Some(running.teller.refusal(&refusal)),
                    Err(unsaved) => self.state.message = Some(unsaved.to_string()),
                }
            }
        }
    }
}

impl Playing {
    /// Tells how a change of the archive went, and lists it anew.
    fn told(&mut self, done: Result<(), String>, said: String) {
        match done {
            Ok(()) => {
                self.state.message = None;
                self.state.notice = Some(said);
            }
            Err(why) => self.state.message = Some(why),
        }
        let kept = self.host.archive(self.shelf.kept.from, &self.speech);
        self.shelf = Shelf { kept, ..self.host.shelf(&self.speech) };
    }

    /// Takes in what came of changed files. What was on the desk and not given as an order yet stays there.
    fn follow(&mut self, changed: Changed) {
        let Changed { shelf, session, said } = changed;
        let kept = std::mem::take(&mut self.shelf.kept);
        self.shelf = Shelf { kept, ..shelf };
        // The open game is let go of only for one that takes its place.
        if let Some(session) = session
            && let Some(running) = self.running.take()
        {
            let next = Running::new(session, Arc::clone(&self.speech));
            self.state.go_on_in(&running.teller, &next.teller, &next.view);
            *self.open.lock().unwrap_or_else(PoisonError::into_inner) = next.session.path().map(Path::to_owned);
            self.running = Some(next);
        }
        match said {
            Some(Said::Well(text)) => (self.state.message, self.state.notice) = (None, Some(text)),
            Some(Said::Badly(text)) => self.state.message = Some(text),
            None => {}
        }
    }

    /// Opens an entry of the archive. The session that is open lets go of its file first: it may be the one wanted.
    fn open_entry(&mut self, entry: usize) {
        let own = self.running.as_ref().and_then(|running| running.saved_in.clone());
        let wanted = self.shelf.kept.entries.get(entry);
        if wanted.is_some_and(|wanted| wanted.name.is_none() && Some(&wanted.file) == own.as_ref()) {
            self.state.over.clear();
            return;
        }
        match self.host.open_entry(entry, &self.speech) {
            Ok((session, notices)) => self.take_up(session, &notices),
            Err(why) => self.state.message = Some(why),
        }
    }

    /// Plays what is heard in the room as it is now. A picture is silent.
    #[cfg(feature = "sound")]
    fn sound(&mut self) {
        let wanted = self.state.settings.sound && !self.still;
        let running = self.running.as_ref().filter(|_| wanted);
        let air = running.and_then(|running| Air::of(&running.teller, &running.view));
        if let Err(why) = self.sounds.follow(wanted, air) {
            self.state.message = Some(self.speech.say("settings-sound-fails", &[("why", Arg::Text(&why))]));
        }
    }

    fn settle(&mut self, settings: &Settings) {
        let retold = self.speech.texts() != settings.texts.as_deref();
        self.state.settings = settings.clone();
        self.undressed = true;
        match self.host.speech(settings) {
            Ok(speech) => {
                self.state.speak(Arc::clone(&speech));
                if let Some(running) = &mut self.running {
                    running.teller = Teller::new(Arc::clone(running.session.pack()), Arc::clone(&speech));
                    running.refresh();
                }
                self.speech = speech;
                if retold {
                    let kept = std::mem::take(&mut self.shelf.kept);
                    self.shelf = Shelf { kept, ..self.host.shelf(&self.speech) };
                }
            }
            Err(why) => self.state.message = Some(why),
        }
        if let Err(why) = self.host.keep(settings, &self.speech) {
            self.state.message = Some(self.speech.say("settings-unsaved", &[("why", Arg::Text(&why))]));
        }
    }
}

impl window::Content for Playing {
    fn setup(&mut self, ctx: &egui::Context) {
        self.state.dress(ctx);
        // A picture is of what there was when it was asked for.
        if !self.still {
            let ctx = ctx.clone();
            self.host.watch(Box::new(move || ctx.request_repaint_after(SOON)));
        }
    }

    fn panels(&mut self, root: &mut egui::Ui, stage: &mut StageModel) -> Option<egui::Rect> {
        if std::mem::take(&mut self.undressed) {
            self.state.dress(root.ctx());
        }
        // Between two orders everything can be taken up anew, but not while something is asked before it is done.
        if !self.state.asks() {
            let open = self.running.as_ref().map(|running| &running.session);
            if let Some(changed) = self.host.changed(open, &self.speech) {
                self.follow(changed);
            }
        }
        if self.running.as_mut().is_some_and(|running| running.look_back(false)) {
            root.ctx().request_repaint_after(LOOK_AGAIN);
        }
        #[cfg(feature = "sound")]
        self.sound();
        let mut intents = Vec::new();
        let free = match &self.running {
            Some(running) => {
                let game = running.session.game();
                let home = |package: &Package| game.home_verdict(package);
                let pulls = |package: &Package| game.pulls(package);
                let scene = Scene {
                    teller: &running.teller,
                    view: &running.view,
                    home: &home,
                    pulls: &pulls,
                    advice: &running.advice,
                    debrief: running.debrief.as_ref(),
                    saved_in: running.saved_in.as_deref(),
                    reloaded: running.session.begun_from().is_some(),
                };
                let palette = self.state.theme.palette(self.state.settings.look).stage();
                let still = self.still || self.state.settings.reduced_motion;
                *stage = stage_model(&running.teller, &running.view, palette, still);
                self.state.show(root, &self.shelf, Some(&scene), &mut intents)
            }
            None => {
                *stage = empty_room(&self.state);
                self.state.show(root, &self.shelf, None, &mut intents)
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
            name_cards(ui, &self.state, &running.teller, &running.view, spots);
        }
    }

    fn text_size(&self) -> f32 {
        self.state.settings.scale()
    }

    fn full_screen(&self) -> bool {
        self.state.settings.full_screen
    }

    fn done(&self) -> bool {
        self.quits
    }

    fn leave(&mut self, left: Left) {
        let settings = &mut self.state.settings;
        settings.maximised = left.maximised;
        settings.window = left.size.or(settings.window);
        // The window has gone: there is nobody left to be told that its size could not be kept.
        let _kept = self.host.keep(&self.state.settings, &self.speech).is_ok();
    }
}
