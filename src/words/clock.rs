//! What the clock shows: why patience moved, what is due.

use wedge_engine::{Cause, Drift, Impatience, Observation, Performance, Phase, Refusal, View};

use crate::speech::Arg;
use crate::teller::Teller;

/// Something that falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The turn.
    pub turn: u32,
    /// What.
    pub text: String,
    /// True if it is late, or costs the game dearly when it comes.
    pub pressing: bool,
    /// True if it is owed under the deal: the ledger has it as well.
    pub owed: bool,
}

/// Moves of patience that are shown; smaller ones are added up.
const SHOWN: f64 = 0.005;

impl Teller {
    /// Why patience at home moved since the round before this one, largest first: how far, in points of a hundred, and
    /// why.
    #[must_use]
    pub fn patience_moves(&self, view: &View) -> Vec<String> {
        let mut moves = view.patience_moves.clone();
        moves.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        moves
            .iter()
            .filter(|(_, by)| by.abs() >= SHOWN)
            .map(|(cause, by)| {
                let points = format!("{:+.0}", by * 100.0);
                let why = self.cause(*cause);
                self.say("clock-move", &[("points", Arg::Text(&points)), ("why", Arg::Text(&why))])
            })
            .collect()
    }

    /// Why something at home moved.
    fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Action(action) => self.pack.actions[action.at()].name.clone(),
            Cause::Incident(incident) => self.pack.events[incident.at()].title.clone(),
            Cause::Reply(incident, reply) => {
                let event = &self.pack.events[incident.at()];
                event.replies.get(usize::from(reply)).map_or_else(|| event.title.clone(), |reply| reply.label.clone())
            }
            Cause::Question(kind, reply) => self.reply(reply, kind).0,
            Cause::Signature => self.say("cause-signature", &[]),
            Cause::EmptyThreat => self.say("cause-threat", &[]),
            Cause::Balk => self.say("cause-balk", &[]),
            Cause::VotedDown => self.say("cause-voted-down", &[]),
            Cause::Demand(_) => self.say("cause-demand", &[]),
            Cause::WalkOut => self.say("cause-walk-out", &[]),
            Cause::Breach => self.say("cause-breach", &[]),
            Cause::Ally(ally) => self.say("cause-ally", &self.behind(ally)),
            Cause::Drift(Drift::Time) => self.say("cause-time", &[]),
            Cause::Drift(Drift::Annex) => self.say("cause-annex", &[]),
            Cause::Drift(Drift::Ambiguity) => self.say("cause-quarrel", &[]),
            Cause::Drift(Drift::Support) => self.say("cause-support", &[]),
            Cause::Drift(_)
            | Cause::Opening
            | Cause::Nature
            | Cause::Retraction
            | Cause::Succession(_)
            | Cause::Bound => self.say("cause-course", &[]),
        }
    }

    /// What of an agreement lies with the leadership across the table, and until when; `None` if nothing does.
    #[must_use]
    pub fn referred(&self, view: &View) -> Option<String> {
        let Err(Refusal::WithLeadership(until)) = &view.may_sign else { return None };
        let issues: Vec<&str> = view.table.referred.iter().map(|issue| self.issue(*issue)).collect();
        let issues = issues.join(", ");
        Some(match until {
            Some(turn) => {
                let args = [("issues", Arg::Text(&issues)), ("date", Arg::Text(&self.date(*turn)))];
                self.say("table-referred", &args)
            }
            None => self.say("table-referred-late", &[("issues", Arg::Text(&issues))]),
        })
    }

    /// What follows if the counter-offer is accepted, a line each.
    #[must_use]
    pub fn accept_then(&self, view: &View) -> Vec<String> {
        let mut lines = vec![self.say("table-accept-note", &[])];
        if let Some(waits) = &view.table.counter_waits {
            let issues: Vec<&str> = waits.issues.iter().map(|issue| self.issue(*issue)).collect();
            let issues = issues.join(", ");
            lines.push(match waits.until {
                Some(turn) => {
                    let args = [("issues", Arg::Text(&issues)), ("date", Arg::Text(&self.date(turn)))];
                    self.say("accept-waits", &args)
                }
                None => self.say("accept-waits-in-vain", &[("issues", Arg::Text(&issues))]),
            });
        }
        lines
    }

    /// What was initialled, how the text is to be kept and worded, and who carries the next draft; a line each, none where there
    /// is nothing of it.
    #[must_use]
    pub fn put_down(&self, view: &View) -> Vec<String> {
        let mut lines = Vec::new();
        if view.phase != Phase::Talks {
            return lines;
        }
        if !view.table.initialled.is_empty() {
            let issues: Vec<&str> = view.table.initialled.iter().map(|(issue, _)| self.issue(*issue)).collect();
            lines.push(self.say("table-initialled", &[("issues", Arg::Text(&issues.join(", ")))]));
        }
        if view.table.annex {
            lines.push(self.say("table-annex", &[]));
        }
        if view.table.ambiguous {
            lines.push(self.say("table-ambiguous", &[]));
        }
        if view.table.carried {
            lines.push(self.say("table-carried", &[]));
        }
        lines
    }

    /// The warning that patience at home is running out, if it has been given.
    #[must_use]
    pub fn notice(&self, view: &View) -> Option<String> {
        let date = self.date(view.notice?);
        let key = match self.pack.scenario.home.impatience {
            Impatience::OrdersOut => "table-notice",
            Impatience::BreaksOff => "table-notice-break",
        };
        Some(self.say(key, &[("date", Arg::Text(&date))]))
    }

    /// What falls due from now on, soonest first: an order to leave, a threat, what is owed, the next sitting.
    #[must_use]
    pub fn due(&self, view: &View) -> Vec<Due> {
        let mut due = Vec::new();
        let mut put = |turn: u32, text: String, pressing: bool| due.push(Due { turn, text, pressing, owed: false });
        if let Some(turn) = view.table.stalled_until {
            put(turn, self.say("due-back", &[]), true);
        }
        if view.table.threatened {
            put(view.turn, self.say("due-threat", &[]), true);
        }
        if let Err(Refusal::WithLeadership(Some(turn))) = view.may_sign {
            put(turn, self.say("due-leadership", &[]), false);
        }
        if let Some(turn) = view.notice {
            let key = match self.pack.scenario.home.impatience {
                Impatience::OrdersOut => "due-notice",
                Impatience::BreaksOff => "due-notice-break",
            };
            put(turn, self.say(key, &[]), true);
        }
        if let Some(turn) = view.next_round {
            put(turn, self.say("due-round", &[]), false);
        } else if view.phase == Phase::Talks {
            put(view.turn, self.say("due-last-round", &[]), true);
        }
        put(view.last_turn, self.say("due-end", &[]), false);
        for obligation in &view.ledger {
            let key = match obligation.stands {
                Performance::Overdue => "due-late",
                Performance::Broken => "due-broken",
                Performance::Pending if obligation.due >= view.turn => "due-owed",
                Performance::Pending | Performance::Kept | Performance::Unknown => continue,
            };
            let side = self.side(obligation.by);
            let args = [("side", Arg::Text(&side)), ("issue", Arg::Text(self.issue(obligation.issue)))];
            due.push(Due { turn: obligation.due, text: self.say(key, &args), pressing: key != "due-owed", owed: true });
        }
        due.sort_by_key(|one| one.turn);
        due
    }

    /// What was seen of a tie, each with its date, from the oldest on: what showed it, and what is likelier under one hypothesis
    /// than under another by what anybody can read. Reports are told with their desks.
    #[must_use]
    pub fn signs(&self, view: &View) -> Vec<String> {
        let incidents = &self.pack.scenario.incidents;
        let tells = |what: &Observation| match what {
            Observation::Balked { .. }
            | Observation::VotedDown(_)
            | Observation::Sounded { .. }
            | Observation::DemandRefused(_)
            | Observation::BreachSeen(_)
            | Observation::AllyStruck(_)
            | Observation::AllyBoasted(_)
            | Observation::OathMoved { .. } => true,
            Observation::BreachShown(issue) => self.pack.scenario.ladder_about(*issue).is_some(),
            Observation::Happened(incident) => incidents[incident.at()].chance.windows(2).any(|two| two[0] != two[1]),
            _ => false,
        };
        let seen = view.log.iter().filter(|entry| tells(&entry.what));
        seen.map(|entry| {
            let (date, title) = (self.date(entry.turn), self.tell(entry).title);
            self.say("seen-line", &[("date", Arg::Text(&date)), ("title", Arg::Text(&title))])
        })
        .collect()
    }

    /// What has been seen since the signature that speaks of whether the deal is kept, with its date; and what there are
    /// only reports of. What cannot be seen the ledger says itself.
    #[must_use]
    pub fn seen_and_suspected(&self, view: &View) -> (Vec<String>, Vec<String>) {
        let Some((signed, _)) = view.signed else { return (Vec::new(), Vec::new()) };
        let (mut seen, mut suspected) = (Vec::new(), Vec::new());
        for entry in view.log.iter().filter(|entry| entry.turn >= signed) {
            let list = match entry.what {
                Observation::Asked(_)
                | Observation::HomeAttacked
                | Observation::BreachSeen(_)
                | Observation::BreachShown(_)
                | Observation::AllyStruck(_)
                | Observation::AllyBoasted(_)
                | Observation::OathMoved { .. }
                | Observation::CounterpartSuspended
                | Observation::CounterpartResumed
                | Observation::Split { .. }
                | Observation::StatusChanged(_)
                | Observation::HomeWithheld
                | Observation::HomeFollowed
                | Observation::PutOff(_)
                | Observation::ThirdFell
                | Observation::ThirdRose => &mut seen,
                Observation::Reported { .. } => &mut suspected,
                _ => continue,
            };
            let (date, title) = (self.date(entry.turn), self.tell(entry).title);
            list.push(self.say("seen-line", &[("date", Arg::Text(&date)), ("title", Arg::Text(&title))]));
        }
        (seen, suspected)
    }
}
