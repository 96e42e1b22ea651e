//! The class over a network: a server of pages, with the log of the class and the lines of every game in a database.
//!
//! A page is made from what a team's envoy could know, and from nothing else, until the games are over. Knows no rule of play
//! and no screen.

mod board;
mod device;
mod guard;
mod hub;
mod live;
mod rehearse;
mod serve;
mod store;
mod summary;
mod team;
mod web;

pub use hub::{Hub, HubError};
pub use rehearse::rehearse;
pub use serve::{Site, addresses, serve};
pub use store::StoreError;
