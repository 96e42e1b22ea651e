//! Everything that is heard at once, as a device asks for it: airs that give way to each other, and sounds over them.

use std::sync::mpsc::Receiver;

use wedge_ui::Air;

use super::air::Fading;
use super::synth::RATE;

/// Seconds in which one air gives way to another.
const GIVES_WAY: f32 = 2.5;

/// What is to be heard from now on.
pub(super) enum Order {
    /// This air and no other.
    Air(Option<Air>),
    /// This sound as well, once.
    Sound(Vec<f32>),
}

/// What is heard.
pub(super) struct Mix {
    orders: Receiver<Order>,
    /// Each with whether it is to stay.
    airs: Vec<(Fading, bool)>,
    /// Each with how far it has been heard.
    sounds: Vec<(Vec<f32>, usize)>,
    /// Our samples before and after the moment that is asked for, and how far it is between the two.
    between: [f32; 2],
    share: f32,
    step: f32,
}

impl Mix {
    /// What is heard by a device that asks for so many samples a second.
    pub(super) fn new(orders: Receiver<Order>, asked: u32) -> Self {
        let step = RATE as f32 / asked.max(1) as f32;
        Self { orders, airs: Vec::new(), sounds: Vec::new(), between: [0.0; 2], share: 0.0, step }
    }

    /// Takes what has been ordered since; it waits for nobody.
    pub(super) fn listen(&mut self) {
        while let Ok(order) = self.orders.try_recv() {
            match order {
                Order::Air(air) => {
                    self.airs.iter_mut().for_each(|(_, stays)| *stays = false);
                    self.airs.extend(air.map(|air| (Fading::new(air, GIVES_WAY), true)));
                }
                Order::Sound(sound) => self.sounds.push((sound, 0)),
            }
        }
    }

    /// The next sample at the device's rate: between two of ours.
    pub(super) fn next(&mut self) -> f32 {
        self.share += self.step;
        while self.share >= 1.0 {
            self.share -= 1.0;
            self.between = [self.between[1], self.own()];
        }
        let [before, after] = self.between;
        before + (after - before) * self.share
    }

    /// The next sample at our own rate.
    fn own(&mut self) -> f32 {
        let mut sum = 0.0;
        self.airs.retain_mut(|(air, stays)| {
            let sample = air.next(*stays);
            sum += sample.unwrap_or(0.0);
            sample.is_some()
        });
        self.sounds.retain_mut(|(sound, at)| {
            let sample = sound.get(*at).copied();
            *at += 1;
            sum += sample.unwrap_or(0.0);
            sample.is_some()
        });
        sum.clamp(-1.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use wedge_ui::{Outside, Season};

    use super::*;

    fn mix(asked: u32) -> (Sender<Order>, Mix) {
        let (orders, taken) = channel();
        (orders, Mix::new(taken, asked))
    }

    /// So many seconds of it, at the rate that is asked for.
    fn heard(mix: &mut Mix, asked: u32, seconds: u32) -> Vec<f32> {
        mix.listen();
        (0..asked * seconds).map(|_| mix.next()).collect()
    }

    #[test]
    fn a_sound_is_heard_once_at_its_own_speed_whatever_the_device_asks_for() {
        for asked in [8_000, 24_000, 44_100, 48_000] {
            let (orders, mut mix) = mix(asked);
            assert!(heard(&mut mix, asked, 1).iter().all(|sample| *sample == 0.0), "nothing was ordered");
            // Half a second of a tone of 100 hertz.
            let tone = (0..RATE / 2).map(|at| 0.2 * super::super::synth::tone(at as f32 / RATE as f32, 100.0));
            assert!(orders.send(Order::Sound(tone.collect())).is_ok());
            let all = heard(&mut mix, asked, 2);
            let last = all.iter().rposition(|sample| sample.abs() > 1e-3).expect("something is heard");
            let lasted = last as f32 / asked as f32;
            assert!((0.48..0.52).contains(&lasted), "{asked}: {lasted} s");
            let turns = all.windows(2).filter(|two| two[0] < 0.0 && two[1] >= 0.0).count();
            assert!((48..=52).contains(&turns), "{asked}: {turns} turns");
            let loudest = all.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!((0.19..0.21).contains(&loudest), "{asked}: {loudest}");
        }
    }

    #[test]
    fn one_air_gives_way_to_the_next_and_to_nothing() {
        const ASKED: u32 = 24_000;
        let (orders, mut mix) = mix(ASKED);
        let place = |outside| Some(Air::Outside(outside, Season::Winter));
        assert!(orders.send(Order::Air(place(Outside::Shore))).is_ok());
        heard(&mut mix, ASKED, 3);
        assert_eq!(mix.airs.len(), 1);
        assert!(orders.send(Order::Air(place(Outside::City))).is_ok());
        heard(&mut mix, ASKED, 1);
        assert_eq!(mix.airs.len(), 2, "both are heard for a while");
        heard(&mut mix, ASKED, 3);
        assert_eq!(mix.airs.len(), 1);
        assert!(orders.send(Order::Air(None)).is_ok());
        let fades = heard(&mut mix, ASKED, 3);
        assert!(fades[..1000].iter().any(|sample| *sample != 0.0), "it stops at once");
        assert!(mix.airs.is_empty());
        assert!(heard(&mut mix, ASKED, 1)[1..].iter().all(|sample| *sample == 0.0));
    }
}
