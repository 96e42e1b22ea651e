//! `wedge verify`: the words of an envelope that was opened.

use std::path::PathBuf;

use clap::Args;
use wedge_class::{Differs, Envelope, WORDS};
use wedge_scenario::printable;

use crate::commands::common::{Failure, plural, say};

/// Largest envelope that is read, in bytes; one of a class has a line a team.
const LARGEST: u64 = 64 << 10;

/// What stands below the help.
const AFTER: &str = "The file is /board/envelope.txt of a class that is over, or the envelope.txt that `wedge seal` wrote. If no letter of it was changed since the class began, \
                     the words are those that stood on the wall then.\n\n\
                     Exit status: 0 they are the words that were given, or none were; 1 they are others, or fewer; 3 the file could not be \
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
        let noted: Vec<String> = noted.iter().flat_map(|word| word.split_whitespace()).map(str::to_owned).collect();
        match envelope.differs(&noted) {
            Some(differs) if !noted.is_empty() => Err(Failure::OtherWords(told(&differs, noted.len()))),
            _ => Ok(()),
        }
    }
}

/// What words that were noted have against them.
fn told(differs: &Differs, noted: usize) -> String {
    let count = || format!("{} noted, and an envelope has {WORDS}", plural(noted, "word"));
    match differs {
        Differs::Missing(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            let words = if numbers.len() == 1 { "word" } else { "words" };
            format!(
                "{}: those that were noted are its own, in their order; not noted: {words} {} above",
                count(),
                numbers.join(", ")
            )
        }
        Differs::Other { number, noted: given } => {
            let what = format!("word {number} as noted is `{}`", printable(given));
            let count = if noted == WORDS { String::new() } else { format!("; {}", count()) };
            format!(
                "these are not the words that were noted: {what}{count}. The envelope was changed, or it is another one"
            )
        }
    }
}
