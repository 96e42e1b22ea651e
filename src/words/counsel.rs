//! What desks advise, in words.

use wedge_counsel::{Advice, Ground, NoDeal, Use, no_deal};
use wedge_engine::{AllyId, Command, Impatience, IssueId, Package, View};

use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// Clauses named in one ready move before the rest is only counted.
const NAMED: usize = 4;

/// A ready move in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counsel {
    /// The desk.
    pub desk: String,
    /// Whom it hears.
    pub hears: String,
    /// The move.
    pub title: String,
    /// Why.
    pub why: String,
}

impl Teller {
    /// What home's own people expect of leaving without a deal, line by line; none once the talks are over.
    #[must_use]
    pub fn no_deal(&self, view: &View) -> Vec<String> {
        let Some(NoDeal { ordered, ends }) = no_deal(&self.pack.scenario, view) else { return Vec::new() };
        let end = self.date(ends);
        let forces = match ordered {
            Some((from, Some(to))) => {
                let (from, to) = (self.date(from), self.date(to));
                let args = [("from", Arg::Text(&from)), ("to", Arg::Text(&to)), ("end", Arg::Text(&end))];
                self.say("no-deal-ordered", &args)
            }
            Some((from, None)) => {
                let from = self.date(from);
                self.say("no-deal-ordered-late", &[("from", Arg::Text(&from)), ("end", Arg::Text(&end))])
            }
            None if view.presence <= 0.0 || self.pack.scenario.home.impatience == Impatience::BreaksOff => {
                self.say("no-deal-goes-on", &[("end", Arg::Text(&end))])
            }
            None => self.say("no-deal-stay", &[("end", Arg::Text(&end))]),
        };
        let ties = self.pack.scenario.ally_ids().map(|ally: AllyId| {
            let key = if view.presence > 0.0 { "no-deal-pressed" } else { "no-deal-unbound" };
            self.say(key, &self.behind(ally))
        });
        let third = view.cooperation.zip(view.morale).map(|(cooperation, morale)| {
            let (cooperation, morale) = (self.grade(cooperation), self.grade(morale));
            self.say("no-deal-third", &[("cooperation", Arg::Text(&cooperation)), ("morale", Arg::Text(&morale))])
        });
        std::iter::once(forces).chain(ties).chain(third).collect()
    }

    /// A ready move in words. `standing` is what it would change.
    #[must_use]
    pub fn counsel(&self, advice: &Advice, standing: &Package) -> Counsel {
        let heard: Vec<String> = advice
            .hears
            .iter()
            .map(|(bloc, share)| {
                let share = percent(*share);
                let short = &self.pack.factions[bloc.at()].short;
                self.say("counsel-heard", &[("name", Arg::Text(short)), ("percent", Arg::Text(&share))])
            })
            .collect();
        let heard = heard.join(", ");
        Counsel {
            desk: capital(self.desk(advice.desk)),
            hears: self.say("counsel-hears", &[("names", Arg::Text(&heard))]),
            title: match advice.command {
                Command::Task(desk) if desk == advice.desk => self.say("counsel-ask-us", &[]),
                _ => self.order(&advice.command, standing),
            },
            why: self.ground(advice),
        }
    }

    /// An order in a few words.
    #[must_use]
    pub fn order(&self, command: &Command, standing: &Package) -> String {
        match command {
            Command::Offer(package) => {
                let clauses: Vec<String> = self
                    .difference(standing, package)
                    .into_iter()
                    .map(|(issue, _, to)| {
                        self.say(
                            "counsel-clause",
                            &[("issue", Arg::Text(self.issue(issue))), ("option", Arg::Text(&to))],
                        )
                    })
                    .collect();
                let more = u32::try_from(clauses.len().saturating_sub(NAMED)).unwrap_or(u32::MAX);
                let list = clauses.into_iter().take(NAMED).collect::<Vec<_>>().join("; ");
                if more > 0 {
                    self.say("counsel-offer-more", &[("list", Arg::Text(&list)), ("count", Arg::Count(more))])
                } else {
                    self.say("counsel-offer", &[("list", Arg::Text(&list))])
                }
            }
            Command::Accept => self.say("table-accept", &[]),
            Command::Sign => self.say("table-sign", &[]),
            Command::Task(desk) => self.say("table-task", &[("name", Arg::Text(self.desk(*desk)))]),
            Command::Sound(bloc) => self.say("table-sound", &[("name", Arg::Text(self.bloc(*bloc)))]),
            Command::Act(action) => self.pack.actions[action.at()].name.clone(),
            Command::Set(setting) => {
                let lever = self.lever(setting.lever());
                let setting = self.setting(*setting, true);
                self.say("counsel-clause", &[("issue", Arg::Text(&lever)), ("option", Arg::Text(&setting))])
            }
            Command::BreakOff => self.say("table-break-off", &[]),
            Command::EndRound
            | Command::Answer(_)
            | Command::Believe(_)
            | Command::Forecast(_)
            | Command::Undertake(_) => self.say("counsel-wait", &[]),
        }
    }

    fn ground(&self, advice: &Advice) -> String {
        let heard =
            advice.hears.first().map_or_else(String::new, |(bloc, _)| self.pack.factions[bloc.at()].short.clone());
        let heard = ("name", Arg::Text(&heard));
        let estimate = |value: f64| percent(value);
        match &advice.ground {
            Ground::NotAsked => self.say("ground-not-asked", &[heard]),
            Ground::First(issue) => self.say("ground-first", &[heard, ("issue", Arg::Text(self.issue(*issue)))]),
            Ground::Trade { give, ask, ratifies } => self.trade(heard, *give, ask, *ratifies),
            Ground::Take => self.say("ground-take", &[heard]),
            Ground::Sign(Some(value)) => self.say("ground-sign", &[("percent", Arg::Text(&estimate(*value)))]),
            Ground::Sign(None) => self.say("ground-sign-unheard", &[]),
            Ground::Watch(value, issue, _) => self.say(
                "ground-watch",
                &[("percent", Arg::Text(&estimate(*value))), ("issue", Arg::Text(self.issue(*issue)))],
            ),
            Ground::Referred => self.say("ground-referred", &[]),
            Ground::HomeFirst => self.say("ground-home-first", &[]),
            Ground::Hold(value) => self.say("ground-hold", &[("percent", Arg::Text(&estimate(*value)))]),
            Ground::Perform(value) => self.say("ground-perform", &[("percent", Arg::Text(&estimate(*value)))]),
            Ground::Act(used, value) => {
                let key = match used {
                    Use::Press => "ground-press",
                    Use::Hold => "ground-strengthen",
                    Use::Third => "ground-third",
                };
                self.say(key, &[("percent", Arg::Text(&estimate(*value)))])
            }
            Ground::Wait => self.say("ground-wait", &[]),
        }
    }

    fn trade(
        &self,
        heard: (&'static str, Arg<'_>),
        give: Option<(IssueId, usize)>,
        ask: &[(IssueId, usize)],
        ratifies: bool,
    ) -> String {
        let asked: Vec<&str> = ask.iter().map(|(issue, _)| self.issue(*issue)).collect();
        let asked = asked.join(", ");
        let ask = ("ask", Arg::Text(&asked));
        let head = match give {
            Some((give, _)) if !asked.is_empty() => {
                self.say("ground-trade", &[heard, ("give", Arg::Text(self.issue(give))), ask])
            }
            Some((give, _)) => self.say("ground-give", &[heard, ("give", Arg::Text(self.issue(give)))]),
            None => self.say("ground-ask", &[heard, ask]),
        };
        let home = self.say(if ratifies { "ground-passes" } else { "ground-fails" }, &[]);
        format!("{head} {home}")
    }
}
