//! What the player can set while a deal is carried out.

use serde::{Deserialize, Serialize};

/// How fast the home side leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pace {
    /// As the package says; without a package, stay.
    Agreed,
    /// Not one soldier less than now.
    Pause,
    /// Twice as fast.
    Fast,
}

/// How the third party is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThirdStance {
    /// Pressed to do its part, at the price of its morale.
    Press,
    /// Left to its own pace.
    Spare,
}

/// Something the player can set during implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lever {
    /// The pace of withdrawal.
    Pace,
    /// Relief: given as agreed, or held.
    Relief,
    /// The third party: pressed or spared.
    Third,
}

/// A lever's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Setting {
    /// How fast the home side leaves.
    Pace(Pace),
    /// Relief: true gives it as agreed, false holds it.
    Relief(bool),
    /// How the third party is dealt with.
    Third(ThirdStance),
}

impl Setting {
    /// The lever it belongs to.
    #[must_use]
    pub fn lever(self) -> Lever {
        match self {
            Self::Pace(_) => Lever::Pace,
            Self::Relief(_) => Lever::Relief,
            Self::Third(_) => Lever::Third,
        }
    }

    /// Every setting of every lever.
    pub const ALL: [Self; 7] = [
        Self::Pace(Pace::Agreed),
        Self::Pace(Pace::Pause),
        Self::Pace(Pace::Fast),
        Self::Relief(true),
        Self::Relief(false),
        Self::Third(ThirdStance::Press),
        Self::Third(ThirdStance::Spare),
    ];
}
