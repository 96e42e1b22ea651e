//! Paths as they are said: to people, and to a shell.

use std::path::Path;

pub use wedge_scenario::printable_path;

/// A path as a shell takes it: bare where that is safe, quoted where it is not.
#[must_use]
pub fn for_shell(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    // What begins with a hyphen would be taken for an option.
    let dot = if bytes.starts_with(b"-") { "./" } else { "" };
    let safe =
        |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+:,@%=".contains(byte) || (cfg!(windows) && *byte == b'\\');
    match path.to_str() {
        Some(text) if !text.is_empty() && bytes.iter().all(safe) => format!("{dot}{text}"),
        Some(text) if !text.chars().any(char::is_control) => format!("'{dot}{}'", text.replace('\'', r"'\''")),
        _ => {
            let each = bytes.iter().map(|byte| match byte {
                b'\'' | b'\\' => format!("\\{}", char::from(*byte)),
                b' '..=b'~' => char::from(*byte).to_string(),
                byte => format!("\\x{byte:02x}"),
            });
            format!("$'{dot}{}'", each.collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_a_path_as_it_is() {
        for (path, taken) in [
            ("games/a.wedge", "games/a.wedge"),
            ("a b.wedge", "'a b.wedge'"),
            ("it's.wedge", r"'it'\''s.wedge'"),
            ("-rf", "./-rf"),
            ("-r f", "'./-r f'"),
            ("", "''"),
            ("$(ls)", "'$(ls)'"),
            ("谈判", "'谈判'"),
            ("a\nb'c", r"$'a\x0ab\'c'"),
        ] {
            assert_eq!(for_shell(Path::new(path)), taken);
        }
    }
}
