//! How to read an answer: what it tells, what it does not, what a report of 60 means.

use wedge_counsel::expected_report;
use wedge_engine::Coefficient;

use super::sheet::{Handout, Layout, Part, Piece};
use crate::debrief::Table;
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

pub(super) fn answer(teller: &Teller) -> Handout {
    if !teller.talks() {
        return report(teller);
    }
    let kinds = [
        teller.say("handout-answer-agreed", &[]),
        teller.say("handout-answer-counter", &[]),
        teller.say("handout-answer-restated", &[]),
        teller.say("handout-answer-walkout", &[]),
    ];
    let parts = [teller.say("handout-answer-stance", &[]), teller.say("handout-answer-clauses", &[])];
    let hidden = [teller.say("handout-answer-hidden-tie", &[]), teller.say("handout-answer-hidden-kept", &[])];
    let ask = [
        teller.say("handout-answer-ask-apart", &[]),
        teller.say("handout-answer-ask-moved", &[]),
        teller.say("handout-answer-ask-expected", &[]),
        teller.say("handout-answer-ask-cost", &[]),
    ];
    let mut all = vec![
        Part { title: teller.say("handout-answer-kinds", &[]), pieces: vec![Piece::items(kinds)] },
        Part { title: teller.say("handout-answer-parts", &[]), pieces: parts.map(Piece::text).to_vec() },
        Part { title: teller.say("handout-answer-hidden", &[]), pieces: vec![Piece::items(hidden)] },
    ];
    if !teller.pack.desks.is_empty() {
        all.push(reports(teller));
    }
    all.push(Part { title: teller.say("handout-answer-ask", &[]), pieces: vec![Piece::items(ask)] });
    let (title, note) = (teller.say("handout-answer", &[]), teller.say("handout-answer-note", &[]));
    Handout { id: "how-to-read-an-answer", title, note, layout: Layout::Text, parts: all }
}

/// The same where nobody talks: what a report tells, and what nothing does.
fn report(teller: &Teller) -> Handout {
    let hidden = ["handout-report-hidden-tie", "handout-answer-hidden-kept"].map(|key| teller.say(key, &[]));
    let ask = ["handout-answer-ask-expected", "handout-answer-ask-cost"].map(|key| teller.say(key, &[]));
    let mut parts = Vec::new();
    if !teller.pack.desks.is_empty() {
        parts.push(reports(teller));
    }
    parts.extend([
        Part { title: teller.say("handout-report-hidden", &[]), pieces: vec![Piece::items(hidden)] },
        Part { title: teller.say("handout-report-ask", &[]), pieces: vec![Piece::items(ask)] },
    ]);
    let (title, note) = (teller.say("handout-report", &[]), teller.say("handout-report-note", &[]));
    Handout { id: "how-to-read-a-report", title, note, layout: Layout::Text, parts }
}

fn reports(teller: &Teller) -> Part {
    let scenario = &teller.pack.scenario;
    let mut head = vec![teller.say("handout-answer-desk", &[])];
    head.extend(teller.pack.types.iter().map(|kind| kind.name.clone()));
    let row = |desk| {
        let expected = scenario.type_ids().map(|kind| percent(expected_report(scenario, desk, kind)));
        std::iter::once(teller.desk(desk).to_owned()).chain(expected).collect()
    };
    let table = Table {
        title: teller.say("handout-answer-reports-table", &[]),
        head,
        rows: scenario.desk_ids().map(row).collect(),
    };
    let noise = percent(scenario.rule(Coefficient::ReportNoise));
    let habit = percent(scenario.rule(Coefficient::DeskErrorSpread));
    let args = [("noise", Arg::Text(&noise)), ("habit", Arg::Text(&habit))];
    let mut pieces = vec![
        Piece::text(teller.say("handout-answer-reports-text", &[])),
        Piece::Table(table),
        Piece::text(teller.say("handout-answer-reports-error", &args)),
    ];
    let noisier = |desk| Some(format!("{}: {}", capital(teller.desk(desk)), teller.desk_noisier(desk)?));
    pieces.extend(scenario.desk_ids().filter_map(noisier).map(Piece::text));
    Part { title: teller.say("handout-answer-reports", &[]), pieces }
}
