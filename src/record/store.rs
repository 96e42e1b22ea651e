//! The file of a session that is being played: lines are added at its end, each synced before anything is shown.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::disk::{Existing, folder_of, under_a_free_name, write_whole};
use crate::lines::Tidy;

/// An open, locked session file.
#[derive(Debug)]
pub(crate) struct Store {
    file: File,
    path: PathBuf,
    /// Length of the part that is known to be good.
    length: u64,
    /// What is to be put in order before the first line is added.
    disorder: Option<Disorder>,
}

/// What stands behind the lines that count, or does not.
#[derive(Debug)]
struct Disorder {
    /// True if it is to be kept beside the file: somebody may want it.
    kept: bool,
}

impl Store {
    /// Goes on behind the lines that count. What a torn line left is taken away and a last end of line that is missing is
    /// put there. What is no part of a session stays until a line is added, and is then kept in a file beside it.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub(crate) fn behind(mut file: File, path: &Path, tidy: &Tidy<'_>) -> io::Result<Self> {
        let (length, disorder) = if tidy.closed {
            (file.seek(SeekFrom::End(0))?, None)
        } else {
            let kept = tidy.behind.as_ref().is_some_and(|behind| !behind.text.is_empty());
            (tidy.good, Some(Disorder { kept }))
        };
        let mut store = Self { file, path: path.to_owned(), length, disorder };
        if tidy.behind.is_none() && store.disorder.is_some() {
            store.put_in_order()?;
            store.file.sync_data()?;
        }
        Ok(store)
    }

    /// Ends the file with the lines that count.
    fn put_in_order(&mut self) -> io::Result<()> {
        let Some(disorder) = &mut self.disorder else { return Ok(()) };
        if disorder.kept {
            let mut rest = Vec::new();
            self.file.seek(SeekFrom::Start(self.length))?;
            self.file.read_to_end(&mut rest)?;
            let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let taken = |error: &io::Error| error.kind() == io::ErrorKind::AlreadyExists;
            let keep = |path: &Path| write_whole(path, &rest, Existing::Kept);
            under_a_free_name(folder_of(&self.path), &name, "rest", taken, keep)?;
            disorder.kept = false;
        }
        self.file.set_len(self.length)?;
        self.file.seek(SeekFrom::Start(self.length))?;
        self.file.write_all(b"\n")?;
        self.length += 1;
        self.disorder = None;
        Ok(())
    }

    /// Goes on with a file that was just made.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn of_new(mut file: File, path: &Path) -> io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        Ok(Self { file, path: path.to_owned(), length, disorder: None })
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
        self.put_in_order()?;
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
