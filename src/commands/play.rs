//! `wedge play`: the game in a window.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use wedge_desktop::{Play as Window, Start, play};
use wedge_record::Session;
use wedge_scenario::printable_path;
use wedge_ui::{Look, Settings};

use crate::commands::archive::Archive;
use crate::commands::common::{Failure, fresh_seed, scenario_by_rounds, typefaces};
use crate::commands::library::{Library, unkept_in_words};
use crate::commands::settings;

#[derive(Debug, Default, Args)]
pub struct Play {
    /// The scenario, by id or path; without one the title opens
    scenario: Option<OsString>,
    /// The seed: the same seed and the same moves give the same game [default: a fresh one]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Play by a preset of rounds of the scenario, by its id, such as a shorter one for a class [default: its own rounds]
    #[arg(long, value_name = "R")]
    rounds: Option<String>,
    /// Keep the session in this file; if it exists, go on with it
    #[arg(long, value_name = "FILE")]
    session: Option<PathBuf>,
    /// Colours for this time: light, dark or contrast [default: as set in the game]
    #[arg(long, value_name = "T", value_parser = look)]
    theme: Option<Look>,
    /// Size of text for this time in percent, 100 to 200 [default: as set in the game]
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u16).range(100..=200))]
    text_size: Option<u16>,
}

/// Reads the name of a look.
pub fn look(name: &str) -> Result<Look, String> {
    Look::named(name).ok_or_else(|| format!("`{name}` is no theme; there are light, dark and contrast"))
}

impl Play {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let (kept, mut message) = settings::read();
        let speech = settings::speech(&kept.language)?;
        let start = match (&self.session, &self.scenario) {
            (Some(path), None) if path.exists() && self.seed.is_none() && self.rounds.is_none() => {
                let (session, notices) = Session::resume(path)?;
                Start::Session(Box::new(session), notices)
            }
            (Some(path), _) if path.exists() => {
                let path = printable_path(path);
                return Err(Failure::Usage(format!(
                    "`{path}` is a session with a scenario and a seed of its own; give --session alone to go on with it"
                )));
            }
            (Some(path), wanted) => {
                let pack = scenario_by_rounds(wanted.as_deref(), self.rounds.as_deref(), folders)?;
                let seed = self.seed.map_or_else(fresh_seed, Ok)?;
                Start::Session(Box::new(Session::create(path, pack, seed)?), Vec::new())
            }
            (None, Some(wanted)) => {
                let pack = scenario_by_rounds(Some(wanted), self.rounds.as_deref(), folders)?;
                let seed = self.seed.map_or_else(fresh_seed, Ok)?;
                let (session, unkept) = Archive::begin(pack, seed)?;
                if let Some(why) = unkept {
                    message.get_or_insert(unkept_in_words(&speech, &why));
                }
                Start::Session(Box::new(session), Vec::new())
            }
            (None, None) if self.seed.is_some() => {
                return Err(Failure::Usage("--seed needs a scenario: wedge play SCENARIO --seed N".to_owned()));
            }
            (None, None) if self.rounds.is_some() => {
                return Err(Failure::Usage("--rounds needs a scenario: wedge play SCENARIO --rounds R".to_owned()));
            }
            (None, None) => Start::Title,
        };
        let settings = Settings {
            look: self.theme.unwrap_or(kept.look),
            text_size: self.text_size.unwrap_or(kept.text_size),
            ..kept
        };
        let library = Library::new(folders, settings.clone());
        let window = Window { start, settings, message, shot: None, speech, typefaces: typefaces() };
        Ok(play(window, library)?)
    }
}
