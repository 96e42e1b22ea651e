//! Colours of the people: from ink to warm or cold by way of a pale tone, and dark enough to bear a mark.

use super::layout::Room;
use super::look::FigureLook;
use crate::ink::{lerp, mix};
use wedge_ui::{Srgba, StagePalette};

/// How much lighter than the mantle a mark must be, by the usual measure of contrast.
pub(super) const CLEAR: f32 = 4.0;

impl Room<'_> {
    /// The mantle's own tone.
    pub(super) fn tint(&self, f: &FigureLook) -> Srgba {
        mantle(&self.look.palette, f.warmth, f.nearness)
    }
}

/// The tone of the mantle of somebody this warm and this near.
pub(super) fn mantle(palette: &StagePalette, warmth: f32, nearness: f32) -> Srgba {
    let goal = if warmth >= 0.0 { palette.figure_warm } else { palette.figure_cold };
    let ink = palette.figure;
    // The straight way from slate to brown is mud; this one bends through pale paper.
    let pale = mix(mix(ink, goal, 0.90), palette.mark, 0.28);
    let share = warmth.abs().min(1.0).powf(0.85);
    let (a, b, c) = (to_lab(ink), to_lab(pale), to_lab(goal));
    let bent: [f32; 3] = std::array::from_fn(|i| lerp(lerp(a[i], b[i], share), lerp(b[i], c[i], share), share));
    // Those who sit back stand a little in the haze of the room.
    let hazy = mix(from_lab(bent), palette.wall, 0.18 * (1.0 - nearness));
    darkened(hazy, palette.mark, CLEAR)
}

/// `ground`, made darker until `mark` stands out from it by `clear`.
fn darkened(ground: Srgba, mark: Srgba, clear: f32) -> Srgba {
    let mut lab = to_lab(ground);
    let mut tone = ground;
    while contrast(tone, mark) < clear && lab[0] > 0.05 {
        lab[0] -= 0.01;
        tone = from_lab(lab);
    }
    tone
}

/// The contrast of two colours, 1 to 21, as WCAG defines it.
pub(super) fn contrast(a: Srgba, b: Srgba) -> f32 {
    let light = |c: Srgba| 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]) + 0.05;
    let (a, b) = (light(a), light(b));
    a.max(b) / a.min(b)
}

fn linear(v: f32) -> f32 {
    if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
}

fn encoded(v: f32) -> f32 {
    let v = v.clamp(0.0, 1.0);
    if v <= 0.003_130_8 { 12.92 * v } else { 1.055 * v.powf(1.0 / 2.4) - 0.055 }
}

/// A colour in `OKLab`, where equal steps look equal.
fn to_lab(color: Srgba) -> [f32; 3] {
    let [r, g, b] = [linear(color[0]), linear(color[1]), linear(color[2])];
    let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_99 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

fn from_lab(lab: [f32; 3]) -> Srgba {
    let l = (lab[0] + 0.396_337_78 * lab[1] + 0.215_803_76 * lab[2]).powi(3);
    let m = (lab[0] - 0.105_561_346 * lab[1] - 0.063_854_17 * lab[2]).powi(3);
    let s = (lab[0] - 0.089_484_18 * lab[1] - 1.291_485_5 * lab[2]).powi(3);
    [
        encoded(4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s),
        encoded(-1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s),
        encoded(-0.004_196_086 * l - 0.703_418_6 * m + 1.707_614_7 * s),
        1.0,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_come_back_from_oklab() {
        for color in [crate::scene::light().figure_warm, crate::scene::dark().figure_cold] {
            for (a, b) in color.iter().zip(from_lab(to_lab(color))) {
                assert!((a - b).abs() < 0.003);
            }
        }
    }

    #[test]
    fn a_mark_is_legible_on_every_mantle() {
        for palette in [crate::scene::light(), crate::scene::dark()] {
            for step in -10..=10 {
                for nearness in [0.0, 0.5, 1.0] {
                    let ground = mantle(&palette, step as f32 / 10.0, nearness);
                    assert!(contrast(ground, palette.mark) >= CLEAR, "{step} {nearness}");
                }
            }
        }
    }
}
