//! The typefaces, inside the program: a serif for documents, a humanist sans for controls, icons.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

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
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 6] = [
        ("sans", include_bytes!("../../assets/fonts/SourceSans3_400Regular.ttf")),
        (SANS_STRONG, include_bytes!("../../assets/fonts/SourceSans3_600SemiBold.ttf")),
        (SERIF, include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf")),
        (SERIF_STRONG, include_bytes!("../../assets/fonts/SourceSerif4_600SemiBold.ttf")),
        (SERIF_ITALIC, include_bytes!("../../assets/fonts/SourceSerif4_400Regular_Italic.ttf")),
        (ICONS, include_bytes!("../../assets/fonts/lucide.ttf")),
    ];
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let chain: Vec<String> = std::iter::once(name.to_owned()).chain(fallback.iter().cloned()).collect();
        if name == "sans" {
            fonts.families.insert(FontFamily::Proportional, chain.clone());
        }
        fonts.families.insert(FontFamily::Name(name.into()), chain);
    }
    fonts
}
