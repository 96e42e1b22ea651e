//! The room behind the people: wall, doorway, window and floor.

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

    /// The window, with far hills in it.
    pub(super) fn window(&self, ink: &mut Ink) {
        let x = self.window_x();
        let (half, low, high) = (0.155 * self.h, 0.545 * self.h, 0.915 * self.h);
        let wall = self.look.palette.wall;
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let frame = mix(mix(wall, self.light, 0.5), dark, lerp(0.10, 0.42, self.night));
        let dusk = [0.20, 0.26, 0.34, 1.0];
        let sky_high = mix(mix(self.light, wall, 0.10), dusk, self.night);
        let sky_low =
            mix(mix(self.light, [0.99, 0.93, 0.80, 1.0], 0.6), mix(dusk, [0.46, 0.40, 0.40, 1.0], 0.75), self.night);
        let board = |grow: f32| -> [Point; 4] {
            [
                [x - half - grow, low - grow],
                [x + half + grow, low - grow],
                [x + half + grow, high + grow],
                [x - half - grow, high + grow],
            ]
        };
        let frame_width = 0.018 * self.h;
        ink.convex(&board(frame_width * 1.3), 0.035 * self.h, |_| self.shade(0.22));
        ink.convex(&board(frame_width), self.edge, |p| mix(frame, dark, 0.08 * (p[0] - x + half) / (2.0 * half)));
        ink.band(x - half, low, x + half, high, sky_high, sky_low);
        // Far hills, two tones of paper.
        for (level, tone, phase) in [(0.30, 0.16, 0.4), (0.17, 0.30, 2.1)] {
            let color = mix(sky_low, mix(self.look.palette.figure_cold, dark, 0.6 * self.night), tone);
            let rows: Vec<Vec<(Point, Srgba)>> = (0..2)
                .map(|r| {
                    (0..=24)
                        .map(|i| {
                            let s = i as f32 / 24.0;
                            let crest = level + 0.05 * (s * 5.0 + phase).sin() + 0.025 * (s * 11.0 + phase * 3.0).sin();
                            let y = if r == 0 { lerp(low, high, crest) } else { low };
                            ([lerp(x - half, x + half, s), y], color)
                        })
                        .collect()
                })
                .collect();
            ink.grid(&rows);
        }
        let bar = 0.0065 * self.h;
        ink.band(x - bar, low, x + bar, high, frame, frame);
        let cross = lerp(low, high, 0.62);
        ink.band(x - half, cross - bar, x + half, cross + bar, frame, frame);
        let sill = 0.022 * self.h;
        let over = half + 0.035 * self.h;
        let top = low - frame_width;
        ink.band(x - over, top - sill, x + over, top, mix(frame, self.light, 0.4), mix(frame, dark, 0.16));
        ink.band(x - over, top - sill - 0.03 * self.h, x + over, top - sill, self.shade(0.25), self.shade(0.0));
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
