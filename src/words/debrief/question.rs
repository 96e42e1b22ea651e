//! One question to take away: the one that this game raises most.

use wedge_engine::Status;

use crate::debrief::beliefs::widest;
use crate::debrief::paper::{Piece, Section};
use crate::debrief::told::Told;

/// Points of a hundred from which a belief stood against the evidence.
const AGAINST: u8 = 25;

pub(super) fn section(told: &Told<'_>) -> Section {
    let against = widest(told).is_some_and(|(_, own, ideal)| own.abs_diff(ideal) >= AGAINST);
    let key = match (told.outcome.signed, told.outcome.status) {
        (None, _) => "debrief-question-unsigned",
        (_, Some(Status::Hollow)) if told.teller.talks() => "debrief-question-hollow",
        (_, Some(Status::Hollow)) => "debrief-question-hollow-in-force",
        (_, Some(Status::Suspended | Status::Collapsed)) => "debrief-question-broken",
        _ if against => "debrief-question-belief",
        _ if told.outcome.fell.is_some() => "debrief-question-fell",
        _ => "debrief-question-kept",
    };
    let pieces = vec![Piece::Lead(told.teller.say(key, &[]))];
    Section { id: "question", title: told.teller.say("debrief-question", &[]), pieces, folds: Vec::new() }
}
