//! Translations: every text of a scenario under a key that stays, the files that hold them in another language, and a scenario read
//! in one.

mod comments;
mod entry;
mod keys;
mod like;
mod pack;
mod read;
mod sheet;
pub(crate) mod translation;
mod write;

pub(crate) use read::read;
pub use translation::Translation;
pub use write::{Brought, brought_up_to_date};
