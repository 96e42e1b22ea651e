//! The table between the people and the envoy, and what lies on it.

use super::layout::Room;
use super::look::FigureLook;
use crate::ink::{Ink, Point, fade, lerp, mix, smooth, with_alpha};
use wedge_ui::Srgba;

impl Room<'_> {
    /// Half the table's width at a height: wider towards the viewer.
    fn table_half(&self, y: f32) -> f32 {
        let far = (0.485 * self.w).min(0.5 * self.w - 0.02 * self.h);
        let far = far.min(self.spacing * (self.look.seats * 0.5 + 0.12)).max(0.36 * self.w);
        lerp(far * 1.22, far, y / self.table)
    }

    /// The table top, its reflections and its edges.
    pub(super) fn draw_table(&self, ink: &mut Ink, people: &[FigureLook]) {
        let p = &self.look.palette;
        let dark = with_alpha(p.shadow, 1.0);
        let (top, mid) = (self.table, self.w * 0.5);
        let lip = 0.010 * self.h;
        // Where the people meet the table it is darker.
        let far = mix(p.table, p.table_edge, 0.30);
        let near = mix(p.table, dark, lerp(0.20, 0.35, self.night));
        let pool = (self.window_x() - mid) / self.w;
        let rows: Vec<Vec<(Point, Srgba)>> = (0..=6)
            .map(|r| {
                let v = 1.0 - r as f32 / 6.0;
                let y = top * v;
                let half = self.table_half(y);
                (0..=20)
                    .map(|c| {
                        let s = -1.0 + c as f32 / 10.0;
                        let x = mid + s * half;
                        let away = ((x - mid) / self.w - pool * 0.75) * self.w / self.h;
                        let glow = (-(away * away) * 0.5).exp() * smooth(v * 1.2);
                        let color = mix(near, far, smooth(v));
                        ([x, y], mix(color, mix(p.table_edge, self.light, 0.35), glow * lerp(0.42, 0.24, self.night)))
                    })
                    .collect()
            })
            .collect();
        ink.grid(&rows);
        // Grain, running with the boards away from the viewer.
        for i in 0..13 {
            let s = -0.94 + i as f32 * 0.1567;
            let a = [mid + s * self.table_half(0.0), 0.0];
            let b = [mid + s * self.table_half(top), top];
            ink.ribbon(&[a, b], 0.6, 1.4, |t| fade(self.shade(0.26), 1.0 - 0.6 * t));
        }
        for f in people {
            // Each person's soft reflection in the polish.
            let at = self.place(f);
            let depth = 0.10 * self.h * lerp(0.7, 1.0, f.nearness);
            let half = 1.05 * at.u * at.broad;
            let tint = fade(mix(self.tint(f), dark, 0.55), f.opacity);
            let rows: Vec<Vec<(Point, Srgba)>> = [0.0, 0.35, 0.7, 1.0]
                .iter()
                .map(|&v: &f32| {
                    [-1.15_f32, -0.8, -0.3, 0.3, 0.8, 1.15]
                        .iter()
                        .map(|&s| {
                            let alpha = 0.42 * (1.0 - smooth(v)) * (1.0 - smooth((s.abs() - 0.55) / 0.6));
                            ([at.x + s * half * (1.0 + 0.06 * v), top - v * depth], fade(tint, alpha))
                        })
                        .collect()
                })
                .collect();
            ink.grid(&rows);
        }
        // Soft sides, and a thin shadow on the floor beside them.
        for s in [-1.0, 1.0] {
            let a = [mid + s * self.table_half(0.0), 0.0];
            let b = [mid + s * self.table_half(top), top];
            let out = 0.012 * self.h * s;
            ink.ribbon(&[[a[0] + out, a[1]], [b[0] + out, b[1]]], 0.02 * self.h, 0.03 * self.h, |t| {
                self.shade(0.22 * (1.0 - smooth(t)))
            });
            ink.ribbon(&[a, b], (0.005 * self.h).max(1.5), self.edge, |t| mix(near, far, smooth(t)));
        }
        // The far edge catches the light.
        let half = self.table_half(top);
        ink.band(
            mid - half,
            top,
            mid + half,
            top + lip,
            mix(p.table_edge, self.light, 0.30),
            mix(p.table, p.table_edge, 0.6),
        );
    }

    /// The envoy's papers on the near edge.
    pub(super) fn papers(&self, ink: &mut Ink) {
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let h = self.h;
        let mid = self.w * 0.5;
        // A point on the table: across from the middle and up, both in picture heights, narrowing with distance.
        let on = |x: f32, y: f32| -> Point { [mid + x * h * lerp(1.0, 0.80, y / 0.3), y * h] };
        let sheets: [([Point; 4], f32); 4] = [
            ([on(-0.50, -0.05), on(-0.10, -0.05), on(-0.125, 0.085), on(-0.47, 0.075)], 0.10),
            ([on(-0.19, -0.05), on(0.24, -0.05), on(0.22, 0.090), on(-0.17, 0.098)], 0.04),
            ([on(-0.155, -0.05), on(0.275, -0.05), on(0.235, 0.074), on(-0.14, 0.084)], 0.0),
            ([on(0.42, -0.05), on(0.80, -0.05), on(0.73, 0.060), on(0.40, 0.072)], 0.14),
        ];
        for (corners, tone) in &sheets {
            let fallen: Vec<Point> = corners.iter().map(|q| [q[0] + 0.012 * h, q[1] - 0.010 * h]).collect();
            ink.convex(&fallen, 0.03 * h, |_| self.shade(0.55));
            let sheet = mix(mix(self.paper, dark, *tone), dark, 0.12 * self.night);
            ink.convex(corners, self.edge, |q| mix(sheet, dark, 0.16 * (1.0 - q[1] / (0.1 * h)).clamp(0.0, 1.0)));
            // Lines of writing.
            let [a, b, c, d] = corners;
            for line in 1..5 {
                let v = line as f32 / 5.6;
                let left = [lerp(d[0], a[0], v), lerp(d[1], a[1], v)];
                let right = [lerp(c[0], b[0], v), lerp(c[1], b[1], v)];
                let end = 0.88 - 0.16 * ((line * 5) % 3) as f32 / 2.0;
                let from = [lerp(left[0], right[0], 0.10), lerp(left[1], right[1], 0.10)];
                let to = [lerp(left[0], right[0], end), lerp(left[1], right[1], end)];
                ink.ribbon(&[from, to], (0.004 * h).max(0.7), 1.2, |_| with_alpha(dark, 0.30));
            }
        }
        // A pen across the sheets.
        let (nib, tail) = (on(0.300, 0.020), on(0.385, 0.105));
        ink.ribbon(
            &[[nib[0] + 0.006 * h, nib[1] - 0.008 * h], [tail[0] + 0.008 * h, tail[1] - 0.008 * h]],
            0.012 * h,
            0.010 * h,
            |_| self.shade(0.6),
        );
        ink.ribbon(&[nib, tail], 0.011 * h, self.edge, |_| mix(dark, self.look.palette.table_edge, 0.12));
        let tip = [lerp(nib[0], tail[0], -0.10), lerp(nib[1], tail[1], -0.10)];
        ink.ribbon(&[tip, nib], 0.005 * h, self.edge, |_| self.look.palette.table_edge);
        // The seal on the upper sheet.
        let seal = on(0.185, 0.048);
        let wax: Vec<Point> = (0..22)
            .map(|i| {
                let a = std::f32::consts::TAU * i as f32 / 22.0;
                [seal[0] + 0.021 * h * a.cos(), seal[1] + 0.013 * h * a.sin()]
            })
            .collect();
        ink.convex(&wax, self.edge, |_| self.look.palette.cord);
    }
}
