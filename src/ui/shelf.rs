//! What there is to play: scenarios, sessions, saves, languages.

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its id.
    pub id: String,
    /// Its title; the folder's name if it cannot be read.
    pub title: String,
    /// The folder it lies in; empty for one inside the program.
    pub folder: String,
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
    /// When it was last written, in words.
    pub when: String,
    /// True if it is over: there is its debrief to look at, and nothing to go on with.
    pub over: bool,
    /// The file.
    pub file: String,
    /// True if it began from a save.
    pub reloaded: bool,
    /// Why it cannot be opened, if it cannot.
    pub trouble: Option<String>,
    /// True if it can be read though it cannot be opened.
    pub readable: bool,
}

/// A page of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Listed {
    /// Sessions and saves, newest first, as they were when they were last listed.
    pub entries: Vec<Entry>,
    /// How many newer ones stand on the pages before.
    pub from: usize,
    /// How many there are on all pages.
    pub all: usize,
    /// Most of one page.
    pub most: usize,
}

/// The game to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// The scenario's title.
    pub title: String,
    /// The date in play, in words.
    pub date: String,
    /// When it was last written, in words.
    pub when: String,
}

/// What there is to play.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shelf {
    /// The scenarios.
    pub books: Vec<Book>,
    /// The session to go on with, if there is one.
    pub last: Option<Last>,
    /// Files of newer sessions that cannot be read.
    pub damaged: Vec<String>,
    /// A page of sessions and saves.
    pub kept: Listed,
    /// Languages of the interface: tag and name.
    pub languages: Vec<(String, String)>,
    /// Languages into which texts of scenarios are translated: tag and name.
    pub texts: Vec<(String, String)>,
}
