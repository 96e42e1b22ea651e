//! The debrief: what was so, how it came out, and why they did what they did. Here, and only here, all is shown.

mod fact;
mod hindsight;
mod outcome;
mod reasons;

use wedge_counsel::Hindsight;
use wedge_engine::{Event, Outcome, Truth};

use crate::speech::Arg;
use crate::teller::Teller;

pub use fact::Fact;

/// A debrief in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// The hidden type.
    pub truth: String,
    /// The parts of the outcome.
    pub outcome: Vec<Fact>,
    /// What the player had set out to do, against what came of it.
    pub undertaken: Vec<Fact>,
    /// Stated beliefs in order.
    pub beliefs: Vec<String>,
    /// What was forecast, against what came about.
    pub forecasts: Vec<Fact>,
    /// Why they answered, balked or signed.
    pub why: Vec<String>,
    /// What each desk had heard.
    pub desks: Vec<String>,
    /// What each dated event with a chance told of the type.
    pub evidence: Vec<String>,
    /// What each part of the counterpart wanted in truth.
    pub room: Vec<String>,
    /// When that was.
    pub room_note: Option<String>,
    /// Recorded events that did not happen, each with the reason.
    pub missing: Vec<String>,
    /// The lines of the scenario behind the terms of `why`, for an instructor; a player is not shown them unasked.
    pub places: Vec<String>,
}

/// The debrief of a game that is over, from its log and the numbers counted in hindsight.
#[must_use]
pub fn debrief(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome, hindsight: &Hindsight) -> Debrief {
    let kind = &teller.pack.types[outcome.kind.at()];
    let (room, room_note) = hindsight::room(teller, hindsight);
    let mut why = reasons::why(teller, truth);
    why.extend(hindsight::could_have(teller, hindsight));
    Debrief {
        truth: teller
            .say("debrief-type", &[("name", Arg::Text(&kind.name)), ("statement", Arg::Text(&kind.statement))]),
        outcome: outcome::facts(teller, outcome),
        undertaken: outcome::undertaken(teller, truth, outcome),
        beliefs: truth
            .log
            .iter()
            .filter_map(|(turn, event)| match event {
                Event::Believed { shares } => Some(teller.say(
                    "debrief-belief-line",
                    &[("date", Arg::Text(&teller.date(*turn))), ("belief", Arg::Text(&teller.belief(shares)))],
                )),
                _ => None,
            })
            .collect(),
        forecasts: outcome::forecasts(teller, truth, outcome),
        why,
        desks: hindsight::desks(teller, hindsight),
        evidence: hindsight::evidence(teller, hindsight),
        room,
        room_note,
        places: reasons::places(teller, truth, outcome),
        missing: truth
            .log
            .iter()
            .filter_map(|(_, event)| match event {
                Event::DidNotHappen { incident, falsified } => {
                    let key = if *falsified { "debrief-event-falsified" } else { "debrief-event-chance" };
                    Some(format!("{}: {}", teller.pack.events[incident.at()].title, teller.say(key, &[])))
                }
                _ => None,
            })
            .collect(),
    }
}
