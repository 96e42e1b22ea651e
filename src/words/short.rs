//! News in as many words as a page has for them.

use wedge_engine::{LogEntry, Observation, Phase};

use crate::teller::Teller;
use crate::told::Told;

/// Most words of news on a page of the talks; where there is more to tell, events are told by their headlines.
const TALKS_WORDS: usize = 160;
/// The same after the talks, where stretches are longer.
const AFTER_WORDS: usize = 110;

impl Teller {
    /// News of one page, short: remarks are left out, and where there is much to tell, what moved nothing is told in its headline;
    /// where there is more still, every event is. What asks for an answer is told with its question.
    ///
    /// True beside it if something was left out for length.
    #[must_use]
    pub fn in_short(&self, new: &[LogEntry], phase: Phase) -> (Vec<Told>, bool) {
        let most = if phase == Phase::Talks { TALKS_WORDS } else { AFTER_WORDS };
        let pack = &self.pack;
        let event = |entry: &LogEntry| match entry.what {
            Observation::Happened(incident) => Some(&pack.scenario.incidents[incident.at()]),
            _ => None,
        };
        let asks = |entry: &LogEntry| event(entry).is_some_and(|event| !event.replies.is_empty());
        // What was tabled has only just been written.
        let known = |entry: &LogEntry| matches!(entry.what, Observation::Asked(_) | Observation::Tabled(_));
        let shown = self.by_day(new).into_iter().filter(|entry| !known(entry) && !asks(entry));
        let (mut told, mut folds) = (Vec::new(), Vec::new());
        for entry in shown {
            let mut one = self.tell(entry);
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
}
