//! W210: more of something than can be counted or searched.

use crate::reading::{Findings, Located};
use crate::records::Records;

/// Most packages that are searched exactly.
const MOST_PACKAGES: u128 = 2_000_000;
/// Most issues.
const MOST_ISSUES: usize = 16;
/// Most options of an issue.
const MOST_OPTIONS: usize = 64;
/// Most of what is chosen by its place in a list, and of parties of a kind.
const MOST: usize = 255;
/// Most actions, and most events.
const MOST_EVENTS: usize = 65_000;

/// True if there is not more than can be counted, so that the scenario can be compiled.
pub(super) fn check(records: &Records, findings: &mut Findings<'_>) -> bool {
    let before = findings.count();
    too_many(&records.issues, "issues", MOST_ISSUES, findings);
    too_many(&records.types, "hypotheses", MOST, findings);
    too_many(&records.counterparts, "counterparts", MOST, findings);
    too_many(&records.allies, "allies", MOST, findings);
    too_many(&records.factions, "factions and leaders", MOST, findings);
    too_many(&records.strands, "strands", MOST, findings);
    too_many(&records.desks, "desks", MOST, findings);
    too_many(&records.constituencies, "constituencies", MOST, findings);
    too_many(&records.facts, "hidden facts", MOST, findings);
    too_many(&records.forecasts, "forecasts", MOST, findings);
    too_many(&records.presets, "presets", MOST, findings);
    too_many(&records.talks, "rounds of talks", MOST, findings);
    too_many(&records.implementation, "rounds of implementation", MOST, findings);
    too_many(&records.actions, "actions", MOST_EVENTS, findings);
    too_many(&records.events, "events", MOST_EVENTS, findings);
    if let Some(at) = &records.mandate {
        within(at, "aims", at.value.aims.len(), MOST, findings);
        within(at, "red_lines", at.value.red_lines.len(), MOST, findings);
    }
    for at in &records.events {
        within(at, "replies", at.value.replies.len(), MOST, findings);
    }
    for at in &records.issues {
        within(at, "options", at.value.options.len(), MOST_OPTIONS, findings);
    }
    packages(records, findings);
    findings.count() == before
}

fn too_many<T>(records: &[Located<T>], what: &str, most: usize, findings: &mut Findings<'_>) {
    if let Some(first) = records.get(most) {
        let message =
            format!("{} {what} are more than the {most} there can be; this one is the first too many", records.len());
        findings.error("W210", first, &["id"], message, None);
    }
}

fn within<T>(at: &Located<T>, field: &str, count: usize, most: usize, findings: &mut Findings<'_>) {
    if count > most {
        let message = format!("{count} `{field}` are more than the {most} there can be");
        findings.error("W210", at, &[field, &most.to_string(), "id"], message, None);
    }
}

/// Every package is looked at, so that there must not be too many of them.
fn packages(records: &Records, findings: &mut Findings<'_>) {
    let mut product: u128 = 1;
    let mut counts = Vec::new();
    let mut over = None;
    for at in &records.issues {
        let options = at.value.options.len();
        product = product.saturating_mul(options as u128);
        counts.push(options.to_string());
        if product > MOST_PACKAGES && over.is_none() {
            over = Some(at);
        }
    }
    if let Some(at) = over {
        let product = if product == u128::MAX { "beyond all counting".to_owned() } else { product.to_string() };
        let message = format!(
            "{} = {product} packages are more than the {MOST_PACKAGES} that can be searched; from this issue on they are",
            counts.join(" * ")
        );
        let help = Some("take out issues or options: all of them are looked at when an offer is answered".to_owned());
        findings.error("W210", at, &["options"], message, help);
    }
}
