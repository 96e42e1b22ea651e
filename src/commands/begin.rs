//! How a game is begun or gone on with: what `wedge play` and `wedge text` are asked alike.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_record::{Notice, Session};
use wedge_scenario::{Pack, printable_path};

use crate::commands::common::{Failure, fresh_seed, scenario_by_rounds};
use crate::commands::exercise::SESSION;
use crate::commands::language::Language;

#[derive(Debug, Default, Args)]
pub struct Begin {
    /// The seed: the same seed and the same moves give the same game [default: a fresh one]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Play by a preset of rounds of the scenario, by its id, such as a shorter one for a class [default: its own rounds]
    #[arg(long, value_name = "R")]
    pub rounds: Option<String>,
    /// Keep the session in this file; if it exists, go on with it
    #[arg(long, value_name = "FILE")]
    pub session: Option<PathBuf>,
    #[command(flatten)]
    pub language: Language,
}

impl Begin {
    /// The session in the file that was named, if there is one; it has a scenario, a seed and rounds of its own. A session file may
    /// stand where a scenario does: that is how a team opens the one that it was given.
    pub fn resumed(&self, scenario: Option<&OsStr>) -> Result<Option<(Session, Vec<Notice>)>, Failure> {
        if let Some(path) = scenario.map(Path::new).filter(|path| is_session(path)) {
            if self.seed.is_some() || self.session.is_some() || self.rounds.is_some() {
                let path = printable_path(path);
                return Err(Failure::Usage(format!(
                    "`{path}` is a session with a scenario and a seed of its own; name it alone to go on with it"
                )));
            }
            return self.opened(path);
        }
        let Some(path) = self.session.as_ref().filter(|path| path.exists()) else { return Ok(None) };
        if self.seed.is_some() || scenario.is_some() || self.rounds.is_some() {
            let path = printable_path(path);
            return Err(Failure::Usage(format!(
                "`{path}` is a session with a scenario and a seed of its own; give --session alone to go on with it"
            )));
        }
        self.opened(path)
    }

    /// The session in a file, whose scenario has to have the language that was named.
    fn opened(&self, path: &Path) -> Result<Option<(Session, Vec<Notice>)>, Failure> {
        let (session, notices) = Session::resume(path)?;
        self.language.is_of(session.pack())?;
        Ok(Some((session, notices)))
    }

    /// The scenario and the seed of a game that is begun.
    pub fn drawn(&self, scenario: Option<&OsStr>, folders: &[PathBuf]) -> Result<(Arc<Pack>, u64), Failure> {
        let pack = scenario_by_rounds(scenario, self.rounds.as_deref(), folders)?;
        // Before a file is made: a language that there is not leaves no session behind.
        self.language.is_of(&pack)?;
        Ok((pack, self.seed.map_or_else(fresh_seed, Ok)?))
    }
}

/// True for a file that is called as session files are.
pub fn is_session(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case(SESSION)) && path.is_file()
}
