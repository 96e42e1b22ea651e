//! What was meant, and what came of it.

use crate::debrief::paper::{Fold, Piece, Section};
use crate::debrief::told::Told;
use crate::debrief::{clauses, outcome};

pub(super) fn section(told: &Told<'_>) -> Section {
    let teller = told.teller;
    let mut pieces = vec![Piece::Lead(outcome::headline(teller, told.truth, told.outcome))];
    let undertaken = outcome::undertaken(teller, told.truth, told.outcome);
    if !undertaken.is_empty() {
        pieces.push(Piece::Facts(undertaken));
    }
    pieces.extend(clauses::picture(teller, told.outcome).map(Piece::Picture));
    let note = Piece::Note(teller.say("debrief-outcome-note", &[]));
    let facts = Piece::Facts(outcome::facts(teller, told.outcome));
    let marks = outcome::held_against(teller, told.truth, told.outcome);
    let marks = (!marks.is_empty()).then_some(Piece::Items(marks));
    let behind = marks.into_iter().chain([note, facts]).collect();
    let mut folds = vec![Fold { title: teller.say("debrief-outcome", &[]), pieces: behind }];
    let forecasts = outcome::forecasts(teller, told.truth, told.outcome);
    if !forecasts.is_empty() {
        let note = Piece::Note(teller.say("debrief-forecasts-note", &[]));
        let title = teller.say("debrief-forecasts", &[]);
        folds.push(Fold { title, pieces: vec![note, Piece::Facts(forecasts)] });
    }
    let title = teller.say("debrief-undertaken", &[]);
    Section { id: "aims", title, pieces, folds }
}
