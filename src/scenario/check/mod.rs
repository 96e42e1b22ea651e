//! Checks of meaning, one file each. Every check sees all records and reports all it finds.

mod aims;
mod basis;
mod duplicates;
mod moves;
mod needs;
mod opening;
mod options;
mod shares;
mod times;
mod unused;

use crate::reading::Findings;
use crate::records::Records;

pub(crate) use moves::recorded_moves;
pub(crate) use needs::check as needs;

/// Runs every check on the raw records.
pub(crate) fn all(records: &Records, findings: &mut Findings<'_>) {
    duplicates::check(records, findings);
    shares::check(records, findings);
    options::check(records, findings);
    opening::check(records, findings);
    times::check(records, findings);
    aims::check(records, findings);
    basis::check(records, findings);
    unused::check(records, findings);
}
