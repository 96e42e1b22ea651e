//! The reference of the scenario files is what the types that read them say: it is read off them here and held.
//!
//! `WEDGE_BLESS=1 cargo test -p wedge --test program reference` writes `src/scenario/reference/form.ron` and
//! `docs/reference.md` anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use wedge_engine::Coefficient;
use wedge_scenario::{EntryKind, Files, Reference, reference};

use crate::examples::{Examples, examples};
use crate::forms::{Fields, Forms, Shape};
use crate::run::{all_of, compare, root};

/// The coefficients' meanings, by name: the lines of documentation above each.
fn meanings() -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("src/engine/vocabulary/coefficient.rs")).unwrap();
    let (mut found, mut said) = (BTreeMap::new(), Vec::new());
    for line in text.lines().skip_while(|line| !line.starts_with("coefficients! {")) {
        match line.trim().strip_prefix("///") {
            Some(part) => said.push(part.trim()),
            None => {
                let name = line.trim().split(' ').next().unwrap_or_default();
                if !said.is_empty() {
                    found.insert(name.to_owned(), said.join(" "));
                }
                said.clear();
            }
        }
    }
    found
}

/// The findings as the guide lists them: code, error or warning, meaning, what to do.
fn findings() -> Vec<[String; 4]> {
    let text = fs::read_to_string(root().join("docs/scenarios.md")).unwrap();
    let coded =
        |line: &&str| line.strip_prefix("| W").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let rows = text.lines().filter(coded);
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        <[String; 4]>::try_from(cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()).expect(row)
    })
    .collect()
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// An entry as `form.ron` has it.
fn entry(kind: &str, of: &str, name: &str, form: &str, left_out: Option<&str>, text: &str, example: &str) -> String {
    let mut out = format!(
        "    (kind: {kind}, of: {}, name: {}, form: {}, text: {}",
        quoted(of),
        quoted(name),
        quoted(form),
        quoted(text)
    );
    if let Some(left_out) = left_out {
        out.push_str(&format!(", left_out: {}", quoted(left_out)));
    }
    if !example.is_empty() {
        out.push_str(&format!(", example: {}", quoted(example)));
    }
    out + "),\n"
}

fn fields(of: &str, fields: &Fields, shown: &Examples, out: &mut String) {
    for field in fields {
        let example = shown.get(&(of.to_owned(), field.name.clone())).map_or("", String::as_str);
        out.push_str(&entry("Field", of, &field.name, &field.form(), field.left_out.as_deref(), &field.text, example));
    }
}

/// The form of the files as the types have it, with an example of everything that some scenario uses.
fn form() -> String {
    let forms = Forms::read(&root());
    let shown = examples(&forms, &root());
    let mut out = String::from(
        "// Read off the types in src/scenario/raw and src/engine/vocabulary, and off the findings in docs/scenarios.md, by a test:\n// WEDGE_BLESS=1 cargo test -p wedge --test program reference\n[\n",
    );
    for (name, item) in forms.in_order() {
        match &item.shape {
            Shape::Record(list) => {
                out.push_str(&entry("Record", &item.stands, name, "", None, &item.text, ""));
                fields(name, list, &shown, &mut out);
            }
            Shape::Words(words) => {
                out.push_str(&entry("Words", &item.stands, name, "", None, &item.text, ""));
                for word in words {
                    let example = shown.get(&(name.clone(), word.name.clone())).map_or("", String::as_str);
                    // A party is a record in the brackets of its word.
                    let form = if name == "Party" { format!("({})", word.form()) } else { word.form() };
                    out.push_str(&entry("Word", name, &word.name, &form, None, &word.text, example));
                    fields(&format!("{name}.{}", word.name), &word.fields, &shown, &mut out);
                }
            }
        }
    }
    let meanings = meanings();
    for coefficient in Coefficient::ALL {
        let name = coefficient.name();
        out.push_str(&entry("Coefficient", "", name, "", None, &meanings[name], ""));
    }
    for [code, severity, means, todo] in findings() {
        let line = entry("Finding", "", &code, &severity, None, &means, "");
        out.push_str(&line.replace("),\n", &format!(", note: {}),\n", quoted(&todo))));
    }
    out + "]\n"
}

fn cell(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.replace('|', "\\|") }
}

/// A text as code that a table can hold.
fn code(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { format!("`{}`", text.replace('|', "\\|")) }
}

fn both(text: &str, note: &str) -> String {
    cell(format!("{text} {note}").trim())
}

/// The reference as a page.
fn page(reference: &Reference) -> String {
    let mut out = String::from(
        "# Reference of the scenario files\n\n\
         Every record, field, word and coefficient: what is written, what it means, what scenarios keep to, what it does at the \
         table, and how it looks in one. The same is told by `wedge explain NAME` (for a field `wedge explain Faction.war_cost`). \
         [authors.md](authors.md) is where to begin; [scenarios.md](scenarios.md) tells how the files are written and what the \
         check finds; [rules.md](rules.md) has the formulas.\n\n\
         This page is made by a test from the types that read the files, from the rules, and from the notes beside them; \
         `WEDGE_BLESS=1 cargo test -p wedge --test program reference` makes it anew.\n\n\
         A *fraction* is a number from 0 to 1. A *number* may have a sign. A *count* is a whole number from 0. An *id* is a text \
         of letters, digits, `_` and `-`. *Left out* says what a field is that does not stand there; without it the field has to \
         be there.\n\n",
    );
    let of_kind = |kind: EntryKind| reference.entries.iter().filter(move |entry| entry.kind == kind);
    out.push_str("## Records\n");
    for record in of_kind(EntryKind::Record) {
        out.push_str(&format!("\n### {}\n\n*{}.* {}\n\n", record.name, record.of, both(&record.text, &record.note)));
        out.push_str("| Field | Form | Left out | Usual | Meaning | Example |\n|---|---|---|---|---|---|\n");
        for field in reference.within(&record.name) {
            out.push_str(&format!(
                "| `{}` | {} | {} | {} | {} | {} |\n",
                field.name,
                cell(&field.form),
                cell(field.left_out.as_deref().unwrap_or_default()),
                cell(&field.usual),
                both(&field.text, &field.note),
                code(&field.example)
            ));
        }
    }
    out.push_str("\n## Words\n");
    for words in of_kind(EntryKind::Words) {
        out.push_str(&format!("\n### {}\n\n*{}.* {}\n\n", words.name, words.of, both(&words.text, &words.note)));
        out.push_str("| Word | Usual | Meaning | Example |\n|---|---|---|---|\n");
        for word in reference.within(&words.name) {
            out.push_str(&format!(
                "| `{}` | {} | {} | {} |\n",
                word.written(),
                cell(&word.usual),
                both(&word.text, &word.note),
                code(&word.example)
            ));
        }
    }
    out.push_str(
        "\n## Coefficients\n\nEach has a usual value, which holds where a scenario says nothing. Change them last, and one at a \
         time. Values are for turns of a month; what a week makes of them stands in [scenarios.md](scenarios.md#scenarioron).\n",
    );
    for group in &reference.groups {
        out.push_str(&format!(
            "\n### {}\n\n| Coefficient | Range | Usual | Meaning | At the table |\n|---|---|---|---|---|\n",
            group.title
        ));
        for (name, _) in &group.notes.0 {
            for entry in reference.find(name).into_iter().filter(|entry| entry.kind == EntryKind::Coefficient) {
                out.push_str(&format!(
                    "| `{name}` | {} | {} | {} | {} |\n",
                    entry.form,
                    entry.usual,
                    cell(&entry.text),
                    cell(&entry.note)
                ));
            }
        }
    }
    out
}

#[test]
fn the_reference_is_what_the_types_say() {
    let form = form();
    let reference = Reference::of(&form).unwrap();
    let failures = [
        compare(&root().join("src/scenario/reference/form.ron"), &form),
        compare(&root().join("docs/reference.md"), &page(&reference)),
    ];
    all_of(&failures.into_iter().filter_map(Result::err).collect::<Vec<_>>());
}

#[test]
fn whatever_has_a_number_says_what_it_does() {
    let reference = reference().unwrap();
    let silent: Vec<String> = reference
        .entries
        .iter()
        .filter(|entry| match entry.kind {
            EntryKind::Field => ["fraction", "number", "count"].iter().any(|kind| entry.form.contains(kind)),
            EntryKind::Word => ["Quantity", "Measure", "Role", "TableMove"].contains(&entry.of.as_str()),
            EntryKind::Coefficient => true,
            EntryKind::Record | EntryKind::Words | EntryKind::Finding => false,
        })
        .filter(|entry| entry.note.is_empty())
        .map(wedge_scenario::Entry::full_name)
        .collect();
    assert!(silent.is_empty(), "without a note in src/scenario/reference: {}", silent.join(", "));
    let wordless: Vec<String> =
        reference.entries.iter().filter(|entry| entry.text.is_empty()).map(wedge_scenario::Entry::full_name).collect();
    assert!(wordless.is_empty(), "without a meaning: {}", wordless.join(", "));
}

#[test]
fn every_coefficient_stands_in_one_group() {
    let reference = reference().unwrap();
    let grouped: Vec<&str> =
        reference.groups.iter().flat_map(|group| &group.notes.0).map(|(name, _)| name.as_str()).collect();
    let once: BTreeSet<&str> = grouped.iter().copied().collect();
    assert_eq!(once.len(), grouped.len());
    assert_eq!(once, Coefficient::ALL.iter().map(|coefficient| coefficient.name()).collect());
}

#[test]
fn every_field_that_a_scenario_uses_is_in_the_reference() {
    // The reference is read off the types; this holds it against the files, without them.
    let reference = reference().unwrap();
    let known: BTreeSet<&str> = reference
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Field)
        .map(|entry| entry.name.as_str())
        .collect();
    let (mut seen, mut unknown) = (BTreeSet::new(), BTreeSet::new());
    for files in Files::shipped().into_iter().chain([Files::template()]) {
        for (name, text) in files.texts().filter(|(name, _)| *name != "briefing.md") {
            for line in text.lines().map(str::trim_start) {
                let word: String = line.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if !word.is_empty() && line[word.len()..].starts_with(':') {
                    seen.insert(word.clone());
                    if !known.contains(word.as_str()) {
                        unknown.insert(format!("{name}: {word}"));
                    }
                }
            }
        }
    }
    assert!(seen.len() > 80, "{seen:?}");
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The codes that the source gives to findings.
fn codes() -> BTreeSet<String> {
    fn walk(folder: &std::path::Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                for (at, _) in text.match_indices("\"W") {
                    let code: String = text[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
                    if code.len() == 4 && code[1..].chars().all(|c| c.is_ascii_digit()) {
                        found.insert(code);
                    }
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&root().join("src/scenario"), &mut found);
    found
}

#[test]
fn every_code_of_the_check_is_explained_and_no_other() {
    let codes = codes();
    assert!(codes.len() > 40, "{codes:?}");
    let listed: BTreeSet<String> = findings().into_iter().map(|[code, ..]| code).collect();
    assert_eq!(listed, codes);
}
