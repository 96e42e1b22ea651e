//! Programs that play the envoy. They see what an envoy sees, and know a scenario as its author published it.

mod bargain;
mod buyer;
mod grid;
mod listen;
mod plan;
mod record;
mod screen;

use std::sync::Arc;

use wedge_engine::{
    Coefficient, Command, Effect, Game, Glance, IssueId, Package, Phase, Quantity, QuestionKind, Reply, Role, Scenario,
};
use wedge_scenario::Pack;

use crate::recorded::Recorded;

pub use buyer::{Buyer, Purchases};
pub use grid::{Maker, blind};
pub use listen::Listening;
pub use plan::{After, Plan};

/// What a policy sees.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    /// The scenario with its texts.
    pub pack: &'a Pack,
    /// The game, of which a policy may ask what an envoy may: the view and home's verdict.
    pub(crate) game: &'a Game,
    /// Where things stand.
    pub glance: &'a Glance,
}

impl Seat<'_> {
    /// The rules' form of the scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.pack.scenario
    }

    /// Everything an envoy could know.
    #[must_use]
    pub fn view(&self) -> wedge_engine::View {
        self.game.view()
    }

    /// Whether home would ratify a package.
    #[must_use]
    pub fn home_ratifies(&self, package: &Package) -> bool {
        self.game.home_verdict(package).is_some_and(|verdict| verdict.ratifies)
    }
}

/// A program that plays the envoy.
pub trait Policy: std::fmt::Debug {
    /// The next order. An order that the rules refuse is asked for again; after three refusals in a row time goes on.
    fn next(&mut self, seat: &Seat<'_>) -> Command;
}

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
            Self::Recorded => Box::new(record::ByTheRecord::new(pack)),
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

/// Packages that policies ask for, found from what a scenario says of its options.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Aims {
    /// What home would like best.
    pub ideal: Package,
    /// The recorded deal; without a record, the middle of every issue.
    pub deal: Package,
    /// That deal with the mildest verification that would show a breach more often than not.
    pub verified: Package,
}

/// The lowest rung that is a break in public, at every price; nothing where there is no ladder.
pub(crate) fn public_breaks(scenario: &Arc<Scenario>) -> Purchases {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 by its range")]
    let costly = scenario.rule(Coefficient::CostlyRung) as usize;
    let ladder = scenario.issue_with(Role::Ladder);
    ladder.map_or_else(Purchases::default, |ladder| Purchases::of(scenario, &[(ladder, costly)]))
}

/// Exposure from which verification shows a breach more often than not.
const SHOWS: f64 = 0.5;

impl Aims {
    pub(crate) fn of(pack: &Pack) -> Self {
        let scenario = &pack.scenario;
        let pick = |issue: IssueId, better: &dyn Fn(usize, usize) -> bool| {
            let count = scenario.issues[issue.at()].options.len();
            let best = (1..count).fold(0, |best, option| if better(option, best) { option } else { best });
            u8::try_from(best).unwrap_or(0)
        };
        let home = |issue: IssueId, option: usize| scenario.issues[issue.at()].options[option].home;
        let ideal = Package(
            scenario
                .issue_ids()
                .map(|issue| pick(issue, &|option, best| home(issue, option) > home(issue, best)))
                .collect(),
        );
        let middle = || {
            let half = |issue: &wedge_engine::Issue| u8::try_from(issue.options.len() / 2).unwrap_or(0);
            Package(scenario.issues.iter().map(half).collect())
        };
        let deal = Recorded::of(pack).deal().unwrap_or_else(middle);
        let mut verified = deal.clone();
        for issue in scenario.issue_ids() {
            let spec = &scenario.issues[issue.at()];
            let shows = spec.options.iter().position(|choice| choice.exposure >= SHOWS);
            if let Some(shows) = shows.filter(|_| spec.role == Role::Verification) {
                verified = verified.with(issue, u8::try_from(shows).unwrap_or(0));
            }
        }
        Self { ideal, deal, verified }
    }
}

/// The answer to a question: of a dated event the reply that costs least credibility, else the mildest.
pub(crate) fn mild_answer(seat: &Seat<'_>) -> Option<Command> {
    let question = seat.glance.question.as_ref()?;
    let reply = match question.question.kind {
        QuestionKind::Incident(incident) => {
            let cost = |reply: &Reply| {
                let Reply::Listed(index) = reply else { return 0.0 };
                let replies = &seat.scenario().incidents[incident.at()].replies;
                shifted(&replies[usize::from(*index)].effects, Quantity::Credibility)
            };
            *question.replies.iter().max_by(|one, other| cost(one).total_cmp(&cost(other)))?
        }
        QuestionKind::Found(_) => Reply::Strike,
        QuestionKind::Breach(_) | QuestionKind::AllyAttack(_) => Reply::Protest,
    };
    Some(Command::Answer(reply))
}

/// What effects add to a quantity.
pub(crate) fn shifted(effects: &[Effect], quantity: Quantity) -> f64 {
    effects
        .iter()
        .map(|effect| match effect {
            Effect::Shift(moved, by) if *moved == quantity => *by,
            _ => 0.0,
        })
        .sum()
}

/// Signs what is agreed if home ratifies it.
pub(crate) fn sign(seat: &Seat<'_>) -> Option<Command> {
    let agreed = seat.glance.agreed.as_ref()?;
    let open = seat.glance.phase == Phase::Talks && !seat.glance.stalled;
    (open && seat.home_ratifies(agreed)).then_some(Command::Sign)
}
