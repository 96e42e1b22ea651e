//! Sessions on disk: an append-only log of commands with their events, written and synced before anything is shown.
//!
//! A session file holds JSON lines: a header with the scenario embedded, then one line a command. Resuming is replaying.
//! May not know any screen.

pub mod disk;
mod fault;
mod format;
mod lines;
mod replay;
mod saves;
mod session;
mod store;
mod verify;

pub use fault::{ApplyError, Notice, SessionError};
pub use format::{FORMAT, Header, Line, RULES};
pub use saves::{begin_from, save_as};
pub use session::Session;
pub use verify::{Verdict, Verified, verify};
