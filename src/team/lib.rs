//! A team at its table, wherever its pages are served from: what a device of it sees, what its forms order, and how time goes on.
//!
//! Pure: pages are made of a [`View`](wedge_engine::View) and of the class as it stands; nothing is kept here, and nothing is
//! sent. No network, no file, no clock of its own.

mod due;
mod form;
mod given;
mod looking_back;
mod news;
mod pace;
mod sitter;
mod sure;

pub use form::{Fields, Refused, aims, believed, command_of, field, forecast, ordered, written};
pub use given::{Given, given};
pub use looking_back::looked_back;
pub use news::shared_news;
pub use pace::{LedOn, led_on, sittings_of};
pub use sitter::{Sitter, version_of};
pub use sure::sure;
