//! One file of a scenario: its text, or why it was not read.

use std::io::Read;
use std::path::Path;

use crate::reading::encoding::{Encoding, decode};

/// Largest size of one file; beyond it something is wrong, and the file is not read.
const LARGEST_BYTES: u64 = 4 << 20;

/// Why a file of a scenario was not read. It is a finding like others: the rest of the scenario is looked at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It is not there, and another one is that may have been meant.
    #[error("is missing")]
    Missing {
        /// The name of the other.
        near: String,
    },
    /// A device, a pipe or a folder.
    #[error("is not a regular file and was not read")]
    NotAFile,
    /// More than a scenario's file may have.
    #[error("is larger than 4 MiB and was not read")]
    TooLarge,
    /// Text in another form than UTF-8.
    #[error("{}", .0.what)]
    Encoding(Encoding),
    /// It lies among the translations and is named as none.
    #[error("is named as no file of a translation, and was not read")]
    Misnamed,
    /// The system does not give it.
    #[error("cannot be read: {0}")]
    Io(String),
}

impl FileFault {
    /// The line and column of the first sign of it, from 1.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        match self {
            Self::Encoding(encoding) => (encoding.line, encoding.column),
            _ => (1, 1),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Missing { near } => Some(format!("there is a file `{near}`; rename it")),
            Self::Encoding(encoding) => Some(encoding.help.clone()),
            Self::TooLarge => Some("no file of a scenario comes near that size".to_owned()),
            Self::Misnamed => Some("call it by the tag of its language, as `de.ron` or `briefing.de.md`".to_owned()),
            Self::NotAFile | Self::Io(_) => None,
        }
    }
}

/// The text of a file; nothing if there is none.
pub(super) fn read(path: &Path) -> Result<Option<String>, FileFault> {
    let failed = |error: std::io::Error| FileFault::Io(error.to_string());
    // Looked at before it is opened: to open a pipe may wait for ever.
    match std::fs::metadata(path) {
        Ok(known) if !known.is_file() => return Err(FileFault::NotAFile),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && path.symlink_metadata().is_err() => {
            return Ok(None);
        }
        Err(error) => return Err(failed(error)),
    }
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    // One byte more than is allowed, whatever the size that the system tells.
    file.take(LARGEST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(FileFault::TooLarge);
    }
    let text = decode(bytes).map_err(FileFault::Encoding)?;
    // Some editors end lines with a carriage return alone; a comment would run to the end of such a file.
    let alone = text.contains('\r') && !text.contains('\n');
    Ok(Some(if alone { text.replace('\r', "\n") } else { text }))
}
