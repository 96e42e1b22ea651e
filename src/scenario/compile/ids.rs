//! Ids and their indices.

use std::collections::BTreeMap;

use crate::raw::EffectText;
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Ids that are listed before the rest is only counted.
pub(super) const MOST_LISTED: usize = 24;

/// What an id is looked up among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Issue,
    /// An option of the issue with this index.
    Option(usize),
    /// The same, where the issue is a ladder.
    Rung(usize),
    Faction,
    Strand,
    Counterpart,
    FurtherCounterpart,
    Ally,
    FurtherAlly,
    Event,
    Hypothesis,
    Flag,
}

impl What {
    /// The kind of the record that defines it.
    pub(super) fn defined_as(self) -> Self {
        match self {
            Self::Rung(issue) => Self::Option(issue),
            other => other,
        }
    }

    /// As it is called in a sentence.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Option(_) => "option",
            Self::Rung(_) => "rung",
            Self::Faction => "faction",
            Self::Strand => "strand",
            Self::Counterpart => "counterpart",
            Self::FurtherCounterpart => "further counterpart",
            Self::Ally => "ally",
            Self::FurtherAlly => "further ally",
            Self::Event => "event",
            Self::Hypothesis => "hypothesis",
            Self::Flag => "flag that anything sets,",
        }
    }

    /// As several of it are called in a sentence.
    pub(super) fn nouns(self) -> String {
        match self.noun().strip_suffix("ally") {
            Some(before) => format!("{before}allies"),
            None => format!("{}s", self.noun()),
        }
    }

    /// True if it may stand in a part of the files that could not be read.
    pub(super) fn may_be_unread(self, id: &str, findings: &Findings<'_>) -> bool {
        match self {
            Self::Issue | Self::Option(_) | Self::Rung(_) => findings.may_hold("issues.ron", id),
            Self::Faction
            | Self::Strand
            | Self::Counterpart
            | Self::FurtherCounterpart
            | Self::Ally
            | Self::FurtherAlly => findings.may_hold("parties.ron", id),
            Self::Event => findings.may_hold("events.ron", id),
            Self::Hypothesis => findings.may_hold("scenario.ron", id),
            // Any record may set it, whatever its own id.
            Self::Flag => !findings.whole(&["actions.ron", "events.ron"]),
        }
    }
}

/// Ids in the order of their indices.
#[derive(Debug, Default)]
pub(super) struct List {
    all: Vec<String>,
    by_id: BTreeMap<String, usize>,
}

impl List {
    /// Adds an id; of two alike, the first is the one that is found.
    fn push(&mut self, id: &str) {
        self.by_id.entry(id.to_owned()).or_insert(self.all.len());
        self.all.push(id.to_owned());
    }

    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn get(&self, index: usize) -> &str {
        self.all.get(index).map_or("", String::as_str)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.all.iter().map(String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
}

impl<'a> FromIterator<&'a str> for List {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let mut list = Self::default();
        ids.into_iter().for_each(|id| list.push(id));
        list
    }
}

/// Every id that others may name.
#[derive(Debug)]
pub(super) struct Ids {
    pub(super) issues: List,
    /// By issue.
    pub(super) options: Vec<List>,
    pub(super) blocs: List,
    pub(super) strands: List,
    pub(super) events: List,
    pub(super) counterparts: List,
    /// Those behind the first.
    pub(super) further_counterparts: List,
    pub(super) allies: List,
    /// Those behind the first.
    pub(super) further_allies: List,
    pub(super) types: List,
    pub(super) flags: List,
}

impl Ids {
    pub(super) fn of(records: &Records) -> Self {
        let counterparts = or_one(ids(&records.counterparts, |party| &party.id), "counterpart");
        let allies = or_one(ids(&records.allies, |ally| &ally.id), "ally");
        Self {
            issues: ids(&records.issues, |issue| &issue.id),
            options: records
                .issues
                .iter()
                .map(|issue| issue.value.options.iter().map(|option| option.id.as_str()).collect())
                .collect(),
            blocs: ids(&records.factions, |faction| &faction.id),
            strands: ids(&records.strands, |strand| &strand.id),
            events: ids(&records.events, |event| &event.id),
            further_counterparts: counterparts.iter().skip(1).collect(),
            counterparts,
            further_allies: allies.iter().skip(1).collect(),
            allies,
            types: ids(&records.types, |kind| &kind.id),
            flags: flags(records),
        }
    }

    pub(super) fn list(&self, what: What) -> &List {
        match what {
            What::Issue => &self.issues,
            What::Option(issue) | What::Rung(issue) => &self.options[issue],
            What::Faction => &self.blocs,
            What::Strand => &self.strands,
            What::Counterpart => &self.counterparts,
            What::FurtherCounterpart => &self.further_counterparts,
            What::Ally => &self.allies,
            What::FurtherAlly => &self.further_allies,
            What::Event => &self.events,
            What::Hypothesis => &self.types,
            What::Flag => &self.flags,
        }
    }
}

fn ids<T>(records: &[Located<T>], id: impl Fn(&T) -> &String) -> List {
    records.iter().map(|at| id(&at.value).as_str()).collect()
}

/// The ids, or the one that goes without a record of its own.
fn or_one(ids: List, alone: &str) -> List {
    if ids.len() == 0 { [alone].into_iter().collect() } else { ids }
}

/// Every flag that anything sets, in the order of first mention.
fn flags(records: &Records) -> List {
    let mut flags = List::default();
    for at in &records.facts {
        flags.push(&at.value.id);
    }
    let of_actions = records.actions.iter().flat_map(|at| &at.value.effects);
    let of_events = records
        .events
        .iter()
        .flat_map(|at| at.value.effects.iter().chain(at.value.replies.iter().flat_map(|reply| &reply.effects)));
    for effect in of_actions.chain(of_events) {
        if let EffectText::Set(flag) = effect
            && flags.position(flag).is_none()
        {
            flags.push(flag);
        }
    }
    flags
}
