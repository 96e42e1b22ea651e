//! Who was not in the room.

use crate::debrief::paper::{Fold, Piece, Section};
use crate::debrief::told::Told;
use crate::speech::Arg;
use crate::teller::Teller;

pub(super) fn section(told: &Told<'_>) -> Option<Section> {
    with_violence(told.teller, told.outcome.mean_violence)
}

/// The same of one game or of several, by what it cost on average (the scenario's unit).
pub(super) fn with_violence(teller: &Teller, mean: f64) -> Option<Section> {
    let absent = &teller.pack.not_in_the_room;
    if absent.is_empty() {
        return None;
    }
    let figure = teller.count(mean);
    let unit = teller.pack.names.violence.as_str();
    let cost = teller.say("debrief-absent-cost", &[("figure", Arg::Text(&figure)), ("unit", Arg::Text(unit))]);
    let who = absent.iter().map(|text| first_sentence(text).to_owned()).collect();
    let mut folds = Vec::new();
    if absent.iter().any(|text| first_sentence(text) != text) {
        let pieces = vec![Piece::Items(absent.clone())];
        folds.push(Fold { title: teller.say("debrief-absent-more", &[]), pieces });
    }
    let title = teller.say("debrief-absent", &[]);
    Some(Section { id: "absent", title, pieces: vec![Piece::Items(who), Piece::Text(cost)], folds })
}

/// Who is meant stands in the first sentence.
fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}
