//! At which date of the game a sitting of the class stands.

use wedge_engine::{Observation, Phase, View};

/// The turn at which a sitting opened for a team; none if it has not come so far.
fn opened(view: &View, sitting: u32) -> Option<u32> {
    let opens = view.log.iter().filter(|entry| matches!(entry.what, Observation::RoundOpened { .. }));
    opens.map(|entry| entry.turn).nth(usize::try_from(sitting.checked_sub(1)?).ok()?)
}

/// The turn of a sitting as the wall tells it: that of the teams which still talk. Only where none does, that of the others, so that
/// nobody reads off the wall that somebody else has signed.
pub(crate) fn turn_of(views: &[View], sitting: u32) -> Option<u32> {
    let talks: Vec<&View> = views.iter().filter(|view| view.phase == Phase::Talks).collect();
    let heard: Vec<&View> = if talks.is_empty() { views.iter().collect() } else { talks };
    // Who still answers a question stands before the sitting, and tells its date only if nobody else can.
    let opened = heard.iter().find_map(|view| opened(view, sitting));
    opened.or_else(|| heard.iter().map(|view| view.turn).max())
}
