//! The few controls that all screens share.

mod controls;
pub(crate) mod grid;
pub(crate) mod icon;
mod kit;
mod paging;
mod papers;
mod words;

pub(crate) use kit::Kit;
pub(crate) use paging::paging;
pub(crate) use wedge_words::capital;
pub(crate) use words::Links;
