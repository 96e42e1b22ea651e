//! The desks' quarrel in words.

use wedge_counsel::{About, Lean, Quarrel, Voice};

use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

impl Teller {
    /// Where the desks disagree, each with its reason: one says yes and one says no.
    #[must_use]
    pub fn quarrel(&self, quarrel: &Quarrel) -> String {
        let question = match quarrel.about {
            About::Draft => "quarrel-draft",
            About::Signed => "quarrel-signed",
            About::Tie => "quarrel-tie",
        };
        let sides = [self.voice("quarrel-yes", &quarrel.yes), self.voice("quarrel-no", &quarrel.no)];
        format!("{} {} {}", self.say(question, &[]), sides[0], sides[1])
    }

    fn voice(&self, key: &'static str, voice: &Voice) -> String {
        let desk = capital(self.desk(voice.desk));
        let rests = self.rests(voice);
        let lean = match voice.lean {
            Lean::Ready => "quarrel-hears-ready",
            Lean::Bound => "quarrel-hears-bound",
            Lean::Even => "quarrel-hears",
        };
        let hears = voice.hears.map_or("", |bloc| self.pack.factions[bloc.at()].short.as_str());
        let hears = self.say(lean, &[("name", Arg::Text(hears))]);
        self.say(key, &[("desk", Arg::Text(&desk)), ("rests", Arg::Text(&rests)), ("hears", Arg::Text(&hears))])
    }

    /// What it says and on what that rests.
    fn rests(&self, voice: &Voice) -> String {
        let percent = percent(voice.says);
        let percent = ("percent", Arg::Text(&percent));
        if voice.reports == 0 {
            return self.say("quarrel-expects", &[percent]);
        }
        let count = u32::try_from(voice.reports).unwrap_or(u32::MAX);
        self.say("quarrel-reports", &[percent, ("count", Arg::Count(count))])
    }
}
