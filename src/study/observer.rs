//! What could be known: an observer who knows the rules and reasons without error from what it is shown.
//!
//! It holds many cases for each hidden type, drawn as nature draws them (bonds, persistent errors, private aspirations),
//! and weighs each by how well it explains what was seen.

use std::sync::Arc;

use wedge_engine::{
    AllyId, BlocId, Coefficient, CounterpartId, DeskId, Evaluator, IncidentId, Leaning, Luck, Mind, Package, Quantity,
    Scenario, State, Stream, TypeId,
};

/// Half the step in which desks report.
const HALF_STEP: f64 = 0.025;
/// Least likelihood of anything, so that no case is ruled out by rounding.
const LEAST: f64 = 1e-12;

/// Something that was seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Sighting<'a> {
    /// A desk's estimate.
    Report(DeskId, f64),
    /// A dated event with a chance happened, or did not.
    Incident(IncidentId, bool),
    /// What a faction let be understood about a package, and the state in which it did.
    Sounded(BlocId, Leaning, &'a Package, &'a State),
    /// Whether a leadership ratified a package, and the state in which it decided.
    Ratified(CounterpartId, bool, &'a Package, &'a State),
}

/// One case: what nature may have drawn.
#[derive(Clone, Debug)]
struct Case {
    kind: TypeId,
    /// By ally, then by bloc.
    bonds: Vec<Vec<f64>>,
    desks: Vec<f64>,
    /// By bloc, between what two values the error that it always makes must lie, as far as it has spoken.
    speakers: Vec<(f64, f64)>,
    /// Share of the largest private aspiration, by counterpart.
    aspirations: Vec<f64>,
    /// Logarithm of the likelihood of everything seen.
    weight: f64,
}

/// An observer.
#[derive(Clone, Debug)]
pub struct Observer {
    scenario: Arc<Scenario>,
    prior: Vec<f64>,
    cases: Vec<Case>,
}

impl Observer {
    /// An observer with a prior over the types and so many cases for each.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>, prior: Vec<f64>, cases: u32) -> Self {
        let mut all = Vec::new();
        for kind in scenario.type_ids() {
            for case in 0..cases {
                // Luck of the observer's own: no game has this turn.
                let mut luck = Luck::at(u64::from(case), Stream::Nature, u32::MAX - 1, u32::from(kind.0));
                let rule = |name| scenario.rule(name);
                let means = &scenario.types[kind.at()].bonds;
                let mut spread = |mean: f64, by: Coefficient| mean + rule(by) * luck.normal();
                let bonds = means
                    .iter()
                    .map(|of_ally| {
                        of_ally.iter().map(|mean| spread(*mean, Coefficient::BondSpread).clamp(0.0, 1.0)).collect()
                    })
                    .collect();
                let desks =
                    scenario.desks.iter().map(|desk| spread(desk.habit, Coefficient::DeskErrorSpread)).collect();
                let speakers = vec![(f64::NEG_INFINITY, f64::INFINITY); scenario.blocs.len()];
                let aspirations = scenario.counterpart_ids().map(|_| luck.uniform()).collect();
                all.push(Case { kind, bonds, desks, speakers, aspirations, weight: 0.0 });
            }
        }
        Self { scenario: Arc::clone(scenario), prior, cases: all }
    }

    /// Takes a sighting into account.
    pub fn see(&mut self, sighting: &Sighting<'_>) {
        let scenario = Arc::clone(&self.scenario);
        for case in &mut self.cases {
            let likelihood = match sighting {
                Sighting::Report(desk, estimate) => report(&scenario, case, *desk, *estimate),
                Sighting::Incident(incident, happened) => {
                    let chance = scenario.incidents[incident.at()].chance.get(case.kind.at()).copied().unwrap_or(1.0);
                    if *happened { chance } else { 1.0 - chance }
                }
                Sighting::Sounded(bloc, leaning, package, state) => {
                    let party = scenario.blocs[bloc.at()].counterpart;
                    let state = in_case(&scenario, case, state);
                    let of = |mind| Evaluator::of(&scenario, &state, mind, party).margin(package, *bloc);
                    let (margin, reputed) = (of(Mind::True), of(Mind::Reputed));
                    let hawk = scenario.blocs[bloc.at()].hawk;
                    let meant = reputed
                        + scenario.rule(Coefficient::SoundingCandour) * (margin - reputed)
                        + scenario.rule(Coefficient::SoundingInterest) * (0.5 - hawk) * 2.0;
                    // The error stays the same: each saying narrows down where it can lie.
                    let (low, high) = leaning.range();
                    let before = case.speakers[bloc.at()];
                    let after = (before.0.max(low - meant), before.1.min(high - meant));
                    case.speakers[bloc.at()] = after;
                    let within = |(low, high): (f64, f64)| {
                        let error = scenario.rule(Coefficient::SoundingError).max(LEAST);
                        let below = |limit: f64| normal_below(limit / error);
                        (below(high) - below(low)).max(0.0)
                    };
                    within(after) / within(before).max(LEAST)
                }
                Sighting::Ratified(party, ratified, package, state) => {
                    let held = in_case(&scenario, case, state);
                    let value = Evaluator::of(&scenario, &held, Mind::True, *party).value(package);
                    let way = (f64::from(state.turn()) / f64::from(state.horizon())).min(1.0);
                    let most = scenario.rule(Coefficient::PrivateAspiration);
                    let aspires = case.aspirations[party.at()] * most * (1.0 - way);
                    f64::from(u8::from((value >= aspires) == *ratified))
                }
            };
            case.weight += likelihood.max(LEAST).ln();
        }
    }

    /// The probability of each type.
    #[must_use]
    pub fn posterior(&self) -> Vec<f64> {
        let most = self.cases.iter().map(|case| case.weight).fold(f64::NEG_INFINITY, f64::max);
        let mut shares = vec![0.0; self.prior.len()];
        for case in &self.cases {
            shares[case.kind.at()] += (case.weight - most).exp();
        }
        for (share, prior) in shares.iter_mut().zip(&self.prior) {
            *share *= prior;
        }
        let total: f64 = shares.iter().sum();
        shares.iter().map(|share| share / total).collect()
    }

    /// The type that is most probable; the first of equals.
    #[must_use]
    pub fn guess(&self) -> TypeId {
        let shares = self.posterior();
        let best = (0..shares.len()).fold(0, |best, kind| if shares[kind] > shares[best] { kind } else { best });
        TypeId::from_index(best)
    }
}

/// What a desk would report on the average about a movement of a type, 0 to 1, by its access and its habit as published.
#[must_use]
pub fn expected_report(scenario: &Scenario, desk: DeskId, kind: TypeId) -> f64 {
    let spec = &scenario.desks[desk.at()];
    let bonds = &scenario.types[kind.at()].bonds;
    let ready = |bloc: BlocId| 1.0 - bonds.iter().map(|of_ally| of_ally[bloc.at()]).sum::<f64>() / bonds.len() as f64;
    let heard: f64 = scenario.bloc_ids().map(|bloc| spec.access[bloc.at()] * ready(bloc)).sum();
    (heard / spec.access.iter().sum::<f64>() + spec.habit).clamp(0.0, 1.0)
}

/// The same state as it would be in a case.
fn in_case(scenario: &Scenario, case: &Case, state: &State) -> State {
    let mut state = state.clone().as_type(scenario, case.kind);
    for (ally, bonds) in case.bonds.iter().enumerate() {
        for (bloc, bond) in bonds.iter().enumerate() {
            state = state.with(Quantity::Bond(BlocId::from_index(bloc), AllyId::from_index(ally)), *bond);
        }
    }
    state
}

/// The share of a normal distribution below so many standard deviations.
fn normal_below(deviations: f64) -> f64 {
    0.5 * (1.0 + libm::erf(deviations / std::f64::consts::SQRT_2))
}

/// Likelihood of a desk's estimate: it heard one bloc of those it can hear, and erred as it always errs and by chance.
fn report(scenario: &Scenario, case: &Case, desk: DeskId, estimate: f64) -> f64 {
    let spec = &scenario.desks[desk.at()];
    let noise = scenario.rule(Coefficient::ReportNoise);
    let heard: f64 = spec.access.iter().sum();
    let below = |limit: f64, mean: f64| normal_below((limit - mean) / noise);
    spec.access
        .iter()
        .enumerate()
        .filter(|(_, access)| **access > 0.0)
        .map(|(bloc, access)| {
            let bond = case.bonds.iter().map(|of_ally| of_ally[bloc]).sum::<f64>() / case.bonds.len() as f64;
            let mean = 1.0 - bond + case.desks[desk.at()];
            // Estimates end at 0 and 1, and what lies beyond is reported there.
            let low = if estimate < HALF_STEP { 0.0 } else { below(estimate - HALF_STEP, mean) };
            let high = if estimate > 1.0 - HALF_STEP { 1.0 } else { below(estimate + HALF_STEP, mean) };
            access / heard * (high - low)
        })
        .sum()
}
