//! The state of the screens: which one is open, what is being drafted, what is being said.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Margin, Rect, Ui};
use wedge_engine::{Command, HomeVerdict, LogEntry, Observation, Package, Phase, View};
use wedge_study::{Advice, whole_percent};
use wedge_words::{Debrief, Glossary, Speech, Teller};

use crate::drafting::Drafting;
use crate::keys::Hotkey;
use crate::place::{Over, Screen, Tab};
use crate::screens::{self, over};
use crate::settings::Settings;
use crate::shelf::Shelf;
use crate::theme::Theme;
use crate::widgets::{Kit, Links};

/// What the player wants. Screens say it; somebody else does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Open a scenario of the shelf with a seed.
    Open {
        /// Its position on the shelf.
        book: usize,
        /// The seed; a fresh one if none.
        seed: Option<u64>,
        /// The preset of rounds, by its id; the scenario's own if none.
        preset: Option<String>,
    },
    /// Go on with the last session.
    Continue,
    /// Leave the session and show the title.
    CloseSession,
    /// A move.
    Command(Command),
    /// Keep the session as it is now under a name.
    SaveAs(String),
    /// Look what sessions and saves there are.
    ListArchive,
    /// Open an entry of the archive: a session goes on, a save begins a new session from there.
    OpenEntry(usize),
    /// Settings have changed.
    Settings(Settings),
    /// Leave the program.
    Quit,
}

/// The game as the screens see it.
pub struct Scene<'a> {
    /// Words.
    pub teller: &'a Teller,
    /// The view.
    pub view: &'a View,
    /// What home would say to a package.
    pub home: &'a dyn Fn(&Package) -> Option<HomeVerdict>,
    /// The ready moves of the desks.
    pub advice: &'a [Advice],
    /// The debrief, once the game is over.
    pub debrief: Option<&'a Debrief>,
    /// Where the session is kept.
    pub saved_in: Option<&'a str>,
    /// True if it began from a save.
    pub reloaded: bool,
}

/// The state of the screens.
pub struct Desk {
    /// The theme.
    pub theme: Theme,
    /// The settings.
    pub settings: Settings,
    /// The open screen.
    pub screen: Screen,
    /// What lies over it, the topmost last.
    pub over: Vec<Over>,
    /// The open tab.
    pub tab: Tab,
    /// A message that stays until the next move: a refusal, a disk that is full.
    pub message: Option<String>,
    /// A message of something that went well.
    pub notice: Option<String>,
    pub(crate) speech: Arc<Speech>,
    pub(crate) glossary: Arc<Glossary>,
    pub(crate) drafting: Drafting,
    pub(crate) belief: Vec<u8>,
    /// What is being forecast, in percent.
    pub(crate) forecasts: Vec<u8>,
    pub(crate) full_briefing: bool,
    pub(crate) seed: String,
    pub(crate) sure: bool,
    pub(crate) new_from: usize,
    /// True once the player has gone from the briefing to the table.
    pub(crate) seated: bool,
    pub(crate) aims: Vec<u8>,
    pub(crate) red_line: Option<u8>,
    pub(crate) search: String,
    pub(crate) save_name: String,
    /// The hotkey that waits for its new key.
    pub(crate) rebinding: Option<Hotkey>,
    /// Words of the glossary that stand on the screen under the glossary.
    pub(crate) words_here: BTreeSet<usize>,
    /// The word that was asked for.
    pub(crate) word: Option<usize>,
    /// When an answer came, in egui's seconds, while it still plays on the stage.
    pub(crate) answered: Option<Answered>,
    /// What a screen reader says next.
    pub(crate) saying: String,
    /// What was being shown when the screen last changed hands, to say so once.
    shown: Option<(Screen, Option<Over>)>,
}

/// An answer that has just come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Answered {
    /// It has not been drawn yet.
    Now,
    /// It plays since then, in egui's seconds.
    Since(f64),
}

impl Desk {
    /// A desk at the title.
    #[must_use]
    pub fn new(theme: Theme, settings: Settings, speech: Arc<Speech>) -> Self {
        let glossary = Arc::new(Glossary::of(&speech));
        Self {
            theme,
            settings,
            screen: Screen::Title,
            over: Vec::new(),
            tab: Tab::default(),
            message: None,
            notice: None,
            speech,
            glossary,
            drafting: Drafting::default(),
            belief: Vec::new(),
            forecasts: Vec::new(),
            full_briefing: false,
            seed: String::new(),
            sure: false,
            new_from: 0,
            seated: false,
            aims: Vec::new(),
            red_line: None,
            search: String::new(),
            save_name: String::new(),
            rebinding: None,
            words_here: BTreeSet::new(),
            word: None,
            answered: None,
            saying: String::new(),
            shown: None,
        }
    }

    /// Dresses egui.
    pub fn dress(&self, ctx: &egui::Context) {
        self.theme.dress(ctx, self.settings.look);
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, speech: Arc<Speech>) {
        self.glossary = Arc::new(Glossary::of(&speech));
        self.speech = speech;
    }

    /// Takes up a session: at the briefing if nothing has been done in it, else where it stands.
    pub fn take_up(&mut self, teller: &Teller, view: &View) {
        let nothing = Package::status_quo(teller.pack.scenario.issues.len());
        self.drafting = Drafting::new(view.table.offer.clone().unwrap_or(nothing));
        self.belief = match view.beliefs.last() {
            Some((_, shares)) => shares.clone(),
            None => whole_percent(&teller.pack.types.iter().map(|kind| kind.prior.0).collect::<Vec<_>>()),
        };
        let last = |which: usize| view.forecasts.iter().rev().find(|(_, one, _)| usize::from(*one) == which);
        self.forecasts =
            (0..teller.pack.forecasts.len()).map(|which| last(which).map_or(50, |(_, _, percent)| *percent)).collect();
        let chosen = view.undertaking.as_ref();
        self.aims = chosen.map_or_else(Vec::new, |chosen| chosen.aims.clone());
        self.red_line = chosen.map(|chosen| chosen.red_line);
        self.message = None;
        self.notice = None;
        self.over.clear();
        self.sure = false;
        self.tab = Tab::Round;
        self.new_from = since_last_move(view);
        self.seated = !is_fresh(view);
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation if is_fresh(view) => Screen::Briefing,
            Phase::Implementation => Screen::After,
            Phase::Talks if is_fresh(view) => Screen::Briefing,
            Phase::Talks => Screen::Table,
        };
    }

    /// Turns to the screen that a move leads to. `seen` is how much of the log had been seen before it.
    pub fn turn_to(&mut self, teller: &Teller, command: &Command, view: &View, seen: usize) {
        self.message = None;
        self.notice = None;
        self.sure = false;
        let new = view.log.get(seen..).unwrap_or(&[]);
        // What came of a move is said, not only shown.
        let told: Vec<String> = new.iter().map(|entry| teller.tell(entry).title).collect();
        self.saying = told.join(" ");
        if matches!(command, Command::Undertake(_)) {
            return;
        }
        if let Command::Offer(package) = command {
            self.drafting = Drafting::new(package.clone());
        }
        match command {
            // What was asked for is shown where it stands.
            Command::Task(_) => self.tab = Tab::Desks,
            Command::Sound(_) => self.tab = Tab::People,
            _ => {}
        }
        let has = |what: fn(&Observation) -> bool| new.iter().any(|entry| what(&entry.what));
        let passed = matches!(command, Command::EndRound | Command::Answer(_) | Command::BreakOff | Command::Sign);
        if passed {
            self.new_from = seen;
            self.tab = Tab::Round;
        }
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation if has(|what| matches!(what, Observation::Signed(_))) => Screen::Signing,
            Phase::Implementation => Screen::After,
            Phase::Talks if has(|what| matches!(what, Observation::Answered { .. } | Observation::Balked { .. })) => {
                self.answered = Some(Answered::Now);
                Screen::Answer
            }
            Phase::Talks => Screen::Table,
        };
    }

    /// Lays something over the screen.
    pub fn open(&mut self, over: Over) {
        self.over.retain(|one| *one != over);
        self.over.push(over);
    }

    /// Takes away what lies on top.
    pub(crate) fn close(&mut self) {
        self.over.pop();
        self.rebinding = None;
    }

    /// Shows everything. Returns the part left free for the stage, if the stage is to be seen.
    pub fn show(
        &mut self,
        root: &mut Ui,
        shelf: &Shelf,
        scene: Option<&Scene<'_>>,
        intents: &mut Vec<Intent>,
    ) -> Option<Rect> {
        let theme = self.theme;
        let palette = *theme.palette(self.settings.look);
        let settings = self.settings.clone();
        let glossary = Arc::clone(&self.glossary);
        let kit = Kit { theme: &theme, palette: &palette, settings: &settings, glossary: &glossary };
        Links::begin(root.ctx());
        self.hotkeys(root, &kit, scene, intents);
        self.announce(root, scene);
        self.message_ui(root, &kit);
        let page = self.over.last().copied().filter(|over| *over != Over::Menu);
        let stage = match page {
            Some(page) => {
                over::over_ui(self, page, root, &kit, shelf, scene, intents);
                None
            }
            None => {
                let stage = self.screen_ui(root, &kit, shelf, scene, intents);
                if self.over.last() == Some(&Over::Menu) {
                    over::menu::menu_ui(self, root, &kit, scene, intents);
                }
                stage
            }
        };
        let links = Links::end(root.ctx());
        if page.is_none() {
            self.words_here = links.seen;
        }
        if let Some(word) = links.wanted {
            self.word = Some(word);
            self.search.clear();
            self.open(Over::Glossary);
            root.ctx().request_repaint();
        }
        stage
    }

    fn screen_ui(
        &mut self,
        root: &mut Ui,
        kit: &Kit<'_>,
        shelf: &Shelf,
        scene: Option<&Scene<'_>>,
        intents: &mut Vec<Intent>,
    ) -> Option<Rect> {
        match (self.screen, scene) {
            (Screen::Library, _) => screens::library::library_ui(self, root, kit, shelf, intents),
            (Screen::Title, _) | (_, None) => return screens::title::title_ui(self, root, kit, shelf, intents),
            (Screen::Briefing, Some(scene)) => screens::briefing::briefing_ui(self, root, kit, scene, intents),
            (Screen::Signing, Some(scene)) => screens::signing::signing_ui(self, root, kit, scene, intents),
            (Screen::Debrief, Some(scene)) => screens::debrief::debrief_ui(self, root, kit, scene, intents),
            (Screen::Table, Some(scene)) => return screens::table::table_ui(self, root, kit, scene, intents),
            (Screen::Answer, Some(scene)) => return screens::answer::answer_ui(self, root, kit, scene),
            (Screen::After, Some(scene)) => return screens::after::after_ui(self, root, kit, scene, intents),
        }
        None
    }

    /// Keys that work wherever the player is.
    fn hotkeys(&mut self, root: &Ui, kit: &Kit<'_>, scene: Option<&Scene<'_>>, intents: &mut Vec<Intent>) {
        if self.rebinding.is_some() {
            return;
        }
        if kit.pressed(root, Hotkey::Menu) {
            match (self.over.is_empty(), scene.is_some()) {
                (false, _) => self.close(),
                (true, true) => self.open(Over::Menu),
                (true, false) => self.screen = Screen::Title,
            }
        }
        if root.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::Q)) {
            intents.push(Intent::Quit);
        }
        let in_game = scene.is_some();
        let pages = [
            (Hotkey::Keys, Over::Keys, true),
            (Hotkey::Glossary, Over::Glossary, true),
            (Hotkey::Talks, Over::Talks, in_game),
            (Hotkey::Presenter, Over::Presenter, in_game),
            (Hotkey::Save, Over::Archive, in_game),
        ];
        for (hotkey, page, there) in pages {
            if there && kit.pressed(root, hotkey) {
                if self.over.last() == Some(&page) {
                    self.close();
                } else {
                    if page == Over::Archive {
                        intents.push(Intent::ListArchive);
                    }
                    self.open(page);
                }
            }
        }
        if kit.pressed(root, Hotkey::FullScreen) {
            self.settings.full_screen = !self.settings.full_screen;
            intents.push(Intent::Settings(self.settings.clone()));
        }
    }

    /// A label that nobody sees and every screen reader says: what came of the last move, and which screen this is.
    fn announce(&mut self, root: &mut Ui, scene: Option<&Scene<'_>>) {
        let now = (self.screen, self.over.last().copied());
        if self.shown != Some(now) {
            self.shown = Some(now);
            let place = self.place_name();
            let where_now = match scene {
                Some(scene) => format!("{place}. {}.", scene.teller.date(scene.view.turn)),
                None => format!("{place}."),
            };
            self.saying = if self.saying.is_empty() { where_now } else { format!("{where_now} {}", self.saying) };
        }
        let rect = Rect::from_min_size(root.max_rect().min, egui::Vec2::ZERO);
        let response = root.interact(rect, root.id().with("saying"), egui::Sense::hover());
        let said = self.saying.clone();
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, said.as_str()));
        root.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }

    fn place_name(&self) -> String {
        let key = match (self.over.last(), self.screen) {
            (Some(Over::Menu), _) => "menu-title",
            (Some(Over::Settings), _) => "settings-title",
            (Some(Over::Glossary), _) => "glossary-title",
            (Some(Over::Keys), _) => "keys-title",
            (Some(Over::Talks), _) => "talks-title",
            (Some(Over::Archive), _) => "archive-title",
            (Some(Over::Presenter), _) => "presenter-title",
            (None, Screen::Title) => "app-title",
            (None, Screen::Library) => "library-title",
            (None, Screen::Briefing) => "briefing-title",
            (None, Screen::Table) => "table-title",
            (None, Screen::Answer) => "answer-title",
            (None, Screen::Signing) => "sign-title",
            (None, Screen::After) => "after-title",
            (None, Screen::Debrief) => "debrief-title",
        };
        self.speech.say(key, &[])
    }

    fn message_ui(&mut self, root: &mut Ui, kit: &Kit<'_>) {
        let shown = match (&self.message, &self.notice) {
            (Some(message), _) => Some((message.clone(), true)),
            (None, Some(notice)) => Some((notice.clone(), false)),
            (None, None) => None,
        };
        let Some((text, bad)) = shown else { return };
        egui::Panel::top("message")
            .frame(egui::Frame::new().fill(kit.palette.hover).inner_margin(Margin::symmetric(20, 8)))
            .show_separator_line(false)
            .show(root, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let (icon, colour) = if bad {
                        (crate::widgets::icon::BAD, kit.palette.bad)
                    } else {
                        (crate::widgets::icon::GOOD, kit.palette.good)
                    };
                    kit.icon(ui, icon, colour);
                    let said = kit.marked(ui, &text, colour);
                    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Assertive));
                    if kit.button(ui, &self.speech.say("message-close", &[]), true).clicked() {
                        self.message = None;
                        self.notice = None;
                    }
                });
            });
    }
}

/// Where in the log stands what the open round began with: all since the player's last move before it.
fn since_last_move(view: &View) -> usize {
    let opened = view.log.iter().rposition(|entry| matches!(entry.what, Observation::RoundOpened { .. })).unwrap_or(0);
    let own = |entry: &LogEntry| {
        matches!(
            entry.what,
            Observation::Answered { .. }
                | Observation::Agreed(_)
                | Observation::Balked { .. }
                | Observation::Reported { .. }
                | Observation::Sounded { .. }
                | Observation::Acted(_)
                | Observation::Replied { .. }
                | Observation::Believed(_)
                | Observation::Forecast(_)
                | Observation::Undertook(_)
                | Observation::LeverSet(_)
        )
    };
    view.log[..opened].iter().rposition(own).map_or(0, |at| at + 1)
}

fn is_fresh(view: &View) -> bool {
    let done = |what: &Observation| {
        !matches!(what, Observation::RoundOpened { .. } | Observation::Undertook(_) | Observation::Happened(_))
    };
    view.turn == 0 && !view.log.iter().any(|entry| done(&entry.what))
}
