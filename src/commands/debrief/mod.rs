//! `wedge debrief`: the debrief of a session as a page of its own and its tables as rows; that of a class, from a folder.

mod class;
mod folder;
#[cfg(feature = "hub")]
mod hub;
mod sift;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_counsel::{OTHER_LUCKS, Review};
use wedge_record::disk::{Existing, Output, write_whole};
use wedge_record::{Verified, for_shell, printable_path, verify};
use wedge_report::{About, debrief_page, rows};
use wedge_words::{Arg, Teller, debrief};

use crate::commands::common::{Failure, say, tell};
use crate::commands::exercise::there;
use crate::commands::language::Language;

/// What stands below the help.
const AFTER: &str = "A session: the page is one file. It needs no network and no script, can be read on a phone and printed. What is \
                     unfolded when it is printed is printed. The same session gives the same page.\n\n\
                     A class: a folder of session files, each called after its team (as the board hands them out, or a sealed \
                     file as it came back), or the folder in which `wedge host` keeps a class. If the exercise file and \
                     envelope.txt lie beside them, the files are held against the envelope, and the pages have the exercise's \
                     title and teams. Written into DIR are class.html (all steps of the wall), a page for each team in `teams`, \
                     decisions.csv, teams.csv, and statements.json (xAPI, with code names). Of more than 16 sessions fewer \
                     than 200 other lucks are played, so that nobody waits for minutes; the pages say how many. What is not \
                     reported is named, with why; the rest is reported. The same folder gives the same files.\n\n\
                     Exit status: 0 written; 1 the session is damaged or not over, or something of a class was left out; 2 the \
                     command line is wrong; 3 a file could not be read or written, or is there already; 4 a session of other \
                     rules, whose end cannot be worked out.";

/// Write the debrief of a session that is over, or of a class, to pages of HTML
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Debrief {
    /// The session file, or the folder of a class
    #[arg(value_name = "SESSION")]
    session: PathBuf,
    /// Write the page to this file; `-` is standard output. Of a class: write all into this folder, which is made if it is not
    /// there
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write every table of the page as rows of comma-separated values to this file as well
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Of a class: leave out the lines that students wrote
    #[arg(long)]
    without_texts: bool,
    /// Replace files that are there already
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    language: Language,
}

/// What a page of a session says of it beside its game.
pub struct Beside<'a> {
    /// The team, where it is a class's.
    pub team: Option<&'a str>,
    /// True if it began from a save.
    pub from_save: bool,
    /// How many orders it holds.
    pub orders: usize,
}

impl Beside<'_> {
    fn about(&self, teller: &Teller) -> About {
        let mut about = About::default();
        about.notes.extend(self.team.map(str::to_owned));
        if let Some(preset) = teller.pack.presets.iter().find(|preset| Some(&preset.id) == teller.pack.preset.as_ref())
        {
            about.notes.push(teller.say("report-rounds", &[("name", Arg::Text(&preset.name))]));
        }
        if self.from_save {
            about.notes.push(teller.say("archive-reloaded", &[]));
        }
        let moves = self.orders.to_string();
        let made = [("version", Arg::Text(env!("CARGO_PKG_VERSION"))), ("moves", Arg::Text(&moves))];
        about.foot = teller.say("report-foot", &made);
        about
    }
}

impl Debrief {
    pub fn run(self) -> Result<(), Failure> {
        if self.session.is_dir() {
            return self.class();
        }
        if self.without_texts {
            let why = "--without-texts is for the folder of a class; a session file has no lines that anybody wrote";
            return Err(Failure::Usage(why.to_owned()));
        }
        for path in [Some(&self.out), self.csv.as_ref()].into_iter().flatten() {
            self.free(path)?;
        }
        if self.csv.as_ref() == Some(&self.out) {
            return Err(Failure::Usage("--out and --csv name the same file; give each its own".to_owned()));
        }
        let Verified { game, commands, begun_from, saved_as, of_class, .. } = verify(&self.session)?;
        let Some((pack, game)) = game else { return Err(Failure::Unverified { unverified: 1, total: 1 }) };
        let (Some(truth), Some(outcome)) = (game.truth(), game.outcome()) else {
            let go_on = if saved_as.is_some() { None } else { Some(for_shell(&self.session)) };
            return Err(Failure::NotOver { path: printable_path(&self.session), go_on });
        };
        let teller = Teller::new(Arc::clone(&pack), self.language.speech(&pack)?);
        let told = debrief(&teller, &truth, outcome, Review::of(&game, OTHER_LUCKS).as_ref());
        let team = of_class.as_ref().map(|own| own.team.as_str());
        let beside = Beside { team, from_save: begun_from.is_some(), orders: commands };
        let page = debrief_page(&teller, &beside.about(&teller), &told);
        self.write(&self.out, &page)?;
        if let Some(path) = &self.csv {
            let rows = rows(&told).map_err(|error| Failure::Output { source: error.into() })?;
            self.write(path, &rows)?;
        }
        Ok(())
    }

    /// Refuses a path at which something is, unless that may be replaced: before the work, and again when it is written.
    fn free(&self, path: &Path) -> Result<(), Failure> {
        if path.as_os_str() != "-" && !self.replace && path.exists() {
            return Err(there(path, AGAIN));
        }
        Ok(())
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), Failure> {
        if path.as_os_str() == "-" {
            return say(text);
        }
        self.put(path, text)?;
        tell(&format_args!("written: {}", printable_path(path)));
        Ok(())
    }

    fn put(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let written = if self.replace {
            Output::for_results(path).and_then(|file| file.write(text.as_bytes()))
        } else {
            write_whole(path, text.as_bytes(), Existing::Kept)
        };
        written.map_err(|source| match source.kind() {
            ErrorKind::AlreadyExists if !self.replace => there(path, AGAIN),
            _ => Failure::Write { path: path.to_owned(), source },
        })
    }
}

/// What to do about a file that is there already.
const AGAIN: &str = "name another file, or add --replace";
