//! The plain mantle that everybody wears: three layers of paper, the fall of their folds, and the seal on the breast.

use super::cut::Cut;
use super::layout::{Placed, Room};
use super::look::FigureLook;
use crate::ink::{Ink, Point, between, fade, lerp, mix, smooth, through, with_alpha};
use wedge_ui::{Mark, Srgba};

/// One person's mantle, placed: turns measures in heads from the chin into pixels.
pub(super) struct Mantle {
    at: Placed,
    cut: Cut,
    /// Where the cloth meets the table.
    rest: f32,
    /// How far it lies over the table's edge.
    drop: f32,
}

impl Mantle {
    /// The mantle of `f`.
    pub(super) fn of(room: &Room, f: &FigureLook) -> Self {
        let at = room.place(f);
        let shown = smooth((f.nearness - 0.35) / 0.4);
        let lip = 0.010 * room.h;
        let drop = shown * (0.13 * at.u + lip);
        Self { rest: room.table + lip, drop, cut: Cut::of(f.id), at }
    }

    /// The height of the hem.
    pub(super) fn hem(&self, x: f32) -> f32 {
        let s = self.side(x);
        let wave = 0.90 + 0.10 * (s * 6.5 + self.cut.tilt * 40.0).cos();
        self.rest - self.drop * wave * (1.0 - s.abs().min(1.0).powi(6))
    }

    /// How far to the side, from -1 at the left shoulder to 1 at the right.
    fn side(&self, x: f32) -> f32 {
        (x - self.at.x) / (1.15 * self.at.u * self.at.broad)
    }

    fn point(&self, [across, up]: Point) -> Point {
        let broad = lerp(1.0, self.at.broad, smooth((across.abs() - 0.15) / 0.35));
        let x = self.at.x + across * broad * self.at.u;
        [x, self.at.chin + up * self.at.u]
    }

    /// The same point, lifted to the hem if it lies below.
    fn above_hem(&self, p: Point) -> Point {
        [p[0], p[1].max(self.hem(p[0]))]
    }

    /// The part of a line that lies above the hem.
    fn clear_of_hem(&self, path: &[Point]) -> Vec<Point> {
        path.iter().copied().take_while(|p| p[1] > self.hem(p[0]) + 0.02 * self.at.u).collect()
    }

    /// The rows of a layer between two edges, whichever of the two lies to the left, cut off at the hem.
    fn layer(&self, a: &[Point], b: &[Point]) -> Vec<Vec<Point>> {
        let mut rows = if self.cut.side > 0.0 { between(a, b, 14) } else { between(b, a, 14) };
        rows.iter_mut().flatten().for_each(|p| *p = self.above_hem(*p));
        rows
    }

    /// A smooth edge through knots, `side` 1 as given and -1 mirrored.
    fn edge(&self, knots: &[Point], side: f32) -> Vec<Point> {
        through(knots, 8).into_iter().map(|[across, up]| self.point([across * side, up])).collect()
    }

    /// The outline of shoulder and arm on one side, beginning `open` further out than the neck.
    fn outline(&self, side: f32, open: f32, lift: f32) -> Vec<Point> {
        let begin = 0.27 + open;
        self.edge(
            &[
                [begin, -0.185 - 0.40 * open],
                [begin + 0.22, -0.265 - 0.35 * open + lift],
                [0.75, -0.375 + lift],
                [0.965 + lift, -0.545 + lift],
                [1.075 + lift, -0.83],
                [1.13 + lift, -1.25],
                [1.17 + lift, -2.0],
            ],
            side,
        )
    }

    /// The free edge of the upper layer, from the shoulder across the breast to the other arm.
    fn sweep(&self) -> Vec<Point> {
        let Cut { side, sweep, open, .. } = self.cut;
        let begin = 0.36 + open;
        self.edge(
            &[
                [-begin, -0.222 - 0.36 * open],
                [-0.29 - 0.5 * open, -0.44 - 0.4 * sweep],
                [-0.09, -0.70 - sweep],
                [0.24, -0.95 - sweep],
                [0.60, -1.17 - sweep],
                [0.92, -1.33 - sweep],
                [1.16, -2.0],
            ],
            side,
        )
    }

    /// The free edge of the layer on the other shoulder, straight down.
    fn fall(&self) -> Vec<Point> {
        let begin = 0.46 + self.cut.open;
        self.edge(
            &[
                [begin, -0.262 - 0.36 * self.cut.open],
                [begin + 0.02, -0.42],
                [begin + 0.05, -0.62],
                [begin + 0.06, -0.85],
                [begin + 0.05, -1.10],
                [begin + 0.02, -1.40],
                [begin, -2.0],
            ],
            self.cut.side,
        )
    }

    /// The middle of the seal.
    fn seal(&self) -> Point {
        self.point([-0.075 * self.cut.side, -0.755 - self.cut.sweep])
    }
}

fn shifted(path: &[Point], by: Point) -> Vec<Point> {
    path.iter().map(|p| [p[0] + by[0], p[1] + by[1]]).collect()
}

impl Room<'_> {
    /// The mantle, from the layer round the neck outwards.
    pub(super) fn mantle(&self, ink: &mut Ink, f: &FigureLook, mantle: &Mantle) {
        let (u, o) = (mantle.at.u, f.opacity);
        let cut = mantle.cut;
        let dark = with_alpha(self.look.palette.shadow, o);
        let light = with_alpha(self.light, o);
        let tone = fade(self.tint(f), o);
        let shaded = |base: Srgba| {
            move |p: Point| {
                let side = mantle.side(p[0]);
                let low = smooth((mantle.at.chin - 0.45 * u - p[1]) / (1.2 * u));
                let base = mix(base, dark, 0.26 * low + 0.20 * smooth(side * 0.9 + 0.1));
                mix(base, light, lerp(0.24, 0.17, self.night) * smooth((-side - 0.18) * 1.3) * (1.0 - 0.6 * low))
            }
        };
        let shadow = |ink: &mut Ink, path: &[Point], depth: f32| {
            let under = shifted(&mantle.clear_of_hem(path), [0.035 * u, -0.02 * u]);
            ink.ribbon(&under, 0.10 * u, 0.13 * u, |t| {
                fade(self.shade(depth * smooth(t * 7.0) * smooth((1.0 - t) * 4.0)), o)
            });
        };

        // The innermost layer, close round the neck.
        let inner = [1.0, -1.0].map(|side| {
            mantle.edge(&[[0.20, -0.10], [0.30, -0.20], [0.50, -0.30], [0.80, -0.50], [0.84, -1.2], [0.84, -2.0]], side)
        });
        let [right, left] = &inner;
        let rows: Vec<Vec<Point>> = between(left, right, 14)
            .into_iter()
            .enumerate()
            .map(|(i, row)| {
                let dip = 0.16 * u * (1.0 - smooth(i as f32 / 16.0));
                let last = row.len().saturating_sub(1).max(1) as f32;
                row.into_iter()
                    .enumerate()
                    .map(|(c, p)| {
                        let s = 2.0 * c as f32 / last - 1.0;
                        [p[0], (p[1] - dip * (1.0 - s * s)).max(mantle.hem(p[0]))]
                    })
                    .collect()
            })
            .collect();
        ink.sheet(&rows, self.edge, shaded(mix(tone, dark, 0.24)));
        if let Some(neckline) = rows.first() {
            ink.ribbon(neckline, 0.030 * u, self.edge, |t| fade(light, 0.16 * smooth((0.95 - t) * 1.6)));
        }

        // The layer on the far shoulder.
        let (outline, fall) = (mantle.outline(cut.side, 0.19 + cut.open, 0.0), mantle.fall());
        shadow(ink, &fall, 0.50);
        ink.sheet(&mantle.layer(&fall, &outline), self.edge, shaded(mix(tone, dark, 0.11)));
        self.rim(ink, &mantle.clear_of_hem(&fall), &mantle.clear_of_hem(&outline), cut.side, 0.30 * o, u);
        let fold = mantle.edge(&[[0.66, -0.40], [0.72, -0.70], [0.77, -1.10], [0.78, -2.0]], cut.side);
        self.fold(ink, &mantle.clear_of_hem(&fold), u, 0.7 * o);

        // The upper layer, from the near shoulder across the breast.
        let (outline, sweep) = (mantle.outline(-cut.side, 0.09 + cut.open, 0.018), mantle.sweep());
        shadow(ink, &sweep, 0.62);
        ink.sheet(&mantle.layer(&outline, &sweep), self.edge, shaded(tone));
        self.rim(ink, &mantle.clear_of_hem(&outline), &mantle.clear_of_hem(&sweep), cut.side, o, u);
        let creases: [([Point; 5], f32); 2] = [
            ([[-0.53, -0.38], [-0.43, -0.68], [-0.18, -1.00], [0.22, -1.22], [0.60, -1.38]], 1.0),
            ([[-0.74, -0.46], [-0.71, -0.78], [-0.56, -1.10], [-0.30, -1.33], [0.02, -1.52]], 0.8),
        ];
        for (knots, depth) in creases {
            let lower = knots.map(|p| [p[0], p[1] - cut.sweep * smooth((-0.4 - p[1]) / 0.4)]);
            self.fold(ink, &mantle.clear_of_hem(&mantle.edge(&lower, cut.side)), u, depth * o);
        }
    }

    /// A thin light edge where paper faces the window, and a fainter one where it does not.
    fn rim(&self, ink: &mut Ink, a: &[Point], b: &[Point], side: f32, strength: f32, u: f32) {
        let (left, right) = if side > 0.0 { (a, b) } else { (b, a) };
        let light = self.light;
        let width = (0.035 * u).max(1.0);
        let strength = strength * lerp(0.50, 0.28, self.night);
        ink.ribbon(&shifted(left, [width * 0.4, -width * 0.2]), width, self.edge, |t| {
            with_alpha(light, strength * smooth(t * 8.0) * smooth((0.92 - t) * 2.2))
        });
        ink.ribbon(&shifted(right, [-width * 0.3, 0.0]), width * 0.7, self.edge, |t| {
            with_alpha(light, 0.30 * strength * smooth(t * 8.0) * smooth((0.8 - t) * 2.0))
        });
    }

    /// One soft crease: a shadow with a lighter ridge on the window's side.
    fn fold(&self, ink: &mut Ink, path: &[Point], u: f32, strength: f32) {
        let fades = |t: f32| smooth(t * 3.0) * smooth((1.0 - t) * 2.4 + 0.1);
        ink.ribbon(path, 0.10 * u, 0.12 * u, |t| self.shade(0.24 * strength * fades(t)));
        let ridge = shifted(path, [-0.055 * u, 0.01 * u]);
        ink.ribbon(&ridge, 0.06 * u, 0.07 * u, |t| {
            with_alpha(self.light, lerp(0.06, 0.03, self.night) * strength * fades(t))
        });
    }

    /// The mark as a small seal that holds the upper layer: pale paper in a setting of its own shape.
    pub(super) fn seal(&self, ink: &mut Ink, f: &FigureLook, mantle: &Mantle) {
        let centre = mantle.seal();
        let r = (0.180 * mantle.at.u).max(5.5);
        let o = f.opacity;
        let dark = with_alpha(self.look.palette.shadow, 1.0);
        let up = std::f32::consts::FRAC_PI_2;
        let (corners, turn, size) = match f.mark {
            Mark::Circle => (28, 0.0, 0.92),
            Mark::Square => (4, up * 0.5, 1.14),
            Mark::Triangle => (3, up, 1.26),
            Mark::Diamond => (4, up, 1.20),
            Mark::Hexagon => (6, up, 1.04),
            Mark::Pentagon => (5, up, 1.10),
        };
        // A triangle's middle lies low in its outline.
        let centre = if f.mark == Mark::Triangle { [centre[0], centre[1] - 0.12 * r] } else { centre };
        let setting = fade(mix(self.tint(f), dark, 0.55), o);
        let grow = (0.30 * r).max(1.6)
            * if corners == 3 {
                1.7
            } else if corners == 4 {
                1.3
            } else {
                1.0
            };
        let fallen = [centre[0] + 0.12 * r, centre[1] - 0.18 * r];
        ink.regular(fallen, r * size + grow, corners, turn, 0.5 * r, fade(self.shade(0.55), o));
        ink.regular(centre, r * size + grow, corners, turn, self.edge, setting);
        ink.regular(centre, r * size, corners, turn, self.edge, fade(self.look.palette.mark, o));
    }
}
