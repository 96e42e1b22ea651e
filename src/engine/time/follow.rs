//! Home's own good faith: what was signed takes others there, a legislature or an agency, and they need not follow.

use super::hazard::{Hazard, chance};
use crate::scenario::Scenario;
use crate::state::State;
use crate::vocabulary::{Coefficient as K, Event, Luck, Stream};

/// Whether relief that is due is given this turn. What is not given is late, and costs what all that is late costs.
pub(crate) fn follows(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) -> bool {
    // Where everybody follows there is nothing to draw.
    let certain = scenario.rule(K::Follows) >= 1.0 && scenario.rule(K::FollowsSupport) <= 0.0;
    let chance = chance(scenario, state, Hazard::Follow);
    let gives = certain || Luck::at(state.nature.seed, Stream::Home, state.clock.turn, 2).happens(chance);
    let Some(deal) = &mut state.after.deal else { return gives };
    if deal.withheld == gives {
        deal.withheld = !gives;
        events.push(if gives { Event::HomeFollowed } else { Event::HomeWithheld });
    }
    gives
}
