//! How well was judged: every belief and every forecast that was stated, scored beside an observer's of the same evidence, and what
//! a class comes to with its uncertainty.

use wedge_engine::{Event, Outcome, Truth, TypeId};

use crate::learned::Learned;
use crate::review::Review;

/// The Brier scores of something that was stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// When.
    pub turn: u32,
    /// Of what was stated: of a belief 0 (sure and right) to 2 (sure and wrong), of a forecast 0 to 1.
    pub own: f64,
    /// Of what an observer without error would have stated who saw the same.
    pub observer: f64,
}

/// What was judged in a game.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// Every belief, the last of each turn.
    pub beliefs: Vec<Scored>,
    /// Every forecast of every event, the last of each turn.
    pub forecasts: Vec<Scored>,
}

/// What several teams come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    /// How many were stated.
    pub count: usize,
    /// How many teams stated any.
    pub teams: usize,
    /// The mean score of what was stated.
    pub own: Measured,
    /// The mean score of the observer.
    pub observer: Measured,
    /// By how much the first is larger than the second.
    pub apart: Measured,
}

/// A mean, and how far it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The mean.
    pub mean: f64,
    /// Its standard error, counted by teams: what one team states more than once tells as much as once, if all of it errs alike.
    /// `None` for a single team.
    pub error: Option<f64>,
}

/// What was judged in a game that is over. The observer's forecast of an event is the share of the other lucks of the same orders in
/// which it came about, each hypothesis counting as much as the observer then believed it.
#[must_use]
pub fn judged(truth: &Truth<'_>, outcome: &Outcome, review: &Review) -> Judged {
    let mut judged = Judged::default();
    for (at, (turn, event)) in truth.log.iter().enumerate() {
        let later = || truth.log[at + 1..].iter().take_while(|(other, _)| other == turn).map(|(_, event)| event);
        match event {
            Event::Believed { shares } if !later().any(|event| matches!(event, Event::Believed { .. })) => {
                let own: Vec<f64> = shares.iter().map(|share| f64::from(*share) / 100.0).collect();
                let score = |shares: &[f64]| of_belief(shares, outcome.kind);
                let observer = score(believed(review, *turn));
                judged.beliefs.push(Scored { turn: *turn, own: score(&own), observer });
            }
            Event::Forecast { stated } => {
                for (which, percent) in stated {
                    let again = |event: &Event| matches!(event, Event::Forecast { stated } if stated.iter().any(|(other, _)| other == which));
                    let Some(test) = truth.scenario.forecasts.get(usize::from(*which)) else { continue };
                    if later().any(again) {
                        continue;
                    }
                    let came = f64::from(u8::from(outcome.passes(test)));
                    let score = |share: f64| (share - came) * (share - came);
                    let comes = |(lucks, share): (&crate::review::Lucks, &f64)| {
                        lucks.mean(|outcome| f64::from(u8::from(outcome.passes(test)))) * share
                    };
                    let observer = review.lucks.iter().zip(believed(review, *turn)).map(comes).sum();
                    judged.forecasts.push(Scored {
                        turn: *turn,
                        own: score(f64::from(*percent) / 100.0),
                        observer: score(observer),
                    });
                }
            }
            _ => {}
        }
    }
    judged
}

/// What the observer believed on a turn.
fn believed(review: &Review, turn: u32) -> &[f64] {
    let known = |learned: &&Learned| learned.turn <= turn;
    let last = review.learned.iter().rev().find(known).or(review.learned.first());
    last.map_or(&[], |learned| &learned.shares)
}

/// The Brier score of a belief.
fn of_belief(shares: &[f64], kind: TypeId) -> f64 {
    let error = |(at, share): (usize, &f64)| {
        let error = share - f64::from(u8::from(at == kind.at()));
        error * error
    };
    shares.iter().enumerate().map(error).sum()
}

/// What teams come to, each by what it stated; `None` if none stated anything.
#[must_use]
pub fn pooled(teams: &[Vec<Scored>]) -> Option<Pooled> {
    let count: usize = teams.iter().map(Vec::len).sum();
    if count == 0 {
        return None;
    }
    Some(Pooled {
        count,
        teams: teams.iter().filter(|scored| !scored.is_empty()).count(),
        own: measured(teams, |scored| scored.own),
        observer: measured(teams, |scored| scored.observer),
        apart: measured(teams, |scored| scored.own - scored.observer),
    })
}

/// The mean over all that was stated, and its standard error by teams (the linearised error of a ratio of sums, as for clusters that
/// are drawn whole).
fn measured(teams: &[Vec<Scored>], of: fn(&Scored) -> f64) -> Measured {
    let sums: Vec<(f64, f64)> = teams
        .iter()
        .filter(|scored| !scored.is_empty())
        .map(|scored| (scored.iter().map(of).sum(), scored.len() as f64))
        .collect();
    let (sum, count) = sums.iter().fold((0.0, 0.0), |(sum, count), one| (sum + one.0, count + one.1));
    let mean = sum / count;
    let all = sums.len() as f64;
    let squares: f64 = sums.iter().map(|(sum, count)| (sum - mean * count) * (sum - mean * count)).sum();
    let error = (sums.len() > 1).then(|| (squares * all / (all - 1.0)).sqrt() / count);
    Measured { mean, error }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(own: &[f64]) -> Vec<Scored> {
        own.iter().map(|own| Scored { turn: 0, own: *own, observer: 0.25 }).collect()
    }

    #[test]
    fn a_team_that_says_the_same_four_times_tells_no_more_than_once() {
        let once = pooled(&[scored(&[0.2]), scored(&[0.6]), scored(&[0.4])]);
        let often = pooled(&[scored(&[0.2; 4]), scored(&[0.6; 4]), scored(&[0.4; 4])]);
        let error = |pooled: Option<Pooled>| pooled.and_then(|pooled| pooled.own.error);
        assert!((error(once).unwrap_or(0.0) - error(often).unwrap_or(1.0)).abs() < 1e-12);
        // Of three means the standard deviation over the root of three.
        assert!((error(once).unwrap_or(0.0) - 0.2 / 3.0_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn nobody_and_a_single_team_have_no_uncertainty() {
        assert_eq!(pooled(&[Vec::new(), Vec::new()]), None);
        let single = pooled(&[Vec::new(), scored(&[0.5, 0.7])]);
        assert!(single.is_some_and(|one| one.own.error.is_none() && one.teams == 1 && one.count == 2));
        assert!(single.is_some_and(|one| (one.apart.mean - 0.35).abs() < 1e-12));
    }
}
