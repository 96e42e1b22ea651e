//! Says things about one scenario: its names, its dates, its choices.

use std::sync::Arc;

use wedge_engine::{AllyId, BlocId, CounterpartId, DeskId, IssueId, Observation, Turn, View};
use wedge_scenario::Pack;
use wedge_scenario::raw::Figure;

use crate::calendar::{month_after, month_key};
use crate::sayings::own;
use crate::speech::{Arg, Speech};

/// How the war goes, as far as an envoy hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Momentum {
    /// A public figure, in words and as a share.
    Reported(String, f64),
    /// Nobody publishes a figure any more; what one's own side makes of it.
    Estimated(String),
    /// There is nothing left to count.
    Over,
}

/// Says things about one scenario.
#[derive(Clone, Debug)]
pub struct Teller {
    /// The scenario, with its texts as they are told.
    pub pack: Arc<Pack>,
    speech: Arc<Speech>,
    /// What is asked about, and what they may be ready to do: the tie and cutting it, where the scenario has no other words.
    tie: String,
    cut: String,
}

impl Teller {
    /// A teller of a scenario, whose texts it tells in the language that the speech prefers, if the scenario has it.
    #[must_use]
    pub fn new(pack: Arc<Pack>, speech: Arc<Speech>) -> Self {
        let pack = pack.preferably(speech.texts());
        let named = &pack.names;
        let tie = named.tie.clone().unwrap_or_else(|| speech.say("usual-tie", &[]));
        let cut = named.cut.clone().unwrap_or_else(|| speech.say("usual-cut", &[]));
        Self { pack, speech, tie, cut }
    }

    /// A message with the parties' names filled in.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        if let Some(own) = own(&self.pack.sayings, key) {
            return own.to_owned();
        }
        let names = &self.pack.names;
        let mut all: Vec<(&str, Arg<'_>)> = vec![
            ("home", Arg::Text(&names.home)),
            ("counterpart", Arg::Text(&names.counterpart)),
            ("ally", Arg::Text(&names.ally)),
            ("ally-leader", Arg::Text(&names.ally_leader)),
            ("third", Arg::Text(names.third.as_deref().unwrap_or(""))),
            ("rival", Arg::Text(&names.rival)),
            ("player", Arg::Text(&names.player)),
            ("tie", Arg::Text(&self.tie)),
            ("cut", Arg::Text(&self.cut)),
        ];
        all.extend_from_slice(args);
        self.speech.say(key, &all)
    }

    /// The name of a party across the table.
    #[must_use]
    pub fn counterpart(&self, party: CounterpartId) -> &str {
        self.pack.counterparts.get(party.at()).map_or(&self.pack.names.counterpart, |text| &text.name)
    }

    /// An ally and its head, as what a message calls them.
    #[must_use]
    pub fn behind(&self, ally: AllyId) -> [(&'static str, Arg<'_>); 2] {
        let names = &self.pack.names;
        let (name, leader) = self
            .pack
            .allies
            .get(ally.at())
            .map_or((&names.ally, &names.ally_leader), |text| (&text.name, &text.leader));
        [("ally", Arg::Text(name)), ("ally-leader", Arg::Text(leader))]
    }

    /// A sentence of one of several counterparts, with its name before it; of the only one, as it is.
    #[must_use]
    pub fn spoken(&self, by: CounterpartId, text: String) -> String {
        if self.pack.scenario.counterparts.len() < 2 {
            return text;
        }
        self.say("told-by", &[("name", Arg::Text(self.counterpart(by))), ("text", Arg::Text(&text))])
    }

    /// The speech behind it.
    #[must_use]
    pub fn speech(&self) -> &Speech {
        &self.speech
    }

    /// The date of a turn.
    #[must_use]
    pub fn date(&self, turn: u32) -> String {
        let calendar = self.pack.scenario.calendar;
        match calendar.turn {
            Turn::Month => {
                let months = calendar.month - 1 + turn;
                let year = i64::from(calendar.year) + i64::from(months / 12);
                let month = self.speech.say(month_key(months % 12 + 1), &[]);
                self.speech.say("date-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year.to_string()))])
            }
            Turn::Week => {
                let (year, month) = month_after(calendar.year, calendar.month, 7 * turn);
                let month = self.speech.say(month_key(month), &[]);
                let (week, year) = ((turn + 1).to_string(), year.to_string());
                let args = [("week", Arg::Text(&week)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
                self.speech.say("date-week", &args)
            }
        }
    }

    /// The month of a turn, 1 to 12; that in which it begins.
    #[must_use]
    pub fn month(&self, turn: u32) -> u32 {
        let calendar = self.pack.scenario.calendar;
        match calendar.turn {
            Turn::Month => (calendar.month - 1 + turn) % 12 + 1,
            Turn::Week => month_after(calendar.year, calendar.month, 7 * turn).1,
        }
    }

    /// A number of turns.
    #[must_use]
    pub fn turns(&self, count: u32) -> String {
        let key = match self.pack.scenario.calendar.turn {
            Turn::Month => "turns-month",
            Turn::Week => "turns-week",
        };
        self.speech.say(key, &[("count", Arg::Count(count))])
    }

    /// True where there are talks; false where an agreement is in force from the opening, and nobody drafts or signs.
    #[must_use]
    pub fn talks(&self) -> bool {
        !self.pack.scenario.talks.is_empty()
    }

    /// One message where there are talks, and another where an agreement is in force from the opening.
    pub(crate) fn of_talks(&self, talks: &str, in_force: &str) -> String {
        self.say(if self.talks() { talks } else { in_force }, &[])
    }

    /// The heading of an issue.
    #[must_use]
    pub fn issue(&self, issue: IssueId) -> &str {
        &self.pack.issues[issue.at()].name
    }

    /// The short words for an option.
    #[must_use]
    pub fn option(&self, issue: IssueId, option: usize) -> &str {
        &self.pack.issues[issue.at()].options[option].label
    }

    /// The name of a part of the counterpart.
    #[must_use]
    pub fn bloc(&self, bloc: BlocId) -> &str {
        &self.pack.factions[bloc.at()].name
    }

    /// A count of people or things as it is written: from a thousand on to the nearest hundred.
    #[must_use]
    pub fn count(&self, value: f64) -> String {
        crate::numbers::count(value)
    }

    /// The name of a desk.
    #[must_use]
    pub fn desk(&self, desk: DeskId) -> &str {
        &self.pack.desks[desk.at()].name
    }

    /// What the fighting is called.
    #[must_use]
    pub fn conflict(&self) -> String {
        self.pack.names.conflict.clone().unwrap_or_else(|| self.say("table-war", &[]))
    }

    /// How the war goes: the public figure, or what is left to say once nobody reports one.
    #[must_use]
    pub fn momentum(&self, view: &View) -> Momentum {
        if view.fell.is_some() {
            return Momentum::Over;
        }
        if !self.reported(view, Figure::Momentum) {
            let going = self.say(going_word(view.reported_momentum), &[]);
            return Momentum::Estimated(self.say("war-momentum-estimate", &[("going", Arg::Text(&going))]));
        }
        let percent = format!("{:.0}", view.reported_momentum * 100.0);
        let usual = self.say("war-momentum-unit", &[]);
        let unit = self.pack.names.momentum.as_deref().unwrap_or(&usual);
        let text = self.say("war-momentum-value", &[("percent", Arg::Text(&percent)), ("unit", Arg::Text(unit))]);
        Momentum::Reported(text, view.reported_momentum)
    }

    /// False once an event has ended the public count of a figure.
    #[must_use]
    pub fn reported(&self, view: &View, figure: Figure) -> bool {
        !view.log.iter().any(|entry| match entry.what {
            Observation::Happened(incident) => self.pack.events[incident.at()].unreported.contains(&figure),
            _ => false,
        })
    }

    /// A recorded date, such as `2018-10-24` or `2019-02-25/2019-03-12`, in words.
    #[must_use]
    pub fn recorded_date(&self, date: &str) -> String {
        let parts: Vec<Vec<u32>> =
            date.split('/').map(|part| part.split('-').filter_map(|number| number.parse().ok()).collect()).collect();
        match parts.as_slice() {
            [from, to] if from.len() == 3 && to.len() == 3 && from[..2] == to[..2] => {
                let (first, last) = (from[2].to_string(), to[2].to_string());
                let (month, year) = (self.speech.say(month_key(to[1]), &[]), to[0].to_string());
                let args = [
                    ("from", Arg::Text(&first)),
                    ("to", Arg::Text(&last)),
                    ("month", Arg::Text(&month)),
                    ("year", Arg::Text(&year)),
                ];
                self.speech.say("date-days", &args)
            }
            [from, to] => {
                let (from, to) = (self.day(from, from.first() != to.first()), self.day(to, true));
                self.speech.say("date-span", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
            }
            [one] => self.day(one, true),
            _ => date.to_owned(),
        }
    }

    /// A day, a month or a year of the record, the first two with their year or without.
    fn day(&self, numbers: &[u32], with_year: bool) -> String {
        let year = numbers.first().map(u32::to_string).unwrap_or_default();
        let Some(month) = numbers.get(1) else { return year };
        let mut month = self.speech.say(month_key(*month), &[]);
        if with_year {
            month = self.speech.say("date-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))]);
        }
        match numbers.get(2).map(u32::to_string) {
            None => month,
            Some(day) => self.speech.say("date-day", &[("day", Arg::Text(&day)), ("month", Arg::Text(&month))]),
        }
    }
}

/// The word for how a war goes for the other side, where no figure is published.
fn going_word(share: f64) -> &'static str {
    match share {
        share if share < 0.35 => "war-going-0",
        share if share < 0.55 => "war-going-1",
        share if share < 0.70 => "war-going-2",
        _ => "war-going-3",
    }
}
