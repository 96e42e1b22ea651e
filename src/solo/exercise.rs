//! The class of one: what somebody who plays alone is asked, and when.

use std::sync::Arc;

use wedge_class::{Device, Entry, Exercise, Kept, Room, Sharing};
use wedge_record::OfClass;
use wedge_scenario::Pack;

/// The one device.
pub(crate) fn device() -> Device {
    Device("alone".to_owned())
}

/// An exercise for one: a belief is asked for at the first sitting, at the last of the talks and at the last of all, forecasts at the
/// last two.
fn exercise(pack: &Pack, of: Option<&OfClass>) -> Exercise {
    let last = Exercise::sittings(pack);
    let talks = u32::try_from(pack.scenario.talks.len()).unwrap_or(u32::MAX);
    let mut sittings: Vec<u32> = [1, talks, last].into_iter().filter(|sitting| *sitting > 0).collect();
    sittings.dedup();
    let forecasts = if pack.forecasts.is_empty() { &[] } else { &sittings[sittings.len().min(1)..] };
    Exercise {
        format: 1,
        title: of.map_or(&pack.title, |of| &of.exercise).clone(),
        scenario: pack.scenario.id.clone(),
        rounds: pack.preset.clone(),
        teams: vec![of.map_or_else(String::new, |of| of.team.clone())],
        arms: Vec::new(),
        luck: Sharing::Own,
        minutes: vec![1],
        forecasts: forecasts.to_vec(),
        beliefs: sittings,
        reasons: false,
        injects: Vec::new(),
    }
}

/// The class of one at a sitting, counted from 1.
pub(crate) fn room(pack: &Pack, of: Option<&OfClass>, sitting: u32) -> Arc<Room> {
    let mut room = Room::new(exercise(pack, of));
    let closings = (1..sitting).map(|_| Entry::Closed { by_clock: Vec::new() });
    let begins = [Entry::Joined { team: 0, device: device() }, Entry::Opened];
    for entry in begins.into_iter().chain(closings) {
        room.take(&Kept { at: 0, entry });
    }
    Arc::new(room)
}
