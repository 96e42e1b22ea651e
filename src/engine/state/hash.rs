//! The hash of a state: one fixed encoding, field by field.

use super::State;
use super::deal::{Deal, Promise};
use super::groups::{After, AtHome, Clock, Nature, Said, Sitting, Table, Tally, Ties};
use crate::vocabulary::{QuestionKind, Status, Undertaking};

impl State {
    /// BLAKE3 of a fixed encoding of every field, in hexadecimal.
    #[must_use]
    pub fn hash(&self) -> String {
        // Taken apart without `..`, so that a field that is added and not hashed does not compile.
        let Self {
            nature: Nature { seed, desks, kind, horizon, private_aspiration },
            clock: Clock { phase, turn, round, effort },
            values,
            shape,
            table:
                Table {
                    offer,
                    offered,
                    counter,
                    counter_by,
                    agreed,
                    positions,
                    referred,
                    initialled,
                    voted_down,
                    annex,
                    ambiguous,
                    carried,
                    settled,
                    reciprocity,
                    stalled_until,
                    threatened,
                    threats,
                },
            asked,
            sitting: Sitting { desks_tasked, blocs_sounded, actions_this_round },
            actions_taken,
            incidents_happened,
            flags,
            reports,
            said: Said { beliefs, forecasts, undertaking },
            home: AtHome { notice, ordered_out, talks_ended },
            after: After { deal, levers, breach_asked },
            ties: Ties { sheltered, found, oaths, successions },
            fell,
            tally: Tally { attacks_home, attacks_abroad, presence_turns, violence_turns, exposure },
        } = self;
        let mut e = Encoder(blake3::Hasher::new());
        e.number(*seed);
        e.number(u64::from(kind.0));
        e.number(u64::from(*horizon));
        e.list(private_aspiration, |e, value| e.float(*value));
        e.number(*phase as u64);
        e.number(u64::from(*turn));
        e.number(u64::from(*round));
        e.number(u64::from(*effort));
        e.list(values, |e, value| e.float(*value));
        for count in [shape.blocs, shape.strands, shape.allies, shape.counterparts] {
            e.number(count as u64);
        }
        for package in [offer, counter, agreed].into_iter().chain(positions) {
            e.maybe(package.as_ref(), |e, package| e.list(&package.0, |e, option| e.number(u64::from(*option))));
        }
        e.number(u64::from(counter_by.0));
        e.number(u64::from(*offered));
        e.list(referred, |e, (issue, option, sitting)| {
            e.number(u64::from(issue.0));
            e.number(u64::from(*option));
            e.number(u64::from(*sitting));
        });
        e.list(initialled, |e, (issue, option)| {
            e.number(u64::from(issue.0));
            e.number(u64::from(*option));
        });
        e.number(u64::from(*annex));
        e.number(u64::from(*ambiguous));
        e.number(u64::from(*carried));
        e.number(u64::from(*settled));
        e.float(*reciprocity);
        e.number(u64::from(*stalled_until));
        e.number(u64::from(*threatened));
        e.number(u64::from(*threats));
        e.list(asked, |e, question| {
            let (tag, id) = match question.kind {
                QuestionKind::Incident(incident) => (0, incident.0),
                QuestionKind::Breach(issue) => (1, issue.0),
                QuestionKind::AllyAttack(ally) => (2, ally.0),
                QuestionKind::Found(ally) => (3, ally.0),
            };
            e.number(tag);
            e.number(u64::from(id));
            e.number(u64::from(question.turn));
        });
        e.list(desks_tasked, |e, id| e.number(u64::from(id.0)));
        e.list(blocs_sounded, |e, id| e.number(u64::from(id.0)));
        e.list(actions_taken, |e, id| e.number(u64::from(id.0)));
        e.list(actions_this_round, |e, id| e.number(u64::from(id.0)));
        e.list(incidents_happened, |e, id| e.number(u64::from(id.0)));
        e.list(flags, |e, id| e.number(u64::from(id.0)));
        e.number(u64::from(*reports));
        e.list(beliefs, |e, (turn, shares)| {
            e.number(u64::from(*turn));
            e.list(shares, |e, share| e.number(u64::from(*share)));
        });
        e.list(forecasts, |e, (turn, which, percent)| {
            e.number(u64::from(*turn));
            e.number(u64::from(*which));
            e.number(u64::from(*percent));
        });
        e.maybe(undertaking.as_ref(), |e, Undertaking { aims, red_line }| {
            e.list(aims, |e, aim| e.number(u64::from(*aim)));
            e.number(u64::from(*red_line));
        });
        for turn in [notice, ordered_out, talks_ended, fell].into_iter().chain(breach_asked) {
            e.maybe(turn.as_ref(), |e, turn| e.number(u64::from(*turn)));
        }
        e.maybe(deal.as_ref(), |e, deal| {
            let Deal {
                package,
                signed,
                status,
                held,
                overdue,
                suspended,
                compliance,
                // What compliance is made of follows from the rest.
                because: _,
                breaches,
                last_breach,
                promises: _,
                put_off,
                annex,
                ambiguous,
                resolve,
                withheld: _,
            } = deal;
            e.list(&package.0, |e, option| e.number(u64::from(*option)));
            e.number(u64::from(*signed));
            e.number(match status {
                Status::Held => 0,
                Status::Hollow => 1,
                Status::Suspended => 2,
                Status::Collapsed => 3,
            });
            e.number(u64::from(*held));
            e.number(u64::from(*overdue));
            e.number(u64::from(*suspended));
            e.list(compliance, |e, kept| e.float(*kept));
            e.list(breaches, |e, seen| e.number(u64::from(*seen)));
            for turn in last_breach {
                e.maybe(turn.as_ref(), |e, turn| e.number(u64::from(*turn)));
            }
            e.number(u64::from(*put_off));
            e.number(u64::from(*annex));
            e.number(u64::from(*ambiguous));
            e.float(*resolve);
        });
        e.number(levers.pace as u64);
        e.number(u64::from(levers.relief));
        e.number(levers.third as u64);
        e.list(sheltered, |e, one| e.number(u64::from(*one)));
        e.list(found, |e, one| e.number(u64::from(*one)));
        e.list(oaths, |e, oath| e.number(*oath as u64));
        e.list(successions, |e, deaths| e.number(u64::from(*deaths)));
        e.number(u64::from(*attacks_home));
        e.number(u64::from(*attacks_abroad));
        e.float(*presence_turns);
        e.float(*violence_turns);
        e.float(*exposure);
        // Desks with a luck of their own: where they have none nothing is said of it, as before there was such a thing.
        if desks != seed {
            e.number(*desks);
        }
        // The same goes for what home voted down, and for what those there withhold.
        for text in voted_down {
            e.0.update(b"voted down");
            e.list(&text.0, |e, option| e.number(u64::from(*option)));
        }
        if deal.as_ref().is_some_and(|deal| deal.withheld) {
            e.0.update(b"withheld");
        }
        // And for breaches of what was signed beside the ladders.
        let promises = deal.iter().flat_map(|deal| deal.promises.iter().enumerate());
        for (issue, promise) in promises.filter(|(_, promise)| **promise != Promise::default()) {
            let Promise { breaches, last_breach, asked } = promise;
            e.0.update(b"promise");
            e.number(issue as u64);
            e.number(u64::from(*breaches));
            for turn in [last_breach, asked] {
                e.maybe(turn.as_ref(), |e, turn| e.number(u64::from(*turn)));
            }
        }
        e.0.finalize().to_hex().to_string()
    }
}

/// Little-endian, lengths before lists, a byte before what may be absent.
struct Encoder(blake3::Hasher);

impl Encoder {
    fn number(&mut self, value: u64) {
        self.0.update(&value.to_le_bytes());
    }

    fn float(&mut self, value: f64) {
        self.number(value.to_bits());
    }

    fn list<T>(&mut self, items: &[T], each: impl Fn(&mut Self, &T)) {
        self.number(items.len() as u64);
        for item in items {
            each(self, item);
        }
    }

    fn maybe<T>(&mut self, item: Option<&T>, each: impl Fn(&mut Self, &T)) {
        self.number(u64::from(item.is_some()));
        if let Some(item) = item {
            each(self, item);
        }
    }
}
