//! The class, the author's bench and the game in one page, in real browsers, each a process with a profile of its own, against the real program. `tests/with-browsers.sh` starts
//! what drives them and names it to these tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking and may say on standard error what it did"
)]

mod bench;
mod class;
mod driver;
mod host;
mod keys;
mod line;
mod looks;
mod page;
mod phone;
mod typist;
