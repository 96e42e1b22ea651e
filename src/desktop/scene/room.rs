//! The room behind the people: wall, doorway and floor.

use super::layout::Room;
use crate::ink::{Ink, Point, Slice, fade, lerp, mix, smooth, with_alpha};
use wedge_ui::Srgba;

impl Room<'_> {
    /// The back wall in the light of the window.
    pub(super) fn wall(&self, ink: &mut Ink) {
        let base = self.look.palette.wall;
        let far = mix(base, with_alpha(self.look.palette.shadow, 1.0), lerp(0.13, 0.34, self.night));
        let lit = mix(base, self.light, lerp(0.42, 0.20, self.night));
        let source = self.window_x() / self.w;
        let columns = 56;
        let rows: Vec<Vec<(Point, Srgba)>> = (0..=20)
            .map(|r| {
                let v = 1.0 - r as f32 / 20.0;
                (0..=columns)
                    .map(|c| {
                        let s = c as f32 / columns as f32;
                        let away = (s - source) * self.w / self.h;
                        let glow = (-(away * away) * 0.55 - (v - 0.62).powi(2) * 2.2).exp();
                        let corner = smooth((s - 0.5).abs() * 1.7 - 0.25) * 0.6 + smooth(v * 1.6 - 0.75) * 0.3;
                        let color = mix(mix(base, far, corner), lit, glow);
                        ([s * self.w, lerp(self.floor, self.h, v)], color)
                    })
                    .collect()
            })
            .collect();
        ink.grid(&rows);
        // A rail and a dado, barely there.
        let line = with_alpha(mix(base, self.look.palette.shadow, 0.55), 0.28);
        let rail = 0.50 * self.h;
        ink.band(0.0, self.floor, self.w, rail, fade(self.shade(0.10), 1.0), fade(self.shade(0.24), 1.0));
        ink.band(0.0, rail, self.w, rail + 0.006 * self.h, line, line);
        let gleam = with_alpha(self.light, lerp(0.35, 0.06, self.night));
        ink.band(0.0, rail + 0.006 * self.h, self.w, rail + 0.010 * self.h, gleam, gleam);
        let top = 0.972 * self.h;
        ink.band(0.0, top, self.w, top + 0.005 * self.h, line, line);
    }

    /// The dark doorway in which the ally stands.
    pub(super) fn niche(&self, ink: &mut Ink) {
        let ally = self.ally();
        let half = 0.175 * self.h;
        let spring = 0.80 * self.h;
        let arch = |half: f32, rise: f32| -> Vec<Slice> {
            let mut slices: Vec<Slice> = (0..=14)
                .map(|i| {
                    let angle = std::f32::consts::FRAC_PI_2 * i as f32 / 14.0;
                    Slice { y: spring + rise * angle.cos(), half: half * angle.sin() }
                })
                .collect();
            slices.push(Slice { y: 0.6 * self.h, half });
            slices.push(Slice { y: self.floor - 0.01 * self.h, half });
            slices
        };
        let wall = self.look.palette.wall;
        let frame = mix(wall, self.light, lerp(0.45, 0.10, self.night));
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let deep = mix(wall, dark, lerp(0.46, 0.50, self.night));
        let glow = mix(mix(wall, self.light, 0.10 * self.night), dark, lerp(0.24, 0.0, self.night));
        ink.silhouette(ally.x, &arch(half + 0.034 * self.h, 0.165 * self.h), 0.03 * self.h, |_, _| self.shade(0.22));
        ink.silhouette(ally.x, &arch(half + 0.020 * self.h, 0.150 * self.h), self.edge, |side, _| {
            mix(frame, dark, 0.05 + 0.09 * (side + 1.0) * 0.5)
        });
        ink.silhouette(ally.x, &arch(half, 0.130 * self.h), self.edge, |side, y| {
            // Light reaches the far side of the doorway first.
            let v = (y - self.floor) / (self.h - self.floor);
            let lit = smooth((side + 0.7) * 0.62) * (1.0 - smooth((v - 0.35) * 1.1) * 0.5);
            mix(deep, glow, lit)
        });
        // The thickness of the wall throws a soft shadow into the opening on the window's side.
        let path: Vec<Point> =
            (0..=10).map(|i| [ally.x - half + 0.006 * self.h, lerp(self.floor, spring, i as f32 / 10.0)]).collect();
        ink.ribbon(&path, 0.02 * self.h, 0.03 * self.h, |t| self.shade(0.4 * smooth((1.0 - t) * 2.5)));
    }

    /// The floor and the skirting above it.
    pub(super) fn ground(&self, ink: &mut Ink) {
        let near = self.look.palette.floor;
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        ink.band(0.0, 0.0, self.w, self.floor, mix(near, dark, 0.22), near);
        let skirting = mix(self.look.palette.wall, dark, lerp(0.20, 0.35, self.night));
        ink.band(0.0, self.floor, self.w, self.floor + 0.022 * self.h, mix(skirting, self.light, 0.12), skirting);
    }
}
