//! By whom which ending is reached.

use wedge_scenario::Pack;

use super::ending::Ending;
use super::plays::Tally;
use super::remark::{RemarkKind, Said, figure, ids};

/// Remarks on endings that were not reached.
pub(super) fn look(pack: &Pack, all: &Tally, said: &mut Said) {
    let before = said.remarks.len();
    let scenario = &pack.scenario;
    let games = all.all();
    let mut reached = Vec::new();
    for ending in Ending::ALL.into_iter().filter(|ending| ending.may_be(scenario)) {
        let counts: Vec<u64> = all.endings.iter().map(|of_type| of_type[ending.at()]).collect();
        let total: u64 = counts.iter().sum();
        let figures = pack.types.iter().zip(&counts).map(|(kind, count)| figure(&kind.id, *count as f64)).collect();
        let (about, clause) = (ending.name(), ending.clause());
        let missing =
            pack.types.iter().zip(&counts).filter(|(_, count)| **count == 0).map(|(kind, _)| kind.id.as_str());
        if total == 0 {
            let says = format!("no game {clause}, of {games} by every policy and line");
            said.remark(RemarkKind::EndingNeverReached, about, says, figures);
        } else if counts.contains(&0) {
            let says = format!("no game under {} {clause}, and {total} under other hypotheses did", ids(missing));
            said.remark(RemarkKind::EndingNotUnderType, about, says, figures);
        } else {
            reached.push(format!("{about} {total}"));
        }
    }
    said.fine_unless_more(
        before,
        "endings",
        format!("each is reached under every hypothesis, in {games} games: {}", reached.join(", ")),
    );
}
