//! What an action still lacks.

use wedge_engine::{ActionId, Condition, Observation, Performance, Phase, Quantity, Side, Status, View};

use crate::speech::Arg;
use crate::teller::Teller;

impl Teller {
    /// What an action still lacks, as far as it has words: what can be seen to hold is not named. Nothing if it can be done at any
    /// time.
    #[must_use]
    pub fn needs(&self, action: ActionId, view: &View) -> Option<String> {
        let needs = &self.pack.scenario.actions[action.at()].needs;
        if needs.is_empty() {
            return None;
        }
        let lacking = needs.iter().filter(|need| !seen_to_hold(need, view));
        let mut lacks: Vec<String> = lacking.filter_map(|need| self.need(need)).collect();
        if lacks.is_empty() {
            lacks.push(self.say("need-other", &[]));
        }
        Some(self.say("action-needs", &[("needs", Arg::Text(&lacks.join(", ")))]))
    }

    /// A condition in words; of one that nobody could see, none.
    fn need(&self, need: &Condition) -> Option<String> {
        Some(match need {
            Condition::During(Phase::Talks) => self.say("need-talks", &[]),
            Condition::During(Phase::Implementation) => self.say("need-after", &[]),
            Condition::Signed | Condition::InForce => self.say("need-deal", &[]),
            Condition::Deal(status) => self.say("need-status", &[("status", Arg::Text(&self.status(*status)))]),
            Condition::Late => self.say("need-late", &[]),
            Condition::Agreed => self.say("need-agreed", &[]),
            Condition::Happened(event) => {
                let title = self.pack.events[event.at()].title.as_str();
                self.say("need-event", &[("title", Arg::Text(title))])
            }
            Condition::AtLeast(Quantity::Presence, least) => {
                let names = &self.pack.names;
                let count = self.count(least * f64::from(names.presence_full));
                self.say("need-presence", &[("count", Arg::Text(&count)), ("unit", Arg::Text(&names.presence))])
            }
            Condition::Not(part) if **part == Condition::Fallen => self.say("need-third", &[]),
            Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::During(Phase::Over)
            | Condition::Fallen
            | Condition::Flag(_)
            | Condition::AtLeast(..)
            | Condition::AtMost(..)
            | Condition::Term(..)
            | Condition::Stands(..) => return None,
        })
    }
}

/// Whether a need can be seen to hold.
fn seen_to_hold(need: &Condition, view: &View) -> bool {
    match need {
        Condition::During(phase) => view.phase == *phase,
        Condition::Signed => view.signed.is_some(),
        Condition::InForce => view.status.is_some_and(|status| status != Status::Collapsed),
        Condition::Deal(status) => view.status == Some(*status),
        Condition::Late => view.ledger.iter().any(|one| one.by == Side::Home && one.stands == Performance::Overdue),
        Condition::Agreed => view.table.agreed.is_some(),
        Condition::Happened(event) => view.log.iter().any(|entry| entry.what == Observation::Happened(*event)),
        Condition::AtLeast(Quantity::Presence, least) => view.presence >= *least,
        Condition::Not(part) if **part == Condition::Fallen => view.fell.is_none(),
        _ => false,
    }
}
