//! A game that is on: its lines, and how far it has come.

use std::path::Path;
use std::sync::Arc;

use wedge_counsel::{OTHER_LUCKS, Review};
use wedge_engine::Command;
use wedge_record::{Dealt, NextError, OfClass, OpenedText, SessionError, Written};
use wedge_scenario::Pack;
use wedge_team::{LedOn, Sitter, led_on, sittings_of};
use wedge_words::{Speech, Teller};

use crate::exercise::{device, room};

/// What faults call a text that came out of no file we know.
const NAME: &str = "session.wedge";

/// A game looked back upon.
#[derive(Debug)]
enum LookBack {
    /// Nobody has looked.
    NotYet,
    /// What there was to see.
    Done(Option<Box<Review>>),
}

/// A game that is on, or over.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) teller: Teller,
    pub(crate) game: Arc<Written>,
    lines: Vec<String>,
    of_class: Option<OfClass>,
    /// The sitting that is open, counted from 1; what is asked may keep the game from it.
    sitting: u32,
    back: LookBack,
}

impl Table {
    /// A new game.
    pub(crate) fn begin(pack: &Arc<Pack>, speech: &Arc<Speech>, seed: u64) -> Result<Self, SessionError> {
        let (game, lines) = Written::dealt(Arc::clone(pack), Dealt::drawn(seed))?;
        Ok(Self::of(game, lines.to_vec(), None, speech, 1))
    }

    /// A game from the text of its session. `sitting`: the one that was open, if that is known.
    pub(crate) fn opened(text: String, sitting: u32, speech: &Arc<Speech>) -> Result<Self, SessionError> {
        let OpenedText { game, lines, of_class } = Written::opened(Path::new(NAME), text)?;
        Ok(Self::of(game, lines, of_class, speech, sitting))
    }

    fn of(game: Written, lines: Vec<String>, of_class: Option<OfClass>, speech: &Arc<Speech>, sitting: u32) -> Self {
        let teller = Teller::new(Arc::clone(game.pack()), Arc::clone(speech));
        let sitting = sittings_of(&game.game().view()).max(sitting).max(1);
        Self { teller, game: Arc::new(game), lines, of_class, sitting, back: LookBack::NotYet }
    }

    /// Whoever plays, at the table as it stands.
    pub(crate) fn sitter(&self) -> Sitter {
        let room = room(self.game.pack(), self.of_class.as_ref(), self.sitting);
        Sitter { alone: true, ..Sitter::new(room, 0, device(), Arc::clone(&self.game)) }
    }

    /// The session as a file has it.
    pub(crate) fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    pub(crate) fn sitting(&self) -> u32 {
        self.sitting
    }

    pub(crate) fn over(&self) -> bool {
        self.game.game().outcome().is_some()
    }

    pub(crate) fn of_class(&self) -> Option<&OfClass> {
        self.of_class.as_ref()
    }

    /// Where it is kept: each file of a class in a place of its own, so that two teams at one device do not share one.
    pub(crate) fn place(&self) -> String {
        self.of_class.as_ref().map_or_else(String::new, |of| {
            let of = [("exercise", &of.exercise), ("team", &of.team), ("file", &of.salt)];
            format!("?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(of).finish())
        })
    }

    /// True if somebody would miss it: orders were given, and it is not over, or is a team's, which goes back to its instructor.
    pub(crate) fn missed(&self) -> bool {
        !self.game.commands().is_empty() && (!self.over() || self.of_class.is_some())
    }

    /// Carries out an order; after an answer to what was asked between two sittings, time goes on to the next one.
    pub(crate) fn give(&mut self, command: &Command) -> Result<(), NextError> {
        let (next, line) = self.game.next(command)?;
        self.game = Arc::new(next);
        self.lines.push(line);
        if matches!(command, Command::Answer(_)) { self.lead_on() } else { Ok(()) }
    }

    /// Ends the sitting: time goes on to the next one, to a question, or to the end.
    pub(crate) fn close(&mut self) -> Result<(), NextError> {
        self.sitting = sittings_of(&self.game.game().view()) + 1;
        self.lead_on()
    }

    fn lead_on(&mut self) -> Result<(), NextError> {
        let LedOn { game, lines, .. } = led_on(Written::clone(&self.game), self.sitting, false)?;
        self.game = Arc::new(game);
        self.lines.extend(lines);
        Ok(())
    }

    /// The game looked back upon, as far as somebody has.
    pub(crate) fn review(&self) -> Option<&Review> {
        match &self.back {
            LookBack::NotYet => None,
            LookBack::Done(review) => review.as_deref(),
        }
    }

    /// True while nobody has looked back.
    pub(crate) fn waits(&self) -> bool {
        matches!(self.back, LookBack::NotYet)
    }

    /// Looks back upon a game that is over; hundreds of other games are played for it.
    pub(crate) fn look_back(&mut self) {
        if self.over() && self.waits() {
            self.back = LookBack::Done(Review::of(self.game.game(), OTHER_LUCKS).map(Box::new));
        }
    }
}
