//! Sessions on disk: an append-only log of commands with their events, written and synced before anything is shown.
//!
//! A session file holds JSON lines: a header with the scenario embedded, then one line a command. Resuming is replaying.
//! May not know any screen.

mod format;
mod saves;
mod session;
mod verify;

pub use format::{FORMAT, Header, Line, RULES};
pub use saves::{begin_from, save_as};
pub use session::{ApplyError, Notice, Session, SessionError};
pub use verify::{Verdict, Verified, verify};
