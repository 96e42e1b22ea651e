//! Sessions and saves: what can be gone on with, and saving under a name.

use egui::{TextEdit, Ui};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::layout::page;
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the archive.
pub(crate) fn archive_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    shelf: &Shelf,
    scene: Option<&Scene<'_>>,
    intents: &mut Vec<Intent>,
) {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[]);
    page(root, kit, "archive", |ui| {
        kit.heading(ui, &say("archive-title"));
        kit.note(ui, &say("archive-note"));
        ui.add_space(kit.theme.space.medium);
        if scene.is_some() {
            ui.horizontal_wrapped(|ui| {
                let label = kit.text(ui, &say("archive-name"));
                let edit = ui.add(TextEdit::singleline(&mut state.save_name).desired_width(240.0).char_limit(60));
                let edit = edit.labelled_by(label.id);
                kit.ring(ui, &edit);
                let name = state.save_name.trim().to_owned();
                if kit.button(ui, &say("archive-save"), !name.is_empty()).clicked() {
                    intents.push(Intent::SaveAs(name));
                    state.save_name.clear();
                }
            });
            kit.note(ui, &say("archive-save-note"));
            ui.add_space(kit.theme.space.medium);
        }
        if shelf.entries.is_empty() {
            kit.note(ui, &say("archive-empty"));
        }
        for (at, entry) in shelf.entries.iter().enumerate() {
            ui.push_id(at, |ui| {
                kit.sheet(ui, |ui| {
                    let head = match &entry.name {
                        Some(name) => {
                            let args = [("title", Arg::Text(&entry.title)), ("name", Arg::Text(name))];
                            speech.say("archive-named", &args)
                        }
                        None => entry.title.clone(),
                    };
                    kit.clause_head(ui, &head);
                    kit.text(ui, &entry.stands);
                    if entry.reloaded {
                        kit.note(ui, &say("archive-reloaded"));
                    }
                    kit.note(ui, &entry.file);
                    match &entry.trouble {
                        Some(trouble) => {
                            kit.marked(ui, trouble, kit.palette.bad);
                        }
                        None => {
                            let key = if entry.name.is_some() { "archive-load" } else { "archive-open" };
                            let label = say(key);
                            let spoken = format!("{label}: {head}, {}", entry.stands);
                            if kit.spoken_button(ui, &label, &spoken, true).clicked() {
                                intents.push(Intent::OpenEntry(at));
                            }
                        }
                    }
                });
            });
            ui.add_space(kit.theme.space.small);
        }
    });
}
