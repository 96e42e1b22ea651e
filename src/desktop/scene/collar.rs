//! What is worn over or under the mantle at the neck: a shirt's collar, or a shawl with both ends down.

use super::head::Inks;
use super::layout::{Placed, Room};
use super::look::FigureLook;
use crate::ink::{Ink, Point, fade, lerp, mix, smooth, through, with_alpha};
use wedge_ui::Headgear;

impl Room<'_> {
    /// Collar or shawl, by what is on the head: whoever wears a cap or a hat wears a shirt, whoever wears a flat cap a shawl.
    pub(super) fn collar(&self, ink: &mut Ink, f: &FigureLook, at: &Placed) {
        let inks = self.inks(f);
        match f.face.head {
            Headgear::Cap | Headgear::Brim | Headgear::Bare => self.shirt(ink, f, at, &inks),
            Headgear::FlatCap => self.shawl(ink, f, at, &inks),
            Headgear::Turban | Headgear::Wrap | Headgear::Scarf => {}
        }
    }

    fn shirt(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, inks: &Inks) {
        let u = at.u;
        let linen = fade(mix(self.look.palette.mark, self.tint(f), 0.22), f.opacity);
        let on = |x: f32, y: f32| -> Point { [at.x + x * u, at.chin + y * u] };
        for s in [1.0_f32, -1.0] {
            let wing = [on(s * 0.215, -0.055), on(s * 0.015, -0.255), on(s * 0.135, -0.405), on(s * 0.315, -0.195)];
            let fallen: Vec<Point> = wing.iter().map(|p| [p[0] + 0.01 * u, p[1] - 0.035 * u]).collect();
            ink.convex(&fallen, 0.05 * u, |_| fade(self.shade(0.45), f.opacity));
            let shade = if s > 0.0 { 0.24 } else { 0.04 };
            ink.convex(&wing, self.edge, |p| {
                mix(linen, inks.dark, shade + 0.16 * smooth((at.chin - 0.20 * u - p[1]) / (0.2 * u)))
            });
        }
    }

    fn shawl(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, inks: &Inks) {
        let u = at.u;
        let wool =
            fade(mix(mix(self.look.palette.figure_warm, self.look.palette.mark, 0.18), self.tint(f), 0.35), f.opacity);
        let light = with_alpha(self.light, f.opacity);
        let low = self.table + 0.03 * u;
        for s in [1.0_f32, -1.0] {
            let edge = |knots: &[Point]| -> Vec<Point> {
                let line: Vec<Point> = knots.iter().map(|p| [at.x + s * p[0] * u, at.chin + p[1] * u]).collect();
                through(&line, 5).into_iter().map(|p| [p[0], p[1].max(low)]).collect()
            };
            let inner = edge(&[[0.14, -0.02], [0.24, -0.22], [0.28, -0.52], [0.27, -0.85], [0.25, -1.10]]);
            let outer = edge(&[[0.30, 0.06], [0.52, -0.22], [0.60, -0.55], [0.58, -0.88], [0.55, -1.14]]);
            let fallen: Vec<Point> = inner.iter().map(|p| [p[0] + 0.02 * u, p[1] - 0.02 * u]).collect();
            ink.ribbon(&fallen, 0.08 * u, 0.09 * u, |t| fade(self.shade(0.45 * smooth(t * 4.0)), f.opacity));
            let rows: Vec<Vec<Point>> = inner
                .iter()
                .zip(&outer)
                .map(|(a, b)| {
                    let (left, right) = if s > 0.0 { (a, b) } else { (b, a) };
                    (0..=4)
                        .map(|c| {
                            let share = c as f32 / 4.0;
                            [lerp(left[0], right[0], share), lerp(left[1], right[1], share)]
                        })
                        .collect()
                })
                .collect();
            ink.sheet(&rows, self.edge, |p| {
                let side = (p[0] - at.x) / (0.6 * u);
                mix(mix(wool, inks.dark, 0.12 + 0.26 * smooth(side * 0.8 + 0.2)), light, 0.16 * smooth(-side))
            });
            let fold: Vec<Point> =
                inner.iter().zip(&outer).map(|(a, b)| [lerp(a[0], b[0], 0.5), lerp(a[1], b[1], 0.5)]).collect();
            ink.ribbon(&fold, 0.03 * u, 0.035 * u, |t| {
                fade(inks.dark, 0.30 * smooth(t * 4.0) * smooth((1.0 - t) * 3.0))
            });
        }
    }
}
