//! Everything together: which screen is shown, the keys that work everywhere, what is announced.

use std::sync::Arc;

use egui::{Margin, Rect, Ui};

use crate::guard;
use crate::intent::{Intent, Scene};
use crate::keys::Hotkey;
use crate::route::{Over, Screen};
use crate::screens::ask::ask_ui;
use crate::screens::{self, over};
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::{Kit, Links};

impl UiState {
    /// Shows everything. Returns the part left free for the stage, if the stage is to be seen.
    pub fn show(
        &mut self,
        root: &mut Ui,
        shelf: &Shelf,
        scene: Option<&Scene<'_>>,
        intents: &mut Vec<Intent>,
    ) -> Option<Rect> {
        let ctx = root.ctx().clone();
        guard::drop_repetitions(&ctx);
        self.hotkeys(root, scene, intents);
        if self.screen_before != self.screen {
            self.screen_before = self.screen;
            self.visit += 1;
        }
        let asked = scene.is_some_and(|scene| scene.view.question.is_some());
        let turned = self.focus.begin(&ctx, self.page(asked));
        guard::note(&ctx, turned);
        let theme = self.theme;
        let palette = *theme.palette(self.settings.look);
        let settings = self.settings.clone();
        let glossary = Arc::clone(&self.glossary);
        let kit = Kit {
            theme: &theme,
            palette: &palette,
            settings: &settings,
            glossary: &glossary,
            visit: self.visit,
            ringed: self.focus.ringed(),
        };
        Links::begin(root.ctx());
        self.announce(root, scene);
        self.message_ui(root, &kit);
        let page = self.over.last().copied().filter(|over| *over != Over::Menu);
        let stage = match page {
            Some(page) => {
                let kit = Kit { visit: self.over_visit, ..kit };
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
        ask_ui(self, root, &kit, shelf, scene, intents);
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
        self.focus.end(&ctx);
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
    fn hotkeys(&mut self, root: &Ui, scene: Option<&Scene<'_>>, intents: &mut Vec<Intent>) {
        if self.rebinding.is_some() {
            return;
        }
        let keys = self.settings.keys.clone();
        let pressed = |hotkey: Hotkey| root.input_mut(|input| keys.of(hotkey).consume(input));
        if pressed(Hotkey::Menu) {
            // It closes what lies on top, and no more.
            if self.asks.is_some() {
                self.asks = None;
            } else if self.renaming.is_some() {
                self.renaming = None;
            } else {
                match (self.over.is_empty(), scene.is_some()) {
                    (false, _) => self.close(),
                    (true, true) => self.open(Over::Menu),
                    (true, false) => self.screen = Screen::Title,
                }
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
            if there && self.asks.is_none() && pressed(hotkey) {
                if self.over.last() == Some(&page) {
                    self.close();
                } else {
                    if page == Over::Archive {
                        intents.push(Intent::ListArchive(0));
                    }
                    self.open(page);
                }
            }
        }
        if pressed(Hotkey::FullScreen) {
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
            (Some(Over::Reading), _) => "reading-title",
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
                // The words stand level with the button beside them.
                ui.spacing_mut().interact_size.y = 34.0;
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
