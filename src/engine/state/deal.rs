//! A signed package in force: its schedule, its breaches, and the levers of carrying it out.

use crate::scenario::Scenario;
use crate::vocabulary::{Account, AllyId, Coefficient, Pace, Package, Role, Status, ThirdStance};

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
    /// True while part of it stands in an annex that has not come out.
    pub annex: bool,
    /// True where each side can read it in its own way.
    pub ambiguous: bool,
    /// How far the counterpart reckons with an answer to a breach, 0 to 1. Hidden.
    pub resolve: f64,
    /// True while relief is due that those at home whom it takes do not give.
    pub withheld: bool,
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
            annex: false,
            ambiguous: false,
            resolve: 1.0,
            withheld: false,
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

    /// The level of restraint that the counterpart owes on a turn, 0 where it owes none.
    #[must_use]
    pub fn restraint_due(&self, scenario: &Scenario, turn: u32) -> f64 {
        match scenario.term(&self.package, Role::Restraint) {
            Some(choice) if choice.turns == 0 || turn <= self.signed + choice.turns => choice.level,
            _ => 0.0,
        }
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
