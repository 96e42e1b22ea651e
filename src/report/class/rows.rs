//! A class as tables for a spreadsheet: a row a decision, a row a team.

use std::sync::Arc;

use wedge_counsel::{Scored, judged};
use wedge_engine::{Command, Event, Game, Outcome, Status, Truth};
use wedge_scenario::format_command;
use wedge_words::{TeamTold, Teller};

use crate::data::sheet;

/// Something that a team decided, or wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The team.
    pub team: String,
    /// The number of the order in its game, from 1; empty for a line that was written beside it.
    pub number: String,
    /// The turn on which it was given; empty for such a line.
    pub turn: String,
    /// The date of that turn, or the sitting in which a line was written.
    pub date: String,
    /// The order, as a move is written; of a line, when it was asked for.
    pub order: String,
    /// The order with the names of all that it names; the line itself.
    pub words: String,
}

/// The head of the decisions.
const OF_DECISIONS: [&str; 6] = ["team", "number", "turn", "date", "order", "in_words"];

/// Every order of a team's game, in order.
#[must_use]
pub fn decisions(teller: &Teller, team: &str, truth: &Truth<'_>) -> Vec<Decision> {
    // The orders once more, for the date of each and for what was asked when it was given.
    let again = Game::of_type(Arc::clone(&teller.pack.scenario), truth.number, truth.state.kind());
    // It was played by these rules, so it is again.
    let Ok(mut replayed) = again else { return Vec::new() };
    let decision = |(number, command): (usize, &Command)| {
        let glance = replayed.glance();
        let asked = glance.question.as_ref().map(|question| question.question.kind);
        // It was carried out once, so it is again.
        replayed.carry_out(command).ok();
        Decision {
            team: team.to_owned(),
            number: number.to_string(),
            turn: glance.turn.to_string(),
            date: teller.date(glance.turn),
            order: format_command(&teller.pack, command, asked),
            words: teller.order_in_full(command, asked),
        }
    };
    (1..).zip(truth.orders).map(decision).collect()
}

/// Decisions as comma-separated values. They begin with the mark by which spreadsheets know UTF-8, and no cell is taken for a
/// formula.
///
/// # Errors
/// Rows that cannot be written, which is a fault of the program.
pub fn decision_rows(decisions: &[Decision]) -> Result<String, csv::Error> {
    let row = |one: &Decision| {
        let Decision { team, number, turn, date, order, words } = one.clone();
        [team, number, turn, date, order, words]
    };
    sheet(&OF_DECISIONS, &decisions.iter().map(row).collect::<Vec<_>>())
}

/// A team whose game is over, and what is known of it beside the game.
#[derive(Clone, Copy, Debug)]
pub struct TeamRow<'a> {
    /// The team and its game.
    pub team: TeamTold<'a>,
    /// The name that stands for it in files that go elsewhere.
    pub code: &'a str,
    /// For how many sittings the clock answered, where that is known.
    pub by_clock: Option<usize>,
}

/// Teams as comma-separated values: what the tie was, what was believed, what was signed clause by clause (the id of the option, and
/// its name), how it came out, how an observer who saw the same would have judged, what was done for it, and the same orders under other
/// lucks. Where an agreement is in force from the opening, what is about drafts and signing is left out. Shares are from 0 to 1, turns are counted
/// from 0, an empty cell is what there was not.
///
/// # Errors
/// Rows that cannot be written, which is a fault of the program.
pub fn team_rows(teller: &Teller, teams: &[TeamRow<'_>]) -> Result<String, csv::Error> {
    let pack = &teller.pack;
    let mut head: Vec<String> = ["team", "code", "tie", "tie_name"].map(str::to_owned).to_vec();
    for kind in &pack.types {
        head.extend([format!("believed_{}", kind.id), format!("observer_{}", kind.id)]);
    }
    let talks = teller.talks();
    head.extend(["signed_turn", "signed_date"].iter().filter(|_| talks).map(|name| (*name).to_owned()));
    head.push("status".to_owned());
    for issue in &pack.issues {
        head.extend([issue.id.clone(), format!("{}_name", issue.id)]);
    }
    head.extend(measures(teller).map(|(name, _)| (*name).to_owned()));
    head.extend(["brier_of_observer", "brier_of_observers_forecasts"].map(str::to_owned));
    let last: [(&str, bool); 9] = [
        ("orders", true),
        ("drafts", talks),
        ("reports", true),
        ("soundings", talks),
        ("by_clock", true),
        ("lucks", true),
        ("lucks_signed", talks),
        ("lucks_held", true),
        ("lucks_quiet", true),
    ];
    head.extend(last.iter().filter(|(_, there)| *there).map(|(name, _)| (*name).to_owned()));
    let rows: Vec<Vec<String>> = teams.iter().map(|row| team_row(teller, row)).collect();
    sheet(&head, &rows)
}

/// A share or a measure, to four places.
fn number(value: f64) -> String {
    format!("{value:.4}")
}

/// A count that may be none.
fn count(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A measure of an outcome as it is written.
type Measured = fn(&Outcome) -> String;

/// How it came out.
static MEASURES: [(&str, Measured); 16] = [
    ("kept", |outcome| number(outcome.compliance)),
    ("durability", |outcome| number(outcome.durability)),
    ("attacks_abroad", |outcome| outcome.attacks_abroad.to_string()),
    ("attacks_home", |outcome| outcome.attacks_home.to_string()),
    ("third_fell_turn", |outcome| count(outcome.fell)),
    ("security", |outcome| number(outcome.security)),
    ("presence", |outcome| number(outcome.presence)),
    ("mean_violence", |outcome| number(outcome.mean_violence)),
    ("worth_on_paper", |outcome| number(outcome.paper)),
    ("worth_as_kept", |outcome| number(outcome.realised)),
    ("efficiency", |outcome| number(outcome.efficiency)),
    ("unclaimed", |outcome| number(outcome.unclaimed)),
    ("credibility", |outcome| number(outcome.credibility)),
    ("brier", |outcome| outcome.brier.map_or_else(String::new, number)),
    ("brier_of_prior", |outcome| number(outcome.prior_brier)),
    ("brier_of_forecasts", |outcome| outcome.forecast_brier.map_or_else(String::new, number)),
];

/// The measures of a scenario: without talks there is no draft that a deal could be held against.
fn measures(teller: &Teller) -> impl Iterator<Item = &'static (&'static str, Measured)> {
    let talks = teller.talks();
    MEASURES.iter().filter(move |(name, _)| talks || !["efficiency", "unclaimed"].contains(name))
}

/// The id of how a deal stood.
fn status_id(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Hollow => "hollow",
        Status::Suspended => "suspended",
        Status::Collapsed => "collapsed",
    }
}

/// The mean score of an observer who saw the same, over all that a team stated.
fn observers(stated: &[Scored]) -> String {
    let sum: f64 = stated.iter().map(|one| one.observer).sum();
    if stated.is_empty() { String::new() } else { number(sum / stated.len() as f64) }
}

fn team_row(teller: &Teller, row: &TeamRow<'_>) -> Vec<String> {
    let (pack, team) = (&teller.pack, &row.team);
    let outcome = team.outcome;
    let kind = &pack.types[outcome.kind.at()];
    let mut cells = vec![team.name.to_owned(), row.code.to_owned(), kind.id.clone(), kind.name.clone()];
    let stated = team.truth.log.iter().rev().find_map(|(_, event)| match event {
        Event::Believed { shares } => Some(shares),
        _ => None,
    });
    let learned = team.review.learned.last();
    for at in 0..pack.types.len() {
        cells.push(
            stated
                .and_then(|shares| shares.get(at))
                .map_or_else(String::new, |share| number(f64::from(*share) / 100.0)),
        );
        cells.push(learned.map_or_else(String::new, |learned| number(learned.shares[at])));
    }
    let talks = teller.talks();
    if talks {
        cells.push(count(outcome.signed));
        cells.push(outcome.signed.map_or_else(String::new, |turn| teller.date(turn)));
    }
    cells.push(outcome.status.map_or_else(String::new, |status| status_id(status).to_owned()));
    for (issue, spec) in pack.scenario.issue_ids().zip(&pack.issues) {
        let signed = outcome.package.as_ref().map(|package| package.option(issue));
        cells.push(
            signed.and_then(|option| spec.options.get(option)).map_or_else(String::new, |option| option.id.clone()),
        );
        cells.push(signed.map_or_else(String::new, |option| teller.option(issue, option).to_owned()));
    }
    cells.extend(measures(teller).map(|(_, measured)| measured(outcome)));
    let judged = judged(&team.truth, outcome, team.review);
    cells.extend([judged.beliefs, judged.forecasts].map(|stated| observers(&stated)));
    let given = |counts: fn(&Command) -> bool| team.truth.orders.iter().filter(|order| counts(order)).count();
    cells.push(given(|order| *order != Command::EndRound).to_string());
    cells.extend(talks.then(|| given(|order| matches!(order, Command::Offer(_))).to_string()));
    cells.push(given(|order| matches!(order, Command::Task(_))).to_string());
    cells.extend(talks.then(|| given(|order| matches!(order, Command::Sound(_))).to_string()));
    cells.push(row.by_clock.map_or_else(String::new, |sittings| sittings.to_string()));
    let lucks = team.review.as_it_was(outcome.kind);
    let of = |counts: fn(&Outcome) -> bool| lucks.map_or_else(String::new, |lucks| lucks.count(counts).to_string());
    cells.push(lucks.map_or_else(String::new, |lucks| lucks.games.len().to_string()));
    cells.extend(talks.then(|| of(|outcome| outcome.signed.is_some())));
    cells.extend([of(|outcome| outcome.status == Some(Status::Held)), of(|outcome| outcome.attacks_abroad == 0)]);
    cells
}
