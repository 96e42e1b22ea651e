//! What an envoy has seen, kept as it is seen: what a view shows of the past costs the same on the first day and after ten
//! thousand orders.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::observation::{LogEntry, Observation};
use crate::scenario::Scenario;
use crate::vocabulary::{BlocId, BlocReading, Cause, DeskId, Event, Leaning, Outcome, Phase, Quantity, Report, Trace};

/// Everything seen, in order. A copy shares what it holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen(Arc<Vec<LogEntry>>);

impl Deref for Seen {
    type Target = [LogEntry];

    fn deref(&self) -> &[LogEntry] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Seen {
    type Item = &'a LogEntry;
    type IntoIter = std::slice::Iter<'a, LogEntry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Seen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Seen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(|entries| Self(Arc::new(entries)))
    }
}

/// Where whoever watches events go by stands: on it depends how some of them are seen.
#[derive(Clone, Copy, Debug)]
struct Watch {
    /// The last turn that passed.
    turn: u32,
    phase: Phase,
}

impl Watch {
    fn sees(&mut self, event: &Event) -> Option<LogEntry> {
        match event {
            Event::TurnPassed { turn, .. } => self.turn = *turn,
            Event::Signed { .. } | Event::TalksEnded { .. } => self.phase = Phase::Implementation,
            _ => {}
        }
        Observation::of(event, self.phase).map(|what| LogEntry { turn: self.turn, what })
    }
}

/// What moved a quantity in a span of time, by cause, in the order of first mention.
type Moves = Vec<(Cause, f64)>;

/// What an envoy remembers. It grows event by event, and nothing in it is looked for by going back.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    watch: Watch,
    seen: Seen,
    /// Where in `seen` the last answer stands.
    answered: Option<usize>,
    /// By faction: what it last let be understood, and when.
    said: Vec<Option<(u32, Leaning)>>,
    /// By desk: its reports so far.
    reports: Vec<Vec<Report>>,
    /// What moved patience since the last round opened.
    in_this_round: Moves,
    /// What moved patience since the round before it opened.
    since_the_last: Moves,
    outcome: Option<Outcome>,
}

impl Memory {
    /// That of an envoy who has seen nothing yet.
    pub(crate) fn blank(scenario: &Scenario) -> Self {
        Self {
            watch: Watch { turn: 0, phase: Phase::Talks },
            seen: Seen::default(),
            answered: None,
            said: vec![None; scenario.blocs.len()],
            reports: vec![Vec::new(); scenario.desks.len()],
            in_this_round: Moves::new(),
            since_the_last: Moves::new(),
            outcome: None,
        }
    }

    /// Takes in an event; the turn on which it happened.
    pub(crate) fn note(&mut self, event: &Event) -> u32 {
        match event {
            Event::RoundOpened { .. } => self.since_the_last = std::mem::take(&mut self.in_this_round),
            Event::Ended { outcome } => self.outcome = Some(outcome.clone()),
            _ => {}
        }
        for trace in event.traces().iter().filter(|trace| trace.quantity == Quantity::Patience) {
            add_up(&mut self.in_this_round, trace);
            add_up(&mut self.since_the_last, trace);
        }
        if let Some(entry) = self.watch.sees(event) {
            match entry.what {
                Observation::Answered { .. } => self.answered = Some(self.seen.len()),
                Observation::Sounded { bloc, leaning, .. } => self.said[bloc.at()] = Some((entry.turn, leaning)),
                Observation::Reported { desk, estimate, strays } => {
                    self.reports[desk.at()].push(Report { turn: entry.turn, estimate, strays });
                }
                _ => {}
            }
            // Copied only where somebody still holds what was seen before.
            Arc::make_mut(&mut self.seen.0).push(entry);
        }
        self.watch.turn
    }

    /// The turn after events that have not been taken in, and what would be seen of them.
    pub(crate) fn foresees(&self, events: &[Event]) -> (u32, Vec<LogEntry>) {
        let mut watch = self.watch;
        let seen = events.iter().filter_map(|event| watch.sees(event)).collect();
        (watch.turn, seen)
    }

    /// Everything seen so far.
    pub(crate) fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The reaction of a faction to the last package that was answered, if it had a say in it.
    pub(super) fn reading(&self, bloc: BlocId) -> Option<&BlocReading> {
        match &self.seen.get(self.answered?)?.what {
            Observation::Answered { readings, .. } => readings.iter().find(|one| one.bloc == bloc),
            _ => None,
        }
    }

    /// What a faction last let be understood, and when.
    pub(super) fn said(&self, bloc: BlocId) -> Option<(u32, Leaning)> {
        self.said[bloc.at()]
    }

    /// What a desk has reported so far.
    pub(super) fn reports(&self, desk: DeskId) -> &[Report] {
        &self.reports[desk.at()]
    }

    /// What moved patience since the round before this one opened; how the game opened is no move.
    pub(super) fn patience_moves(&self) -> Moves {
        self.since_the_last.iter().filter(|(cause, _)| *cause != Cause::Opening).copied().collect()
    }

    /// How it came out, once it is over.
    pub(crate) fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// How it came out, without the rest.
    pub(crate) fn into_outcome(self) -> Option<Outcome> {
        self.outcome
    }
}

/// Adds what a trace moved to what moved before.
fn add_up(moves: &mut Moves, trace: &Trace) {
    let mut value = trace.from;
    for term in &trace.terms {
        let before = value;
        value = term.step.applied(value);
        match moves.iter_mut().find(|(cause, _)| *cause == term.cause) {
            Some((_, by)) => *by += value - before,
            None => moves.push((term.cause, value - before)),
        }
    }
}
