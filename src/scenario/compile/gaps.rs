//! Ids that lead nowhere and tables that lack one, and what is said of them when all are known.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compile::ids::{Ids, MOST_LISTED, What};
use crate::reading::{Findings, Located, position};
use crate::records::Records;

/// What was noted on the way.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    pub(super) unknown: Vec<Unknown>,
    pub(super) lacking: Vec<Lacking>,
    /// What was named somewhere: its kind and its index.
    pub(super) named: BTreeSet<(What, usize)>,
}

/// An id that leads nowhere.
#[derive(Debug)]
pub(super) struct Unknown {
    pub(super) what: What,
    pub(super) id: String,
    pub(super) file: &'static str,
    pub(super) place: Range<usize>,
    /// The table of which it is a key: its field, and a number by which it is told from other tables.
    pub(super) table: Option<(String, usize)>,
}

/// A table that lacks a value for some.
#[derive(Debug)]
pub(super) struct Lacking {
    pub(super) what: What,
    pub(super) ids: Vec<usize>,
    pub(super) file: &'static str,
    pub(super) place: Range<usize>,
}

impl Gaps {
    /// Says what was noted.
    pub(super) fn say(self, ids: &Ids, records: &Records, findings: &mut Findings<'_>) {
        let Self { unknown, lacking, named } = self;
        let mut places: BTreeMap<(What, &str), usize> = BTreeMap::new();
        for one in &unknown {
            *places.entry((one.what.defined_as(), &one.id)).or_default() += 1;
        }
        // A name that nothing leads to, where several lead to one that is nearly the same: it is misspelt where it is
        // defined, and that is the one thing to mend.
        let mut unnamed: BTreeMap<What, Vec<&str>> = BTreeMap::new();
        let mut misspelt: BTreeMap<(What, usize), (&str, usize)> = BTreeMap::new();
        // Of one that is named once, nobody can tell which of the two is misspelt: both places are told.
        let mut either: BTreeMap<(What, &str), usize> = BTreeMap::new();
        for ((what, wrong), count) in &places {
            let unnamed = unnamed.entry(*what).or_insert_with(|| {
                let all = ids.list(*what).iter().enumerate();
                all.filter(|(index, _)| !named.contains(&(*what, *index))).map(|(_, id)| id).collect()
            });
            let close = findings.close(wrong, unnamed.iter().copied()).and_then(|id| ids.list(*what).position(id));
            let Some(index) = close.filter(|index| definition(records, *what, *index).is_some()) else { continue };
            if *count > 1 {
                misspelt.entry((*what, index)).or_insert((wrong, *count));
            } else if !matches!(what, What::Option(_)) {
                // Options are named by recorded moves as well, which are read when all else is.
                either.insert((*what, wrong), index);
            }
        }
        for ((what, index), (wrong, count)) in &misspelt {
            let id = ids.list(*what).get(*index);
            if let Some((file, place)) = definition(records, *what, *index) {
                let message = format!(
                    "nothing names the {} `{id}`, and `{wrong}`, which there is not, is named in {count} places",
                    what.noun()
                );
                findings.error_at("W101", file, place, message, Some("is it misspelt here?".to_owned()));
            }
        }
        let told: BTreeSet<(What, &str)> = misspelt.iter().map(|((what, _), (wrong, _))| (*what, *wrong)).collect();
        // Keys of one table that are like nothing there is: whoever renames or replaces the ids has them all to change, and is
        // told so once.
        let mut strange: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for one in unknown.iter().filter(|one| !told.contains(&(one.what.defined_as(), &one.id))) {
            let what = one.what.defined_as();
            if let Some((_, table)) = one.table.as_ref().filter(|_| !either.contains_key(&(what, one.id.as_str())))
                && findings.close(&one.id, ids.list(one.what).iter()).is_none()
            {
                strange.entry(*table).or_default().push(&one.id);
            }
        }
        strange.retain(|_, keys| keys.len() > 1);
        for one in unknown.iter().filter(|one| !told.contains(&(one.what.defined_as(), &one.id))) {
            let what = one.what.defined_as();
            let joined = one.table.as_ref().and_then(|(field, table)| Some((field, strange.get(table)?)));
            if let Some((field, keys)) = joined.filter(|(_, keys)| keys.contains(&one.id.as_str())) {
                if keys.first() == Some(&one.id.as_str()) {
                    let (listed, nouns) = (keys.join("`, `"), one.what.nouns());
                    let message = format!("`{field}` names `{listed}`, which are no {nouns} (any more)");
                    let help = findings.propose(&one.id, ids.list(one.what).iter());
                    findings.error_at("W101", one.file, one.place.clone(), message, Some(help));
                }
                continue;
            }
            let either = either.get(&(what, one.id.as_str())).filter(|index| !misspelt.contains_key(&(what, **index)));
            let help = match either.and_then(|index| Some((*index, definition(records, what, *index)?))) {
                Some((index, (file, place))) => {
                    let (line, _) = position(findings.text(file), place.start);
                    format!(
                        "did you mean `{}`? nothing names that one, so it may be misspelt where it is defined, in \
                         `{file}` on line {line}",
                        ids.list(what).get(index)
                    )
                }
                None => findings.propose(&one.id, ids.list(one.what).iter()),
            };
            let message = format!("there is no {} `{}`", one.what.noun(), one.id);
            findings.error_at("W101", one.file, one.place.clone(), message, Some(help));
        }
        for one in lacking {
            let known = ids.list(one.what);
            let told = |index: &&usize| misspelt.contains_key(&(one.what.defined_as(), **index));
            let missing: Vec<&str> =
                one.ids.iter().filter(|index| !told(index)).map(|index| known.get(*index)).collect();
            if missing.is_empty() {
                continue;
            }
            let listed = missing[..missing.len().min(MOST_LISTED)].join("`, `");
            let rest = missing.len().saturating_sub(MOST_LISTED);
            let rest = if rest > 0 { format!(" and {rest} others") } else { String::new() };
            let message = format!("no value for the {} `{listed}`{rest} here", one.what.noun());
            findings.error_at("W103", one.file, one.place, message, None);
        }
    }
}

/// Where the id of a record stands that others may name; `None` for what has none of its own.
fn definition(records: &Records, what: What, index: usize) -> Option<(&'static str, Range<usize>)> {
    fn place<T>(at: Option<&Located<T>>, path: &[&str]) -> Option<(&'static str, Range<usize>)> {
        at.map(|at| (at.file, at.node.find(path).span.clone()))
    }
    match what {
        What::Issue => place(records.issues.get(index), &["id"]),
        What::Option(issue) | What::Rung(issue) => {
            place(records.issues.get(issue), &["options", &index.to_string(), "id"])
        }
        What::Faction => place(records.factions.get(index), &["id"]),
        What::Strand => place(records.strands.get(index), &["id"]),
        What::Counterpart => place(records.counterparts.get(index), &["id"]),
        What::Ally => place(records.allies.get(index), &["id"]),
        What::Event => place(records.events.get(index), &["id"]),
        What::Hypothesis => place(records.types.get(index), &["id"]),
        What::FurtherCounterpart | What::FurtherAlly | What::Flag => None,
    }
}
