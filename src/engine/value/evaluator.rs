//! What a package is worth: to each part of a counterpart over fighting on, and to its leadership.
//!
//! Margin of a bloc: weighted value (what somebody else performs later is discounted by credibility), less what the
//! ladders cost a bonded faction in public, out of sight and by exposure, less what it gives up with the tie, less its
//! reservation value, less its anger. Decision value under the rule of authority: the leader's own margin by his
//! authority, the consensus of the factions by the rest, less the risk of losing those who would leave, less what the
//! rank and file must swallow; a strong faction that loses too much can veto.
//!
//! Interactions lie inside one block of issues (ladders, verifications, relief); all others add up. So two short tables
//! hold every margin of every package exactly.

use std::borrow::Cow;

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    Account, AllyId, BlocId, Coefficient as K, CounterpartId, DecisionRule, IssueId, Package, Performer, Quantity,
    Role, Shift, StrandId, Why, grid,
};

/// Whose eyes a package is valued with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mind {
    /// What is so: true bonds, the drawn type's will.
    True,
    /// What everybody may suppose: reputed bonds, the mean will under the prior. The same for every hidden type.
    Reputed,
}

/// What the decision value of one package is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Margin of each part of the counterpart, in the scenario's order.
    pub margins: Vec<f64>,
    /// Capability-weighted mean margin.
    pub consensus: f64,
    /// Strength at risk of leaving.
    pub fracture: f64,
    /// What the rank and file must swallow.
    pub cohesion: f64,
    /// The faction that blocks it, if one does.
    pub vetoed: Option<BlocId>,
    /// The decision value.
    pub value: f64,
}

/// A bloc as far as one ally is concerned.
#[derive(Clone, Copy, Debug)]
struct Tied {
    bond: f64,
    taboo: bool,
    intends: f64,
    /// What it gives up with the tie; below 0 if it gains.
    tie: f64,
}

/// A bloc in one state, through one pair of eyes.
#[derive(Clone, Debug)]
struct Row {
    bloc: BlocId,
    /// By ally.
    tied: Vec<Tied>,
    /// Reservation value and anger, to be taken off.
    floor: f64,
    capability: f64,
    /// Its share of the strength of all that are left.
    share: f64,
    /// Splinters to be expected of it per unit of loss while the leadership looks ahead; 0 for the leader.
    leaves: f64,
    /// Its share of the decision value, if nobody loses.
    weight: f64,
    leads: bool,
    can_veto: bool,
}

/// A set of issues with the margins of every combination of their options.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) issues: Vec<IssueId>,
    /// Options of each issue.
    pub(crate) counts: Vec<usize>,
    pub(crate) len: usize,
    /// By row, then by combination.
    margins: Vec<f64>,
    /// What the combination adds to the decision value if nobody loses.
    pub(crate) linear: Vec<f64>,
    cohesion: Vec<f64>,
}

impl Block {
    fn new(scenario: &Scenario, issues: Vec<IssueId>) -> Self {
        let counts: Vec<usize> = issues.iter().map(|issue| scenario.issues[issue.at()].options.len()).collect();
        let len = counts.iter().product();
        Self { issues, counts, len, margins: Vec::new(), linear: Vec::new(), cohesion: Vec::new() }
    }

    /// The combination that a package takes.
    pub(crate) fn index(&self, package: &Package) -> usize {
        self.issues.iter().zip(&self.counts).fold(0, |index, (issue, count)| index * count + package.option(*issue))
    }

    /// Writes a combination into a package.
    pub(crate) fn write(&self, mut index: usize, package: &mut Package) {
        for (issue, count) in self.issues.iter().zip(&self.counts).rev() {
            package.0[issue.at()] = u8::try_from(index % count).unwrap_or(u8::MAX);
            index /= count;
        }
    }

    /// For every combination, the sum of a number for each of its options.
    pub(crate) fn sums(&self, of: impl Fn(IssueId, usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0];
        for (issue, count) in self.issues.iter().zip(&self.counts) {
            let values: Vec<f64> = (0..*count).map(|option| of(*issue, option)).collect();
            let mut longer = Vec::with_capacity(sums.len() * count);
            for sum in &sums {
                longer.extend(values.iter().map(|value| sum + value));
            }
            sums = longer;
        }
        sums
    }

    /// The option on one of its issues in a combination.
    fn option(&self, position: usize, index: usize) -> usize {
        let behind: usize = self.counts[position + 1..].iter().product();
        index / behind % self.counts[position]
    }
}

/// Some combinations of the free block side by side.
#[derive(Clone, Debug)]
pub(crate) struct Tails<'a> {
    len: usize,
    margins: Cow<'a, [f64]>,
    /// By row, the least margin among them.
    least: Vec<f64>,
    /// By row, the largest.
    most: Vec<f64>,
    linear: Cow<'a, [f64]>,
}

/// A faction that may lose beside a head of the tied block.
#[derive(Clone, Copy, Debug)]
struct Loser<'a> {
    /// Its margin without what a tail gives it.
    base: f64,
    /// Its weight in the decision value, by the strength at risk.
    weight: f64,
    /// Splinters to be expected of it per unit of loss.
    leaves: f64,
    /// What each tail gives it.
    margins: &'a [f64],
}

/// Values packages for one counterpart in one state, through one pair of eyes.
#[derive(Clone, Debug)]
pub struct Evaluator<'a> {
    pub(crate) scenario: &'a Scenario,
    party: CounterpartId,
    rule: DecisionRule,
    rows: Vec<Row>,
    credibility: f64,
    pub(crate) tied: Block,
    pub(crate) free: Block,
    authority: f64,
    capability_sum: f64,
    /// One part in the most that the risk of leaving can come to.
    leave_least: f64,
    fracture_weight: f64,
    cohesion_weight: f64,
    veto_at: f64,
    veto_cap: f64,
}

impl<'a> Evaluator<'a> {
    /// Prepares the tables for the first counterpart in a state.
    #[must_use]
    pub fn new(scenario: &'a Scenario, state: &State, mind: Mind) -> Self {
        Self::of(scenario, state, mind, CounterpartId(0))
    }

    /// Prepares the tables for a counterpart in a state.
    #[must_use]
    pub fn of(scenario: &'a Scenario, state: &State, mind: Mind, party: CounterpartId) -> Self {
        let mut this = Self::bare(scenario, state, mind, party);
        this.fill(false);
        this.fill(true);
        this
    }

    /// The same without the tables: enough for accounts of single margins, of no use for anything else.
    fn bare(scenario: &'a Scenario, state: &State, mind: Mind, party: CounterpartId) -> Self {
        let spec = &scenario.counterparts[party.at()];
        let authority = authority(scenario, state, party);
        let will = match mind {
            Mind::True => scenario.types[state.kind.at()].will,
            Mind::Reputed => scenario.types.iter().map(|spec| spec.prior * spec.will).sum(),
        };
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
        for bloc in scenario.blocs_of(party) {
            let spec = &scenario.blocs[bloc.at()];
            let leads = scenario.counterparts[party.at()].leader == Some(bloc);
            let tied = scenario
                .ally_ids()
                .map(|ally| {
                    let bond = match mind {
                        Mind::True => state.get(Quantity::Bond(bloc, ally)),
                        // Who has succeeded is no secret: he is reputed to think as those he comes from.
                        Mind::Reputed => {
                            let known = heir.filter(|_| leads && state.successions[party.at()] > 0).unwrap_or(bloc);
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
                    Tied { bond, taboo, intends: if taboo { scenario.rule(K::TabooCompliance) } else { will }, tie }
                })
                .collect();
            let capability = state.get(Quantity::Capability(bloc));
            let share = if capability_sum > 0.0 { capability / capability_sum } else { 0.0 };
            rows.push(Row {
                bloc,
                tied,
                floor: floor(scenario, state, bloc).total(),
                capability,
                share,
                leaves: if leads { 0.0 } else { scenario.rule(K::LeaveTurns) * split_per_loss(scenario, state, bloc) },
                weight: if leads { authority } else { 0.0 } + (1.0 - authority) * share,
                leads,
                can_veto: !leads && share >= scenario.rule(K::VetoCapability),
            });
        }
        let (tied, free): (Vec<IssueId>, Vec<IssueId>) = scenario.issue_ids().partition(|issue| {
            matches!(scenario.issues[issue.at()].role, Role::Ladder | Role::Verification | Role::Relief)
        });
        Self {
            scenario,
            party,
            rule: spec.rule,
            rows,
            credibility: state.get(Quantity::Credibility),
            tied: Block::new(scenario, tied),
            free: Block::new(scenario, free),
            authority,
            capability_sum,
            leave_least: 1.0 / scenario.rule(K::LeaveMost),
            fracture_weight: scenario.rule(K::Fracture),
            cohesion_weight: scenario.rule(K::CohesionWeight) * (1.0 - authority),
            veto_at: -scenario.rule(K::VetoLoss) * (authority + 0.4),
            veto_cap: grid(scenario.rule(K::VetoCap)),
        }
    }

    fn fill(&mut self, tied: bool) {
        let mut block = if tied { self.tied.clone() } else { self.free.clone() };
        let mut margins = Vec::with_capacity(self.rows.len() * block.len);
        for row in &self.rows {
            let from = margins.len();
            margins.extend(block.sums(|issue, option| self.worth(row, issue, option)));
            if tied {
                self.take_off_ladders(row, &block, &mut margins[from..]);
            }
        }
        let cohesion = block.sums(|issue, option| self.scenario.issues[issue.at()].options[option].cohesion);
        let paid: f64 = if tied { self.rows.iter().map(|of| of.weight * of.floor).sum() } else { 0.0 };
        block.linear = cohesion.iter().map(|cohesion| -paid - self.cohesion_weight * cohesion).collect();
        for (row, of) in self.rows.iter().enumerate() {
            let gained = &margins[row * block.len..][..block.len];
            block.linear.iter_mut().zip(gained).for_each(|(linear, gained)| *linear += of.weight * gained);
        }
        block.margins = margins;
        block.cohesion = cohesion;
        if tied {
            self.tied = block;
        } else {
            self.free = block;
        }
    }

    fn take_off_ladders(&self, row: &Row, block: &Block, margins: &mut [f64]) {
        let at = |role: Role, ally: AllyId| {
            block.issues.iter().position(|issue| {
                let spec = &self.scenario.issues[issue.at()];
                spec.role == role && (role == Role::Relief || spec.ally == ally)
            })
        };
        for ally in self.scenario.ally_ids() {
            let Some(ladder) = at(Role::Ladder, ally) else { continue };
            let (verification, relief) = (at(Role::Verification, ally), at(Role::Relief, ally));
            let count = |position: Option<usize>| position.map_or(1, |position| block.counts[position]);
            let (levels, reliefs) = (count(verification), count(relief));
            let costs: Vec<f64> = (0..block.counts[ladder])
                .flat_map(|rung| {
                    (0..levels).map(move |level| self.ladder(row, ally, rung, level).iter().map(|(_, cost)| cost).sum())
                })
                .collect();
            let backfires: Vec<f64> = (0..block.counts[ladder])
                .flat_map(|rung| (0..reliefs).map(move |paid| self.backfire(row, ally, rung, paid)))
                .collect();
            for (index, margin) in margins.iter_mut().enumerate() {
                let rung = block.option(ladder, index);
                let level = verification.map_or(0, |position| block.option(position, index));
                let paid = relief.map_or(0, |position| block.option(position, index));
                *margin -= costs[rung * levels + level] + backfires[rung * reliefs + paid];
            }
        }
    }

    /// What an option is worth to a bloc; what somebody else performs is discounted by credibility.
    fn worth(&self, row: &Row, issue: IssueId, option: usize) -> f64 {
        let spec = &self.scenario.issues[issue.at()];
        let weight = self.scenario.blocs[row.bloc.at()].weights[issue.at()];
        let full = weight * spec.options[option].worth[self.party.at()];
        if spec.performer == Performer::Counterpart(self.party) {
            grid(full)
        } else {
            let now = weight * spec.options[0].worth[self.party.at()];
            grid(self.credibility * full + (1.0 - self.credibility) * now)
        }
    }

    /// What a rung costs a bloc under a level of verification, term by term.
    fn ladder(&self, row: &Row, ally: AllyId, rung: usize, level: usize) -> [(Why, f64); 5] {
        let scenario = self.scenario;
        let Tied { bond, taboo, intends, tie } = row.tied[ally.at()];
        let Some(ladder) = scenario.issue_about(Role::Ladder, ally) else { return [(Why::Now, 0.0); 5] };
        let rungs = &scenario.issues[ladder.at()].options;
        let choice = &rungs[rung];
        let exposure = scenario
            .issue_about(Role::Verification, ally)
            .map_or(0.0, |issue| scenario.issues[issue.at()].options[level].exposure);
        let first = scenario.rule(K::CostlyRung);
        let costly = (rung as f64) >= first;
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
    fn backfire(&self, row: &Row, ally: AllyId, rung: usize, relief: usize) -> f64 {
        let scenario = self.scenario;
        let paid = scenario
            .issue_with(Role::Relief)
            .is_some_and(|issue| scenario.issues[issue.at()].options[relief].level >= scenario.rule(K::BackfireRelief));
        let costly = (rung as f64) >= scenario.rule(K::CostlyRung);
        if row.tied[ally.at()].taboo && costly && paid { grid(scenario.rule(K::Backfire)) } else { 0.0 }
    }

    fn row(&self, bloc: BlocId) -> Option<(usize, &Row)> {
        self.rows.iter().enumerate().find(|(_, row)| row.bloc == bloc)
    }

    /// What an option is worth to a bloc over the state of affairs without a deal, from its interest in that issue
    /// alone; 0 for a bloc of another counterpart.
    #[must_use]
    pub fn interest(&self, bloc: BlocId, issue: IssueId, option: usize) -> f64 {
        self.row(bloc).map_or(0.0, |(_, row)| self.worth(row, issue, option) - self.worth(row, issue, 0))
    }

    /// The margin of one bloc; 0 for a bloc of another counterpart.
    #[must_use]
    pub fn margin(&self, package: &Package, bloc: BlocId) -> f64 {
        let (head, tail) = (self.tied.index(package), self.free.index(package));
        self.row(bloc).map_or(0.0, |(row, _)| self.margin_at(row, head, tail))
    }

    pub(crate) fn margin_at(&self, row: usize, head: usize, tail: usize) -> f64 {
        self.tied.margins[row * self.tied.len + head] + self.free.margins[row * self.free.len + tail]
            - self.rows[row].floor
    }

    /// The margin of one bloc, term by term.
    #[must_use]
    pub fn margin_account(&self, state: &State, package: &Package, bloc: BlocId) -> Account {
        let mut account = Account::default();
        let Some((_, row)) = self.row(bloc) else { return account };
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
        for item in floor(self.scenario, state, bloc).items {
            account.put(item.why, -item.value);
        }
        account
    }

    /// The decision value of one package and what it is made of.
    #[must_use]
    pub fn parts(&self, package: &Package) -> Parts {
        let (head, tail) = (self.tied.index(package), self.free.index(package));
        let margins: Vec<f64> = (0..self.rows.len()).map(|row| self.margin_at(row, head, tail)).collect();
        let weighted: f64 = self.rows.iter().zip(&margins).map(|(row, margin)| row.capability * margin).sum();
        Parts {
            consensus: if self.capability_sum > 0.0 { weighted / self.capability_sum } else { 0.0 },
            fracture: self.rows.iter().zip(&margins).map(|(row, margin)| self.at_risk(row, *margin)).sum(),
            cohesion: self.tied.cohesion[head] + self.free.cohesion[tail],
            vetoed: self.blocker(head, tail),
            value: self.value_at(head, tail),
            margins,
        }
    }

    /// Strength at risk of leaving with a faction that has this margin: its share, by the chance that a splinter comes
    /// before the leadership's time is up, where each may come in any turn.
    fn at_risk(&self, row: &Row, margin: f64) -> f64 {
        if margin >= 0.0 {
            return 0.0;
        }
        let expected = row.leaves * -margin;
        row.share * (expected / (1.0 + expected * self.leave_least))
    }

    fn blocker(&self, head: usize, tail: usize) -> Option<BlocId> {
        self.rows
            .iter()
            .enumerate()
            .find(|(at, row)| row.can_veto && self.margin_at(*at, head, tail) < self.veto_at)
            .map(|(_, row)| row.bloc)
    }

    /// The decision value of one package.
    #[must_use]
    pub fn value(&self, package: &Package) -> f64 {
        self.value_at(self.tied.index(package), self.free.index(package))
    }

    /// The decision value at a pair of combinations: the fold of [`Evaluator::decision_account`], without its list.
    pub(crate) fn value_at(&self, head: usize, tail: usize) -> f64 {
        let swallowed = grid(self.cohesion_weight * (self.tied.cohesion[head] + self.free.cohesion[tail]));
        match self.rule {
            DecisionRule::Authority => {
                let mut value = -swallowed;
                let mut vetoed = false;
                for (at, row) in self.rows.iter().enumerate() {
                    let margin = self.margin_at(at, head, tail);
                    if row.leads {
                        value += grid(self.authority * margin);
                    }
                    value += grid((row.weight - if row.leads { self.authority } else { 0.0 }) * margin);
                    if margin < 0.0 {
                        value -= grid(self.fracture_weight * self.at_risk(row, margin));
                        vetoed |= row.can_veto && margin < self.veto_at;
                    }
                }
                if vetoed { value.min(self.veto_cap) } else { value }
            }
            DecisionRule::Majority | DecisionRule::Unanimity => self.decisive(head, tail).1 - swallowed,
        }
    }

    /// The bloc whose margin decides where factions are counted, and that margin.
    fn decisive(&self, head: usize, tail: usize) -> (BlocId, f64) {
        let mut margins: Vec<(f64, BlocId, f64)> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.capability > 0.0)
            .map(|(at, row)| (self.margin_at(at, head, tail), row.bloc, row.capability))
            .collect();
        margins.sort_by(|one, other| other.0.total_cmp(&one.0));
        let needed = if self.rule == DecisionRule::Unanimity { f64::INFINITY } else { 0.5 * self.capability_sum };
        let mut behind = 0.0;
        for (margin, bloc, capability) in &margins {
            behind += capability;
            if behind > needed {
                return (*bloc, *margin);
            }
        }
        margins.last().map_or((self.rows[0].bloc, self.margin_at(0, head, tail)), |(margin, bloc, _)| (*bloc, *margin))
    }

    /// The decision value of one package, term by term.
    #[must_use]
    pub fn decision_account(&self, package: &Package) -> Account {
        let (head, tail) = (self.tied.index(package), self.free.index(package));
        let mut account = Account::default();
        match self.rule {
            DecisionRule::Authority => {
                for (at, row) in self.rows.iter().enumerate() {
                    let margin = self.margin_at(at, head, tail);
                    if row.leads {
                        account.put(Why::Leader(row.bloc), self.authority * margin);
                    }
                    let share = row.weight - if row.leads { self.authority } else { 0.0 };
                    account.put(Why::Consensus(row.bloc), share * margin);
                    account.put(Why::Fracture(row.bloc), -(self.fracture_weight * self.at_risk(row, margin)));
                }
            }
            DecisionRule::Majority | DecisionRule::Unanimity => {
                let (bloc, margin) = self.decisive(head, tail);
                account.put(Why::Decisive(bloc), margin);
            }
        }
        account.put(Why::Cohesion, -grid(self.cohesion_weight * (self.tied.cohesion[head] + self.free.cohesion[tail])));
        if self.rule == DecisionRule::Authority
            && let Some(bloc) = self.blocker(head, tail)
            && account.total() > self.veto_cap
        {
            account.put(Why::Veto(bloc), self.veto_cap - account.total());
        }
        account
    }

    /// Decision values at one head and many tails, to within 1e-9: `margins` holds the tails' margins row by row.
    pub(crate) fn values_of(&self, head: usize, tails: &Tails<'_>, count: usize, values: &mut Vec<f64>) {
        let linear = self.tied.linear[head];
        values.clear();
        values.extend(tails.linear[..count].iter().map(|free| linear + free));
        let (mut blocked, mut waiting) = (Vec::new(), None);
        for (at, row) in self.rows.iter().enumerate() {
            let base = self.tied.margins[at * self.tied.len + head] - row.floor;
            let least = base + tails.least[at];
            // Where nothing can be lost, nothing is at risk and nothing is blocked.
            if least >= 0.0 {
                continue;
            }
            let margins = &tails.margins[at * tails.len..][..count];
            if row.share > 0.0 && row.leaves > 0.0 {
                let loser = Loser { base, weight: self.fracture_weight * row.share, leaves: row.leaves, margins };
                match waiting.take() {
                    Some(one) => self.take_off(values, one, loser),
                    None => waiting = Some(loser),
                }
            }
            if row.can_veto && least < self.veto_at {
                blocked.push((base, at));
            }
        }
        if let Some(one) = waiting {
            self.take_off(values, one, Loser { weight: 0.0, ..one });
        }
        for (base, at) in blocked {
            let margins = &tails.margins[at * tails.len..][..count];
            for (value, margin) in values.iter_mut().zip(margins) {
                let capped = value.min(self.veto_cap);
                *value = if base + margin < self.veto_at { capped } else { *value };
            }
        }
    }

    /// Takes off what two losers put at risk, over their common denominator: divisions are what this costs.
    fn take_off(&self, values: &mut [f64], one: Loser<'_>, other: Loser<'_>) {
        let least = self.leave_least;
        let parts = |loser: Loser<'_>, margin: f64| {
            let margin = loser.base + margin;
            // What `min` would give, less its care for what is no number: one instruction for two lanes.
            let expected = loser.leaves * if margin < 0.0 { margin } else { 0.0 };
            (loser.weight * expected, 1.0 - expected * least)
        };
        for ((value, margin), second) in values.iter_mut().zip(one.margins).zip(other.margins) {
            let ((a, under_a), (b, under_b)) = (parts(one, *margin), parts(other, *second));
            *value += (a * under_b + b * under_a) / (under_a * under_b);
        }
    }

    /// What is at risk beside a head with every one of some tails, in the units of the decision value.
    pub(crate) fn lost_anyway(&self, head: usize, tails: &Tails<'_>) -> f64 {
        let lost = |(at, row): (usize, &Row)| {
            let best = self.tied.margins[at * self.tied.len + head] - row.floor + tails.most[at];
            self.fracture_weight * self.at_risk(row, best)
        };
        self.rows.iter().enumerate().map(lost).sum()
    }

    /// The margins and linear parts of some tails side by side, in a given order.
    pub(crate) fn tails(&self, order: impl ExactSizeIterator<Item = usize> + Clone) -> Tails<'_> {
        let len = order.len();
        let mut margins = Vec::with_capacity(self.rows.len() * len);
        let mut least = Vec::with_capacity(self.rows.len());
        let mut most = Vec::with_capacity(self.rows.len());
        for at in 0..self.rows.len() {
            let row = &self.free.margins[at * self.free.len..][..self.free.len];
            let from = margins.len();
            margins.extend(order.clone().map(|tail| row[tail]));
            least.push(smallest(&margins[from..]));
            most.push(largest(&margins[from..]));
        }
        let linear = order.map(|tail| self.free.linear[tail]).collect();
        Tails { len, margins: Cow::Owned(margins), least, most, linear: Cow::Owned(linear) }
    }

    /// All tails side by side, in their own order.
    pub(crate) fn every_tail(&self) -> Tails<'_> {
        let len = self.free.len;
        let rows = || self.free.margins.chunks(len);
        let (least, most) = (rows().map(smallest).collect(), rows().map(largest).collect());
        let (margins, linear) = (Cow::Borrowed(&*self.free.margins), Cow::Borrowed(&*self.free.linear));
        Tails { len, margins, least, most, linear }
    }

    /// True if the decision value never exceeds the sum of both blocks' linear parts.
    pub(crate) fn bounded(&self) -> bool {
        self.rule == DecisionRule::Authority
    }

    /// The decision value of every package there is, in the order of [`Sweep::package`].
    #[must_use]
    pub fn sweep(&self) -> Sweep {
        let width = self.free.len;
        let mut values = Vec::with_capacity(self.tied.len * width);
        if !self.bounded() {
            for head in 0..self.tied.len {
                values.extend((0..width).map(|tail| self.value_at(head, tail)));
            }
            return Sweep {
                issues: self.scenario.issues.len(),
                tied: self.tied.clone(),
                free: self.free.clone(),
                values,
            };
        }
        let tails = self.every_tail();
        let mut row = Vec::with_capacity(width);
        for head in 0..self.tied.len {
            self.values_of(head, &tails, width, &mut row);
            values.extend_from_slice(&row);
        }
        Sweep { issues: self.scenario.issues.len(), tied: self.tied.clone(), free: self.free.clone(), values }
    }
}

/// The decision value of every package.
#[derive(Clone, Debug)]
pub struct Sweep {
    issues: usize,
    tied: Block,
    free: Block,
    values: Vec<f64>,
}

impl Sweep {
    /// The values, each within 1e-9 of what [`Evaluator::value`] gives.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The package at a position.
    #[must_use]
    pub fn package(&self, index: usize) -> Package {
        let width = self.free.len;
        let mut package = Package::status_quo(self.issues);
        self.tied.write(index / width, &mut package);
        self.free.write(index % width, &mut package);
        package
    }
}

/// The largest of some numbers.
pub(crate) fn largest(values: &[f64]) -> f64 {
    in_lanes(values, f64::NEG_INFINITY, |one, other| if other > one { other } else { one })
}

/// The smallest of some numbers.
fn smallest(values: &[f64]) -> f64 {
    in_lanes(values, f64::INFINITY, |one, other| if other < one { other } else { one })
}

/// One of some numbers, picked in lanes: one after the other, each would wait for the one before.
fn in_lanes(values: &[f64], start: f64, pick: impl Fn(f64, f64) -> f64) -> f64 {
    let mut lanes = [start; 8];
    let chunks = values.chunks_exact(lanes.len());
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane = pick(*lane, *value);
        }
    }
    lanes.iter().chain(rest).fold(start, |one, other| pick(one, *other))
}

/// What a bloc expects from fighting on, and its anger: today's state of affairs, or one without the home side's forces
/// as far as it believes that they leave anyway, the war going its way, less what the war costs it.
fn floor(scenario: &Scenario, state: &State, bloc: BlocId) -> Account {
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

/// Chance a turn of a splinter per unit of a bloc's loss.
pub(crate) fn split_per_loss(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    scenario.rule(K::SplitLoss) * may_split(scenario, state, bloc)
}

/// The authority of a counterpart's leader over it, 0 to 1; 0 where it has none.
fn authority(scenario: &Scenario, state: &State, party: CounterpartId) -> f64 {
    let led = scenario.counterparts[party.at()].leader.is_some();
    if led { state.get(Quantity::Authority(party)) } else { 0.0 }
}

/// How far a bloc does as its leader says: his authority by its loyalty, 0 to 1.
pub(crate) fn held_by_leader(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    authority(scenario, state, scenario.blocs[bloc.at()].counterpart) * state.get(Quantity::Loyalty(bloc))
}

/// How far a bloc is free to split: what its leader's authority and its loyalty leave, and a rival draws out.
pub(crate) fn may_split(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    (1.0 - held_by_leader(scenario, state, bloc)) * (1.0 + scenario.rule(K::RivalPull) * state.get(Quantity::Rival))
}

/// The margin of one bloc for one package, without any table.
pub(crate) fn margin_of(scenario: &Scenario, state: &State, mind: Mind, bloc: BlocId, package: &Package) -> f64 {
    let party = scenario.blocs[bloc.at()].counterpart;
    Evaluator::bare(scenario, state, mind, party).margin_account(state, package, bloc).total()
}

/// How every margin for a package differs in truth from what it is reputed to be.
pub(crate) fn hidden(scenario: &Scenario, state: &State, package: &Package) -> Vec<Shift> {
    scenario
        .bloc_ids()
        .map(|bloc| {
            let party = scenario.blocs[bloc.at()].counterpart;
            let account = |mind| Evaluator::bare(scenario, state, mind, party).margin_account(state, package, bloc);
            Shift::between(bloc, &account(Mind::Reputed), &account(Mind::True))
        })
        .collect()
}

/// How every margin moves from one package to another in a state, through one pair of eyes.
pub(crate) fn shifts(scenario: &Scenario, state: &State, mind: Mind, from: &Package, to: &Package) -> Vec<Shift> {
    scenario
        .counterpart_ids()
        .flat_map(|party| {
            let evaluator = Evaluator::bare(scenario, state, mind, party);
            let shift = |bloc| {
                let account = |package| evaluator.margin_account(state, package, bloc);
                Shift::between(bloc, &account(from), &account(to))
            };
            scenario.blocs_of(party).map(shift).collect::<Vec<_>>()
        })
        .collect()
}
