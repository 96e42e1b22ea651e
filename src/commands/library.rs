//! What there is to play, for the window: scenarios, and the sessions and saves of the player.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_desktop::{Changed, Host, Opened, Said};
use wedge_engine::Phase;
use wedge_record::{Again, Notice, Session, Why};
use wedge_scenario::{Files, FilesError, Pack, Severity, load, printable_path};
use wedge_ui::{Book, Listed, Preset, Settings, Shelf};
use wedge_words::{Arg, Speech, Teller};

use crate::commands::archive::{Archive, in_words};
use crate::commands::common::fresh_seed;
use crate::commands::settings;
use crate::commands::watch::Watch;

/// Names the test language among those to choose from, for whoever works on the words.
const TEST_LANGUAGE: &str = "WEDGE_TEST_LANGUAGE";

/// A scenario with the folder it lies in, or what there is to show of one that cannot be loaded.
type Loaded = Result<(Arc<Pack>, String), Box<Book>>;

/// The scenarios there are, each loaded or with its errors; the archive; the settings as this window last knew them.
pub struct Library {
    books: Vec<Loaded>,
    folders: Vec<PathBuf>,
    /// The scenario that was named by its path, and lies in none of the folders.
    own: Option<PathBuf>,
    watch: Option<Watch>,
    archive: Archive,
    settings: Settings,
}

impl Library {
    /// `own`: a scenario that was named by its path.
    pub fn new(folders: &[PathBuf], own: Option<PathBuf>, settings: Settings) -> Self {
        let (books, folders) = (Self::load(folders), folders.to_vec());
        Self { books, folders, own, watch: None, archive: Archive::default(), settings }
    }

    /// The scenarios of these folders and of the program.
    fn load(folders: &[PathBuf]) -> Vec<Loaded> {
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
        // A guided one is where to begin, the shortest first; a broken one stands last.
        books.sort_by_key(|book| match book {
            Ok((pack, _)) if pack.guide.is_empty() => (1, 0),
            Ok((pack, _)) => (0, pack.scenario.talks.len() + pack.scenario.implementation.len()),
            Err(_) => (2, 0),
        });
        books
    }

    /// The languages into which some scenario is translated, and the one that is set, each once.
    fn translated(&self) -> Vec<(String, String)> {
        let packs = self.books.iter().flatten().map(|(pack, _)| pack);
        let all = packs.flat_map(|pack| pack.translations.iter()).map(|one| (one.tag.clone(), one.name.clone()));
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for (tag, name) in all.chain(self.settings.texts.clone().map(|tag| (tag.clone(), tag))) {
            known.entry(tag).or_insert(name);
        }
        known.into_iter().collect()
    }

    /// A scenario as it lies on disk now, or the first things that are wrong with it; none if it is not one that lies on disk.
    fn on_disk(&self, id: &str) -> Option<Result<Arc<Pack>, Vec<String>>> {
        let own = self.own.as_ref().and_then(|own| Files::find(own.as_os_str(), &self.folders).ok());
        if let Some(files) = own.filter(|files| files.id == id) {
            let loaded = load(files);
            let errors = loaded.findings.iter().filter(|one| one.severity == Severity::Error);
            let errors = errors.map(ToString::to_string).collect();
            return Some(loaded.pack.map(Arc::new).ok_or(errors));
        }
        self.books.iter().find_map(|book| match book {
            Ok((pack, folder)) if pack.scenario.id == id && !folder.is_empty() => Some(Ok(Arc::clone(pack))),
            Err(book) if book.id == id && !book.folder.is_empty() => Some(Err(book.errors.clone())),
            _ => None,
        })
    }

    /// What a changed scenario means for a session that is open.
    fn followed(&self, open: &Session, speech: &Arc<Speech>) -> (Option<Session>, Option<Said>) {
        let badly = |text: String| (None, Some(Said::Badly(text)));
        let before = open.pack();
        if open.game().glance().phase == Phase::Over {
            return (None, None);
        }
        let pack = match self.on_disk(&before.scenario.id) {
            None => return (None, None),
            Some(Err(errors)) => {
                let (count, first) = (errors.len(), errors.into_iter().take(TOLD).collect::<Vec<_>>().join("\n"));
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                return badly(
                    speech.say("changed-broken", &[("count", Arg::Count(count)), ("errors", Arg::Text(&first))]),
                );
            }
            Some(Ok(pack)) => match &before.preset {
                None => pack,
                Some(preset) => match pack.with_preset(preset) {
                    Some(pack) => Arc::new(pack),
                    None => return badly(speech.say("changed-rounds", &[])),
                },
            },
        };
        if pack.hash == before.hash {
            return (None, None);
        }
        let orders = match open.again(&pack) {
            Again::Holds(orders) => orders,
            Again::Closed => return badly(speech.say("changed-closed", &[])),
            Again::Unplayable(fault) => {
                let errors = fault.to_string();
                return badly(
                    speech.say("changed-broken", &[("count", Arg::Count(1)), ("errors", Arg::Text(&errors))]),
                );
            }
            Again::Departs(departure) => {
                let teller = Teller::new(Arc::clone(before), Arc::clone(speech));
                let why = match departure.why {
                    Why::Refused(refusal) => Teller::new(pack, Arc::clone(speech)).refusal(&refusal),
                    Why::Unread(error) => error.to_string(),
                    Why::Unasked => speech.say("changed-unasked", &[]),
                };
                let (date, order) =
                    (teller.date(departure.turn), teller.order_in_full(&departure.order, departure.asked));
                let args = [("date", Arg::Text(&date)), ("order", Arg::Text(&order)), ("why", Arg::Text(&why))];
                return badly(speech.say("changed-departs", &args));
            }
        };
        let (mut session, unkept) = match Archive::begin(pack, open.seed(), speech) {
            Ok(begun) => begun,
            Err(error) => return badly(error.to_string()),
        };
        for order in &orders {
            if let Err(error) = session.apply(order) {
                return badly(error.to_string());
            }
        }
        let said = match unkept {
            Some(why) => Said::Badly(unkept_in_words(speech, &why)),
            None => Said::Well(speech.say("changed-holds", &[])),
        };
        (Some(session), Some(said))
    }
}

/// Most findings of a changed scenario that are told at once; all stand in the library.
const TOLD: usize = 3;

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

/// A scenario as it stands in the library.
fn whole(pack: &Pack, folder: &str) -> Book {
    Book {
        id: pack.scenario.id.clone(),
        title: pack.title.clone(),
        folder: folder.to_owned(),
        subtitle: pack.subtitle.clone(),
        summary: pack.summary.clone(),
        content_note: pack.content_note.clone(),
        guided: !pack.guide.is_empty(),
        presets: pack.presets.iter().map(Preset::from).collect(),
        errors: Vec::new(),
    }
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
                Ok((pack, folder)) => whole(&Arc::clone(pack).preferably(speech.texts()), folder),
                Err(book) => book.as_ref().clone(),
            })
            .collect();
        let tested = std::env::var_os(TEST_LANGUAGE).is_some() || self.settings.language == "en-XA";
        let languages = languages(tested);
        let (last, damaged) = self.archive.last(speech);
        let texts = self.translated();
        Shelf { books, last: last.map(|(_, last)| last), damaged, kept: Listed::default(), languages, texts }
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

    fn watch(&mut self, wake: Box<dyn Fn() + Send>) {
        self.watch = Watch::begin(self.folders.clone(), self.own.iter().cloned().collect(), wake);
    }

    fn changed(&mut self, open: Option<&Session>, speech: &Arc<Speech>) -> Option<Changed> {
        if !self.watch.as_ref().is_some_and(Watch::take) {
            return None;
        }
        self.books = Self::load(&self.folders);
        let (session, said) = open.map_or((None, None), |open| self.followed(open, speech));
        Some(Changed { shelf: self.shelf(speech), session, said })
    }

    fn speech(&self, settings: &Settings) -> Result<Arc<Speech>, String> {
        settings::speech(settings).map_err(words)
    }
}

/// Why a game is not kept, for the player.
pub fn unkept_in_words(speech: &Arc<Speech>, why: &str) -> String {
    speech.say("archive-unkept", &[("why", Arg::Text(why))])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a session of a scenario in a folder once a text of it is changed.
    fn said_of(old: &str, new: &str) -> Option<String> {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("first-talks");
        std::fs::create_dir(&folder).unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/first-talks");
        for entry in std::fs::read_dir(shipped).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
        let speech = Arc::new(Speech::english().unwrap());
        let mut library = Library::new(&[temp.path().to_owned()], None, Settings::default());
        let pack = library.on_disk("first-talks").unwrap().unwrap();
        let mut session = Session::unsaved(Arc::clone(&pack), 3).unwrap();
        let task = wedge_engine::Command::Task(pack.scenario.desk_ids().next().unwrap());
        session.apply(&task).unwrap();
        let file = folder.join("scenario.ron");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(old));
        std::fs::write(&file, text.replace(old, new)).unwrap();
        library.books = Library::load(&library.folders);
        let shelf = library.shelf(&speech);
        let (session, said) = library.followed(&session, &speech);
        assert!(session.is_none());
        let broken = shelf.books.iter().any(|book| book.id == "first-talks" && !book.errors.is_empty());
        said.map(|said| match said {
            Said::Well(text) => panic!("{text}"),
            Said::Badly(text) if broken => format!("broken: {text}"),
            Said::Badly(text) => text,
        })
    }

    #[test]
    fn of_a_changed_scenario_it_is_said_what_no_longer_holds_or_what_is_wrong() {
        assert_eq!(said_of("talks:", "talks:"), None);
        let departs = said_of("(opens: 0, effort: 3)", "(opens: 0, effort: 0)").unwrap();
        assert!(departs.contains("no longer holds") && departs.contains("effort"), "{departs}");
        let broken = said_of("(opens: 0, effort: 3)", "(opens: 0, effort: 3").unwrap();
        assert!(broken.starts_with("broken: ") && broken.contains("scenario.ron"), "{broken}");
    }

    #[test]
    fn the_test_language_is_offered_to_whoever_asked_for_it_only() {
        let tags = |tested| languages(tested).into_iter().map(|(tag, _)| tag).collect::<Vec<_>>();
        assert_eq!(tags(false), ["en"]);
        assert_eq!(tags(true), ["en", "en-XA"]);
    }
}
