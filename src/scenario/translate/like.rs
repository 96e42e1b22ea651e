//! What a translation has in common with its original whatever the language: how many lines it has, and the numbers in it.

use std::fmt::Write;

/// What is in one and not in the other, as it is said of a translation; `None` if they are alike.
pub(super) fn unlike(original: &str, translated: &str) -> Option<String> {
    let lines = |text: &str| text.matches('\n').count() + 1;
    if lines(original) != lines(translated) {
        let said = |count: usize| if count == 1 { "one line".to_owned() } else { format!("{count} lines") };
        return Some(format!(
            "the original has {} and the translation {}",
            said(lines(original)),
            said(lines(translated))
        ));
    }
    numbers_differ(original, translated)
}

/// The numbers that are in one and not in the other, as is said of a translation.
pub(super) fn numbers_differ(original: &str, translated: &str) -> Option<String> {
    let (theirs, mut ours) = (numbers(original), numbers(translated));
    let mut missing = Vec::new();
    for number in theirs {
        match ours.iter().position(|one| *one == number) {
            Some(at) => {
                ours.remove(at);
            }
            None => missing.push(number),
        }
    }
    if missing.is_empty() && ours.is_empty() {
        return None;
    }
    let mut said = String::new();
    let all = |numbers: &[String]| numbers.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    // Writing into a string cannot fail.
    if !missing.is_empty() {
        write!(said, "the original has {} and the translation has not", all(&missing)).ok();
    }
    if !ours.is_empty() {
        let joined = if said.is_empty() { "" } else { "; " };
        write!(said, "{joined}the translation has {} and the original has not", all(&ours)).ok();
    }
    Some(said)
}

/// The numbers of a text by their digits alone: a thousand is written `1,000`, `1.000` and `1 000`, a half `0.5` and `0,5`.
fn numbers(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let (mut found, mut number) = (Vec::new(), String::new());
    for (at, letter) in letters.iter().enumerate() {
        if letter.is_ascii_digit() {
            number.push(*letter);
        }
        let three = (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
        let parts = match letter {
            '.' | ',' => digit(at + 1),
            '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}' => three,
            _ => false,
        };
        if !letter.is_ascii_digit() && !parts && !number.is_empty() {
            found.push(std::mem::take(&mut number));
        }
    }
    if !number.is_empty() {
        found.push(number);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_a_language_writes_them() {
        assert_eq!(numbers("14,000 troops, 0.5 of them by 24 October 2018."), ["14000", "05", "24", "2018"]);
        assert_eq!(numbers("14.000 Soldaten, 0,5 davon bis zum 24. Oktober 2018."), ["14000", "05", "24", "2018"]);
        assert_eq!(numbers("14\u{202f}000, F2, Ctrl+1"), ["14000", "2", "1"]);
        assert_eq!(unlike("Two riders, 3 barns", "Zwei Reiter, 3 Scheunen"), None);
    }

    #[test]
    fn what_differs_is_named() {
        let said = unlike("60 carts in 7 months", "60 Karren in 8 Monaten").unwrap();
        assert_eq!(
            said,
            "the original has `7` and the translation has not; the translation has `8` and the original has not"
        );
        assert_eq!(unlike("one\ntwo", "eins").unwrap(), "the original has 2 lines and the translation one line");
    }
}
