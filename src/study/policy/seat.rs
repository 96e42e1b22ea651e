//! What a policy is, and the moves that most of them share.

use wedge_counsel::mild_reply;
use wedge_engine::{ActionId, Command, Game, Glance, LogEntry, Package, Refusal, Scenario};
use wedge_scenario::Pack;

/// What a policy sees.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    /// The scenario with its texts.
    pub pack: &'a Pack,
    /// The game, of which a policy may ask what an envoy may: the view and home's verdict.
    pub(crate) game: &'a Game,
    /// Where things stand.
    pub glance: &'a Glance,
}

impl Seat<'_> {
    /// The rules' form of the scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.pack.scenario
    }

    /// Everything an envoy could know.
    #[must_use]
    pub fn view(&self) -> wedge_engine::View {
        self.game.view()
    }

    /// Everything seen so far: the log of the view without the rest.
    #[must_use]
    pub fn seen(&self) -> &[LogEntry] {
        self.game.seen()
    }

    /// Whether an order may be given now.
    #[must_use]
    pub fn may(&self, command: &Command) -> bool {
        self.game.may(command).is_ok()
    }

    /// The effort that an action takes now.
    #[must_use]
    pub(crate) fn price(&self, action: ActionId) -> u32 {
        self.game.price(action)
    }

    /// Whether home would ratify a package.
    #[must_use]
    pub fn home_ratifies(&self, package: &Package) -> bool {
        self.game.home_verdict(package).is_some_and(|verdict| verdict.ratifies)
    }
}

/// A program that plays the envoy.
pub trait Policy: std::fmt::Debug {
    /// The next order. An order that the rules refuse is asked for again; after three refusals in a row time goes on.
    fn next(&mut self, seat: &Seat<'_>) -> Command;
}

/// The mild answer to what is asked, if something is.
pub(crate) fn mild_answer(seat: &Seat<'_>) -> Option<Command> {
    let question = seat.glance.question.as_ref()?;
    Some(Command::Answer(mild_reply(seat.scenario(), question)))
}

/// Signs what is agreed if home ratifies it.
pub(crate) fn sign(seat: &Seat<'_>) -> Option<Command> {
    seat.may(&Command::Sign).then_some(Command::Sign)
}

/// True while what is agreed in principle lies with a leadership, which will have answered by a later sitting.
pub(crate) fn waits(seat: &Seat<'_>) -> bool {
    matches!(seat.game.may(&Command::Sign), Err(Refusal::WithLeadership(Some(_))))
}
