//! One slip of the hand in a scenario that is right: the finding stands on the line where the hand slipped.
//!
//! For every kind of slip, so many places of all scenarios and fixtures are drawn by a fixed rule. A slip that leaves the
//! scenario without an error is not counted; of one that does not, the first error in its file has to stand within two
//! lines. `cargo test -p wedge-scenario --test mutants -- --nocapture --include-ignored` prints the
//! shares, and with `WEDGE_LIST=1` what was placed wrong.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking and says what it counted")]

use std::fmt::Write;

use wedge_scenario::{Files, Severity, load};

/// The fixtures beside the shipped scenarios.
const FIXTURES: [&str; 7] =
    ["mediator", "no-ladder", "no-leader", "prototype", "three-signatories", "two-allies", "weeks"];

/// Least share, in hundredths, of slips of one kind, and of all, that are placed right.
const LEAST_OF_A_KIND: usize = 90;
const LEAST_OF_ALL: usize = 95;

/// A text with one slip, and the byte where it was made.
type Slip = (String, usize);

/// A kind of slip: where in a text it can be made, and the text with it made there.
struct Sort {
    name: &'static str,
    places: fn(&str) -> Vec<usize>,
    made: fn(&str, usize) -> String,
}

fn at(text: &str, chars: &[char]) -> Vec<usize> {
    text.char_indices().filter(|(at, c)| chars.contains(c) && !in_comment(text, *at)).map(|(at, _)| at).collect()
}

/// Comments stand on lines of their own, or behind two blanks.
fn in_comment(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..at].trim_start().starts_with("//") || text[start..at].contains("  //")
}

/// The quotes that open and close texts, in pairs.
fn texts(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match (c, open) {
            _ if escaped => escaped = false,
            ('\\', Some(_)) => escaped = true,
            ('"', None) if !in_comment(text, at) => open = Some(at),
            ('"', Some(start)) => {
                found.push((start, at));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Bytes outside of texts and comments that hold one of these characters.
fn outside(text: &str, chars: &[char]) -> Vec<usize> {
    let texts = texts(text);
    let inside = |at: usize| {
        let behind = texts.partition_point(|(start, _)| *start < at);
        behind > 0 && at <= texts[behind - 1].1
    };
    at(text, chars).into_iter().filter(|at| !inside(*at)).collect()
}

/// Words and numbers outside of texts: where they begin, and themselves.
fn words(text: &str) -> Vec<(usize, &str)> {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let mut found = Vec::new();
    let texts = texts(text);
    let mut at = 0;
    while at < text.len() {
        let behind = texts.partition_point(|(start, _)| *start <= at);
        if behind > 0 && at <= texts[behind - 1].1 {
            at = texts[behind - 1].1 + 1;
            continue;
        }
        let length = text[at..].find(|c| !word(c)).unwrap_or(text.len() - at);
        if length > 0 && !in_comment(text, at) {
            found.push((at, &text[at..at + length]));
        }
        at += length.max(text[at + length..].chars().next().map_or(1, char::len_utf8) + length);
    }
    found
}

fn numbers(text: &str, holds: fn(&str) -> bool) -> Vec<usize> {
    words(text).into_iter().filter(|(_, word)| word.parse::<f64>().is_ok() && holds(word)).map(|(at, _)| at).collect()
}

fn word_at(text: &str, at: usize) -> &str {
    words(text).into_iter().find(|(start, _)| *start == at).unwrap().1
}

fn replaced(text: &str, at: usize, length: usize, by: &str) -> String {
    format!("{}{by}{}", &text[..at], &text[at + length..])
}

fn changed(text: &str, at: usize, change: impl Fn(&str) -> String) -> String {
    let word = word_at(text, at);
    replaced(text, at, word.len(), &change(word))
}

fn closers(text: &str) -> Vec<usize> {
    texts(text).into_iter().map(|(_, end)| end).collect()
}

fn openers(text: &str) -> Vec<usize> {
    texts(text).into_iter().map(|(start, _)| start).collect()
}

/// A blank in the middle of a text of some length.
fn middles(text: &str) -> Vec<usize> {
    let middle =
        |(start, end): (usize, usize)| text[start..end].rmatch_indices(' ').nth(1).map(|(at, _)| start + at + 1);
    texts(text).into_iter().filter(|(start, end)| end - start > 20).filter_map(middle).collect()
}

/// Ids that something else names: in square or curly brackets, or in the round ones of a condition.
fn named(text: &str) -> Vec<usize> {
    let names = |(start, end): &(usize, usize)| {
        let id = text[start + 1..*end].chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        id && end - start > 3 && text[..*start].trim_end().ends_with(['(', '{'])
    };
    texts(text).into_iter().filter(names).map(|(start, _)| start + 1).collect()
}

fn fields(text: &str) -> Vec<usize> {
    let is_field = |(at, word): &(usize, &str)| word.len() > 3 && text[at + word.len()..].starts_with(':');
    words(text).into_iter().filter(is_field).map(|(at, _)| at).collect()
}

fn names(text: &str) -> Vec<usize> {
    let is_name = |(_, word): &(usize, &str)| word.len() > 3 && word.starts_with(|c: char| c.is_ascii_uppercase());
    words(text).into_iter().filter(is_name).map(|(at, _)| at).collect()
}

fn without_its_last_but_one(word: &str) -> String {
    let (head, tail) = word.split_at(word.len() - 2);
    format!("{head}{}", &tail[1..])
}

fn line_starts(text: &str) -> Vec<usize> {
    let starts = text.match_indices('\n').map(|(at, _)| at + 1).filter(|at| *at < text.len());
    std::iter::once(0).chain(starts).filter(|at| !text[*at..].lines().next().unwrap().trim().is_empty()).collect()
}

fn bracket_lines(text: &str) -> Vec<usize> {
    let bare = |at: &usize| text[*at..].lines().next().unwrap().trim().chars().all(|c| "()[]{},".contains(c));
    line_starts(text).into_iter().filter(bare).collect()
}

fn line_length(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len() - at, |end| end + 1)
}

const SORTS: [Sort; 37] = [
    Sort { name: "an opening quote lost", places: openers, made: |text, at| replaced(text, at, 1, "") },
    Sort { name: "a closing quote lost", places: closers, made: |text, at| replaced(text, at, 1, "") },
    Sort { name: "a quote doubled", places: closers, made: |text, at| replaced(text, at, 1, "\"\"") },
    Sort { name: "a quote before an opening one", places: openers, made: |text, at| replaced(text, at, 1, "\"\"") },
    Sort { name: "a quote within a text", places: middles, made: |text, at| replaced(text, at, 0, "\"") },
    Sort {
        name: "a word within a text quoted",
        places: middles,
        made: |text, at| {
            let end = text[at..].find([' ', '"']).unwrap();
            replaced(&replaced(text, at + end, 0, "\""), at, 0, "\"")
        },
    },
    Sort { name: "a backslash before a closing quote", places: closers, made: |text, at| replaced(text, at, 0, "\\") },
    Sort { name: "a curly opening quote", places: openers, made: |text, at| replaced(text, at, 1, "“") },
    Sort { name: "a curly closing quote", places: closers, made: |text, at| replaced(text, at, 1, "”") },
    Sort {
        name: "a curly pair",
        places: openers,
        made: |text, at| {
            let end = texts(text).into_iter().find(|(start, _)| *start == at).unwrap().1;
            replaced(&replaced(text, end, 1, "”"), at, 1, "“")
        },
    },
    Sort {
        name: "single quotes",
        places: openers,
        made: |text, at| {
            let end = texts(text).into_iter().find(|(start, _)| *start == at).unwrap().1;
            replaced(&replaced(text, end, 1, "'"), at, 1, "'")
        },
    },
    Sort {
        name: "no quotes at all",
        places: openers,
        made: |text, at| {
            let end = texts(text).into_iter().find(|(start, _)| *start == at).unwrap().1;
            replaced(&replaced(text, end, 1, ""), at, 1, "")
        },
    },
    Sort {
        name: "a closing bracket lost",
        places: |text| outside(text, &[')', ']', '}']),
        made: |text, at| replaced(text, at, 1, ""),
    },
    Sort {
        name: "an opening bracket lost",
        places: |text| outside(text, &['(', '[', '{']),
        made: |text, at| replaced(text, at, 1, ""),
    },
    Sort {
        name: "a closing bracket doubled",
        places: |text| outside(text, &[')', ']', '}']),
        made: |text, at| replaced(text, at, 0, &text[at..=at]),
    },
    Sort {
        name: "an opening bracket doubled",
        places: |text| outside(text, &['(', '[', '{']),
        made: |text, at| replaced(text, at, 0, &text[at..=at]),
    },
    Sort {
        name: "a closing bracket of another kind",
        places: |text| outside(text, &[')', ']', '}']),
        made: |text, at| replaced(text, at, 1, if &text[at..=at] == ")" { "]" } else { ")" }),
    },
    Sort {
        name: "an opening bracket of another kind",
        places: |text| outside(text, &['(', '[', '{']),
        made: |text, at| replaced(text, at, 1, if &text[at..=at] == "(" { "{" } else { "(" }),
    },
    Sort { name: "a comma lost", places: |text| outside(text, &[',']), made: |text, at| replaced(text, at, 1, "") },
    Sort {
        name: "a comma doubled",
        places: |text| outside(text, &[',']),
        made: |text, at| replaced(text, at, 1, ",,"),
    },
    Sort {
        name: "a semicolon for a comma",
        places: |text| outside(text, &[',']),
        made: |text, at| replaced(text, at, 1, ";"),
    },
    Sort { name: "a colon lost", places: |text| outside(text, &[':']), made: |text, at| replaced(text, at, 1, "") },
    Sort {
        name: "an equals sign for a colon",
        places: |text| outside(text, &[':']),
        made: |text, at| replaced(text, at, 1, "="),
    },
    Sort {
        name: "a value lost",
        places: |text| {
            words(text).into_iter().filter(|(at, _)| text[..*at].ends_with(": ")).map(|(at, _)| at).collect()
        },
        made: |text, at| changed(text, at, |_| String::new()),
    },
    Sort {
        name: "a decimal comma",
        places: |text| numbers(text, |word| word.contains('.')),
        made: |text, at| changed(text, at, |word| word.replace('.', ",")),
    },
    Sort {
        name: "a decimal part for a whole number",
        places: |text| numbers(text, |word| !word.contains('.')),
        made: |text, at| changed(text, at, |word| format!("{word}.5")),
    },
    Sort {
        name: "a dash for a minus",
        places: |text| numbers(text, |word| word.starts_with('-')),
        made: |text, at| changed(text, at, |word| word.replace('-', "–")),
    },
    Sort {
        name: "a number in quotes",
        places: |text| numbers(text, |_| true),
        made: |text, at| changed(text, at, |word| format!("\"{word}\"")),
    },
    Sort {
        name: "a number without its point",
        places: |text| numbers(text, |word| word.contains('.') && !word.contains(".0")),
        made: |text, at| changed(text, at, |word| format!("1{}", word.replace('.', ""))),
    },
    Sort {
        name: "a letter in a number",
        places: |text| numbers(text, |word| word.contains('0')),
        made: |text, at| changed(text, at, |word| word.replacen('0', "O", 1)),
    },
    Sort {
        name: "a share in per cent",
        places: |text| numbers(text, |word| word.starts_with("0.")),
        made: |text, at| changed(text, at, |word| format!("{}%", &word[2..])),
    },
    Sort { name: "an id that leads nowhere", places: named, made: |text, at| replaced(text, at, 1, "zq") },
    Sort { name: "a misspelt field", places: fields, made: |text, at| changed(text, at, without_its_last_but_one) },
    Sort {
        name: "a misspelt word of the format",
        places: names,
        made: |text, at| changed(text, at, without_its_last_but_one),
    },
    Sort {
        name: "a line with a bracket alone deleted",
        places: bracket_lines,
        made: |text, at| replaced(text, at, line_length(text, at), ""),
    },
    Sort {
        name: "a line deleted",
        places: line_starts,
        made: |text, at| replaced(text, at, line_length(text, at), ""),
    },
    Sort {
        name: "a line doubled",
        places: line_starts,
        made: |text, at| replaced(text, at, 0, &text[at..at + line_length(text, at)]),
    },
];

fn scenarios() -> Vec<Files> {
    let fixtures = FIXTURES.iter().map(|name| wedge_testkit::fixture(name).files.as_ref().clone());
    Files::shipped().into_iter().chain(fixtures).collect()
}

/// Slips of a kind, drawn evenly over all files.
fn drawn(sort: &Sort, scenarios: &[Files], wanted: usize) -> Vec<(usize, String, Slip)> {
    let mut all = Vec::new();
    for (index, files) in scenarios.iter().enumerate() {
        for (name, text) in files.texts().filter(|(name, _)| *name != "briefing.md") {
            all.extend((sort.places)(text).into_iter().map(|at| (index, name, at)));
        }
    }
    // A step that shares no factor with the usual repetition of records.
    let step = (all.len() / wanted).max(1);
    let chosen = all.iter().enumerate().filter(|(at, _)| at % step == (at / step * 7) % step).map(|(_, one)| one);
    chosen
        .take(wanted + wanted / 5)
        .map(|(index, name, at)| {
            let text = scenarios[*index].text(name).unwrap();
            (*index, (*name).to_owned(), ((sort.made)(text, *at), *at))
        })
        .collect()
}

#[test]
fn a_slip_is_found_on_its_line() {
    slips(20);
}

/// What is neither played nor found wrong would be lost in silence.
#[test]
fn whatever_is_written_is_played_or_found_wrong() {
    const PARTS: [&str; 24] = [
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "\"a\"", "a", "A", "0,5", "-1", "//", "/*", "\n", "    ", "id:",
        "=", "“", "'", "\\", "r#\"",
    ];
    let files = Files::shipped().into_iter().next().unwrap();
    let mut state: u64 = 7;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below as u64).unwrap()
    };
    for _ in 0..1_000 {
        let count = draw(12);
        let text: String = (0..count).map(|_| PARTS[draw(PARTS.len())]).collect();
        let file = ["sources.ron", "history.ron", "scenario.ron"][draw(3)];
        let mut written = files.clone();
        written.files.insert(file.to_owned(), text.clone());
        let loaded = load(written);
        let wrong = loaded.findings.iter().any(|one| one.severity == Severity::Error);
        assert!(loaded.pack.is_some() != wrong, "{file}: {text:?}");
    }
}

#[test]
#[ignore = "takes half a minute"]
fn many_slips_are_found_on_their_lines() {
    slips(150);
}

/// Makes so many slips of every kind.
fn slips(wanted: usize) {
    let scenarios = scenarios();
    let (mut right, mut wrong) = (0, 0);
    let mut failures = String::new();
    let list = std::env::var_os("WEDGE_LIST").is_some();
    for sort in &SORTS {
        let (mut hit, mut missed, mut silent) = (0, 0, 0);
        for (index, name, (text, byte)) in drawn(sort, &scenarios, wanted) {
            let mut files = scenarios[index].clone();
            let line = text[..byte].matches('\n').count() + 1;
            files.files.insert(name.clone(), text);
            let loaded = load(files);
            assert!(loaded.pack.is_some() != loaded.findings.iter().any(|one| one.severity == Severity::Error));
            let errors = || loaded.findings.iter().filter(|one| one.severity == Severity::Error);
            let first = errors().find(|one| one.file == name).or_else(|| errors().next());
            match first {
                None => silent += 1,
                Some(first) if first.file == name && first.line.abs_diff(line) <= 2 => hit += 1,
                Some(first) => {
                    missed += 1;
                    if list {
                        println!("  {}: {}/{name}:{line}: {first}", sort.name, scenarios[index].id);
                    }
                }
            }
        }
        let share = hit * 100 / (hit + missed).max(1);
        println!("{share:3} % of {:3} ({silent} without an error): {}", hit + missed, sort.name);
        if hit + missed > 0 && share < LEAST_OF_A_KIND {
            writeln!(failures, "{}: {share} %", sort.name).unwrap();
        }
        right += hit;
        wrong += missed;
    }
    println!("{} % of {} in all", right * 100 / (right + wrong), right + wrong);
    assert!(right * 100 >= LEAST_OF_ALL * (right + wrong), "{right} of {}", right + wrong);
    assert!(failures.is_empty(), "{failures}");
}
