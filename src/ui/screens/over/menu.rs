//! The menu: everything that is not a move, over a screen that waits.

use egui::{Id, Ui};

use crate::intent::{Intent, Scene};
use crate::keys::Hotkey;
use crate::route::Over;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the menu.
pub(crate) fn menu_ui(
    state: &mut UiState,
    root: &Ui,
    kit: &Kit<'_>,
    scene: Option<&Scene<'_>>,
    intents: &mut Vec<Intent>,
) {
    let Some(scene) = scene else { return };
    let say = |key: &str| scene.teller.say(key, &[]);
    let fresh = kit.fresh(root, Id::new("menu").with("fresh"));
    let shown = kit.laid_over(root, Id::new("menu"), 420.0, |ui| {
        kit.heading(ui, &say("menu-title"));
        kit.note(ui, &say("menu-note"));
        ui.add_space(kit.theme.space.small);
        let back = kit.wide(ui, &say("menu-back"), None);
        if fresh || ui.memory(|memory| memory.focused().is_none()) {
            back.request_focus();
        }
        if back.clicked() {
            state.close();
        }
        let pages = [
            ("menu-talks", Some(Hotkey::Talks), Over::Talks),
            ("menu-glossary", Some(Hotkey::Glossary), Over::Glossary),
            ("menu-archive", Some(Hotkey::Save), Over::Archive),
            ("menu-presenter", Some(Hotkey::Presenter), Over::Presenter),
            ("menu-settings", None, Over::Settings),
            ("menu-keys", Some(Hotkey::Keys), Over::Keys),
        ];
        for (key, hotkey, over) in pages {
            if kit.wide(ui, &say(key), hotkey).clicked() {
                if over == Over::Archive {
                    intents.push(Intent::ListArchive(0));
                }
                state.open(over);
            }
        }
        ui.add_space(kit.theme.space.small);
        if kit.wide(ui, &say("menu-briefing"), None).clicked() {
            state.close();
            state.screen = crate::route::Screen::Briefing;
        }
        if kit.wide(ui, &say("menu-leave"), None).clicked() {
            state.over.clear();
            intents.push(Intent::CloseSession);
        }
        if kit.wide(ui, &say("menu-quit"), None).clicked() {
            intents.push(Intent::Quit);
        }
        if let Some(path) = scene.saved_in {
            ui.add_space(kit.theme.space.small);
            kit.note(ui, &scene.teller.say("save-where", &[("path", wedge_words::Arg::Text(path))]));
        }
    });
    if shown.backdrop_response.clicked() {
        state.close();
    }
}
