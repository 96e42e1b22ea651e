//! A session played again, line by line: every hash and all that was seen is held against what the rules give.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_engine::{Command, Game, LogEntry};
use wedge_scenario::Pack;

use crate::fault::SessionError;
use crate::format::{Chain, Header, Line, unseal_desks, unseal_type};
use crate::header::read_head;
use crate::lines::{Numbered, Tidy};
use crate::of_class::OfClass;
use crate::packs::Packs;

/// A session that is being played again.
#[derive(Debug)]
pub(crate) struct Replay<'a> {
    path: PathBuf,
    pub(crate) pack: Arc<Pack>,
    pub(crate) game: Game,
    pub(crate) seed: u64,
    pub(crate) begun_from: Option<String>,
    pub(crate) saved_as: Option<String>,
    pub(crate) of_class: Option<OfClass>,
    /// The chain behind the lines that were played.
    pub(crate) chain: Chain,
    /// What was ordered in the lines that were played.
    pub(crate) orders: Vec<Command>,
    /// What the lines say was seen, each with its line.
    seen: Vec<(usize, LogEntry)>,
    lines: std::vec::IntoIter<Numbered<'a>>,
}

impl<'a> Replay<'a> {
    /// Opens a session: its header and its opening.
    ///
    /// # Errors
    /// What is no session, one of other rules, or one that is damaged so far.
    pub(crate) fn begin(path: &Path, tidy: &Tidy<'a>) -> Result<Self, SessionError> {
        Self::begin_beside(path, tidy, &Packs::default())
    }

    /// The same, of one of many sessions: a scenario that is known is not loaded again.
    ///
    /// # Errors
    /// What is no session, one of other rules, or one that is damaged so far.
    pub(crate) fn begin_beside(path: &Path, tidy: &Tidy<'a>, packs: &Packs) -> Result<Self, SessionError> {
        let (header, chain) = read_head(path, tidy)?.ours(path)?;
        let mut lines = tidy.lines.clone().into_iter();
        let first = lines.next().map_or(1, |line| line.number);
        let damaged = |why: &str| SessionError::Damaged { path: path.to_owned(), line: first, why: why.to_owned() };
        if header.scenario.hash() != header.scenario_hash {
            return Err(damaged("the scenario inside it is not the one it was made with"));
        }
        let pack = packs
            .of(&header.scenario, &header.scenario_hash)
            .map_err(|why| SessionError::Scenario { path: path.to_owned(), why })?;
        let seed = header.seed().ok_or_else(|| damaged("its seed is not the one it was committed to"))?;
        let pack = match &header.rounds {
            Some(id) => Arc::new(pack.with_preset(id).ok_or_else(|| {
                damaged(&format!("it is played by the rounds `{id}`, which its scenario does not have"))
            })?),
            None => pack,
        };
        let cover = header.cover();
        let unsealed = |sealed: &String| {
            unseal_type(sealed, &cover).ok_or_else(|| damaged("the type it was given cannot be read"))
        };
        let kind = header.sealed_type.as_ref().map(unsealed).transpose()?;
        let unsealed = |sealed: &String| {
            unseal_desks(sealed, &cover).ok_or_else(|| damaged("the luck of its desks cannot be read"))
        };
        let desks = header.sealed_desks.as_ref().map(unsealed).transpose()?;
        let game = Game::dealt(Arc::clone(&pack.scenario), seed, kind, desks)?;
        let Header { saved_as, begun_from, of_class, .. } = header;
        let (orders, seen) = (Vec::new(), Vec::new());
        let mut replay = Self {
            path: path.to_owned(),
            pack,
            game,
            seed,
            begun_from,
            saved_as,
            of_class,
            chain,
            orders,
            seen,
            lines,
        };
        let Some(opening) = replay.lines.next() else {
            let why = "it ends before the game opens".to_owned();
            return Err(SessionError::NotASession { path: path.to_owned(), why });
        };
        let line = replay.read(opening)?;
        if line.command.is_some() {
            return Err(replay.damaged(opening.number, "the opening is missing"));
        }
        replay.compare(opening.number, line)?;
        Ok(replay)
    }

    /// Plays every line that is left; how many there were.
    ///
    /// # Errors
    /// The first line that differs.
    pub(crate) fn play_out(&mut self) -> Result<usize, SessionError> {
        while let Some(next) = self.lines.next() {
            let line = self.read(next)?;
            let Some(command) = line.command.clone() else {
                return Err(self.damaged(next.number, "it has no command"));
            };
            self.game
                .apply(&command)
                .map_err(|refusal| self.damaged(next.number, &format!("the rules refuse this command: {refusal}")))?;
            self.compare(next.number, line)?;
            self.orders.push(command);
        }
        // All at once: what was seen is one list, wherever the lines divide it.
        let all = self.game.seen();
        let differs = self.seen.iter().zip(all).find(|((_, said), seen)| said != *seen);
        if let Some(((line, _), _)) = differs {
            return Err(self.damaged(*line, "what it says was seen is not what is seen"));
        }
        if self.seen.len() != all.len() {
            let line = self.seen.last().map_or(1, |(line, _)| *line);
            return Err(self.damaged(line, "what it says was seen is not all that is seen"));
        }
        Ok(self.orders.len())
    }

    fn read(&mut self, line: Numbered<'_>) -> Result<Line, SessionError> {
        let Some((body, chain)) = self.chain.body(line.text) else {
            let why = "it was changed, or a line before it is missing: the hash at its end is not its own";
            return Err(self.damaged(line.number, why));
        };
        self.chain = chain;
        serde_json::from_str(&body).map_err(|error| self.damaged(line.number, &format!("it cannot be read: {error}")))
    }

    fn compare(&mut self, number: usize, line: Line) -> Result<(), SessionError> {
        let turn = turn_of(&self.game);
        if line.turn != turn || line.state != self.chain.state(self.game.state_hash()) {
            return Err(self.damaged(number, &format!("its state on turn {turn} is not the one that is reached")));
        }
        self.seen.extend(line.seen.into_iter().map(|seen| (number, seen)));
        Ok(())
    }

    fn damaged(&self, line: usize, why: &str) -> SessionError {
        SessionError::Damaged { path: self.path.clone(), line, why: why.to_owned() }
    }
}

/// The turn that a game stands on.
pub(crate) fn turn_of(game: &Game) -> u32 {
    game.log().last().map_or(0, |(turn, _)| *turn)
}
