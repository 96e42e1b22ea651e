//! Bytes into text: what is not UTF-8 is called by its name, with the place of the first byte that shows it.

/// Text in another form than UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// Which, as the end of a sentence about the file.
    pub what: String,
    /// What to do.
    pub help: String,
    /// Line of the first sign of it, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

const SAVE: &str = "save it as UTF-8 (in most editors: *Save as*, and there the encoding)";

/// The text of a file's bytes.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Encoding> {
    if let Some(what) = wide(&bytes) {
        let what = format!("is {what} and not UTF-8");
        return Err(Encoding { what, help: SAVE.to_owned(), line: 1, column: 1 });
    }
    let error = match String::from_utf8(bytes) {
        // The mark that some editors put before a text is no part of it.
        Ok(text) if text.starts_with('\u{feff}') => return Ok(text['\u{feff}'.len_utf8()..].to_owned()),
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let (valid, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
    let before = String::from_utf8_lossy(&bytes[..valid]);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let (what, help) = if error.utf8_error().error_len().is_none() {
        (
            "ends in the middle of a character".to_owned(),
            "the file was cut off; take the last complete copy of it".to_owned(),
        )
    } else if bytes.contains(&0) {
        (format!("is not text: the byte 0x{byte:02X} stands here"), "scenario files are plain text in UTF-8".to_owned())
    } else {
        let meant = windows_1252(byte).map_or_else(String::new, |c| format!(", there `{c}`"));
        let what =
            format!("is not UTF-8: the byte 0x{byte:02X} stands here; it looks like Windows-1252 or Latin-1{meant}");
        (what, SAVE.to_owned())
    };
    Err(Encoding { what, help, line, column })
}

/// UTF-16 and UTF-32 by their name, known by their mark or by the zeros between their letters.
#[must_use]
pub fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Some("UTF-16"),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(512)];
    // How many of so many bytes of a character are mostly empty. Every character has some bits: where one has none, a file
    // system left a hole, and no letters are there.
    let empty = |size: usize| {
        let letters = head.chunks_exact(size).all(|one| one.iter().any(|byte| *byte != 0));
        let zeros = |from: usize| head.iter().skip(from).step_by(size).filter(|byte| **byte == 0).count();
        (0..size).filter(|from| letters && zeros(*from) * size * 10 > head.len() * 7).count()
    };
    match head.len() {
        0..8 => None,
        _ if empty(4) == 3 => Some("UTF-32"),
        _ => (empty(2) == 1).then_some("UTF-16"),
    }
}

/// The character of a byte in Windows-1252, which is Latin-1 but for 0x80 to 0x9F.
fn windows_1252(byte: u8) -> Option<char> {
    const HIGH: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
        '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let char = match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        byte => char::from(byte),
    };
    (!char.is_control()).then_some(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> (String, usize, usize) {
        let Encoding { what, line, column, .. } = decode(bytes.to_vec()).unwrap_err();
        (what, line, column)
    }

    #[test]
    fn wide_text_is_called_by_its_name() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
        for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            for mark in ["\u{feff}", ""] {
                let text = format!("{mark}[\n    (id: \"a\"),\n]");
                assert_eq!(fault(&wide(&text, bytes)).0, "is UTF-16 and not UTF-8");
            }
        }
    }

    #[test]
    fn a_hole_in_a_file_is_no_text_of_any_width() {
        assert_eq!(wide(&[0; 600]), None);
        assert_eq!(wide(&[[0; 64].as_slice(), b"{\"turn\":3}"].concat()), None);
        let wide_32: Vec<u8> = "[(id: \"a\")]".chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
        assert_eq!(wide(&wide_32), Some("UTF-32"));
    }

    #[test]
    fn the_first_byte_that_is_none_has_its_place() {
        let (what, line, column) = fault(b"[\n  \"caf\xe9\"\n]");
        assert_eq!((line, column), (2, 7));
        assert!(what.ends_with("Windows-1252 or Latin-1, there `é`"), "{what}");
        assert!(fault(b"\x93x\x94").0.contains("there `“`"));
        assert_eq!(
            fault("abé".as_bytes().split_last().unwrap().1),
            ("ends in the middle of a character".to_owned(), 1, 3)
        );
        assert_eq!(decode("\u{feff}a".into()).unwrap(), "a");
    }
}
