//! One file a screen.

mod actions;
pub(crate) mod after;
pub(crate) mod answer;
pub(crate) mod ask;
mod belief;
pub(crate) mod briefing;
mod charts;
pub(crate) mod debrief;
mod desks;
mod draft;
mod home;
pub(crate) mod library;
mod lines;
mod matrix;
mod news;
pub(crate) mod over;
mod people;
mod question;
mod round;
pub(crate) mod signing;
mod strip;
pub(crate) mod table;
mod tabs;
mod tie;
pub(crate) mod title;
mod undertaking;
