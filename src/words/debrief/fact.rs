//! A line of a debrief that has a label and a value.

/// A line of the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub label: String,
    /// How much.
    pub value: String,
    /// What that means, where it needs saying.
    pub note: Option<String>,
}
