//! How a game came out: a vector, never one number.

use serde::{Deserialize, Serialize};

use crate::account::{Account, Why};
use crate::aftermath::KEPT;
use crate::change::Quantity;
use crate::deal::{Deal, Status};
use crate::ids::{IssueId, Package, TypeId};
use crate::margin::{Evaluator, Mind};
use crate::scenario::{Performer, Role, Scenario};
use crate::state::State;

/// What staying without a deal costs the home side, in the mandate's values.
const COST_OF_STAYING: f64 = 0.05;

/// A part of an outcome by which policies are judged in analysis: from 0 (worst) to 1 (best), never shown as a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// How much of the ally's reach is gone: 1 if all, one half if it is as it was, 0 if it doubled.
    Security,
    /// One part in (1 + attacks abroad since the talks ended).
    QuietAbroad,
    /// One part in (1 + a quarter of the attacks on home forces to be expected over the whole game).
    QuietAtHome,
    /// Worth of the deal with what was kept of it, or of things as they were.
    Realised,
    /// Share of the largest product of gains.
    Efficiency,
    /// Share of the time since the signature in which the deal held; nought without one.
    Durability,
    /// How much of the presence was saved.
    Saved,
    /// Whether the third party still stands.
    ThirdStands,
    /// How far home is still believed.
    Word,
    /// One less half the Brier score of the stated beliefs, or of the prior if none was stated.
    Judgement,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Security,
        Self::QuietAbroad,
        Self::QuietAtHome,
        Self::Realised,
        Self::Efficiency,
        Self::Durability,
        Self::Saved,
        Self::ThirdStands,
        Self::Word,
        Self::Judgement,
    ];
}

/// What an aim or a red line is held against once the game is over.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// A part of the outcome is at least so much, 0 to 1.
    Least(Measure, f64),
    /// A part of the outcome is below so much, 0 to 1.
    Below(Measure, f64),
    /// A package was signed with one of these options on an issue.
    Signed(IssueId, Vec<u8>),
}

impl Test {
    /// Whether a package meets it by its text alone: no package meets what waits for an outcome.
    pub(crate) fn met_by(&self, package: &Package) -> bool {
        match self {
            Self::Signed(issue, options) => options.iter().any(|option| usize::from(*option) == package.option(*issue)),
            Self::Least(..) | Self::Below(..) => false,
        }
    }
}

/// The parts of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// What nature had drawn.
    pub kind: TypeId,
    /// When a package was signed.
    pub signed: Option<u32>,
    /// Which.
    pub package: Option<Package>,
    /// How it stood at the end in truth: hollow, if less of a covert part was kept than counts as kept, seen or not.
    pub status: Option<Status>,
    /// Share of the ally's reach that is gone, 0 to 1, compared with the opening; below 0 if it grew.
    pub security: f64,
    /// Attacks abroad by the ally since the talks ended.
    pub attacks_abroad: u32,
    /// Attacks on home forces since the talks ended.
    pub attacks_home: u32,
    /// Worth of the deal on paper in the mandate's weights, 0 to 1; without a deal, of things as they were.
    pub paper: f64,
    /// The same with what the counterpart kept in fact.
    pub realised: f64,
    /// Share of the largest product of both sides' gains that the deal reached, 0 to 1.
    pub efficiency: f64,
    /// Worth on paper that home left on the table: what another package, no worse for any leadership, would have added at
    /// the signature. 0 on the Pareto frontier, and without a deal.
    pub unclaimed: f64,
    /// Turns for which the deal held, as a share of those since it was signed.
    pub durability: f64,
    /// Presence kept up over the game, as a share of keeping all of it to the end.
    pub presence: f64,
    /// When the third party fell.
    pub fell: Option<u32>,
    /// Violence at the end (the scenario's unit).
    pub violence: f64,
    /// Violence in the mean of all turns (the scenario's unit): what the game cost those who were not asked.
    pub mean_violence: f64,
    /// Share of its covert obligation that the counterpart kept at the end.
    pub compliance: f64,
    /// Mean Brier score of the stated beliefs, 0 (sure and right) to 2 (sure and wrong); `None` if none was stated.
    pub brier: Option<f64>,
    /// The Brier score of the prior, to compare.
    pub prior_brier: f64,
    /// Mean Brier score of the forecasts of events, 0 (sure and right) to 1 (sure and wrong); `None` if none was made.
    pub forecast_brier: Option<f64>,
    /// Attacks on home forces to be expected over the whole game, talks and all.
    pub exposure: f64,
    /// How far home was believed across the table at the end, 0 to 1.
    pub credibility: f64,
    /// What security is made of, term by term.
    pub security_account: Account,
    /// What the worth on paper is made of.
    pub paper_account: Account,
    /// What the worth with what was kept is made of.
    pub realised_account: Account,
    /// By ally, what the share that was kept of the covert part about it was made of at the end; empty without a deal, and
    /// while nothing is performed.
    pub compliance_accounts: Vec<Account>,
}

impl Outcome {
    /// Whether a test holds.
    #[must_use]
    pub fn passes(&self, test: &Test) -> bool {
        match test {
            Test::Least(measure, least) => self.measure(*measure) >= *least,
            Test::Below(measure, least) => self.measure(*measure) < *least,
            Test::Signed(..) => self.package.as_ref().is_some_and(|package| test.met_by(package)),
        }
    }

    /// One part, from 0 (worst) to 1 (best).
    #[must_use]
    pub fn measure(&self, measure: Measure) -> f64 {
        match measure {
            Measure::Security => (0.5 + 0.5 * self.security).clamp(0.0, 1.0),
            Measure::QuietAbroad => 1.0 / (1.0 + f64::from(self.attacks_abroad)),
            Measure::QuietAtHome => 1.0 / (1.0 + 0.25 * self.exposure),
            Measure::Realised => self.realised,
            Measure::Efficiency => self.efficiency,
            Measure::Durability => self.durability,
            Measure::Saved => 1.0 - self.presence,
            Measure::ThirdStands => f64::from(u8::from(self.fell.is_none())),
            Measure::Word => self.credibility,
            Measure::Judgement => 1.0 - 0.5 * self.brier.unwrap_or(self.prior_brier),
        }
    }
}

/// Worth of a package to the home side on paper, in the mandate's weights, term by term.
pub(crate) fn paper_account(scenario: &Scenario, package: &Package) -> Account {
    let mut account = Account::default();
    for issue in scenario.issue_ids() {
        account.put(Why::Interest(issue), paper_of(scenario, issue, package.option(issue)));
    }
    account
}

/// Worth of an option to the home side on paper, in the mandate's weights.
fn paper_of(scenario: &Scenario, issue: IssueId, option: usize) -> f64 {
    scenario.home.weights[issue.at()] * scenario.issues[issue.at()].options[option].home
}

/// What became of a package, as far as its worth depends on it.
#[derive(Clone, Copy, Debug)]
struct Fate<'a> {
    /// By ally, the share of the covert part that is kept.
    kept: &'a [f64],
    /// The presence that is left.
    presence: f64,
    /// Whether the third party has fallen.
    fell: bool,
    /// Whether the other side has stopped performing.
    stopped: bool,
}

/// Worth of a package to the home side with what was kept of it. What is not kept of a covert part is worth no more than
/// the pressure that the presence left allows. A settlement with a third party that is gone, and restraint toward it,
/// are worth no more than none; nor is anything that a counterpart has stopped performing.
fn realised_account(scenario: &Scenario, package: &Package, fate: Fate<'_>) -> Account {
    let mut account = paper_account(scenario, package);
    for issue in scenario.issue_ids() {
        let spec = &scenario.issues[issue.at()];
        let gone = fate.fell && matches!(spec.role, Role::Inclusion | Role::Restraint);
        let stopped = fate.stopped && matches!(spec.performer, Performer::Counterpart(_)) && spec.role != Role::Ladder;
        if gone || stopped {
            let lost = paper_of(scenario, issue, 0) - paper_of(scenario, issue, package.option(issue));
            account.put(Why::Unkept(issue), lost.min(0.0));
        }
    }
    let Some(held) = scenario.issue_with(Role::Presence) else { return account };
    let away = |option: usize| (scenario.issues[held.at()].options[option].level - fate.presence).abs();
    let closest =
        (0..scenario.issues[held.at()].options.len()).min_by(|one, other| away(*one).total_cmp(&away(*other)));
    let closest = closest.unwrap_or(0);
    // A withdrawal is worth what of it has come about.
    let as_it_is = paper_of(scenario, held, closest) - paper_of(scenario, held, package.option(held));
    account.put(Why::Unkept(held), as_it_is.min(0.0));
    let pressure = scenario.issues[held.at()].options[closest].pressure;
    for ally in scenario.ally_ids() {
        if let Some(ladder) = scenario.issue_about(Role::Ladder, ally) {
            let weight = scenario.home.weights[ladder.at()];
            let promised = scenario.issues[ladder.at()].options[package.option(ladder)].home;
            account.put(Why::Unkept(ladder), weight * (1.0 - fate.kept[ally.at()]) * (pressure - promised));
        }
    }
    account
}

/// How much of the allies' reach is gone, term by term; nothing where they had none. Reach is what the strands open to the
/// skilled people that are there.
fn security_account(scenario: &Scenario, state: &State) -> Account {
    let reach = |strand: crate::ids::StrandId| scenario.strands[strand.at()].reach;
    let opened: f64 = opening(scenario, Quantity::Cadre)
        * scenario.strand_ids().map(|strand| reach(strand) * opening(scenario, Quantity::Strand(strand))).sum::<f64>();
    let cadre = state.get(Quantity::Cadre);
    let mut account = Account::default();
    if opened > 0.0 {
        account.put(Why::Opening, 1.0);
        for strand in scenario.strand_ids() {
            let left = reach(strand) * state.get(Quantity::Strand(strand)) * cadre;
            account.put(Why::Strand(strand), -left / opened);
        }
    }
    account
}

pub(crate) fn outcome(scenario: &Scenario, state: &State, at_close: Option<&State>) -> Outcome {
    let nothing = Package::status_quo(scenario.issues.len());
    let package = state.deal.as_ref().map(|deal| deal.package.clone());
    let on = package.as_ref().unwrap_or(&nothing);
    let none_kept = vec![0.0; scenario.allies.len()];
    let kept: Vec<f64> = state.deal.as_ref().map_or(none_kept, |deal| {
        scenario
            .ally_ids()
            .map(|ally| if scenario.promises(on, ally) { deal.compliance[ally.at()] } else { 0.0 })
            .collect()
    });
    let compliance = state.deal.as_ref().map_or(0.0, |deal: &Deal| deal.kept(scenario));
    let security = security_account(scenario, state);
    let paper = paper_account(scenario, on);
    let fate = Fate {
        kept: &kept,
        presence: state.get(Quantity::Presence),
        fell: state.fell.is_some(),
        stopped: state.deal.as_ref().is_some_and(|deal| matches!(deal.status, Status::Suspended | Status::Collapsed)),
    };
    let realised = realised_account(scenario, on, fate);
    let since = state.deal.as_ref().map_or(0, |deal| state.turn.saturating_sub(deal.signed));
    let mut outcome = Outcome {
        kind: state.kind,
        signed: state.deal.as_ref().map(|deal| deal.signed),
        status: state.deal.as_ref().map(|deal| match deal.status {
            // Nobody may have seen it; with the books open it is no secret.
            Status::Held if deal.kept(scenario) < KEPT => Status::Hollow,
            seen => seen,
        }),
        security: security.total(),
        attacks_abroad: state.attacks_abroad,
        attacks_home: state.attacks_home,
        paper: paper.total(),
        realised: realised.total(),
        unclaimed: at_close.filter(|_| state.deal.is_some()).map_or(0.0, |signing| unclaimed(scenario, signing, on)),
        efficiency: at_close.filter(|_| state.deal.is_some()).map_or(0.0, |signing| efficiency(scenario, signing, on)),
        durability: state
            .deal
            .as_ref()
            .filter(|_| since > 0)
            .map_or(0.0, |deal| f64::from(deal.held) / f64::from(since)),
        presence: state.presence_turns / f64::from(scenario.calendar.last.max(1)),
        fell: state.fell,
        violence: state.get(Quantity::Violence),
        mean_violence: state.violence_turns / f64::from(state.turn.max(1)),
        compliance,
        brier: mean_brier(state),
        prior_brier: brier(scenario.types.iter().map(|spec| spec.prior), state.kind),
        exposure: state.exposure,
        credibility: state.get(Quantity::Credibility),
        security_account: security,
        paper_account: paper,
        realised_account: realised,
        compliance_accounts: state.deal.as_ref().map_or_else(Vec::new, |deal| deal.because.clone()),
        package,
        forecast_brier: None,
    };
    outcome.forecast_brier = forecast_brier(scenario, state, &outcome);
    outcome
}

/// How far forecasts lay from what came about: each is held against its test, once that can be told.
fn forecast_brier(scenario: &Scenario, state: &State, outcome: &Outcome) -> Option<f64> {
    let errors: Vec<f64> = state
        .forecasts
        .iter()
        .map(|(_, which, percent)| {
            let came = f64::from(u8::from(outcome.passes(&scenario.forecasts[usize::from(*which)])));
            let error = f64::from(*percent) / 100.0 - came;
            error * error
        })
        .collect();
    (!errors.is_empty()).then(|| errors.iter().sum::<f64>() / errors.len() as f64)
}

/// A quantity's opening value.
pub(crate) fn opening(scenario: &Scenario, quantity: Quantity) -> f64 {
    scenario.opening.iter().find(|(named, _)| *named == quantity).map_or(0.0, |(_, value)| *value)
}

/// The product of both sides' gains beside the largest there was; of several counterparts, the one that gains least.
fn efficiency(scenario: &Scenario, signing: &State, package: &Package) -> f64 {
    let nothing = Package::status_quo(scenario.issues.len());
    let none_kept = vec![0.0; scenario.allies.len()];
    let walk_away =
        realised_account(scenario, &nothing, Fate { kept: &none_kept, presence: 1.0, fell: false, stopped: false })
            .total()
            - COST_OF_STAYING;
    let home = paper_account(scenario, package).total() - walk_away;
    let shares = scenario.counterpart_ids().map(|party| {
        let truth = Evaluator::of(scenario, signing, Mind::True, party);
        let reached = home.max(0.0) * truth.value(package).max(0.0);
        let most = truth.best_product(|issue, option| paper_of(scenario, issue, option), walk_away, reached);
        if most > 0.0 { reached / most } else { 0.0 }
    });
    shares.fold(1.0_f64, f64::min)
}

/// What home could still have gained on paper without any leadership losing by it.
fn unclaimed(scenario: &Scenario, signing: &State, package: &Package) -> f64 {
    let minds: Vec<Evaluator<'_>> =
        scenario.counterpart_ids().map(|party| Evaluator::of(scenario, signing, Mind::True, party)).collect();
    let gained = paper_account(scenario, package).total();
    let most = Evaluator::best_gain(&minds, package, |issue, option| paper_of(scenario, issue, option));
    (most - gained).max(0.0)
}

fn brier(shares: impl Iterator<Item = f64>, kind: TypeId) -> f64 {
    shares
        .enumerate()
        .map(|(index, share)| {
            let truth = if index == kind.at() { 1.0 } else { 0.0 };
            (share - truth) * (share - truth)
        })
        .sum()
}

fn mean_brier(state: &State) -> Option<f64> {
    if state.beliefs.is_empty() {
        return None;
    }
    let total: f64 = state
        .beliefs
        .iter()
        .map(|(_, shares)| brier(shares.iter().map(|share| f64::from(*share) / 100.0), state.kind))
        .sum();
    Some(total / state.beliefs.len() as f64)
}
