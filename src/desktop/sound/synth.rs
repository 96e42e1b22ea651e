//! What sounds are made of: noise, a filter, slow drift, and envelopes. Samples are in -1..=1, times in seconds.

use std::f32::consts::{PI, TAU};

/// Samples a second: nothing in the room is higher than half of it.
pub(super) const RATE: u32 = 24_000;

/// The time between two samples.
pub(super) const STEP: f32 = 1.0 / 24_000.0;

/// A time as a number of samples.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds of a sound, never negative")]
pub(super) fn samples(seconds: f32) -> usize {
    (seconds.max(0.0) * RATE as f32) as usize
}

/// White noise, the same for the same seed (xorshift).
#[derive(Debug, Clone)]
pub(super) struct Noise(u32);

impl Noise {
    pub(super) fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9) | 1)
    }

    /// The next value, -1 to 1.
    pub(super) fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        // The upper 24 bits, which a float holds exactly.
        (self.0 >> 8) as f32 / 8_388_608.0 - 1.0
    }

    /// A value between two others.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * (self.next() + 1.0) / 2.0
    }
}

/// A state-variable filter in the trapezoidal form, which stays stable while its pitch moves.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Filter {
    one: f32,
    two: f32,
}

impl Filter {
    /// What is below a pitch, and what is around it, from a sample; the narrower the higher `sharp`.
    fn step(&mut self, sample: f32, hertz: f32, sharp: f32) -> (f32, f32) {
        let g = (PI * hertz * STEP).tan();
        let k = 1.0 / sharp;
        let a = 1.0 / (1.0 + g * (g + k));
        let rest = sample - self.two;
        let band = a * (self.one + g * rest);
        let low = self.two + g * band;
        self.one = 2.0 * band - self.one;
        self.two = 2.0 * low - self.two;
        (low, k * band)
    }

    pub(super) fn low(&mut self, sample: f32, hertz: f32) -> f32 {
        self.step(sample, hertz, 0.7).0
    }

    pub(super) fn band(&mut self, sample: f32, hertz: f32, sharp: f32) -> f32 {
        self.step(sample, hertz, sharp).1
    }
}

/// A value that wanders between two bounds, each stretch of it lasting between two times.
#[derive(Debug, Clone)]
pub(super) struct Drift {
    bounds: (f32, f32),
    lasts: (f32, f32),
    from: f32,
    to: f32,
    at: f32,
    step: f32,
}

impl Drift {
    pub(super) fn new(bounds: (f32, f32), lasts: (f32, f32), noise: &mut Noise) -> Self {
        let from = noise.between(bounds.0, bounds.1);
        let mut drift = Self { bounds, lasts, from, to: from, at: 1.0, step: 0.0 };
        drift.turn(noise);
        drift
    }

    fn turn(&mut self, noise: &mut Noise) {
        self.from = self.to;
        self.to = noise.between(self.bounds.0, self.bounds.1);
        self.at = 0.0;
        self.step = STEP / noise.between(self.lasts.0, self.lasts.1);
    }

    pub(super) fn next(&mut self, noise: &mut Noise) -> f32 {
        self.at += self.step;
        if self.at >= 1.0 {
            self.turn(noise);
        }
        self.from + (self.to - self.from) * swell(self.at)
    }
}

/// From 0 to 1, without a corner at either end.
pub(super) fn swell(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// From 0 over 1 at the middle to 0.
pub(super) fn arch(share: f32) -> f32 {
    0.5 - 0.5 * (TAU * share.clamp(0.0, 1.0)).cos()
}

/// What is left of a blow after a time, having come up within `attack`.
pub(super) fn blow(seconds: f32, attack: f32, decay: f32) -> f32 {
    if seconds < 0.0 { 0.0 } else { swell(seconds / attack) * (-seconds / decay).exp() }
}

/// A tone at a time.
pub(super) fn tone(seconds: f32, hertz: f32) -> f32 {
    (TAU * hertz * seconds).sin()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The power of what a filter lets through of a tone, in shares of the tone's own.
    fn through(filter: impl Fn(&mut Filter, f32) -> f32, hertz: f32) -> f32 {
        let mut state = Filter::default();
        let (mut own, mut left) = (0.0, 0.0);
        for at in 0..RATE {
            let sample = tone(at as f32 * STEP, hertz);
            let out = filter(&mut state, sample);
            own += sample * sample;
            left += out * out;
        }
        left / own
    }

    #[test]
    fn filters_let_through_what_they_are_for() {
        let low = |filter: &mut Filter, sample| filter.low(sample, 500.0);
        assert!(through(low, 50.0) > 0.95 && through(low, 5000.0) < 0.001);
        let band = |filter: &mut Filter, sample| filter.band(sample, 1000.0, 4.0);
        assert!(through(band, 1000.0) > 0.95 && through(band, 100.0) < 0.01 && through(band, 8000.0) < 0.01);
    }

    #[test]
    fn noise_is_even_and_drift_stays_within_its_bounds() {
        let mut noise = Noise::new(7);
        let all: Vec<f32> = (0..RATE).map(|_| noise.next()).collect();
        let mean = all.iter().sum::<f32>() / all.len() as f32;
        let power = all.iter().map(|one| one * one).sum::<f32>() / all.len() as f32;
        assert!(mean.abs() < 0.02 && (power - 1.0 / 3.0).abs() < 0.01, "{mean} {power}");
        let mut drift = Drift::new((2.0, 5.0), (0.01, 0.05), &mut noise);
        let all: Vec<f32> = (0..RATE).map(|_| drift.next(&mut noise)).collect();
        assert!(all.iter().all(|one| (2.0..=5.0).contains(one)));
        assert!(all.windows(2).all(|two| (two[1] - two[0]).abs() < 0.05), "it jumps");
    }
}
