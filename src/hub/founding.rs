//! What a new class begins with: codes, a key, the luck of each team, and an envelope over it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wedge_class::{Envelope, Exercise, Sealed, code};
use wedge_record::{Dealt, Written};
use wedge_scenario::Pack;

use crate::error::HubError;
use crate::lots::Lots;
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

/// What a class is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be played by people, its lots by chance.
    Earnest,
    /// To be looked at: from a number, or by chance.
    Rehearsal(Option<u64>),
}

/// The fact by which a rehearsal is known: the number its lots came from, or that they came by chance.
pub(crate) const REHEARSAL: &str = "number";

/// What stands there where a rehearsal was founded by chance.
pub(crate) const BY_CHANCE: &str = "chance";

impl Purpose {
    /// The fact by which it is known; none for a class in earnest.
    pub(crate) fn fact(self) -> Option<String> {
        match self {
            Self::Earnest => None,
            Self::Rehearsal(number) => Some(number.map_or_else(|| BY_CHANCE.to_owned(), |number| number.to_string())),
        }
    }
}

/// All that a new class begins with.
pub(crate) fn founding(exercise: &Exercise, pack: &Arc<Pack>, text: &str, purpose: Purpose) -> Result<Batch, HubError> {
    let mut lots = Lots::of(match purpose {
        Purpose::Earnest => None,
        Purpose::Rehearsal(number) => number,
    });
    let mut codes: Vec<String> = Vec::new();
    while codes.len() <= exercise.teams.len() {
        let new = code(lots.bytes()?);
        if !codes.contains(&new) {
            codes.push(new);
        }
    }
    let first = codes.pop().unwrap_or_default();
    let key = first + &code(lots.bytes()?);
    let shared = u64::from_le_bytes(lots.bytes()?);
    let (mut lines, mut sealed) = (Vec::new(), Vec::new());
    for (team, name) in exercise.teams.iter().enumerate() {
        let (seed, desks) = exercise.luck.numbers(shared, u64::from_le_bytes(lots.bytes()?));
        let arm = exercise.arm(pack, team);
        let (game, opening) = Written::dealt(Arc::clone(pack), Dealt { seed, kind: arm, desks, team: None })?;
        lines.extend(opening.into_iter().enumerate().map(|(n, line)| (team, n, line)));
        let open = game.game().clone().open_book();
        let kind = open.truth().map_or_else(String::new, |truth| pack.types[truth.state.kind().at()].id.clone());
        sealed.push(Sealed { team: name.clone(), kind, number: seed, desks });
    }
    let envelope = Envelope::over(lots.bytes()?, &sealed);
    let drawn = Drawn { codes, key, words: envelope.words().to_vec(), nonce: envelope.nonce };
    let mut facts = vec![("exercise", text.to_owned()), ("drawn", serde_json::to_string(&drawn)?)];
    facts.extend(purpose.fact().map(|fact| (REHEARSAL, fact)));
    Ok(Batch { facts, entries: Vec::new(), lines })
}
