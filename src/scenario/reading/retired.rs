//! Words that older forms of the files had, so that whoever still writes one is told where it went.

/// A word that scenario files had once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Retired {
    /// A coefficient: the share of a loss that the leadership took for a risk that the loser leaves.
    LeaveRate,
    /// A coefficient: trust gained at home in a turn in which no breach was seen.
    TrustGain,
    /// A coefficient: trust lost at home by a breach that was seen.
    TrustLoss,
}

impl Retired {
    const ALL: [Self; 3] = [Self::LeaveRate, Self::TrustGain, Self::TrustLoss];

    /// What has this name, as scenario files wrote it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LeaveRate => "LeaveRate",
            Self::TrustGain => "TrustGain",
            Self::TrustLoss => "TrustLoss",
        }
    }
}
