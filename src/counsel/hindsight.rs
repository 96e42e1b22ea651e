//! What is known once a game is over: the numbers of the debrief, for every counterpart and every ally.

use wedge_engine::{BlocId, Evaluator, Event, IncidentId, Mind, Package, Quantity, Scenario, Truth};

use crate::held::{Heard, Held, heard, held, quarrelled};
use crate::quarrel::Quarrel;
use crate::zopa::{Zopa, zopa};

/// The numbers of a debrief.
#[derive(Clone, Debug, PartialEq)]
pub struct Hindsight {
    /// The turn on which the talks closed, or the last one if they never did.
    pub closed: u32,
    /// What could have been agreed then.
    pub zopa: Zopa,
    /// Every report, in order.
    pub heard: Vec<Heard>,
    /// What each desk said, held against what came.
    pub held: Vec<Held>,
    /// The desks' quarrel as it stood at the end.
    pub quarrel: Option<Quarrel>,
    /// What each dated event with a chance told of the type, in order.
    pub evidence: Vec<Evidence>,
    /// What the package that was signed, or tabled last, was worth in truth; `None` if none was ever tabled.
    pub stakes: Option<Stakes>,
}

/// What an event's coming, or its staying away, told of the type.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// When.
    pub turn: u32,
    /// Which event.
    pub incident: IncidentId,
    /// Whether it came.
    pub came: bool,
    /// By type, how many times likelier that was than under the type that made it least likely; infinite where the latter made
    /// it impossible.
    pub ratios: Vec<f64>,
}

/// What a package was worth in truth when the talks closed.
#[derive(Clone, Debug, PartialEq)]
pub struct Stakes {
    /// The turn on which it was signed or tabled.
    pub turn: u32,
    /// By bloc.
    pub of: Vec<Stake>,
}

/// What a package was worth to one part of a counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Stake {
    /// Which.
    pub bloc: BlocId,
    /// Its margin over fighting on.
    pub margin: f64,
    /// Its bonds, 0 to 1, by ally.
    pub bonds: Vec<f64>,
}

impl Hindsight {
    /// The numbers of a game whose truth lies open. Every package is asked of every counterpart: this takes longer than a
    /// frame of a screen.
    #[must_use]
    pub fn of(truth: &Truth<'_>) -> Self {
        let state = truth.at_close.unwrap_or(truth.state);
        let heard = heard(truth);
        Self {
            closed: state.turn(),
            zopa: zopa(truth.scenario, state),
            held: held(truth.scenario, &heard),
            quarrel: quarrelled(truth, &heard),
            heard,
            evidence: evidence(truth),
            stakes: stakes(truth),
        }
    }
}

fn evidence(truth: &Truth<'_>) -> Vec<Evidence> {
    let told = |(turn, event): &(u32, Event)| {
        let (incident, stands, came) = match event {
            Event::Happened { incident, stands, .. } => (*incident, *stands, true),
            Event::DidNotHappen { incident, stands, falsified: false } => (*incident, *stands, false),
            _ => return None,
        };
        let ratios = ratios(truth.scenario, incident, stands, came)?;
        Some(Evidence { turn: *turn, incident, came, ratios })
    };
    truth.log.iter().filter_map(told).collect()
}

/// By type, how many times likelier than under the least likely; `None` for an event that has no chance of its own.
fn ratios(scenario: &Scenario, incident: IncidentId, stands: Option<f64>, came: bool) -> Option<Vec<f64>> {
    let spec = &scenario.incidents[incident.at()];
    if spec.chance.is_empty() {
        return None;
    }
    let chances = scenario.type_ids().map(|kind| spec.chance_under(kind, stands));
    let likely: Vec<f64> = chances.map(|chance| if came { chance } else { 1.0 - chance }).collect();
    let least = likely.iter().copied().reduce(f64::min)?;
    Some(likely.into_iter().map(|likely| if least > 0.0 { likely / least } else { f64::INFINITY }).collect())
}

fn stakes(truth: &Truth<'_>) -> Option<Stakes> {
    let signed = truth.state.deal().map(|deal| (deal.package.clone(), deal.signed));
    let tabled = || {
        truth.log.iter().rev().find_map(|(turn, event)| match event {
            Event::Tabled { package, .. } => Some((package.clone(), *turn)),
            _ => None,
        })
    };
    let (package, turn): (Package, u32) = signed.or_else(tabled)?;
    let state = truth.at_close.unwrap_or(truth.state);
    let of = truth.scenario.bloc_ids().map(|bloc| {
        let party = truth.scenario.blocs[bloc.at()].counterpart;
        let bond = |ally| state.get(Quantity::Bond(bloc, ally));
        Stake {
            bloc,
            margin: Evaluator::of(truth.scenario, state, Mind::True, party).margin(&package, bloc),
            bonds: truth.scenario.ally_ids().map(bond).collect(),
        }
    });
    Some(Stakes { turn, of: of.collect() })
}
