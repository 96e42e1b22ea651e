//! Files of a scenario put in the place of what was there: only if that is what was read, and kept beside first where it is asked.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use wedge_record::disk::{Existing, under_a_free_name, write_whole};

use crate::commands::common::Failure;

/// A file on its way: its path, its bytes as they are, and its new text.
pub struct Put {
    path: PathBuf,
    old: Option<Vec<u8>>,
    new: String,
}

impl Put {
    /// Looks at a file that is to have a new text. `read` is the text that it had when it was read; nothing, if it was not there.
    ///
    /// # Errors
    /// A file that is not as it was read, or can no longer be.
    pub fn of(path: PathBuf, read: Option<&str>, new: &str) -> Result<Self, Failure> {
        let Some(read) = read else { return Ok(Self { path, old: None, new: new.to_owned() }) };
        let old = std::fs::read(&path).map_err(|source| Failure::Read { path: path.clone(), source })?;
        match as_it_was(&old, read, new) {
            Some(new) => Ok(Self { path, old: Some(old), new }),
            None => Err(changed(path)),
        }
    }

    /// Keeps the file as it was in its folder, as `STEM.END` or under the next name that is free; under which.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn keep(&self, stem: &str, end: &str) -> Result<Option<PathBuf>, Failure> {
        let Some(old) = &self.old else { return Ok(None) };
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let taken = |error: &Error| error.kind() == ErrorKind::AlreadyExists;
        let kept = under_a_free_name(folder, stem, end, taken, |path| {
            write_whole(path, old, Existing::Kept).map(|()| path.to_owned())
        });
        let path = folder.join(format!("{stem}.{end}"));
        kept.map(Some).map_err(|source| Failure::Write { path, source })
    }

    /// Writes the new text. One that is new itself is written over nothing.
    ///
    /// # Errors
    /// A file that cannot be written, or that is there by now.
    pub fn write(self) -> Result<(), Failure> {
        let existing = if self.old.is_some() { Existing::Replaced } else { Existing::Kept };
        match write_whole(&self.path, self.new.as_bytes(), existing) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(changed(self.path)),
            done => done.map_err(|source| Failure::Write { path: self.path, source }),
        }
    }
}

fn changed(path: PathBuf) -> Failure {
    let source = Error::new(ErrorKind::ResourceBusy, "it was changed meanwhile; run this again");
    Failure::Write { path, source }
}

/// The new text with the mark and the ends of lines that the bytes of the old one have; nothing, if those are of another text.
fn as_it_was(bytes: &[u8], text: &str, new: &str) -> Option<String> {
    let old = std::str::from_utf8(bytes).ok()?;
    let (mark, bare) = old.strip_prefix('\u{feff}').map_or(("", old), |bare| ("\u{feff}", bare));
    if bare == text {
        return Some(format!("{mark}{new}"));
    }
    // A file whose lines end with a carriage return alone is read as if they ended with a line feed.
    (bare.replace('\r', "\n") == text && !bare.contains('\n')).then(|| format!("{mark}{}", new.replace('\n', "\r")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_ends_of_lines_stay() {
        let as_it_was = |old: &str, text: &str, new: &str| as_it_was(old.as_bytes(), text, new);
        assert_eq!(as_it_was("a\nb", "a\nb", "a\nc").as_deref(), Some("a\nc"));
        assert_eq!(as_it_was("\u{feff}a", "a", "b").as_deref(), Some("\u{feff}b"));
        assert_eq!(as_it_was("a\rb", "a\nb", "a\nc").as_deref(), Some("a\rc"));
        assert_eq!(as_it_was("other", "a", "b"), None);
    }
}
