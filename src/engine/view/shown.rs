//! How much of a quantity an envoy sees: the number, a grade, or nothing.

use crate::state::State;
use crate::vocabulary::Quantity;

/// How much of a quantity an envoy sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// The number itself.
    InFull,
    /// A grade: how many of these marks it has reached.
    ByGrades(&'static [f64]),
    /// Nothing that one could work it out from.
    Not,
}

impl Quantity {
    /// How much of it an envoy sees.
    #[must_use]
    pub fn shown(self) -> Shown {
        match self {
            Self::Patience | Self::Support | Self::Trust | Self::Presence | Self::Relief => Shown::InFull,
            Self::Credibility => Shown::ByGrades(&[0.2, 0.4, 0.6, 0.8]),
            Self::Cooperation | Self::Morale => Shown::ByGrades(&[0.15, 0.35, 0.55, 0.75]),
            Self::Anger(_) => Shown::ByGrades(&[0.05, 0.2, 0.45]),
            // Momentum, violence and releases are shown rounded; where the rounding falls is no mark that means anything.
            Self::Momentum
            | Self::Violence
            | Self::Releases
            | Self::ExitBelief
            | Self::Rival
            | Self::TieTrust
            | Self::AllyPrestige
            | Self::Cadre
            | Self::Coercion
            | Self::Authority(_)
            | Self::Loyalty(_)
            | Self::Capability(_)
            | Self::Bond(..)
            | Self::Gone(_)
            | Self::Strand(_) => Shown::Not,
        }
    }
}

/// The grade by which a quantity is shown; 0 for one that is not shown so.
pub(crate) fn graded(state: &State, quantity: Quantity) -> u8 {
    match quantity.shown() {
        Shown::ByGrades(marks) => grade(state.get(quantity), marks),
        Shown::InFull | Shown::Not => 0,
    }
}

pub(crate) fn grade(value: f64, thresholds: &[f64]) -> u8 {
    u8::try_from(thresholds.iter().filter(|least| value >= **least).count()).unwrap_or(u8::MAX)
}

pub(crate) fn two_digits(value: f64) -> f64 {
    if value < 10.0 {
        return libm::round(value);
    }
    let scale = libm::pow(10.0, libm::floor(libm::log10(value)) - 1.0);
    libm::round(value / scale) * scale
}
