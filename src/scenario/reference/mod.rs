//! The reference: every record, field, word, coefficient and finding, with what it means and does at the table.
//!
//! What it says comes from where it is true: forms, what may be left out, and meanings from the types that read the files, ranges
//! and usual values from the rules, findings from the guide. A test writes the first and the last of these to `form.ron` and holds
//! it there. What types cannot say stands beside: `notes.ron` and `coefficients.ron`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use wedge_engine::Coefficient;

use crate::raw::Table;
use crate::reading::did_you_mean;

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A record of a file, or one within another.
    Record,
    /// A field of a record.
    Field,
    /// A set of words of which one is chosen.
    Words,
    /// One of them.
    Word,
    /// A coefficient of the rules.
    Coefficient,
    /// A code of the check.
    Finding,
}

/// Something that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// What it belongs to: the file of a record, the record of a field, the set of a word; empty for what stands alone.
    pub of: String,
    /// Its name, as files write it.
    pub name: String,
    /// What is written: the form of a field, the brackets of a word, whether a finding is an error; empty if the name is all.
    pub form: String,
    /// What a field is that is left out; nothing, if it has to be there.
    #[serde(default)]
    pub left_out: Option<String>,
    /// What it means.
    pub text: String,
    /// As it stands in a scenario; empty if none has it.
    #[serde(default)]
    pub example: String,
    /// What scenarios keep to; empty if nothing can be said.
    #[serde(default)]
    pub usual: String,
    /// What it does at the table, or what to do about a finding; empty if its meaning says all.
    #[serde(default)]
    pub note: String,
}

impl Entry {
    /// The name with what it belongs to, as [`Reference::find`] takes it.
    #[must_use]
    pub fn full_name(&self) -> String {
        match self.kind {
            Kind::Field | Kind::Word => format!("{}.{}", self.of, self.name),
            Kind::Record | Kind::Words | Kind::Coefficient | Kind::Finding => self.name.clone(),
        }
    }

    /// As it is written: a word with its brackets, anything else by its name.
    #[must_use]
    pub fn written(&self) -> String {
        if self.kind == Kind::Word { format!("{}{}", self.name, self.form) } else { self.name.clone() }
    }
}

/// A note on an entry, by its full name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    #[serde(default)]
    usual: String,
    note: String,
}

/// Coefficients about one thing, in the order of the page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// What each does at the table, by its name.
    pub notes: Table<String>,
}

/// The form of the files, as the types have it.
const FORM: &str = include_str!("form.ron");
/// What fields and words do.
const NOTES: &str = include_str!("notes.ron");
/// What coefficients do.
const COEFFICIENTS: &str = include_str!("coefficients.ron");

/// Everything that can be looked up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// The entries: records with their fields, words by their sets, coefficients, findings.
    pub entries: Vec<Entry>,
    /// The coefficients by what they are about.
    pub groups: Vec<Group>,
}

/// Why a reference cannot be read. The one inside the program can: a test holds that.
#[derive(Debug, thiserror::Error)]
pub enum ReferenceError {
    /// A part that is no RON of its form.
    #[error("{0}")]
    Ron(Box<ron::error::SpannedError>),
    /// A note on what there is not.
    #[error("there is no `{0}` to write a note on")]
    Nothing(String),
}

impl From<ron::error::SpannedError> for ReferenceError {
    fn from(error: ron::error::SpannedError) -> Self {
        Self::Ron(Box::new(error))
    }
}

/// The reference inside the program.
///
/// # Errors
/// Parts that do not fit together; the tests keep that from happening.
pub fn reference() -> Result<&'static Reference, &'static ReferenceError> {
    static READ: OnceLock<Result<Reference, ReferenceError>> = OnceLock::new();
    READ.get_or_init(|| Reference::of(FORM)).as_ref()
}

impl Reference {
    /// The reference by a form of the files, with the notes that the program carries.
    ///
    /// # Errors
    /// A form that cannot be read, or that lacks something on which there is a note.
    pub fn of(form: &str) -> Result<Self, ReferenceError> {
        let dialect = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let mut entries: Vec<Entry> = dialect.from_str(form)?;
        let notes: BTreeMap<String, Note> = dialect.from_str(NOTES)?;
        let groups: Vec<Group> = dialect.from_str(COEFFICIENTS)?;
        let places: BTreeMap<String, usize> =
            entries.iter().enumerate().map(|(at, entry)| (entry.full_name(), at)).collect();
        for (name, note) in notes {
            let entry = places.get(&name).and_then(|at| entries.get_mut(*at));
            let Some(entry) = entry else { return Err(ReferenceError::Nothing(name)) };
            (entry.usual, entry.note) = (note.usual, note.note);
        }
        for (name, note) in groups.iter().flat_map(|group| &group.notes.0) {
            let entry = places.get(name).and_then(|at| entries.get_mut(*at));
            let Some(entry) = entry else { return Err(ReferenceError::Nothing(name.clone())) };
            entry.note.clone_from(note);
        }
        for coefficient in Coefficient::ALL {
            if let Some(entry) = places.get(coefficient.name()).and_then(|at| entries.get_mut(*at)) {
                let (low, high) = coefficient.range();
                entry.form = format!("{} to {}", plain(low), plain(high));
                entry.usual = plain(coefficient.usual());
                entry.example =
                    format!("(id: {}, value: {}, basis: [Judgement])", coefficient.name(), plain(coefficient.usual()));
            }
        }
        Ok(Self { entries, groups })
    }

    /// The entries of this name, alone or with what it belongs to (`Faction.war_cost`): those written so, else those written so
    /// but for capitals.
    #[must_use]
    pub fn find(&self, wanted: &str) -> Vec<&Entry> {
        // A word may be given with its brackets.
        let wanted = wanted.split(['(', ':']).next().unwrap_or_default().trim();
        let with = |same: &dyn Fn(&str) -> bool| -> Vec<&Entry> {
            self.entries.iter().filter(|entry| same(&entry.name) || same(&entry.full_name())).collect()
        };
        let exact = with(&|name| name == wanted);
        if exact.is_empty() { with(&|name| name.eq_ignore_ascii_case(wanted)) } else { exact }
    }

    /// A name that may have been meant.
    #[must_use]
    pub fn near(&self, wanted: &str) -> Option<String> {
        let wanted = wanted.to_lowercase();
        let full: Vec<(String, String)> = self
            .entries
            .iter()
            .flat_map(|entry| [entry.name.clone(), entry.full_name()])
            .map(|name| (name.to_lowercase(), name))
            .collect();
        let small = did_you_mean(&wanted, full.iter().map(|(small, _)| small.as_str()))?;
        full.iter().find(|(one, _)| one == small).map(|(_, name)| name.clone())
    }

    /// The entries that belong to something, in their order.
    pub fn within<'a>(&'a self, of: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| matches!(entry.kind, Kind::Field | Kind::Word) && entry.of == of)
    }
}

/// A number as a scenario writes it.
fn plain(value: f64) -> String {
    if value >= 1e9 { format!("{value:e}") } else { format!("{value:?}") }
}
