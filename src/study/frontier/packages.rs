//! What every package is worth to both sides of the table, under one reading of what is hidden.

use wedge_engine::{Evaluator, IssueId, Mind, Package, Scenario, State, TypeId, worth_of_staying};

use super::hypothesis::Hypothesis;

/// What every package of a scenario is worth. Packages stand in the order of their options, the last issue's changing fastest.
#[derive(Clone, Debug)]
pub struct Worths {
    /// By party, what each package is worth: first to home on paper, by the mandate's weights, 0 to 1; then to each leadership
    /// over fighting on, in the scenario's order: what it would sign is worth at least 0 to it.
    pub parties: Vec<Vec<f64>>,
    /// By party, what it has without an agreement: home by staying, a leadership 0.
    pub walk_away: Vec<f64>,
    /// How likely each package is to leave no leadership worse off, 0 to 1: 0 or 1 where the hypothesis is known.
    pub chance: Vec<f64>,
    /// Whether home would ratify each package.
    pub ratified: Vec<bool>,
}

impl Worths {
    /// The worths in a state of the talks under a hypothesis or a belief. What is hidden is what the hypothesis says on average:
    /// the draw of one game is not looked at.
    #[must_use]
    pub fn of(scenario: &Scenario, state: &State, under: &Hypothesis) -> Self {
        let packages = scenario.packages();
        let mut parties = vec![on_paper(scenario)];
        parties.extend(scenario.counterpart_ids().map(|_| vec![0.0; packages]));
        let mut chance = vec![0.0; packages];
        for (kind, share) in under.shares(scenario) {
            let values = leaderships(scenario, &state.clone().as_type(scenario, kind));
            for (column, values) in parties[1..].iter_mut().zip(&values) {
                column.iter_mut().zip(values).for_each(|(sum, value)| *sum += share * value);
            }
            for (at, chance) in chance.iter_mut().enumerate() {
                if values.iter().all(|values| values[at] >= 0.0) {
                    *chance += share;
                }
            }
        }
        let ratified = (0..packages)
            .map(|at| state.home_verdict(scenario, &package_at(scenario, at)).is_some_and(|verdict| verdict.ratifies))
            .collect();
        let mut walk_away = vec![0.0; parties.len()];
        walk_away[0] = worth_of_staying(scenario);
        Self { parties, walk_away, chance, ratified }
    }

    /// True if no leadership would be worse off with a package than fighting on; under a belief, on average.
    #[must_use]
    pub fn bearable(&self, at: usize) -> bool {
        self.parties[1..].iter().all(|column| column[at] >= 0.0)
    }

    /// True if a package lies in the zone of agreement: every leadership and home would have it.
    #[must_use]
    pub fn in_the_zone(&self, at: usize) -> bool {
        self.ratified[at] && self.bearable(at)
    }
}

/// The package at a position.
pub(super) fn package_at(scenario: &Scenario, mut at: usize) -> Package {
    let mut package = Package::status_quo(scenario.issues.len());
    for (option, issue) in package.0.iter_mut().zip(&scenario.issues).rev() {
        *option = u8::try_from(at % issue.options.len()).unwrap_or(u8::MAX);
        at /= issue.options.len();
    }
    package
}

/// The position of a package.
fn position(scenario: &Scenario, package: &Package) -> usize {
    let options = scenario.issues.iter().map(|issue| issue.options.len());
    options.zip(&package.0).fold(0, |at, (options, option)| at * options + usize::from(*option))
}

/// What an option is worth to home on paper, by the mandate's weights.
pub(super) fn paper(scenario: &Scenario, issue: IssueId, option: usize) -> f64 {
    scenario.home.weights[issue.at()] * scenario.issues[issue.at()].options[option].home
}

/// What every package is worth to home on paper.
fn on_paper(scenario: &Scenario) -> Vec<f64> {
    scenario.issue_ids().fold(vec![0.0], |sums, issue| {
        let options = 0..scenario.issues[issue.at()].options.len();
        let worths: Vec<f64> = options.map(|option| paper(scenario, issue, option)).collect();
        sums.iter().flat_map(|sum| worths.iter().map(move |worth| sum + worth)).collect()
    })
}

/// By counterpart, what every package is worth to its leadership in truth.
fn leaderships(scenario: &Scenario, state: &State) -> Vec<Vec<f64>> {
    let of = |party| {
        let sweep = Evaluator::of(scenario, state, Mind::True, party).sweep();
        let mut values = vec![0.0; scenario.packages()];
        for (index, value) in sweep.values().iter().enumerate() {
            values[position(scenario, &sweep.package(index))] = *value;
        }
        values
    };
    scenario.counterpart_ids().map(of).collect()
}

/// What home would have of a package, 0 to 1, if the covert part were kept as far as a leadership of a hypothesis means to.
pub(super) fn worth_as_kept(scenario: &Scenario, kind: TypeId, package: &Package) -> f64 {
    let means = |ally| {
        let ladder = scenario.issue_about(wedge_engine::Role::Ladder, ally);
        let costly = ladder.is_some_and(|ladder| scenario.costly(package.option(ladder)));
        scenario.types[kind.at()].means_to_keep(costly)
    };
    let kept: Vec<f64> = scenario.ally_ids().map(means).collect();
    wedge_engine::worth_if_kept(scenario, package, &kept)
}
