//! What a list of sessions shows of one, read without playing it again.

use std::path::Path;
use std::time::SystemTime;

use serde_json::Value;
use wedge_engine::Phase;
use wedge_scenario::Files;

use crate::fault::SessionError;
use crate::format::{Chain, FORMAT, RULES};
use crate::header::{Head, Older, read_head};
use crate::lines::{Numbered, read_up_to};

/// Largest file that a list reads; a game to the end takes a few hundred kilobytes.
const LARGEST_BYTES: u64 = 32 << 20;

/// What a list shows of a session. No byte of it was changed since it was written, but nothing was held against the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// The id of its scenario.
    pub scenario: String,
    /// Its scenario's files: who shows a date needs the calendar in them.
    pub files: Files,
    /// The hash of its scenario's files.
    pub scenario_hash: String,
    /// The title of its scenario; empty if the file does not say it.
    pub title: String,
    /// How many moves it holds.
    pub moves: usize,
    /// The turn it stands on, as far as the file tells.
    pub turn: Option<u32>,
    /// Where its game stands, as far as the file tells.
    pub phase: Option<Phase>,
    /// True if the game is over.
    pub over: bool,
    /// The rules it was played under.
    pub rules: u32,
    /// True if this program can go on with it, or begin from it.
    pub playable: bool,
    /// The name it was saved under, if it is a save.
    pub saved_as: Option<String>,
    /// The name of the save it began from, if it began from one.
    pub begun_from: Option<String>,
    /// When it was played last, by the clock of the file system.
    pub played: Option<SystemTime>,
}

/// Looks at a session file: no more of it is read than a list needs, and nothing is played.
///
/// # Errors
/// What is no regular file, is too large for a session, does not begin as a session does, or was changed.
pub fn glance(path: &Path) -> Result<Glance, SessionError> {
    let played = std::fs::metadata(path).and_then(|known| known.modified()).ok();
    let text = read_up_to(path, LARGEST_BYTES)?;
    let tidy = text.tidy();
    let (older, chain) = match read_head(path, &tidy)? {
        Head::Other(older, chain) => (*older, chain),
        Head::Ours(header, chain) => (Older::from(*header), Some(chain)),
    };
    let lines = tidy.lines.get(1..).unwrap_or_default();
    unbroken(path, lines, chain)?;
    let (turn, over) = stands(lines, older.format);
    let phase = if over { Some(Phase::Over) } else { phase(lines) };
    let title = older.title.unwrap_or_else(|| title_in(older.scenario.text("scenario.ron").unwrap_or_default()));
    Ok(Glance {
        scenario_hash: older.scenario.hash(),
        scenario: older.scenario.id.clone(),
        files: older.scenario,
        title,
        phase,
        moves: tidy.lines.len().saturating_sub(2),
        turn,
        over,
        rules: older.rules,
        playable: older.format == FORMAT && older.rules == RULES,
        saved_as: older.saved_as,
        begun_from: older.begun_from,
        played,
    })
}

/// Holds the hashes at the ends of the lines against the lines.
fn unbroken(path: &Path, lines: &[Numbered<'_>], chain: Option<Chain>) -> Result<(), SessionError> {
    let Some(mut chain) = chain else { return Ok(()) };
    for line in lines {
        let Some((_, next)) = chain.body(line.text) else {
            let why = "it was changed, or a line before it is missing: the hash at its end is not its own".to_owned();
            return Err(SessionError::Damaged { path: path.to_owned(), line: line.number, why });
        };
        chain = next;
    }
    Ok(())
}

/// Where a game that is on stands, by what was seen last of its talks.
fn phase(lines: &[Numbered<'_>]) -> Option<Phase> {
    const SIGNS: [(&str, Phase); 4] = [
        ("\"phase\":\"Talks\"", Phase::Talks),
        ("\"phase\":\"Implementation\"", Phase::Implementation),
        ("{\"Signed\":", Phase::Implementation),
        ("{\"TalksEnded\":", Phase::Implementation),
    ];
    lines.iter().rev().find_map(|line| {
        let last = SIGNS.iter().filter_map(|(sign, phase)| Some((line.text.rfind(sign)?, *phase)));
        last.max_by_key(|(at, _)| *at).map(|(_, phase)| phase)
    })
}

/// Where a session stands by its last lines: the turn, and whether it is over.
fn stands(lines: &[Numbered<'_>], format: u32) -> (Option<u32>, bool) {
    let read = |line: &Numbered<'_>| serde_json::from_str::<Value>(line.text).ok();
    let last = lines.last().and_then(read).unwrap_or_default();
    let list = |name: &str| last.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let number = |value: &Value| value.as_u64().and_then(|turn| u32::try_from(turn).ok());
    if format == 1 {
        let passed = |line: &Numbered<'_>| {
            let (_, behind) = line.text.rsplit_once("{\"TurnPassed\":{\"turn\":")?;
            behind.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
        };
        let over = list("events").iter().any(|event| event.get("Ended").is_some());
        return (lines.iter().rev().find_map(passed).or(Some(0)), over);
    }
    let over = list("seen").iter().any(|entry| entry.get("what").is_some_and(|what| what == "Ended"));
    (last.get("turn").and_then(number), over)
}

/// The title in the text of a scenario, as authors write it.
fn title_in(text: &str) -> String {
    let behind = text.split_once("title:").map(|(_, behind)| behind).unwrap_or_default();
    behind.split('"').nth(1).unwrap_or_default().to_owned()
}
