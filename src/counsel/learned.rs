//! What an ideal observer would have believed who saw what the player saw, no more and no less.

use wedge_engine::{Command, CounterpartId, Event, Game, IncidentId, Package, Scenario, State, breach_likelihood};

use crate::observer::{Observer, Sighting};

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

/// What could be believed in a game that is over, from the opening on: a line for every turn on which something was seen that told
/// of the type, and one at the end of a stretch in which a breach was looked for. It begins with the prior. Nothing of a game that is
/// on.
#[must_use]
pub fn learned(game: &Game) -> Vec<Learned> {
    let Some(truth) = game.truth() else { return Vec::new() };
    let scenario = game.scenario();
    let prior: Vec<f64> = scenario.types.iter().map(|kind| kind.prior).collect();
    let mut observer = Observer::new(scenario, prior.clone(), CASES);
    let mut all = vec![Learned { turn: 0, shares: prior }];
    let mut told = 0;
    let Some(mut again) = game.from_the_opening() else { return all };
    let Some(opening) = again.truth().map(|truth| truth.state.clone()) else { return all };
    for (at, order) in truth.orders.iter().enumerate() {
        let Some(state) = again.truth().map(|truth| truth.state.clone()) else { return all };
        let glance = again.glance();
        let before = Before { scenario, state: &state, offer: glance.offer, agreed: glance.agreed };
        // The opening brings news as well.
        let from = if at == 0 { 0 } else { again.log().len() };
        // It was carried out once, so it is again.
        drop(again.carry_out(order));
        let new = &again.log()[from..];
        let mut now = state.clone();
        observer.follow(&opening, &now);
        let mut quiet = false;
        for (index, (turn, event)) in new.iter().enumerate() {
            now = moved(now, event);
            let mut tells = see(&mut observer, event, &before, order);
            if matches!(event, Event::TurnPassed { .. }) {
                let (watched, seen);
                (now, watched, seen) = watch(scenario, &mut observer, &opening, now, &new[index + 1..]);
                tells += seen;
                quiet |= watched > seen;
            }
            if tells > 0 {
                told += 1;
                put(&mut all, Learned { turn: *turn, shares: observer.posterior() }, told > 1);
                quiet = false;
            }
        }
        // That nothing came to light tells as well, if not much in one turn.
        if let Some((turn, _)) = new.last().filter(|_| quiet) {
            told += 1;
            put(&mut all, Learned { turn: *turn, shares: observer.posterior() }, told > 1);
        }
    }
    all
}

/// How a game stood before an order.
struct Before<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    offer: Option<Package>,
    agreed: Option<Package>,
}

/// Adds a line, or puts it in the place of the last one of its turn, which is not the prior's.
fn put(all: &mut Vec<Learned>, now: Learned, beyond_the_prior: bool) {
    match all.last_mut() {
        Some(last) if last.turn == now.turn && beyond_the_prior => *last = now,
        _ => all.push(now),
    }
}

/// A state after what an event moved.
fn moved(state: State, event: &Event) -> State {
    let event_told = |state: State| match event {
        Event::CounterpartSuspended => state.with_suspended(true),
        Event::CounterpartResumed => state.with_suspended(false),
        _ => state,
    };
    event_told(event.traces().iter().fold(state, |state, trace| state.with(trace.quantity, trace.to)))
}

/// Takes in whether a breach was seen in a turn that has just passed, with what came after that: the state as it was looked for,
/// how many allies could have been seen to be sheltered, and of how many it was seen.
fn watch(
    scenario: &Scenario,
    observer: &mut Observer,
    opening: &State,
    now: State,
    rest: &[(u32, Event)],
) -> (State, usize, usize) {
    let of_turn = || rest.iter().map(|(_, event)| event).take_while(|event| !matches!(event, Event::TurnPassed { .. }));
    let stops = |event: &Event| matches!(event, Event::CounterpartSuspended | Event::CounterpartResumed);
    let now = of_turn().filter(|event| stops(event)).fold(now, moved);
    observer.follow(opening, &now);
    let (mut watched, mut breaches) = (0, 0);
    for ally in scenario.ally_ids() {
        let seen = of_turn().any(|event| matches!(event, Event::BreachSeen { ally: of } if *of == ally));
        // Whether there was anything to see hangs on nothing that is hidden.
        if breach_likelihood(scenario, &mut now.clone(), ally, seen).is_some() {
            observer.see(&Sighting::Watched(ally, seen, &now));
            watched += 1;
            breaches += usize::from(seen);
        }
    }
    (now, watched, breaches)
}

/// Takes in what an event told, with the game before the order that brought it; how much that was.
fn see(observer: &mut Observer, event: &Event, before: &Before<'_>, order: &Command) -> usize {
    let weighs = |incident: &IncidentId| !before.scenario.incidents[incident.at()].chance.is_empty();
    match event {
        Event::Reported { desk, estimate, strays, .. } => {
            observer.see(&Sighting::Report(*desk, *estimate, *strays));
            1
        }
        Event::Happened { incident, stands, .. } if weighs(incident) => {
            observer.see(&Sighting::Incident(*incident, *stands, true));
            1
        }
        Event::DidNotHappen { incident, stands, falsified: false } if weighs(incident) => {
            observer.see(&Sighting::Incident(*incident, *stands, false));
            1
        }
        Event::Sounded { bloc, leaning, agreed, .. } => {
            let Some(package) = (if *agreed { &before.agreed } else { &before.offer }) else { return 0 };
            observer.see(&Sighting::Sounded(*bloc, *leaning, package, before.state));
            1
        }
        Event::Balked { by, .. } => decided(observer, before, Some(*by)),
        // What home votes down their leaderships have ratified.
        Event::VotedDown { .. } => decided(observer, before, None),
        Event::Signed { .. } if *order == Command::Sign => decided(observer, before, None),
        _ => 0,
    }
}

/// What was put to the leaderships, one after the other up to the one that refused.
fn decided(observer: &mut Observer, before: &Before<'_>, refused: Option<CounterpartId>) -> usize {
    let Some(package) = &before.agreed else { return 0 };
    let mut told = 0;
    for party in before.scenario.counterpart_ids() {
        let ratified = refused != Some(party);
        observer.see(&Sighting::Ratified(party, ratified, package, before.state));
        told += 1;
        if !ratified {
            break;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test fails by panicking")]

    use std::sync::Arc;

    use wedge_engine::{AllyId, Event, Game, Phase, breach_likelihood};
    use wedge_testkit::{Pack, play_out, shipped};

    use super::learned;
    use crate::by_record::ByTheRecord;
    use crate::observer::{Observer, Sighting};

    /// Steps by which probabilities are put together.
    const BINS: usize = 5;

    /// A game by the recorded line up to what the talks came to.
    fn recorded(pack: &Arc<Pack>, seed: u64) -> Game {
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).expect("a game");
        let mut record = ByTheRecord::new(pack);
        while game.glance().phase == Phase::Talks {
            let order = record.next(&game.glance());
            // What the rules refuse is passed over.
            drop(game.apply(&order));
        }
        game
    }

    #[test]
    fn a_breach_that_was_seen_speaks_for_those_who_keep_least() {
        let pack = shipped("doha-2018");
        let scenario = &pack.scenario;
        let mut told = 0;
        for seed in 0..8 {
            let game = recorded(&pack, seed).open_book();
            let state = game.truth().expect("an open book").state;
            let chance =
                |kind| breach_likelihood(scenario, &mut state.clone().as_type(scenario, kind), AllyId(0), true);
            let chances: Option<Vec<f64>> = scenario.type_ids().map(chance).collect();
            let Some(chances) = chances else { continue };
            let by_chance = |one: &usize, other: &usize| chances[*one].total_cmp(&chances[*other]);
            let kinds = || 0..chances.len();
            let (least, most) = (kinds().min_by(by_chance).expect("some"), kinds().max_by(by_chance).expect("some"));
            let prior = vec![1.0 / chances.len() as f64; chances.len()];
            let after = |seen| {
                let mut observer = Observer::new(scenario, prior.clone(), 60);
                observer.see(&Sighting::Watched(AllyId(0), seen, state));
                observer.posterior()
            };
            let (seen, quiet) = (after(true), after(false));
            assert!(seen[most] > prior[most] && seen[least] < prior[least], "{chances:?}: {seen:?}");
            assert!(quiet[most] < prior[most] && quiet[least] > prior[least], "{chances:?}: {quiet:?}");
            told += 1;
        }
        assert!(told > 4, "{told}");
    }

    /// The recorded line under many draws of nature, wherever it comes to a signature: what the observer says at the end is as
    /// often so as it says, and the breaches that were seen are part of it.
    #[test]
    fn who_weighs_breaches_is_right_as_often_as_he_says() {
        let pack = shipped("doha-2018");
        // By step of probability: how often it was said, the sum of what was said, how often it was so.
        let mut bins = [(0.0, 0.0, 0.0); BINS];
        let (mut signed, mut breaches, mut before, mut after) = (0, 0, 0.0, 0.0);
        for seed in 0..240 {
            let mut game = recorded(&pack, seed);
            let Some((at, _)) = game.view().signed else { continue };
            play_out(&mut game);
            let learned = learned(&game);
            let kind = game.outcome().expect("it is over").kind.at();
            signed += 1;
            breaches += game.log().iter().filter(|(_, event)| matches!(event, Event::BreachSeen { .. })).count();
            let last = &learned.last().expect("the prior").shares;
            let then = &learned.iter().rev().find(|one| one.turn <= at).expect("the prior").shares;
            before += then[kind].ln();
            after += last[kind].ln();
            for (of, share) in last.iter().enumerate() {
                let step = (1..BINS).take_while(|step| *share >= *step as f64 / BINS as f64).count();
                let bin = &mut bins[step];
                bin.0 += 1.0;
                bin.1 += share;
                bin.2 += f64::from(u8::from(of == kind));
            }
        }
        assert!(signed > 60 && breaches > 30, "{signed} signed, {breaches} breaches");
        assert!(after > before, "what came after the signature told nothing: {before} and {after}");
        for (count, said, so) in bins.into_iter().filter(|bin| bin.0 > 20.0) {
            // Three standard deviations of a count that comes about as it is said, and one game.
            let mean: f64 = said / count;
            let spread = 3.0 * (count * mean * (1.0 - mean)).sqrt() + 1.0;
            assert!((so - said).abs() <= spread, "said {said:.1} of {count}, was {so}: {bins:?}");
        }
    }
}
