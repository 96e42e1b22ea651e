//! The first line of a session file, of this form or an older one.

use std::path::Path;

use serde::Deserialize;
use wedge_engine::commitment;
use wedge_scenario::Files;

use crate::fault::SessionError;
use crate::format::{Chain, FORMAT, Header, RULES, unseal};
use crate::lines::Tidy;

/// What the first line of every form says.
#[derive(Debug)]
pub(crate) enum Head {
    /// A session that this program can play, and the chain behind its first line.
    Ours(Box<Header>, Chain),
    /// One that it can only read: of an older form, or of other rules. A chain if its lines have one.
    Other(Box<Older>, Option<Chain>),
}

/// What can be read of a first line whatever the rules.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Older {
    pub format: u32,
    pub rules: u32,
    #[serde(default)]
    pub saved_as: Option<String>,
    #[serde(default)]
    pub begun_from: Option<String>,
    #[serde(default)]
    pub title: Option<String>,
    pub scenario: Files,
}

/// Reads the first line of a session.
///
/// # Errors
/// A file that does not begin as a session does, comes from a later version, or whose first line was changed.
pub(crate) fn read_head(path: &Path, tidy: &Tidy<'_>) -> Result<Head, SessionError> {
    /// What every form has.
    #[derive(Deserialize)]
    struct Any {
        format: u32,
        #[serde(default)]
        engine: String,
    }
    let not = |why: &str| SessionError::NotASession { path: path.to_owned(), why: why.to_owned() };
    let Some(first) = tidy.lines.first() else {
        return Err(not(if tidy.torn.is_some() { "it ends within its first line" } else { "it is empty" }));
    };
    let any: Any = serde_json::from_str(first.text).map_err(|_| not("its first line is no header"))?;
    let unread = |error: serde_json::Error| not(&format!("its header cannot be read: {error}"));
    match any.format {
        0 => Err(not("no session has format 0")),
        1 => Ok(Head::Other(serde_json::from_str(first.text).map_err(unread)?, None)),
        FORMAT => {
            let Some((body, chain)) = Chain::start().body(first.text) else {
                let why = "it was changed: the hash at its end is not its own".to_owned();
                return Err(SessionError::Damaged { path: path.to_owned(), line: first.number, why });
            };
            let older: Older = serde_json::from_str(&body).map_err(unread)?;
            if older.rules != RULES {
                return Ok(Head::Other(Box::new(older), Some(chain)));
            }
            let header: Header = serde_json::from_str(&body).map_err(unread)?;
            let chain = chain.of_class(header.of_class.as_ref());
            Ok(Head::Ours(Box::new(header), chain))
        }
        format => Err(SessionError::Newer { path: path.to_owned(), format, engine: any.engine }),
    }
}

impl Head {
    /// The first line of a session that this program plays.
    ///
    /// # Errors
    /// One that it can only read.
    pub(crate) fn ours(self, path: &Path) -> Result<(Header, Chain), SessionError> {
        match self {
            Self::Ours(header, chain) => Ok((*header, chain)),
            Self::Other(older, _) => {
                let (format, rules) = (older.format, older.rules);
                Err(SessionError::OtherRules { path: path.to_owned(), format, rules })
            }
        }
    }
}

impl Header {
    /// The seed, held against its commitment.
    pub(crate) fn seed(&self) -> Option<u64> {
        let seed = unseal(&self.sealed_seed, &self.cover())?;
        (commitment(seed, &self.scenario_hash) == self.commitment).then_some(seed)
    }
}

impl From<Header> for Older {
    fn from(header: Header) -> Self {
        let Header { format, rules, saved_as, begun_from, title, scenario, .. } = header;
        Self { format, rules, saved_as, begun_from, title: Some(title), scenario }
    }
}
