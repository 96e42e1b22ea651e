//! What is on the stage at one moment, as numbers that can be part of the way between two models.

use super::mood::Mood;
use crate::ink::{lerp, mix};
use wedge_ui::{Gaze, LEANS, LookText, Mark, Seat, StageModel, StagePalette};

/// What is on the stage at one moment, in a form that can be part of the way between two models.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneLook {
    pub(super) figures: Vec<FigureLook>,
    /// How many seats the table has room for; between whole numbers while somebody comes or goes.
    pub(super) seats: f32,
    pub(super) ally_presence: f32,
    pub(super) ally_opacity: f32,
    /// Where the ally stands, in seats from the middle.
    pub(super) ally_seat: f32,
    pub(super) mood: Mood,
    pub(super) palette: StagePalette,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct FigureLook {
    pub(super) id: usize,
    pub(super) seat: f32,
    pub(super) leader: f32,
    pub(super) nearness: f32,
    pub(super) warmth: f32,
    pub(super) bulk: f32,
    pub(super) mark: Mark,
    pub(super) opacity: f32,
    pub(super) cord: f32,
    pub(super) blur: f32,
    pub(super) face: LookText,
    /// How far in, -1 to 1.
    pub(super) lean: f32,
    /// 1 while the hands lie on the table.
    pub(super) laid: f32,
    /// 1 while the arms are folded.
    pub(super) folded: f32,
    /// How far the face is turned to the viewer's right, in radians.
    pub(super) yaw: f32,
    /// 1 while somebody sits there.
    pub(super) seated: f32,
    /// 1 where black cloth hangs over the chair.
    pub(super) draped: f32,
}

impl SceneLook {
    /// The look of a model at rest.
    pub fn of(model: &StageModel) -> Self {
        let count = model.figures.len();
        // The leader goes to the middle, the others keep their order.
        let middle = count / 2;
        let mut order: Vec<usize> = (0..count).filter(|&i| model.figures.get(i).is_some_and(|f| !f.leader)).collect();
        for (i, _) in model.figures.iter().enumerate().filter(|(_, f)| f.leader) {
            order.insert(middle.min(order.len()), i);
        }
        let half = (count.max(1) - 1) as f32 / 2.0;
        // Between the middle seat and the next one to the right.
        let ally_seat = middle as f32 - half + 0.5;
        let seat_of = |id: usize| {
            order.iter().position(|&i| model.figures.get(i).is_some_and(|f| f.id == id)).map(|seat| seat as f32 - half)
        };
        let figures = order
            .iter()
            .enumerate()
            .filter_map(|(seat, &i)| model.figures.get(i).map(|f| (seat, f)))
            .map(|(seat, f)| {
                let at = seat as f32 - half;
                let cord = model.cords.iter().find(|c| c.figure == f.id);
                FigureLook {
                    id: f.id,
                    seat: at,
                    leader: if f.leader { 1.0 } else { 0.0 },
                    nearness: f.nearness.clamp(0.0, 1.0),
                    warmth: f.warmth.clamp(-1.0, 1.0),
                    bulk: f.bulk.clamp(0.0, 1.0),
                    mark: f.mark,
                    opacity: 1.0,
                    cord: cord.map_or(0.0, |c| c.thickness.clamp(0.0, 1.0)),
                    blur: cord.map_or(1.0, |c| c.blur.clamp(0.0, 1.0)),
                    face: f.face,
                    lean: f.lean.clamp(-1.0, 1.0),
                    laid: if f.lean >= LEANS { 1.0 } else { 0.0 },
                    folded: if f.lean <= -LEANS { 1.0 } else { 0.0 },
                    yaw: match f.gaze {
                        // At rest everybody looks to the envoy, in the middle.
                        Gaze::Ahead => -0.11 * at,
                        Gaze::Figure(id) => seat_of(id).map_or(0.0, |other| 0.62 * toward(other - at)),
                        Gaze::Ally => 0.74 * toward(ally_seat - at),
                        Gaze::Away => 0.80 * toward(if at == 0.0 { -1.0 } else { at }),
                    },
                    seated: if f.seat == Seat::Taken { 1.0 } else { 0.0 },
                    draped: if f.seat == Seat::Draped { 1.0 } else { 0.0 },
                }
            })
            .collect();
        Self {
            figures,
            seats: count.max(1) as f32,
            ally_presence: model.ally.map_or(0.0, |a| a.presence.clamp(0.0, 1.0)),
            ally_opacity: if model.ally.is_some() { 1.0 } else { 0.0 },
            ally_seat,
            mood: Mood::of(&model.room),
            palette: model.palette,
        }
    }

    /// The look a share of the way from `self` to `goal`.
    pub fn towards(&self, goal: &Self, share: f32) -> Self {
        let mut figures: Vec<FigureLook> = goal
            .figures
            .iter()
            .map(|to| match self.figures.iter().find(|f| f.id == to.id) {
                Some(from) => FigureLook {
                    id: to.id,
                    mark: to.mark,
                    seat: lerp(from.seat, to.seat, share),
                    leader: lerp(from.leader, to.leader, share),
                    nearness: lerp(from.nearness, to.nearness, share),
                    warmth: lerp(from.warmth, to.warmth, share),
                    bulk: lerp(from.bulk, to.bulk, share),
                    opacity: lerp(from.opacity, to.opacity, share),
                    cord: lerp(from.cord, to.cord, share),
                    blur: lerp(from.blur, to.blur, share),
                    face: to.face,
                    lean: lerp(from.lean, to.lean, share),
                    laid: lerp(from.laid, to.laid, share),
                    folded: lerp(from.folded, to.folded, share),
                    yaw: lerp(from.yaw, to.yaw, share),
                    seated: lerp(from.seated, to.seated, share),
                    draped: lerp(from.draped, to.draped, share),
                },
                None => FigureLook { opacity: share, ..to.clone() },
            })
            .collect();
        figures.extend(
            self.figures
                .iter()
                .filter(|from| goal.figures.iter().all(|to| to.id != from.id))
                .map(|from| FigureLook { opacity: from.opacity * (1.0 - share), ..from.clone() }),
        );
        Self {
            figures,
            seats: lerp(self.seats, goal.seats, share),
            ally_presence: lerp(self.ally_presence, goal.ally_presence, share),
            ally_opacity: lerp(self.ally_opacity, goal.ally_opacity, share),
            ally_seat: lerp(self.ally_seat, goal.ally_seat, share),
            mood: self.mood.towards(&goal.mood, share),
            palette: blend(&self.palette, &goal.palette, share),
        }
    }
}

/// Which way, -1 or 1; 0 to where one is.
fn toward(way: f32) -> f32 {
    if way == 0.0 { 0.0 } else { way.signum() }
}

impl FigureLook {
    /// The same, as far as somebody sits there.
    pub(super) fn present(&self) -> Self {
        Self { opacity: self.opacity * self.seated, ..self.clone() }
    }
}

fn blend(a: &StagePalette, b: &StagePalette, share: f32) -> StagePalette {
    StagePalette {
        wall: mix(a.wall, b.wall, share),
        floor: mix(a.floor, b.floor, share),
        table: mix(a.table, b.table, share),
        table_edge: mix(a.table_edge, b.table_edge, share),
        figure: mix(a.figure, b.figure, share),
        figure_warm: mix(a.figure_warm, b.figure_warm, share),
        figure_cold: mix(a.figure_cold, b.figure_cold, share),
        ally: mix(a.ally, b.ally, share),
        cord: mix(a.cord, b.cord, share),
        shadow: mix(a.shadow, b.shadow, share),
        mark: mix(a.mark, b.mark, share),
    }
}
