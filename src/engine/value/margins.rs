//! Single margins and how they differ, without any table.

use super::row::{Mind, Rows};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{BlocId, Package, Shift};

/// The margin of one bloc for one package, without any table.
pub(crate) fn margin_of(scenario: &Scenario, state: &State, mind: Mind, bloc: BlocId, package: &Package) -> f64 {
    let party = scenario.blocs[bloc.at()].counterpart;
    Rows::some(scenario, state, mind, party, |one| one == bloc).account(state, package, bloc).total()
}

/// How every margin for a package differs in truth from what it is reputed to be.
pub(crate) fn hidden(scenario: &Scenario, state: &State, package: &Package) -> Vec<Shift> {
    scenario
        .bloc_ids()
        .map(|bloc| {
            let party = scenario.blocs[bloc.at()].counterpart;
            let rows = |mind| Rows::some(scenario, state, mind, party, |one| one == bloc);
            let account = |mind| rows(mind).account(state, package, bloc);
            Shift::between(bloc, &account(Mind::Reputed), &account(Mind::True))
        })
        .collect()
}

/// How every margin moves from one package to another in a state, through one pair of eyes.
pub(crate) fn shifts(scenario: &Scenario, state: &State, mind: Mind, from: &Package, to: &Package) -> Vec<Shift> {
    scenario
        .counterpart_ids()
        .flat_map(|party| {
            let rows = Rows::of(scenario, state, mind, party);
            let shift = |bloc| {
                let account = |package| rows.account(state, package, bloc);
                Shift::between(bloc, &account(from), &account(to))
            };
            scenario.blocs_of(party).map(shift).collect::<Vec<_>>()
        })
        .collect()
}
