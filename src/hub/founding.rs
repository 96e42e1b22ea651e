//! What a new class begins with: codes, a key, the luck of each team, and an envelope over it.

use std::fmt::Write;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wedge_class::{Envelope, Exercise, Sharing, code};
use wedge_record::Written;
use wedge_scenario::Pack;

use crate::error::HubError;
use crate::store::Batch;

/// What is drawn by lot when a class is founded, and stays hidden until it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Drawn {
    /// The code of each team.
    pub codes: Vec<String>,
    /// What an instructor types on another machine.
    pub key: String,
    /// The number inside the envelope.
    pub nonce: String,
    /// The envelope's words.
    pub words: Vec<String>,
}

fn by_lot<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// Bytes as digits.
pub(crate) fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut all, byte| {
        // Writing into a string cannot fail.
        write!(all, "{byte:02x}").ok();
        all
    })
}

/// A line of the envelope: a team, what the tie is for it, the number of its luck, and that of its desks' if it is another.
pub(crate) fn sealed_line(team: &str, kind: &str, number: u64, desks: Option<u64>) -> String {
    let desks = desks.map_or_else(String::new, |desks| format!(", desks {desks:016x}"));
    format!("{team}: {kind}, {number:016x}{desks}")
}

/// All that a new class begins with.
pub(crate) fn founding(exercise: &Exercise, pack: &Arc<Pack>, text: &str) -> Result<Batch, HubError> {
    let mut codes: Vec<String> = Vec::new();
    while codes.len() <= exercise.teams.len() {
        let new = code(by_lot()?);
        if !codes.contains(&new) {
            codes.push(new);
        }
    }
    let first = codes.pop().unwrap_or_default();
    let key = first + &code(by_lot()?);
    let shared = u64::from_le_bytes(by_lot()?);
    let (mut lines, mut sealed) = (Vec::new(), Vec::new());
    for (team, name) in exercise.teams.iter().enumerate() {
        let seed = match exercise.luck {
            Sharing::Shared | Sharing::SharedButDesks => shared,
            Sharing::Own => u64::from_le_bytes(by_lot()?),
        };
        let desks = match exercise.luck {
            Sharing::SharedButDesks => Some(u64::from_le_bytes(by_lot()?)),
            Sharing::Shared | Sharing::Own => None,
        };
        let arm = exercise.arm(pack, team);
        let (game, opening) = Written::dealt(Arc::clone(pack), seed, arm, desks)?;
        lines.extend(opening.into_iter().enumerate().map(|(n, line)| (team, n, line)));
        let open = game.game().clone().open_book();
        let kind = open.truth().map_or_else(String::new, |truth| pack.types[truth.state.kind().at()].id.clone());
        sealed.push(sealed_line(name, &kind, seed, desks));
    }
    let envelope = Envelope { nonce: digits(&by_lot::<16>()?), lines: sealed };
    let drawn = Drawn { codes, key, words: envelope.words().to_vec(), nonce: envelope.nonce };
    let facts = vec![("exercise", text.to_owned()), ("drawn", serde_json::to_string(&drawn)?)];
    Ok(Batch { facts, entries: Vec::new(), lines })
}
