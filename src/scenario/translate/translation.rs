//! The texts of a scenario in another language.

use std::collections::BTreeMap;

/// The texts of a scenario in another language, as far as they are translated. What is not stays as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The tag of the language, such as `de`.
    pub tag: String,
    /// Its name in that language, such as `Deutsch`.
    pub name: String,
    /// The texts by their keys.
    pub(crate) texts: BTreeMap<String, String>,
    /// The briefing, in Markdown.
    pub(crate) briefing: Option<String>,
}
