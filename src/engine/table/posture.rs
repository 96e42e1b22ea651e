//! The answer across the table: the posture a movement shows, which is the same whatever nature drew.
//!
//! Posture values packages by interests that everybody knows and by reputed bonds. It agrees in principle to what
//! reaches its aspiration, which falls over a horizon of its own. Otherwise it answers with the next package on its way
//! from where it stands to the offer: the closest one to the offer that still gives it what it holds out for, chosen by
//! its own values, never by the player's.

use super::reading::readings;
use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, Mind, distance, shifts};
use crate::vocabulary::{Answer, AnswerKind, Coefficient, CounterpartId, Package, Quantity};

/// What a counterpart aspires to in a state: the value at which it agrees in principle.
#[must_use]
pub fn aspiration(scenario: &Scenario, state: &State) -> f64 {
    scenario.rule(Coefficient::Aspiration)
        * firmness(scenario, state)
        * state.table.reciprocity
        * insists(scenario, state)
}

/// The share of what it aspires to that it insists on: less of a text of which it can tell its own that it got what it wanted.
pub(crate) fn insists(scenario: &Scenario, state: &State) -> f64 {
    if state.table.ambiguous { 1.0 - scenario.rule(Coefficient::AmbiguityEase) } else { 1.0 }
}

/// How much of its firmness is left on its way to its horizon, 1 to 0.
fn firmness(scenario: &Scenario, state: &State) -> f64 {
    let way = (f64::from(state.clock.turn) / f64::from(state.nature.horizon)).min(1.0);
    1.0 - libm::pow(way, scenario.rule(Coefficient::AspirationShape))
}

/// The posture of every counterpart as things stand.
pub(crate) fn postures<'a>(scenario: &'a Scenario, state: &State) -> Vec<Evaluator<'a>> {
    scenario.counterpart_ids().map(|party| Evaluator::of(scenario, state, Mind::Reputed, party)).collect()
}

/// Answers an offer by the postures as things stand. Several counterparts have to agree one and all; the least content of them
/// speaks. One whose own counter it was has agreed already.
pub(crate) fn answer(
    scenario: &Scenario,
    state: &State,
    postures: &[Evaluator<'_>],
    offer: &Package,
    agreed: Option<CounterpartId>,
) -> Answer {
    let aspiration = aspiration(scenario, state);
    let values: Vec<f64> = postures.iter().map(|posture| posture.value(offer)).collect();
    let asked = || scenario.counterpart_ids().filter(|party| agreed != Some(*party));
    let angry =
        |party: &CounterpartId| leadership_anger(scenario, state, *party) > scenario.rule(Coefficient::WalkOutAnger);
    let walks = asked().find(angry);
    let by = walks.unwrap_or_else(|| {
        let least = asked().min_by(|one, other| values[one.at()].total_cmp(&values[other.at()]));
        least.unwrap_or(CounterpartId(0))
    });
    let value = values[by.at()];
    let kind = if walks.is_some() {
        AnswerKind::WalkOut { until: state.clock.turn + scenario.count(Coefficient::WalkOutTurns) }
    } else if value >= aspiration || state.table.positions[by.at()].as_ref() == Some(offer) {
        // Whoever is offered what he stands on has nothing to add.
        AnswerKind::Agreed
    } else {
        counter(scenario, state, &postures[by.at()], by, offer, aspiration)
    };
    let nothing = Package::status_quo(scenario.issues.len());
    Answer {
        offer: offer.clone(),
        by,
        kind,
        value,
        aspiration,
        readings: readings(scenario, state, postures, offer),
        shifts: shifts(scenario, state, Mind::Reputed, state.table.offer.as_ref().unwrap_or(&nothing), offer),
    }
}

fn leadership_anger(scenario: &Scenario, state: &State, party: CounterpartId) -> f64 {
    if let Some(leader) = scenario.counterparts[party.at()].leader {
        return state.get(Quantity::Anger(leader));
    }
    let total: f64 = scenario.blocs_of(party).map(|bloc| state.get(Quantity::Capability(bloc))).sum();
    let weighed: f64 = scenario
        .blocs_of(party)
        .map(|bloc| state.get(Quantity::Capability(bloc)) * state.get(Quantity::Anger(bloc)))
        .sum();
    if total > 0.0 { weighed / total } else { 0.0 }
}

fn counter(
    scenario: &Scenario,
    state: &State,
    posture: &Evaluator<'_>,
    by: CounterpartId,
    offer: &Package,
    aspiration: f64,
) -> AnswerKind {
    // Where it would stand if it had its way.
    let survey = posture.survey();
    let (ideal, best) = (&survey.package, survey.value);
    let before = state.table.positions[by.at()].as_ref();
    let stands = before.unwrap_or(ideal);
    let holds_out = if state.table.settled {
        aspiration
    } else {
        let stance = scenario.rule(Coefficient::OpeningStance) * firmness(scenario, state) * state.table.reciprocity;
        aspiration + (best - aspiration).max(0.0) * stance.min(1.0)
    };
    // Where it stands is as good as anything no nearer to the offer.
    let reach = distance(scenario, stands, offer);
    let chosen = posture
        .nearest_of(offer, Some(stands), holds_out, reach, Some(&survey))
        .filter(|found| found.distance < reach || found.value > posture.value(stands))
        .map_or_else(|| stands.clone(), |found| found.package);
    if chosen == *stands && before.is_some() { AnswerKind::Restated(chosen) } else { AnswerKind::Counter(chosen) }
}
