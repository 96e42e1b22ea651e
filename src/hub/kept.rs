//! A class as its database keeps it, for whoever looks at it once it is over: no server, and nothing is changed.

use wedge_class::{Entry, Exercise, Kept, Moment, Room};

use crate::error::HubError;
use crate::founding::Drawn;
use crate::store::{Store, StoreError};

/// A class as its database keeps it.
#[derive(Clone, Debug)]
pub struct KeptClass {
    /// The exercise.
    pub exercise: Exercise,
    /// The words of its envelope.
    pub words: Vec<String>,
    /// The number inside it.
    pub nonce: String,
    /// The lines of the game of each team, in the order of the exercise.
    pub sessions: Vec<Vec<String>>,
    /// Lines of reason, in order.
    pub said: Vec<Line>,
    /// For how many sittings the clock answered, for each team.
    pub by_clock: Vec<usize>,
    /// Assumptions by whose rivals the games were shown again, each by its place among those of the scenario: in the order in which
    /// they were first chosen.
    pub attacked: Vec<usize>,
    /// When the games ended, in milliseconds since 1970; none if they are on.
    pub ended: Option<u64>,
}

/// A line of reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The team that wrote it.
    pub team: usize,
    /// The sitting in which it was written, from 1.
    pub sitting: u32,
    /// When it was asked for.
    pub moment: Moment,
    /// The line.
    pub text: String,
    /// When it was written, in milliseconds since 1970.
    pub at: u64,
}

impl KeptClass {
    /// Reads a class from a database, by its address.
    ///
    /// # Errors
    /// A database that cannot be used or keeps no class.
    pub async fn read(address: &str) -> Result<Self, HubError> {
        let store = Store::open_to_read(address).await?;
        let none = || StoreError::Row("no class is kept in it".to_owned());
        let exercise: Exercise = serde_json::from_str(&store.fact("exercise").await?.ok_or_else(none)?)?;
        let drawn: Drawn = serde_json::from_str(&store.fact("drawn").await?.ok_or_else(none)?)?;
        let mut room = Room::new(exercise.clone());
        let (mut said, mut attacked, mut ended) = (Vec::new(), Vec::new(), None);
        for kept in store.entries(0).await? {
            room.take(&kept);
            let Kept { at, entry } = kept;
            match entry {
                Entry::Ended => ended = Some(at),
                Entry::Attacked { assumption } if !attacked.contains(&assumption) => attacked.push(assumption),
                Entry::Said { team, moment, .. } => {
                    // As the class keeps it: one line, and not too long.
                    let line = room.teams.get(team).and_then(|team| team.said.last().cloned());
                    said.extend(line.map(|(sitting, _, text)| Line { team, sitting, moment, text, at }));
                }
                _ => {}
            }
        }
        let mut sessions = Vec::new();
        for team in 0..exercise.teams.len() {
            sessions.push(store.lines(team, 0).await?);
        }
        let by_clock = room.teams.iter().map(|team| team.by_clock.len()).collect();
        Ok(Self { exercise, words: drawn.words, nonce: drawn.nonce, sessions, said, by_clock, attacked, ended })
    }
}
