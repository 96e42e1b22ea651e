//! Codes on cards: short, to be read aloud and typed on a phone.

/// Letters and digits that nobody takes for one another. Their number divides no power of two, so a code is made from enough
/// bytes that no letter is likelier than another by more than one in a million million.
const LETTERS: &[u8; 27] = b"ABCDEFGHJKMNPQRTUVWXY346789";

/// Letters of a code: 27 to the sixth power is 387 million.
const LENGTH: usize = 6;

/// A code from sixteen bytes drawn by lot.
#[must_use]
pub fn code(bytes: [u8; 16]) -> String {
    let mut rest = u128::from_be_bytes(bytes);
    let count = LETTERS.len() as u128;
    let letters = (0..LENGTH).map(|_| {
        let at = usize::try_from(rest % count).unwrap_or_default();
        rest /= count;
        char::from(LETTERS[at])
    });
    letters.collect()
}

/// A code as it was meant by whoever typed it: without spaces and dashes, in capitals.
#[must_use]
pub fn plain_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).take(4 * LENGTH).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_letters_that_nobody_mistakes_and_is_read_back_as_typed() {
        let codes: Vec<String> = (0..=255).map(|byte| code([byte; 16])).collect();
        for code in &codes {
            assert_eq!(code.len(), LENGTH);
            assert!(code.bytes().all(|letter| LETTERS.contains(&letter)));
            let typed = format!(" {}-{} ", &code[..3].to_lowercase(), &code[3..]);
            assert_eq!(&plain_code(&typed), code);
        }
        assert!(!LETTERS.iter().any(|letter| b"01ILOSZ25".contains(letter)));
        assert_eq!(plain_code("<script>é\u{202e}"), "SCRIPT");
    }
}
