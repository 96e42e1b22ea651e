//! A class on this machine: what the database has, folded, as far as it is known here.
//!
//! Deliberately absent: any page, any address, any rule of play.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex as Plain, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{Mutex, OnceCell, watch};
use wedge_class::{Device, Entry, Exercise, Kept, Room, plain_code};
use wedge_counsel::Review;
use wedge_record::Written;
use wedge_scenario::Pack;
use wedge_words::{Speech, Teller};

use crate::error::HubError;
use crate::founding::{Drawn, founding};
use crate::rivals::Rivals;
use crate::store::{Calls, Store, StoreError};

/// A class.
#[derive(Debug)]
pub struct Hub {
    pub(crate) store: Store,
    pub(crate) pack: Arc<Pack>,
    teller: Teller,
    pub(crate) drawn: Drawn,
    /// The class as far as it is known here. Who reads takes what is there, and waits for nobody who writes.
    room: Plain<Arc<Room>>,
    /// Held by whoever on this machine adds to the log of the class, so that they do not trip over each other.
    pub(crate) entering: Mutex<()>,
    pub(crate) games: Vec<Table>,
    pub(crate) reviews: Vec<OnceCell<Option<Arc<Review>>>>,
    /// The games by the rivals of assumptions.
    pub(crate) rivals: Rivals,
    /// Tells of all that changed.
    changed: watch::Sender<u64>,
    seen: Plain<BTreeMap<Device, u64>>,
}

/// The game of a team.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// As far as it is known here.
    game: Plain<Option<Arc<Written>>>,
    /// Held by whoever on this machine gives an order in it.
    pub(crate) ordering: Mutex<()>,
    /// Tells of what changed for this team: in its game, at its seats, or in the whole class.
    changed: watch::Sender<u64>,
}

/// What is inside; a thread that panicked with it left it whole.
fn inside<T>(lock: &Plain<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The moment, in milliseconds since 1970.
pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// The team that an entry is about; none if it is about all of them.
fn team_of(entry: &Entry) -> Option<usize> {
    match entry {
        Entry::Joined { team, .. }
        | Entry::Took { team, .. }
        | Entry::Left { team, .. }
        | Entry::Pen { team, .. }
        | Entry::Ready { team, .. }
        | Entry::Said { team, .. } => Some(*team),
        Entry::Opened
        | Entry::Paused { .. }
        | Entry::Resumed
        | Entry::More { .. }
        | Entry::Closed { .. }
        | Entry::Fired { .. }
        | Entry::Noted { .. }
        | Entry::Ended
        | Entry::Step { .. }
        | Entry::Attacked { .. } => None,
    }
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

    /// Tells when something has changed: for a team, or anything at all.
    pub(crate) fn changes(&self, team: Option<usize>) -> watch::Receiver<u64> {
        team.and_then(|team| self.games.get(team)).map_or(&self.changed, |table| &table.changed).subscribe()
    }

    /// Something has changed: for some teams alone, or for the whole class.
    fn has_changed(&self, teams: Option<&[usize]>) {
        for (team, table) in self.games.iter().enumerate() {
            if teams.is_none_or(|teams| teams.contains(&team)) {
                table.changed.send_modify(|count| *count += 1);
            }
        }
        self.changed.send_modify(|count| *count += 1);
    }

    /// A device was heard of. One that came to no team is nobody's, and not remembered.
    pub(crate) fn saw(&self, device: &Device) {
        if !inside(&self.room).devices.contains_key(device) {
            return;
        }
        inside(&self.seen).insert(device.clone(), now());
    }

    /// When a device was last heard of.
    pub(crate) fn last_seen(&self, device: &Device) -> Option<u64> {
        inside(&self.seen).get(device).copied()
    }

    /// The class as it was when it was last looked at.
    pub(crate) fn known_room(&self) -> Arc<Room> {
        Arc::clone(&inside(&self.room))
    }

    /// The class as it stands, whoever moved it.
    pub(crate) async fn room(&self) -> Result<Arc<Room>, HubError> {
        let known = self.known_room();
        let new = self.store.entries(known.entries).await?;
        if new.is_empty() { Ok(known) } else { Ok(self.take_in(known.entries, &new)) }
    }

    /// Takes in entries of the log, the first of which has this number; some may have come in by another way already.
    pub(crate) fn take_in(&self, from: u64, new: &[Kept]) -> Arc<Room> {
        let mut room = inside(&self.room);
        let (mut teams, mut whole) = (Vec::new(), false);
        for (_, kept) in (from..).zip(new).filter(|(number, _)| *number >= room.entries).collect::<Vec<_>>() {
            Arc::make_mut(&mut room).take(kept);
            match team_of(&kept.entry) {
                Some(team) => teams.push(team),
                None => whole = true,
            }
        }
        let now_known = Arc::clone(&room);
        drop(room);
        if whole || !teams.is_empty() {
            self.has_changed((!whole).then_some(&teams));
        }
        now_known
    }

    /// The game of a team as it was when it was last looked at; none before the first look.
    pub(crate) fn known_game(&self, team: usize) -> Option<Arc<Written>> {
        self.games.get(team).and_then(|table| inside(&table.game).clone())
    }

    /// The game of a team as it stands, whoever moved it; none if there is no such team.
    pub(crate) async fn snapshot(&self, team: usize) -> Result<Option<Arc<Written>>, HubError> {
        if team >= self.games.len() {
            return Ok(None);
        }
        let known = self.known_game(team);
        let new = self.store.lines(team, known.as_ref().map_or(0, |game| game.lines())).await?;
        let game = match known {
            Some(known) if new.is_empty() => return Ok(Some(known)),
            Some(known) => {
                let mut game = Written::clone(&known);
                for line in &new {
                    game.follow(line)?;
                }
                game
            }
            None => Written::read(Path::new(&self.name(team)), &new)?,
        };
        let game = Arc::new(game);
        self.put(team, &game);
        Ok(Some(game))
    }

    /// Keeps a game in mind, unless more of it is known already.
    pub(crate) fn put(&self, team: usize, game: &Arc<Written>) {
        let mut known = inside(&self.games[team].game);
        let is_news = known.as_ref().is_none_or(|known| known.lines() < game.lines());
        if is_news {
            *known = Some(Arc::clone(game));
        }
        drop(known);
        if is_news {
            self.has_changed(Some(&[team]));
        }
    }

    fn name(&self, team: usize) -> String {
        self.drawn.codes.get(team).cloned().unwrap_or_default()
    }

    /// Looks whether another process moved the class, and tells whoever waits.
    pub(crate) async fn look(&self) -> Result<(), HubError> {
        let games: usize =
            (0..self.games.len()).filter_map(|team| self.known_game(team)).map(|game| game.lines()).sum();
        let (entries, lines) = self.store.extent().await?;
        if entries > self.known_room().entries {
            self.room().await?;
        }
        if lines > games {
            for team in 0..self.games.len() {
                self.snapshot(team).await?;
            }
        }
        Ok(())
    }

    /// What the database tells of changes by itself, if it does.
    pub(crate) async fn calls(&self) -> Result<Option<Calls>, HubError> {
        Ok(self.store.calls().await?)
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
}
