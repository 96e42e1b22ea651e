//! A class on this machine: what the database has, folded, and the one way in which something new gets into it.
//!
//! Deliberately absent: any page, any address, any rule of play.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex as Plain, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{Mutex, MutexGuard, OnceCell, watch};
use wedge_class::{Clock, Device, Entry, Envelope, Exercise, Kept, Room, Stage, plain_code};
use wedge_counsel::Review;
use wedge_engine::{Command, Refusal};
use wedge_record::{NextError, Written};
use wedge_scenario::Pack;
use wedge_words::{Speech, Teller};

use crate::error::HubError;
use crate::founding::{Drawn, founding, sealed_line};
use crate::pace::led_on;
use crate::rivals::Rivals;
use crate::store::{Batch, Store, StoreError};

/// How often a write is tried again that came second.
const TRIES: usize = 32;

/// Other lucks under which the orders of each team are played again, for each hypothesis.
const LUCKS: u32 = 200;

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

/// A class.
#[derive(Debug)]
pub struct Hub {
    store: Store,
    pack: Arc<Pack>,
    teller: Teller,
    drawn: Drawn,
    room: Mutex<Room>,
    games: Vec<Mutex<Option<Written>>>,
    reviews: Vec<OnceCell<Option<Arc<Review>>>>,
    /// The games by the rivals of assumptions.
    pub(crate) rivals: Rivals,
    changed: watch::Sender<u64>,
    seen: Plain<BTreeMap<Device, u64>>,
}

/// The moment, in milliseconds since 1970.
pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

impl Hub {
    /// Opens a class: founds it if the database is empty, and else goes on with it as it was left, its clock standing still.
    ///
    /// # Errors
    /// An exercise that does not fit its scenario, a database that cannot be used or keeps another class.
    pub async fn open(
        address: &str,
        exercise: Exercise,
        pack: Arc<Pack>,
        speech: Arc<Speech>,
    ) -> Result<Arc<Self>, HubError> {
        exercise.fits(&pack)?;
        let store = Store::open(address).await?;
        let text = serde_json::to_string(&exercise)?;
        if store.fact("exercise").await?.is_none() {
            match store.keep(&founding(&exercise, &pack, &text)?).await {
                // Another hub of the same class was quicker, and its lot holds.
                Ok(()) | Err(StoreError::Taken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        let unread = || StoreError::Row("a class without its facts".to_owned());
        let kept: Exercise = serde_json::from_str(&store.fact("exercise").await?.ok_or_else(unread)?)?;
        if kept != exercise {
            return Err(HubError::Another(kept.title));
        }
        let drawn: Drawn = serde_json::from_str(&store.fact("drawn").await?.ok_or_else(unread)?)?;
        let teams = exercise.teams.len();
        let hub = Arc::new(Self {
            store,
            teller: Teller::new(Arc::clone(&pack), speech),
            pack,
            drawn,
            room: Mutex::new(Room::new(exercise)),
            games: (0..teams).map(|_| Mutex::new(None)).collect(),
            reviews: (0..teams).map(|_| OnceCell::new()).collect(),
            rivals: Rivals::default(),
            changed: watch::Sender::new(0),
            seen: Plain::default(),
        });
        Ok(hub)
    }

    /// The scenario.
    pub(crate) fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The words.
    #[must_use]
    pub fn teller(&self) -> &Teller {
        &self.teller
    }

    /// The code of each team, in the order of the exercise.
    #[must_use]
    pub fn codes(&self) -> &[String] {
        &self.drawn.codes
    }

    /// What an instructor types on another machine to come to the board.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.drawn.key
    }

    /// The words of the envelope.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.drawn.words
    }

    /// Tells when something has changed.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    fn has_changed(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    /// A device was heard of.
    pub(crate) fn saw(&self, device: &Device) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert(device.clone(), now());
    }

    /// When a device was last heard of.
    pub(crate) fn last_seen(&self, device: &Device) -> Option<u64> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(device).copied()
    }

    /// The class as it stands, whoever moved it.
    pub(crate) async fn room(&self) -> Result<MutexGuard<'_, Room>, HubError> {
        let mut room = self.room.lock().await;
        let new = self.store.entries(room.entries).await?;
        for kept in &new {
            room.take(kept);
        }
        if !new.is_empty() {
            self.has_changed();
        }
        Ok(room)
    }

    /// The game of a team as it stands, whoever moved it.
    pub(crate) async fn game(&self, team: usize) -> Result<Option<MutexGuard<'_, Option<Written>>>, HubError> {
        let Some(game) = self.games.get(team) else { return Ok(None) };
        let mut game = game.lock().await;
        self.catch_up(team, &mut game).await?;
        Ok(Some(game))
    }

    async fn catch_up(&self, team: usize, game: &mut Option<Written>) -> Result<(), HubError> {
        match game {
            Some(game) => {
                let new = self.store.lines(team, game.lines()).await?;
                for line in &new {
                    game.follow(line)?;
                }
                if !new.is_empty() {
                    self.has_changed();
                }
            }
            None => {
                let lines = self.store.lines(team, 0).await?;
                let name = self.name(team);
                *game = Some(Written::read(Path::new(&name), &lines)?);
            }
        }
        Ok(())
    }

    /// The game of a team, as it stands now.
    pub(crate) async fn snapshot(&self, team: usize) -> Result<Option<Written>, HubError> {
        Ok(self.game(team).await?.and_then(|game| game.clone()))
    }

    fn name(&self, team: usize) -> String {
        self.drawn.codes.get(team).cloned().unwrap_or_default()
    }

    /// Adds an entry to the log of the class, if it is still wanted as the class then stands.
    pub(crate) async fn enter(&self, wanted: impl Fn(&Room) -> Option<Entry> + Send) -> Result<bool, HubError> {
        for _ in 0..TRIES {
            let mut room = self.room().await?;
            let Some(entry) = wanted(&room) else { return Ok(false) };
            let kept = Kept { at: now(), entry };
            let batch = Batch { entries: vec![(room.entries, kept.clone())], ..Batch::default() };
            match self.store.keep(&batch).await {
                Ok(()) => {
                    room.take(&kept);
                    drop(room);
                    self.has_changed();
                    return Ok(true);
                }
                Err(StoreError::Taken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(HubError::Busy)
    }

    /// The team of a code; the same time is taken whether there is one or not.
    pub(crate) fn team_of_code(&self, typed: &str) -> Option<usize> {
        let typed = blake3::hash(plain_code(typed).as_bytes());
        // Hashes are compared in constant time.
        self.drawn
            .codes
            .iter()
            .map(|code| blake3::hash(code.as_bytes()) == typed)
            .fold((0, None), |(at, found), same| (at + 1, if same { Some(at) } else { found }))
            .1
    }

    /// True for the instructor's key.
    pub(crate) fn is_key(&self, typed: &str) -> bool {
        blake3::hash(plain_code(typed).as_bytes()) == blake3::hash(self.drawn.key.as_bytes())
    }

    /// Gives an order in a team's game, given on a table of so many lines. It is kept before anybody sees what came of it.
    pub(crate) async fn order(&self, team: usize, on: usize, command: &Command) -> Result<Done, HubError> {
        let sitting = self.room().await?.sitting();
        for _ in 0..TRIES {
            let Some(mut held) = self.game(team).await? else { return Ok(Done::Stale) };
            let Some(game) = held.as_mut() else { return Ok(Done::Stale) };
            if let Some(before) = on.checked_sub(2).and_then(|at| game.commands().get(at)) {
                return Ok(if before == command { Done::Before(on) } else { Done::Stale });
            }
            if on != game.lines() {
                return Ok(Done::Stale);
            }
            let (next, line) = match game.next(command) {
                Ok(next) => next,
                Err(NextError::Refused(refusal)) => return Ok(Done::Refused(refusal)),
                Err(NextError::Line(error)) => return Err(error.into()),
            };
            let mut lines = vec![(team, on, line)];
            // An answer to what asked between two sittings lets time go on to the next one.
            let answered = matches!(command, Command::Answer(_));
            let next = if answered { led_on(team, next, sitting, false, &mut lines)?.0 } else { next };
            match self.store.keep(&Batch { lines, ..Batch::default() }).await {
                Ok(()) => {
                    *game = next;
                    drop(held);
                    self.has_changed();
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
        for _ in 0..TRIES {
            let mut room = self.room().await?;
            if room.sitting() != sitting || sitting == 0 {
                return Ok(false);
            }
            let mut batch = Batch::default();
            let (mut by_clock, mut over, mut held) = (Vec::new(), true, Vec::new());
            for team in 0..self.games.len() {
                let Some(game) = self.game(team).await? else { continue };
                let Some(before) = game.clone() else { continue };
                let (mut next, mut answered) = led_on(team, before, sitting + 1, true, &mut batch.lines)?;
                for further in (sitting + 2..=sitting + 99).take_while(|_| whole) {
                    if next.game().outcome().is_some() {
                        break;
                    }
                    let (after, again) = led_on(team, next, further, true, &mut batch.lines)?;
                    (next, answered) = (after, answered || again);
                }
                if answered {
                    by_clock.push(team);
                }
                over &= next.game().outcome().is_some();
                held.push((game, next));
            }
            let at = now();
            let mut entries = vec![Kept { at, entry: Entry::Closed { by_clock } }];
            if over || whole {
                entries.push(Kept { at, entry: Entry::Ended });
            }
            batch.entries = (room.entries..).zip(entries.clone()).collect();
            match self.store.keep(&batch).await {
                Ok(()) => {
                    for (mut game, next) in held {
                        *game = Some(next);
                    }
                    for kept in &entries {
                        room.take(kept);
                    }
                    drop(room);
                    self.has_changed();
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

    /// When this class was last served; none if it never was.
    pub(crate) async fn last_alive(&self) -> Result<Option<u64>, HubError> {
        Ok(self.store.fact("alive").await?.and_then(|text| text.parse().ok()))
    }

    /// Keeps the moment at which it is served.
    pub(crate) async fn alive(&self, at: u64) -> Result<(), HubError> {
        Ok(self.store.mark("alive", &at.to_string()).await?)
    }

    /// What lies in the envelope, once the games are over.
    pub(crate) async fn envelope(&self) -> Result<Option<Envelope>, HubError> {
        if !matches!(self.room().await?.stage, Stage::Debrief(_)) {
            return Ok(None);
        }
        let mut lines = Vec::new();
        for team in 0..self.games.len() {
            let Some(game) = self.snapshot(team).await? else { continue };
            let exercise_name = self.room().await?.exercise().teams[team].clone();
            let kind = game.game().truth().map(|truth| (truth.number, truth.desks, truth.state.kind()));
            let Some((number, desks, kind)) = kind else { return Ok(None) };
            lines.push(sealed_line(&exercise_name, &self.pack.types[kind.at()].id, number, desks));
        }
        Ok(Some(Envelope { nonce: self.drawn.nonce.clone(), lines }))
    }

    /// A team's game looked back upon; none while it is on. Worked out once, elsewhere than where requests wait.
    pub(crate) async fn review(&self, team: usize) -> Result<Option<Arc<Review>>, HubError> {
        let Some(game) = self.snapshot(team).await?.filter(|game| game.game().outcome().is_some()) else {
            return Ok(None);
        };
        let made = self.reviews[team].get_or_init(|| async {
            let work = tokio::task::spawn_blocking(move || Review::of(game.game(), LUCKS).map(Arc::new));
            work.await.ok().flatten()
        });
        Ok(made.await.clone())
    }

    /// The lines of a team's game: a session file.
    pub(crate) async fn session(&self, team: usize) -> Result<String, HubError> {
        let lines = self.store.lines(team, 0).await?;
        Ok(lines.into_iter().map(|line| line + "\n").collect())
    }
}
