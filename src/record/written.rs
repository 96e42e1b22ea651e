//! A game and its lines, where somebody else keeps them: the same lines, to the byte, as a session file of the same orders has.

use std::path::Path;
use std::sync::Arc;

use wedge_engine::{Command, Game, Refusal, TypeId, commitment};
use wedge_scenario::Pack;

use crate::fault::SessionError;
use crate::format::{Chain, FORMAT, Header, Line, RULES, cover_of, seal, seal_desks, seal_type};
use crate::lines::Text;
use crate::of_class::OfClass;
use crate::replay::{Replay, turn_of};

/// A game, and where its lines stand.
#[derive(Clone, Debug)]
pub struct Written {
    pack: Arc<Pack>,
    game: Game,
    chain: Chain,
    commands: Vec<Command>,
}

/// A game that was read from the text of a session file.
#[derive(Clone, Debug)]
pub struct OpenedText {
    /// The game.
    pub game: Written,
    /// Its lines, without whatever else stood in the text.
    pub lines: Vec<String>,
    /// The team that it is for, where a class began it.
    pub of_class: Option<OfClass>,
}

/// What a new game is dealt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    /// The number of its luck.
    pub seed: u64,
    /// The type across the table where it is given and not drawn.
    pub kind: Option<TypeId>,
    /// The number of the luck of its desks where it is another.
    pub desks: Option<u64>,
    /// The team of a class for which it is, if it is a file of one.
    pub team: Option<OfClass>,
}

impl Dealt {
    /// One luck, by which all else is drawn.
    #[must_use]
    pub fn drawn(seed: u64) -> Self {
        Self { seed, kind: None, desks: None, team: None }
    }
}

/// Why a line that is to be kept cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NextError {
    /// The rules refused the order.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A line that cannot be written, which is a fault of the program.
    #[error("the order cannot be written down: {0}")]
    Line(#[from] serde_json::Error),
}

impl Written {
    /// A new game and its first two lines: the header and the opening. The type across the table is drawn, or `kind`.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    pub fn begin(pack: Arc<Pack>, seed: u64, kind: Option<TypeId>) -> Result<(Self, [String; 2]), SessionError> {
        Self::dealt(pack, Dealt { kind, ..Dealt::drawn(seed) })
    }

    /// A new game as it is dealt, and its first two lines.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    pub fn dealt(pack: Arc<Pack>, dealt: Dealt) -> Result<(Self, [String; 2]), SessionError> {
        let game = Game::dealt(Arc::clone(&pack.scenario), dealt.seed, dealt.kind, dealt.desks)?;
        let (lines, chain) = opening_lines(&pack, &game, dealt).map_err(|error| SessionError::NotASession {
            path: Path::new(&pack.scenario.id).to_owned(),
            why: error.to_string(),
        })?;
        Ok((Self { pack, game, chain, commands: Vec::new() }, lines))
    }

    /// A game from its lines, each held against what the rules give. `name` is what faults call it.
    ///
    /// # Errors
    /// Lines that are no session, of other rules, or damaged.
    pub fn read(name: &Path, lines: &[String]) -> Result<Self, SessionError> {
        Ok(Self::opened(name, lines.join("\n"))?.game)
    }

    /// A game from the text of a session file, each line held against what the rules give. `name` is what faults call it.
    ///
    /// # Errors
    /// A text that is no session, of other rules, or damaged.
    pub fn opened(name: &Path, text: String) -> Result<OpenedText, SessionError> {
        let text = Text::of(text);
        let tidy = text.tidy();
        let mut replay = Replay::begin(name, &tidy)?;
        replay.play_out()?;
        let Replay { pack, game, chain, orders: commands, of_class, .. } = replay;
        let lines = tidy.lines.iter().map(|line| line.text.to_owned()).collect();
        Ok(OpenedText { game: Self { pack, game, chain, commands }, lines, of_class })
    }

    /// The game after an order, and the line of it. This one stays as it is: the other is so once its line is kept.
    ///
    /// # Errors
    /// A refusal of the rules.
    pub fn next(&self, command: &Command) -> Result<(Self, String), NextError> {
        let mut next = self.clone();
        let Self { game, chain, commands, .. } = &mut next;
        let mut line = String::new();
        game.apply_once_kept(command, |coming| {
            let state = chain.state(coming.state_hash());
            let body = Line { turn: coming.turn, command: Some(command.clone()), seen: coming.seen, state };
            (line, *chain) = chain.line(&body)?;
            Ok::<(), NextError>(())
        })?;
        commands.push(command.clone());
        Ok((next, line))
    }

    /// Goes on by a line that somebody else wrote.
    ///
    /// # Errors
    /// A line that is not the next one of this game.
    pub fn follow(&mut self, line: &str) -> Result<(), SessionError> {
        let damaged = |why: String| SessionError::Damaged {
            path: Path::new(&self.pack.scenario.id).to_owned(),
            line: self.lines() + 1,
            why,
        };
        let (body, chain) =
            self.chain.body(line).ok_or_else(|| damaged("it is not the next line of this game".into()))?;
        let read: Line = serde_json::from_str(&body).map_err(|error| damaged(error.to_string()))?;
        let command = read.command.ok_or_else(|| damaged("it has no command".into()))?;
        let mut game = self.game.clone();
        game.apply(&command).map_err(|refusal| damaged(refusal.to_string()))?;
        if chain.state(game.state_hash()) != read.state {
            return Err(damaged("its state is not the one that is reached".into()));
        }
        self.game = game;
        self.chain = chain;
        self.commands.push(command);
        Ok(())
    }

    /// How many lines it has so far.
    #[must_use]
    pub fn lines(&self) -> usize {
        2 + self.commands.len()
    }

    /// The orders so far.
    #[must_use]
    pub fn commands(&self) -> &[Command] {
        &self.commands
    }

    /// The scenario.
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The game.
    #[must_use]
    pub fn game(&self) -> &Game {
        &self.game
    }
}

/// The header and the opening of a new game as it was dealt, and the chain behind them.
///
/// # Errors
/// Lines that cannot be written.
pub(crate) fn opening_lines(pack: &Pack, game: &Game, dealt: Dealt) -> serde_json::Result<([String; 2], Chain)> {
    let Dealt { seed, kind, desks, team: of_class } = dealt;
    let commitment = commitment(seed, &pack.hash);
    let cover = cover_of(&commitment, of_class.as_ref());
    let header = Header {
        format: FORMAT,
        rules: RULES,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        saved_as: None,
        begun_from: None,
        rounds: pack.preset.clone(),
        sealed_seed: seal(seed, &cover),
        sealed_type: kind.map(|kind| seal_type(kind, &cover)),
        sealed_desks: desks.map(|desks| seal_desks(desks, &cover)),
        of_class,
        commitment,
        title: pack.title.clone(),
        scenario_hash: pack.hash.clone(),
        scenario: pack.files.as_ref().clone(),
    };
    let (first, chain) = Chain::start().line(&header)?;
    let chain = chain.of_class(header.of_class.as_ref());
    let state = chain.state(game.state_hash());
    let opening = Line { turn: turn_of(game), command: None, seen: game.seen().to_vec(), state };
    let (second, chain) = chain.line(&opening)?;
    Ok(([first, second], chain))
}
