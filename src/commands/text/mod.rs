//! `wedge text`: the whole game in a terminal.

mod lines;
mod talk;
mod terminal;

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_record::{Notice, Session};
use wedge_words::{Arg, Teller};

use crate::commands::begin::Begin;
use crate::commands::common::{Failure, tell};
pub use lines::read_moves;
use terminal::Terminal;

#[derive(Debug, Args)]
pub struct Text {
    /// The scenario, by id or path; or a session file, to go on with it [default: the first one inside the program]
    scenario: Option<OsString>,
    #[command(flatten)]
    begin: Begin,
    /// Play the moves of a file, print the transcript and end
    #[arg(long, value_name = "FILE")]
    moves: Option<PathBuf>,
}

impl Text {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        // Read before a game is begun: a file of moves that cannot be read leaves no session behind.
        let moves = self.moves.as_deref().map(read_moves).transpose()?;
        let (session, notices) = self.open(folders)?;
        let speech = self.begin.language.speech(session.pack())?;
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
        let scenario = self.scenario.as_deref();
        if let Some(resumed) = self.begin.resumed(scenario)? {
            return Ok(resumed);
        }
        let (pack, seed) = self.begin.drawn(scenario, folders)?;
        let session = match &self.begin.session {
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
