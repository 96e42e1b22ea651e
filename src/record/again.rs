//! The orders of a session in a changed form of its scenario: whether they still hold, and which is the first that does not.

use std::sync::Arc;

use wedge_engine::{Command, Fault, Game, Package, Phase, QuestionKind, Refusal};
use wedge_scenario::{Line, MoveError, Pack, format_command, parse_line, reply_by_id};

use crate::session::Session;

/// What the orders of a session come to in a changed form of its scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Again {
    /// All of them hold; the same orders, as they are given there.
    Holds(Vec<Command>),
    /// One does not.
    Departs(Departure),
    /// The rules cannot play the changed form.
    Unplayable(Fault),
    /// The game is over, was dealt by a class, or began from a save: it is what it is.
    Closed,
}

/// The first order that no longer holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The turn on which it was given.
    pub turn: u32,
    /// The order.
    pub order: Command,
    /// What it answered, if it is an answer.
    pub asked: Option<QuestionKind>,
    /// Why not.
    pub why: Why,
}

/// Why an order no longer holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It names something that is not there any more, or nothing asks for this answer.
    Unread(MoveError),
    /// What it answers is not asked there.
    Unasked,
    /// The rules refuse it.
    Refused(Refusal),
}

impl Session {
    /// Gives the orders of this session once more, from the beginning and with the same seed, in a changed form of its scenario. They
    /// are read by the ids of what they name: wherever something stands in its list now, it is the same.
    #[must_use]
    pub fn again(&self, pack: &Arc<Pack>) -> Again {
        let Some(mut before) = self.opened_by_seed() else { return Again::Closed };
        let open = self.game().clone().open_book();
        let Some(truth) = open.truth() else { return Again::Closed };
        let mut now = match Game::new(Arc::clone(&pack.scenario), self.seed()) {
            Ok(now) => now,
            Err(fault) => return Again::Unplayable(fault),
        };
        let mut orders = Vec::new();
        for order in truth.orders {
            let glance = before.glance();
            let asked = glance.question.as_ref().map(|question| question.question.kind);
            let asked = asked.filter(|_| matches!(order, Command::Answer(_)));
            let departs = |why| Departure { turn: glance.turn, order: order.clone(), asked, why };
            let command = match self.translated(pack, order, asked, &now) {
                Ok(command) => command,
                Err(why) => return Again::Departs(departs(why)),
            };
            if let Err(refusal) = now.apply(&command) {
                return Again::Departs(departs(Why::Refused(refusal)));
            }
            orders.push(command);
            // It was carried out once, so it is again.
            if before.apply(order).is_err() {
                return Again::Closed;
            }
        }
        Again::Holds(orders)
    }

    /// The game as it opened, if it follows from the seed alone and is not over.
    fn opened_by_seed(&self) -> Option<Game> {
        if self.begun_from().is_some() || self.game().glance().phase == Phase::Over {
            return None;
        }
        let opened = self.game().clone().open_book().from_the_opening()?;
        let drawn = Game::new(Arc::clone(&self.pack().scenario), self.seed()).ok()?;
        (drawn.state_hash() == opened.state_hash()).then_some(drawn)
    }

    /// An order of this session as it is given in a changed form of the scenario.
    fn translated(
        &self,
        pack: &Pack,
        order: &Command,
        asked: Option<QuestionKind>,
        now: &Game,
    ) -> Result<Command, Why> {
        let nothing = Package::status_quo(pack.issues.len());
        match parse_line(pack, &format_command(self.pack(), order, asked), &nothing) {
            Ok(Line::Command(command)) => Ok(command),
            Ok(Line::Answer(id)) => {
                let asked = now.glance().question.map(|question| question.question.kind);
                reply_by_id(pack, &id, asked).map(Command::Answer).ok_or(Why::Unasked)
            }
            Ok(Line::Empty) => Err(Why::Unasked),
            Err(error) => Err(Why::Unread(error)),
        }
    }
}
