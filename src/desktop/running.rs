//! A session as the window keeps it, with what is shown of it.

use std::sync::Arc;

use wedge_counsel::{Advice, advice};
use wedge_engine::{Package, View};
use wedge_record::{Session, printable_path};
use wedge_words::{Debrief, Speech, Teller, debrief};

use crate::looking_back::LookingBack;

/// A session with what is shown of it, made anew after every move.
pub(crate) struct Running {
    pub(crate) session: Session,
    pub(crate) teller: Teller,
    pub(crate) view: View,
    pub(crate) advice: Vec<Advice>,
    pub(crate) debrief: Option<Debrief>,
    looking_back: LookingBack,
    pub(crate) saved_in: Option<String>,
}

impl Running {
    pub(crate) fn new(session: Session, speech: Arc<Speech>) -> Self {
        let teller = Teller::new(Arc::clone(session.pack()), speech);
        let view = session.game().view();
        let saved_in = session.path().map(printable_path);
        let mut running = Self {
            session,
            teller,
            view,
            advice: Vec::new(),
            debrief: None,
            looking_back: LookingBack::NotYet,
            saved_in,
        };
        running.refresh();
        running
    }

    pub(crate) fn refresh(&mut self) {
        let game = self.session.game();
        self.view = game.view();
        let home = |package: &Package| game.home_verdict(package);
        self.advice = advice(&self.teller.pack.scenario, &self.view, &home);
        if self.view.outcome.is_some() && matches!(self.looking_back, LookingBack::NotYet) {
            self.looking_back = LookingBack::begin(game);
        }
        self.retell();
    }

    /// Tells the debrief, as far as it is counted.
    fn retell(&mut self) {
        let review = match &self.looking_back {
            LookingBack::Done(review) => review.as_deref(),
            LookingBack::NotYet | LookingBack::Now(_) => None,
        };
        self.debrief = match (self.session.game().truth(), &self.view.outcome) {
            (Some(truth), Some(outcome)) => Some(debrief(&self.teller, &truth, outcome, review)),
            _ => None,
        };
    }

    /// Takes what was found in looking back, waiting for it or not. True while somebody still looks.
    pub(crate) fn look_back(&mut self, waits: bool) -> bool {
        if self.looking_back.take(waits) {
            self.retell();
        }
        matches!(self.looking_back, LookingBack::Now(_))
    }
}
