//! Every sentence that the source asks for exists and gets what it needs, and every sentence that exists is asked for.

use std::collections::BTreeSet;
use std::fs;

use wedge_words::{Arg, Speech};

use crate::run::{all_of, root};
use crate::spoken::{Spoken, read};

/// The folders of `src` that speak.
const SPEAK: [&str; 9] = ["bench", "words", "report", "team", "solo", "hub", "ui", "desktop", "commands"];

/// What every message about a scenario is given, whatever else it is given.
const ALWAYS: [&str; 9] = ["home", "counterpart", "ally", "ally-leader", "third", "rival", "player", "tie", "cut"];

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

/// What a call of the source comes to with a key, in a language, if it can be said.
fn unsaid(speech: &Speech, key: &str, args: &[(String, bool)]) -> Option<String> {
    let always = ALWAYS.iter().map(|name| (*name, Arg::Text("Somebody")));
    let given =
        args.iter().map(|(name, count)| (name.as_str(), if *count { Arg::Count(2) } else { Arg::Text("text") }));
    let said = speech.try_say(key, &always.chain(given).collect::<Vec<_>>());
    said.err().map(|unsaid| unsaid.to_string())
}

#[test]
fn every_call_of_the_source_can_be_said() {
    let Spoken { calls, mut unread } = read(&root(), &SPEAK);
    unread.sort();
    unread.dedup();
    assert!(unread.is_empty(), "these cannot be read off; write the keys and arguments out:\n{}", unread.join("\n"));
    assert!(calls.len() > 300, "only {} calls were found; are they called otherwise now?", calls.len());
    let mut failures = BTreeSet::new();
    for speech in ["en", "en-XA"].map(|tag| Speech::named(tag).unwrap()) {
        for call in &calls {
            for key in &call.keys {
                failures.extend(unsaid(&speech, key, &call.args).map(|unsaid| format!("{}: {unsaid}", call.place)));
            }
        }
    }
    all_of(&failures.into_iter().collect::<Vec<_>>());
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let asked: BTreeSet<String> = read(&root(), &SPEAK).calls.into_iter().flat_map(|call| call.keys).collect();
    let unused: Vec<String> = messages().difference(&asked).cloned().collect();
    assert!(unused.is_empty(), "nothing asks for these messages:\n{}", unused.join("\n"));
}

#[test]
fn what_a_message_lacks_is_told() {
    let speech =
        Speech::of("en", "greeting = For { $name }: { $count ->\n    [one] one thing\n   *[other] things\n}.\n")
            .unwrap();
    let whole = [("name", Arg::Text("the envoy")), ("count", Arg::Count(1))];
    assert_eq!(speech.try_say("greeting", &whole).unwrap(), "For the envoy: one thing.");
    let lacking = |args: &[(&str, Arg<'_>)]| speech.try_say("greeting", args).unwrap_err().to_string();
    assert_eq!(lacking(&whole[..1]), "[greeting: $count]");
    assert_eq!(lacking(&whole[1..]), "[greeting: $name]");
    assert_eq!(speech.try_say("farewell", &whole).unwrap_err().to_string(), "[farewell]");
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
