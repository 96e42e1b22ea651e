//! A signed package in force: its schedule, its breaches, and the levers of carrying it out.

use crate::scenario::Scenario;
use crate::vocabulary::{Account, AllyId, Coefficient, IssueId, Pace, Package, Performer, Role, Status, ThirdStance};

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
    /// By issue, what came to light beside the ladders; those have theirs by ally.
    pub promises: Vec<Promise>,
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

/// What came to light of what was signed on an issue that is no ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// The breaches seen.
    pub breaches: u32,
    /// The turn the last one was seen.
    pub last_breach: Option<u32>,
    /// The turn a breach of it was last asked about.
    pub asked: Option<u32>,
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
            promises: vec![Promise::default(); scenario.issues.len()],
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

    /// True if it binds those across the table to something on an issue.
    #[must_use]
    pub fn binds_them(&self, scenario: &Scenario, issue: IssueId) -> bool {
        let theirs = matches!(scenario.issues[issue.at()].performer, Performer::Counterpart(_));
        theirs && self.package.option(issue) > 0
    }

    /// A breach of what was signed on an issue was seen.
    pub(crate) fn note_breach(&mut self, scenario: &Scenario, issue: IssueId, turn: u32) {
        if let Some(ally) = scenario.ladder_about(issue) {
            self.breaches[ally.at()] += 1;
            self.last_breach[ally.at()] = Some(turn);
        } else {
            let promise = &mut self.promises[issue.at()];
            promise.breaches += 1;
            promise.last_breach = Some(turn);
        }
    }

    /// The issues a breach of which was seen so lately that the deal is hollow for it.
    pub fn breaches_that_weigh(&self, scenario: &Scenario, turn: u32) -> impl Iterator<Item = IssueId> {
        let hollow = scenario.rule(Coefficient::HollowTurns);
        let seen = |issue: IssueId| match scenario.ladder_about(issue) {
            Some(ally) => self.last_breach[ally.at()],
            None => self.promises[issue.at()].last_breach,
        };
        scenario.issue_ids().filter(move |issue| seen(*issue).is_some_and(|seen| f64::from(turn - seen) < hollow))
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

    /// True if the package entitles home to stop all that it owes and to take relief back: a breach was seen of late, and the
    /// verification about the ally that the broken issue names says so; of an issue that names none, that about the first.
    #[must_use]
    pub fn snaps_back(&self, scenario: &Scenario, turn: u32) -> bool {
        let says = |breached: IssueId| {
            let issue = scenario.issue_about(Role::Verification, scenario.issues[breached.at()].ally);
            issue.is_some_and(|issue| scenario.issues[issue.at()].options[self.package.option(issue)].snap_back)
        };
        self.breaches_that_weigh(scenario, turn).any(says)
    }

    /// True if the package entitles home to stop its withdrawal: it snaps back, or the withdrawal was agreed on conditions and
    /// a breach was seen of late.
    #[must_use]
    pub fn home_may_stay(&self, scenario: &Scenario, turn: u32) -> bool {
        let conditional = scenario.term(&self.package, Role::Presence).is_some_and(|choice| choice.snap_back);
        let seen = || self.breaches_that_weigh(scenario, turn).next().is_some();
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
