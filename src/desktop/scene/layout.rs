//! Measures and derived colours of one picture: where things are and how the light is.

use super::cut::Cut;
use super::look::{FigureLook, SceneLook};
use crate::ink::{brightness, fade, lerp, mix, smooth};
use wedge_ui::{Hair, Srgba};

/// Height of the table's far edge, as a share of the picture.
const TABLE: f32 = 0.27;

/// Measures and derived colours of one picture.
pub(super) struct Room<'a> {
    pub(super) look: &'a SceneLook,
    pub(super) w: f32,
    pub(super) h: f32,
    /// Height of the table's far edge.
    pub(super) table: f32,
    /// Height of the line between floor and wall.
    pub(super) floor: f32,
    /// Between two seats.
    pub(super) spacing: f32,
    /// How much everybody shrinks when seats are narrow.
    pub(super) fit: f32,
    /// A soft edge that reads as a clean one.
    pub(super) edge: f32,
    /// 0 by day, 1 by night.
    pub(super) night: f32,
    /// The colour of the light that falls into the room.
    pub(super) light: Srgba,
    /// A sheet of paper.
    pub(super) paper: Srgba,
}

/// Where and how large one person is drawn.
pub(super) struct Placed {
    pub(super) x: f32,
    pub(super) chin: f32,
    /// Height of a head, the unit of everything else.
    pub(super) u: f32,
    /// Stretch of the shoulders by bulk.
    pub(super) broad: f32,
}

impl<'a> Room<'a> {
    /// The measures of a picture `w` by `h`.
    pub(super) fn new(look: &'a SceneLook, w: f32, h: f32) -> Self {
        let spacing = (0.92 * w / look.seats.max(1.0)).min(0.70 * h);
        let night = 1.0 - smooth((brightness(look.palette.wall) - 0.25) / 0.35);
        let white = [1.0, 0.985, 0.95, 1.0];
        let lamp = [0.98, 0.80, 0.55, 1.0];
        let frost = [0.80, 0.89, 1.0, 1.0];
        // The light itself is a little warmer or colder with the company.
        let share: f32 = look.figures.iter().map(|f| f.opacity).sum::<f32>().max(1.0);
        let mood = look.figures.iter().map(|f| f.warmth * f.opacity).sum::<f32>() / share;
        Self {
            look,
            w,
            h,
            table: TABLE * h,
            floor: 0.375 * h,
            spacing,
            fit: (spacing / (0.52 * h)).min(1.0),
            edge: 1.25,
            night,
            light: mix(
                mix(
                    mix(mix(white, lamp, night.max(0.75 * look.mood.dusk)), frost, 0.30 * look.mood.snow),
                    if mood > 0.0 { look.palette.figure_warm } else { look.palette.figure_cold },
                    0.16 * mood.abs(),
                ),
                frost,
                0.55 * look.mood.alarm,
            ),
            paper: mix(look.palette.mark, look.palette.table, 0.12 * night),
        }
    }

    /// Where somebody sits.
    pub(super) fn place(&self, f: &FigureLook) -> Placed {
        let size = lerp(0.90, 1.08, f.nearness) * lerp(1.0, 1.06, f.leader) * (1.0 + 0.04 * f.lean);
        let u = 0.200 * self.h * self.fit * size;
        // Whoever leans in comes lower over the table; whoever leans back sits straighter; age stoops.
        let stoop = if f.face.hair == Hair::White { 0.06 } else { 0.0 };
        let chin = self.table + (1.22 - 0.09 * f.lean - stoop) * u;
        Placed {
            x: self.w * 0.5 + f.seat * self.spacing,
            chin,
            u,
            broad: lerp(0.86, 1.13, f.bulk) * Cut::of(f.id).wide,
        }
    }

    /// Where the ally stands.
    pub(super) fn ally(&self) -> Placed {
        let u = 0.118 * self.h * lerp(0.94, 1.04, self.look.ally_presence);
        let x = self.w * 0.5 + self.look.ally_seat * self.spacing;
        Placed { x, chin: 0.768 * self.h, u, broad: 0.92 }
    }

    /// Shadow colour at a share of its full depth.
    pub(super) fn shade(&self, depth: f32) -> Srgba {
        fade(self.look.palette.shadow, depth)
    }

    /// The middle of the window.
    pub(super) fn window_x(&self) -> f32 {
        // In the left part of the wall, clear of whoever sits at that end.
        let clear = 0.5 * (self.look.seats - 1.0).max(1.0) * self.spacing + 0.52 * self.h;
        self.w * 0.5 - clear.min(0.5 * self.w - 0.22 * self.h)
    }
}
