//! The ledger of a deal: what each side owes today, and how it stands as far as it can be seen.

use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::vocabulary::{Obligation, Performance, Performer, Quantity, Role, Side};

/// Presence above the schedule that nobody counts as late.
pub(crate) const LEEWAY: f64 = 0.02;

impl Deal {
    /// True if the home side is behind with its forces or its relief.
    #[must_use]
    pub fn home_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        self.presence_is_overdue(scenario, state) || self.relief_is_overdue(scenario, state)
    }

    pub(crate) fn presence_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        state.get(Quantity::Presence) > self.scheduled_presence(scenario, state.clock.turn) + LEEWAY
    }

    pub(crate) fn relief_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        state.get(Quantity::Relief) + 1e-9 < self.relief_due(scenario, state.clock.turn)
    }

    /// The ledger of obligations as it can be seen.
    #[must_use]
    pub fn ledger(&self, scenario: &Scenario, state: &State) -> Vec<Obligation> {
        let grace = state.clock.turn.saturating_sub(self.signed);
        let mut ledger = Vec::new();
        for issue in scenario.issue_ids() {
            let option = self.package.option(issue);
            if option == 0 {
                continue;
            }
            let spec = &scenario.issues[issue.at()];
            let choice = &spec.options[option];
            let across = match spec.performer {
                Performer::Counterpart(party) => Side::Counterpart(party),
                Performer::Home => Side::Home,
            };
            let (by, due, stands) = match spec.role {
                Role::Presence => {
                    let late = self.presence_is_overdue(scenario, state);
                    let done = state.get(Quantity::Presence) <= choice.level + 1e-9;
                    (Side::Home, self.signed + self.put_off + choice.turns, progress(late, done))
                }
                Role::Relief => {
                    let due = self.signed + self.put_off + choice.turns;
                    let done = state.get(Quantity::Relief) + 1e-9 >= choice.level;
                    (Side::Home, due, progress(!done && state.clock.turn >= due, done))
                }
                Role::Releases => {
                    let due = self.signed + choice.turns;
                    let done = state.get(Quantity::Releases) + 1e-9 >= choice.level;
                    let by = if scenario.third.is_some_and(|third| third.holds_prisoners) {
                        Side::Third
                    } else {
                        Side::Home
                    };
                    (by, due, progress(!done && state.clock.turn >= due, done))
                }
                Role::Ladder => {
                    let stands = if self.breaches[spec.ally.at()] > 0 {
                        Performance::Broken
                    } else if choice.covert <= 0.0 {
                        Performance::Kept
                    } else {
                        Performance::Unknown
                    };
                    (across, self.signed, stands)
                }
                Role::Verification => {
                    let stands = if self.suspended { Performance::Broken } else { Performance::Kept };
                    (across, self.signed, stands)
                }
                Role::Restraint => {
                    let over = choice.turns > 0 && state.clock.turn > self.signed + choice.turns;
                    let stands = if self.suspended && !over { Performance::Broken } else { Performance::Kept };
                    (across, self.signed + choice.turns, stands)
                }
                Role::Inclusion => {
                    let due = self.signed + choice.turns;
                    let opened = state.get(Quantity::Releases) + 1e-9 >= self.releases_owed(scenario) && grace > 0;
                    let stands = if self.suspended && opened {
                        Performance::Broken
                    } else {
                        progress(state.clock.turn > due && !opened, opened)
                    };
                    (across, due, stands)
                }
                // Nothing else in the rules depends on it: it is done when it is due.
                Role::Plain => {
                    let due = self.signed + choice.turns;
                    let stopped = self.suspended && across != Side::Home;
                    let stands = if stopped { Performance::Broken } else { progress(false, state.clock.turn >= due) };
                    (across, due, stands)
                }
            };
            let stands = if self.promises[issue.at()].breaches > 0 { Performance::Broken } else { stands };
            // What is done in the open shows; what is done out of sight shows as far as somebody may look.
            let shows = if choice.covert > 0.0 { self.exposure(scenario, spec.ally) } else { 1.0 };
            ledger.push(Obligation { issue, option, by, due, stands, shows });
        }
        ledger
    }
}

fn progress(late: bool, done: bool) -> Performance {
    match (late, done) {
        (true, _) => Performance::Overdue,
        (false, true) => Performance::Kept,
        (false, false) => Performance::Pending,
    }
}
