//! What can be done with a key from anywhere, and which key does it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use egui::{InputState, Key, Modifiers};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hotkey {
    /// What the screen is about.
    Main,
    /// Closes the round, or lets time pass.
    CloseRound,
    /// Copies their counter-offer into the draft.
    CopyCounter,
    /// Takes the last change of the draft back.
    Undo,
    /// Makes it again.
    Redo,
    /// Opens the menu, or closes what lies over the screen.
    Menu,
    /// The keys.
    Keys,
    /// The glossary, and search.
    Glossary,
    /// The talks so far.
    Talks,
    /// Saves under a name.
    Save,
    /// The view for a projector.
    Presenter,
    /// Full screen and back.
    FullScreen,
}

impl Hotkey {
    /// All of them with their messages and their usual keys.
    pub const ALL: [(Self, &'static str, Chord); 12] = [
        (Self::Main, "key-main", Chord::ctrl(Key::Enter)),
        (Self::CloseRound, "key-close-round", Chord::ctrl(Key::E)),
        (Self::CopyCounter, "key-copy-counter", Chord::ctrl(Key::K)),
        (Self::Undo, "key-undo", Chord::ctrl(Key::Z)),
        (Self::Redo, "key-redo", Chord::ctrl(Key::Y)),
        (Self::Menu, "key-menu", Chord::alone(Key::Escape)),
        (Self::Keys, "key-keys", Chord::alone(Key::F1)),
        (Self::Glossary, "key-glossary", Chord::alone(Key::F2)),
        (Self::Talks, "key-talks", Chord::alone(Key::F3)),
        (Self::Save, "key-save", Chord::ctrl(Key::S)),
        (Self::Presenter, "key-presenter", Chord::alone(Key::F5)),
        (Self::FullScreen, "key-full-screen", Chord::alone(Key::F11)),
    ];
}

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Ctrl, or ⌘ on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: Key,
}

impl Chord {
    const fn ctrl(key: Key) -> Self {
        Self { ctrl: true, shift: false, alt: false, key }
    }

    const fn alone(key: Key) -> Self {
        Self { ctrl: false, shift: false, alt: false, key }
    }

    /// The chord that is being pressed, if it can stand for something: letters and digits need Ctrl or Alt, and what moves
    /// between controls stays theirs.
    #[must_use]
    pub fn pressed(input: &InputState) -> Option<Self> {
        input.events.iter().find_map(|event| match event {
            egui::Event::Key { key, pressed: true, modifiers, .. } => {
                let chord = Self { ctrl: modifiers.command, shift: modifiers.shift, alt: modifiers.alt, key: *key };
                chord.usable().then_some(chord)
            }
            _ => None,
        })
    }

    fn usable(self) -> bool {
        let moves = matches!(
            self.key,
            Key::Tab | Key::Space | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
        );
        let function = self.key.name().len() > 1 && self.key.name().starts_with('F');
        !moves && (self.ctrl || self.alt || function || self.key == Key::Escape)
    }

    fn modifiers(self) -> Modifiers {
        Modifiers { alt: self.alt, shift: self.shift, command: self.ctrl, ..Modifiers::NONE }
    }

    /// True once when it is pressed; nothing else hears of it then.
    pub fn consume(self, input: &mut InputState) -> bool {
        input.consume_key(self.modifiers(), self.key)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.shift, "Shift+"), (self.alt, "Alt+")] {
            if held {
                f.write_str(name)?;
            }
        }
        f.write_str(self.key.name())
    }
}

/// Why words name no chord.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key; write for example `Ctrl+E` or `F5`")]
pub struct NoChord(String);

impl FromStr for Chord {
    type Err = NoChord;

    fn from_str(text: &str) -> Result<Self, NoChord> {
        let no = || NoChord(text.to_owned());
        let mut parts: Vec<&str> = text.split('+').collect();
        let key = parts.pop().and_then(Key::from_name).ok_or_else(no)?;
        let mut chord = Self::alone(key);
        for part in parts {
            match part {
                "Ctrl" => chord.ctrl = true,
                "Shift" => chord.shift = true,
                "Alt" => chord.alt = true,
                _ => return Err(no()),
            }
        }
        if chord.usable() { Ok(chord) } else { Err(no()) }
    }
}

impl Serialize for Chord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Chord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The keys that differ from the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keys(BTreeMap<Hotkey, Chord>);

impl Keys {
    /// The chord of a hotkey.
    #[must_use]
    pub fn of(&self, hotkey: Hotkey) -> Chord {
        let usual = Hotkey::ALL.iter().find(|(one, ..)| *one == hotkey).map_or(Chord::alone(Key::F12), |one| one.2);
        self.0.get(&hotkey).copied().unwrap_or(usual)
    }

    /// Gives a hotkey another chord, or says which one has it already.
    ///
    /// # Errors
    /// The hotkey that has the chord.
    pub fn bind(&mut self, hotkey: Hotkey, chord: Chord) -> Result<(), Hotkey> {
        if let Some((other, ..)) = Hotkey::ALL.iter().find(|(one, ..)| *one != hotkey && self.of(*one) == chord) {
            return Err(*other);
        }
        self.0.insert(hotkey, chord);
        Ok(())
    }

    /// These keys with what was changed between two others.
    #[must_use]
    pub fn with_changes(&self, before: &Self, after: &Self) -> Self {
        let mut own = self.clone();
        for (hotkey, ..) in Hotkey::ALL {
            let (then, now) = (before.0.get(&hotkey), after.0.get(&hotkey));
            match now {
                _ if then == now => {}
                Some(chord) => {
                    own.0.insert(hotkey, *chord);
                }
                None => {
                    own.0.remove(&hotkey);
                }
            }
        }
        own
    }

    /// Back to the usual keys.
    pub fn reset(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_read_as_they_are_written() {
        for (_, _, chord) in Hotkey::ALL {
            assert_eq!(chord.to_string().parse(), Ok(chord));
        }
        for wrong in ["", "Q", "Ctrl+Tab", "Ctrl+Nothing", "Hyper+E", "Shift+A"] {
            assert!(wrong.parse::<Chord>().is_err(), "`{wrong}` was taken for a key");
        }
    }

    #[test]
    fn no_chord_does_two_things() {
        let mut keys = Keys::default();
        assert_eq!(keys.bind(Hotkey::Save, Chord::ctrl(Key::E)), Err(Hotkey::CloseRound));
        assert_eq!(keys.bind(Hotkey::CloseRound, Chord::ctrl(Key::R)), Ok(()));
        assert_eq!(keys.bind(Hotkey::Save, Chord::ctrl(Key::E)), Ok(()));
        assert_eq!(keys.of(Hotkey::CloseRound).to_string(), "Ctrl+R");
        keys.reset();
        assert_eq!(keys.of(Hotkey::Save).to_string(), "Ctrl+S");
    }
}
