//! W106: ids that cannot be typed, told apart, or written anywhere.

use std::collections::BTreeSet;

use crate::raw::EffectText;
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Words that the language of moves keeps for the game's own questions.
const RESERVED: [&str; 5] = ["protest", "suspend-deal", "silence", "strike", "strike-hard"];
/// Most characters of an id.
const LONGEST: usize = 64;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    each(&records.types, |one| &one.id, findings);
    each(&records.issues, |one| &one.id, findings);
    each(&records.factions, |one| &one.id, findings);
    each(&records.strands, |one| &one.id, findings);
    each(&records.counterparts, |one| &one.id, findings);
    each(&records.allies, |one| &one.id, findings);
    each(&records.facts, |one| &one.id, findings);
    each(&records.desks, |one| &one.id, findings);
    each(&records.constituencies, |one| &one.id, findings);
    each(&records.actions, |one| &one.id, findings);
    each(&records.events, |one| &one.id, findings);
    each(&records.steps, |one| &one.id, findings);
    each(&records.forecasts, |one| &one.id, findings);
    each(&records.presets, |one| &one.id, findings);
    each(&records.sources, |one| &one.id, findings);
    each(&records.assumptions, |one| &one.id, findings);
    for at in &records.issues {
        for (index, option) in at.value.options.iter().enumerate() {
            usable(at, &["options", &index.to_string(), "id"], &option.id, findings);
        }
    }
    if let Some(at) = &records.mandate {
        for (index, aim) in at.value.aims.iter().enumerate() {
            usable(at, &["aims", &index.to_string(), "id"], &aim.id, findings);
        }
        for (index, line) in at.value.red_lines.iter().enumerate() {
            usable(at, &["red_lines", &index.to_string(), "id"], &line.id, findings);
        }
    }
    let mut flags = BTreeSet::new();
    for at in &records.actions {
        set(at, &["effects"], &at.value.effects, &mut flags, findings);
    }
    for at in &records.events {
        set(at, &["effects"], &at.value.effects, &mut flags, findings);
        for (index, reply) in at.value.replies.iter().enumerate() {
            let index = index.to_string();
            usable(at, &["replies", &index, "id"], &reply.id, findings);
            if RESERVED.contains(&reply.id.as_str()) {
                let message = format!("`{}` is the game's own word for an answer; choose another", reply.id);
                findings.error("W106", at, &["replies", &index, "id"], message, None);
            }
            set(at, &["replies", &index, "effects"], &reply.effects, &mut flags, findings);
        }
    }
}

fn each<T>(records: &[Located<T>], id: impl Fn(&T) -> &String, findings: &mut Findings<'_>) {
    for at in records {
        usable(at, &["id"], id(&at.value), findings);
    }
}

/// Flags, each where it is first set.
fn set<'r, T>(
    at: &'r Located<T>,
    path: &[&str],
    effects: &'r [EffectText],
    seen: &mut BTreeSet<&'r str>,
    findings: &mut Findings<'_>,
) {
    for (index, effect) in effects.iter().enumerate() {
        if let EffectText::Set(flag) = effect
            && seen.insert(flag)
        {
            let index = index.to_string();
            let here: Vec<&str> = path.iter().copied().chain([index.as_str()]).collect();
            usable(at, &here, flag, findings);
        }
    }
}

/// What keeps a word from being an id; nothing, if it can be one.
///
/// Ids stand as words in the language of moves, in tables and in file names, and are typed on any keyboard.
#[must_use]
pub fn why_no_id(id: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    match id.chars().find(|c| !plain(*c)) {
        _ if id.is_empty() => Some("an id needs at least one letter or digit".to_owned()),
        Some(c) => Some(format!(
            "`{c}` (U+{:04X}) is none of the letters a to z and A to Z, the digits, `_` and `-`",
            u32::from(c)
        )),
        None if id.starts_with('-') => Some("an id begins with a letter, a digit or `_`".to_owned()),
        None if id.len() > LONGEST => Some(format!("an id has at most {LONGEST} characters")),
        None => None,
    }
}

fn usable<T>(at: &Located<T>, path: &[&str], id: &str, findings: &mut Findings<'_>) {
    if let Some(help) = why_no_id(id) {
        findings.error("W106", at, path, format!("`{id}` is no usable id"), Some(help));
    }
}
