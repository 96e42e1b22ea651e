//! A session of older rules as pages: what was ordered and what was seen of it, to be read and not played on.

use egui::Ui;

use crate::layout::page;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the session that is being read.
pub(crate) fn reading_ui(state: &UiState, root: &mut Ui, kit: &Kit<'_>) {
    page(root, kit, "reading", |ui| {
        kit.heading(ui, &state.speech.say("reading-title", &[]));
        kit.note(ui, &state.speech.say("reading-note", &[]));
        ui.add_space(kit.theme.space.medium);
        for line in &state.reading {
            if line.trim().is_empty() {
                ui.add_space(kit.theme.space.small);
            } else {
                kit.plain(ui, line);
            }
        }
    });
}
