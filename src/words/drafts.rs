//! Packages in words: where two differ, what was initialled, what each clause rests on.

use wedge_counsel::exposure;
use wedge_engine::{IssueId, Package, Performer, Role, TableView};

use crate::speech::Arg;
use crate::teller::Teller;

impl Teller {
    /// Where two packages differ: heading, one's option, the other's.
    #[must_use]
    pub fn difference(&self, one: &Package, other: &Package) -> Vec<(IssueId, String, String)> {
        self.pack
            .scenario
            .issue_ids()
            .filter(|issue| one.option(*issue) != other.option(*issue))
            .map(|issue| {
                let of = |package: &Package| self.option(issue, package.option(issue)).to_owned();
                (issue, of(one), of(other))
            })
            .collect()
    }

    /// Clauses in a line: issue and option of each.
    #[must_use]
    pub fn clauses(&self, clauses: &[(IssueId, u8)]) -> String {
        let one = |(issue, option): &(IssueId, u8)| {
            format!("{}: {}", self.issue(*issue), self.option(*issue, usize::from(*option)))
        };
        clauses.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// What their counter-offer asks for on an issue; nothing where it leaves unsaid what the draft it answered left unsaid.
    #[must_use]
    pub fn wants(&self, table: &TableView, issue: IssueId) -> Option<usize> {
        let theirs = table.counter.as_ref()?.option(issue);
        let answered = table.offer.as_ref().map_or(0, |offer| offer.option(issue));
        (theirs != 0 || answered != 0).then_some(theirs)
    }

    /// What a package rests on, line by line, for the moment before signing.
    #[must_use]
    pub fn rests_on(&self, package: &Package) -> Vec<String> {
        self.pack.scenario.issue_ids().filter_map(|issue| self.rests_on_issue(package, issue)).collect()
    }

    /// The same of one issue; `None` if the package says nothing about it.
    #[must_use]
    pub fn rests_on_issue(&self, package: &Package, issue: IssueId) -> Option<String> {
        let scenario = &self.pack.scenario;
        (package.option(issue) != 0).then(|| {
            let spec = &scenario.issues[issue.at()];
            let name = ("issue", Arg::Text(self.issue(issue)));
            let held = spec.role == Role::Releases && scenario.third.is_some_and(|third| third.holds_prisoners);
            if held {
                self.say("sign-rest-third", &[name])
            } else if spec.performer == Performer::Home {
                self.say("sign-rest-home", &[name])
            } else {
                let seen = self.shows(exposure(scenario, package, issue));
                self.say("sign-rest-counterpart", &[name, ("seen", Arg::Text(&seen))])
            }
        })
    }
}
