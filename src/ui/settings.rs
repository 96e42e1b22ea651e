//! What a player sets once and for all.

use serde::{Deserialize, Serialize};

use crate::keys::Keys;
use crate::theme::Look;

/// The settings. What a file does not name stands as usual; what it names and nobody knows is an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Size of text in percent, 100 to 200.
    pub text_size: u16,
    /// Colours.
    pub look: Look,
    /// A shape before the name of each faction, the one it bears on the stage.
    pub shapes: bool,
    /// Changes are shown at once, without movement.
    pub reduced_motion: bool,
    /// The sounds of the room, where the program has them.
    pub sound: bool,
    /// What is heard in the room, in words on the stage.
    pub captions: bool,
    /// The whole screen instead of a window.
    pub full_screen: bool,
    /// Ask before a round is closed with effort unspent.
    pub ask_unspent: bool,
    /// The window as it was left: width and height in points; as large as usual if none.
    pub window: Option<(u32, u32)>,
    /// Whether the window filled its screen when it was left.
    pub maximised: bool,
    /// Language of the interface, by its tag.
    pub language: String,
    /// Language of the texts of scenarios, by its tag, where they are translated into it; as they were written, if none.
    pub texts: Option<String>,
    /// Keys.
    pub keys: Keys,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_size: 100,
            look: Look::Light,
            shapes: true,
            reduced_motion: false,
            sound: false,
            captions: false,
            full_screen: false,
            ask_unspent: true,
            window: None,
            maximised: false,
            language: "en".to_owned(),
            texts: None,
            keys: Keys::default(),
        }
    }
}

impl Settings {
    /// Sizes of text to choose from, in percent.
    pub const TEXT_SIZES: [u16; 6] = [100, 115, 130, 150, 175, 200];

    /// Reads settings.
    ///
    /// # Errors
    /// What is wrong and where, in words.
    pub fn read(text: &str) -> Result<Self, String> {
        let read: Self = ron::from_str(text).map_err(|error| error.to_string())?;
        if !(100..=200).contains(&read.text_size) {
            return Err(format!("the size of text is {} %; it can be from 100 to 200", read.text_size));
        }
        Ok(read)
    }

    /// Writes them.
    ///
    /// # Errors
    /// What cannot be written, in words; a test keeps that from happening.
    pub fn write(&self) -> Result<String, String> {
        let written = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default());
        written.map(|text| text + "\n").map_err(|error| error.to_string())
    }

    /// These settings with what was changed between two others: what nobody changed stays as it is.
    #[must_use]
    pub fn with_changes(&self, before: &Self, after: &Self) -> Self {
        fn one<T: Clone + PartialEq>(own: &T, before: &T, after: &T) -> T {
            if before == after { own.clone() } else { after.clone() }
        }
        Self {
            text_size: one(&self.text_size, &before.text_size, &after.text_size),
            look: one(&self.look, &before.look, &after.look),
            shapes: one(&self.shapes, &before.shapes, &after.shapes),
            reduced_motion: one(&self.reduced_motion, &before.reduced_motion, &after.reduced_motion),
            sound: one(&self.sound, &before.sound, &after.sound),
            captions: one(&self.captions, &before.captions, &after.captions),
            full_screen: one(&self.full_screen, &before.full_screen, &after.full_screen),
            ask_unspent: one(&self.ask_unspent, &before.ask_unspent, &after.ask_unspent),
            window: one(&self.window, &before.window, &after.window),
            maximised: one(&self.maximised, &before.maximised, &after.maximised),
            language: one(&self.language, &before.language, &after.language),
            texts: one(&self.texts, &before.texts, &after.texts),
            keys: self.keys.with_changes(&before.keys, &after.keys),
        }
    }

    /// Size of text as a factor, 1.0 to 2.0.
    #[must_use]
    pub fn scale(&self) -> f32 {
        f32::from(self.text_size.clamp(100, 200)) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Hotkey;

    #[test]
    fn settings_are_read_as_they_are_written() {
        let mut settings = Settings { text_size: 150, look: Look::Contrast, full_screen: true, ..Settings::default() };
        settings.texts = Some("pt-BR".to_owned());
        settings.keys.bind(Hotkey::Save, "Alt+F9".parse().expect("a chord")).expect("a free chord");
        let text = settings.write().expect("settings can be written");
        assert_eq!(Settings::read(&text), Ok(settings));
        assert_eq!(Settings::read("()"), Ok(Settings::default()));
    }

    #[test]
    fn what_nobody_changed_stays_as_another_window_left_it() {
        let before = Settings::default();
        let mut kept = Settings { look: Look::Dark, ..Settings::default() };
        kept.keys.bind(Hotkey::Save, "Alt+F9".parse().expect("a chord")).expect("a free chord");
        let mut after = Settings { text_size: 150, ..Settings::default() };
        after.keys.bind(Hotkey::Menu, "Alt+F8".parse().expect("a chord")).expect("a free chord");
        let both = kept.with_changes(&before, &after);
        assert_eq!((both.look, both.text_size), (Look::Dark, 150));
        assert_eq!(both.keys.of(Hotkey::Save).to_string(), "Alt+F9");
        assert_eq!(both.keys.of(Hotkey::Menu).to_string(), "Alt+F8");
    }

    #[test]
    fn settings_that_mean_nothing_are_refused() {
        for wrong in ["", "(text_size: 20)", "(look: Pink)", "(colour: Light)", "(keys: {Save: \"S\"})", "\u{0}\u{1}"] {
            assert!(Settings::read(wrong).is_err(), "`{wrong}` was taken for settings");
        }
    }
}
