//! The same for the script of a page: what it may call, in types that it has.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::Answer;
use crate::solo::{Began, Solo};

/// The game of a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Game(Solo);

/// What answers an address or a form: a page, an address to look at, or a file with its name.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug, Default)]
pub struct Answered {
    /// A page.
    pub page: Option<String>,
    /// True if more is to stand on it after `look_back`.
    pub more: bool,
    /// An address to look at.
    pub see: Option<String>,
    /// The name of a file.
    pub name: Option<String>,
    /// What is in it.
    pub file: Option<String>,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Page { html, more } => Self { page: Some(html), more, ..Self::default() },
            Answer::See(address) => Self { see: Some(address.to_owned()), ..Self::default() },
            Answer::File { name, text } => Self { name: Some(name), file: Some(text), ..Self::default() },
        }
    }
}

#[wasm_bindgen]
impl Game {
    /// A scenario from its files as JSON. `texts`: the language of its texts, by its tag.
    ///
    /// # Errors
    /// Why it cannot be played.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value, reason = "a script hands its strings over")]
    pub fn new(files: &str, rounds: Option<String>, texts: Option<String>) -> Result<Game, String> {
        let files = serde_json::from_str(files).map_err(|error| error.to_string())?;
        Solo::new(files, rounds.as_deref(), texts).map(Self).map_err(|error| error.to_string())
    }

    /// Goes on with a session. `sitting`: the one that was open, or 0.
    ///
    /// # Errors
    /// Why it cannot be gone on with.
    pub fn open(&mut self, session: &str, sitting: u32) -> Result<(), String> {
        self.0.open(session, sitting).map_err(|error| error.to_string())
    }

    /// Is told what else is kept. `sitting`: the one that was open, or 0.
    pub fn keeps(&mut self, place: &str, session: &str, sitting: u32) {
        self.0.keeps(place, session, sitting);
    }

    /// What comes of a file that is opened.
    pub fn receive(&mut self, session: &str) -> Answered {
        self.0.receive(session).into()
    }

    /// What stands at an address.
    #[must_use]
    pub fn look(&self, address: &str) -> Answered {
        self.0.look(address).into()
    }

    /// What comes of a form. `seed`: a number by lot, for a game that is begun.
    pub fn give(&mut self, address: &str, form: &str, seed: u64) -> Answered {
        self.0.give(address, form, Began { seed }).into()
    }

    /// The page for a file that could not be opened.
    #[must_use]
    pub fn unread(&self, why: &str) -> String {
        self.0.unread(why)
    }

    /// The page on which a game begins, where the one that this browser kept could not be opened.
    #[must_use]
    pub fn kept_unread(&self, why: &str) -> String {
        self.0.kept_unread(why)
    }

    /// The place of the game that is on; none while there is none.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.0.place()
    }

    /// The session to be kept in a place, as a file has it; none where nothing is.
    #[must_use]
    pub fn session_at(&self, place: &str) -> Option<String> {
        self.0.kept(place).map(|(text, _)| text)
    }

    /// The sitting that is open in the game of a place; 0 where nothing is.
    #[must_use]
    pub fn sitting_at(&self, place: &str) -> u32 {
        self.0.kept(place).map_or(0, |(_, sitting)| sitting)
    }

    /// Works out what takes long and is shown after a game.
    pub fn look_back(&mut self) {
        self.0.look_back();
    }
}
