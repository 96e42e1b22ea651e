//! `wedge migrate`: a scenario of an older form brought to the present one, where it stands.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use clap::Args;
use wedge_record::for_shell;
use wedge_scenario::{
    Became, Files, Migrate, Migrated, Retired, Severity, Step, folder_of, load, migrate, printable, printable_path,
};
use wedge_words::{Arg, Speech};

use crate::commands::common::{Failure, say, speech};
use crate::commands::put::Put;

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
        let folder = folder_of(&self.folder);
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

/// Puts the new texts in the place of the old ones, which are kept beside them first; under which names.
fn replaced(folder: &Path, files: &Files, migrated: &Migrated) -> Result<Vec<PathBuf>, Failure> {
    let put = |(name, new): &(&str, String)| Put::of(folder.join(name), files.text(name), new);
    let changes = migrated.texts.iter().map(put).collect::<Result<Vec<_>, _>>()?;
    let mut kept = Vec::new();
    for (change, (name, _)) in changes.iter().zip(&migrated.texts) {
        let stem = format!("{}.format-{}", name.trim_end_matches(".ron"), migrated.from);
        kept.extend(change.keep(&stem, "ron")?);
    }
    // Whoever is interrupted here finds the old format still said, and can begin again.
    changes.into_iter().try_for_each(Put::write)?;
    Ok(kept)
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
