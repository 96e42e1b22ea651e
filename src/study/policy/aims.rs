//! Packages that policies ask for.

use wedge_engine::{IssueId, Package, Role};
use wedge_scenario::{Pack, Recorded};

/// Exposure from which verification shows a breach more often than not.
const SHOWS: f64 = 0.5;

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
