//! W215: an argument that leaves a hypothesis out, speaks for one that there is not, or holds the record beside what the game
//! does not have.

use std::collections::BTreeSet;

use crate::raw::Beside;
use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    let Some(at) = &records.argument else { return };
    let types: Vec<&str> = records.types.iter().map(|kind| kind.value.id.as_str()).collect();
    let spoken: BTreeSet<&str> = at.value.spoke.0.iter().map(|(id, _)| id.as_str()).collect();
    for id in spoken.iter().filter(|id| !types.contains(id)) {
        let help = Some(findings.propose(id, types.iter().copied()));
        findings.error("W215", at, &["spoke"], format!("there is no hypothesis `{id}`"), help);
    }
    for id in types.iter().filter(|id| !spoken.contains(*id)) {
        let help = Some("write a sentence for each, or leave out `argument`".to_owned());
        findings.error("W215", at, &["spoke"], format!("nothing is said for the hypothesis `{id}`"), help);
    }
    let mut seen = BTreeSet::new();
    let issues: Vec<&str> = records.issues.iter().map(|issue| issue.value.id.as_str()).collect();
    for (index, one) in at.value.record.iter().enumerate() {
        let index = index.to_string();
        let path = ["record", &index, "beside"];
        if !seen.insert(&one.beside) {
            let help = Some("say it in one line".to_owned());
            findings.error("W215", at, &path, "the record stands beside this already".to_owned(), help);
        }
        match &one.beside {
            Beside::Clause(id) if !issues.contains(&id.as_str()) => {
                let help = Some(findings.propose(id, issues.iter().copied()));
                findings.error("W215", at, &path, format!("there is no issue `{id}`"), help);
            }
            Beside::Third if records.third.is_none() && findings.whole(&["parties.ron"]) => {
                let help = Some("take the line out".to_owned());
                findings.error("W215", at, &path, "the scenario has no third party".to_owned(), help);
            }
            _ => {}
        }
    }
}
