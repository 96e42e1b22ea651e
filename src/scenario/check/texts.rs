//! W213: names and texts that players read, and that say nothing. W313: a subtitle that says nothing, titles and names that do not
//! stay on their line, and names that begin within sentences as if they stood at their head.

use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for (at, field) in [(&records.title, "title"), (&records.summary, "summary")] {
        if let Some(at) = at {
            says(at, &[], field, &at.value, findings);
        }
    }
    if let Some(at) = &records.subtitle {
        if at.value.trim().is_empty() {
            let help = "it stands below the title in the library; write it".to_owned();
            findings.warning("W313", at, &[], "`subtitle` is empty".to_owned(), Some(help));
        }
        stays_on_its_line(at, &[], "subtitle", &at.value, findings);
    }
    if let Some(at) = &records.names {
        let names = &at.value;
        for (field, text) in [
            ("player", &names.player),
            ("home", &names.home),
            ("counterpart", &names.counterpart),
            ("ally", &names.ally),
            ("ally_leader", &names.ally_leader),
            ("rival", &names.rival),
            ("violence", &names.violence),
            ("presence", &names.presence),
        ] {
            says(at, &[field], field, text, findings);
            stays_on_its_line(at, &[field], field, text, findings);
            begins_small(at, field, text, findings);
        }
        if let Some(third) = &names.third {
            begins_small(at, "third", third, findings);
        }
        for (field, text) in [
            ("third", &names.third),
            ("conflict", &names.conflict),
            ("momentum", &names.momentum),
            ("tie", &names.tie),
            ("cut", &names.cut),
        ] {
            if let Some(text) = text {
                says(at, &[field], field, text, findings);
                stays_on_its_line(at, &[field], field, text, findings);
            }
        }
    }
    if let Some(at) = &records.sayings {
        for (field, text) in at.value.given() {
            says(at, &[field], field, text, findings);
            stays_on_its_line(at, &[field], field, text, findings);
        }
    }
    if let Some(at) = &records.mandate {
        for (index, line) in at.value.lines.iter().enumerate() {
            says(at, &["lines", &index.to_string()], "lines", line, findings);
        }
        for (index, aim) in at.value.aims.iter().enumerate() {
            says(at, &["aims", &index.to_string(), "text"], "text", &aim.text, findings);
        }
        for (index, line) in at.value.red_lines.iter().enumerate() {
            says(at, &["red_lines", &index.to_string(), "text"], "text", &line.text, findings);
        }
    }
    if let Some(at) = &records.argument {
        let argument = &at.value;
        for (field, text) in [
            ("author", &argument.author),
            ("title", &argument.title),
            ("published", &argument.published),
            ("thesis", &argument.thesis),
            ("larger", &argument.larger),
        ] {
            says(at, &[field], field, text, findings);
        }
        for (id, text) in &argument.spoke.0 {
            says(at, &["spoke", id], "spoke", text, findings);
        }
        for (index, one) in argument.record.iter().enumerate() {
            says(at, &["record", &index.to_string(), "text"], "text", &one.text, findings);
        }
    }
    each(&records.forecasts, "text", |one| &one.text, findings);
    each(&records.presets, "name", |one| &one.name, findings);
    each(&records.types, "name", |one| &one.name, findings);
    each(&records.types, "statement", |one| &one.statement, findings);
    each(&records.guide, "text", |one| &one.text, findings);
    each(&records.facts, "statement", |one| &one.statement, findings);
    each(&records.counterparts, "name", |one| &one.name, findings);
    each(&records.allies, "name", |one| &one.name, findings);
    each(&records.issues, "name", |one| &one.name, findings);
    for at in &records.issues {
        for (index, option) in at.value.options.iter().enumerate() {
            says(at, &["options", &index.to_string(), "label"], "label", &option.label, findings);
        }
    }
    each(&records.factions, "name", |one| &one.name, findings);
    each(&records.factions, "short", |one| &one.short, findings);
    records.counterparts.iter().for_each(|at| begins_small(at, "name", &at.value.name, findings));
    records.allies.iter().for_each(|at| begins_small(at, "name", &at.value.name, findings));
    records.factions.iter().for_each(|at| begins_small(at, "name", &at.value.name, findings));
    each(&records.strands, "name", |one| &one.name, findings);
    each(&records.desks, "name", |one| &one.name, findings);
    each(&records.constituencies, "name", |one| &one.name, findings);
    each(&records.actions, "name", |one| &one.name, findings);
    each(&records.events, "title", |one| &one.title, findings);
    each(&records.events, "text", |one| &one.text, findings);
    for at in &records.events {
        for (index, reply) in at.value.replies.iter().enumerate() {
            says(at, &["replies", &index.to_string(), "label"], "label", &reply.label, findings);
        }
    }
    each(&records.steps, "text", |one| &one.text, findings);
    each(&records.sources, "reference", |one| &one.reference, findings);
    each(&records.assumptions, "name", |one| &one.name, findings);
    each(&records.assumptions, "claim", |one| &one.claim, findings);
    each(&records.assumptions, "instead", |one| &one.instead, findings);
}

fn each<T>(records: &[Located<T>], field: &str, text: fn(&T) -> &String, findings: &mut Findings<'_>) {
    for at in records {
        says(at, &[field], field, text(&at.value), findings);
    }
}

/// Fields that stand on a line of their own or within a sentence; the others are paragraphs.
const IN_A_LINE: [&str; 4] = ["title", "name", "short", "label"];

fn says<T>(at: &Located<T>, path: &[&str], field: &str, text: &str, findings: &mut Findings<'_>) {
    if text.trim().is_empty() {
        findings.error("W213", at, path, format!("`{field}` is empty"), Some("players read it; write it".to_owned()));
    } else if IN_A_LINE.contains(&field) {
        stays_on_its_line(at, path, field, text, findings);
    }
}

fn stays_on_its_line<T>(at: &Located<T>, path: &[&str], field: &str, text: &str, findings: &mut Findings<'_>) {
    let what = match text.chars().find(|c| matches!(c, '\n' | '\r' | '\t')) {
        Some('\t') => "a tab",
        Some(_) => "an end of line",
        None => return,
    };
    let help = "it stands on one line or within a sentence; write a blank".to_owned();
    findings.warning("W313", at, path, format!("`{field}` holds {what}"), Some(help));
}

/// A name that stands within sentences; at the head of one the program makes its first letter a capital.
fn begins_small<T>(at: &Located<T>, field: &str, text: &str, findings: &mut Findings<'_>) {
    let Some((article, rest)) = text.split_once(' ').filter(|(first, _)| ["The", "A", "An"].contains(first)) else {
        return;
    };
    let help =
        format!("write `{} {rest}`; at the head of a sentence it gets its capital by itself", article.to_lowercase());
    findings.warning(
        "W313",
        at,
        &[field],
        format!("`{field}` begins with a capital, and stands within sentences"),
        Some(help),
    );
}
