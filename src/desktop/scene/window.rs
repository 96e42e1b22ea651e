//! The window: hills in their season, the roofs of a city or the sea, the hour, and what is seen there when something has happened.

use super::layout::Room;
use crate::ink::{Ink, Point, curve, fade, lerp, mix, smooth, through, with_alpha};
use wedge_ui::Srgba;

/// Roofs from left to right: where each begins and ends, and how high it is, in shares of the window.
const ROOFS: [[f32; 3]; 9] = [
    [0.0, 0.13, 0.20],
    [0.12, 0.25, 0.27],
    [0.25, 0.36, 0.17],
    [0.36, 0.47, 0.31],
    [0.47, 0.58, 0.21],
    [0.57, 0.66, 0.26],
    [0.66, 0.79, 0.18],
    [0.78, 0.90, 0.28],
    [0.90, 1.0, 0.22],
];

/// Where the panes are, and the sky in them.
struct Panes {
    x: f32,
    half: f32,
    low: f32,
    high: f32,
    sky: [Srgba; 2],
}

impl Panes {
    fn at(&self, across: f32, up: f32) -> Point {
        [lerp(self.x - self.half, self.x + self.half, across), lerp(self.low, self.high, up)]
    }
}

impl Room<'_> {
    /// The window and what is seen in it.
    pub(super) fn window(&self, ink: &mut Ink) {
        let mood = &self.look.mood;
        let x = self.window_x();
        let (half, low, high) = (0.155 * self.h, 0.545 * self.h, 0.915 * self.h);
        let wall = self.look.palette.wall;
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let frame = mix(mix(wall, self.light, 0.5), dark, lerp(0.10, 0.42, self.night) + 0.20 * mood.evening());
        let panes = Panes { x, half, low, high, sky: self.sky() };
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
        let [sky_high, sky_low] = panes.sky;
        ink.band(x - half, low, x + half, high, sky_high, sky_low);
        self.hills(ink, &panes);
        self.sea(ink, &panes);
        self.roofs(ink, &panes);
        self.smoke(ink, &panes);
        self.red_edge(ink, &panes);
        let bar = 0.0065 * self.h;
        ink.band(x - bar, low, x + bar, high, frame, frame);
        let cross = lerp(low, high, 0.62);
        ink.band(x - half, cross - bar, x + half, cross + bar, frame, frame);
        let sill = 0.022 * self.h;
        let over = half + 0.035 * self.h;
        let top = low - frame_width;
        ink.band(x - over, top - sill, x + over, top, mix(frame, self.light, 0.4), mix(frame, dark, 0.16));
        ink.band(x - over, top - sill - 0.03 * self.h, x + over, top - sill, self.shade(0.25), self.shade(0.0));
        // Snow lies on the sill.
        if mood.snow > 0.01 {
            let snow = with_alpha([0.96, 0.98, 1.0, 1.0], mood.snow * lerp(0.95, 0.55, self.night));
            let drift: Vec<Point> = [[-1.0, 0.0], [-0.5, 0.007], [0.1, 0.003], [0.6, 0.009], [1.0, 0.0]]
                .iter()
                .map(|p: &Point| [x + p[0] * half, low + p[1] * self.h])
                .collect();
            ink.ribbon(&through(&drift, 6), 0.016 * self.h, self.edge, |_| snow);
        }
    }

    /// The sky above and at the horizon, by the season and the hour.
    fn sky(&self) -> [Srgba; 2] {
        let mood = &self.look.mood;
        let wall = self.look.palette.wall;
        let night = self.night.max(0.85 * mood.evening());
        let clear = mix(mix(self.light, wall, 0.10), [0.80, 0.87, 0.92, 1.0], 0.45);
        let above = mix(mix(clear, [0.86, 0.89, 0.93, 1.0], 0.8 * mood.snow), [0.95, 0.88, 0.70, 1.0], 0.5 * mood.haze);
        let below = mix(self.light, [0.99, 0.93, 0.80, 1.0], 0.6);
        let below = mix(mix(below, [0.93, 0.95, 0.98, 1.0], 0.8 * mood.snow), [0.98, 0.87, 0.64, 1.0], 0.5 * mood.haze);
        let deep = [0.20, 0.26, 0.36, 1.0];
        let glow = mix([0.46, 0.44, 0.48, 1.0], [0.86, 0.52, 0.32, 1.0], 0.75 * mood.dusk * (1.0 - mood.fallen));
        // After a fall a dull light stays over the roofs, or no smoke could be seen.
        let dimmed = |color: Srgba, by: f32| mix(color, [0.11, 0.12, 0.15, 1.0], by * mood.fallen);
        [dimmed(mix(above, deep, night), 0.72), dimmed(mix(below, glow, night), 0.30)]
    }

    /// Far hills, two tones of paper, in the colours of the season.
    fn hills(&self, ink: &mut Ink, panes: &Panes) {
        let mood = &self.look.mood;
        let shown = (1.0 - mood.city - mood.shore).max(0.0);
        if shown < 0.01 {
            return;
        }
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let [_, sky] = panes.sky;
        let night = self.night.max(0.85 * mood.evening());
        for (level, tone, phase) in [(0.36, 0.26, 0.4), (0.20, 0.46, 2.1)] {
            let earth = mix(self.look.palette.figure_cold, [0.55, 0.45, 0.34, 1.0], 0.45);
            let earth = mix(earth, [0.34, 0.46, 0.26, 1.0], 0.75 * mood.green);
            let earth = mix(earth, dark, 0.6 * night);
            let color = with_alpha(mix(sky, earth, tone * (1.0 - 0.45 * mood.haze)), shown);
            let crest = |s: f32| level + 0.06 * (s * 5.0 + phase).sin() + 0.03 * (s * 11.0 + phase * 3.0).sin();
            let rows: Vec<Vec<(Point, Srgba)>> = (0..2)
                .map(|r| {
                    (0..=24)
                        .map(|i| {
                            let s = i as f32 / 24.0;
                            (panes.at(s, if r == 0 { crest(s) } else { 0.0 }), color)
                        })
                        .collect()
                })
                .collect();
            ink.grid(&rows);
            if mood.snow > 0.01 {
                // Snow on what is highest.
                let white = mix([0.97, 0.98, 1.0, 1.0], sky, 0.15 + 0.45 * night);
                let rows: Vec<Vec<(Point, Srgba)>> = (0..2)
                    .map(|r| {
                        (0..=24)
                            .map(|i| {
                                let s = i as f32 / 24.0;
                                let deep = 0.5 * (crest(s) - level + 0.09).max(0.0) * (1.15 + 0.5 * (s * 40.0).sin());
                                let depth = if r == 0 { 0.0 } else { deep };
                                let tint = with_alpha(white, shown * mood.snow * if r == 0 { 1.0 } else { 0.75 });
                                (panes.at(s, crest(s) - depth), tint)
                            })
                            .collect()
                    })
                    .collect();
                ink.grid(&rows);
            }
        }
    }

    /// The sea to its horizon, paler far out, and the strip of land before it.
    fn sea(&self, ink: &mut Ink, panes: &Panes) {
        let mood = &self.look.mood;
        if mood.shore < 0.01 {
            return;
        }
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let [_, sky] = panes.sky;
        let night = self.night.max(0.85 * mood.evening());
        let water = mix(mix(self.look.palette.figure_cold, [0.34, 0.54, 0.58, 1.0], 0.6), dark, 0.55 * night);
        let land = mix([0.70, 0.61, 0.47, 1.0], dark, 0.55 * night);
        let band = |ink: &mut Ink, from: f32, to: f32, high: Srgba, low: Srgba| {
            let (a, b) = (panes.at(0.0, from), panes.at(1.0, to));
            ink.band(a[0], a[1], b[0], b[1], fade(high, mood.shore), fade(low, mood.shore));
        };
        band(ink, 0.0, 0.36, mix(water, sky, 0.55), mix(water, sky, 0.10));
        // Light upon the water, closer together the farther out.
        for (up, strength) in [(0.14, 0.30), (0.22, 0.24), (0.28, 0.20), (0.32, 0.16)] {
            let glint = fade(sky, strength);
            band(ink, up, up + 0.012, glint, glint);
        }
        band(ink, 0.0, 0.07, mix(land, sky, 0.15), land);
    }

    /// The roofs of a city; some windows are lit as the day goes.
    fn roofs(&self, ink: &mut Ink, panes: &Panes) {
        let mood = &self.look.mood;
        if mood.city < 0.01 {
            return;
        }
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let [_, sky] = panes.sky;
        let night = self.night.max(0.85 * mood.evening());
        let stone = mix(mix(self.look.palette.figure_cold, [0.55, 0.47, 0.38, 1.0], 0.5), dark, 0.55 * night);
        for (i, [from, to, height]) in ROOFS.into_iter().enumerate() {
            let tone = if i % 2 == 0 { 0.38 } else { 0.56 };
            let color = fade(mix(sky, stone, tone), mood.city);
            let (a, b) = (panes.at(from, 0.0), panes.at(to, height));
            ink.band(a[0], a[1], b[0], b[1], color, mix(color, fade(sky, mood.city), 0.25));
            if mood.snow > 0.01 {
                let snow = with_alpha([0.96, 0.98, 1.0, 1.0], mood.city * mood.snow * lerp(0.9, 0.5, night));
                ink.band(a[0], b[1], b[0], b[1] + 0.007 * self.h, snow, snow);
            }
            let lit =
                with_alpha([1.0, 0.84, 0.50, 1.0], mood.city * smooth(night * 1.4 - 0.3) * (1.0 - 0.8 * mood.fallen));
            for k in 0..2 {
                let at =
                    panes.at(lerp(from, to, 0.30 + 0.38 * k as f32), height * (0.42 + 0.26 * ((i + k) % 2) as f32));
                let r = 0.0065 * self.h;
                if (i * 2 + k) % 3 != 0 {
                    ink.band(at[0] - r, at[1] - r, at[0] + r, at[1] + 1.3 * r, lit, lit);
                }
            }
        }
    }

    /// Smoke, far away.
    fn smoke(&self, ink: &mut Ink, panes: &Panes) {
        let shown = self.look.mood.fallen;
        if shown < 0.01 {
            return;
        }
        let grey = [0.15, 0.145, 0.155, 1.0];
        for (at, wide, strength) in [(0.30, 0.11, 1.2), (0.66, 0.08, 0.95)] {
            let path = curve(
                panes.at(at, 0.15),
                panes.at(at + 0.02, 0.48),
                panes.at(at + 0.13, 0.66),
                panes.at(at + 0.17, 0.93),
                16,
            );
            for spread in [0.55_f32, 1.0] {
                let width = wide * spread * 2.0 * panes.half;
                ink.ribbon(&path, width, width, |t| {
                    with_alpha(grey, 0.55 * shown * strength * smooth(t * 5.0) * (1.0 - smooth(t * 1.05)))
                });
            }
        }
    }

    /// After an attack or a breach there is red at the edge of what one sees.
    fn red_edge(&self, ink: &mut Ink, panes: &Panes) {
        let alarm = self.look.mood.alarm;
        if alarm < 0.01 {
            return;
        }
        let red = mix(self.look.palette.cord, [0.78, 0.16, 0.10, 1.0], 0.55);
        let top = panes.at(0.0, 0.42);
        let low = panes.at(1.0, 0.0);
        ink.band(top[0], low[1], low[0], top[1], fade(red, 0.0), fade(red, 0.62 * alarm));
        let edge = 0.012 * self.h;
        let [a, b, c, d] = [panes.at(0.0, 0.0), panes.at(1.0, 0.0), panes.at(1.0, 1.0), panes.at(0.0, 1.0)];
        for (from, to) in [(a, b), (b, c), (c, d), (d, a)] {
            ink.ribbon(&[from, to], edge, edge * 0.6, |_| fade(red, 0.90 * alarm));
        }
    }
}
