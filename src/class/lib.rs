//! A class: what an instructor sets up, who sits where, what time it is, and what was said beside the games. Everything that
//! happens in it is an entry of a log that only grows; how things stand is that log folded.
//!
//! May not know any network, any file, any screen, and no clock but the times that entries carry.

mod code;
mod entry;
mod envelope;
mod exercise;
mod name;
mod room;
mod seat;

pub use code::{code, plain_code};
pub use entry::{Entry, Kept, Moment};
pub use envelope::{Differs, Envelope, Sealed, WORDS, digits};
pub use exercise::{Exercise, ExerciseError, Inject, Sharing, TEMPLATE};
pub use name::{file_name, file_names};
pub use room::{ATTACK, Clock, ENVELOPE, Fired, Room, STEPS, Stage, Team};
pub use seat::{Device, Seat};
