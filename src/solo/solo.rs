//! From an address or a form to what answers it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use wedge_engine::Command;
use wedge_record::{NextError, SessionError};
use wedge_report::class::{
    Begins, Other, Said, begin_page, begin_sure_page, notice_page, open_sure_page, own_file_page,
};
use wedge_scenario::{Files, Pack, load};
use wedge_team::{Fields, Given, Refused, aims, believed, field, forecast, given, late, ordered, sure, written};
use wedge_words::{Arg, Speech, SpeechError, Teller};

use crate::answer::Answer;
use crate::table::Table;

/// The place of one's own game.
const OWN: &str = "";
/// With what the places begin of what could not be read.
const UNREAD: char = '!';

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

/// A session that is kept and not on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    text: String,
    /// The sitting that was open where that is known, else 0.
    sitting: u32,
}

/// One game for whoever plays alone.
///
/// A game is kept in a place: one's own in `""`, that of a team's file in one that begins with `?` and says whose it is, and what could
/// not be read in one that begins with `!`. One game is on; the others wait as they are.
#[derive(Debug)]
pub struct Solo {
    speech: Arc<Speech>,
    /// The scenario that a new game begins with, by its own rounds.
    pack: Arc<Pack>,
    /// The preset of rounds that is proposed for it, by its id.
    rounds: Option<String>,
    teller: Teller,
    table: Option<Table>,
    /// What is kept in other places.
    others: BTreeMap<String, Kept>,
    /// A game out of a file, while whether it may take the place of another is asked.
    asked: Option<Table>,
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
        Ok(Self {
            speech,
            pack,
            rounds: rounds.map(str::to_owned),
            teller,
            table: None,
            others: BTreeMap::new(),
            asked: None,
        })
    }

    /// Goes on with a session, from its text. `sitting`: the one that was open where that is known, else 0.
    ///
    /// # Errors
    /// A text that is no session, or one of other rules; the game that was on stays.
    pub fn open(&mut self, text: &str, sitting: u32) -> Result<(), SoloError> {
        let table = Table::opened(text.to_owned(), sitting, &self.speech)?;
        self.put(table);
        Ok(())
    }

    /// Is told what else is kept, as it was before this one began.
    pub fn keeps(&mut self, place: &str, text: &str, sitting: u32) {
        self.others.insert(place.to_owned(), Kept { text: text.to_owned(), sitting });
    }

    /// The place of the game that is on; none while there is none.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.table.as_ref().map(Table::place)
    }

    /// What is to be kept in a place: a session as a file has it, and the sitting that is open.
    #[must_use]
    pub fn kept(&self, place: &str) -> Option<(String, u32)> {
        let on = self.table.as_ref().filter(|table| table.place() == place);
        let other = || self.others.get(place).map(|kept| (kept.text.clone(), kept.sitting));
        on.map(|table| (table.text(), table.sitting())).or_else(other)
    }

    /// Goes on with the game of a file, and asks before another one is given up for it.
    pub fn receive(&mut self, text: &str) -> Answer {
        let table = match Table::opened(text.to_owned(), 0, &self.speech) {
            Ok(table) => table,
            Err(why) => return Answer::page(self.unread(&why.to_string())),
        };
        let place = table.place();
        // Nothing is given up for a file that goes on from what is kept.
        let goes_on = self.kept(&place).is_none_or(|(kept, _)| table.text().starts_with(&kept));
        if !goes_on && self.missed(&place) {
            let page = open_sure_page(&self.teller, self.back(&place));
            self.asked = Some(table);
            return Answer::page(page);
        }
        self.put(table);
        Answer::See("/team")
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
        if path == "/kept.wedge" {
            let fields = fields_of(query);
            let kept = field(&fields, "place").and_then(|place| self.others.get(place));
            let file = |kept: &Kept| Answer::File { name: "kept.wedge".to_owned(), text: kept.text.clone() };
            return kept.map_or_else(|| self.nothing(), file);
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
            "/open" => match self.asked.take() {
                Some(table) => {
                    self.put(table);
                    Answer::See("/team")
                }
                None => self.nothing(),
            },
            "/take" => self.take(field(&fields, "place").unwrap_or_default()),
            "/forget" => {
                match field(&fields, "place") {
                    Some(place) => drop(self.others.remove(place)),
                    None => self.table = None,
                }
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

    /// The page on which a game begins, where the one that was kept here cannot be gone on with.
    #[must_use]
    pub fn kept_unread(&self, why: &str) -> String {
        self.start(Some(Said::Refused(self.teller.say("solo-kept-unread", &[("why", Arg::Text(why))]))))
    }

    fn start(&self, said: Option<Said>) -> String {
        let on = self.table.as_ref().map(|table| {
            let view = table.game.game().view();
            (table.teller.pack.title.clone(), table.teller.date(view.turn))
        });
        let others = self.others.keys().map(|place| (place.as_str(), other_of(place))).collect();
        begin_page(&self.teller, &Begins { on, rounds: self.rounds.as_deref(), others, said })
    }

    /// Sits down at a table; the game that was on waits in its place, unless this one takes it.
    fn put(&mut self, table: Table) {
        let place = table.place();
        if let Some(before) = self.table.replace(table)
            && before.place() != place
        {
            self.others.insert(before.place(), Kept { text: before.text(), sitting: before.sitting() });
        }
        self.others.remove(&place);
    }

    /// Goes on with a game that waits.
    fn take(&mut self, place: &str) -> Answer {
        if self.place().as_deref() == Some(place) {
            return Answer::See("/team");
        }
        let Some(kept) = self.others.get(place).cloned() else { return self.nothing() };
        // What could not be read has no place of its own to go back to.
        if place.starts_with(UNREAD) {
            return self.receive(&kept.text);
        }
        match Table::opened(kept.text, kept.sitting, &self.speech) {
            Ok(table) if table.place() == place => {
                self.put(table);
                Answer::See("/team")
            }
            Ok(_) => self.nothing(),
            Err(why) => Answer::page(self.unread(&why.to_string())),
        }
    }

    /// True if what is kept in a place would be missed by somebody. What cannot be read might be.
    fn missed(&self, place: &str) -> bool {
        match self.table.as_ref().filter(|table| table.place() == place) {
            Some(table) => table.missed(),
            None => self.others.get(place).is_some_and(|kept| {
                Table::opened(kept.text.clone(), kept.sitting, &self.speech).map_or(true, |table| table.missed())
            }),
        }
    }

    /// Where what is kept in a place is shown, and can be saved.
    fn back(&self, place: &str) -> &'static str {
        if self.place().as_deref() == Some(place) { "/team/game" } else { "/" }
    }

    fn begin(&mut self, fields: &Fields, began: Began) -> Answer {
        let rounds = field(fields, "rounds").unwrap_or_default();
        if field(fields, "sure").is_none() && self.missed(OWN) {
            return Answer::page(begin_sure_page(&self.teller, rounds, self.back(OWN)));
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
                self.put(table);
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
        let stale = |table: &Table| at(table, late(&table.teller, &table.game, fields), fields);
        let close = text == "close";
        let (on, command) = if close {
            match field(fields, "on").and_then(|on| on.parse::<usize>().ok()) {
                Some(on) => (on, Command::EndRound),
                None => return self.nothing(),
            }
        } else {
            match ordered(&table.teller, &sitter, fields, text) {
                Ok(ordered) => ordered,
                Err(Refused::Nothing) => return self.nothing(),
                Err(Refused::Stale) => return stale(table),
                Err(Refused::Why(why)) => return at(table, why, fields),
            }
        };
        let done = match given(&table.game, on, &command) {
            Given::Now if close => table.close(),
            Given::Now => table.give(&command),
            // What came of it stands there.
            Given::Before => return Answer::See("/team"),
            Given::Stale => return stale(table),
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

/// What is kept in a place that no game is on from.
fn other_of(place: &str) -> Other<'_> {
    if place.starts_with(UNREAD) {
        return Other::Unread;
    }
    let Some(of) = place.strip_prefix('?') else { return Other::Own };
    let (mut team, mut exercise) = (Cow::default(), Cow::default());
    for (name, value) in form_urlencoded::parse(of.as_bytes()) {
        match name.as_ref() {
            "team" => team = value,
            "exercise" => exercise = value,
            _ => {}
        }
    }
    Other::Team { team, exercise }
}

fn fields_of(form: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(form.as_bytes()).into_owned().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#[path = "played.rs"]
mod played;
