//! The room's own part of a look: season, hour, and what has just happened, as numbers that can be eased.

use crate::ink::lerp;
use wedge_ui::{Outside, RoomModel, Season};

/// The room as numbers from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Mood {
    /// Snow on the hills.
    pub(super) snow: f32,
    /// Green on them.
    pub(super) green: f32,
    /// Haze before them.
    pub(super) haze: f32,
    /// From broad day to dusk.
    pub(super) dusk: f32,
    /// From hills outside to roofs.
    pub(super) city: f32,
    /// From hills outside to the sea.
    pub(super) shore: f32,
    /// A signed text on the table.
    pub(super) signed: f32,
    /// Cold light, and red at the window's edge.
    pub(super) alarm: f32,
    /// Light along the cords.
    pub(super) bared: f32,
    /// Low light.
    pub(super) grave: f32,
    /// A dark window, and smoke far off.
    pub(super) fallen: f32,
}

impl Mood {
    /// The mood of a room at rest.
    pub(super) fn of(room: &RoomModel) -> Self {
        let share = |so: bool| if so { 1.0 } else { 0.0 };
        Self {
            snow: share(room.season == Season::Winter && room.outside != Outside::Shore),
            green: share(room.season == Season::Spring),
            haze: share(room.season == Season::Summer),
            dusk: room.dusk.clamp(0.0, 1.0),
            city: share(room.outside == Outside::City),
            shore: share(room.outside == Outside::Shore),
            signed: share(room.signed),
            alarm: share(room.alarm),
            bared: share(room.bared),
            grave: share(room.grave),
            fallen: share(room.fallen),
        }
    }

    /// The mood a share of the way to `goal`.
    pub(super) fn towards(&self, goal: &Self, share: f32) -> Self {
        Self {
            snow: lerp(self.snow, goal.snow, share),
            green: lerp(self.green, goal.green, share),
            haze: lerp(self.haze, goal.haze, share),
            dusk: lerp(self.dusk, goal.dusk, share),
            city: lerp(self.city, goal.city, share),
            shore: lerp(self.shore, goal.shore, share),
            signed: lerp(self.signed, goal.signed, share),
            alarm: lerp(self.alarm, goal.alarm, share),
            bared: lerp(self.bared, goal.bared, share),
            grave: lerp(self.grave, goal.grave, share),
            fallen: lerp(self.fallen, goal.fallen, share),
        }
    }

    /// How far the day has gone outside.
    pub(super) fn evening(&self) -> f32 {
        self.dusk.max(self.fallen)
    }
}
