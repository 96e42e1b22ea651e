//! `wedge replay`: plays session files again and names the first line that differs.

use std::path::PathBuf;

use clap::Args;
use wedge_record::{Notice, Verdict, verify};

use crate::commands::common::{Failure, say};

#[derive(Debug, Args)]
pub struct Replay {
    /// Session files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Replay {
    pub fn run(self) -> Result<(), Failure> {
        let mut failed = 0;
        for path in &self.files {
            let name = path.display();
            match verify(path) {
                Ok(verified) => {
                    for Notice::TornLine { line } in &verified.notices {
                        eprintln!("{name}: line {line} is cut off and was not counted; it had never been shown");
                    }
                    if let Some(save) = &verified.begun_from {
                        say(&format!("{name}: begun from the save `{save}`\n"))?;
                    }
                    match verified.verdict {
                        Verdict::Same => {
                            let turn = verified.game.as_ref().map_or(0, |(_, game)| game.view().turn);
                            say(&format!("{name}: verified, {} moves, up to turn {turn}\n", verified.commands))?;
                        }
                        Verdict::Unverified { rules } => say(&format!(
                            "{name}: unverified, {} moves; it was played under rules {rules}, which this program does not play\n",
                            verified.commands
                        ))?,
                    }
                }
                Err(error) => {
                    failed += 1;
                    eprintln!("wedge: {error}");
                }
            }
        }
        if failed > 0 { Err(Failure::Replay { failed, total: self.files.len() }) } else { Ok(()) }
    }
}
