//! Every sentence that the source asks for exists, and every sentence that exists is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use wedge_words::{Speech, TERMS};

use crate::run::root;

/// Keys that are put together from a part that varies: what they begin with, and every end there is.
const BUILT: &[(&str, &[&str])] = &[
    ("month-", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
    ("grade-", &["0", "1", "2", "3", "4"]),
    ("anger-", &["0", "1", "2", "3"]),
    ("stance-", &["-2", "-1", "0", "1", "2"]),
    ("moved-", &["-2", "-1", "0", "1", "2"]),
    ("pull-", &["-3", "-2", "-1", "1", "2", "3"]),
    ("term-", &TERMS),
    ("meaning-", &TERMS),
];

/// Keys that a fact of the debrief puts a note to: `{key}-note`.
const NOTED: &[&str] = &[
    "debrief-security",
    "debrief-paper",
    "debrief-realised",
    "debrief-efficiency",
    "debrief-durability",
    "debrief-unclaimed",
    "debrief-presence",
];

/// Literals of the source that look like keys and are other words: arguments, replies, ids of widgets.
const KNOWN_WORDS: &[&str] = &["ally-leader"];

/// What begins the keys that only screens use. While screens are drawn these may wait; set `WEDGE_ALL_KEYS=1` to hold
/// them to the same rule.
const OF_SCREENS: &[&str] = &[
    "app-",
    "title-",
    "library-",
    "briefing-",
    "table-",
    "answer-",
    "sign-",
    "after-",
    "debrief-",
    "settings-",
    "archive-",
    "stage-",
    "save-",
    "presenter-",
    "chart-",
    "key-",
    "window-",
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "tests") {
                rust_files(&path, found);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// Every string literal of the source that could be a key, with the file it stands in; comments are left out.
fn literals() -> BTreeMap<String, PathBuf> {
    let mut files = Vec::new();
    for folder in ["words", "ui", "desktop", "commands"] {
        rust_files(&root().join("src").join(folder), &mut files);
    }
    let mut found = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap();
        for line in program.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for literal in line.split('"').skip(1).step_by(2) {
                let key = !literal.is_empty()
                    && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if key {
                    found.insert(literal.to_owned(), file.clone());
                }
            }
        }
    }
    found
}

/// The keys of the messages file.
fn messages() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("assets/text/en.ftl")).unwrap();
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// The calls that take a key as their first argument, followed by its opening quote.
const CALLS: &[&str] = &["say(\"", "meter(\"", "fact(\"", "noted(\"", "label(\"", "heading_of(\""];

#[test]
fn every_message_that_is_asked_for_exists() {
    let speech = Speech::english().unwrap();
    let messages = messages();
    let mut missing = Vec::new();
    let mut asked = 0;
    // What stands as the key of a call must be a message.
    let mut files = Vec::new();
    for folder in ["words", "ui", "desktop", "commands"] {
        rust_files(&root().join("src").join(folder), &mut files);
    }
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap();
        let bare: String = program.split_whitespace().collect::<Vec<_>>().join(" ").replace("( \"", "(\"");
        for call in CALLS {
            for (at, _) in bare.match_indices(call) {
                // A longer name that ends in the same letters is another function.
                if bare[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
                    continue;
                }
                let key = bare[at + call.len()..].split('"').next().unwrap();
                asked += 1;
                if !speech.has(key) {
                    missing.push(format!("{}: {call}{key}\")", file.display()));
                }
            }
        }
    }
    // What looks like a message of a family that exists must be one of it: keys in match tables.
    let families: BTreeSet<&str> =
        messages.iter().filter_map(|key| key.split_once('-')).map(|(first, _)| first).collect();
    for (literal, file) in literals() {
        let family = literal.split_once('-').map(|(first, _)| first);
        let built = BUILT.iter().any(|(prefix, _)| literal == *prefix);
        if family.is_some_and(|family| families.contains(family))
            && !built
            && !speech.has(&literal)
            && !KNOWN_WORDS.contains(&literal.as_str())
        {
            missing.push(format!("{}: \"{literal}\"", file.display()));
        }
    }
    for (prefix, ends) in BUILT {
        for end in *ends {
            if !speech.has(&format!("{prefix}{end}")) {
                missing.push(format!("{prefix}{end}"));
            }
        }
    }
    for key in NOTED {
        if !speech.has(&format!("{key}-note")) {
            missing.push(format!("{key}-note"));
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "these messages do not exist:\n{}", missing.join("\n"));
    assert!(asked > 100, "only {asked} calls were found; are they called otherwise now?");
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let literals = literals();
    let all = std::env::var_os("WEDGE_ALL_KEYS").is_some_and(|value| value == "1");
    let (mut unused, mut waiting) = (Vec::new(), Vec::new());
    for key in messages() {
        let built = BUILT.iter().any(|(prefix, ends)| key.strip_prefix(prefix).is_some_and(|end| ends.contains(&end)));
        let noted = key.strip_suffix("-note").is_some_and(|fact| NOTED.contains(&fact));
        if literals.contains_key(&key) || built || noted {
            continue;
        }
        if !all && OF_SCREENS.iter().any(|prefix| key.starts_with(prefix)) {
            waiting.push(key);
        } else {
            unused.push(key);
        }
    }
    if !waiting.is_empty() {
        eprintln!("{} messages wait for a screen: {}", waiting.len(), waiting.join(" "));
    }
    assert!(unused.is_empty(), "nothing says these messages:\n{}", unused.join("\n"));
}

#[test]
fn the_prefixes_declared_here_are_those_of_the_source() {
    let mut files = Vec::new();
    rust_files(&root().join("src/words"), &mut files);
    let source: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    for (prefix, _) in BUILT {
        assert!(source.contains(&format!("\"{prefix}{{")), "nothing builds a key with `{prefix}` any more");
    }
    for key in NOTED {
        assert!(source.contains(&format!("noted(\"{key}\"")), "nothing puts a note to `{key}` any more");
    }
}

#[test]
fn no_message_stands_twice() {
    let text = fs::read_to_string(root().join("assets/text/en.ftl")).unwrap();
    let mut seen = BTreeSet::new();
    let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    let twice: Vec<&str> =
        keys.filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()) && !seen.insert(*key)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// The English messages as a machine turns them into the test language: every vowel outside placeables bears a sign, so
/// that a sentence which does not come from the file shows at once.
fn test_language(english: &str) -> String {
    let mut out = String::from(
        "# The interface in the test language, made by a machine from en.ftl: WEDGE_BLESS=1 cargo test --test program\n# writes it anew. It proves that every sentence of the interface comes from a file.\n\n",
    );
    for line in english.lines().filter(|line| !line.starts_with('#')) {
        let (head, text) = match line.split_once(" = ") {
            Some((key, text)) if !line.starts_with(' ') => (format!("{key} = "), text),
            _ => match line.find(']') {
                Some(end) if line.trim_start().starts_with(['[', '*']) => (line[..=end].to_owned(), &line[end + 1..]),
                _ => (String::new(), line),
            },
        };
        out.push_str(&head);
        let mut depth: i32 = 0;
        for letter in text.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = (depth - 1).max(0),
                _ => {}
            }
            let signed = match letter {
                'a' => 'à',
                'e' => 'é',
                'i' => 'î',
                'o' => 'ö',
                'u' => 'ü',
                'y' => 'ý',
                'A' => 'À',
                'E' => 'É',
                'I' => 'Î',
                'O' => 'Ö',
                'U' => 'Ü',
                other => other,
            };
            out.push(if depth > 0 { letter } else { signed });
        }
        out.push('\n');
    }
    out
}

#[test]
fn the_test_language_says_all_that_english_says() {
    let english = fs::read_to_string(root().join("assets/text/en.ftl")).unwrap();
    let path = root().join("assets/text/en-XA.ftl");
    let made = test_language(&english);
    if std::env::var_os("WEDGE_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept == made, "en-XA.ftl is not what en.ftl gives; WEDGE_BLESS=1 writes it anew");
    let speech = Speech::named("en-XA").unwrap();
    for key in messages() {
        assert!(speech.has(&key), "the test language lacks `{key}`");
    }
}
