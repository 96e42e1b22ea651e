//! Many games by many players, and what came about in them.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{Command, Event, Measure, QuestionKind, Reply, Scenario, Status, Test, TypeId};
use wedge_scenario::Pack;

use super::ending::Ending;
use crate::policy::Policy;
use crate::simulate::{SimulateError, play_watched};
use crate::stats::Mean;

/// Plays its games by a policy made afresh for each seed.
pub(super) type Makes = Box<dyn Fn(u64) -> Box<dyn Policy> + Send + Sync>;

/// Somebody who plays.
pub(super) struct Player {
    /// His name in the table of endings.
    pub(super) name: String,
    /// True for a line of play, false for a policy.
    pub(super) line: bool,
    /// What he plays by.
    pub(super) makes: Makes,
    /// How many games under each hypothesis.
    pub(super) games: u64,
}

/// What came about in some games. Two of them add up to the same in either order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tally {
    /// Games by hypothesis.
    pub(super) games: Vec<u64>,
    /// Games in which a test held: of each aim, red line and forecast.
    pub(super) aims: Vec<u64>,
    pub(super) red_lines: Vec<u64>,
    pub(super) forecasts: Vec<u64>,
    /// By hypothesis and ending.
    pub(super) endings: Vec<[u64; Ending::ALL.len()]>,
    /// Games in which each event happened.
    pub(super) happened: Vec<u64>,
    /// How often each event asked, and how often each of its replies was open then.
    pub(super) asked: Vec<u64>,
    pub(super) open: Vec<Vec<u64>>,
    /// By hypothesis and part of the outcome, the least and the most it came to.
    pub(super) parts: Vec<Vec<(f64, f64)>>,
}

impl Tally {
    /// Of no game.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let kinds = scenario.types.len();
        Self {
            games: vec![0; kinds],
            aims: vec![0; scenario.aims.len()],
            red_lines: vec![0; scenario.red_lines.len()],
            forecasts: vec![0; scenario.forecasts.len()],
            endings: vec![[0; Ending::ALL.len()]; kinds],
            happened: vec![0; scenario.incidents.len()],
            asked: vec![0; scenario.incidents.len()],
            open: scenario.incidents.iter().map(|incident| vec![0; incident.replies.len()]).collect(),
            parts: vec![vec![(f64::INFINITY, f64::NEG_INFINITY); Measure::ALL.len()]; kinds],
        }
    }

    /// With the games of another.
    pub(super) fn and(mut self, other: &Self) -> Self {
        let add = |own: &mut [u64], other: &[u64]| own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        add(&mut self.games, &other.games);
        add(&mut self.aims, &other.aims);
        add(&mut self.red_lines, &other.red_lines);
        add(&mut self.forecasts, &other.forecasts);
        add(&mut self.happened, &other.happened);
        add(&mut self.asked, &other.asked);
        self.endings.iter_mut().zip(&other.endings).for_each(|(own, other)| add(own, other));
        self.open.iter_mut().zip(&other.open).for_each(|(own, other)| add(own, other));
        for (own, other) in self.parts.iter_mut().flatten().zip(other.parts.iter().flatten()) {
            *own = (own.0.min(other.0), own.1.max(other.1));
        }
        self
    }

    /// Games under all hypotheses.
    pub(super) fn all(&self) -> u64 {
        self.games.iter().sum()
    }

    /// The share of the games under a hypothesis that came to an ending.
    pub(super) fn share(&self, kind: TypeId, ending: Ending) -> f64 {
        self.endings[kind.at()][ending.at()] as f64 / self.games[kind.at()].max(1) as f64
    }
}

/// A game that was played.
pub(super) struct Played {
    /// What came about in it.
    pub(super) tally: Tally,
    /// The weighted sum of its outcome.
    pub(super) score: f64,
    /// Whether something happened that was looked for.
    pub(super) saw: bool,
}

/// Plays a game and says what came about in it.
pub(super) fn played(
    pack: &Pack,
    policy: &mut dyn Policy,
    seed: u64,
    kind: TypeId,
    looked_for: impl Fn(&Event) -> bool,
) -> Result<Played, SimulateError> {
    let scenario = &pack.scenario;
    let mut tally = Tally::of(scenario);
    let game = play_watched(pack, policy, seed, Some(kind), &mut |game, command| {
        if let Command::Answer(_) = command
            && let Some(question) = game.glance().question
            && let QuestionKind::Incident(incident) = question.question.kind
        {
            tally.asked[incident.at()] += 1;
            for reply in &question.replies {
                if let Reply::Listed(index) = reply
                    && let Some(open) = tally.open[incident.at()].get_mut(usize::from(*index))
                {
                    *open += 1;
                }
            }
        }
    })?;
    let mut saw = false;
    for (_, event) in game.log() {
        if let Event::Happened { incident, .. } = event {
            tally.happened[incident.at()] = 1;
        }
        saw |= looked_for(event);
    }
    let outcome = game.into_outcome().ok_or(SimulateError::Endless(seed))?;
    tally.games[kind.at()] = 1;
    let passed = |counts: &mut [u64], tests: &[Test]| {
        counts.iter_mut().zip(tests).for_each(|(count, test)| *count = u64::from(outcome.passes(test)));
    };
    passed(&mut tally.aims, &scenario.aims);
    passed(&mut tally.red_lines, &scenario.red_lines);
    passed(&mut tally.forecasts, &scenario.forecasts);
    let how = match outcome.status {
        None => Ending::NoDeal,
        Some(Status::Held) => Ending::Held,
        Some(Status::Hollow) => Ending::Hollow,
        Some(Status::Suspended) => Ending::Suspended,
        Some(Status::Collapsed) => Ending::Collapsed,
    };
    let third = if outcome.fell.is_some() { Ending::Fell } else { Ending::Stands };
    for ending in [how, third] {
        tally.endings[kind.at()][ending.at()] = 1;
    }
    for (at, measure) in Measure::ALL.into_iter().enumerate() {
        let value = outcome.measure(measure);
        tally.parts[kind.at()][at] = (value, value);
    }
    Ok(Played { tally, score: crate::judge::score(scenario, &outcome), saw })
}

/// What came about in the games of somebody.
pub(super) struct Plays {
    /// All of it.
    pub(super) tally: Tally,
    /// By hypothesis, the weighted sum of the outcome's parts.
    pub(super) scores: Vec<Mean>,
}

/// Lets everybody play all his games, and says what came about in those of each.
pub(super) fn all(
    pack: &Arc<Pack>,
    players: &[Player],
    first: u64,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<Plays>, SimulateError> {
    let of = |player: &Player| -> Result<Plays, SimulateError> {
        let mut plays = Plays { tally: Tally::of(&pack.scenario), scores: Vec::new() };
        for kind in pack.scenario.type_ids() {
            let games: Vec<Played> = (first..first + player.games)
                .into_par_iter()
                .map(|seed| {
                    let game = played(pack, (player.makes)(seed).as_mut(), seed, kind, |_| false)?;
                    tick();
                    Ok(game)
                })
                .collect::<Result<_, SimulateError>>()?;
            plays.scores.push(Mean::of(&games.iter().map(|game| game.score).collect::<Vec<f64>>()));
            plays.tally = games.iter().map(|game| &game.tally).fold(plays.tally, Tally::and);
        }
        Ok(plays)
    };
    players.iter().map(of).collect()
}
