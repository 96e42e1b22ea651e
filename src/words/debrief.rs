//! The debrief: what was so, how it came out, and why they did what they did. Here, and only here, all is shown.

use wedge_engine::{
    AllyId, AnswerKind, BlocId, Evaluator, Event, Measure, Mind, Outcome, Package, Quantity, Role, Shift, Test, Truth,
    Why,
};

use wedge_scenario::raw::ForecastText;
use wedge_study::zone;

use crate::speech::Arg;
use crate::teller::Teller;
use crate::told::percent;

/// A line of the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub label: String,
    /// How much.
    pub value: String,
    /// What that means, where it needs saying.
    pub note: Option<String>,
}

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
}

/// Aims and red line against the outcome.
fn undertaken(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<Fact> {
    let chosen = truth.log.iter().find_map(|(_, event)| match event {
        Event::Undertook(undertaking) => Some(undertaking),
        _ => None,
    });
    let Some(chosen) = chosen else { return Vec::new() };
    let (scenario, mandate) = (truth.scenario, &teller.pack.mandate);
    let fact = |text: &str, test: &Test, [yes, no]: [&str; 2]| Fact {
        label: text.to_owned(),
        value: teller.say(if outcome.passes(test) { yes } else { no }, &[]),
        note: Some(tested(teller, test, outcome)),
    };
    let aims = chosen.aims.iter().map(|at| usize::from(*at)).filter_map(|at| {
        Some(fact(&mandate.aims.get(at)?.text, scenario.aims.get(at)?, ["debrief-aim-met", "debrief-aim-missed"]))
    });
    let at = usize::from(chosen.red_line);
    let line = mandate.red_lines.get(at).zip(scenario.red_lines.get(at)).map(|(line, test)| {
        let text = teller.say("undertaking-never", &[("line", Arg::Text(&line.text))]);
        fact(&text, test, ["debrief-line-crossed", "debrief-line-kept"])
    });
    aims.chain(line).collect()
}

/// What a test was held against, and what came out.
fn tested(teller: &Teller, test: &Test, outcome: &Outcome) -> String {
    match test {
        Test::Least(measure, least) | Test::Below(measure, least) => {
            let key = if matches!(test, Test::Least(..)) { "debrief-test-least" } else { "debrief-test-below" };
            let part = teller.say(measure_key(*measure), &[]);
            let (mark, value) = (percent(*least), percent(outcome.measure(*measure)));
            teller.say(key, &[("part", Arg::Text(&part)), ("mark", Arg::Text(&mark)), ("value", Arg::Text(&value))])
        }
        Test::Signed(issue, _) => {
            let name = ("issue", Arg::Text(teller.issue(*issue)));
            match &outcome.package {
                Some(package) => {
                    let option = teller.option(*issue, package.option(*issue));
                    teller.say("debrief-test-signed", &[name, ("option", Arg::Text(option))])
                }
                None => teller.say("debrief-test-unsigned", &[name]),
            }
        }
    }
}

/// Forecasts against what came about: each with what was said of it, and how far off that was.
fn forecasts(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<Fact> {
    let fact = |(which, text): (usize, &ForecastText)| -> Option<Fact> {
        let stated = |(turn, event): &(u32, Event)| match event {
            Event::Forecast { stated } => {
                let own = stated.iter().find(|(one, _)| usize::from(*one) == which)?;
                let percent = own.1.to_string();
                let args = [("date", Arg::Text(&teller.date(*turn))), ("percent", Arg::Text(&percent))];
                Some(teller.say("debrief-forecast-stated", &args))
            }
            _ => None,
        };
        let said: Vec<String> = truth.log.iter().filter_map(stated).collect();
        let came = outcome.passes(truth.scenario.forecasts.get(which)?);
        let key = if came { "debrief-forecast-came" } else { "debrief-forecast-stayed" };
        let label = text.text.clone();
        (!said.is_empty()).then(|| Fact { label, value: teller.say(key, &[]), note: Some(said.join(", ")) })
    };
    let mut facts: Vec<Fact> = teller.pack.forecasts.iter().enumerate().filter_map(fact).collect();
    if let Some(score) = outcome.forecast_brier {
        facts.push(Fact {
            label: teller.say("debrief-forecast-brier", &[]),
            value: format!("{score:.2}"),
            note: Some(teller.say("debrief-forecast-brier-note", &[])),
        });
    }
    facts
}

fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Security => "measure-security",
        Measure::QuietAbroad => "measure-quiet-abroad",
        Measure::QuietAtHome => "measure-quiet-home",
        Measure::Realised => "measure-realised",
        Measure::Efficiency => "measure-efficiency",
        Measure::Durability => "measure-durability",
        Measure::Saved => "measure-saved",
        Measure::ThirdStands => "measure-third",
        Measure::Word => "measure-word",
        Measure::Judgement => "measure-judgement",
    }
}

/// The debrief of a game that is over.
#[must_use]
pub fn debrief(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Debrief {
    let kind = &teller.pack.types[outcome.kind.at()];
    let (room, room_note) = room(teller, truth);
    let mut why = why(teller, truth);
    why.push(could_have(teller, truth));
    Debrief {
        truth: teller
            .say("debrief-type", &[("name", Arg::Text(&kind.name)), ("statement", Arg::Text(&kind.statement))]),
        outcome: facts(teller, outcome),
        undertaken: undertaken(teller, truth, outcome),
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
        forecasts: forecasts(teller, truth, outcome),
        why,
        desks: desks(teller, truth),
        evidence: evidence(teller, truth),
        room,
        room_note,
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

fn facts(teller: &Teller, outcome: &Outcome) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: teller.say(key, &[]), value, note: None };
    let noted = |key: &str, value: String| Fact {
        label: teller.say(key, &[]),
        value,
        note: Some(teller.say(&format!("{key}-note"), &[])),
    };
    let share = |value: f64| teller.say("percent", &[("value", Arg::Text(&percent(value)))]);
    let mut facts = vec![
        fact(
            "debrief-signed",
            match outcome.signed {
                Some(turn) => teller.say("debrief-signed-value", &[("date", Arg::Text(&teller.date(turn)))]),
                None => teller.say("debrief-signed-none", &[]),
            },
        ),
        fact(
            "debrief-status",
            outcome.status.map_or_else(|| teller.say("debrief-status-none", &[]), |status| teller.status(status)),
        ),
        noted("debrief-security", {
            let key = match outcome.security {
                change if change.abs() < 0.005 => "debrief-security-same",
                change if change < 0.0 => "debrief-security-more",
                _ => "debrief-security-less",
            };
            teller.say(key, &[("percent", Arg::Text(&percent(outcome.security.abs())))])
        }),
        fact("debrief-abroad", outcome.attacks_abroad.to_string()),
        fact("debrief-home-attacks", outcome.attacks_home.to_string()),
    ];
    if outcome.signed.is_some() {
        facts.push(noted("debrief-paper", format!("{:.2}", outcome.paper)));
        facts.push(noted("debrief-realised", format!("{:.2}", outcome.realised)));
        facts.push(noted("debrief-efficiency", share(outcome.efficiency)));
        facts.push(noted("debrief-durability", share(outcome.durability)));
        facts.push(noted("debrief-unclaimed", format!("{:.2}", outcome.unclaimed)));
        facts.push(compliance(teller, outcome));
    }
    facts.push(noted("debrief-presence", share(outcome.presence)));
    if teller.pack.scenario.third.is_some() {
        facts.push(fact(
            "debrief-fell",
            match outcome.fell {
                Some(turn) => teller.say("debrief-fell-value", &[("date", Arg::Text(&teller.date(turn)))]),
                None => teller.say("debrief-stood", &[]),
            },
        ));
    }
    facts.push(Fact {
        label: teller.say("debrief-violence", &[("unit", Arg::Text(&teller.pack.names.violence))]),
        value: format!("{:.0}", outcome.violence),
        note: None,
    });
    facts.push(Fact {
        label: teller.say("debrief-mean-violence", &[("unit", Arg::Text(&teller.pack.names.violence))]),
        value: format!("{:.0}", outcome.mean_violence),
        note: None,
    });
    let prior = format!("{:.2}", outcome.prior_brier);
    facts.push(Fact {
        label: teller.say("debrief-brier", &[]),
        value: outcome.brier.map_or_else(|| teller.say("debrief-brier-none", &[]), |score| format!("{score:.2}")),
        note: Some(teller.say("debrief-brier-note", &[("prior", Arg::Text(&prior))])),
    });
    facts
}

/// What was kept out of sight at the end, and what that was made of.
fn compliance(teller: &Teller, outcome: &Outcome) -> Fact {
    let mut notes = vec![teller.say("debrief-compliance-note", &[])];
    for account in outcome.compliance_accounts.iter().filter(|account| !account.items.is_empty()) {
        let told = account.items.iter().filter(|item| item.value.abs() >= 0.005);
        let terms: Vec<String> = told.map(|item| term(teller, None, item.why, item.value)).collect();
        notes.push(teller.say("debrief-compliance-terms", &[("terms", Arg::Text(&terms.join("; ")))]));
    }
    Fact {
        label: teller.say("debrief-compliance", &[]),
        value: teller.say("percent", &[("value", Arg::Text(&percent(outcome.compliance)))]),
        note: Some(notes.join(" ")),
    }
}

fn why(teller: &Teller, truth: &Truth<'_>) -> Vec<String> {
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
                lines.extend(answer.shifts.iter().filter_map(|shift| moved(teller, shift, "debrief-moved")));
            }
            Event::Balked { value, aspiration, hidden, .. } => {
                lines.push(teller.say(
                    "debrief-balked",
                    &[date, ("value", Arg::Text(&signed(*value))), ("aspiration", Arg::Text(&signed(*aspiration)))],
                ));
                lines.extend(hidden.iter().filter_map(|shift| moved(teller, shift, "debrief-hidden")));
            }
            Event::Signed { values, hidden, .. } => {
                for (value, party) in values.iter().zip(truth.scenario.counterpart_ids()) {
                    let text = teller.say("debrief-ratified", &[date, ("value", Arg::Text(&signed(*value)))]);
                    lines.push(teller.spoken(party, text));
                }
                lines.extend(hidden.iter().filter_map(|shift| moved(teller, shift, "debrief-hidden")));
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
fn moved(teller: &Teller, shift: &Shift, key: &str) -> Option<String> {
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
fn term(teller: &Teller, bloc: Option<BlocId>, why: Why, value: f64) -> String {
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

/// What could have been agreed, at the signature or at the end.
fn could_have(teller: &Teller, truth: &Truth<'_>) -> String {
    let state = truth.at_close.unwrap_or(truth.state);
    let zone = zone(truth.scenario, state);
    let rung = truth.scenario.issue_with(Role::Ladder).zip(zone.best_rung);
    let count = |number: usize| number.to_string();
    let key = if rung.is_some() { "debrief-zone" } else { "debrief-zone-none" };
    let label = rung.map_or("", |(ladder, option)| teller.option(ladder, usize::from(option)));
    teller.say(
        key,
        &[
            ("date", Arg::Text(&teller.date(state.turn()))),
            ("packages", Arg::Text(&count(zone.packages))),
            ("leadership", Arg::Text(&count(zone.leadership))),
            ("both", Arg::Text(&count(zone.both))),
            ("rung", Arg::Text(label)),
        ],
    )
}

fn desks(teller: &Teller, truth: &Truth<'_>) -> Vec<String> {
    let mut bonds: Vec<f64> = vec![0.0; truth.scenario.blocs.len()];
    let mut lines = Vec::new();
    for (turn, event) in truth.log {
        for trace in event.traces() {
            if let Quantity::Bond(bloc, AllyId(0)) = trace.quantity {
                bonds[bloc.at()] = trace.to;
            }
        }
        if let Event::Reported { desk, heard, estimate } = event {
            lines.push(teller.say(
                "debrief-heard",
                &[
                    ("date", Arg::Text(&teller.date(*turn))),
                    ("desk", Arg::Text(teller.desk(*desk))),
                    ("percent", Arg::Text(&percent(*estimate))),
                    ("name", Arg::Text(teller.bloc(*heard))),
                    ("truth", Arg::Text(&percent(1.0 - bonds[heard.at()]))),
                ],
            ));
        }
    }
    if lines.is_empty() {
        lines.push(teller.say("debrief-heard-none", &[]));
    }
    lines
}

/// What each dated event with a chance told of the type: how likely its coming, or its staying away, was under each
/// hypothesis, beside the least likely.
fn evidence(teller: &Teller, truth: &Truth<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (turn, event) in truth.log {
        let (incident, key, came) = match event {
            Event::Happened { incident, .. } => (incident, "debrief-evidence-came", true),
            Event::DidNotHappen { incident, falsified: false } => (incident, "debrief-evidence-stayed", false),
            _ => continue,
        };
        let chances = &truth.scenario.incidents[incident.at()].chance;
        if chances.is_empty() {
            continue;
        }
        let likely: Vec<f64> = chances.iter().map(|chance| if came { *chance } else { 1.0 - chance }).collect();
        let least = likely.iter().copied().fold(f64::INFINITY, f64::min);
        let ratios: Vec<String> = teller
            .pack
            .types
            .iter()
            .zip(&likely)
            .map(|(kind, likely)| {
                let ratio = if least > 0.0 { format!("{:.1}", likely / least) } else { "\u{221e}".to_owned() };
                teller.say("debrief-evidence-ratio", &[("name", Arg::Text(&kind.name)), ("ratio", Arg::Text(&ratio))])
            })
            .collect();
        let (date, ratios) = (teller.date(*turn), ratios.join(", "));
        let title = &teller.pack.events[incident.at()].title;
        let args = [("date", Arg::Text(&date)), ("title", Arg::Text(title)), ("ratios", Arg::Text(&ratios))];
        lines.push(teller.say(key, &args));
    }
    lines
}

/// Margins in truth for what was signed, at the signature; without one, for the last draft as things stand at the end.
fn room(teller: &Teller, truth: &Truth<'_>) -> (Vec<String>, Option<String>) {
    let signed_on = truth.state.deal().map(|deal| (deal.package.clone(), deal.signed));
    let last_offer = || -> Option<(Package, u32)> {
        truth.log.iter().rev().find_map(|(turn, event)| match event {
            Event::Tabled { package, .. } => Some((package.clone(), *turn)),
            _ => None,
        })
    };
    let Some((package, turn)) = signed_on.or_else(last_offer) else { return (Vec::new(), None) };
    let state = truth.at_close.unwrap_or(truth.state);
    let lines = truth
        .scenario
        .bloc_ids()
        .map(|bloc| {
            let party = truth.scenario.blocs[bloc.at()].counterpart;
            let margin = Evaluator::of(truth.scenario, state, Mind::True, party).margin(&package, bloc);
            let word = teller.say(if margin < 0.0 { "debrief-margin-loss" } else { "debrief-margin-gain" }, &[]);
            teller.say(
                "debrief-margin",
                &[
                    ("name", Arg::Text(teller.bloc(bloc))),
                    ("margin", Arg::Text(&signed(margin))),
                    ("word", Arg::Text(&word)),
                    ("bond", Arg::Text(&percent(state.get(Quantity::Bond(bloc, AllyId(0)))))),
                ],
            )
        })
        .collect();
    (lines, Some(teller.say("debrief-margin-note", &[("date", Arg::Text(&teller.date(turn)))])))
}

/// A signed number with two decimals and a minus sign that a reader sees.
fn signed(value: f64) -> String {
    let text = format!("{value:+.2}");
    if text == "+0.00" || text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "\u{2212}") }
}
