//! The argument behind a scenario, and what happened in fact beside this game.

use wedge_engine::{IssueId, Package, Quantity};
use wedge_scenario::raw::{ArgumentText, Basis, Beside, TypeText};

use crate::debrief::outcome::reach;
use crate::debrief::paper::{Fold, Piece, Section, Table};
use crate::debrief::told::Told;
use crate::speech::{Arg, capital};

pub(super) fn section(told: &Told<'_>) -> Option<Section> {
    let teller = told.teller;
    let (mut pieces, mut folds) = (Vec::new(), Vec::new());
    let mut title = teller.say("debrief-record", &[]);
    if let Some(argument) = &teller.pack.argument {
        title = teller.say("debrief-argument", &[]);
        let args = [
            ("author", Arg::Text(&argument.author)),
            ("title", Arg::Text(&argument.title)),
            ("published", Arg::Text(&argument.published)),
        ];
        pieces.push(Piece::Note(teller.say("debrief-argument-work", &args)));
        pieces.push(Piece::Text(argument.thesis.clone()));
        pieces.push(Piece::Text(argument.larger.clone()));
        if !argument.record.is_empty() {
            pieces.push(Piece::Table(beside(told, argument)));
        }
        folds.push(Fold { title: teller.say("debrief-argument-spoke", &[]), pieces: spoke(told, argument) });
    }
    let steps = teller.pack.steps.iter().map(|step| {
        let (date, text, answer) = (step.date.replace('/', " \u{2013} "), &step.text, &step.answer);
        let args = [("date", Arg::Text(&date)), ("text", Arg::Text(text)), ("answer", Arg::Text(answer))];
        let said = teller.say("debrief-record-step", &args);
        let behind = teller.basis(&beyond_judgement(&step.basis));
        if behind.is_empty() { said.trim_end().to_owned() } else { format!("{} ({behind})", said.trim_end()) }
    });
    let steps: Vec<String> = steps.collect();
    if !steps.is_empty() {
        let cited: Vec<Basis> = teller.pack.steps.iter().flat_map(|step| step.basis.iter().cloned()).collect();
        let mut pieces = vec![Piece::Items(steps)];
        let sources = teller.references(&cited);
        if !sources.is_empty() {
            pieces.extend([Piece::Note(teller.say("briefing-sources", &[])), Piece::Items(sources)]);
        }
        folds.push(Fold { title: teller.say("debrief-record-steps", &[]), pieces });
    }
    (!folds.is_empty()).then_some(Section { id: "argument", title, pieces, folds })
}

/// What a step of the record rests on. That its moves in the game are a judgement is no matter of the record.
fn beyond_judgement(basis: &[Basis]) -> Vec<Basis> {
    basis.iter().filter(|one| **one != Basis::Judgement).cloned().collect()
}

/// What spoke for each reading, and who says so.
fn spoke(told: &Told<'_>, argument: &ArgumentText) -> Vec<Piece> {
    let teller = told.teller;
    let line = |kind: &TypeText| {
        let text = &argument.spoke.0.iter().find(|(id, _)| *id == kind.id)?.1;
        Some(teller.say("debrief-argument-for", &[("name", Arg::Text(&kind.name)), ("text", Arg::Text(text))]))
    };
    let lines = teller.pack.types.iter().filter_map(line).collect();
    let about = (!argument.about.is_empty()).then(|| Piece::Note(argument.about.clone()));
    [Piece::Items(lines)].into_iter().chain(about).collect()
}

/// The record beside this game.
fn beside(told: &Told<'_>, argument: &ArgumentText) -> Table {
    let teller = told.teller;
    let rows = argument.record.iter().filter_map(|one| {
        let (label, here) = here(told, &one.beside)?;
        Some(vec![capital(&label), capital(&one.text), capital(&here)])
    });
    let head = ["debrief-beside-what", "debrief-beside-fact", "debrief-beside-here"].map(|key| teller.say(key, &[]));
    Table { title: teller.say("debrief-beside", &[]), head: head.to_vec(), rows: rows.collect() }
}

/// What a line of the record stands beside: what it is, and how it came out in this game. Where an agreement is in force from the
/// opening, nothing is signed in any game: its date and its clauses are those of the record.
fn here(told: &Told<'_>, beside: &Beside) -> Option<(String, String)> {
    let (teller, outcome) = (told.teller, told.outcome);
    let share = |value: f64| teller.share(value);
    let unsigned = || teller.say("debrief-signed-none", &[]);
    Some(match beside {
        Beside::Signed | Beside::Clause(_) if !teller.talks() => return None,
        Beside::Signed => {
            let signed = outcome.signed.map_or_else(unsigned, |turn| teller.date(turn));
            (teller.say("debrief-signed", &[]), signed)
        }
        Beside::Clause(id) => {
            let at = teller.pack.issues.iter().position(|issue| issue.id == *id)?;
            let issue = IssueId::from_index(at);
            let option = |package: &Package| teller.option(issue, package.option(issue)).to_owned();
            (teller.issue(issue).to_owned(), outcome.package.as_ref().map_or_else(unsigned, option))
        }
        Beside::Kept => {
            let kept = outcome.signed.map_or_else(unsigned, |_| share(outcome.compliance));
            (teller.say("debrief-compliance", &[]), kept)
        }
        Beside::Reach => (teller.say("debrief-security", &[]), reach(teller, outcome)),
        Beside::Presence => {
            let names = &teller.pack.names;
            let left = told.truth.state.get(Quantity::Presence) * f64::from(names.presence_full);
            // As the record has it: in men, not in percent.
            let left = if left < 0.5 { teller.say("debrief-beside-none", &[]) } else { teller.count(left) };
            (names.presence.clone(), left)
        }
        Beside::Abroad => (teller.say("debrief-abroad", &[]), outcome.attacks_abroad.to_string()),
        Beside::Third => {
            let stood = || teller.say("debrief-stood", &[]);
            let fell = |turn| teller.say("debrief-fell-value", &[("date", Arg::Text(&teller.date(turn)))]);
            (teller.say("debrief-fell", &[]), outcome.fell.map_or_else(stood, fell))
        }
    })
}
