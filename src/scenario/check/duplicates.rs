//! W102: an id that two records of a kind share.

use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    unique(&records.types, "hypothesis", |one| &one.id, findings);
    unique(&records.issues, "issue", |one| &one.id, findings);
    unique(&records.factions, "faction", |one| &one.id, findings);
    unique(&records.strands, "strand", |one| &one.id, findings);
    unique(&records.counterparts, "counterpart", |one| &one.id, findings);
    unique(&records.allies, "ally", |one| &one.id, findings);
    unique(&records.facts, "hidden fact", |one| &one.id, findings);
    unique(&records.desks, "desk", |one| &one.id, findings);
    unique(&records.constituencies, "constituency", |one| &one.id, findings);
    unique(&records.actions, "action", |one| &one.id, findings);
    unique(&records.events, "event", |one| &one.id, findings);
    unique(&records.steps, "step", |one| &one.id, findings);
    unique(&records.forecasts, "forecast", |one| &one.id, findings);
    unique(&records.presets, "preset", |one| &one.id, findings);
    unique(&records.sources, "source", |one| &one.id, findings);
    for at in &records.issues {
        let options: Vec<&String> = at.value.options.iter().map(|option| &option.id).collect();
        within(at, "options", &options, findings);
    }
    for at in &records.events {
        let replies: Vec<&String> = at.value.replies.iter().map(|reply| &reply.id).collect();
        within(at, "replies", &replies, findings);
    }
    if let Some(at) = &records.mandate {
        let aims: Vec<&String> = at.value.aims.iter().map(|aim| &aim.id).collect();
        within(at, "aims", &aims, findings);
        let lines: Vec<&String> = at.value.red_lines.iter().map(|line| &line.id).collect();
        within(at, "red_lines", &lines, findings);
    }
    let mut seen = Vec::new();
    for at in &records.coefficients {
        if seen.contains(&at.value.id) {
            let message = format!("the coefficient `{}` stands twice", at.value.id.name());
            findings.error("W102", at, &["id"], message, None);
        }
        seen.push(at.value.id);
    }
}

fn unique<T>(records: &[Located<T>], what: &str, id: impl Fn(&T) -> &String, findings: &mut Findings<'_>) {
    for (index, at) in records.iter().enumerate() {
        let own = id(&at.value);
        usable(at, &["id"], own, findings);
        if records[..index].iter().any(|before| id(&before.value) == own) {
            findings.error("W102", at, &["id"], format!("there is a {what} `{own}` already"), None);
        }
    }
}

/// Words that the language of moves keeps for the game's own questions.
const RESERVED: [&str; 5] = ["protest", "suspend-deal", "silence", "strike", "strike-hard"];

fn within<T>(at: &Located<T>, field: &str, ids: &[&String], findings: &mut Findings<'_>) {
    for (index, id) in ids.iter().enumerate() {
        usable(at, &[field, &index.to_string(), "id"], id, findings);
        if field == "replies" && RESERVED.contains(&id.as_str()) {
            let message = format!("`{id}` is the game's own word for an answer; choose another");
            findings.error("W106", at, &[field, &index.to_string(), "id"], message, None);
        }
        if ids[..index].contains(id) {
            let message = format!("`{id}` stands twice in `{field}`");
            findings.error("W102", at, &[field, &index.to_string(), "id"], message, None);
        }
    }
}

/// Ids stand as words in the language of moves.
fn usable<T>(at: &Located<T>, path: &[&str], id: &str, findings: &mut Findings<'_>) {
    if id.is_empty() || id.contains(|c: char| c.is_whitespace() || matches!(c, '=' | '#')) {
        let message = format!("`{id}` is no usable id: it needs at least one letter, and no space, `=` or `#`");
        findings.error("W106", at, path, message, None);
    }
}
