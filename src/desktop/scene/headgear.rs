//! What is worn on the head: cloth in folds, a cap, a scarf, a brim.

use super::head::{Head, Inks, Knot, both};
use super::layout::Room;
use super::look::FigureLook;
use crate::ink::{Ink, Point, fade, lerp, mix, smooth, through};
use wedge_ui::Headgear;

/// A full turban's outline from its lower right corner up to the middle, in heads.
const TURBAN: [Point; 7] =
    [[0.405, 0.585], [0.485, 0.70], [0.515, 0.86], [0.475, 1.04], [0.355, 1.18], [0.18, 1.255], [0.0, 1.28]];
/// That of a loosely wound one.
const WRAP: [Point; 7] =
    [[0.400, 0.600], [0.455, 0.68], [0.465, 0.80], [0.430, 0.95], [0.320, 1.07], [0.17, 1.125], [0.0, 1.14]];
/// That of a close cap.
const CAP: [Point; 7] =
    [[0.395, 0.700], [0.402, 0.77], [0.395, 0.86], [0.365, 0.96], [0.275, 1.045], [0.14, 1.075], [0.0, 1.08]];
/// That of the soft crown of a flat cap.
const FLAT: [Point; 7] =
    [[0.400, 0.800], [0.425, 0.86], [0.445, 0.93], [0.430, 1.00], [0.330, 1.050], [0.17, 1.065], [0.0, 1.07]];

impl Room<'_> {
    /// What of it hangs behind head and shoulders.
    pub(super) fn behind_head(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        match f.face.head {
            Headgear::Scarf => {
                let back = mix(inks.cloth, inks.dark, 0.38);
                let outline: Vec<Point> = [
                    [0.0, 1.11, -0.05],
                    [0.26, 1.05, -0.05],
                    [0.44, 0.86, -0.05],
                    [0.485, 0.58, -0.05],
                    [0.47, 0.25, -0.05],
                    [0.54, -0.02, 0.0],
                    [0.66, -0.26, 0.0],
                    [0.0, -0.34, 0.0],
                ]
                .iter()
                .map(|knot| head.at(*knot))
                .collect();
                let mut whole = through(&outline, 4);
                let mid = head.chin[0] + (outline.first().map_or(0.0, |p| p[0]) - head.chin[0]);
                let other: Vec<Point> = whole.iter().rev().skip(1).map(|p| [2.0 * mid - p[0], p[1]]).collect();
                whole.extend(other);
                ink.convex(&whole, self.edge, |p| {
                    mix(back, inks.light, 0.20 * smooth((head.chin[0] - p[0]) / (0.5 * head.u)))
                });
            }
            Headgear::Wrap => {
                // The loose end falls over the shoulder on the far side.
                let fall = |x: f32| {
                    head.line(
                        &[[x, 0.66, -0.12], [x + 0.06, 0.30, -0.10], [x + 0.05, -0.05, -0.05], [x + 0.10, -0.42, 0.0]],
                        5,
                    )
                };
                let (a, b) = (fall(0.30), fall(0.47));
                let rows: Vec<Vec<Point>> = a.iter().zip(&b).map(|(a, b)| vec![*a, *b]).collect();
                ink.sheet(&rows, self.edge, |_| mix(inks.cloth, inks.dark, 0.36));
            }
            _ => {}
        }
    }

    /// What is worn on the head, or the hair.
    pub(super) fn headgear(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        match f.face.head {
            Headgear::Bare => self.short_hair(ink, head, inks),
            Headgear::Cap => self.cap(ink, head, inks),
            Headgear::FlatCap => self.flat_cap(ink, head, inks),
            Headgear::Turban => self.turban(ink, head, inks, &TURBAN, 5),
            Headgear::Wrap => self.turban(ink, head, inks, &WRAP, 4),
            Headgear::Scarf => self.scarf(ink, head, inks),
            Headgear::Brim => self.brim(ink, head, inks),
        }
    }

    /// A crown of cloth: `side` from its lower right corner to the top, and its lower edge across the forehead at `rim`.
    /// Seven points of one give as many steps as four of the other on each side.
    fn crown(&self, ink: &mut Ink, head: &Head, inks: &Inks, side: &[Point; 7], rim: f32) {
        let u = head.u;
        let right: Vec<Point> = through(side, 4);
        let mut top: Vec<Point> = right.iter().map(|[x, y]| [head.chin[0] - x * u, head.chin[1] + y * u]).collect();
        top.extend(right.iter().rev().skip(1).map(|[x, y]| [head.chin[0] + x * u, head.chin[1] + y * u]));
        let corner = side.first().copied().unwrap_or([0.4, rim]);
        let lower = head.line(
            &both(&[
                [corner[0], corner[1], 0.0],
                [0.335, lerp(corner[1], rim, 0.55), 0.17],
                [0.18, rim - 0.01, 0.30],
                [0.0, rim, 0.34],
            ]),
            8,
        );
        // Its shadow on the forehead.
        let fallen: Vec<Point> = lower.iter().map(|p| [p[0] + 0.02 * u, p[1] - 0.035 * u]).collect();
        ink.ribbon(&fallen, 0.09 * u, 0.09 * u, |t| fade(inks.dark, 0.42 * smooth(t * 4.0) * smooth((1.0 - t) * 4.0)));
        let rows: Vec<Vec<Point>> = (0..=5)
            .map(|r| {
                let share = r as f32 / 5.0;
                top.iter().zip(&lower).map(|(a, b)| [lerp(a[0], b[0], share), lerp(a[1], b[1], share)]).collect()
            })
            .collect();
        ink.sheet(&rows, self.edge, |p| self.on_cloth(p, head, inks));
    }

    /// Cloth in the light of the window.
    fn on_cloth(&self, p: Point, head: &Head, inks: &Inks) -> wedge_ui::Srgba {
        let side = (p[0] - head.chin[0]) / (0.45 * head.u);
        let base = mix(inks.cloth, inks.dark, 0.36 * smooth(side * 0.75 + 0.15));
        mix(base, inks.light, lerp(0.40, 0.22, self.night) * smooth((-side - 0.05) * 1.1))
    }

    /// One fold: a dark line with a light one above it.
    fn crease(&self, ink: &mut Ink, head: &Head, inks: &Inks, knots: &[Knot], depth: f32) {
        let path = head.line(knots, 6);
        let u = head.u;
        ink.ribbon(&path, 0.034 * u, 0.030 * u, |t| {
            fade(inks.dark, depth * smooth(t * 4.0 + 0.15) * smooth((1.0 - t) * 4.0 + 0.15))
        });
        let above: Vec<Point> = path.iter().map(|p| [p[0] - 0.008 * u, p[1] + 0.028 * u]).collect();
        ink.ribbon(&above, 0.020 * u, 0.020 * u, |t| {
            fade(inks.light, lerp(0.42, 0.24, self.night) * smooth(t * 4.0) * smooth((0.85 - t) * 2.0))
        });
    }

    /// Cloth wound round the head in so many turns.
    fn turban(&self, ink: &mut Ink, head: &Head, inks: &Inks, side: &[Point; 7], turns: usize) {
        self.crown(ink, head, inks, side, 0.705);
        let reach = |y: f32| {
            // Half the width at a height, a little inside the edge.
            let knots = through(side, 4);
            let half = knots.iter().min_by(|a, b| (a[1] - y).abs().total_cmp(&(b[1] - y).abs())).map_or(0.4, |p| p[0]);
            half * 0.94
        };
        let top = side.last().map_or(1.1, |p| p[1]);
        // Turns lie one over the other, each a little steeper than the one below.
        for i in 0..turns {
            let share = (i as f32 + 0.5) / turns as f32;
            let middle = lerp(0.76, top - 0.07, share);
            let rise = lerp(0.05, 0.16, share);
            let (low, high) = (middle - 0.75 * rise, (middle + rise).min(top - 0.05));
            let (a, b) = (reach(low), reach(high));
            let knots = [
                [-a, low - 0.02, 0.02],
                [-0.55 * a, lerp(low, middle, 0.55), 0.20],
                [0.0, middle + 0.025, 0.26],
                [0.55 * b, lerp(middle, high, 0.75), 0.18],
                [b, high - 0.03, 0.02],
            ];
            self.crease(ink, head, inks, &knots, lerp(0.58, 0.42, share));
        }
        // The last turn comes down over the others, from the top to the side by the window.
        let knots = [
            [0.16, top - 0.06, 0.14],
            [-0.06, lerp(top, 0.70, 0.30), 0.26],
            [-0.22, lerp(top, 0.70, 0.68), 0.24],
            [-0.36, 0.70, 0.14],
        ];
        self.crease(ink, head, inks, &knots, 0.62);
    }

    fn cap(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        self.crown(ink, head, inks, &CAP, 0.775);
        let band = both(&[[0.398, 0.775, 0.0], [0.335, 0.815, 0.17], [0.18, 0.845, 0.28], [0.0, 0.855, 0.31]]);
        self.crease(ink, head, inks, &band, 0.50);
        // A stitched edge.
        let stitches =
            head.line(&both(&[[0.395, 0.735, 0.0], [0.335, 0.772, 0.17], [0.18, 0.805, 0.29], [0.0, 0.815, 0.32]]), 8);
        for pair in stitches.chunks(4) {
            if let [a, _, b, ..] = pair {
                ink.ribbon(&[*a, *b], (0.020 * head.u).max(0.7), self.edge, |_| fade(inks.dark, 0.40));
            }
        }
    }

    fn flat_cap(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        self.crown(ink, head, inks, &FLAT, 0.80);
        // The rolled rim: one thick turn, lit from above.
        let rim =
            head.line(&both(&[[0.435, 0.745, -0.02], [0.36, 0.755, 0.20], [0.19, 0.785, 0.31], [0.0, 0.795, 0.34]]), 8);
        let under: Vec<Point> = rim.iter().map(|p| [p[0] + 0.01 * head.u, p[1] - 0.07 * head.u]).collect();
        ink.ribbon(&under, 0.10 * head.u, 0.08 * head.u, |_| fade(inks.dark, 0.36));
        ink.ribbon(&rim, 0.165 * head.u, self.edge, |t| {
            mix(inks.cloth, inks.dark, 0.12 + 0.30 * smooth(t * 1.4 - 0.4))
        });
        let upper: Vec<Point> = rim.iter().map(|p| [p[0], p[1] + 0.030 * head.u]).collect();
        ink.ribbon(&upper, 0.05 * head.u, 0.05 * head.u, |t| fade(inks.light, 0.34 * smooth((0.9 - t) * 2.0)));
        let seam: Vec<Point> = rim.iter().map(|p| [p[0], p[1] + 0.086 * head.u]).collect();
        ink.ribbon(&seam, 0.022 * head.u, 0.02 * head.u, |_| fade(inks.dark, 0.50));
    }

    fn scarf(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        // Hair at the parting, then cloth down both cheeks, one end crossed over the other.
        let hair = head.line(&both(&[[0.34, 0.70, 0.14], [0.22, 0.845, 0.22], [0.0, 0.895, 0.27]]), 5);
        ink.ribbon(&hair, 0.11 * head.u, self.edge, |t| mix(inks.hair, inks.dark, 0.10 + 0.30 * smooth(t * 1.5 - 0.5)));
        for s in [1.0_f32, -1.0] {
            let inner: Vec<Knot> = vec![
                [0.0, 0.925, 0.25],
                [s * 0.20, 0.885, 0.22],
                [s * 0.325, 0.72, 0.14],
                [s * 0.350, 0.48, 0.12],
                [s * 0.305, 0.20, 0.18],
                [s * 0.16, -0.06, 0.26],
                [-s * 0.10, -0.30, 0.20],
            ];
            let outer: Vec<Knot> = vec![
                [0.0, 1.12, 0.0],
                [s * 0.25, 1.065, -0.02],
                [s * 0.435, 0.88, -0.02],
                [s * 0.485, 0.58, -0.02],
                [s * 0.475, 0.25, 0.0],
                [s * 0.52, -0.06, 0.06],
                [s * 0.50, -0.40, 0.10],
            ];
            let (a, b) = (head.line(&inner, 5), head.line(&outer, 5));
            let fallen: Vec<Point> =
                a.iter().skip(4).map(|p| [p[0] - s * 0.02 * head.u, p[1] - 0.02 * head.u]).collect();
            ink.ribbon(&fallen, 0.06 * head.u, 0.06 * head.u, |_| fade(inks.dark, 0.34));
            let rows: Vec<Vec<Point>> = a
                .iter()
                .zip(&b)
                .map(|(a, b)| {
                    let (left, right) = if s > 0.0 { (a, b) } else { (b, a) };
                    (0..=4)
                        .map(|c| [lerp(left[0], right[0], c as f32 / 4.0), lerp(left[1], right[1], c as f32 / 4.0)])
                        .collect()
                })
                .collect();
            ink.sheet(&rows, self.edge, |p| self.on_cloth(p, head, inks));
            let fold: Vec<Knot> = inner
                .iter()
                .zip(&outer)
                .skip(1)
                .map(|(a, b)| std::array::from_fn(|i| lerp(a[i], b[i], 0.55)))
                .collect();
            self.crease(ink, head, inks, &fold, 0.30);
        }
    }

    fn brim(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        let u = head.u;
        let crown: [Point; 7] =
            [[0.385, 0.74], [0.380, 0.80], [0.375, 0.86], [0.350, 0.97], [0.285, 1.055], [0.15, 1.085], [0.0, 1.060]];
        self.crown(ink, head, inks, &crown, 0.74);
        // Shadow of the brim over brow and eyes.
        let mid = head.at([0.0, 0.62, 0.30]);
        ink.ribbon(&[[mid[0] - 0.34 * u, mid[1]], [mid[0] + 0.34 * u, mid[1]]], 0.24 * u, 0.18 * u, |_| {
            fade(inks.dark, 0.38)
        });
        let at = head.at([0.0, 0.725, 0.10]);
        let ring: Vec<Point> = (0..36)
            .map(|i| {
                let (sin, cos) = (std::f32::consts::TAU * i as f32 / 36.0).sin_cos();
                [at[0] + 0.70 * u * cos, at[1] + (0.075 * sin - 0.055 * cos * cos + 0.02) * u]
            })
            .collect();
        ink.convex(&ring, self.edge, |p| {
            let side = (p[0] - at[0]) / (0.70 * u);
            mix(mix(inks.cloth, inks.dark, 0.20 + 0.24 * smooth(side * 0.8 + 0.2)), inks.light, 0.18 * smooth(-side))
        });
        let band = both(&[[0.375, 0.80, 0.0], [0.30, 0.775, 0.16], [0.0, 0.765, 0.24]]);
        let path = head.line(&band, 8);
        ink.ribbon(&path, 0.07 * u, self.edge, |_| fade(inks.dark, 0.55));
    }
}
