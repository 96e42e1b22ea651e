//! One person across the table: a plain bust that could be anybody, cut from paper.

use super::cut::Cut;
use super::layout::{Placed, Room};
use super::look::FigureLook;
use super::mantle::Mantle;
use crate::ink::{Ink, Point, Slice, curve, fade, lerp, mix, smooth, through, with_alpha};

/// Outline of neck and shoulders on the right side, in heads from the chin: across, up. For what lies behind.
const BUST: [Point; 8] = [
    [0.18, 0.14],
    [0.19, -0.06],
    [0.27, -0.185],
    [0.50, -0.275],
    [0.75, -0.375],
    [0.965, -0.545],
    [1.075, -0.83],
    [1.16, -1.60],
];

/// A head as slices: a plain oval, a little narrower below.
pub(super) fn head(at: &Placed, wide: f32) -> Vec<Slice> {
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
    /// Neck, mantle, head and seal of one person.
    pub(super) fn figure(&self, ink: &mut Ink, f: &FigureLook) {
        if f.opacity < 0.01 {
            return;
        }
        let at = self.place(f);
        let (u, o) = (at.u, f.opacity);
        let mantle = Mantle::of(self, f);
        let dark = with_alpha(self.look.palette.shadow, o);
        let light = with_alpha(self.light, o);
        let tone = fade(self.tint(f), o);
        // Head and neck are of the same paper as the mantle, only paler.
        let pale = mix(tone, fade(self.look.palette.mark, o), lerp(0.34, 0.28, self.night));
        let tilt = Cut::of(f.id).tilt;
        let pivot = [at.x, at.chin - 0.05 * u];

        self.cast(ink, f, &at, &mantle);

        // The mantle's back rises a little behind the neck.
        let nape = through(
            &[
                [-0.52, -0.30],
                [-0.32, -0.185],
                [-0.20, -0.085],
                [0.0, -0.05],
                [0.20, -0.085],
                [0.32, -0.185],
                [0.52, -0.30],
            ],
            5,
        );
        let rows: Vec<Vec<Point>> = [0.0, 1.0]
            .map(|down| nape.iter().map(|p| [at.x + p[0] * u, at.chin + lerp(p[1], -0.42, down) * u]).collect())
            .into();
        ink.sheet(&rows, self.edge, |p| mix(mix(tone, dark, 0.28), light, 0.10 * smooth((at.x - p[0]) / u * 2.0)));

        let neck: Vec<Slice> = through(&[[0.22, 0.25], [0.205, 0.02], [0.225, -0.10], [0.30, -0.22], [0.40, -0.42]], 5)
            .into_iter()
            .map(|[half, up]| Slice { y: at.chin + up * u, half: half * u })
            .collect();
        let throat = mix(pale, dark, 0.10);
        ink.silhouette(at.x, &neck, self.edge, |side, _| {
            mix(mix(throat, dark, 0.22 * smooth(side + 0.2)), light, 0.16 * smooth((-side - 0.3) * 1.4))
        });
        ink.turned(pivot, tilt, |ink| {
            let (a, b) = ([at.x - 0.20 * u, at.chin + 0.03 * u], [at.x + 0.21 * u, at.chin + 0.02 * u]);
            let below = curve(a, [at.x - 0.1 * u, at.chin - 0.11 * u], [at.x + 0.13 * u, at.chin - 0.13 * u], b, 14);
            ink.ribbon(&below, 0.12 * u, 0.12 * u, |t| {
                fade(self.shade(0.34 * smooth(t * 5.0) * smooth((1.0 - t) * 5.0)), o)
            });
        });
        self.mantle(ink, f, &mantle);

        ink.turned(pivot, tilt, |ink| {
            ink.silhouette(at.x, &head(&at, 1.0), self.edge, |side, y| {
                let low = 1.0 - smooth((y - at.chin) / (0.9 * u));
                let base = mix(pale, dark, 0.25 * smooth(side * 0.8 + 0.2) + 0.08 * low);
                mix(base, light, lerp(0.34, 0.24, self.night) * smooth((-side - 0.15) * 1.3) * (1.0 - 0.4 * low))
            });
        });
        self.seal(ink, f, &mantle);
    }

    /// The chair: a high back for the one who leads; that of the others is hidden behind them.
    pub(super) fn chair(&self, ink: &mut Ink, f: &FigureLook) {
        if f.leader < 0.02 || f.opacity < 0.01 {
            return;
        }
        let at = self.place(f);
        let (u, o) = (at.u, f.opacity * smooth(f.leader * 3.0));
        let dark = with_alpha(self.look.palette.shadow, o);
        let light = with_alpha(self.light, o);
        let wood = fade(mix(self.look.palette.table, with_alpha(dark, 1.0), 0.26), o);
        let top = at.chin + lerp(-0.50, 0.46, f.leader) * u;
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
    }

    /// The shadow that the whole bust throws on what is behind it and on the table.
    fn cast(&self, ink: &mut Ink, f: &FigureLook, at: &Placed, mantle: &Mantle) {
        let (u, o) = (at.u, f.opacity);
        let foot = self.table + 0.010 * self.h;
        let mut bust: Vec<Slice> = through(&BUST, 4)
            .into_iter()
            .map(|[across, up]| {
                let broad = lerp(1.0, at.broad, smooth((across - 0.15) / 0.35));
                Slice { y: at.chin + (up - 0.045) * u, half: across * broad * u }
            })
            .filter(|slice| slice.y > foot)
            .collect();
        bust.push(Slice { y: foot, half: 1.15 * at.broad * u });
        let x = at.x + 0.06 * u;
        ink.silhouette(x, &bust, 0.16 * u, |_, _| fade(self.shade(0.40), o));
        let low = Placed { x, chin: at.chin - 0.04 * u, ..*at };
        ink.silhouette(x, &head(&low, 1.0), 0.16 * u, |_, _| fade(self.shade(0.38), o));
        let half = 1.06 * at.broad * u;
        let hem: Vec<Point> = (0..=24)
            .map(|i| {
                let x = at.x + lerp(-half, half, i as f32 / 24.0);
                [x + 0.03 * u, mantle.hem(x).min(self.table) - 0.015 * u]
            })
            .collect();
        ink.ribbon(&hem, 0.12 * u, 0.15 * u, |t| fade(self.shade(0.55 * smooth(t * 6.0) * smooth((1.0 - t) * 6.0)), o));
    }
}
