//! Ask first, then act on what the answers make likely.

use std::sync::Arc;

use wedge_engine::{Command, Evaluator, Game, Mind, Observation, Package, Phase, TypeId};
use wedge_scenario::Pack;

use crate::observer::{Observer, Sighting};
use crate::policy::plan::Plan;
use crate::policy::{Aims, Policy, Seat, mild_answer};

/// Rounds in which it only asks.
const ASKS: u32 = 3;
/// Cases its observer holds for each type.
const CASES: u32 = 120;

/// Tasks every desk for some rounds, with the recorded deal on the table; then does what the rules as published say is
/// best against the type that its reports make most likely.
#[derive(Debug)]
pub(crate) struct ScreenThenAct {
    pack: Arc<Pack>,
    aims: Aims,
    chosen: Option<Plan>,
}

impl ScreenThenAct {
    pub(crate) fn new(pack: &Arc<Pack>, aims: Aims) -> Self {
        Self { pack: Arc::clone(pack), aims, chosen: None }
    }

    /// What the reports make most likely.
    fn believe(&self, seat: &Seat<'_>) -> TypeId {
        let scenario = &self.pack.scenario;
        let prior = scenario.types.iter().map(|kind| kind.prior).collect();
        let mut observer = Observer::new(scenario, prior, CASES);
        for entry in seat.view().log {
            match entry.what {
                Observation::Reported { desk, estimate } => observer.see(&Sighting::Report(desk, estimate)),
                Observation::Happened(incident) if !scenario.incidents[incident.at()].chance.is_empty() => {
                    observer.see(&Sighting::Incident(incident, true));
                }
                _ => {}
            }
        }
        observer.guess()
    }

    /// The plan against a type: the most that a leadership of that type would ratify as talks open.
    fn plan(&self, kind: TypeId) -> Plan {
        let scenario = &self.pack.scenario;
        let ratifies = |package: &Package| {
            let game = Game::of_type(Arc::clone(scenario), 0, kind);
            let game = game.ok();
            let state = game.as_ref().and_then(Game::truth).map(|truth| truth.state.clone());
            state.is_some_and(|state| {
                let state = state.as_type(scenario, kind);
                scenario
                    .counterpart_ids()
                    .all(|party| Evaluator::of(scenario, &state, Mind::True, party).value(package) >= 0.0)
            })
        };
        if ratifies(&self.aims.verified) {
            Plan { ask: self.aims.verified.clone(), ..Plan::default() }
        } else if ratifies(&self.aims.deal) && scenario.types[kind.at()].will >= 0.5 {
            Plan { ask: self.aims.deal.clone(), ..Plan::default() }
        } else {
            Plan { tries: 0, ..Plan::default() }
        }
    }
}

impl Policy for ScreenThenAct {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(plan) = &mut self.chosen {
            return plan.next(seat);
        }
        if let Some(answer) = mild_answer(seat) {
            return answer;
        }
        if seat.glance.phase != Phase::Talks {
            return Command::EndRound;
        }
        if seat.glance.round > ASKS {
            let mut plan = self.plan(self.believe(seat));
            let command = plan.next(seat);
            self.chosen = Some(plan);
            return command;
        }
        let open = seat.view().desks.into_iter().find(|desk| desk.can_task.is_ok());
        match open {
            Some(desk) => Command::Task(desk.desk),
            None => Command::EndRound,
        }
    }
}
