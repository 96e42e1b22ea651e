//! One game for whoever plays alone in a browser, without a server: its pages, its forms, its session, and the one file that
//! holds all of it.
//!
//! [`Solo`] is pure: an address goes in, a page comes out, and whoever shows the page keeps the lines. In a browser that is a
//! small script (`shell.js`) around this crate, compiled for it; in tests it is the test. The pages are those of a class.

mod answer;
#[cfg(target_family = "wasm")]
mod browser;
mod exercise;
mod file;
mod solo;
mod table;

pub use answer::Answer;
pub use file::{Part, one_file};
pub use solo::{Began, Solo, SoloError};
