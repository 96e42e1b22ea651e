//! Asking: a desk is tasked, a faction is sounded out.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::table::intelligence;
use crate::vocabulary::{BlocId, Coefficient, DeskId, Event, Refusal};

pub(crate) fn task(scenario: &Scenario, state: &mut State, desk: DeskId) -> Result<Vec<Event>, Refusal> {
    state.clock.effort -= legal::tasking(scenario, state, desk)?;
    state.sitting.desks_tasked.push(desk);
    state.reports += 1;
    let (heard, estimate) = intelligence::report(scenario, state, desk);
    let strays = intelligence::strays(scenario, state, desk);
    Ok(vec![Event::Reported { desk, heard, estimate, strays }])
}

pub(crate) fn sound(scenario: &Scenario, state: &mut State, bloc: BlocId) -> Result<Vec<Event>, Refusal> {
    let (leaning, margin) = intelligence::sound(scenario, state, bloc, legal::sounding(scenario, state, bloc)?);
    state.clock.effort -= scenario.count(Coefficient::SoundingEffort);
    state.sitting.blocs_sounded.push(bloc);
    Ok(vec![Event::Sounded { bloc, leaning, agreed: state.table.agreed.is_some(), margin }])
}
