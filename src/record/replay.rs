//! A session played again, line by line: every event and every hash is held against what the rules give.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_engine::{Command, Event, Game, commitment};
use wedge_scenario::{Pack, load};

use crate::fault::SessionError;
use crate::format::{FORMAT, Header, Line};
use crate::lines::{Numbered, Tidy};

/// A session file played again, line by line.
#[derive(Debug)]
pub(crate) struct Replay<'a> {
    path: PathBuf,
    pub(crate) pack: Arc<Pack>,
    pub(crate) game: Game,
    pub(crate) seed: u64,
    pub(crate) saved_as: Option<String>,
    pub(crate) begun_from: Option<String>,
    lines: std::vec::IntoIter<Numbered<'a>>,
}

impl<'a> Replay<'a> {
    pub(crate) fn begin(path: &Path, tidy: &Tidy<'a>) -> Result<Self, SessionError> {
        let not = |why: &str| SessionError::NotASession { path: path.to_owned(), why: why.to_owned() };
        let mut lines = tidy.lines.clone().into_iter();
        let Some(first) = lines.next() else {
            return Err(not(if tidy.torn.is_some() { "it ends within its first line" } else { "it is empty" }));
        };
        let header = read_header(path, first.text)?;
        let seed: u64 = header.seed.parse().map_err(|_| not("its seed is no number"))?;
        if header.scenario.hash() != header.scenario_hash {
            let why = "the scenario inside it is not the one it was made with".to_owned();
            return Err(SessionError::Damaged { path: path.to_owned(), line: 1, why });
        }
        if commitment(seed, &header.scenario_hash) != header.commitment {
            let why = "its seed is not the one it was committed to".to_owned();
            return Err(SessionError::Damaged { path: path.to_owned(), line: 1, why });
        }
        let loaded = load(header.scenario.clone());
        let Some(pack) = loaded.pack else {
            let why = loaded.findings.first().map_or_else(String::new, ToString::to_string);
            return Err(SessionError::Scenario { path: path.to_owned(), why });
        };
        let pack = match &header.rounds {
            Some(id) => pack.with_preset(id).ok_or_else(|| {
                let why = format!("it is played by the rounds `{id}`, which its scenario does not have");
                SessionError::Damaged { path: path.to_owned(), line: 1, why }
            })?,
            None => pack,
        };
        let pack = Arc::new(pack);
        let game = Game::new(Arc::clone(&pack.scenario), seed)?;
        let Header { saved_as, begun_from, .. } = header;
        let mut replay = Self { path: path.to_owned(), pack, game, seed, saved_as, begun_from, lines };
        let Some(opening) = replay.lines.next() else { return Err(not("it ends before the game opens")) };
        let line = replay.read(opening)?;
        if line.command.is_some() {
            return Err(replay.damaged(opening.number, "the opening is missing"));
        }
        let events: Vec<Event> = replay.game.log().iter().map(|(_, event)| event.clone()).collect();
        replay.compare(opening.number, &line, &events)?;
        Ok(replay)
    }

    /// Plays the next line; `None` at the end.
    pub(crate) fn step(&mut self) -> Result<Option<Command>, SessionError> {
        let Some(next) = self.lines.next() else { return Ok(None) };
        let line = self.read(next)?;
        let Some(command) = line.command.clone() else { return Err(self.damaged(next.number, "it has no command")) };
        let events = self
            .game
            .apply(&command)
            .map_err(|refusal| self.damaged(next.number, &format!("the rules refuse this command: {refusal}")))?;
        self.compare(next.number, &line, &events)?;
        Ok(Some(command))
    }

    fn read(&self, line: Numbered<'_>) -> Result<Line, SessionError> {
        serde_json::from_str(line.text)
            .map_err(|error| self.damaged(line.number, &format!("it cannot be read: {error}")))
    }

    fn compare(&self, number: usize, line: &Line, events: &[Event]) -> Result<(), SessionError> {
        let turn = self.game.log().last().map_or(0, |(turn, _)| *turn);
        if line.events != events {
            return Err(self.damaged(number, &format!("what it says happened by turn {turn} is not what happens")));
        }
        if line.state != self.game.state_hash() {
            return Err(self.damaged(number, &format!("its state on turn {turn} is not the one that is reached")));
        }
        Ok(())
    }

    fn damaged(&self, line: usize, why: &str) -> SessionError {
        SessionError::Damaged { path: self.path.clone(), line, why: why.to_owned() }
    }
}

pub(crate) fn read_header(path: &Path, text: &str) -> Result<Header, SessionError> {
    /// What every format has.
    #[derive(serde::Deserialize)]
    struct Any {
        format: u32,
        #[serde(default)]
        engine: String,
    }
    let not = |why: String| SessionError::NotASession { path: path.to_owned(), why };
    let any: Any = serde_json::from_str(text).map_err(|_| not("its first line is no header".to_owned()))?;
    if any.format > FORMAT {
        return Err(SessionError::Newer { path: path.to_owned(), format: any.format, engine: any.engine });
    }
    serde_json::from_str(text).map_err(|error| not(format!("its header cannot be read: {error}")))
}
