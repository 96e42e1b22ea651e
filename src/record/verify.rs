//! Checking a session file without going on with it.

use std::path::Path;
use std::sync::Arc;

use wedge_engine::Game;
use wedge_scenario::Pack;

use crate::fault::{Notice, SessionError};
use crate::header::{Head, Older, read_head};
use crate::lines::{Text, open_and_read};
use crate::of_class::OfClass;
use crate::packs::Packs;
use crate::past::read_steps;
use crate::replay::Replay;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every event and every hash is what the rules give.
    Same,
    /// It was played under other rules; its lines were read, not played again.
    Unverified {
        /// Those rules.
        rules: u32,
    },
}

/// A checked session.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The verdict.
    pub verdict: Verdict,
    /// How many commands it holds.
    pub commands: usize,
    /// The name it was saved under, if it is a save.
    pub saved_as: Option<String>,
    /// The name of the save it began from, if it began from one.
    pub begun_from: Option<String>,
    /// The team that it is for, where a class began it.
    pub of_class: Option<OfClass>,
    /// What should be told.
    pub notices: Vec<Notice>,
    /// The game as it stands at the end, where it could be played again.
    pub game: Option<(Arc<Pack>, Game)>,
}

/// Checks a session file. Nothing in it is changed.
///
/// # Errors
/// A file that cannot be read, or the first line that differs from what the rules give.
pub fn verify(path: &Path) -> Result<Verified, SessionError> {
    verify_beside(path, &Packs::default())
}

/// Checks one of many session files: a scenario that is known is not loaded again.
///
/// # Errors
/// A file that cannot be read, or the first line that differs from what the rules give.
pub fn verify_beside(path: &Path, packs: &Packs) -> Result<Verified, SessionError> {
    checked(path, &open_and_read(path)?, packs)
}

/// Checks the lines of a session that lie in no file. `name` is what faults call them.
///
/// # Errors
/// Lines that are no session, or the first that differs from what the rules give.
pub fn verify_lines(name: &Path, lines: &[String]) -> Result<Verified, SessionError> {
    checked(name, &Text::of(lines.join("\n")), &Packs::default())
}

fn checked(path: &Path, text: &Text, packs: &Packs) -> Result<Verified, SessionError> {
    let tidy = text.tidy();
    let notices = tidy.notices();
    if let Head::Other(older, chain) = read_head(path, &tidy)? {
        let steps = read_steps(&tidy, chain, None, older.format);
        if let Some((line, why)) = steps.damaged {
            return Err(SessionError::Damaged { path: path.to_owned(), line, why });
        }
        let commands = steps.all.iter().filter(|step| step.said.is_some()).count();
        let Older { rules, saved_as, begun_from, .. } = *older;
        let verdict = Verdict::Unverified { rules };
        return Ok(Verified { verdict, commands, saved_as, begun_from, of_class: None, notices, game: None });
    }
    let mut replay = Replay::begin_beside(path, &tidy, packs)?;
    let commands = replay.play_out()?;
    let Replay { pack, game, saved_as, begun_from, of_class, .. } = replay;
    let game = Some((pack, game));
    Ok(Verified { verdict: Verdict::Same, commands, saved_as, begun_from, of_class, notices, game })
}
