//! `wedge migrate`: a scenario of an older form brought to the present one, where it stands.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use clap::Args;
use wedge_record::disk::{Existing, under_a_free_name, write_whole};
use wedge_record::for_shell;
use wedge_scenario::{
    Became, Files, Migrate, Migrated, Retired, Severity, Step, load, migrate, printable, printable_path,
};
use wedge_words::{Arg, Speech};

use crate::commands::common::{Failure, say, speech};

/// What stands below the help.
const AFTER: &str = "The files are changed where they stand: comments, order and lines stay. Each change is told with its line, as \
                     the file was before, and so is what only you can decide. A number that has no place any more stays as a \
                     comment. The file as it was is kept beside the new one, under a name that is free.\n\n\
                     Exit status: 0 done, or there was nothing to do; 1 it cannot be brought over as it is; 3 a file could not \
                     be read or written.";

/// The file that says the format.
const FILE: &str = "scenario.ron";

/// Bring a scenario of an older form to the present one, where it stands
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct MigrateFolder {
    /// The scenario's folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Show what would be changed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl MigrateFolder {
    pub fn run(self) -> Result<(), Failure> {
        let speech = speech()?;
        let files = Files::read(&self.folder)?;
        let folder = if self.folder.is_file() { folder_of(&self.folder) } else { &self.folder };
        unreadable(folder, &files)?;
        let migrated = migrate(&files).map_err(|why| Failure::NotMigrated { path: folder.to_owned(), why })?;
        let shown = printable_path(folder);
        if migrated.texts.is_empty() {
            let format = Arg::Count(migrated.from);
            return say(&(speech.say("migrate-nothing", &[("path", Arg::Text(&shown)), ("format", format)]) + "\n"));
        }
        let mut told = report(&speech, &shown, &migrated);
        if self.dry_run {
            told.push_str(&format!("\n{}\n", speech.say("migrate-dry", &[])));
            return say(&told);
        }
        told.push('\n');
        for kept in replaced(folder, &files, &migrated)? {
            let path = printable_path(&kept);
            told.push_str(&(speech.say("migrate-kept", &[("path", Arg::Text(&path))]) + "\n"));
        }
        told.push_str(&left(&speech, folder)?);
        say(&told)
    }
}

/// Refuses a scenario of which a file cannot be read: what is in it may have to change.
fn unreadable(folder: &Path, files: &Files) -> Result<(), Failure> {
    let missing = files.text(FILE).is_none().then(|| (FILE.to_owned(), "is missing".to_owned()));
    let fault = files.faults.iter().next().map(|(name, fault)| (name.clone(), fault.to_string()));
    fault.or(missing).map_or(Ok(()), |(name, why)| {
        let source = Error::new(ErrorKind::InvalidData, format!("it {why}"));
        Err(Failure::Read { path: folder.join(name), source })
    })
}

/// The folder that a file lies in.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What is changed, a line each.
fn report(speech: &Speech, folder: &str, migrated: &Migrated) -> String {
    let mut told = speech.say("migrate-head", &[("path", Arg::Text(folder))]) + "\n";
    for step in &migrated.steps {
        told.push_str(&format!("\n{}:{}\n    {}\n", step.file, step.line, sentence(speech, step)));
    }
    told
}

/// A change in words.
fn sentence(speech: &Speech, step: &Step) -> String {
    match &step.what {
        Migrate::Format { from, to } => {
            speech.say("migrate-format", &[("from", Arg::Count(*from)), ("to", Arg::Count(*to))])
        }
        Migrate::Retired { which, value } => {
            let (name, value) = (which.name(), printable(value));
            let kept = speech.say("migrate-retired", &[("name", Arg::Text(name)), ("value", Arg::Text(&value))]);
            let became = match which {
                Retired::LeaveRate => speech.say("migrate-leave-rate", &[]),
                Retired::TrustGain => speech.say("migrate-trust-gain", &[]),
                Retired::TrustLoss => speech.say("migrate-trust-loss", &[]),
            };
            format!("{kept}\n    {became}")
        }
        Migrate::Opening { quantity, value, became } => {
            let (quantity, value) = (printable(quantity), printable(value));
            let kept = speech.say("migrate-opening", &[("name", Arg::Text(&quantity)), ("value", Arg::Text(&value))]);
            let became = match became {
                Became::Same => speech.say("migrate-opening-same", &[]),
                Became::Written => speech.say("migrate-opening-written", &[]),
                Became::Twice => speech.say("migrate-opening-twice", &[]),
                Became::Nowhere => speech.say("migrate-opening-nowhere", &[]),
                Became::Unused => speech.say("migrate-opening-unused", &[]),
            };
            format!("{kept}\n    {became}")
        }
        Migrate::Loyalty { faction, was, value } => {
            let (faction, was, value) = (printable(faction), printable(was), printable(value));
            let (faction, was, value) = (Arg::Text(&faction), Arg::Text(&was), Arg::Text(&value));
            speech.say("migrate-loyalty", &[("faction", faction), ("was", was), ("value", value)])
        }
    }
}

/// A file on its way: its path, its bytes as they are, and its new text.
struct Change<'a> {
    name: &'a str,
    path: PathBuf,
    old: Vec<u8>,
    new: String,
}

/// Puts the new texts in the place of the old ones, which are kept beside them first; under which names.
fn replaced(folder: &Path, files: &Files, migrated: &Migrated) -> Result<Vec<PathBuf>, Failure> {
    let mut changes = Vec::new();
    for (name, new) in &migrated.texts {
        let path = folder.join(name);
        let old = std::fs::read(&path).map_err(|source| Failure::Read { path: path.clone(), source })?;
        let Some(new) = as_it_was(&old, files.text(name).unwrap_or_default(), new) else {
            let source = Error::new(ErrorKind::ResourceBusy, "it was changed meanwhile; run this again");
            return Err(Failure::Write { path, source });
        };
        changes.push(Change { name, path, old, new });
    }
    let taken = |error: &Error| error.kind() == ErrorKind::AlreadyExists;
    let mut kept = Vec::new();
    for change in &changes {
        let stem = format!("{}.format-{}", change.name.trim_end_matches(".ron"), migrated.from);
        let beside = under_a_free_name(folder, &stem, "ron", taken, |path| {
            write_whole(path, &change.old, Existing::Kept).map(|()| path.to_owned())
        });
        let path = folder.join(format!("{stem}.ron"));
        kept.push(beside.map_err(|source| Failure::Write { path, source })?);
    }
    // Whoever is interrupted here finds the old format still said, and can begin again.
    for Change { path, new, .. } in changes {
        write_whole(&path, new.as_bytes(), Existing::Replaced).map_err(|source| Failure::Write { path, source })?;
    }
    Ok(kept)
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

/// What the check finds in it now, and what to do next.
fn left(speech: &Speech, folder: &Path) -> Result<String, Failure> {
    let findings = load(Files::read(folder)?).findings;
    let errors = findings.iter().filter(|one| one.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    let count = |many: usize| Arg::Count(u32::try_from(many).unwrap_or(u32::MAX));
    let told = speech.say("migrate-left", &[("errors", count(errors)), ("warnings", count(warnings))]);
    Ok(format!("{told}\n\n    wedge check {}\n", for_shell(folder)))
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
