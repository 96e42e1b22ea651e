//! Random numbers keyed by what they decide.
//!
//! Every draw has an address (seed, stream, turn, index). A mechanism that draws once more shifts no other mechanism,
//! so "the same luck with one move changed" has a meaning. The seed of an address is that of a game: a number that was
//! chosen, and the id of its scenario. `ChaCha8` is seeded per address; uniform, index and normal
//! are our own, so that no library update moves them.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a draw decides. The name enters the key, so the order of this list means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Which hidden type nature drew, and the bonds inside it.
    Nature,
    /// Persistent errors of the desks.
    DeskError,
    /// Whom a desk hears this time, and the noise on it.
    DeskReport,
    /// Persistent colouring of what a faction says when it is sounded out.
    Sounding,
    /// Whether a dated event with a chance happens.
    Incident,
    /// The counterpart's own horizon and its leader's private aspiration.
    Temper,
    /// Detection of breaches.
    Detection,
    /// The ally's own acts.
    Ally,
    /// Splinters.
    Splinter,
    /// The fall of the third party.
    Third,
    /// Attacks on home forces.
    Attacks,
    /// The ally's leader taking shelter, and being found.
    Shelter,
    /// What becomes of the oath.
    Oath,
    /// The death of leaders, and their successors.
    Succession,
    /// A change of administration at home.
    Home,
    /// Whether an annex comes out.
    Annex,
    /// Whether there is a quarrel over what a text says.
    Ambiguity,
}

/// Bytes that an address takes at most: its domain, a seed, the longest name of a stream, a turn and an index.
const ADDRESS: usize = 12 + 8 + 11 + 4 + 4;

impl Stream {
    fn key(self) -> &'static [u8] {
        match self {
            Self::Nature => b"nature",
            Self::DeskError => b"desk-error",
            Self::DeskReport => b"desk-report",
            Self::Sounding => b"sounding",
            Self::Incident => b"incident",
            Self::Temper => b"temper",
            Self::Detection => b"detection",
            Self::Ally => b"ally",
            Self::Splinter => b"splinter",
            Self::Third => b"third",
            Self::Attacks => b"attacks",
            Self::Shelter => b"shelter",
            Self::Oath => b"oath",
            Self::Succession => b"succession",
            Self::Home => b"home",
            Self::Annex => b"annex",
            Self::Ambiguity => b"ambiguity",
        }
    }
}

/// The seed of the draws of a game, from the number that was chosen for it and the id of its scenario: one number draws
/// differently in different scenarios. Its id and not what is in it, so that a scenario is edited under the same luck.
#[must_use]
pub fn seed_of_game(number: u64, scenario: &str) -> u64 {
    keyed(b"wedge game 1", number, scenario)
}

/// The number of a game that is played for a study, from the number in its table: what a study tells of a number tells
/// nothing of the game that somebody plays under it.
#[must_use]
pub fn seed_of_study(number: u64) -> u64 {
    keyed(b"wedge study 1", number, "")
}

fn keyed(domain: &[u8], number: u64, name: &str) -> u64 {
    let mut key = blake3::Hasher::new();
    key.update(domain);
    key.update(&number.to_le_bytes());
    key.update(name.as_bytes());
    key.finalize().as_bytes().iter().take(8).rev().fold(0, |all, byte| (all << 8) | u64::from(*byte))
}

/// The generator behind one address.
#[derive(Clone, Debug)]
pub struct Luck(ChaCha8Rng);

impl Luck {
    /// The generator at (seed, stream, turn, index).
    #[must_use]
    pub fn at(seed: u64, stream: Stream, turn: u32, index: u32) -> Self {
        // Hashed from one piece: a hasher that could take more costs more than all else here, and there is one address a draw.
        let (mut address, mut filled) = ([0; ADDRESS], 0);
        for part in
            [b"wedge luck 1".as_slice(), &seed.to_le_bytes(), stream.key(), &turn.to_le_bytes(), &index.to_le_bytes()]
        {
            address[filled..filled + part.len()].copy_from_slice(part);
            filled += part.len();
        }
        Self(ChaCha8Rng::from_seed(*blake3::hash(&address[..filled]).as_bytes()))
    }

    /// Uniform in [0, 1), on the grid of 53 bits.
    pub fn uniform(&mut self) -> f64 {
        const SCALE: f64 = 1.0 / 9_007_199_254_740_992.0;
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit an f64 exactly")]
        let bits = (self.0.next_u64() >> 11) as f64;
        bits * SCALE
    }

    /// Uniform in [low, high).
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// True with the given probability; 0 and less is never, 1 and more is always.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A standard normal deviate (Box and Muller's method, one of the pair).
    pub fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        radius * libm::cos(core::f64::consts::TAU * self.uniform())
    }

    /// An index drawn in proportion to the weights; the last one if rounding runs past the end.
    pub fn pick(&mut self, weights: &[f64]) -> usize {
        let total: f64 = weights.iter().sum();
        let mut left = self.uniform() * total;
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return index;
            }
        }
        weights.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_always_holds_the_same_numbers() {
        let mut luck = Luck::at(7, Stream::Nature, 0, 0);
        let drawn: Vec<f64> = (0..3).map(|_| luck.uniform()).collect();
        let again: Vec<f64> = {
            let mut luck = Luck::at(7, Stream::Nature, 0, 0);
            (0..3).map(|_| luck.uniform()).collect()
        };
        assert_eq!(drawn, again);
        assert_ne!(drawn[0], Luck::at(7, Stream::Nature, 1, 0).uniform());
        assert_ne!(drawn[0], Luck::at(7, Stream::Ally, 0, 0).uniform());
        assert_ne!(drawn[0], Luck::at(8, Stream::Nature, 0, 0).uniform());
    }

    #[test]
    fn one_number_is_another_seed_in_another_scenario_and_in_a_study() {
        assert_eq!(seed_of_game(7, "valley"), seed_of_game(7, "valley"));
        assert_ne!(seed_of_game(7, "valley"), seed_of_game(7, "harbour"));
        assert_ne!(seed_of_game(7, "valley"), seed_of_game(8, "valley"));
        assert_ne!(seed_of_game(seed_of_study(7), "valley"), seed_of_game(7, "valley"));
    }

    #[test]
    fn moments_are_those_of_the_distributions() {
        let n = 20_000;
        let (mut mean_u, mut mean_n, mut var_n) = (0.0, 0.0, 0.0);
        for index in 0..n {
            let mut luck = Luck::at(1, Stream::Ally, 3, index);
            mean_u += luck.uniform() / f64::from(n);
            let z = luck.normal();
            mean_n += z / f64::from(n);
            var_n += z * z / f64::from(n);
        }
        assert!((mean_u - 0.5).abs() < 0.01, "{mean_u}");
        assert!(mean_n.abs() < 0.03, "{mean_n}");
        assert!((var_n - 1.0).abs() < 0.04, "{var_n}");
    }

    #[test]
    fn picking_follows_the_weights() {
        let mut hits = [0_u32; 3];
        for index in 0..10_000 {
            hits[Luck::at(2, Stream::DeskReport, 0, index).pick(&[0.2, 0.0, 0.8])] += 1;
        }
        assert_eq!(hits[1], 0);
        assert!((1_800..2_200).contains(&hits[0]), "{hits:?}");
    }
}
