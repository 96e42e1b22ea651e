//! `wedge text`: the whole game in a terminal.

mod lines;
mod talk;
mod terminal;

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_record::{Notice, Session};
use wedge_scenario::printable_path;
use wedge_words::{Arg, Teller};

use crate::commands::common::{Failure, fresh_seed, scenario_by_rounds, speech, tell};
use lines::read_moves;
use terminal::Terminal;

#[derive(Debug, Args)]
pub struct Text {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
    /// The seed: the same seed and the same moves give the same game [default: a fresh one]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Play by a preset of rounds of the scenario, by its id, such as a shorter one for a class [default: its own rounds]
    #[arg(long, value_name = "R")]
    rounds: Option<String>,
    /// Play the moves of a file, print the transcript and end
    #[arg(long, value_name = "FILE")]
    moves: Option<PathBuf>,
    /// Keep the session in this file; if it exists, go on with it
    #[arg(long, value_name = "FILE")]
    session: Option<PathBuf>,
}

impl Text {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let speech = speech()?;
        // Read before a game is begun: a file of moves that cannot be read leaves no session behind.
        let moves = self.moves.as_deref().map(read_moves).transpose()?;
        let (session, notices) = self.open(folders)?;
        let teller = Teller::new(Arc::clone(session.pack()), speech);
        let mut terminal = Terminal::new(session, teller);
        for notice in notices {
            tell(&noticed(&notice, &terminal.teller));
        }
        let mut out = std::io::stdout().lock();
        terminal.begin(&mut out)?;
        match self.moves.zip(moves) {
            Some((path, moves)) => terminal.script(&path, &moves, &mut out),
            None => terminal.converse(&mut out),
        }
    }

    fn open(&self, folders: &[PathBuf]) -> Result<(Session, Vec<Notice>), Failure> {
        if let Some(path) = self.session.as_ref().filter(|path| path.exists()) {
            if self.seed.is_some() || self.scenario.is_some() || self.rounds.is_some() {
                let path = printable_path(path);
                return Err(Failure::Usage(format!(
                    "`{path}` is a session with a scenario and a seed of its own; give --session alone to go on with it"
                )));
            }
            return Ok(Session::resume(path)?);
        }
        let pack = scenario_by_rounds(self.scenario.as_deref(), self.rounds.as_deref(), folders)?;
        let seed = self.seed.map_or_else(fresh_seed, Ok)?;
        let session = match &self.session {
            Some(path) => Session::create(path, pack, seed)?,
            None => Session::unsaved(pack, seed)?,
        };
        Ok((session, Vec::new()))
    }
}

/// What should be told of a session that was opened again.
fn noticed(notice: &Notice, teller: &Teller) -> String {
    let Notice::Behind { line, text } = notice else { return teller.say("save-torn", &[]) };
    let line = ("line", Arg::Count(u32::try_from(*line).unwrap_or(u32::MAX)));
    match text.as_str() {
        "" => teller.say("save-behind-unseen", &[line]),
        text => teller.say("save-behind", &[line, ("text", Arg::Text(text))]),
    }
}
