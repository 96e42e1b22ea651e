//! `wedge page`: a scenario as one file that plays in a browser.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_record::disk::{Existing, write_whole};
use wedge_record::printable_path;
use wedge_solo::{Part, one_file};
use wedge_words::Teller;

use crate::commands::common::{Failure, scenario, scenario_by_rounds, tell};
use crate::commands::language::Language;

/// What stands below the help.
const AFTER: &str = "The file plays the whole game in any browser from 2022 or later, from a disk or from any place that serves \
                     files, and asks nobody for anything. The game is kept by the browser and saved as a session, which \
                     `wedge replay` verifies and the other forms of the game go on with; it opens such sessions, and the \
                     files that `wedge seal` writes for teams.\n\n\
                     Exit status: 0 written; 1 the scenario has errors; 2 the command line is wrong; 3 the file could not be \
                     written or is there already, or this program was built without the browser's part.";

/// The rules compiled for a browser, where this program was built with them.
#[cfg(feature = "page")]
const PART: Option<Part<'static>> = Some(Part {
    program: include_bytes!(concat!(env!("WEDGE_PAGE"), "/page_bg.wasm")),
    calls: include_str!(concat!(env!("WEDGE_PAGE"), "/page.js")),
});
#[cfg(not(feature = "page"))]
const PART: Option<Part<'static>> = None;

/// Write a scenario as one file that plays in a browser
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Page {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
    /// Propose this preset of rounds, by its id [default: the scenario's own rounds]
    #[arg(long, value_name = "R")]
    rounds: Option<String>,
    #[command(flatten)]
    language: Language,
    /// Write the page to this file
    #[arg(long, value_name = "FILE.html")]
    out: PathBuf,
    /// Write over a file of that name
    #[arg(long)]
    replace: bool,
}

impl Page {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let part = PART.ok_or(Failure::NoPage)?;
        let pack = match &self.rounds {
            // Whether there are such rounds is asked here; which are played is chosen on the page.
            Some(rounds) => scenario_by_rounds(self.scenario.as_deref(), Some(rounds), folders)?,
            None => scenario(self.scenario.as_deref(), folders)?,
        };
        let teller = Teller::new(Arc::clone(&pack), self.language.speech(&pack)?);
        let failed = |source| Failure::Write { path: self.out.clone(), source };
        let page = one_file(&teller, self.rounds.as_deref(), &part).map_err(|error| failed(error.into()))?;
        let existing = if self.replace { Existing::Replaced } else { Existing::Kept };
        write_whole(&self.out, page.as_bytes(), existing).map_err(failed)?;
        tell(&format_args!("written: {}", printable_path(&self.out)));
        Ok(())
    }
}
