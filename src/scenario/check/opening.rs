//! W208: opening values that stand twice, out of range, or in the wrong place.

use crate::raw::QuantityText;
use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for (index, at) in records.opening.iter().enumerate() {
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
        if records.opening[..index].iter().any(|before| before.value.quantity == *quantity) {
            findings.error("W208", at, &["quantity"], "this quantity opens twice".to_owned(), None);
        }
        let most = if *quantity == QuantityText::Violence { 50_000.0 } else { 1.0 };
        if !(0.0..=most).contains(&value) {
            findings.error("W208", at, &["value"], format!("{value} is not between 0 and {most}"), None);
        }
    }
}
