//! W309: aims, red lines and forecasts whose end is known before the game begins.

use crate::raw::TestText;
use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if let Some(at) = &records.mandate {
        for (index, aim) in at.value.aims.iter().enumerate() {
            if let Some(known) = known(&aim.met) {
                let path = ["aims", &index.to_string(), "met"];
                findings.warning("W309", at, &path, format!("this aim is {known} met"), None);
            }
        }
        for (index, line) in at.value.red_lines.iter().enumerate() {
            if let Some(known) = known(&line.crossed) {
                let path = ["red_lines", &index.to_string(), "crossed"];
                findings.warning("W309", at, &path, format!("this red line is {known} crossed"), None);
            }
        }
    }
    for at in &records.forecasts {
        if let Some(known) = known(&at.value.comes) {
            findings.warning("W309", at, &["comes"], format!("this {known} comes about"), None);
        }
    }
}

/// Parts of an outcome run from 0 to 1.
fn known(test: &TestText) -> Option<&'static str> {
    match test {
        TestText::Least(_, least) if least.0 <= 0.0 => Some("always"),
        TestText::Below(_, below) if below.0 <= 0.0 => Some("never"),
        TestText::Signed { options, .. } if options.is_empty() => Some("never"),
        TestText::Ends(conditions) if conditions.is_empty() => Some("always"),
        _ => None,
    }
}
