//! What an ideal observer would have believed who saw what the player saw, no more and no less.

use wedge_engine::{Command, CounterpartId, Event, Game, IncidentId, Package, State};

use crate::observer::{Observer, Sighting};
use crate::otherwise::Course;

/// Cases that the observer holds for each type.
const CASES: u32 = 120;

/// What the observer believed at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// When.
    pub turn: u32,
    /// The probability of each type.
    pub shares: Vec<f64>,
}

/// What could be believed from the opening on, a line for every turn on which something was seen that told of the type. It
/// begins with the prior.
#[must_use]
pub(crate) fn learned(course: &Course) -> Vec<Learned> {
    let scenario = course.end.scenario();
    let prior: Vec<f64> = scenario.types.iter().map(|kind| kind.prior).collect();
    let mut observer = Observer::new(scenario, prior.clone(), CASES);
    let mut all = vec![Learned { turn: 0, shares: prior }];
    let mut told = 0;
    for (at, before) in course.before.iter().enumerate() {
        let after = course.before.get(at + 1).unwrap_or(&course.end);
        // The opening brings news as well.
        let from = if at == 0 { 0 } else { before.log().len() };
        for (turn, event) in &after.log()[from..] {
            if see(&mut observer, event, before, &course.steps[at].order) == 0 {
                continue;
            }
            told += 1;
            let now = Learned { turn: *turn, shares: observer.posterior() };
            match all.last_mut() {
                Some(last) if last.turn == *turn && told > 1 => *last = now,
                _ => all.push(now),
            }
        }
    }
    all
}

/// Takes in what an event told, with the game before the order that brought it; how much that was.
fn see(observer: &mut Observer, event: &Event, before: &Game, order: &Command) -> usize {
    let Some(truth) = before.truth() else { return 0 };
    let scenario = truth.scenario;
    let weighs = |incident: &IncidentId| !scenario.incidents[incident.at()].chance.is_empty();
    match event {
        Event::Reported { desk, estimate, .. } => {
            observer.see(&Sighting::Report(*desk, *estimate));
            1
        }
        Event::Happened { incident, .. } if weighs(incident) => {
            observer.see(&Sighting::Incident(*incident, true));
            1
        }
        Event::DidNotHappen { incident, falsified: false } if weighs(incident) => {
            observer.see(&Sighting::Incident(*incident, false));
            1
        }
        Event::Sounded { bloc, leaning, agreed, .. } => {
            let glance = before.glance();
            let Some(package) = (if *agreed { glance.agreed } else { glance.offer }) else { return 0 };
            observer.see(&Sighting::Sounded(*bloc, *leaning, &package, truth.state));
            1
        }
        Event::Balked { by, .. } => decided(observer, before, truth.state, Some(*by)),
        Event::Signed { .. } if *order == Command::Sign => decided(observer, before, truth.state, None),
        _ => 0,
    }
}

/// What was put to the leaderships, one after the other up to the one that refused.
fn decided(observer: &mut Observer, before: &Game, state: &State, refused: Option<CounterpartId>) -> usize {
    let Some(package): Option<Package> = before.glance().agreed else { return 0 };
    let mut told = 0;
    for party in before.scenario().counterpart_ids() {
        let ratified = refused != Some(party);
        observer.see(&Sighting::Ratified(party, ratified, &package, state));
        told += 1;
        if !ratified {
            break;
        }
    }
    told
}
