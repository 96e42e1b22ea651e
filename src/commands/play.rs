//! `wedge play`: the game in a window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_desktop::{Host, Play as Window, Start, play};
use wedge_record::{Notice, Session};
use wedge_scenario::{Files, Pack, Severity, load};
use wedge_ui::{Book, Look, Shelf};

use crate::commands::common::{Failure, fresh_seed, scenario, sessions, speech};

/// The window's size when it opens.
const SIZE: (u32, u32) = (1280, 800);

#[derive(Debug, Default, Args)]
pub struct Play {
    /// The scenario, by id or path; without one the title opens
    scenario: Option<String>,
    /// The seed: the same seed and the same moves give the same game [default: a fresh one]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Keep the session in this file; if it exists, go on with it
    #[arg(long, value_name = "FILE")]
    session: Option<PathBuf>,
    /// Colours: light, dark or contrast [default: light]
    #[arg(long, value_name = "T", value_parser = look)]
    theme: Option<Look>,
    /// Size of text in percent, 100 to 200 [default: 100]
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u16).range(100..=200))]
    text_size: Option<u16>,
}

/// Reads the name of a look.
pub fn look(name: &str) -> Result<Look, String> {
    Look::named(name).ok_or_else(|| format!("`{name}` is no theme; there are light, dark and contrast"))
}

/// A percentage as a factor.
pub fn factor(percent: Option<u16>) -> f32 {
    f32::from(percent.unwrap_or(100)) / 100.0
}

impl Play {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let speech = speech()?;
        let start = match (&self.session, &self.scenario) {
            (Some(path), None) if path.exists() && self.seed.is_none() => {
                let (session, notices) = Session::resume(path)?;
                Start::Session(Box::new(session), notices)
            }
            (Some(path), _) if path.exists() => {
                let path = path.display();
                return Err(Failure::Usage(format!(
                    "`{path}` is a session with a scenario and a seed of its own; give --session alone to go on with it"
                )));
            }
            (Some(path), wanted) => {
                let pack = scenario(wanted.as_deref(), folders)?;
                let seed = self.seed.map_or_else(fresh_seed, Ok)?;
                Start::Session(Box::new(Session::create(path, pack, seed)?), Vec::new())
            }
            (None, Some(wanted)) => {
                let pack = scenario(Some(wanted), folders)?;
                let seed = self.seed.map_or_else(fresh_seed, Ok)?;
                Start::Session(Box::new(new_session(pack, seed)?), Vec::new())
            }
            (None, None) if self.seed.is_some() => {
                return Err(Failure::Usage("--seed needs a scenario: wedge play SCENARIO --seed N".to_owned()));
            }
            (None, None) => Start::Title,
        };
        let window = Window {
            start,
            look: self.theme.unwrap_or_default(),
            text_size: factor(self.text_size),
            size: SIZE,
            shot: None,
            speech,
        };
        Ok(play(window, Library::new(folders))?)
    }
}

/// A new session in the user's folder, under a name that is free; without such a folder it is not kept.
fn new_session(pack: Arc<Pack>, seed: u64) -> Result<Session, Failure> {
    let Some(folder) = sessions() else {
        eprintln!(
            "wedge: this system names no folder for a user's data, so the session is not kept; name one with --session"
        );
        return Ok(Session::unsaved(pack, seed)?);
    };
    Ok(Session::create(&free_name(&folder, &pack.scenario.id, seed), pack, seed)?)
}

fn free_name(folder: &Path, id: &str, seed: u64) -> PathBuf {
    let first = folder.join(format!("{id}-{seed}.wedge"));
    let others = (2..).map(|number| folder.join(format!("{id}-{seed}-{number}.wedge")));
    std::iter::once(first.clone()).chain(others).find(|path| !path.exists()).unwrap_or(first)
}

/// The session that was written last.
fn last_session() -> Option<PathBuf> {
    let entries = std::fs::read_dir(sessions()?).ok()?;
    entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "wedge"))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .max()
        .map(|(_, path)| path)
}

/// The scenarios there are, each loaded or with its errors.
pub struct Library {
    packs: Vec<Result<Arc<Pack>, Box<Book>>>,
}

impl Library {
    pub fn new(folders: &[PathBuf]) -> Self {
        let packs = Files::library(folders)
            .into_iter()
            .map(|files| {
                let broken = |id: String, errors: Vec<String>| {
                    Box::new(Book {
                        title: id.clone(),
                        id,
                        subtitle: String::new(),
                        summary: String::new(),
                        content_note: String::new(),
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
        Self { packs }
    }
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
                    errors: Vec::new(),
                },
                Err(book) => book.as_ref().clone(),
            })
            .collect();
        Shelf { books, can_continue: last_session().is_some() }
    }

    fn open(&mut self, book: usize, seed: Option<u64>) -> Result<Session, String> {
        let Some(Ok(pack)) = self.packs.get(book) else { return Err("This scenario cannot be opened.".to_owned()) };
        let seed = seed.map_or_else(fresh_seed, Ok).map_err(|error| error.to_string())?;
        new_session(Arc::clone(pack), seed).map_err(|error| error.to_string())
    }

    fn resume(&mut self) -> Result<(Session, Vec<Notice>), String> {
        let path = last_session().ok_or_else(|| "There is no session to go on with.".to_owned())?;
        Session::resume(&path).map_err(|error| error.to_string())
    }
}
