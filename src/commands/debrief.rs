//! `wedge debrief`: the debrief of a session as a page of its own, and its tables as rows.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_counsel::{OTHER_LUCKS, Review};
use wedge_record::disk::{Existing, Output, write_whole};
use wedge_record::{Verified, for_shell, printable_path, verify};
use wedge_report::{About, debrief_page, rows};
use wedge_words::{Arg, Teller, debrief};

use crate::commands::common::{Failure, say, speech, tell};

/// What stands below the help.
const AFTER: &str = "The page is one file: it needs no network and no script, can be read on a phone and printed. What is unfolded \
                     when it is printed is printed. The same session gives the same page.\n\n\
                     Exit status: 0 written; 1 the session is damaged or not over; 2 the command line is wrong; 3 a file could \
                     not be read or written, or is there already; 4 a session of other rules, whose end cannot be worked out.";

/// Write the debrief of a session that is over to a page of HTML
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Debrief {
    /// The session file
    #[arg(value_name = "SESSION")]
    session: PathBuf,
    /// Write the page to this file; `-` is standard output
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write every table of the page as rows of comma-separated values to this file as well
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Replace files that are there already
    #[arg(long)]
    replace: bool,
}

impl Debrief {
    pub fn run(self) -> Result<(), Failure> {
        let speech = speech()?;
        for path in [Some(&self.out), self.csv.as_ref()].into_iter().flatten() {
            self.free(path)?;
        }
        if self.csv.as_ref() == Some(&self.out) {
            return Err(Failure::Usage("--out and --csv name the same file; give each its own".to_owned()));
        }
        let Verified { game, commands, begun_from, saved_as, .. } = verify(&self.session)?;
        let Some((pack, game)) = game else { return Err(Failure::Unverified { unverified: 1, total: 1 }) };
        let (Some(truth), Some(outcome)) = (game.truth(), game.outcome()) else {
            let go_on = if saved_as.is_some() { None } else { Some(for_shell(&self.session)) };
            return Err(Failure::NotOver { path: printable_path(&self.session), go_on });
        };
        let teller = Teller::new(Arc::clone(&pack), speech);
        let told = debrief(&teller, &truth, outcome, Review::of(&game, OTHER_LUCKS).as_ref());
        let mut about = About::default();
        if let Some(preset) = pack.presets.iter().find(|preset| Some(&preset.id) == pack.preset.as_ref()) {
            about.notes.push(teller.say("report-rounds", &[("name", Arg::Text(&preset.name))]));
        }
        if begun_from.is_some() {
            about.notes.push(teller.say("archive-reloaded", &[]));
        }
        let moves = commands.to_string();
        let made = [("version", Arg::Text(env!("CARGO_PKG_VERSION"))), ("moves", Arg::Text(&moves))];
        about.foot = teller.say("report-foot", &made);
        let page = debrief_page(&teller, &about, &told);
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
            return Err(there(path));
        }
        Ok(())
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), Failure> {
        if path.as_os_str() == "-" {
            return say(text);
        }
        let written = if self.replace {
            Output::for_results(path).and_then(|file| file.write(text.as_bytes()))
        } else {
            write_whole(path, text.as_bytes(), Existing::Kept)
        };
        written.map_err(|source| match source.kind() {
            ErrorKind::AlreadyExists if !self.replace => there(path),
            _ => Failure::Write { path: path.to_owned(), source },
        })?;
        tell(&format_args!("written: {}", printable_path(path)));
        Ok(())
    }
}

/// Something has the name already.
fn there(path: &Path) -> Failure {
    let why = "it is there already; name another file, or add --replace";
    Failure::Write { path: path.to_owned(), source: std::io::Error::new(ErrorKind::AlreadyExists, why) }
}
