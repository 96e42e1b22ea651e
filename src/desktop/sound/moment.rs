//! The sounds of what has just been seen, each a second or two long.

use wedge_ui::Heard;

use super::synth::{Filter, Noise, STEP, arch, blow, samples, swell, tone};

/// Seconds of silence before the first sound, so that the eye is there before the ear, and between two.
const BEFORE: f32 = 0.25;
const BETWEEN: f32 = 0.2;

/// Sounds one after the other.
pub(super) fn sequence(heard: &[Heard]) -> Vec<f32> {
    let mut all = vec![0.0; samples(BEFORE)];
    for sound in heard {
        all.extend(of(*sound));
        all.extend(vec![0.0; samples(BETWEEN)]);
    }
    all
}

/// One sound.
fn of(heard: Heard) -> Vec<f32> {
    match heard {
        Heard::Paper => finished(paper(), 0.10),
        Heard::Pen => finished(pen(), 0.07),
        Heard::Chair => finished(chair(), 0.12),
        Heard::Door => finished(door(), 0.22),
        Heard::Thud => finished(thud(), 0.26),
    }
}

/// A sound brought to its loudness, its end let go without a click.
fn finished(mut sound: Vec<f32>, peak: f32) -> Vec<f32> {
    let loudest = sound.iter().fold(1e-6_f32, |most, sample| most.max(sample.abs()));
    let (long, end) = (sound.len(), samples(0.05));
    for (at, sample) in sound.iter_mut().enumerate() {
        let left = (long - 1 - at) as f32 / end as f32;
        *sample *= peak / loudest * swell(left);
    }
    sound
}

/// So many seconds of a function of time.
fn over(seconds: f32, mut sample: impl FnMut(f32) -> f32) -> Vec<f32> {
    (0..samples(seconds)).map(|at| sample(at as f32 * STEP)).collect()
}

/// Sheets that slide and crackle, and are laid down.
fn paper() -> Vec<f32> {
    let mut noise = Noise::new(21);
    let crackles: Vec<(f32, f32, f32)> =
        (0..16).map(|_| (noise.between(0.02, 0.6), noise.between(0.003, 0.02), noise.between(0.3, 1.0))).collect();
    let (mut slide, mut crackle, mut pat) = (Filter::default(), Filter::default(), Filter::default());
    over(0.95, |now| {
        let white = noise.next();
        let force: f32 = crackles.iter().map(|(when, decay, loud)| loud * blow(now - when, 0.001, *decay)).sum();
        let slides = 0.35 * arch(now / 0.65) * slide.band(white, 2600.0, 0.7);
        slides + force * crackle.band(white, 4200.0, 0.8) + 1.6 * blow(now - 0.62, 0.004, 0.05) * pat.low(white, 260.0)
    })
}

/// Strokes of a nib.
fn pen() -> Vec<f32> {
    let mut noise = Noise::new(22);
    let mut strokes = Vec::new();
    let mut when = 0.0;
    while when < 1.35 {
        let lasts = noise.between(0.07, 0.20);
        strokes.push((when, lasts, noise.between(2400.0, 4200.0), noise.between(0.5, 1.0)));
        when += lasts + noise.between(0.01, 0.07);
    }
    let mut nib = Filter::default();
    over(1.6, |now| {
        let white = noise.next();
        let stroke = strokes.iter().find(|(when, lasts, ..)| (*when..when + lasts).contains(&now));
        let Some((when, lasts, pitch, loud)) = stroke else { return nib.band(0.0, 3000.0, 1.5) };
        let grain = 0.65 + 0.35 * tone(now, 74.0);
        nib.band(loud * grain * arch((now - when) / lasts) * white, *pitch, 1.5)
    })
}

/// What wood has of its own: it rings at three pitches.
#[derive(Default)]
struct Wood([Filter; 3]);

impl Wood {
    fn ring(&mut self, blow: f32, pitches: [f32; 3]) -> f32 {
        self.0.iter_mut().zip(pitches).map(|(filter, pitch)| filter.band(blow, pitch, 14.0)).sum()
    }
}

/// Legs that stick and slip over a floor, and come to rest.
fn chair() -> Vec<f32> {
    let mut noise = Noise::new(23);
    let (mut wood, mut scrape) = (Wood::default(), Filter::default());
    let mut next = 0.0;
    over(0.95, |now| {
        let white = noise.next();
        let mut hit = 0.0;
        if now < 0.5 && now >= next {
            // Quicker as the chair gains speed.
            next = now + noise.between(0.8, 1.2) / (55.0 + 70.0 * now);
            hit = 1.0 + 0.4 * white;
        }
        let moves = arch((now / 0.5).min(1.0).powf(0.7));
        let rest = 6.0 * blow(now - 0.62, 0.001, 0.002) * white;
        wood.ring(8.0 * hit * moves + rest, [235.0, 560.0, 1180.0]) + 0.10 * moves * scrape.band(white, 950.0, 0.9)
    })
}

/// A leaf that falls into its frame, the latch, and what the room adds.
fn door() -> Vec<f32> {
    let mut noise = Noise::new(24);
    let (mut leaf, mut latch, mut room) = (Filter::default(), Filter::default(), Filter::default());
    over(1.1, |now| {
        let white = noise.next();
        let shut = now - 0.03;
        let modes = [(76.0, 0.16, 1.0), (121.0, 0.11, 0.6), (212.0, 0.06, 0.35)];
        let body: f32 =
            modes.iter().map(|(pitch, decay, loud)| loud * blow(shut, 0.004, *decay) * tone(shut, *pitch)).sum();
        let knock = 1.3 * blow(shut, 0.001, 0.02) * leaf.low(white, 700.0);
        let click = 0.35 * blow(now - 0.085, 0.0005, 0.006) * latch.band(white, 2300.0, 1.2);
        body + knock + click + 0.25 * blow(shut, 0.03, 0.22) * room.low(white, 330.0)
    })
}

/// A blow far off: what distance leaves of it is low.
fn thud() -> Vec<f32> {
    let mut noise = Noise::new(25);
    let (mut rumble, mut again) = (Filter::default(), Filter::default());
    let mut turned = 0.0;
    over(2.8, |now| {
        let pitch = 44.0 + 26.0 * (-now / 0.12).exp();
        turned = (turned + pitch * STEP) % 1.0;
        let white = noise.next();
        let low = again.low(rumble.low(white, 130.0), 150.0);
        blow(now, 0.02, 0.38) * (tone(turned, 1.0) + 0.3 * tone(turned, 2.0)) + 3.2 * blow(now, 0.10, 0.75) * low
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The share of a sound's power that is above a pitch: what is left once what is below has been taken off.
    fn above(sound: &[f32], hertz: f32) -> f32 {
        let mut filter = Filter::default();
        let power = |part: &mut dyn Iterator<Item = f32>| part.map(|one| one * one).sum::<f32>();
        let low = power(&mut sound.iter().map(|sample| filter.low(*sample, hertz)));
        1.0 - low / power(&mut sound.iter().copied())
    }

    #[test]
    fn every_sound_is_short_and_quiet_and_begins_and_ends_in_silence() {
        for heard in Heard::ALL {
            let sound = of(heard);
            let loudest = sound.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!(sound.iter().all(|sample| sample.is_finite()), "{heard:?}");
            assert!((0.05..0.3).contains(&loudest), "{heard:?}: {loudest}");
            assert!((samples(0.5)..samples(3.0)).contains(&sound.len()), "{heard:?}");
            let edges = [sound.first(), sound.last()].map(|edge| edge.map_or(1.0, |sample| sample.abs()));
            assert!(edges.iter().all(|edge| *edge < 0.02 * loudest), "{heard:?}: {edges:?}");
            assert_eq!(sound, of(heard), "{heard:?} is not the same twice");
        }
    }

    #[test]
    fn paper_and_pen_are_high_and_a_thud_far_away_is_low() {
        let high = |heard, hertz| above(&of(heard), hertz);
        assert!(high(Heard::Pen, 1500.0) > 0.8, "{}", high(Heard::Pen, 1500.0));
        assert!(high(Heard::Paper, 1500.0) > 0.5, "{}", high(Heard::Paper, 1500.0));
        assert!(high(Heard::Chair, 150.0) > 0.6, "{}", high(Heard::Chair, 150.0));
        assert!(high(Heard::Door, 1500.0) < 0.1, "{}", high(Heard::Door, 1500.0));
        assert!(high(Heard::Thud, 200.0) < 0.1, "{}", high(Heard::Thud, 200.0));
    }

    #[test]
    fn sounds_follow_each_other() {
        let both = sequence(&[Heard::Chair, Heard::Door]);
        let (before, between) = (samples(BEFORE), samples(BETWEEN));
        let (chair, door) = (of(Heard::Chair), of(Heard::Door));
        assert_eq!(both.len(), before + chair.len() + door.len() + 2 * between);
        assert!(both[..before].iter().all(|sample| *sample == 0.0));
        assert_eq!(both[before..before + chair.len()], chair);
        let door_at = before + chair.len() + between;
        assert_eq!(both[door_at..door_at + door.len()], door);
    }
}
