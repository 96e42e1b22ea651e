//! What a deal was worth: on paper, with what was kept of it, and beside what there was to be had.

use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, Mind};
use crate::vocabulary::{Account, IssueId, Package, Performer, Quantity, Role, StrandId, Why};

/// What staying without a deal costs the home side, in the mandate's values.
const COST_OF_STAYING: f64 = 0.05;

/// Worth of a package to the home side on paper, in the mandate's weights, term by term.
pub(crate) fn paper_account(scenario: &Scenario, package: &Package) -> Account {
    let mut account = Account::default();
    for issue in scenario.issue_ids() {
        account.put(Why::Interest(issue), paper_of(scenario, issue, package.option(issue)));
    }
    account
}

/// Worth of an option to the home side on paper, in the mandate's weights.
pub(crate) fn paper_of(scenario: &Scenario, issue: IssueId, option: usize) -> f64 {
    scenario.home.weights[issue.at()] * scenario.issues[issue.at()].options[option].home
}

/// What became of a package, as far as its worth depends on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fate<'a> {
    /// By ally, the share of the covert part that is kept.
    pub(crate) kept: &'a [f64],
    /// The presence that is left.
    pub(crate) presence: f64,
    /// Whether the third party has fallen.
    pub(crate) fell: bool,
    /// Whether the other side has stopped performing.
    pub(crate) stopped: bool,
}

/// Worth of a package to the home side with what was kept of it. What is not kept of a covert part is worth no more than
/// the pressure that the presence left allows. A settlement with a third party that is gone, and restraint toward it,
/// are worth no more than none; nor is anything that a counterpart has stopped performing.
pub(crate) fn realised_account(scenario: &Scenario, package: &Package, fate: Fate<'_>) -> Account {
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
            let unkept = 1.0 - fate.kept[ally.at()];
            account.put(Why::Unkept(ladder), weight * unkept * (pressure - promised));
            // To look at what is not done brings home nothing of what the looking was for.
            if let Some(looks) = scenario.issue_about(Role::Verification, ally) {
                let lost = paper_of(scenario, looks, 0) - paper_of(scenario, looks, package.option(looks));
                account.put(Why::Unkept(looks), unkept * lost.min(0.0));
            }
        }
    }
    account
}

/// How much of the allies' reach is gone, term by term; nothing where they had none. Reach is what the strands open to the
/// skilled people that are there.
pub(crate) fn security_account(scenario: &Scenario, state: &State) -> Account {
    let reach = |strand: StrandId| scenario.strands[strand.at()].reach;
    let opened: f64 = scenario.opening(Quantity::Cadre)
        * scenario.strand_ids().map(|strand| reach(strand) * scenario.opening(Quantity::Strand(strand))).sum::<f64>();
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

/// What home has without a deal, in the mandate's weights: its presence and the pressure that this puts on the allies, less what
/// it costs to stay.
#[must_use]
pub fn worth_of_staying(scenario: &Scenario) -> f64 {
    let nothing = Package::status_quo(scenario.issues.len());
    let none_kept = vec![0.0; scenario.allies.len()];
    let fate = Fate { kept: &none_kept, presence: 1.0, fell: false, stopped: false };
    realised_account(scenario, &nothing, fate).total() - COST_OF_STAYING
}

/// What home has of a package, in the mandate's weights, if so much of the covert part is kept, by ally, 0 to 1, and all the rest
/// is carried out as agreed.
#[must_use]
pub fn worth_if_kept(scenario: &Scenario, package: &Package, kept: &[f64]) -> f64 {
    let presence = scenario.term(package, Role::Presence).map_or(1.0, |choice| choice.level);
    realised_account(scenario, package, Fate { kept, presence, fell: false, stopped: false }).total()
}

/// Every leadership as it was in truth when something was signed.
pub(crate) fn minds<'a>(scenario: &'a Scenario, signing: &State) -> Vec<Evaluator<'a>> {
    scenario.counterpart_ids().map(|party| Evaluator::of(scenario, signing, Mind::True, party)).collect()
}

/// The product of both sides' gains beside the largest there was; of several counterparts, the one that gains least.
pub(crate) fn efficiency(scenario: &Scenario, minds: &[Evaluator<'_>], package: &Package) -> f64 {
    let walk_away = worth_of_staying(scenario);
    let home = paper_account(scenario, package).total() - walk_away;
    let shares = minds.iter().map(|truth| {
        let reached = home.max(0.0) * truth.value(package).max(0.0);
        let most = truth.best_product(|issue, option| paper_of(scenario, issue, option), walk_away, reached);
        if most > 0.0 { reached / most } else { 0.0 }
    });
    shares.fold(1.0_f64, f64::min)
}

/// What home could still have gained on paper without any leadership losing by it.
pub(crate) fn unclaimed(scenario: &Scenario, minds: &[Evaluator<'_>], package: &Package) -> f64 {
    let gained = paper_account(scenario, package).total();
    let most = Evaluator::best_gain(minds, package, |issue, option| paper_of(scenario, issue, option));
    (most - gained).max(0.0)
}
