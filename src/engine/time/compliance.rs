//! How much of a promise out of sight is kept: will, leverage, the fear of exposure, and those no leader reaches.

use super::hazard::logistic;
use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::value::held_by_leader;
use crate::vocabulary::{Account, AllyId, Coefficient as K, Quantity, Role, Why};

/// Width of the passage from a faction that obeys to one to which the tie is taboo.
const TABOO_WIDTH: f64 = 0.05;

/// The share of each covert obligation that is kept this turn: will, what leverage leaves of it, what the fear of
/// exposure adds for those who can comply, and what factions beyond the leadership's reach take away.
pub(crate) fn comply(scenario: &Scenario, state: &mut State) {
    for ally in scenario.ally_ids() {
        let Some(deal) = &state.after.deal else { return };
        let because = if deal.suspended { Account::default() } else { compliance(scenario, state, deal, ally) };
        if let Some(deal) = &mut state.after.deal {
            deal.compliance[ally.at()] = because.total();
            deal.because[ally.at()] = because;
        }
    }
}

/// What home still holds in its hand, 0 to 1: forces that are there and relief that is not yet given.
pub(crate) fn leverage(scenario: &Scenario, state: &State) -> f64 {
    let presence = scenario.rule(K::LeveragePresence);
    presence * state.get(Quantity::Presence) + (1.0 - presence) * (1.0 - state.get(Quantity::Relief))
}

/// What would be kept of the covert obligation about an ally, 0 to 1, term by term.
pub(crate) fn compliance(scenario: &Scenario, state: &State, deal: &Deal, ally: AllyId) -> Account {
    let kind = &scenario.types[state.nature.kind.at()];
    let bought =
        scenario.issue_about(Role::Ladder, ally).is_some_and(|ladder| scenario.costly(deal.package.option(ladder)));
    let will = kind.will;
    let reserve = if bought { 0.0 } else { kind.reserve };
    let leverage = leverage(scenario, state);
    let floor = scenario.rule(K::ComplianceFloor);
    // What was said in public binds where leverage no longer does (Fearon 1997).
    let public = scenario.rung(&deal.package, ally).map_or(0.0, |rung| rung.public);
    let tied = (1.0 - leverage) * scenario.rule(K::TiedHands) * public;
    let mut account = Account::default();
    let mut meant = account.put(Why::Will, will * floor);
    meant += account.put(Why::Leverage, will * (1.0 - floor) * leverage);
    meant += account.put(Why::Tied(ally), will * (1.0 - floor) * tied);
    // What is kept back for sale is not given away with less.
    meant += account.put(Why::Reserve(ally), -meant * reserve);
    // A text that can be read in two ways is kept as its keeper reads it.
    if deal.ambiguous {
        meant += account.put(Why::Reading(ally), -meant * scenario.rule(K::AmbiguityReads));
    }
    let feared = deal.exposure(scenario, ally) * deal.resolve;
    let watched = scenario.rule(K::ComplianceExposure) * feared * leverage * will * (1.0 - reserve);
    let kept = meant + account.put(Why::Watched(ally), (1.0 - meant) * watched);
    let beyond: Vec<f64> = scenario
        .bloc_ids()
        .map(|bloc| {
            let spec = &scenario.blocs[bloc.at()];
            let over = (state.get(Quantity::Bond(bloc, ally)) - scenario.rule(K::TabooBond)) / TABOO_WIDTH;
            spec.host[ally.at()] * logistic(over) * (1.0 - held_by_leader(scenario, state, bloc))
        })
        .collect();
    // More than all of it nobody can take away.
    let all = beyond.iter().sum::<f64>().max(1.0);
    for (bloc, beyond) in scenario.bloc_ids().zip(beyond) {
        account.put(Why::Beyond(bloc), -kept * beyond / all);
    }
    account
}
