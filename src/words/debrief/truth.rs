//! What was true, with the accounts behind it.

use wedge_engine::Event;

use crate::debrief::paper::{Fold, Piece, Section};
use crate::debrief::told::Told;
use crate::debrief::{desks, hindsight, outcome, reasons};
use crate::speech::Arg;

/// Most hidden facts that are told before anything is unfolded.
const FACTS: usize = 3;

pub(super) fn section(told: &Told<'_>) -> Section {
    let teller = told.teller;
    let kind = &teller.pack.types[told.outcome.kind.at()];
    let args = [("name", Arg::Text(&kind.name)), ("statement", Arg::Text(&kind.statement))];
    let mut pieces = vec![Piece::Lead(teller.say("debrief-type", &args))];
    pieces.extend(outcome::why_kept(teller, told.outcome).map(Piece::Text));
    let mut folds = Vec::new();
    let facts = facts(told);
    if facts.len() > FACTS {
        put(&mut folds, teller.say("debrief-facts", &[]), None, facts.clone());
    }
    pieces.extend(facts.into_iter().take(FACTS).map(Piece::Text));
    if let Some(review) = told.review {
        let hindsight = &review.hindsight;
        let (room, note) = hindsight::room(teller, hindsight);
        put(&mut folds, teller.say("debrief-room", &[]), note, room);
        let mut said = vec![Piece::Note(teller.say("debrief-desks-note", &[]))];
        said.extend(desks::quarrel(teller, hindsight, told.outcome).map(Piece::Text));
        said.extend(desks::held(teller, hindsight, told.outcome.kind).map(Piece::Table));
        said.push(Piece::Items(hindsight::desks(teller, hindsight)));
        folds.push(Fold { title: teller.say("debrief-desks", &[]), pieces: said });
        let note = teller.say("debrief-evidence-note", &[]);
        put(&mut folds, teller.say("debrief-evidence", &[]), Some(note), hindsight::evidence(teller, hindsight));
    }
    put(&mut folds, teller.say("debrief-why", &[]), None, reasons::why(teller, told.truth));
    let note = teller.say("debrief-events-note", &[]);
    put(&mut folds, teller.say("debrief-events", &[]), Some(note), missing(told));
    let note = teller.say("debrief-places-note", &[]);
    let places = reasons::places(teller, told.truth, told.outcome);
    put(&mut folds, teller.say("debrief-places", &[]), Some(note), places);
    Section { id: "truth", title: teller.say("debrief-truth", &[]), pieces, folds }
}

/// What else was hidden: first what was so, then what was not.
fn facts(told: &Told<'_>) -> Vec<String> {
    let teller = told.teller;
    let drawn: Vec<(bool, &str)> =
        told.truth.facts().into_iter().zip(teller.pack.facts.iter().map(|fact| fact.statement.as_str())).collect();
    let of = |so: bool, key: &'static str| {
        let those = drawn.iter().filter(move |(drawn, _)| *drawn == so);
        those.map(move |(_, statement)| teller.say(key, &[("statement", Arg::Text(statement))]))
    };
    of(true, "debrief-fact-so").chain(of(false, "debrief-fact-not")).collect()
}

/// Dated events that did not happen, each with the reason.
fn missing(told: &Told<'_>) -> Vec<String> {
    let teller = told.teller;
    let line = |(_, event): &(u32, Event)| match event {
        Event::DidNotHappen { incident, falsified, .. } => {
            let key = if *falsified { "debrief-event-falsified" } else { "debrief-event-chance" };
            Some(format!("{}: {}", teller.pack.events[incident.at()].title, teller.say(key, &[])))
        }
        _ => None,
    };
    told.truth.log.iter().filter_map(line).collect()
}

/// Folds lines under a title, if there are any.
fn put(folds: &mut Vec<Fold>, title: String, note: Option<String>, lines: Vec<String>) {
    if !lines.is_empty() {
        let pieces = note.map(Piece::Note).into_iter().chain([Piece::Items(lines)]).collect();
        folds.push(Fold { title, pieces });
    }
}
