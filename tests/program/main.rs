//! The real program, as somebody at a terminal meets it: transcripts, checks, killed processes and full disks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking and may say on standard error what it did"
)]

mod check;
mod class;
mod debrief;
mod deep;
mod disk;
mod editor;
mod examples;
mod explain;
mod floors;
mod forms;
mod frontier;
mod fuzzed;
mod handouts;
mod kill;
mod messages;
mod migrate;
mod new;
#[cfg(not(feature = "page"))]
mod page;
mod pinned;
mod race;
mod reference;
mod run;
mod sessions;
mod spoken;
mod studies;
mod terminal;
mod transcripts;
mod translate;
