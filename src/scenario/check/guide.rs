//! W212: hints of a guided game whose cue never comes.

use crate::raw::Cue;
use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["scenario.ron"]) {
        return;
    }
    for at in &records.guide {
        let (round, of, what) = match at.value.when {
            Cue::Round(round) => (round, &records.talks, "the talks"),
            Cue::After(round) => (round, &records.implementation, "implementation"),
            _ => continue,
        };
        if round == 0 || round as usize > of.len() {
            let message = format!("there is no round {round} of {what}; they are numbered from 1 to {}", of.len());
            findings.error("W212", at, &["when"], message, None);
        }
    }
}
