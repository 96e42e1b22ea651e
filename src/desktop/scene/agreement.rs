//! The signed text: a sheet with two signatures and a seal, and the pens that were used.

use super::layout::Room;
use crate::ink::{Ink, Point, fade, lerp, mix, with_alpha};

impl Room<'_> {
    /// The signed text on the table, between two seats.
    pub(super) fn agreement(&self, ink: &mut Ink) {
        let shown = self.look.mood.signed;
        if shown < 0.01 {
            return;
        }
        let h = self.h;
        let mid = [self.w * 0.5 + (self.look.ally_seat - 1.0) * self.spacing, 0.088 * h];
        let u = 0.27 * h * self.fit;
        // Across and up in widths of the sheet, which narrows with distance.
        let on = |x: f32, y: f32| -> Point { [mid[0] + x * u * lerp(1.06, 0.90, y), mid[1] + y * 0.47 * u] };
        let dark = with_alpha(self.look.palette.shadow, shown);
        let paper = fade(mix(self.paper, self.light, 0.35 * (1.0 - self.night)), shown);
        let sheet = [on(-0.5, 0.0), on(0.5, 0.0), on(0.5, 1.0), on(-0.5, 1.0)];
        let fallen: Vec<Point> = sheet.iter().map(|p| [p[0] + 0.014 * h, p[1] - 0.012 * h]).collect();
        ink.convex(&fallen, 0.035 * h, |_| fade(self.shade(0.7), shown));
        ink.convex(&sheet, self.edge, |p| mix(paper, dark, 0.10 * (1.0 - (p[1] - mid[1]) / (0.47 * u))));
        let line = (0.0045 * h).max(0.7);
        for i in 0..4 {
            let y = 0.90 - 0.105 * i as f32;
            let end = [0.40, 0.40, 0.34, 0.12][i % 4];
            ink.ribbon(&[on(-0.40, y), on(end, y)], line, 1.2, |_| fade(dark, 0.42));
        }
        // Two signatures, each over a line of its own.
        for (x, bend) in [(-0.40, 1.0), (-0.02, 0.7)] {
            ink.ribbon(&[on(x, 0.30), on(x + 0.26, 0.30)], line * 0.8, 1.0, |_| fade(dark, 0.35));
            let stroke: Vec<Point> = (0..=18)
                .map(|i| {
                    let t = i as f32 / 18.0;
                    on(x + 0.02 + 0.20 * t, 0.36 + bend * (0.07 - 0.05 * t) * (t * 21.0).sin())
                })
                .collect();
            ink.ribbon(&stroke, line * 1.2, 1.0, |_| fade(dark, 0.85));
        }
        // The seal, with the ends of its ribbon hanging over the edge of the sheet.
        let at = on(0.36, 0.26);
        let tape = fade(mix(self.look.palette.cord, with_alpha(dark, 1.0), 0.22), shown);
        for lean in [-0.016, 0.014] {
            ink.ribbon(&[at, [at[0] + lean * h, at[1] - 0.062 * h]], 0.014 * h, self.edge, |_| tape);
        }
        let wax = |grow: f32| -> Vec<Point> {
            (0..22)
                .map(|i| {
                    let (sin, cos) = (std::f32::consts::TAU * i as f32 / 22.0).sin_cos();
                    [at[0] + grow * 0.030 * h * cos, at[1] + grow * 0.020 * h * sin]
                })
                .collect()
        };
        ink.convex(&wax(1.0), self.edge, |_| fade(self.look.palette.cord, shown));
        ink.convex(&wax(0.58), self.edge, |_| fade(mix(self.look.palette.cord, self.light, 0.22), shown));
        for (a, b) in [(on(-0.74, 0.10), on(-0.60, 0.62)), (on(0.62, 0.30), on(0.78, 0.74))] {
            let (c, d) = ([a[0] + 0.006 * h, a[1] - 0.008 * h], [b[0] + 0.008 * h, b[1] - 0.008 * h]);
            ink.ribbon(&[c, d], 0.012 * h, 0.010 * h, |_| fade(self.shade(0.6), shown));
            ink.ribbon(&[a, b], 0.010 * h, self.edge, |_| mix(dark, fade(self.look.palette.table_edge, shown), 0.15));
        }
    }
}
