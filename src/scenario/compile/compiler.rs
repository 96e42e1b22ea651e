//! What every part of a scenario is compiled with: the records, the ids, and a place to note what leads nowhere.

use std::collections::BTreeMap;

use wedge_engine::{AllyId, Condition, CounterpartId};

use crate::compile::gaps::{Gaps, Lacking, Unknown};
use crate::compile::ids::{Ids, MOST_LISTED, What};
use crate::raw::{Fraction, Table};
use crate::reading::{Findings, Located};
use crate::records::Records;

/// The records on their way into the rules' form.
pub(super) struct Compiler<'r, 'f, 't> {
    pub(super) records: &'r Records,
    pub(super) ids: Ids,
    pub(super) findings: &'f mut Findings<'t>,
    pub(super) gaps: Gaps,
    /// What tests of the outcome ask of the end, in the order in which they were compiled.
    pub(super) ends: Vec<Vec<Condition>>,
}

impl Compiler<'_, '_, '_> {
    /// The index of an id. If it leads nowhere, that is noted, unless it may stand where nothing could be read.
    pub(super) fn index<T>(&mut self, what: What, id: &str, at: &Located<T>, path: &[&str]) -> Option<usize> {
        let found = self.ids.list(what).position(id);
        match found {
            Some(index) => {
                self.gaps.named.insert((what.defined_as(), index));
            }
            None if what.may_be_unread(id, self.findings) => {}
            None => {
                let place = self.findings.place_about(at, path, id);
                self.gaps.unknown.push(Unknown { what, id: id.to_owned(), file: at.file, place, table: None });
            }
        }
        found
    }

    /// A table as a row of numbers in the order of the ids it is about; 0 where it says nothing, which is noted if it has
    /// to be complete.
    pub(super) fn row<T>(
        &mut self,
        table: &Table<Fraction>,
        what: What,
        at: &Located<T>,
        field: &str,
        complete: bool,
    ) -> Vec<f64> {
        self.keys(table, what, at, &[field]);
        let values: BTreeMap<&str, f64> = table.0.iter().map(|(id, value)| (id.as_str(), value.0)).collect();
        let known = self.ids.list(what);
        let lacking: Vec<usize> =
            known.iter().enumerate().filter(|(_, id)| !values.contains_key(id)).map(|(index, _)| index).collect();
        if complete && !lacking.is_empty() {
            let place = at.node.find(&[field]).span.clone();
            self.gaps.lacking.push(Lacking { what, ids: lacking, file: at.file, place });
        }
        known.iter().map(|id| values.get(id).copied().unwrap_or(0.0)).collect()
    }

    /// Looks up the keys of a table. Of one that is about something else altogether, some are enough.
    pub(super) fn keys<T, V>(&mut self, table: &Table<V>, what: What, at: &Located<T>, path: &[&str]) {
        let mut unknown = 0;
        let first = self.gaps.unknown.len();
        for (key, _) in &table.0 {
            let here: Vec<&str> = path.iter().copied().chain([key.as_str()]).collect();
            if unknown < MOST_LISTED && self.index(what, key, at, &here).is_none() {
                unknown += 1;
            }
        }
        if let Some(field) = path.last() {
            for one in &mut self.gaps.unknown[first..] {
                one.table = Some(((*field).to_owned(), first));
            }
        }
    }

    /// The counterpart that a field names; the first, if it names none.
    pub(super) fn party<T>(&mut self, id: Option<&String>, at: &Located<T>) -> CounterpartId {
        let found = id.and_then(|id| self.index(What::Counterpart, id, at, &["counterpart"]));
        CounterpartId::from_index(found.unwrap_or(0))
    }

    /// The ally that a field names; the first, if it names none.
    pub(super) fn ally<T>(&mut self, id: Option<&String>, at: &Located<T>) -> AllyId {
        let found = id.and_then(|id| self.index(What::Ally, id, at, &["ally"]));
        AllyId::from_index(found.unwrap_or(0))
    }
}
