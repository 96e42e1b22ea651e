//! What every drawing function is given.

use wedge_words::Glossary;

use crate::settings::Settings;
use crate::theme::{Palette, Theme};

/// What every drawing function needs: the theme and the palette in use, the settings, the words that are explained.
#[derive(Clone, Copy)]
pub(crate) struct Kit<'a> {
    pub theme: &'a Theme,
    pub palette: &'a Palette,
    pub settings: &'a Settings,
    pub glossary: &'a Glossary,
    /// Which visit of a page this is: an area that scrolls begins at its top at each.
    pub visit: u64,
    /// The control whose ring was drawn in the last frame.
    pub ringed: Option<egui::Id>,
}
