//! What there is to play, for the window: scenarios, sessions, saves.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use wedge_desktop::Host;
use wedge_engine::Phase;
use wedge_record::{Notice, Session, Verdict, begin_from, save_as, verify};
use wedge_scenario::{Files, Pack, Severity, load};
use wedge_ui::{Book, Entry, Preset, Settings, Shelf};
use wedge_words::{Arg, Speech, Teller};

use crate::commands::common::{Failure, fresh_seed, sessions};
use crate::commands::settings;

/// Most sessions and saves that are listed, the newest of them.
const LISTED: usize = 40;

/// A new session in the user's folder, under a name that is free; without such a folder it is not kept.
pub fn new_session(pack: Arc<Pack>, seed: u64) -> Result<Session, Failure> {
    let Some(folder) = sessions() else {
        eprintln!(
            "wedge: this system names no folder for a user's data, so the session is not kept; name one with --session"
        );
        return Ok(Session::unsaved(pack, seed)?);
    };
    let name = format!("{}-{seed}", pack.scenario.id);
    Ok(Session::create(&free_name(&folder, &name, SESSION), pack, seed)?)
}

/// How the name of a session's file ends.
const SESSION: &str = "wedge";
/// How the name of a save's file ends.
const SAVE: &str = "save";

fn free_name(folder: &Path, name: &str, end: &str) -> PathBuf {
    let first = folder.join(format!("{name}.{end}"));
    let others = (2..).map(|number| folder.join(format!("{name}-{number}.{end}")));
    std::iter::once(first.clone()).chain(others).find(|path| !path.exists()).unwrap_or(first)
}

/// Files of a kind in the user's folder, the one that was written last first.
fn files(ends: &[&str]) -> Vec<PathBuf> {
    let Some(entries) = sessions().and_then(|folder| std::fs::read_dir(folder).ok()) else { return Vec::new() };
    let mut found: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter(|entry| {
            let path = entry.path();
            ends.iter().any(|end| path.extension().is_some_and(|extension| extension == *end))
        })
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// The session that was written last and is not finished.
fn unfinished() -> Option<PathBuf> {
    files(&[SESSION]).into_iter().find(|path| !finished(path))
}

/// True if the last line of a session closes the record. One that cannot be read is not finished: opening it says why.
fn finished(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().next_back().is_some_and(|line| line.contains(r#"{"Ended":{"#))
}

/// The scenarios there are, each loaded or with its errors; and the archive as it was last listed.
pub struct Library {
    packs: Vec<Result<Arc<Pack>, Box<Book>>>,
    archive: Vec<PathBuf>,
}

impl Library {
    pub fn new(folders: &[PathBuf]) -> Self {
        let mut packs: Vec<Result<Arc<Pack>, Box<Book>>> = Files::library(folders)
            .into_iter()
            .map(|files| {
                let broken = |id: String, errors: Vec<String>| {
                    Box::new(Book {
                        title: id.clone(),
                        id,
                        subtitle: String::new(),
                        summary: String::new(),
                        content_note: String::new(),
                        guided: false,
                        presets: Vec::new(),
                        errors,
                    })
                };
                let files = files.map_err(|error| broken("?".to_owned(), vec![error.to_string()]))?;
                let id = files.id.clone();
                let loaded = load(files);
                loaded.pack.map(Arc::new).ok_or_else(|| {
                    let errors = loaded.findings.iter().filter(|one| one.severity == Severity::Error);
                    broken(id, errors.map(ToString::to_string).collect())
                })
            })
            .collect();
        // A guided one is where to begin; a broken one stands last.
        packs.sort_by_key(|pack| match pack {
            Ok(pack) => u8::from(pack.guide.is_empty()),
            Err(_) => 2,
        });
        Self { packs, archive: Vec::new() }
    }
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl Host for Library {
    fn shelf(&self) -> Shelf {
        let books = self
            .packs
            .iter()
            .map(|pack| match pack {
                Ok(pack) => Book {
                    id: pack.scenario.id.clone(),
                    title: pack.title.clone(),
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
        let languages = Speech::LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect();
        Shelf { books, can_continue: unfinished().is_some(), entries: Vec::new(), languages }
    }

    fn open(&mut self, book: usize, seed: Option<u64>, preset: Option<&str>) -> Result<Session, String> {
        let cannot = || "This scenario cannot be opened.".to_owned();
        let Some(Ok(pack)) = self.packs.get(book) else { return Err(cannot()) };
        let pack = match preset {
            Some(preset) => Arc::new(pack.with_preset(preset).ok_or_else(cannot)?),
            None => Arc::clone(pack),
        };
        let seed = seed.map_or_else(fresh_seed, Ok).map_err(words)?;
        new_session(pack, seed).map_err(words)
    }

    fn resume(&mut self) -> Result<(Session, Vec<Notice>), String> {
        let path = unfinished().ok_or_else(|| "There is no session to go on with.".to_owned())?;
        Session::resume(&path).map_err(words)
    }

    fn archive(&mut self, speech: &Arc<Speech>) -> Vec<Entry> {
        self.archive = files(&[SESSION, SAVE]);
        self.archive.truncate(LISTED);
        self.archive.iter().map(|path| entry(path, speech)).collect()
    }

    fn open_entry(&mut self, entry: usize) -> Result<(Session, Vec<Notice>), String> {
        let path = self.archive.get(entry).ok_or_else(|| "There is no such session.".to_owned())?;
        if path.extension().is_none_or(|extension| extension != SAVE) {
            return Session::resume(path).map_err(words);
        }
        let name = path.file_stem().map_or_else(|| "session".to_owned(), |stem| stem.to_string_lossy().into_owned());
        let folder = path.parent().unwrap_or(Path::new("."));
        begin_from(path, &free_name(folder, &name, SESSION)).map(|session| (session, Vec::new())).map_err(words)
    }

    fn save_as(&mut self, session: &Session, name: &str) -> Result<(), String> {
        let folder = sessions().ok_or_else(|| "This system names no folder for a user's data.".to_owned())?;
        let stem = format!("{}-{}", session.pack().scenario.id, session.seed());
        save_as(session, &free_name(&folder, &stem, SAVE), name).map_err(words)
    }

    fn keep(&mut self, settings: &Settings) -> Result<(), String> {
        settings::keep(settings)
    }

    fn speech(&self, language: &str) -> Result<Arc<Speech>, String> {
        settings::speech(language).map_err(words)
    }
}

/// A file of the archive, played again to see how far it has come; one that cannot be says why.
fn entry(path: &Path, speech: &Arc<Speech>) -> Entry {
    let file = path.display().to_string();
    let broken = |trouble: String| Entry {
        title: path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        name: None,
        stands: String::new(),
        file: file.clone(),
        reloaded: false,
        trouble: Some(trouble),
    };
    let checked = match verify(path) {
        Ok(checked) => checked,
        Err(error) => return broken(error.to_string()),
    };
    let Some((pack, game)) = checked.game else {
        let rules = match checked.verdict {
            Verdict::Unverified { rules } => rules,
            Verdict::Same => 0,
        };
        return broken(speech.say("archive-other-rules", &[("rules", Arg::Count(rules))]));
    };
    let title = pack.title.clone();
    let teller = Teller::new(pack, Arc::clone(speech));
    let view = game.view();
    let date = teller.date(view.turn);
    let moves = u32::try_from(checked.commands).unwrap_or(u32::MAX);
    let key = if view.phase == Phase::Over { "archive-over" } else { "archive-stands" };
    Entry {
        title,
        name: checked.saved_as,
        stands: speech.say(key, &[("date", Arg::Text(&date)), ("moves", Arg::Count(moves))]),
        file,
        reloaded: checked.begun_from.is_some(),
        trouble: None,
    }
}
