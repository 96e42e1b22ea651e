//! What could be expected of a desk, and of a promise, by what anybody can read in the scenario.

use wedge_engine::{BlocId, Coefficient, DeskId, IssueId, Package, Role, Scenario, TypeId, report_likelihood};

/// What a desk would report on the average about a movement of a type, 0 to 1, by its access and its habit as published.
#[must_use]
pub fn expected_report(scenario: &Scenario, desk: DeskId, kind: TypeId) -> f64 {
    let spec = &scenario.desks[desk.at()];
    let bonds = &scenario.types[kind.at()].bonds;
    let ready = |bloc: BlocId| 1.0 - bonds.iter().map(|of_ally| of_ally[bloc.at()]).sum::<f64>() / bonds.len() as f64;
    let heard: f64 = scenario.bloc_ids().map(|bloc| spec.access[bloc.at()] * ready(bloc)).sum();
    (heard / spec.access.iter().sum::<f64>() + spec.habit).clamp(0.0, 1.0)
}

/// The share of the largest likelihood from which a type explains a report about as well as the one that explains it best.
pub(crate) const AS_WELL: f64 = 0.75;

/// How far one report of a desk lies from its average, as a standard deviation, 0 to 1: by chance, by the desk's lasting error,
/// and by how bonds differ from game to game. `strays` is by how much more it strays than while all forces were there, 0 to 1.
#[must_use]
pub fn report_spread(scenario: &Scenario, strays: f64) -> f64 {
    let lasting = [Coefficient::DeskErrorSpread, Coefficient::BondSpread].map(|part| scenario.rule(part));
    let parts = [scenario.rule(Coefficient::ReportNoise) + strays, lasting[0], lasting[1]];
    parts.iter().map(|part| part.powi(2)).sum::<f64>().sqrt()
}

/// The types that explain a single report of a desk best, by what anybody can read in the scenario; all of them where it tells
/// little. `strays` is by how much more it strays than while all forces were there, 0 to 1.
#[must_use]
pub fn report_fits(scenario: &Scenario, desk: DeskId, estimate: f64, strays: f64) -> Vec<TypeId> {
    let spread = report_spread(scenario, strays);
    let habit = scenario.desks[desk.at()].habit;
    let likely =
        |kind: TypeId| report_likelihood(scenario, desk, &scenario.types[kind.at()].bonds, habit, spread, estimate);
    let all: Vec<(TypeId, f64)> = scenario.type_ids().map(|kind| (kind, likely(kind))).collect();
    let most = all.iter().map(|(_, likelihood)| *likelihood).fold(0.0, f64::max);
    all.into_iter().filter(|(_, likelihood)| *likelihood >= AS_WELL * most).map(|(kind, _)| kind).collect()
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
