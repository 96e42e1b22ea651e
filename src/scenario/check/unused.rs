//! W304: what is set and never read.

use std::collections::BTreeSet;

use crate::raw::{ConditionText, EffectText, TestText};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["actions.ron", "events.ron", "scenario.ron"]) {
        return;
    }
    let mut read: BTreeSet<&str> = BTreeSet::new();
    let needs = records.actions.iter().flat_map(|at| &at.value.needs);
    let needs = needs.chain(records.events.iter().flat_map(|at| {
        let event = &at.value;
        event.needs.iter().chain(event.replies.iter().flat_map(|reply| &reply.needs))
    }));
    let tests = records.forecasts.iter().map(|at| &at.value.comes).chain(records.mandate.iter().flat_map(|at| {
        let (aims, lines) = (&at.value.aims, &at.value.red_lines);
        aims.iter().map(|aim| &aim.met).chain(lines.iter().map(|line| &line.crossed))
    }));
    let ends = tests.flat_map(|test| match test {
        TestText::Ends(conditions) => conditions.as_slice(),
        _ => &[],
    });
    for need in needs.chain(ends) {
        flags_read(need, &mut read);
    }
    for at in &records.actions {
        unread(at, &["effects"], &at.value.effects, &read, findings);
    }
    for at in &records.events {
        unread(at, &["effects"], &at.value.effects, &read, findings);
        for (index, reply) in at.value.replies.iter().enumerate() {
            unread(at, &["replies", &index.to_string(), "effects"], &reply.effects, &read, findings);
        }
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

fn unread<T>(
    at: &Located<T>,
    path: &[&str],
    effects: &[EffectText],
    read: &BTreeSet<&str>,
    findings: &mut Findings<'_>,
) {
    for effect in effects {
        if let EffectText::Set(flag) = effect
            && !read.contains(flag.as_str())
        {
            let message = format!("the flag `{flag}` is set here and read nowhere");
            findings.warning("W304", at, path, message, None);
        }
    }
}
