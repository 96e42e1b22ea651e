//! Plans: policies that ignore evidence. What they do follows from the calendar and from the answers at the table.

use wedge_counsel::shifted;
use wedge_engine::{ActionId, Command, Effect, Pace, Package, Phase, Quantity, Setting};

use crate::policy::seat::{Policy, Seat, mild_answer, sign, waits};

/// What a plan does after a signature or after talks have failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// As agreed; without a deal, stay.
    #[default]
    Agreed,
    /// Stay, whatever was agreed.
    Stay,
    /// Stay, and keep home patient with what effort there is.
    Tend,
}

impl After {
    /// What is done next in that way.
    pub(crate) fn carry_out(self, seat: &Seat<'_>) -> Command {
        if seat.glance.phase != Phase::Implementation || self == Self::Agreed {
            return Command::EndRound;
        }
        let stay = Command::Set(Setting::Pace(Pace::Pause));
        if seat.may(&stay) {
            return stay;
        }
        let tends = (self == Self::Tend).then(|| tends(seat)).flatten();
        tends.map_or(Command::EndRound, Command::Act)
    }
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it asks for, round after round.
    pub ask: Package,
    /// Whether it accepts the counter-offer that home ratifies, from the middle of the rounds on.
    pub settle: bool,
    /// How many rounds it asks before it breaks off and goes on as `after` says; 0 breaks off at once.
    pub tries: u32,
    /// What it does afterwards.
    pub after: After,
    /// The round in which it tabled last.
    pub(crate) tabled: u32,
}

impl Plan {
    /// Asks for a package round after round until it is taken, and keeps to it.
    #[must_use]
    pub fn asking(ask: Package) -> Self {
        Self { ask, ..Self::default() }
    }

    fn talk(&mut self, seat: &Seat<'_>) -> Command {
        let glance = seat.glance;
        if glance.round > self.tries {
            return Command::BreakOff;
        }
        if let Some(sign) = sign(seat) {
            return sign;
        }
        if glance.stalled || glance.effort == 0 || waits(seat) {
            return Command::EndRound;
        }
        let half = u32::try_from(seat.scenario().talks.len() / 2).unwrap_or(0);
        if self.settle
            && glance.round > half
            && glance.counter.as_ref().is_some_and(|counter| seat.home_ratifies(counter))
        {
            return Command::Accept;
        }
        if self.tabled == glance.round {
            return Command::EndRound;
        }
        self.tabled = glance.round;
        Command::Offer(self.ask.clone())
    }
}

impl Default for Plan {
    fn default() -> Self {
        Self { ask: Package::default(), settle: false, tries: u32::MAX, after: After::Agreed, tabled: 0 }
    }
}

impl Policy for Plan {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(answer) = mild_answer(seat) {
            return answer;
        }
        match seat.glance.phase {
            Phase::Talks if self.tries > 0 => self.talk(seat),
            Phase::Talks => Command::BreakOff,
            Phase::Implementation | Phase::Over => self.after.carry_out(seat),
        }
    }
}

/// The action open now that does most for credibility at the least cost at home.
pub(crate) fn earns(seat: &Seat<'_>) -> Option<ActionId> {
    most(seat, &|effects| {
        let home = shifted(effects, Quantity::Support) + shifted(effects, Quantity::Patience);
        shifted(effects, Quantity::Credibility) + 0.5 * home.min(0.0)
    })
}

/// The action open now that does most for patience at home.
pub(crate) fn tends(seat: &Seat<'_>) -> Option<ActionId> {
    most(seat, &|effects| shifted(effects, Quantity::Patience))
}

/// The action open now whose effects are worth most, if they are worth anything.
fn most(seat: &Seat<'_>, worth: &dyn Fn(&[Effect]) -> f64) -> Option<ActionId> {
    let open = seat.view().actions.into_iter().filter(|one| one.can_act.is_ok()).map(|one| one.action);
    open.map(|action| (action, worth(&seat.scenario().actions[action.at()].effects)))
        .filter(|(_, worth)| *worth > 0.01)
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(action, _)| action)
}
