//! What each rung of a ladder costs: what home must give elsewhere for it.

use wedge_engine::{IssueId, Package, Role, Scenario};

use super::packages::{Worths, package_at, paper};

/// The cheapest package with a rung.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Its position among all packages.
    pub at: usize,
    /// It.
    pub package: Package,
    /// What home gives elsewhere for the rung, on paper, by the mandate's weights: how much less all other clauses together are
    /// worth to it than they would be at best without the rung. Below 0 where the rung comes with better terms.
    pub price: f64,
}

/// The price of a rung.
#[derive(Clone, Debug, PartialEq)]
pub struct RungPrice {
    /// The ladder.
    pub ladder: IssueId,
    /// The option on it.
    pub option: usize,
    /// What the rung is worth to home on paper.
    pub worth: f64,
    /// What the leaderships ask for it; `None` if they bear no package with it.
    pub asked: Option<Given>,
    /// The cheapest package with it that home would ratify as well; `None` if there is none.
    pub agreed: Option<Given>,
}

/// The price of every rung of every ladder.
pub(super) fn curve(scenario: &Scenario, worths: &Worths) -> Vec<RungPrice> {
    let ladders = scenario.ally_ids().filter_map(|ally| scenario.issue_about(Role::Ladder, ally));
    ladders.flat_map(|ladder| of_ladder(scenario, worths, ladder)).collect()
}

fn of_ladder(scenario: &Scenario, worths: &Worths, ladder: IssueId) -> Vec<RungPrice> {
    let rungs = scenario.issues[ladder.at()].options.len();
    let behind: usize = scenario.issues[ladder.at() + 1..].iter().map(|issue| issue.options.len()).product();
    // By rung, the best that the other clauses can come to, and the package it comes to that with.
    let mut asked: Vec<Option<(f64, usize)>> = vec![None; rungs];
    let mut agreed = asked.clone();
    for at in (0..worths.ratified.len()).filter(|at| worths.bearable(*at)) {
        let rung = at / behind % rungs;
        let rest = worths.parties[0][at] - paper(scenario, ladder, rung);
        let put = |best: &mut Option<(f64, usize)>| {
            if best.is_none_or(|(most, _)| rest > most) {
                *best = Some((rest, at));
            }
        };
        put(&mut asked[rung]);
        if worths.ratified[at] {
            put(&mut agreed[rung]);
        }
    }
    let free = asked[0].map(|(rest, _)| rest);
    let given = |best: Option<(f64, usize)>| {
        let ((rest, at), free) = best.zip(free)?;
        Some(Given { at, package: package_at(scenario, at), price: free - rest })
    };
    (0..rungs)
        .map(|option| RungPrice {
            ladder,
            option,
            worth: paper(scenario, ladder, option),
            asked: given(asked[option]),
            agreed: given(agreed[option]),
        })
        .collect()
}
