//! Translations: every text has a key, a file is made and brought up to date, and nothing of a game hangs on a language.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::Path;

use wedge_scenario::{Brought, FileFault, Files, Pack, brought_up_to_date, load};

fn first_talks() -> Files {
    Files::shipped().into_iter().find(|files| files.id == "first-talks").unwrap()
}

/// The short scenario without the translations that it has.
fn untranslated() -> Files {
    let mut files = first_talks();
    files.translations.clear();
    files
}

fn pack(files: &Files) -> Pack {
    let loaded = load(files.clone());
    loaded.pack.unwrap_or_else(|| panic!("{:#?}", loaded.findings))
}

/// What `wedge check` says of the translations.
fn findings(files: &Files) -> Vec<String> {
    let all = load(files.clone()).findings.into_iter().filter(|one| one.file.starts_with("texts/"));
    all.map(|one| format!("{} {}", one.code, one.message)).collect()
}

/// Brings a translation into French up to date, and puts it in its place.
fn bring(files: &mut Files, prune: bool) -> Brought {
    let brought = brought_up_to_date(&pack(files), "fr", prune).unwrap();
    files.translations.insert(brought.path.clone(), brought.texts.clone());
    if let Some(briefing) = &brought.briefing {
        files.translations.insert(brought.briefing_path.clone(), briefing.clone());
    }
    brought
}

fn edit(files: &mut Files, name: &str, old: &str, new: &str) {
    let text = if files.files.contains_key(name) { &mut files.files } else { &mut files.translations };
    let text = text.get_mut(name).unwrap();
    assert!(text.contains(old), "{name}: {old}");
    *text = text.replace(old, new);
}

/// A translation in which every text is its original with a sign before it.
fn translated() -> Files {
    let mut files = untranslated();
    bring(&mut files, false);
    let texts = files.translations.get_mut("texts/fr.ron").unwrap();
    let mut of = String::new();
    let filled = texts.lines().map(|line| {
        if let Some(original) = line.trim_start().strip_prefix("of: \"") {
            of = original.replace("\\n", "\\n\u{a7} ");
        }
        line.replace("text: \"\",", &format!("text: \"\u{a7} {of}"))
    });
    *texts = filled.collect::<Vec<_>>().join("\n").replace("name: \"\"", "name: \"Fran\u{e7}ais\"") + "\n";
    edit(&mut files, "texts/briefing.fr.md", "Everything here is invented", "Tout est invent\u{e9}");
    files
}

/// The texts between quotes in a file, without those in comments.
fn quoted(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some((_, from)) = rest.split_once('"') {
            let mut end = 0;
            while !from[end..].starts_with('"') {
                end += if from[end..].starts_with('\\') { 2 } else { 1 };
                while !from.is_char_boundary(end) {
                    end += 1;
                }
            }
            found.insert(from[..end].replace("\\\"", "\""));
            rest = &from[end + 1..];
        }
    }
    found
}

#[test]
fn every_text_of_every_scenario_stands_under_a_key_of_its_own() {
    for files in Files::shipped() {
        let pack = pack(&files);
        let texts = pack.texts();
        let keys: BTreeSet<&str> = texts.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys.len(), texts.len(), "{}", files.id);
        let mut known: BTreeSet<&str> = texts.iter().flat_map(|(_, text)| text.split('\n')).collect();
        // What is cited as it is, and what is no prose.
        known.extend(pack.sources.iter().map(|source| source.reference.as_str()));
        known.extend(pack.steps.iter().flat_map(|step| step.moves.iter().map(String::as_str)));
        let argument = pack.argument.iter();
        known.extend(argument.flat_map(|of| [of.author.as_str(), of.title.as_str(), of.published.as_str()]));
        let ron = files.texts().filter(|(name, _)| Path::new(name).extension().is_some_and(|end| end == "ron"));
        let prose = ron.flat_map(|(_, text)| quoted(text)).filter(|text| text.contains(' '));
        let without: Vec<String> = prose.filter(|text| !known.contains(text.as_str())).collect();
        assert!(without.is_empty(), "{}: {without:#?}", files.id);
    }
}

#[test]
fn a_file_that_was_just_made_says_what_is_to_be_done() {
    let mut files = untranslated();
    let brought = bring(&mut files, false);
    assert_eq!((brought.new, brought.untranslated), (brought.all, brought.all));
    let count = brought.all;
    let said = findings(&files);
    let [texts, briefing, name] = said.as_slice() else { panic!("{said:#?}") };
    assert!(texts.starts_with(&format!("W320 {count} of {count} texts are not translated: `title`")), "{texts}");
    assert!(briefing.starts_with("W320 the briefing is not translated"), "{briefing}");
    assert_eq!(name, "W324 `name` is empty");
    let again = bring(&mut files, false);
    assert_eq!((again.new, again.texts), (0, brought.texts), "once more, nothing changes");
}

#[test]
fn a_whole_translation_is_read_and_changes_nothing_that_decides() {
    let files = translated();
    assert_eq!(findings(&files), [""; 0]);
    let pack = pack(&files);
    let read = pack.in_language("fr").unwrap();
    assert_eq!((read.language.as_deref(), pack.translations[0].name.as_str()), (Some("fr"), "Fran\u{e7}ais"));
    for ((key, text), (_, original)) in read.texts().iter().zip(pack.texts()) {
        let wanted: Vec<String> = original.split('\n').map(|line| format!("\u{a7} {line}")).collect();
        assert_eq!(*text, wanted.join("\n"), "{key}");
    }
    assert!(read.briefing.contains("Tout est invent\u{e9}"));
    assert_eq!(read.not_in_the_room.len(), pack.not_in_the_room.len());
    assert_eq!((&read.scenario, &read.hash), (&pack.scenario, &pack.hash));
    assert_eq!(files.hash(), untranslated().hash());
    assert!(pack.in_language("de").is_none());
}

#[test]
fn what_changed_is_marked_what_is_gone_is_told_and_what_is_translated_stays() {
    let mut files = translated();
    edit(
        &mut files,
        "texts/fr.ron",
        "        (\n            key: \"title\"",
        "        // Short, please.\n        (\n            key: \"title\"",
    );
    edit(&mut files, "events.ron", "A cart is stopped on the road", "Two carts are stopped");
    edit(&mut files, "events.ron", "id: \"keep_him\"", "id: \"hold_him\"");
    edit(&mut files, "briefing.md", "You are the envoy", "You speak for the envoy");
    let said = findings(&files).join("\n");
    for wanted in [
        "W322 the original of `events.cart_stopped.title` has changed since it was translated",
        "W321 there is no text `events.boy_caught.keep_him.label`",
        "W320 2 of ",
        "W322 the briefing has changed since it was translated",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    let brought = bring(&mut files, false);
    assert_eq!((brought.new, brought.stale, brought.untranslated, brought.briefing), (2, 1, 2, None));
    assert_eq!(brought.changed, ["events.cart_stopped.title"]);
    assert_eq!(brought.gone, ["events.boy_caught.keep_him.label", "events.boy_caught.keep_him.note"]);
    let texts = &files.translations["texts/fr.ron"];
    let marked = "was: \"A cart is stopped on the road\",\n            of: \"Two carts are stopped\",\n            \
                  text: \"\u{a7} A cart is stopped on the road\",";
    assert!(
        texts.contains(marked) && texts.contains("// Short, please.\n        (\n            key: \"title\""),
        "{texts}"
    );
    assert!(findings(&files).join("\n").contains("made of an older original"));

    // Whoever has looked it through takes the mark out; an original that comes back takes it out too.
    let mut back = files.clone();
    edit(&mut back, "events.ron", "Two carts are stopped", "A cart is stopped on the road");
    assert_eq!(bring(&mut back, false).stale, 0);
    edit(&mut files, "texts/fr.ron", "            was: \"A cart is stopped on the road\",\n", "");
    let brought = bring(&mut files, true);
    assert_eq!((brought.new, brought.stale, brought.changed.len()), (0, 0, 0));
    assert!(!brought.texts.contains("keep_him"), "what is gone is left out when that is asked for");
    assert!(brought.texts.contains("// Short, please."));
}

#[test]
fn a_file_that_cannot_be_read_is_not_written_over_and_keeps_nobody_from_playing() {
    let mut files = translated();
    edit(&mut files, "texts/fr.ron", "key: \"title\",", "key: \"title\"");
    let loaded = load(files.clone());
    assert!(
        loaded.findings.iter().any(|one| one.code == "W001" && one.file == "texts/fr.ron"),
        "{:#?}",
        loaded.findings
    );
    let pack = loaded.pack.unwrap();
    let refused = brought_up_to_date(&pack, "fr", false).unwrap_err();
    assert_eq!(refused[0].file, "texts/fr.ron");
}

#[test]
fn a_file_that_is_there_and_was_not_read_is_not_taken_for_none() {
    let whole = translated();
    for path in ["texts/fr.ron", "texts/briefing.fr.md"] {
        let mut files = whole.clone();
        files.translations.remove(path);
        files.faults.insert(path.to_owned(), FileFault::TooLarge);
        let refused = brought_up_to_date(&pack(&files), "fr", false).unwrap_err();
        let said: Vec<String> = refused.iter().map(ToString::to_string).collect();
        let wanted = format!("{path}:1:1: error[W005]: `{path}` is larger than 4 MiB and was not read");
        assert!(said.len() == 1 && said[0].starts_with(&wanted), "{said:?}");
        assert!(brought_up_to_date(&pack(&files), "de", false).is_ok(), "one language does not hold up another");
    }
}

#[test]
fn a_file_is_written_again_wherever_its_bracket_stands() {
    let files = translated();
    let text = &files.translations["texts/fr.ron"];
    let (head, body) = text.split_at(text.find("\n(").unwrap() + 1);
    let one_line = body.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    for before in [
        format!("{head}    {body}"),
        format!("{head}\t{one_line}"),
        format!("/* {{ */ {one_line}"),
        format!("{head}{body}// The end."),
        text.replace('\n', "\r\n"),
    ] {
        let mut files = files.clone();
        files.translations.insert("texts/fr.ron".to_owned(), before.clone());
        let brought = bring(&mut files, false);
        assert_eq!((brought.new, brought.untranslated, brought.gone.len()), (0, 0, 0), "{before}");
        assert_eq!(findings(&files), [""; 0], "{}", brought.texts);
        assert_eq!(brought.texts.matches("texts: [").count(), 1, "{}", brought.texts);
        let again = bring(&mut files, false);
        assert_eq!(again.texts, brought.texts, "once more, nothing changes");
    }
}

#[test]
fn comments_stay_where_they_stand() {
    let mut files = translated();
    let name = "    name: \"Fran\u{e7}ais\",";
    edit(&mut files, "texts/fr.ron", name, &format!("    // By J., second reading.\n{name} // not: francais"));
    edit(&mut files, "texts/fr.ron", "    texts: [\n", "    /* all\n       of them */\n    texts: [ // in order\n");
    edit(&mut files, "texts/fr.ron", "    briefing_of:", "    // Which one.\n    briefing_of:");
    edit(
        &mut files,
        "texts/fr.ron",
        "        (\n            key: \"title\",",
        "        // Short.\n\n        // Very short.\n        ( // first\n            // The key.\n            key: \"title\", /* stays */",
    );
    edit(
        &mut files,
        "texts/fr.ron",
        "    ],\n)\n",
        "        // Nothing more.\n    ], // that is all\n    // End.\n)\n// Thanks.\n",
    );
    let before = files.translations["texts/fr.ron"].clone();
    let brought = bring(&mut files, false);
    assert_eq!(brought.texts, before.replace("Short.\n\n", "Short.\n"));
    assert_eq!(bring(&mut files, false).texts, brought.texts);

    // A comment at a field that goes stands above the next one; what goes with a text that is left out is said.
    let mut files = translated();
    let was = format!("key: \"title\",\n            was: \"{}\", // look", pack(&files).title);
    edit(&mut files, "texts/fr.ron", "key: \"title\",", &was);
    assert!(bring(&mut files, false).texts.contains("key: \"title\",\n            // look\n            of: "));
    let mut files = translated();
    edit(&mut files, "texts/fr.ron", "key: \"title\",", "key: \"titel\", // odd");
    assert!(bring(&mut files.clone(), false).texts.contains("key: \"titel\", // odd"));
    let brought = bring(&mut files, true);
    assert_eq!((brought.gone, brought.comments), (vec!["titel".to_owned()], vec!["// odd".to_owned()]));
}

#[test]
fn a_key_that_stands_twice_is_told_as_that_and_both_stay() {
    let mut files = translated();
    let text = &files.translations["texts/fr.ron"];
    let from = text.find("        (\n            key: \"title\"").unwrap();
    let record = text[from..from + text[from..].find("        ),\n").unwrap() + "        ),\n".len()].to_owned();
    let second = record.replace("text: \"", "text: \"Encore ");
    edit(&mut files, "texts/fr.ron", &record, &format!("{record}{second}"));
    let before = files.translations["texts/fr.ron"].clone();
    for prune in [false, true] {
        let brought = bring(&mut files, prune);
        assert_eq!((brought.twice, brought.gone), (vec!["title".to_owned()], Vec::new()));
        assert_eq!(brought.texts, before);
    }
}

#[test]
fn lines_of_which_one_has_an_end_of_line_itself_are_translated() {
    let mut files = untranslated();
    let scenario = &files.files["scenario.ron"];
    let from = scenario.find("    not_in_the_room: [").unwrap();
    let to = from + scenario[from..].find("],").unwrap();
    let list = scenario[from..to].to_owned();
    edit(&mut files, "scenario.ron", &list, "    not_in_the_room: [\"One,\\nand more.\", \"Two.\"");
    bring(&mut files, false);
    let entry = "of: \"One,\\nand more.\\nTwo.\",\n            text: \"";
    edit(&mut files, "texts/fr.ron", entry, &format!("{entry}Un,\\net plus.\\nDeux."));
    let pack = pack(&files);
    assert_eq!(pack.in_language("fr").unwrap().not_in_the_room, ["Un,\net plus.", "Deux."]);
}
