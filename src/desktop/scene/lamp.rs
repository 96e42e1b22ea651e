//! The lamp on the wall, and how dark the room is.

use super::layout::Room;
use crate::ink::{Ink, Point, fade, lerp, mix, smooth, with_alpha};
use wedge_ui::Srgba;

impl Room<'_> {
    /// The room's own darkness between two heights: dusk, low light, or the cold light of bad news.
    pub(super) fn dim(&self, ink: &mut Ink, low: f32, high: f32) {
        let mood = &self.look.mood;
        let deep = with_alpha(self.look.palette.shadow, 1.0);
        let depth = (0.20 * mood.dusk + 0.20 * mood.grave + 0.10 * mood.fallen) * lerp(1.0, 0.75, self.night);
        if depth > 0.004 {
            let veil = with_alpha(mix(deep, [0.10, 0.10, 0.16, 1.0], 0.6), depth);
            ink.band(0.0, low, self.w, high, veil, veil);
        }
        if mood.alarm > 0.004 {
            let cold = with_alpha(mix([0.36, 0.46, 0.60, 1.0], [0.07, 0.11, 0.20, 1.0], self.night), 0.22 * mood.alarm);
            ink.band(0.0, low, self.w, high, cold, cold);
        }
    }

    /// A lamp on the wall, opposite the window: it is lit as the day goes, and burns low after a death or a fall.
    pub(super) fn lamp(&self, ink: &mut Ink) {
        let mood = &self.look.mood;
        let at = [self.w - self.window_x(), 0.795 * self.h];
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let brass = mix(self.look.palette.table_edge, dark, 0.22);
        let burns = (0.30 + 0.45 * self.night + 0.60 * mood.evening()).min(1.0) * (1.0 - 0.72 * mood.grave);
        let glow: Srgba = [1.0, 0.86, 0.58, 1.0];
        for (radius, strength) in [(0.52, 0.30), (0.22, 0.45)] {
            self.halo(ink, at, radius * self.h, fade(glow, strength * burns));
        }
        let (w, h) = (0.052 * self.h, 0.085 * self.h);
        ink.band(at[0] - 0.006 * self.h, at[1] - 0.9 * h, at[0] + 0.006 * self.h, at[1] - 0.2 * h, brass, brass);
        ink.band(at[0] - 0.5 * w, at[1] - 1.0 * h, at[0] + 0.5 * w, at[1] - 0.86 * h, brass, mix(brass, dark, 0.3));
        // The shelf it stands on.
        let (low, wide) = (at[1] - 1.0 * h, 0.115 * self.h);
        let board = 0.016 * self.h;
        ink.band(at[0] - wide, low - 2.6 * board, at[0] + wide, low - board, self.shade(0.26), self.shade(0.0));
        let wood = mix(self.look.palette.table, dark, 0.10);
        ink.band(at[0] - wide, low - board, at[0] + wide, low, mix(wood, self.light, 0.20), wood);
        let shade: Vec<Point> = [[-0.55, 0.55], [0.55, 0.55], [1.0, -0.25], [-1.0, -0.25]]
            .iter()
            .map(|p: &Point| [at[0] + p[0] * w, at[1] + p[1] * h])
            .collect();
        let cloth = mix(mix(self.look.palette.mark, dark, 0.30), glow, 0.25 + 0.70 * burns);
        ink.convex(&shade, self.edge, |p| mix(cloth, dark, 0.10 * smooth((p[0] - at[0]) / w)));
    }

    /// Light round a point, fading to nothing at `radius`.
    pub(super) fn halo(&self, ink: &mut Ink, at: Point, radius: f32, color: Srgba) {
        let rows: Vec<Vec<(Point, Srgba)>> = (0..=6)
            .map(|r| {
                let share = r as f32 / 6.0;
                let tint = fade(color, (1.0 - smooth(share)).powi(2));
                (0..=28)
                    .map(|i| {
                        let (sin, cos) = (std::f32::consts::TAU * i as f32 / 28.0).sin_cos();
                        let p = [at[0] + radius * share * cos, at[1] + radius * share * sin];
                        ([p[0], p[1].min(self.h)], tint)
                    })
                    .collect()
            })
            .collect();
        ink.grid(&rows);
    }
}
