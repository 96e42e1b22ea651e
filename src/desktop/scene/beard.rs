//! Hair and beards, cut from paper with a few strokes of the knife.

use super::head::{Head, Inks, Knot, both};
use super::layout::Room;
use super::look::FigureLook;
use crate::ink::{Ink, Point, fade, lerp, mix, smooth};
use wedge_ui::{Beard, Hair, Srgba};

/// Where a beard begins, from the right ear to under the nose.
const UPPER: [Knot; 5] =
    [[0.365, 0.46, 0.05], [0.325, 0.35, 0.18], [0.255, 0.250, 0.30], [0.135, 0.235, 0.39], [0.0, 0.262, 0.45]];

/// Where it ends, from the right ear to below the chin.
fn lower(beard: Beard) -> [Knot; 5] {
    match beard {
        Beard::None | Beard::Stubble => {
            [[0.365, 0.46, 0.05], [0.330, 0.30, 0.18], [0.265, 0.14, 0.26], [0.15, 0.02, 0.34], [0.0, -0.015, 0.38]]
        }
        Beard::Short => {
            [[0.372, 0.46, 0.05], [0.350, 0.26, 0.17], [0.285, 0.06, 0.26], [0.165, -0.075, 0.34], [0.0, -0.11, 0.38]]
        }
        Beard::Full => {
            [[0.378, 0.46, 0.05], [0.390, 0.20, 0.16], [0.350, -0.06, 0.25], [0.215, -0.25, 0.33], [0.0, -0.31, 0.37]]
        }
        Beard::Long => {
            [[0.374, 0.46, 0.05], [0.372, 0.16, 0.16], [0.325, -0.16, 0.25], [0.190, -0.42, 0.31], [0.0, -0.53, 0.34]]
        }
    }
}

impl Room<'_> {
    /// The beard of `f`.
    pub(super) fn beard(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        let kind = f.face.beard;
        if kind == Beard::None {
            return;
        }
        let (upper, lower) = (head.line(&both(&UPPER), 4), head.line(&both(&lower(kind)), 4));
        let rows: Vec<Vec<Point>> = (0..=6)
            .map(|r| {
                let share = r as f32 / 6.0;
                upper.iter().zip(&lower).map(|(a, b)| [lerp(a[0], b[0], share), lerp(a[1], b[1], share)]).collect()
            })
            .collect();
        if kind == Beard::Stubble {
            ink.sheet(&rows, 0.02 * head.u, |_| fade(inks.hair, 0.34));
            return;
        }
        let u = head.u;
        let body = |p: Point| {
            let side = (p[0] - head.chin[0]) / (0.40 * u);
            let base = mix(inks.hair, inks.dark, 0.34 * smooth(side * 0.8 + 0.25));
            mix(base, inks.light, lerp(0.20, 0.14, self.night) * smooth((-side - 0.1) * 1.3))
        };
        ink.sheet(&rows, self.edge, body);
        // Strokes that fall with the hair.
        let pale = f.face.hair != Hair::Dark;
        let stroke = |side: f32| -> Srgba {
            if pale {
                fade(inks.dark, 0.30 + 0.10 * side.max(0.0))
            } else {
                fade(inks.light, lerp(0.15, 0.10, self.night) * (1.0 - 0.5 * side.max(0.0)))
            }
        };
        let last = upper.len().saturating_sub(1);
        for i in 1..10 {
            let at = last * i / 10;
            let side = 2.0 * i as f32 / 10.0 - 1.0;
            let hairs: Vec<Point> = rows.iter().skip(2).filter_map(|row| row.get(at).copied()).collect();
            let tint = stroke(side);
            ink.ribbon(&hairs, (0.014 * u).max(0.6), self.edge, |t| {
                fade(tint, smooth(t * 3.0) * smooth((1.0 - t) * 2.5))
            });
        }
        // Mouth and moustache.
        let lip = head.line(&[[-0.075, 0.185, 0.40], [0.0, 0.178, 0.43], [0.075, 0.185, 0.40]], 4);
        ink.ribbon(&lip, 0.050 * u, 0.02 * u, |t| {
            fade(mix(inks.skin, inks.dark, 0.24), smooth(t * 4.0 + 0.3) * smooth((1.0 - t) * 4.0 + 0.3))
        });
        let mouth = head.line(&[[-0.11, 0.208, 0.38], [0.0, 0.212, 0.44], [0.11, 0.208, 0.38]], 4);
        ink.ribbon(&mouth, 0.030 * u, 0.02 * u, |_| fade(inks.dark, 0.75));
        for s in [-1.0_f32, 1.0] {
            let half = head.line(&[[0.0, 0.275, 0.48], [s * 0.085, 0.262, 0.45], [s * 0.175, 0.205, 0.37]], 5);
            let tone = mix(inks.hair, inks.dark, if s > 0.0 { 0.30 } else { 0.05 });
            ink.ribbon(&half, 0.070 * u, 0.022 * u, |t| fade(tone, smooth((1.0 - t) * 3.0 + 0.25)));
        }
    }

    /// Short hair on a bare head.
    pub(super) fn short_hair(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        let u = head.u;
        let line = head.line(
            &both(&[
                [0.392, 0.50, -0.02],
                [0.345, 0.58, 0.14],
                [0.315, 0.72, 0.20],
                [0.20, 0.815, 0.28],
                [0.0, 0.835, 0.31],
            ]),
            4,
        );
        let count = line.len().saturating_sub(1).max(1) as f32;
        let crown: Vec<Point> = (0..line.len())
            .map(|i| {
                let angle = std::f32::consts::PI * (1.08 - 1.16 * i as f32 / count);
                let (sin, cos) = angle.sin_cos();
                [head.chin[0] + 0.415 * u * cos, head.chin[1] + (0.60 + 0.44 * sin) * u]
            })
            .collect();
        let rows: Vec<Vec<Point>> = (0..=4)
            .map(|r| {
                let share = r as f32 / 4.0;
                crown.iter().zip(&line).map(|(a, b)| [lerp(a[0], b[0], share), lerp(a[1], b[1], share)]).collect()
            })
            .collect();
        ink.sheet(&rows, self.edge, |p| {
            let side = (p[0] - head.chin[0]) / (0.40 * u);
            let base = mix(inks.hair, inks.dark, 0.30 * smooth(side * 0.8 + 0.2));
            mix(base, inks.light, lerp(0.26, 0.16, self.night) * smooth((-side - 0.1) * 1.3))
        });
    }
}
