//! Putting an agreement to both sides' ratification: it comes into force, or a leadership balks.

use super::legal;
use super::offer::{loses_face, refused};
use super::vote;
use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::table::home::home_verdict;
use crate::table::leader::{aspires, leader_decides, turns_lost};
use crate::time::oath;
use crate::value::{Evaluator, Mind, hidden};
use crate::vocabulary::{
    Balk, Cause, Coefficient, CounterpartId, Event, Oath, Package, Quantity, Refusal, Shift, Step, Term,
};

pub(crate) fn sign(scenario: &Scenario, state: &mut State) -> Result<Vec<Event>, Refusal> {
    let package = legal::signing(scenario, state)?.clone();
    let mut values = Vec::with_capacity(scenario.counterparts.len());
    for party in scenario.counterpart_ids() {
        let (value, balk) = leader_decides(scenario, state, party, &package);
        if let Some(balk) = balk {
            let hidden = hidden(scenario, state, &package);
            let instead = if let Balk::Change(change) = &balk { Some(change.clone()) } else { None };
            let mut events = vec![balked(scenario, state, party, balk, value, hidden)];
            refused(scenario, state, &package, instead.as_ref(), &mut events);
            return Ok(events);
        }
        values.push(value);
    }
    let verdict = home_verdict(scenario, state, &package);
    if !vote::passes(state, &verdict) {
        let chance = verdict.chance.unwrap_or_default();
        return Ok(vec![vote::voted_down(scenario, state, package, values, chance)]);
    }
    Ok(comes_into_force(scenario, state, package, values))
}

/// A package is in force as the game opens.
pub(crate) fn enter_into_force(scenario: &Scenario, state: &mut State, package: Package) -> Vec<Event> {
    let value = |party| Evaluator::of(scenario, state, Mind::True, party).value(&package);
    let values = scenario.counterpart_ids().map(value).collect();
    comes_into_force(scenario, state, package, values)
}

/// A package comes into force that every leadership values so: what it says in public is said at once.
fn comes_into_force(scenario: &Scenario, state: &mut State, package: Package, values: Vec<f64>) -> Vec<Event> {
    let hidden = hidden(scenario, state, &package);
    let mut traces = Vec::new();
    for strand in scenario.strand_ids().filter(|strand| !scenario.strands[strand.at()].covert) {
        if let Some(rung) = scenario.rung(&package, scenario.strands[strand.at()].ally) {
            let left = vec![Term { cause: Cause::Signature, step: Step::Times(1.0 - rung.public) }];
            traces.push(state.change(Quantity::Strand(strand), left));
        }
    }
    let (annex, ambiguous) = (state.table.annex, state.table.ambiguous);
    state.after.deal = Some(Deal { annex, ambiguous, ..Deal::fresh(scenario, package.clone(), state.clock.turn) });
    state.clock.leave_talks();
    state.table.signed();
    state.home.notice = None;
    let mut oaths = Vec::new();
    for ally in scenario.ally_ids() {
        let public = scenario.rung(&package, ally).map_or(0.0, |rung| rung.public);
        if public >= scenario.rule(Coefficient::OathRepudiated) && state.oath(ally) != Oath::None {
            oath::turn_to(state, ally, Oath::Repudiated, &mut oaths);
        }
    }
    let mut events = vec![Event::Signed { package, values, hidden, traces }];
    events.append(&mut oaths);
    events
}

fn balked(
    scenario: &Scenario,
    state: &mut State,
    by: CounterpartId,
    balk: Balk,
    value: f64,
    hidden: Vec<Shift>,
) -> Event {
    let aspiration = aspires(scenario, state, by);
    let turns = turns_lost(scenario, &balk);
    let mut traces = loses_face(scenario, state, Cause::Balk);
    traces.push(state.add(Quantity::Patience, Cause::Balk, -scenario.rule(Coefficient::BalkPatience)));
    state.table.stalled_until = state.clock.turn + turns;
    state.clock.effort = 0;
    state.table.agreed = None;
    state.table.counter = match &balk {
        Balk::Change(package) => {
            state.table.positions[by.at()] = Some(package.clone());
            state.table.counter_by = by;
            Some(package.clone())
        }
        Balk::Delay | Balk::Walk => None,
    };
    Event::Balked { by, balk, value, aspiration, turns, hidden, traces }
}
