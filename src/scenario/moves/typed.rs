//! Lines and words as people type them.

/// A line as it was meant: what keyboards, phones and word processors put in place of the signs of a move is put back.
pub(super) fn as_meant(text: &str) -> String {
    // Whoever copies a line of a transcript, or is used to commands elsewhere, puts a sign before it.
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '/');
    let mut spaced = bare.to_lowercase();
    for written in ["break off", "break_off", "breakoff"] {
        spaced = spaced.replace(written, "break-off");
    }
    let mut out = String::with_capacity(spaced.len());
    for c in spaced.chars() {
        match c {
            ',' | ';' | '\u{ff0c}' => out.push(' '),
            // A colon behind the verb only says that the rest follows.
            ':' | '\u{ff1a}' if !out.trim_start().contains(' ') => out.push(' '),
            '=' | '\u{ff1d}' | ':' | '\u{ff1a}' => {
                out.truncate(out.trim_end().len());
                out.push('=');
            }
            c if c.is_whitespace() && out.ends_with('=') => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.extend(plain(c)),
        }
    }
    out.truncate(out.trim_end_matches(['.', '!', ' ']).len());
    out
}

/// A letter as a move writes it; `None` for what cannot be seen or only dresses up.
fn plain(c: char) -> Option<char> {
    match c {
        // Dashes and the minus sign.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        // Quotation marks and the per cent sign.
        '"' | '\'' | '`' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '%' => None,
        // Joiners, marks of direction, soft hyphens, byte order marks.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// A word without what tells no two ids apart.
pub(super) fn folded(word: &str) -> String {
    word.to_lowercase().chars().filter_map(plain).collect()
}

/// The place of an id: to the letter, or else the one that a word can only mean.
pub(super) fn place<'a>(id: &str, known: impl Iterator<Item = &'a String> + Clone) -> Option<usize> {
    known.clone().position(|one| one == id).or_else(|| {
        let word = folded(id);
        let mut close = known.enumerate().filter(|(_, one)| folded(one) == word).map(|(at, _)| at);
        close.next().filter(|_| close.next().is_none())
    })
}
