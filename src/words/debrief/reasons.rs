//! Why they answered, balked or signed: the numbers behind each decision, and the lines of the scenario they
//! come from.

use wedge_engine::{AnswerKind, Event, Item, Outcome, Shift, Truth, Why};

use crate::numbers::{percent, signed};
use crate::speech::Arg;
use crate::teller::Teller;

pub(super) fn why(teller: &Teller, truth: &Truth<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (turn, event) in truth.log {
        let date = teller.date(*turn);
        let date = ("date", Arg::Text(&date));
        match event {
            Event::Answered(answer) => {
                let key = match &answer.kind {
                    AnswerKind::Agreed => "answer-agreed",
                    AnswerKind::Counter(_) => "answer-counter",
                    AnswerKind::Restated(_) => "answer-restated",
                    AnswerKind::WalkOut { .. } => "told-answered-walkout",
                };
                lines.push(teller.say(
                    "debrief-answer",
                    &[
                        date,
                        ("value", Arg::Text(&signed(answer.value))),
                        ("aspiration", Arg::Text(&signed(answer.aspiration))),
                        ("answer", Arg::Text(&teller.say(key, &[]))),
                    ],
                ));
                lines.extend(answer.shifts.iter().filter_map(|shift| margin_moved(teller, shift, "debrief-moved")));
            }
            Event::Balked { value, aspiration, hidden, .. } => {
                lines.push(teller.say(
                    "debrief-balked",
                    &[date, ("value", Arg::Text(&signed(*value))), ("aspiration", Arg::Text(&signed(*aspiration)))],
                ));
                lines.extend(hidden.iter().filter_map(|shift| margin_moved(teller, shift, "debrief-hidden")));
            }
            Event::Signed { values, hidden, .. } => {
                for (value, party) in values.iter().zip(truth.scenario.counterpart_ids()) {
                    let key = if teller.talks() { "debrief-ratified" } else { "debrief-ratified-in-force" };
                    let text = teller.say(key, &[date, ("value", Arg::Text(&signed(*value)))]);
                    lines.push(teller.spoken(party, text));
                }
                lines.extend(hidden.iter().filter_map(|shift| margin_moved(teller, shift, "debrief-hidden")));
            }
            Event::VotedDown { values, chance, .. } => {
                for (value, party) in values.iter().zip(truth.scenario.counterpart_ids()) {
                    let text = teller.say("debrief-ratified-vain", &[date, ("value", Arg::Text(&signed(*value)))]);
                    lines.push(teller.spoken(party, text));
                }
                lines.push(teller.say("debrief-voted-down", &[date, ("percent", Arg::Text(&percent(*chance)))]));
            }
            Event::Sheltered { ally } => {
                let [name, leader] = teller.behind(*ally);
                lines.push(teller.say("debrief-sheltered", &[date, name, leader]));
            }
            Event::Subcontracted { ally } => {
                let [name, _] = teller.behind(*ally);
                lines.push(teller.say("debrief-subcontracted", &[date, name]));
            }
            _ => {}
        }
    }
    lines
}

/// How one margin moved, by its largest terms.
fn margin_moved(teller: &Teller, shift: &Shift, key: &str) -> Option<String> {
    let terms: Vec<String> = told(shift).iter().map(|item| term(teller, item.why, item.value)).collect();
    if terms.is_empty() {
        return None;
    }
    let (from, to, terms) = (signed(shift.from), signed(shift.to), terms.join("; "));
    let args = [
        ("name", Arg::Text(teller.bloc(shift.bloc))),
        ("from", Arg::Text(&from)),
        ("to", Arg::Text(&to)),
        ("terms", Arg::Text(&terms)),
    ];
    Some(teller.say(key, &args))
}

/// A term of a number.
pub(super) fn term(teller: &Teller, why: Why, value: f64) -> String {
    let (what, amount) = (teller.why(why), signed(value));
    teller.say("debrief-term", &[("what", Arg::Text(&what)), ("amount", Arg::Text(&amount))])
}

/// The lines of the scenario behind the terms that are told, each once, in the order of the files.
pub(super) fn places(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<String> {
    let shifts = truth.log.iter().flat_map(|(_, event)| match event {
        Event::Answered(answer) => answer.shifts.as_slice(),
        Event::Balked { hidden, .. } | Event::Signed { hidden, .. } => hidden.as_slice(),
        _ => &[],
    });
    let of_shifts = shifts.flat_map(|shift| told(shift).into_iter().map(|item| (Some(shift.bloc), item.why)));
    let of_accounts =
        outcome.compliance_accounts.iter().flat_map(|account| &account.items).map(|item| (None, item.why));
    let mut lines: Vec<(&str, usize, String)> = of_shifts
        .chain(of_accounts)
        .filter_map(|(bloc, why)| {
            let place = teller.pack.place_of_term(bloc, why)?;
            let (what, line) = (teller.why(why), place.line.to_string());
            let what = ("what", Arg::Text(&what));
            let (file, at) = (("file", Arg::Text(place.file)), ("line", Arg::Text(&line)));
            let said = match bloc {
                Some(bloc) => teller.say("debrief-place-of", &[("name", Arg::Text(teller.bloc(bloc))), what, file, at]),
                None => teller.say("debrief-place", &[what, file, at]),
            };
            Some((place.file, place.line, said))
        })
        .collect();
    lines.sort();
    lines.dedup();
    lines.into_iter().map(|(_, _, said)| said).collect()
}

/// The largest terms of a movement, which are told.
fn told(shift: &Shift) -> Vec<Item> {
    let mut items = shift.items.clone();
    items.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()));
    items.truncate(TERMS);
    items.retain(|item| item.value.abs() >= 0.005);
    items
}

/// Terms of a movement that are told; the smaller ones are left to the file.
const TERMS: usize = 3;
