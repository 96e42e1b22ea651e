//! Pages of how things stand: the table, the people, the desks, the clock, the ledger.

use wedge_counsel::{Advice, quarrel};
use wedge_engine::{ActionView, HomeVerdict, LeverView, Package, Phase, Refusal, View};
use wedge_scenario::raw::Figure;

use crate::numbers::percent;
use crate::page::Page;
use crate::speech::{Arg, capital};
use crate::teller::Momentum;

impl Page<'_> {
    /// Where things stand: date, round, clock, home, table.
    pub fn standing(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&teller.date(view.turn));
        match view.phase {
            Phase::Talks => self.line(
                0,
                &self.say("table-round", &[("round", Arg::Count(view.round)), ("rounds", Arg::Count(view.rounds))]),
            ),
            Phase::Implementation => {
                let key = if view.ordered_out.is_some() {
                    "after-title-out"
                } else if view.signed.is_some() {
                    "after-title"
                } else {
                    "after-title-none"
                };
                self.line(0, &self.say(key, &[]));
            }
            Phase::Over => self.line(0, &self.say("told-ended", &[])),
        }
        self.line(0, &self.say("table-effort", &[("effort", Arg::Count(view.effort))]));
        self.meter("home-patience", &format!("{} %", percent(view.patience)));
        self.meter("home-support", &format!("{} %", percent(view.support)));
        self.meter("home-trust", &format!("{} %", percent(view.trust)));
        self.meter("home-credibility", &teller.grade(view.credibility));
        match teller.momentum(view) {
            Momentum::Reported(text, _) | Momentum::Estimated(text) => {
                self.line(0, &format!("{}: {text}", teller.conflict()));
            }
            Momentum::Over => {}
        }
        if teller.reported(view, Figure::Violence) {
            self.meter("war-violence", &format!("{} {}", teller.count(view.violence), teller.pack.names.violence));
        }
        let presence = view.presence * f64::from(teller.pack.names.presence_full);
        self.meter("war-presence", &format!("{} {}", teller.count(presence), teller.pack.names.presence));
        if let (Some(cooperation), Some(morale)) = (view.cooperation, view.morale) {
            let line = format!(
                "{}: {} {}, {} {}",
                self.say("table-third", &[]),
                self.say("third-cooperation", &[]),
                teller.grade(cooperation),
                self.say("third-morale", &[]),
                teller.grade(morale)
            );
            self.line(0, &line);
        }
        if let Some(turn) = view.table.stalled_until {
            self.line(0, &self.say("table-stalled", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        if view.table.threatened {
            self.line(0, &self.say("table-threat", &[]));
        }
        if let Some(referred) = teller.referred(view) {
            self.line(0, &referred);
        }
        for line in teller.put_down(view) {
            self.line(0, &line);
        }
        if let Some(notice) = teller.notice(view) {
            self.line(0, &notice);
        }
        if let Some(status) = view.status {
            let (label, value) = teller.standing(status);
            self.line(0, &format!("{label}: {value}"));
        }
    }

    /// The draft: every issue with its options, the standing one marked, and where the counter-offer differs.
    pub fn draft(&mut self, draft: &Package, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-draft", &[]));
        for issue in teller.pack.scenario.issue_ids() {
            let text = &teller.pack.issues[issue.at()];
            self.line(0, &format!("{} ({})", text.name, text.id));
            for (index, option) in text.options.iter().enumerate() {
                let mark = if index == draft.option(issue) { "*" } else { " " };
                let theirs = teller.wants(&view.table, issue) == Some(index);
                let theirs = if theirs { format!("  <- {}", self.say("table-counter", &[])) } else { String::new() };
                let line = self.say(
                    "text-option-line",
                    &[("mark", Arg::Text(mark)), ("id", Arg::Text(&option.id)), ("label", Arg::Text(&option.label))],
                );
                self.line(2, &format!("{line}{theirs}"));
            }
        }
    }

    /// What home says to a package.
    pub fn home(&mut self, verdict: &HomeVerdict) {
        let (head, parts) = self.teller.home(verdict);
        self.heading(&self.say("table-home", &[]));
        self.line(0, &head);
        for part in parts {
            self.item(&part);
        }
    }

    /// The people across the table.
    pub fn people(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-people", &[]));
        for bloc in &view.blocs {
            let text = &teller.pack.factions[bloc.bloc.at()];
            self.line(0, &format!("{} ({}): {}", capital(&text.name), text.id, teller.anger(bloc.anger)));
            self.line(2, &text.note);
            if let Some(reading) = &bloc.reading {
                let (head, pulls) = teller.reading(reading);
                self.line(2, &head);
                if !pulls.is_empty() {
                    self.line(2, &pulls);
                }
            }
            if let Some((turn, leaning)) = bloc.said {
                let leaning = teller.leaning(leaning);
                let said =
                    self.say("told-sounded", &[("name", Arg::Text(&text.name)), ("leaning", Arg::Text(&leaning))]);
                self.line(2, &format!("{}: {said}", teller.date(turn)));
            }
        }
        self.line(0, &self.say("answer-unknown-note", &[]));
    }

    /// Where the desks disagree, if they do.
    fn quarrel(&mut self, view: &View) {
        if let Some(quarrel) = quarrel(&self.teller.pack.scenario, view) {
            self.line(0, &self.teller.quarrel(&quarrel));
        }
    }

    /// The desks and their reports.
    pub fn desks(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-desks", &[]));
        self.quarrel(view);
        for desk in &view.desks {
            let text = &teller.pack.desks[desk.desk.at()];
            self.line(0, &format!("{} ({}): {}", capital(&text.name), text.id, text.note));
            self.line(2, &teller.desk_expects(desk.desk));
            if desk.reports.is_empty() {
                self.line(2, &self.say("table-no-reports", &[]));
            }
            for report in &desk.reports {
                self.line(2, &teller.report(desk.desk, report));
            }
        }
        let seen = teller.signs(view);
        if !seen.is_empty() {
            self.line(0, &self.say("tie-seen", &[]));
        }
        for line in seen {
            self.item(&line);
        }
    }

    /// One ready move from each desk, with its reason.
    pub fn advice(&mut self, view: &View, advice: &[Advice]) {
        let teller = self.teller;
        self.heading(&self.say("counsel-title", &[]));
        self.line(0, &self.say("counsel-note", &[]));
        self.quarrel(view);
        let nothing = Package::status_quo(teller.pack.scenario.issues.len());
        for one in advice {
            let counsel = teller.counsel(one, view.table.offer.as_ref().unwrap_or(&nothing));
            self.item(&format!("{}. {}. {}. {}", counsel.desk, counsel.hears, counsel.title, counsel.why));
        }
    }

    /// What falls due, and why patience moved.
    pub fn clock(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("clock-due", &[]));
        for due in teller.due(view) {
            let date = teller.date(due.turn);
            self.item(&self.say("seen-line", &[("date", Arg::Text(&date)), ("title", Arg::Text(&due.text))]));
        }
        self.line(0, &self.say("clock-moved", &[]));
        for line in teller.patience_moves(view) {
            self.item(&line);
        }
        let no_deal = teller.no_deal(view);
        if !no_deal.is_empty() {
            self.line(0, &self.say("no-deal-title", &[]));
        }
        for line in no_deal {
            self.item(&line);
        }
    }

    /// The actions, each with its price and whether it can be taken.
    pub fn actions(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-actions", &[]));
        for ActionView { action, effort, can_act } in &view.actions {
            let text = &teller.pack.actions[action.at()];
            let cost = self.say("table-cost", &[("effort", Arg::Count(*effort))]);
            let state = match can_act {
                Ok(()) => self.say("text-can", &[]),
                Err(refusal) => teller.refusal(refusal),
            };
            self.line(0, &format!("{} ({}), {cost}: {state}", text.name, text.id));
            if let (Err(Refusal::NotNow), Some(needs)) = (can_act, teller.needs(*action, view)) {
                self.line(2, &needs);
            }
            self.line(2, &text.note);
        }
    }

    /// The ledger and the levers.
    pub fn ledger(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("after-ledger", &[]));
        if view.ledger.is_empty() {
            self.line(0, &self.say("after-ledger-none", &[]));
        }
        for obligation in &view.ledger {
            self.item(&teller.obligation(obligation));
        }
        if !view.levers.is_empty() {
            self.heading(&self.say("after-levers", &[]));
            for LeverView { lever, settings } in &view.levers {
                let shown: Vec<String> = settings
                    .iter()
                    .filter(|(setting, open)| open.is_ok() || view.settings.contains(setting))
                    .map(|(setting, _)| {
                        let label = teller.setting(*setting, view.signed.is_some());
                        if view.settings.contains(setting) { format!("*{label}") } else { label }
                    })
                    .collect();
                self.item(&format!("{}: {}", teller.lever(*lever), shown.join(" | ")));
            }
        }
    }

    /// What may be forecast, with what was said of it last.
    pub fn forecasts(&mut self, view: &View) {
        self.heading(&self.say("forecast-title", &[]));
        let asked = &self.teller.pack.forecasts;
        for key in if asked.is_empty() { ["forecast-none"].as_slice() } else { &["forecast-note", "forecast-how"] } {
            self.line(0, &self.say(key, &[]));
        }
        for (which, forecast) in asked.iter().enumerate() {
            let last = view.forecasts.iter().rev().find(|(_, one, _)| usize::from(*one) == which);
            let said = last.map_or_else(String::new, |(turn, _, percent)| {
                let (date, percent) = (self.teller.date(*turn), percent.to_string());
                let args = [("date", Arg::Text(&date)), ("percent", Arg::Text(&percent))];
                format!(" ({})", self.say("debrief-forecast-stated", &args))
            });
            self.item(&format!("{}: {}{said}", forecast.id, forecast.text));
        }
    }
}
