//! Policies known from bargaining theory: giving way with time, giving way as far as the other side did, and by lot.

use wedge_engine::{Command, Luck, Package, Phase, Stream};

use crate::policy::aims::Aims;
use crate::policy::seat::{Policy, Seat, mild_answer, sign, waits};

/// A package some share of the way from one to another, each issue by itself.
fn between(from: &Package, to: &Package, share: f64) -> Package {
    let step = |(from, to): (&u8, &u8)| {
        let way = (f64::from(*to) - f64::from(*from)) * share;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two options")]
        let option = (f64::from(*from) + way).round() as u8;
        option
    };
    Package(from.0.iter().zip(&to.0).map(step).collect())
}

/// How many issues differ.
fn differing(one: &Package, other: &Package) -> usize {
    one.0.iter().zip(&other.0).filter(|(a, b)| a != b).count()
}

/// What every bargainer does first: answers, signs, waits.
fn first(seat: &Seat<'_>) -> Option<Command> {
    if let Some(answer) = mild_answer(seat) {
        return Some(answer);
    }
    if seat.glance.phase != Phase::Talks {
        return Some(Command::EndRound);
    }
    if let Some(sign) = sign(seat) {
        return Some(sign);
    }
    (seat.glance.stalled || seat.glance.effort == 0 || waits(seat)).then_some(Command::EndRound)
}

/// Begins with home's ideal and gives way early: half of the way to the recorded deal is gone after a quarter of the rounds.
#[derive(Debug)]
pub(crate) struct Conceder {
    aims: Aims,
    tabled: u32,
}

impl Conceder {
    pub(crate) fn new(aims: Aims) -> Self {
        Self { aims, tabled: 0 }
    }
}

impl Policy for Conceder {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(command) = first(seat) {
            return command;
        }
        if self.tabled == seat.glance.round {
            return Command::EndRound;
        }
        self.tabled = seat.glance.round;
        let rounds = seat.scenario().talks.len().max(2) - 1;
        let share = (f64::from(seat.glance.round - 1) / rounds as f64).sqrt();
        Command::Offer(between(&self.aims.ideal, &self.aims.deal, share))
    }
}

/// Begins with home's ideal; gives way by as many steps as the last counter-offer did, as far as home goes along.
#[derive(Debug)]
pub(crate) struct TitForTat {
    ask: Package,
    last: Option<Package>,
    tabled: u32,
}

impl TitForTat {
    pub(crate) fn new(aims: Aims) -> Self {
        Self { ask: aims.ideal, last: None, tabled: 0 }
    }
}

impl Policy for TitForTat {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(command) = first(seat) {
            return command;
        }
        if self.tabled == seat.glance.round {
            return Command::EndRound;
        }
        self.tabled = seat.glance.round;
        if let Some(counter) = &seat.glance.counter {
            let moved = self.last.as_ref().map_or(1, |last| differing(last, counter));
            for _ in 0..moved {
                // A step toward the counter-offer that home would still ratify.
                let step = (0..self.ask.0.len()).find_map(|issue| {
                    let (own, theirs) = (self.ask.0[issue], counter.0[issue]);
                    let mut nearer = self.ask.clone();
                    nearer.0[issue] = if own > theirs { own - 1 } else { own + 1 };
                    (own != theirs && seat.home_ratifies(&nearer)).then_some(nearer)
                });
                let Some(nearer) = step else { break };
                self.ask = nearer;
            }
            self.last = Some(counter.clone());
        }
        Command::Offer(self.ask.clone())
    }
}

/// Legal moves by lot, from luck of its own.
#[derive(Debug)]
pub(crate) struct ByLot {
    seed: u64,
    drawn: u32,
}

impl ByLot {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, drawn: 0 }
    }

    fn below(&mut self, end: usize) -> usize {
        self.drawn += 1;
        // A seed of its own, so that the policy's luck is not the game's.
        let drawn = Luck::at(!self.seed, Stream::Nature, u32::MAX, self.drawn).uniform();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below a count of options")]
        let index = (drawn * end as f64) as usize;
        index.min(end.saturating_sub(1))
    }
}

impl Policy for ByLot {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(question) = &seat.glance.question {
            return Command::Answer(question.replies[self.below(question.replies.len())]);
        }
        if let Some(sign) = sign(seat)
            && self.below(2) == 0
        {
            return sign;
        }
        let view = seat.view();
        let mut open: Vec<Command> = vec![Command::EndRound];
        if seat.glance.phase == Phase::Talks && !seat.glance.stalled {
            if seat.glance.effort > 0 {
                let package = seat.scenario().issues.iter().map(|issue| self.below(issue.options.len()));
                let package: Vec<u8> = package.map(|option| u8::try_from(option).unwrap_or(0)).collect();
                open.push(Command::Offer(Package(package)));
            }
            if seat.glance.counter.is_some() {
                open.push(Command::Accept);
            }
        }
        open.extend(view.desks.iter().filter(|desk| desk.can_task.is_ok()).map(|desk| Command::Task(desk.desk)));
        open.extend(view.blocs.iter().filter(|bloc| bloc.can_sound.is_ok()).map(|bloc| Command::Sound(bloc.bloc)));
        open.extend(view.actions.iter().filter(|one| one.can_act.is_ok()).map(|one| Command::Act(one.action)));
        for (setting, can) in view.levers.iter().flat_map(|lever| &lever.settings) {
            if can.is_ok() {
                open.push(Command::Set(*setting));
            }
        }
        let chosen = self.below(open.len());
        open.swap_remove(chosen)
    }
}
