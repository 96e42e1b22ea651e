//! Sentences about what lies on the table, what is asked and what is owed.

use wedge_counsel::{expected_report, report_fits};
use wedge_engine::{
    BlocReading, Coefficient, DeskId, HomeVerdict, IssueId, Obligation, QuestionKind, QuestionView, Reply, Report,
    Undertaking,
};
use wedge_scenario::reply_id;

use crate::labels::report_word;
use crate::numbers::{beside, percent};
use crate::speech::Arg;
use crate::teller::Teller;

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Headline.
    pub title: String,
    /// The question.
    pub text: String,
    /// The day of the record, or that this game made it; where nothing is recorded, only of an event.
    pub origin: Option<String>,
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
        let all = [Some(expects), self.desk_noisier(desk), Some(self.desk_hears(desk))];
        all.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// By how much further a desk's reports stray as forces leave, where they do.
    #[must_use]
    pub fn desk_noisier(&self, desk: DeskId) -> Option<String> {
        let more = self.pack.scenario.desks[desk.at()].noisier;
        let points = format!("{:.0}", more * 100.0);
        (more > 0.0).then(|| self.say("desk-noisier", &[("points", Arg::Text(&points))]))
    }

    /// A report of a desk in a line.
    #[must_use]
    pub fn report(&self, desk: DeskId, report: &Report) -> String {
        let word = self.say(report_word(report.estimate), &[]);
        self.say(
            "table-report-line",
            &[
                ("date", Arg::Text(&self.date(report.turn))),
                ("percent", Arg::Text(&percent(report.estimate))),
                ("word", Arg::Text(&word)),
                ("fits", Arg::Text(&self.report_fits(desk, report.estimate, report.strays))),
            ],
        )
    }

    /// Which readings of the tie explain a single report best, if it strays by so much more than while all forces were there.
    #[must_use]
    pub fn report_fits(&self, desk: DeskId, estimate: f64, strays: f64) -> String {
        let fits = report_fits(&self.pack.scenario, desk, estimate, strays);
        if fits.len() == self.pack.types.len() {
            return self.say("report-fits-all", &[]);
        }
        let names: Vec<&str> = fits.iter().map(|kind| self.pack.types[kind.at()].name.as_str()).collect();
        self.say("report-fits", &[("names", Arg::Text(&names.join(", ")))])
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
        let (index, threshold) = beside(verdict.index, verdict.threshold);
        let key = if !verdict.rung_accepted {
            "home-rung"
        } else if verdict.ratifies {
            "home-ratifies"
        } else {
            "home-refuses"
        };
        let mut head = self.say(key, &[("index", Arg::Text(&index)), ("threshold", Arg::Text(&threshold))]);
        // What is open until home has voted is said as it stands.
        if let Some(chance) = verdict.chance.filter(|_| verdict.rung_accepted) {
            let chance = percent(chance);
            let args =
                [("percent", Arg::Text(&chance)), ("index", Arg::Text(&index)), ("threshold", Arg::Text(&threshold))];
            head = self.say("home-votes", &args);
        }
        let mut parts: Vec<String> = self
            .pack
            .constituencies
            .iter()
            .zip(&verdict.constituencies)
            .map(|(part, view)| {
                let index = percent(view.index);
                self.say("home-part", &[("name", Arg::Text(&part.name)), ("index", Arg::Text(&index))])
            })
            .collect();
        let points = |by: f64| format!("{:.1}", by.abs() * 100.0);
        let (trust, support) = (points(verdict.trust), points(verdict.support));
        let key = if verdict.support < 0.0 { "home-support-minus" } else { "home-support-plus" };
        parts.push(self.say(key, &[("support", Arg::Text(&support))]));
        let key = if verdict.trust < 0.0 { "home-trust-minus" } else { "home-trust-plus" };
        parts.push(self.say(key, &[("trust", Arg::Text(&trust))]));
        // What has not come up yet is not spoken of.
        let rest = [
            ("home-weariness", verdict.weariness),
            ("home-threats", verdict.threats),
            ("home-red-line", verdict.red_line),
            ("home-again", verdict.again),
        ];
        for (key, by) in rest.into_iter().filter(|(_, by)| by.abs() >= 0.0005) {
            parts.push(self.say(key, &[("by", Arg::Text(&points(by)))]));
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

    /// How the parts of the counterpart took an offer: those that took it alike in one line.
    #[must_use]
    pub fn reactions(&self, readings: &[BlocReading]) -> Vec<String> {
        let mut alike: Vec<Vec<&BlocReading>> = Vec::new();
        for reading in readings {
            let same = |group: &&mut Vec<&BlocReading>| {
                group.first().is_some_and(|one| (one.stance, one.moved) == (reading.stance, reading.moved))
            };
            match alike.iter_mut().find(same) {
                Some(group) => group.push(reading),
                None => alike.push(vec![reading]),
            }
        }
        alike
            .iter()
            .map(|group| {
                let short = |reading: &&BlocReading| self.pack.factions[reading.bloc.at()].short.as_str();
                let names = group.iter().map(short).collect::<Vec<_>>().join(", ");
                let (first, names) = (group[0], ("names", Arg::Text(&names)));
                let stance = self.stance(first.stance);
                match first.moved {
                    _ if group.len() == 1 => self.reading(first).0,
                    None => self.say("reaction-first", &[names, ("stance", Arg::Text(&stance))]),
                    Some(moved) => {
                        let moved = self.moved(moved);
                        self.say("reaction", &[names, ("stance", Arg::Text(&stance)), ("moved", Arg::Text(&moved))])
                    }
                }
            })
            .collect()
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

    /// A question in words.
    #[must_use]
    pub fn question(&self, view: &QuestionView) -> Asked {
        let kind = view.question.kind;
        let (title, text) = self.asked_about(kind);
        let origin = match kind {
            QuestionKind::Incident(incident) => Some(self.recorded(&self.pack.events[incident.at()])),
            _ => {
                let recorded = self.pack.events.iter().any(|event| event.date.is_some());
                recorded.then(|| self.say("told-generated", &[]))
            }
        };
        let replies = view
            .replies
            .iter()
            .map(|reply| {
                let (label, note) = self.reply(*reply, kind);
                ReplyWords { reply: *reply, id: reply_id(&self.pack, *reply, Some(kind)), label, note }
            })
            .collect();
        Asked { title, text, origin, replies }
    }

    /// What is asked: a headline, and the question.
    pub(crate) fn asked_about(&self, kind: QuestionKind) -> (String, String) {
        match kind {
            QuestionKind::Incident(incident) => {
                let event = &self.pack.events[incident.at()];
                (event.title.clone(), event.text.clone())
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

    /// The interests that everyone knows, in what an answer shows of them: each issue with the factions it moves more than a little.
    #[must_use]
    pub fn interests(&self, readings: &[BlocReading]) -> Vec<String> {
        let named = |wanted: fn(i8) -> bool| {
            let mut issues: Vec<(IssueId, Vec<&str>)> = Vec::new();
            for reading in readings {
                for pull in reading.pulls.iter().filter(|pull| wanted(pull.strength)) {
                    let short = self.pack.factions[reading.bloc.at()].short.as_str();
                    match issues.iter_mut().find(|(issue, _)| *issue == pull.issue) {
                        Some((_, names)) => names.push(short),
                        None => issues.push((pull.issue, vec![short])),
                    }
                }
            }
            let all = self.say("interests-all", &[]);
            let items = issues.iter().map(|(issue, names)| {
                let names = if names.len() == readings.len() { all.clone() } else { names.join(", ") };
                let args = [("issue", Arg::Text(self.issue(*issue))), ("strength", Arg::Text(names.as_str()))];
                self.say("pull-item", &args)
            });
            items.collect::<Vec<_>>().join(", ")
        };
        let (pro, against) = (named(|strength| strength > 1), named(|strength| strength < -1));
        let mut said = Vec::new();
        if !pro.is_empty() {
            said.push(self.say("interests-for", &[("issues", Arg::Text(&pro))]));
        }
        if !against.is_empty() {
            said.push(self.say("interests-against", &[("issues", Arg::Text(&against))]));
        }
        said
    }
}
