//! W209: aims and red lines of which too few are offered to choose from.

use wedge_engine::AIMS;

use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    let Some(at) = &records.mandate else { return };
    let (aims, lines) = (&at.value.aims, &at.value.red_lines);
    if aims.is_empty() && lines.is_empty() {
        return;
    }
    if aims.len() < AIMS {
        let message = format!("the player chooses {AIMS} aims, and the scenario offers {}", aims.len());
        let help = Some("offer more, or leave out both `aims` and `red_lines`".to_owned());
        findings.error("W209", at, &["aims"], message, help);
    }
    if lines.is_empty() {
        let help = Some("offer one, or leave out `aims` as well".to_owned());
        findings.error(
            "W209",
            at,
            &["red_lines"],
            "the player chooses a red line, and the scenario offers none".to_owned(),
            help,
        );
    }
}
