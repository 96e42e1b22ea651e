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

/// A line of an envelope: what was drawn for a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The team's name.
    pub team: String,
    /// What the tie is for it, by the scenario's id.
    pub kind: String,
    /// The number of its luck.
    pub number: u64,
    /// The number of the luck of its desks, where it is another.
    pub desks: Option<u64>,
}

/// What stands before the number of the desks.
const DESKS: &str = ", desks ";

impl std::fmt::Display for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}, {:016x}", self.team, self.kind, self.number)?;
        self.desks.map_or(Ok(()), |desks| write!(f, "{DESKS}{desks:016x}"))
    }
}

impl Sealed {
    /// Reads a line of an envelope; none if it is none. A team's name may have colons and commas in it.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let read = |digits: &str| u64::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 16);
        let (line, desks) = match line.rsplit_once(DESKS).map(|(line, desks)| (line, read(desks))) {
            Some((line, Some(desks))) => (line, Some(desks)),
            _ => (line, None),
        };
        let (before, number) = line.rsplit_once(", ")?;
        let (team, kind) = before.rsplit_once(": ")?;
        Some(Self { team: team.to_owned(), kind: kind.to_owned(), number: read(number)?, desks })
    }
}

impl Envelope {
    /// An envelope over what was drawn, with a number of 128 bits drawn by lot.
    #[must_use]
    pub fn over(nonce: [u8; 16], sealed: &[Sealed]) -> Self {
        Self { nonce: digits(&nonce), lines: sealed.iter().map(Sealed::to_string).collect() }
    }

    /// What was drawn for each team.
    ///
    /// # Errors
    /// The first line that does not say it.
    pub fn sealed(&self) -> Result<Vec<Sealed>, &str> {
        self.lines.iter().map(|line| Sealed::parse(line).ok_or(line.as_str())).collect()
    }

    /// What words that were noted have against them; none if they are the words of this envelope.
    #[must_use]
    pub fn differs(&self, noted: &[String]) -> Option<Differs> {
        let own = self.words();
        if noted == own {
            return None;
        }
        // Words that were overheard, or forgotten: the others must still stand in their order.
        let (mut at, mut missing) = (0, Vec::new());
        for (number, word) in (1..).zip(&own) {
            match noted.get(at) {
                Some(given) if given == word => at += 1,
                _ => missing.push(number),
            }
        }
        if at == noted.len() {
            return Some(Differs::Missing(missing));
        }
        let first = own.iter().zip(noted).position(|(word, given)| word != given).unwrap_or(WORDS);
        Some(Differs::Other { number: first + 1, noted: noted.get(first).cloned().unwrap_or_default() })
    }

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

/// What words that were noted have against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Those that were noted are words of the envelope in their order; these are missing, counted from 1.
    Missing(Vec<usize>),
    /// This one, counted from 1, is another.
    Other {
        /// Which.
        number: usize,
        /// What was noted.
        noted: String,
    },
}

/// Bytes as digits.
#[must_use]
pub fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut all, byte| {
        // Writing into a string cannot fail.
        write!(all, "{byte:02x}").ok();
        all
    })
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
    fn a_line_is_read_back_whatever_the_team_is_called() {
        for team in ["Amber", "A: b, c", "Ямал"] {
            for desks in [None, Some(0xfe)] {
                let own = Sealed { team: team.to_owned(), kind: "chip".to_owned(), number: 0xff, desks };
                assert_eq!(Sealed::parse(&own.to_string()), Some(own));
            }
        }
        for broken in ["", "Amber chip", "Amber: chip", "Amber: chip, ff", "Amber: chip, 00000000000000fg"] {
            assert_eq!(Sealed::parse(broken), None, "{broken}");
        }
    }

    #[test]
    fn words_that_are_missing_are_told_from_words_that_are_others() {
        let own = envelope();
        let words = own.words().to_vec();
        assert_eq!(own.differs(&words), None);
        let without = |gone: &[usize]| -> Vec<String> {
            (1..).zip(&words).filter(|(number, _)| !gone.contains(number)).map(|(_, word)| word.clone()).collect()
        };
        for gone in [vec![8], vec![1], vec![3, 4, 5, 6, 7, 8]] {
            assert_eq!(own.differs(&without(&gone)), Some(Differs::Missing(gone)));
        }
        let mut other = words.clone();
        other[2] = "bada".to_owned();
        assert_eq!(own.differs(&other), Some(Differs::Other { number: 3, noted: "bada".to_owned() }));
        let more: Vec<String> = words.iter().cloned().chain(["bada".to_owned()]).collect();
        assert_eq!(own.differs(&more), Some(Differs::Other { number: 9, noted: "bada".to_owned() }));
    }

    #[test]
    fn each_number_of_fourteen_bits_has_a_word_of_its_own() {
        let words: std::collections::BTreeSet<String> = (0..1 << 14).map(word).collect();
        assert_eq!(words.len(), 1 << 14);
    }
}
