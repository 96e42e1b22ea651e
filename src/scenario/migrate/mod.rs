//! Scenario files of an older form brought to the present one, where they stand: every comment, every line and every
//! number that has no place any more is kept.
//!
//! Reads trees and no records: what cannot be loaded yet can be brought over.

mod bring;
mod comment;
mod step;

pub use bring::migrate;
pub use step::{Became, Migrate, MigrateError, Migrated, Step};
