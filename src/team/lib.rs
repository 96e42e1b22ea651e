//! A team at its table, wherever its pages are served from: what a device of it sees, what its forms order, and how time goes on.
//!
//! Pure: pages are made of a [`View`](wedge_engine::View) and of the class as it stands; nothing is kept here, and nothing is
//! sent. No network, no file, no clock of its own.

mod due;
mod fields;
mod form;
mod given;
mod looking_back;
mod news;
mod pace;
mod seat;
mod sitter;
mod sure;

pub use fields::{Fields, field};
pub use form::{Refused, aims, believed, command_of, forecast, ordered, written};
pub use given::{Given, given, late, shown_at};
pub use looking_back::looked_back;
pub use news::shared_news;
pub use pace::{LedOn, led_on, sittings_of};
pub use seat::seat_name;
pub use sitter::{Sitter, version_of};
pub use sure::sure;
