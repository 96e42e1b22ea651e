//! W305: an action whose being open tells the player what nobody shows him.

use wedge_engine::{Condition, Scenario, Shown};

use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, action) in records.actions.iter().zip(&scenario.actions) {
        for need in &action.needs {
            if tells(need) {
                let message = "whether this can be done tells what the player is not shown".to_owned();
                let help = "ask for what is shown in full, or for a mark at which a grade that is shown changes";
                findings.warning("W305", at, &["needs"], message, Some(help.to_owned()));
            }
        }
    }
}

/// Whether a condition lets one read off a quantity more than the screen says of it.
fn tells(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(tells),
        Condition::Not(part) => tells(part),
        Condition::AtLeast(quantity, mark) | Condition::AtMost(quantity, mark) => match quantity.shown() {
            Shown::InFull => false,
            Shown::ByGrades(marks) => !marks.contains(mark),
            Shown::Not => true,
        },
        _ => false,
    }
}
