//! Drawing tools for the stage: soft-edged shapes collected into one triangle list, in painter's order.

use wedge_ui::Srgba;

/// A point in stage pixels, x to the right and y up from the lower left corner.
pub type Point = [f32; 2];

/// Triangles with a colour at every corner. Later triangles cover earlier ones.
#[derive(Debug, Default, Clone)]
pub struct Ink {
    /// Corner positions.
    pub positions: Vec<[f32; 3]>,
    /// Corner colours, linear light with straight alpha.
    pub colors: Vec<[f32; 4]>,
    /// Three entries for each triangle.
    pub indices: Vec<u32>,
}

/// One cross-section of a silhouette: how high it lies and how far it reaches to each side.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    /// Height.
    pub y: f32,
    /// Half the width there.
    pub half: f32,
}

impl Ink {
    fn corner(&mut self, at: Point, color: Srgba) -> u32 {
        let index = u32::try_from(self.positions.len()).unwrap_or(u32::MAX);
        self.positions.push([at[0], at[1], 0.0]);
        self.colors.push(linear(color));
        index
    }

    /// A grid of corners, joined to its neighbours; every row must be as long as the first.
    pub fn grid(&mut self, rows: &[Vec<(Point, Srgba)>]) {
        let Some(columns) = rows.first().map(Vec::len) else { return };
        let mut before: Vec<u32> = Vec::new();
        for row in rows.iter().filter(|row| row.len() == columns) {
            let here: Vec<u32> = row.iter().map(|&(at, color)| self.corner(at, color)).collect();
            for (a, b) in before.windows(2).zip(here.windows(2)) {
                if let ([a0, a1], [b0, b1]) = (a, b) {
                    self.indices.extend([*a0, *a1, *b0, *a1, *b1, *b0]);
                }
            }
            before = here;
        }
    }

    /// Four corners in order round the shape, each with its own colour. Hard edges.
    pub fn quad(&mut self, corners: [(Point, Srgba); 4]) {
        let [a, b, c, d] = corners;
        self.grid(&[vec![a, b], vec![d, c]]);
    }

    /// A box with a colour for its top and one for its bottom. Hard edges.
    pub fn band(&mut self, left: f32, bottom: f32, right: f32, top: f32, at_top: Srgba, at_bottom: Srgba) {
        self.quad([
            ([left, top], at_top),
            ([right, top], at_top),
            ([right, bottom], at_bottom),
            ([left, bottom], at_bottom),
        ]);
    }

    /// A convex outline (either direction) filled with `color`, its edge fading over `soft` pixels.
    pub fn convex(&mut self, outline: &[Point], soft: f32, color: impl Fn(Point) -> Srgba) {
        let count = outline.len();
        if count < 3 {
            return;
        }
        let share = 1.0 / count as f32;
        let middle = outline.iter().fold([0.0, 0.0], |sum, p| [sum[0] + p[0] * share, sum[1] + p[1] * share]);
        let at = |i: usize| outline.get(i % count).copied().unwrap_or(middle);
        let mut inner = Vec::with_capacity(count + 1);
        let mut outer = Vec::with_capacity(count + 1);
        for i in 0..=count {
            let (before, here, after) = (at(i + count - 1), at(i), at(i + 1));
            let away = miter(before, here, after, middle);
            let reach = soft * 0.5;
            inner.push(sub(here, scale(away, reach)));
            outer.push(add(here, scale(away, reach)));
        }
        let centre: Vec<_> = inner.iter().map(|_| (middle, color(middle))).collect();
        let body: Vec<_> = inner.iter().map(|&p| (p, color(p))).collect();
        let fringe: Vec<_> = outer.iter().map(|&p| (p, fade(color(p), 0.0))).collect();
        self.grid(&[centre, body, fringe]);
    }

    /// A regular shape round `centre`.
    pub fn regular(&mut self, centre: Point, radius: f32, corners: usize, turn: f32, soft: f32, color: Srgba) {
        let outline: Vec<Point> = (0..corners)
            .map(|i| {
                let angle = turn + std::f32::consts::TAU * i as f32 / corners.max(1) as f32;
                [centre[0] + radius * angle.cos(), centre[1] + radius * angle.sin()]
            })
            .collect();
        self.convex(&outline, soft, |_| color);
    }

    /// A silhouette round the upright line at `x`, from its top slice to its bottom one.
    /// `color` is asked with the side (-1 left to 1 right) and the height of each corner.
    pub fn silhouette(&mut self, x: f32, slices: &[Slice], soft: f32, color: impl Fn(f32, f32) -> Srgba) {
        const COLUMNS: [f32; 9] = [-1.0, -0.86, -0.6, -0.3, 0.0, 0.3, 0.6, 0.86, 1.0];
        let count = slices.len();
        let mut rows = Vec::with_capacity(count + 2);
        for (i, slice) in slices.iter().enumerate() {
            let before = slices.get(i.saturating_sub(1)).unwrap_or(slice);
            let after = slices.get((i + 1).min(count.saturating_sub(1))).unwrap_or(slice);
            // The outward normal of the right-hand outline.
            let along = [after.half - before.half, after.y - before.y];
            let length = along[0].hypot(along[1]).max(1e-4);
            let out = [-along[1] / length, along[0] / length];
            let reach = soft * 0.5;
            let inner = (slice.half - out[0] * reach).max(0.0);
            let inner_y = slice.y - out[1] * reach;
            let edge = slice.half + out[0] * reach;
            let edge_y = slice.y + out[1] * reach;
            let mut row = Vec::with_capacity(COLUMNS.len() + 2);
            row.push(([x - edge, edge_y], fade(color(-1.0, slice.y), 0.0)));
            row.extend(COLUMNS.iter().map(|&side| ([x + side * inner, inner_y], color(side, slice.y))));
            row.push(([x + edge, edge_y], fade(color(1.0, slice.y), 0.0)));
            rows.push(row);
        }
        if let (Some(first), Some(top)) = (rows.first(), slices.first()) {
            let lid: Vec<_> = first.iter().map(|&(at, c)| ([at[0], top.y + soft * 0.5], fade(c, 0.0))).collect();
            rows.insert(0, lid);
        }
        self.grid(&rows);
    }

    /// A sheet of paper given as rows of points, all rows as long as the first, from its upper edge to its lower one.
    /// Its four edges fade outwards over `soft` pixels; `color` is asked for every point.
    pub fn sheet(&mut self, rows: &[Vec<Point>], soft: f32, color: impl Fn(Point) -> Srgba) {
        let count = rows.len();
        let mut grid = Vec::with_capacity(count + 2);
        for (i, row) in rows.iter().enumerate() {
            let (Some(&left), Some(&right)) = (row.first(), row.last()) else { return };
            let before = rows.get(i.saturating_sub(1)).unwrap_or(row);
            let after = rows.get((i + 1).min(count - 1)).unwrap_or(row);
            let out = |from: Option<&Point>, to: Option<&Point>, away: f32| -> Point {
                let along = from.zip(to).map_or([0.0, 0.0], |(a, b)| sub(*b, *a));
                let length = along[0].hypot(along[1]);
                if length < 0.01 {
                    return [away, 0.0];
                }
                let normal = [along[1] / length, -along[0] / length];
                if normal[0] * away < 0.0 { scale(normal, -1.0) } else { normal }
            };
            let to_left = out(before.first(), after.first(), -1.0);
            let to_right = out(before.last(), after.last(), 1.0);
            let mut points = Vec::with_capacity(row.len() + 2);
            points.push((add(left, scale(to_left, soft)), fade(color(left), 0.0)));
            points.extend(row.iter().map(|&p| (p, color(p))));
            points.push((add(right, scale(to_right, soft)), fade(color(right), 0.0)));
            grid.push(points);
        }
        let moved = |row: &[(Point, Srgba)], by: f32| -> Vec<(Point, Srgba)> {
            row.iter().map(|&(p, tint)| ([p[0], p[1] + by], fade(tint, 0.0))).collect()
        };
        if let (Some(upper), Some(lower)) =
            (grid.first().map(|row| moved(row, soft)), grid.last().map(|row| moved(row, -soft)))
        {
            grid.insert(0, upper);
            grid.push(lower);
        }
        self.grid(&grid);
    }

    /// Turns whatever `draw` adds by `angle` round `pivot`, counterclockwise.
    pub fn turned(&mut self, pivot: Point, angle: f32, draw: impl FnOnce(&mut Self)) {
        let from = self.positions.len();
        draw(self);
        let (sin, cos) = angle.sin_cos();
        for p in self.positions.iter_mut().skip(from) {
            let (x, y) = (p[0] - pivot[0], p[1] - pivot[1]);
            p[0] = pivot[0] + x * cos - y * sin;
            p[1] = pivot[1] + x * sin + y * cos;
        }
    }

    /// A ribbon along `path`, `width` wide, with an edge that fades over `soft` on each side;
    /// `color` is asked with the share of the way along (0 to 1).
    pub fn ribbon(&mut self, path: &[Point], width: f32, soft: f32, color: impl Fn(f32) -> Srgba) {
        let count = path.len();
        if count < 2 {
            return;
        }
        let core = (width * 0.5 - soft * 0.5).max(0.0);
        let outer = width * 0.5 + soft * 0.5;
        // A bell-shaped edge: the steps follow a smooth fall from full to nothing; on a hairline two of them do.
        let fineness = if outer > 3.0 { 6_u8 } else { 2 };
        let steps: Vec<(f32, f32)> = (0..=fineness)
            .map(|i| {
                let t = f32::from(i) / f32::from(fineness);
                (core + (outer - core) * t, 1.0 - smooth(t))
            })
            .collect();
        let mut rows = Vec::with_capacity(count);
        for (i, &here) in path.iter().enumerate() {
            let before = path.get(i.saturating_sub(1)).copied().unwrap_or(here);
            let after = path.get((i + 1).min(count - 1)).copied().unwrap_or(here);
            let along = sub(after, before);
            let length = along[0].hypot(along[1]).max(1e-4);
            let side = [-along[1] / length, along[0] / length];
            let tint = color(i as f32 / (count - 1) as f32);
            let mut row: Vec<(Point, Srgba)> = steps
                .iter()
                .rev()
                .map(|&(reach, strength)| (sub(here, scale(side, reach)), fade(tint, strength)))
                .collect();
            row.extend(steps.iter().map(|&(reach, strength)| (add(here, scale(side, reach)), fade(tint, strength))));
            rows.push(row);
        }
        self.grid(&rows);
    }
}

/// A smooth line through `knots` (Catmull-Rom), `steps` pieces between two knots.
pub fn through(knots: &[Point], steps: usize) -> Vec<Point> {
    let last = knots.len().saturating_sub(1);
    let at = |i: usize| knots.get(i.min(last)).copied().unwrap_or([0.0, 0.0]);
    let mut line = Vec::with_capacity(last * steps + 1);
    for i in 0..last {
        let (a, b, c, d) = (at(i.saturating_sub(1)), at(i), at(i + 1), at(i + 2));
        for step in 0..steps {
            let t = step as f32 / steps.max(1) as f32;
            let part = |k: usize| {
                let (a, b, c, d) = (a[k], b[k], c[k], d[k]);
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            line.push([part(0), part(1)]);
        }
    }
    line.push(at(last));
    line
}

/// The rows of a sheet that reaches from one edge to the other, each given from top to bottom.
pub fn between(left: &[Point], right: &[Point], columns: usize) -> Vec<Vec<Point>> {
    left.iter()
        .zip(right)
        .map(|(a, b)| {
            (0..=columns)
                .map(|c| {
                    let share = c as f32 / columns.max(1) as f32;
                    [lerp(a[0], b[0], share), lerp(a[1], b[1], share)]
                })
                .collect()
        })
        .collect()
}

/// A cubic Bezier curve as `pieces` + 1 points.
pub fn curve(a: Point, b: Point, c: Point, d: Point, pieces: usize) -> Vec<Point> {
    (0..=pieces)
        .map(|i| {
            let t = i as f32 / pieces.max(1) as f32;
            let s = 1.0 - t;
            let part = |k: usize| s * s * s * a[k] + 3.0 * s * s * t * b[k] + 3.0 * s * t * t * c[k] + t * t * t * d[k];
            [part(0), part(1)]
        })
        .collect()
}

/// The colour a share of the way from `a` to `b`.
pub fn mix(a: Srgba, b: Srgba, share: f32) -> Srgba {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * share.clamp(0.0, 1.0))
}

/// The same colour with its alpha multiplied.
pub fn fade(color: Srgba, by: f32) -> Srgba {
    [color[0], color[1], color[2], color[3] * by]
}

/// The same colour with its alpha replaced.
pub fn with_alpha(color: Srgba, alpha: f32) -> Srgba {
    [color[0], color[1], color[2], alpha]
}

/// A smooth step from 0 to 1.
pub fn smooth(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A number a share of the way from `a` to `b`.
pub fn lerp(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

/// How bright a colour looks, roughly, 0 to 1.
pub fn brightness(color: Srgba) -> f32 {
    0.3 * color[0] + 0.59 * color[1] + 0.11 * color[2]
}

fn add(a: Point, b: Point) -> Point {
    [a[0] + b[0], a[1] + b[1]]
}

fn sub(a: Point, b: Point) -> Point {
    [a[0] - b[0], a[1] - b[1]]
}

fn scale(a: Point, by: f32) -> Point {
    [a[0] * by, a[1] * by]
}

/// The way out of a convex outline at one corner, lengthened so that both edges move alike.
fn miter(before: Point, here: Point, after: Point, middle: Point) -> Point {
    let normal = |a: Point, b: Point| {
        let along = sub(b, a);
        let length = along[0].hypot(along[1]).max(1e-4);
        [along[1] / length, -along[0] / length]
    };
    let (n, m) = (normal(before, here), normal(here, after));
    let sum = add(n, m);
    let square = sum[0] * sum[0] + sum[1] * sum[1];
    let away = if square < 0.3 { n } else { scale(sum, 2.0 / square) };
    let outwards = sub(here, middle);
    if away[0] * outwards[0] + away[1] * outwards[1] < 0.0 { scale(away, -1.0) } else { away }
}

fn linear(color: Srgba) -> [f32; 4] {
    let part = |v: f32| {
        let v = v.clamp(0.0, 1.0);
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    [part(color[0]), part(color[1]), part(color[2]), color[3].clamp(0.0, 1.0)]
}
