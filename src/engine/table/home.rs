//! What home says to a package: the player's own side, of which nothing is hidden.

use serde::{Deserialize, Serialize};

use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Coefficient, Package, Quantity, Role};

/// How one constituency looks at a package.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConstituencyView {
    /// Its share of the say, 0 to 1.
    pub say: f64,
    /// The package by its own weights, 0 to 1.
    pub index: f64,
}

/// What home would say to a package. Home is the player's own side: nothing here is hidden.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeVerdict {
    /// By constituency, in the scenario's order.
    pub constituencies: Vec<ConstituencyView>,
    /// What support at home adds to or takes off the index.
    pub support: f64,
    /// What trust in the counterpart adds to or takes off it.
    pub trust: f64,
    /// What weariness of a war that its forces still fight adds to it.
    pub weariness: f64,
    /// What threats made in public take off it: 0 or below.
    pub threats: f64,
    /// What crossing the red line that home was told of takes off it: 0 or below.
    pub red_line: f64,
    /// What it takes off it that this text was voted down before: 0 or below.
    #[serde(default)]
    pub again: f64,
    /// The index reached.
    pub index: f64,
    /// The index needed.
    pub threshold: f64,
    /// False if the ladder's rung is lower than home can accept at all.
    pub rung_accepted: bool,
    /// The chance, 0 to 1, that home ratifies, where that is open until it has voted.
    #[serde(default)]
    pub chance: Option<f64>,
    /// True if home ratifies, or more likely does than not.
    pub ratifies: bool,
}

/// What home would say to a package now.
pub(crate) fn home_verdict(scenario: &Scenario, state: &State, package: &Package) -> HomeVerdict {
    let constituencies: Vec<ConstituencyView> = scenario
        .home
        .constituencies
        .iter()
        .map(|part| ConstituencyView { say: part.say, index: paper_worth(scenario, &part.weights, package) })
        .collect();
    let support = scenario.rule(Coefficient::SupportWeight) * (state.get(Quantity::Support) - 0.5);
    let trust = scenario.rule(Coefficient::TrustWeight) * (state.get(Quantity::Trust) - 0.5);
    let stood = state.tally.presence_turns / f64::from(scenario.calendar.last.max(1));
    let weariness = scenario.rule(Coefficient::WearinessWeight) * stood;
    let threats = -scenario.rule(Coefficient::ThreatFatigue) * f64::from(state.table.threats);
    let red_line = if crosses(scenario, state, package) { -scenario.rule(Coefficient::RedLineCost) } else { 0.0 };
    let lost = state.table.voted_down.iter().filter(|text| *text == package).count();
    let again = -scenario.rule(Coefficient::VoteAgain) * lost as f64;
    let index = constituencies.iter().map(|part| part.say * part.index).sum::<f64>()
        + support
        + trust
        + weariness
        + threats
        + red_line
        + again;
    let low = |ally| {
        let ladder = scenario.issue_about(Role::Ladder, ally);
        ladder.is_some_and(|ladder| package.0[ladder.at()] < scenario.home.least_rungs[ally.at()])
    };
    let rung_accepted = !scenario.ally_ids().any(low);
    let threshold = scenario.home.threshold;
    HomeVerdict {
        constituencies,
        support,
        trust,
        weariness,
        threats,
        red_line,
        again,
        index,
        threshold,
        rung_accepted,
        chance: chance(scenario, index - threshold, rung_accepted),
        // A player without a home to ask, a mediator say, binds nobody but those at the table.
        ratifies: rung_accepted && (index >= threshold || scenario.home.constituencies.is_empty()),
    }
}

/// The chance that home ratifies where that is open: an even one where the index is what is needed.
fn chance(scenario: &Scenario, above: f64, rung_accepted: bool) -> Option<f64> {
    let width = scenario.rule(Coefficient::VoteWidth);
    let open = width > 0.0 && !scenario.home.constituencies.is_empty();
    open.then(|| if rung_accepted { 1.0 / (1.0 + libm::exp(-above / width)) } else { 0.0 })
}

impl State {
    /// What home would say to a package in this state; `None` if the package does not fit the scenario.
    #[must_use]
    pub fn home_verdict(&self, scenario: &Scenario, package: &Package) -> Option<HomeVerdict> {
        scenario.admits(package).then(|| home_verdict(scenario, self, package))
    }
}

/// Whether a package crosses the red line of which the player told home at the opening, as far as a text alone can.
pub(crate) fn crosses(scenario: &Scenario, state: &State, package: &Package) -> bool {
    let line = state.said.undertaking.as_ref().and_then(|chosen| scenario.red_lines.get(usize::from(chosen.red_line)));
    line.is_some_and(|line| line.met_by(package))
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
