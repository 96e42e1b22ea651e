//! W207: recorded moves that the terminal's language does not know.

use crate::moves::{Line, parse_line};
use crate::pack::Pack;
use crate::raw::StepText;
use crate::reading::{Findings, Located};
use wedge_engine::Package;

/// Checks that every move of the recorded line can be read. Whether it can be played depends on the seed.
pub(crate) fn recorded_moves(pack: &Pack, findings: &mut Findings<'_>) {
    let standing = Package::status_quo(pack.scenario.issues.len());
    let steps: Vec<Located<StepText>> = findings.again("history.ron");
    for at in &steps {
        for (index, line) in at.value.moves.iter().enumerate() {
            let wrong = match parse_line(pack, line, &standing) {
                Err(error) => Some(error.to_string()),
                Ok(Line::Answer(id))
                    if !pack.events.iter().any(|event| event.replies.iter().any(|one| one.id == id)) =>
                {
                    Some(format!("no event has a reply `{id}`"))
                }
                Ok(_) => None,
            };
            if let Some(message) = wrong {
                findings.error("W207", at, &["moves", &index.to_string()], message, None);
            }
        }
    }
}
