//! Who was not in the room.

use crate::debrief::paper::{Fold, Piece, Section};
use crate::debrief::told::Told;
use crate::speech::Arg;

pub(super) fn section(told: &Told<'_>) -> Option<Section> {
    let teller = told.teller;
    let absent = &teller.pack.not_in_the_room;
    if absent.is_empty() {
        return None;
    }
    let figure = teller.count(told.outcome.mean_violence);
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
