//! From a term of the rules back to the line of the scenario it comes from.

use std::collections::BTreeMap;

use wedge_engine::{BlocId, Coefficient, IssueId, StrandId, Why};

use crate::reading::{Files, Lines, Located};
use crate::records::Records;

/// A line of a scenario's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: usize,
}

/// A record that a term can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    Coefficient(Coefficient),
    Issue(IssueId),
    Bloc(BlocId),
    Strand(StrandId),
    Mandate,
    Types,
}

/// Where the records of a scenario stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places(BTreeMap<Origin, Place>);

impl Places {
    /// Notes where the records stand.
    pub(crate) fn of(files: &Files, records: &Records) -> Self {
        /// The lines of the files that were asked for, and what was noted.
        struct Notes<'a> {
            files: &'a Files,
            lines: BTreeMap<&'static str, Lines>,
            places: BTreeMap<Origin, Place>,
        }
        impl Notes<'_> {
            fn note<T>(&mut self, origin: Origin, at: &Located<T>) {
                let of = || Lines::of(self.files.text(at.file).unwrap_or(""));
                let line = self.lines.entry(at.file).or_insert_with(of).line(at.node.span.start);
                self.places.entry(origin).or_insert(Place { file: at.file, line });
            }
        }
        let mut notes = Notes { files, lines: BTreeMap::new(), places: BTreeMap::new() };
        for at in &records.coefficients {
            notes.note(Origin::Coefficient(at.value.id), at);
        }
        for (index, at) in records.issues.iter().enumerate() {
            notes.note(Origin::Issue(IssueId::from_index(index)), at);
        }
        for (index, at) in records.factions.iter().enumerate() {
            notes.note(Origin::Bloc(BlocId::from_index(index)), at);
        }
        for (index, at) in records.strands.iter().enumerate() {
            notes.note(Origin::Strand(StrandId::from_index(index)), at);
        }
        if let Some(at) = &records.mandate {
            notes.note(Origin::Mandate, at);
        }
        if let Some(at) = records.types.first() {
            notes.note(Origin::Types, at);
        }
        Self(notes.places)
    }

    fn at(&self, origin: Origin) -> Option<Place> {
        self.0.get(&origin).copied()
    }

    /// The line from which a term of a margin, a decision or an outcome comes; `None` where the scenario leaves a number to
    /// its usual value.
    pub(crate) fn of_term(&self, bloc: Option<BlocId>, why: Why) -> Option<Place> {
        match why {
            Why::Interest(_) | Why::Now | Why::Momentum | Why::WarCost | Why::ExitBelief => match bloc {
                Some(bloc) => self.at(Origin::Bloc(bloc)),
                None => self.at(Origin::Mandate),
            },
            Why::Leader(bloc) | Why::Consensus(bloc) | Why::Decisive(bloc) | Why::Beyond(bloc) => {
                self.at(Origin::Bloc(bloc))
            }
            Why::Opening => self.at(Origin::Strand(StrandId(0))),
            Why::Strand(strand) => self.at(Origin::Strand(strand)),
            Why::Unkept(issue) => self.at(Origin::Issue(issue)),
            Why::Will | Why::Reserve(_) => self.at(Origin::Types),
            Why::Public(_)
            | Why::Covert(_)
            | Why::Exposure(_)
            | Why::Price(_)
            | Why::Tie(_)
            | Why::Backfire(_)
            | Why::Anger
            | Why::Fracture(_)
            | Why::Cohesion
            | Why::Veto(_)
            | Why::Reading(_)
            | Why::Leverage
            | Why::Tied(_)
            | Why::Watched(_) => why.coefficients().first().and_then(|name| self.at(Origin::Coefficient(*name))),
        }
    }
}
