//! Letters that our typefaces lack: seen as they come up, looked for beside the game, and drawn as soon as a face is there.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiFullOutput, EguiPostUpdateSet, EguiPreUpdateSet};
use skrifa::{FontRef, MetadataProvider};

use crate::typefaces::{Typeface, find, system_folders};
use crate::waker::Waker;

/// The typefaces that egui has.
#[derive(Resource)]
pub(crate) struct Fonts(pub(crate) egui::FontDefinitions);

impl Fonts {
    /// True if one of them draws a letter. egui's own answer is no for every letter of the face that has its sign for
    /// missing ones.
    fn draw(&self, letter: char) -> bool {
        self.0.font_data.values().any(|data| {
            FontRef::from_index(&data.font, data.index).is_ok_and(|font| font.charmap().map(letter).is_some())
        })
    }
}

/// What has been seen, and the way back from whoever looks.
#[derive(Resource)]
pub(crate) struct Letters {
    /// Folders to look through before those of the system.
    folders: Vec<PathBuf>,
    /// Letters that have come up, whether or not there is a face for them.
    seen: BTreeSet<char>,
    /// True while somebody looks.
    looking: bool,
    sender: Sender<Vec<Typeface>>,
    found: Mutex<Receiver<Vec<Typeface>>>,
}

impl Letters {
    /// True while a face may still come.
    pub(crate) fn looking(&self) -> bool {
        self.looking
    }
}

/// Looks for faces when letters come up that ours lack.
pub(crate) struct LettersPlugin {
    /// Folders to look through before those of the system.
    pub folders: Vec<PathBuf>,
}

impl Plugin for LettersPlugin {
    fn build(&self, app: &mut App) {
        let (sender, receiver) = channel();
        app.insert_resource(Letters {
            folders: self.folders.clone(),
            seen: BTreeSet::new(),
            looking: false,
            sender,
            found: Mutex::new(receiver),
        })
        .add_systems(PreUpdate, take.before(EguiPreUpdateSet::BeginPass))
        .add_systems(PostUpdate, watch.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput));
    }
}

/// Gives egui what was found.
fn take(mut letters: ResMut<Letters>, mut fonts: ResMut<Fonts>, mut contexts: Query<&mut EguiContext>) {
    let found = letters.found.lock().ok().and_then(|found| found.try_recv().ok());
    let Some(found) = found else { return };
    letters.looking = false;
    if found.is_empty() {
        return;
    }
    for Typeface { name, bytes, index } in found {
        let data = egui::FontData { index, ..egui::FontData::from_owned(bytes) };
        fonts.0.font_data.insert(name.clone(), Arc::new(data));
        for chain in fonts.0.families.values_mut() {
            chain.push(name.clone());
        }
    }
    for mut context in &mut contexts {
        context.get_mut().set_fonts(fonts.0.clone());
        context.get_mut().request_repaint();
    }
}

/// Looks at what was laid out for letters that have not come up before.
fn watch(mut letters: ResMut<Letters>, fonts: Res<Fonts>, outputs: Query<&EguiFullOutput>, waker: Option<Res<Waker>>) {
    if letters.looking {
        return;
    }
    for output in outputs.iter().filter_map(|output| output.0.as_ref()) {
        let mut fresh = BTreeSet::new();
        for clipped in &output.shapes {
            each_letter(&clipped.shape, &mut |letter| {
                if !letters.seen.contains(&letter) {
                    fresh.insert(letter);
                }
            });
        }
        if fresh.is_empty() {
            continue;
        }
        let missing: BTreeSet<char> = fresh.iter().filter(|letter| !fonts.draw(**letter)).copied().collect();
        letters.seen.extend(fresh);
        if !missing.is_empty() {
            look(&mut letters, missing, waker.as_ref().map(|waker| waker.0.clone()));
        }
    }
}

/// Letters that need a shape: not those of ASCII, which ours have, nor icons, spaces and signs of direction.
fn each_letter(shape: &egui::Shape, note: &mut dyn FnMut(char)) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| each_letter(shape, note)),
        egui::Shape::Text(text) => text.galley.text().chars().filter(|letter| needs_shape(*letter)).for_each(note),
        _ => {}
    }
}

fn needs_shape(letter: char) -> bool {
    let private = ('\u{e000}'..='\u{f8ff}').contains(&letter);
    let unseen = letter.is_whitespace() || letter.is_control() || ('\u{200b}'..='\u{206f}').contains(&letter);
    !letter.is_ascii() && !private && !unseen && !('\u{fe00}'..='\u{fe0f}').contains(&letter)
}

/// Looks for faces in a thread of its own: hundreds of files are looked into.
fn look(letters: &mut Letters, missing: BTreeSet<char>, wake: Option<Sender<Instant>>) {
    let folders: Vec<PathBuf> = letters.folders.iter().cloned().chain(system_folders()).collect();
    let sender = letters.sender.clone();
    let started = std::thread::Builder::new().name("wedge-typefaces".to_owned()).spawn(move || {
        // Whoever asked may have gone meanwhile.
        let told = sender.send(find(&folders, &missing)).is_ok();
        if let (true, Some(wake)) = (told, wake) {
            let _woken = wake.send(Instant::now()).is_ok();
        }
    });
    match started {
        Ok(_) => letters.looking = true,
        Err(error) => warn!("typefaces of the system cannot be looked for: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_need_a_shape_and_spaces_do_not() {
        for letter in ['د', 'ש', '谈', 'か', 'अ', 'ж'] {
            assert!(needs_shape(letter), "{letter}");
        }
        for letter in ['a', '\u{e0cc}', '\u{a0}', '\u{200f}', '\u{2003}', '\n'] {
            assert!(!needs_shape(letter), "{letter:?}");
        }
    }
}
