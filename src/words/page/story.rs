//! Pages of what happened: news, answers, questions.

use wedge_engine::{AnswerKind, Balk, LogEntry, Observation, Package, Phase, View};

use crate::page::Page;
use crate::speech::capital;
use crate::told::Told;

/// Most words of news on a page of the talks; where there is more to tell, events are told by their headlines.
const TALKS_WORDS: usize = 160;
/// The same after the talks, where stretches are longer.
const AFTER_WORDS: usize = 110;

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

    /// News of one page, short: remarks are left out, and where there is much to tell, what moved nothing is told in its headline;
    /// where there is more still, every event is. What asks for an answer is told with its question.
    fn in_short(&self, new: &[LogEntry], most: usize) -> (Vec<Told>, bool) {
        let pack = &self.teller.pack;
        let event = |entry: &LogEntry| match entry.what {
            Observation::Happened(incident) => Some(&pack.scenario.incidents[incident.at()]),
            _ => None,
        };
        let asks = |entry: &LogEntry| event(entry).is_some_and(|event| !event.replies.is_empty());
        // What was tabled has only just been written.
        let known = |entry: &LogEntry| matches!(entry.what, Observation::Asked(_) | Observation::Tabled(_));
        let shown = self.teller.by_day(new).into_iter().filter(|entry| !known(entry) && !asks(entry));
        let (mut told, mut folds) = (Vec::new(), Vec::new());
        for entry in shown {
            let mut one = self.teller.tell(entry);
            one.more.clear();
            told.push(one);
            folds.push(event(entry).map(|event| event.effects.is_empty() && event.chance.is_empty()));
        }
        let words = |told: &[Told]| {
            let texts = told.iter().flat_map(|one| one.body.iter().chain(&one.origin).chain([&one.title]));
            texts.map(|text| text.split_whitespace().count()).sum::<usize>()
        };
        let mut folded = false;
        for which in [Some(true), Some(false)] {
            if words(&told) <= most {
                break;
            }
            for (one, _) in told.iter_mut().zip(&folds).filter(|(_, fold)| **fold == which) {
                one.body.clear();
                one.origin = None;
                folded = true;
            }
        }
        (told, folded)
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
        let most = if view.phase == Phase::Talks { TALKS_WORDS } else { AFTER_WORDS };
        let (told, folded) = self.in_short(new, most);
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
