//! The state of the screens: which one is open, what is being drafted, what is being said.

use std::collections::BTreeSet;
use std::sync::Arc;

use wedge_counsel::whole_percent;
use wedge_engine::{Command, IssueId, LogEntry, Observation, Package, Phase, View};
use wedge_scenario::raw::IssueText;
use wedge_words::{Glossary, Speech, Teller};

use crate::drafting::Drafting;
use crate::focus::Focus;
use crate::hearing::Heard;
use crate::keys::Hotkey;
use crate::route::{Ask, Over, Page, Screen, Tab};
use crate::settings::Settings;
use crate::theme::Theme;

/// The state of the screens.
pub struct UiState {
    /// The theme.
    pub theme: Theme,
    /// The settings.
    pub settings: Settings,
    /// The open screen.
    pub screen: Screen,
    /// What lies over it, the topmost last.
    pub over: Vec<Over>,
    /// The open tab.
    pub tab: Tab,
    /// True if this program can play the sounds of the room.
    pub sounds: bool,
    /// A message that stays until the next move: a refusal, a disk that is full.
    pub message: Option<String>,
    /// A message of something that went well.
    pub notice: Option<String>,
    pub(crate) speech: Arc<Speech>,
    pub(crate) glossary: Arc<Glossary>,
    pub(crate) drafting: Drafting,
    /// The clause of the draft that is unfolded.
    pub(crate) open_clause: Option<IssueId>,
    pub(crate) belief: Vec<u8>,
    /// What is being forecast, in percent.
    pub(crate) forecasts: Vec<u8>,
    pub(crate) full_briefing: bool,
    pub(crate) seed: String,
    /// What is asked before it is done.
    pub(crate) asks: Option<Ask>,
    /// The entry of the archive that is being renamed, and the name so far.
    pub(crate) renaming: Option<(usize, String)>,
    /// The session that is being read, a line a piece.
    pub(crate) reading: Vec<String>,
    /// Which visit of a screen this is: every one begins at the top.
    pub(crate) visit: u64,
    /// The same of what lies over a screen.
    pub(crate) over_visit: u64,
    /// Where the keyboard is.
    pub(crate) focus: Focus,
    pub(crate) new_from: usize,
    /// True once the player has gone from the briefing to the table.
    pub(crate) seated: bool,
    pub(crate) aims: Vec<u8>,
    /// True once the aims are to be brought into sight.
    pub(crate) seeks_aims: bool,
    pub(crate) red_line: Option<u8>,
    pub(crate) search: String,
    pub(crate) save_name: String,
    /// The hotkey that waits for its new key.
    pub(crate) rebinding: Option<Hotkey>,
    /// Words of the glossary that stand on the screen under the glossary.
    pub(crate) words_here: BTreeSet<usize>,
    /// The word that was asked for.
    pub(crate) word: Option<usize>,
    /// What was heard of the last order.
    pub(crate) heard: Vec<Heard>,
    /// When an answer came, in egui's seconds, while it still plays on the stage.
    pub(crate) answered: Option<Answered>,
    /// What a screen reader says next.
    pub(crate) saying: String,
    /// The screen of the last frame.
    pub(crate) screen_before: Screen,
    /// What was being shown when the screen last changed hands, to say so once.
    pub(crate) shown: Option<(Screen, Option<Over>)>,
}

/// An answer that has just come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Answered {
    /// It has not been drawn yet.
    Now,
    /// It plays since then, in egui's seconds.
    Since(f64),
}

impl UiState {
    /// The state at the title.
    #[must_use]
    pub fn new(theme: Theme, settings: Settings, speech: Arc<Speech>) -> Self {
        let glossary = Arc::new(Glossary::of(&speech));
        Self {
            theme,
            settings,
            screen: Screen::Title,
            over: Vec::new(),
            tab: Tab::default(),
            sounds: false,
            message: None,
            notice: None,
            speech,
            glossary,
            drafting: Drafting::default(),
            open_clause: None,
            belief: Vec::new(),
            forecasts: Vec::new(),
            full_briefing: false,
            seed: String::new(),
            asks: None,
            renaming: None,
            reading: Vec::new(),
            visit: 0,
            over_visit: 0,
            focus: Focus::default(),
            new_from: 0,
            seated: false,
            aims: Vec::new(),
            seeks_aims: false,
            red_line: None,
            search: String::new(),
            save_name: String::new(),
            rebinding: None,
            words_here: BTreeSet::new(),
            word: None,
            heard: Vec::new(),
            answered: None,
            saying: String::new(),
            screen_before: Screen::Title,
            shown: None,
        }
    }

    /// Dresses egui.
    pub fn dress(&self, ctx: &egui::Context) {
        self.theme.dress(ctx, self.settings.look);
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, speech: Arc<Speech>) {
        self.glossary = Arc::new(Glossary::of(&speech));
        self.speech = speech;
    }

    /// Takes up a session: at the briefing if nothing has been done in it, else where it stands.
    pub fn take_up(&mut self, teller: &Teller, view: &View) {
        let nothing = Package::status_quo(teller.pack.scenario.issues.len());
        self.drafting = Drafting::new(view.table.offer.clone().unwrap_or(nothing));
        self.open_clause = None;
        self.belief = match view.beliefs.last() {
            Some((_, shares)) => shares.clone(),
            None => whole_percent(&teller.pack.types.iter().map(|kind| kind.prior.0).collect::<Vec<_>>()),
        };
        let last = |which: usize| view.forecasts.iter().rev().find(|(_, one, _)| usize::from(*one) == which);
        self.forecasts =
            (0..teller.pack.forecasts.len()).map(|which| last(which).map_or(50, |(_, _, percent)| *percent)).collect();
        let chosen = view.undertaking.as_ref();
        self.aims = chosen.map_or_else(Vec::new, |chosen| chosen.aims.clone());
        self.red_line = chosen.map(|chosen| chosen.red_line);
        self.message = None;
        self.notice = None;
        self.heard.clear();
        self.over.clear();
        self.asks = None;
        self.tab = Tab::Round;
        self.new_from = since_last_move(view);
        self.seated = !is_fresh(view);
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation if is_fresh(view) => Screen::Briefing,
            Phase::Implementation => Screen::After,
            Phase::Talks if is_fresh(view) => Screen::Briefing,
            Phase::Talks => Screen::Table,
        };
    }

    /// True while something is asked before it is done.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.asks.is_some()
    }

    /// Takes up the same game by a changed form of its scenario: where the player was, with what lay on the desk, as far as the
    /// scenario still has it. `before` speaks of the form that was played until now.
    pub fn go_on_in(&mut self, before: &Teller, teller: &Teller, view: &View) {
        let (screen, tab) = (self.screen, self.tab);
        let (over, seated) = (std::mem::take(&mut self.over), self.seated);
        let drafting = std::mem::take(&mut self.drafting);
        let (belief, forecasts) = (std::mem::take(&mut self.belief), std::mem::take(&mut self.forecasts));
        let (aims, red_line) = (std::mem::take(&mut self.aims), self.red_line);
        self.take_up(teller, view);
        let usual = self.screen;
        // A screen of the answer or of the signature is about a moment that has passed.
        let stays = matches!(screen, Screen::Title | Screen::Library | Screen::Briefing) || screen == usual;
        self.screen = if stays { screen } else { usual };
        (self.tab, self.over, self.seated) = (tab, over, seated);
        let ids = |teller: &Teller| -> Vec<Vec<String>> {
            let options = |one: &IssueText| one.options.iter().map(|option| option.id.clone()).collect();
            teller.pack.issues.iter().map(options).collect()
        };
        if ids(before) == ids(teller) {
            self.drafting = drafting;
        }
        if before.pack.types.len() == teller.pack.types.len() {
            self.belief = belief;
        }
        if before.pack.forecasts.len() == teller.pack.forecasts.len() {
            self.forecasts = forecasts;
        }
        let mandate = |teller: &Teller| (teller.pack.mandate.aims.len(), teller.pack.mandate.red_lines.len());
        if mandate(before) == mandate(teller) {
            (self.aims, self.red_line) = (aims, red_line);
        }
    }

    /// Turns to the screen that a move leads to. `seen` is how much of the log had been seen before it.
    pub fn turn_to(&mut self, teller: &Teller, command: &Command, view: &View, seen: usize) {
        self.message = None;
        self.notice = None;
        self.asks = None;
        let new = view.log.get(seen..).unwrap_or(&[]);
        self.heard = Heard::of(new);
        // What came of a move is said, not only shown.
        let told: Vec<String> = teller.by_day(new).into_iter().map(|entry| teller.tell(entry).title).collect();
        self.saying = told.join(" ");
        if matches!(command, Command::Undertake(_)) {
            return;
        }
        if let Command::Offer(package) = command {
            self.drafting = Drafting::new(package.clone());
        }
        match command {
            // What was asked for is shown where it stands.
            Command::Task(_) => self.tab = Tab::Desks,
            Command::Sound(_) => self.tab = Tab::People,
            _ => {}
        }
        let has = |what: fn(&Observation) -> bool| new.iter().any(|entry| what(&entry.what));
        let passed = matches!(command, Command::EndRound | Command::Answer(_) | Command::BreakOff | Command::Sign);
        if passed {
            self.visit += 1;
            // What came before a question is new still once it is answered and time goes on.
            if !matches!(command, Command::Answer(_)) {
                self.new_from = seen;
            }
            self.tab = Tab::Round;
        }
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation if has(|what| matches!(what, Observation::Signed(_))) => Screen::Signing,
            Phase::Implementation => Screen::After,
            Phase::Talks
                if has(|what| {
                    matches!(
                        what,
                        Observation::Answered { .. } | Observation::Balked { .. } | Observation::VotedDown(_)
                    )
                }) =>
            {
                self.answered = Some(Answered::Now);
                Screen::Answer
            }
            Phase::Talks => Screen::Table,
        };
    }

    /// What was heard of the last order, in the order in which it was seen.
    #[must_use]
    pub fn heard(&self) -> &[Heard] {
        &self.heard
    }

    /// Lays something over the screen.
    pub fn open(&mut self, over: Over) {
        self.over.retain(|one| *one != over);
        self.over.push(over);
        self.over_visit += 1;
    }

    /// Shows a session that can only be read.
    pub fn read(&mut self, text: &str) {
        self.reading = text.lines().map(str::to_owned).collect();
        self.open(Over::Reading);
    }

    /// Takes away what lies on top.
    pub(crate) fn close(&mut self) {
        self.over.pop();
        self.rebinding = None;
        self.renaming = None;
    }

    /// What is shown, as far as it tells one page from another. `asked` is true while the game waits for an answer.
    pub(crate) fn page(&self, asked: bool) -> Page {
        (self.screen, self.over.last().copied(), self.asks, asked, self.visit)
    }
}

/// Where in the log stands what the open round began with: all since the player's last move before it.
fn since_last_move(view: &View) -> usize {
    let opened = view.log.iter().rposition(|entry| matches!(entry.what, Observation::RoundOpened { .. })).unwrap_or(0);
    let own = |entry: &LogEntry| {
        matches!(
            entry.what,
            Observation::Answered { .. }
                | Observation::Agreed(_)
                | Observation::Balked { .. }
                | Observation::VotedDown(_)
                | Observation::Reported { .. }
                | Observation::Sounded { .. }
                | Observation::Acted(_)
                | Observation::Replied { .. }
                | Observation::Believed(_)
                | Observation::Forecast(_)
                | Observation::Undertook(_)
                | Observation::LeverSet(_)
        )
    };
    view.log[..opened].iter().rposition(own).map_or(0, |at| at + 1)
}

fn is_fresh(view: &View) -> bool {
    let done = |what: &Observation| {
        !matches!(what, Observation::RoundOpened { .. } | Observation::Undertook(_) | Observation::Happened(_))
    };
    view.turn == 0 && !view.log.iter().any(|entry| done(&entry.what))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::sync::Arc;

    use wedge_engine::{Command, Game};
    use wedge_testkit::{shipped, time_goes_on};
    use wedge_words::{Speech, Teller};

    use super::UiState;
    use crate::settings::Settings;
    use crate::theme::Theme;

    #[test]
    fn what_came_before_a_question_is_new_still_once_it_is_answered() {
        let pack = shipped("doha-2018");
        let speech = Arc::new(Speech::english().unwrap());
        let teller = Teller::new(Arc::clone(&pack), Arc::clone(&speech));
        let mut state = UiState::new(Theme::shipped().unwrap(), Settings::default(), speech);
        let mut game = Game::new(Arc::clone(&pack.scenario), 1).unwrap();
        state.take_up(&teller, &game.view());
        let (mut left, mut answered) = (0, 0);
        while game.outcome().is_none() {
            let (seen, order) = (game.view().log.len(), time_goes_on(&game));
            game.apply(&order).unwrap();
            state.turn_to(&teller, &order, &game.view(), seen);
            match order {
                Command::Answer(_) => answered += 1,
                _ => left = seen,
            }
            assert_eq!(state.new_from, left, "after {order:?}");
        }
        assert!(answered > 5, "{answered} questions");
    }
}
