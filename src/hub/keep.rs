//! The one way in which something new gets into a class: it is kept in the database before anybody sees what came of it, and who
//! comes second looks again.

use std::sync::Arc;

use wedge_class::{Clock, Entry, Exercise, Kept, Room};
use wedge_engine::{Command, Refusal};
use wedge_record::{NextError, Written};
use wedge_team::{Given, LedOn, given, led_on};

use crate::error::HubError;
use crate::hub::{Hub, now};
use crate::store::{Batch, StoreError};

/// How often a write is tried again that came second.
const TRIES: usize = 32;

/// What became of an order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Done {
    /// It was carried out; the number of the line that it became.
    Now(usize),
    /// It had been carried out before: the same press twice.
    Before(usize),
    /// It was given on a table that has changed since.
    Stale,
    /// The rules refuse it.
    Refused(Refusal),
}

impl Hub {
    /// Adds an entry to the log of the class, if it is still wanted as the class then stands.
    pub(crate) async fn enter(&self, wanted: impl Fn(&Room) -> Option<Entry> + Send) -> Result<bool, HubError> {
        let _entering = self.entering.lock().await;
        for _ in 0..TRIES {
            let room = self.room().await?;
            let Some(entry) = wanted(&room) else { return Ok(false) };
            let kept = Kept { at: now(), entry };
            let batch = Batch { entries: vec![(room.entries, kept.clone())], ..Batch::default() };
            match self.store.keep(&batch).await {
                Ok(()) => {
                    self.take_in(room.entries, &[kept]);
                    return Ok(true);
                }
                Err(StoreError::Taken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(HubError::Busy)
    }

    /// Gives an order in a team's game, given on a table of so many lines. It is kept before anybody sees what came of it.
    pub(crate) async fn order(&self, team: usize, on: usize, command: &Command) -> Result<Done, HubError> {
        let sitting = self.room().await?.sitting();
        let Some(table) = self.games.get(team) else { return Ok(Done::Stale) };
        let _ordering = table.ordering.lock().await;
        for _ in 0..TRIES {
            let Some(game) = self.snapshot(team).await? else { return Ok(Done::Stale) };
            match given(&game, on, command) {
                Given::Now => {}
                Given::Before => return Ok(Done::Before(on)),
                Given::Stale => return Ok(Done::Stale),
            }
            let (next, line) = match game.next(command) {
                Ok(next) => next,
                Err(NextError::Refused(refusal)) => return Ok(Done::Refused(refusal)),
                Err(NextError::Line(error)) => return Err(error.into()),
            };
            let mut lines = vec![(team, on, line)];
            // An answer to what asked between two sittings lets time go on to the next one.
            let answered = matches!(command, Command::Answer(_));
            let next = if answered {
                let led = led_on(next, sitting, false)?;
                lines.extend((on + 1..).zip(led.lines).map(|(at, line)| (team, at, line)));
                led.game
            } else {
                next
            };
            match self.store.keep(&Batch { lines, ..Batch::default() }).await {
                Ok(()) => {
                    self.put(team, &Arc::new(next));
                    return Ok(Done::Now(on));
                }
                Err(StoreError::Taken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(HubError::Busy)
    }

    /// Closes the open sitting: every team goes on to the next one, and the class is over once every game is. `whole`: all games
    /// are led to their end.
    pub(crate) async fn close(&self, sitting: u32, whole: bool) -> Result<bool, HubError> {
        // Behind the last one nothing is left to be decided, but what a team has not answered.
        let whole = whole || sitting >= Exercise::sittings(&self.pack);
        let _entering = self.entering.lock().await;
        let mut ordering = Vec::new();
        for table in &self.games {
            ordering.push(table.ordering.lock().await);
        }
        for _ in 0..TRIES {
            let room = self.room().await?;
            if room.sitting() != sitting || sitting == 0 {
                return Ok(false);
            }
            let mut batch = Batch::default();
            let (mut by_clock, mut over, mut led) = (Vec::new(), true, Vec::new());
            for team in 0..self.games.len() {
                let Some(before) = self.snapshot(team).await? else { continue };
                let first = before.lines();
                let mut led_so_far = led_on(Written::clone(&before), sitting + 1, true)?;
                for further in (sitting + 2..=sitting + 99).take_while(|_| whole) {
                    if led_so_far.game.game().outcome().is_some() {
                        break;
                    }
                    let LedOn { game, lines, answered } = led_on(led_so_far.game, further, true)?;
                    led_so_far.game = game;
                    led_so_far.lines.extend(lines);
                    led_so_far.answered |= answered;
                }
                let LedOn { game: next, lines, answered } = led_so_far;
                batch.lines.extend((first..).zip(lines).map(|(at, line)| (team, at, line)));
                if answered {
                    by_clock.push(team);
                }
                over &= next.game().outcome().is_some();
                led.push((team, next));
            }
            let at = now();
            let mut entries = vec![Kept { at, entry: Entry::Closed { by_clock } }];
            if over || whole {
                entries.push(Kept { at, entry: Entry::Ended });
            }
            batch.entries = (room.entries..).zip(entries.clone()).collect();
            match self.store.keep(&batch).await {
                Ok(()) => {
                    for (team, next) in led {
                        self.put(team, &Arc::new(next));
                    }
                    self.take_in(room.entries, &entries);
                    return Ok(true);
                }
                Err(StoreError::Taken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(HubError::Busy)
    }

    /// Stops the clock with what was left at a moment.
    pub(crate) async fn pause(&self, at: u64) -> Result<bool, HubError> {
        let left = move |clock: Clock| u64::try_from(clock.left(at)).unwrap_or(0);
        self.enter(|room| room.clock.runs().then(|| Entry::Paused { left: left(room.clock) })).await
    }
}
