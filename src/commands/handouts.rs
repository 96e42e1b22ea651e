//! `wedge handouts`: what is printed for a class, as pages.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use wedge_record::disk::{Existing, write_whole};
use wedge_record::printable_path;
use wedge_report::handout_page;
use wedge_words::Teller;
use wedge_words::handouts::handouts;

use crate::commands::common::{Failure, scenario, tell};
use crate::commands::language::Language;

/// What stands below the help.
const AFTER: &str = "Written are: the brief in two pages and in full, how to read an answer, a card for each seat, order slips, \
                     ballots, the facilitator's guide, the ladder for when the network fails (a page a rung), a rubric on reasoning, the assumption sheet, the key sheet. Each page is one \
                     file of HTML; print it from any browser, without the browser's own head and foot lines. Nothing in them is \
                     hidden in play. Nothing that is there already is written over.\n\n\
                     Exit status: 0 written; 1 the scenario has errors; 2 the command line is wrong; 3 a file could not be \
                     written, or is there already.";

/// Write what is printed for a class: brief, role cards, order slips, ballots, the facilitator's guide
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Handouts {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
    /// Write the pages into this folder, which is made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The paper they are printed on
    #[arg(long, value_enum, value_name = "PAPER", default_value_t = Paper::A4)]
    paper: Paper,
    #[command(flatten)]
    language: Language,
}

/// The paper, as a command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Paper {
    /// 210 by 297 millimetres
    A4,
    /// 8.5 by 11 inches
    Letter,
}

impl Handouts {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let pack = scenario(self.scenario.as_deref(), folders)?;
        let teller = Teller::new(Arc::clone(&pack), self.language.speech(&pack)?);
        let paper = match self.paper {
            Paper::A4 => wedge_report::Paper::A4,
            Paper::Letter => wedge_report::Paper::Letter,
        };
        let pages: Vec<(PathBuf, String)> = handouts(&teller)
            .iter()
            .map(|handout| {
                let page = handout_page(&teller, paper, env!("CARGO_PKG_VERSION"), handout);
                (self.out.join(format!("{}.html", handout.id)), page)
            })
            .collect();
        // All or none: a set that is half old and half new would be printed as one.
        if let Some((path, _)) = pages.iter().find(|(path, _)| path.exists()) {
            return Err(there(path));
        }
        let cannot = |path: &Path, source: std::io::Error| match source.kind() {
            ErrorKind::AlreadyExists => there(path),
            _ => Failure::Write { path: path.to_owned(), source },
        };
        std::fs::create_dir_all(&self.out).map_err(|source| Failure::Write { path: self.out.clone(), source })?;
        for (path, page) in &pages {
            write_whole(path, page.as_bytes(), Existing::Kept).map_err(|source| cannot(path, source))?;
            tell(&format_args!("written: {}", printable_path(path)));
        }
        Ok(())
    }
}

/// Something has the name already.
fn there(path: &Path) -> Failure {
    let why = "it is there already; name another folder, or take it away";
    Failure::Write { path: path.to_owned(), source: std::io::Error::new(ErrorKind::AlreadyExists, why) }
}
