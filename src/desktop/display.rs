//! A display that goes while the window is open: said in a sentence, with the game that was open.
//!
//! The library that talks to an X server ends the program by itself when the server has gone, from within and with no error
//! that could be caught. What it ends in is the thread of the window, and what that thread owns is dropped then as well.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::failure::WindowError;

/// The file of the game that is open, if one is.
pub(crate) type OpenGame = Arc<Mutex<Option<PathBuf>>>;

/// Speaks when it is dropped, unless the window has ended as it should.
struct LastWords {
    open: OpenGame,
    armed: bool,
}

impl Drop for LastWords {
    fn drop(&mut self) {
        if !self.armed {
            return;
        }
        // Whoever reads it may have gone with the display.
        let _told = writeln!(std::io::stderr(), "wedge: {}", self.sentence()).is_ok();
    }
}

impl LastWords {
    fn sentence(&self) -> WindowError {
        match self.open.try_lock().ok().and_then(|mut open| open.take()) {
            Some(session) => WindowError::InGame { why: Box::new(WindowError::DisplayGone), session },
            None => WindowError::DisplayGone,
        }
    }
}

thread_local! {
    static LAST_WORDS: RefCell<Option<LastWords>> = const { RefCell::new(None) };
}

/// Does something in the thread of the window. If the program is ended from within it, a sentence says so.
pub(crate) fn with_last_words<R>(open: &OpenGame, what: impl FnOnce() -> R) -> R {
    LAST_WORDS.set(Some(LastWords { open: Arc::clone(open), armed: true }));
    let done = what();
    if let Some(mut words) = LAST_WORDS.take() {
        words.armed = false;
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_name_the_game_that_was_open() {
        let open = OpenGame::default();
        let mut words = LastWords { open: Arc::clone(&open), armed: false };
        assert_eq!(words.sentence().to_string(), "the display has gone, and the window with it");
        if let Ok(mut open) = open.lock() {
            *open = Some(PathBuf::from("a.wedge"));
        }
        assert!(words.sentence().to_string().ends_with("wedge play --session a.wedge"));
        words.armed = false;
        assert_eq!(with_last_words(&open, || 7), 7);
        assert!(LAST_WORDS.with_borrow(Option::is_none), "a window that ends as it should has none");
    }
}
