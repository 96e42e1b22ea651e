//! The cords between the ally and the people.

use super::layout::Room;
use super::look::FigureLook;
use crate::ink::{Ink, Point, curve, fade, lerp, mix, smooth};

impl Room<'_> {
    /// The supposed tie to one person; the less is known, the fainter and more broken.
    pub(super) fn cord(&self, ink: &mut Ink, f: &FigureLook) {
        let strength = f.opacity * self.look.ally_opacity * smooth(f.cord / 0.06);
        if strength < 0.01 {
            return;
        }
        let at = self.place(f);
        let start = self.cord_start(f.seat);
        let side = if start[0] >= at.x { 1.0 } else { -1.0 };
        let end = [at.x + side * 0.84 * at.u * at.broad, at.chin - 0.46 * at.u];
        let out = (f.seat - self.look.ally_seat).signum();
        // Where seats are narrow the cord still leads away from the ally, to a point nearer the neck.
        let dx = out * (out * (end[0] - start[0])).max((0.075 * self.h).min((at.x - start[0]).abs()));
        let end = [start[0] + dx, end[1]];
        let reach = (dx.abs() / self.h).min(1.4);
        // A long cord arches over the heads between; a short one leaves the mantle sideways and simply hangs.
        let arch = smooth(reach / 0.7);
        let rise = lerp(0.45 * (start[1] - end[1]).abs() + 0.02 * self.h, (0.10 + 0.16 * reach) * self.h, arch);
        let path = curve(
            start,
            [
                start[0] + out * (dx.abs() * lerp(0.55, 0.38, arch)).max(0.065 * self.h),
                start[1] + lerp(0.03, 0.10 * reach, arch) * self.h,
            ],
            [end[0] - dx * lerp(0.05, 0.16, arch), end[1] + rise],
            end,
            56,
        );
        let width = self.h * lerp(0.0055, 0.0210, f.cord);
        let color = self.look.palette.cord;
        // The less is known, the wider and fainter the cord, until only a haze is left.
        let blur = f.blur * (1.0 - 0.7 * self.look.mood.bared);
        let unsure = smooth(blur);
        let length = path.windows(2).fold(0.0, |sum, pair| match pair {
            [a, b] => sum + (b[0] - a[0]).hypot(b[1] - a[1]),
            _ => sum,
        });
        let dashes = (length / (0.085 * self.h)).max(2.0).round();
        let gaps = smooth((blur - 0.55) / 0.35) * 0.85;
        let broken = move |t: f32| {
            let wave = 0.5 - 0.5 * (t * dashes * std::f32::consts::TAU).cos();
            1.0 - gaps * (1.0 - smooth(wave * 1.35))
        };
        let ends = |t: f32| smooth(t / 0.06 + 0.08);
        let bared = self.look.mood.bared;
        if bared > 0.01 {
            // The tie has shown itself: light runs along it, whatever was believed of it.
            let bright = mix(color, self.light, 0.45);
            ink.ribbon(&path, width * 2.6, width * 2.6, |t| fade(bright, 0.75 * bared * strength * ends(t)));
        }
        if blur > 0.03 {
            let haze = width * (1.0 + 3.2 * unsure) + 0.010 * self.h * unsure;
            ink.ribbon(&path, haze, haze * 0.95, |t| {
                fade(color, strength * ends(t) * lerp(0.20, 0.34, unsure) * lerp(1.0, 0.32, self.night))
            });
        }
        let soft = lerp(self.edge, width * 1.6 + 2.0, unsure);
        let core = width * lerp(1.0, 0.85, unsure);
        if blur < 0.35 {
            let drop: Vec<Point> = path.iter().map(|p| [p[0] + 0.004 * self.h, p[1] - 0.008 * self.h]).collect();
            ink.ribbon(&drop, core, core * 0.8 + 2.0, |t| {
                fade(self.shade(0.45), strength * ends(t) * (1.0 - blur / 0.35))
            });
        }
        ink.ribbon(&path, core, soft, |t| fade(color, strength * ends(t) * lerp(1.0, 0.50, unsure) * broken(t)));
        if blur < 0.5 && width > 2.5 {
            let shine: Vec<Point> = path.iter().map(|p| [p[0], p[1] + core * 0.2]).collect();
            let bright = mix(color, self.light, 0.35);
            ink.ribbon(&shine, core * 0.22, core * 0.25, |t| {
                fade(bright, strength * ends(t) * lerp(0.55, 0.25, self.night) * (1.0 - 2.0 * blur))
            });
        }
        self.bead(ink, start, strength * lerp(1.0, 0.55, unsure));
    }
}
