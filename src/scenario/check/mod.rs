//! Checks of meaning, one file each. Every check sees all records and reports all it finds.

mod aims;
mod argument;
mod assumptions;
mod basis;
mod bounds;
mod breaches;
mod chances;
mod dates;
mod duplicates;
mod guide;
mod idle;
mod ids;
mod moot;
mod moves;
mod needs;
mod never;
mod number;
mod opening;
mod options;
mod referral;
mod scripts;
mod shares;
mod sizes;
mod texts;
mod times;
mod typefaces;
mod unheard;
mod unused;
mod verdicts;

use wedge_engine::Scenario;

use crate::reading::Findings;
use crate::records::Records;

pub use ids::why_no_id;
pub(crate) use moves::recorded_moves;
pub(crate) use scripts::writing;

/// Runs every check on the raw records; true if there are not too many of them to go on with.
pub(crate) fn all(records: &Records, findings: &mut Findings<'_>) -> bool {
    ids::check(records, findings);
    duplicates::check(records, findings);
    let few = sizes::check(records, findings);
    shares::check(records, findings);
    options::check(records, findings);
    opening::check(records, findings);
    times::check(records, findings);
    dates::check(records, findings);
    bounds::check(records, findings);
    breaches::check(records, findings);
    guide::check(records, findings);
    texts::check(records, findings);
    chances::check(records, findings);
    idle::check(records, findings);
    moot::check(records, findings);
    unheard::check(records, findings);
    referral::check(records, findings);
    aims::check(records, findings);
    argument::check(records, findings);
    assumptions::check(records, findings);
    verdicts::check(records, findings);
    basis::check(records, findings);
    unused::check(records, findings);
    scripts::check(findings);
    few
}

/// Runs the checks that need indices.
pub(crate) fn compiled(records: &Records, scenario: &Scenario, findings: &mut Findings<'_>) {
    needs::check(records, scenario, findings);
    never::check(records, scenario, findings);
}
