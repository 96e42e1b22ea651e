//! From an address or a form to what answers it.

use std::sync::Arc;

use wedge_record::{NextError, SessionError};
use wedge_report::class::{Begins, Said, begin_page, begin_sure_page, notice_page, own_file_page};
use wedge_scenario::{Files, Pack, load};
use wedge_team::{Fields, Refused, aims, believed, field, forecast, ordered, sure, written};
use wedge_words::{Arg, Speech, SpeechError, Teller};

use crate::answer::Answer;
use crate::table::Table;

/// Why nothing can be played.
#[derive(Debug, thiserror::Error)]
pub enum SoloError {
    /// The scenario does not load.
    #[error("the scenario cannot be played: {0}")]
    Scenario(String),
    /// The words are not there.
    #[error(transparent)]
    Speech(#[from] SpeechError),
    /// A session that cannot be gone on with.
    #[error(transparent)]
    Session(#[from] SessionError),
}

/// What a game begins with, from whoever shows the pages.
#[derive(Clone, Copy, Debug)]
pub struct Began {
    /// The number of its luck.
    pub seed: u64,
}

/// One game for whoever plays alone.
#[derive(Debug)]
pub struct Solo {
    speech: Arc<Speech>,
    /// The scenario that a new game begins with, by its own rounds.
    pack: Arc<Pack>,
    /// The preset of rounds that is proposed for it, by its id.
    rounds: Option<String>,
    teller: Teller,
    table: Option<Table>,
    /// What was kept here and could not be opened.
    unread: Option<String>,
}

impl Solo {
    /// A scenario, and no game yet. `rounds`: the preset that is proposed, by its id; `texts`: the language of the texts of scenarios, by
    /// its tag, where they have it.
    ///
    /// # Errors
    /// A scenario that cannot be played, with its first finding.
    pub fn new(files: Files, rounds: Option<&str>, texts: Option<String>) -> Result<Self, SoloError> {
        let speech = Arc::new(Speech::english()?.with_texts_in(texts));
        let loaded = load(files);
        let first = || loaded.findings.first().map_or_else(String::new, |finding| finding.message.clone());
        let pack = loaded.pack.ok_or_else(|| SoloError::Scenario(first()))?;
        if let Some(id) = rounds.filter(|id| pack.presets.iter().all(|preset| preset.id != *id)) {
            return Err(SoloError::Scenario(format!("it has no rounds `{id}`")));
        }
        let pack = Arc::new(pack);
        let teller = Teller::new(Arc::clone(&pack), Arc::clone(&speech));
        Ok(Self { speech, pack, rounds: rounds.map(str::to_owned), teller, table: None, unread: None })
    }

    /// Goes on with a session, from its text. `sitting`: the one that was open where that is known, else 0.
    ///
    /// # Errors
    /// A text that is no session, or one of other rules; the game that was on stays.
    pub fn open(&mut self, text: &str, sitting: u32) -> Result<(), SoloError> {
        self.table = Some(Table::opened(text.to_owned(), sitting, &self.speech)?);
        Ok(())
    }

    /// The session of the game that is on, as a file has it, and the sitting that is open; none while there is no game.
    #[must_use]
    pub fn kept(&self) -> Option<(String, u32)> {
        self.table.as_ref().map(|table| (table.text(), table.sitting()))
    }

    /// Works out what takes long and is shown after a game.
    pub fn look_back(&mut self) {
        if let Some(table) = &mut self.table {
            table.look_back();
        }
    }

    /// What stands at an address.
    #[must_use]
    pub fn look(&self, address: &str) -> Answer {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        if let ("/unread.wedge", Some(text)) = (path, &self.unread) {
            return Answer::File { name: "unread.wedge".to_owned(), text: text.clone() };
        }
        let Some(table) = &self.table else { return Answer::page(self.start(None)) };
        let (teller, sitter) = (&table.teller, table.sitter());
        match path {
            "/" => Answer::page(self.start(None)),
            "/team" if table.over() => {
                let html = sitter.debrief(teller, table.review(), table.waits());
                Answer::Page { html: html.unwrap_or_default(), more: table.waits() }
            }
            "/team" => Answer::page(sitter.table(teller, 0, None, &[])),
            "/team/story" => Answer::page(sitter.story(teller, 0)),
            "/team/brief" => Answer::page(sitter.brief(teller, 0)),
            "/team/game" => Answer::page(own_file_page(teller, &sitter.top(0, None), table.of_class().is_some())),
            "/team/session.wedge" => Answer::File { name: self.file_name(table), text: table.text() },
            "/team/sure" => {
                let fields = fields_of(query);
                let order = field(&fields, "order").unwrap_or_default();
                sure(teller, &sitter, 0, order).map_or_else(|| self.nothing(), Answer::page)
            }
            _ => self.nothing(),
        }
    }

    /// What comes of a form that is sent to an address. `began`: what a game would begin with.
    pub fn give(&mut self, address: &str, form: &str, began: Began) -> Answer {
        let fields = fields_of(form);
        match address {
            "/begin" => self.begin(&fields, began),
            "/forget" => {
                self.table = None;
                Answer::See("/")
            }
            "/team/order" => self.order(&fields, &written(&fields)),
            "/team/aims" => self.order(&fields, &aims(&fields)),
            "/team/belief" => self.order(&fields, &believed(&fields)),
            "/team/forecast" => self.order(&fields, &forecast(&fields)),
            _ => self.nothing(),
        }
    }

    /// The page that a text which is no session is answered with.
    #[must_use]
    pub fn unread(&self, why: &str) -> String {
        self.start(Some(Said::Refused(self.teller.say("solo-unread", &[("why", Arg::Text(why))]))))
    }

    /// The page that a session is answered with that was kept here and cannot be gone on with. It can be saved from there as it is.
    pub fn kept_unread(&mut self, text: String, why: &str) -> String {
        self.unread = Some(text);
        self.unread(why)
    }

    fn start(&self, said: Option<Said>) -> String {
        let on = self.table.as_ref().map(|table| {
            let view = table.game.game().view();
            (table.teller.pack.title.clone(), table.teller.date(view.turn))
        });
        begin_page(&self.teller, &Begins { on, rounds: self.rounds.as_deref(), unread: self.unread.is_some(), said })
    }

    fn begin(&mut self, fields: &Fields, began: Began) -> Answer {
        let rounds = field(fields, "rounds").unwrap_or_default();
        let unfinished = self.table.as_ref().is_some_and(|table| !table.over() && !table.game.commands().is_empty());
        if unfinished && field(fields, "sure").is_none() {
            return Answer::page(begin_sure_page(&self.teller, rounds));
        }
        let pack = match rounds {
            "" | "own" => Arc::clone(&self.pack),
            id => match self.pack.with_preset(id) {
                Some(pack) => Arc::new(pack),
                None => return self.nothing(),
            },
        };
        match Table::begin(&pack, &self.speech, began.seed) {
            Ok(table) => {
                self.table = Some(table);
                Answer::See("/team")
            }
            Err(error) => Answer::page(self.unread(&error.to_string())),
        }
    }

    /// Gives an order of a form.
    fn order(&mut self, fields: &Fields, text: &str) -> Answer {
        let Some(table) = &mut self.table else { return self.nothing() };
        let sitter = table.sitter();
        let at = |table: &Table, said: String, fields: &Fields| {
            Answer::page(table.sitter().table(&table.teller, 0, Some(Said::Refused(said)), fields))
        };
        let stale = |table: &Table| {
            let filled: Vec<_> = fields.iter().filter(|(name, _)| !name.starts_with("issue.")).cloned().collect();
            at(table, table.teller.say("class-stale", &[]), &filled)
        };
        let (on, done) = if text == "close" {
            let on = field(fields, "on").and_then(|on| on.parse::<usize>().ok());
            match on {
                Some(on) if on == table.game.lines() => (on, table.close()),
                // A second press: the sitting is closed, and what came of it stands there.
                Some(_) => return Answer::See("/team"),
                None => return self.nothing(),
            }
        } else {
            match ordered(&table.teller, &sitter, fields, text) {
                Ok((on, command)) if on < table.game.lines() => {
                    let before = on.checked_sub(2).and_then(|at| table.game.commands().get(at));
                    return if before == Some(&command) { Answer::See("/team") } else { stale(table) };
                }
                Ok((on, command)) => (on, table.give(&command)),
                Err(Refused::Nothing) => return self.nothing(),
                Err(Refused::Stale) => return stale(table),
                Err(Refused::Why(why)) => return at(table, why, fields),
            }
        };
        match done {
            Ok(()) => Answer::See("/team"),
            Err(NextError::Refused(refusal)) => {
                let said = table.teller.refusal(&refusal);
                at(table, said, fields)
            }
            Err(NextError::Line(error)) => at(table, format!("{on}: {error}"), fields),
        }
    }

    fn nothing(&self) -> Answer {
        let title = self.teller.say("class-nothing-here", &[]);
        let text = self.teller.say("class-nothing-here-text", &[]);
        let start = self.teller.say("class-to-start", &[]);
        Answer::page(notice_page(&self.speech, &title, &text, Some(("/", &start))))
    }

    /// A name for the file of a session: that of its team, or of its scenario.
    fn file_name(&self, table: &Table) -> String {
        let name = table.of_class().map_or(&table.game.pack().scenario.id, |of| &of.team);
        let names = wedge_class::file_names(std::iter::once(name.as_str()));
        format!("{}.wedge", names.first().map_or("session", String::as_str))
    }
}

fn fields_of(form: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(form.as_bytes()).into_owned().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#[path = "played.rs"]
mod played;
