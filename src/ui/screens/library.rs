//! The scenarios there are, broken ones with their errors.

use egui::{TextEdit, Ui};
use wedge_words::Arg;

use crate::guard;
use crate::intent::Intent;
use crate::layout::page;
use crate::route::Screen;
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::Kit;

/// The seed that was asked for.
fn seed(state: &UiState) -> Option<u64> {
    state.seed.trim().parse().ok()
}

/// Shows the library.
pub(crate) fn library_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, shelf: &Shelf, intents: &mut Vec<Intent>) {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[] as &[(&str, Arg<'_>)]);
    page(root, kit, "library", |ui| {
        kit.heading(ui, &say("library-title"));
        ui.add_space(kit.theme.space.small);
        // What a game is drawn from stands before the button that draws it.
        ui.horizontal_wrapped(|ui| {
            let label = kit.text(ui, &say("library-seed"));
            let edit = TextEdit::singleline(&mut state.seed).desired_width(120.0);
            let edit = ui.add(edit).labelled_by(label.id);
            kit.ring(ui, &edit);
            state.seed.retain(|c| c.is_ascii_digit());
        });
        kit.note(ui, &say("library-seed-note"));
        ui.add_space(kit.theme.space.medium);
        for (index, book) in shelf.books.iter().enumerate() {
            kit.sheet(ui, |ui| {
                kit.heading(ui, &book.title);
                kit.note(ui, &book.subtitle);
                let alike = shelf.books.iter().filter(|other| other.title == book.title).count() > 1;
                if alike || !book.errors.is_empty() {
                    let folder = [("id", Arg::Text(&book.id)), ("folder", Arg::Text(&book.folder))];
                    let key = if book.folder.is_empty() { "library-inside" } else { "library-folder" };
                    kit.note(ui, &speech.say(key, &folder));
                }
                if book.guided {
                    kit.marked(ui, &say("library-guided"), kit.palette.good);
                }
                ui.add_space(kit.theme.space.small);
                if book.errors.is_empty() {
                    kit.document(ui, &book.summary);
                    ui.add_space(kit.theme.space.small);
                    kit.caption(ui, &say("library-content-note"));
                    kit.document(ui, &book.content_note);
                    ui.add_space(kit.theme.space.medium);
                    let label = say("library-open");
                    let spoken = format!("{label}: {}", book.title);
                    let open = kit.spoken_button(ui, &label, &spoken, true);
                    if ui.memory(|memory| memory.focused().is_none()) {
                        open.request_focus();
                    }
                    if guard::meant(&open) {
                        intents.push(Intent::Open { book: index, seed: seed(state), preset: None });
                    }
                    for preset in &book.presets {
                        ui.add_space(kit.theme.space.small);
                        let label = speech.say("library-open-by", &[("rounds", Arg::Text(&preset.name))]);
                        let spoken = format!("{label}: {}", book.title);
                        if guard::meant(&kit.spoken_button(ui, &label, &spoken, true)) {
                            let preset = Some(preset.id.clone());
                            intents.push(Intent::Open { book: index, seed: seed(state), preset });
                        }
                        kit.note(ui, &preset.note);
                    }
                } else {
                    let count = u32::try_from(book.errors.len()).unwrap_or(u32::MAX);
                    let text = speech.say("library-broken", &[("count", Arg::Count(count))]);
                    kit.marked(ui, &text, kit.palette.bad);
                    for error in &book.errors {
                        kit.note(ui, error);
                    }
                }
            });
            ui.add_space(kit.theme.space.medium);
        }
        ui.add_space(kit.theme.space.medium);
        if kit.button(ui, &say("library-back"), true).clicked() {
            state.screen = Screen::Title;
        }
    });
}
