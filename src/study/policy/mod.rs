//! Programs that play the envoy. They see what an envoy sees, and know a scenario as its author published it.

mod aims;
mod bargain;
mod buyer;
mod listen;
mod plan;
mod record;
mod screen;
mod seat;

use std::sync::Arc;

use wedge_counsel::ByTheRecord;
use wedge_scenario::Pack;

use aims::Aims;
use buyer::{Buyer, public_breaks};
use listen::Listening;

pub(crate) use listen::Ear;
pub use plan::{After, Plan};
pub use seat::{Policy, Seat};
pub(crate) use seat::{mild_answer, sign, waits};

/// The library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The scenario's recorded line.
    Recorded,
    /// Begins with home's ideal and gives way round by round.
    Conceder,
    /// Asks for home's ideal and never gives way.
    Hardliner,
    /// Gives way as far as the other side did.
    TitForTat,
    /// Asks for home's ideal and signs the last counter-offer.
    Anchor,
    /// Tables the recorded deal until it is taken.
    Historian,
    /// Asks for the recorded deal with verification that shows a breach, and settles for less if it must.
    Inspector,
    /// Asks for that, and stays without a deal if it is refused.
    VerifyOrStay,
    /// Signs the recorded deal and does not leave.
    SignAndStay,
    /// Breaks the talks off at once and stays.
    WalkAway,
    /// Earns credibility first, then asks for a public break and pays for it.
    CredibilityFirst,
    /// Asks the desks first, acts on what it comes to believe, and says what that is.
    ScreenThenAct,
    /// Legal moves by lot.
    Random,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Recorded,
        Self::Conceder,
        Self::Hardliner,
        Self::TitForTat,
        Self::Anchor,
        Self::Historian,
        Self::Inspector,
        Self::VerifyOrStay,
        Self::SignAndStay,
        Self::WalkAway,
        Self::CredibilityFirst,
        Self::ScreenThenAct,
        Self::Random,
    ];

    /// The name by which it is asked for.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Conceder => "conceder",
            Self::Hardliner => "hardliner",
            Self::TitForTat => "tit-for-tat",
            Self::Anchor => "anchor",
            Self::Historian => "historian",
            Self::Inspector => "inspector",
            Self::VerifyOrStay => "verify-or-stay",
            Self::SignAndStay => "sign-and-stay",
            Self::WalkAway => "walk-away",
            Self::CredibilityFirst => "credibility-first",
            Self::ScreenThenAct => "screen-then-act",
            Self::Random => "random",
        }
    }

    /// The one with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// True if what it does follows from evidence about what is hidden: reports, soundings, breaches.
    #[must_use]
    pub fn reads_evidence(self) -> bool {
        self == Self::ScreenThenAct
    }

    /// A fresh policy of this kind for a game with a seed.
    #[must_use]
    pub fn policy(self, pack: &Arc<Pack>, seed: u64) -> Box<dyn Policy> {
        let aims = || Aims::of(pack);
        let plan = |plan: Plan| -> Box<dyn Policy> { Box::new(plan) };
        match self {
            Self::Recorded => Box::new(ByTheRecord::new(pack)),
            Self::Conceder => Box::new(bargain::Conceder::new(aims())),
            Self::Hardliner => plan(Plan { ask: aims().ideal, ..Plan::default() }),
            Self::TitForTat => Box::new(bargain::TitForTat::new(aims())),
            Self::Anchor => plan(Plan { ask: aims().ideal, settle: true, ..Plan::default() }),
            Self::Historian => plan(Plan { ask: aims().deal, ..Plan::default() }),
            Self::Inspector => plan(Plan { ask: aims().verified, settle: true, ..Plan::default() }),
            Self::VerifyOrStay => plan(Plan { ask: aims().verified, tries: 2, ..Plan::default() }),
            Self::SignAndStay => plan(Plan { ask: aims().deal, after: After::Stay, ..Plan::default() }),
            Self::WalkAway => plan(Plan { tries: 0, ..Plan::default() }),
            Self::CredibilityFirst => {
                Box::new(Buyer::new(Arc::new(public_breaks(&pack.scenario)), u32::MAX, After::Agreed))
            }
            Self::ScreenThenAct => Box::new(Listening::to(Box::new(screen::ScreenThenAct::new(pack)))),
            Self::Random => Box::new(bargain::ByLot::new(seed)),
        }
    }
}
