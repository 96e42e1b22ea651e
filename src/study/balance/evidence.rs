//! What the evidence tells of the hypotheses: to an observer who asks every desk and sees every event, and by each source alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use wedge_counsel::{Observer, Sighting};
use wedge_engine::{Command, DeskId, Event, Game, Package, Scenario, TypeId};
use wedge_scenario::Pack;

use super::marks::{DECIDES, GIVEN_AWAY, HARDLY};
use super::remark::{RemarkKind, Said, figure, hundredths};
use crate::policy::{Policy, Seat, mild_answer};
use crate::search::Lot;
use crate::simulate::{SimulateError, play};

/// Cases that an observer holds for each hypothesis.
const CASES: u32 = 120;
/// The seeds of the games that are observed lie apart from all others.
const OBSERVED: u64 = 400_000;
/// Drafts of which the answers are compared, and games in which each is tabled under each hypothesis: half of them show what an
/// answer means, the others whether it does.
const DRAFTS: u32 = 24;
const ANSWERS: u64 = 32;

/// Asks every desk in every round, tables nothing, and lets time go on.
#[derive(Debug)]
struct Asks;

impl Policy for Asks {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        let task = || seat.scenario().desk_ids().map(Command::Task).find(|task| seat.may(task));
        mild_answer(seat).or_else(task).unwrap_or(Command::EndRound)
    }
}

/// Whom somebody listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// Every desk and every event.
    All,
    /// One desk.
    Desk(DeskId),
    /// The dated events.
    Events,
}

/// How far the evidence has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    /// A desk's first report.
    Report,
    /// The end of the first round.
    Round,
    /// The end of the talks; without talks, of the game.
    End,
}

/// What one game shows of its hypothesis: the shares of an observer who held all of them as likely as each other.
fn shares(scenario: &Arc<Scenario>, game: &Game, source: Source, until: Until) -> Vec<f64> {
    let kinds = scenario.types.len();
    let mut observer = Observer::new(scenario, vec![1.0 / kinds as f64; kinds], CASES);
    for (_, event) in game.log() {
        match event {
            Event::Reported { desk, estimate, strays, .. }
                if source == Source::All || source == Source::Desk(*desk) =>
            {
                observer.see(&Sighting::Report(*desk, *estimate, *strays));
                if until == Until::Report {
                    break;
                }
            }
            Event::Happened { incident, stands, .. } | Event::DidNotHappen { incident, stands, falsified: false } => {
                let tells = !scenario.incidents[incident.at()].chance.is_empty();
                if tells && matches!(source, Source::All | Source::Events) {
                    let happened = matches!(event, Event::Happened { .. });
                    observer.see(&Sighting::Incident(*incident, *stands, happened));
                }
            }
            Event::TurnPassed { .. } if until == Until::Round => break,
            Event::TalksEnded { .. } => break,
            _ => {}
        }
    }
    observer.posterior()
}

/// By pair of hypotheses, in how many of the games under either an observer would be right who is told that it is one of the two;
/// half a game where he cannot say.
fn pairs(scenario: &Scenario, seen: &[(TypeId, Vec<f64>)]) -> Vec<(TypeId, TypeId, f64)> {
    let mut all = Vec::new();
    for one in scenario.type_ids() {
        for other in scenario.type_ids().filter(|other| *other > one) {
            let (mut right, mut games) = (0.0, 0.0);
            for (kind, shares) in seen.iter().filter(|(kind, _)| [one, other].contains(kind)) {
                let wrong = if *kind == one { other } else { one };
                let (own, rival) = (shares[kind.at()], shares[wrong.at()]);
                right += if own > rival {
                    1.0
                } else if own < rival {
                    0.0
                } else {
                    0.5
                };
                games += 1.0;
            }
            all.push((one, other, right / f64::max(games, 1.0)));
        }
    }
    all
}

/// In how many games who begins with nature's own odds names the hypothesis, games weighed by those odds.
fn right(scenario: &Scenario, seen: &[(TypeId, Vec<f64>)]) -> f64 {
    let prior = |kind: TypeId| scenario.types[kind.at()].prior;
    let (mut right, mut all) = (0.0, 0.0);
    for (kind, shares) in seen {
        let weighed = |of: &TypeId| shares[of.at()] * prior(*of);
        let best =
            scenario.type_ids().max_by(|one, other| weighed(one).total_cmp(&weighed(other)).then(other.cmp(one)));
        right += if best == Some(*kind) { prior(*kind) } else { 0.0 };
        all += prior(*kind);
    }
    right / f64::max(all, f64::MIN_POSITIVE)
}

/// Remarks on what the evidence tells.
pub(super) fn look(
    pack: &Arc<Pack>,
    games: u64,
    said: &mut Said,
    tick: &(dyn Fn() + Sync),
) -> Result<(), SimulateError> {
    let scenario = &pack.scenario;
    if scenario.types.len() < 2 {
        said.fine("evidence", "there is one hypothesis, and nothing to find out");
        return Ok(());
    }
    let wanted: Vec<(TypeId, u64)> =
        scenario.type_ids().flat_map(|kind| (OBSERVED..OBSERVED + games).map(move |seed| (kind, seed))).collect();
    let observed: Vec<(TypeId, Game)> = wanted
        .into_par_iter()
        .map(|(kind, seed)| {
            let game = play(pack, &mut Asks, seed, Some(kind))?;
            tick();
            Ok((kind, game))
        })
        .collect::<Result<_, SimulateError>>()?;
    let seen = |source: Source, until: Until| -> Vec<(TypeId, Vec<f64>)> {
        observed.par_iter().map(|(kind, game)| (*kind, shares(scenario, game, source, until))).collect()
    };
    let all = seen(Source::All, Until::End);
    apart(pack, &pairs(scenario, &all), said);
    sources(pack, right(scenario, &all), &seen, said);
    given_away(pack, &seen, said)
}

fn two(pack: &Pack, one: TypeId, other: TypeId) -> (String, String) {
    let (one, other) = (&pack.types[one.at()].id, &pack.types[other.at()].id);
    (format!("{one}, {other}"), format!("`{one}` and `{other}`"))
}

/// Remarks on hypotheses that hardly any evidence tells apart.
fn apart(pack: &Pack, pairs: &[(TypeId, TypeId, f64)], said: &mut Said) {
    let before = said.remarks.len();
    for (one, other, right) in pairs.iter().filter(|(.., right)| *right <= HARDLY) {
        let (about, both) = two(pack, *one, *other);
        let says = format!(
            "hardly any evidence tells {both} apart: who asks every desk in every sitting and sees every event is right in {} games, \
             and half would be luck",
            hundredths(*right)
        );
        said.remark(RemarkKind::TypesNotToldApart, about, says, vec![figure("right", *right)]);
    }
    let each: Vec<String> = pairs
        .iter()
        .map(|(one, other, right)| format!("{} in {}", two(pack, *one, *other).1, hundredths(*right)))
        .collect();
    let says =
        format!("who asks every desk in every sitting and sees every event tells apart {} games", each.join(", "));
    said.fine_unless_more(before, "evidence", says);
}

/// A remark on a source that decides by itself, where there are others.
fn sources(pack: &Pack, all: f64, seen: &dyn Fn(Source, Until) -> Vec<(TypeId, Vec<f64>)>, said: &mut Said) {
    let scenario = &pack.scenario;
    let prior = scenario.types.iter().map(|kind| kind.prior).fold(0.0, f64::max);
    let desks = scenario.desk_ids().map(|desk| (Source::Desk(desk), scenario.desks[desk.at()].id.as_str()));
    let tells = scenario.incidents.iter().any(|incident| !incident.chance.is_empty());
    let events = tells.then_some((Source::Events, "events"));
    let alone: Vec<(&str, f64)> =
        desks.chain(events).map(|(source, name)| (name, right(scenario, &seen(source, Until::End)))).collect();
    let before = said.remarks.len();
    for (name, by_it) in &alone {
        // Where nothing tells anything, nothing decides.
        if alone.len() > 1 && all > prior + DECIDES && all - by_it <= DECIDES {
            let what = if *name == "events" {
                "by the events alone".to_owned()
            } else {
                format!("by the desk `{name}` alone")
            };
            let says = format!(
                "one source decides: {what} the hypothesis is named in {} games by the end of the talks, by all of them in {}",
                hundredths(*by_it),
                hundredths(all)
            );
            said.remark(RemarkKind::OneSourceDecides, *name, says, vec![figure("alone", *by_it), figure("all", all)]);
        }
    }
    let each: Vec<String> = alone.iter().map(|(name, right)| format!("`{name}` {:.0}", 100.0 * right)).collect();
    said.fine_unless_more(
        before,
        "sources",
        format!(
            "the hypothesis is named in {} games by all of them, by the odds alone in {:.0}; by one alone: {}",
            hundredths(all),
            100.0 * prior,
            if each.is_empty() { "there is none".to_owned() } else { each.join(", ") }
        ),
    );
}

/// Remarks on what gives hypotheses away at once: one report, one sitting, one answer.
fn given_away(
    pack: &Arc<Pack>,
    seen: &dyn Fn(Source, Until) -> Vec<(TypeId, Vec<f64>)>,
    said: &mut Said,
) -> Result<(), SimulateError> {
    let scenario = &pack.scenario;
    let before = said.remarks.len();
    let mut most: f64 = 0.5;
    let mut held = |kind: RemarkKind, by: &str, what: &str, pairs: Vec<(TypeId, TypeId, f64)>, said: &mut Said| {
        for (one, other, right) in pairs {
            most = most.max(right);
            if right >= GIVEN_AWAY {
                let (about, both) = two(pack, one, other);
                let says = format!("{what} gives {both} away: it tells them apart in {} games", hundredths(right));
                let about = if by.is_empty() { about } else { by.to_owned() };
                said.remark(kind, about, says, vec![figure("right", right)]);
            }
        }
    };
    for desk in scenario.desk_ids() {
        let id = &scenario.desks[desk.at()].id;
        let by_it = pairs(scenario, &seen(Source::Desk(desk), Until::Report));
        held(RemarkKind::DeskGivesAway, id, &format!("the first report of the desk `{id}`"), by_it, said);
    }
    let sitting = pairs(scenario, &seen(Source::All, Until::Round));
    held(RemarkKind::FirstSittingGivesAway, "", "the first sitting, with every desk asked,", sitting, said);
    if !scenario.talks.is_empty() {
        let answers = answers(scenario)?;
        held(RemarkKind::FirstAnswerGivesAway, "", "the answer to a first draft, and to its signature,", answers, said);
    }
    said.fine_unless_more(
        before,
        "given away",
        format!(
            "no first report, first sitting or first answer tells two hypotheses apart in more than {} games",
            hundredths(most)
        ),
    );
    Ok(())
}

/// What is answered to a draft in the first sitting, and what the leadership says if it can be put to signature there and then;
/// nothing if there was no answer.
fn answer(scenario: &Arc<Scenario>, seed: u64, kind: TypeId, draft: &Package) -> Result<String, SimulateError> {
    let mut game = Game::of_type(Arc::clone(scenario), wedge_engine::seed_of_study(seed), kind)?;
    let mut events = game.apply(&Command::Offer(draft.clone())).unwrap_or_default();
    events.extend(game.apply(&Command::Sign).unwrap_or_default());
    let heard = events.iter().filter_map(|event| match event {
        Event::Answered(answer) => Some(format!("{:?}", answer.kind)),
        // They sign alike, whatever home then says.
        Event::Signed { .. } | Event::VotedDown { .. } => Some("signed".to_owned()),
        Event::Balked { .. } => Some("balked".to_owned()),
        _ => None,
    });
    Ok(heard.collect::<Vec<_>>().join(" "))
}

/// By pair of hypotheses, in how many games the answer to a first draft tells which it is, the draft being the one of some drawn by
/// lot that seems to tell most.
fn answers(scenario: &Arc<Scenario>) -> Result<Vec<(TypeId, TypeId, f64)>, SimulateError> {
    let drafts: Vec<Package> = (0..DRAFTS).map(|at| Lot::new(scenario, u32::MAX - at).package(scenario)).collect();
    // By draft and hypothesis, the answers in the games of each half.
    let heard: Vec<Vec<[Vec<String>; 2]>> = drafts
        .par_iter()
        .map(|draft| {
            let of = |kind: TypeId| {
                let half = |first: u64| {
                    let seeds = (OBSERVED + first..OBSERVED + ANSWERS).step_by(2);
                    seeds.map(|seed| answer(scenario, seed, kind, draft)).collect::<Result<Vec<String>, _>>()
                };
                Ok([half(0)?, half(1)?])
            };
            scenario.type_ids().map(of).collect::<Result<_, SimulateError>>()
        })
        .collect::<Result<_, SimulateError>>()?;
    let mut all = Vec::new();
    for one in scenario.type_ids() {
        for other in scenario.type_ids().filter(|other| *other > one) {
            let told = heard.iter().map(|of_draft| told_apart(&of_draft[one.at()], &of_draft[other.at()]));
            let best = told.max_by(|one, other| one.0.total_cmp(&other.0));
            all.push((one, other, best.map_or(0.5, |(_, right)| right)));
        }
    }
    Ok(all)
}

/// How often the answers of the first half of the games tell the hypothesis in them, and how often what was learned from them tells
/// it in the second half.
fn told_apart(one: &[Vec<String>; 2], other: &[Vec<String>; 2]) -> (f64, f64) {
    let mut lean: BTreeMap<&str, i32> = BTreeMap::new();
    one[0].iter().for_each(|answer| *lean.entry(answer).or_default() += 1);
    other[0].iter().for_each(|answer| *lean.entry(answer).or_default() -= 1);
    let right = |half: usize| {
        let credit = |answer: &String, sign: i32| match lean.get(answer.as_str()).map_or(0, |lean| sign * lean.signum())
        {
            1 => 1.0,
            0 => 0.5,
            _ => 0.0,
        };
        let sum: f64 = one[half].iter().map(|answer| credit(answer, 1)).sum::<f64>()
            + other[half].iter().map(|answer| credit(answer, -1)).sum::<f64>();
        sum / (one[half].len() + other[half].len()).max(1) as f64
    };
    (right(0), right(1))
}
