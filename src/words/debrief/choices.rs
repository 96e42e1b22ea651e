//! Where it turned: choices replayed with the same luck, and what could have been asked, and when.

use wedge_counsel::{Instead, Review, Sitting, Turning};
use wedge_engine::{Command, Lever, Outcome, Package, Setting};

use crate::debrief::hindsight::could_have;
use crate::debrief::paper::{Fold, Piece, Section};
use crate::debrief::told::Told;
use crate::numbers::{percent, signed_percent};
use crate::speech::Arg;
use crate::teller::Teller;

/// Differences of an end that are told of one choice before anything is unfolded.
const TOLD: usize = 2;

/// A share by which two ends must differ to be told.
const LEAST: f64 = 0.10;

pub(super) fn section(told: &Told<'_>) -> Section {
    let teller = told.teller;
    let title = teller.say("debrief-turning", &[]);
    let Some(review) = told.review else {
        return Section { id: "choices", title, pieces: vec![told.counting()], folds: Vec::new() };
    };
    let (mut pieces, mut folds) = (Vec::new(), Vec::new());
    if review.turning.is_empty() {
        pieces.push(Piece::Text(teller.say("debrief-turning-none", &[])));
    } else {
        pieces.push(Piece::Note(teller.say("debrief-turning-note", &[])));
        let line = |one: &Turning| line(teller, told.outcome, one);
        pieces.push(Piece::Items(review.turning.iter().map(line).collect()));
        let whole = |one: &Turning| whole_line(teller, told.outcome, one);
        let lines = review.turning.iter().map(whole).collect();
        folds.push(Fold { title: teller.say("debrief-turning-whole", &[]), pieces: vec![Piece::Items(lines)] });
    }
    // Who signed nothing reads at once what could have been signed; who did finds it folded.
    if told.outcome.signed.is_none() && !review.sittings.is_empty() {
        pieces.push(Piece::Text(asked(teller, &review.sittings)));
    }
    // Where an agreement is in force from the opening nobody asks for another.
    if !teller.talks() {
        return Section { id: "choices", title, pieces, folds };
    }
    let mut lines = Vec::new();
    let mut before = None;
    for sitting in &review.sittings {
        lines.extend(could_have(teller, &sitting.zopa, sitting.turn));
        // Said where it is another one than at the sitting before.
        let best = sitting.zopa.best.as_ref().filter(|best| before != Some(*best));
        lines.extend(best.map(|best| best_draft(teller, best, sitting.turn)));
        before = sitting.zopa.best.as_ref();
    }
    lines.extend(at_close(teller, review));
    folds.push(Fold { title: teller.say("debrief-could", &[]), pieces: vec![Piece::Items(lines)] });
    Section { id: "choices", title, pieces, folds }
}

/// The best for the mandate of what could have been agreed at a sitting.
fn best_draft(teller: &Teller, best: &Package, turn: u32) -> String {
    let clauses: Vec<String> = teller
        .pack
        .scenario
        .issue_ids()
        .map(|issue| format!("{}: {}", teller.issue(issue), teller.option(issue, best.option(issue))))
        .collect();
    let (date, draft) = (teller.date(turn), clauses.join("; "));
    teller.say("debrief-could-best", &[("date", Arg::Text(&date)), ("draft", Arg::Text(&draft))])
}

/// What could have been agreed when the talks closed, unless that was at a sitting.
fn at_close(teller: &Teller, review: &Review) -> Vec<String> {
    let hindsight = &review.hindsight;
    if review.sittings.iter().any(|sitting| sitting.turn == hindsight.closed) {
        return Vec::new();
    }
    could_have(teller, &hindsight.zopa, hindsight.closed)
}

/// What could have been asked, and when.
fn asked(teller: &Teller, sittings: &[Sitting]) -> String {
    let open = sittings.iter().filter(|sitting| sitting.zopa.ratified > 0).count();
    let all = sittings.len().to_string();
    if open == 0 {
        return teller.say("debrief-could-never", &[("all", Arg::Text(&all))]);
    }
    let count = open.to_string();
    let first = teller.say("debrief-could-count", &[("count", Arg::Text(&count)), ("all", Arg::Text(&all))]);
    let most = |sitting: &&Sitting| sitting.zopa.rungs.first().and_then(|rung| rung.option);
    // The first sitting on which the most could be had: later ones wait for no more.
    let best = sittings.iter().rev().max_by_key(most);
    let rung = best.and_then(|sitting| Some((sitting.turn, sitting.zopa.rungs.first()?)));
    let Some((turn, rung)) = rung else { return first };
    let Some(option) = rung.option else { return first };
    let (date, option) = (teller.date(turn), teller.option(rung.issue, option));
    let issue = teller.issue(rung.issue);
    let args = [("date", Arg::Text(&date)), ("rung", Arg::Text(option)), ("issue", Arg::Text(issue))];
    format!("{first} {}", teller.say("debrief-could-most", &args))
}

/// One choice, and what would mostly have come of the other.
fn line(teller: &Teller, was: &Outcome, turning: &Turning) -> String {
    let mut came = came(teller, was, &turning.then.outcome);
    came.truncate(TOLD);
    let (date, choice, came) = (teller.date(turning.turn), choice(teller, was, &turning.instead), came.join("; "));
    let args = [("date", Arg::Text(&date)), ("choice", Arg::Text(&choice)), ("came", Arg::Text(&came))];
    format!("{} {}", teller.say("debrief-turning-line", &args), judged(teller, turning))
}

/// One choice with what was chosen, all that would have come of the other, and how many later orders fell away.
fn whole_line(teller: &Teller, was: &Outcome, turning: &Turning) -> String {
    let came = came(teller, was, &turning.then.outcome).join("; ");
    let (date, choice) = (teller.date(turning.turn), choice(teller, was, &turning.instead));
    let args = [("date", Arg::Text(&date)), ("choice", Arg::Text(&choice)), ("came", Arg::Text(&came))];
    let mut said = vec![teller.say("debrief-turning-line", &args), judged(teller, turning)];
    said.extend(chosen(teller, &turning.instead));
    if turning.then.passed_over > 0 {
        said.push(teller.say("debrief-turning-passed", &[("count", Arg::Count(turning.then.passed_over))]));
    }
    said.join(" ")
}

fn judged(teller: &Teller, turning: &Turning) -> String {
    match turning.better {
        better if better >= 0.005 => teller.say("debrief-turning-better", &[]),
        better if better <= -0.005 => teller.say("debrief-turning-worse", &[]),
        _ => teller.say("debrief-turning-even", &[]),
    }
}

/// What was chosen, where the other choice does not say so.
fn chosen(teller: &Teller, instead: &Instead) -> Option<String> {
    let was = match instead {
        Instead::Clause(issue, set, _) => teller.option(*issue, *set).to_owned(),
        Instead::Answer(kind, given, _) => teller.reply(*given, *kind).0,
        _ => return None,
    };
    Some(teller.say("debrief-turning-chosen", &[("was", Arg::Text(&was))]))
}

/// What might have been chosen.
fn choice(teller: &Teller, was: &Outcome, instead: &Instead) -> String {
    match instead {
        Instead::Clause(issue, _, other) => {
            let (issue, other) = (teller.issue(*issue), teller.option(*issue, *other));
            let args = [("issue", Arg::Text(issue)), ("other", Arg::Text(other))];
            teller.say("debrief-choice-clause", &args)
        }
        Instead::Answer(kind, _, other) => {
            let (title, other) = (teller.asked_about(*kind).0, teller.reply(*other, *kind).0);
            let args = [("title", Arg::Text(&title)), ("other", Arg::Text(&other))];
            teller.say("debrief-choice-answer", &args)
        }
        Instead::LeftOut(Command::Act(action)) => {
            let action = &teller.pack.actions[action.at()].name;
            teller.say("debrief-choice-act", &[("action", Arg::Text(action))])
        }
        Instead::LeftOut(Command::Set(setting)) => {
            let lever = teller.lever(lever(*setting));
            let setting = teller.setting(*setting, was.signed.is_some());
            teller.say("debrief-choice-set", &[("lever", Arg::Text(&lever)), ("setting", Arg::Text(&setting))])
        }
        Instead::LeftOut(Command::BreakOff) => teller.say("debrief-choice-stayed", &[]),
        Instead::LeftOut(_) => teller.say("debrief-choice-unsigned", &[]),
        Instead::Signed => teller.say("debrief-choice-signed", &[]),
        Instead::Accepted => teller.say("debrief-choice-accepted", &[]),
    }
}

fn lever(setting: Setting) -> Lever {
    match setting {
        Setting::Pace(_) => Lever::Pace,
        Setting::Relief(_) => Lever::Relief,
        Setting::Third(_) => Lever::Third,
    }
}

/// What would have been otherwise, the weightiest first.
fn came(teller: &Teller, was: &Outcome, then: &Outcome) -> Vec<String> {
    let apart = |one: f64, other: f64| (one - other).abs() >= LEAST;
    let mut told = Vec::new();
    match (was.signed, then.signed) {
        (None, Some(turn)) => {
            told.push(teller.say("debrief-came-signed", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        (Some(_), None) => told.push(teller.say("debrief-came-unsigned", &[])),
        _ => {}
    }
    match (was.fell, then.fell) {
        (Some(_), None) => told.push(teller.say("debrief-came-stood", &[])),
        (None, Some(turn)) => {
            told.push(teller.say("debrief-came-fell", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        _ => {}
    }
    if was.attacks_abroad != then.attacks_abroad {
        let was = was.attacks_abroad.to_string();
        let args = [("count", Arg::Count(then.attacks_abroad)), ("was", Arg::Text(&was))];
        told.push(teller.say("debrief-came-abroad", &args));
    }
    if was.signed.is_some() && then.signed.is_some() {
        if apart(was.compliance, then.compliance) {
            let (was, then) = (percent(was.compliance), percent(then.compliance));
            told.push(teller.say("debrief-came-kept", &[("percent", Arg::Text(&then)), ("was", Arg::Text(&was))]));
        }
        if apart(was.durability, then.durability) {
            let (was, then) = (percent(was.durability), percent(then.durability));
            told.push(teller.say("debrief-came-held", &[("percent", Arg::Text(&then)), ("was", Arg::Text(&was))]));
        }
    }
    if apart(was.security, then.security) {
        let [was, then] = [was, then].map(|outcome| signed_percent(-outcome.security));
        told.push(teller.say("debrief-came-reach", &[("then", Arg::Text(&then)), ("was", Arg::Text(&was))]));
    }
    if apart(was.presence, then.presence) {
        let (was, then) = (percent(was.presence), percent(then.presence));
        told.push(teller.say("debrief-came-presence", &[("percent", Arg::Text(&then)), ("was", Arg::Text(&was))]));
    }
    if apart(was.credibility, then.credibility) {
        let more = then.credibility > was.credibility;
        told.push(teller.say(if more { "debrief-came-believed" } else { "debrief-came-doubted" }, &[]));
    }
    if told.is_empty() {
        told.push(teller.say("debrief-came-little", &[]));
    }
    told
}
