//! Asking first: of the lines that were found, the one that does best against what the desks make likely.

use std::sync::Arc;

use wedge_counsel::whole_percent;
use wedge_engine::{Command, Phase};
use wedge_scenario::Pack;

use crate::policy::{Ear, Policy, Seat};
use crate::search::climb::Found;
use crate::search::line::{Follower, Line};

/// Lines and what each comes to under each hypothesis.
#[derive(Debug)]
pub struct Repertoire {
    pack: Arc<Pack>,
    lines: Vec<(Line, Vec<f64>)>,
}

impl Repertoire {
    /// Of lines that were found.
    #[must_use]
    pub fn of(pack: &Arc<Pack>, found: &[Found]) -> Self {
        let lines =
            found.iter().map(|one| (one.line.clone(), one.means.iter().map(|means| means.score).collect())).collect();
        Self { pack: Arc::clone(pack), lines }
    }

    /// The line that does best under a belief.
    fn best(&self, belief: &[f64]) -> Option<(usize, &Line)> {
        let expected = |worths: &[f64]| worths.iter().zip(belief).map(|(worth, share)| worth * share).sum::<f64>();
        let (at, (line, _)) = self
            .lines
            .iter()
            .enumerate()
            .max_by(|(_, (_, one)), (_, (_, other))| expected(one).total_cmp(&expected(other)))?;
        Some((at, line))
    }
}

/// Asks the desks in the first sittings and with whatever effort is left over later, states what follows, and plays the line that
/// does best against it; it thinks again as each round opens.
#[derive(Debug)]
pub struct Informed {
    repertoire: Arc<Repertoire>,
    ear: Ear,
    /// Sittings in which nothing is tabled.
    asks: u32,
    /// Whether in those sittings the desks come before what its line does beside its drafts.
    desks_first: bool,
    /// The phase and round in which it last thought.
    thought: Option<(Phase, u32)>,
    following: Option<(usize, Follower)>,
    /// The turn on which it last stated a belief.
    stated: Option<u32>,
}

impl Informed {
    /// One that asks for so many sittings before it tables anything, with all its effort or with what its line leaves over.
    #[must_use]
    pub fn asking(repertoire: Arc<Repertoire>, asks: u32, desks_first: bool) -> Self {
        let ear = Ear::new(&repertoire.pack);
        Self { repertoire, ear, asks, desks_first, thought: None, following: None, stated: None }
    }

    fn think(&mut self, seat: &Seat<'_>) {
        let now = Some((seat.glance.phase, seat.glance.round));
        if self.thought == now {
            return;
        }
        self.thought = now;
        self.ear.listen(seat);
        if let Some((at, line)) = self.repertoire.best(&self.ear.shares())
            && self.following.as_ref().is_none_or(|(before, _)| *before != at)
        {
            self.following = Some((at, Follower::of(line.clone())));
        }
    }
}

impl Policy for Informed {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        self.think(seat);
        let Some((_, follower)) = &mut self.following else { return Command::EndRound };
        let asking = seat.glance.phase == Phase::Talks && seat.glance.round <= self.asks;
        let desk = || {
            let desks = seat.view().desks.into_iter();
            desks.filter(|desk| desk.can_task.is_ok()).map(|desk| Command::Task(desk.desk)).next()
        };
        if asking
            && self.desks_first
            && seat.glance.question.is_none()
            && let Some(task) = desk()
        {
            return task;
        }
        let command = follower.next(seat);
        let command = match command {
            Command::Offer(_) | Command::Accept | Command::BreakOff if asking => Command::EndRound,
            other => other,
        };
        if !matches!(command, Command::EndRound | Command::BreakOff) {
            return command;
        }
        if let Some(task) = desk() {
            return task;
        }
        if self.stated == Some(seat.glance.turn) {
            return command;
        }
        self.stated = Some(seat.glance.turn);
        self.ear.listen(seat);
        Command::Believe(whole_percent(&self.ear.shares()))
    }
}
