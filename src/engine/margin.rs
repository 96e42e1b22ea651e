//! What a package is worth: to each part of the counterpart over fighting on, and to its leadership.
//!
//! Margin of a bloc: weighted value (what the home side performs later is discounted by its credibility), less what the
//! ladder costs a bonded faction in public, out of sight and by exposure, less what it gives up with the tie, less its
//! reservation value, less its anger. Decision value of the leadership: the leader's own margin by his authority, the
//! consensus of the factions by the rest, less the risk of those leaving who lose, less what the rank and file must
//! swallow.
//!
//! Interactions lie inside one block of issues (ladder, verification, relief); all others add up. So a sweep over every
//! package works on two short tables instead of one long one, and stays exact.

use crate::change::Quantity;
use crate::ids::{BlocId, IssueId, Package, TypeId};
use crate::rules::Coefficient;
use crate::scenario::{Performer, Role, Scenario};
use crate::state::State;

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
    /// Margin of each bloc.
    pub margins: Vec<f64>,
    /// Capability-weighted mean margin.
    pub consensus: f64,
    /// Loss of those who might leave.
    pub fracture: f64,
    /// What the rank and file must swallow.
    pub cohesion: f64,
    /// True if a faction blocks it.
    pub vetoed: bool,
    /// The decision value.
    pub value: f64,
}

/// Values packages in one state, through one pair of eyes.
#[derive(Clone, Debug)]
pub struct Evaluator<'a> {
    scenario: &'a Scenario,
    /// Worth of each option: bloc, issue, option.
    worth: Vec<Vec<Vec<f64>>>,
    /// Cost of a rung under a level of verification: bloc, rung, verification.
    rung_cost: Vec<Vec<Vec<f64>>>,
    /// Loss from being paid for a rung: bloc, rung, relief.
    backfire: Vec<Vec<Vec<f64>>>,
    /// Reservation value and anger of each bloc, to be taken off.
    floor: Vec<f64>,
    capability: Vec<f64>,
    /// How likely each bloc is to follow its loss out: 1 less authority times loyalty; 0 for the leader.
    disloyalty: Vec<f64>,
    capability_sum: f64,
    authority: f64,
    blocks: Vec<bool>,
    veto_at: f64,
}

impl<'a> Evaluator<'a> {
    /// Prepares the tables for a state.
    #[must_use]
    pub fn new(scenario: &'a Scenario, state: &State, mind: Mind) -> Self {
        use Coefficient as K;
        let authority = if scenario.leader.is_some() { state.get(Quantity::Authority) } else { 0.0 };
        let credibility = state.get(Quantity::Credibility);
        let will = match mind {
            Mind::True => scenario.types[state.kind.at()].will,
            Mind::Reputed => scenario.types.iter().map(|spec| spec.prior * spec.will).sum(),
        };
        let ladder = scenario.issue_with(Role::Ladder);
        let verification = scenario.issue_with(Role::Verification);
        let relief = scenario.issue_with(Role::Relief);
        let options = |issue: Option<IssueId>| issue.map_or(1, |issue| scenario.issues[issue.at()].options.len());
        let affinity = 0.5 * state.get(Quantity::Presence) + 0.2 + 0.3 * state.get(Quantity::Rival);
        let burden = 0.5 * (1.0 - state.get(Quantity::Relief)) + 0.5 * state.get(Quantity::Presence);

        let mut this = Self {
            scenario,
            worth: Vec::new(),
            rung_cost: Vec::new(),
            backfire: Vec::new(),
            floor: Vec::new(),
            capability: Vec::new(),
            disloyalty: Vec::new(),
            capability_sum: 0.0,
            authority,
            blocks: Vec::new(),
            veto_at: -scenario.rule(K::VetoLoss) * (authority + 0.4),
        };
        for bloc in scenario.bloc_ids() {
            let spec = &scenario.blocs[bloc.at()];
            let bond = match mind {
                Mind::True => state.get(Quantity::Bond(bloc)),
                Mind::Reputed => spec.reputed_bond,
            };
            let taboo = bond >= scenario.rule(K::TabooBond);
            let intends = if taboo { scenario.rule(K::TabooCompliance) } else { will };

            let worth: Vec<Vec<f64>> = scenario
                .issues
                .iter()
                .zip(&spec.weights)
                .map(|(issue, weight)| {
                    let now = weight * issue.options[0].counterpart;
                    issue
                        .options
                        .iter()
                        .map(|choice| {
                            let full = weight * choice.counterpart;
                            match issue.performer {
                                Performer::Home => credibility * full + (1.0 - credibility) * now,
                                Performer::Counterpart => full,
                            }
                        })
                        .collect()
                })
                .collect();

            let gain: f64 = scenario
                .strand_ids()
                .map(|strand| spec.needs[strand.at()] * state.get(Quantity::Strand(strand)))
                .sum::<f64>()
                * affinity
                * scenario.rule(K::TieGain);
            let tie = gain - scenario.rule(K::TieCost) * spec.minds * burden;

            let mut rung_cost = Vec::new();
            let mut backfire = Vec::new();
            for rung in 0..options(ladder) {
                let (public, covert) = ladder.map_or((0.0, 0.0), |issue| {
                    let choice = &scenario.issues[issue.at()].options[rung];
                    (choice.public, choice.covert)
                });
                let costly = ladder.is_some() && (rung as f64) >= scenario.rule(K::CostlyRung);
                let shame = if taboo && costly { scenario.rule(K::TabooFactor) } else { 1.0 };
                let costly_public = ladder.map_or(0.0, |issue| {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 by its range")]
                    let first = scenario.rule(K::CostlyRung) as usize;
                    scenario.issues[issue.at()].options.get(first).map_or(0.0, |choice| choice.public)
                });
                let price = if costly && costly_public > 0.0 {
                    scenario.rule(K::ChipPrice) * (public / costly_public)
                } else {
                    0.0
                };
                let by_verification = (0..options(verification))
                    .map(|level| {
                        let exposure =
                            verification.map_or(0.0, |issue| scenario.issues[issue.at()].options[level].exposure);
                        let shown = if rung > 0 { exposure * (1.0 - intends) } else { 0.0 };
                        bond * (scenario.rule(K::PublicCost) * public * shame
                            + scenario.rule(K::CovertCost) * covert * intends
                            + scenario.rule(K::ExposureCost) * shown)
                            + price
                            + intends * covert * tie
                    })
                    .collect();
                rung_cost.push(by_verification);
                let by_relief = (0..options(relief))
                    .map(|level| {
                        let paid = relief.is_some_and(|issue| {
                            scenario.issues[issue.at()].options[level].level >= scenario.rule(K::BackfireRelief)
                        });
                        if taboo && costly && paid { scenario.rule(K::Backfire) } else { 0.0 }
                    })
                    .collect();
                backfire.push(by_relief);
            }

            this.floor.push(
                reservation(scenario, state, bloc) + scenario.rule(K::AngerWeight) * state.get(Quantity::Anger(bloc)),
            );
            this.worth.push(worth);
            this.rung_cost.push(rung_cost);
            this.backfire.push(backfire);
            let capability = state.get(Quantity::Capability(bloc));
            this.capability.push(capability);
            this.capability_sum += capability;
            let led = scenario.leader != Some(bloc);
            this.disloyalty.push(if led { 1.0 - authority * state.get(Quantity::Loyalty(bloc)) } else { 0.0 });
            this.blocks.push(led && capability >= scenario.rule(K::VetoCapability));
        }
        this
    }

    /// What an option is worth to a bloc over the state of affairs without a deal, from its interest in that issue alone.
    #[must_use]
    pub fn interest(&self, bloc: BlocId, issue: IssueId, option: usize) -> f64 {
        let worth = &self.worth[bloc.at()][issue.at()];
        worth[option] - worth[0]
    }

    /// The margin of one bloc.
    #[must_use]
    pub fn margin(&self, package: &Package, bloc: BlocId) -> f64 {
        let worth: f64 =
            self.worth[bloc.at()].iter().zip(&package.0).map(|(options, option)| options[usize::from(*option)]).sum();
        let at = |role| package.option_of(self.scenario, role).unwrap_or(0);
        let rung = at(Role::Ladder);
        worth
            - self.rung_cost[bloc.at()][rung][at(Role::Verification)]
            - self.backfire[bloc.at()][rung][at(Role::Relief)]
            - self.floor[bloc.at()]
    }

    /// The decision value of one package and what it is made of.
    #[must_use]
    pub fn parts(&self, package: &Package) -> Parts {
        let margins: Vec<f64> = self.scenario.bloc_ids().map(|bloc| self.margin(package, bloc)).collect();
        let cohesion = self.swallow(package.0.iter().enumerate().map(|(issue, option)| (issue, usize::from(*option))));
        let mut consensus = 0.0;
        let mut fracture = 0.0;
        let mut vetoed = false;
        for (index, margin) in margins.iter().enumerate() {
            consensus += self.capability[index] * margin;
            fracture += self.capability[index] * (-margin).max(0.0) * self.disloyalty[index];
            vetoed |= self.blocks[index] && *margin < self.veto_at;
        }
        consensus /= self.capability_sum;
        let led = self.scenario.leader.map_or(0.0, |leader| self.authority * margins[leader.at()]);
        let value = led + (1.0 - self.authority) * consensus
            - self.scenario.rule(Coefficient::Fracture) * fracture
            - self.scenario.rule(Coefficient::CohesionWeight) * (1.0 - self.authority) * cohesion;
        let value = if vetoed { value.min(self.scenario.rule(Coefficient::VetoCap)) } else { value };
        Parts { margins, consensus, fracture, cohesion, vetoed, value }
    }

    /// The decision value of one package.
    #[must_use]
    pub fn value(&self, package: &Package) -> f64 {
        self.parts(package).value
    }

    fn swallow(&self, options: impl Iterator<Item = (usize, usize)>) -> f64 {
        options.map(|(issue, option)| self.scenario.issues[issue].options[option].cohesion).sum()
    }

    /// The decision value of every package there is, in the order of [`Sweep::package`].
    #[must_use]
    pub fn sweep(&self) -> Sweep {
        let scenario = self.scenario;
        let (tied, free): (Vec<IssueId>, Vec<IssueId>) = scenario.issue_ids().partition(|issue| {
            matches!(scenario.issues[issue.at()].role, Role::Ladder | Role::Verification | Role::Relief)
        });
        let tied = self.block(&tied, true);
        let free = self.block(&free, false);
        let width = free.combos.len();
        let fracture_weight = scenario.rule(Coefficient::Fracture);
        let cap = scenario.rule(Coefficient::VetoCap);
        let mut values = Vec::with_capacity(tied.combos.len() * width);
        let mut fracture = vec![0.0; width];
        let mut worst = vec![0.0; width];
        for head in 0..tied.combos.len() {
            fracture.fill(0.0);
            worst.fill(f64::INFINITY);
            for bloc in 0..self.capability.len() {
                let base = tied.margins[bloc][head] - self.floor[bloc];
                let weight = self.capability[bloc] * self.disloyalty[bloc];
                if weight > 0.0 {
                    for (sum, margin) in fracture.iter_mut().zip(&free.margins[bloc]) {
                        *sum += weight * (-(base + margin)).max(0.0);
                    }
                }
                if self.blocks[bloc] {
                    for (least, margin) in worst.iter_mut().zip(&free.margins[bloc]) {
                        *least = least.min(base + margin);
                    }
                }
            }
            let linear = tied.linear[head] - self.linear_floor();
            for tail in 0..width {
                let value = linear + free.linear[tail] - fracture_weight * fracture[tail];
                values.push(if worst[tail] < self.veto_at { value.min(cap) } else { value });
            }
        }
        Sweep { issues: scenario.issues.len(), tied, free, values }
    }

    fn linear_floor(&self) -> f64 {
        let mut floor = 0.0;
        for (index, amount) in self.floor.iter().enumerate() {
            floor += self.linear_weight(index) * amount;
        }
        floor
    }

    /// How much of a bloc's margin enters the decision value linearly.
    fn linear_weight(&self, bloc: usize) -> f64 {
        let led = self.scenario.leader.is_some_and(|leader| leader.at() == bloc);
        let own = if led { self.authority } else { 0.0 };
        own + (1.0 - self.authority) * self.capability[bloc] / self.capability_sum
    }

    fn block(&self, issues: &[IssueId], tied: bool) -> Block {
        let scenario = self.scenario;
        let mut combos: Vec<Vec<u8>> = vec![Vec::new()];
        for issue in issues {
            let count = scenario.issues[issue.at()].options.len();
            combos = combos
                .into_iter()
                .flat_map(|combo| {
                    (0..count).map(move |option| {
                        let mut longer = combo.clone();
                        longer.push(u8::try_from(option).unwrap_or(u8::MAX));
                        longer
                    })
                })
                .collect();
        }
        let option_at = |combo: &[u8], role: Role| {
            issues
                .iter()
                .zip(combo)
                .find(|(issue, _)| scenario.issues[issue.at()].role == role)
                .map_or(0, |(_, option)| usize::from(*option))
        };
        let margins: Vec<Vec<f64>> = (0..scenario.blocs.len())
            .map(|bloc| {
                combos
                    .iter()
                    .map(|combo| {
                        let mut sum = 0.0;
                        for (issue, option) in issues.iter().zip(combo) {
                            sum += self.worth[bloc][issue.at()][usize::from(*option)];
                        }
                        if tied {
                            let rung = option_at(combo, Role::Ladder);
                            sum -= self.rung_cost[bloc][rung][option_at(combo, Role::Verification)];
                            sum -= self.backfire[bloc][rung][option_at(combo, Role::Relief)];
                        }
                        sum
                    })
                    .collect()
            })
            .collect();
        let cohesion_weight = scenario.rule(Coefficient::CohesionWeight) * (1.0 - self.authority);
        let linear = combos
            .iter()
            .enumerate()
            .map(|(index, combo)| {
                let mut sum = 0.0;
                for (bloc, margins) in margins.iter().enumerate() {
                    sum += self.linear_weight(bloc) * margins[index];
                }
                let swallowed =
                    self.swallow(issues.iter().zip(combo).map(|(issue, option)| (issue.at(), usize::from(*option))));
                sum - cohesion_weight * swallowed
            })
            .collect();
        Block { issues: issues.to_vec(), combos, margins, linear }
    }
}

#[derive(Clone, Debug)]
struct Block {
    issues: Vec<IssueId>,
    combos: Vec<Vec<u8>>,
    margins: Vec<Vec<f64>>,
    linear: Vec<f64>,
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
    /// The values.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The package at a position.
    #[must_use]
    pub fn package(&self, index: usize) -> Package {
        let width = self.free.combos.len();
        let mut package = Package::status_quo(self.issues);
        for (block, combo) in [(&self.tied, index / width), (&self.free, index % width)] {
            for (issue, option) in block.issues.iter().zip(&block.combos[combo]) {
                package.0[issue.at()] = *option;
            }
        }
        package
    }

    /// The position of the largest value; the first one if several are equal.
    #[must_use]
    pub fn best(&self) -> usize {
        let mut best = 0;
        for (index, value) in self.values.iter().enumerate() {
            if *value > self.values[best] {
                best = index;
            }
        }
        best
    }
}

/// What a bloc expects from fighting on: today's state of affairs, or one without the home side's forces as far as it
/// believes that they leave anyway, the war going its way, less what the war costs it.
fn reservation(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    let spec = &scenario.blocs[bloc.at()];
    let now: f64 =
        scenario.issues.iter().zip(&spec.weights).map(|(issue, weight)| weight * issue.options[0].counterpart).sum();
    let gone = scenario.issue_with(Role::Presence).map_or(0.0, |issue| {
        let options = &scenario.issues[issue.at()].options;
        let most = options.iter().fold(0.0_f64, |most, choice| most.max(choice.counterpart));
        spec.weights[issue.at()] * (most - options[0].counterpart)
    });
    let leaves = state.get(Quantity::ExitBelief);
    (1.0 - leaves) * now + leaves * (now + gone) + spec.hawk * (state.get(Quantity::Momentum) - 0.5) - spec.war_cost
}

/// Worth of a package to the home side on paper, 0 to 1, in the mandate's weights.
#[must_use]
pub(crate) fn paper_worth(scenario: &Scenario, weights: &[f64], package: &Package) -> f64 {
    scenario
        .issues
        .iter()
        .zip(weights)
        .zip(&package.0)
        .map(|((issue, weight), option)| weight * issue.options[usize::from(*option)].home)
        .sum()
}

/// Worth of a package to the home side if the counterpart keeps a share of the covert part: what it does not keep is
/// worth no more than the pressure that the presence left allows, that of the option whose level is closest to it.
#[must_use]
pub(crate) fn realised_worth(scenario: &Scenario, package: &Package, kept: f64, presence: f64) -> f64 {
    let paper = paper_worth(scenario, &scenario.home.weights, package);
    let (Some(ladder), Some(held)) = (scenario.issue_with(Role::Ladder), scenario.issue_with(Role::Presence)) else {
        return paper;
    };
    let closest = scenario.issues[held.at()]
        .options
        .iter()
        .min_by(|one, other| (one.level - presence).abs().total_cmp(&(other.level - presence).abs()));
    let pressure = closest.map_or(0.0, |choice| choice.pressure);
    let weight = scenario.home.weights[ladder.at()];
    let promised = scenario.issues[ladder.at()].options[package.option(ladder)].home;
    paper + weight * (1.0 - kept) * (pressure - promised)
}

/// The type at a point of the prior's cumulated shares, 0 to 1.
#[must_use]
pub(crate) fn drawn_type(scenario: &Scenario, at: f64) -> TypeId {
    let mut left = at * scenario.types.iter().map(|spec| spec.prior).sum::<f64>();
    for kind in scenario.type_ids() {
        left -= scenario.types[kind.at()].prior;
        if left < 0.0 {
            return kind;
        }
    }
    TypeId::from_index(scenario.types.len() - 1)
}
