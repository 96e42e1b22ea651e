//! The file of a session that is being played: lines are added at its end, each synced before anything is shown.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::lines::Tidy;

/// An open, locked session file.
#[derive(Debug)]
pub(crate) struct Store {
    file: File,
    path: PathBuf,
    /// Length of the part that is known to be good.
    length: u64,
}

impl Store {
    /// Goes on behind the lines that count. What a torn line left is taken away and a last end of line that is missing
    /// is put there; nothing else in the file is touched.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub(crate) fn behind(mut file: File, path: &Path, tidy: &Tidy<'_>) -> io::Result<Self> {
        let mut length = tidy.good;
        if tidy.closed {
            length = file.seek(SeekFrom::End(0))?;
        } else {
            file.set_len(length)?;
            file.seek(SeekFrom::Start(length))?;
            file.write_all(b"\n")?;
            file.sync_data()?;
            length += 1;
        }
        Ok(Self { file, path: path.to_owned(), length })
    }

    /// Goes on with a file that was just made.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn of_new(mut file: File, path: &Path) -> io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        Ok(Self { file, path: path.to_owned(), length })
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a line and syncs it. Where that fails, the file is as it was.
    ///
    /// # Errors
    /// A disk that does not take it.
    pub(crate) fn append(&mut self, line: &str) -> io::Result<()> {
        let text = format!("{line}\n");
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.length += text.len() as u64;
                Ok(())
            }
            Err(error) => {
                // Take back what was half written, so that the file stays whole; if that fails too, the torn line is
                // dropped on resuming.
                let back = self.file.set_len(self.length).and_then(|()| self.file.seek(SeekFrom::Start(self.length)));
                Err(match back {
                    Ok(_) => error,
                    Err(second) => io::Error::new(error.kind(), format!("{error} (and then: {second})")),
                })
            }
        }
    }
}
