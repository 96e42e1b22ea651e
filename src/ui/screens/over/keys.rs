//! The key sheet: what every key does, and how to give it to another one.

use egui::Ui;
use wedge_words::Arg;

use crate::intent::Intent;
use crate::keys::{Chord, Hotkey};
use crate::layout::page;
use crate::state::UiState;
use crate::widgets::Kit;

/// Keys that always do the same, with the messages that say what.
const FIXED: [(&str, &str); 7] = [
    ("Tab", "key-tab"),
    ("Shift+Tab", "key-tab-back"),
    ("Enter, Space", "key-press"),
    ("\u{2190} \u{2191} \u{2192} \u{2193}", "key-arrows"),
    ("PageUp, PageDown, Home, End", "key-page"),
    ("Ctrl+1 \u{2026} 8", "key-digits"),
    ("Ctrl+Q", "key-quit"),
];

/// Shows the keys.
pub(crate) fn keys_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, intents: &mut Vec<Intent>) {
    let speech = state.speech.clone();
    let say = |key: &str| speech.say(key, &[]);
    if let Some(hotkey) = state.rebinding
        && let Some(chord) = root.input(Chord::pressed)
    {
        root.input_mut(|input| chord.consume(input));
        state.rebinding = None;
        match state.settings.keys.bind(hotkey, chord) {
            Ok(()) => {
                state.message = None;
                intents.push(Intent::Settings(state.settings.clone()));
            }
            Err(other) => {
                let other = say(name_of(other));
                let chord = chord.to_string();
                let args = [("key", Arg::Text(&chord)), ("other", Arg::Text(&other))];
                state.message = Some(speech.say("keys-taken", &args));
            }
        }
    }
    page(root, kit, "keys", |ui| {
        kit.heading(ui, &say("keys-title"));
        kit.note(ui, &say("keys-note"));
        ui.add_space(kit.theme.space.medium);
        for (hotkey, key, _) in Hotkey::ALL {
            let name = say(key);
            ui.horizontal_wrapped(|ui| {
                let waits = state.rebinding == Some(hotkey);
                let chord = state.settings.keys.of(hotkey).to_string();
                let label = if waits { say("keys-press") } else { chord };
                let spoken = speech.say("keys-change", &[("name", Arg::Text(&name)), ("key", Arg::Text(&label))]);
                if kit.spoken_button(ui, &label, &spoken, true).clicked() {
                    state.rebinding = if waits { None } else { Some(hotkey) };
                }
                kit.plain(ui, &name);
            });
        }
        ui.add_space(kit.theme.space.small);
        if kit.button(ui, &say("keys-reset"), true).clicked() {
            state.settings.keys.reset();
            intents.push(Intent::Settings(state.settings.clone()));
        }
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &say("keys-fixed"));
        for (chord, key) in FIXED {
            let line = speech.say("keys-line", &[("key", Arg::Text(chord)), ("what", Arg::Text(&say(key)))]);
            kit.text(ui, &line);
        }
    });
}

fn name_of(hotkey: Hotkey) -> &'static str {
    Hotkey::ALL.iter().find(|(one, ..)| *one == hotkey).map_or("key-main", |one| one.1)
}
