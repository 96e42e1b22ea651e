//! Where lots come from: the system's own chance, by which every class is founded that anybody plays; or a number, for rehearsals and
//! tests, in which the same class is to be had again.

use std::fmt;

use crate::error::HubError;

/// Lots, one after the other.
pub(crate) enum Lots {
    /// By chance: nobody can know them.
    Chance,
    /// From a number: whoever knows it knows them all.
    Number(Box<blake3::OutputReader>),
}

impl fmt::Debug for Lots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chance => "Chance",
            Self::Number(_) => "Number",
        })
    }
}

impl Lots {
    /// Lots from a number, or by chance where there is none.
    pub(crate) fn of(number: Option<u64>) -> Self {
        number.map_or(Self::Chance, |number| {
            let mut hasher = blake3::Hasher::new_derive_key("wedge rehearsal 1");
            hasher.update(&number.to_le_bytes());
            Self::Number(Box::new(hasher.finalize_xof()))
        })
    }

    /// The next bytes.
    ///
    /// # Errors
    /// A system that has no chance to give.
    pub(crate) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], HubError> {
        let mut bytes = [0; N];
        match self {
            Self::Chance => getrandom::fill(&mut bytes)?,
            Self::Number(reader) => reader.fill(&mut bytes),
        }
        Ok(bytes)
    }
}
