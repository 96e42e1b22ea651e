//! The answer across the table: the posture a movement shows, which is the same whatever nature drew.
//!
//! Posture values packages by interests that everybody knows and by reputed bonds. It agrees in principle to what
//! reaches its aspiration, which falls over a horizon of its own. Otherwise it answers with the next package on its way
//! from where it stands to the offer: the closest one to the offer that still gives it what it holds out for, chosen by
//! its own values, never by the player's.

use serde::{Deserialize, Serialize};

use crate::account::Shift;
use crate::change::Quantity;
use crate::ids::{BlocId, CounterpartId, IssueId, Package};
use crate::margin::{Evaluator, Mind, shifts};
use crate::rules::Coefficient;
use crate::scenario::Scenario;
use crate::search::distance;
use crate::state::State;

/// What the counterpart did with an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerKind {
    /// It agrees in principle.
    Agreed,
    /// It moves to another package.
    Counter(Package),
    /// It does not move from where it stands.
    Restated(Package),
    /// It leaves the sitting and is back on a turn.
    WalkOut {
        /// That turn.
        until: u32,
    },
}

/// How one issue pulls on a faction, from its known interest alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// The issue.
    pub issue: IssueId,
    /// From -3 (strongly against) to 3 (strongly for), compared with no deal.
    pub strength: i8,
}

/// What a faction let be seen of its reaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocReading {
    /// The faction.
    pub bloc: BlocId,
    /// How it stands to the offer in public, from -2 (against) to 2 (for).
    pub stance: i8,
    /// How it moved since the last offer, from -2 (away) to 2 (nearer); `None` if there was none before.
    pub moved: Option<i8>,
    /// The pull of every issue on which the offer changes something, strongest first.
    pub pulls: Vec<Pull>,
}

/// An answer and what could be seen of the reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What it was an answer to.
    pub offer: Package,
    /// Who gave it: of several counterparts, the one that is least content.
    pub by: CounterpartId,
    /// The answer.
    pub kind: AnswerKind,
    /// The posture's value of the offer (margin units).
    pub value: f64,
    /// What it aspired to (margin units).
    pub aspiration: f64,
    /// The reactions.
    pub readings: Vec<BlocReading>,
    /// How every margin in posture moved from the last offer, or from no deal at all, to this one.
    pub shifts: Vec<Shift>,
}

/// What the counterpart aspires to on a turn, before reciprocity.
pub(crate) fn aspiration(scenario: &Scenario, state: &State) -> f64 {
    scenario.rule(Coefficient::Aspiration) * firmness(scenario, state) * state.reciprocity
}

/// How much of its firmness is left on its way to its horizon, 1 to 0.
fn firmness(scenario: &Scenario, state: &State) -> f64 {
    let way = (f64::from(state.turn) / f64::from(state.horizon)).min(1.0);
    1.0 - libm::pow(way, scenario.rule(Coefficient::AspirationShape))
}

/// Answers an offer. Several counterparts have to agree one and all; the least content of them speaks. One whose own
/// counter it was has agreed already.
pub(crate) fn answer(scenario: &Scenario, state: &State, offer: &Package, agreed: Option<CounterpartId>) -> Answer {
    let aspiration = aspiration(scenario, state);
    let postures: Vec<Evaluator<'_>> =
        scenario.counterpart_ids().map(|party| Evaluator::of(scenario, state, Mind::Reputed, party)).collect();
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
        AnswerKind::WalkOut { until: state.turn + 2 }
    } else if value >= aspiration {
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
        readings: readings(scenario, state, &postures, offer),
        shifts: shifts(scenario, state, Mind::Reputed, state.offer.as_ref().unwrap_or(&nothing), offer),
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
    let before = state.positions[by.at()].as_ref();
    let stands = before.unwrap_or(ideal);
    let holds_out = if state.settled {
        aspiration
    } else {
        let stance = scenario.rule(Coefficient::OpeningStance) * firmness(scenario, state) * state.reciprocity;
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

fn readings(scenario: &Scenario, state: &State, postures: &[Evaluator<'_>], offer: &Package) -> Vec<BlocReading> {
    scenario
        .bloc_ids()
        .map(|bloc| {
            let posture = &postures[scenario.blocs[bloc.at()].counterpart.at()];
            let margin = posture.margin(offer, bloc);
            let before = state.offer.as_ref().map(|last| posture.margin(last, bloc));
            let mut pulls: Vec<Pull> = scenario
                .issue_ids()
                .filter(|issue| offer.option(*issue) != 0)
                .map(|issue| Pull {
                    issue,
                    strength: grade(posture.interest(bloc, issue, offer.option(issue)), [0.01, 0.05, 0.12]),
                })
                .filter(|pull| pull.strength != 0)
                .collect();
            pulls.sort_by_key(|pull| -pull.strength.abs());
            BlocReading {
                bloc,
                stance: grade(margin, [0.03, 0.15, f64::INFINITY]),
                moved: before.map(|before| grade(margin - before, [0.01, 0.08, f64::INFINITY])),
                pulls,
            }
        })
        .collect()
}

/// A size as a signed grade: how many of the thresholds it reaches.
fn grade(value: f64, thresholds: [f64; 3]) -> i8 {
    // Weights are written with a few decimals; what stands on a threshold reaches it, whatever the last bit says.
    let reached = thresholds.iter().filter(|least| value.abs() + 1e-9 >= **least).count();
    let size = i8::try_from(reached).unwrap_or(3);
    if value < 0.0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_count_thresholds_with_their_sign() {
        assert_eq!(grade(0.0, [0.01, 0.05, 0.12]), 0);
        assert_eq!(grade(0.05, [0.01, 0.05, 0.12]), 2);
        assert_eq!(grade(-1.0, [0.01, 0.05, 0.12]), -3);
        assert_eq!(grade(-1.0, [0.03, 0.15, f64::INFINITY]), -2);
    }
}
