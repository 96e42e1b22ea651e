//! `wedge play`: the game in a window.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use wedge_desktop::{Play as Window, Start, play};
use wedge_record::Session;
use wedge_ui::{Look, Settings};

use crate::commands::alone;
use crate::commands::archive::Archive;
use crate::commands::begin::Begin;
use crate::commands::common::Failure;
use crate::commands::library::{Library, unkept_in_words};
use crate::commands::places::typefaces;
use crate::commands::settings;

#[derive(Debug, Default, Args)]
pub struct Play {
    /// The scenario, by id or path; or a session file, to go on with it; without one the title opens
    scenario: Option<OsString>,
    #[command(flatten)]
    begin: Begin,
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
        let alone = alone::first();
        if alone.is_err() && self.scenario.is_none() && self.begin.session.is_none() {
            return Err(Failure::OpenAlready);
        }
        let (mut kept, mut message) = settings::read();
        let Begin { seed, rounds, session, language } = &self.begin;
        if let Some(tag) = &language.tag {
            kept.texts = Some(tag.clone());
        }
        let speech = settings::speech(&kept)?;
        let scenario = self.scenario.as_deref();
        let start = match (self.begin.resumed(scenario)?, session, scenario) {
            (Some((session, notices)), ..) => Start::Session(Box::new(session), notices),
            (None, Some(path), _) => {
                let (pack, seed) = self.begin.drawn(scenario, folders)?;
                Start::Session(Box::new(Session::create(path, pack, seed)?), Vec::new())
            }
            (None, None, Some(_)) => {
                let (pack, seed) = self.begin.drawn(scenario, folders)?;
                let (session, unkept) = Archive::begin(pack, seed, &speech)?;
                if let Some(why) = unkept {
                    message.get_or_insert(unkept_in_words(&speech, &why));
                }
                Start::Session(Box::new(session), Vec::new())
            }
            (None, None, None) if seed.is_some() => {
                return Err(Failure::Usage("--seed needs a scenario: wedge play SCENARIO --seed N".to_owned()));
            }
            (None, None, None) if rounds.is_some() => {
                return Err(Failure::Usage("--rounds needs a scenario: wedge play SCENARIO --rounds R".to_owned()));
            }
            (None, None, None) => Start::Title,
        };
        let settings = Settings {
            look: self.theme.unwrap_or(kept.look),
            text_size: self.text_size.unwrap_or(kept.text_size),
            ..kept
        };
        let own = scenario.map(PathBuf::from).filter(|path| path.is_dir());
        let library = Library::new(folders, own, settings.clone());
        let window = Window { start, settings, message, shot: None, speech, typefaces: typefaces() };
        let played = play(window, library);
        drop(alone);
        Ok(played?)
    }
}
