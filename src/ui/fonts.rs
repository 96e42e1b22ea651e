//! The typefaces, inside the program: a serif for documents, a humanist sans for controls, icons.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Name of the family for running text.
const SANS: &str = "sans";
/// Name of the family for documents.
pub(crate) const SERIF: &str = "serif";
/// Name of the family for headings of documents.
pub(crate) const SERIF_STRONG: &str = "serif-semibold";
/// Name of the family for stressed words in documents.
pub(crate) const SERIF_ITALIC: &str = "serif-italic";
/// Name of the family for labels of controls.
pub(crate) const SANS_STRONG: &str = "sans-semibold";
/// Name of the family of icons.
pub(crate) const ICONS: &str = "icons";

/// The fonts for egui, whole.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 6] = [
        (SANS, include_bytes!("../../assets/fonts/SourceSans3_400Regular.ttf")),
        (SANS_STRONG, include_bytes!("../../assets/fonts/SourceSans3_600SemiBold.ttf")),
        (SERIF, include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf")),
        (SERIF_STRONG, include_bytes!("../../assets/fonts/SourceSerif4_600SemiBold.ttf")),
        (SERIF_ITALIC, include_bytes!("../../assets/fonts/SourceSerif4_400Regular_Italic.ttf")),
        (ICONS, include_bytes!("../../assets/fonts/lucide.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        // What one face lacks another may have.
        let others = [SANS, SERIF].into_iter().filter(|other| *other != name);
        let chain: Vec<String> = std::iter::once(name).chain(others).map(str::to_owned).collect();
        if name == SANS {
            fonts.families.insert(FontFamily::Proportional, chain.clone());
            fonts.families.insert(FontFamily::Monospace, chain.clone());
        }
        fonts.families.insert(FontFamily::Name(name.into()), chain);
    }
    fonts
}
