//! `wedge verify`: the words of an envelope that was opened.

use std::path::PathBuf;

use clap::Args;
use wedge_class::Envelope;

use crate::commands::common::{Failure, say};

/// Largest envelope that is read, in bytes; one of a class has a line a team.
const LARGEST: u64 = 64 << 10;

/// What stands below the help.
const AFTER: &str = "The file is /board/envelope.txt of a class that is over. If no letter of it was changed since the class began, \
                     the words are those that stood on the wall then.\n\n\
                     Exit status: 0 they are the words that were given, or none were; 1 they are others; 3 the file could not be \
                     read.";

/// Print the words of an opened envelope, and compare them with those noted before the class
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Verify {
    /// The opened envelope
    #[arg(value_name = "FILE")]
    envelope: PathBuf,
    /// The words as they were noted
    #[arg(value_name = "WORD")]
    words: Vec<String>,
}

impl Verify {
    pub fn run(self) -> Result<(), Failure> {
        let fails = |source| Failure::Read { path: self.envelope.clone(), source };
        let wrong = |why: &str| fails(std::io::Error::new(std::io::ErrorKind::InvalidData, why));
        let known = std::fs::metadata(&self.envelope).map_err(fails)?;
        if !known.is_file() || known.len() > LARGEST {
            return Err(wrong("it is no opened envelope"));
        }
        let text = std::fs::read_to_string(&self.envelope).map_err(fails)?;
        let envelope = Envelope::parse(&text).ok_or_else(|| wrong("there is nothing in it"))?;
        let words = envelope.words();
        say(&format!("{}\n", words.join(" ")))?;
        let noted: Vec<String> = self.words.iter().map(|word| word.to_lowercase()).collect();
        let noted: Vec<&str> = noted.iter().flat_map(|word| word.split_whitespace()).collect();
        if noted.is_empty() || noted == words.iter().map(String::as_str).collect::<Vec<_>>() {
            return Ok(());
        }
        Err(Failure::OtherWords)
    }
}
