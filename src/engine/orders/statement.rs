//! What the player says for the record: aims and a red line, beliefs, forecasts.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Event, Refusal, Undertaking};

pub(crate) fn undertake(
    scenario: &Scenario,
    state: &mut State,
    undertaking: &Undertaking,
) -> Result<Vec<Event>, Refusal> {
    legal::undertaking(scenario, state, undertaking)?;
    state.said.undertaking = Some(undertaking.clone());
    Ok(vec![Event::Undertook(undertaking.clone())])
}

/// Said again on the same turn, it takes the place of what was said before.
pub(crate) fn believe(scenario: &Scenario, state: &mut State, shares: &[u8]) -> Result<Vec<Event>, Refusal> {
    legal::believing(scenario, shares)?;
    let turn = state.clock.turn;
    state.said.beliefs.retain(|(stated, _)| *stated != turn);
    state.said.beliefs.push((turn, shares.to_vec()));
    Ok(vec![Event::Believed { shares: shares.to_vec() }])
}

/// Said again on the same turn, it takes the place of what was said before.
pub(crate) fn forecast(scenario: &Scenario, state: &mut State, stated: &[(u8, u8)]) -> Result<Vec<Event>, Refusal> {
    legal::forecasting(scenario, stated)?;
    let turn = state.clock.turn;
    for (which, percent) in stated {
        state.said.forecasts.retain(|(on, before, _)| (*on, before) != (turn, which));
        state.said.forecasts.push((turn, *which, *percent));
    }
    Ok(vec![Event::Forecast { stated: stated.to_vec() }])
}
