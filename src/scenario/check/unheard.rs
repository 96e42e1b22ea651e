//! W314: a number of the rules that this scenario gives nothing to act on.

use wedge_engine::{Coefficient, Role};

use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["parties.ron", "issues.ron"]) {
        return;
    }
    let role = |role: Role| records.issues.iter().any(|at| at.value.role == role);
    for at in &records.coefficients {
        let (id, value) = (at.value.id, at.value.value.0);
        let why = match id {
            Coefficient::VoteWidth if value > 0.0 && records.constituencies.is_empty() => {
                "there is nobody at home who could vote"
            }
            Coefficient::Follows if value < 1.0 && !role(Role::Relief) => "there is no relief that anybody could give",
            Coefficient::RisePeak | Coefficient::FallenViolence if value > 0.0 && records.third.is_none() => {
                "there is no third party that could fall"
            }
            _ => continue,
        };
        say(at, &["id"], format!("`{}` is never asked: {why}", id.name()), findings);
    }
    if role(Role::Presence) {
        return;
    }
    for at in &records.desks {
        if at.value.dearer > 0 {
            say(at, &["dearer"], "no forces can leave: this desk never grows dearer".to_owned(), findings);
        }
        if at.value.noisier.0 > 0.0 {
            say(at, &["noisier"], "no forces can leave: this desk never grows noisier".to_owned(), findings);
        }
    }
}

fn say<T>(at: &Located<T>, path: &[&str], message: String, findings: &mut Findings<'_>) {
    findings.warning("W314", at, path, message, Some("take it out, or add what it is about".to_owned()));
}
