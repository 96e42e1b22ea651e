//! An action or an option put into a line, in the ways in which an envoy could have it there.

use wedge_engine::ActionId;

use super::line::{Errand, Line};

/// How something is put into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// An option, in the line's own draft.
    Draft,
    /// An option, in a draft that is tabled before the line's own.
    OpeningDraft,
    /// An action, beside the drafts.
    Errand,
    /// An action, once the talks are over.
    LaterErrand,
}

/// A line with an action in it: before all that it does and behind it, within each of some stretches of sittings (the first and the
/// last of each, from 1), and the same after the talks.
#[must_use]
pub fn with_action(line: &Line, action: ActionId, stretches: &[(u32, u32)]) -> Vec<(Put, Line)> {
    let mut lines = Vec::new();
    let others: Vec<Errand> = line.errands.iter().filter(|errand| errand.action != action).copied().collect();
    for (first, last) in stretches.iter().copied() {
        for place in [0, others.len()] {
            let mut one = line.clone();
            one.errands.clone_from(&others);
            one.errands.insert(place, Errand { action, first, last });
            lines.push((Put::Errand, one));
        }
    }
    for first in [true, false] {
        let mut one = line.clone();
        one.after.errands.retain(|other| *other != action);
        let place = if first { 0 } else { one.after.errands.len() };
        one.after.errands.insert(place, action);
        lines.push((Put::LaterErrand, one));
    }
    lines
}

/// A line with an option in a draft: in each of its own, and in one that it tables before that. None for a line without drafts.
#[must_use]
pub fn with_option(line: &Line, issue: usize, option: u8) -> Vec<(Put, Line)> {
    let mut lines = Vec::new();
    for at in 0..line.asks.len() {
        let mut one = line.clone();
        one.asks[at].1.0[issue] = option;
        lines.push((Put::Draft, one));
        for earlier in [1, 2, 4] {
            let (sitting, mut package) = line.asks[at].clone();
            package.0[issue] = option;
            let mut one = line.clone();
            one.asks.insert(0, (sitting.saturating_sub(earlier).max(1), package));
            one.asks.sort_by_key(|(sitting, _)| *sitting);
            lines.push((Put::OpeningDraft, one));
        }
    }
    lines
}
