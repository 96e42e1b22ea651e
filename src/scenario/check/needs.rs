//! W305: an action or a reply whose being open tells the player what nobody shows him; W218: a chance that hangs on such a thing.

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
    for (at, incident) in records.events.iter().zip(&scenario.incidents) {
        for (index, reply) in incident.replies.iter().enumerate() {
            if reply.needs.iter().any(tells) {
                let message = "whether this can be answered tells what the player is not shown".to_owned();
                let help = "ask for what is shown in full, or for a mark at which a grade that is shown changes";
                let path = ["replies", &index.to_string(), "needs"];
                findings.warning("W305", at, &path, message, Some(help.to_owned()));
            }
        }
        if incident.sway.is_some_and(|sway| !matches!(sway.on.shown(), Shown::InFull)) {
            let message = "the chance of this event hangs on what the player is not shown in full".to_owned();
            let help = "let it hang on `Patience`, `Support`, `Trust`, `Presence` or `Relief`: whether it comes would \
                        tell of the rest, and nobody could reckon with it";
            findings.error("W218", at, &["sway", "on"], message, Some(help.to_owned()));
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
