//! W202 and W206: turns, rounds and dates out of order or out of the game.

use crate::pack::Records;
use crate::read::{Findings, Located};

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
    if last > LONGEST {
        findings.error("W202", calendar, &["last"], format!("a game lasts at most {LONGEST} turns"), None);
    }
    for at in records.talks.iter().chain(&records.implementation).filter(|at| at.value.effort > MOST_EFFORT) {
        findings.error("W202", at, &["effort"], format!("a round has at most {MOST_EFFORT} effort"), None);
    }
    if let Some(first) = records.talks.first()
        && records.talks.iter().all(|at| at.value.effort == 0)
    {
        findings.error("W202", first, &["effort"], "no round of talks has any effort".to_owned(), None);
    }
    for rounds in [&records.talks, &records.implementation] {
        for pair in rounds.windows(2) {
            if pair[1].value.opens <= pair[0].value.opens {
                let message = "this round does not open after the one before it".to_owned();
                findings.error("W202", &pair[1], &["opens"], message, None);
            }
        }
    }
    for at in &records.talks {
        late(at, at.value.opens, "opens", last, findings);
    }
    for at in &records.events {
        late(at, at.value.turn, "turn", last, findings);
        if let Some(date) = &at.value.date
            && !looks_like_a_date(date)
        {
            let help = Some("write `2018-10-24`, `2018-11`, or a span such as `2019-02-25/2019-03-12`".to_owned());
            findings.error("W206", at, &["date"], format!("`{date}` is no date"), help);
        }
    }
    if let Some(horizon) = &records.horizon
        && (horizon.value.0 == 0 || horizon.value.0 > horizon.value.1)
    {
        let message = "the horizon needs two turns in order, the first at least 1".to_owned();
        findings.error("W202", horizon, &[], message, None);
    }
}

fn late<T>(at: &Located<T>, turn: u32, field: &str, last: u32, findings: &mut Findings<'_>) {
    if turn > last {
        findings.error("W202", at, &[field], format!("turn {turn} lies behind the last turn, {last}"), None);
    }
}

fn looks_like_a_date(text: &str) -> bool {
    text.split('/').all(|part| {
        let mut numbers = part.split('-').map(str::parse::<u32>);
        let year = matches!(numbers.next(), Some(Ok(1..=9999)));
        let month = numbers.next().is_none_or(|month| matches!(month, Ok(1..=12)));
        let day = numbers.next().is_none_or(|day| matches!(day, Ok(1..=31)));
        year && month && day && numbers.next().is_none()
    })
}
