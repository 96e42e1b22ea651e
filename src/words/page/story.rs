//! Pages of what happened: news, answers, questions.

use wedge_engine::{AnswerKind, Balk, LogEntry, Observation, Package, View};

use crate::page::Page;
use crate::speech::capital;
use crate::told::Told;

impl Page<'_> {
    /// News, one after the other, with a heading for every new date.
    pub fn news(&mut self, told: &[Told]) {
        let mut turn = None;
        for one in told {
            if turn != Some(one.turn) {
                self.text.push('\n');
                let date = self.teller.date(one.turn);
                self.line(0, &format!("[{date}]"));
                turn = Some(one.turn);
            }
            self.item(&one.title);
            for line in one.body.iter().chain(&one.more) {
                self.line(4, line);
            }
            if let Some(origin) = &one.origin {
                self.line(4, &format!("[{origin}]"));
            }
        }
    }

    /// All that happened since the sitting before the last, in full.
    pub fn latest(&mut self, view: &View) {
        let opened = |entry: &LogEntry| matches!(entry.what, Observation::RoundOpened { .. });
        let last = view.log.iter().rposition(opened).unwrap_or(0);
        let before = view.log[..last].iter().rposition(opened).map_or(0, |at| at + 1);
        let told: Vec<Told> =
            self.teller.by_day(&view.log[before..]).into_iter().map(|entry| self.teller.tell(entry)).collect();
        self.news(&told);
    }

    /// Where an answer differs from the draft it answers.
    pub fn difference(&mut self, offer: &Package, counter: &Package) {
        let differs = self.teller.difference(offer, counter);
        if differs.is_empty() {
            return;
        }
        self.line(4, &self.say("answer-difference", &[]));
        for (issue, _, they) in differs {
            self.line(6, &format!("{}: {they}", capital(self.teller.issue(issue))));
        }
    }

    /// What waits for an answer.
    pub fn question(&mut self, view: &View) {
        let Some(question) = &view.question else { return };
        let asked = self.teller.question(question);
        self.heading(&asked.title);
        self.line(0, &asked.text);
        if let Some(origin) = &asked.origin {
            self.line(0, &format!("[{origin}]"));
        }
        for reply in asked.replies {
            self.item(&format!("answer {}: {}. {}", reply.id, reply.label, reply.note));
        }
    }

    /// One page of news after a move: what was seen, the differences of an answer, what is being asked.
    pub fn after_move(&mut self, view: &View, seen_before: usize) {
        let new = view.log.get(seen_before..).unwrap_or(&[]);
        let (told, folded) = self.teller.in_short(new, view.phase);
        self.news(&told);
        if folded {
            self.line(0, &self.say("news-folded", &[]));
        }
        for entry in new {
            let (offer, counter) = match &entry.what {
                Observation::Answered {
                    offer,
                    kind: AnswerKind::Counter(package) | AnswerKind::Restated(package),
                    ..
                } => (offer.clone(), package.clone()),
                Observation::Balked { balk: Balk::Change(package), .. } => match &view.table.offer {
                    Some(offer) => (offer.clone(), package.clone()),
                    None => continue,
                },
                _ => continue,
            };
            self.difference(&offer, &counter);
        }
        if new.iter().any(|entry| matches!(entry.what, Observation::RoundOpened { .. })) {
            self.standing(view);
        }
        self.question(view);
    }
}
