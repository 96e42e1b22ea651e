//! What stands behind what is said: sources, the record, this game.

use wedge_scenario::raw::{Basis, EventText};

use crate::speech::Arg;
use crate::teller::Teller;

impl Teller {
    /// Where an event comes from: the day of the record and its sources, or this game.
    #[must_use]
    pub fn origin(&self, event: &EventText) -> String {
        let day = self.recorded(event);
        let ids = cited(&event.basis);
        if ids.is_empty() {
            return day;
        }
        [day, self.say("told-sources", &[("ids", Arg::Text(&ids.join(", ")))])].join(" ")
    }

    /// The day of the record on which an event happened, or that this game made it.
    pub(crate) fn recorded(&self, event: &EventText) -> String {
        let Some(date) = &event.date else { return self.say("told-generated", &[]) };
        let date = self.recorded_date(date);
        let unverified = event.basis.contains(&Basis::Unverified);
        let key = if unverified { "told-recorded-unverified" } else { "told-recorded" };
        self.say(key, &[("date", Arg::Text(&date))])
    }

    /// The sources that a record rests on, in full, a line each.
    #[must_use]
    pub fn references(&self, basis: &[Basis]) -> Vec<String> {
        let cited = |id: &String| basis.iter().any(|one| matches!(one, Basis::Source(cited) if cited == id));
        let sources = self.pack.sources.iter().filter(|source| cited(&source.id));
        sources.map(|source| format!("[{}] {}", source.id, source.reference)).collect()
    }

    /// What a record rests on, in a line.
    #[must_use]
    pub fn basis(&self, basis: &[Basis]) -> String {
        let ids = cited(basis);
        let mut parts = Vec::new();
        if !ids.is_empty() {
            parts.push(self.say("basis-sources", &[("ids", Arg::Text(&ids.join(", ")))]));
        }
        if basis.contains(&Basis::Judgement) {
            parts.push(self.say("basis-judgement", &[]));
        }
        if basis.contains(&Basis::Unverified) {
            parts.push(self.say("basis-unverified", &[]));
        }
        parts.join("; ")
    }
}

/// The ids of the sources that a record cites.
fn cited(basis: &[Basis]) -> Vec<&str> {
    basis
        .iter()
        .filter_map(|one| match one {
            Basis::Source(id) => Some(id.as_str()),
            Basis::Judgement | Basis::Unverified => None,
        })
        .collect()
}
