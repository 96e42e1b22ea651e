//! W102: an id that two records of a kind share.

use std::collections::BTreeSet;

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
    unique(&records.assumptions, "assumption", |one| &one.id, findings);
    for at in &records.issues {
        within(at, "options", at.value.options.iter().map(|option| &option.id), findings);
    }
    for at in &records.events {
        within(at, "replies", at.value.replies.iter().map(|reply| &reply.id), findings);
    }
    if let Some(at) = &records.mandate {
        within(at, "aims", at.value.aims.iter().map(|aim| &aim.id), findings);
        within(at, "red_lines", at.value.red_lines.iter().map(|line| &line.id), findings);
    }
    let mut seen = BTreeSet::new();
    for at in &records.coefficients {
        if !seen.insert(at.value.id.name()) {
            let message = format!("the coefficient `{}` stands twice", at.value.id.name());
            findings.error("W102", at, &["id"], message, None);
        }
    }
}

/// The article that goes before a word.
fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

fn unique<T>(records: &[Located<T>], what: &str, id: impl Fn(&T) -> &String, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for at in records {
        let own = id(&at.value);
        if !seen.insert(own) {
            findings.error("W102", at, &["id"], format!("there is {} {what} `{own}` already", article(what)), None);
        }
    }
}

fn within<'r, T>(at: &Located<T>, field: &str, ids: impl Iterator<Item = &'r String>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            let message = format!("`{id}` stands twice in `{field}`");
            findings.error("W102", at, &[field, &index.to_string(), "id"], message, None);
        }
    }
}
