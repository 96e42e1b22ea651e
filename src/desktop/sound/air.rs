//! What is heard in the room as long as nothing happens: it goes on for ever and never repeats.
//!
//! No call to prayer and no voices: to imitate them would be out of place.

use wedge_ui::{Air, Outside, Season};

use super::synth::{Drift, Filter, Noise, STEP, arch, samples, swell, tone};

/// An air's samples, without end.
pub(super) struct Sounding {
    noise: Noise,
    parts: Vec<Part>,
}

/// One thing that is heard.
enum Part {
    /// Wind: how strong it is.
    Wind { level: f32, high: Filter, low: Filter, pitch: Drift, force: Drift },
    /// Waves that break, two after each other.
    Surf { waves: [Wave; 2], high: Filter, low: Filter },
    /// A road, and what passes on it; duller under snow.
    Traffic { top: f32, low: Filter, near: Filter, pass: Wave },
    /// Insects, in bursts.
    Crickets { at: f32, force: Drift },
    /// The hum of a machine.
    Cooler { at: f32, low: Filter },
    /// Something that calls now and then.
    Calls { voice: fn(&mut Noise) -> Vec<f32>, gap: (f32, f32), wait: usize, call: Vec<f32>, at: usize },
}

/// Something that comes and goes: how long it lasts, how strong it is, and how far it has come.
struct Wave {
    lasts: (f32, f32),
    length: f32,
    peak: f32,
    at: f32,
}

impl Wave {
    fn new(lasts: (f32, f32), at: f32, noise: &mut Noise) -> Self {
        let length = noise.between(lasts.0, lasts.1);
        Self { lasts, length, peak: noise.between(0.5, 1.0), at: at * length }
    }

    /// How strong it is now, 0 to 1; it comes quicker than it goes.
    fn next(&mut self, noise: &mut Noise) -> f32 {
        self.at += STEP;
        if self.at >= self.length {
            *self = Self::new(self.lasts, 0.0, noise);
        }
        let share = self.at / self.length;
        self.peak * if share < 0.35 { swell(share / 0.35) } else { swell((1.0 - share) / 0.65) }
    }
}

impl Sounding {
    /// The sound of an air.
    pub(super) fn of(air: Air) -> Self {
        let mut noise = Noise::new(match air {
            Air::Outside(Outside::Hills, _) => 11,
            Air::Outside(Outside::Shore, _) => 12,
            Air::Outside(Outside::City, _) => 13,
            Air::Hush => 14,
        });
        let parts = match air {
            Air::Hush => Vec::new(),
            Air::Outside(Outside::Hills, season) => match season {
                Season::Winter => vec![wind(1.0, &mut noise)],
                Season::Spring => vec![wind(0.45, &mut noise), calls(bird, (6.0, 20.0), &mut noise)],
                Season::Summer => vec![wind(0.3, &mut noise), crickets(&mut noise)],
                Season::Autumn => vec![wind(0.7, &mut noise)],
            },
            Air::Outside(Outside::Shore, Season::Summer) => {
                vec![surf(&mut noise), Part::Cooler { at: 0.0, low: Filter::default() }]
            }
            Air::Outside(Outside::Shore, _) => vec![surf(&mut noise), calls(gull, (12.0, 40.0), &mut noise)],
            Air::Outside(Outside::City, season) => {
                let top = if season == Season::Winter { 300.0 } else { 650.0 };
                let pass = Wave::new((5.0, 14.0), 0.3, &mut noise);
                vec![Part::Traffic { top, low: Filter::default(), near: Filter::default(), pass }]
            }
        };
        Self { noise, parts }
    }

    /// The next sample.
    pub(super) fn next(&mut self) -> f32 {
        let noise = &mut self.noise;
        self.parts.iter_mut().map(|part| part.next(noise)).sum()
    }
}

impl Part {
    fn next(&mut self, noise: &mut Noise) -> f32 {
        match self {
            Self::Wind { level, high, low, pitch, force } => {
                let (white, force) = (noise.next(), force.next(noise));
                let whistle = high.band(white, pitch.next(noise), 1.4);
                *level * force * (0.11 * whistle + 0.16 * low.low(white, 130.0))
            }
            Self::Surf { waves, high, low } => {
                let white = noise.next();
                let [one, other] = waves;
                let force = one.next(noise).max(other.next(noise));
                let wash = high.low(white, 260.0 + 1500.0 * force * force);
                (0.010 + 0.055 * force) * wash + 0.10 * low.low(white, 90.0)
            }
            Self::Traffic { top, low, near, pass } => {
                let white = noise.next();
                let passes = pass.next(noise);
                0.22 * low.low(white, 120.0) + 0.035 * passes * passes * near.band(white, *top, 0.8)
            }
            Self::Crickets { at, force } => {
                *at = (*at + STEP) % 0.8;
                let burst = arch(*at / 0.36) * arch((*at * 28.0) % 1.0);
                let force = force.next(noise);
                if *at < 0.36 { 0.012 * force * burst * tone(*at, 4350.0) } else { 0.0 }
            }
            Self::Cooler { at, low } => {
                *at = (*at + STEP) % 1.0;
                let hum = 0.3 * tone(*at, 50.0) + 0.5 * tone(*at, 100.0) + 0.25 * tone(*at, 200.0);
                0.008 * hum + 0.02 * low.low(noise.next(), 420.0)
            }
            Self::Calls { voice, gap, wait, call, at } => {
                if let Some(sample) = call.get(*at) {
                    *at += 1;
                    return *sample;
                }
                if *wait == 0 {
                    *call = voice(noise);
                    *at = 0;
                    *wait = samples(noise.between(gap.0, gap.1));
                }
                *wait -= 1;
                0.0
            }
        }
    }
}

fn wind(level: f32, noise: &mut Noise) -> Part {
    let pitch = Drift::new((240.0, 620.0), (1.5, 5.0), noise);
    let force = Drift::new((0.35, 1.0), (1.0, 4.5), noise);
    Part::Wind { level, high: Filter::default(), low: Filter::default(), pitch, force }
}

fn surf(noise: &mut Noise) -> Part {
    let waves = [Wave::new((7.0, 11.0), 0.1, noise), Wave::new((8.0, 13.0), 0.6, noise)];
    Part::Surf { waves, high: Filter::default(), low: Filter::default() }
}

fn crickets(noise: &mut Noise) -> Part {
    Part::Crickets { at: 0.0, force: Drift::new((0.4, 1.0), (2.0, 6.0), noise) }
}

fn calls(voice: fn(&mut Noise) -> Vec<f32>, gap: (f32, f32), noise: &mut Noise) -> Part {
    let wait = samples(noise.between(gap.0, gap.1));
    Part::Calls { voice, gap, wait, call: Vec::new(), at: 0 }
}

/// Notes one after the other, each with its own length in seconds and its pitch and loudness at every share of it.
fn notes(count: usize, length: f32, gap: f32, note: impl Fn(usize, f32) -> (f32, f32)) -> Vec<f32> {
    let mut call = Vec::new();
    for number in 0..count {
        let mut turned = 0.0;
        for at in 0..samples(length) {
            let (hertz, loud) = note(number, at as f32 * STEP / length);
            turned = (turned + hertz * STEP) % 1.0;
            // The harmonics make it a throat rather than a whistle.
            let throat = tone(turned, 1.0) + 0.45 * tone(turned, 2.0) + 0.2 * tone(turned, 3.0);
            call.push(loud * throat);
        }
        call.extend(vec![0.0; samples(gap)]);
    }
    call
}

/// A small bird: a few falling notes.
fn bird(noise: &mut Noise) -> Vec<f32> {
    let base = noise.between(2300.0, 2900.0);
    let count = if noise.next() > 0.0 { 3 } else { 5 };
    notes(count, 0.09, 0.07, |number, share| (base * (1.15 - 0.2 * share - 0.03 * number as f32), 0.006 * arch(share)))
}

/// A gull far off: cries that rise and fall.
fn gull(noise: &mut Noise) -> Vec<f32> {
    let base = noise.between(760.0, 900.0);
    let count = if noise.next() > 0.0 { 2 } else { 4 };
    notes(count, 0.34, 0.14, |number, share| {
        let loud = 0.008 * arch(share) * (1.0 - 0.18 * number as f32);
        (base * (1.0 + 0.35 * arch(share.powf(0.6)) - 0.03 * number as f32), loud)
    })
}

/// An air that comes up, and goes once it is told to.
pub(super) struct Fading {
    sounding: Sounding,
    loud: f32,
    /// Seconds to come up, and to go.
    takes: f32,
}

impl Fading {
    pub(super) fn new(air: Air, takes: f32) -> Self {
        Self { sounding: Sounding::of(air), loud: 0.0, takes }
    }

    /// The next sample, while it is to stay or has not gone yet.
    pub(super) fn next(&mut self, stays: bool) -> Option<f32> {
        let step = STEP / self.takes;
        self.loud = if stays { (self.loud + step).min(1.0) } else { self.loud - step };
        (self.loud > 0.0).then(|| swell(self.loud) * self.sounding.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::synth::RATE;

    /// Seconds that an air is listened to.
    const LISTENED: usize = 24;

    fn all() -> Vec<Air> {
        let seasons = [Season::Winter, Season::Spring, Season::Summer, Season::Autumn];
        let places = [Outside::Hills, Outside::City, Outside::Shore];
        places.iter().flat_map(|place| seasons.map(|season| Air::Outside(*place, season))).collect()
    }

    /// How loud each second is: the root of the mean of the squares.
    fn seconds(air: Air) -> Vec<f32> {
        let mut sounding = Sounding::of(air);
        let second = |sounding: &mut Sounding| {
            let power: f32 = (0..RATE).map(|_| sounding.next().powi(2)).sum();
            (power / RATE as f32).sqrt()
        };
        (0..LISTENED).map(|_| second(&mut sounding)).collect()
    }

    #[test]
    fn every_air_is_heard_in_every_second_and_never_loud() {
        for air in all() {
            let seconds = seconds(air);
            let least = seconds.iter().copied().fold(f32::INFINITY, f32::min);
            let most = seconds.iter().copied().fold(0.0, f32::max);
            // Some 55 to 30 decibels below the loudest that a device plays.
            assert!(least > 0.0015 && most < 0.03, "{air:?}: {least} to {most}");
        }
    }

    #[test]
    fn a_hush_is_silent() {
        assert!(seconds(Air::Hush).iter().all(|loud| *loud == 0.0));
    }

    #[test]
    fn airs_of_different_captions_sound_different() {
        let speech = wedge_words::Speech::english().expect("the messages");
        let mut known: Vec<(String, Vec<f32>)> = Vec::new();
        for air in all() {
            let caption = air.caption(&speech);
            let seconds = seconds(air);
            match known.iter().find(|(other, _)| *other == caption) {
                Some((_, same)) => assert_eq!(*same, seconds, "{caption}"),
                None => {
                    assert!(known.iter().all(|(_, other)| *other != seconds), "{caption}");
                    known.push((caption, seconds));
                }
            }
        }
    }

    #[test]
    fn an_air_comes_up_and_goes_without_a_click_and_ends() {
        let mut fading = Fading::new(Air::Outside(Outside::Shore, Season::Winter), 0.5);
        let up: Vec<f32> = (0..samples(1.0)).map_while(|_| fading.next(true)).collect();
        let gone: Vec<f32> = (0..samples(1.0)).map_while(|_| fading.next(false)).collect();
        assert_eq!(up.len(), samples(1.0));
        assert!((samples(0.45)..samples(0.55)).contains(&gone.len()), "{}", gone.len());
        assert!(up[0].abs() < 1e-4 && gone.last().is_some_and(|last| last.abs() < 1e-4));
    }
}
