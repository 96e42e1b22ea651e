//! W216: an assumption about a value that the scenario does not open with, or whose rival is out of range or no other value.

use crate::check::number::number;
use crate::raw::{QuantityText, StandsText};
use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.assumptions {
        let rival = at.value.rival.0;
        let (in_use, low, high) = match &at.value.of {
            StandsText::Coefficient(name) => {
                let given = records.coefficients.iter().find(|one| one.value.id == *name);
                let (low, high) = name.range();
                (given.map_or_else(|| name.usual(), |one| one.value.value.0), low, high)
            }
            StandsText::Opening(quantity) => {
                let Some(given) = records.opening.iter().find(|one| one.value.quantity == *quantity) else {
                    if findings.whole(&["scenario.ron"]) {
                        let message = "the scenario opens with no value of this quantity".to_owned();
                        let help = Some("name one of those in `opening`, or a coefficient".to_owned());
                        findings.error("W216", at, &["of"], message, help);
                    }
                    continue;
                };
                (given.value.value.0, 0.0, if *quantity == QuantityText::Violence { 50_000.0 } else { 1.0 })
            }
        };
        if !(low..=high).contains(&rival) {
            let message = format!("{} is not between {} and {}", number(rival), number(low), number(high));
            findings.error("W216", at, &["rival"], message, None);
        } else if (rival - in_use).abs() < f64::EPSILON {
            let message = format!("{} is the value in use", number(rival));
            findings.error("W216", at, &["rival"], message, Some("a rival is another value".to_owned()));
        }
    }
}
