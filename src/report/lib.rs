//! Pages of HTML, and tables as data: pure functions of what was put into words. A page is one file that needs nothing from
//! elsewhere and no script; it can be read at any width from 320 pixels and printed.
//!
//! May not know any screen, any file, any network.

pub mod class;
mod data;
mod debrief;
mod handouts;
mod page;
mod picture;

pub use data::rows;
pub use debrief::{About, debrief_page};
pub use handouts::{Paper, handout_page};
