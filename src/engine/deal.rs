//! A signed package and what it makes each side do.

use serde::{Deserialize, Serialize};

use crate::account::Account;
use crate::change::Quantity;
use crate::command::{Pace, ThirdStance};
use crate::ids::{AllyId, CounterpartId, IssueId, Package};
use crate::rules::Coefficient;
use crate::scenario::{Performer, Role, Scenario};
use crate::state::State;

/// Presence above the schedule that nobody counts as late.
pub(crate) const LEEWAY: f64 = 0.02;

/// Who owes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The home side.
    Home,
    /// A counterpart.
    Counterpart(CounterpartId),
    /// The third party.
    Third,
}

/// How an obligation stands, as far as the home side can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Performance {
    /// Not due yet, nothing amiss.
    Pending,
    /// Done, or being done on time.
    Kept,
    /// Late.
    Overdue,
    /// Seen to be broken.
    Broken,
    /// Cannot be seen from here.
    Unknown,
}

/// What a package makes someone do.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Obligation {
    /// On which issue.
    pub issue: IssueId,
    /// The option that was signed on it.
    pub option: usize,
    /// Who owes it.
    pub by: Side,
    /// The turn it is due.
    pub due: u32,
    /// How it stands.
    pub stands: Performance,
    /// How surely a breach of it would show, 0 to 1.
    pub shows: f64,
}

/// The status of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Both sides do what is due, as far as it can be seen.
    Held,
    /// In force on paper; a breach has been seen.
    Hollow,
    /// One side has suspended its performance.
    Suspended,
    /// Nothing is left of it.
    Collapsed,
}

/// A package in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// What was signed.
    pub package: Package,
    /// When.
    pub signed: u32,
    /// How it stands.
    pub status: Status,
    /// Turns for which it held.
    pub held: u32,
    /// Turns for which the home side has been overdue without a break.
    pub overdue: u32,
    /// True while the counterpart has stopped performing.
    pub suspended: bool,
    /// By ally, the share of the covert obligation about it that is kept. Hidden.
    pub compliance: Vec<f64>,
    /// By ally, what that share is made of. Hidden.
    pub because: Vec<Account>,
    /// By ally, the breaches seen.
    pub breaches: Vec<u32>,
    /// By ally, the turn the last one was seen.
    pub last_breach: Vec<Option<u32>>,
    /// Turns by which its schedule was put off.
    pub put_off: u32,
    /// How far the counterpart reckons with an answer to a breach, 0 to 1. Hidden.
    pub resolve: f64,
}

/// The levers of implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levers {
    /// The pace of withdrawal.
    pub pace: Pace,
    /// True while relief is given as agreed.
    pub relief: bool,
    /// How the third party is dealt with.
    pub third: ThirdStance,
}

impl Deal {
    /// A deal on the turn it is signed.
    #[must_use]
    pub(crate) fn fresh(scenario: &Scenario, package: Package, signed: u32) -> Self {
        let compliance = vec![1.0; scenario.allies.len()];
        let status = Status::Held;
        Self {
            package,
            signed,
            status,
            held: 0,
            overdue: 0,
            suspended: false,
            compliance,
            because: vec![Account::default(); scenario.allies.len()],
            breaches: vec![0; scenario.allies.len()],
            last_breach: vec![None; scenario.allies.len()],
            put_off: 0,
            resolve: 1.0,
        }
    }

    /// True while anything of it is left.
    #[must_use]
    pub fn in_force(&self) -> bool {
        self.status != Status::Collapsed
    }

    /// A breach of the covert part about an ally was seen.
    pub(crate) fn note_breach(&mut self, ally: AllyId, turn: u32) {
        self.breaches[ally.at()] += 1;
        self.last_breach[ally.at()] = Some(turn);
    }

    /// True if a breach about an ally was seen so lately that the deal is hollow for it.
    #[must_use]
    pub fn breach_weighs(&self, scenario: &Scenario, ally: AllyId, turn: u32) -> bool {
        let lately = |seen: u32| f64::from(turn - seen) < scenario.rule(Coefficient::HollowTurns);
        self.last_breach[ally.at()].is_some_and(lately)
    }

    /// The share of all covert obligations that is kept: the mean over the allies they are about.
    #[must_use]
    pub fn kept(&self, scenario: &Scenario) -> f64 {
        let promised: Vec<f64> = scenario
            .ally_ids()
            .filter(|ally| scenario.promises(&self.package, *ally))
            .map(|ally| self.compliance[ally.at()])
            .collect();
        if promised.is_empty() { 1.0 } else { promised.iter().sum::<f64>() / promised.len() as f64 }
    }

    /// The presence that the package allows on a turn: a straight way down from all of it, put off as it was.
    #[must_use]
    pub fn scheduled_presence(&self, scenario: &Scenario, turn: u32) -> f64 {
        let after = turn.saturating_sub(self.signed + self.put_off);
        let Some(choice) = scenario.term(&self.package, Role::Presence) else { return 1.0 };
        if self.package.option_of(scenario, Role::Presence) == Some(0) || after == 0 {
            return 1.0;
        }
        if choice.turns == 0 || after >= choice.turns {
            return choice.level;
        }
        1.0 + (choice.level - 1.0) * f64::from(after) / f64::from(choice.turns)
    }

    /// Relief due by now, as a share of all there is.
    #[must_use]
    pub fn relief_due(&self, scenario: &Scenario, turn: u32) -> f64 {
        match scenario.term(&self.package, Role::Relief) {
            Some(choice) if turn >= self.signed + self.put_off + choice.turns => choice.level,
            _ => 0.0,
        }
    }

    /// True if the package entitles home to stop all that it owes and to take relief back: a breach about an ally was seen of
    /// late, and the verification about that ally says so.
    #[must_use]
    pub fn snaps_back(&self, scenario: &Scenario, turn: u32) -> bool {
        let says = |ally| {
            let issue = scenario.issue_about(Role::Verification, ally);
            issue.is_some_and(|issue| scenario.issues[issue.at()].options[self.package.option(issue)].snap_back)
        };
        scenario.ally_ids().any(|ally| self.breach_weighs(scenario, ally, turn) && says(ally))
    }

    /// True if the package entitles home to stop its withdrawal: it snaps back, or the withdrawal was agreed on conditions and
    /// a breach was seen of late.
    #[must_use]
    pub fn home_may_stay(&self, scenario: &Scenario, turn: u32) -> bool {
        let conditional = scenario.term(&self.package, Role::Presence).is_some_and(|choice| choice.snap_back);
        let seen = || scenario.ally_ids().any(|ally| self.breach_weighs(scenario, ally, turn));
        (conditional && seen()) || self.snaps_back(scenario, turn)
    }

    /// True if the home side is behind with its forces or its relief.
    #[must_use]
    pub fn home_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        self.presence_is_overdue(scenario, state) || self.relief_is_overdue(scenario, state)
    }

    pub(crate) fn presence_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        state.get(Quantity::Presence) > self.scheduled_presence(scenario, state.turn) + LEEWAY
    }

    pub(crate) fn relief_is_overdue(&self, scenario: &Scenario, state: &State) -> bool {
        state.get(Quantity::Relief) + 1e-9 < self.relief_due(scenario, state.turn)
    }

    /// The level of restraint that the counterpart owes on a turn, 0 where it owes none.
    #[must_use]
    pub fn restraint_due(&self, scenario: &Scenario, turn: u32) -> f64 {
        match scenario.term(&self.package, Role::Restraint) {
            Some(choice) if choice.turns == 0 || turn <= self.signed + choice.turns => choice.level,
            _ => 0.0,
        }
    }

    /// The ledger of obligations as it can be seen.
    #[must_use]
    pub fn ledger(&self, scenario: &Scenario, state: &State) -> Vec<Obligation> {
        let grace = state.turn.saturating_sub(self.signed);
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
                    (Side::Home, due, progress(!done && state.turn >= due, done))
                }
                Role::Releases => {
                    let due = self.signed + choice.turns;
                    let done = state.get(Quantity::Releases) + 1e-9 >= choice.level;
                    let by = if scenario.third.is_some_and(|third| third.holds_prisoners) {
                        Side::Third
                    } else {
                        Side::Home
                    };
                    (by, due, progress(!done && state.turn >= due, done))
                }
                Role::Ladder => {
                    let stands = if choice.covert <= 0.0 {
                        Performance::Kept
                    } else if self.breaches[spec.ally.at()] > 0 {
                        Performance::Broken
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
                    let over = choice.turns > 0 && state.turn > self.signed + choice.turns;
                    let stands = if self.suspended && !over { Performance::Broken } else { Performance::Kept };
                    (across, self.signed + choice.turns, stands)
                }
                Role::Inclusion => {
                    let due = self.signed + choice.turns;
                    let opened = state.get(Quantity::Releases) + 1e-9 >= self.releases_owed(scenario) && grace > 0;
                    let stands = if self.suspended && opened {
                        Performance::Broken
                    } else {
                        progress(state.turn > due && !opened, opened)
                    };
                    (across, due, stands)
                }
                // Nothing else in the rules depends on it: it is done when it is due.
                Role::Plain => {
                    let due = self.signed + choice.turns;
                    let stopped = self.suspended && across != Side::Home;
                    let stands = if stopped { Performance::Broken } else { progress(false, state.turn >= due) };
                    (across, due, stands)
                }
            };
            // What is done in the open shows; what is done out of sight shows as far as somebody may look.
            let shows = if choice.covert > 0.0 { self.exposure(scenario, spec.ally) } else { 1.0 };
            ledger.push(Obligation { issue, option, by, due, stands, shows });
        }
        ledger
    }

    /// Prisoners to be freed before the counterpart sits down with the third party, as a share of all.
    #[must_use]
    pub fn releases_owed(&self, scenario: &Scenario) -> f64 {
        scenario.term(&self.package, Role::Releases).map_or(0.0, |choice| choice.level)
    }

    /// Exposure of the covert part about an ally under this package.
    #[must_use]
    pub fn exposure(&self, scenario: &Scenario, ally: AllyId) -> f64 {
        let verification = scenario.issue_about(Role::Verification, ally);
        let agreed =
            verification.map_or(0.0, |issue| scenario.issues[issue.at()].options[self.package.option(issue)].exposure);
        let national = scenario.rule(Coefficient::NationalMeans);
        if self.suspended { national } else { agreed.max(national) }
    }
}

fn progress(late: bool, done: bool) -> Performance {
    match (late, done) {
        (true, _) => Performance::Overdue,
        (false, true) => Performance::Kept,
        (false, false) => Performance::Pending,
    }
}

impl Package {
    /// The option chosen on the issue with a role.
    #[must_use]
    pub fn option_of(&self, scenario: &Scenario, role: Role) -> Option<usize> {
        scenario.issue_with(role).map(|issue| self.option(issue))
    }
}
