//! Why a session cannot be opened, made or gone on with, and what should be told of one that was.

use std::path::PathBuf;

use wedge_engine::{Fault, Refusal};
use wedge_scenario::printable_path as shown;

use crate::format::{FORMAT, RULES};

/// Why a session cannot be opened or made.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The file cannot be opened, read or written.
    #[error("cannot use the session file `{}`: {source}", shown(.path))]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is open elsewhere.
    #[error("the session `{}` is open in another program; close it there first", shown(.0))]
    InUse(PathBuf),
    /// It may be read alone, and its game is not over.
    #[error("`{}` may not be written, and its game is not over: make it writable, or go on with a copy of it", shown(.0))]
    ReadOnly(PathBuf),
    /// The folder that it is to lie in is not there.
    #[error("there is no folder `{}`; make it, or name another place for the session", shown(.0))]
    NoFolder(PathBuf),
    /// There is one already.
    #[error("`{}` exists already; to go on with it, open it as a session, or choose another name", shown(.0))]
    Exists(PathBuf),
    /// The name is that of a link that leads nowhere, or round in a circle.
    #[error("`{}` is a link that leads nowhere; take it away, or choose another name", shown(.0))]
    DeadLink(PathBuf),
    /// It is larger than any session.
    #[error("`{}` is too large to be a session and was not read", shown(.0))]
    TooLarge(PathBuf),
    /// It does not begin as a session does.
    #[error("`{}` is not a session file: {why}; it was left as it is; give the session another name", shown(.path))]
    NotASession {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// It comes from a later version.
    #[error("`{}` is a session of format {format}, and this program reads up to format {FORMAT}; use the version that wrote it ({engine}) or a later one", shown(.path))]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its format.
        format: u32,
        /// The version that wrote it.
        engine: String,
    },
    /// It was played under other rules, or has an older form.
    #[error("`{}` was played under rules {rules} (format {format}), and this program plays rules {RULES} (format {FORMAT}); it can be read with `wedge replay --pages`, but not gone on with", shown(.path))]
    OtherRules {
        /// Which.
        path: PathBuf,
        /// Its format.
        format: u32,
        /// Its rules.
        rules: u32,
    },
    /// A line is damaged.
    #[error("`{}`, line {line}: {why}; the file was left as it is", shown(.path))]
    Damaged {
        /// Which.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// The scenario inside it does not load.
    #[error("the scenario inside `{}` does not load: {why}", shown(.path))]
    Scenario {
        /// Which.
        path: PathBuf,
        /// The first finding.
        why: String,
    },
    /// It is kept in no file.
    #[error("this session is kept in no file, so it cannot be saved under a name")]
    Unkept,
    /// It is a save, from which a session can begin.
    #[error("`{}` is a save; begin a session from it in the game, under Sessions and saves", shown(.0))]
    ASave(PathBuf),
    /// The rules cannot play the scenario.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Why a command had no effect.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The rules refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be saved, so it was not carried out.
    #[error("the move could not be saved to `{}` and was not made: {source}; make room or mend the disk, then try again", shown(.path))]
    Unsaved {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Something that the player should be told on resuming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last line is cut off and does not count: a move is shown only after its whole line is written.
    TornLine {
        /// Which line, from 1.
        line: usize,
    },
    /// Behind the last line stands what is no part of a session. It stays there until a move is added, and is then kept in a
    /// file beside the session.
    Behind {
        /// Its first line, from 1.
        line: usize,
        /// How it begins, as it can be shown; empty if nothing of it can be seen.
        text: String,
    },
}
