//! The zone of possible agreement: every package that all sides would have ratified in a state.

use wedge_engine::{Evaluator, IssueId, Mind, Package, Role, Scenario, State};

/// How much could have been agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zopa {
    /// How many packages there are.
    pub packages: usize,
    /// By counterpart, how many would have left its leadership no worse off than fighting on.
    pub each: Vec<usize>,
    /// How many would have left no leadership worse off.
    pub leaderships: usize,
    /// How many of the latter home would have ratified as well.
    pub ratified: usize,
    /// For every ladder, in the order of the allies, how high the last go.
    pub rungs: Vec<Rung>,
    /// Of the same, the one that is worth most on paper by the mandate's weights; the first of equals.
    pub best: Option<Package>,
}

/// How high a ladder goes in the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The ladder.
    pub issue: IssueId,
    /// The highest option; `None` if nothing could have been agreed.
    pub option: Option<usize>,
}

/// The zone in a state: every package is asked of every counterpart, none is guessed.
#[must_use]
pub fn zopa(scenario: &Scenario, state: &State) -> Zopa {
    // A package's own position, the same for every counterpart however its sweep is laid out.
    let position = |package: &Package| {
        let options = scenario.issues.iter().map(|issue| issue.options.len());
        options.zip(&package.0).fold(0, |at, (options, option)| at * options + usize::from(*option))
    };
    // How many leaderships each package would have left no worse off.
    let mut content = vec![0_usize; scenario.packages()];
    let mut each = Vec::new();
    for party in scenario.counterpart_ids() {
        let sweep = Evaluator::of(scenario, state, Mind::True, party).sweep();
        let mut count = 0;
        for (index, _) in sweep.values().iter().enumerate().filter(|(_, value)| **value >= 0.0) {
            content[position(&sweep.package(index))] += 1;
            count += 1;
        }
        each.push(count);
    }
    let all = each.len();
    let ladders = scenario.ally_ids().filter_map(|ally| scenario.issue_about(Role::Ladder, ally));
    let mut zone = Zopa {
        packages: content.len(),
        each,
        leaderships: content.iter().filter(|count| **count == all).count(),
        ratified: 0,
        rungs: ladders.map(|issue| Rung { issue, option: None }).collect(),
        best: None,
    };
    let mut most = f64::NEG_INFINITY;
    let mut package = Package::status_quo(scenario.issues.len());
    for (at, _) in content.iter().enumerate().filter(|(_, count)| **count == all) {
        let mut rest = at;
        for (option, issue) in package.0.iter_mut().zip(&scenario.issues).rev() {
            *option = u8::try_from(rest % issue.options.len()).unwrap_or(u8::MAX);
            rest /= issue.options.len();
        }
        if state.home_verdict(scenario, &package).is_some_and(|verdict| verdict.ratifies) {
            zone.ratified += 1;
            for rung in &mut zone.rungs {
                rung.option = rung.option.max(Some(package.option(rung.issue)));
            }
            let worth = on_paper(scenario, &package);
            if worth > most {
                (most, zone.best) = (worth, Some(package.clone()));
            }
        }
    }
    zone
}

/// What a package is worth to home on paper, by the mandate's weights.
fn on_paper(scenario: &Scenario, package: &Package) -> f64 {
    let worth = |issue: IssueId| {
        let spec = &scenario.issues[issue.at()];
        scenario.home.weights[issue.at()] * spec.options[package.option(issue)].home
    };
    scenario.issue_ids().map(worth).sum()
}
