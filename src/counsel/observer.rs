//! What could be known: an observer who knows the rules and reasons without error from what it is shown.
//!
//! It holds many cases for each hidden type, drawn as nature draws them (bonds, persistent errors, private aspirations),
//! and weighs each by how well it explains what was seen.

use std::sync::Arc;

use wedge_engine::{
    AllyId, BlocId, Coefficient, CounterpartId, DeskId, IncidentId, Leaning, Luck, Package, Quantity, Scenario, State,
    Stream, TypeId, breach_likelihood, ratifies, report_likelihood, sounding_errors, sounding_likelihood,
};

/// Least likelihood of anything, so that no case is ruled out by rounding.
const LEAST: f64 = 1e-12;

/// How much less likely, as a logarithm, than the best case one must be to be weighed no further: nothing that is still to be seen
/// brings it back.
const FORGOTTEN: f64 = 60.0;

/// Something that was seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Sighting<'a> {
    /// A desk's estimate, and by how much more it strays than while all forces were there.
    Report(DeskId, f64, f64),
    /// A dated event with a chance happened, or did not, and where what sways that chance stood.
    Incident(IncidentId, Option<f64>, bool),
    /// What a faction let be understood about a package, and the state in which it did.
    Sounded(BlocId, Leaning, &'a Package, &'a State),
    /// Whether a breach about an ally was seen in a turn in which one could have been, and the state in which it was looked for.
    Watched(AllyId, bool, &'a State),
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
    /// By ally and then by bloc, how far what happened has moved bonds since they were drawn. The rules say so, whatever was drawn.
    moved: Vec<Vec<f64>>,
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
        let moved = vec![vec![0.0; scenario.blocs.len()]; scenario.allies.len()];
        Self { scenario: Arc::clone(scenario), prior, cases: all, moved }
    }

    /// Takes into account how far bonds have moved between two states, the first of them that of the opening.
    pub fn follow(&mut self, opening: &State, now: &State) {
        for (ally, moved) in self.moved.iter_mut().enumerate() {
            for (bloc, moved) in moved.iter_mut().enumerate() {
                let bond = Quantity::Bond(BlocId::from_index(bloc), AllyId::from_index(ally));
                *moved = now.get(bond) - opening.get(bond);
            }
        }
    }

    /// Takes a sighting into account.
    pub fn see(&mut self, sighting: &Sighting<'_>) {
        let scenario = &self.scenario;
        // One state and one set of bonds for all cases: each supposes its own in them.
        let mut supposed = match sighting {
            Sighting::Sounded(.., state) | Sighting::Watched(.., state) | Sighting::Ratified(.., state) => {
                Some((*state).clone())
            }
            Sighting::Report(..) | Sighting::Incident(..) => None,
        };
        let mut bonds = self.moved.clone();
        let most = self.most();
        for case in self.cases.iter_mut().filter(|case| case.weight > most - FORGOTTEN) {
            case.bonds_now(&self.moved, &mut bonds);
            if let Some(state) = &mut supposed {
                state.suppose(case.kind, &bonds);
            }
            let likelihood = case.explains(scenario, sighting, &bonds, supposed.as_mut());
            case.weight += likelihood.max(LEAST).ln();
        }
    }

    /// The probability of each type.
    #[must_use]
    pub fn posterior(&self) -> Vec<f64> {
        let most = self.most();
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

    /// The weight of the case that explains best what was seen.
    fn most(&self) -> f64 {
        self.cases.iter().map(|case| case.weight).fold(f64::NEG_INFINITY, f64::max)
    }

    /// The type that is most probable; the first of equals.
    #[must_use]
    pub fn guess(&self) -> TypeId {
        let shares = self.posterior();
        let best = (0..shares.len()).fold(0, |best, kind| if shares[kind] > shares[best] { kind } else { best });
        TypeId::from_index(best)
    }
}

impl Case {
    /// Its bonds, by ally and then by bloc, after they have moved so far.
    fn bonds_now(&self, moved: &[Vec<f64>], now: &mut [Vec<f64>]) {
        for ((now, bonds), moved) in now.iter_mut().zip(&self.bonds).zip(moved) {
            for ((now, bond), by) in now.iter_mut().zip(bonds).zip(moved) {
                *now = (bond + by).clamp(0.0, 1.0);
            }
        }
    }

    /// How likely a sighting is in this case, with its bonds as they are now and the state of the sighting as it supposes it.
    fn explains(
        &mut self,
        scenario: &Scenario,
        sighting: &Sighting<'_>,
        bonds: &[Vec<f64>],
        supposed: Option<&mut State>,
    ) -> f64 {
        match (sighting, supposed) {
            (Sighting::Report(desk, estimate, strays), _) => {
                let (error, noise) = (self.desks[desk.at()], scenario.rule(Coefficient::ReportNoise) + strays);
                report_likelihood(scenario, *desk, bonds, error, noise, *estimate)
            }
            (Sighting::Incident(incident, stands, happened), _) => {
                let chance = scenario.incidents[incident.at()].chance_under(self.kind, *stands);
                if *happened { chance } else { 1.0 - chance }
            }
            (Sighting::Sounded(bloc, leaning, package, _), Some(state)) => {
                let errors = sounding_errors(scenario, state, *bloc, package, *leaning);
                // The error stays the same: each saying narrows down where it can lie.
                let before = self.speakers[bloc.at()];
                let after = (before.0.max(errors.0), before.1.min(errors.1));
                self.speakers[bloc.at()] = after;
                sounding_likelihood(scenario, after, before)
            }
            (Sighting::Watched(ally, seen, _), Some(state)) => {
                breach_likelihood(scenario, state, *ally, *seen).unwrap_or(1.0)
            }
            (Sighting::Ratified(party, ratified, package, _), Some(state)) => {
                let would = ratifies(scenario, state, *party, package, self.aspirations[party.at()]);
                f64::from(u8::from(would == *ratified))
            }
            // Every sighting of a state is given it.
            (_, None) => 1.0,
        }
    }
}
