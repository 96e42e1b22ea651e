//! W207: recorded moves that the terminal's language does not know.

use std::collections::BTreeSet;

use crate::moves::{Line, parse_line};
use crate::pack::Pack;
use crate::raw::StepText;
use crate::reading::{Findings, Located};
use wedge_engine::Package;

/// Wrong moves that are told: where there are more, the line was written for another scenario.
const MOST_TOLD: usize = 200;

/// Checks that every move of the recorded line can be read. Whether it can be played depends on the seed.
pub(crate) fn recorded_moves(pack: &Pack, findings: &mut Findings<'_>) {
    let standing = Package::status_quo(pack.scenario.issues.len());
    let replies: BTreeSet<&str> =
        pack.events.iter().flat_map(|event| &event.replies).map(|reply| reply.id.as_str()).collect();
    let wrong = |line: &str| match parse_line(pack, line, &standing) {
        Err(error) => Some(error.to_string()),
        Ok(Line::Answer(id)) if !replies.contains(id.as_str()) => Some(format!("no event has a reply `{id}`")),
        Ok(_) => None,
    };
    let moves = pack.steps.iter().enumerate().flat_map(|(step, of)| {
        let lines = of.moves.iter().enumerate();
        lines.map(move |(index, line)| (step, index, line))
    });
    let told: Vec<(usize, usize, String)> = moves
        .filter_map(|(step, index, line)| wrong(line).map(|message| (step, index, message)))
        .take(MOST_TOLD)
        .collect();
    if told.is_empty() {
        return;
    }
    // The places of the steps are no longer at hand, and seldom asked for.
    let steps: Vec<Located<StepText>> = findings.again("history.ron");
    for (step, index, message) in told {
        if let Some(at) = steps.get(step) {
            findings.error("W207", at, &["moves", &index.to_string()], message, None);
        }
    }
}
