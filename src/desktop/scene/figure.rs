//! One person across the table, cut from paper: shadow, neck, mantle, arms and head in painter's order.

use super::cut::Cut;
use super::head::oval;
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

impl Room<'_> {
    /// Everything of one person.
    pub(super) fn figure(&self, ink: &mut Ink, f: &FigureLook) {
        if f.opacity < 0.01 {
            return;
        }
        let at = self.place(f);
        // Whoever turns leans that way a little.
        ink.turned([at.x, self.table], -0.055 * f.yaw.sin(), |ink| self.person(ink, f, &at));
    }

    fn person(&self, ink: &mut Ink, f: &FigureLook, at: &Placed) {
        let (u, o) = (at.u, f.opacity);
        let mantle = Mantle::of(self, f);
        let dark = with_alpha(self.look.palette.shadow, o);
        let light = with_alpha(self.light, o);
        let tone = fade(self.tint(f), o);
        let pale = self.inks(f).skin;
        let tilt = Cut::of(f.id).tilt - 0.07 * f.yaw.sin();
        let pivot = [at.x, at.chin - 0.05 * u];

        self.cast(ink, f, at, &mantle);

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

        self.collar(ink, f, at);
        self.arms(ink, f, at);
        ink.turned(pivot, tilt, |ink| self.head(ink, f, at));
        self.seal(ink, f, &mantle);
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
        ink.silhouette(x, &oval(&low, 1.0), 0.16 * u, |_, _| fade(self.shade(0.38), o));
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
