//! Sessions as they can be read whatever their rules: their moves and what was seen, without playing them again.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use wedge_engine::{Command, LogEntry};
use wedge_scenario::{Pack, load};

use crate::fault::SessionError;
use crate::fits::fits;
use crate::format::Chain;
use crate::header::{Head, Older, read_head};
use crate::lines::{Tidy, open_and_read};
use crate::seen::{turn_passed, what_was_seen};

/// What was ordered.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A command that this program knows.
    Command(Command),
    /// What it does not know, as the file has it.
    Unknown(String),
}

/// One line of a session: a move and what was seen of what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PastMove {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The turn after it, as far as the file tells.
    pub turn: u32,
    /// The move; none in the opening.
    pub said: Option<Said>,
    /// What was seen, as far as this program knows it.
    pub seen: Vec<LogEntry>,
    /// How much more there was that it does not know.
    pub unknown: usize,
}

/// A session as it can be read: nothing in it was held against the rules.
#[derive(Clone, Debug)]
pub struct Past {
    /// Version of the file's form.
    pub format: u32,
    /// The rules it was played under.
    pub rules: u32,
    /// The name it was saved under, if it is a save.
    pub saved_as: Option<String>,
    /// The name of the save it began from, if it began from one.
    pub begun_from: Option<String>,
    /// The id of its scenario.
    pub scenario: String,
    /// The scenario, if this program can load it; names and dates come from it.
    pub pack: Option<Arc<Pack>>,
    /// Its lines behind the header.
    pub steps: Vec<PastMove>,
    /// The first line that is damaged, from 1, and how; what stands behind it is not read.
    pub damaged: Option<(usize, String)>,
    /// A last line that is cut off, from 1.
    pub torn: Option<usize>,
}

/// What was read of the lines behind a header.
#[derive(Debug, Default)]
pub(crate) struct PastMoves {
    pub all: Vec<PastMove>,
    pub damaged: Option<(usize, String)>,
}

/// Reads a session of any form and any rules, as far as it can be read. Nothing in the file is changed.
///
/// # Errors
/// A file that cannot be read, or that does not begin as a session does.
pub fn read_past(path: &Path) -> Result<Past, SessionError> {
    let text = open_and_read(path)?;
    let tidy = text.tidy();
    let (older, chain) = match read_head(path, &tidy)? {
        Head::Other(older, chain) => (*older, chain),
        Head::Ours(header, chain) => (Older::from(*header), Some(chain)),
    };
    let Older { format, rules, saved_as, begun_from, scenario: files, .. } = older;
    let scenario = files.id.clone();
    let pack = load(files).pack.map(Arc::new);
    let PastMoves { all: steps, damaged } = read_steps(&tidy, chain, pack.as_deref(), format);
    Ok(Past { format, rules, saved_as, begun_from, scenario, pack, steps, damaged, torn: tidy.torn })
}

/// Reads the lines behind a header; what names a thing that the scenario does not have is not known.
pub(crate) fn read_steps(tidy: &Tidy<'_>, mut chain: Option<Chain>, pack: Option<&Pack>, format: u32) -> PastMoves {
    let mut steps = PastMoves::default();
    let (mut turn, mut talks) = (0, true);
    for line in tidy.lines.iter().skip(1) {
        let body = match chain {
            None => line.text.to_owned(),
            Some(so_far) => match so_far.body(line.text) {
                Some((body, behind)) => {
                    chain = Some(behind);
                    body
                }
                None => {
                    let why = "it was changed, or a line before it is missing: the hash at its end is not its own";
                    steps.damaged = Some((line.number, why.to_owned()));
                    return steps;
                }
            },
        };
        let value: Value = match serde_json::from_str(&body) {
            Ok(value) => value,
            Err(error) => {
                steps.damaged = Some((line.number, format!("it cannot be read: {error}")));
                return steps;
            }
        };
        let said = value.get("command").filter(|command| !command.is_null()).map(|command| {
            serde_json::from_value(command.clone()).map_or_else(|_| Said::Unknown(command.to_string()), Said::Command)
        });
        let list = |name: &str| value.get(name).and_then(Value::as_array).into_iter().flatten();
        let (mut seen, mut unknown) = (Vec::new(), 0);
        let mut know = |entry: Option<LogEntry>| match entry {
            Some(entry) if pack.is_none_or(|pack| fits(&entry, pack)) => seen.push(entry),
            _ => unknown += 1,
        };
        if format == 1 {
            for event in list("events") {
                turn = turn_passed(event).unwrap_or(turn);
                if let Some(what) = what_was_seen(event, &mut talks) {
                    know(serde_json::from_value(what).ok().map(|what| LogEntry { turn, what }));
                }
            }
        } else {
            let told = value.get("turn").and_then(Value::as_u64);
            turn = told.and_then(|turn| u32::try_from(turn).ok()).unwrap_or(turn);
            list("seen").for_each(|entry| know(serde_json::from_value(entry.clone()).ok()));
        }
        steps.all.push(PastMove { line: line.number, turn, said, seen, unknown });
    }
    steps
}
