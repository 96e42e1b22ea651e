//! A game looked back upon, with all that takes longer than a frame of a screen: the numbers of hindsight, what could have been
//! believed, the choices on which it turned, and the same orders under other lucks.

use wedge_engine::{Event, Game, Outcome, Phase, TypeId, seed_of_study};

use crate::hindsight::Hindsight;
use crate::learned::{Learned, learned};
use crate::otherwise::{Course, Elsewhere};
use crate::turning::{Turning, turning};
use crate::zopa::{Zopa, zopa};

/// Other lucks under which the orders of a game are played again, for each hypothesis, where nobody waits at a screen.
pub const OTHER_LUCKS: u32 = 200;

/// A game looked back upon.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The numbers behind the accounts.
    pub hindsight: Hindsight,
    /// What an observer without error would have believed of what was seen, in order.
    pub learned: Vec<Learned>,
    /// The choices on which it turned, in order.
    pub turning: Vec<Turning>,
    /// The same orders under other lucks, by hypothesis.
    pub lucks: Vec<Lucks>,
    /// What could have been agreed at each sitting of the talks, in order.
    pub sittings: Vec<Sitting>,
}

/// The same orders under other lucks.
#[derive(Clone, Debug, PartialEq)]
pub struct Lucks {
    /// What the tie was in all of them.
    pub kind: TypeId,
    /// How each came out.
    pub games: Vec<Elsewhere>,
}

/// What could have been agreed at a sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// When it opened.
    pub turn: u32,
    /// What could have been agreed then.
    pub zopa: Zopa,
}

impl Lucks {
    /// In how many of them something holds.
    #[must_use]
    pub fn count(&self, holds: impl Fn(&Outcome) -> bool) -> usize {
        self.games.iter().filter(|game| holds(&game.outcome)).count()
    }

    /// The mean of something over them; 0 if there are none.
    #[must_use]
    pub fn mean(&self, of: impl Fn(&Outcome) -> f64) -> f64 {
        self.games.iter().map(|game| of(&game.outcome)).sum::<f64>() / self.games.len().max(1) as f64
    }
}

impl Review {
    /// A game that is over, with its orders under so many other lucks for each hypothesis; `None` of one that is on. The answer
    /// is the same every time.
    #[must_use]
    pub fn of(game: &Game, lucks: u32) -> Option<Self> {
        let (truth, was) = (game.truth()?, game.outcome()?);
        let course = Course::of(game)?;
        Some(Self {
            hindsight: Hindsight::of(&truth),
            learned: learned(game),
            turning: turning(game, &course, was),
            lucks: game.scenario().type_ids().map(|kind| under_other_lucks(&course, kind, lucks)).collect(),
            sittings: sittings(game, &course),
        })
    }

    /// The same orders under other lucks, the tie being what it was.
    #[must_use]
    pub fn as_it_was(&self, kind: TypeId) -> Option<&Lucks> {
        self.lucks.iter().find(|lucks| lucks.kind == kind)
    }
}

fn under_other_lucks(course: &Course, kind: TypeId, lucks: u32) -> Lucks {
    let games = (0..lucks).filter_map(|luck| course.under(seed_of_study(u64::from(luck)), kind));
    Lucks { kind, games: games.collect() }
}

fn sittings(game: &Game, course: &Course) -> Vec<Sitting> {
    let mut all: Vec<Sitting> = Vec::new();
    for (at, before) in course.before.iter().enumerate() {
        let from = if at == 0 { 0 } else { course.before[at - 1].log().len() };
        let opened = before.log()[from..].iter().any(|(_, event)| matches!(event, Event::RoundOpened { .. }));
        let talks = before.glance().signed.is_none() && before.glance().phase == Phase::Talks;
        if let Some(truth) = before.truth().filter(|_| opened && talks) {
            all.push(Sitting { turn: before.glance().turn, zopa: zopa(game.scenario(), truth.state) });
        }
    }
    all
}
