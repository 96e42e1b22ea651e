//! What can be learned from what is heard, and a policy that does as another one does but listens as well.

use wedge_counsel::{Observer, Sighting, whole_percent};
use wedge_engine::{Command, Observation, TypeId};
use wedge_scenario::Pack;

use crate::policy::seat::{Policy, Seat};

/// Cases its observer holds for each type.
const CASES: u32 = 120;

/// What an envoy makes of reports and of dated events as they come in.
#[derive(Debug)]
pub(crate) struct Ear {
    observer: Observer,
    /// Entries of the log that it has taken in.
    heard: usize,
}

impl Ear {
    pub(crate) fn new(pack: &Pack) -> Self {
        let prior = pack.scenario.types.iter().map(|kind| kind.prior).collect();
        Self { observer: Observer::new(&pack.scenario, prior, CASES), heard: 0 }
    }

    /// Takes in what has been heard since.
    pub(crate) fn listen(&mut self, seat: &Seat<'_>) {
        let log = seat.seen();
        for entry in &log[self.heard.min(log.len())..] {
            match entry.what {
                Observation::Reported { desk, estimate, strays } => {
                    self.observer.see(&Sighting::Report(desk, estimate, strays));
                }
                Observation::Happened(incident) if !seat.scenario().incidents[incident.at()].chance.is_empty() => {
                    // It keeps no book of how things stood then, and takes the chance as it is written.
                    self.observer.see(&Sighting::Incident(incident, None, true));
                }
                _ => {}
            }
        }
        self.heard = log.len();
    }

    /// The probability of each type.
    pub(crate) fn shares(&self) -> Vec<f64> {
        self.observer.posterior()
    }

    /// The type that is most probable.
    pub(crate) fn guess(&self) -> TypeId {
        self.observer.guess()
    }
}

/// Does what another policy does, tasks the desks with the effort that is left over, and states what it has come to believe
/// before time goes on. What it learns changes nothing else: it is worth what judging well is worth.
#[derive(Debug)]
pub(crate) struct Listening {
    inner: Box<dyn Policy>,
    ear: Option<Ear>,
    /// The turn on which it last stated a belief.
    stated: Option<u32>,
}

impl Listening {
    /// One that listens while another plays.
    pub(crate) fn to(inner: Box<dyn Policy>) -> Self {
        Self { inner, ear: None, stated: None }
    }
}

impl Policy for Listening {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        let command = self.inner.next(seat);
        if !matches!(command, Command::EndRound | Command::BreakOff) {
            return command;
        }
        if let Some(desk) = seat.view().desks.into_iter().find(|desk| desk.can_task.is_ok()) {
            return Command::Task(desk.desk);
        }
        let turn = seat.glance.turn;
        if self.stated == Some(turn) {
            return command;
        }
        self.stated = Some(turn);
        let ear = self.ear.get_or_insert_with(|| Ear::new(seat.pack));
        ear.listen(seat);
        Command::Believe(whole_percent(&ear.shares()))
    }
}
