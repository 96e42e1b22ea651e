//! Sentences about one scenario: its names, its dates, its choices.

use std::sync::Arc;

use wedge_engine::{
    AllyId, BlocId, BlocReading, Coefficient, CounterpartId, DeskId, HomeVerdict, IssueId, Leaning, Lever, Obligation,
    Observation, Pace, Package, Performance, Phase, QuestionKind, QuestionView, Refusal, Reply, Setting, Side, Status,
    ThirdStance, Turn, Undertaking, View, Why,
};
use wedge_scenario::raw::{Basis, Cue};
use wedge_scenario::{Pack, reply_id};
use wedge_study::expected_report;

use crate::speech::{Arg, Speech};

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

/// Says things about one scenario.
#[derive(Clone, Debug)]
pub struct Teller {
    /// The scenario.
    pub pack: Arc<Pack>,
    speech: Arc<Speech>,
}

impl Teller {
    /// A teller of a scenario in a language.
    #[must_use]
    pub fn new(pack: Arc<Pack>, speech: Arc<Speech>) -> Self {
        Self { pack, speech }
    }

    /// A message with the parties' names filled in.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let names = &self.pack.names;
        let mut all: Vec<(&str, Arg<'_>)> = vec![
            ("home", Arg::Text(&names.home)),
            ("counterpart", Arg::Text(&names.counterpart)),
            ("ally", Arg::Text(&names.ally)),
            ("ally-leader", Arg::Text(&names.ally_leader)),
            ("third", Arg::Text(names.third.as_deref().unwrap_or(""))),
            ("rival", Arg::Text(&names.rival)),
            ("player", Arg::Text(&names.player)),
        ];
        all.extend_from_slice(args);
        self.speech.say(key, &all)
    }

    /// The name of a party across the table.
    #[must_use]
    pub fn counterpart(&self, party: CounterpartId) -> &str {
        self.pack.counterparts.get(party.at()).map_or(&self.pack.names.counterpart, |text| &text.name)
    }

    /// An ally and its head, as what a message calls them.
    #[must_use]
    pub fn behind(&self, ally: AllyId) -> [(&'static str, Arg<'_>); 2] {
        let names = &self.pack.names;
        let (name, leader) = self
            .pack
            .allies
            .get(ally.at())
            .map_or((&names.ally, &names.ally_leader), |text| (&text.name, &text.leader));
        [("ally", Arg::Text(name)), ("ally-leader", Arg::Text(leader))]
    }

    /// What a term of a margin is about.
    #[must_use]
    pub fn why(&self, why: Why) -> String {
        match why {
            Why::Interest(issue) => self.issue(issue).to_owned(),
            Why::Public(ally) => self.say("why-public", &self.behind(ally)),
            Why::Covert(ally) => self.say("why-covert", &self.behind(ally)),
            Why::Exposure(ally) => self.say("why-exposure", &self.behind(ally)),
            Why::Price(ally) => self.say("why-price", &self.behind(ally)),
            Why::Tie(ally) => self.say("why-tie", &self.behind(ally)),
            Why::Backfire(ally) => self.say("why-backfire", &self.behind(ally)),
            Why::Now => self.say("why-now", &[]),
            Why::ExitBelief => self.say("why-exit", &[]),
            Why::Momentum => self.say("why-momentum", &[]),
            Why::WarCost => self.say("why-war", &[]),
            Why::Anger => self.say("why-anger", &[]),
            Why::Leader(bloc) | Why::Consensus(bloc) | Why::Decisive(bloc) => self.bloc(bloc).to_owned(),
            Why::Fracture(bloc) => self.say("why-fracture", &[("name", Arg::Text(self.bloc(bloc)))]),
            Why::Cohesion => self.say("why-cohesion", &[]),
            Why::Veto(bloc) => self.say("why-veto", &[("name", Arg::Text(self.bloc(bloc)))]),
            Why::Opening => self.say("why-opening", &[]),
            Why::Strand(strand) => self.pack.strands[strand.at()].name.clone(),
            Why::Unkept(issue) => self.say("why-unkept", &[("issue", Arg::Text(self.issue(issue)))]),
            Why::Will => self.say("why-will", &[]),
            Why::Leverage => self.say("why-leverage", &[]),
            Why::Tied(ally) => self.say("why-tied", &self.behind(ally)),
            Why::Watched(ally) => self.say("why-watched", &self.behind(ally)),
            Why::Beyond(bloc) => self.say("why-beyond", &[("name", Arg::Text(self.bloc(bloc)))]),
        }
    }

    /// A sentence of one of several counterparts, with its name before it; of the only one, as it is.
    #[must_use]
    pub fn spoken(&self, by: CounterpartId, text: String) -> String {
        if self.pack.scenario.counterparts.len() < 2 {
            return text;
        }
        self.say("told-by", &[("name", Arg::Text(self.counterpart(by))), ("text", Arg::Text(&text))])
    }

    /// The speech behind it.
    #[must_use]
    pub fn speech(&self) -> &Speech {
        &self.speech
    }

    /// The date of a turn.
    #[must_use]
    pub fn date(&self, turn: u32) -> String {
        let calendar = self.pack.scenario.calendar;
        match calendar.turn {
            Turn::Month => {
                let months = calendar.month - 1 + turn;
                let year = i64::from(calendar.year) + i64::from(months / 12);
                let month = self.speech.say(&format!("month-{}", months % 12 + 1), &[]);
                self.speech.say("date-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year.to_string()))])
            }
            Turn::Week => {
                let (year, month) = month_after(calendar.year, calendar.month, 7 * turn);
                let month = self.speech.say(&format!("month-{month}"), &[]);
                let (week, year) = ((turn + 1).to_string(), year.to_string());
                let args = [("week", Arg::Text(&week)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
                self.speech.say("date-week", &args)
            }
        }
    }

    /// A number of turns.
    #[must_use]
    pub fn turns(&self, count: u32) -> String {
        let key = match self.pack.scenario.calendar.turn {
            Turn::Month => "turns-month",
            Turn::Week => "turns-week",
        };
        self.speech.say(key, &[("count", Arg::Count(count))])
    }

    /// The heading of an issue.
    #[must_use]
    pub fn issue(&self, issue: IssueId) -> &str {
        &self.pack.issues[issue.at()].name
    }

    /// The short words for an option.
    #[must_use]
    pub fn option(&self, issue: IssueId, option: usize) -> &str {
        &self.pack.issues[issue.at()].options[option].label
    }

    /// The name of a part of the counterpart.
    #[must_use]
    pub fn bloc(&self, bloc: BlocId) -> &str {
        &self.pack.factions[bloc.at()].name
    }

    /// The name of a desk.
    #[must_use]
    pub fn desk(&self, desk: DeskId) -> &str {
        &self.pack.desks[desk.at()].name
    }

    /// Why an order was refused.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Over => self.say("refusal-over", &[]),
            Refusal::AnswerFirst => self.say("refusal-answer-first", &[]),
            Refusal::NothingAsked => self.say("refusal-nothing-asked", &[]),
            Refusal::NoSuchReply => self.say("refusal-no-such-reply", &[]),
            Refusal::WrongPhase => self.say("refusal-wrong-phase", &[]),
            Refusal::Stalled(turn) => self.say("refusal-stalled", &[("date", Arg::Text(&self.date(*turn)))]),
            Refusal::Effort { needed, left } => {
                self.say("refusal-effort", &[("needed", Arg::Count(*needed)), ("left", Arg::Count(*left))])
            }
            Refusal::BadPackage => self.say("refusal-bad-package", &[]),
            Refusal::SamePackage => self.say("refusal-same-package", &[]),
            Refusal::NoCounter => self.say("refusal-no-counter", &[]),
            Refusal::NothingAgreed => self.say("refusal-nothing-agreed", &[]),
            Refusal::HomeRefuses => self.say("refusal-home-refuses", &[]),
            Refusal::Unknown => self.say("refusal-unknown", &[]),
            Refusal::AlreadyDone => self.say("refusal-already-done", &[]),
            Refusal::OnlyOnce => self.say("refusal-only-once", &[]),
            Refusal::NotNow => self.say("refusal-not-now", &[]),
            Refusal::NothingTabled => self.say("refusal-nothing-tabled", &[]),
            Refusal::TooLate => self.say("refusal-too-late", &[]),
            Refusal::BadUndertaking => self.say("refusal-bad-undertaking", &[]),
            Refusal::BadForecast => self.say("refusal-bad-forecast", &[]),
            Refusal::BadBelief => self.say("refusal-bad-belief", &[]),
            Refusal::NoLever => self.say("refusal-no-lever", &[]),
            Refusal::NoChange => self.say("refusal-no-change", &[]),
        }
    }

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
        self.say("desk-expects", &args)
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
        let stance = self.say(&format!("stance-{}", reading.stance), &[]);
        let name = ("name", Arg::Text(self.bloc(reading.bloc)));
        let head = match reading.moved {
            None => self.say("reading-first", &[name, ("stance", Arg::Text(&stance))]),
            Some(moved) => {
                let moved = self.say(&format!("moved-{moved}"), &[]);
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

    /// The strength of a pull.
    #[must_use]
    pub fn pull(&self, strength: i8) -> String {
        self.say(&format!("pull-{strength}"), &[])
    }

    /// What a faction let be understood.
    #[must_use]
    pub fn leaning(&self, leaning: Leaning) -> String {
        self.say(
            match leaning {
                Leaning::Against => "leaning-against",
                Leaning::Doubtful => "leaning-doubtful",
                Leaning::Torn => "leaning-torn",
                Leaning::Open => "leaning-open",
                Leaning::For => "leaning-for",
            },
            &[],
        )
    }

    /// A grade from 0 to 4.
    #[must_use]
    pub fn grade(&self, grade: u8) -> String {
        self.say(&format!("grade-{}", grade.min(4)), &[])
    }

    /// Anger from 0 to 3.
    #[must_use]
    pub fn anger(&self, anger: u8) -> String {
        self.say(&format!("anger-{}", anger.min(3)), &[])
    }

    /// What the player chose at the opening: the aims, and the red line with what it is before it.
    #[must_use]
    pub fn undertaking(&self, undertaking: &Undertaking) -> (Vec<String>, String) {
        let mandate = &self.pack.mandate;
        let aim = |at: &u8| mandate.aims.get(usize::from(*at)).map(|aim| aim.text.clone());
        let line = mandate.red_lines.get(usize::from(undertaking.red_line)).map_or("", |line| line.text.as_str());
        (undertaking.aims.iter().filter_map(aim).collect(), self.say("undertaking-never", &[("line", Arg::Text(line))]))
    }

    /// The hint of a guided game that fits a view: of all whose cue has come about, the last one of the list.
    #[must_use]
    pub fn hint(&self, view: &View, seated: bool) -> Option<&str> {
        let seen = |what: fn(&Observation) -> bool| view.log.iter().any(|entry| what(&entry.what));
        let opened = |wanted: Phase, least: u32| {
            view.log.iter().any(|entry| {
                matches!(entry.what, Observation::RoundOpened { number, phase } if phase == wanted && number >= least)
            })
        };
        let come = |cue: Cue| match cue {
            Cue::Opening => true,
            Cue::Seated => seated || seen(|what| matches!(what, Observation::Tabled(_))) || view.turn > 0,
            Cue::Round(number) => opened(Phase::Talks, number),
            Cue::Tabled => seen(|what| matches!(what, Observation::Tabled(_))),
            Cue::Countered => view.table.counter.is_some(),
            Cue::Agreed => view.table.agreed.is_some(),
            Cue::Balked => seen(|what| matches!(what, Observation::Balked { .. })),
            Cue::Reported => seen(|what| matches!(what, Observation::Reported { .. })),
            Cue::Believed => seen(|what| matches!(what, Observation::Believed(_))),
            Cue::Signed => view.signed.is_some(),
            Cue::Ended => view.phase != Phase::Talks && view.signed.is_none(),
            Cue::Asked => view.question.is_some(),
            Cue::After(number) => opened(Phase::Implementation, number),
            Cue::Over => view.phase == Phase::Over,
        };
        self.pack.guide.iter().rev().find(|hint| come(hint.when)).map(|hint| hint.text.as_str())
    }

    /// What the fighting is called.
    #[must_use]
    pub fn conflict(&self) -> String {
        self.pack.names.conflict.clone().unwrap_or_else(|| self.say("table-war", &[]))
    }

    /// Momentum as it is reported in public.
    #[must_use]
    pub fn momentum(&self, view: &View) -> String {
        let percent = format!("{:.0}", view.reported_momentum * 100.0);
        let usual = self.say("war-momentum-unit", &[]);
        let unit = self.pack.names.momentum.as_deref().unwrap_or(&usual);
        self.say("war-momentum-value", &[("percent", Arg::Text(&percent)), ("unit", Arg::Text(unit))])
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

    /// A question in words.
    #[must_use]
    pub fn question(&self, view: &QuestionView) -> Asked {
        let (title, text) = match view.question.kind {
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
        };
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

    /// A lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> String {
        self.say(
            match lever {
                Lever::Pace => "lever-pace",
                Lever::Relief => "lever-relief",
                Lever::Third => "lever-third",
            },
            &[],
        )
    }

    /// A lever's setting; without a deal the agreed pace is to stay.
    #[must_use]
    pub fn setting(&self, setting: Setting, signed: bool) -> String {
        self.say(
            match setting {
                Setting::Pace(Pace::Agreed) if signed => "setting-pace-agreed",
                Setting::Pace(Pace::Agreed) => "setting-pace-stay",
                Setting::Pace(Pace::Pause) => "setting-pace-pause",
                Setting::Pace(Pace::Fast) => "setting-pace-fast",
                Setting::Relief(true) => "setting-relief-give",
                Setting::Relief(false) => "setting-relief-hold",
                Setting::Third(ThirdStance::Press) => "setting-third-press",
                Setting::Third(ThirdStance::Spare) => "setting-third-spare",
            },
            &[],
        )
    }

    /// How an obligation stands.
    #[must_use]
    pub fn performance(&self, performance: Performance) -> String {
        self.say(
            match performance {
                Performance::Pending => "performance-pending",
                Performance::Kept => "performance-kept",
                Performance::Overdue => "performance-overdue",
                Performance::Broken => "performance-broken",
                Performance::Unknown => "performance-unknown",
            },
            &[],
        )
    }

    /// Who owes something.
    #[must_use]
    pub fn side(&self, side: Side) -> String {
        match side {
            Side::Home => self.say("side-home", &[]),
            Side::Counterpart(party) => {
                self.say("side-counterpart", &[("counterpart", Arg::Text(self.counterpart(party)))])
            }
            Side::Third => self.say("side-third", &[]),
        }
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

    /// How surely a breach would show.
    #[must_use]
    pub fn shows(&self, exposure: f64) -> String {
        let key = match exposure {
            exposure if exposure < 0.3 => "sign-seen-poor",
            exposure if exposure < 0.8 => "sign-seen-fair",
            _ => "sign-seen-open",
        };
        self.say(key, &[])
    }

    /// The status of a deal.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.say(
            match status {
                Status::Held => "status-held",
                Status::Hollow => "status-hollow",
                Status::Suspended => "status-suspended",
                Status::Collapsed => "status-collapsed",
            },
            &[],
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
        use wedge_engine::{Performer, Role};
        let scenario = &self.pack.scenario;
        let exposure = scenario.term(package, Role::Verification).map_or(0.0, |choice| choice.exposure);
        (package.option(issue) != 0).then(|| {
            let spec = &scenario.issues[issue.at()];
            let name = ("issue", Arg::Text(self.issue(issue)));
            let held = spec.role == Role::Releases && scenario.third.is_some_and(|third| third.holds_prisoners);
            if held {
                self.say("sign-rest-third", &[name])
            } else if spec.performer == Performer::Home {
                self.say("sign-rest-home", &[name])
            } else {
                let covert = spec.options[package.option(issue)].covert > 0.0;
                let seen = self.shows(if covert { exposure } else { 1.0 });
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

/// Year and month some days after the first of a month.
fn month_after(year: i32, month: u32, mut days: u32) -> (i32, u32) {
    let (mut year, mut month) = (year, month);
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if days < length {
            return (year, month);
        }
        days -= length;
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
}

/// The word for a desk's estimate, 0 to 1.
#[must_use]
pub fn report_word(estimate: f64) -> &'static str {
    match estimate {
        estimate if estimate < 0.15 => "report-word-0",
        estimate if estimate < 0.40 => "report-word-1",
        estimate if estimate < 0.60 => "report-word-2",
        estimate if estimate < 0.85 => "report-word-3",
        _ => "report-word-4",
    }
}

#[cfg(test)]
mod tests {
    use super::month_after;

    #[test]
    fn weeks_pass_through_months_and_leap_years() {
        assert_eq!(month_after(2018, 10, 0), (2018, 10));
        assert_eq!(month_after(2018, 10, 31), (2018, 11));
        assert_eq!(month_after(2019, 12, 31), (2020, 1));
        assert_eq!(month_after(2020, 2, 28), (2020, 2));
        assert_eq!(month_after(2021, 2, 28), (2021, 3));
    }
}
