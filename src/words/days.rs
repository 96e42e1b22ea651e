//! The order in which things are told.

use std::cmp::Ordering;

use wedge_engine::{LogEntry, Observation, QuestionKind};

use crate::teller::Teller;

impl Teller {
    /// What was seen, in the order in which it is told: as it was seen, but the dated events of one turn by their days. What has
    /// no day of its own is told after what has; what an event brought with it stays with it. As many entries as were given,
    /// and what one order brought stays where it was among the rest.
    #[must_use]
    pub fn by_day<'a>(&self, log: &'a [LogEntry]) -> Vec<&'a LogEntry> {
        let mut told = Vec::with_capacity(log.len());
        let mut at = 0;
        while at < log.len() {
            let mut events: Vec<&[LogEntry]> = Vec::new();
            while let Some(event) =
                event(&log[at..]).filter(|event| events.is_empty() || event[0].turn == log[at - 1].turn)
            {
                at += event.len();
                events.push(event);
            }
            if events.is_empty() {
                told.push(&log[at]);
                at += 1;
            }
            events.sort_by(|one, other| self.earlier(&one[0], &other[0]));
            told.extend(events.into_iter().flatten());
        }
        told
    }

    /// Which of two events has the earlier day; the one that has a day before the one that has none.
    fn earlier(&self, one: &LogEntry, other: &LogEntry) -> Ordering {
        match (self.first_day(one), self.first_day(other)) {
            (Some(one), Some(other)) => one.cmp(other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        }
    }

    /// The day of the record on which an event began, as year, month and day.
    fn first_day(&self, entry: &LogEntry) -> Option<&str> {
        let Observation::Happened(incident) = entry.what else { return None };
        let date = self.pack.events[incident.at()].date.as_deref()?;
        let first = date.split_once('/').map_or(date, |(first, _)| first);
        (first.split('-').count() == 3).then_some(first)
    }
}

/// An event at the beginning of a log, with what it brought.
fn event(log: &[LogEntry]) -> Option<&[LogEntry]> {
    let (first, rest) = log.split_first()?;
    let Observation::Happened(id) = first.what else { return None };
    let brought = |entry: &&LogEntry| match &entry.what {
        Observation::Administration(_) | Observation::PutOff(_) | Observation::BreachShown(_) => true,
        // A breach that the event showed is asked about before the event asks.
        Observation::Asked(question) => {
            matches!(question.kind, QuestionKind::Breach(_)) || question.kind == QuestionKind::Incident(id)
        }
        _ => false,
    };
    Some(&log[..=rest.iter().take_while(brought).count()])
}
