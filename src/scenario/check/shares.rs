//! W201: shares that must sum to 1 and do not.

use std::collections::BTreeMap;

use crate::raw::{FactionText, Fraction, Table};
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Slack for shares written with a few decimals.
const SLACK: f64 = 1e-6;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    let sum = |what: &str, total: f64, found: &mut dyn FnMut(String)| {
        if (total - 1.0).abs() > SLACK {
            found(format!("{what} sum to {total:.4}, not to 1"));
        }
    };
    // A record that could not be read leaves a sum short.
    let whole = findings.whole(&["parties.ron"]);
    let mut parties: BTreeMap<Option<&String>, (f64, &Located<FactionText>)> = BTreeMap::new();
    for at in &records.factions {
        let (total, last) = parties.entry(at.value.counterpart.as_ref()).or_insert((0.0, at));
        *total += at.value.capability.0;
        *last = at;
    }
    for (total, last) in parties.into_values().filter(|_| whole) {
        sum("the capabilities of all factions", total, &mut |text| {
            findings.error("W201", last, &["capability"], text, None);
        });
    }
    if let Some(last) = records.types.last().filter(|_| findings.whole(&["scenario.ron"])) {
        let total = records.types.iter().map(|at| at.value.prior.0).sum();
        sum("the priors of all hypotheses", total, &mut |text| findings.error("W201", last, &["prior"], text, None));
    }
    if let Some(last) = records.constituencies.last().filter(|_| whole) {
        let total = records.constituencies.iter().map(|at| at.value.say.0).sum();
        sum("the shares of the say at home", total, &mut |text| findings.error("W201", last, &["say"], text, None));
    }
    for at in &records.factions {
        table(at, &at.value.weights, "weights", findings);
    }
    for at in &records.constituencies {
        table(at, &at.value.weights, "weights", findings);
    }
    for at in &records.desks {
        table(at, &at.value.access, "access", findings);
    }
    if let Some(at) = &records.mandate {
        table(at, &at.value.weights, "weights", findings);
    }
    if let Some(last) = records.outcome.last().filter(|_| findings.whole(&["scenario.ron"])) {
        let total = records.outcome.iter().map(|at| at.value.weight.0).sum();
        sum("the weights of the outcome's parts", total, &mut |text| {
            findings.error("W201", last, &["weight"], text, None);
        });
    }
    if let Some(last) = records.strands.last() {
        let reach: f64 = records.strands.iter().map(|at| at.value.reach.0).sum();
        if reach > 1.0 + SLACK {
            let text = format!("the reach of all strands sums to {reach:.4}, more than 1");
            findings.error("W201", last, &["reach"], text, None);
        }
    }
}

fn table<T>(at: &Located<T>, table: &Table<Fraction>, field: &str, findings: &mut Findings<'_>) {
    let total: f64 = table.0.iter().map(|(_, value)| value.0).sum();
    if (total - 1.0).abs() > SLACK {
        findings.error("W201", at, &[field], format!("`{field}` sum to {total:.4}, not to 1"), None);
    }
}
