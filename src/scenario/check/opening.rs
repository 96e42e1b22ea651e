//! W208: opening values that stand twice, out of range, or in the wrong place. W311: those that are left out.

use std::collections::BTreeSet;

use crate::check::number::number;
use crate::raw::QuantityText;
use crate::reading::Findings;
use crate::records::Records;

/// What opens at 0 unless it is named, and means something else than 0 in any scenario.
const NEEDED: [(&str, QuantityText); 5] = [
    ("Presence", QuantityText::Presence),
    ("Credibility", QuantityText::Credibility),
    ("Patience", QuantityText::Patience),
    ("Support", QuantityText::Support),
    ("Momentum", QuantityText::Momentum),
];

fn left_out(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["scenario.ron", "parties.ron"]) {
        return;
    }
    let named = |quantity: &QuantityText| records.opening.iter().any(|at| at.value.quantity == *quantity);
    let mut lacking: Vec<&str> = NEEDED.iter().filter(|(_, one)| !named(one)).map(|(name, _)| *name).collect();
    let leads = records.leaders.iter().any(|at| records.factions[*at].value.counterpart.is_none());
    if leads && !named(&QuantityText::Authority) {
        lacking.push("Authority");
    }
    if !lacking.is_empty() {
        let message = format!("nothing is said of `{}` at the opening: it opens at 0", lacking.join("`, `"));
        let help = "add `(quantity: ..., value: ..., basis: [...])` to `opening`; 0.0 is a value";
        let place = records.opening_list.clone();
        findings.warning_at("W311", "scenario.ron", place, message, Some(help.to_owned()));
    }
}

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    left_out(records, findings);
    let mut seen = BTreeSet::new();
    for at in &records.opening {
        let (quantity, value) = (&at.value.quantity, at.value.value.0);
        let elsewhere = match quantity {
            QuantityText::Loyalty(_) => Some("`loyalty` of the faction in `parties.ron`"),
            QuantityText::Strand(_) => Some("`start` of the strand in `parties.ron`"),
            QuantityText::Bond(_) => Some("`bonds` of the hypotheses in `types`"),
            QuantityText::BondTo(..) => Some("`bonds_to` of the hypotheses in `types`"),
            _ => None,
        };
        if let Some(place) = elsewhere {
            let message = "this opening value has its place elsewhere".to_owned();
            findings.error("W208", at, &["quantity"], message, Some(format!("write it as {place}")));
        }
        if !seen.insert(quantity) {
            findings.error("W208", at, &["quantity"], "this quantity opens twice".to_owned(), None);
        }
        let most = if *quantity == QuantityText::Violence { 50_000.0 } else { 1.0 };
        if !(0.0..=most).contains(&value) {
            findings.error("W208", at, &["value"], format!("{} is not between 0 and {most}", number(value)), None);
        }
    }
}
