//! W204 and W205: options that say nothing or contradict their issue's role.

use wedge_engine::Role;

use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.issues {
        let issue = &at.value;
        if issue.options.len() < 2 {
            findings.error("W204", at, &["options"], "an issue needs at least two options".to_owned(), None);
        }
        for (index, option) in issue.options.iter().enumerate() {
            let place = index.to_string();
            if index > 0 && option.clause.trim().is_empty() {
                let message = format!("the option `{}` has no clause", option.id);
                let help = Some("write what the agreement would say; only the first option says nothing".to_owned());
                findings.error("W204", at, &["options", &place], message, help);
            }
            let ladder = issue.role == Role::Ladder;
            if !ladder && (option.public.0 > 0.0 || option.covert.0 > 0.0) {
                let message = "`public` and `covert` mean something on the issue with the role Ladder only".to_owned();
                findings.error("W205", at, &["options", &place], message, None);
            }
            if issue.role != Role::Verification && option.exposure.0 > 0.0 {
                let message = "`exposure` means something on the issue with the role Verification only".to_owned();
                findings.error("W205", at, &["options", &place], message, None);
            }
            if issue.role != Role::Presence && option.pressure.0 > 0.0 {
                let message = "`pressure` means something on the issue with the role Presence only".to_owned();
                findings.error("W205", at, &["options", &place], message, None);
            }
        }
        if issue.role == Role::Ladder {
            for (index, pair) in issue.options.windows(2).enumerate() {
                if pair[1].public < pair[0].public || pair[1].covert < pair[0].covert {
                    let message = format!("the rung `{}` asks for less than the one below it", pair[1].id);
                    findings.error("W205", at, &["options", &(index + 1).to_string()], message, None);
                }
            }
        }
    }
}
