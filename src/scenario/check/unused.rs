//! W304: what is set and never read.

use std::collections::BTreeSet;

use crate::raw::{ConditionText, EffectText};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["actions.ron", "events.ron"]) {
        return;
    }
    let mut read: BTreeSet<&str> = BTreeSet::new();
    let needs = records.actions.iter().flat_map(|at| &at.value.needs);
    for need in needs.chain(records.events.iter().flat_map(|at| &at.value.needs)) {
        flags_read(need, &mut read);
    }
    for at in &records.actions {
        unread(at, at.value.effects.iter(), &read, findings);
    }
    for at in &records.events {
        let replies = at.value.replies.iter().flat_map(|reply| &reply.effects);
        unread(at, at.value.effects.iter().chain(replies), &read, findings);
    }
}

fn flags_read<'a>(condition: &'a ConditionText, read: &mut BTreeSet<&'a str>) {
    match condition {
        ConditionText::All(parts) | ConditionText::Any(parts) => parts.iter().for_each(|part| flags_read(part, read)),
        ConditionText::Not(part) => flags_read(part, read),
        ConditionText::Flag(flag) => {
            read.insert(flag);
        }
        _ => {}
    }
}

fn unread<'a, T>(
    at: &Located<T>,
    effects: impl Iterator<Item = &'a EffectText>,
    read: &BTreeSet<&str>,
    findings: &mut Findings<'_>,
) {
    for effect in effects {
        if let EffectText::Set(flag) = effect
            && !read.contains(flag.as_str())
        {
            let message = format!("the flag `{flag}` is set here and read nowhere");
            findings.warning("W304", at, &["effects"], message, None);
        }
    }
}
