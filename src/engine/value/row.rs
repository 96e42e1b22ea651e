//! One counterpart in one state, through one pair of eyes: what every option is worth to each of its parts, and what a rung
//! costs it, term by term.

use super::authority::{authority, split_per_loss};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Account, AllyId, BlocId, Coefficient as K, CounterpartId, IssueId, Package, Performer, Quantity, Role, StrandId,
    Why, grid,
};

/// Whose eyes a package is valued with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mind {
    /// What is so: true bonds, the drawn type's will.
    True,
    /// What everybody may suppose: reputed bonds, the mean will under the prior. The same for every hidden type.
    Reputed,
}

/// A bloc as far as one ally is concerned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tied {
    bond: f64,
    taboo: bool,
    /// Share of the covert part that it means to keep: of a rung below the costly ones, and of a costly one.
    intends: [f64; 2],
    /// What it gives up with the tie; below 0 if it gains.
    tie: f64,
}

/// A bloc in one state, through one pair of eyes.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) bloc: BlocId,
    /// By ally.
    ties: Vec<Tied>,
    /// Reservation value and anger, to be taken off.
    pub(super) reservation: f64,
    pub(super) capability: f64,
    /// Its share of the strength of all that are left.
    pub(super) share: f64,
    /// Splinters to be expected of it per unit of loss while the leadership looks ahead; 0 for the leader.
    pub(super) leaves: f64,
    /// Its share of the decision value, if nobody loses.
    pub(super) weight: f64,
    pub(super) leads: bool,
    pub(super) can_veto: bool,
}

/// The parts of a counterpart in the scenario's order, and what is the same for all of them.
#[derive(Clone, Debug)]
pub(super) struct Rows<'a> {
    pub(super) scenario: &'a Scenario,
    credibility: f64,
    pub(super) authority: f64,
    pub(super) capability_sum: f64,
    pub(super) list: Vec<Row>,
}

impl<'a> Rows<'a> {
    pub(super) fn of(scenario: &'a Scenario, state: &State, mind: Mind, party: CounterpartId) -> Self {
        Self::some(scenario, state, mind, party, |_| true)
    }

    /// Some of them alone, each as it is among all.
    pub(super) fn some(
        scenario: &'a Scenario,
        state: &State,
        mind: Mind,
        party: CounterpartId,
        wanted: impl Fn(BlocId) -> bool,
    ) -> Self {
        let authority = authority(scenario, state, party);
        let will = [false, true].map(|costly| match mind {
            Mind::True => scenario.types[state.nature.kind.at()].means_to_keep(costly),
            Mind::Reputed => scenario.types.iter().map(|spec| spec.prior * spec.means_to_keep(costly)).sum(),
        });
        let affinity = scenario.rule(K::AffinityEnemy) * state.get(Quantity::Presence)
            + scenario.rule(K::AffinityBelief)
            + scenario.rule(K::AffinityRival) * state.get(Quantity::Rival);
        let burden = scenario.rule(K::BurdenIsolation) * (1.0 - state.get(Quantity::Relief))
            + scenario.rule(K::BurdenWar) * state.get(Quantity::Presence)
            + scenario.rule(K::BurdenCoercion) * state.get(Quantity::Coercion);
        let gives = affinity * state.get(Quantity::TieTrust) * scenario.rule(K::TieGain);
        let capability_sum: f64 = scenario.blocs_of(party).map(|bloc| state.get(Quantity::Capability(bloc))).sum();
        let mut rows = Vec::with_capacity(scenario.blocs.len());
        let heir = scenario.blocs_of(party).find(|bloc| scenario.blocs[bloc.at()].heir);
        for bloc in scenario.blocs_of(party).filter(|bloc| wanted(*bloc)) {
            let spec = &scenario.blocs[bloc.at()];
            let leads = scenario.counterparts[party.at()].leader == Some(bloc);
            let ties = scenario
                .ally_ids()
                .map(|ally| {
                    let bond = match mind {
                        Mind::True => state.get(Quantity::Bond(bloc, ally)),
                        // Who has succeeded is no secret: he is reputed to think as those he comes from.
                        Mind::Reputed => {
                            let known =
                                heir.filter(|_| leads && state.ties.successions[party.at()] > 0).unwrap_or(bloc);
                            scenario.blocs[known.at()].reputed_bond[ally.at()]
                        }
                    };
                    let taboo = bond >= scenario.rule(K::TabooBond);
                    let needed: f64 = scenario
                        .strands
                        .iter()
                        .enumerate()
                        .filter(|(_, strand)| strand.ally == ally)
                        .map(|(at, _)| spec.needs[at] * state.get(Quantity::Strand(StrandId::from_index(at))))
                        .sum();
                    let tie = needed * gives + spec.owes * scenario.rule(K::TieDebt)
                        - scenario.rule(K::TieCost) * spec.minds * burden;
                    let intends = if taboo { [scenario.rule(K::TabooCompliance); 2] } else { will };
                    Tied { bond, taboo, intends, tie }
                })
                .collect();
            let capability = state.get(Quantity::Capability(bloc));
            let share = if capability_sum > 0.0 { capability / capability_sum } else { 0.0 };
            rows.push(Row {
                bloc,
                ties,
                reservation: reservation(scenario, state, bloc).total(),
                capability,
                share,
                leaves: if leads { 0.0 } else { scenario.rule(K::LeaveTurns) * split_per_loss(scenario, state, bloc) },
                weight: if leads { authority } else { 0.0 } + (1.0 - authority) * share,
                leads,
                can_veto: !leads && share >= scenario.rule(K::VetoCapability),
            });
        }
        Self { scenario, credibility: state.get(Quantity::Credibility), authority, capability_sum, list: rows }
    }

    pub(super) fn find(&self, bloc: BlocId) -> Option<(usize, &Row)> {
        self.list.iter().enumerate().find(|(_, row)| row.bloc == bloc)
    }

    /// What an option is worth to a bloc.
    pub(super) fn worth(&self, row: &Row, issue: IssueId, option: usize) -> f64 {
        worth(self.scenario, self.credibility, row.bloc, issue, option)
    }

    /// What a rung costs a bloc under a level of verification, term by term.
    pub(super) fn ladder(&self, row: &Row, ally: AllyId, rung: usize, level: usize) -> [(Why, f64); 5] {
        let scenario = self.scenario;
        let Tied { bond, taboo, intends, tie } = row.ties[ally.at()];
        let Some(ladder) = scenario.issue_about(Role::Ladder, ally) else { return [(Why::Now, 0.0); 5] };
        let rungs = &scenario.issues[ladder.at()].options;
        let choice = &rungs[rung];
        let exposure = scenario
            .issue_about(Role::Verification, ally)
            .map_or(0.0, |issue| scenario.issues[issue.at()].options[level].exposure);
        let first = scenario.rule(K::CostlyRung);
        let costly = scenario.costly(rung);
        let intends = intends[usize::from(costly)];
        let shame = if taboo && costly { scenario.rule(K::TabooFactor) } else { 1.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 by its range")]
        let costly_public = rungs.get(first as usize).map_or(0.0, |choice| choice.public);
        let price = if costly && costly_public > 0.0 {
            scenario.rule(K::ChipPrice) * (choice.public / costly_public)
        } else {
            0.0
        };
        let shown = if rung > 0 { exposure * (1.0 - intends) } else { 0.0 };
        [
            (Why::Public(ally), grid(bond * scenario.rule(K::PublicCost) * choice.public * shame)),
            (Why::Covert(ally), grid(bond * scenario.rule(K::CovertCost) * choice.covert * intends)),
            (Why::Exposure(ally), grid(bond * scenario.rule(K::ExposureCost) * shown)),
            (Why::Price(ally), grid(price)),
            (Why::Tie(ally), grid(intends * choice.covert * tie)),
        ]
    }

    /// What being paid for a rung costs a bloc to which it is not for sale.
    pub(super) fn backfire(&self, row: &Row, ally: AllyId, rung: usize, relief: usize) -> f64 {
        let scenario = self.scenario;
        let paid = scenario
            .issue_with(Role::Relief)
            .is_some_and(|issue| scenario.issues[issue.at()].options[relief].level >= scenario.rule(K::BackfireRelief));
        let costly = scenario.costly(rung);
        if row.ties[ally.at()].taboo && costly && paid { grid(scenario.rule(K::Backfire)) } else { 0.0 }
    }

    /// The margin of one bloc, term by term.
    pub(super) fn account(&self, state: &State, package: &Package, bloc: BlocId) -> Account {
        let mut account = Account::default();
        let Some((_, row)) = self.find(bloc) else { return account };
        for issue in self.scenario.issue_ids() {
            account.put(Why::Interest(issue), self.worth(row, issue, package.option(issue)));
        }
        let chosen = |issue: Option<IssueId>| issue.map_or(0, |issue| package.option(issue));
        for ally in self.scenario.ally_ids() {
            let Some(ladder) = self.scenario.issue_about(Role::Ladder, ally) else { continue };
            let rung = package.option(ladder);
            let level = chosen(self.scenario.issue_about(Role::Verification, ally));
            for (why, cost) in self.ladder(row, ally, rung, level) {
                account.put(why, -cost);
            }
            let paid = chosen(self.scenario.issue_with(Role::Relief));
            account.put(Why::Backfire(ally), -self.backfire(row, ally, rung, paid));
        }
        for item in reservation(self.scenario, state, bloc).items {
            account.put(item.why, -item.value);
        }
        account
    }
}

/// What an option is worth to a bloc by its known interest in the issue; what somebody else performs is discounted by the
/// credibility of the home side, 0 to 1.
fn worth(scenario: &Scenario, credibility: f64, bloc: BlocId, issue: IssueId, option: usize) -> f64 {
    let spec = &scenario.issues[issue.at()];
    let party = scenario.blocs[bloc.at()].counterpart;
    let weight = scenario.blocs[bloc.at()].weights[issue.at()];
    let full = weight * spec.options[option].worth[party.at()];
    if spec.performer == Performer::Counterpart(party) {
        grid(full)
    } else {
        let now = weight * spec.options[0].worth[party.at()];
        grid(credibility * full + (1.0 - credibility) * now)
    }
}

/// What an option is worth to a bloc over the state of affairs without a deal, from its interest in that issue alone.
#[must_use]
pub fn interest(scenario: &Scenario, state: &State, bloc: BlocId, issue: IssueId, option: usize) -> f64 {
    let credibility = state.get(Quantity::Credibility);
    worth(scenario, credibility, bloc, issue, option) - worth(scenario, credibility, bloc, issue, 0)
}

/// What a bloc expects from fighting on, and its anger: today's state of affairs, or one without the home side's forces
/// as far as it believes that they leave anyway, the war going its way, less what the war costs it.
fn reservation(scenario: &Scenario, state: &State, bloc: BlocId) -> Account {
    let spec = &scenario.blocs[bloc.at()];
    let party = spec.counterpart.at();
    let now: f64 =
        scenario.issues.iter().zip(&spec.weights).map(|(issue, weight)| weight * issue.options[0].worth[party]).sum();
    let gone = scenario.issue_with(Role::Presence).map_or(0.0, |issue| {
        let options = &scenario.issues[issue.at()].options;
        let most = options.iter().fold(0.0_f64, |most, choice| most.max(choice.worth[party]));
        spec.weights[issue.at()] * (most - options[0].worth[party])
    });
    let even = scenario.rule(K::AngerEven);
    let anger = scenario.rule(K::AngerWeight) * (even + (1.0 - even) * 2.0 * spec.hawk);
    let mut account = Account::default();
    account.put(Why::Now, now);
    account.put(Why::ExitBelief, state.get(Quantity::ExitBelief) * gone);
    account.put(Why::Momentum, spec.hawk * (state.get(Quantity::Momentum) - 0.5));
    account.put(Why::WarCost, -spec.war_cost);
    account.put(Why::Anger, anger * state.get(Quantity::Anger(bloc)));
    account
}
