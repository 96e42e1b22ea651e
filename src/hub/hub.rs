//! A class on this machine: what the database has, folded, and the one way in which something new gets into it.
//!
//! Deliberately absent: any page, any address, any rule of play.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex as Plain, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{Mutex, OnceCell, watch};
use wedge_class::{Clock, Device, Entry, Envelope, Exercise, Kept, Room, Stage, plain_code};
use wedge_counsel::Review;
use wedge_engine::{Command, Refusal};
use wedge_record::{NextError, Written};
use wedge_scenario::Pack;
use wedge_words::{Speech, Teller};

use crate::error::HubError;
use crate::founding::{Drawn, founding, sealed_line};
use crate::pace::led_on;
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
    pub(crate) store: Store,
    pack: Arc<Pack>,
    teller: Teller,
    pub(crate) drawn: Drawn,
    /// The class as far as it is known here. Who reads takes what is there, and waits for nobody who writes.
    pub(crate) room: Plain<Arc<Room>>,
    /// Held by whoever on this machine adds to the log of the class, so that they do not trip over each other.
    entering: Mutex<()>,
    pub(crate) games: Vec<Table>,
    reviews: Vec<OnceCell<Option<Arc<Review>>>>,
    /// Tells of all that changed.
    pub(crate) changed: watch::Sender<u64>,
    pub(crate) seen: Plain<BTreeMap<Device, u64>>,
}

/// The game of a team.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// As far as it is known here.
    pub(crate) game: Plain<Option<Arc<Written>>>,
    /// Held by whoever on this machine gives an order in it.
    ordering: Mutex<()>,
    /// Tells of what changed for this team: in its game, at its seats, or in the whole class.
    pub(crate) changed: watch::Sender<u64>,
}

/// What is inside; a thread that panicked with it left it whole.
pub(crate) fn inside<T>(lock: &Plain<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
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
            room: Plain::new(Arc::new(Room::new(exercise))),
            entering: Mutex::default(),
            games: (0..teams).map(|_| Table::default()).collect(),
            reviews: (0..teams).map(|_| OnceCell::new()).collect(),
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
        let Some(table) = self.games.get(team) else { return Ok(Done::Stale) };
        let _ordering = table.ordering.lock().await;
        for _ in 0..TRIES {
            let Some(game) = self.snapshot(team).await? else { return Ok(Done::Stale) };
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
                let (mut next, mut answered) =
                    led_on(team, Written::clone(&before), sitting + 1, true, &mut batch.lines)?;
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

    /// A device whose owner typed the instructor's key.
    pub(crate) async fn let_in(&self, device: &Device) -> Result<(), HubError> {
        Ok(self.store.mark(&format!("instructor {}", device.0), "typed the key").await?)
    }

    /// True for a device whose owner typed the instructor's key, at whichever hub.
    pub(crate) async fn is_let_in(&self, device: &Device) -> Result<bool, HubError> {
        Ok(self.store.fact(&format!("instructor {}", device.0)).await?.is_some())
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
            let kind = game.game().truth().map(|truth| (truth.number, truth.state.kind()));
            let Some((number, kind)) = kind else { return Ok(None) };
            lines.push(sealed_line(&exercise_name, &self.pack.types[kind.at()].id, number));
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
