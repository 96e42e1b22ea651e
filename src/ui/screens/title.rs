//! The title.

use egui::{Rect, Ui};
use wedge_words::Arg;

use crate::intent::Intent;
use crate::keys::Hotkey;
use crate::layout::{page, stage_room};
use crate::route::{Over, Screen};
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the title.
pub(crate) fn title_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    shelf: &Shelf,
    intents: &mut Vec<Intent>,
) -> Option<Rect> {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[] as &[(&str, Arg<'_>)]);
    let stage = stage_room(root, 0.5);
    page(root, kit, "title", |ui| {
        kit.title(ui, &say("app-title"));
        kit.lead(ui, &say("app-subtitle"));
        ui.add_space(kit.theme.space.large);
        kit.document(ui, &say("title-note"));
        ui.add_space(kit.theme.space.large);
        ui.horizontal_wrapped(|ui| {
            if kit.waiting(ui, &say("title-play")) {
                state.screen = Screen::Library;
            }
            if let Some(last) = &shelf.last {
                let args = [("title", Arg::Text(&last.title)), ("date", Arg::Text(&last.date))];
                if kit.grave(ui, &speech.say("title-continue", &args), &last.when, true) {
                    intents.push(Intent::Continue);
                }
            }
        });
        for file in &shelf.damaged {
            kit.marked(ui, &speech.say("title-damaged", &[("file", Arg::Text(file))]), kit.palette.bad);
        }
        ui.add_space(kit.theme.space.small);
        ui.horizontal_wrapped(|ui| {
            let pages = [
                ("menu-archive", Over::Archive),
                ("menu-settings", Over::Settings),
                ("menu-glossary", Over::Glossary),
                ("menu-keys", Over::Keys),
            ];
            for (key, over) in pages {
                if kit.button(ui, &say(key), true).clicked() {
                    if over == Over::Archive {
                        intents.push(Intent::ListArchive(0));
                    }
                    state.open(over);
                }
            }
            if kit.button(ui, &say("title-quit"), true).clicked() {
                intents.push(Intent::Quit);
            }
        });
        ui.add_space(kit.theme.space.medium);
        let key = kit.settings.keys.of(Hotkey::Keys).to_string();
        kit.note(ui, &speech.say("title-keys", &[("key", Arg::Text(&key))]));
    });
    stage
}
