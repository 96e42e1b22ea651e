//! Ask first, then act on what the answers make likely.

use std::sync::Arc;

use wedge_engine::{Command, Evaluator, Game, Mind, Observation, Package, Phase, Role, TypeId};
use wedge_scenario::Pack;

use crate::policy::buyer::{Buyer, Purchases, public_breaks};
use crate::policy::listen::Ear;
use crate::policy::plan::{After, earns};
use crate::policy::seat::{Policy, Seat, mild_answer};

/// One part in so many of the rounds is for asking alone.
const ASKS: usize = 3;

/// Tasks every desk for a third of the rounds; then does what the rules as published say is best against the type that its reports
/// make most likely, and thinks again every round. A leader who balks at a public break is not one who sells it.
#[derive(Debug)]
pub(crate) struct ScreenThenAct {
    pack: Arc<Pack>,
    /// Public breaks at every price, and the dearest of them; `None` where there are none.
    breaks: Arc<Purchases>,
    dearest: Option<Package>,
    ear: Option<Ear>,
    /// Rounds in which it only asks.
    asks: u32,
    /// The round in which it last thought.
    thought: u32,
    /// What it does, and against which type.
    chosen: Option<(TypeId, Box<dyn Policy>)>,
}

impl ScreenThenAct {
    pub(crate) fn new(pack: &Arc<Pack>) -> Self {
        let breaks = Arc::new(public_breaks(&pack.scenario));
        let dearest = breaks.at(1.0, &|_| true).cloned();
        let asks = u32::try_from(pack.scenario.talks.len() / ASKS).unwrap_or(0).max(1);
        Self { pack: Arc::clone(pack), breaks, dearest, asks, ear: None, thought: 0, chosen: None }
    }

    /// What reports, events and a balk make most likely.
    fn believe(&mut self, seat: &Seat<'_>) -> TypeId {
        let mut ear = self.ear.take().unwrap_or_else(|| Ear::new(&self.pack));
        ear.listen(seat);
        let scenario = &self.pack.scenario;
        let rung_of_break = scenario
            .issue_with(Role::Ladder)
            .zip(self.dearest.as_ref())
            .map(|(ladder, dearest)| (ladder, dearest.option(ladder)));
        let (mut agreed, mut balked) = (None, false);
        for entry in seat.seen() {
            match &entry.what {
                Observation::Agreed(package) => agreed = Some(package),
                Observation::Balked { .. } => {
                    let broken = |(ladder, rung)| agreed.as_ref().is_some_and(|one| one.option(ladder) >= rung);
                    balked |= rung_of_break.is_some_and(broken);
                }
                _ => {}
            }
        }
        let shares = ear.shares();
        let open = |kind: &TypeId| !(balked && self.sells(*kind));
        let likelier = |one: &TypeId, other: &TypeId| shares[one.at()].total_cmp(&shares[other.at()]);
        let guess = scenario.type_ids().filter(open).max_by(likelier).unwrap_or_else(|| ear.guess());
        self.ear = Some(ear);
        guess
    }

    /// Whether a leadership of a type would ratify the dearest break as the game opens.
    fn sells(&self, kind: TypeId) -> bool {
        let Some(package) = &self.dearest else { return false };
        let scenario = &self.pack.scenario;
        let game = Game::of_type(Arc::clone(scenario), 0, kind).ok();
        let state = game.as_ref().and_then(Game::truth).map(|truth| truth.state.clone());
        state.is_some_and(|state| {
            let state = state.as_type(scenario, kind);
            scenario
                .counterpart_ids()
                .all(|party| Evaluator::of(scenario, &state, Mind::True, party).value(package) >= 0.0)
        })
    }

    /// What to do against a type: buy a break from one that would sell it; with any other be believed, leave the table, and
    /// keep home patient.
    fn against(&self, kind: TypeId) -> Box<dyn Policy> {
        if self.sells(kind) {
            Box::new(Buyer::new(Arc::clone(&self.breaks), u32::MAX, After::Agreed))
        } else {
            Box::new(Buyer::new(Arc::default(), self.asks + 1, After::Tend))
        }
    }
}

impl Policy for ScreenThenAct {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(answer) = mild_answer(seat) {
            return answer;
        }
        let talks = seat.glance.phase == Phase::Talks;
        if talks && seat.glance.round > self.asks && self.thought < seat.glance.round {
            self.thought = seat.glance.round;
            let kind = self.believe(seat);
            if self.chosen.as_ref().is_none_or(|(before, _)| *before != kind) {
                self.chosen = Some((kind, self.against(kind)));
            }
        }
        if let Some((_, chosen)) = &mut self.chosen {
            return chosen.next(seat);
        }
        if !talks {
            return Command::EndRound;
        }
        let open = seat.view().desks.into_iter().find(|desk| desk.can_task.is_ok());
        // Being believed is worth something against any type.
        open.map(|desk| Command::Task(desk.desk)).or_else(|| earns(seat).map(Command::Act)).unwrap_or(Command::EndRound)
    }
}
