//! Sessions and saves: what can be gone on with, and saving under a name.

use egui::{TextEdit, Ui};
use wedge_words::Arg;

use crate::guard;
use crate::intent::{Intent, Scene};
use crate::layout::page;
use crate::route::Ask;
use crate::shelf::{Entry, Listed, Shelf};
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
            ui.scope(|ui| {
                // Words and field stand level with the button beside them.
                ui.spacing_mut().interact_size.y = 34.0;
                ui.horizontal(|ui| {
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
            });
            kit.note(ui, &say("archive-save-note"));
            ui.add_space(kit.theme.space.medium);
        }
        if shelf.kept.entries.is_empty() {
            kit.note(ui, &say("archive-empty"));
        }
        pages_ui(state, ui, kit, &shelf.kept, intents);
        for (at, entry) in shelf.kept.entries.iter().enumerate() {
            ui.push_id(at, |ui| kit.sheet(ui, |ui| entry_ui(state, ui, kit, at, entry, intents)));
            ui.add_space(kit.theme.space.small);
        }
    });
}

/// Where there is more than one page: which this is, and the way to the next.
fn pages_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, kept: &Listed, intents: &mut Vec<Intent>) {
    let Listed { entries, from, all, most } = kept;
    if entries.len() >= *all {
        return;
    }
    let speech = state.speech.clone();
    let count = |number: usize| Arg::Count(u32::try_from(number).unwrap_or(u32::MAX));
    let behind = from + entries.len();
    ui.horizontal_wrapped(|ui| {
        let args = [("first", count(from + 1)), ("last", count(behind)), ("all", count(*all))];
        kit.text(ui, &speech.say("archive-page", &args));
        let mut turn = |ui: &mut Ui, label: &str, there: bool, to: usize| {
            if kit.button(ui, label, there).clicked() {
                intents.push(Intent::ListArchive(to));
                state.renaming = None;
            }
        };
        turn(ui, &speech.say("archive-newer", &[]), *from > 0, from.saturating_sub(*most));
        turn(ui, &speech.say("archive-older", &[]), behind < *all, behind);
    });
    ui.add_space(kit.theme.space.small);
}

/// A session or a save: what it is, how far it has come, what can be done with it.
fn entry_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, at: usize, entry: &Entry, intents: &mut Vec<Intent>) {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[]);
    let head = match &entry.name {
        Some(name) => speech.say("archive-named", &[("title", Arg::Text(&entry.title)), ("name", Arg::Text(name))]),
        None => entry.title.clone(),
    };
    kit.clause_head(ui, &head);
    if !entry.stands.is_empty() {
        kit.text(ui, &entry.stands);
    }
    if !entry.when.is_empty() {
        kit.note(ui, &entry.when);
    }
    if entry.reloaded {
        kit.note(ui, &say("archive-reloaded"));
    }
    kit.note(ui, &entry.file);
    if let Some(trouble) = &entry.trouble {
        kit.marked(ui, trouble, kit.palette.bad);
    }
    if renaming_ui(state, ui, kit, at, intents) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let told = |label: &str| speech.say("archive-spoken", &[("what", Arg::Text(label)), ("of", Arg::Text(&head))]);
        if entry.trouble.is_none() {
            let label = say(match (&entry.name, entry.over) {
                (_, true) => "archive-look",
                (Some(_), false) => "archive-load",
                (None, false) => "archive-open",
            });
            let spoken = format!("{label}: {head}, {}", entry.stands);
            if guard::meant(&kit.spoken_button(ui, &label, &spoken, true)) {
                intents.push(Intent::OpenEntry(at));
            }
        } else if entry.readable {
            let label = say("archive-read");
            if kit.spoken_button(ui, &label, &told(&label), true).clicked() {
                intents.push(Intent::ReadEntry(at));
            }
        }
        if entry.name.is_none() {
            let label = say("archive-rename");
            if kit.spoken_button(ui, &label, &told(&label), true).clicked() {
                state.renaming = Some((at, String::new()));
            }
        }
        let label = say("archive-delete");
        if kit.spoken_button(ui, &label, &told(&label), true).clicked() {
            state.asks = Some(Ask::Delete(at));
        }
    });
}

/// The new name of an entry, while one is being given. True if this entry's is.
fn renaming_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, at: usize, intents: &mut Vec<Intent>) -> bool {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[]);
    let Some((_, name)) = state.renaming.as_mut().filter(|(which, _)| *which == at) else { return false };
    let (mut done, mut back) = (false, false);
    ui.horizontal_wrapped(|ui| {
        let label = kit.text(ui, &say("archive-new-name"));
        let edit = ui.add(TextEdit::singleline(name).desired_width(240.0).char_limit(60)).labelled_by(label.id);
        if kit.fresh(ui, edit.id.with("fresh")) {
            edit.request_focus();
        }
        kit.ring(ui, &edit);
        let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        done = kit.button(ui, &say("archive-rename"), !name.trim().is_empty()).clicked() || entered;
        back = kit.button(ui, &say("ask-back"), true).clicked();
    });
    if done && !name.trim().is_empty() {
        intents.push(Intent::RenameEntry(at, name.trim().to_owned()));
    }
    if done || back {
        state.renaming = None;
    }
    true
}
