//! Chairs: a high one for the one who leads, a plain one where nobody sits, and black cloth over that of the dead.

use super::layout::{Placed, Room};
use super::look::FigureLook;
use crate::ink::{Ink, Point, Slice, fade, lerp, mix, smooth, with_alpha};

impl Room<'_> {
    /// The chair; that of those who sit in a low one is hidden behind them.
    pub(super) fn chair(&self, ink: &mut Ink, f: &FigureLook) {
        let empty = 1.0 - f.seated;
        let seen = f.leader.max(empty);
        if seen < 0.02 || f.opacity < 0.01 {
            return;
        }
        let at = self.place(f);
        let (u, o) = (at.u, f.opacity * smooth(seen * 3.0));
        let dark = with_alpha(self.look.palette.shadow, o);
        let light = with_alpha(self.light, o);
        let wood = fade(mix(self.look.palette.table, with_alpha(dark, 1.0), 0.26), o);
        let top = at.chin + lerp(-0.50, 0.58, f.leader.max(0.50 * empty)) * u;
        let half = 0.76 * u;
        let foot = self.table + 0.010 * self.h;
        // A shallow arch between two rounded shoulders.
        let back = |inset: f32| -> Vec<Slice> {
            let (top, half) = (top - inset, half - inset);
            let mut slices: Vec<Slice> = (0..=14)
                .map(|i| {
                    let a = std::f32::consts::FRAC_PI_2 * i as f32 / 14.0;
                    Slice { y: top - 0.30 * u * (1.0 - a.cos()), half: half * a.sin().powf(0.8) }
                })
                .collect();
            slices.push(Slice { y: foot, half: half + 0.03 * u });
            slices
        };
        ink.silhouette(at.x + 0.06 * u, &back(-0.02 * u), 0.24 * u, |_, _| fade(self.shade(0.38), o));
        ink.silhouette(at.x, &back(0.0), self.edge, |side, _| mix(wood, light, 0.14 * (1.0 - side) * 0.5));
        ink.silhouette(at.x, &back(0.085 * u), self.edge, |side, _| {
            mix(mix(wood, dark, 0.38), light, 0.06 * (1.0 - side) * 0.5)
        });
        self.drape(ink, f, &at, top);
    }

    /// Black cloth over the back of a chair.
    fn drape(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, top: f32) {
        let o = f.opacity * f.draped;
        if o < 0.01 {
            return;
        }
        let u = at.u;
        let cloth = with_alpha(mix(self.look.palette.shadow, self.look.palette.figure, 0.14), o);
        let light = with_alpha(self.light, o);
        let row = |v: f32| -> Vec<Point> {
            (0..=16)
                .map(|i| {
                    let s = i as f32 / 8.0 - 1.0;
                    let sag = 0.10 * (1.0 - s * s);
                    // It lies over the arch of the back and hangs in folds, lower on one side.
                    let over = top + (0.05 - 0.24 * s.abs().powi(3)) * u;
                    let hem = top - (0.98 + 0.16 * s + 0.05 * (s * 9.0).cos() - sag) * u;
                    [at.x + s * (0.70 + 0.05 * v) * u, lerp(over, hem, v)]
                })
                .collect()
        };
        let rows: Vec<Vec<Point>> = (0..=6).map(|r| row(r as f32 / 6.0)).collect();
        ink.sheet(&rows, self.edge, |p| {
            let s = (p[0] - at.x) / (0.75 * u);
            let fold = 0.5 + 0.5 * (s * 11.0).sin();
            mix(cloth, light, (0.05 + 0.11 * fold) * (0.75 - 0.45 * s))
        });
    }
}
