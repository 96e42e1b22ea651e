//! W206: dates that are none, spans that end before they begin, and dates of what has none.

use wedge_engine::Origin;

use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.events {
        if let Some(date) = &at.value.date {
            look(at, date, findings);
            if at.value.from != Origin::Opening {
                let message =
                    "an event that is counted from the signature or from the end of the talks has no recorded \
                               date"
                        .to_owned();
                findings.error("W206", at, &["date"], message, Some("leave `date` out, or `from`".to_owned()));
            }
        }
    }
    for at in &records.steps {
        look(at, &at.value.date, findings);
    }
}

fn look<T>(at: &Located<T>, date: &str, findings: &mut Findings<'_>) {
    match wrong(date) {
        None => {}
        Some(Wrong::Form) => {
            let help = Some("write `2018-10-24`, `2018-11`, or a span such as `2019-02-25/2019-03-12`".to_owned());
            findings.error("W206", at, &["date"], format!("`{date}` is no date"), help);
        }
        Some(Wrong::Day(last)) => {
            let help = Some(format!("that month has {last} days"));
            findings.error("W206", at, &["date"], format!("`{date}` is no date: there is no such day"), help);
        }
        Some(Wrong::Order) => {
            findings.error("W206", at, &["date"], format!("`{date}` ends before it begins"), None);
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    Form,
    Day(u32),
    Order,
}

/// First and last day of what a date names, as year, month and day.
type Days = [(u32, u32, u32); 2];

fn wrong(date: &str) -> Option<Wrong> {
    let parts: Result<Vec<Days>, Wrong> = date.split('/').map(days).collect();
    match parts.as_deref() {
        Err(Wrong::Day(last)) => Some(Wrong::Day(*last)),
        Ok([_]) => None,
        Ok([from, to]) => (to[1] < from[0]).then_some(Wrong::Order),
        _ => Some(Wrong::Form),
    }
}

fn days(part: &str) -> Result<Days, Wrong> {
    let mut numbers = part.split('-').map(|number| {
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        number.parse::<u32>().ok().filter(|_| digits).ok_or(Wrong::Form)
    });
    let year = numbers.next().ok_or(Wrong::Form)??;
    let (month, day) = (numbers.next().transpose()?, numbers.next().transpose()?);
    let in_range = (1..=9999).contains(&year) && month.is_none_or(|month| (1..=12).contains(&month));
    if !in_range || numbers.next().is_some() {
        return Err(Wrong::Form);
    }
    let last = length(year, month.unwrap_or(12));
    if day.is_some_and(|day| !(1..=last).contains(&day)) {
        return Err(if day.is_some_and(|day| (1..=31).contains(&day)) { Wrong::Day(last) } else { Wrong::Form });
    }
    Ok([(year, month.unwrap_or(1), day.unwrap_or(1)), (year, month.unwrap_or(12), day.unwrap_or(last))])
}

fn length(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_there_were_are_dates() {
        for date in ["2018-10-24", "2018-11", "2019-02-25/2019-03-12", "2020-02-29", "2021-01/2021-04-14", "212-04"] {
            assert_eq!(wrong(date), None, "{date}");
        }
        assert_eq!(wrong("2018-02-31"), Some(Wrong::Day(28)));
        assert_eq!(wrong("1900-02-29"), Some(Wrong::Day(28)));
        assert_eq!(wrong("2018-04-31/2018-05-01"), Some(Wrong::Day(30)));
        assert_eq!(wrong("2019-03-12/2019-02-25"), Some(Wrong::Order));
        for date in
            ["", "2018-13", "2018-00-01", "2018-01-32", "2018-1-1-1", "2018--1", "+2018-01", "a/b", "2018/2019/2020"]
        {
            assert_eq!(wrong(date), Some(Wrong::Form), "{date}");
        }
    }
}
