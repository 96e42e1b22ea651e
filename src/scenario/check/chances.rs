//! W310: chances that are none. W218: what hangs on something and is certain. W217: questions that may go without an answer.

use crate::raw::{Fraction, Table};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.events {
        if let Some(chance) = &at.value.chance {
            // What hangs on something may rise above 0.
            if at.value.sway.is_none() {
                none(at, chance, "this event can never happen", findings);
            }
        } else if at.value.sway.is_some() {
            let message = "this event is certain: there is no chance that could hang on anything".to_owned();
            let help = Some("give it a `chance` for every hypothesis; it is what holds at the value `at`".to_owned());
            findings.error("W218", at, &["sway"], message, help);
        }
        let replies = &at.value.replies;
        if !replies.is_empty() && replies.iter().all(|reply| !reply.needs.is_empty()) {
            let message = "every reply has conditions: the question may find the player without an answer".to_owned();
            let help = Some("let at least one reply be open always, without `needs`".to_owned());
            findings.error("W217", at, &["replies"], message, help);
        }
    }
    for at in &records.facts {
        none(at, &at.value.chance, "this is never so, and need not be hidden", findings);
    }
}

fn none<T>(at: &Located<T>, chance: &Table<Fraction>, so: &str, findings: &mut Findings<'_>) {
    if !chance.0.is_empty() && chance.0.iter().all(|(_, chance)| chance.0 == 0.0) {
        findings.warning("W310", at, &["chance"], format!("the chance is 0 under every hypothesis: {so}"), None);
    }
}
