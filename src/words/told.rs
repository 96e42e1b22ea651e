//! Observations as they are told.

use wedge_engine::{
    AnswerKind, Balk, Course, Impatience, LogEntry, Oath, Observation, Pace, Phase, Setting, Status, ThirdStance,
};

use crate::labels::report_word;
use crate::numbers::percent;
use crate::speech::Arg;
use crate::teller::Teller;

/// How a piece of news weighs, so that a screen can mark it by more than words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something the player did.
    Own,
    /// News.
    News,
    /// News that is good for the mandate.
    Good,
    /// News that is bad for the mandate.
    Bad,
}

/// A piece of news in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The turn.
    pub turn: u32,
    /// Headline.
    pub title: String,
    /// What there is to say beyond it.
    pub body: Vec<String>,
    /// What else can be said, where there is time to read.
    pub more: Vec<String>,
    /// The day of the record and its sources, or that this game made it; of news that could be taken for either.
    pub origin: Option<String>,
    /// The sources of that in full.
    pub references: Vec<String>,
    /// How it weighs.
    pub tone: Tone,
}

impl Told {
    /// Bad news, in a headline.
    fn bad(&mut self, title: String) {
        self.title = title;
        self.tone = Tone::Bad;
    }
}

impl Teller {
    /// True for what this game makes up about those who stand in the record; where nothing is recorded, nothing needs the mark.
    fn made(&self, what: &Observation) -> bool {
        self.pack.events.iter().any(|event| event.date.is_some())
            && matches!(
                what,
                Observation::HomeAttacked
                    | Observation::BreachSeen(_)
                    | Observation::AllyStruck(_)
                    | Observation::AllyBoasted(_)
                    | Observation::OathMoved { .. }
                    | Observation::LeaderDied(_)
                    | Observation::Administration(_)
                    | Observation::Split { .. }
                    | Observation::ThirdFell
                    | Observation::ThirdRose
                    | Observation::Notice { .. }
                    | Observation::NoticeWithdrawn
                    | Observation::OrderedOut
            )
    }

    /// An observation as it is told.
    #[must_use]
    pub fn tell(&self, entry: &LogEntry) -> Told {
        let mut told = Told {
            turn: entry.turn,
            title: String::new(),
            body: Vec::new(),
            more: Vec::new(),
            origin: self.made(&entry.what).then(|| self.say("told-generated", &[])),
            references: Vec::new(),
            tone: Tone::News,
        };
        self.fill(&mut told, &entry.what);
        told
    }

    fn fill(&self, told: &mut Told, what: &Observation) {
        let (key, tone) = match what {
            Observation::RoundOpened { phase: Phase::Talks, .. } => ("told-round-talks", Tone::News),
            Observation::RoundOpened { .. } => ("told-round-after", Tone::News),
            Observation::Tabled(_) => ("told-tabled", Tone::Own),
            Observation::Answered { by, kind, readings, .. } => {
                told.body = self.reactions(readings);
                told.body.extend(self.interests(readings));
                let (key, tone) = match kind {
                    AnswerKind::Agreed => ("told-answered-agreed", Tone::Good),
                    AnswerKind::Counter(_) => ("told-answered-counter", Tone::News),
                    AnswerKind::Restated(_) => ("told-answered-restated", Tone::News),
                    AnswerKind::WalkOut { .. } => ("told-answered-walkout", Tone::Bad),
                };
                told.title = self.spoken(*by, self.say(key, &[]));
                told.tone = tone;
                return;
            }
            Observation::Agreed(_) => ("told-agreed", Tone::Good),
            Observation::Initialled(clauses) => {
                told.body = vec![self.clauses(clauses)];
                ("told-initialled", Tone::Own)
            }
            Observation::Reopened(clauses) => {
                let count = u32::try_from(clauses.len()).unwrap_or(u32::MAX);
                return told.bad(self.say("told-reopened", &[("count", Arg::Count(count))]));
            }
            Observation::Mediated { package: None, .. } => ("told-no-text", Tone::Bad),
            Observation::Mediated { package: Some(text), taken } => {
                let clauses: Vec<_> = self.pack.scenario.issue_ids().zip(text.0.iter().copied()).collect();
                let said: Vec<_> = clauses.into_iter().filter(|(_, option)| *option > 0).collect();
                told.body = vec![self.clauses(&said)];
                if *taken { ("told-text-taken", Tone::Good) } else { ("told-text-refused", Tone::News) }
            }
            Observation::AnnexLeaked => ("told-annex-leaked", Tone::Bad),
            Observation::Quarrelled => ("told-quarrelled", Tone::Bad),
            Observation::Balked { by, balk, turns } => {
                let key = match balk {
                    Balk::Delay => "told-balk-delay",
                    Balk::Change(_) => "told-balk-change",
                    Balk::Walk => "told-balk-walk",
                };
                told.title = self.spoken(*by, self.say(key, &[("turns", Arg::Text(&self.turns(*turns)))]));
                told.tone = Tone::Bad;
                return;
            }
            Observation::VotedDown(_) => ("told-voted-down", Tone::Bad),
            Observation::Signed(_) if self.pack.scenario.in_force.is_some() => ("told-in-force", Tone::Good),
            Observation::Signed(_) => ("told-signed", Tone::Good),
            Observation::Reported { desk, estimate, strays } => {
                let word = self.say(report_word(*estimate), &[]);
                told.title = self.say(
                    "told-reported",
                    &[
                        ("desk", Arg::Text(self.desk(*desk))),
                        ("percent", Arg::Text(&percent(*estimate))),
                        ("word", Arg::Text(&word)),
                        ("fits", Arg::Text(&self.report_fits(*desk, *estimate, *strays))),
                    ],
                );
                return;
            }
            Observation::Sounded { bloc, leaning, agreed } => {
                let leaning = self.leaning(*leaning);
                let key = if *agreed { "told-sounded-agreed" } else { "told-sounded" };
                told.title = self.say(key, &[("name", Arg::Text(self.bloc(*bloc))), ("leaning", Arg::Text(&leaning))]);
                return;
            }
            Observation::Acted(action) => {
                let action = &self.pack.actions[action.at()];
                told.title = self.say("told-acted", &[("action", Arg::Text(&action.name))]);
                told.body = vec![action.result.clone()];
                told.tone = Tone::Own;
                return;
            }
            Observation::Happened(incident) => {
                let event = &self.pack.events[incident.at()];
                told.title.clone_from(&event.title);
                told.body = vec![event.text.clone()];
                if !event.matters.is_empty() {
                    told.more = vec![self.say("told-remark", &[("text", Arg::Text(&event.matters))])];
                }
                told.origin = Some(self.origin(event));
                told.references = self.references(&event.basis);
                return;
            }
            Observation::Asked(question) => {
                let view = wedge_engine::QuestionView { question: *question, replies: Vec::new() };
                told.title = self.question(&view).title;
                return;
            }
            Observation::Replied { question, reply } => {
                told.title = self.say("told-acted", &[("action", Arg::Text(&self.reply(*reply, question.kind).0))]);
                told.tone = Tone::Own;
                return;
            }
            Observation::Undertook(undertaking) => {
                told.title = self.say("told-undertook", &[]);
                let (aims, line) = self.undertaking(undertaking);
                told.body = aims.into_iter().chain([line]).collect();
                told.tone = Tone::Own;
                return;
            }
            Observation::Believed(shares) => {
                told.title = self.say("told-believed", &[("belief", Arg::Text(&self.belief(shares)))]);
                told.tone = Tone::Own;
                return;
            }
            Observation::Forecast(stated) => {
                told.title = self.say("told-forecast", &[]);
                told.body = stated.iter().map(|(which, percent)| self.forecast(*which, *percent)).collect();
                told.tone = Tone::Own;
                return;
            }
            Observation::LeverSet(setting) => (lever_key(*setting), Tone::Own),
            Observation::StatusChanged(status) => match status {
                Status::Held => ("told-status-held", Tone::Good),
                Status::Hollow => ("told-status-hollow", Tone::Bad),
                Status::Suspended => ("told-status-suspended", Tone::Bad),
                Status::Collapsed => ("told-status-collapsed", Tone::Bad),
            },
            Observation::Notice { turn, talks } => {
                let key = match (self.pack.scenario.home.impatience, talks) {
                    (Impatience::BreaksOff, _) => "told-notice-break",
                    (Impatience::OrdersOut, true) => "told-notice",
                    (Impatience::OrdersOut, false) => "told-notice-after",
                };
                told.title = self.say(key, &[("date", Arg::Text(&self.date(*turn)))]);
                told.tone = Tone::Bad;
                return;
            }
            Observation::NoticeWithdrawn => ("told-notice-withdrawn", Tone::Good),
            Observation::OrderedOut => ("told-ordered-out", Tone::Bad),
            Observation::TalksEnded { by_player: true } => ("told-ended-player", Tone::Own),
            Observation::TalksEnded { by_player: false } => ("told-ended-time", Tone::Bad),
            Observation::DeadlineLapsed => ("told-deadline-lapsed", Tone::Bad),
            Observation::DemandRefused(ally) => return told.bad(self.say("told-demand-refused", &self.behind(*ally))),
            Observation::HomeAttacked => ("told-home-attacked", Tone::Bad),
            Observation::BreachSeen(ally) => return told.bad(self.say("told-breach-seen", &self.behind(*ally))),
            Observation::BreachShown(issue) => {
                let named = [("issue", Arg::Text(self.issue(*issue)))];
                return told.bad(self.say("told-breach-shown", &named));
            }
            Observation::AllyStruck(ally) => return told.bad(self.say("told-ally-struck", &self.behind(*ally))),
            Observation::AllyBoasted(ally) => return told.bad(self.say("told-ally-boasted", &self.behind(*ally))),
            Observation::OathMoved { ally, to } => {
                let (key, tone) = match to {
                    Oath::Accepted => ("told-oath-accepted", Tone::Bad),
                    Oath::Repudiated => ("told-oath-repudiated", Tone::Good),
                    Oath::Removed | Oath::None | Oath::Offered | Oath::Unacknowledged => {
                        ("told-oath-removed", Tone::News)
                    }
                };
                told.title = self.say(key, &self.behind(*ally));
                told.tone = tone;
                return;
            }
            Observation::LeaderDied(party) => {
                told.title = self.say("told-leader-died", &[("counterpart", Arg::Text(self.counterpart(*party)))]);
                return;
            }
            Observation::Administration(course) => match course {
                Course::Keep => ("told-administration-keep", Tone::News),
                Course::Delay => ("told-administration-delay", Tone::Bad),
                Course::Stop => ("told-administration-stop", Tone::Bad),
            },
            Observation::PutOff(turns) => {
                told.title = self.say("told-put-off", &[("turns", Arg::Text(&self.turns(*turns)))]);
                return;
            }
            Observation::HomeWithheld => ("told-withheld", Tone::Bad),
            Observation::HomeFollowed => ("told-followed", Tone::Good),
            Observation::CounterpartSuspended => ("told-suspended", Tone::Bad),
            Observation::CounterpartResumed => ("told-resumed", Tone::Good),
            Observation::Split { bloc, size } => {
                let key = match size {
                    1 => "told-split-1",
                    2 => "told-split-2",
                    _ => "told-split-3",
                };
                told.title = self.say(key, &[("name", Arg::Text(self.bloc(*bloc)))]);
                return;
            }
            Observation::ThirdFell => ("told-fell", Tone::Bad),
            Observation::ThirdRose => ("told-rose", Tone::Good),
            Observation::Ended => ("told-ended", Tone::News),
        };
        told.title = self.say(key, &[]);
        told.tone = tone;
    }
}

fn lever_key(setting: Setting) -> &'static str {
    match setting {
        Setting::Pace(Pace::Agreed) => "told-lever-pace-agreed",
        Setting::Pace(Pace::Pause) => "told-lever-pace-pause",
        Setting::Pace(Pace::Fast) => "told-lever-pace-fast",
        Setting::Relief(true) => "told-lever-relief-give",
        Setting::Relief(false) => "told-lever-relief-hold",
        Setting::Third(ThirdStance::Press) => "told-lever-third-press",
        Setting::Third(ThirdStance::Spare) => "told-lever-third-spare",
    }
}
