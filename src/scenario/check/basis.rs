//! W301 to W303: statements and numbers that say nothing about what they rest on.

use std::collections::BTreeSet;

use crate::raw::Basis;
use crate::reading::{Findings, Located, NAMES};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    let listed: Vec<&str> = records.sources.iter().map(|at| at.value.id.as_str()).collect();
    let known: BTreeSet<&str> = listed.iter().copied().collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut rests = |at: Place<'_>, basis: &[Basis], findings: &mut Findings<'_>| {
        if basis.is_empty() {
            let help = Some("name sources, or write `Judgement` or `Unverified`".to_owned());
            at.error(findings, "W301", "`basis` is empty: nothing says what this rests on".to_owned(), help);
        }
        for one in basis {
            if let Basis::Source(id) = one {
                if !known.contains(id.as_str()) && !findings.may_hold("sources.ron", id) {
                    let help = Some(findings.propose(id, listed.iter().copied()));
                    at.error(findings, "W302", format!("there is no source `{id}` in `sources.ron`"), help);
                }
                used.insert(id.clone());
            }
        }
    };
    macro_rules! each {
        ($($records:expr),*) => {
            $(for at in $records.iter() {
                rests(Place::of(at), &at.value.basis, findings);
            })*
        };
    }
    each!(
        records.mandate,
        records.types,
        records.opening,
        records.drifts,
        records.coefficients,
        records.facts,
        records.outcome,
        records.argument,
        records.counterparts,
        records.allies,
        records.issues,
        records.factions,
        records.strands,
        records.desks,
        records.constituencies,
        records.home,
        records.third,
        records.actions,
        records.events,
        records.steps,
        records.assumptions
    );
    if !findings.whole(&NAMES) {
        return;
    }
    for at in &records.sources {
        let cited = format!("[{}]", at.value.id);
        if !used.contains(&at.value.id) && !findings.text("briefing.md").contains(&cited) {
            let message = format!("nothing rests on the source `{}`", at.value.id);
            findings.warning("W303", at, &["id"], message, Some("cite it or take it out".to_owned()));
        }
    }
}

/// How a finding about a record is reported, whatever the record's type.
type Report<'a> = Box<dyn Fn(&mut Findings<'_>, &'static str, String, Option<String>) + 'a>;

/// A record of any kind, as far as its place goes.
struct Place<'a> {
    report: Report<'a>,
}

impl<'a> Place<'a> {
    fn of<T>(at: &'a Located<T>) -> Self {
        Self {
            report: Box::new(move |findings, code, message, help| findings.error(code, at, &["basis"], message, help)),
        }
    }

    fn error(&self, findings: &mut Findings<'_>, code: &'static str, message: String, help: Option<String>) {
        (self.report)(findings, code, message, help);
    }
}
