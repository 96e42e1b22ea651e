//! Scenarios as authors write them: raw records, reading with every error found, checks of meaning, and compiling into
//! the form the rules use. Knows files and RON; may not know any screen.

mod check;
mod compile;
mod grids;
mod load;
mod migrate;
mod moves;
mod pack;
mod places;
pub mod raw;
mod reading;
mod recorded;
mod records;
mod reference;
mod translate;

pub use check::why_no_id;
pub use grids::{About, Cell, Change, Column, EditError, Grid, GridRow, Holds, edited, grids};
pub use load::{Loaded, load};
pub use migrate::{Became, Migrate, MigrateError, Migrated, Step, migrate};
pub use moves::{
    LONGEST_MOVE, Line, MoveError, format_command, format_package, parse_line, reply_by_id, reply_id, usage,
};
pub use pack::Pack;
pub use places::Place;
pub use reading::{
    Diagnostic, FileFault, Files, FilesError, NAMES, Retired, Severity, TRANSLATIONS, covered, did_you_mean, folder_of,
    is_tag, position, printable, printable_path, wide,
};
pub use recorded::{Recorded, RecordedMove};
pub use reference::{Entry, Group, Kind as EntryKind, Reference, ReferenceError, reference};
pub use translate::{Brought, Translation, brought_up_to_date};
