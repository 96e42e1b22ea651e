//! W202: turns and rounds out of order or out of the game.

use wedge_engine::{Coefficient, Origin};

use crate::check::number::number;
use crate::raw::RoundText;
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Most turns of a game.
const LONGEST: u32 = 1_200;
/// Most effort in a round.
const MOST_EFFORT: u32 = 50;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    let Some(calendar) = &records.calendar else { return };
    let last = calendar.value.last;
    if !(1..=12).contains(&calendar.value.month) {
        findings.error("W202", calendar, &["month"], "a month is a number from 1 to 12".to_owned(), None);
    }
    if !(1..=LONGEST).contains(&last) {
        findings.error("W202", calendar, &["last"], format!("a game lasts from 1 to {LONGEST} turns"), None);
    }
    if let Some(after) = calendar.value.after
        && !(1..=last).contains(&after)
    {
        findings.error(
            "W202",
            calendar,
            &["after"],
            format!("what follows the talks lasts from 1 to {last} turns"),
            None,
        );
    }
    if !(-9_999..=9_999).contains(&calendar.value.year) {
        findings.error("W202", calendar, &["year"], "a year is a number from -9999 to 9999".to_owned(), None);
    }
    let own = |rounds: &[Located<RoundText>]| rounds.iter().map(|at| at.value.clone()).collect::<Vec<_>>();
    let (talks, implementation) = (own(&records.talks), own(&records.implementation));
    let written = records.coefficients.iter().find(|at| at.value.id == Coefficient::OfferEffort);
    let price = written.map_or(Coefficient::OfferEffort.usual(), |at| at.value.value.0);
    rounds(&talks, last, Some(price), findings, &mut |round, field, message, findings| {
        findings.error("W202", &records.talks[round], &[field], message, None);
    });
    rounds(&implementation, last, None, findings, &mut |round, field, message, findings| {
        findings.error("W202", &records.implementation[round], &[field], message, None);
    });
    for at in &records.presets {
        let lists = [("talks", &at.value.talks, Some(price)), ("implementation", &at.value.implementation, None)];
        for (list, of, price) in lists {
            rounds(of, last, price, findings, &mut |round, field, message, findings| {
                findings.error("W202", at, &[list, &round.to_string(), field], message, None);
            });
        }
        if at.value.talks.is_empty() != records.talks.is_empty() {
            let message = "a preset has rounds of talks where the scenario has, and none where it has none".to_owned();
            findings.error("W202", at, &["talks"], message, None);
        }
    }
    for at in &records.events {
        late(at, at.value.turn, "turn", last, findings);
        if at.value.from != Origin::Opening && at.value.turn == 0 {
            let message =
                "this event would come in the moment from which its turn is counted, and never comes".to_owned();
            findings.error("W202", at, &["turn"], message, Some("let it come a turn later at the earliest".to_owned()));
        }
    }
    if let Some(horizon) = &records.horizon
        && (horizon.value.0 == 0 || horizon.value.0 > horizon.value.1)
    {
        let message = "the horizon needs two turns in order, the first at least 1".to_owned();
        findings.error("W202", horizon, &[], message, None);
    }
}

/// What is said of a round of a list: its position, the field, the words.
type Say<'a> = dyn FnMut(usize, &str, String, &mut Findings<'_>) + 'a;

/// Rounds in order, not behind the last turn; in talks, with as much effort in one of them as it takes to table a draft.
fn rounds(rounds: &[RoundText], last: u32, price: Option<f64>, findings: &mut Findings<'_>, say: &mut Say<'_>) {
    for (at, round) in rounds.iter().enumerate() {
        if round.effort > MOST_EFFORT {
            say(at, "effort", format!("a round has at most {MOST_EFFORT} effort"), findings);
        }
        if at > 0 && round.opens <= rounds[at - 1].opens {
            say(at, "opens", "this round does not open after the one before it".to_owned(), findings);
        }
        if round.opens > last {
            say(at, "opens", behind(round.opens, last), findings);
        }
    }
    let most = rounds.iter().map(|round| round.effort).max();
    if let (Some(price), Some(most)) = (price, most) {
        if most == 0 {
            say(0, "effort", "no round of talks has any effort".to_owned(), findings);
        } else if f64::from(most) < price.floor() {
            let message =
                format!("no round of talks has the effort that a draft takes, {} (`OfferEffort`)", number(price));
            say(0, "effort", message, findings);
        }
    }
}

fn behind(turn: u32, last: u32) -> String {
    format!("turn {turn} lies behind the last turn, {last}")
}

fn late<T>(at: &Located<T>, turn: u32, field: &str, last: u32, findings: &mut Findings<'_>) {
    if turn > last {
        findings.error("W202", at, &[field], behind(turn, last), None);
    }
}
