//! W219: breaches that nobody across the table could commit.

use crate::raw::{EffectText, PerformerText};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.actions {
        effects(records, at, &["effects"], &at.value.effects, findings);
    }
    for at in &records.events {
        effects(records, at, &["effects"], &at.value.effects, findings);
        for (index, reply) in at.value.replies.iter().enumerate() {
            effects(records, at, &["replies", &index.to_string(), "effects"], &reply.effects, findings);
        }
    }
}

fn effects<T>(records: &Records, at: &Located<T>, path: &[&str], effects: &[EffectText], findings: &mut Findings<'_>) {
    let homes = |id: &str| {
        records.issues.iter().any(|issue| issue.value.id == id && issue.value.performer == PerformerText::Home)
    };
    for (index, effect) in effects.iter().enumerate() {
        if let EffectText::Breach(id) = effect
            && homes(id)
        {
            let index = index.to_string();
            let here: Vec<&str> = path.iter().copied().chain([index.as_str()]).collect();
            let message = format!("home carries out `{id}`: nobody across the table can break it");
            let help = Some("name an issue that they carry out".to_owned());
            findings.error("W219", at, &here, message, help);
        }
    }
}
