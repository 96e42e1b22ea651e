//! Pages of what happened: news, answers, questions.

use wedge_engine::{AnswerKind, Balk, Observation, Package, View};

use crate::page::Page;
use crate::speech::{Arg, capital};
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
            let mark =
                if one.unverified { format!(" ({})", self.say("basis-mark-unverified", &[])) } else { String::new() };
            self.item(&format!("{}{mark}", one.title));
            for line in &one.body {
                self.line(4, line);
            }
            if let Some(basis) = &one.basis {
                self.line(4, &format!("[{basis}]"));
            }
        }
    }

    /// Where an answer differs from the draft it answers.
    pub fn difference(&mut self, offer: &Package, counter: &Package) {
        let differs = self.teller.difference(offer, counter);
        if differs.is_empty() {
            return;
        }
        self.line(4, &self.say("answer-difference", &[]));
        for (issue, you, they) in differs {
            let name = capital(self.teller.issue(issue));
            let you = self.say("answer-you", &[("option", Arg::Text(&you))]);
            let they = self.say("answer-they", &[("option", Arg::Text(&they))]);
            self.line(6, &format!("{name}. {you}. {they}."));
        }
    }

    /// What waits for an answer.
    pub fn question(&mut self, view: &View) {
        let Some(question) = &view.question else { return };
        let asked = self.teller.question(question);
        self.heading(&asked.title);
        self.line(0, &asked.text);
        for reply in asked.replies {
            self.item(&format!("answer {}: {}. {}", reply.id, reply.label, reply.note));
        }
    }

    /// One page of news after a move: what was seen, the differences of an answer, what is being asked.
    pub fn after_move(&mut self, view: &View, seen_before: usize) {
        let new = view.log.get(seen_before..).unwrap_or(&[]);
        let told: Vec<Told> = new
            .iter()
            .filter(|entry| !matches!(entry.what, Observation::Asked(_)))
            .map(|entry| self.teller.tell(entry))
            .collect();
        self.news(&told);
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
