//! What could be expected of a desk, and of a promise, by what anybody can read in the scenario.

use wedge_engine::{BlocId, Coefficient, DeskId, IssueId, Package, Role, Scenario, TypeId};

/// What a desk would report on the average about a movement of a type, 0 to 1, by its access and its habit as published.
#[must_use]
pub fn expected_report(scenario: &Scenario, desk: DeskId, kind: TypeId) -> f64 {
    let spec = &scenario.desks[desk.at()];
    let bonds = &scenario.types[kind.at()].bonds;
    let ready = |bloc: BlocId| 1.0 - bonds.iter().map(|of_ally| of_ally[bloc.at()]).sum::<f64>() / bonds.len() as f64;
    let heard: f64 = scenario.bloc_ids().map(|bloc| spec.access[bloc.at()] * ready(bloc)).sum();
    (heard / spec.access.iter().sum::<f64>() + spec.habit).clamp(0.0, 1.0)
}

/// How surely a breach of what a package says on an issue would show, 0 to 1: what is done in the open shows, what is promised
/// out of sight as far as the verification agreed about the same ally, or one's own means, may look.
#[must_use]
pub fn exposure(scenario: &Scenario, package: &Package, issue: IssueId) -> f64 {
    let spec = &scenario.issues[issue.at()];
    if spec.options[package.option(issue)].covert <= 0.0 {
        return 1.0;
    }
    let agreed = scenario
        .issue_about(Role::Verification, spec.ally)
        .map_or(0.0, |watch| scenario.issues[watch.at()].options[package.option(watch)].exposure);
    agreed.max(scenario.rule(Coefficient::NationalMeans))
}
