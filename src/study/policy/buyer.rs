//! Be believed first, then buy: some clauses are wanted, the others are the price.

use std::sync::Arc;

use wedge_engine::{Bloc, Coefficient, Command, Game, IssueId, Package, Phase, Role, Scenario};

use crate::policy::plan::{After, earns, tends};
use crate::policy::seat::{Policy, Seat, mild_answer, sign, waits};

/// The price offered in a round, as a share of the way from the least to the most, is the share of the rounds gone to this
/// power: near the most soon, and slowly nearer.
const HASTE: f64 = 0.2;
/// Patience at home below which it asks for more of it while it waits.
const WEARS: f64 = 0.5;

/// Every package with some clauses as they are wanted that home would ratify as the game opens, the best for home first.
#[derive(Debug, Default)]
pub(crate) struct Purchases(Vec<Purchase>);

#[derive(Clone, Debug)]
struct Purchase {
    package: Package,
    /// Worth to the other side, by interests that anybody can read.
    theirs: f64,
    /// Worth to home, by the mandate.
    ours: f64,
}

impl Purchases {
    /// All packages with the wanted options.
    fn of(scenario: &Arc<Scenario>, wanted: &[(IssueId, usize)]) -> Self {
        let mut all = vec![Purchase { package: Package::default(), theirs: 0.0, ours: 0.0 }];
        for issue in scenario.issue_ids() {
            let spec = &scenario.issues[issue.at()];
            let last = spec.options.len() - 1;
            let fixed = wanted.iter().find(|(about, _)| *about == issue).map(|(_, option)| (*option).min(last));
            let worth = |option: usize| -> (f64, f64) {
                let choice = &spec.options[option];
                let wants =
                    |bloc: &Bloc| bloc.capability * bloc.weights[issue.at()] * choice.worth[bloc.counterpart.at()];
                (scenario.blocs.iter().map(wants).sum(), scenario.home.weights[issue.at()] * choice.home)
            };
            let options: Vec<usize> = fixed.map_or_else(|| (0..=last).collect(), |option| vec![option]);
            let longer = |shorter: &Purchase| -> Vec<Purchase> {
                let with = |option: &usize| {
                    let mut package = shorter.package.clone();
                    package.0.push(u8::try_from(*option).unwrap_or(0));
                    let (theirs, ours) = worth(*option);
                    Purchase { package, theirs: shorter.theirs + theirs, ours: shorter.ours + ours }
                };
                options.iter().map(with).collect()
            };
            all = all.iter().flat_map(longer).collect();
        }
        let opening = Game::new(Arc::clone(scenario), 0).ok();
        all.retain(|one| {
            opening.as_ref().and_then(|game| game.home_verdict(&one.package)).is_some_and(|verdict| verdict.ratifies)
        });
        all.sort_by(|one, other| other.ours.total_cmp(&one.ours));
        Self(all)
    }

    /// The best for home that gives the other side some share of the way from the least to the most that any gives it, and
    /// that home still goes along with.
    pub(crate) fn at(&self, share: f64, ratifies: &dyn Fn(&Package) -> bool) -> Option<&Package> {
        let theirs = || self.0.iter().map(|one| one.theirs);
        let (least, most) = (theirs().fold(f64::INFINITY, f64::min), theirs().fold(f64::NEG_INFINITY, f64::max));
        // With room for rounding, so that the whole way leads to the last of them.
        let price = least + (most - least) * share - 1e-9;
        self.0.iter().filter(|one| one.theirs >= price).map(|one| &one.package).find(|package| ratifies(package))
    }

    /// The one that gives the other side most, of those that home goes along with.
    fn dearest(&self, ratifies: &dyn Fn(&Package) -> bool) -> Option<&Package> {
        let most = self.0.iter().filter(|one| ratifies(&one.package));
        most.max_by(|one, other| one.theirs.total_cmp(&other.theirs)).map(|one| &one.package)
    }
}

/// Does what makes home believed while there is effort for it; with what is left asks for what it wants, at a price that
/// rises from round to round to the highest that home would ratify. What it learns of the other side changes nothing.
#[derive(Clone, Debug)]
pub(crate) struct Buyer {
    purchases: Arc<Purchases>,
    tries: u32,
    after: After,
    tabled: u32,
}

impl Buyer {
    /// One that buys some of these, breaks the talks off after so many rounds without a signature, and goes on in some way
    /// afterwards.
    pub(crate) fn new(purchases: Arc<Purchases>, tries: u32, after: After) -> Self {
        Self { purchases, tries, after, tabled: 0 }
    }
}

impl Buyer {
    /// Whether what it asks for is a costly rung.
    fn asks_dearly(&self, scenario: &Scenario) -> bool {
        self.purchases.0.first().is_some_and(|one| {
            scenario.issue_with(Role::Ladder).is_some_and(|ladder| scenario.costly(one.package.option(ladder)))
        })
    }

    /// Whether it waits with what it asks for: a costly rung that is demanded too soon and refused costs more than a sitting, so
    /// it asks when there is only one sitting to spare before a leadership could no longer answer.
    fn bides(&self, seat: &Seat<'_>) -> bool {
        let scenario = seat.scenario();
        let takes = scenario.count(Coefficient::Referral) as usize;
        self.asks_dearly(scenario) && seat.glance.round as usize + takes + 1 < scenario.talks.len()
    }
}

impl Policy for Buyer {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(answer) = mild_answer(seat) {
            return answer;
        }
        if seat.glance.phase != Phase::Talks {
            return self.after.carry_out(seat);
        }
        if seat.glance.round > self.tries {
            return Command::BreakOff;
        }
        if let Some(sign) = sign(seat) {
            return sign;
        }
        if seat.glance.stalled || seat.glance.effort == 0 || waits(seat) {
            return Command::EndRound;
        }
        if let Some(action) = earns(seat) {
            return Command::Act(action);
        }
        if self.bides(seat) {
            let wears = seat.view().patience < WEARS;
            return wears.then(|| tends(seat)).flatten().map_or(Command::EndRound, Command::Act);
        }
        if self.tabled == seat.glance.round {
            return Command::EndRound;
        }
        self.tabled = seat.glance.round;
        let rounds = f64::from(self.tries.min(u32::try_from(seat.scenario().talks.len()).unwrap_or(u32::MAX)).max(1));
        let ratifies = |package: &Package| seat.home_ratifies(package);
        let asked = if self.asks_dearly(seat.scenario()) {
            // A chip is spent once, and asked for once: at the most that home would pay.
            self.purchases.dearest(&ratifies)
        } else {
            self.purchases.at(libm::pow((f64::from(seat.glance.round) / rounds).min(1.0), HASTE), &ratifies)
        };
        asked.map_or(Command::EndRound, |package| Command::Offer(package.clone()))
    }
}

/// The lowest rung that is a break in public, at every price; nothing where there is no ladder.
pub(crate) fn public_breaks(scenario: &Arc<Scenario>) -> Purchases {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 by its range")]
    let costly = scenario.rule(Coefficient::CostlyRung) as usize;
    let ladder = scenario.issue_with(Role::Ladder);
    ladder.map_or_else(Purchases::default, |ladder| Purchases::of(scenario, &[(ladder, costly)]))
}
