//! What a leadership does with what was agreed in principle: it ratifies, or it balks. A balk is an involuntary defection
//! (Putnam 1988): who agreed across the table finds that he cannot carry it home.

use super::posture::insists;
use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, Mind};
use crate::vocabulary::{Balk, Coefficient, CounterpartId, Package};

/// Largest distance of a change that a leader would ask for rather than play for time.
const CHANGE_REACH: f64 = 1.0;

/// What a counterpart's leader aspires to of a text as it is worded.
pub(crate) fn aspires(scenario: &Scenario, state: &State, party: CounterpartId) -> f64 {
    state.private_aspiration(party) * insists(scenario, state)
}

/// A leadership's decision: its value for the package, and what it does if that falls short of its private aspiration.
pub(crate) fn leader_decides(
    scenario: &Scenario,
    state: &State,
    party: CounterpartId,
    package: &Package,
) -> (f64, Option<Balk>) {
    let truth = Evaluator::of(scenario, state, Mind::True, party);
    let value = truth.value(package);
    let aspires = aspires(scenario, state, party);
    if value >= aspires {
        return (value, None);
    }
    if aspires - value > scenario.rule(Coefficient::WalkOutShortfall) {
        return (value, Some(Balk::Walk));
    }
    let change = truth.nearest(package, None, aspires, CHANGE_REACH);
    (value, Some(change.map_or(Balk::Delay, |found| Balk::Change(found.package))))
}

/// Turns lost to a balk.
pub(crate) fn turns_lost(scenario: &Scenario, balk: &Balk) -> u32 {
    scenario.count(match balk {
        Balk::Change(_) => Coefficient::BalkChangeTurns,
        Balk::Delay => Coefficient::BalkDelayTurns,
        Balk::Walk => Coefficient::BalkWalkTurns,
    })
}
