//! How a game ends, in words that a player sees.

use serde::Serialize;
use wedge_engine::{Effect, Incident, Role, Scenario};

/// How a game ends, in a word that a player sees: one of the first five, and one of the last two where there is a third party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Nothing was signed.
    NoDeal,
    /// A deal is kept.
    Held,
    /// A deal is in force on paper; a breach has been seen, or there is one.
    Hollow,
    /// One side has suspended its performance.
    Suspended,
    /// Nothing is left of a deal.
    Collapsed,
    /// The third party has fallen.
    Fell,
    /// It stands.
    Stands,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::NoDeal, Self::Held, Self::Hollow, Self::Suspended, Self::Collapsed, Self::Fell, Self::Stands];

    /// Its place among all.
    pub(super) fn at(self) -> usize {
        self as usize
    }

    /// Its name in a table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoDeal => "no deal",
            Self::Held => "held",
            Self::Hollow => "hollow",
            Self::Suspended => "suspended",
            Self::Collapsed => "collapsed",
            Self::Fell => "third party fallen",
            Self::Stands => "third party stands",
        }
    }

    /// What is so if it is reached, in a sentence.
    pub(super) fn clause(self) -> &'static str {
        match self {
            Self::NoDeal => "ends without a deal",
            Self::Held => "ends with a deal that is kept",
            Self::Hollow => "ends with a hollow deal",
            Self::Suspended => "ends with a suspended deal",
            Self::Collapsed => "ends with a deal of which nothing is left",
            Self::Fell => "ends with the third party fallen",
            Self::Stands => "ends with the third party still standing",
        }
    }

    /// Whether a scenario has it at all.
    pub(super) fn may_be(self, scenario: &Scenario) -> bool {
        // What may be in force: the package that is, or any option of any issue.
        let any = |holds: &dyn Fn(Role, &wedge_engine::Choice) -> bool| {
            scenario.issues.iter().enumerate().any(|(at, issue)| {
                issue.options.iter().enumerate().any(|(option, choice)| {
                    let there = scenario.in_force.as_ref().is_none_or(|package| usize::from(package.0[at]) == option);
                    there && holds(issue.role, choice)
                })
            })
        };
        let breach = |effect: &Effect| matches!(effect, Effect::Breach(_));
        let shows = |event: &Incident| {
            event.effects.iter().chain(event.replies.iter().flat_map(|reply| &reply.effects)).any(breach)
        };
        match self {
            Self::NoDeal => scenario.in_force.is_none(),
            Self::Held => true,
            Self::Hollow => any(&|_, choice| choice.covert > 0.0) || scenario.incidents.iter().any(shows),
            // Only what home owes can be overdue.
            Self::Suspended | Self::Collapsed => any(&|role, choice| match role {
                Role::Presence => choice.level < 1.0,
                Role::Relief => choice.level > 0.0,
                _ => false,
            }),
            Self::Fell | Self::Stands => scenario.third.is_some(),
        }
    }
}

/// How the games of somebody ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingsBy {
    /// The name of a policy, or what a line is the best of.
    pub who: String,
    /// True for a line of play, false for a policy.
    pub line: bool,
    /// Games under each hypothesis, in the scenario's order.
    pub games: Vec<u64>,
    /// By hypothesis, the number of games with each ending, in the order of [`Ending::ALL`].
    pub endings: Vec<[u64; Ending::ALL.len()]>,
}
