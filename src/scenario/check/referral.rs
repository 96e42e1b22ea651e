//! W315: options beyond a delegation's instructions where nobody waits for a leadership, and a wait for nothing.

use wedge_engine::Coefficient;

use crate::check::number::number;
use crate::reading::Findings;
use crate::records::Records;

/// Sittings below which nobody waits: parts of one do not count.
const LEAST: f64 = 1.0;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["scenario.ron", "issues.ron"]) {
        return;
    }
    let written = records.coefficients.iter().find(|at| at.value.id == Coefficient::Referral);
    let takes = written.map_or(Coefficient::Referral.usual(), |at| at.value.value.0);
    let marked = || {
        let options = |at: usize| records.issues[at].value.options.iter().enumerate();
        (0..records.issues.len()).flat_map(move |at| options(at).map(move |(index, option)| (at, index, option)))
    };
    if takes < LEAST {
        for (at, index, option) in marked().filter(|(.., option)| option.refer) {
            let message = format!(
                "`{}` is marked `refer`, and a leadership takes {} sittings (`Referral`): nobody waits for it",
                option.id,
                number(takes)
            );
            let help = "write the coefficient `Referral` with 1 or more, or take the mark out".to_owned();
            let path = ["options", &index.to_string(), "refer"];
            findings.warning("W315", &records.issues[at], &path, message, Some(help));
        }
    } else if let Some(at) = written
        && !marked().any(|(.., option)| option.refer)
    {
        let message = "`Referral` says how long a leadership takes, and no option is marked `refer`".to_owned();
        let help =
            "mark the options that lie beyond a delegation's instructions, or take the coefficient out".to_owned();
        findings.warning("W315", at, &["value"], message, Some(help));
    }
}
