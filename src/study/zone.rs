//! The zone of possible agreement: every package that both sides would have ratified in a state.

use wedge_engine::{Evaluator, Mind, Package, Scenario, State};

/// How much could have been agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// How many packages there are.
    pub packages: usize,
    /// How many would have left the leadership no worse off than fighting on.
    pub leadership: usize,
    /// How many of those home would have ratified as well.
    pub both: usize,
    /// The highest rung of the ladder among the latter, as an option; `None` if there are none or no ladder.
    pub best_rung: Option<u8>,
}

/// The zone in a state: every package is asked, none is guessed.
#[must_use]
pub fn zone(scenario: &Scenario, state: &State) -> Zone {
    let sweep = Evaluator::new(scenario, state, Mind::True).sweep();
    let ladder = scenario.issue_with(wedge_engine::Role::Ladder);
    let mut zone = Zone { packages: sweep.values().len(), leadership: 0, both: 0, best_rung: None };
    for (index, value) in sweep.values().iter().enumerate() {
        if *value < 0.0 {
            continue;
        }
        zone.leadership += 1;
        let package: Package = sweep.package(index);
        if state.home_verdict(scenario, &package).is_some_and(|verdict| verdict.ratifies) {
            zone.both += 1;
            zone.best_rung = zone.best_rung.max(ladder.map(|ladder| package.0[ladder.at()]));
        }
    }
    zone
}
