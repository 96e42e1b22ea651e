//! W310: chances that are none.

use crate::raw::{Fraction, Table};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.events {
        if let Some(chance) = &at.value.chance {
            none(at, chance, "this event can never happen", findings);
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
