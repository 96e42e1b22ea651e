//! The state of the screens: which one is open, what is being drafted, what is being said.

use std::sync::Arc;

use egui::{Margin, Rect, Ui};
use wedge_engine::{Command, HomeVerdict, Observation, Package, Phase, View};
use wedge_words::{Debrief, Speech, Teller};

use crate::screens;
use crate::theme::{Look, Theme};
use crate::widgets::Kit;

/// What the player wants. Screens say it; somebody else does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Open a scenario of the shelf with a seed.
    Open {
        /// Its position on the shelf.
        book: usize,
        /// The seed; a fresh one if none.
        seed: Option<u64>,
    },
    /// Go on with the last session.
    Continue,
    /// Leave the session and show the title.
    CloseSession,
    /// A move.
    Command(Command),
    /// Leave the program.
    Quit,
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Screen {
    /// The title.
    #[default]
    Title,
    /// The scenarios.
    Library,
    /// The briefing.
    Briefing,
    /// The table.
    Table,
    /// The answer.
    Answer,
    /// Before and after the signature.
    Signing,
    /// Implementation.
    After,
    /// The debrief.
    Debrief,
}

impl Screen {
    /// Every screen with its name on the command line.
    pub const ALL: [(&'static str, Self); 8] = [
        ("title", Self::Title),
        ("library", Self::Library),
        ("briefing", Self::Briefing),
        ("table", Self::Table),
        ("answer", Self::Answer),
        ("signing", Self::Signing),
        ("implementation", Self::After),
        ("debrief", Self::Debrief),
    ];
}

/// What lies open beside the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    /// The draft itself, where there is no room beside it.
    Draft,
    /// News.
    #[default]
    Cables,
    /// Desks.
    Desks,
    /// The counterpart.
    People,
    /// Actions.
    Actions,
    /// Home, the clock and the third party.
    Home,
    /// Belief.
    Belief,
}

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its id.
    pub id: String,
    /// Its title; the id if it cannot be read.
    pub title: String,
    /// Its subtitle.
    pub subtitle: String,
    /// Its summary.
    pub summary: String,
    /// Its content note.
    pub content_note: String,
    /// Its errors, a line each; empty if it can be played.
    pub errors: Vec<String>,
}

/// What there is to play.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shelf {
    /// The scenarios.
    pub books: Vec<Book>,
    /// True if there is a session to go on with.
    pub can_continue: bool,
}

/// The game as the screens see it.
pub struct Scene<'a> {
    /// Words.
    pub teller: &'a Teller,
    /// The view.
    pub view: &'a View,
    /// What home would say to a package.
    pub home: &'a dyn Fn(&Package) -> Option<HomeVerdict>,
    /// The debrief, once the game is over.
    pub debrief: Option<&'a Debrief>,
    /// Where the session is kept.
    pub saved_in: Option<&'a str>,
}

/// The state of the screens.
pub struct Desk {
    /// The theme.
    pub theme: Theme,
    /// The look.
    pub look: Look,
    /// Size of text, 1.0 to 2.0.
    pub text_size: f32,
    /// The open screen.
    pub screen: Screen,
    /// The open tab.
    pub tab: Tab,
    /// A message that stays until the next move: a refusal, a disk that is full.
    pub message: Option<String>,
    pub(crate) speech: Arc<Speech>,
    pub(crate) draft: Package,
    pub(crate) belief: Vec<u8>,
    pub(crate) full_briefing: bool,
    pub(crate) seed: String,
    pub(crate) sure: bool,
    pub(crate) new_from: usize,
}

impl Desk {
    /// A desk at the title.
    #[must_use]
    pub fn new(theme: Theme, look: Look, text_size: f32, speech: Arc<Speech>) -> Self {
        Self {
            theme,
            look,
            text_size: text_size.clamp(1.0, 2.0),
            screen: Screen::Title,
            tab: Tab::default(),
            message: None,
            speech,
            draft: Package::default(),
            belief: Vec::new(),
            full_briefing: false,
            seed: String::new(),
            sure: false,
            new_from: 0,
        }
    }

    /// Dresses egui.
    pub fn dress(&self, ctx: &egui::Context) {
        self.theme.dress(ctx, self.look);
    }

    /// Takes up a session: at the briefing if nothing has been done in it, else where it stands.
    pub fn take_up(&mut self, teller: &Teller, view: &View) {
        let nothing = Package::status_quo(teller.pack.scenario.issues.len());
        self.draft = view.table.offer.clone().unwrap_or(nothing);
        self.belief = match view.beliefs.last() {
            Some((_, shares)) => shares.clone(),
            None => whole_percent(&teller.pack.types.iter().map(|kind| kind.prior.0).collect::<Vec<_>>()),
        };
        self.message = None;
        self.sure = false;
        self.tab = Tab::Cables;
        self.new_from = 0;
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation => Screen::After,
            Phase::Talks if is_fresh(view) => Screen::Briefing,
            Phase::Talks => Screen::Table,
        };
    }

    /// Turns to the screen that a move leads to. `seen` is how much of the log had been seen before it.
    pub fn turn_to(&mut self, command: &Command, view: &View, seen: usize) {
        self.message = None;
        self.sure = false;
        if let Command::Offer(package) = command {
            self.draft.clone_from(package);
        }
        let new = view.log.get(seen..).unwrap_or(&[]);
        let has = |what: fn(&Observation) -> bool| new.iter().any(|entry| what(&entry.what));
        let passed = matches!(command, Command::EndRound | Command::Answer(_) | Command::BreakOff | Command::Sign);
        if passed {
            self.new_from = seen;
        }
        self.screen = match view.phase {
            Phase::Over => Screen::Debrief,
            Phase::Implementation if has(|what| matches!(what, Observation::Signed(_))) => Screen::Signing,
            Phase::Implementation => Screen::After,
            Phase::Talks if has(|what| matches!(what, Observation::Answered { .. } | Observation::Balked { .. })) => {
                Screen::Answer
            }
            Phase::Talks => {
                if passed {
                    self.tab = Tab::Cables;
                }
                Screen::Table
            }
        };
    }

    /// Shows everything. Returns the part left free for the stage, if the stage is to be seen.
    pub fn show(
        &mut self,
        root: &mut Ui,
        shelf: &Shelf,
        scene: Option<&Scene<'_>>,
        intents: &mut Vec<Intent>,
    ) -> Option<Rect> {
        let theme = self.theme;
        let palette = *theme.palette(self.look);
        let kit = Kit { theme: &theme, palette: &palette };
        self.message_ui(root, &kit);
        let Some(scene) = scene else {
            return match self.screen {
                Screen::Library => {
                    screens::library::library_ui(self, root, &kit, shelf, intents);
                    None
                }
                _ => screens::title::title_ui(self, root, &kit, shelf, intents),
            };
        };
        match self.screen {
            Screen::Title => return screens::title::title_ui(self, root, &kit, shelf, intents),
            Screen::Library => screens::library::library_ui(self, root, &kit, shelf, intents),
            Screen::Briefing => screens::briefing::briefing_ui(self, root, &kit, scene),
            Screen::Signing => screens::signing::signing_ui(self, root, &kit, scene, intents),
            Screen::Debrief => screens::debrief::debrief_ui(self, root, &kit, scene, intents),
            Screen::Table => return screens::table::table_ui(self, root, &kit, scene, intents),
            Screen::Answer => return screens::answer::answer_ui(self, root, &kit, scene),
            Screen::After => return screens::after::after_ui(self, root, &kit, scene, intents),
        }
        None
    }

    fn message_ui(&mut self, root: &mut Ui, kit: &Kit<'_>) {
        let Some(message) = self.message.clone() else { return };
        egui::Panel::top("message")
            .frame(egui::Frame::new().fill(kit.palette.hover).inner_margin(Margin::symmetric(20, 8)))
            .show_separator_line(false)
            .show(root, |ui| {
                ui.horizontal_wrapped(|ui| {
                    kit.icon(ui, crate::widgets::icon::BAD, kit.palette.bad);
                    let said = kit.marked(ui, &message, kit.palette.bad);
                    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Assertive));
                });
            });
    }
}

fn is_fresh(view: &View) -> bool {
    view.turn == 0 && !view.log.iter().any(|entry| matches!(entry.what, Observation::Tabled(_)))
}

/// Shares as whole percentages that sum to 100.
pub(crate) fn whole_percent(shares: &[f64]) -> Vec<u8> {
    let mut percents: Vec<u8> = shares
        .iter()
        .map(|share| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
            let percent = (share * 100.0).round().clamp(0.0, 100.0) as u8;
            percent
        })
        .collect();
    let sum: i32 = percents.iter().map(|percent| i32::from(*percent)).sum();
    if let Some(largest) = (0..percents.len()).max_by_key(|index| percents[*index]) {
        let mended = (i32::from(percents[largest]) + 100 - sum).clamp(0, 100);
        percents[largest] = u8::try_from(mended).unwrap_or(0);
    }
    percents
}

/// Sets one share and lets the others make room in proportion, so that the sum stays 100.
pub(crate) fn set_share(shares: &mut [u8], which: usize, to: u8) {
    let to = to.min(100);
    let others: u32 =
        shares.iter().enumerate().filter(|(index, _)| *index != which).map(|(_, share)| u32::from(*share)).sum();
    let left = 100 - u32::from(to);
    let count = u32::try_from(shares.len().saturating_sub(1)).unwrap_or(1).max(1);
    let mut given = 0;
    let mut last = None;
    for (index, share) in shares.iter_mut().enumerate() {
        if index == which {
            *share = to;
            continue;
        }
        let part = (left * u32::from(*share)).checked_div(others).unwrap_or(left / count);
        *share = u8::try_from(part).unwrap_or(0);
        given += part;
        last = Some(index);
    }
    if let Some(last) = last {
        shares[last] = u8::try_from(u32::from(shares[last]) + left - given).unwrap_or(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_always_sum_to_a_hundred() {
        for start in [[34, 33, 33], [100, 0, 0], [0, 0, 100], [1, 98, 1]] {
            for which in 0..3 {
                for to in [0, 1, 17, 50, 99, 100] {
                    let mut shares = start;
                    set_share(&mut shares, which, to);
                    assert_eq!(
                        shares.iter().map(|share| u32::from(*share)).sum::<u32>(),
                        100,
                        "{start:?} {which} {to}"
                    );
                    assert_eq!(shares[which], to);
                }
            }
        }
        assert_eq!(whole_percent(&[0.25, 0.35, 0.40]), [25, 35, 40]);
        assert_eq!(whole_percent(&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]).iter().sum::<u8>(), 100);
    }
}
