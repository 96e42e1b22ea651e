//! The window: Bevy draws the stage and keeps the loop, egui draws the screens. Knows nothing of the rules: it hands
//! intents to a session and shows what comes of them.

#![allow(clippy::needless_pass_by_value, reason = "Bevy's systems take their parameters by value")]
#![allow(clippy::many_single_char_names, reason = "drawing is geometry, and its letters are those of geometry")]

mod adapter;
mod app;
mod dialog;
mod display;
mod failure;
mod host;
mod icon;
mod ink;
mod input;
mod letters;
mod looking_back;
mod preflight;
mod room;
mod running;
mod scene;
mod settle;
mod shot;
#[cfg(any(test, feature = "sound"))]
mod sound;
mod stage;
mod typefaces;
mod waker;
mod window;

pub use app::play;
pub use dialog::{tell, unheard};
pub use failure::WindowError;
pub use host::{Changed, Host, Opened, Play, Said, Start};
pub use preflight::PreflightError;
pub use shot::{ShotError, ShotRequest};
