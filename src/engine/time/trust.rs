//! Home's trust in the other side: what is seen of it, and what home makes of that.

use super::breach::{after_attack, answer_for};
use super::compliance::comply;
use super::hazard;
use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{
    AllyId, Cause, Coefficient as K, Drift, Event, Luck, Quantity, Role, Step, Stream, Term, Trace,
};

/// What home sees of the other side's part, and what it makes of it: Bayes' rule, for a leadership that is willing or not
/// and has or has not the control that home supposes (Kydd and Walter 2002).
pub(crate) fn watch(
    scenario: &Scenario,
    state: &mut State,
    attacked: bool,
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    if state.after.deal.as_ref().is_none_or(|deal| deal.suspended) {
        return;
    }
    let control = scenario.rule(K::BelievedControl);
    let attacks = scenario.rule(K::BelievedAttacks);
    let mut terms = Vec::new();
    let mut trust = state.get(Quantity::Trust);
    let mut judge = |after: f64, cause: Cause| {
        terms.push(Term { cause, step: Step::Add(after - trust) });
        trust = after;
        trust
    };
    let mut now = state.get(Quantity::Trust);
    now = if attacked {
        judge(after_attack(now, control), Cause::Drift(Drift::Violence))
    } else {
        let rest = 1.0 - attacks + now * attacks * control;
        let quiet = if rest > 0.0 { now * (1.0 - attacks * (1.0 - control)) / rest } else { now };
        judge(quiet, Cause::Drift(Drift::Quiet))
    };
    let mut seen = Vec::new();
    for ally in scenario.ally_ids() {
        let sees = hazard::sees(scenario, state, ally);
        if sees <= 0.0 {
            continue;
        }
        if Luck::at(state.nature.seed, Stream::Detection, state.clock.turn, u32::from(ally.0)).happens(chance(
            scenario,
            state,
            Hazard::Detection(ally),
        )) {
            now = judge(after_attack(now, control), Cause::Breach);
            seen.push(ally);
        } else {
            let rest = now + (1.0 - now) * (1.0 - sees);
            now = judge(if rest > 0.0 { now / rest } else { now }, Cause::Drift(Drift::Quiet));
        }
    }
    traces.push(state.change(Quantity::Trust, terms));
    for ally in seen {
        events.push(Event::BreachSeen { ally });
        let Some(ladder) = scenario.issue_about(Role::Ladder, ally) else { continue };
        if let Some(deal) = &mut state.after.deal {
            deal.note_breach(scenario, ladder, state.clock.turn);
        }
        answer_for(scenario, state, ladder, events);
    }
}

/// How likely it was, 0 to 1, that a breach about an ally was seen in a turn, or that none was: the draw of `watch` read
/// backwards, for one who supposes what is hidden. The state is the supposed one, with forces and relief as that turn left them.
/// What is kept of it is worked out in it anew. `None` where nothing could be seen, because nothing was promised out of sight or the
/// other side has stopped performing.
#[must_use]
pub fn breach_likelihood(scenario: &Scenario, state: &mut State, ally: AllyId, seen: bool) -> Option<f64> {
    if hazard::sees(scenario, state, ally) <= 0.0 {
        return None;
    }
    comply(scenario, state);
    let chance = chance(scenario, state, Hazard::Detection(ally));
    Some(if seen { chance } else { 1.0 - chance })
}
