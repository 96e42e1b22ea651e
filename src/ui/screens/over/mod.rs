//! What can be laid over any screen without losing the place: one file each.

mod archive;
mod glossary;
mod keys;
pub(crate) mod menu;
mod presenter;
mod reading;
mod settings;
mod talks;

use egui::Ui;

use crate::intent::{Intent, Scene};
use crate::layout::foot;
use crate::route::Over;
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows a page over the screen.
pub(crate) fn over_ui(
    state: &mut UiState,
    over: Over,
    root: &mut Ui,
    kit: &Kit<'_>,
    shelf: &Shelf,
    scene: Option<&Scene<'_>>,
    intents: &mut Vec<Intent>,
) {
    let speech = state.speech.clone();
    foot(root, kit, |ui| {
        if kit.waiting(ui, &speech.say("over-back", &[])) {
            state.close();
        }
        kit.note(ui, &speech.say("over-back-note", &[]));
    });
    match (over, scene) {
        (Over::Settings, _) => settings::settings_ui(state, root, kit, shelf, intents),
        (Over::Glossary, _) => glossary::glossary_ui(state, root, kit, scene),
        (Over::Keys, _) => keys::keys_ui(state, root, kit, intents),
        (Over::Archive, _) => archive::archive_ui(state, root, kit, shelf, scene, intents),
        (Over::Reading, _) => reading::reading_ui(state, root, kit),
        (Over::Talks, Some(scene)) => talks::talks_ui(root, kit, scene),
        (Over::Presenter, Some(scene)) => presenter::presenter_ui(root, kit, scene),
        // The menu is laid over the screen itself; the others need a game.
        (Over::Menu, _) | (_, None) => state.close(),
    }
}
