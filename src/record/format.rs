//! The lines of a session file, and what holds them together.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use wedge_engine::{Command, LogEntry, TypeId};
use wedge_scenario::Files;

use crate::of_class::OfClass;

/// Version of the file's form.
pub const FORMAT: u32 = 2;

/// Version of the rules: raised whenever the same commands may give other events.
pub const RULES: u32 = 9;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    /// [`FORMAT`] of the program that wrote it.
    pub format: u32,
    /// [`RULES`] of the program that wrote it.
    pub rules: u32,
    /// Version of the program that wrote it.
    pub engine: String,
    /// The name it was saved under, if it is a save.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_as: Option<String>,
    /// The name of the save it began from, if it did not begin at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_from: Option<String>,
    /// The preset of rounds that is played, by its id, if it is not the scenario's own grouping.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<String>,
    /// The team that it is for, where a class began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_class: Option<OfClass>,
    /// The seed, [sealed](seal): what nature drew follows from it.
    pub sealed_seed: String,
    /// The type across the table where it was chosen and not drawn, [sealed](seal_type).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_type: Option<String>,
    /// The number of the luck of the desks where it is another than the seed, [sealed](seal_desks).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_desks: Option<String>,
    /// Commitment to the seed.
    pub commitment: String,
    /// The title of the scenario, for a list of sessions.
    pub title: String,
    /// Hash of the scenario.
    pub scenario_hash: String,
    /// The scenario itself, so that a debrief opens years later.
    pub scenario: Files,
}

/// Every other line: one command and what an envoy saw of what came of it. The first of them has no command: it is the
/// opening. What stays hidden is not written: it follows from the seed and the commands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    /// The turn after it.
    pub turn: u32,
    /// The command.
    pub command: Option<Command>,
    /// What was seen.
    pub seen: Vec<LogEntry>,
    /// Hash of the state after it, as [`Chain::state`] writes it.
    pub state: String,
}

impl Header {
    /// What the seed and the type are covered by.
    pub(crate) fn cover(&self) -> String {
        cover_of(&self.commitment, self.of_class.as_ref())
    }
}

/// What the seed and the type of a game are covered by: in the file of a team its own salt as well, so that two files of a class
/// with one luck do not show by being alike that they have one type.
pub(crate) fn cover_of(commitment: &str, of_class: Option<&OfClass>) -> String {
    of_class.map_or_else(|| commitment.to_owned(), |own| format!("{commitment}, {}", own.salt))
}

/// What stands before the hash that closes every line.
const CHAIN: &str = ",\"chain\":\"";
/// What stands behind it.
const END: &str = "\"}";
/// Digits of a hash.
const DIGITS: usize = 64;

/// The hash that closes every line, over all that is written before it in the file and in its line: no bit of a session
/// can change without its line being named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    /// Over all so far.
    last: blake3::Hash,
    /// What the hashes of states are mixed with; none but in the file of a team.
    salt: Option<blake3::Hash>,
}

impl Chain {
    /// Before the first line.
    pub(crate) fn start() -> Self {
        Self { last: blake3::hash(b"wedge session 2"), salt: None }
    }

    /// The chain behind the header of a game of a class, if it is one.
    pub(crate) fn of_class(self, of_class: Option<&OfClass>) -> Self {
        Self { salt: of_class.map(|own| blake3::hash(own.salt.as_bytes())), ..self }
    }

    /// The hash of a state as it is written. A state holds what is hidden, and its hash is the same for the same state: in the file
    /// of a team it is mixed with the file's salt, so that two teams cannot tell by it whether they have one type.
    pub(crate) fn state(self, hash: String) -> String {
        match self.salt {
            Some(salt) => blake3::keyed_hash(salt.as_bytes(), hash.as_bytes()).to_hex().to_string(),
            None => hash,
        }
    }

    /// Something as the next line of a file, and the chain behind it.
    ///
    /// # Errors
    /// Something that is no JSON object.
    pub(crate) fn line(self, body: &impl Serialize) -> serde_json::Result<(String, Self)> {
        let text = serde_json::to_string(body)?;
        Ok(self.close(text.strip_suffix('}').unwrap_or(&text)))
    }

    /// The body of a line under this chain as the next line under another one, and the chain behind it.
    pub(crate) fn relink(self, body: &str) -> (String, Self) {
        self.close(body.strip_suffix('}').unwrap_or(body))
    }

    fn close(self, open: &str) -> (String, Self) {
        let next = self.over(open);
        (format!("{open}{CHAIN}{}{END}", next.last.to_hex()), next)
    }

    fn over(self, open: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.last.as_bytes());
        hasher.update(open.as_bytes());
        Self { last: hasher.finalize(), ..self }
    }

    /// The body of the next line without its hash, and the chain behind it; `None` if the hash is not that of the line.
    pub(crate) fn body(self, text: &str) -> Option<(String, Self)> {
        let rest = text.strip_suffix(END)?;
        let (rest, digits) = rest.split_at_checked(rest.len().checked_sub(DIGITS)?)?;
        let open = rest.strip_suffix(CHAIN)?;
        let next = self.over(open);
        (next.last.to_hex().as_str() == digits).then(|| (format!("{open}}}"), next))
    }
}

/// A seed so that nobody reads it in passing. This is a cover and no lock: the program has to open it again to go on, and
/// whoever reads the program can do the same.
pub(crate) fn seal(seed: u64, covered_by: &str) -> String {
    let mut sealed = String::new();
    for byte in (seed ^ cover(covered_by)).to_be_bytes() {
        // Writing into a string cannot fail.
        write!(sealed, "{byte:02x}").ok();
    }
    sealed
}

/// A type so that nobody reads it in passing, by the same cover: which of them it is cannot be told from how it looks, nor from
/// that of another game.
pub(crate) fn seal_type(kind: TypeId, commitment: &str) -> String {
    seal(u64::try_from(kind.at()).unwrap_or(u64::MAX), &beside(commitment, "type"))
}

/// The type behind a seal; `None` if it is none.
pub(crate) fn unseal_type(sealed: &str, commitment: &str) -> Option<TypeId> {
    unseal(sealed, &beside(commitment, "type")).and_then(|at| usize::try_from(at).ok()).map(TypeId::from_index)
}

/// The number of the luck of the desks so that nobody reads it in passing, by the same cover.
pub(crate) fn seal_desks(desks: u64, commitment: &str) -> String {
    seal(desks, &beside(commitment, "desks"))
}

/// The number behind such a seal; `None` if it is none.
pub(crate) fn unseal_desks(sealed: &str, commitment: &str) -> Option<u64> {
    unseal(sealed, &beside(commitment, "desks"))
}

/// Another cover than that of the seed: two things under one could be held against each other.
fn beside(commitment: &str, what: &str) -> String {
    format!("{commitment}, {what}")
}

/// The seed behind a seal; `None` if it is none.
pub(crate) fn unseal(sealed: &str, commitment: &str) -> Option<u64> {
    Some(u64::from_str_radix(sealed, 16).ok()? ^ cover(commitment))
}

fn cover(commitment: &str) -> u64 {
    let key = blake3::derive_key("wedge session 2, cover of the seed", commitment.as_bytes());
    key.iter().take(8).fold(0, |all, byte| (all << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_seed_comes_back_and_is_not_to_be_read() {
        for seed in [0, 7, 1_000_000, u64::MAX] {
            let sealed = seal(seed, "a commitment");
            assert_eq!(unseal(&sealed, "a commitment"), Some(seed));
            assert_ne!(unseal(&sealed, "another one"), Some(seed));
            assert_eq!(sealed.len(), 16);
            assert!(!sealed.contains(&format!("{seed:x}")) || seed == 0 || seed == 7);
        }
        assert_eq!(unseal("no number", "a commitment"), None);
    }

    #[test]
    fn a_sealed_type_comes_back_and_two_games_of_one_type_look_different() {
        for kind in [0, 1, 2].map(TypeId::from_index) {
            assert_eq!(unseal_type(&seal_type(kind, "one"), "one"), Some(kind));
            assert_ne!(seal_type(kind, "one"), seal_type(kind, "another"));
            assert_ne!(seal_type(kind, "one"), seal(u64::try_from(kind.at()).unwrap(), "one"));
        }
    }

    #[test]
    fn a_line_keeps_its_place_and_its_letters() {
        let first = Chain::start();
        let (one, second) = first.line(&serde_json::json!({ "a": 1.5e-7 })).unwrap();
        let (two, third) = second.line(&serde_json::json!({ "b": [] })).unwrap();
        assert_eq!(first.body(&one), Some(("{\"a\":1.5e-7}".to_owned(), second)));
        assert_eq!(second.body(&two), Some(("{\"b\":[]}".to_owned(), third)));
        assert_eq!(first.body(&two), None, "a line before it is missing");
        for at in 0..one.len() {
            for bit in 0..8 {
                let mut bytes = one.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                assert!(String::from_utf8(bytes).is_ok_and(|text| first.body(&text).is_none()) || bit == 7);
            }
        }
    }
}
