//! The words of the field, explained once, and found again wherever they stand in a text.

use std::ops::Range;

use crate::speech::Speech;

/// The words: the message that names each, and the one that explains it.
const TERMS: [(&str, &str); 34] = [
    ("term-aim", "meaning-aim"),
    ("term-agreed", "meaning-agreed"),
    ("term-ally", "meaning-ally"),
    ("term-anger", "meaning-anger"),
    ("term-authority", "meaning-authority"),
    ("term-balk", "meaning-balk"),
    ("term-bond", "meaning-bond"),
    ("term-breach", "meaning-breach"),
    ("term-brier", "meaning-brier"),
    ("term-constituency", "meaning-constituency"),
    ("term-counter", "meaning-counter"),
    ("term-credibility", "meaning-credibility"),
    ("term-desk", "meaning-desk"),
    ("term-effort", "meaning-effort"),
    ("term-exit", "meaning-exit"),
    ("term-faction", "meaning-faction"),
    ("term-hollow", "meaning-hollow"),
    ("term-issue", "meaning-issue"),
    ("term-ladder", "meaning-ladder"),
    ("term-ledger", "meaning-ledger"),
    ("term-leverage", "meaning-leverage"),
    ("term-mandate", "meaning-mandate"),
    ("term-margin", "meaning-margin"),
    ("term-momentum", "meaning-momentum"),
    ("term-patience", "meaning-patience"),
    ("term-posture", "meaning-posture"),
    ("term-prior", "meaning-prior"),
    ("term-ratify", "meaning-ratify"),
    ("term-reading", "meaning-reading"),
    ("term-rival", "meaning-rival"),
    ("term-round", "meaning-round"),
    ("term-strand", "meaning-strand"),
    ("term-third", "meaning-third"),
    ("term-tie", "meaning-tie"),
];

/// A word with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
    /// The forms under which it is found in texts, in small letters; none for a word too common to be marked.
    forms: Vec<String>,
}

/// All words of a language, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Glossary {
    /// The words.
    pub terms: Vec<Term>,
}

impl Glossary {
    /// The glossary of a language.
    #[must_use]
    pub fn of(speech: &Speech) -> Self {
        let mut terms: Vec<Term> = TERMS
            .iter()
            .map(|(word, meaning)| {
                let named = speech.say(word, &[]);
                let mut forms = named.split('|').map(|form| form.trim().to_owned());
                let word = forms.next().unwrap_or_default();
                let forms = forms.map(|form| form.to_lowercase()).collect();
                Term { word, meaning: speech.say(meaning, &[]), forms }
            })
            .collect();
        terms.sort_by_cached_key(|term| term.word.to_lowercase());
        Self { terms }
    }

    /// Where words of the glossary stand in a text: byte ranges with the position of the word, each word once.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        // Letters whose small form has another length would shift what follows.
        let small = text.to_lowercase();
        if small.len() != text.len() {
            return Vec::new();
        }
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for (at, term) in self.terms.iter().enumerate() {
            let first = term
                .forms
                .iter()
                .flat_map(|form| small.match_indices(form.as_str()))
                .map(|(start, form)| start..start + form.len())
                .filter(|range| {
                    !letter(small[..range.start].chars().next_back()) && !letter(small[range.end..].chars().next())
                })
                .min_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
            let free = |range: &Range<usize>| {
                found.iter().all(|(other, _)| range.end <= other.start || range.start >= other.end)
            };
            if let Some(range) = first.filter(free) {
                found.push((range, at));
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_once() {
        let speech = Speech::english().expect("the messages");
        let glossary = Glossary::of(&speech);
        let text = "A strand is not a strandline; strands and credibility.";
        let found: Vec<&str> = glossary.find(text).into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(found, ["strand", "credibility"]);
        assert!(glossary.terms.iter().all(|term| !term.meaning.starts_with('[') && term.meaning.len() > 40));
    }
}
