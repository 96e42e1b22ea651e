//! A class on this machine: what it is made of, how it is opened, and whose code is whose.
//!
//! Deliberately absent: any page, any address, any rule of play.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex as Plain, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{Mutex, OnceCell, watch};
use wedge_class::{Device, Exercise, Room, plain_code};
use wedge_counsel::Review;
use wedge_record::Written;
use wedge_scenario::Pack;
use wedge_words::{Speech, Teller};

use crate::error::HubError;
use crate::founding::{BY_CHANCE, Drawn, Purpose, REHEARSAL, founding};
use crate::looks::Looks;
use crate::rivals::Rivals;
use crate::store::{Store, StoreError};

/// A class.
#[derive(Debug)]
pub struct Hub {
    pub(crate) store: Store,
    pub(crate) pack: Arc<Pack>,
    teller: Teller,
    pub(crate) drawn: Drawn,
    /// The class as far as it is known here. Who reads takes what is there, and waits for nobody who writes.
    pub(crate) room: Plain<Arc<Room>>,
    /// Held by whoever on this machine adds to the log of the class, so that they do not trip over each other.
    pub(crate) entering: Mutex<()>,
    pub(crate) games: Vec<Table>,
    pub(crate) looks: Looks,
    pub(crate) reviews: Vec<OnceCell<Option<Arc<Review>>>>,
    /// The games by the rivals of assumptions.
    pub(crate) rivals: Rivals,
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
    pub(crate) ordering: Mutex<()>,
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
    /// An exercise that does not fit its scenario, a database that cannot be used, or keeps another class or a rehearsal.
    pub async fn open(
        address: &str,
        exercise: Exercise,
        pack: Arc<Pack>,
        speech: Arc<Speech>,
    ) -> Result<Arc<Self>, HubError> {
        Self::opened(address, exercise, pack, speech, Purpose::Earnest).await
    }

    /// Opens a class for a rehearsal or a test. Founded anew from a number, its codes, its key, its envelope and the luck of its teams
    /// come from it, and the same number gives the same class again. Nobody plays such a class in earnest: opened by [`Hub::open`] it
    /// is refused, and so is a class in earnest here, for a log only grows.
    ///
    /// # Errors
    /// Those of [`Hub::open`], and a class that is kept there and is no rehearsal, or one from another number.
    pub async fn rehearsal(
        address: &str,
        exercise: Exercise,
        pack: Arc<Pack>,
        speech: Arc<Speech>,
        number: Option<u64>,
    ) -> Result<Arc<Self>, HubError> {
        Self::opened(address, exercise, pack, speech, Purpose::Rehearsal(number)).await
    }

    async fn opened(
        address: &str,
        exercise: Exercise,
        pack: Arc<Pack>,
        speech: Arc<Speech>,
        purpose: Purpose,
    ) -> Result<Arc<Self>, HubError> {
        exercise.fits(&pack)?;
        let store = Store::open(address).await?;
        let text = serde_json::to_string(&exercise)?;
        if store.fact("exercise").await?.is_none() {
            match store.keep(&founding(&exercise, &pack, &text, purpose)?).await {
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
        match (store.fact(REHEARSAL).await?, purpose.fact()) {
            (kept, wanted) if kept == wanted => {}
            (None, _) => return Err(HubError::Earnest),
            (Some(kept), None) if kept == BY_CHANCE => return Err(HubError::Rehearsed),
            (Some(kept), Some(_)) if kept == BY_CHANCE => return Err(HubError::ByChance),
            (Some(kept), _) => return Err(HubError::Rehearsal(kept)),
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
            looks: Looks::default(),
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
