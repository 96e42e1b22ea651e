//! Sessions on disk: an append-only log of commands with what was seen, written and synced before anything is shown.
//!
//! A session file holds JSON lines: a header with the scenario embedded, then one line a command, each closed by a hash over
//! all that stands before it. Resuming is replaying. What is hidden while a game is on is not written: it follows from the
//! seed, which is written under a cover, and the commands. May not know any screen.

mod again;
pub mod disk;
mod fault;
mod fits;
mod format;
mod glance;
mod header;
mod lines;
mod of_class;
mod packs;
mod past;
mod paths;
mod replay;
mod saves;
mod seen;
mod session;
mod store;
mod verify;
mod written;

pub use again::{Again, Departure, Why};
pub use fault::{ApplyError, Notice, SessionError};
pub use format::{FORMAT, RULES};
pub use glance::{Glance, glance};
pub use of_class::OfClass;
pub use packs::Packs;
pub use past::{Past, PastMove, Said, read_past};
pub use paths::{for_shell, printable_path};
pub use saves::{begin_from, save_as};
pub use session::Session;
pub use verify::{Verdict, Verified, verify, verify_beside, verify_lines};
pub use written::{Dealt, NextError, OpenedText, Written};
