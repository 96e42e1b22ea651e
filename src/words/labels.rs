//! A word or two for each value of an enum, and for each grade of a number.

use wedge_engine::{Leaning, Lever, Pace, Performance, Refusal, Role, Setting, Side, Status, ThirdStance, Why};

use crate::numbers::percent;
use crate::speech::Arg;
use crate::teller::Teller;

impl Teller {
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
            Why::Reserve(ally) => self.say("why-reserve", &self.behind(ally)),
            Why::Reading(ally) => self.say("why-reading", &self.behind(ally)),
            Why::Leverage => self.say("why-leverage", &[]),
            Why::Tied(ally) => self.say("why-tied", &self.behind(ally)),
            Why::Watched(ally) => self.say("why-watched", &self.behind(ally)),
            Why::Beyond(bloc) => self.say("why-beyond", &[("name", Arg::Text(self.bloc(bloc)))]),
        }
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
            Refusal::WithLeadership(Some(turn)) => {
                self.say("refusal-with-leadership", &[("date", Arg::Text(&self.date(*turn)))])
            }
            Refusal::WithLeadership(None) => self.say("refusal-leadership-too-late", &[]),
            Refusal::Unknown => self.say("refusal-unknown", &[]),
            Refusal::AlreadyDone => self.say("refusal-already-done", &[]),
            Refusal::OnlyOnce => self.say("refusal-only-once", &[]),
            Refusal::NotNow => self.say("refusal-not-now", &[]),
            Refusal::NothingTabled => self.say("refusal-nothing-tabled", &[]),
            Refusal::NothingToInitial => self.say("refusal-nothing-to-initial", &[]),
            Refusal::TooLate => self.say("refusal-too-late", &[]),
            Refusal::BadUndertaking => self.say("refusal-bad-undertaking", &[]),
            Refusal::BadForecast => self.say("refusal-bad-forecast", &[]),
            Refusal::BadBelief => self.say("refusal-bad-belief", &[]),
            Refusal::NoLever => self.say("refusal-no-lever", &[]),
            Refusal::NoChange => self.say("refusal-no-change", &[]),
        }
    }

    /// How a faction took an offer, from -2 (against it) to 2 (for it).
    #[must_use]
    pub fn stance(&self, stance: i8) -> String {
        self.say(
            match stance {
                ..=-2 => "stance--2",
                -1 => "stance--1",
                0 => "stance-0",
                1 => "stance-1",
                2.. => "stance-2",
            },
            &[],
        )
    }

    /// How far it moved since the offer before, from -2 (further off) to 2 (nearer).
    #[must_use]
    pub fn moved(&self, moved: i8) -> String {
        self.say(
            match moved {
                ..=-2 => "moved--2",
                -1 => "moved--1",
                0 => "moved-0",
                1 => "moved-1",
                2.. => "moved-2",
            },
            &[],
        )
    }

    /// The strength of a pull, from -3 (strongly against) to 3 (strongly for); there is none of 0.
    #[must_use]
    pub fn pull(&self, strength: i8) -> String {
        self.say(
            match strength {
                ..=-3 => "pull--3",
                -2 => "pull--2",
                -1..=0 => "pull--1",
                1 => "pull-1",
                2 => "pull-2",
                3.. => "pull-3",
            },
            &[],
        )
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

    /// A share, 0 to 1, as a percentage with its sign.
    #[must_use]
    pub fn share(&self, share: f64) -> String {
        self.say("percent", &[("value", Arg::Text(&percent(share)))])
    }

    /// A grade from 0 to 4.
    #[must_use]
    pub fn grade(&self, grade: u8) -> String {
        self.say(
            match grade {
                0 => "grade-0",
                1 => "grade-1",
                2 => "grade-2",
                3 => "grade-3",
                4.. => "grade-4",
            },
            &[],
        )
    }

    /// Anger from 0 to 3.
    #[must_use]
    pub fn anger(&self, anger: u8) -> String {
        self.say(
            match anger {
                0 => "anger-0",
                1 => "anger-1",
                2 => "anger-2",
                3.. => "anger-3",
            },
            &[],
        )
    }

    /// A lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> String {
        // A lever bears the name of what it moves, as the draft has it.
        let issue = |role| self.pack.scenario.issue_with(role).map(|issue| self.issue(issue).to_owned());
        match lever {
            Lever::Pace => issue(Role::Presence).unwrap_or_else(|| self.say("lever-pace", &[])),
            Lever::Relief => issue(Role::Relief).unwrap_or_else(|| self.say("lever-relief", &[])),
            Lever::Third => self.say("lever-third", &[]),
        }
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

    /// How what was agreed stands while the game goes on, with what it is called. What was in force from the opening and is kept has
    /// been held to by nobody yet who could say so: it is in force.
    #[must_use]
    pub fn standing(&self, status: Status) -> (String, String) {
        let held = !self.talks() && status == Status::Held;
        let value = if held { self.say("status-in-force", &[]) } else { self.status(status) };
        (self.of_talks("after-status", "after-status-in-force"), value)
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
}

/// The word for a desk's estimate, 0 to 1.
#[must_use]
pub(crate) fn report_word(estimate: f64) -> &'static str {
    match estimate {
        estimate if estimate < 0.15 => "report-word-0",
        estimate if estimate < 0.40 => "report-word-1",
        estimate if estimate < 0.60 => "report-word-2",
        estimate if estimate < 0.85 => "report-word-3",
        _ => "report-word-4",
    }
}
