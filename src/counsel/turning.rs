//! The choices on which a game turned: each replayed with the same luck, the other choice, and the same orders after it.

use wedge_engine::{Command, Game, IssueId, Measure, Outcome, Package, QuestionKind, Reply, Scenario};

use crate::otherwise::{Course, Elsewhere};

/// How many are told.
pub const TURNING_POINTS: usize = 3;

/// A measured difference below which nothing turned.
const LEAST: f64 = 0.005;

/// What might have been chosen instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Instead {
    /// A clause set otherwise in the draft that decided: the issue, what was set, and what might have been.
    Clause(IssueId, usize, usize),
    /// Another answer: to what, what was answered, and what might have been.
    Answer(QuestionKind, Reply, Reply),
    /// The order not given.
    LeftOut(Command),
    /// What was agreed in principle put to a signature.
    Signed,
    /// The counter-offer accepted and, if it could be, put to a signature.
    Accepted,
}

/// A choice on which the game turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Turning {
    /// When it was made.
    pub turn: u32,
    /// What might have been chosen instead.
    pub instead: Instead,
    /// Where that led.
    pub then: Elsewhere,
    /// By how much that was better by the weights of the scenario's outcome; below 0 if it was worse.
    pub better: f64,
    /// By how much the two differ in all, whatever is better.
    pub apart: f64,
}

/// The parts of an outcome in the weights of the scenario; all alike where it has none.
fn weights(scenario: &Scenario) -> Vec<(Measure, f64)> {
    if scenario.outcome.is_empty() {
        let each = 1.0 / Measure::ALL.len() as f64;
        return Measure::ALL.into_iter().map(|measure| (measure, each)).collect();
    }
    scenario.outcome.clone()
}

/// The choices on which a game turned most, in the order of time: for each choice, of all that might have been done in its place
/// what would have been best, or, if nothing would have been better, what would have differed most.
#[must_use]
pub(crate) fn turning(game: &Game, course: &Course, was: &Outcome) -> Vec<Turning> {
    let weights = weights(game.scenario());
    let differ = |then: &Outcome, of: fn(f64) -> f64| -> f64 {
        let change = |measure: Measure| then.measure(measure) - was.measure(measure);
        weights.iter().map(|(measure, weight)| weight * of(change(*measure))).sum()
    };
    let mut found: Vec<Turning> = Vec::new();
    let decided = deciding(course);
    for at in 0..course.steps.len() {
        let mut best: Option<Turning> = None;
        for (instead, then) in choices(course, at, decided == Some(at)) {
            let (better, apart) = (differ(&then.outcome, |change| change), differ(&then.outcome, f64::abs));
            if apart < LEAST {
                continue;
            }
            let rank = |better: f64, apart: f64| if better >= LEAST { (1, better) } else { (0, apart) };
            let above = best.as_ref().is_none_or(|best| rank(better, apart) > rank(best.better, best.apart));
            if above {
                best = Some(Turning { turn: course.steps[at].turn, instead, then, better, apart });
            }
        }
        found.extend(best);
    }
    told(found)
}

/// Those that are told: the largest, one of which could have been better if any could, each kind of choice about the same
/// thing once.
fn told(mut found: Vec<Turning>) -> Vec<Turning> {
    found.sort_by(|one, other| other.apart.total_cmp(&one.apart));
    let mut kept: Vec<Turning> = Vec::new();
    for one in &found {
        if kept.len() < TURNING_POINTS && !kept.iter().any(|kept| alike(&kept.instead, &one.instead)) {
            kept.push(one.clone());
        }
    }
    let best = found.iter().max_by(|one, other| one.better.total_cmp(&other.better));
    if let Some(best) = best.filter(|best| best.better >= LEAST)
        && !kept.iter().any(|kept| kept.better >= LEAST)
    {
        kept.truncate(TURNING_POINTS - 1);
        kept.push(best.clone());
    }
    kept.sort_by_key(|one| one.turn);
    kept
}

/// True of two that a reader would take for the same.
fn alike(one: &Instead, other: &Instead) -> bool {
    match (one, other) {
        (Instead::Answer(one, ..), Instead::Answer(other, ..)) => one == other,
        (one, other) => one == other,
    }
}

/// The order that put on the table what was signed, or what was tabled last.
fn deciding(course: &Course) -> Option<usize> {
    let signs = |at: usize| {
        let after = course.before.get(at + 1).unwrap_or(&course.end);
        let unsigned = course.before[at].glance().signed.is_none();
        course.steps[at].order == Command::Sign && unsigned && after.glance().signed.is_some()
    };
    let signed = (0..course.steps.len()).find(|at| signs(*at));
    let end = signed.unwrap_or(course.steps.len());
    (0..end).rev().find(|at| matches!(course.steps[*at].order, Command::Offer(_) | Command::Accept))
}

/// What might have been chosen in the place of an order, and where it led.
fn choices(course: &Course, at: usize, decided: bool) -> Vec<(Instead, Elsewhere)> {
    let before = &course.before[at];
    let order = &course.steps[at].order;
    let mut all = Vec::new();
    let mut put = |instead: Instead, then: Option<Elsewhere>| all.extend(then.map(|then| (instead, then)));
    match order {
        Command::Answer(given) => {
            let question = before.glance().question;
            for reply in question.iter().flat_map(|question| &question.replies).filter(|reply| *reply != given) {
                let kind = question.as_ref().map(|question| question.question.kind);
                if let Some(kind) = kind {
                    let then = course.instead(at, &[Command::Answer(*reply)]);
                    put(Instead::Answer(kind, *given, *reply), then);
                }
            }
        }
        Command::Act(_) | Command::Set(_) | Command::Sign => {
            put(Instead::LeftOut(order.clone()), course.instead(at, &[]));
        }
        Command::EndRound | Command::BreakOff => {
            if *order == Command::BreakOff {
                put(Instead::LeftOut(order.clone()), course.instead(at, &[]));
            }
            if before.may(&Command::Sign).is_ok() {
                put(Instead::Signed, course.with(at, &[Command::Sign]));
            } else if before.may(&Command::Accept).is_ok() {
                put(Instead::Accepted, course.with(at, &[Command::Accept, Command::Sign]));
            }
        }
        Command::Offer(_) | Command::Accept if decided => {
            let package: Option<Package> = match order {
                Command::Offer(package) => Some(package.clone()),
                _ => before.glance().counter,
            };
            let Some(package) = package else { return all };
            for issue in before.scenario().issue_ids() {
                let set = package.option(issue);
                for option in 0..before.scenario().issues[issue.at()].options.len() {
                    let Some(other) = u8::try_from(option).ok().filter(|_| option != set) else { continue };
                    let then = course.instead(at, &[Command::Offer(package.with(issue, other))]);
                    put(Instead::Clause(issue, set, option), then);
                }
            }
        }
        _ => {}
    }
    all
}
