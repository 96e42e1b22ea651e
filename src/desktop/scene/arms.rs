//! What arms say: hands laid on the table by who leans in, arms folded by who leans back.

use super::layout::{Placed, Room};
use super::look::FigureLook;
use crate::ink::{Ink, Point, curve, fade, lerp, mix, smooth, with_alpha};

impl Room<'_> {
    /// Arms and hands, over the mantle.
    pub(super) fn arms(&self, ink: &mut Ink, f: &FigureLook, at: &Placed) {
        let laid = f.opacity * smooth(f.laid);
        let folded = f.opacity * smooth(f.folded);
        if laid > 0.01 {
            self.hands_on_table(ink, f, at, laid);
        }
        if folded > 0.01 {
            self.folded(ink, f, at, folded);
        }
    }

    fn sleeve(&self, ink: &mut Ink, f: &FigureLook, path: &[Point], wide: (f32, f32), shown: f32, deep: f32) {
        let dark = with_alpha(self.look.palette.shadow, shown);
        let tone = fade(self.tint(f), shown);
        let u = wide.0.max(wide.1);
        let under: Vec<Point> = path.iter().map(|p| [p[0] + 0.10 * u, p[1] - 0.28 * u]).collect();
        ink.ribbon(&under, u, 0.5 * u, |t| fade(self.shade(0.50 * smooth(t * 4.0)), shown));
        let last = path.len().saturating_sub(1).max(1) as f32;
        let rows: Vec<Vec<Point>> = path
            .iter()
            .enumerate()
            .map(|(i, p)| {
                let before = path.get(i.saturating_sub(1)).unwrap_or(p);
                let after = path.get(i + 1).unwrap_or(p);
                let (x, y) = (after[0] - before[0], after[1] - before[1]);
                let length = x.hypot(y).max(1e-3);
                let half = 0.5 * lerp(wide.0, wide.1, i as f32 / last);
                let (nx, ny) = (-y / length * half, x / length * half);
                (0..=4)
                    .map(|c| {
                        let s = c as f32 / 2.0 - 1.0;
                        [p[0] + s * nx, p[1] + s * ny]
                    })
                    .collect()
            })
            .collect();
        ink.sheet(&rows, self.edge, |p| {
            let near = path.iter().min_by(|a, b| (a[0] - p[0]).abs().total_cmp(&(b[0] - p[0]).abs()));
            let above = near.map_or(0.0, |n| (p[1] - n[1]) / u);
            mix(
                mix(tone, dark, deep + 0.30 * smooth(0.5 - above)),
                with_alpha(self.light, shown),
                0.16 * smooth(above + 0.1),
            )
        });
    }

    /// A hand seen from above: back, fingers, and the lines between them.
    fn hand(&self, ink: &mut Ink, f: &FigureLook, centre: Point, u: f32, way: f32, shown: f32) {
        let inks = self.inks(f);
        let skin = with_alpha(inks.skin, shown);
        let dark = with_alpha(inks.dark, shown);
        let outline: Vec<Point> = (0..20)
            .map(|i| {
                let (sin, cos) = (std::f32::consts::TAU * i as f32 / 20.0).sin_cos();
                let long = if cos * way > 0.0 { 0.235 } else { 0.155 };
                [centre[0] + long * u * cos, centre[1] + (0.098 * sin - 0.03 * cos * way) * u]
            })
            .collect();
        let fallen: Vec<Point> = outline.iter().map(|p| [p[0] + 0.02 * u, p[1] - 0.045 * u]).collect();
        ink.convex(&fallen, 0.08 * u, |_| fade(self.shade(0.60), shown));
        ink.convex(&outline, self.edge, |p| mix(skin, dark, 0.10 + 0.28 * smooth((centre[1] - p[1]) / (0.10 * u))));
        for i in 0..3 {
            let y = centre[1] + (0.040 - 0.042 * i as f32) * u;
            let from = [centre[0] + way * 0.07 * u, y];
            let to = [centre[0] + way * (0.205 - 0.012 * i as f32) * u, y - 0.025 * u];
            ink.ribbon(&[from, to], (0.016 * u).max(0.6), self.edge, |_| fade(dark, 0.50));
        }
    }

    fn hands_on_table(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, shown: f32) {
        let u = at.u;
        let y = self.table - 0.10 * u;
        for s in [1.0_f32, -1.0] {
            let elbow = [at.x + s * 0.98 * at.broad * u, self.table + 0.20 * u];
            let wrist = [at.x + s * 0.27 * u, y + 0.02 * u];
            let path = curve(
                elbow,
                [elbow[0] - s * 0.10 * u, elbow[1] - 0.24 * u],
                [wrist[0] + s * 0.30 * u, y - 0.02 * u],
                wrist,
                10,
            );
            self.sleeve(ink, f, &path, (0.36 * u, 0.24 * u), shown, if s > 0.0 { 0.16 } else { 0.02 });
        }
        self.hand(ink, f, [at.x + 0.11 * u, y], u, -1.0, shown);
        self.hand(ink, f, [at.x - 0.10 * u, y + 0.035 * u], u, 1.0, shown);
    }

    fn folded(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, shown: f32) {
        let u = at.u;
        let on = |x: f32, y: f32| -> Point { [at.x + x * at.broad * u, (at.chin + y * u).max(self.table + 0.11 * u)] };
        let below = curve(on(0.98, -0.98), on(0.72, -1.20), on(0.10, -1.12), on(-0.46, -0.98), 10);
        self.sleeve(ink, f, &below, (0.30 * u, 0.24 * u), shown, 0.20);
        let above = curve(on(-0.98, -0.98), on(-0.72, -1.22), on(-0.10, -1.10), on(0.40, -1.00), 10);
        self.sleeve(ink, f, &above, (0.30 * u, 0.25 * u), shown, 0.05);
        self.hand(ink, f, on(0.52, -0.98), 0.82 * u, 1.0, shown);
    }
}
