//! Looking back upon a game that is over, beside the window: it plays hundreds of other games, and no frame waits for it.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Mutex, PoisonError};

use wedge_counsel::{OTHER_LUCKS, Review};
use wedge_engine::Game;

/// What is counted in looking back upon a game, by a thread of its own.
#[derive(Default)]
pub(crate) enum LookingBack {
    /// The game is on.
    #[default]
    NotYet,
    /// Somebody looks; what is found comes this way.
    Now(Mutex<Receiver<Option<Review>>>),
    /// It is found.
    Done(Option<Box<Review>>),
}

impl LookingBack {
    /// Begins to look back upon a game that is over.
    pub(crate) fn begin(game: &Game) -> Self {
        let (sender, receiver) = channel();
        let over = game.clone();
        let started = std::thread::Builder::new().name("wedge-review".to_owned()).spawn(move || {
            // Who closed the session meanwhile does not wait for it.
            let _heard = sender.send(Review::of(&over, OTHER_LUCKS)).is_ok();
        });
        match started {
            Ok(_) => Self::Now(Mutex::new(receiver)),
            // Without a thread it is done here and now, fewer times.
            Err(_) => Self::Done(Review::of(game, OTHER_LUCKS / 10).map(Box::new)),
        }
    }

    /// Takes what was found; true if that is news. `waits` to wait for it.
    pub(crate) fn take(&mut self, waits: bool) -> bool {
        let Self::Now(receiver) = self else { return false };
        let receiver = receiver.get_mut().unwrap_or_else(PoisonError::into_inner);
        let found = if waits {
            receiver.recv().unwrap_or_default()
        } else {
            match receiver.try_recv() {
                Ok(found) => found,
                Err(TryRecvError::Empty) => return false,
                Err(TryRecvError::Disconnected) => None,
            }
        };
        *self = Self::Done(found.map(Box::new));
        true
    }
}
