//! What each desk said, held against what came.

use wedge_engine::{BlocId, DeskId, Event, Quantity, Report, Scenario, Truth, TypeId, report_likelihood};

use crate::expected::{AS_WELL, report_spread};
use crate::quarrel::{Quarrel, between};

/// A report, and what it had heard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heard {
    /// When.
    pub turn: u32,
    /// Whose report.
    pub desk: DeskId,
    /// What it said of the readiness to cut the tie, 0 to 1.
    pub estimate: f64,
    /// By how much more it strayed than while all forces were there, as a standard deviation, 0 to 1.
    pub strays: f64,
    /// Whom it had heard.
    pub bloc: BlocId,
    /// How ready that one was in truth, 0 to 1: the mean over the allies, as a desk puts it.
    pub readiness: f64,
    /// How ready all factions were in truth, 0 to 1: the mean over them and over the allies.
    pub all: f64,
}

/// What the reports of a desk came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Which desk.
    pub desk: DeskId,
    /// How many reports it sent; never 0.
    pub reports: usize,
    /// Their mean, 0 to 1.
    pub said: f64,
    /// How ready those were in truth whom they had heard, 0 to 1: the mean over the reports.
    pub heard: f64,
    /// How ready all factions were in truth when they came, 0 to 1: the mean over the reports.
    pub all: f64,
    /// The types that explain them best, all of them together, by what anybody can read in the scenario; every type where they
    /// tell little.
    pub fits: Vec<TypeId>,
}

/// Every report, in order.
pub(crate) fn heard(truth: &Truth<'_>) -> Vec<Heard> {
    let allies = truth.scenario.allies.len();
    let mut bonds: Vec<Vec<f64>> = vec![vec![0.0; allies]; truth.scenario.blocs.len()];
    let mut all = Vec::new();
    for (turn, event) in truth.log {
        for trace in event.traces() {
            if let Quantity::Bond(bloc, ally) = trace.quantity {
                bonds[bloc.at()][ally.at()] = trace.to;
            }
        }
        if let Event::Reported { desk, heard, estimate, strays } = event {
            let ready = |of: &[f64]| 1.0 - of.iter().sum::<f64>() / allies as f64;
            all.push(Heard {
                turn: *turn,
                desk: *desk,
                estimate: *estimate,
                strays: *strays,
                bloc: *heard,
                readiness: ready(&bonds[heard.at()]),
                all: bonds.iter().map(|of| ready(of)).sum::<f64>() / bonds.len() as f64,
            });
        }
    }
    all
}

/// Each desk that reported, in the scenario's order.
pub(crate) fn held(scenario: &Scenario, heard: &[Heard]) -> Vec<Held> {
    let of = |desk: DeskId| {
        let own: Vec<&Heard> = heard.iter().filter(|one| one.desk == desk).collect();
        let mean = |of: &dyn Fn(&Heard) -> f64| own.iter().map(|one| of(one)).sum::<f64>() / own.len() as f64;
        (!own.is_empty()).then(|| Held {
            desk,
            reports: own.len(),
            said: mean(&|one| one.estimate),
            heard: mean(&|one| one.readiness),
            all: mean(&|one| one.all),
            fits: fits(scenario, desk, &own),
        })
    };
    scenario.desk_ids().filter_map(of).collect()
}

/// The types that explain the reports of a desk best.
fn fits(scenario: &Scenario, desk: DeskId, reports: &[&Heard]) -> Vec<TypeId> {
    let habit = scenario.desks[desk.at()].habit;
    let likely = |kind: TypeId| -> f64 {
        let bonds = &scenario.types[kind.at()].bonds;
        let likely = |one: &&Heard| {
            report_likelihood(scenario, desk, bonds, habit, report_spread(scenario, one.strays), one.estimate)
        };
        reports.iter().map(likely).product()
    };
    let all: Vec<(TypeId, f64)> = scenario.type_ids().map(|kind| (kind, likely(kind))).collect();
    let most = all.iter().map(|(_, likelihood)| *likelihood).fold(0.0, f64::max);
    all.into_iter().filter(|(_, likelihood)| *likelihood >= AS_WELL * most).map(|(kind, _)| kind).collect()
}

/// The desks' quarrel as it stood at the end, about what was signed or else about the last draft.
pub(crate) fn quarrelled(truth: &Truth<'_>, heard: &[Heard]) -> Option<Quarrel> {
    let report = |one: &Heard| Report { turn: one.turn, estimate: one.estimate, strays: one.strays };
    let of = |desk: DeskId| heard.iter().filter(|one| one.desk == desk).map(report).collect();
    let reports: Vec<Vec<Report>> = truth.scenario.desk_ids().map(of).collect();
    let signed = truth.state.deal().map(|deal| &deal.package);
    let tabled = truth.log.iter().rev().find_map(|(_, event)| match event {
        Event::Tabled { package, .. } => Some(package),
        _ => None,
    });
    between(truth.scenario, &reports, signed, tabled)
}
