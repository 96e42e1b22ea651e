//! Why they answered, balked or signed: the numbers behind each decision, each with the line of the scenario it comes from.

use wedge_engine::{AnswerKind, BlocId, Event, Shift, Truth, Why};

use crate::numbers::signed;
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
                    let text = teller.say("debrief-ratified", &[date, ("value", Arg::Text(&signed(*value)))]);
                    lines.push(teller.spoken(party, text));
                }
                lines.extend(hidden.iter().filter_map(|shift| margin_moved(teller, shift, "debrief-hidden")));
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

/// How one margin moved, by its largest terms, each with the line of the scenario it comes from.
fn margin_moved(teller: &Teller, shift: &Shift, key: &str) -> Option<String> {
    let mut items = shift.items.clone();
    items.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()));
    let terms: Vec<String> = items
        .iter()
        .take(TERMS)
        .filter(|item| item.value.abs() >= 0.005)
        .map(|item| term(teller, Some(shift.bloc), item.why, item.value))
        .collect();
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

/// A term of a number, with the line of the scenario it comes from.
pub(super) fn term(teller: &Teller, bloc: Option<BlocId>, why: Why, value: f64) -> String {
    let what = teller.why(why);
    let amount = signed(value);
    match teller.pack.place_of_term(bloc, why) {
        Some(place) => {
            let line = place.line.to_string();
            let args = [
                ("what", Arg::Text(&what)),
                ("amount", Arg::Text(&amount)),
                ("file", Arg::Text(place.file)),
                ("line", Arg::Text(&line)),
            ];
            teller.say("debrief-term", &args)
        }
        None => teller.say("debrief-term-usual", &[("what", Arg::Text(&what)), ("amount", Arg::Text(&amount))]),
    }
}

/// Terms of a movement that are told; the smaller ones are left to the file.
const TERMS: usize = 3;
