//! The ally in the doorway: one dark shape, and the places on it from which the cords go out.

use super::head::oval;
use super::layout::Room;
use crate::ink::{Ink, Point, Slice, curve, fade, lerp, mix, smooth, through, with_alpha};

/// Outline of neck and long mantle on the right side, in heads from the chin: across, up.
const CLOAK: [Point; 10] = [
    [0.18, 0.14],
    [0.19, -0.06],
    [0.28, -0.19],
    [0.52, -0.29],
    [0.78, -0.41],
    [0.98, -0.62],
    [1.06, -0.98],
    [1.10, -1.60],
    [1.16, -2.60],
    [1.24, -4.20],
];

impl Room<'_> {
    fn cloak(&self) -> Vec<Slice> {
        let at = self.ally();
        through(&CLOAK, 5)
            .into_iter()
            .map(|[across, up]| Slice {
                y: at.chin + up * at.u,
                half: across * lerp(1.0, at.broad, smooth((across - 0.2) / 0.3)) * at.u,
            })
            .collect()
    }

    /// The ally's silhouette.
    pub(super) fn draw_ally(&self, ink: &mut Ink) {
        let present = self.look.ally_presence;
        let shown = self.look.ally_opacity;
        if shown < 0.01 {
            return;
        }
        let at = self.ally();
        let palette = &self.look.palette;
        // Opaque, so that head and body do not darken where they overlap.
        let ground = mix(palette.wall, with_alpha(palette.shadow, 1.0), 0.45);
        let solid = mix(ground, with_alpha(palette.ally, 1.0), palette.ally[3] * lerp(0.55, 1.25, present));
        let solid = with_alpha(solid, shown);
        let rim = mix(solid, with_alpha(self.light, shown), lerp(0.14, 0.05, self.night));
        let tint = |side: f32, _: f32| mix(solid, rim, smooth((side.abs() - 0.55) * 2.2));
        ink.silhouette(at.x, &self.cloak(), 0.10 * at.u, tint);
        ink.silhouette(at.x, &oval(&at, 0.98), 0.08 * at.u, tint);
        // The upper layer of the mantle, only just to be seen.
        let on = |across: f32, up: f32| -> Point { [at.x + across * at.u, at.chin + up * at.u] };
        let edge = curve(on(-0.26, -0.24), on(-0.18, -0.9), on(0.35, -1.25), on(0.98, -1.75), 24);
        let gleam = lerp(0.06, 0.008, self.night);
        ink.ribbon(&edge, 0.10 * at.u, 0.12 * at.u, |t| {
            with_alpha(self.light, gleam * shown * smooth(t * 5.0) * smooth((1.0 - t) * 3.0))
        });
    }

    /// Where the cord to a seat begins: the further the seat, the nearer to the top of the shoulder on that side.
    pub(super) fn cord_start(&self, seat: f32) -> Point {
        let at = self.ally();
        let away = seat - self.look.ally_seat;
        let share = (away.abs() / (0.5 * self.look.seats + 0.5)).clamp(0.0, 1.0);
        let y = at.chin - lerp(1.75, 0.34, share) * at.u;
        let half = self
            .cloak()
            .windows(2)
            .find_map(|pair| match pair {
                [a, b] if y <= a.y && y >= b.y => Some(lerp(a.half, b.half, (a.y - y) / (a.y - b.y).max(1e-4))),
                _ => None,
            })
            .unwrap_or(at.u);
        [at.x + away.signum() * (half - 0.05 * at.u), y]
    }

    /// The small bead at a cord's beginning.
    pub(super) fn bead(&self, ink: &mut Ink, start: Point, strength: f32) {
        let color = mix(self.look.palette.cord, with_alpha(self.look.palette.shadow, 1.0), 0.25);
        ink.regular(start, (0.065 * self.ally().u).max(1.8), 16, 0.0, self.edge, fade(color, strength));
    }
}
