//! Plans: policies that ignore evidence. What they do follows from the calendar and from the answers at the table.

use wedge_engine::{Action, ActionId, Command, Pace, Package, Phase, Quantity, Role, Setting};
use wedge_scenario::Pack;

use crate::policy::{Aims, Policy, Seat, credibility, mild_answer, sign};

/// What a plan does after a signature or after talks have failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// As agreed; without a deal, stay.
    #[default]
    Agreed,
    /// Stay, whatever was agreed.
    Stay,
    /// Leave all but an eighth, then stay.
    KeepAFew,
    /// Leave as fast as it goes.
    Leave,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it asks for, round after round.
    pub ask: Package,
    /// Whether it accepts the counter-offer that home ratifies, from the middle of the rounds on.
    pub settle: bool,
    /// How many rounds it asks before it breaks off and stays; 0 breaks off at once.
    pub tries: u32,
    /// Whether it earns credibility first.
    pub earn: bool,
    /// What it does afterwards.
    pub after: After,
    /// Whether it holds what it owes beside the withdrawal.
    pub hold: bool,
    /// The round in which it tabled last.
    pub(crate) tabled: u32,
}

impl Plan {
    /// Asks for a package round after round until it is taken, and keeps to it.
    #[must_use]
    pub fn asking(ask: Package) -> Self {
        Self { ask, ..Self::default() }
    }

    /// A grid of plans with their names: each package that a policy of the library asks for, and the recorded deal with each
    /// rung and each level of verification; never breaking off, breaking off after one or two rounds, or settling for a
    /// counter-offer; with every way to go on afterwards.
    #[must_use]
    pub fn grid(pack: &Pack) -> Vec<(String, Self)> {
        let aims = Aims::of(pack);
        let mut asks = vec![
            ("ideal".to_owned(), aims.ideal),
            ("verified".to_owned(), aims.verified),
            ("break".to_owned(), aims.break_off),
        ];
        for issue in pack.scenario.issue_ids() {
            let spec = &pack.scenario.issues[issue.at()];
            if matches!(spec.role, Role::Ladder | Role::Verification | Role::Presence) {
                for (option, choice) in spec.options.iter().enumerate() {
                    let package = aims.deal.with(issue, u8::try_from(option).unwrap_or(0));
                    asks.push((format!("deal,{}={}", spec.id, choice.id), package));
                }
            }
        }
        let ways = [(false, u32::MAX, "insist"), (false, 1, "once"), (false, 2, "twice"), (true, u32::MAX, "settle")];
        let mut plans = Vec::new();
        for (name, ask) in &asks {
            for (settle, tries, way) in ways {
                for after in [After::Agreed, After::Stay, After::KeepAFew, After::Leave] {
                    for hold in [false, true] {
                        let held = if hold { "hold" } else { "give" };
                        let plan = Self { ask: ask.clone(), settle, tries, after, hold, ..Self::default() };
                        plans.push((format!("{name}/{way}/{after:?}/{held}").to_lowercase(), plan));
                    }
                }
            }
        }
        for after in [After::Agreed, After::Leave] {
            let plan = Self { tries: 0, after, ..Self::default() };
            plans.push((format!("none/{after:?}").to_lowercase(), plan));
        }
        plans
    }
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            ask: Package::default(),
            settle: false,
            tries: u32::MAX,
            earn: false,
            after: After::Agreed,
            hold: false,
            tabled: 0,
        }
    }
}

impl Plan {
    fn talk(&mut self, seat: &Seat<'_>) -> Command {
        let glance = seat.glance;
        if glance.round > self.tries {
            return Command::BreakOff;
        }
        if let Some(sign) = sign(seat) {
            return sign;
        }
        if glance.stalled || glance.effort == 0 {
            return Command::EndRound;
        }
        if self.earn
            && let Some(action) = earns(seat)
        {
            return Command::Act(action);
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

    fn carry_out(&self, seat: &Seat<'_>) -> Command {
        let view = seat.view();
        let settings: &[Setting] = match self.after {
            After::Agreed => &[],
            After::Stay => &[Setting::Pace(Pace::Pause)],
            After::KeepAFew if view.presence <= 0.15 => &[Setting::Pace(Pace::Pause)],
            After::KeepAFew | After::Leave => &[Setting::Pace(Pace::Fast)],
        };
        let hold = Setting::Relief(false);
        let wanted = settings.iter().copied().chain(self.hold.then_some(hold));
        for setting in wanted {
            let open =
                view.levers.iter().flat_map(|lever| &lever.settings).any(|(one, can)| *one == setting && can.is_ok());
            if open {
                return Command::Set(setting);
            }
        }
        Command::EndRound
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
            Phase::Implementation if self.after == After::Agreed && !self.hold => Command::EndRound,
            Phase::Implementation => self.carry_out(seat),
            Phase::Over => Command::EndRound,
        }
    }
}

/// The action open now that does most for credibility at the least cost at home.
pub(crate) fn earns(seat: &Seat<'_>) -> Option<ActionId> {
    let worth = |action: &Action| {
        let home: f64 = action
            .effects
            .iter()
            .map(|effect| match effect {
                wedge_engine::Effect::Shift(Quantity::Support | Quantity::Patience, by) => *by,
                _ => 0.0,
            })
            .sum();
        credibility(&action.effects) + 0.5 * home.min(0.0)
    };
    let view = seat.view();
    view.actions
        .iter()
        .filter(|(_, open)| open.is_ok())
        .map(|(action, _)| (*action, worth(&seat.scenario().actions[action.at()])))
        .filter(|(_, worth)| *worth > 0.01)
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(action, _)| action)
}
