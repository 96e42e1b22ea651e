//! What play gives away of the hidden type, measured by an observer who makes no mistakes, under a uniform prior.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it measured"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use wedge_counsel::{Observer, Sighting};
use wedge_engine::{
    AnswerKind, BlocId, Coefficient, Command, CounterpartId, DeskId, Evaluator, Event, Game, IncidentId, Mind, Package,
    Phase, Round, Scenario, State, TypeId,
};
use wedge_testkit::{Dice, Pack, fixture, shipped, time_goes_on};

fn uniform(scenario: &Scenario) -> Vec<f64> {
    vec![1.0 / scenario.types.len() as f64; scenario.types.len()]
}

fn any_package(scenario: &Scenario, dice: &mut Dice) -> Package {
    Package(scenario.issues.iter().map(|issue| u8::try_from(dice.below(issue.options.len())).unwrap()).collect())
}

fn answer_to(game: &mut Game, offer: &Package) -> Option<AnswerKind> {
    let events = game.apply(&Command::Offer(offer.clone())).ok()?;
    events.into_iter().find_map(|event| match event {
        Event::Answered(answer) => Some(answer.kind),
        _ => None,
    })
}

#[test]
fn the_answers_to_two_offers_in_the_first_three_months_tell_little() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let mut hits = 0.0;
    let mut cases = 0.0;
    for pair in 0..40 {
        let mut dice = Dice::new(pair);
        let offers = [any_package(scenario, &mut dice), any_package(scenario, &mut dice)];
        // How often each pair of answers comes under each type, over the luck of forty games.
        let mut seen: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for seed in 0..40 {
            for kind in scenario.type_ids() {
                let mut game = Game::of_type(Arc::clone(scenario), seed, kind).unwrap();
                let first = answer_to(&mut game, &offers[0]);
                game.apply(&Command::EndRound).unwrap();
                let second = answer_to(&mut game, &offers[1]);
                let counts =
                    seen.entry(format!("{first:?} {second:?}")).or_insert_with(|| vec![0.0; scenario.types.len()]);
                counts[kind.at()] += 1.0;
            }
        }
        for counts in seen.values() {
            hits += counts.iter().copied().fold(0.0, f64::max);
            cases += counts.iter().sum::<f64>();
        }
    }
    let right: f64 = hits / cases;
    println!("right from two answers: {right:.3}");
    assert!(right <= 0.55, "{right}");
}

/// What a prober would put to ratification: home and posture must be willing, and the types as far apart as can be.
fn probe(scenario: &Scenario, state: &State, posture: &Evaluator<'_>, dice: &mut Dice) -> Option<Package> {
    let types: Vec<State> = scenario.type_ids().map(|kind| state.clone().as_type(scenario, kind)).collect();
    let minds: Vec<Evaluator<'_>> = types.iter().map(|state| Evaluator::new(scenario, state, Mind::True)).collect();
    let aspires = scenario.rule(Coefficient::Aspiration);
    let mut best: Option<(f64, Package)> = None;
    for _ in 0..3_000 {
        let package = any_package(scenario, dice);
        // Sure to be agreed in principle, so that no guess about the other side's horizon is needed.
        if posture.value(&package) < aspires || !state.home_verdict(scenario, &package).unwrap().ratifies {
            continue;
        }
        let values: Vec<f64> = minds.iter().map(|mind| mind.value(&package).clamp(-0.1, 0.1)).collect();
        let spread = values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
            - values.iter().copied().fold(f64::INFINITY, f64::min);
        if best.as_ref().is_none_or(|(most, _)| spread > *most) {
            best = Some((spread, package));
        }
    }
    best.map(|(_, package)| package)
}

/// The package over which what the factions would say differs most from type to type, of those that are sure to be agreed
/// in principle: they speak of what lies on the table, and that is the counter-offer where there is one.
fn telling(scenario: &Scenario, state: &State, dice: &mut Dice) -> Option<(Package, Vec<BlocId>)> {
    let types: Vec<State> = scenario.type_ids().map(|kind| state.clone().as_type(scenario, kind)).collect();
    let minds: Vec<Evaluator<'_>> = types.iter().map(|state| Evaluator::new(scenario, state, Mind::True)).collect();
    let shown = Evaluator::new(scenario, state, Mind::Reputed);
    let (candour, interest) =
        (scenario.rule(Coefficient::SoundingCandour), scenario.rule(Coefficient::SoundingInterest));
    let spread = |package: &Package, bloc: BlocId| {
        let reputed = shown.margin(package, bloc);
        let colour = interest * (0.5 - scenario.blocs[bloc.at()].hawk) * 2.0;
        // Beyond the ends of the scale of leanings nothing can be told apart.
        let said = |mind: &Evaluator<'_>| {
            (reputed + candour * (mind.margin(package, bloc) - reputed) + colour).clamp(-0.25, 0.25)
        };
        minds.iter().map(said).fold(f64::NEG_INFINITY, f64::max) - minds.iter().map(said).fold(f64::INFINITY, f64::min)
    };
    let all = |package: &Package| scenario.bloc_ids().map(|bloc| spread(package, bloc)).sum::<f64>();
    let agreed = |package: &Package| shown.value(package) >= scenario.rule(Coefficient::Aspiration);
    let drawn = (0..4_000).map(|_| any_package(scenario, dice)).filter(agreed);
    let package = drawn.max_by(|one, other| all(one).total_cmp(&all(other)))?;
    let mut blocs: Vec<BlocId> = scenario.bloc_ids().collect();
    blocs.sort_by(|one, other| spread(&package, *other).total_cmp(&spread(&package, *one)));
    Some((package, blocs))
}

/// What a prober does with its effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Tasks every desk and watches what happens.
    Reports,
    /// Tasks every desk, and asks for a signature where it tells most.
    Signatures,
    /// Sounds out the factions first, those that tell most, and tasks a desk with what is left.
    Soundings,
}

/// Plays to find out. Returns the posterior's guess after the round that opens by each of the given turns.
fn prober(pack: &Arc<Pack>, seed: u64, kind: TypeId, until: &[u32], way: Way) -> Vec<TypeId> {
    let scenario = &pack.scenario;
    let mut game = Game::of_type(Arc::clone(scenario), seed, kind).unwrap();
    let mut observer = Observer::new(scenario, uniform(scenario), 250);
    let mut dice = Dice::new(seed);
    let mut guesses = Vec::new();
    loop {
        let turn = game.view().turn;
        if let Some(question) = game.view().question {
            game.apply(&Command::Answer(question.replies[0])).unwrap();
            continue;
        }
        if game.view().phase == Phase::Talks {
            let state = game.truth().unwrap().state.clone();
            if way == Way::Soundings
                && let Some((package, blocs)) = telling(scenario, &state, &mut dice)
                && game.apply(&Command::Offer(package.clone())).is_ok()
                && game.view().table.agreed.as_ref() == Some(&package)
            {
                let state = game.truth().unwrap().state.clone();
                for bloc in blocs {
                    let Ok(events) = game.apply(&Command::Sound(bloc)) else { continue };
                    let Event::Sounded { leaning, .. } = events[0] else { continue };
                    observer.see(&Sighting::Sounded(bloc, leaning, &package, &state));
                }
            }
            for desk in scenario.desk_ids() {
                if let Ok(events) = game.apply(&Command::Task(desk))
                    && let Event::Reported { estimate, .. } = &events[0]
                {
                    observer.see(&Sighting::Report(desk, *estimate, 0.0));
                }
            }
            let posture = Evaluator::new(scenario, &state, Mind::Reputed);
            let package = probe(scenario, &state, &posture, &mut dice).filter(|_| way == Way::Signatures);
            let package = package.filter(|package| game.apply(&Command::Offer(package.clone())).is_ok());
            if let Some(package) = package
                && game.view().table.agreed.is_some()
                && let Ok(events) = game.apply(&Command::Sign)
            {
                let signed = matches!(events[0], Event::Signed { .. });
                observer.see(&Sighting::Ratified(CounterpartId(0), signed, &package, &state));
            }
        }
        while guesses.len() < until.len() && turn >= until[guesses.len()] {
            guesses.push(observer.guess());
        }
        if guesses.len() == until.len() || game.view().phase != Phase::Talks {
            guesses.resize(until.len(), observer.guess());
            return guesses;
        }
        for event in game.apply(&Command::EndRound).unwrap() {
            let (incident, stands, happened): (IncidentId, Option<f64>, bool) = match event {
                Event::Happened { incident, stands, .. } => (incident, stands, true),
                Event::DidNotHappen { incident, stands, falsified: false } => (incident, stands, false),
                _ => continue,
            };
            if !scenario.incidents[incident.at()].chance.is_empty() {
                observer.see(&Sighting::Incident(incident, stands, happened));
            }
        }
    }
}

#[test]
#[ignore = "weighs hundreds of thousands of cases"]
fn everything_seen_tells_much_but_not_all() {
    let pack = shipped("doha-2018");
    let bands = [(3, 0.75), (16, 0.90)];
    let turns = bands.map(|(turn, _)| turn);
    let games = 60;
    for way in [Way::Reports, Way::Signatures, Way::Soundings] {
        let mut hits = [0_u32; 2];
        let mut all = 0;
        for kind in pack.scenario.type_ids() {
            for seed in 0..games {
                let guesses = prober(&pack, 500 + seed, kind, &turns, way);
                for (hit, guess) in hits.iter_mut().zip(guesses) {
                    *hit += u32::from(guess == kind);
                }
                all += 1;
            }
        }
        for ((turn, most), hit) in bands.into_iter().zip(hits) {
            let right = f64::from(hit) / f64::from(all);
            println!("right from everything seen by month {turn}, {way:?}: {right:.3} (at most {most})");
            assert!(right <= most, "{way:?}, month {turn}: {right}");
        }
    }
}

#[test]
fn the_first_counter_does_not_hand_over_the_best_deal() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let paper = |package: &Package| -> f64 {
        let of = |(issue, weight): (usize, &f64)| {
            weight * scenario.issues[issue].options[usize::from(package.0[issue])].home
        };
        scenario.home.weights.iter().enumerate().map(of).sum()
    };
    let nothing = paper(&Package::status_quo(scenario.issues.len()));
    let mut most = 0.0_f64;
    for kind in scenario.type_ids() {
        let game = Game::of_type(Arc::clone(scenario), 7, kind).unwrap();
        let state = game.truth().unwrap().state.clone();
        let sweep = Evaluator::new(scenario, &state, Mind::True).sweep();
        let best = sweep
            .values()
            .iter()
            .enumerate()
            .filter(|(_, value)| **value >= 0.0)
            .map(|(index, _)| paper(&sweep.package(index)))
            .fold(f64::NEG_INFINITY, f64::max);
        let home_best = |issue: &wedge_engine::Issue| {
            let home = |at: &usize| issue.options[*at].home;
            let best = (0..issue.options.len()).max_by(|one, other| home(one).total_cmp(&home(other)));
            u8::try_from(best.unwrap()).unwrap()
        };
        let mut offers = vec![Package(scenario.issues.iter().map(home_best).collect())];
        let mut dice = Dice::new(11);
        offers.extend((0..150).map(|_| any_package(scenario, &mut dice)));
        for offer in offers {
            if let Some(AnswerKind::Counter(counter)) = answer_to(&mut game.clone(), &offer) {
                most = most.max((paper(&counter) - nothing) / (best - nothing));
            }
        }
    }
    println!("the best first counter is worth {most:.3} of the best attainable surplus on paper");
    assert!(most <= 0.70, "{most}");
}

/// One who tasks every desk in every sitting, hears the dated events, and takes in what comes from one source or from all.
#[test]
#[ignore = "weighs hundreds of thousands of cases"]
fn who_asks_well_is_mostly_right_by_the_end_and_no_desk_alone_decides() {
    let pack = shipped("doha-2018");
    let scenario = &pack.scenario;
    let sittings = scenario.talks.len();
    let prior: Vec<f64> = scenario.types.iter().map(|kind| kind.prior).collect();
    let games = 60;
    let from = |source: Option<DeskId>| -> Vec<f64> {
        let mut right = vec![0.0; sittings];
        for kind in scenario.type_ids() {
            let share = prior[kind.at()] / games as f64;
            for seed in 0..games {
                let mut game = Game::of_type(Arc::clone(scenario), 9_000 + seed, kind).unwrap();
                let mut observer = Observer::new(scenario, prior.clone(), 400);
                for sum in &mut right {
                    for desk in scenario.desk_ids() {
                        let Ok(events) = game.apply(&Command::Task(desk)) else { continue };
                        if let (Event::Reported { estimate, .. }, true) =
                            (&events[0], source.is_none_or(|one| one == desk))
                        {
                            observer.see(&Sighting::Report(desk, *estimate, 0.0));
                        }
                    }
                    *sum += if observer.guess() == kind { share } else { 0.0 };
                    pass(&mut game, source.is_none().then_some(&mut observer));
                }
            }
        }
        right
    };
    let all = from(None);
    println!("right by sitting, all desks and events: {all:.2?}");
    for desk in scenario.desk_ids() {
        let alone = from(Some(desk));
        println!("right by sitting, {} alone: {alone:.2?}", scenario.desks[desk.at()].id);
        assert!(alone[sittings - 1] < all[sittings - 1] - 0.03, "one desk decides");
    }
    assert!((0.82..=0.95).contains(&all[sittings - 1]), "{all:.2?}");
}

/// Lets time pass to the next sitting, every question answered by its first reply.
fn pass(game: &mut Game, mut observer: Option<&mut Observer>) {
    let before = game.glance().round;
    while game.glance().phase == Phase::Talks && game.glance().round == before {
        for event in game.apply(&time_goes_on(game)).unwrap() {
            if let (Event::Happened { incident, stands, .. }, Some(observer)) = (&event, &mut observer)
                && !game.scenario().incidents[incident.at()].chance.is_empty()
            {
                observer.see(&Sighting::Incident(*incident, *stands, true));
            }
        }
    }
}

/// Months after which the observer of reports is asked, and the shares of right guesses of the numerical prototype.
const MONTHS: [usize; 5] = [1, 3, 6, 12, 17];
const TABLE: [(&str, [f64; 5]); 4] = [
    ("one desk a month in turn", [0.42, 0.64, 0.69, 0.77, 0.81]),
    ("hands", [0.42, 0.49, 0.50, 0.55, 0.57]),
    ("ct", [0.53, 0.66, 0.71, 0.73, 0.77]),
    ("un", [0.51, 0.61, 0.69, 0.76, 0.79]),
];

#[test]
#[ignore = "weighs millions of cases"]
fn an_observer_of_reports_alone_is_right_as_often_as_the_prototypes() {
    let pack = fixture("prototype");
    // Reports alone: bonds that stay as they were drawn, a report a month, nothing else that tells.
    let mut scenario = pack.scenario.as_ref().clone();
    scenario.incidents.clear();
    scenario.drifts.clear();
    scenario.rules = scenario.rules.with(Coefficient::BondSpread, 0.12);
    for silent in
        [Coefficient::AbroadFloor, Coefficient::AbroadStrands, Coefficient::Publicity, Coefficient::SplitFloor]
    {
        scenario.rules = scenario.rules.with(silent, 0.0);
    }
    scenario.talks = (0..=20).map(|opens| Round { opens, effort: 3 }).collect();
    let scenario = Arc::new(scenario);
    let games = 300;
    for (way, expected) in TABLE {
        let mut hits = [0_u32; 5];
        for kind in scenario.type_ids() {
            for seed in 0..games {
                let mut game = Game::of_type(Arc::clone(&scenario), 7_000 + seed, kind).unwrap();
                let mut observer = Observer::new(&scenario, uniform(&scenario), 400);
                for month in 0..17 {
                    let desk = match scenario.desk_ids().find(|desk| scenario.desks[desk.at()].id == way) {
                        Some(desk) => desk,
                        None => scenario.desk_ids().nth(month % 3).unwrap(),
                    };
                    let events = game.apply(&Command::Task(desk)).unwrap();
                    let Event::Reported { estimate, .. } = events[0] else { panic!("no report") };
                    observer.see(&Sighting::Report(desk, estimate, 0.0));
                    if let Some(at) = MONTHS.iter().position(|asked| *asked == month + 1) {
                        hits[at] += u32::from(observer.guess() == kind);
                    }
                    game.apply(&Command::EndRound).unwrap();
                }
            }
        }
        let right = hits.map(|hit| f64::from(hit) / (3.0 * games as f64));
        println!("{way:<26} {right:.2?}, the prototype {expected:.2?}");
        for ((month, own), other) in MONTHS.iter().zip(right).zip(expected) {
            assert!((own - other).abs() <= 0.05, "{way}, month {month}: {own:.3} and {other}");
        }
    }
}
