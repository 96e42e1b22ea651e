//! The class over a network: a server of pages, with the log of the class and the lines of every game in a database.
//!
//! A page is made from what a team's envoy could know, and from nothing else, until the games are over. Knows no rule of play
//! and no screen.

mod answer;
mod board;
mod check;
mod closing;
mod dates;
mod device;
mod error;
mod founding;
mod guard;
mod hub;
mod keep;
mod kept;
mod known;
mod listen;
mod live;
mod looks;
mod lots;
mod orders;
mod over;
mod rehearse;
mod rivals;
mod serve;
mod site;
mod sitter;
mod store;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod strangers;
mod summary;
mod team;
mod web;

pub use check::answer_all;
pub use error::HubError;
pub use hub::Hub;
pub use kept::{KeptClass, Line};
pub use listen::listen;
pub use rehearse::rehearse;
pub use serve::{addresses, is_own, serve};
pub use site::Site;
pub use store::StoreError;
