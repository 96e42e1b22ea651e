//! The recorded moves, what the rules answer to them over many seeds, and how surprising the real answers are to the rules
//! and to two simple forecasters.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{AnswerKind, Command, Evaluator, Event, Game, Mind, Outcome, Package, QuestionKind, TypeId};
use wedge_scenario::raw::Met;
use wedge_scenario::{Pack, Recorded};

use crate::policy::Kind;
use crate::simulate::{SimulateError, play_watched};

/// Kinds of answers a forecast is spread over.
const KINDS: f64 = 3.0;

/// The answers to one recorded offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The step of the record it is part of.
    pub step: usize,
    /// What was tabled.
    pub package: Package,
    /// What was answered in fact, if the record says.
    pub met: Option<Met>,
    /// By type, how often the rules agreed, countered and walked out.
    pub counts: Vec<[u32; 3]>,
    /// How often the capability-weighted mean of public margins was at least 0.
    pub mean_agrees: u32,
    /// How often it was not.
    pub mean_refuses: u32,
}

/// How surprising the real answers are, in bits: the smaller, the better foreseen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surprise {
    /// To the rules, over all types by the prior.
    pub rules: f64,
    /// To one who expects the last answer again.
    pub repeats: f64,
    /// To one who expects what the capability-weighted mean of public margins says.
    pub mean: f64,
}

/// A game by the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Replayed {
    /// Its seed.
    pub seed: u64,
    /// The counterpart's horizon in it.
    pub horizon: u32,
    /// Whether every answer was of the recorded kind.
    pub as_recorded: bool,
    /// Whether a leader balked on the way.
    pub balked: bool,
    /// Whether an ally's leader was found in a counterpart's care.
    pub found: bool,
    /// How it came out.
    pub outcome: Outcome,
}

/// The record beside the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The answers, offer by offer.
    pub answers: Vec<Answered>,
    /// The games, by type, in the order of seeds.
    pub games: Vec<Vec<Replayed>>,
}

/// One game with what was met at each offer.
struct Played {
    replayed: Replayed,
    met: Vec<(Package, Met, bool)>,
}

/// Plays the record under every type over seeds from `first` on.
///
/// # Errors
/// A scenario that the rules cannot play, or no threads.
pub fn history(
    pack: &Arc<Pack>,
    games: u64,
    first: u64,
    jobs: usize,
    tick: &(dyn Fn() + Sync),
) -> Result<History, SimulateError> {
    let recorded = Recorded::of(pack);
    let offers: Vec<(usize, Package)> = recorded.offers().map(|(step, package)| (step, package.clone())).collect();
    let mets: Vec<Option<Met>> = offers.iter().map(|(step, _)| pack.steps[*step].answered).collect();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|error| SimulateError::Threads(error.to_string()))?;
    let kinds: Vec<TypeId> = pack.scenario.type_ids().collect();
    let mut answers: Vec<Answered> = offers
        .iter()
        .zip(&mets)
        .map(|((step, package), met)| Answered {
            step: *step,
            package: package.clone(),
            met: *met,
            counts: vec![[0; 3]; kinds.len()],
            mean_agrees: 0,
            mean_refuses: 0,
        })
        .collect();
    let mut all = Vec::new();
    for kind in kinds {
        let played: Vec<Played> = pool.install(|| {
            (first..first + games)
                .into_par_iter()
                .map(|seed| {
                    let played = one(pack, seed, kind, &mets);
                    tick();
                    played
                })
                .collect::<Result<_, _>>()
        })?;
        for game in &played {
            // A game in which a move was refused or time ran otherwise has fewer offers; they are matched in order.
            for (answer, (package, met, mean)) in answers.iter_mut().zip(&game.met) {
                if answer.package != *package {
                    break;
                }
                answer.counts[kind.at()][slot(*met)] += 1;
                if *mean {
                    answer.mean_agrees += 1;
                } else {
                    answer.mean_refuses += 1;
                }
            }
        }
        all.push(played.into_iter().map(|game| game.replayed).collect());
    }
    Ok(History { answers, games: all })
}

fn slot(met: Met) -> usize {
    match met {
        Met::Agreed => 0,
        Met::Counter => 1,
        Met::WalkOut => 2,
    }
}

fn one(pack: &Arc<Pack>, seed: u64, kind: TypeId, mets: &[Option<Met>]) -> Result<Played, SimulateError> {
    let mut means = Vec::new();
    let mut watch = |game: &Game, command: &Command| {
        if let (Command::Offer(package), Some(truth)) = (command, game.truth()) {
            let agrees = truth.scenario.counterpart_ids().all(|party| {
                let posture = Evaluator::of(truth.scenario, truth.state, Mind::Reputed, party);
                posture.parts(package).consensus >= 0.0
            });
            means.push(agrees);
        }
    };
    let game = play_watched(pack, Kind::Recorded.policy(pack, seed).as_mut(), seed, Some(kind), &mut watch)?;
    let answers = game.log().iter().filter_map(|(_, event)| match event {
        Event::Answered(answer) => Some((answer.offer.clone(), answer.kind.clone())),
        _ => None,
    });
    let met: Vec<(Package, Met, bool)> = answers
        .zip(means)
        .map(|((package, kind), mean)| {
            let met = match kind {
                AnswerKind::Agreed => Met::Agreed,
                AnswerKind::Counter(_) | AnswerKind::Restated(_) => Met::Counter,
                AnswerKind::WalkOut { .. } => Met::WalkOut,
            };
            (package, met, mean)
        })
        .collect();
    let as_recorded =
        met.len() >= mets.len() && met.iter().zip(mets).all(|((_, met, _), real)| real.is_none_or(|real| real == *met));
    let balked = game.log().iter().any(|(_, event)| matches!(event, Event::Balked { .. }));
    let found = game
        .log()
        .iter()
        .any(|(_, event)| matches!(event, Event::Asked(question) if matches!(question.kind, QuestionKind::Found(_))));
    let horizon = game.truth().map_or(0, |truth| truth.state.horizon());
    let outcome = game.into_outcome().ok_or(SimulateError::Endless(seed))?;
    Ok(Played { replayed: Replayed { seed, horizon, as_recorded, balked, found, outcome }, met })
}

impl Answered {
    /// The probability that the rules give to an answer of a kind, over all types by the prior, each count raised by one so
    /// that nothing is impossible.
    #[must_use]
    pub fn probability(&self, priors: &[f64], met: Met) -> f64 {
        self.counts
            .iter()
            .zip(priors)
            .map(|(counts, prior)| {
                prior * smoothed(f64::from(counts[slot(met)]), f64::from(counts.iter().sum::<u32>()))
            })
            .sum()
    }
}

/// A share with one added to each of three counts.
fn smoothed(hits: f64, all: f64) -> f64 {
    (hits + 1.0) / (all + KINDS)
}

impl History {
    /// The surprise at each offer whose real answer the record tells.
    #[must_use]
    pub fn surprises(&self, priors: &[f64]) -> Vec<(usize, Surprise)> {
        let mut seen: Vec<Met> = Vec::new();
        let mut surprises = Vec::new();
        for (index, answer) in self.answers.iter().enumerate() {
            let Some(met) = answer.met else { continue };
            let repeats = match seen.last() {
                None => 1.0 / KINDS,
                Some(last) => {
                    let chances = seen.len() as f64 - 1.0;
                    let hits = seen.windows(2).filter(|pair| pair[0] == pair[1]).count() as f64;
                    // How often the last answer came again so far, with one added; the rest is shared by the others.
                    let again = (hits + 1.0) / (chances + 2.0);
                    if *last == met { again } else { (1.0 - again) / (KINDS - 1.0) }
                }
            };
            let all = f64::from(answer.mean_agrees + answer.mean_refuses);
            let hits = match met {
                Met::Agreed => answer.mean_agrees,
                Met::Counter => answer.mean_refuses,
                Met::WalkOut => 0,
            };
            let mean = smoothed(f64::from(hits), all);
            let bits = |probability: f64| -probability.log2();
            let rules = bits(answer.probability(priors, met));
            surprises.push((index, Surprise { rules, repeats: bits(repeats), mean: bits(mean) }));
            seen.push(met);
        }
        surprises
    }
}
