//! A record of a file of translations.

use serde::Deserialize;

/// A record of a file such as `texts/de.ron`: one text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// Which text: the kind of its record, the id, the field.
    pub key: String,
    /// What the translation was made of, where the original has changed since; whoever has looked it through takes this out.
    #[serde(default)]
    pub was: Option<String>,
    /// The original.
    pub of: String,
    /// The translation; empty as long as there is none.
    pub text: String,
}

/// Digits of a hash that stand for a text too long to stand beside its translation.
const DIGITS: usize = 16;

/// What stands for a briefing: the beginning of its hash.
pub(crate) fn mark(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(DIGITS).collect()
}
