//! Sentences about what lies on the table, what is asked and what is owed.

use wedge_counsel::{expected_report, exposure};
use wedge_engine::{
    BlocReading, Coefficient, DeskId, HomeVerdict, IssueId, Obligation, Package, Performer, QuestionKind, QuestionView,
    Reply, Role, TableView, Undertaking,
};
use wedge_scenario::raw::Basis;
use wedge_scenario::reply_id;

use crate::numbers::percent;
use crate::speech::Arg;
use crate::teller::Teller;

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Headline.
    pub title: String,
    /// The question.
    pub text: String,
    /// What can be answered.
    pub replies: Vec<ReplyWords>,
}

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyWords {
    /// The answer.
    pub reply: Reply,
    /// Its word in the language of moves.
    pub id: String,
    /// A few words.
    pub label: String,
    /// What it means.
    pub note: String,
}

impl Teller {
    /// A forecast with its percentage.
    #[must_use]
    pub fn forecast(&self, which: u8, percent: u8) -> String {
        let text = self.pack.forecasts.get(usize::from(which)).map_or("", |forecast| forecast.text.as_str());
        self.say("forecast-line", &[("text", Arg::Text(text)), ("percent", Arg::Count(u32::from(percent)))])
    }

    /// What a desk would report on the average under each reading of the tie, and how far it errs.
    #[must_use]
    pub fn desk_expects(&self, desk: DeskId) -> String {
        let scenario = &self.pack.scenario;
        let share = |value: f64| format!("{:.0}", value * 100.0);
        let kinds: Vec<String> = scenario
            .type_ids()
            .map(|kind| {
                format!("{} ({})", share(expected_report(scenario, desk, kind)), self.pack.types[kind.at()].name)
            })
            .collect();
        let (noise, habit) =
            (share(scenario.rule(Coefficient::ReportNoise)), share(scenario.rule(Coefficient::DeskErrorSpread)));
        let args =
            [("kinds", Arg::Text(&kinds.join(", "))), ("noise", Arg::Text(&noise)), ("habit", Arg::Text(&habit))];
        let expects = self.say("desk-expects", &args);
        [expects, self.desk_hears(desk)].join(" ")
    }

    /// Whom a desk can hear, and what that does to a report.
    #[must_use]
    pub fn desk_hears(&self, desk: DeskId) -> String {
        let access = &self.pack.scenario.desks[desk.at()].access;
        let whole: f64 = access.iter().sum();
        let mut heard: Vec<_> = self.pack.scenario.bloc_ids().zip(access).filter(|(_, share)| **share > 0.0).collect();
        heard.sort_by(|one, other| other.1.total_cmp(one.1));
        if let [(only, _)] = heard.as_slice() {
            return self.say("desk-hears-one", &[("name", Arg::Text(self.bloc(*only)))]);
        }
        let named: Vec<String> = heard
            .iter()
            .map(|(bloc, share)| {
                let percent = percent(*share / whole);
                let args = [("name", Arg::Text(self.bloc(*bloc))), ("percent", Arg::Text(&percent))];
                self.say("desk-voice", &args)
            })
            .collect();
        self.say("desk-hears", &[("names", Arg::Text(&named.join(", ")))])
    }

    /// What home says to a package: the verdict, then each constituency.
    #[must_use]
    pub fn home(&self, verdict: &HomeVerdict) -> (String, Vec<String>) {
        let index = format!("{:.2}", verdict.index);
        let threshold = format!("{:.2}", verdict.threshold);
        let key = if !verdict.rung_accepted {
            "home-rung"
        } else if verdict.ratifies {
            "home-ratifies"
        } else {
            "home-refuses"
        };
        let head = self.say(key, &[("index", Arg::Text(&index)), ("threshold", Arg::Text(&threshold))]);
        let mut parts: Vec<String> = self
            .pack
            .constituencies
            .iter()
            .zip(&verdict.constituencies)
            .map(|(part, view)| {
                let index = format!("{:.2}", view.index);
                self.say("home-part", &[("name", Arg::Text(&part.name)), ("index", Arg::Text(&index))])
            })
            .collect();
        let trust = format!("{:.3}", verdict.trust.abs());
        let support = format!("{:.3}", verdict.support.abs());
        let key = if verdict.support < 0.0 { "home-support-minus" } else { "home-support-plus" };
        parts.push(self.say(key, &[("support", Arg::Text(&support))]));
        let key = if verdict.trust < 0.0 { "home-trust-minus" } else { "home-trust-plus" };
        parts.push(self.say(key, &[("trust", Arg::Text(&trust))]));
        // What has not come up yet is not spoken of.
        let rest = [
            ("home-weariness", verdict.weariness),
            ("home-threats", verdict.threats),
            ("home-red-line", verdict.red_line),
        ];
        for (key, by) in rest.into_iter().filter(|(_, by)| by.abs() >= 0.0005) {
            parts.push(self.say(key, &[("by", Arg::Text(&format!("{:.3}", by.abs())))]));
        }
        (head, parts)
    }

    /// How a part of the counterpart took an offer: the reaction, then the known interests behind it.
    #[must_use]
    pub fn reading(&self, reading: &BlocReading) -> (String, String) {
        let stance = self.stance(reading.stance);
        let name = ("name", Arg::Text(self.bloc(reading.bloc)));
        let head = match reading.moved {
            None => self.say("reading-first", &[name, ("stance", Arg::Text(&stance))]),
            Some(moved) => {
                let moved = self.moved(moved);
                self.say("reading", &[name, ("stance", Arg::Text(&stance)), ("moved", Arg::Text(&moved))])
            }
        };
        let pulls: Vec<String> = reading
            .pulls
            .iter()
            .map(|pull| {
                let strength = self.pull(pull.strength);
                self.say(
                    "pull-item",
                    &[("issue", Arg::Text(self.issue(pull.issue))), ("strength", Arg::Text(&strength))],
                )
            })
            .collect();
        let pulls = if pulls.is_empty() {
            String::new()
        } else {
            self.say("reading-pulls", &[("pulls", Arg::Text(&pulls.join(", ")))])
        };
        (head, pulls)
    }

    /// What the player chose at the opening: the aims, and the red line with what it is before it.
    #[must_use]
    pub fn undertaking(&self, undertaking: &Undertaking) -> (Vec<String>, String) {
        let mandate = &self.pack.mandate;
        let aim = |at: &u8| mandate.aims.get(usize::from(*at)).map(|aim| aim.text.clone());
        let line = mandate.red_lines.get(usize::from(undertaking.red_line)).map_or("", |line| line.text.as_str());
        (undertaking.aims.iter().filter_map(aim).collect(), self.say("undertaking-never", &[("line", Arg::Text(line))]))
    }

    /// A stated belief.
    #[must_use]
    pub fn belief(&self, shares: &[u8]) -> String {
        let parts: Vec<String> =
            self.pack.types.iter().zip(shares).map(|(kind, share)| format!("{} {share} %", kind.name)).collect();
        parts.join(", ")
    }

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

    /// What their counter-offer asks for on an issue; nothing where it leaves unsaid what the draft it answered left unsaid.
    #[must_use]
    pub fn wants(&self, table: &TableView, issue: IssueId) -> Option<usize> {
        let theirs = table.counter.as_ref()?.option(issue);
        let answered = table.offer.as_ref().map_or(0, |offer| offer.option(issue));
        (theirs != 0 || answered != 0).then_some(theirs)
    }

    /// A question in words.
    #[must_use]
    pub fn question(&self, view: &QuestionView) -> Asked {
        let (title, text) = self.asked_about(view.question.kind);
        let replies = view
            .replies
            .iter()
            .map(|reply| {
                let (label, note) = self.reply(*reply, view.question.kind);
                ReplyWords { reply: *reply, id: reply_id(&self.pack, *reply, Some(view.question.kind)), label, note }
            })
            .collect();
        Asked { title, text, replies }
    }

    /// What is asked: a headline, and the question.
    pub(crate) fn asked_about(&self, kind: QuestionKind) -> (String, String) {
        match kind {
            QuestionKind::Incident(incident) => {
                let event = &self.pack.events[incident.at()];
                (event.title.clone(), format!("{} {}", event.text, event.matters))
            }
            QuestionKind::Breach(issue) => (
                self.say("question-breach", &[]),
                self.say("question-breach-text", &[("issue", Arg::Text(self.issue(issue)))]),
            ),
            QuestionKind::AllyAttack(ally) => {
                let named = self.behind(ally);
                (self.say("question-attack", &named), self.say("question-attack-text", &named))
            }
            QuestionKind::Found(ally) => {
                let named = self.behind(ally);
                (self.say("question-found", &named), self.say("question-found-text", &named))
            }
        }
    }

    /// An answer in words: a few, and what it means.
    #[must_use]
    pub fn reply(&self, reply: Reply, kind: QuestionKind) -> (String, String) {
        let key = match (reply, kind) {
            (Reply::Listed(index), QuestionKind::Incident(incident)) => {
                let reply = self.pack.events[incident.at()].replies.get(usize::from(index));
                return reply.map_or_else(Default::default, |reply| (reply.label.clone(), reply.note.clone()));
            }
            (Reply::Protest | Reply::Listed(_), _) => ("reply-protest", "reply-protest-note"),
            (Reply::Suspend, _) => ("reply-suspend", "reply-suspend-note"),
            (Reply::Silence, _) => ("reply-silence", "reply-silence-note"),
            (Reply::Strike, _) => ("reply-strike", "reply-strike-note"),
            (Reply::StrikeHard, _) => ("reply-strike-hard", "reply-strike-hard-note"),
        };
        (self.say(key.0, &[]), self.say(key.1, &[]))
    }

    /// An obligation in a line.
    #[must_use]
    pub fn obligation(&self, obligation: &Obligation) -> String {
        let key = if obligation.shows < 1.0 { "ledger-line-hidden" } else { "ledger-line" };
        self.say(
            key,
            &[
                ("side", Arg::Text(&self.side(obligation.by))),
                ("issue", Arg::Text(self.issue(obligation.issue))),
                ("option", Arg::Text(self.option(obligation.issue, obligation.option))),
                ("date", Arg::Text(&self.date(obligation.due))),
                ("stands", Arg::Text(&self.performance(obligation.stands))),
                ("seen", Arg::Text(&self.shows(obligation.shows))),
            ],
        )
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

    /// The sources that a record rests on, in full, a line each.
    #[must_use]
    pub fn references(&self, basis: &[Basis]) -> Vec<String> {
        let cited = |id: &String| basis.iter().any(|one| matches!(one, Basis::Source(cited) if cited == id));
        let sources = self.pack.sources.iter().filter(|source| cited(&source.id));
        sources.map(|source| format!("[{}] {}", source.id, source.reference)).collect()
    }

    /// What a record rests on, in a line.
    #[must_use]
    pub fn basis(&self, basis: &[Basis]) -> String {
        let ids: Vec<&str> = basis
            .iter()
            .filter_map(|one| match one {
                Basis::Source(id) => Some(id.as_str()),
                Basis::Judgement | Basis::Unverified => None,
            })
            .collect();
        let mut parts = Vec::new();
        if !ids.is_empty() {
            parts.push(self.say("basis-sources", &[("ids", Arg::Text(&ids.join(", ")))]));
        }
        if basis.contains(&Basis::Judgement) {
            parts.push(self.say("basis-judgement", &[]));
        }
        if basis.contains(&Basis::Unverified) {
            parts.push(self.say("basis-unverified", &[]));
        }
        parts.join("; ")
    }
}
