//! The envelope: what nature drew for each team, sealed before the class begins and opened after it. What is shown beforehand
//! are eight words that could stand for no other content; whoever noted them can check them against what is opened.

use std::fmt::Write;

/// How many words stand for an envelope.
pub const WORDS: usize = 8;

/// Consonants and vowels of the words: two syllables of each make a word of its own for each of 2^14 numbers.
const CONSONANTS: [&str; 16] = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z"];
const VOWELS: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "au", "ei"];

/// What lies in an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// A number of 128 bits drawn by lot, in hexadecimal: without it whoever knows the few possible contents could try them.
    pub nonce: String,
    /// A line a team.
    pub lines: Vec<String>,
}

impl Envelope {
    /// Its eight words: 112 bits of a hash over all that lies in it.
    #[must_use]
    pub fn words(&self) -> [String; WORDS] {
        let mut hasher = blake3::Hasher::new_derive_key("wedge envelope 1");
        for part in std::iter::once(&self.nonce).chain(&self.lines) {
            // With its length, so that no two contents run together.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let hash = hasher.finalize();
        let bytes = hash.as_bytes();
        std::array::from_fn(|at| word(u16::from_le_bytes([bytes[2 * at], bytes[2 * at + 1]])))
    }

    /// The text that is handed out when it is opened, and that [`Envelope::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in std::iter::once(&self.nonce).chain(&self.lines) {
            // Writing into a string cannot fail.
            writeln!(text, "{part}").ok();
        }
        text
    }

    /// Reads an opened envelope: the number in its first line, then a line a team. None if there is nothing in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
        let nonce = lines.next()?;
        Some(Self { nonce, lines: lines.collect() })
    }
}

/// A word for the lowest fourteen bits of a number.
fn word(number: u16) -> String {
    let mut rest = usize::from(number);
    let mut word = String::new();
    for _ in 0..2 {
        word += CONSONANTS[rest % CONSONANTS.len()];
        rest /= CONSONANTS.len();
        word += VOWELS[rest % VOWELS.len()];
        rest /= VOWELS.len();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        Envelope { nonce: "00ff".repeat(8), lines: vec!["Amber chip".to_owned(), "Birch bond".to_owned()] }
    }

    #[test]
    fn its_words_stand_for_what_lies_in_it_and_for_nothing_else() {
        let own = envelope();
        assert_eq!(own.words(), envelope().words());
        assert_eq!(Envelope::parse(&own.text()).unwrap(), own);
        for at in 0..2 {
            let mut other = envelope();
            other.lines[at].push('x');
            assert_ne!(other.words(), own.words());
        }
        let moved = Envelope { lines: vec!["Amber chipBirch".to_owned(), " bond".to_owned()], ..envelope() };
        assert_ne!(moved.words(), own.words());
        let other = Envelope { nonce: "11ff".repeat(8), ..envelope() };
        assert_ne!(other.words(), own.words());
        assert_eq!(Envelope::parse(" \n\n"), None);
    }

    #[test]
    fn each_number_of_fourteen_bits_has_a_word_of_its_own() {
        let words: std::collections::BTreeSet<String> = (0..1 << 14).map(word).collect();
        assert_eq!(words.len(), 1 << 14);
    }
}
