//! The same views as text: pages for a terminal, wrapped to a width.

use wedge_engine::{Observation, Package, Phase, View};

use wedge_study::Advice;

use crate::debrief::{Debrief, Fact};
use crate::markdown::{Block, blocks, plain};
use crate::speech::Arg;
use crate::teller::{Teller, report_word};
use crate::told::{Told, percent};

/// Writes pages about one scenario.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    teller: &'a Teller,
    width: usize,
    text: String,
}

impl<'a> Page<'a> {
    /// An empty page of a width in columns.
    #[must_use]
    pub fn new(teller: &'a Teller, width: usize) -> Self {
        Self { teller, width, text: String::new() }
    }

    /// The page.
    #[must_use]
    pub fn finish(self) -> String {
        // Scenario texts are shown, not obeyed: nothing in them may steer a terminal or turn the reading direction.
        let steers =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        self.text.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
    }

    fn line(&mut self, indent: usize, text: &str) {
        let blank = " ".repeat(indent);
        let options = textwrap::Options::new(self.width).initial_indent(&blank).subsequent_indent(&blank);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    fn item(&mut self, text: &str) {
        let options = textwrap::Options::new(self.width).initial_indent("  - ").subsequent_indent("    ");
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    fn heading(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(0, text);
        self.text.push_str(&"-".repeat(text.chars().count().min(self.width)));
        self.text.push('\n');
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.teller.say(key, args)
    }

    /// Markdown.
    pub fn markdown(&mut self, text: &str) {
        for block in blocks(text) {
            match block {
                Block::Heading(_, spans) => self.heading(&plain(&spans)),
                Block::Paragraph(spans) => {
                    self.line(0, &plain(&spans));
                    self.text.push('\n');
                }
                Block::Item(spans) => self.item(&plain(&spans)),
            }
        }
    }

    /// What can be chosen at the opening.
    pub fn choices(&mut self) {
        let mandate = &self.teller.pack.mandate;
        if mandate.aims.is_empty() {
            return;
        }
        self.heading(&self.say("undertake-title", &[]));
        self.line(0, &self.say("undertake-text", &[]));
        for aim in &mandate.aims {
            self.item(&format!("{}: {}", aim.id, aim.text));
        }
        self.line(0, &self.say("undertake-lines", &[]));
        for line in &mandate.red_lines {
            self.item(&format!("{}: {}", line.id, line.text));
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

    /// The first page: title, mandate, content note, hypotheses.
    pub fn opening(&mut self) {
        let pack = &self.teller.pack;
        self.heading(&pack.title);
        self.line(0, &pack.subtitle);
        self.text.push('\n');
        self.line(0, &pack.content_note);
        self.heading(&self.say("briefing-mandate", &[]));
        for line in &pack.mandate.lines {
            self.item(line);
        }
        self.heading(&self.say("briefing-hypotheses", &[]));
        for kind in &pack.types {
            let prior = self.say("briefing-prior", &[("percent", Arg::Text(&percent(kind.prior.0)))]);
            self.item(&format!("{} ({}): {} {prior}.", kind.name, kind.id, kind.statement));
        }
        self.line(0, &self.say("briefing-hypotheses-note", &[]));
    }

    /// The briefing with everything in it.
    pub fn briefing(&mut self) {
        self.opening();
        self.text.push('\n');
        let briefing = self.teller.pack.briefing.clone();
        self.markdown(&briefing);
        self.heading(&self.say("briefing-absent", &[]));
        for line in &self.teller.pack.not_in_the_room {
            self.item(line);
        }
    }

    /// The sources.
    pub fn sources(&mut self) {
        self.heading(&self.say("briefing-sources", &[]));
        for source in &self.teller.pack.sources {
            let note = if source.note.is_empty() { String::new() } else { format!(" ({})", source.note) };
            self.item(&format!("[{}] {}{note}", source.id, source.reference));
        }
    }

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
        let momentum = teller.momentum(view);
        self.meter("war-momentum", &momentum);
        self.meter("war-violence", &format!("{:.0} {}", view.violence, teller.pack.names.violence));
        let presence = view.presence * f64::from(teller.pack.names.presence_full);
        self.meter("war-presence", &format!("{presence:.0} {}", teller.pack.names.presence));
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
        if let Some(turn) = view.notice {
            self.line(0, &self.say("table-notice", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        if let Some(status) = view.status {
            self.meter("after-status", &teller.status(status));
        }
    }

    fn meter(&mut self, key: &str, value: &str) {
        let label = self.say(key, &[]);
        self.line(0, &format!("{label}: {value}"));
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
                let theirs = view.table.counter.as_ref().is_some_and(|counter| counter.option(issue) == index);
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
    pub fn home(&mut self, verdict: &wedge_engine::HomeVerdict) {
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
            self.line(0, &format!("{} ({}): {}", text.name, text.id, teller.anger(bloc.anger)));
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

    /// The desks and their reports.
    pub fn desks(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-desks", &[]));
        for desk in &view.desks {
            let text = &teller.pack.desks[desk.desk.at()];
            self.line(0, &format!("{} ({}): {}", text.name, text.id, text.note));
            self.line(2, &teller.desk_expects(desk.desk));
            if desk.reports.is_empty() {
                self.line(2, &self.say("table-no-reports", &[]));
            }
            for report in &desk.reports {
                let word = self.say(report_word(report.estimate), &[]);
                let line = self.say(
                    "table-report-line",
                    &[
                        ("date", Arg::Text(&teller.date(report.turn))),
                        ("percent", Arg::Text(&percent(report.estimate))),
                        ("word", Arg::Text(&word)),
                    ],
                );
                self.line(2, &line);
            }
        }
    }

    /// One ready move from each desk, with its reason.
    pub fn advice(&mut self, view: &View, advice: &[Advice]) {
        let teller = self.teller;
        self.heading(&self.say("counsel-title", &[]));
        self.line(0, &self.say("counsel-note", &[]));
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
    }

    /// The actions, each with its price and whether it can be taken.
    pub fn actions(&mut self, view: &View) {
        let teller = self.teller;
        self.heading(&self.say("table-actions", &[]));
        for (action, open) in &view.actions {
            let text = &teller.pack.actions[action.at()];
            let cost = self.say("table-cost", &[("effort", Arg::Count(text.effort))]);
            let state = match open {
                Ok(()) => self.say("text-can", &[]),
                Err(refusal) => teller.refusal(refusal),
            };
            self.line(0, &format!("{} ({}), {cost}: {state}", text.name, text.id));
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
            for wedge_engine::LeverView { lever, settings } in &view.levers {
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
            let name = self.teller.issue(issue).to_owned();
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

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            let note = fact.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
            self.item(&format!("{}: {}{note}", fact.label, fact.value));
        }
    }

    /// The debrief.
    pub fn debrief(&mut self, debrief: &Debrief) {
        self.heading(&self.say("debrief-title", &[]));
        self.line(0, &debrief.truth);
        self.heading(&self.say("debrief-outcome", &[]));
        self.line(0, &self.say("debrief-outcome-note", &[]));
        self.facts(&debrief.outcome);
        if !debrief.undertaken.is_empty() {
            self.heading(&self.say("debrief-undertaken", &[]));
            self.facts(&debrief.undertaken);
        }
        if !debrief.forecasts.is_empty() {
            self.heading(&self.say("debrief-forecasts", &[]));
            self.line(0, &self.say("debrief-forecasts-note", &[]));
            self.facts(&debrief.forecasts);
        }
        let sections: [(&str, Option<&str>, &[String]); 6] = [
            ("debrief-judgement", None, &debrief.beliefs),
            ("debrief-why", None, &debrief.why),
            ("debrief-desks", Some("debrief-desks-note"), &debrief.desks),
            ("debrief-room", None, &debrief.room),
            ("debrief-evidence", Some("debrief-evidence-note"), &debrief.evidence),
            ("debrief-events", Some("debrief-events-note"), &debrief.missing),
        ];
        for (title, note, lines) in sections {
            if lines.is_empty() {
                continue;
            }
            self.heading(&self.say(title, &[]));
            if let Some(note) = note {
                self.line(0, &self.say(note, &[]));
            }
            if title == "debrief-room"
                && let Some(note) = &debrief.room_note
            {
                self.line(0, note);
            }
            for line in lines {
                self.item(line);
            }
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
                    kind: wedge_engine::AnswerKind::Counter(package) | wedge_engine::AnswerKind::Restated(package),
                    ..
                } => (offer.clone(), package.clone()),
                Observation::Balked { balk: wedge_engine::Balk::Change(package), .. } => match &view.table.offer {
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
