//! Issues and their options, what home demands of them, and the package that is in force at the opening.

use wedge_engine::{Choice, Constituency, CounterpartId, Home, Issue, Package, Performer, Role};

use crate::compile::compiler::Compiler;
use crate::compile::ids::What;
use crate::raw::{IssueText, OptionText, PerformerText};
use crate::reading::Located;

/// An option's index in the rules' form.
pub(super) fn small(option: usize) -> u8 {
    u8::try_from(option).unwrap_or(u8::MAX)
}

impl Compiler<'_, '_, '_> {
    pub(super) fn issues(&mut self) -> Vec<Issue> {
        let records = self.records;
        records.issues.iter().map(|at| self.issue(at)).collect()
    }

    fn issue(&mut self, at: &Located<IssueText>) -> Issue {
        let issue = &at.value;
        Issue {
            id: issue.id.clone(),
            role: issue.role,
            performer: match &issue.performer {
                PerformerText::Home => Performer::Home,
                PerformerText::Counterpart => Performer::Counterpart(CounterpartId(0)),
                PerformerText::Other(id) => {
                    let found = self.index(What::Counterpart, id, at, &["performer"]);
                    Performer::Counterpart(CounterpartId::from_index(found.unwrap_or(0)))
                }
            },
            ally: self.ally(issue.ally.as_ref(), at),
            options: issue.options.iter().enumerate().map(|(here, option)| self.choice(at, here, option)).collect(),
        }
    }

    fn choice(&mut self, at: &Located<IssueText>, here: usize, option: &OptionText) -> Choice {
        Choice {
            id: option.id.clone(),
            home: option.home.0,
            worth: self.worth(at, &here.to_string(), option),
            cohesion: option.cohesion.0,
            level: option.level.0,
            turns: option.turns,
            public: option.public.0,
            covert: option.covert.0,
            exposure: option.exposure.0,
            pressure: option.pressure.0,
            snap_back: option.snap_back,
            refer: option.refer,
        }
    }

    /// What an option is worth to each counterpart.
    fn worth(&mut self, at: &Located<IssueText>, here: &str, option: &OptionText) -> Vec<f64> {
        self.keys(&option.others, What::FurtherCounterpart, at, &["options", here, "others"]);
        let mut worth = vec![option.counterpart.0];
        for id in self.ids.further_counterparts.iter() {
            let value = option.others.get(id);
            if value.is_none() {
                let message = format!("no worth to the counterpart `{id}` here");
                self.findings.error("W103", at, &["options", here], message, None);
            }
            worth.push(value.map_or(0.0, |value| value.0));
        }
        worth
    }

    pub(super) fn home(&mut self) -> Option<Home> {
        let records = self.records;
        let constituencies = records
            .constituencies
            .iter()
            .map(|at| Constituency {
                id: at.value.id.clone(),
                say: at.value.say.0,
                weights: self.row(&at.value.weights, What::Issue, at, "weights", true),
            })
            .collect();
        let mandate = records.mandate.as_ref()?;
        let weights = self.row(&mandate.value.weights, What::Issue, mandate, "weights", true);
        let Some(at) = records.home.as_ref() else {
            if self.findings.whole(&["parties.ron"]) {
                let help = Some("add `Home((id: \"home\", threshold: ..., ...))`".to_owned());
                self.findings.error_in_file("W101", "parties.ron", "nobody says what home demands".to_owned(), help);
            }
            return None;
        };
        let least_rungs = match &at.value.least_rung {
            Some(rung) => self.least_rungs(at, rung),
            None => vec![0; self.ids.allies.len()],
        };
        let impatience = at.value.impatience;
        Some(Home { impatience, constituencies, threshold: at.value.threshold.0, least_rungs, weights })
    }

    /// By ally, the rung of that name on the ladder about it; the lowest, where that ladder has none.
    fn least_rungs<T>(&mut self, at: &Located<T>, rung: &str) -> Vec<u8> {
        let issues = &self.records.issues;
        match issues.iter().position(|issue| issue.value.role == Role::Ladder) {
            None if self.findings.whole(&["issues.ron"]) => {
                let message = format!("`{rung}` is a rung, but no issue has the role Ladder");
                self.findings.error("W101", at, &["least_rung"], message, None);
            }
            Some(ladder) if self.ids.options.iter().all(|options| options.position(rung).is_none()) => {
                self.index(What::Rung(ladder), rung, at, &["least_rung"]);
            }
            _ => {}
        }
        let first = self.ids.allies.iter().next();
        let of = |ally: &str| {
            let about = |issue: &Located<IssueText>| {
                issue.value.role == Role::Ladder && issue.value.ally.as_deref().or(first) == Some(ally)
            };
            let ladder = issues.iter().position(about);
            small(ladder.and_then(|ladder| self.ids.options[ladder].position(rung)).unwrap_or(0))
        };
        self.ids.allies.iter().map(of).collect()
    }

    /// The package that is in force at the opening; issues that are not named stand at their first option.
    pub(super) fn in_force(&mut self) -> Option<Package> {
        let at = self.records.in_force.as_ref()?;
        let mut package = Package::status_quo(self.ids.issues.len());
        for (issue, option) in &at.value.0 {
            let issue_at = self.index(What::Issue, issue, at, &[issue])?;
            package.0[issue_at] = small(self.index(What::Option(issue_at), option, at, &[issue])?);
        }
        Some(package)
    }
}
