//! What there is to play: scenarios, sessions, saves, languages.

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its id.
    pub id: String,
    /// Its title; the id if it cannot be read.
    pub title: String,
    /// Its subtitle.
    pub subtitle: String,
    /// Its summary.
    pub summary: String,
    /// Its content note.
    pub content_note: String,
    /// True if it guides a first player through.
    pub guided: bool,
    /// Other rounds than its own by which it can be played.
    pub presets: Vec<Preset>,
    /// Its errors, a line each; empty if it can be played.
    pub errors: Vec<String>,
}

/// Rounds by which a scenario can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its id.
    pub id: String,
    /// Whom they are for, as words that follow "for".
    pub name: String,
    /// What they leave out.
    pub note: String,
}

impl From<&wedge_scenario::raw::PresetText> for Preset {
    fn from(text: &wedge_scenario::raw::PresetText) -> Self {
        Self { id: text.id.clone(), name: text.name.clone(), note: text.note.clone() }
    }
}

/// A session or a save in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The scenario's title; the file's name if it cannot be read.
    pub title: String,
    /// The name it was saved under; none for a session that goes on by itself.
    pub name: Option<String>,
    /// How far it has come, in words.
    pub stands: String,
    /// The file.
    pub file: String,
    /// True if it began from a save.
    pub reloaded: bool,
    /// Why it cannot be opened, if it cannot.
    pub trouble: Option<String>,
}

/// What there is to play.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shelf {
    /// The scenarios.
    pub books: Vec<Book>,
    /// True if there is a session to go on with.
    pub can_continue: bool,
    /// Sessions and saves, newest first, as they were when they were last listed.
    pub entries: Vec<Entry>,
    /// Languages of the interface: tag and name.
    pub languages: Vec<(String, String)>,
}
