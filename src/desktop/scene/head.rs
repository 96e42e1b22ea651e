//! A head: where its points come to lie when it turns, and the planes of light and shade that make a face of it.

use super::layout::{Placed, Room};
use super::look::FigureLook;
use crate::ink::{Ink, Point, Slice, fade, lerp, mix, smooth, through, with_alpha};
use wedge_ui::{Beard, Cloth, Hair, Headgear, Srgba};

/// A point of a head in heads: across to the viewer's right, up from the chin, and toward the viewer.
pub(super) type Knot = [f32; 3];

/// The outline of the face, from the forehead down the right side to the chin.
const JAW: [Knot; 9] = [
    [0.0, 0.97, 0.18],
    [0.19, 0.92, 0.20],
    [0.315, 0.79, 0.16],
    [0.365, 0.62, 0.10],
    [0.355, 0.46, 0.12],
    [0.325, 0.31, 0.18],
    [0.265, 0.155, 0.25],
    [0.165, 0.035, 0.33],
    [0.0, 0.0, 0.38],
];

/// A head that is turned: projects its points.
pub(super) struct Head {
    pub(super) chin: Point,
    pub(super) u: f32,
    sin: f32,
    cos: f32,
}

/// What a head is drawn with.
pub(super) struct Inks {
    pub(super) skin: Srgba,
    pub(super) hair: Srgba,
    pub(super) cloth: Srgba,
    pub(super) dark: Srgba,
    pub(super) light: Srgba,
}

impl Head {
    pub(super) fn new(at: &Placed, yaw: f32) -> Self {
        let (sin, cos) = yaw.sin_cos();
        // Whoever turns the head moves it a little that way.
        Self { chin: [at.x + 0.05 * sin * at.u, at.chin], u: at.u, sin, cos }
    }

    /// Where a point is seen.
    pub(super) fn at(&self, [x, y, z]: Knot) -> Point {
        [self.chin[0] + (x * self.cos + z * self.sin) * self.u, self.chin[1] + y * self.u]
    }

    /// How far a point faces the viewer, 0 (hidden behind the head) to 1.
    pub(super) fn faces(&self, [x, _, z]: Knot) -> f32 {
        smooth((z * self.cos - x * self.sin - 0.17) / 0.12)
    }

    /// A smooth line through points.
    pub(super) fn line(&self, knots: &[Knot], steps: usize) -> Vec<Point> {
        through(&knots.iter().map(|knot| self.at(*knot)).collect::<Vec<_>>(), steps)
    }
}

/// The other side's points.
pub(super) fn mirrored(knots: &[Knot]) -> Vec<Knot> {
    knots.iter().map(|[x, y, z]| [-x, *y, *z]).collect()
}

/// A line given for the right side only, from left to right: its last point is the middle.
pub(super) fn both(right: &[Knot]) -> Vec<Knot> {
    let mut line = mirrored(right);
    line.extend(right.iter().rev().skip(1));
    line
}

/// A skull as slices: a plain oval, a little narrower below.
pub(super) fn oval(at: &Placed, wide: f32) -> Vec<Slice> {
    (0..=24)
        .map(|i| {
            let angle = std::f32::consts::PI * i as f32 / 24.0;
            let v = angle.cos();
            let narrow = 1.0 - 0.10 * smooth(0.5 - v * 0.6);
            Slice { y: at.chin + (0.5 + 0.5 * v) * at.u, half: 0.405 * wide * narrow * angle.sin() * at.u }
        })
        .collect()
}

impl Room<'_> {
    /// What the head of `f` is drawn with: pale paper with a breath of the mantle's tone, and ink.
    pub(super) fn inks(&self, f: &FigureLook) -> Inks {
        let o = f.opacity;
        let (palette, tone) = (&self.look.palette, self.tint(f));
        let black = with_alpha(palette.shadow, 1.0);
        let ink = mix(black, tone, lerp(0.16, 0.10, self.night));
        let hair = match f.face.hair {
            Hair::Dark => ink,
            Hair::Grey => mix(ink, palette.mark, 0.46),
            Hair::White => mix(palette.mark, tone, 0.12),
        };
        let cloth = match f.face.cloth {
            Cloth::Pale => mix(palette.mark, tone, 0.16),
            Cloth::Mid => mix(mix(palette.figure_warm, palette.mark, 0.30), black, 0.10 + 0.14 * self.night),
            Cloth::Dark => mix(black, tone, 0.30),
        };
        Inks {
            skin: fade(mix(mix(palette.mark, palette.figure_warm, lerp(0.36, 0.46, self.night)), tone, 0.16), o),
            hair: fade(hair, o),
            cloth: fade(cloth, o),
            dark: with_alpha(black, o),
            light: with_alpha(self.light, o),
        }
    }

    /// Head, face and what is worn on it.
    pub(super) fn head(&self, ink: &mut Ink, f: &FigureLook, at: &Placed) {
        let (head, inks) = (Head::new(at, f.yaw), self.inks(f));
        self.behind_head(ink, f, &head, &inks);
        self.ears(ink, f, &head, &inks);
        self.skull(ink, f, &head, &inks);
        self.features(ink, f, &head, &inks);
        self.beard(ink, f, &head, &inks);
        if f.face.glasses {
            self.glasses(ink, &head, &inks);
        }
        self.headgear(ink, f, &head, &inks);
    }

    fn ears(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        if f.face.head == Headgear::Scarf {
            return;
        }
        for side in [-1.0, 1.0] {
            let ear: Vec<Point> = (0..14)
                .map(|i| {
                    let (sin, cos) = (std::f32::consts::TAU * i as f32 / 14.0).sin_cos();
                    head.at([side * (0.385 + 0.045 * cos), 0.47 + 0.095 * sin, -0.02])
                })
                .collect();
            let shade = if side > 0.0 { 0.34 } else { 0.10 };
            ink.convex(&ear, self.edge, |_| mix(inks.skin, inks.dark, shade));
        }
    }

    /// Skull and face in the light of the window.
    fn skull(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        let u = head.u;
        let lit = |p: Point| {
            let side = (p[0] - head.chin[0]) / (0.40 * u);
            let low = 1.0 - smooth((p[1] - head.chin[1]) / (0.8 * u));
            let base = mix(inks.skin, inks.dark, 0.18 * smooth(side * 0.7 + 0.1) + 0.07 * low);
            mix(base, inks.light, lerp(0.42, 0.26, self.night) * smooth((-side - 0.05) * 1.2))
        };
        let crown: Vec<Point> = (0..32)
            .map(|i| {
                let (sin, cos) = (std::f32::consts::TAU * i as f32 / 32.0).sin_cos();
                [head.chin[0] + 0.385 * u * cos, head.chin[1] + (0.60 + 0.40 * sin) * u]
            })
            .collect();
        // Hair, except where the face is.
        let hair = if f.face.head == Headgear::Scarf { inks.cloth } else { inks.hair };
        ink.convex(&crown, self.edge, |p| mix(hair, inks.dark, 0.30 * smooth((p[0] - head.chin[0]) / (0.4 * u))));
        let face = head.line(&both(&JAW), 3);
        let middle = [lerp(head.chin[0], head.at([0.0, 0.4, 0.3])[0], 0.8), head.chin[1] + 0.50 * u];
        // Round the outline the paper's edge fades, as it does everywhere.
        let over = 1.0 + self.edge / (0.36 * u);
        let rows: Vec<Vec<(Point, Srgba)>> =
            [(0.0, 1.0), (0.35, 1.0), (0.65, 1.0), (0.85, 1.0), (1.0, 1.0), (over, 0.0)]
                .iter()
                .map(|(share, solid)| {
                    face.iter()
                        .map(|p| {
                            let p = [lerp(middle[0], p[0], *share), lerp(middle[1], p[1], *share)];
                            (p, fade(lit(p), *solid))
                        })
                        .collect()
                })
                .collect();
        ink.grid(&rows);
    }

    /// The shaded side of the face, eyes, nose and mouth.
    fn features(&self, ink: &mut Ink, f: &FigureLook, head: &Head, inks: &Inks) {
        let u = head.u;
        let shade = |depth: f32| fade(inks.dark, depth);
        // The side away from the window lies in shade: one plane, with its edge along brow, nose and mouth.
        let ridge: [Knot; 9] = [
            [0.12, 0.90, 0.24],
            [0.16, 0.74, 0.34],
            [0.075, 0.60, 0.41],
            [0.035, 0.52, 0.42],
            [0.10, 0.42, 0.42],
            [0.155, 0.31, 0.39],
            [0.105, 0.22, 0.40],
            [0.10, 0.11, 0.38],
            [0.03, 0.01, 0.37],
        ];
        let side: [Knot; 9] = [
            [0.21, 0.90, 0.19],
            [0.325, 0.74, 0.14],
            [0.355, 0.62, 0.10],
            [0.350, 0.52, 0.11],
            [0.345, 0.43, 0.13],
            [0.315, 0.31, 0.18],
            [0.260, 0.16, 0.25],
            [0.19, 0.07, 0.31],
            [0.07, 0.005, 0.36],
        ];
        let (inner, outer) = (head.line(&ridge, 4), head.line(&side, 4));
        let plane: Vec<Vec<(Point, Srgba)>> = inner
            .iter()
            .zip(&outer)
            .map(|(a, b)| {
                [(-0.10, 0.0), (0.06, 1.0), (0.5, 1.0), (1.0, 1.0)]
                    .iter()
                    .map(|(s, depth)| ([lerp(a[0], b[0], *s), lerp(a[1], b[1], *s)], shade(0.30 * depth)))
                    .collect()
            })
            .collect();
        ink.grid(&plane);

        let brow = mix(inks.hair, inks.dark, 0.45);
        let fierce = 0.022 * (-f.warmth).clamp(-0.4, 1.0);
        for s in [-1.0_f32, 1.0] {
            let seen = head.faces([s * 0.17, 0.5, 0.36]);
            if seen < 0.02 {
                continue;
            }
            // The hollow under the brow, the line of the lid, the brow itself.
            let hollow = head.line(&[[s * 0.27, 0.525, 0.27], [s * 0.17, 0.545, 0.36], [s * 0.075, 0.53, 0.39]], 5);
            ink.ribbon(&hollow, 0.085 * u, 0.075 * u, |_| shade(0.38 * seen));
            let white: Vec<Point> = [
                [s * 0.245, 0.484, 0.285],
                [s * 0.195, 0.508, 0.345],
                [s * 0.135, 0.508, 0.385],
                [s * 0.090, 0.482, 0.395],
                [s * 0.145, 0.464, 0.380],
                [s * 0.205, 0.466, 0.335],
            ]
            .iter()
            .map(|knot| head.at(*knot))
            .collect();
            ink.convex(&white, 0.012 * u, |_| fade(mix(inks.skin, inks.light, 0.35), 0.75 * seen));
            let iris = head.at([s * 0.165, 0.486, 0.375]);
            ink.regular(iris, 0.030 * u, 12, 0.0, (0.012 * u).max(0.6), shade(0.95 * seen));
            let lid = head.line(
                &[
                    [s * 0.262, 0.482, 0.26],
                    [s * 0.205, 0.510, 0.34],
                    [s * 0.135, 0.512, 0.385],
                    [s * 0.078, 0.484, 0.395],
                ],
                4,
            );
            ink.ribbon(&lid, 0.034 * u, (0.022 * u).max(0.8), |t| {
                shade(0.92 * seen * smooth(t * 5.0 + 0.4) * smooth((1.0 - t) * 5.0 + 0.4))
            });
            let under = head.line(&[[s * 0.23, 0.455, 0.30], [s * 0.16, 0.440, 0.37], [s * 0.09, 0.455, 0.39]], 4);
            ink.ribbon(&under, 0.022 * u, 0.022 * u, |_| shade(0.34 * seen));
            let arch = head.line(
                &[
                    [s * 0.285, 0.565, 0.25],
                    [s * 0.21, 0.612, 0.34],
                    [s * 0.13, 0.606 - 0.4 * fierce, 0.40],
                    [s * 0.065, 0.580 - fierce, 0.42],
                ],
                4,
            );
            ink.ribbon(&arch, 0.048 * u, (0.024 * u).max(0.8), |t| fade(brow, 0.9 * seen * smooth(t * 3.0 + 0.35)));
        }
        // The nose: its shaded side, the shadow under it, and a light ridge.
        let nose: Vec<Point> =
            [[0.02, 0.545, 0.42], [0.0, 0.40, 0.51], [0.005, 0.335, 0.54], [0.075, 0.320, 0.45], [0.085, 0.36, 0.42]]
                .iter()
                .map(|knot| head.at(*knot))
                .collect();
        ink.convex(&nose, 0.02 * u, |_| shade(0.34));
        let ridge = head.line(&[[-0.012, 0.54, 0.43], [-0.02, 0.42, 0.50], [-0.02, 0.35, 0.535]], 4);
        ink.ribbon(&ridge, 0.040 * u, 0.030 * u, |t| fade(inks.light, 0.50 * smooth(t * 3.0)));
        let nostrils = head.line(&[[-0.075, 0.325, 0.43], [0.0, 0.305, 0.51], [0.08, 0.320, 0.44]], 5);
        ink.ribbon(&nostrils, 0.030 * u, 0.026 * u, |_| shade(0.62));
        let corner = 0.014 * f.warmth;
        let mouth = head.line(&[[-0.115, 0.212 + corner, 0.38], [0.0, 0.208, 0.43], [0.115, 0.212 + corner, 0.38]], 6);
        ink.ribbon(&mouth, 0.030 * u, (0.022 * u).max(0.7), |t| {
            shade(0.75 * smooth(t * 5.0 + 0.2) * smooth((1.0 - t) * 5.0 + 0.2))
        });
        let lip = head.line(&[[-0.055, 0.160, 0.40], [0.0, 0.152, 0.42], [0.055, 0.160, 0.40]], 4);
        ink.ribbon(&lip, 0.030 * u, 0.030 * u, |_| shade(0.26));
        // Age: two lines from the nose, and one across the forehead.
        if f.face.hair != Hair::Dark {
            for s in [-1.0_f32, 1.0] {
                let seen = head.faces([s * 0.15, 0.28, 0.38]);
                let fold = head.line(&[[s * 0.10, 0.335, 0.43], [s * 0.165, 0.27, 0.39], [s * 0.165, 0.20, 0.36]], 5);
                ink.ribbon(&fold, 0.020 * u, 0.020 * u, |t| shade(0.42 * seen * smooth((1.0 - t) * 2.0)));
            }
        }
        if f.face.beard == Beard::None && f.face.head == Headgear::Scarf {
            let cheek = head.line(&[[-0.24, 0.36, 0.30], [-0.20, 0.28, 0.34]], 3);
            ink.ribbon(&cheek, 0.10 * u, 0.12 * u, |_| fade(inks.light, 0.20));
        }
    }

    fn glasses(&self, ink: &mut Ink, head: &Head, inks: &Inks) {
        let width = (0.026 * head.u).max(0.9);
        for s in [-1.0_f32, 1.0] {
            let rim: Vec<Point> = (0..=20)
                .map(|i| {
                    let (sin, cos) = (std::f32::consts::TAU * i as f32 / 20.0).sin_cos();
                    let x = s * 0.165 + 0.105 * cos;
                    head.at([x, 0.485 + 0.088 * sin, 0.44 - 0.5 * x.abs() * x.abs()])
                })
                .collect();
            ink.convex(&rim, 0.02 * head.u, |_| fade(inks.light, 0.16));
            ink.ribbon(&rim, width, self.edge, |_| fade(inks.dark, 0.92));
        }
        let bridge = head.line(&[[-0.065, 0.50, 0.44], [0.0, 0.515, 0.46], [0.065, 0.50, 0.44]], 4);
        ink.ribbon(&bridge, width, self.edge, |_| fade(inks.dark, 0.92));
    }
}
