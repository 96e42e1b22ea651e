//! How it came out, and what the player had set out to do and had forecast, against it.

use wedge_engine::{Event, Measure, Outcome, State, Status, Test, Truth};
use wedge_scenario::raw::ForecastText;

use crate::debrief::paper::Fact;
use crate::debrief::reasons::term;
use crate::numbers::{beside, percent};
use crate::speech::Arg;
use crate::teller::Teller;

/// What came of it in a sentence or two.
pub(super) fn headline(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> String {
    let closed = truth.at_close.map_or(truth.state.turn(), State::turn);
    let date = teller.date(outcome.signed.unwrap_or(closed));
    let percent = percent(outcome.compliance);
    let key = match (outcome.signed, outcome.status, teller.talks()) {
        (None, _, _) => "debrief-head-none",
        (_, None | Some(Status::Held), true) => "debrief-head-held",
        (_, Some(Status::Hollow), true) => "debrief-head-hollow",
        (_, Some(Status::Suspended), true) => "debrief-head-suspended",
        (_, Some(Status::Collapsed), true) => "debrief-head-collapsed",
        (_, None | Some(Status::Held), false) => "debrief-head-held-in-force",
        (_, Some(Status::Hollow), false) => "debrief-head-hollow-in-force",
        (_, Some(Status::Suspended), false) => "debrief-head-suspended-in-force",
        (_, Some(Status::Collapsed), false) => "debrief-head-collapsed-in-force",
    };
    let first = teller.say(key, &[("date", Arg::Text(&date)), ("percent", Arg::Text(&percent))]);
    match outcome.fell {
        Some(turn) => {
            let fell = teller.say("debrief-head-fell", &[("date", Arg::Text(&teller.date(turn)))]);
            format!("{first} {fell}")
        }
        None => first,
    }
}

/// Aims and red line against the outcome.
pub(super) fn undertaken(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<Fact> {
    let chosen = truth.log.iter().find_map(|(_, event)| match event {
        Event::Undertook(undertaking) => Some(undertaking),
        _ => None,
    });
    let Some(chosen) = chosen else { return Vec::new() };
    let (scenario, mandate) = (truth.scenario, &teller.pack.mandate);
    let fact = |text: &str, test: &Test, [yes, no]: [&str; 2]| Fact {
        label: text.to_owned(),
        value: teller.say(if outcome.passes(test) { yes } else { no }, &[]),
        note: short(teller, test, outcome),
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

/// By how much a mark was reached or missed; nothing where there is no mark.
fn short(teller: &Teller, test: &Test, outcome: &Outcome) -> Option<String> {
    if let Test::Kept(_) = test {
        return outcome
            .signed
            .map(|_| teller.say("debrief-test-held", &[("percent", Arg::Text(&percent(outcome.durability)))]));
    }
    let (Test::Least(measure, mark) | Test::Below(measure, mark)) = test else { return None };
    let (value, mark) = beside(outcome.measure(*measure), *mark);
    let key = if matches!(test, Test::Least(..)) { "debrief-test-short-least" } else { "debrief-test-short-below" };
    Some(teller.say(key, &[("value", Arg::Text(&value)), ("mark", Arg::Text(&mark))]))
}

/// Aims and red line, each with what it was held against in full.
pub(super) fn held_against(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<String> {
    let scenario = truth.scenario;
    let chosen = truth.log.iter().find_map(|(_, event)| match event {
        Event::Undertook(undertaking) => Some(undertaking),
        _ => None,
    });
    let tests = chosen.iter().flat_map(|chosen| {
        let aims = chosen.aims.iter().filter_map(|at| scenario.aims.get(usize::from(*at)));
        aims.chain(scenario.red_lines.get(usize::from(chosen.red_line)))
    });
    tests.map(|test| tested(teller, test, outcome)).collect()
}

/// What a test was held against, and what came out.
fn tested(teller: &Teller, test: &Test, outcome: &Outcome) -> String {
    match test {
        Test::Least(measure, least) | Test::Below(measure, least) => {
            let key = if matches!(test, Test::Least(..)) { "debrief-test-least" } else { "debrief-test-below" };
            let part = teller.say(measure_key(*measure), &[]);
            let (value, mark) = beside(outcome.measure(*measure), *least);
            teller.say(key, &[("part", Arg::Text(&part)), ("mark", Arg::Text(&mark)), ("value", Arg::Text(&value))])
        }
        Test::Kept(least) => {
            let (held, mark) = (percent(outcome.durability), percent(*least));
            let status =
                outcome.status.map_or_else(|| teller.say("debrief-status-none", &[]), |one| teller.status(one));
            let args = [("status", Arg::Text(&status)), ("percent", Arg::Text(&held)), ("mark", Arg::Text(&mark))];
            teller.say("debrief-test-kept", &args)
        }
        Test::Ends(_) => {
            let key = if outcome.passes(test) { "debrief-test-so" } else { "debrief-test-not-so" };
            teller.say(key, &[])
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
pub(super) fn forecasts(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome) -> Vec<Fact> {
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

/// Every part of the outcome.
pub(super) fn facts(teller: &Teller, outcome: &Outcome) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: teller.say(key, &[]), value, note: None };
    let noted = |[label, note]: [&str; 2], value: String| Fact {
        label: teller.say(label, &[]),
        value,
        note: Some(teller.say(note, &[])),
    };
    let share = |value: f64| teller.share(value);
    let talks = teller.talks();
    let mut facts = Vec::new();
    if talks {
        facts.push(fact(
            "debrief-signed",
            match outcome.signed {
                Some(turn) => teller.say("debrief-signed-value", &[("date", Arg::Text(&teller.date(turn)))]),
                None => teller.say("debrief-signed-none", &[]),
            },
        ));
    }
    let status = outcome.status.map_or_else(|| teller.say("debrief-status-none", &[]), |status| teller.status(status));
    facts.extend([
        fact("debrief-status", status),
        noted(["debrief-security", "debrief-security-note"], reach(teller, outcome)),
        fact(if talks { "debrief-abroad" } else { "debrief-abroad-in-force" }, outcome.attacks_abroad.to_string()),
        fact(
            if talks { "debrief-home-attacks" } else { "debrief-home-attacks-in-force" },
            outcome.attacks_home.to_string(),
        ),
    ]);
    if outcome.signed.is_some() {
        facts.push(noted(["debrief-paper", "debrief-paper-note"], share(outcome.paper)));
        facts.push(noted(["debrief-realised", "debrief-realised-note"], share(outcome.realised)));
        if talks {
            facts.push(noted(["debrief-efficiency", "debrief-efficiency-note"], share(outcome.efficiency)));
        }
        let durability = if talks { "debrief-durability-note" } else { "debrief-durability-note-in-force" };
        facts.push(noted(["debrief-durability", durability], share(outcome.durability)));
        if talks {
            facts.push(noted(["debrief-unclaimed", "debrief-unclaimed-note"], share(outcome.unclaimed)));
        }
        facts.push(compliance(teller, outcome));
    }
    facts.push(noted(["debrief-presence", "debrief-presence-note"], share(outcome.presence)));
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
        value: teller.count(outcome.violence),
        note: None,
    });
    facts.push(Fact {
        label: teller.say("debrief-mean-violence", &[("unit", Arg::Text(&teller.pack.names.violence))]),
        value: teller.count(outcome.mean_violence),
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

/// What became of the ally's reach.
pub(super) fn reach(teller: &Teller, outcome: &Outcome) -> String {
    let key = match outcome.security {
        change if change.abs() < 0.005 => "debrief-security-same",
        change if change < 0.0 => "debrief-security-more",
        _ => "debrief-security-less",
    };
    teller.say(key, &[("percent", Arg::Text(&percent(outcome.security.abs())))])
}

/// Terms of a reason that are read at once; the rest is folded.
const REASONS: usize = 2;

/// Why so much was kept out of sight as was, and no more: the terms that weighed most. Nothing without a deal that was performed.
pub(super) fn why_kept(teller: &Teller, outcome: &Outcome) -> Option<String> {
    let mut items: Vec<_> = outcome.compliance_accounts.iter().flat_map(|account| &account.items).collect();
    items.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()));
    let terms: Vec<String> = items.iter().take(REASONS).map(|item| term(teller, item.why, item.value)).collect();
    let (percent, terms_said) = (percent(outcome.compliance), terms.join("; "));
    let args = [("percent", Arg::Text(&percent)), ("terms", Arg::Text(&terms_said))];
    (outcome.signed.is_some() && !terms.is_empty()).then(|| teller.say("debrief-why-kept", &args))
}

/// What the share that was kept out of sight was made of, ally by ally.
fn made_of(teller: &Teller, outcome: &Outcome) -> Vec<String> {
    let accounts = outcome.compliance_accounts.iter().filter(|account| !account.items.is_empty());
    let told = accounts.map(|account| {
        let told = account.items.iter().filter(|item| item.value.abs() >= 0.005);
        let terms: Vec<String> = told.map(|item| term(teller, item.why, item.value)).collect();
        teller.say("debrief-compliance-terms", &[("terms", Arg::Text(&terms.join("; ")))])
    });
    told.collect()
}

/// What was kept out of sight at the end, and what that was made of.
fn compliance(teller: &Teller, outcome: &Outcome) -> Fact {
    let mut notes = vec![teller.say("debrief-compliance-note", &[])];
    notes.extend(made_of(teller, outcome));
    Fact {
        label: teller.say("debrief-compliance", &[]),
        value: teller.share(outcome.compliance),
        note: Some(notes.join(" ")),
    }
}
