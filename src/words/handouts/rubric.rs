//! The rubric on reasoning: how a decision was come to, never how it came out.

use super::sheet::{Handout, Layout, Part, Piece};
use crate::debrief::Table;
use crate::teller::Teller;

pub(super) fn rubric(teller: &Teller) -> Handout {
    let say = |key: &str| teller.say(key, &[]);
    let head = ["handout-rubric-what", "handout-rubric-1", "handout-rubric-2", "handout-rubric-3"].map(say).to_vec();
    let rows = vec![
        [
            "handout-rubric-evidence",
            "handout-rubric-evidence-1",
            "handout-rubric-evidence-2",
            "handout-rubric-evidence-3",
        ]
        .map(say)
        .to_vec(),
        vec![
            say("handout-rubric-rivals"),
            say("handout-rubric-rivals-1"),
            say("handout-rubric-rivals-2"),
            teller.of_talks("handout-rubric-rivals-3", "handout-rubric-rivals-3-in-force"),
        ],
        ["handout-rubric-belief", "handout-rubric-belief-1", "handout-rubric-belief-2", "handout-rubric-belief-3"]
            .map(say)
            .to_vec(),
        ["handout-rubric-price", "handout-rubric-price-1", "handout-rubric-price-2", "handout-rubric-price-3"]
            .map(say)
            .to_vec(),
        vec![
            say("handout-rubric-others"),
            say("handout-rubric-others-1"),
            say("handout-rubric-others-2"),
            teller.of_talks("handout-rubric-others-3", "handout-rubric-others-3-in-force"),
        ],
        ["handout-rubric-failure", "handout-rubric-failure-1", "handout-rubric-failure-2", "handout-rubric-failure-3"]
            .map(say)
            .to_vec(),
        ["handout-rubric-absent", "handout-rubric-absent-1", "handout-rubric-absent-2", "handout-rubric-absent-3"]
            .map(say)
            .to_vec(),
    ];
    let title = say("handout-rubric");
    let table = Piece::Table(Table { title: title.clone(), head, rows });
    let what = Part { title: say("handout-rubric-what"), pieces: vec![table] };
    let uses = ["handout-rubric-use-1", "handout-rubric-use-2", "handout-rubric-use-3"].map(say);
    let uses = Part { title: say("handout-rubric-use"), pieces: vec![Piece::items(uses)] };
    Handout { id: "rubric", title, note: say("handout-rubric-note"), layout: Layout::Text, parts: vec![what, uses] }
}
