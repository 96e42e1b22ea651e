//! `wedge translate`: the texts of a scenario in another language, as files to be filled in.

use std::path::{Path, PathBuf};

use clap::Args;
use wedge_record::for_shell;
use wedge_scenario::{
    Brought, Files, Pack, Severity, TRANSLATIONS, brought_up_to_date, folder_of, load, printable, printable_path,
};
use wedge_words::{Arg, Speech};

use crate::commands::common::{Failure, say, speech, tell};
use crate::commands::language::tag;
use crate::commands::put::Put;

/// What stands below the help.
const AFTER: &str = "Every name, clause, event and hint of the scenario stands in `texts/TAG.ron` under a key that does not change when \
                     records are moved: the original as `of`, beside it `text`, the translation, to be filled in. The briefing \
                     is `texts/briefing.TAG.md`. Run again after the scenario has changed: new texts are added, a text whose \
                     original has changed is marked by `was`, what is gone is told and kept at the end, and what is translated \
                     stays, and so do your comments. A file that is changed is kept as it was beside the new one, as \
                     `texts/TAG.ron.old` or the next name that is free. `wedge check` says what is still missing. Players choose the language \
                     by --language or in the settings of the window; what the program itself says stays English.\n\n\
                     Exit status: 0 written; 1 the scenario or the file that is there has errors; 2 the command line is wrong; 3 \
                     a file could not be written.";

/// Write a scenario's texts for a translator, or bring a translation up to date
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Translate {
    /// The scenario's folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The language, by its tag, such as `de` or `pt-BR`
    #[arg(long, value_name = "TAG", value_parser = tag)]
    language: String,
    /// Leave out translations of texts that the scenario no longer has
    #[arg(long)]
    prune: bool,
}

impl Translate {
    pub fn run(self) -> Result<(), Failure> {
        let speech = speech()?;
        let files = Files::read(&self.folder)?;
        let id = files.id.clone();
        let loaded = load(files);
        let path = for_shell(&self.folder);
        let Some(pack) = loaded.pack else {
            let errors: Vec<_> = loaded.findings.into_iter().filter(|one| one.severity == Severity::Error).collect();
            let count = errors.len();
            return Err(match errors.into_iter().next() {
                Some(first) => Failure::Broken { id, path, errors: count, first: Box::new(first) },
                None => Failure::Usage(format!("the scenario `{id}` does not load, and no finding says why")),
            });
        };
        let brought = match brought_up_to_date(&pack, &self.language, self.prune) {
            Ok(brought) => brought,
            Err(findings) => {
                let errors = findings.len();
                for finding in findings {
                    tell(&format_args!("{id}/{finding}"));
                }
                return Err(Failure::Findings { errors, warnings: 0 });
            }
        };
        let folder = folder_of(&self.folder);
        let kept = write(folder, &pack, &brought)?;
        say(&told(&speech, folder, &brought, kept.as_deref(), &path))
    }
}

/// Writes what is not there as it is to be. The texts that were there are kept beside the new ones; under which name.
fn write(folder: &Path, pack: &Pack, brought: &Brought) -> Result<Option<PathBuf>, Failure> {
    let briefing = brought.briefing.as_ref().map(|text| (&brought.briefing_path, text));
    let mut changes = Vec::new();
    for (name, text) in std::iter::once((&brought.path, &brought.texts)).chain(briefing) {
        let read = pack.files.text(name);
        if read != Some(text) {
            changes.push((name, Put::of(folder.join(name), read, text)?));
        }
    }
    let mut kept = None;
    for (name, change) in changes {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(|source| Failure::Write { path, source })?;
        // A briefing is only written over where it is an original itself.
        if *name == brought.path {
            kept = change.keep(name.trim_start_matches(TRANSLATIONS).trim_start_matches('/'), "old")?;
        }
        change.write()?;
    }
    Ok(kept)
}

/// What was written, and what is to be done.
fn told(speech: &Speech, folder: &Path, brought: &Brought, kept: Option<&Path>, named: &str) -> String {
    let path = printable_path(&folder.join(&brought.path));
    let mut text = speech.say("translate-written", &[("path", Arg::Text(&path)), ("count", count(brought.all))]);
    text.push('\n');
    let mut line = |said: String| {
        text.push_str("  ");
        text.push_str(&said);
        text.push('\n');
    };
    if brought.new > 0 {
        line(speech.say("translate-new", &[("count", count(brought.new))]));
    }
    if !brought.changed.is_empty() {
        let keys = brought.changed.join(", ");
        line(speech.say("translate-changed", &[("count", count(brought.changed.len())), ("keys", Arg::Text(&keys))]));
    }
    if !brought.gone.is_empty() {
        let keys = brought.gone.join(", ");
        line(speech.say("translate-gone", &[("count", count(brought.gone.len())), ("keys", Arg::Text(&keys))]));
    }
    if !brought.twice.is_empty() {
        let keys = brought.twice.join(", ");
        line(speech.say("translate-twice", &[("count", count(brought.twice.len())), ("keys", Arg::Text(&keys))]));
    }
    if !brought.comments.is_empty() {
        let said = brought.comments.iter().map(|comment| printable(comment)).collect::<Vec<_>>().join("\n    ");
        line(speech.say("translate-comments", &[("comments", Arg::Text(&said))]));
    }
    line(match (brought.untranslated, brought.stale) {
        (0, 0) => speech.say("translate-whole", &[]),
        (untranslated, stale) => {
            speech.say("translate-left", &[("untranslated", count(untranslated)), ("stale", count(stale))])
        }
    });
    if brought.briefing.is_some() {
        let path = printable_path(&folder.join(&brought.briefing_path));
        line(speech.say("translate-briefing", &[("path", Arg::Text(&path))]));
    }
    if let Some(kept) = kept {
        let path = printable_path(kept);
        line(speech.say("translate-kept", &[("path", Arg::Text(&path))]));
    }
    line(speech.say("translate-check", &[("path", Arg::Text(named))]));
    text
}

fn count(many: usize) -> Arg<'static> {
    Arg::Count(u32::try_from(many).unwrap_or(u32::MAX))
}
