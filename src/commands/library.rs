//! What there is to play, for the window: scenarios, and the sessions and saves of the player.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_desktop::{Host, Opened};
use wedge_record::{Notice, Session};
use wedge_scenario::{Files, FilesError, Pack, Severity, load, printable_path};
use wedge_ui::{Book, Listed, Preset, Settings, Shelf};
use wedge_words::{Arg, Speech};

use crate::commands::archive::{Archive, in_words};
use crate::commands::common::fresh_seed;
use crate::commands::settings;

/// Names the test language among those to choose from, for whoever works on the words.
const TEST_LANGUAGE: &str = "WEDGE_TEST_LANGUAGE";

/// A scenario with the folder it lies in, or what there is to show of one that cannot be loaded.
type Loaded = Result<(Arc<Pack>, String), Box<Book>>;

/// The scenarios there are, each loaded or with its errors; the archive; the settings as this window last knew them.
pub struct Library {
    books: Vec<Loaded>,
    archive: Archive,
    settings: Settings,
}

impl Library {
    pub fn new(folders: &[PathBuf], settings: Settings) -> Self {
        let mut books: Vec<Loaded> = Files::library(folders)
            .into_iter()
            .map(|files| {
                let files = files.map_err(|error| broken(&folder_named(&error), folders, vec![error.to_string()]))?;
                let id = files.id.clone();
                let loaded = load(files);
                loaded.pack.map(|pack| (Arc::new(pack), folder_of(&id, folders))).ok_or_else(|| {
                    let errors = loaded.findings.iter().filter(|one| one.severity == Severity::Error);
                    broken(&id, folders, errors.map(ToString::to_string).collect())
                })
            })
            .collect();
        // A guided one is where to begin; a broken one stands last.
        books.sort_by_key(|book| match book {
            Ok((pack, _)) => u8::from(pack.guide.is_empty()),
            Err(_) => 2,
        });
        Self { books, archive: Archive::default(), settings }
    }
}

/// The folder that an error speaks of, by its name.
fn folder_named(error: &FilesError) -> String {
    let folder = match error {
        FilesError::Missing(folder)
        | FilesError::DeadLink(folder)
        | FilesError::NotAScenario(folder)
        | FilesError::NotAFolder(folder) => Some(folder.as_path()),
        FilesError::Unknown { .. } => None,
    };
    let name = folder.and_then(|folder| folder.file_name());
    name.map_or_else(|| "?".to_owned(), |name| printable_path(Path::new(name)))
}

/// Where a scenario lies; empty for one inside the program.
fn folder_of(id: &str, folders: &[PathBuf]) -> String {
    let all = folders.iter().map(|folder| folder.join(id));
    all.filter(|folder| folder.is_dir()).map(|folder| printable_path(&folder)).next().unwrap_or_default()
}

/// A scenario that cannot be played.
fn broken(id: &str, folders: &[PathBuf], errors: Vec<String>) -> Box<Book> {
    Box::new(Book {
        id: id.to_owned(),
        title: id.to_owned(),
        folder: folder_of(id, folders),
        subtitle: String::new(),
        summary: String::new(),
        content_note: String::new(),
        guided: false,
        presets: Vec::new(),
        errors,
    })
}

/// The languages to choose from, by tag and name; the one made for testing is offered to nobody who did not ask.
fn languages(tested: bool) -> Vec<(String, String)> {
    let offered = Speech::LANGUAGES.iter().filter(|(tag, _)| tested || *tag != "en-XA");
    offered.map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect()
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl Host for Library {
    fn shelf(&mut self, speech: &Arc<Speech>) -> Shelf {
        let books = self
            .books
            .iter()
            .map(|book| match book {
                Ok((pack, folder)) => Book {
                    id: pack.scenario.id.clone(),
                    title: pack.title.clone(),
                    folder: folder.clone(),
                    subtitle: pack.subtitle.clone(),
                    summary: pack.summary.clone(),
                    content_note: pack.content_note.clone(),
                    guided: !pack.guide.is_empty(),
                    presets: pack.presets.iter().map(Preset::from).collect(),
                    errors: Vec::new(),
                },
                Err(book) => book.as_ref().clone(),
            })
            .collect();
        let tested = std::env::var_os(TEST_LANGUAGE).is_some() || self.settings.language == "en-XA";
        let languages = languages(tested);
        let (last, damaged) = self.archive.last(speech);
        Shelf { books, last: last.map(|(_, last)| last), damaged, kept: Listed::default(), languages }
    }

    fn open(
        &mut self,
        book: usize,
        seed: Option<u64>,
        preset: Option<&str>,
        speech: &Arc<Speech>,
    ) -> Result<Opened, String> {
        let cannot = || speech.say("library-cannot", &[]);
        let Some(Ok((pack, _))) = self.books.get(book) else { return Err(cannot()) };
        let pack = match preset {
            Some(preset) => Arc::new(pack.with_preset(preset).ok_or_else(cannot)?),
            None => Arc::clone(pack),
        };
        let seed = seed.map_or_else(fresh_seed, Ok).map_err(words)?;
        let (session, unkept) = Archive::begin(pack, seed, speech).map_err(words)?;
        Ok(Opened { session, notices: Vec::new(), said: unkept.map(|why| unkept_in_words(speech, &why)) })
    }

    fn resume(&mut self, speech: &Arc<Speech>) -> Result<(Session, Vec<Notice>), String> {
        let (path, _) = self.archive.last(speech).0.ok_or_else(|| speech.say("archive-none", &[]))?;
        Session::resume(&path).map_err(words)
    }

    fn archive(&mut self, from: usize, speech: &Arc<Speech>) -> Listed {
        self.archive.list(from, speech)
    }

    fn open_entry(&mut self, entry: usize, speech: &Arc<Speech>) -> Result<(Session, Vec<Notice>), String> {
        self.archive.open(entry, speech)
    }

    fn rename_entry(&mut self, entry: usize, name: &str, speech: &Arc<Speech>) -> Result<(), String> {
        self.archive.rename(entry, name).map_err(|trouble| in_words(&trouble, speech))
    }

    fn read_entry(&self, entry: usize, speech: &Arc<Speech>) -> Result<String, String> {
        self.archive.read(entry, speech)
    }

    fn delete_entry(&mut self, entry: usize, speech: &Arc<Speech>) -> Result<(), String> {
        self.archive.delete(entry).map_err(|trouble| in_words(&trouble, speech))
    }

    fn save_as(&mut self, session: &Session, name: &str, speech: &Arc<Speech>) -> Result<(), String> {
        Archive::save(session, name, speech)
    }

    fn keep(&mut self, settings: &Settings, speech: &Arc<Speech>) -> Result<(), String> {
        settings::keep(&self.settings, settings, speech)?;
        self.settings = settings.clone();
        Ok(())
    }

    fn speech(&self, language: &str) -> Result<Arc<Speech>, String> {
        settings::speech(language).map_err(words)
    }
}

/// Why a game is not kept, for the player.
pub fn unkept_in_words(speech: &Arc<Speech>, why: &str) -> String {
    speech.say("archive-unkept", &[("why", Arg::Text(why))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_language_is_offered_to_whoever_asked_for_it_only() {
        let tags = |tested| languages(tested).into_iter().map(|(tag, _)| tag).collect::<Vec<_>>();
        assert_eq!(tags(false), ["en"]);
        assert_eq!(tags(true), ["en", "en-XA"]);
    }
}
