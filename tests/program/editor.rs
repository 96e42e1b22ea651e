//! What an editor is told of the scenario files is what the reference says: made from it here, and held.
//!
//! `WEDGE_BLESS=1 cargo test -p wedge --test program editor` writes it anew. `node packaging/vscode/test.js` tries the rest.

use std::fmt::Write;

use serde_json::{Value, json};
use wedge_scenario::{Entry, EntryKind, Files, Reference, load, reference};

use crate::run::{all_of, compare, root};

/// Records that a scenario has once, or that nobody would begin with.
const WITHOUT: [&str; 4] = ["Scenario", "Names", "Calendar", "Mandate"];

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

/// What hovering and completion tell.
fn told(reference: &Reference) -> String {
    let entries = reference.entries.iter().filter(|entry| entry.kind != EntryKind::Finding);
    let entries: Vec<Value> = entries
        .map(|entry| {
            let mut told = serde_json::Map::new();
            told.insert("kind".to_owned(), json!(format!("{:?}", entry.kind)));
            let parts = [
                ("of", &entry.of),
                ("name", &entry.name),
                ("form", &entry.form),
                ("text", &entry.text),
                ("usual", &entry.usual),
                ("note", &entry.note),
                ("example", &entry.example),
            ];
            for (name, text) in parts.into_iter().chain(entry.left_out.as_ref().map(|text| ("left_out", text))) {
                if !text.is_empty() {
                    told.insert(name.to_owned(), json!(text));
                }
            }
            Value::Object(told)
        })
        .collect();
    // A line an entry, so that a change shows as one.
    let lines: Vec<String> = entries.iter().map(|entry| format!("  {entry}")).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// The names of a kind, the longest first, as alternatives of a pattern.
fn alternatives(reference: &Reference, kinds: &[EntryKind]) -> String {
    let mut names: Vec<&str> =
        reference.entries.iter().filter(|entry| kinds.contains(&entry.kind)).map(|entry| entry.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.join("|")
}

fn grammar(reference: &Reference) -> String {
    let words = |kinds: &[EntryKind]| format!("\\b(?:{})\\b", alternatives(reference, kinds));
    pretty(&json!({
        "scopeName": "source.wedge-scenario",
        "name": "Wedge scenario",
        "patterns": [
            { "include": "#comment" }, { "include": "#block" }, { "include": "#text" }, { "include": "#field" },
            { "include": "#number" }, { "include": "#truth" }, { "include": "#coefficient" }, { "include": "#word" }
        ],
        "repository": {
            "comment": { "name": "comment.line.double-slash.wedge-scenario", "match": "//.*$" },
            "block": { "name": "comment.block.wedge-scenario", "begin": "/\\*", "end": "\\*/" },
            "text": {
                "name": "string.quoted.double.wedge-scenario", "begin": "\"", "end": "\"",
                "patterns": [{ "name": "constant.character.escape.wedge-scenario", "match": "\\\\." }]
            },
            // A field that there is not has no colour: a slip of the pen shows.
            "field": {
                "name": "variable.other.property.wedge-scenario",
                "match": format!("{}(?=\\s*:)", words(&[EntryKind::Field]))
            },
            "number": { "name": "constant.numeric.wedge-scenario", "match": "(?<![A-Za-z_])-?\\d+(?:\\.\\d+)?\\b" },
            "truth": { "name": "constant.language.wedge-scenario", "match": "\\b(?:true|false)\\b" },
            "coefficient": {
                "name": "support.constant.wedge-scenario",
                "match": words(&[EntryKind::Coefficient])
            },
            "word": { "name": "entity.name.type.wedge-scenario", "match": words(&[EntryKind::Word]) }
        }
    }))
}

/// The value of a field as a snippet proposes it, with the number of its stop.
fn value(reference: &Reference, form: &str, stop: usize) -> String {
    match form {
        "fraction" => format!("${{{stop}:0.5}}"),
        "number" => format!("${{{stop}:0.0}}"),
        "count" | "whole number" => format!("${{{stop}:1}}"),
        "true or false" => format!("${{{stop}|true,false|}}"),
        "text" => format!("\"${{{stop}:...}}\""),
        "id" => format!("\"${{{stop}:an_id}}\""),
        "list of Basis" => "[Judgement]".to_owned(),
        "(count, count)" => format!("(${{{stop}:1, 2}})"),
        form if form.starts_with("list of ") => format!("[${stop}]"),
        form if form.starts_with("table ") => format!("{{${stop}}}"),
        "coefficient" => format!("${{{stop}:Aspiration}}"),
        form => {
            let words: Vec<&Entry> = reference.within(form).filter(|entry| entry.kind == EntryKind::Word).collect();
            let bare: Vec<&str> =
                words.iter().filter(|word| word.form.is_empty()).map(|word| word.name.as_str()).collect();
            match (words.as_slice(), bare.as_slice()) {
                ([], _) => format!("(${stop})"),
                // Choices are for sets of which all can be written as they are.
                (all, bare) if all.len() == bare.len() => format!("${{{stop}|{}|}}", bare.join(",")),
                (_, [first, ..]) => format!("${{{stop}:{first}}}"),
                ([first, ..], []) => format!("${{{stop}:{}}}", first.example),
            }
        }
    }
}

/// The fields of a record that have to be there, as the lines of a snippet.
fn lines(reference: &Reference, record: &str) -> Vec<String> {
    let needed = reference.within(record).filter(|field| field.left_out.is_none());
    needed
        .enumerate()
        .map(|(at, field)| format!("\t{}: {},", field.name, value(reference, &field.form, at + 1)))
        .collect()
}

/// A snippet for every record: its name, and its lines.
fn records(reference: &Reference) -> Vec<(String, Vec<String>)> {
    let parties: Vec<&Entry> = reference.within("Party").collect();
    let of = |word: &Entry| word.form.trim_matches(['(', ')']).to_owned();
    let mut all = Vec::new();
    for word in &parties {
        let mut body = vec![format!("{}((", word.name)];
        body.extend(lines(reference, &of(word)));
        body.push(")),".to_owned());
        all.push((word.name.clone(), body));
    }
    for record in reference.entries.iter().filter(|entry| entry.kind == EntryKind::Record) {
        let inside = lines(reference, &record.name);
        let known = parties.iter().any(|word| of(word) == record.name);
        if known || inside.is_empty() || WITHOUT.contains(&record.name.as_str()) {
            continue;
        }
        let mut body = vec!["(".to_owned()];
        body.extend(inside);
        body.push("),".to_owned());
        all.push((record.name.clone(), body));
    }
    all
}

fn snippets(reference: &Reference) -> String {
    let mut out = serde_json::Map::new();
    for (name, body) in records(reference) {
        let party = reference.within("Party").find(|word| word.name == name);
        let record = reference.entries.iter().find(|entry| entry.kind == EntryKind::Record && entry.name == name);
        let text = &party.or(record).unwrap().text;
        out.insert(name.clone(), json!({ "prefix": name.to_lowercase(), "body": body, "description": text }));
    }
    pretty(&Value::Object(out))
}

#[test]
fn what_an_editor_is_told_is_what_the_reference_says() {
    let reference = reference().unwrap();
    let folder = root().join("packaging/vscode");
    let failures = [
        compare(&folder.join("reference.json"), &told(reference)),
        compare(&folder.join("grammar.json"), &grammar(reference)),
        compare(&folder.join("snippets.json"), &snippets(reference)),
    ];
    all_of(&failures.into_iter().filter_map(Result::err).collect::<Vec<_>>());
}

/// A snippet as it stands when nothing is changed in it.
fn taken(body: &[String]) -> String {
    let mut out = String::new();
    let text = body.join("\n");
    let mut rest = text.as_str();
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(inside) = rest.strip_prefix('{') {
            let end = inside.find('}').unwrap();
            let (stop, after) = (&inside[..end], &inside[end + 1..]);
            let chosen = match stop.split_once('|') {
                Some((_, choices)) => choices.split([',', '|']).next().unwrap(),
                None => stop.split_once(':').unwrap().1,
            };
            out.push_str(chosen);
            rest = after;
        } else {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    out + rest
}

/// The small scenario with a record more, where one of its kind stands.
fn with(record: &str, stands: &str, text: &str) -> Option<Files> {
    let mut files = Files::template();
    let indented = text.lines().fold(String::new(), |mut out, line| {
        writeln!(out, "            {line}").unwrap();
        out
    });
    let in_file = stands.strip_prefix("A list in `").and_then(|rest| rest.split('`').next());
    let in_scenario =
        stands.strip_prefix('`').and_then(|rest| rest.split_once("` of Scenario")).map(|(field, _)| field);
    match (in_file, in_scenario) {
        (Some(file), _) => {
            let old = files.files.get_mut(file)?;
            let end = old.rfind(']')?;
            old.insert_str(end, &indented);
        }
        (None, Some(field)) => {
            let old = files.files.get_mut("scenario.ron")?;
            let head = format!("    {field}: [\n");
            match old.find(&head) {
                Some(at) => old.insert_str(at + head.len(), &indented),
                None => {
                    let end = old.rfind(')')?;
                    old.insert_str(end, &format!("{head}{indented}    ],\n"));
                }
            }
        }
        (None, None) if record == "Option" => {
            let old = files.files.get_mut("issues.ron")?;
            let head = "        options: [\n";
            let at = old.find(head)?;
            old.insert_str(at + head.len(), &indented);
        }
        (None, None) => return None,
    }
    Some(files)
}

#[test]
fn every_ready_record_can_be_read_as_it_is_proposed() {
    let reference = reference().unwrap();
    let (mut tried, mut failures) = (0, Vec::new());
    for (name, body) in records(reference) {
        let party = reference.within("Party").any(|word| word.name == name);
        let stands = if party {
            "A list in `parties.ron`".to_owned()
        } else {
            reference.find(&name).iter().find(|entry| entry.kind == EntryKind::Record).unwrap().of.clone()
        };
        let list = !["Argument", "Outside"].contains(&name.as_str());
        let Some(files) = with(&name, &stands, &taken(&body)).filter(|_| list) else { continue };
        tried += 1;
        // What an id or a number of it means is the author's to say; that it can be read is not.
        let unread = load(files).findings.into_iter().filter(|one| one.code < "W101" && one.code != "W003");
        failures.extend(unread.map(|one| format!("{name}: {one}")));
    }
    assert!(tried > 20, "only {tried} could be tried");
    all_of(&failures);
}
