//! Asking first: of the lines that were found, the one that does best against what the desks make likely.

use std::sync::Arc;

use wedge_counsel::whole_percent;
use wedge_engine::{Command, Phase};
use wedge_scenario::Pack;

use crate::policy::{Ear, Policy, Seat};
use crate::search::found::Found;
use crate::search::line::{Follower, Line};

/// How somebody asks who asks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Sittings in which nothing is tabled.
    pub sittings: u32,
    /// Whether in those the desks come before what a line does beside its drafts, or get what that leaves over.
    pub desks_first: bool,
}

/// Lines and what each comes to under each hypothesis.
#[derive(Debug)]
pub struct Repertoire {
    pack: Arc<Pack>,
    /// What is done beside asking as long as nothing is tabled: the errands of this line.
    meanwhile: Line,
    lines: Vec<(Line, Vec<f64>)>,
}

impl Repertoire {
    /// Of lines that were found, with the errands of one of them for as long as nothing is tabled.
    #[must_use]
    pub fn of(pack: &Arc<Pack>, meanwhile: &Line, found: &[Found]) -> Self {
        let lines =
            found.iter().map(|one| (one.line.clone(), one.means.iter().map(|means| means.score).collect())).collect();
        Self { pack: Arc::clone(pack), meanwhile: meanwhile.clone(), lines }
    }

    /// Of one line, to be played whatever is heard.
    pub(crate) fn alone(pack: &Arc<Pack>, meanwhile: &Line, line: &Line) -> Self {
        let lines = vec![(line.clone(), vec![0.0; pack.scenario.types.len()])];
        Self { pack: Arc::clone(pack), meanwhile: meanwhile.clone(), lines }
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
/// does best against what it heard in them. Once there is a deal or none it thinks again as each round opens.
#[derive(Debug)]
pub struct Informed {
    repertoire: Arc<Repertoire>,
    ear: Ear,
    asking: Asking,
    /// The phase and round in which it last thought.
    thought: Option<(Phase, u32)>,
    /// Which of its lines, none while it only asks.
    following: Option<(Option<usize>, Follower)>,
    /// The turn on which it last stated a belief.
    stated: Option<u32>,
}

impl Informed {
    /// One that asks before it tables anything.
    #[must_use]
    pub fn asking(repertoire: Arc<Repertoire>, asking: Asking) -> Self {
        let ear = Ear::new(&repertoire.pack);
        Self { repertoire, ear, asking, thought: None, following: None, stated: None }
    }

    fn asks(&self, seat: &Seat<'_>) -> bool {
        seat.glance.phase == Phase::Talks && seat.glance.round <= self.asking.sittings
    }

    fn think(&mut self, seat: &Seat<'_>) {
        let now = Some((seat.glance.phase, seat.glance.round));
        if self.thought == now {
            return;
        }
        self.thought = now;
        self.ear.listen(seat);
        if self.asks(seat) {
            self.following.get_or_insert_with(|| (None, Follower::of(self.repertoire.meanwhile.clone())));
            return;
        }
        // What was begun at the table is seen through.
        let decided = self.following.as_ref().is_some_and(|(at, _)| at.is_some());
        if decided && seat.glance.phase == Phase::Talks {
            return;
        }
        if let Some((at, line)) = self.repertoire.best(&self.ear.shares())
            && self.following.as_ref().is_none_or(|(before, _)| *before != Some(at))
        {
            self.following = Some((Some(at), Follower::of(line.clone())));
        }
    }
}

impl Policy for Informed {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        self.think(seat);
        let asking = self.asks(seat);
        let Some((_, follower)) = &mut self.following else { return Command::EndRound };
        let desk = || {
            let desks = seat.view().desks.into_iter();
            desks.filter(|desk| desk.can_task.is_ok()).map(|desk| Command::Task(desk.desk)).next()
        };
        if asking
            && self.asking.desks_first
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
