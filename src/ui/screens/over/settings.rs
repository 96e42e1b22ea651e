//! The settings.

use egui::Ui;

use crate::intent::Intent;
use crate::layout::page;
use crate::settings::Settings;
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::theme::Look;
use crate::widgets::Kit;

/// Shows the settings; a change holds at once and is kept.
pub(crate) fn settings_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, shelf: &Shelf, intents: &mut Vec<Intent>) {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[]);
    let mut settings = state.settings.clone();
    page(root, kit, "settings", |ui| {
        kit.heading(ui, &say("settings-title"));
        kit.note(ui, &say("settings-note"));
        ui.add_space(kit.theme.space.medium);
        group(ui, kit, &say("settings-text"), |ui, name| {
            for size in Settings::TEXT_SIZES {
                let label = format!("{size} %");
                if kit.choice(ui, &label, &format!("{name}: {label}"), settings.text_size == size, true).clicked() {
                    settings.text_size = size;
                }
            }
        });
        group(ui, kit, &say("settings-look"), |ui, name| {
            for (look, key) in Look::ALL {
                let label = say(key);
                if kit.choice(ui, &label, &format!("{name}: {label}"), settings.look == look, true).clicked() {
                    settings.look = look;
                }
            }
        });
        let switches: [(bool, &str, &str, &str, &mut bool); 6] = [
            (true, "settings-shapes", "settings-shapes-on", "settings-shapes-off", &mut settings.shapes),
            (true, "settings-motion", "settings-motion-off", "settings-motion-on", &mut settings.reduced_motion),
            (state.sounds, "settings-sound", "settings-sound-on", "settings-sound-off", &mut settings.sound),
            (true, "settings-captions", "settings-captions-on", "settings-captions-off", &mut settings.captions),
            (true, "settings-window", "settings-full-screen", "settings-windowed", &mut settings.full_screen),
            (true, "settings-unspent", "settings-unspent-on", "settings-unspent-off", &mut settings.ask_unspent),
        ];
        for (there, key, on, off, value) in switches {
            if !there {
                kit.note(ui, &say("settings-sound-none"));
                ui.add_space(kit.theme.space.medium);
                continue;
            }
            group(ui, kit, &say(key), |ui, name| {
                for (wanted, label) in [(false, say(off)), (true, say(on))] {
                    if kit.choice(ui, &label, &format!("{name}: {label}"), *value == wanted, true).clicked() {
                        *value = wanted;
                    }
                }
            });
        }
        if !shelf.texts.is_empty() {
            group(ui, kit, &say("settings-texts"), |ui, name| {
                let written = std::iter::once((None, say("settings-texts-written")));
                let all = shelf.texts.iter().map(|(tag, label)| (Some(tag.clone()), label.clone()));
                for (tag, label) in written.chain(all) {
                    if kit.choice(ui, &label, &format!("{name}: {label}"), settings.texts == tag, true).clicked() {
                        settings.texts = tag;
                    }
                }
            });
            kit.note(ui, &say("settings-texts-note"));
            ui.add_space(kit.theme.space.medium);
        }
        if shelf.languages.len() < 2 {
            return;
        }
        group(ui, kit, &say("settings-language"), |ui, name| {
            for (tag, label) in &shelf.languages {
                if kit.choice(ui, label, &format!("{name}: {label}"), settings.language == *tag, true).clicked() {
                    settings.language.clone_from(tag);
                }
            }
        });
        kit.note(ui, &say("settings-language-note"));
    });
    if settings != state.settings {
        state.settings = settings.clone();
        intents.push(Intent::Settings(settings));
    }
}

fn group(ui: &mut Ui, kit: &Kit<'_>, name: &str, contents: impl FnOnce(&mut Ui, &str)) {
    kit.caption(ui, name);
    ui.horizontal_wrapped(|ui| contents(ui, name));
    ui.add_space(kit.theme.space.medium);
}
