//! Setting a lever of the implementation.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Event, Refusal, Setting};

pub(crate) fn set(scenario: &Scenario, state: &mut State, setting: Setting) -> Result<Vec<Event>, Refusal> {
    legal::moving(scenario, state, setting)?;
    match setting {
        Setting::Pace(pace) => state.after.levers.pace = pace,
        Setting::Relief(relief) => state.after.levers.relief = relief,
        Setting::Third(third) => state.after.levers.third = third,
    }
    Ok(vec![Event::LeverSet { setting }])
}
