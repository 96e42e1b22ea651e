//! The fields of a form.

/// The fields of a form, in the order in which they came.
pub type Fields = [(String, String)];

/// A field of a form; the first of that name.
#[must_use]
pub fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
